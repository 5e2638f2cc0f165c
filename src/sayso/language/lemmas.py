"""Lemma scripts: how a form becomes its lemma, as a small closed set that a classifier can choose from.

A script is "case|cut|add": lower the form or keep it, cut that many characters from its end, add these.
"died" -> "lower|1|" gives "die"; "London" -> "keep|0|" stays as it is.
"""

import re
from collections.abc import Callable

from simplemma import is_known, lemmatize

from sayso.text.stems import irregular_base, stem


def make_script(form: str, lemma: str) -> str:
    """The script that turns `form` into `lemma`, lowering the form unless the lemma needs its capitals."""
    lowered = form.lower()
    case, base = ("lower", lowered) if _shared(lowered, lemma) >= _shared(form, lemma) else ("keep", form)
    same = _shared(base, lemma)
    return f"{case}|{len(base) - same}|{lemma[same:]}"


def apply_script(form: str, script: str) -> str:
    """The lemma of `form` by a script; the lowered form itself where the script does not fit."""
    case, cut, add = script.split("|", 2)
    base = form.lower() if case == "lower" else form
    if int(cut) > len(base):
        return base
    return (base[: len(base) - int(cut)] + add) or base


def mend_lemma(form: str, lemma: str, upos: str, is_word: Callable[[str], bool]) -> str:
    """The lemma of a verb or noun, or a better one where it is no word: "resigned" -> "resigne" is mended to "resign".

        `is_word`: whether the encoder's vocabulary knows a word whole. What the dictionary of simplemma does not know ("affir"
        for "affirm") gives way to the lemma it has for the form. A short
    verb would double its last letter: "firing" is of "fire", not of "fir"."""
    if upos == "VERB" and (base := irregular_base(form)):
        return base
    mended = _mend_ending(form, lemma, upos, is_word)
    if upos == "VERB" and _SHORT.fullmatch(mended) and form.lower() in (mended + "ing", mended + "ed"):
        return mended + "e"
    stub = upos == "VERB" and len(mended) < 3 and mended not in ("be", "do", "go")
    if upos not in ("VERB", "NOUN") or mended == form.lower() or is_known(mended, "en") and not stub:
        return mended
    listed = lemmatize(form.lower(), "en")
    return listed if is_known(listed, "en") else mended


_SHORT = re.compile(r"[^aeiou]+[aeiou][^aeiouwxy]")


def _mend_ending(form: str, lemma: str, upos: str, is_word: Callable[[str], bool]) -> str:
    if upos == "VERB" and lemma in _NEVER_VERBS:
        return form.lower()
    if upos == "VERB" and lemma == form.lower() and lemma.endswith("ed"):  # "armed" taken for an adjective, whose lemma it is
        return next((base for base in reversed(stem(lemma)) if len(base) > 2 and is_word(base) and is_known(base, "en")), lemma)
    if upos not in ("VERB", "NOUN") or is_word(lemma) or lemma == form.lower():
        return lemma
    known = next((base for base in stem(form) if base != lemma and is_word(base)), None)
    return known or (lemma + "e" if upos == "VERB" and lemma.endswith(_CLIPPED) and lemma + "e" in stem(form) else lemma)


_NEVER_VERBS = frozenset(
    "i me my you your he him his she her it its we us our they them their a an the this that and or of to".split()
)
"""Closed-class lemmas, which a verb of the same letters ("to mine a road") never has."""
_CLIPPED = ("at", "iz", "iv", "uc", "ag", "ut")
"""Ends of verbs that have lost their e ("capitulat", "normaliz")."""


def _shared(a: str, b: str) -> int:
    """How many first characters two words share."""
    count = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        count += 1
    return count
