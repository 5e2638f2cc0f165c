"""Which nouns name somebody by a calling, or an organisation, who can say something: "stevedore", "consortium"; not "harvest".

The file is built by `training/words/speakers.py` from WordNet 3.0 (Fellbaum 1998); its origin is in `data/LICENSES.md`. Only nouns that
mostly mean one stand in it.
"""

from functools import lru_cache
from pathlib import Path

from sayso.records.base import Record

SPEAKER_NOUNS = Path(__file__).parent / "data" / "speaker_nouns.txt"


class SpeakerNouns(Record, frozen=True, kw_only=True):
    """The nouns by their lemmas."""

    persons: frozenset[str]
    organisations: frozenset[str]


@lru_cache(maxsize=1)
def load_speaker_nouns(path: Path = SPEAKER_NOUNS) -> SpeakerNouns:
    """The table that ships. Raises OSError if it is missing."""
    persons, organisations = path.read_text(encoding="utf-8").splitlines()
    return SpeakerNouns(persons=frozenset(persons.split()), organisations=frozenset(organisations.split()))
