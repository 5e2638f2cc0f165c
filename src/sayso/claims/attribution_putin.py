"""A speaker and a verb put into a sentence between marks, where a parser sees no verb or no clause around it.

    "The dam, villagers at Holm recall, broke at dawn."      "Shots were fired, two guards testified, from the mill."
In: a verb for which the tree gives no content. Out: its attribution, read from the marks alone: behind a comma a noun phrase
of somebody who can speak, a finite verb of reporting, no more than an adverb or a phrase, and the next mark.
"""

from sayso.claims.attribution_parts import Found, can_speak
from sayso.records.analysis import Sentence
from sayso.resources.reporting import SOMETIMES, VERBS
from sayso.text.stems import stem
from sayso.text.trees import runs, trimmed

_MARKS = (",", "—", "–", "--")
_ENDS = (*_MARKS, ".", ";")
_NAMING = ("NOUN", "PROPN", "PRON")
_BEFORE = ("DET", "ADJ", "NUM", "ADP", *_NAMING)
_BEHIND = ("ADP", "ADV", "DET", "ADJ", "NUM", *_NAMING)
_FINITE = ("VBD", "VBP", "VBZ")
_TELLING = frozenset(("tell", "inform", "assure", "remind", "warn"))
"""Verbs that name the hearer: "she told us at noon"."""
_FEW = 5
"""Words of a phrase behind the verb ("concede in private"); more is a clause of its own."""


def find_put_in(sentence: Sentence, verb: int) -> Found | None:
    """The attribution of a verb that stands with its speaker between two marks, None where it does not."""
    entry = next((table[b] for table in (VERBS, SOMETIMES) for b in _bases(sentence, verb) if b in table), None)
    if entry is None or "clause" not in entry.takes or entry.act not in ("statement", "warning", "promise", "thought"):
        return None
    first, last = _first_of_speaker(sentence, verb), _last_of_phrase(sentence, verb)
    if first is None or last is None:
        return None
    speaker = next((i for i in range(first, verb) if _is_speaker(sentence, i)), None)
    if speaker is None or not _agrees(sentence, speaker, verb):
        return None
    content = _around(sentence, first, last)
    told = [sentence.tokens[i].xpos for piece in content for i in piece]
    if not any(x in _FINITE for x in told) or "``" in told:
        return None
    return Found(
        source=speaker, source_words=tuple(range(first, verb)), cue=(verb,), content=content, act=entry.act, stance=entry.stance
    )


def _bases(sentence: Sentence, verb: int) -> tuple[str, ...]:
    return (sentence.tokens[verb].lemma.lower(), *stem(sentence.tokens[verb].form))


def _first_of_speaker(sentence: Sentence, verb: int) -> int | None:
    """Where the noun phrase in front of a verb begins, if that is right behind a mark and inside a sentence."""
    at = verb
    while at > 0 and sentence.tokens[at - 1].upos in _BEFORE:
        at -= 1
    inside = at > 1 and sentence.tokens[at - 1].form in _MARKS and at < verb
    return at if inside and sentence.tokens[at].upos != "ADP" and sentence.tokens[at].xpos not in ("WDT", "WP") else None


def _last_of_phrase(sentence: Sentence, verb: int) -> int | None:
    """The last word up to the next mark, if only a short phrase stands between."""
    at = verb
    while at + 1 < len(sentence.tokens) and sentence.tokens[at + 1].upos in _BEHIND and at - verb < _FEW:
        at += 1
    behind = sentence.tokens[verb + 1 : at + 1]
    heard = sentence.tokens[verb].lemma.lower() in _TELLING and behind and behind[0].upos in ("DET", *_NAMING)
    phrase = not behind or behind[0].upos in ("ADP", "ADV") or heard
    closed = at + 1 < len(sentence.tokens) and sentence.tokens[at + 1].form in _ENDS
    goes_on = at + 2 < len(sentence.tokens) and sentence.tokens[at + 2].upos == "CCONJ"
    return at if phrase and closed and not goes_on else None


def _is_speaker(sentence: Sentence, token: int) -> bool:
    return sentence.tokens[token].upos in _NAMING and can_speak(sentence, token)


def _agrees(sentence: Sentence, speaker: int, verb: int) -> bool:
    """Whether the word may be a finite verb of this speaker: tagged as one, or a plural noun and a bare form ("guards recall")."""
    word = sentence.tokens[verb]
    if word.xpos in _FINITE:
        return True
    plural = sentence.tokens[speaker].xpos in ("NNS", "NNPS")
    return plural and word.form.islower() and word.form == next(iter(stem(word.form)), word.form) and not word.form.endswith("s")


def _around(sentence: Sentence, first: int, last: int) -> tuple[tuple[int, ...], ...]:
    """What stands around the words put in, between semicolons."""
    stops = [i for i, t in enumerate(sentence.tokens) if t.form in (";", ":")]
    start = max((i + 1 for i in stops if i < first), default=0)
    end = min((i for i in stops if i > last), default=len(sentence.tokens))
    pieces = [list(range(start, first)), list(range(last + 1, end))]
    found = [tuple(trimmed(sentence, p)) for p in pieces if p]
    return tuple(r for p in found if p for r in runs(p))
