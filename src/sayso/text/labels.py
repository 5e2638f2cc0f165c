"""What a report is called for a reader: its source, else its title, else its id, short enough for a margin."""

from sayso.records.document import Document

LONGEST = 42
"""Characters of a label; a longer one is cut at a word, or before brackets that it would leave open."""


def report_label(document: Document) -> str:
    """A short name of a report ("Northern agency", "Notes of a Prussian officer", "reports/a")."""
    names = (" ".join((name or "").split()) for name in (document.source, document.title, document.id))
    whole = next((name for name in names if name), document.id)
    if len(whole) <= LONGEST:
        return whole
    cut = whole[:LONGEST].rsplit(" ", 1)[0]
    if cut.count("(") > cut.count(")"):
        cut = cut[: cut.rindex("(")]
    cut = cut.rstrip(" ,;:–-(")
    return f"{cut} …"
