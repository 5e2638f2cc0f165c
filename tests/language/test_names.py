import numpy as np
from numpy.typing import NDArray

from sayso.language.names import decode_names, join_names
from sayso.records.analysis import Entity

NAMES = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG")
MENTIONS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-MISC", "I-MISC")


def scores(tags: tuple[str, ...], *rows: dict[str, float]) -> NDArray[np.float32]:
    rest = [(1 - sum(r.values())) / (len(tags) - len(r)) for r in rows]
    return np.log(np.array([[r.get(t, x) for t in tags] for r, x in zip(rows, rest, strict=True)], dtype=np.float32))


def test_the_second_head_settles_a_doubt_of_the_first() -> None:
    first = scores(NAMES, {"O": 0.49, "B-PER": 0.49}, {"O": 0.9})
    agree, differ = (decode_names(first, scores(MENTIONS, {tag: 0.9}, {"O": 0.9}), NAMES, MENTIONS) for tag in ("B-PER", "O"))
    assert [(e.first, e.stop, e.type) for e in agree] == [(0, 1, "PER")]
    assert not differ


def test_types_of_the_second_head_alone_are_no_names_of_the_first() -> None:
    found = decode_names(scores(NAMES, {"O": 0.9}), scores(MENTIONS, {"B-MISC": 0.9}), NAMES, MENTIONS)
    assert not found


def entity(first: int, stop: int, type: str) -> Entity:
    return Entity(first=first, stop=stop, type=type)


def test_titles_and_common_nouns_are_no_further_names() -> None:
    # "President Ana Silva met the minister of Chile"
    names, proper = [entity(1, 3, "PER")], [True, True, True, False, False, False, False, True]
    mentions = [entity(0, 1, "PER"), entity(5, 6, "PER"), entity(7, 8, "LOC")]
    assert join_names(names, mentions, proper) == (entity(1, 3, "PER"), entity(7, 8, "LOC"))
