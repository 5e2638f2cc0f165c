"""Do two places fit: are they the same, does one lie in the other, or are they apart?

"Aleppo" and "Halab"                   agree: one place
"Aleppo" and "northern Syria"          compatible: one lies in the other
"Aleppo" and "Homs"                    conflict: 150 km apart
"Ras al-Tin" and "Ras at Tin"          agree by likeness, where neither is located
"""

import math

from rapidfuzz import fuzz

from sayso.compare.comparison import Comparison
from sayso.records.mention import Place
from sayso.resources.gazetteer import fold_name

SAME_NAME = 86.0
"""Likeness (0 to 100) from which two spellings are taken as one name: "Ras al-Tin" and "Ras at Tin" have 90."""
RADIUS = {"town": 8.0, "capital": 20.0, "site": 5.0, "admin2": 30.0, "admin1": 90.0, "region": 200.0, "disputed": 90.0,
          "historical": 200.0, "territory": 100.0, "country": 350.0, "continent": 3000.0, "sea": 400.0, "ocean": 3000.0,
          "gulf": 300.0, "river": 250.0, "road": 60.0, "border": 150.0, "crossing": 40.0, "corridor": 40.0, "lake": 40.0,
          "mountains": 250.0, "mountain": 15.0, "island": 40.0, "islands": 120.0, "peninsula": 120.0}  # fmt: skip
"""Kilometres that a place of this kind reaches from its point, if nothing better is known."""
OTHER_RADIUS = 50.0


def same_place(a: Place, b: Place) -> Comparison:
    """Whether two places agree, fit, or lie apart; unknown if one of them is nowhere to be found and the names differ."""
    both = f"“{a.name}” and “{b.name}”"
    if same_entry(a, b):
        return Comparison(verdict="agree", reason=f"{both} are the same place.")
    apart = distance_km(a, b)
    if apart is None:
        if alike_names(a.name, b.name):
            return Comparison(verdict="agree", reason=f"{both} are spellings of one name.")
        return Comparison(verdict="unknown", reason=f"Where {_unlocated(a, b)} lies is not known.")
    if _same_spot(a, b, apart):
        return Comparison(verdict="agree", reason=f"{both} are the same place.")
    if (inner := contained(a, b)) is not None:
        outer = b if inner is a else a
        return Comparison(verdict="compatible", difference="place", reason=f"“{inner.name}” lies in or at “{outer.name}”.")
    return Comparison(verdict="conflict", difference="place", reason=f"{both} lie about {_rounded(apart)} km apart.")


def same_entry(a: Place, b: Place) -> bool:
    """Whether two mentions were found as one and the same place."""
    if a.geonames_id is not None and a.geonames_id == b.geonames_id:
        return a.kind == b.kind or {a.kind, b.kind} <= {"town", "capital"}
    located = a.latitude is not None and a.longitude is not None
    return located and (a.latitude, a.longitude, a.kind) == (b.latitude, b.longitude, b.kind) and a.geonames_id == b.geonames_id


def alike_names(a: str, b: str, least: float = SAME_NAME) -> bool:
    """Whether two forms may be spellings of one name; `least`: their likeness, 0 to 100."""
    first, second = fold_name(a), fold_name(b)
    return first == second or (min(len(first), len(second)) >= 5 and fuzz.ratio(first, second) >= least)


def likeness(a: str, b: str) -> float:
    """How alike two forms are spelt, 0 to 100."""
    return float(fuzz.ratio(fold_name(a), fold_name(b)))


def distance_km(a: Place, b: Place) -> float | None:
    """Kilometres between two places on the sphere, None if one has no point."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return None
    lat1, lat2 = math.radians(a.latitude), math.radians(b.latitude)
    half_lat, half_lon = (lat2 - lat1) / 2, math.radians(b.longitude - a.longitude) / 2
    h = math.sin(half_lat) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin(half_lon) ** 2
    return 2 * 6371.0 * math.asin(min(1.0, math.sqrt(h)))


def radius_of(place: Place) -> float:
    """About how far a place reaches, in kilometres, by its kind."""
    return RADIUS.get(place.kind or "", OTHER_RADIUS)


def contained(a: Place, b: Place) -> Place | None:
    """The one of two located places that lies in the other: in its country, or within its reach."""
    for inner, outer in ((a, b), (b, a)):
        if outer.kind == "country" and inner.kind != "country" and inner.country and outer.country:
            return inner if set(inner.country.split("|")) & set(outer.country.split("|")) else None
    apart = distance_km(a, b)
    small, large = sorted((a, b), key=radius_of)
    if apart is None or radius_of(large) < 1.5 * radius_of(small) or large.kind == "country":
        return None
    return small if apart <= 1.2 * radius_of(large) else None


def _same_spot(a: Place, b: Place, apart: float) -> bool:
    """A town and the district of its name, or two points of one place from two sources."""
    near = apart <= 0.25 * min(radius_of(a), radius_of(b)) and 0.4 <= radius_of(a) / radius_of(b) <= 2.5
    return near or (alike_names(a.name, b.name) and apart <= max(15.0, 0.5 * min(radius_of(a), radius_of(b))))


def _unlocated(a: Place, b: Place) -> str:
    return f"“{a.name}”" if a.latitude is None else f"“{b.name}”"


def _rounded(kilometres: float) -> int:
    step = 1 if kilometres < 20 else 10 if kilometres < 500 else 100
    return max(1, round(kilometres / step) * step)
