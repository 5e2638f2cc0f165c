"""Which place of that name: one joint choice for all names of a document.

In: the names of a document, each with its candidates and what stands around it. Out: a place for each name, or none. Countries
and great names come first and say where the story happens; then every other name takes the candidate that fits best: its
size, the countries of the story, the nearest anchor, the place named behind it ("Toledo, Spain"), the word for what it is
("Lake Victoria"). A small place far from the story is not taken: better unlocated than wrong.
"""

import math
from collections import Counter
from collections.abc import Sequence

from sayso.mentions.place_words import FEATURES, KINDS, NATURAL
from sayso.records.base import Record
from sayso.resources.gazetteer import Gazetteer, GazetteerEntry

PRIOR = {"country": 12.0, "continent": 11.0, "ocean": 10.0, "capital": 9.0, "sea": 8.5, "region": 8.5, "disputed": 8.5,
         "historical": 7.5, "territory": 8.0, "admin1": 6.5, "gulf": 7.5, "strait": 7.0, "mountains": 6.5, "river": 6.0,
         "lake": 5.5, "desert": 6.0, "peninsula": 6.5, "islands": 6.0, "island": 5.0, "admin2": 3.8, "mountain": 4.0,
         "corridor": 8.0, "border": 7.5, "canal": 7.0}  # fmt: skip
"""How likely a name means a place of this kind when nothing else is known; a town has the logarithm of its people instead."""
OTHER_KIND = 4.0
ALTERNATE = 1.2
"""Taken off when the name is not the main name."""
TYPE_WORD = 5.0
CONTAINER = 7.0
STORY = 4.0
NEAREST = 3.0
FAR_FROM_STORY = 5.0
"""Least prior of a place outside the story's countries: a town of about 100 000."""
LIKE_ENOUGH = 86.0
SURE = 7.5
"""Least prior of a name that says where the story happens: countries, large regions, large capitals."""
AHEAD = 1.5
"""How far such a name is ahead of any place of that name in another country."""
OUTSHONE = 7.0
"""Taken off an alternate name where a sizeable town has it as its main name."""
SIZEABLE = 5.0
WITH_ARTICLE = frozenset({"river", "mountains", "desert", "ocean", "sea", "gulf"})
BARE = 3.0
"""Taken off a river without "the", off a lake without "Lake", and off the province of a town of the same name."""
AREAS = frozenset(
    {"country", "admin1", "admin2", "region", "disputed", "historical", "territory", "island", "islands", "capital"}
)
"""Kinds that a place is said to lie in."""


class Wanted(Record, frozen=True, kw_only=True):
    """A name to be placed: its candidates, the type word beside it, the name of what it lies in, the names of what lies in it,
    how often it occurs, and whether with "the".
    """

    key: str
    candidates: tuple[GazetteerEntry, ...]
    feature: str | None = None
    container: str | None = None
    holds: tuple[str, ...] = ()
    article: bool = False
    count: int = 1


class _Around(Record, frozen=True, kw_only=True):
    """The place that holds a name, and the places that it should hold."""

    inside: GazetteerEntry | None
    holds: tuple[GazetteerEntry, ...]


def choose(wanted: Sequence[Wanted], gazetteer: Gazetteer, nations: Counter[str]) -> dict[str, GazetteerEntry | None]:
    """The place of every name, by key. `nations`: how often the story's words ("Chilean") point to a country."""
    inner = {w.key: max(w.candidates, key=lambda c: (c.population, -c.row)) for w in wanted if w.candidates}
    anchors = {w.key: _alone(w, inner) for w in wanted if w.candidates}
    sure = {w.key: e for w in wanted if (e := anchors.get(w.key)) is not None and _stands_out(w, e)}
    story = Counter(nations)
    for w in wanted:
        if (entry := sure.get(w.key)) is not None and entry.kind not in {"continent", "ocean"}:
            for country in entry.country.split("|")[:3]:
                story[country] += w.count
    points = [(e, w.key) for w in wanted if (e := sure.get(w.key)) is not None and e.radius_km < 700]
    chosen: dict[str, GazetteerEntry | None] = {}
    for w in sorted(wanted, key=lambda w: (-max((prior(c) for c in w.candidates), default=0.0), w.key)):
        inside = (chosen.get(w.container) or anchors.get(w.container)) if w.container else None
        candidates = w.candidates or _misspelt(w, gazetteer, story)
        best = _best(w, candidates, story, points, _Around(inside=inside, holds=tuple(inner[h] for h in w.holds if h in inner)))
        chosen[w.key] = best
        if best is not None and best.kind in {"town", "capital", "admin2", "admin1"}:
            points.append((best, w.key))
    return chosen


