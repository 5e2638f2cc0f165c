"""The format of annotated passages, and the passages that ship."""

from pathlib import Path

import pytest

from training.claims.passages import FIGURES, all_passages, read_passages

GOOD = """## wire, 1968

The harbour was closed, two pilots said. "It is full of mines," one of them said, "and of wrecks."

- said#1 | two pilots | The harbour was closed
- said#2 | one of them | "It is full of mines," ++ "and of wrecks."
"""


def test_a_passage_with_its_attributions(tmp_path: Path) -> None:
    path = tmp_path / "wires.txt"
    path.write_text(GOOD, encoding="utf-8")
    (passage,) = read_passages(path)
    told = [
        (
            passage.text[slice(*t.cue)],
            passage.text[slice(*t.source)] if t.source else None,
            [passage.text[slice(*c)] for c in t.content],
        )
        for t in passage.told
    ]
    assert passage.name == "wires-1" and told == [
        ("said", "two pilots", ["The harbour was closed"]),
        ("said", "one of them", ['"It is full of mines,"', '"and of wrecks."']),
    ]
    assert passage.told[1].cue[0] > passage.told[0].cue[0]


@pytest.mark.parametrize(
    "line, problem",
    [
        ("- said | two pilots | The harbour was closed", "say which"),
        ("- said#3 | two pilots | The harbour was closed", "not in the passage"),
        ("- said#1 | two pilots", "three parts"),
        ("- closed | two pilots | The harbour was closed", "inside"),
    ],
)
def test_what_does_not_fit_is_said(line: str, problem: str, tmp_path: Path) -> None:
    path = tmp_path / "wires.txt"
    path.write_text(GOOD + line + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match=problem):
        read_passages(path)


def test_the_passages_can_be_read() -> None:
    passages = all_passages()
    assert len(passages) > 1000 and len({p.name for p in passages}) == len(passages)
    assert all(p.text for p in passages) and sum(len(p.told) for p in passages) > 5000


def test_the_passages_with_numbers_can_be_read() -> None:
    passages = all_passages(FIGURES)
    assert len(passages) > 300 and sum(len(p.told) for p in passages) > 3000
