"""Text of reports made fit for a document of another kind: one line, no characters that XML cannot hold, no direction that leaks.

Words are never changed: a character that cannot be shown becomes U+FFFD, which shows that something stood there.
"""

import re
import unicodedata

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 forbids, and those that it discourages (other controls, non-characters)."""
_OPENERS = {"\u202a": "\u202c", "\u202b": "\u202c", "\u202d": "\u202c", "\u202e": "\u202c"}
_OPENERS |= dict.fromkeys("\u2066\u2067\u2068", "\u2069")
"""Characters that change the direction of all that follows, and what ends each (Unicode Standard Annex 9)."""
_ISOLATE, _END = "\u2068", "\u2069"


def one_line(text: str) -> str:
    """The words on one line, with characters that a document can hold."""
    return " ".join(clean_xml(text).split())


def clean_xml(text: str) -> str:
    """The text with U+FFFD for each character that XML cannot hold; its length stays."""
    return _NOT_IN_XML.sub("\ufffd", text)


def isolated(text: str) -> str:
    """The text, set apart where it runs from right to left or turns the direction, so that nothing around it is moved."""
    if not any(c in _OPENERS or unicodedata.bidirectional(c) in ("R", "AL", "AN") for c in text):
        return text
    return f"{_ISOLATE}{text}{_closers(text)}{_END}"


def _closers(text: str) -> str:
    """What is still open at the end of a text, closed, the innermost first. An embedding does not end across an isolate."""
    still_open: list[str] = []
    for c in text:
        if c in _OPENERS:
            still_open.append(_OPENERS[c])
        elif c == _END and _END in still_open:
            while still_open.pop() != _END:
                pass
        elif still_open and still_open[-1] == c:
            still_open.pop()
    return "".join(reversed(still_open))
