"""The words of a block in, for each word the log odds that a sentence ends after it, out: a linear model of the words around.

It sees what the encoder sees badly: shapes of lists, signatures and message headers, and marks that stand without a stop.
"""

import re
from collections.abc import Mapping, Sequence

AHEAD = 3
"""How many words on both sides are looked at."""
_STOPS = frozenset((".", "!", "?", "...", "…", "..", "!!", "??"))
_OPENING = frozenset("([{“‘«")
_CLOSED = frozenset(")]}”’»")
_SAME = re.compile(r"(.)\1{2,}")


def shape(word: str) -> str:
    """The outline of a word: capitals, digits, signs ("Oslo" -> "Xx", "3:40" -> "9:9", "====" -> "=+")."""
    if len(word) > 3 and len(set(word)) == 1:
        return word[0] + "+"
    kinds = ("X" if c.isupper() else "x" if c.isalpha() else "9" if c.isdigit() else c for c in word[:16])
    outline = ""
    for kind in kinds:
        if outline[-1:] != kind:
            outline += kind
    return "X" if outline == "X" and len(word) == 1 else "XX" if outline == "X" else outline


def _norm(word: str) -> str:
    """A word as its feature: lower case, digits alike, long runs of one sign cut."""
    return _SAME.sub(r"\1\1\1", re.sub(r"\d", "9", word.lower()))[:20]


def context(words: Sequence[str]) -> list[str]:
    """For each word what a window does not show: how far the last stop is, and whether a quotation or bracket is open."""
    found, since, depth, quoted = [], 0, 0, False
    for word in words:
        depth = max(0, depth + (word in _OPENING) - (word in _CLOSED))
        quoted ^= word == '"'
        found.append(f"{min(since.bit_length(), 6)}{min(depth, 1)}{int(quoted)}")
        since = 0 if word in _STOPS else since + 1
    return found


def end_features(forms: Sequence[str], shapes: Sequence[str], state: str, i: int) -> list[str]:
    """Features of an end after word i - 3 of a block that is padded with three words on both sides."""
    b, w, a, c = forms[i - 1 : i + 3]
    r, p, s, n, m = shapes[i - 2 : i + 3]
    wide = "_".join(shapes[i - 3 : i + 4])
    return [
        "bias", f"w={w}", f"a={a}", f"b={b}", f"c={c}", f"wa={w} {a}", f"bw={b} {w}", f"ac={a} {c}", f"bwa={b} {w} {a}",
        f"wac={w} {a} {c}", f"s={s}", f"n={n}", f"sn={s} {n}", f"psn={p} {s} {n}", f"snm={s} {n} {m}", f"psnm={p} {s} {n} {m}",
        f"rps={r} {p} {s} {n}", f"wn={w} {n}", f"sa={s} {a}", f"wnm={w} {n} {m}", f"pwn={p} {w} {n}", f"psa={p} {s} {a}",
        f"bs={b} {s} {n}", f"snc={s} {n} {c}", f"wide={wide}", f"d={forms[i - 2]}", f"e={forms[i + 3]}", f"st={state}",
        f"st-w={state} {w}", f"st-sn={state} {s} {n}", f"st-wn={state} {w} {n}", f"st-a={state} {a}",
    ]  # fmt: skip


def linear_odds(words: Sequence[str], ahead: Sequence[str], asked: Sequence[int], weights: Mapping[str, float]) -> list[float]:
    """Log odds of an end after each of the words that are asked for; `ahead` are the words that follow."""
    forms, shapes = padded([*words, *ahead])
    states = context(words)
    return [sum(weights.get(f, 0.0) for f in end_features(forms, shapes, states[i], i + AHEAD)) for i in asked]


def padded(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Forms and shapes of the words, with borders on both sides."""
    front, back = ["^"] * AHEAD, ["$"] * AHEAD
    return [*front, *map(_norm, words), *back], [*front, *map(shape, words), *back]
