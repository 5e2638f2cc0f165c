"""Whose words a span stands in: the innermost attribution around it, and a short name for its speaker."""

from collections.abc import Sequence

from sayso.records.claim import Attribution
from sayso.records.mention import Actor
from sayso.text.cuts import LEADING_ON

UNNAMED = "unnamed"
"""The speaker of words that are attributed to nobody in particular ("it was reported that")."""
LONGEST = 8
"""Words of a speaker's name, the mark of a cut among them; a longer source is cut to these, or sooner."""


def enclosing(attributions: Sequence[Attribution], start: int, end: int) -> Attribution | None:
    """The innermost attribution with a piece of content that holds [start, end); the shortest piece is the innermost.

    What was done "at the request of the court" stands on no word of the court's."""
    holding = [
        (piece.end - piece.start, n, attribution)
        for n, attribution in enumerate(attributions)
        for piece in attribution.content
        if not _is_wish(attribution)
        if piece.start <= start and end <= piece.end
    ]
    return min(holding, key=lambda h: h[:2])[2] if holding else None


def _is_wish(attribution: Attribution) -> bool:
    cue = attribution.cue if attribution.act == "demand" else None
    return cue is not None and cue.text.lower() in _WISHES and all(c.end <= cue.start for c in attribution.content)


_WISHES = frozenset(
    "request wish insistence urging invitation demand behest instigation prompting suggestion order orders".split()
)


def speaker_name(attribution: Attribution, actors: Sequence[Actor], text: str) -> str:
    """The words that name the speaker, about eight at most; a pronoun gives the name of the actor it means, "I" the author."""
    source = attribution.source
    if source is None:
        return UNNAMED
    words = " ".join(text[source.start : source.end].split()) or source.text
    if words.casefold() in _FIRST:
        return next((a.name for a in actors if a.id == source.actor and a.name.casefold() not in _FIRST), "author")
    if words.casefold() in _PRONOUNS:
        named = next((a.name for a in actors if a.id == source.actor), None)
        return named or words
    return _shortened(words)


def _shortened(name: str) -> str:
    """A long name up to the clause that hangs behind it, else cut before a word that leads on, with "…".

    "the head of the river board, who had inspected the dam"       -> the head of the river board
    "the delegate of the Joint Committee for the Relief of Towns"  -> the delegate of the Joint Committee …"""
    words = name.split()
    if len(words) <= LONGEST:
        return name
    clause = next((i for i, w in enumerate(words) if i and w.lower() in _CLAUSES), len(words))
    kept = words[: clause if clause <= LONGEST else LONGEST - 1]
    while len(kept) > 1 and kept[-1].lower() in LEADING_ON:
        kept.pop()
    told = " ".join(kept).rstrip(",;:")
    return told if len(kept) == clause else f"{told} …"


_CLAUSES = frozenset(("who", "which", "that", "whose", "whom", "where"))


_FIRST = frozenset(("i", "we", "me", "us", "our", "my"))
"""The report's own voice, unless the reader knows whose words they are."""
_PRONOUNS = frozenset(("he", "she", "it", "they", "him", "her", "them", "who", "which", "that", "his", "their", "its"))
