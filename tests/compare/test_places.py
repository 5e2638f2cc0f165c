"""Do two places agree, fit or lie apart?"""

import pytest

from sayso.compare.places import same_place
from sayso.records.mention import Place


def place(name: str, latitude: float | None = None, longitude: float | None = None, **fields: object) -> Place:
    return Place(id=name, start=0, end=len(name), text=name, name=name, latitude=latitude, longitude=longitude, **fields)


ALEPPO = place("Aleppo", 36.2, 37.16, kind="town", country="SY", geonames_id=170063)
HALAB = place("Halab", 36.2, 37.16, kind="town", country="SY", geonames_id=170063)
HOMS = place("Homs", 34.73, 36.72, kind="town", country="SY", geonames_id=169577)
SYRIA = place("Syria", 35.0, 38.0, kind="country", country="SY", geonames_id=163843)
PROVINCE = place("Aleppo province", 36.3, 37.5, kind="admin1", country="SY", geonames_id=170062)
FRANCE = place("France", 46.0, 2.0, kind="country", country="FR", geonames_id=3017382)
VILLAGE = place("Ras al-Tin")
SPELT = place("Ras at Tin")
OTHER = place("Deir Amra")
ROAD = place("Aleppo–Homs road", 35.5, 36.9, kind="road", country="SY")

CASES = {
    "one entry": (ALEPPO, HALAB, "agree"),
    "town in its country": (HOMS, SYRIA, "compatible"),
    "town in its province": (ALEPPO, PROVINCE, "compatible"),
    "two towns": (ALEPPO, HOMS, "conflict"),
    "town of another country": (HOMS, FRANCE, "conflict"),
    "two countries": (SYRIA, FRANCE, "conflict"),
    "unlocated, spelt alike": (VILLAGE, SPELT, "agree"),
    "unlocated, other name": (VILLAGE, OTHER, "unknown"),
    "only one located": (ALEPPO, OTHER, "unknown"),
    "town by the road": (place("Idlib", 35.93, 36.63, kind="town", country="SY"), ROAD, "compatible"),
}


@pytest.mark.parametrize("a, b, verdict", CASES.values(), ids=CASES)
def test_compares(a: Place, b: Place, verdict: str) -> None:
    there, back = same_place(a, b), same_place(b, a)
    assert there.verdict == back.verdict == verdict
    assert there.difference == ("place" if verdict in {"compatible", "conflict"} else None)


@pytest.mark.parametrize("a, b", [c[:2] for c in CASES.values()], ids=CASES)
def test_the_reason_quotes_a_name(a: Place, b: Place) -> None:
    reason = same_place(a, b).reason
    assert reason.endswith(".") and (a.name in reason or b.name in reason)


def test_a_conflict_tells_the_distance() -> None:
    assert "170 km" in same_place(ALEPPO, HOMS).reason