def prior(entry: GazetteerEntry) -> float:
    """How likely a name means this place when nothing else is known (about 2 to 12)."""
    people = math.log10(entry.population + 10)
    base = max(PRIOR[entry.kind], people) if entry.kind in PRIOR else people if entry.kind == "town" else OTHER_KIND
    if entry.kind == "capital":
        base = min(9.0, max(6.0, people + 2.4))
    if entry.kind == "town" and entry.population >= 1_000_000:
        base += 1.2
    if entry.kind == "admin1" and entry.radius_km > 150:
        base += 0.8
    return base - (0.0 if entry.main else ALTERNATE if entry.kind not in {"town", "admin2"} else 2 * ALTERNATE)


def _ranked(w: Wanted, candidates: Sequence[GazetteerEntry]) -> dict[int, float]:
    """The prior of each candidate by row, lower for three kinds.

    Alternate names where a sizeable town has the name as its main one; rivers and ranges without "the"; the province of a
    town that has the same name, where nothing says "province"."""
    towns = [c for c in candidates if c.main and c.kind in {"town", "capital"} and c.population >= 20_000]
    shadow = any(c.kind == "town" and prior(c) >= SIZEABLE for c in towns)
    ranked = {}
    for c in candidates:
        lower = OUTSHONE if shadow and not c.main else 0.0
        if (c.kind in WITH_ARTICLE and not w.article or c.kind == "lake") and not w.feature:
            lower += BARE
        if c.kind in {"admin1", "admin2"} and not _type_fit(w, c) and any(lies_in(t, c) for t in towns):
            lower += BARE
        ranked[c.row] = prior(c) - lower
    return ranked


def _alone(w: Wanted, inner: dict[str, GazetteerEntry]) -> GazetteerEntry:
    """The candidate that a name means without its story."""
    priors = _ranked(w, w.candidates)
    holds = [inner[h] for h in w.holds if h in inner]
    ranked = sorted(w.candidates, key=lambda c: (-(priors[c.row] + _type_fit(w, c) + CONTAINER * _held(c, holds)), c.row))
    return ranked[0]


def _stands_out(w: Wanted, entry: GazetteerEntry) -> bool:
    """Whether a place is so likely that it tells where the story happens: nothing elsewhere of that name comes near."""
    priors = _ranked(w, w.candidates)
    others = [priors[c.row] for c in w.candidates if c.country != entry.country]
    return prior(entry) >= SURE and prior(entry) - max(others, default=0.0) >= AHEAD


def _held(entry: GazetteerEntry, inner: Sequence[GazetteerEntry]) -> float:
    """Share of the names said to lie in it that do."""
    return sum(lies_in(i, entry) for i in inner) / len(inner) if inner else 0.0


def _type_fit(w: Wanted, entry: GazetteerEntry) -> float:
    kind = FEATURES.get(w.feature or "", "")
    if entry.kind == kind:
        return TYPE_WORD
    return 0.7 * TYPE_WORD if entry.kind in KINDS.get(kind, frozenset()) else 0.0


