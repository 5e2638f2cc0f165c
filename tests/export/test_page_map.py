"""The map: every place with each report's own name for it, at the right point, and the words a click away."""

from collections.abc import Callable

import numpy as np
import pytest
from playwright.sync_api import expect

from sayso.export import PageOptions, make_page
from sayso.export.page_frame import border_path, make_frame, scale_bar, with_borders
from sayso.export.page_labels import Wanted, set_labels
from sayso.export.page_map import Maps, make_maps
from sayso.export.page_view import view_dossier
from sayso.records.dossier import Dossier, DossierPlace, PlaceForm, PlaceRef
from tests.build import answer, attribution, dossier_of, place, question, report

NORTH = (
    "The envoy said that the mill at Varda burned. Later VARDA was rebuilt; the news came to Farum. Nothing is known of Hollow."
)
SOUTH = "The mill at Warda burned, or one in Lesna. Warda is in Ostland."
POINTS = {  # place: (its words by report, latitude, longitude, radius)
    "varda": ({"north": ("Varda", "VARDA"), "south": ("Warda",)}, 50.0, 20.0, 8.0),
    "lesna": ({"south": ("Lesna",)}, 50.5, 21.0, 8.0),
    "ostland": ({"south": ("Ostland",)}, 51.0, 22.0, 350.0),
    "farum": ({"north": ("Farum",)}, -20.0, -60.0, 8.0),
    "hollow": ({"north": ("Hollow",)}, None, None, None),
}


def _mill() -> Dossier:
    """A mill that burned in Varda or in Lesna; Farum lies far away and Hollow nobody knows where."""
    texts = {"north": NORTH, "south": SOUTH}
    told: dict[str, list[object]] = {"north": [], "south": []}
    places = []
    for name, (words, latitude, longitude, radius) in POINTS.items():
        found = [(r, place(texts[r], w)) for r, forms in words.items() for w in forms]
        for r, p in found:
            told[r].append(p)
        places.append(
            DossierPlace(
                id=name,
                kind="town" if radius else None,
                latitude=latitude,
                longitude=longitude,
                radius_km=radius,
                forms=tuple(PlaceForm(document=r, form=p.name) for r, p in found),
                mentions=tuple(PlaceRef(document=r, place=p.id) for r, p in found),
            )
        )
    said = attribution(NORTH, "The envoy", "said", "the mill at Varda burned")
    north = report(NORTH, "north", places=tuple(told["north"]), attributions=(said,))
    south = report(SOUTH, "south", places=tuple(told["south"]))
    asked = question("place", "Where did the mill burn?", answer(north, "Varda"), answer(south, "Lesna"))
    return dossier_of((north, south), (asked,), places=tuple(places))


CORNERS = np.array([(19.0, 49.0), (23.0, 49.0), (23.0, 52.0), (19.0, 52.0), (19.0, 49.0)])
SQUARE = (np.concatenate([np.linspace(a, b, 60) for a, b in zip(CORNERS, CORNERS[1:], strict=False)]),)


def _maps() -> Maps:
    return make_maps(view_dossier(_mill()), SQUARE)


def test_each_report_keeps_its_own_name() -> None:
    varda = _maps().located[0]
    assert [(f.report, f.form) for f in varda.forms] == [("north", "Varda"), ("south", "Warda")]
    assert varda.label == "Varda / Warda" and varda.reports == 2


def test_what_could_not_be_located_is_listed() -> None:
    maps = _maps()
    assert [p.place.id for p in maps.unlocated] == ["hollow"]
    assert len(maps.located) == 4


def test_contested_places_are_marked() -> None:
    assert [p.place.id for p in _maps().located if p.contested] == ["varda", "lesna"]


def test_far_places_have_a_map_of_their_own() -> None:
    near, everything = _maps().maps
    assert [m.shown.place.id for m in near.marks] == ["varda", "lesna", "ostland"]
    assert len(everything.marks) == 4 and near.kilometres < everything.kilometres
    varda, lesna = near.marks[:2]
    assert varda.x < lesna.x and varda.y > lesna.y, "west is left and north is up"
    assert varda.radius is not None and near.marks[2].radius is None and near.marks[2].area


def test_the_words_of_a_place_name_their_speaker() -> None:
    view = view_dossier(_mill())
    varda = make_maps(view, SQUARE).located[0]
    assert view.quotes[varda.forms[0].number].chain == "The envoy (said)"
    assert view.quotes[varda.forms[1].number].chain == ""


