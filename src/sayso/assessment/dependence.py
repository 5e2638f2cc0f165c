"""Where an answer comes from in the end, and how many origins stand behind several answers.

A named speaker is one origin, however many reports quote it. A report's own word is the report, or, where reports
share most of their text or state the same source, all of these together.
"""

from collections.abc import Mapping, Sequence

from sayso.records.claim import Report
from sayso.records.dossier import Answer, Copy
from sayso.records.link import Joined

COPY_SHARE = 0.5
"""From this share of common text on, two reports count as one (a judgement: a wire story reprinted with a new lead)."""


class Origins:
    """Which answers share an origin."""

    def __init__(self, reports: Sequence[Report], copies: Sequence[Copy], joined: Joined) -> None:
        """Groups reports that are one text or one source, and speakers that are one actor."""
        self._speakers = {(m.document, m.actor): a.id for a in joined.actors for m in a.mentions}
        self._names = {a.id: a.name for a in joined.actors}
        self._actors = {(r.document.id, t.id): t.source.actor for r in reports for t in r.attributions if t.source}
        self._leader = _group_reports(reports, copies)

    def of(self, answer: Answer) -> str:
        """A label of the origin: the speaker's name, or the report that speaks for itself."""
        if answer.speaker == "author":
            return self._leader[answer.document]
        actor = self._actors.get((answer.document, answer.attribution or ""))
        known = self._speakers.get((answer.document, actor)) if actor else None
        return self._names[known] if known else answer.speaker


def _group_reports(reports: Sequence[Report], copies: Sequence[Copy]) -> Mapping[str, str]:
    """Each report's leader: the first by id of those that share its text or its stated source."""
    leader = {r.document.id: r.document.id for r in reports}

    def find(report: str) -> str:
        while leader[report] != report:
            report = leader[report]
        return report

    def join(a: str, b: str) -> None:
        first, second = sorted((find(a), find(b)))
        leader[second] = first

    for pair, share in _shares(reports, copies).items():
        if share >= COPY_SHARE:
            join(*pair)
    by_source: dict[str, str] = {}
    by_text: dict[str, str] = {}
    for report in sorted(reports, key=lambda r: r.document.id):
        source = (report.document.source or "").casefold().strip()
        if source:
            join(by_source.setdefault(source, report.document.id), report.document.id)
        join(by_text.setdefault(report.document.sha256, report.document.id), report.document.id)
    return {r: find(r) for r in leader}


def _shares(reports: Sequence[Report], copies: Sequence[Copy]) -> dict[tuple[str, str], float]:
    """For each two reports with shared passages, the share of the shorter one that these cover."""
    length = {r.document.id: max(1, len(r.document.text)) for r in reports}
    covered: dict[tuple[str, str], set[int]] = {}
    for copy in copies:
        if copy.kind not in ("shared_text", "shared_quote"):
            continue
        a, b = sorted(copy.documents[:2], key=lambda d: (length[d], d))
        span = next(s for s in copy.spans if s.document == a)
        covered.setdefault((a, b), set()).update(range(span.start, span.end))
    return {pair: len(chars) / length[pair[0]] for pair, chars in covered.items()}
