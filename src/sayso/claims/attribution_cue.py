"""A reporting verb where it stands, as the rules for what it reports read it."""

from sayso.records.analysis import Sentence
from sayso.records.base import Record
from sayso.resources.reporting import Reporting
from sayso.text.trees import children, subtree

Words = tuple[int, ...]


class Cue(Record, frozen=True, kw_only=True):
    """A reporting verb where it stands: its token, its entry, the words of the cue, and who speaks."""

    verb: int
    entry: Reporting
    words: Words
    source: int | None


def lemma_of(sentence: Sentence, cue: Cue) -> str:
    """The verb with its particle or preposition, as in the table: "call_for"."""
    return "_".join(sentence.tokens[i].lemma.lower() for i in cue.words)


def is_infinitive(sentence: Sentence, token: int) -> bool:
    """Whether a verb stands behind "to"."""
    return any(sentence.tokens[i].lemma.lower() == "to" for i in children(sentence, token, "mark"))


def without_cue(sentence: Sentence, token: int, cue: Words) -> list[int]:
    """The words below a token, without a preposition that belongs to the cue."""
    return subtree(sentence, token, [c for c in children(sentence, token, "case", "mark") if c in cue])
