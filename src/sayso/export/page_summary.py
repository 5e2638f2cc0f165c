"""The strip of figures at the top of the page: how the answers stand, and, of many reports, how many each side has."""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.export.page_view import VERDICTS, View

WORDS = {
    "conflict": "contested",
    "compatible": "compatible",
    "agree": "agreed",
    "single_source": "told by one report",
}


@dataclass(frozen=True)
class Share:
    """Questions of one verdict: how many, and their part of the bar in percent of its width."""

    verdict: str
    symbol: str
    word: str
    count: int
    at: float
    wide: float


def share_verdicts(view: View) -> list[Share]:
    """The shares of all questions, contested ones first."""
    questions = view.dossier.questions
    counts = {verdict: sum(q.verdict == verdict for q in questions) for verdict in WORDS}
    shares, at, whole = [], 0, max(1, len(questions))
    for verdict, count in counts.items():
        shares.append(
            Share(verdict, VERDICTS[verdict][0], WORDS[verdict], count, round(100 * at / whole, 2), round(100 * count / whole, 2))
        )
        at += count
    return shares


def reports_by_side(view: View) -> list[tuple[int | None, int, str | None, str | None]]:
    """Each side that has reports: its number, how many, and their first and last day."""
    return list(_by_side(view))


def _by_side(view: View) -> Iterator[tuple[int | None, int, str | None, str | None]]:
    for side in (*range(len(view.sides)), None):
        members = [r.report.document.published for r in view.reports if r.side == side]
        days = sorted(day for day in members if day)
        if members:
            yield side, len(members), days[0] if days else None, days[-1] if days else None
