"""The counting behind the coreference scores: which found mention stands for which gold one, and what counts."""

from types import ModuleType, SimpleNamespace

import pytest

from benchmarks.reader.coreference import Mention, align, score
from training.coreference.documents import GoldMention, likeness

GOLD = [
    GoldMention(0, 0, 3, 0, 1, "person"),  # doctors and nurses
    GoldMention(0, 0, 1, 0, 2, "person"),  # doctors
    GoldMention(1, 0, 1, 0, 1, "person"),  # they
    GoldMention(1, 2, 4, 3, 3, "place"),
]


def test_of_two_phrases_with_one_head_the_likest_is_taken() -> None:
    found = [Mention(0, 0, 1, 0), Mention(0, 0, 3, 0), Mention(1, 2, 3, 3)]
    assert align(GOLD, found, exact=False) == [1, 0, 3]
    assert align(GOLD, found, exact=True) == [1, 0, None]


def test_likeness() -> None:
    assert likeness((0, 2), (0, 4)) == 0.5 and likeness((0, 2), (2, 4)) == 0


@pytest.mark.parametrize(
    "options, key, response",
    [
        ({}, 1, 1),
        ({"lone": True}, 3, 2),
        ({"types": frozenset({"place"}), "lone": True}, 1, 1),
    ],
)
def test_what_is_counted(options: dict[str, object], key: int, response: int) -> None:
    seen = {}

    def evaluate(gold: list[object], found: list[object]) -> dict[str, float]:
        seen.update(key=len(gold), response=len(found))
        return {"conll": 0.0}

    scorer: ModuleType = SimpleNamespace(evaluate=evaluate)  # type: ignore[assignment]
    chains = [[Mention(0, 0, 3, 0), Mention(1, 0, 1, 0)], [Mention(1, 2, 4, 3)]]
    score([(GOLD, chains)], scorer, **options)  # type: ignore[arg-type]
    assert seen == {"key": key, "response": response}
