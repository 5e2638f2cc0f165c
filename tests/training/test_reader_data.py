"""Tests of `training/reader/data.py`: gold that does not depend on the order of a set."""

import os
import subprocess
import sys
from typing import Any

from training.reader.data import mention_tags

WORDS = ("Free", "Bakers", "of", "Oslo")


def record(*entities: tuple[int, int, int, str]) -> dict[str, Any]:
    """A sentence of GUM with named mentions: start, end, head, type."""
    tokens = [{"form": w, "upos": "PROPN" if w[0].isupper() else "ADP"} for w in WORDS]
    marked = [{"start": a, "end": b, "head": h, "type": t, "named": True} for a, b, h, t in entities]
    return {"source": "gum", "tokens": tokens, "entities": marked}


def test_of_two_kinds_of_one_run_the_first_in_the_alphabet_stays() -> None:
    kinds = [(0, 2, 1, "person"), (0, 4, 1, "organization")]
    for entities in (kinds, kinds[::-1]):
        assert mention_tags(record(*entities)) == ["B-ORG", "I-ORG", "O", "O"]


def test_the_longest_stays() -> None:
    assert mention_tags(record((1, 2, 1, "person"), (0, 2, 1, "organization"))) == ["B-ORG", "I-ORG", "O", "O"]


def test_the_seed_of_hashes_is_nothing() -> None:
    code = "from tests.training.test_reader_data import *; print(mention_tags(record((0, 2, 1, 'person'), (0, 4, 1, 'place'), (0, 3, 1, 'event'))))"
    said = {
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True, text=True
        ).stdout
        for seed in "1234"
    }
    assert len(said) == 1