def test_frames_cross_the_date_line() -> None:
    frame = make_frame([(179.0, -17.0), (-179.0, -18.0)])
    assert frame.east - frame.west < 5
    assert frame.at(179.0, -17.0)[0] < frame.at(-179.0, -18.0)[0]
    assert frame.holds(180.0, -17.5) and frame.holds(-180.0, -17.5) and not frame.holds(0.0, -17.5)


@pytest.mark.parametrize("points", [[(0.0, 0.0)], [(20.0, 89.0)], [(-170.0, -80.0), (0.0, 80.0), (170.0, 0.0)]])
def test_frames_stay_on_the_earth(points: list[tuple[float, float]]) -> None:
    frame = make_frame(points)
    assert -90 <= frame.south < frame.north <= 90 and 0 < frame.east - frame.west <= 360
    assert all(frame.holds(*point) for point in points)
    assert scale_bar(frame)[1] <= 20 or scale_bar(frame)[0] == 1


def test_a_frame_widens_until_borders_show_where_it_lies() -> None:
    inland = make_frame([(21.0, 50.5)])
    wider = with_borders(inland, SQUARE)
    assert wider.west < inland.west < inland.east < wider.east and wider.north - wider.south < 5
    assert with_borders(wider, SQUARE) == wider
    assert with_borders(make_frame([(-150.0, 0.0)]), SQUARE).north < 25, "in the middle of an ocean it gives up"


def test_borders_are_cut_to_the_frame() -> None:
    frame = make_frame([(20.0, 50.0), (20.5, 50.2)])
    steps = border_path(frame, SQUARE).strip("Mz").replace("l", " ").replace("-", " -").split()
    points = np.cumsum(np.array([int(n) for n in steps]).reshape(-1, 2), axis=0)
    assert len(points) >= 4 and points.min() >= -31 and points[:, 0].max() <= 1531 and points[:, 1].max() <= 1031
    assert border_path(make_frame([(100.0, 50.0)]), SQUARE) == ""


def test_labels_do_not_lie_on_each_other() -> None:
    crowd = [Wanted(50.0, 50.0 + i, 0, f"Upper Varda {i}") for i in range(12)]
    labels = set_labels(crowd)
    assert labels[0] is not None and None in labels
    alone = set_labels([Wanted(99.0, 50.0, 0, "Varda")])[0]
    assert alone is not None and alone.anchor == "end", "a label at the right edge stands on the left"


def test_a_map_of_no_places_is_no_map() -> None:
    assert make_maps(view_dossier(dossier_of((report("Nothing."),), ())), SQUARE) == Maps((), (), ())


@pytest.mark.browser
@pytest.mark.parametrize("width, scheme", [(1400, "light"), (390, "dark")])
def test_marks_open_all_reports_words(open_page: Callable[..., object], width: int, scheme: str) -> None:
    page = open_page(make_page(_mill(), PageOptions()), width, scheme, "map")
    mark = page.locator("#map .map").first.locator(".spot").first
    mark.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#panel mark")).to_have_text("Varda")
    expect(page.locator("#panel-count")).to_have_text("1 of 2")
    page.locator("#panel-next").click()
    expect(page.locator("#panel mark")).to_have_text("Warda")
    page.keyboard.press("Escape")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Lesna, contested (1 report)"
    page.evaluate("document.querySelectorAll('#map details').forEach(d => { d.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.browser
def test_the_map_has_borders_and_a_list(open_page: Callable[..., object]) -> None:
    page = open_page(make_page(_mill(), PageOptions()), at="map")
    assert page.locator("#map .land").first.bounding_box()["width"] > 300
    assert page.locator("#map .placed .places li").count() == 4
    page.locator("#map .unlocated button").click()
    expect(page.locator("#panel mark")).to_have_text("Hollow")
    assert "url(" in page.locator("#map .contested").last.evaluate("m => getComputedStyle(m).fill")


@pytest.mark.browser
def test_a_mark_is_hit_where_it_is_seen(open_page: Callable[..., object]) -> None:
    page = open_page(make_page(_mill(), PageOptions()), at="map")
    page.locator("#map .map").first.locator(".spot").nth(1).locator(".contested").click()
    expect(page.locator("#panel mark")).to_have_text("Lesna")
