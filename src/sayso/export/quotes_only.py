"""A dossier in, the same without the full texts out: of each report only the sentences that answers and claims rest on.

Everything else becomes as many spaces, so that every offset holds; line ends stay. Claims are figures, attributed passages and
forecasts: they keep their sentences. Of events, times, places, actors and names only the words stay that their records name
anyway, because some event stands in nearly every sentence.
"""

from collections.abc import Iterable, Iterator

import msgspec

from sayso.records.base import Span
from sayso.records.claim import Report
from sayso.records.dossier import Dossier

_LINE_ENDS = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")


def keep_quotes(dossier: Dossier) -> Dossier:
    """The dossier with shortened texts. `sha256` stays that of the text that was read, so that it can be told from a whole one."""
    needed: dict[str, list[Span]] = {r.document.id: [] for r in dossier.documents}
    for document, span in _answers(dossier):
        needed[document].append(span)
    reports = tuple(_shorten(r, needed[r.document.id], _named(dossier, r.document.id)) for r in dossier.documents)
    return msgspec.structs.replace(dossier, documents=reports)


def _answers(dossier: Dossier) -> Iterator[tuple[str, Span]]:
    """What answers, revisions and later words about a forecast rest on."""
    for question in dossier.questions:
        yield from ((a.document, a) for a in question.answers)
    for revision in dossier.revisions:
        yield from ((s.document, s) for s in revision.steps)
    for forecast in dossier.forecasts:
        yield from ((s.document, s) for s in forecast.answered_by)


def _named(dossier: Dossier, document: str) -> list[Span]:
    """Where a report uses one of the names that differ."""
    return [m for name in dossier.names for v in name.variants if v.document == document for m in v.mentions]


def _shorten(report: Report, answers: Iterable[Span], named: Iterable[Span]) -> Report:
    whole = [*answers, *report.figures, *report.forecasts, *(s for a in report.attributions for s in a.content)]
    cues = [s for a in report.attributions for s in (a.cue, a.source, *a.more_sources) if s]
    words = [*report.events, *report.times, *report.places, *(m for a in report.actors for m in a.mentions), *named]
    keep = _mark(len(report.document.text), [*_sentences(report, [*whole, *cues]), *words])
    kept = "".join(c if keep[i] or c in _LINE_ENDS else " " for i, c in enumerate(report.document.text))
    return msgspec.structs.replace(report, document=msgspec.structs.replace(report.document, text=kept))


def _sentences(report: Report, spans: Iterable[Span]) -> Iterator[Span]:
    """The spans, and every sentence that one of them touches."""
    given = list(spans)
    touched = _mark(len(report.document.text), given)
    yield from given
    yield from (s for s in report.sentences if any(touched[s.start : s.end]))


def _mark(length: int, spans: Iterable[Span]) -> bytearray:
    """One for each character that lies in some span."""
    marked = bytearray(length)
    for span in spans:
        marked[span.start : span.end] = b"\x01" * (span.end - span.start)
    return marked
