"""A dossier and names of people in, the same dossier without these names out: as many "█" stand where they stood.

    --redact "Anna Kessel":   "Anna Kessel", "ANNA KESSEL", "Kessel", "Kessel's" -> ███…   "Kesselring", "Anna" alone -> left alone

Every string is treated: texts, answers, speakers, labels, reasons, titles, ids of reports. Offsets stay valid, and the words of
every record stay those at its place in the text. What names nobody (kinds, verdicts, dates, hashes) stays as it is.
"""

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import msgspec

from sayso.errors import InputError
from sayso.records.dossier import Dossier

MARK = "█"
KEPT = frozenset(
    "schema sha256 made_with type kind verdict level difference directness stance act polarity modality qualifier unit marked "
    "published published_from language country earliest latest as_of".split()
)
"""Keys whose values come from closed sets, or are dates and hashes."""
REPORT_IDS = frozenset("id document documents silent absent origin".split())
"""Keys under which the id of a report can stand."""
_WORDS_OF_OURS = frozenset({("speaker", "author"), ("value", "yes"), ("value", "no")})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""What stands behind a family name and is none."""
_INSIDE = r"(?:[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|[-\u2010]\r?\n[ \t]*)*"
"""What may stand between two letters of a name unseen, and a name divided at the end of a line."""
_GAP = r"(?:[\s_.+\-\u00ad\u2010-\u2015]|%20){0,8}"
"""What may stand between two words of a name, in texts, file names and addresses."""
_LETTER = r"[^\W\d_]"
_VARIANTS = {c: chars for chars in ("'’ʼ‘", "-‐‑–") for c in chars}
"""Apostrophes and hyphens that stand for each other."""

Hide = Callable[[str], str]


def hide_names(names: Sequence[str]) -> Hide:
    """A function that puts "█" for every letter of these names, and for the last word of each. Raises InputError for an empty name."""
    wanted: set[str] = set()
    for name in names:
        words = unicodedata.normalize("NFC", name).split()
        if not any(c.isalnum() for c in name):
            raise InputError("--redact: give a name")
        wanted.add(" ".join(words))
        family = [w for w in words if w.rstrip(".,").casefold() not in _SUFFIXES] or words
        wanted.add(family[-1].rstrip(","))
    forms = sorted({f for w in wanted for f in (w, unicodedata.normalize("NFD", w))}, key=lambda f: (-len(f), f))
    pattern = re.compile(f"(?<!{_LETTER})(?:{'|'.join(map(_pattern, forms))})(?!{_LETTER})", re.IGNORECASE)
    return lambda text: pattern.sub(lambda found: re.sub(r"[^\r\n]", MARK, found[0]), text)


def redact(dossier: Dossier, names: Sequence[str]) -> Dossier:
    """The dossier without these names. `sha256` of a changed text is that of the new one, since the old one would let a guess be proved.

    Raises InputError for an empty name."""
    hide = hide_names(names)
    tree = msgspec.to_builtins(dossier)
    old = {r["document"]["id"]: r["document"]["text"] for r in tree["documents"]}
    new = {name: hide(text) for name, text in old.items()}
    work = _Redaction(hide, old, new, _new_ids(old, hide))
    for report in tree["documents"]:
        work.take_words(report, report["document"]["id"])
    for part in ("questions", "revisions"):
        work.take_words(tree[part], None)
    return msgspec.convert(work.walk(_hash_again(tree, old, new), ""), Dossier)


class _Settled(str):
    """Words taken from a redacted text: they are not looked through again, since a piece of a text may look like a name."""


class _Redaction:
    """Texts before and after, new ids of reports, and words that were cut out of a name ("Anna" out of "Anna Kessel")."""

    def __init__(self, hide: Hide, old: Mapping[str, str], new: Mapping[str, str], ids: Mapping[str, str]) -> None:
        self._hide, self._old, self._new, self._ids = hide, old, new, ids
        self._cut: dict[str, str] = {}

    def take_words(self, node: Any, document: str | None) -> None:
        """Give every record that quotes its place in a text the words that stand there now."""
        if isinstance(node, (list, tuple)):
            for part in node:
                self.take_words(part, document)
        elif isinstance(node, dict):
            named = node.get("document")
            document = named if isinstance(named, str) else document
            if document is not None and "start" in node:
                self._take(node, document)
            for part in node.values():
                self.take_words(part, document)

    def _take(self, node: dict[str, Any], document: str) -> None:
        words = self._old[document][node["start"] : node["end"]]
        fresh = self._new[document][node["start"] : node["end"]]
        if fresh.count(MARK) > self._hide(words).count(MARK):
            self._cut[words] = fresh
        node |= {key: _Settled(fresh) for key in ("text", "value") if node.get(key) == words}

    def walk(self, node: Any, key: str) -> Any:
        """The tree with every string treated; `key`: the nearest key above."""
        if isinstance(node, dict):
            return {name: node[name] if name in KEPT else self.walk(node[name], name) for name in node}
        if isinstance(node, (list, tuple)):
            return [self.walk(part, key) for part in node]
        return self._string(node, key) if isinstance(node, str) else node

    def _string(self, text: str, key: str) -> str:
        if isinstance(text, _Settled) or (key, text) in _WORDS_OF_OURS:
            return str(text)
        if key in REPORT_IDS and text in self._ids:
            return self._ids[text]
        return self._cut.get(text) or self._hide(text)


def _hash_again(tree: Any, old: Mapping[str, str], new: Mapping[str, str]) -> Any:
    """The tree with hashes of changed texts; a text that was shortened before keeps the hash that says so."""
    for document in (r["document"] for r in tree["documents"]):
        name = document["id"]
        if old[name] != new[name] and document["sha256"] == _hash(old[name]):
            document["sha256"] = _hash(new[name])
    return tree


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _new_ids(ids: Iterable[str], hide: Hide) -> dict[str, str]:
    """Ids without names, made distinct with "~2" where two have become one."""
    found: dict[str, str] = {}
    for name in ids:
        hidden, number = hide(name), 2
        wanted = hidden
        while wanted in found.values():
            wanted, number = f"{hidden}~{number}", number + 1
        found[name] = wanted
    return found


def _pattern(form: str) -> str:
    """A name as it may stand in a text: any apostrophe for any, line wraps, unseen characters."""
    return _GAP.join(_INSIDE.join(map(_character, word)) for word in form.split())


def _character(char: str) -> str:
    return f"[{re.escape(_VARIANTS[char])}]" if char in _VARIANTS else re.escape(char)
