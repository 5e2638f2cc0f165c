"""The words of a block in, sentences out: where the models see an end, with a few certainties of punctuation.

Windows of up to 160 subwords are read; the last, perhaps cut, sentence of a window is read again at the start of the next.
"""

from collections.abc import Sequence

import numpy as np

from sayso.language.ends import AHEAD, linear_odds
from sayso.language.protocol import SentenceReader
from sayso.resources.actor_words import TITLES

WINDOW = 160
CLOSING = frozenset(")]}”’»")
LONGEST = 450
"""Subwords of the longest sentence that is read whole; a longer one is cut at its best place."""


def split_sentences(words: Sequence[str], reader: SentenceReader) -> list[tuple[int, int]]:
    """[first, stop) of each sentence in the words of one block."""
    costs = [reader.cost(w) for w in words]
    start = dateline_end(words)
    found: list[tuple[int, int]] = [(0, start)] if start else []
    while start < len(words):
        stop = _fill(costs, start, WINDOW)
        odds = end_odds(words[start:stop], reader, words[stop : stop + AHEAD])
        ends = [start + i + 1 for i, odd in enumerate(odds) if odd > 0]
        if stop == len(words):
            ends = sorted({*ends, stop})
        elif not ends or ends == [stop]:
            longer = _fill(costs, start, LONGEST)
            odds = end_odds(words[start:longer], reader, words[longer : longer + AHEAD])
            ends = [start + i + 1 for i, odd in enumerate(odds) if odd > 0][:1] or [longer]
        elif ends[-1] == stop:
            ends = ends[:-1]
        for end in ends:
            found.append((start, end))
            start = end
    return found


_DASHES = frozenset(("-", "–", "—", "--", "_", "---"))
_LONGEST_DATELINE = 18
_NO_TOWNS = frozenset(
    "the this that these those our your his her its their and but for not all who what when where why how".split()
)


def dateline_end(words: Sequence[str]) -> int:
    """Where the first words end that only say where and when a report was sent ("PORT ELM, May 4 (Reuters) --"); 0 if there are none.

    A town in capitals, then nothing but names, numbers and what stands in brackets, up to a dash."""
    if not words or len(words[0]) < 3 or not words[0].isupper() or not words[0].isalpha() or words[0].lower() in _NO_TOWNS:
        return 0
    inside = 0
    for i, word in enumerate(words[:_LONGEST_DATELINE]):
        inside += word in ("(", "[") and 1 or -(word in (")", "]"))
        if word in _DASHES and not inside:
            return i + 1 if i + 1 < len(words) and i <= _LONGEST_DATELINE else 0
        if not inside and word[0].isalpha() and not word[0].isupper() and word not in ("of", "de", "la", "al", "and", "near"):
            return 0
    return 0


ENCODER, LINEAR, OFFSET = 0.7, 0.7, 0.5
"""The shares of the two models and what is added, chosen on the dev parts (training/reader/results/splitter.md)."""
_THINKABLE = -6.0
"""Below these log odds of the encoder the linear model changes nothing (measured), so it is not asked."""


def end_odds(words: Sequence[str], reader: SentenceReader, ahead: Sequence[str] = ()) -> list[float]:
    """Log odds that a sentence ends after each word, of both models together; an end before a closing mark moves behind the mark, and none follows
    a clock time without a stop ("at 3 pm Oslo time") or stands between "approx." and its number, "Rep." and the name. `ahead`: the next words. Ends beside quotation marks: `_mend_at_quotes`."""
    scores = reader.read(words)["end"]
    odds = [float(x) for x in scores[:, 1] - scores[:, 0]]
    asked = [i for i, odd in enumerate(odds) if odd > _THINKABLE and not _is_short(words, i) and not _is_quoting(words, i)]
    for i, odd in zip(asked, linear_odds(words, ahead, asked, reader.end_weights), strict=True):
        odds[i] = ENCODER * odds[i] + LINEAR * odd + OFFSET
    for i, after in enumerate(words[1:]):
        if after in CLOSING:
            odds[i], odds[i + 1] = -np.inf, max(odds[i], odds[i + 1])
        elif words[i] in ("am", "pm") or _is_joined(words, i, after) or _leads_on(_shortened(words, i), after):
            odds[i] = -np.inf
        elif _ends_at_hour(words, i):
            odds[i] = max(odds[i], _CERTAIN)
    _mend_at_quotes(words, odds)
    return odds


def _is_joined(words: Sequence[str], i: int, after: str) -> bool:
    """The hyphen inside "LARGE-SCALE" or "M-19", which capitals make the models take for an end."""
    return words[i] == "-" and i > 0 and words[i - 1].isupper() and (after.isupper() or after.isdigit())


