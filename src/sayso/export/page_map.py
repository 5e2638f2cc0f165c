"""The map of the page: every located place with each report's own name for it, and a list of what could not be located.

In: the view of a dossier. Out: places with their words, a map around where most of the story happens, a closer one where many
places lie together, and one of all places if others lie outside. No form of a name is *the* name: a mark bears all of them, those of most reports first.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.export.page_frame import Frame, border_path, make_frame, scale_bar, with_borders
from sayso.export.page_labels import Label, Wanted, set_labels
from sayso.export.page_text import place_kind
from sayso.export.page_view import View, cite
from sayso.records.base import Span
from sayso.records.claim import Report
from sayso.records.dossier import DossierPlace, Question
from sayso.records.mention import Place
from sayso.resources.borders import Outline

PRECISE = 100.0
"""Kilometres of radius up to which a place helps to choose the frame: towns, roads, provinces, but no country and no continent."""
NEAR, CLOSE = 400.0, 120.0
"""Kilometres around the middle of the story that the first map shows at least, and that a closer one shows."""
FEWEST = 3
"""Places from which a closer map is worth it."""
AREA = 60.0
"""Kilometres of radius from which a mark is the middle of an area."""
LONGEST = 34
"""Characters of a label."""


@dataclass(frozen=True)
class Form:
    """What one report calls a place, and the number of its words there."""

    report: str
    form: str
    number: int


@dataclass(frozen=True)
class SameForm:
    """One form of a place's name: the numbers of its words, and the reports that use it."""

    form: str
    numbers: str
    reports: list[str]


@dataclass(frozen=True)
class PlaceView:
    """A place with its names by report; `contested`: questions in which reports name different places, this one among them."""

    place: DossierPlace
    forms: tuple[Form, ...]
    contested: tuple[Question, ...]

    @property
    def kind(self) -> str:
        """What kind of place it is, in words."""
        return place_kind(self.place.kind)

    @property
    def numbers(self) -> str:
        """The words of all reports, in order."""
        return " ".join(str(f.number) for f in self.forms)

    @property
    def names(self) -> str:
        """All forms, those of most reports first."""
        counts = Counter(f.form.casefold() for f in self.forms)
        shown = {f.form.casefold(): f.form for f in sorted(self.forms, key=lambda f: not f.form.isupper())}
        return " / ".join(shown[key] for key in sorted(counts, key=lambda key: (-counts[key], key)))

    @property
    def by_form(self) -> list[SameForm]:
        """Each form with the reports that use it, the form of most reports first."""
        found: dict[str, list[Form]] = {}
        for form in self.forms:
            found.setdefault(form.form, []).append(form)
        in_order = sorted(found.items(), key=lambda f: -len(f[1]))
        return [SameForm(form, " ".join(str(f.number) for f in same), [f.report for f in same]) for form, same in in_order]

    @property
    def label(self) -> str:
        """The names, short enough for the map."""
        return self.names if len(self.names) <= LONGEST else f"{self.names[: LONGEST - 2].rstrip(' /')} …"

    @property
    def reports(self) -> int:
        """How many reports name it."""
        return len({f.report for f in self.forms})


@dataclass(frozen=True)
class MapMark:
    """A place in a frame, in percent; `radius` across and down, None where it is unknown or wider than the map."""

    shown: PlaceView
    x: float
    y: float
    aside: int
    area: bool
    radius: tuple[float, float] | None
    label: Label | None


@dataclass(frozen=True)
class MapView:
    """One map: borders as a path, marks, and a bar of so many kilometres that is so many percent wide."""

    title: str
    borders: str
    marks: tuple[MapMark, ...]
    kilometres: int
    bar: float


@dataclass(frozen=True)
class Maps:
    """All maps, all located places, and all others."""

    maps: tuple[MapView, ...]
    located: tuple[PlaceView, ...]
    unlocated: tuple[PlaceView, ...]


def make_maps(view: View, outlines: Sequence[Outline]) -> Maps:
    """The maps of all reports' places; new words are added to the view's quotes."""
    contested = _contested(view)
    reports = {r.report.document.id: r.report for r in view.reports}
    shown = [PlaceView(p, _forms(view, p, reports), contested.get(p.id, ())) for p in view.dossier.places]
    located = tuple(p for p in shown if p.place.latitude is not None and p.place.longitude is not None)
    unlocated = tuple(p for p in shown if p not in located)
    if not located:
        return Maps((), (), unlocated)
    maps = [_map(title, frame, _inside(frame, located), outlines) for title, frame in _frames(located, outlines)]
    return Maps(tuple(maps), located, unlocated)


def _frames(located: Sequence[PlaceView], outlines: Sequence[Outline]) -> list[tuple[str, Frame]]:
    """What to show: where most of it happens first, then a closer look and all places, where these differ from it."""
    first, close = (make_frame([_point(p) for p in near_places(located, km)]) for km in (NEAR, CLOSE))
    first = with_borders(first, outlines)
    if len(_inside(first, located)) == len(located):
        frames = [("Every located place", first)]
    else:
        frames = [("Where most of it happens", first), ("All located places", make_frame([_point(p) for p in located]))]
    if len(_inside(close, located)) >= FEWEST and 2 * close.reach(1)[0] > 3 * first.reach(1)[0]:
        frames.insert(1, ("A closer look", close))
    return frames


