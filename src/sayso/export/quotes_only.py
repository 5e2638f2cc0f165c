"""A dossier without its full texts, for sharing where they may not be copied: only the sentences that answers and claims need.

Every other character of a text becomes a space, line ends stay, so that all offsets hold. The sha256 stays that of the text as
given.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from sayso.export.to_markdown import sentence_around
from sayso.records.claim import Report
from sayso.records.dossier import Dossier


def keep_quotes(dossier: Dossier) -> Dossier:
    """The dossier with blanked texts."""
    answered = {
        r.document.id: [(a.start, a.end) for q in dossier.questions for a in q.answers if a.document == r.document.id]
        for r in dossier.documents
    }
    return replace(dossier, documents=tuple(_blanked(r, answered[r.document.id]) for r in dossier.documents))


def _blanked(report: Report, answers: list[tuple[int, int]]) -> Report:
    text = report.document.text
    kept = bytearray(len(text))
    for start, end in [*(sentence_around(report, a, b) for a, b in answers), *_claims(report)]:
        kept[start:end] = b"\1" * (end - start)
    words = "".join(c if keep or c in "\r\n" else " " for c, keep in zip(text, kept, strict=True))
    return replace(report, document=replace(report.document, text=words))


def _claims(report: Report) -> Iterator[tuple[int, int]]:
    """The words of every claim and mention, which their records quote."""
    for layer in (report.times, report.places, report.figures, report.events, report.forecasts):
        yield from ((x.start, x.end) for x in layer)
    for actor in report.actors:
        yield from ((m.start, m.end) for m in actor.mentions)
    for a in report.attributions:
        yield from ((p.start, p.end) for p in (a.source, a.cue, *a.more_sources, *a.content) if p is not None)
