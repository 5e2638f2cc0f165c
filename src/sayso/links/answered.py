"""Forecasts of all reports in; which of them other reports tell as having happened, out."""

from collections.abc import Sequence

from sayso.records.claim import Event, Report
from sayso.records.dossier import DocumentSpan, DossierEvent, ForecastRef
from sayso.records.mention import TOLD


def answer_forecasts(reports: Sequence[Report], events: Sequence[DossierEvent]) -> tuple[ForecastRef, ...]:
    """Every forecast, with the words of other reports that tell its event as done or as not done."""
    joined = {(m.document, m.event): e for e in events for m in e.mentions}
    known = {(r.document.id, e.id): e for r in reports for e in r.events}
    found = []
    for report in reports:
        for forecast in report.forecasts:
            told = [e for e in report.events if forecast.start <= e.start < forecast.end]
            groups = {
                joined[report.document.id, e.id].id: joined[report.document.id, e.id]
                for e in told
                if (report.document.id, e.id) in joined
            }
            spans = [s for g in groups.values() for s in _done_elsewhere(g, report.document.id, known)]
            found.append(ForecastRef(document=report.document.id, forecast=forecast.id, answered_by=tuple(spans)))
    return tuple(found)


def _done_elsewhere(event: DossierEvent, document: str, known: dict[tuple[str, str], Event]) -> list[DocumentSpan]:
    mentions = [(m.document, known[m.document, m.event]) for m in event.mentions if m.document != document]
    return [DocumentSpan(document=d, start=e.start, end=e.end) for d, e in mentions if e.modality in TOLD]
