"""The strip of figures at the top of the page: how the answers stand, and, of many reports, how many each side has."""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.export.page_view import VERDICTS, View

MEANINGS = {
    "conflict": "answers that cannot all hold",
    "compatible": "answers differ, but fit together: by precision, range, part and whole, or point in time",
    "agree": "all who answer say the same",
    "single_source": "no other report answers",
}
"""What each verdict means."""


@dataclass(frozen=True)
class Share:
    """Questions of one verdict: how many, what that means, and their part of the bar in percent of its width."""

    verdict: str
    symbol: str
    word: str
    meaning: str
    count: int
    at: float
    wide: float


def share_verdicts(view: View) -> list[Share]:
    """The shares of all questions, contested ones first."""
    questions = view.dossier.questions
    counts = {verdict: sum(q.verdict == verdict for q in questions) for verdict in MEANINGS}
    shares, at, whole = [], 0, max(1, len(questions))
    for verdict, count in counts.items():
        part = round(100 * at / whole, 2), round(100 * count / whole, 2)
        shares.append(Share(verdict, *VERDICTS[verdict], MEANINGS[verdict], count, *part))
        at += count
    return shares


def told_by_one_side(view: View) -> list[tuple[int, int]]:
    """Each side with the number of questions that it alone answers, where it answers any alone."""
    of_sides = [{a.side for a in q.answers} for q in (*view.questions, *view.alone)]
    counts = [(side, sum(sides == {side} for sides in of_sides)) for side in range(len(view.sides))]
    return [(side, count) for side, count in counts if count]


def reports_by_side(view: View) -> list[tuple[int | None, int, str | None, str | None]]:
    """Each side that has reports: its number, how many, and their first and last day."""
    return list(_by_side(view))


def _by_side(view: View) -> Iterator[tuple[int | None, int, str | None, str | None]]:
    for side in (*range(len(view.sides)), None):
        members = [r.report.document.published for r in view.reports if r.side == side]
        days = sorted(day for day in members if day)
        if members:
            yield side, len(members), days[0] if days else None, days[-1] if days else None