def _ends_at_hour(words: Sequence[str], i: int) -> bool:
    """ "It lasted until 9 p.m. Police said ...": an hour that ends a sentence, so that its stop is the sentence's too; not "9 p.m. Tuesday", "6
    a.m. Moscow time", nor an hour that opens one ("At 9 a.m. Holm left")."""
    if words[i].lower() not in ("a.m.", "p.m.") or i + 2 >= len(words):
        return False
    after, then = words[i + 1], words[i + 2]
    opens = next((n for n, word in enumerate(reversed(words[:i])) if word in _STOPS), i) < _FRONT
    if (
        opens
        or not after[0].isupper()
        or after.isupper()
        and len(after) > 1
        or after.lower() in _DAYS_AND_ZONES
        or then.lower() == "time"
    ):
        return False
    return after.lower() in _STARTERS or then[0].islower()


_FRONT = 4
"""Words before an hour that opens a sentence, at most: "At about half past"."""
_DAYS_AND_ZONES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
    december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec eastern central pacific greenwich local""".split()
)


def _is_quoting(words: Sequence[str], i: int) -> bool:
    """A quotation mark, or what stands before one: `“Who knew?” Holm said` is for the encoder."""
    return bool(_QUOTES.intersection(words[i : i + 2]))


_QUOTES = frozenset(('"', "“", "”", "``", "''", "«", "»"))


def _is_short(words: Sequence[str], i: int) -> bool:
    """An initial or abbreviation ("V.", "approx."), in one word or two: whether a sentence ends there the encoder sees better."""
    if words[i] == ".":
        return i > 0 and len(words[i - 1]) == 1 and words[i - 1].isupper() and words[i - 1] != "I"
    return len(words[i]) > 1 and words[i].endswith(".") and any(c.isalpha() for c in words[i])


_COUNTING = frozenset(
    "est Est approx Approx ca nos Nos vol Vol Fig Art Sec Para Tel Jan Feb Apr Aug Sep Sept Oct Nov Dec".split()
)
"""Abbreviations that a number follows; "art" and "fig" in small letters are words."""


def _shortened(words: Sequence[str], i: int) -> str:
    """The abbreviation that ends here, in one word or two, without its stop; empty where none does."""
    return words[i - 1] if words[i] == "." and i else words[i][:-1] if words[i].endswith(".") else ""


def _leads_on(short: str, after: str) -> bool:
    """Whether an abbreviation belongs to the word behind it."""
    return (
        after[0].isdigit()
        and short in _COUNTING
        or after[0].isupper()
        and (short in TITLES or short.isupper() and short.capitalize() in TITLES)
    )


_STOPS = frozenset((".", "!", "?"))
_CERTAIN = 3.0
"""Log odds of an end that the marks leave no doubt of."""
_STARTERS = frozenset(
    "the a an this these he she it they we i you there in on at but and for no not his her their our one two three some many most all".split()
)


def _mend_at_quotes(words: Sequence[str], odds: list[float]) -> None:
    """Changes the odds where a stop meets a quotation mark: `left. "We` ends after the stop, `"Go." The` after the mark,
    and `"Why?" he asked` does not end there. Straight marks open and close in turn; a single
    mark that closes may be an apostrophe, and is left to the encoder."""
    inside = False
    for i, word in enumerate(words):
        if word not in ('"', "“", "”", "``", "''", "‘", "«"):
            continue
        opens = word in ("“", "``", "‘", "«") or word == '"' and not inside
        inside = opens
        after = words[i + 1] if i + 1 < len(words) else ""
        if not i or not after or words[i - 1] not in _STOPS:
            continue
        if opens and after[0].isupper():
            odds[i - 1], odds[i] = max(odds[i - 1], _CERTAIN), -np.inf
        elif not opens:
            odds[i], odds[i - 1] = max(odds[i - 1], odds[i]), -np.inf
            if after[0].islower():
                odds[i] = -np.inf
            elif after[0].isupper() and (after.lower() in _STARTERS or words[i - 1] == "." and not _tags(words[i + 1 :])):
                odds[i] = max(odds[i], _CERTAIN)


_SAYING = frozenset("said says say told tells asked added adds replied wrote recalled explained".split())


def _tags(behind: Sequence[str]) -> bool:
    """Whether what follows a quotation tells whose it is: `“It is shut.” Anna Holm said`."""
    after = next((word for word in behind if not word[0].isupper()), "")
    return after in _SAYING


def _fill(costs: Sequence[int], start: int, room: int) -> int:
    """The first word that no longer fits; at least one word is taken."""
    total, stop = 0, start
    while stop < len(costs) and (stop == start or total + costs[stop] <= room):
        total += costs[stop]
        stop += 1
    return stop
