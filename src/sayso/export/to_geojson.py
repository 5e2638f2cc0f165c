"""Every located place as GeoJSON (RFC 7946): its names by report, how precisely it is known, and the questions it answers."""

import json
from typing import Any

from sayso.records.dossier import Dossier, DossierPlace


def make_geojson(dossier: Dossier) -> str:
    """A FeatureCollection with a point for each place that has one; `unlocated` lists the names of those that have none."""
    located = [p for p in dossier.places if p.latitude is not None and p.longitude is not None]
    unlocated = sorted({f.form for p in dossier.places if p not in located for f in p.forms})
    whole = {"type": "FeatureCollection", "features": [_feature(p, dossier) for p in located], "unlocated": unlocated}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _feature(place: DossierPlace, dossier: Dossier) -> dict[str, Any]:
    names: dict[str, list[str]] = {}
    for form in place.forms:
        names.setdefault(form.document, []).append(form.form)
    return {
        "type": "Feature",
        "id": place.id,
        "geometry": {"type": "Point", "coordinates": [place.longitude, place.latitude]},
        "properties": {
            "name": place.forms[0].form if place.forms else None,
            "names": names,
            "kind": place.kind,
            "geonames_id": place.geonames_id,
            "radius_km": place.radius_km,
            "reports": sorted({m.document for m in place.mentions}),
            "questions": _answered_at(place, dossier),
        },
    }


def _answered_at(place: DossierPlace, dossier: Dossier) -> list[str]:
    """Ids of the questions of where that a mention of the place answers."""
    of_report = {(r.document.id, p.id): (p.start, p.end) for r in dossier.documents for p in r.places}
    spans = {(m.document, *of_report[m.document, m.place]) for m in place.mentions if (m.document, m.place) in of_report}
    return [
        q.id for q in dossier.questions if q.kind == "place" and any((a.document, a.start, a.end) in spans for a in q.answers)
    ]
