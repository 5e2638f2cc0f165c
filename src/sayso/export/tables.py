"""A dossier as tables: a row for each answer, and a row for each claim, with the words and where they stand; and these as CSV."""

import csv
import io
from collections.abc import Iterable

from sayso.records.base import Record
from sayso.records.claim import Report
from sayso.records.dossier import Dossier

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""First characters that spreadsheet programs take for a formula (OWASP, CSV injection): such a cell gets an apostrophe."""


class Table(Record, frozen=True, kw_only=True):
    """Column names, and rows of as many values: text, numbers, yes or no, or None for an empty cell."""

    head: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]


def make_tables(dossier: Dossier) -> dict[str, str]:
    """File name -> CSV text."""
    return {"questions.csv": _csv(answer_table(dossier)), "claims.csv": _csv(claim_table(dossier))}


def answer_table(dossier: Dossier) -> Table:
    """A row for each answer, with its question, verdict and exact words."""
    texts = {r.document.id: r.document.text for r in dossier.documents}
    head = ("question", "kind", "verdict", "difference", "opposed", "independent", "reason", "report", "value", "low", "high", "earliest", "latest",
            "speaker", "origin", "modality", "start", "end", "words")  # fmt: skip
    rows = (
        (q.question, q.kind, q.verdict, q.difference, q.opposed, q.independent, q.reason, a.document, a.value, a.low, a.high, a.earliest, a.latest,
         a.speaker, a.origin, a.modality, a.start, a.end, texts[a.document][a.start : a.end])
        for q in dossier.questions
        for a in q.answers
    )  # fmt: skip
    return Table(head=head, rows=tuple(rows))


def claim_table(dossier: Dossier) -> Table:
    """A row for each figure, attributed passage, event, time and forecast of each report."""
    head = ("report", "layer", "start", "end", "words", "type", "value", "speaker", "polarity", "modality")
    return Table(head=head, rows=tuple(row for r in dossier.documents for row in _claim_rows(r)))


def _claim_rows(report: Report) -> Iterable[tuple[object, ...]]:
    name, text = report.document.id, report.document.text
    for f in report.figures:
        value = f"{'' if f.low is None else f'{f.low:g}'}..{'' if f.high is None else f'{f.high:g}'} {f.unit}: {f.thing} {f.predicate}"
        yield name, "figure", f.start, f.end, f.text, f.qualifier, value, f.speaker, f.polarity, f.modality
    for a in report.attributions:
        for c in a.content or [p for p in (a.cue,) if p]:
            source = a.source.text if a.source else ""
            yield (
                name,
                "attribution",
                c.start,
                c.end,
                text[c.start : c.end],
                a.act,
                a.cue.text if a.cue else "",
                source,
                "",
                a.stance,
            )
    for e in report.events:
        yield name, "event", e.start, e.end, e.text, e.type, "", "", e.polarity, e.modality
    for t in report.times:
        yield name, "time", t.start, t.end, t.text, t.type, t.value, "", "", ""
    for o in report.forecasts:
        yield name, "forecast", o.start, o.end, text[o.start : o.end], o.kind, "", o.speaker, "", ""


def _csv(table: Table) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.head)
    writer.writerows([_cell(value) for value in row] for row in table.rows)
    return out.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, str):
        value = " ".join(value.split())
        return f"'{value}" if value.startswith(FORMULA) else value
    return "" if value is None else value
