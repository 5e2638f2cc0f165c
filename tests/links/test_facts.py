"""Which sentences of several reports tell one thing."""

import pytest

from sayso.links.facts import Nearness, find_facts, find_pairs, place_sentences
from sayso.records.analysis import Analysis
from sayso.records.claim import Report
from tests.build import report
from tests.conftest import Analyse

NORTH = "Engineers opened the gates of the old dam at noon. The harvest had been good that year."
SOUTH = "A priest was seen near the chapel. The gates of the old dam were opened by army engineers."
THIRD = "The football season begins in August. Nobody was on the ferry."


def read(analyse: Analyse, **texts: str) -> tuple[list[Report], dict[str, Analysis]]:
    return [report(t, n) for n, t in texts.items()], {n: analyse(t)[1] for n, t in texts.items()}


def test_finds_what_two_reports_tell(analyse: Analyse) -> None:
    reports, analyses = read(analyse, north=NORTH, south=SOUTH, third=THIRD)
    (fact,) = find_facts(Nearness(place_sentences(reports, analyses)))
    assert [(s.document, s.start) for s in fact.sentences] == [("north", 0), ("south", SOUTH.index("The gates"))]


@pytest.mark.parametrize("names", [("north", "south", "third"), ("third", "south", "north")])
def test_the_order_of_the_reports_changes_nothing(analyse: Analyse, names: tuple[str, ...]) -> None:
    texts = {"north": NORTH, "south": SOUTH, "third": THIRD}
    reports, analyses = read(analyse, **{n: texts[n] for n in names})
    (fact,) = find_facts(Nearness(place_sentences(reports, analyses)))
    assert [s.document for s in fact.sentences] == ["north", "south"]


def test_one_report_alone_tells_nothing_twice(analyse: Analyse) -> None:
    reports, analyses = read(analyse, north=f"{NORTH} Later the engineers opened the gates of the old dam again at noon.")
    assert find_facts(Nearness(place_sentences(reports, analyses))) == []


def test_pairs_are_told_apart_from_their_groups(analyse: Analyse) -> None:
    """Three reports tell one thing: one group of three sentences, and three pairs, which count for less."""
    wire = "At noon army engineers opened the gates of the old dam. It was raining."
    reports, analyses = read(analyse, north=NORTH, south=SOUTH, wire=wire)
    near = Nearness(place_sentences(reports, analyses))
    groups = {tuple(s.document for s in fact.sentences) for fact in find_facts(near)}
    pairs = find_pairs(near)
    assert ("north", "south", "wire") in groups
    assert {tuple(s.document for s in p.sentences) for p in pairs} == {("north", "south"), ("north", "wire"), ("south", "wire")}
    assert max(p.weight for p in pairs) < min(f.weight for f in find_facts(near))
