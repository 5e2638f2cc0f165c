"""Where an answer comes from in the end, and how many origins stand behind several answers.

A named speaker is one origin, however many reports quote it; "witnesses" or "an officer" of two reports are not known to be
the same people. A report's own word is the report, or, where reports share most of their text or state the same source, all
of these together.
"""

from collections.abc import Mapping, Sequence

from sayso.records.claim import Report
from sayso.records.dossier import Answer, Copy, DocumentSpan, Question
from sayso.records.link import Joined
from sayso.resources.actor_words import PERSONS, POPULATIONS
from sayso.text.attributed import UNNAMED
from sayso.text.stems import stem

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
        """A label of the origin: the speaker's name, or the report that speaks for itself or quotes somebody unnamed."""
        leader = self._leader[answer.document]
        if answer.speaker == "author":
            return leader
        if is_somebody(answer.speaker):
            return f"{answer.speaker} (in {leader})"
        actor = self._actors.get((answer.document, answer.attribution or ""))
        known = self._speakers.get((answer.document, actor)) if actor else None
        return self._names[known] if known else answer.speaker


def is_somebody(speaker: str) -> bool:
    """Whether a speaker's name tells of nobody in particular, so that another report's may be somebody else: "unnamed",
    "an officer", "two of the survivors", "witnesses"; not "the police", "police", "Red Cross officials"."""
    words = speaker.split()
    if speaker == UNNAMED:
        return True
    if any(w[:1].isupper() for w in words[1:]) or words[0].casefold() in _DEFINITE:
        return False
    last = words[-1].casefold()
    several = last == "people" or last not in _PEOPLE and not _PEOPLE.isdisjoint(stem(last))
    return words[0].casefold() in _INDEFINITE or several


_PEOPLE = PERSONS | POPULATIONS
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my"))
_INDEFINITE = frozenset("a an one two three four five some several many most few other others another somebody someone".split())


def find_shared_origins(questions: Sequence[Question]) -> tuple[Copy, ...]:
    """Named speakers whom two or more reports quote for the same answer: one record for each, with all those answers."""
    quoted: dict[str, dict[tuple[str, int, int], None]] = {}
    for question in questions:
        said: dict[tuple[str, object], list[Answer]] = {}
        for answer in question.answers:
            if answer.speaker != "author" and answer.origin and not is_somebody(answer.speaker):
                said.setdefault((answer.origin, _said(answer)), []).append(answer)
        for (origin, _), answers in said.items():
            if len({a.document for a in answers}) > 1:
                quoted.setdefault(origin, {}).update({(a.document, a.start, a.end): None for a in answers})
    return tuple(_shared_origin(origin, sorted(spans)) for origin, spans in sorted(quoted.items()))


def _said(answer: Answer) -> object:
    """What is answered, in one form for all reports that say the same."""
    for bounds in ((answer.low, answer.high), (answer.earliest, answer.latest)):
        if any(b is not None for b in bounds):
            return bounds
    return answer.value.casefold()


def _shared_origin(origin: str, spans: Sequence[tuple[str, int, int]]) -> Copy:
    documents = tuple(dict.fromkeys(document for document, _, _ in spans))
    return Copy(
        kind="shared_origin",
        documents=documents,
        spans=tuple(DocumentSpan(document=d, start=start, end=end) for d, start, end in spans),
        origin=origin,
        reason=f"{' and '.join(documents)} have this from one origin: {origin}.",
    )


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
