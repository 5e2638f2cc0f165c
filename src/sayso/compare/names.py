"""Is one name or phrase a shorter form of the other?

"Customs", "the Customs House"                                   yes
"the observers of Election Watch", "observers sent by Election Watch"   yes: one noun, one name
"the army", "the army of the north's enemies"                    yes; who is meant stays for the reader to see
"the French embassy", "the embassy"                              yes
"the Mexican embassy", "the Peruvian embassy"                    no
"""

import re

_SMALL = frozenset("the a an of in at on by from to for and its their his her sent mr mrs ms dr president minister".split())


def is_part_of_name(a: str, b: str) -> bool:
    """Whether all content words of the shorter phrase stand in the longer one. Empty phrases are part of nothing."""
    first, second = _words(a), _words(b)
    return bool(first and second) and (first <= second or second <= first)


def _words(phrase: str) -> set[str]:
    return {w.removesuffix("'s").removesuffix("’s") for w in re.findall(r"[^\W\d_][\w'’-]*", phrase.lower())} - _SMALL


def is_same_office(a: str, b: str) -> bool:
    """Whether two phrases may tell one office or profession, more or less fully: "minister", "deputy coal minister";
    "head of the mine", "heads the mine". "President" and "former president" are two."""
    first, second = ({w.removesuffix("s") for w in re.findall(r"[^\W\d_]{2,}", p.lower()) if w not in _ARTICLES} for p in (a, b))
    apart = (first ^ second) & _NO_MORE
    return bool(first and second) and not apart and (first <= second or second <= first)


_ARTICLES = frozenset("the an of in at for and its their his her who".split())
_NO_MORE = frozenset("former ex vice acting interim elect late then self-styled".split())
"""Words that make another office of one."""
