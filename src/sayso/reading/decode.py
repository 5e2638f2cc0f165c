"""Bytes in, text out: the encoding is detected, and what is no text is refused with a reason."""

import codecs
import re

from charset_normalizer import from_bytes

from sayso.errors import ReportError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
BINARY = "looks like a binary file, not a report; give its text, HTML, PDF or DOCX"
_DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,30})""", re.I)
_MANY = 0.15
"""Share of bytes outside ASCII from which on a text is hardly English, and long enough for statistics."""
_ODD = re.compile(
    r"[a-zß-öø-ÿ](?:[À-ÖØ-ÞŠŽŒŸ]|[\xa1\xa4-\xa8\xac\xaf\xb1\xb4-\xb6\xb8\xbe\xbf\xd7\xf7ƒˆ˜†‡‹‰])"
    r"|[\x80-\x9f]|(?<!\w)[ˆ˜¸¨¬‰†]|[.,!?]Ó(?=\s|$)"
)
_BINARY_SHARE = 0.02
"""Share of control characters from which on bytes are taken for a program, picture or archive."""


def decode(data: bytes, path: str) -> str:
    """The text of a file, line ends and all. Raises ReportError if it is binary or in no known encoding."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(_try(data, encoding), data, path)
    text = _try(data, "utf-8")
    if text is None and b"\0" in data[:4000]:
        text = _try(data, "utf-16-le" if data[1:200:2].count(0) > 60 else "utf-16-be" if data[0:200:2].count(0) > 60 else "ascii")
    elif text is None:
        text = _decode_old(data)
    elif b"\0" in data[:400] and data[1:200:2].count(0) > 60:
        text = _try(data, "utf-16-le")
    return _checked(text, data, path)


def _decode_old(data: bytes) -> str | None:
    """Text of before UTF-8. A few odd bytes in English are told by where they stand, since statistics of so few err;
    many are left to statistics."""
    declared = _DECLARED.search(data[:4096])
    guess = from_bytes(data[:200_000]).best()
    names = [declared.group(1).decode("ascii")] if declared else []
    few = sum(byte > 127 for byte in data) < max(10, _MANY * len(data))
    western = ["cp1252", "mac_roman", "latin-1"]
    names += western if few else [*([guess.encoding] if guess else []), *western]
    found = [t for t in (_try(data, name) for name in names) if t is not None]
    if declared and found:
        return found[0]
    return min(found, key=_oddness, default=None) if few else next(iter(found), None)


def _oddness(text: str) -> int:
    """How many signs stand where no English text has them: a capital or a symbol inside or right behind a word, C1 controls."""
    return len(_ODD.findall(text))


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _checked(text: str | None, data: bytes, path: str) -> str:
    """The text, if it is one. A lone surrogate cannot be written again, so it counts as broken too."""
    if text is None and b"\0" in data[:4000]:
        raise ReportError(path, BINARY)
    if text is None or any(0xD800 <= ord(c) < 0xE000 for c in text):
        raise ReportError(path, "is not text in any encoding that sayso knows; save it as UTF-8")
    strange = sum(1 for c in text[:20_000] if ord(c) < 32 and c not in "\t\n\r\f\v\x1b")
    if strange > _BINARY_SHARE * max(1, len(text[:20_000])) and strange > 3:
        raise ReportError(path, BINARY)
    return text
