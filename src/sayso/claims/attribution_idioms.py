"""Verbs that report with a noun: "cast doubt on the figures", "lay the blame on the owners"."""

from sayso.records.analysis import Sentence
from sayso.records.claim import Act
from sayso.resources.reporting import Reporting
from sayso.text.trees import children

_ROWS: tuple[tuple[str, str, str, Act], ...] = (
    ("cast throw", "doubt", "on upon over", "denial"),
    ("take", "issue", "with", "denial"),
    ("pour heap", "scorn", "on over upon", "accusation"),
    ("lay put place pin", "blame", "on upon at with", "accusation"),
    ("take claim accept assume admit", "responsibility", "for", "statement"),
    ("deny disclaim", "responsibility", "for", "denial"),
    ("claim", "credit", "for", "statement"),
)
IDIOMS: dict[tuple[str, str], tuple[frozenset[str], Reporting]] = {
    (verb, noun): (frozenset(behind.split()), Reporting(takes=frozenset(("object", "gerund")), act=act))
    for verbs, noun, behind, act in _ROWS
    for verb in verbs.split()
}
"""Verb and noun that report together -> the prepositions behind them, and what they do: "cast doubt on the figures"."""


def find_idiom(sentence: Sentence, verb: int) -> tuple[Reporting, tuple[int, ...]] | None:
    """The entry and the cue of a verb that reports with its object: "cast doubt on", "responsibility for it was claimed"."""
    for noun in children(sentence, verb, "nsubj:pass"):
        known = IDIOMS.get((sentence.tokens[verb].lemma.lower(), sentence.tokens[noun].lemma.lower()))
        cases = [c for i in children(sentence, noun, "nmod") for c in children(sentence, i, "case")]
        if known and any(sentence.tokens[c].lemma.lower() in known[0] for c in cases):
            return Reporting(takes=frozenset(("subject",)), act=known[1].act), (verb,)
    for noun in children(sentence, verb, "obj"):
        known = IDIOMS.get((sentence.tokens[verb].lemma.lower(), sentence.tokens[noun].lemma.lower()))
        behind = noun + 1
        if known and behind < len(sentence.tokens) and sentence.tokens[behind].lemma.lower() in known[0]:
            return known[1], tuple(range(verb, behind + 1))
    return None
