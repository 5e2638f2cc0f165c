"""Names blacked out: which words go, which stay, and that records and texts still fit."""

import hashlib
import re
from typing import Any

import msgspec
import pytest

from sayso.errors import InputError
from sayso.export import PageOptions, check_dossier, hide_names, keep_quotes, make_page, redact
from sayso.export.formats import FORMATS
from sayso.records.dossier import Dossier
from tests.build import answer, attribution, dossier_of, figure, place, question, report

HIDDEN = {
    "the whole name": ("Anna Kessel", "said Anna Kessel today", "said ███████████ today"),
    "its last word alone": ("Anna Kessel", "Mrs Kessel's mill", "Mrs ██████'s mill"),
    "not its first word alone": ("Anna Kessel", "Anna left", "Anna left"),
    "in capitals": ("anna kessel", "ANNA KESSEL", "███████████"),
    "not inside another word": ("Anna Kessel", "Kesselring", "Kesselring"),
    "over a line end": ("Anna Kessel", "Anna\r\nKessel", "████\r\n██████"),
    "divided at a line end": ("Anna Kessel", "Kes-\nsel left", "████\n███ left"),
    "with a soft hyphen": ("Anna Kessel", "Kes\u00adsel", "███████"),
    "in a file name": ("Anna Kessel", "notes_anna_kessel2.txt", "notes_███████████2.txt"),
    "in an address": ("Anna Kessel", "https://x.example/anna-kessel", "https://x.example/███████████"),
    "one word": ("Kessel", "Kessel, Kessel", "██████, ██████"),
    "another apostrophe": ("Una O'Dowd", "O’Dowd", "██████"),
    "accents composed or not": ("José", "Jose\u0301 and José", "█████ and ████"),
    "a suffix is no family name": ("Ian Marr Jr.", "Marr, and Lund Jr. too", "████, and Lund Jr. too"),
    "signs of patterns": ("A.B (x)", "A.B (x) AxB", "███████ AxB"),
    "Cyrillic": ("Анна Кессель", "КЕССЕЛЬ", "███████"),
}


@pytest.mark.parametrize("name, text, expected", HIDDEN.values(), ids=HIDDEN)
def test_names_are_hidden(name: str, text: str, expected: str) -> None:
    shown = hide_names([name])(text)
    assert shown == expected and len(shown) == len(text)


@pytest.mark.parametrize("name", ["", "  ", "–"])
def test_an_empty_name_is_refused(name: str) -> None:
    with pytest.raises(InputError, match="give a name"):
        hide_names(["Anna", name])


TEXT = "Anna Kessel said that 13 people died at Kessel Mill. Anna left with Kesselring."


def kessel() -> Dossier:
    given = report(
        TEXT,
        "notes/Kessel",
        figures=(figure(TEXT, "13 people", 13, 13, speaker="Anna Kessel"),),
        attributions=(attribution(TEXT, "Anna Kessel", "said", "13 people died"),),
        places=(place(TEXT, "Kessel Mill"),),
        title="What Kessel saw",
    )
    other = report("Kessex saw it.", "notes/Kessex")
    asked = question(
        "actor",
        "Who left with KESSEL?",
        answer(given, "Anna", speaker="Kessel"),
        answer(given, "Kessel", value="ring", origin="notes/Kessel"),
        answer(other, "saw", value="yes"),
        silent=("notes/Kessex",),
        reason="Kessel has “Anna”.",
    )
    return dossier_of((given, other), (asked,))


def quotes_in(node: Any) -> list[dict[str, Any]]:
    if isinstance(node, dict):
        own = [node] if {"start", "end", "text"} <= node.keys() else []
        return own + [q for part in node.values() for q in quotes_in(part)]
    return [q for part in node for q in quotes_in(part)] if isinstance(node, list | tuple) else []


def fits(dossier: Dossier) -> bool:
    return all(
        r.document.text[q["start"] : q["end"]] == q["text"] for r in dossier.documents for q in quotes_in(msgspec.to_builtins(r))
    )


def test_no_string_holds_the_name_and_every_record_its_words() -> None:
    found = redact(kessel(), ["Anna Kessel"])
    assert not re.search(r"kessel(?!ring)", msgspec.json.encode(found).decode(), re.I)
    assert "Kesselring" in found.documents[0].document.text
    assert len(found.documents[0].document.text) == len(TEXT)
    assert fits(found)
    check_dossier(found, "x")


def test_a_piece_of_a_name_is_hidden_where_it_stands_alone_in_a_record() -> None:
    first, second, third = redact(kessel(), ["Anna Kessel"]).questions[0].answers
    assert (first.value, second.value, third.value) == ("████", "ring", "yes")
    assert first.speaker == "██████" and third.speaker == "author"


def test_a_piece_of_a_longer_word_keeps_the_words_at_its_place() -> None:
    text = "Kesselring fell."
    found = redact(dossier_of((report(text, places=(place(text, "Kessel"),)),), ()), ["Kessel"])
    assert found.documents[0].document.text == text and fits(found)


def test_ids_that_become_one_are_kept_apart() -> None:
    found = redact(kessel(), ["Kessel", "Kessex"])
    ids = [r.document.id for r in found.documents]
    assert ids == ["notes/██████", "notes/██████~2"]
    assert [a.document for a in found.questions[0].answers] == [ids[0], ids[0], ids[1]]
    assert found.questions[0].silent == (ids[1],) and found.questions[0].answers[1].origin == ids[0]


def test_the_hash_of_the_old_text_is_gone() -> None:
    first, second = (r.document for r in redact(kessel(), ["Anna Kessel"]).documents)
    assert first.sha256 == hashlib.sha256(first.text.encode()).hexdigest()
    assert second == kessel().documents[1].document


def test_a_shortened_text_keeps_the_hash_that_says_so(story: Dossier) -> None:
    before, after = keep_quotes(story), redact(keep_quotes(story), ["Varda"])
    shortened = [n for n, r in enumerate(story.documents) if before.documents[n].document.text != r.document.text]
    assert shortened
    for n in shortened:
        assert after.documents[n].document.sha256 == story.documents[n].document.sha256


def test_words_of_ours_stay(story: Dossier) -> None:
    found = redact(story, ["Author", "Number", "Conflict", "Person"])
    assert [q.kind for q in found.questions] == [q.kind for q in story.questions]
    assert fits(found)


def test_everything_can_be_made_from_it(story: Dossier) -> None:
    found = redact(story, ["Northern Ministry", "Varda"])
    assert fits(found)
    page = make_page(found, PageOptions(title="x"))
    made = [
        page.encode(),
        *(data for name in ("csv", "markdown", "geojson", "annotations") for data in FORMATS[name](found, "x").values()),
    ]  # type: ignore[index]
    assert not any(re.search("varda|ministry", data.decode(), re.I) for data in made)


def test_other_names_change_nothing(story: Dossier) -> None:
    assert redact(story, ["Nobody Atall"]) == story
    twice = redact(redact(story, ["Varda"]), ["Varda"])
    assert twice == redact(story, ["Varda"])
