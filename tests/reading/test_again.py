"""Reports read again from a dossier, and what becomes of those that are added to it."""

from pathlib import Path

import msgspec
import pytest

from sayso.errors import InputError
from sayso.reading import add_readings, is_dossier, read_again, read_dossier, read_text
from sayso.records.document import Reading
from sayso.records.dossier import Dossier, MadeWith
from tests.build import report

FLOOD = "The river rose\non Monday. Two bridges fell, the mayor said."


def reading(text: str, name: str, **fields: str) -> Reading:
    return read_text(text, id=name, **fields)


def dossier(*texts: tuple[str, str]) -> Dossier:
    empty = dict.fromkeys(
        ("skipped", "actors", "places", "events", "questions", "common_ground", "revisions", "names", "copies", "forecasts"), ()
    )
    return Dossier(made_with=MadeWith(sayso="0", models=()), documents=tuple(report(t, n) for n, t in texts), **empty)


def test_a_written_dossier_is_read_from_its_folder_or_file(tmp_path: Path) -> None:
    made = dossier(("flood", FLOOD))
    (tmp_path / "dossier.json").write_bytes(msgspec.json.encode(made))
    assert is_dossier(tmp_path) and read_dossier(tmp_path) == read_dossier(tmp_path / "dossier.json") == made


@pytest.mark.parametrize("content", [None, "{", '{"schema": "other"}', "[" * 100_000])
def test_what_is_no_dossier_is_refused(content: str | None, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / "dossier.json").write_text(content)
    with pytest.raises(InputError, match=tmp_path.name):
        read_dossier(tmp_path)


def test_the_same_text_gives_the_same_reading() -> None:
    (again,) = read_again(dossier(("flood", FLOOD)))
    assert again.blocks == reading(FLOOD, "flood").blocks and again.document.text == FLOOD


ADDED = {  # case: (new report, ids then, changes told)
    "a new report": (("rain", "It rained."), ["flood", "rain"], []),
    "the same again": (("flood", FLOOD), ["flood"], ["given_again"]),
    "the same text under another id": (("reprint", FLOOD), ["flood"], ["given_again"]),
    "another text under the same id": (("flood", "It rained."), ["flood"], []),
}


@pytest.mark.parametrize("new, ids, told", ADDED.values(), ids=ADDED)
def test_adds_each_text_once(new: tuple[str, str], ids: list[str], told: list[str]) -> None:
    added = add_readings([reading(FLOOD, "flood")], [reading(new[1], new[0])])
    assert [r.document.id for r in added.readings] == ids
    assert [c.change for c in added.given_again] == told
    assert new[1] in [r.document.text for r in added.readings]


def test_a_replaced_text_may_come_back_under_another_id() -> None:
    added = add_readings([reading(FLOOD, "flood")], [reading("It rained.", "flood"), reading(FLOOD, "old flood")])
    assert {r.document.id: r.document.text for r in added.readings} == {"flood": "It rained.", "old flood": FLOOD}


def test_new_facts_win_and_known_ones_stay() -> None:
    old = reading(FLOOD, "flood", source="Agency", side="North", published="1998-05-05")
    (again,) = add_readings([old], [reading(FLOOD, "flood", side="South")]).readings
    document = again.document
    assert (document.source, document.side, document.published) == ("Agency", "South", "1998-05-05")


def test_another_text_has_its_own_date() -> None:
    old = reading(FLOOD, "flood", source="Agency", published="1998-05-05")
    (again,) = add_readings([old], [reading("It rained.", "flood")]).readings
    assert (again.document.source, again.document.published) == ("Agency", None)
