"""Which clauses of near sentences stand against each other."""

import pytest

from sayso.links.aligned import align
from sayso.links.clauses import Clause, clauses_by_event
from sayso.pipeline import Workshop, build_fully
from sayso.reading import read_text
from sayso.records.link import Joined


def clauses(workshop: Workshop, **texts: str) -> list[Clause]:
    compared = build_fully([read_text(t, id=n) for n, t in texts.items()], (), workshop)
    dossier = compared.dossier
    joined = Joined(actors=dossier.actors, places=dossier.places, events=dossier.events)
    found = clauses_by_event(dossier.documents, compared.analyses, joined)
    return sorted((c for told in found.values() for c in told), key=lambda c: (c.document, c.start))


def test_one_verb_in_two_voices(workshop: Workshop) -> None:
    told = clauses(workshop, north="Engineers opened the gates on Monday.", south="The gates were opened by army engineers.")
    best = align(told)[0]
    assert [(c.document, c.lemma) for c in best.clauses] == [("north", "open"), ("south", "open")]


def test_a_kindred_verb(workshop: Workshop) -> None:
    told = clauses(workshop, north="Police fired on the marchers.", south="The marchers were shot at by men in plain clothes.")
    best = align(told)[0]
    assert {c.document for c in best.clauses} == {"north", "south"}


def test_what_has_nothing_in_common_stands_alone(workshop: Workshop) -> None:
    assert align(clauses(workshop, north="The minister resigned.", south="Rain fell on the harvest.")) == []


def test_two_senses_of_one_word_are_two(workshop: Workshop) -> None:
    told = clauses(workshop, north="The fire in the mill was deliberate.", south="Police fired at the mill.")
    assert align([c for c in told if c.lemma == "fire"]) == []


def test_clauses_of_one_report_are_not_set_against_each_other(workshop: Workshop) -> None:
    assert align(clauses(workshop, north="Police fired on the marchers. Police fired again.")) == []


BOUNDS = {
    "The town has been besieged since 4 May 1994.": ("1994-05-04", None),
    "The last families had left by 6 May 1994.": (None, "1994-05-06"),
    "The last families left on 6 May 1994.": ("1994-05-06", "1994-05-06"),
}


@pytest.mark.parametrize("text, bounds", BOUNDS.items())
def test_a_preposition_opens_one_end_of_a_day(workshop: Workshop, text: str, bounds: tuple[str | None, str | None]) -> None:
    assert {(t.earliest, t.latest) for c in clauses(workshop, north=text) for t in c.times} == {bounds}
