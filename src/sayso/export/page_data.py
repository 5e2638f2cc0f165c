"""What the script of the page reads: reports in pieces, quotes, questions with answers, moments, names, speakers, what lies ahead.

In: a view, after everything shown has been cited. Out: plain lists and dicts for JSON. Lists instead of objects where there are
many; the script names their places in one spot each. Words go as they are, and the script sets them as text, never as markup.
"""

from collections.abc import Mapping
from typing import Any

from sayso.export.page_sources import Sources
from sayso.export.page_text import CutText, Piece, cut_text
from sayso.export.page_timeline import Timeline
from sayso.export.page_view import VERDICTS, AnswerView, QuestionView, View, cite
from sayso.text.speakers import name_inside

Data = dict[str, Any]


def page_data(view: View, timeline: Timeline, sources: Sources) -> Data:
    """Everything that the script shows. Equal views give equal data."""
    at = {r.report.document.id: place for place, r in enumerate(view.reports)}
    ahead, names, copies = _ahead(view, at), _names(view, at), _copies(view)
    texts = _cut(view)
    table = _Table()
    return {
        "sides": view.sides,
        "verdicts": VERDICTS,
        "questions": [_question(q, view, at) for q in (*view.questions, *view.alone)],
        "moments": [
            [place, m.start, m.end, m.when, m.told, m.contested, m.vague, m.speaker, m.numbers, m.words[:3], m.things]
            for place, lane in enumerate(timeline.lanes)
            for m in lane.moments
        ],
        "names": names,
        "speakers": [[s.name, s.side, [[r, n, s.doubted[r]] for r, n in s.by_report.items()]] for s in sources.speakers],
        "chains": [[c.report, c.speakers, c.number] for c in sources.chains],
        "copies": copies,
        "ahead": ahead,
        "quotes": [_quote(q.start, q.end, texts[q.document], at[q.document], q.chain) for q in view.quotes],
        "reports": [_report(r.name, r.side, r.report.document, texts[r.report.document.id], table) for r in view.reports],
        "notes": table.texts,
    }


class _Table:
    """Texts that come again and again, by number."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._numbers: dict[str, int] = {}

    def number(self, text: str) -> int:
        if text not in self._numbers:
            self._numbers[text] = len(self.texts)
            self.texts.append(text)
        return self._numbers[text]


def _cut(view: View) -> Mapping[str, CutText]:
    cited: dict[str, list[tuple[int, int]]] = {r.report.document.id: [] for r in view.reports}
    for quote in view.quotes:
        cited[quote.document].append((quote.start, quote.end))
    return {r.report.document.id: cut_text(r.report, cited[r.report.document.id]) for r in view.reports}


def _quote(start: int, end: int, text: CutText, place: int, chain: str) -> list[object]:
    return [place, text.at[start], text.at[end], chain]


def _report(name: str, side: int | None, document: Any, text: CutText, table: _Table) -> Data:
    return {
        "id": document.id,
        "name": name,
        "title": document.title,
        "side": side,
        "stated": document.side,
        "date": document.published,
        "from": document.published_from,
        "url": document.url if (document.url or "").startswith(("http://", "https://")) else None,
        "pieces": [_piece(p, table) for p in text.pieces],
    }


def _piece(piece: Piece, table: _Table) -> object:
    if piece.text in ("\n", "\r"):
        return 0
    return [piece.text, piece.layers, *(table.number(note) for note in piece.notes)] if piece.layers else piece.text


def _question(shown: QuestionView, view: View, at: Mapping[str, int]) -> Data:
    q = shown.question
    return {
        "id": q.id,
        "kind": q.kind,
        "text": q.question,
        "verdict": q.verdict,
        "level": q.level,
        "opposed": q.opposed,
        "independent": q.independent,
        "common": q.id in view.dossier.common_ground,
        "reason": q.reason,
        "answers": [_answer(a, at) for a in shown.answers],
        "silent": [at[d] for d in q.silent if d not in q.absent],
        "absent": [at[d] for d in q.absent],
    }


def _answer(a: AnswerView, at: Mapping[str, int]) -> list[object]:
    speaker, modality = "" if a.speaker == "author" else a.speaker, "" if a.told else a.modality
    return [at[a.document], a.value, speaker, modality, a.number, a.side, a.check]


def _names(view: View, at: Mapping[str, int]) -> list[object]:
    reports = {r.report.document.id: r.report for r in view.reports}
    return [
        [
            _heading(name.referent),
            [
                [
                    at[v.document],
                    v.form,
                    "" if v.speaker == "author" else name_inside(v.speaker),
                    v.count,
                    v.marked,
                    [cite(view, reports[v.document], m, None) for m in v.mentions],
                ]
                for v in name.variants
            ],
        ]
        for name in view.dossier.names
    ]


def _heading(referent: str) -> str:
    """What a thing with several names is, as a heading: "an event: fight, 1999-05-03" -> Fight, 1999-05-03."""
    words = referent.removeprefix("an event: ")
    return words[:1].upper() + words[1:]


def _copies(view: View) -> list[object]:
    """What is not independent: pairs of reports that share the same words are one entry. Kind, reason of a single pair, quotes."""
    reports = {r.report.document.id: r.report for r in view.reports}
    found: dict[tuple[str, str, str], dict[int, None]] = {}
    reasons: dict[tuple[str, str, str], list[str]] = {}
    for copy in view.dossier.copies:
        first = copy.spans[0] if copy.spans else None
        words = reports[first.document].document.text[first.start : first.end] if first else copy.reason
        key = copy.kind, copy.origin or "", " ".join(words.split()).casefold()
        found.setdefault(key, {}).update(dict.fromkeys(cite(view, reports[s.document], s, None) for s in copy.spans))
        reasons.setdefault(key, []).append(copy.reason)
    return [[key[0], reasons[key][0] if len(reasons[key]) == 1 else "", list(numbers)] for key, numbers in found.items()]


def _ahead(view: View, at: Mapping[str, int]) -> list[object]:
    """Each forecast, demand and condition, with the later words that answer it."""
    reports = {r.report.document.id: r.report for r in view.reports}
    answered = {(f.document, f.forecast): f.answered_by for f in view.dossier.forecasts}
    return [
        [
            at[document],
            f.kind,
            "" if f.speaker == "author" else name_inside(f.speaker),
            cite(view, report, f, f.attribution),
            [cite(view, reports[s.document], s, None) for s in answered.get((document, f.id), ())],
        ]
        for document, report in reports.items()
        for f in report.forecasts
    ]
