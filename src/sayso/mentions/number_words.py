"""Words for numbers: what they are worth, exactly or as a documented range.

Vague words get the range that dictionaries and news style books leave them; the open end is None.
"""

UNITS = {
    w: n
    for n, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    )
} | {"no": 0}
TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "dozen": 12,
    "m": 1_000_000,
    "bn": 1_000_000_000,
} | {name: worth for names, worth in (("lakh lakhs lac lacs", 100_000), ("crore crores", 10_000_000)) for name in names.split()}
VAGUE: dict[str, tuple[float, float | None]] = {
    "dozens": (24, None),
    "scores": (40, None),
    "tens": (20, None),
    "hundreds": (200, None),
    "thousands": (2_000, None),
    "millions": (2_000_000, None),
    "billions": (2_000_000_000, None),
    "several": (3, None),
    "few": (2, None),
    "couple": (2, 2),
    "pair": (2, 2),
    "dozen": (12, 12),
}
"""Least and most: a plural is at least twice its unit; "several" is more than two (Oxford); "a few" at least two."""
FRACTIONS = {
    "half": 0.5,
    "third": 1 / 3,
    "quarter": 0.25,
    "fifth": 0.2,
    "tenth": 0.1,
    "thirds": 1 / 3,
    "quarters": 0.25,
    "fifths": 0.2,
    "tenths": 0.1,
}


_SPELLED = frozenset("hundred thousand million billion trillion lakh lakhs crore crores".split())


def is_number_word(word: str) -> bool:
    """Whether a word can stand in a spelled-out number."""
    return word in UNITS and word != "no" or word in TENS or word in _SPELLED


def spelled_value(words: list[str]) -> float | None:
    """The value of a spelled-out number ("two hundred and forty", "twenty", "-", "four"), None if it is none."""
    total = current = 0.0
    seen = False
    for word in words:
        if word in ("and", "-", "a"):
            continue
        if word in UNITS:
            current += UNITS[word]
        elif word in TENS:
            current += TENS[word]
        elif word == "hundred":
            current = max(1.0, current) * 100
        elif word in SCALES:
            total += max(1.0, current) * SCALES[word]
            current = 0.0
        else:
            return None
        seen = True
    return total + current if seen else None
