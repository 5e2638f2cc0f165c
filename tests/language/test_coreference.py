"""What refers to what: chains of phrases, their words, and what stays alone."""

import pytest

from sayso.language.coreference import chains
from sayso.language.references import find_candidates
from sayso.records.analysis import Analysis
from sayso.records.document import Reading
from tests.conftest import Analyse


def chains_of(reading: Reading, analysis: Analysis) -> list[list[str]]:
    """The words of the phrases of each chain of at least two."""
    text = reading.document.text
    found = []
    for chain in chains(analysis.references):
        tokens = [analysis.sentences[r.sentence].tokens[r.first : r.stop] for r in chain]
        found.append([text[t[0].start : t[-1].end] for t in tokens])
    return [c for c in found if len(c) > 1]


ONE = {  # case: (report, phrases that are one)
    "a pronoun": ("Ana Ruiz resigned on Monday. She said that she was tired.", ["Ana Ruiz", "She", "she"]),
    "a possessive": ("The company closed its office in May.", ["The company", "its"]),
    "a thing": ("The bridge fell in March. It had been built in 1950.", ["The bridge", "It"]),
    "the same noun": ("A ferry sank near the coast. The ferry had left the port at noon.", ["A ferry", "The ferry"]),
    "part of a name": ("Maria Keller leads the council. Keller was elected in May.", ["Maria Keller", "Keller"]),
}


@pytest.mark.parametrize("text, one", ONE.values(), ids=ONE)
def test_finds_what_is_one(text: str, one: list[str], analyse: Analyse) -> None:
    assert one in chains_of(*analyse(text, refer=True))


def test_two_people_stay_two(analyse: Analyse) -> None:
    found = chains_of(*analyse("The mayor met the minister. The minister left early. The mayor stayed.", refer=True))
    assert sorted(found) == [["The mayor", "The mayor"], ["the minister", "The minister"]]


def test_chances_add_up_and_point_back(analyse: Analyse) -> None:
    _, analysis = analyse("The pilot landed. He was tired, and his plane was damaged. The airline praised him.", refer=True)
    for number, reference in enumerate(analysis.references):
        assert reference.new + sum(a.chance for a in reference.earlier) <= 1.01
        assert all(a.reference < number for a in reference.earlier)
        assert reference.first <= reference.token < reference.stop


def test_a_joined_phrase_is_a_candidate_too(analyse: Analyse) -> None:
    _, analysis = analyse("Doctors and nurses left the hospital.", refer=True)
    words = [t.form for t in analysis.sentences[0].tokens]
    phrases = [" ".join(words[c.first : c.stop]) for c in find_candidates(analysis.sentences) if c.token == 0]
    assert phrases == ["Doctors", "Doctors and nurses"]


def test_nothing_to_link(analyse: Analyse) -> None:
    assert analyse("Quickly.", refer=True)[1].references == ()
