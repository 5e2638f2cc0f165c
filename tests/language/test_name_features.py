"""Tests of `language/name_features.py`: places, acronyms and moods, and that training and use see the same."""

from collections.abc import Iterator, Mapping
from types import SimpleNamespace

import numpy as np
import pytest

from sayso.language.name_features import Acronyms, find_acronyms, mark_places, name_features
from sayso.language.names import DocumentNames, decode_names
from sayso.resources.gazetteer import Gazetteer
from sayso.trained import TrainedReader
from training.reader.names import documents, examples

SPELLED = {  # words: (acronyms, runs they stand for)
    "capitals only": ("The Union of Free Bakers ( UFB ) met .", {"UFB"}, {"Union of Free Bakers"}),
    "small words count": ("The TOFF or Treaty on Fair Fishing holds .", {"TOFF"}, {"Treaty on Fair Fishing"}),
    "no run": ("The UFB met in Oslo .", set(), set()),
    "two words": ("United Bakers ( UBA ) met .", set(), set()),
}


@pytest.fixture(scope="module")
def places(reader: TrainedReader) -> Gazetteer:
    return reader.places


@pytest.mark.parametrize(("text", "short", "long"), SPELLED.values(), ids=SPELLED)
def test_acronyms(text: str, short: set[str], long: set[str]) -> None:
    found = find_acronyms([text.split()])
    assert found.short == short and {" ".join(run) for run in found.long} == long


def test_an_acronym_is_known_in_all_blocks(places: Gazetteer) -> None:
    acronyms = find_acronyms(["The UFB met .".split(), "The Union of Free Bakers met .".split()])
    assert "acr" in name_features(["UFB"], [0], places, acronyms)[0]
    rows = name_features("Union of Free Bakers".split(), range(4), places, acronyms)
    assert [[f for f in row if f.startswith("ex=")] for row in rows] == [["ex=B"], ["ex=I"], ["ex=I"], ["ex=I"]]


def test_the_longest_place_counts(places: Gazetteer) -> None:
    marks = mark_places("from New York to Saint Petersburg , Peru .".split(), places)
    assert [m[:2] for m in marks[1:7]] == ["B2", "I2", "", "B2", "I2", ""] and marks[7] == "B1C" and not marks[8]


MOODS = {"THE DAM BROKE": "U", "The Old Dam Broke": "T", "the dam broke": "L", "The old dam broke": "n", "1990": "L"}


@pytest.mark.parametrize(("text", "mood"), MOODS.items(), ids=MOODS)
def test_moods(text: str, mood: str, places: Gazetteer) -> None:
    row = name_features(text.split(), [0], places, Acronyms())[0]
    assert any(f.startswith(f"m={mood} ") for f in row)


@pytest.mark.parametrize("words", [[], ["x"], ["Oslo"], [","], ["-" * 5000], ["New"] * 3000], ids=len)
def test_odd_input(words: list[str], places: Gazetteer) -> None:
    acronyms = find_acronyms([words])
    assert len(name_features(words, range(len(words)), places, acronyms)) == len(words)


class Seen(Mapping[str, np.ndarray]):
    """Weights of nothing that note what they are asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __getitem__(self, name: str) -> np.ndarray:
        return np.zeros(7)

    def __contains__(self, name: object) -> bool:
        self.asked.append(str(name))
        return False

    def __iter__(self) -> Iterator[str]:
        return iter(["b"])

    def __len__(self) -> int:
        return 1


def record(text: str, **fields: object) -> dict[str, object]:
    """A sentence of the training data."""
    return {"source": "ewt", "doc": "a", "entities": [], "tokens": [{"form": w} for w in text.split()], **fields}


def test_training_and_use_see_the_same(reader: TrainedReader) -> None:
    records = [record("The Union of Free Bakers met in New York .", newdoc=True), record("UFB : no bread !", newpar=True)]
    trained = [features for sentence, _ in examples(records, reader.places) for features in sentence]
    weights = Seen()
    stand_in = SimpleNamespace(
        name_tags=reader.name_tags, mention_tags=reader.mention_tags, name_weights=weights, places=reader.places
    )
    words = [[t["form"] for t in r["tokens"]] for r in records]  # type: ignore[index]
    document = DocumentNames(words)
    for sentence in words:
        even = {"ner": np.full((len(sentence), 7), -2.0), "mention": np.full((len(sentence), 11), -2.4)}
        decode_names(sentence, even, stand_in, document)  # type: ignore[arg-type]
    assert weights.asked == [f for features in trained for f in features]
    assert [a.short for _, a in documents(records)] == [{"UFB"}] == [document.acronyms.short]
