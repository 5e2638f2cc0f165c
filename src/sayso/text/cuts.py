"""A few words of a sentence, cut where a reader would pause: at the end of a clause, never after a word that leads on.

In: text and the most characters. Out: its beginning, with "…" where it was cut inside a clause.

    "opened the gates to the harbour, and left"   ->  "opened the gates to the harbour"
    the same, 20 characters                       ->  "opened the gates …"
"""

import re

_CLAUSE_END = re.compile(r"[.!?]+(?=\s|$)|[,;:](?=\s|$)|[()\[\]\n\r]|\s[–—-]+(?=\s|$)|—")
PREPOSITIONS = frozenset(
    "of in on at by for with from to into onto over under between among against about towards toward near despite since before after "
    "during through across within without".split()
)
LEADING_ON = PREPOSITIONS | frozenset(
    "a an the this that these those all any some and or but nor as than if when while where who whom whose which what until "
    "its his her their our my your is are was were be been being has have had will would can could may might must should shall "
    "do does did not no so".split()
)
"""Words that stand before something: a cut after them reads broken."""


def first_words(text: str, most: int) -> str:
    """The beginning of a text up to the end of its clause, on one line."""
    found = _CLAUSE_END.search(text)
    clause = " ".join((text[: found.start()] if found else text).split())
    words = clause.split(" ")
    long = len(clause) > most
    while len(words) > 1 and (len(" ".join(words)) > most or words[-1].lower() in LEADING_ON):
        words.pop()
    kept = " ".join(words)
    for opening, closing in ("“”", '""'):
        lone = kept.count('"') % 2 if opening == closing else kept.count(opening) != kept.count(closing)
        kept = kept.replace(opening, "").replace(closing, "") if lone else kept
    return f"{kept} …" if long and len(kept) < len(clause) else kept
