"""Cleaned text in, words out, split as in Universal Dependencies English ("don't" -> "do", "n't"; "44-day" -> "44", "-", "day").

A chunk between spaces is first cut into atoms (runs of letters, runs of digits, single signs, clitics); a small linear
model then says at which borders a token really ends ("U.S." and "3.5" stay whole, "stood." does not).
"""

import re
from collections.abc import Mapping

from sayso.resources.actor_words import TITLES

_CLITIC = re.compile(r"(?i)(?<=[a-z])(?=n['’]t\b)|(?<=[a-z])(?=['’](?:s|m|d|re|ve|ll)\b)")
_ATOM = re.compile(r"[^\W\d_]+|\d+|\W|_")
_FUSED = {
    "cannot": 3,
    "gonna": 3,
    "wanna": 3,
    "gotta": 3,
    "dont": 2,
    "didnt": 3,
    "doesnt": 4,
    "cant": 2,
    "isnt": 2,
    "wont": 2,
    "lemme": 3,
}
"""Words written as one that are two syntactic words, with the place of the border (Universal Dependencies English)."""


def atoms(chunk: str) -> list[str]:
    """The smallest pieces of a chunk: their concatenation is the chunk."""
    pieces: list[str] = []
    place = 0
    for border in [*(m.start() for m in _CLITIC.finditer(chunk)), len(chunk)]:
        pieces.extend(_fine(chunk[place:border]))
        place = border
    return pieces


def _fine(part: str) -> list[str]:
    """Letters, digits and signs apart; a clitic that begins with its apostrophe stays whole."""
    if re.fullmatch(r"(?i)n['’]t|['’](?:s|m|d|re|ve|ll)", part):
        return [part]
    tail = re.match(r"(?i)(n['’]t|['’](?:s|m|d|re|ve|ll))(?=\W)", part)
    if tail:
        return [tail.group(), *_fine(part[tail.end() :])]
    found: list[str] = []
    for atom in _ATOM.findall(part):
        cut = _FUSED.get(atom.lower())
        found.extend([atom[:cut], atom[cut:]] if cut else [atom])
    return found


def boundary_features(parts: list[str], i: int) -> list[str]:
    """Features of the border before atom i of a chunk: the atoms around, their kinds, and the chunk's outline."""
    left, right = parts[i - 1], parts[i]
    before = parts[i - 2] if i > 1 else "^"
    after = parts[i + 1] if i + 1 < len(parts) else "$"
    kl, kr, kb, ka = (_kind(x) for x in (left, right, before, after))
    outline = "".join(_kind(p) for p in parts[:12])
    return [
        "bias", f"l={left.lower()}", f"r={right.lower()}", f"lr={left.lower()} {right.lower()}", f"k={kl}{kr}", f"k4={kb}{kl}{kr}{ka}",
        f"bl={before.lower()} {kl}{kr}", f"ra={kl}{kr} {after.lower()}", f"b-r={before.lower()} {left} {right.lower()}", f"l-a={left.lower()} {right} {after.lower()}",
        f"out={outline}@{min(i, 8)}", f"first={parts[0].lower()} {kl}{kr}", f"last={i == len(parts) - 1} {right} {kl}", f"kk={kb}{left}{kr}", f"kr={kl}{right}{ka}",
        f"k5={''.join(_kind(p) for p in parts[max(0, i - 3):i])}|{''.join(_kind(p) for p in parts[i:i + 3])}",
    ]  # fmt: skip


def _kind(atom: str) -> str:
    if atom in ("^", "$"):
        return atom
    if atom[0].isdigit():
        return "9" if len(atom) < 4 else "0"
    if atom[0].isalpha():
        if len(atom) == 1:
            return "A" if atom.isupper() else "a"
        return "X" if atom.isupper() else "C" if atom[0].isupper() else "x"
    return atom if atom in ".,-'’/:%$&@_+*" else "n" if len(atom) > 1 else "#"


def split_words(text: str, weights: Mapping[str, float]) -> list[tuple[int, int]]:
    """The words of a text as [start, end) in it, in order; white space belongs to none."""
    words: list[tuple[int, int]] = []
    for chunk in re.finditer(r"\S+", text):
        words.extend(_split_chunk(chunk.group(), chunk.start(), weights))
    return words


def _split_chunk(chunk: str, offset: int, weights: Mapping[str, float]) -> list[tuple[int, int]]:
    parts = atoms(chunk)
    borders = [0]
    place = 0
    for i in range(1, len(parts)):
        place += len(parts[i - 1])
        if i == len(parts) - 1 and parts[i] == "." and parts[i - 1] in TITLES:
            continue
        behind = parts[i + 1] if i + 1 < len(parts) else ""
        comma = parts[i] == "," and parts[i - 1][-1].isdigit() and not behind[:1].isdigit()  # "17,”" is no number of thousands
        if comma or sum(weights.get(f, 0.0) for f in boundary_features(parts, i)) > 0:
            borders.append(place)
    borders.append(len(chunk))
    return [(offset + a, offset + b) for a, b in zip(borders, borders[1:], strict=False)]
