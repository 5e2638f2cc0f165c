"""A dossier's located places as GeoJSON (RFC 7946): a point for each, with every report's own names for it.

In: a dossier. Out: a FeatureCollection; places without a point are left out. No name of a place is *the* name: each stands with the
report that uses it, and `name`, which maps show, has all of them. Longitude stands first, as the format wants it.
"""

from collections.abc import Iterable, Mapping

import msgspec

from sayso.records.claim import Report
from sayso.records.dossier import Answer, Dossier, DossierPlace, Question
from sayso.records.mention import Place
from sayso.text.labels import report_label

Tree = dict[str, object]
Mention = tuple[Report, Place]


def make_geojson(dossier: Dossier) -> bytes:
    """The collection as JSON. Equal dossiers give equal bytes."""
    located = [p for p in dossier.places if p.latitude is not None and p.longitude is not None]
    events = {e.id: e.place for e in dossier.events}
    found: Tree = {"type": "FeatureCollection", "features": [_feature(p, dossier, events) for p in located]}
    return msgspec.json.format(msgspec.json.encode(found), indent=1) + b"\n"


def _feature(place: DossierPlace, dossier: Dossier, events: Mapping[str, str | None]) -> Tree:
    mentions = list(_mentions(place, dossier))
    return {
        "type": "Feature",
        "id": place.id,
        "geometry": {"type": "Point", "coordinates": [place.longitude, place.latitude]},
        "properties": {
            "name": " / ".join(dict.fromkeys(f.form for f in place.forms)),
            "kind": place.kind,
            "radius_km": place.radius_km,
            "geonames_id": place.geonames_id,
            "names": _names(place, mentions),
            "reports": _reports(mentions),
            "questions": [_question(q, here) for q, here in _asked_here(place, mentions, dossier.questions, events)],
        },
    }


def _mentions(place: DossierPlace, dossier: Dossier) -> Iterable[Mention]:
    """The words for a place, in the order of the reports and of their texts."""
    joined = {(m.document, m.place) for m in place.mentions}
    for report in dossier.documents:
        for told in sorted(report.places, key=lambda p: p.start):
            if (report.document.id, told.id) in joined:
                yield report, told


def _names(place: DossierPlace, mentions: list[Mention]) -> list[Tree]:
    """What each report calls the place, each of its names once."""
    names = {r.document.id: dict.fromkeys(f.form for f in place.forms if f.document == r.document.id) for r, _ in mentions}
    return [{"report": report, "names": list(forms)} for report, forms in names.items()]


def _reports(mentions: list[Mention]) -> list[Tree]:
    words: dict[str, list[Tree]] = {}
    labels = {report.document.id: report_label(report.document) for report, _ in mentions}
    for report, told in mentions:
        words.setdefault(report.document.id, []).append({"start": told.start, "end": told.end, "text": told.text})
    return [{"id": name, "label": labels[name], "mentions": found} for name, found in words.items()]


def _asked_here(
    place: DossierPlace, mentions: list[Mention], questions: tuple[Question, ...], events: Mapping[str, str | None]
) -> Iterable[tuple[Question, str]]:
    """Questions that some report answers with this place ("answer"), and questions about an event at it ("event")."""
    for q in questions:
        if q.kind == "place" and any(_names_it(a, mentions) for a in q.answers):
            yield q, "answer"
        elif q.event is not None and events.get(q.event) == place.id:
            yield q, "event"


def _names_it(answer: Answer, mentions: list[Mention]) -> bool:
    return any(r.document.id == answer.document and answer.start <= p.start and p.end <= answer.end for r, p in mentions)


def _question(question: Question, here: str) -> Tree:
    answers = [{"report": a.document, "value": a.value, "speaker": a.speaker} for a in question.answers]
    return {"id": question.id, "question": question.question, "verdict": question.verdict, "here": here, "answers": answers}