def near_places(located: Sequence[PlaceView], km: float) -> list[PlaceView]:
    """The precise places so near to the middle of the story, which is where most mentions are; all places if none is precise.

    Where the story itself is wide, three times its usual distance counts as near."""
    precise = [p for p in located if (p.place.radius_km or 0.0) <= PRECISE] or list(located)
    weights = [len(p.place.mentions) for p in precise]
    start = _point(max(precise, key=lambda p: len(p.place.mentions)))[0]
    east = _median([(_point(p)[0] - start + 180) % 360 for p in precise], weights) + start - 180
    middle = east, _median([_point(p)[1] for p in precise], weights)
    away = [_distance(middle, _point(p)) for p in precise]
    reach = max(km, 3 * _median(away, weights)) if km >= NEAR else km
    return [p for p, far in zip(precise, away, strict=True) if far <= reach] or precise


def _inside(frame: Frame, places: Sequence[PlaceView]) -> list[PlaceView]:
    return [p for p in places if frame.holds(*_point(p))]


def _map(title: str, frame: Frame, places: list[PlaceView], outlines: Sequence[Outline]) -> MapView:
    at = [frame.at(*_point(p)) for p in places]
    stacked = Counter[tuple[float, float]]()
    asides: list[int] = []
    for point in at:
        asides.append(stacked[point])
        stacked[point] += 1
    order = sorted(
        range(len(places)), key=lambda i: (not places[i].contested, -places[i].reports, -len(places[i].place.mentions), i)
    )
    wanted = [Wanted(*at[i], asides[i], ("≠ " if places[i].contested else "") + places[i].label) for i in order]
    labels = dict(zip(order, set_labels(wanted), strict=True))
    marks = tuple(_mark(p, frame, at[i], asides[i], labels[i]) for i, p in enumerate(places))
    return MapView(title, border_path(frame, outlines), marks, *scale_bar(frame))


def _mark(shown: PlaceView, frame: Frame, at: tuple[float, float], aside: int, label: Label | None) -> MapMark:
    km = shown.place.radius_km
    radius = frame.reach(km) if km is not None else None
    return MapMark(shown, *at, aside, (km or 0.0) >= AREA, radius if radius is not None and radius[1] <= 40 else None, label)


def _forms(view: View, place: DossierPlace, reports: dict[str, Report]) -> tuple[Form, ...]:
    """Each report's forms at their first words, in the order of the reports and of the text; "OSLO" only without "Oslo"."""
    first: dict[tuple[str, str], Place] = {}
    for document, report in reports.items():
        told = {p.id: p for p in report.places}
        mentions = [told[m.place] for m in place.mentions if m.document == document and m.place in told]
        for mention in sorted(mentions, key=lambda m: (m.name.isupper(), m.start)):
            first.setdefault((document, " ".join(mention.name.casefold().split())), mention)
    forms: list[Form] = []
    for (document, _), mention in first.items():
        number = cite(view, reports[document], mention, _attribution(reports[document], mention))
        forms.append(Form(view.names[document], " ".join(mention.name.split()), number))
    return tuple(forms)


def _attribution(report: Report, words: Span) -> str | None:
    """The innermost attribution whose content holds some words."""
    holding = [
        (c.end - c.start, a.id) for a in report.attributions for c in a.content if c.start <= words.start and words.end <= c.end
    ]
    return min(holding)[1] if holding else None


def _contested(view: View) -> dict[str, tuple[Question, ...]]:
    """Questions about contested places by the places that they name."""
    at = {(r.report.document.id, p.start, p.end): p.id for r in view.reports for p in r.report.places}
    joined = {(m.document, m.place): p.id for p in view.dossier.places for m in p.mentions}
    found: dict[str, dict[str, Question]] = {}
    for question in (q.question for q in view.contested if q.question.kind == "place"):
        for a in question.answers:
            place = joined.get((a.document, at.get((a.document, a.start, a.end), "")))
            if place is not None:
                found.setdefault(place, {})[question.id] = question
    return {place: tuple(questions.values()) for place, questions in found.items()}


def _point(shown: PlaceView) -> tuple[float, float]:
    return shown.place.longitude or 0.0, shown.place.latitude or 0.0


def _median(values: Sequence[float], weights: Sequence[int]) -> float:
    """The value in the middle of all weights."""
    seen, half = 0, sum(weights) / 2
    for value, weight in sorted(zip(values, weights, strict=True)):
        seen += weight
        if seen >= half:
            return value
    raise ValueError("no values")


def _distance(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Kilometres between two points (longitude, latitude) on a sphere."""
    (x, y), (u, v) = ((math.radians(c) for c in p) for p in (a, b))
    chord = math.sin((v - y) / 2) ** 2 + math.cos(y) * math.cos(v) * math.sin((u - x) / 2) ** 2
    return 2 * 6371 * math.asin(math.sqrt(min(1.0, chord)))
