"""Which verbs mean the same: "seize" and "conquer", "apprehend" and "arrest".

The file is built by `training/words/synonyms.py` from WordNet 3.0 (Fellbaum 1998); its origin is in `data/LICENSES.md`. Only
meanings in which a verb is used often stand in it.
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

VERB_SYNONYMS = Path(__file__).parent / "data" / "verb_synonyms.txt"


def meanings(verb: str) -> frozenset[int]:
    """Numbers of the sets of synonyms that hold a verb (its lemma); verbs with a number in common mean the same."""
    return load_synonyms().get(verb, frozenset())


@lru_cache(maxsize=1)
def load_synonyms(path: Path = VERB_SYNONYMS) -> Mapping[str, frozenset[int]]:
    """Verb -> numbers of its sets, from the table that ships. Raises OSError if it is missing."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        for verb in line.split():
            found.setdefault(verb, set()).add(number)
    return {verb: frozenset(numbers) for verb, numbers in found.items()}
