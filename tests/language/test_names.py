"""Tests of `language/names.py`: two heads and a linear model, what a document said before, and names in short sentences."""

import numpy as np
import pytest
from numpy.typing import NDArray

from sayso.language.names import DocumentNames, after_tags, best_tags, decode_spans, join_heads, join_names, linear_scores
from sayso.records.analysis import Entity
from sayso.trained import TrainedReader
from tests.conftest import Analyse

NAMES = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG")
MENTIONS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-MISC", "I-MISC")


def scores(tags: tuple[str, ...], *rows: dict[str, float]) -> NDArray[np.float32]:
    rest = [(1 - sum(r.values())) / (len(tags) - len(r)) for r in rows]
    return np.log(np.array([[r.get(t, x) for t in tags] for r, x in zip(rows, rest, strict=True)], dtype=np.float32))


def test_the_second_head_settles_a_doubt_of_the_first() -> None:
    first = scores(NAMES, {"O": 0.05, "B-PER": 0.45, "B-ORG": 0.45})
    for tag in ("B-PER", "B-ORG"):
        joint = join_heads(first, scores(MENTIONS, {tag: 0.9}), NAMES, MENTIONS)
        assert [e.type for e in decode_spans(joint.astype(np.float32), NAMES)] == [tag[2:]]


def test_types_of_the_second_head_alone_are_no_names_of_the_first() -> None:
    joint = join_heads(scores(NAMES, {"O": 0.9}), scores(MENTIONS, {"B-MISC": 0.9}), NAMES, MENTIONS)
    assert joint[0].argmax() == 0


def test_no_name_begins_in_its_middle() -> None:
    inside = scores(NAMES, {"I-PER": 0.9}, {"I-PER": 0.9})
    assert best_tags(inside.astype(np.float64), NAMES) != ["I-PER", "I-PER"]
    after = np.zeros((5, 5))
    after[0, 1] = -100.0
    persons = scores(NAMES, {"O": 0.9}, {"B-PER": 0.5, "O": 0.4}).astype(np.float64)
    assert best_tags(persons, NAMES) == ["O", "B-PER"] and best_tags(persons, NAMES, after) == ["O", "O"]


def test_a_word_agrees_with_itself() -> None:
    document = DocumentNames()
    sure, unsure = np.array([[0.0, 4.0]]), np.array([[1.0, 0.0]])
    assert document.agree(["Lund"], sure)[0].argmax() == 1
    assert document.agree(["LUND"], unsure)[0].argmax() == 1
    assert document.agree(["lund"], unsure)[0].argmax() == 0, "only words with a capital"
    assert DocumentNames().agree(["Lund"], unsure)[0].argmax() == 0, "another document knows nothing"


def test_weights_fit_the_reader(reader: TrainedReader) -> None:
    assert {len(row) for row in reader.name_weights.values()} == {len(reader.name_tags)}
    assert after_tags(reader.name_weights, reader.name_tags).shape == (len(reader.name_tags),) * 2
    known = linear_scores(["xqzv"], [0], reader.name_weights, reader.places, DocumentNames().acronyms)
    assert known.shape == (1, len(reader.name_tags))


FOUND = {  # sentence: its names
    "The Ministry of Fisheries closed the harbour of Bergen.": {"Ministry of Fisheries": "ORG", "Bergen": "LOC"},
    "Maria Lund met Pedro Salas in Lisbon.": {"Maria Lund": "PER", "Pedro Salas": "PER", "Lisbon": "LOC"},
    "Troops from Baku held the bridge.": {"Baku": "LOC"},
    "The old dam broke at noon.": {},
    "Stop": {},
    "Lisbon": {"Lisbon": "LOC"},
}


@pytest.mark.parametrize(("text", "names"), FOUND.items(), ids=FOUND)
def test_names_in_sentences(text: str, names: dict[str, str], analyse: Analyse) -> None:
    reading, analysis = analyse(text)
    found = {
        reading.document.text[s.tokens[e.first].start : s.tokens[e.stop - 1].end]: e.type
        for s in analysis.sentences
        for e in s.entities
    }
    assert found == names


def entity(first: int, stop: int, type: str) -> Entity:
    return Entity(first=first, stop=stop, type=type)


def test_titles_and_common_nouns_are_no_further_names() -> None:
    # "President Ana Silva met the minister of Chile"
    names, proper = [entity(1, 3, "PER")], [True, True, True, False, False, False, False, True]
    mentions = [entity(0, 1, "PER"), entity(5, 6, "PER"), entity(7, 8, "LOC")]
    assert join_names(names, mentions, proper) == (entity(1, 3, "PER"), entity(7, 8, "LOC"))
