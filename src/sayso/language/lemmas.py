"""Lemma scripts: how a form becomes its lemma, as a small closed set that a classifier can choose from.

A script is "case|cut|add": lower the form or keep it, cut that many characters from its end, add these.
"died" -> "lower|1|" gives "die"; "Armenians" (a proper noun) -> "keep|1|"? no: "keep|0|" when the lemma is the form.
"""


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


def _shared(a: str, b: str) -> int:
    """How many first characters two words share."""
    count = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        count += 1
    return count
