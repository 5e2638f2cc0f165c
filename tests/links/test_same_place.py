"""The same places over several reports."""

import msgspec

from sayso.links.same_place import join_places
from sayso.records.claim import Report
from sayso.records.mention import Place
from tests.build import report


def reporting(name: str, *places: Place) -> Report:
    return msgspec.structs.replace(report("Text of a report.", name), places=places)


def place(id: str, name: str, latitude: float | None = None, longitude: float | None = None, **fields: object) -> Place:
    at = int(id[1:])
    return Place(id=id, start=at, end=at + 1, text=name, name=name, latitude=latitude, longitude=longitude, **fields)


MUMBAI = place("p1", "Mumbai", 19.07, 72.88, kind="town", geonames_id=1275339)
BOMBAY = place("p2", "Bombay", 19.07, 72.88, kind="town", geonames_id=1275339)
WADI = place("p3", "Wadi al-Hayy")
WADI_SPELT = place("p4", "Wadi el Hayy")
VANISHED = place("p5", "Deir Amra")
ROAD = place("p6", "Mumbai road", 19.07, 72.88, kind="road")
DISTRICT = place("p7", "Mumbai", 19.1, 72.9, kind="admin2", geonames_id=8131499)


def forms(*reports: Report) -> list[set[tuple[str, str]]]:
    return [{(f.document, f.form) for f in joined.forms} for joined in join_places(reports)]


def test_joins_two_names_of_one_entry() -> None:
    assert forms(reporting("a", MUMBAI), reporting("b", BOMBAY)) == [{("a", "Mumbai"), ("b", "Bombay")}]


def test_joins_unlocated_names_by_their_spelling() -> None:
    assert {("a", "Wadi al-Hayy"), ("b", "Wadi el Hayy")} in forms(reporting("a", WADI), reporting("b", WADI_SPELT, VANISHED))


def test_joins_a_town_and_the_district_of_its_name() -> None:
    assert len(join_places([reporting("a", MUMBAI), reporting("b", DISTRICT)])) == 1


def test_keeps_a_road_and_its_town_apart() -> None:
    assert len(join_places([reporting("a", MUMBAI, ROAD)])) == 2


def test_joins_one_road_with_other_spellings_of_its_ends() -> None:
    one = place("p1", "Zaporozhye–Melitopol highway", 47.35, 35.25, kind="road")
    other = place("p2", "Zaporizhzhia-Melitopol road", 47.34, 35.27, kind="road")
    assert len(join_places([reporting("a", one), reporting("b", other)])) == 1


def test_keeps_different_unlocated_names_apart() -> None:
    assert len(join_places([reporting("a", WADI), reporting("b", VANISHED)])) == 2


def test_every_mention_stands_once_and_every_form_once_a_report() -> None:
    again = place("p8", "Mumbai", 19.07, 72.88, kind="town", geonames_id=1275339)
    (joined,) = join_places([reporting("a", MUMBAI, again, BOMBAY)])
    assert [f.form for f in joined.forms] == ["Bombay", "Mumbai"] and len(joined.mentions) == 3


def test_neither_the_order_of_the_reports_nor_other_reports_change_an_id() -> None:
    reports = [reporting("a", MUMBAI, WADI), reporting("b", BOMBAY, VANISHED), reporting("c", WADI_SPELT)]
    assert join_places(reports) == join_places(reports[::-1])
    alone = {p.id for p in join_places(reports[:1])}
    assert alone <= {p.id for p in join_places(reports)}


def test_nothing_in_nothing_out() -> None:
    assert join_places([]) == ()
