"""What each report calls the same thing."""

import msgspec
import pytest

from sayso.links.names import find_names, marked, same_form
from sayso.links.same_actor import join_actors
from sayso.records.claim import Event
from sayso.records.dossier import DossierEvent, EventRef
from tests.build import attribution, quote_of
from tests.conftest import Analyse
from tests.links.test_same_actor import told

MARKS = {  # case: (report, form, how it is marked)
    "plain": ("The rebels signed the truce.", "The rebels", None),
    "scare quotes inside": ("They met the “minister” of the rebels.", "the “minister” of the rebels", "scare_quotes"),
    "scare quotes around": ('They met the "minister" again.', "minister", "scare_quotes"),
    "so-called": ("The so-called republic was dissolved.", "The so-called republic", "doubting"),
    "a word of doubt before": ("The self-styled general fled.", "general", "doubting"),
    "somebody's sentence": ("“The rebels will never sign this paper of theirs,” he said.", "The rebels", None),
    "an apostrophe": ("The rebels' leader and the soldiers' mothers met.", "The rebels", None),
}


@pytest.mark.parametrize("text, form, mark", MARKS.values(), ids=MARKS)
def test_sees_what_is_held_at_arms_length(text: str, form: str, mark: str | None) -> None:
    at = quote_of(text, form)
    assert marked(text, at.start, at.end) == mark


def test_articles_marks_and_case_make_no_form() -> None:
    assert same_form("The “Rebels”") == same_form("rebels")
    assert same_form("Peru’s") == same_form("Peru")
    assert same_form("rebels") != same_form("separatists")


NORTH = told("north", "Lima sent troops. Peru waited.", ("Lima", "government", "PE"))
SOUTH = told("south", "Officials said the Peruvian side lied.", ("the Peruvian side", "government", "PE"))


def test_names_of_one_government() -> None:
    told_by = attribution(SOUTH.document.text, "Officials", "said", "the Peruvian side lied")
    reports = [NORTH, msgspec.structs.replace(SOUTH, attributions=(told_by,))]
    (name,) = find_names(reports, {}, join_actors(reports), (), ())
    assert [(v.form, v.document, v.speaker, v.count) for v in name.variants] == [
        ("Lima", "north", "author", 1),
        ("the Peruvian side", "south", "Officials", 1),
    ]
    assert "Lima" in name.referent and "the Peruvian side" in name.referent


def test_one_form_is_no_entry() -> None:
    assert find_names([NORTH], {}, join_actors([NORTH]), (), ()) == ()


def test_names_an_event_by_the_phrase_around_its_noun(analyse: Analyse) -> None:
    texts = {"a": "The border war ended.", "b": "This massacre of farmers shocked all. They fought on."}
    words = {"a": ["war"], "b": ["massacre", "fought"]}
    reports, analyses, refs = [], {}, []
    for name, text in texts.items():
        _, analyses[name] = analyse(text)
        events = tuple(
            Event(id=f"{name}{i}", start=(q := quote_of(text, w)).start, end=q.end, text=w, type="fight")
            for i, w in enumerate(words[name])
        )
        refs += [EventRef(document=name, event=e.id) for e in events]
        reports.append(msgspec.structs.replace(told(name, text), events=events))
    event = DossierEvent(id="e", label="fighting", type="fight", earliest="1999-05-03", mentions=tuple(refs))
    (name,) = find_names(reports, analyses, (), (), [event])
    assert [v.form for v in name.variants] == ["The border war", "This massacre of farmers"]
    assert name.referent == "an event: fight, 1999-05-03"
    for variant in name.variants:
        assert all(texts[variant.document][m.start : m.end] == variant.form for m in variant.mentions)
