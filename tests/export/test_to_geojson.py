"""The places as a GeoJSON library reads them."""

import json

from geojson_pydantic import FeatureCollection

from sayso.export.to_geojson import make_geojson
from sayso.records.dossier import Dossier
from tests.build import dossier_of


def test_a_library_of_the_format_reads_it(story: Dossier, hostile: Dossier) -> None:
    for dossier in (story, hostile, dossier_of((), ())):
        found = FeatureCollection.model_validate_json(make_geojson(dossier))
        located = [p for p in dossier.places if p.latitude is not None]
        assert len(found.features) == len(located)
        for feature in found.features:
            assert feature.geometry is not None and feature.geometry.type == "Point"


def test_longitude_stands_first_and_unlocated_places_are_left_out(hostile: Dossier) -> None:
    (feature,) = json.loads(make_geojson(hostile))["features"]
    assert feature["geometry"]["coordinates"] == [30.25, 46.5]
    assert (feature["properties"]["kind"], feature["properties"]["radius_km"]) == ("town", 5.0)


def test_every_report_has_its_own_name_and_words(hostile: Dossier) -> None:
    properties = json.loads(make_geojson(hostile))["features"][0]["properties"]
    assert properties["names"] == [{"report": "a/=north", "names": ["Varda_x0041_"]}, {"report": "south", "names": ["Varda"]}]
    assert properties["name"] == "Varda_x0041_ / Varda"
    texts = {r.document.id: r.document.text for r in hostile.documents}
    for told in properties["reports"]:
        for m in told["mentions"]:
            assert texts[told["id"]][m["start"] : m["end"]] == m["text"]


def test_questions_about_an_event_here_and_answered_with_the_place(hostile: Dossier) -> None:
    questions = json.loads(make_geojson(hostile))["features"][0]["properties"]["questions"]
    assert {q["question"]: q["here"] for q in questions} == {"How many <i>people</i> were killed?": "event", "-Where?": "answer"}
    assert questions[0]["answers"][0]["speaker"] == "=cmd|calc"


def test_equal_dossiers_give_equal_bytes(story: Dossier) -> None:
    assert make_geojson(story) == make_geojson(story)
