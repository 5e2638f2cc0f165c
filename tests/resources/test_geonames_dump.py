from pathlib import Path
from zipfile import ZipFile

import pytest

from sayso.errors import InputError, OutputError
from sayso.resources.gazetteer import Gazetteer
from sayso.resources.geonames_dump import import_places, read_about


def line(number: int, name: str, others: str, place: tuple[float, float], code: str, country: str, people: int = 0) -> str:
    """A line as in a dump of GeoNames; of places that we invented."""
    letter = "A" if code.startswith("ADM") else "H" if code == "STM" else "P"
    fields = [
        number,
        name,
        name,
        others,
        *place,
        letter,
        code,
        country,
        "",
        "01",
        "",
        "",
        "",
        people,
        "",
        100,
        "Europe/Kyiv",
        "2024-01-01",
    ]
    return "\t".join(map(str, fields))


DUMP = [
    line(99000001, "Velyka Kopanka", "Great Kopanka,Velikaya Kopanka,VKP,Велика Копанка", (48.51, 37.92), "PPL", "UA", 412),
    line(99000002, "Velyka Kopanka", "", (50.02, 25.11), "PPL", "UA"),
    line(99000003, "Kopanka", "", (48.5, 37.9), "STM", "UA"),
    line(99000004, "Kopankivskyi Raion", "Kopanka District", (48.6, 38.0), "ADM2", "UA"),
    line(99000005, "Velyka Kopanka", "", (46.1, 28.9), "PPL", "MD", 90),
]


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "UA.txt"
    path.write_text("\n".join(DUMP) + "\n", encoding="utf-8")
    return path


def test_towns_and_districts_are_found_by_all_their_names(dump: Path, tmp_path: Path) -> None:
    made = import_places(dump, tmp_path / "places")
    assert (made.places, made.countries) == (4, 2) and read_about(tmp_path / "places") == made
    gazetteer = Gazetteer(imported=tmp_path / "places")
    assert [e.geonames_id for e in gazetteer.find("Velyka Kopanka")] == [99000001, 99000002, 99000005]
    (town,) = gazetteer.find("GREAT KOPANKA")
    assert (town.name, town.kind, town.country, town.main) == ("Velyka Kopanka", "town", "UA", False)
    assert abs(town.latitude - 48.51) < 0.01 and abs(town.longitude - 37.92) < 0.01 and town.population == 412
    assert gazetteer.find("Kopanka District")[0].kind == "admin2"
    assert not gazetteer.find("VKP")


def test_a_name_spelt_otherwise_is_found_by_likeness(dump: Path, tmp_path: Path) -> None:
    import_places(dump, tmp_path / "places")
    gazetteer = Gazetteer(imported=tmp_path / "places")
    assert {e.geonames_id for e, _ in gazetteer.near("Velika Kopanka", ["UA"])} >= {99000001, 99000002}
    assert not {e.country for e, _ in gazetteer.near("Velika Kopanka", ["UA"])} - {"UA"}


def test_what_ships_stays_and_numbers_do_not_clash(dump: Path, tmp_path: Path) -> None:
    import_places(dump, tmp_path / "places")
    plain, both = Gazetteer(), Gazetteer(imported=tmp_path / "places")
    assert both.find("Sarajevo") == plain.find("Sarajevo") and len(both) == len(plain) + 4
    assert all(e.row >= len(plain) for e in both.find("Velyka Kopanka"))


def test_only_the_countries_that_are_named(dump: Path, tmp_path: Path) -> None:
    assert import_places(dump, tmp_path / "places", frozenset({"MD"})).places == 1


def test_the_same_dump_gives_the_same_bytes_zipped_or_not(dump: Path, tmp_path: Path) -> None:
    with ZipFile(tmp_path / "UA.zip", "w") as archive:
        archive.writestr("readme.txt", "GeoNames " * 1000)
        archive.write(dump, "UA.txt")
    import_places(dump, tmp_path / "a")
    import_places(tmp_path / "UA.zip", tmp_path / "b")
    names = sorted(p.name for p in (tmp_path / "a").iterdir())
    assert names == sorted(p.name for p in (tmp_path / "b").iterdir())
    assert all((tmp_path / "a" / n).read_bytes() == (tmp_path / "b" / n).read_bytes() for n in names)


def test_wrong_input_is_told_with_its_line(dump: Path, tmp_path: Path) -> None:
    (tmp_path / "wrong.txt").write_text(DUMP[0] + "\nnot a line of a dump\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"wrong\.txt, line 2"):
        import_places(tmp_path / "wrong.txt", tmp_path / "places")
    with pytest.raises(InputError, match="no such file"):
        import_places(tmp_path / "none.txt", tmp_path / "places")
    with pytest.raises(InputError, match="no town of XX"):
        import_places(dump, tmp_path / "places", frozenset({"XX"}))
    with pytest.raises(InputError, match="sayso places import"):
        read_about(tmp_path / "places")


def test_a_folder_with_other_files_is_left_alone(dump: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/letter.txt").write_text("dear")
    with pytest.raises(OutputError, match="holds other files"):
        import_places(dump, tmp_path / "mine")
    assert (tmp_path / "mine/letter.txt").read_text() == "dear"
