"""Characters that were spoilt on a text's way in, what stood there out, at the place where it stands.

"â€œNoâ€\\x9d"   UTF-8 that was read as Windows-1252     “No”
"&quot;No&quot;"  HTML escapes left in plain text         "No"
"the mayor?s ?No?"  signs that a system did not know      the mayor’s “No”
"""

import html
import re

_RUN = re.compile(r"[\u0080-\uffff]{2,}")
_ESCAPE = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,5}|#x[0-9a-fA-F]{2,4});")
_APOSTROPHE = re.compile(r"(?<=[A-Za-z])\?(?=(?:s|t|re|ve|ll|d|m)\b)")
_QUOTED = re.compile(r"(?<![\w?])\?(?=[^\W\d_])(?P<inside>[^?\n\r]{1,400})\?(?![^\W_])")
_LEAST = 3
"""Question marks inside or before words from which on a text is taken to have lost its quotation marks."""
_CUT = {"â€": "”"}
"""What is left of a closing quotation mark whose last byte is no character in Windows-1252."""


def find_mends(text: str) -> dict[int, tuple[int, str]]:
    """Start of each spoilt place -> its end and the characters that stood there."""
    found = {m.start(): (m.end(), plain) for m in _ESCAPE.finditer(text) if (plain := html.unescape(m[0])) != m[0]}
    for run in _RUN.finditer(text):
        found |= _misread(run[0], run.start())
    return found | _unknown(text)


def _misread(run: str, at: int) -> dict[int, tuple[int, str]]:
    """Stretches of a run whose characters are the bytes of one UTF-8 character."""
    found: dict[int, tuple[int, str]] = {}
    i = 0
    while i < len(run):
        for length in (4, 3, 2):
            one = _decoded(run[i : i + length])
            if one:
                found[at + i] = (at + i + len(run[i : i + length]), one)
                i += length - 1
                break
        i += 1
    return found


def _decoded(piece: str) -> str | None:
    """The one character whose bytes these are; of two bytes only with the first letters that Latin ones begin with, since "ß" and
    a fixed space may well follow each other."""
    if piece in _CUT:
        return _CUT[piece]
    if len(piece) == 2 and (piece[0] not in "ÂÃÄÅ" or piece[1] == "\u00a0" and piece[0] not in "ÂÃ"):
        return None
    try:
        decoded = b"".join(_byte(c) for c in piece).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return None
    return decoded if len(decoded) == 1 and len(piece) > 1 else None


def _byte(char: str) -> bytes:
    """The byte of a character; five bytes of Windows-1252 stand for no sign and stay as they are."""
    return bytes((ord(char),)) if 0x80 <= ord(char) < 0xA0 else char.encode("cp1252")


def _unknown(text: str) -> dict[int, tuple[int, str]]:
    """Quotation marks and apostrophes that became question marks, where a text has several."""
    marks = {m.start(): (m.end(), "’") for m in _APOSTROPHE.finditer(text)}
    bare = "".join("’" if i in marks else c for i, c in enumerate(text)) if marks else text
    for pair in _QUOTED.finditer(bare):
        marks[pair.start()] = (pair.start() + 1, "“")
        marks[pair.end() - 1] = (pair.end(), "”")
    return marks if len(marks) >= _LEAST else {}


def unspoilt(text: str) -> str:
    """The text with what stood at spoilt places, of the same length: a mark stands next to its word, fillers on its other side."""
    chars = list(text)
    for start, (end, plain) in find_mends(text).items():
        before, behind = text[start - 1 : start].isalnum(), text[end : end + 1].isalnum()
        filler = "x" if before and behind else " "
        room = filler * max(0, end - start - len(plain))
        chars[start:end] = (plain[: end - start] + room) if before and not behind else (room + plain[: end - start])
    return "".join(chars)
