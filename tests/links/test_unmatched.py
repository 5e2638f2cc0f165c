"""What near sentences tell of one thing where no two of their clauses match: a day, hours near each other."""

import pytest

from sayso.links.clauses import clauses_by_event
from sayso.links.facts import Fact, place_sentences
from sayso.links.unmatched import near_hours, shared_day
from sayso.pipeline import Workshop, build_fully
from sayso.reading import read_text
from sayso.records.link import Joined

HOURS = {  # case: (one sentence, the other, the answers)
    "near": ("The mill blew up at twenty to six.", "Shortly before 6 a.m. the roof fell.", ["twenty to six", "6 a.m."]),
    "far apart": ("The mill blew up at twenty to six.", "Shortly after noon the roof fell.", []),
    "two in one": ("The mill blew up at twenty to six and burned until ten.", "At six the roof fell.", []),
}
DAYS = {
    "one day": ("The mill blew up on 4 May 2007.", "The roof fell on 4 May 2007.", ["4 May 2007", "4 May 2007"]),
    "two days": ("The mill blew up on 4 May 2007.", "The roof fell on 6 May 2007.", []),
}


def told(workshop: Workshop, north: str, south: str, what: str) -> list[str]:
    """The words of the answers of one of the functions to a fact of two sentences."""
    texts = {"north": north, "south": south}
    compared = build_fully([read_text(t, id=n) for n, t in texts.items()], (), workshop)
    dossier = compared.dossier
    joined = Joined(actors=dossier.actors, places=dossier.places, events=dossier.events)
    clauses = [c for found in clauses_by_event(dossier.documents, compared.analyses, joined).values() for c in found]
    fact = Fact(sentences=tuple(place_sentences(dossier.documents, compared.analyses)), weight=1.0)
    dated = {r.document.id: r.times for r in dossier.documents}
    found = {"hours": near_hours, "days": shared_day}[what](clauses, fact, dated)
    return [texts[t.answer.document][t.answer.start : t.answer.end] for _, t in found]


@pytest.mark.parametrize("one, other, words", HOURS.values(), ids=HOURS)
def test_hours(one: str, other: str, words: list[str], workshop: Workshop) -> None:
    assert told(workshop, one, other, "hours") == words


@pytest.mark.parametrize("one, other, words", DAYS.values(), ids=DAYS)
def test_days(one: str, other: str, words: list[str], workshop: Workshop) -> None:
    assert told(workshop, one, other, "days") == words
