"""A speaker's name as it stands inside a sentence of ours ("says the mayor"), not at the beginning of the report's own.

In: the words that name a speaker, as the record has them. Out: the same words, readable there; records keep theirs.

    The mayor -> the mayor     It -> it     the “Harbour committee -> the Harbour committee
"""

_LITTLE = frozenset(
    "a an the this that these those it he she they his her its their our my some many most several both all each one two no "
    "at about according".split()
)
"""Words that have a capital only because a sentence begins with them; nouns and names are left as they are."""


def name_inside(name: str) -> str:
    """The name with a small first letter where it begins with a little word, and without a lone quotation mark."""
    if name.count("“") != name.count("”"):
        name = name.replace("“", "").replace("”", "")
    if name.count('"') % 2:
        name = name.replace('"', "")
    first, _, rest = name.partition(" ")
    return f"{first.lower()} {rest}".rstrip() if first.lower() in _LITTLE and first.istitle() else name
