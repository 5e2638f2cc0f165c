"""Remarks of who took a text down, in square brackets: "[passage omitted]", "[7-second break in reception]", "[two words indistinct]".

They are no words of the text: nothing is counted in them, and nothing happens.
"""

from collections.abc import Sequence

REMARKS = frozenset("indistinct reception recording received heard omitted passage passages break transmission applause".split())
"""Words of such remarks."""


def in_remark(forms: Sequence[str], at: int) -> bool:
    """Whether a word stands in such a remark. `forms`: the words of its sentence, in lower case."""
    opened = max((i for i, form in enumerate(forms[:at]) if form in ("[", "]")), default=None)
    if opened is None or forms[opened] != "[":
        return False
    inside = forms[opened : forms.index("]", at)] if "]" in forms[at:] else forms[opened:]
    return not REMARKS.isdisjoint(inside)
