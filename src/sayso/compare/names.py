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
