"""The words of a sentence in, the features of each for the linear model of names out: words and outlines around, places, acronyms.

Training (`training/reader/names.py`) and use (`names.py`) call the same functions: who changes a feature trains again. Places are
those of the index that ships, never an imported one, so that a report reads the same everywhere.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.language.ends import AHEAD, padded
from sayso.resources.gazetteer import Gazetteer, GazetteerEntry

LONGEST_PLACE = 4
"""Words of the longest place name that is looked up."""
_LARGE = frozenset(("country", "continent", "admin1"))
_SMALL = frozenset(("of", "and", "the", "for", "in", "&", "on", "-"))
_LONGEST_SPELLED = 9
"""Words of the longest run that an acronym may stand for."""


@dataclass(frozen=True)
class Acronyms:
    """Acronyms that a document spells out ("OSCE"), and the runs of words they stand for."""

    short: frozenset[str] = frozenset()
    long: frozenset[tuple[str, ...]] = frozenset()


def find_acronyms(blocks: Iterable[Sequence[str]]) -> Acronyms:
    """Words in capitals whose letters begin the words of some run: "UFB" and "Union of Free Bakers" or "United Fishers Board"."""
    blocks = list(blocks)
    capitals = {w for words in blocks for w in words if 3 <= len(w) <= 7 and w.isalpha() and w.isupper()}
    short, long = set(), set()
    for words in blocks if capitals else ():
        for i in range(len(words)):
            for stop, letters in _initials(words, i):
                if letters in capitals:
                    short.add(letters)
                    long.add(tuple(words[i:stop]))
    return Acronyms(frozenset(short), frozenset(long))


def _initials(words: Sequence[str], first: int) -> Iterator[tuple[int, str]]:
    """Of each run of three words and more that begins here and ends with a capital, the end and the first letters: of its
    capitalised words, and of all."""
    capitals = letters = ""
    for i in range(first, min(len(words), first + _LONGEST_SPELLED)):
        word, large = words[i], words[i][:1].isupper()
        if large and word.isupper() and len(word) > 2 or not large and (i == first or word.lower() not in _SMALL):
            return
        capitals += word[0] if large else ""
        letters += word[0].upper() if word[0].isalpha() else ""
        if large and i > first + 1:
            yield from ((i + 1, told) for told in dict.fromkeys((capitals, letters)))


def name_features(words: Sequence[str], asked: Iterable[int], places: Gazetteer, acronyms: Acronyms) -> list[list[str]]:
    """Features of the words that are asked for."""
    forms, shapes = padded(words)
    marks = ["", *mark_places(words, places), ""]
    spelled = _mark_spelled(words, acronyms.long)
    mood = _mood(words)
    rows = []
    for i in asked:
        features = _around(forms, shapes, i + AHEAD) + _where(shapes[i + AHEAD], mood, i, len(words))
        features += _inside(words[i], forms[i + AHEAD], shapes[i + AHEAD])
        features += _places(marks, i + 1, forms[i + AHEAD - 1], shapes[i + AHEAD], mood)
        features += [f"dem={d.kind}" for d in places.demonym(words[i])[:1] if words[i][:1].isalpha()]
        features += ["acr"] * (words[i] in acronyms.short) + ["acr-1"] * (i > 0 and words[i - 1] in acronyms.short)
        features += [f"ex={spelled[i]}"] if i in spelled else []
        rows.append(features)
    return rows


def _around(forms: Sequence[str], shapes: Sequence[str], i: int) -> list[str]:
    """The word and two on both sides, as they are and in outline."""
    v, b, w, a, c = forms[i - 2 : i + 3]
    q, p, s, n, m = shapes[i - 2 : i + 3]
    return [
        "b", f"w={w}", f"w-1={b}", f"w+1={a}", f"w-2={v}", f"w+2={c}", f"s={s}", f"s-1={p}", f"s+1={n}", f"ss={p} {s} {n}",
        f"sss={q} {p} {s} {n} {m}", f"sw-1={s} {b}", f"sw+1={s} {a}", f"ww-1={b} {w}", f"ww+1={w} {a}", f"ctx={b} {s} {a}",
        f"s2={s} {v}", f"s3={s} {a} {c}",
    ]  # fmt: skip


def _where(shape: str, mood: str, i: int, length: int) -> list[str]:
    """The place in the sentence, its length, and how it is written."""
    state = f"{mood}{min(length.bit_length(), 5)}"
    first, last = min(i, 2), min(length - 1 - i, 2)
    return [f"m={mood} {shape}", f"st={state}", f"st={state} {shape} {first}", f"e={last} {shape} {min(i, 1)}"]


def _inside(word: str, form: str, shape: str) -> list[str]:
    """Beginnings and endings of a word."""
    if not word[:1].isalpha():
        return [f"ws={word[:20]}"]
    ends = [f"{name}{k}={part}" for k in (1, 2, 3, 4) for name, part in (("p", form[:k]), ("x", form[-k:]))]
    return [*ends, f"x3s={form[-3:]} {shape}", f"ws={word[:20]}"]


def _places(marks: Sequence[str], i: int, before: str, shape: str, mood: str) -> list[str]:
    """What place names this word and its neighbours belong to."""
    b, g, a = marks[i - 1 : i + 2]
    return [f"g={g} {shape}", f"g-1={b}", f"g+1={a}", f"gm={g} {mood}", f"gw={g} {before}", f"gg={b} {g}", f"gg+={g} {a}"]


def _mood(words: Sequence[str]) -> str:
    """How a sentence is written: U in capitals, T like a title, L without capitals, n as usual."""
    letters = [w for w in words if w[:1].isalpha()]
    large = sum(w[:1].isupper() for w in letters)
    if len(letters) > 2 and sum(len(w) > 1 and w.isupper() for w in letters) > 0.5 * len(letters):
        return "U"
    return "T" if len(letters) > 2 and large > 0.7 * len(letters) else "n" if large else "L"


def _mark_spelled(words: Sequence[str], long: frozenset[tuple[str, ...]]) -> dict[int, str]:
    """B and I of runs that an acronym of the document stands for."""
    found: dict[int, str] = {}
    for i in range(len(words)) if long else ():
        for stop in range(i + 3, min(len(words), i + _LONGEST_SPELLED) + 1):
            if tuple(words[i:stop]) in long:
                found |= {i: "B"} | dict.fromkeys(range(i + 1, stop), "I")
    return found


def mark_places(words: Sequence[str], places: Gazetteer) -> list[str]:
    """For each word the place name it is part of, the longest that fits: "B1C" a country of one word, "B25 I25" a city of two."""
    marks = [""] * len(words)
    i = 0
    while i < len(words):
        size, kind = _longest(words, i, places)
        for k in range(size):
            marks[i + k] = f"{'I' if k else 'B'}{min(size, 3)}{kind}"
        i += max(size, 1)
    return marks


def _longest(words: Sequence[str], i: int, places: Gazetteer) -> tuple[int, str]:
    """How many words the place name that begins here has (0 = there is none), and how large the place is."""
    large = words[i][:1].isupper()
    if not large and len(words[i]) < 4 or not any(c.isascii() and c.isalpha() for c in words[i]):
        return 0, ""
    longest = LONGEST_PLACE if places.leads(words[i]) else 1
    for stop in range(min(i + longest, len(words)), i, -1):
        last = words[stop - 1]
        if last[0].isalnum() and (large or stop == i + 1 or len(last) > 3):
            found = places.find(" ".join(words[i:stop]))
            if found:
                return stop - i, _size(found)
    return 0, ""


def _size(found: Sequence[GazetteerEntry]) -> str:
    """C for countries and their largest parts, else the digits of the largest population less one."""
    if any(e.kind in _LARGE for e in found):
        return "C"
    return str(min(7, len(str(max(e.population or 0 for e in found) + 1)) - 1))