def _best(
    w: Wanted,
    candidates: Sequence[GazetteerEntry],
    story: Counter[str],
    points: Sequence[tuple[GazetteerEntry, str]],
    around: _Around,
) -> GazetteerEntry | None:
    total, priors = sum(story.values()), _ranked(w, candidates)
    scored = []
    for c in candidates:
        share = sum(story[k] for k in c.country.split("|")) / total if total else 0.0
        fit = _type_fit(w, c)
        held = around.inside is not None and lies_in(c, around.inside)
        near = _nearness(c, w.key, points)
        score = priors[c.row] + fit + STORY * min(1.0, 2.5 * share) + NEAREST * near
        score += CONTAINER * (held - 0.5 * (around.inside is not None and not held) + _held(c, around.holds))
        misnamed = FEATURES.get(w.feature or "") in NATURAL and not fit
        told = held or share >= 0.05 or fit > 0 or near > 0.25 or priors[c.row] >= FAR_FROM_STORY or total < 3
        if around.inside is not None and _elsewhere(c, around.inside):
            continue
        if c.kind == "admin2" and not c.main and not fit and not held and share < 0.3:
            continue
        if near > 0.5 or held if misnamed else told:
            scored.append((score, -c.row, c))
    return _town_of(w, max(scored, key=lambda s: s[:2])[2], candidates) if scored else None


def _town_of(w: Wanted, best: GazetteerEntry, candidates: Sequence[GazetteerEntry]) -> GazetteerEntry:
    """The town itself where its district was found and nothing says "district" or "province"."""
    if best.kind not in {"admin1", "admin2"} or _type_fit(w, best):
        return best
    towns = [c for c in candidates if c.kind in {"town", "capital"} and distance_km(c, best) <= 25]
    fitting = [t for t in towns if t.main or best.radius_km <= 40]
    return max(fitting, key=lambda t: (t.population, -t.row), default=best)


def _nearness(entry: GazetteerEntry, key: str, points: Sequence[tuple[GazetteerEntry, str]]) -> float:
    """1 beside another name of the story, falling to a third at 300 km."""
    others = [distance_km(entry, p) for p, other in points if other != key]
    return math.exp(-min(others) / 300) if others else 0.0


def _elsewhere(entry: GazetteerEntry, area: GazetteerEntry) -> bool:
    """Whether a town lies in another country than what the report says it lies in."""
    if entry.kind not in {"town", "capital", "admin2"} or area.kind not in {"country", "admin1"}:
        return False
    return not set(entry.country.split("|")) & set(area.country.split("|"))


def lies_in(entry: GazetteerEntry, area: GazetteerEntry) -> bool:
    """Whether a place lies in an area (a country, a province): in the country, or within one and a half times the radius of anything smaller."""
    if area.kind not in AREAS:
        return False
    if area.kind == "country":
        return bool(set(entry.country.split("|")) & set(area.country.split("|"))) and entry.row != area.row
    return entry.row != area.row and distance_km(entry, area) <= 1.5 * area.radius_km + 10


def distance_km(a: GazetteerEntry, b: GazetteerEntry) -> float:
    """Kilometres between two places on the sphere."""
    lat1, lat2 = math.radians(a.latitude), math.radians(b.latitude)
    half_lat, half_lon = (lat2 - lat1) / 2, math.radians(b.longitude - a.longitude) / 2
    h = math.sin(half_lat) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin(half_lon) ** 2
    return 2 * 6371.0 * math.asin(min(1.0, math.sqrt(h)))


def _misspelt(w: Wanted, gazetteer: Gazetteer, story: Counter[str]) -> tuple[GazetteerEntry, ...]:
    """Places in the story's main countries with a name like this one."""
    total = sum(story.values())
    countries = [c for c, n in story.most_common(6) if c and n >= 0.08 * total]
    if not countries:
        return ()
    like = [(e, s) for e, s in gazetteer.near(w.key, countries) if s >= LIKE_ENOUGH]
    return tuple(e for e, s in like if s >= like[0][1] - 3)
