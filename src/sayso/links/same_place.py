"""The same places over all reports.

In: reports with their own places, in any order. Out: one dossier place for each group, with each report's own forms; none of
them is *the* name. "Bombay" in one report and "Mumbai" in the next meet by the gazetteer; "Wadi al-Hayy" and "Wadi el Hay",
which it does not know, by their spelling. A road and the town it leads to, a town and its country stay two places.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from sayso.compare.places import SAME_NAME, alike_names, distance_km, radius_of, same_place
from sayso.records.base import make_id
from sayso.records.claim import Report
from sayso.records.dossier import DossierPlace, PlaceForm, PlaceRef
from sayso.records.mention import Place
from sayso.resources.gazetteer import fold_name

Member = tuple[str, Place]
SAME_ROAD = 75.0
"""Likeness from which two roads or borders with middles within 25 km are one: each of their ends may be spelt another way."""
_LINES = frozenset(("road", "border", "crossing", "site"))
_TOWNS = frozenset(("town", "capital", "admin2", "admin1"))


def join_places(reports: Sequence[Report]) -> tuple[DossierPlace, ...]:
    """All places of all reports, each in one group; ids and order do not depend on the order of the reports."""
    joined = [_dossier_place(key, group) for key, group in group_places(list_members(reports)).items()]
    return tuple(sorted(joined, key=lambda p: (-len(p.mentions), p.forms[0].form, p.id)))


def list_members(reports: Sequence[Report]) -> list[Member]:
    """The places of all reports with their reports, in one order."""
    return sorted(((r.document.id, p) for r in reports for p in r.places), key=lambda m: (m[0], m[1].start, m[1].end))


def group_places(members: Sequence[Member]) -> dict[str, list[Member]]:
    """Members by the key of their group, in the order of joining."""
    groups: dict[str, list[Member]] = defaultdict(list)
    for member in members:
        groups[key_of(member[1])].append(member)
    return _merged(groups)


def key_of(place: Place) -> str:
    """What makes a mention the same without asking any other: its entry, its point, or its name."""
    if place.latitude is None:
        return f"name:{fold_name(place.name)}"
    if place.kind in _LINES and place.geonames_id is None:
        return f"line:{place.kind}:{fold_name(place.name)}"
    if place.geonames_id is not None:
        return f"geonames:{place.geonames_id}"
    return f"point:{place.latitude:.3f}:{place.longitude:.3f}:{place.kind}"


def _merged(groups: dict[str, list[Member]]) -> dict[str, list[Member]]:
    """Groups whose first members fit by spelling and point, joined; the key that sorts first stays."""
    result: dict[str, list[Member]] = {}
    for key in sorted(groups):
        home = next((k for k in result if _joinable(result[k], groups[key])), None)
        if home is None:
            result[key] = list(groups[key])
        else:
            result[home] += groups[key]
    return result


def _joinable(first: Sequence[Member], second: Sequence[Member]) -> bool:
    """Whether two groups are one place: by spelling if neither or one is located, by spelling and nearness if both are."""
    a, b = _typical(first), _typical(second)
    apart = distance_km(a, b)
    pairs, least = compared_forms(first, second)
    if not any(alike_names(x, y, least) for x, y in pairs):
        return False
    if apart is None:
        return a.kind == b.kind or (a.kind is None or b.kind is None)
    if (a.kind in _LINES) != (b.kind in _LINES):
        return False
    if {a.kind, b.kind} <= _TOWNS:
        return apart <= 25 and any(fold_name(x) == fold_name(y) for x, y in pairs) or apart <= 3
    return same_place(a, b).verdict == "agree" or (a.kind in _LINES and apart <= radius_of(a))


def compared_forms(first: Sequence[Member], second: Sequence[Member]) -> tuple[list[tuple[str, str]], float]:
    """The forms of two groups that are compared, and how alike two of them must be; of roads and borders their ends."""
    a, b = _typical(first), _typical(second)
    joint = a.kind == b.kind and a.kind in _LINES
    apart = distance_km(a, b)
    pairs = [(_ends(x), _ends(y)) if joint else (x, y) for x in _forms(first) for y in _forms(second)]
    return pairs, SAME_ROAD if joint and apart is not None and apart <= 25 else SAME_NAME


def _ends(form: str) -> str:
    """What a road or border joins, without the word for it: "Split–Knin" of "Split–Knin highway"."""
    names, _, _ = form.rpartition(" ")
    return names or form


def _typical(group: Sequence[Member]) -> Place:
    """The first located mention, else the first."""
    return next((p for _, p in group if p.latitude is not None), group[0][1])


def _forms(group: Sequence[Member]) -> list[str]:
    return sorted({p.name for _, p in group})


def _dossier_place(key: str, group: list[Member]) -> DossierPlace:
    group = sorted(group, key=lambda m: (m[0], m[1].start, m[1].end))
    place = _typical(group)
    counts = Counter((document, p.name) for document, p in group)
    located = place.latitude is not None
    return DossierPlace(
        id=make_id("dossier", "places", key),
        geonames_id=place.geonames_id,
        kind=place.kind,
        latitude=place.latitude,
        longitude=place.longitude,
        radius_km=radius_of(place) if located else None,
        forms=tuple(PlaceForm(document=d, form=f) for d, f in sorted(counts)),
        mentions=tuple(PlaceRef(document=d, place=p.id) for d, p in group),
    )
