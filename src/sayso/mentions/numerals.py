"""The words of a sentence in, numerals out: where they stand, what they are worth, and how they are hedged.

    "at least 13"  [13, -)  at_least      "nearly 150,000"  (-, 150000]  about       "5 to 26 kilometres"  [5, 26]  range
    "two-thirds"   2/3                    "dozens"          [24, -)      at_least    "10 000"              one number

Dates, clock times, designations (C-17), ordinals and "one of them" are no quantities and are left out here.
"""

import re

from sayso.mentions.number_words import FRACTIONS, SCALES, TENS, UNITS, VAGUE, is_number_word, spelled_value
from sayso.mentions.ones import counts_one
from sayso.records.analysis import Sentence
from sayso.records.base import Record
from sayso.records.mention import Qualifier

_FIGURE = re.compile(r"[~<>]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|[~<>]?\d+(?:\.\d+)?$|\d{1,2},\d{1,2}$")
CURRENCIES = frozenset("$ us$ a$ c$ hk$ € £ ¥ usd eur gbp uah rub inr jpy chf dm rs rs.".split())
"""Signs and codes of money that stand in front of a number."""
_GLUED = re.compile(r"(\d[\d,.]*)(km²|km2|km|kms|m|kg|mm|cm|%|m²|ha|bn|tn|k|th|st|nd|rd)$", re.I)

HEDGES: tuple[tuple[tuple[str, ...], Qualifier], ...] = tuple(
    (tuple(words.split()), qualifier)  # type: ignore[misc]
    for words, qualifier in (
        ("at least", "at_least"), ("no fewer than", "at_least"), ("no less than", "at_least"), ("not less than", "at_least"), ("a minimum of", "at_least"),
        ("as many as", "at_most"), ("as much as", "at_most"), ("up to", "at_most"), ("at most", "at_most"), ("no more than", "at_most"),
        ("not more than", "at_most"), ("a maximum of", "at_most"), ("within", "at_most"), ("more than", "over"), ("greater than", "over"),
        ("in excess of", "over"), ("upwards of", "over"), ("over", "over"), ("above", "over"), ("exceeding", "over"), ("less than", "under"),
        ("fewer than", "under"), ("under", "under"), ("below", "under"), ("not quite", "under"), ("nearly", "nearly"), ("almost", "nearly"),
        ("close to", "nearly"), ("just under", "nearly"), ("about", "about"), ("around", "about"), ("approximately", "about"), ("roughly", "about"),
        ("some", "about"), ("an estimated", "about"), ("estimated", "about"), ("circa", "about"), ("or so", "about"), ("perhaps", "about"),
        ("not fewer than", "at_least"), ("upward of", "over"), ("longer than", "over"), ("as few as", "at_least"), ("as little as", "at_least"),
        ("not exceed", "at_most"), ("not exceeding", "at_most"), ("slightly more than", "over"), ("slightly less than", "under"),
        ("a little less than", "under"), ("well under", "under"), ("slightly over", "over"), ("close on", "nearly"),
        ("est .", "about"), ("est.", "about"), ("approx .", "about"), ("approx.", "about"), ("in the region of", "about"),
        ("on the order of", "about"), ("somewhere around", "about"), ("an average", "about"), ("barely", "exact"), ("a total of", "exact"),
        ("only", "exact"), ("exactly", "exact"), ("just", "exact"), ("just over", "over"), ("well over", "over"), ("a little over", "over"), ("maybe", "about"),
        ("~", "about"), ("an average of", "about"), ("on average", "about"), ("little more than", "about"), ("not be fewer than", "at_least"), ("not be less than", "at_least"), ("hardly exceed", "at_most"),
        ("scarcely exceed", "at_most"), ("hardly", "at_most"), ("scarcely", "at_most"), ("hardly more than", "at_most"),
    )
)  # fmt: skip
_TIME_UNITS = tuple([u] for u in ("minute", "hour", "day", "week", "month", "year"))
_BY_LENGTH = sorted(HEDGES, key=lambda h: -len(h[0]))


class Numeral(Record, frozen=True, kw_only=True):
    """Tokens [first, stop) with the hedge, [number, stop) without it; `glued`: a unit written onto the digits;
    `loose`: a number that hardly counts ("several")."""

    first: int
    number: int
    stop: int
    low: float | None
    high: float | None
    qualifier: Qualifier
    glued: str | None = None
    fraction: bool = False
    loose: bool = False


def find_numerals(sentence: Sentence) -> list[Numeral]:
    """All numerals of a sentence, in order, ranges joined."""
    words = [t.form.lower() for t in sentence.tokens]
    found: list[Numeral] = []
    i = 0
    while i < len(words):
        numeral = _read(sentence, words, i)
        if numeral is None:
            i += 1
            continue
        numeral = _join_range(sentence, words, _and_a_half(words, numeral))
        found.append(_hedge(words, numeral))
        i = numeral.stop
    return found


def _and_a_half(words: list[str], numeral: Numeral) -> Numeral:
    """ "seven and a half", "two and a half million", "a million and a half"."""
    if words[numeral.stop : numeral.stop + 3] != ["and", "a", "half"] or numeral.low is None or numeral.low != numeral.high:
        return numeral
    stop = numeral.stop + 3
    if words[numeral.stop - 1] in _BIG:
        return _plain(numeral.first, stop, numeral.low + SCALES[words[numeral.stop - 1]] / 2)
    scale = SCALES.get(words[stop], 1) if stop < len(words) and words[stop] in SCALES else 1
    return _plain(numeral.first, stop + (scale > 1), (numeral.low + 0.5) * scale)


def _plain(first: int, stop: int, value: float, glued: str | None = None, fraction: bool = False) -> Numeral:
    return Numeral(first=first, number=first, stop=stop, low=value, high=value, qualifier="exact", glued=glued, fraction=fraction)


def _read(sentence: Sentence, words: list[str], i: int) -> Numeral | None:
    """The numeral that begins at a word."""
    word = words[i]
    if (share := _read_one_in(words, i)) is not None:
        return share
    if _FIGURE.match(word):
        return _read_digits(words, i)
    if re.fullmatch(r"\d{1,3},", word) and i + 1 < len(words) and sentence.tokens[i].end == sentence.tokens[i + 1].start:
        rest = _read_digits(words, i + 1) if re.fullmatch(r"\d{3}(,\d{3})*", words[i + 1]) else None
        return _plain(i, i + 2, float((word + words[i + 1]).replace(",", ""))) if rest else None
    glued = _GLUED.match(word)
    if glued and glued.group(2).lower() not in ("th", "st", "nd", "rd"):
        scale = {"bn": 1e9, "tn": 1e12, "k": 1e3}.get(glued.group(2).lower(), 1.0)
        return _plain(
            i, i + 1, float(glued.group(1).rstrip(".,").replace(",", "")) * scale, None if scale > 1 else glued.group(2).lower()
        )
    return (
        _read_fraction(words, i)
        or _read_single(words, i)
        or _read_vague(sentence, words, i)
        or _read_spelled(sentence, words, i)
        or _read_article(words, i)
    )


_SMALL = {w: n for n, w in enumerate("one two three four five six seven eight nine ten".split(), 1)}
_OUT_OF = {**_SMALL, "10": 10, "100": 100, "5": 5, "4": 4, "3": 3, "hundred": 100, "twenty": 20, "20": 20}
_OF_ALL = (("in",), ("in", "every"), ("out", "of"), ("out", "of", "every"), ("of", "every"))


def _read_one_in(words: list[str], i: int) -> Numeral | None:
    """ "six in ten", "two out of three", "four of every five": a fraction; not "two in 10 days"."""
    part = _SMALL.get(words[i], int(words[i]) if words[i].isdigit() and len(words[i]) < 4 else 0)
    for between in _OF_ALL if part else ():
        at = i + 1 + len(between)
        if tuple(words[i + 1 : at]) != between or at >= len(words) or part >= _OUT_OF.get(words[at], 0):
            continue
        behind = words[at + 1] if at + 1 < len(words) else ""
        plain_of_places = len(between) == 1 and behind.removesuffix("s") in _SPANS
        if not plain_of_places and behind != "-":
            return _plain(i, at + 1, part / _OUT_OF[words[at]], fraction=True)
    return None


_SPANS = frozenset("minute hour day week month year decade place town village city country attack".split())


def _read_article(words: list[str], i: int) -> Numeral | None:
    """ "less than a day", "only an hour", "within a week", "one month": an article or "one" that counts a unit of time."""
    if (
        words[i] not in ("a", "an", "one")
        or words[i + 1 : i + 2] not in _TIME_UNITS
        or words[i + 2 : i + 3] in (["-"], ["ago"], ["later"], ["earlier"])
    ):
        return None
    hedged = any(tuple(words[max(0, i - len(h)) : i]) == h for h, _ in _BY_LENGTH if h != ("some",))
    lasting = words[i] == "one" and words[i - 1 : i] not in (["the"], ["this"], ["that"])
    return _plain(i, i + 1, 1.0) if hedged or lasting else None


def _read_digits(words: list[str], i: int) -> Numeral:
    """Digits with groups behind spaces ("10 000") and scale words ("2.5 million", "40 thousand")."""
    digits = words[i].lstrip("~<>")
    digits = digits.replace(",", ".") if re.fullmatch(r"\d{1,2},\d{1,2}", digits) else digits.replace(",", "")
    stop = i + 1
    while (
        stop < len(words) and re.fullmatch(r"\d{3}", words[stop]) and len(words[stop - 1].lstrip("~")) <= 3 and "." not in digits
    ):
        digits += words[stop]
        stop += 1
    value = float(digits)
    if stop < len(words) and words[stop] in SCALES and (words[stop] != "m" or _is_million(words, i, stop)):
        value *= SCALES[words[stop]]
        stop += 1
    return _plain(i, stop, value)


def _is_million(words: list[str], first: int, at: int) -> bool:
    """Whether "m" is a million and no metre: money ("£5 m") or a plural behind it ("2.3 m voters"), not "at 865 m in the east"."""
    behind = words[at + 1] if at + 1 < len(words) else ""
    return words[max(0, first - 1)] in MONEY_SIGNS or behind == "people" or len(behind) > 3 and behind.endswith("s")


MONEY_SIGNS = frozenset("$ £ € us$ usd eur gbp".split())


_SHARED = frozenset("of more less were was are is have had has from to in for as and or the".split())
"""Words behind "a third" that leave it a share; before a noun it is an ordinal ("a fifth bomb")."""
_HALF_OF = (["past", "one"], ["past", "two"], ["past", "three"], ["past", "four"], ["past", "five"], ["past", "six"], ["past", "seven"],
            ["past", "eight"], ["past", "nine"], ["past", "ten"], ["past", "eleven"], ["past", "twelve"])  # fmt: skip
"""Clock times: "half past ten"."""


_HALVED = frozenset(
    "hour day week month year decade century mile kilometre kilometer metre meter ton tonne litre liter inch foot pound acre hectare".split()
)
"""Units of which half a one is a measure of its own: "half an hour"."""


def _read_fraction(words: list[str], i: int) -> Numeral | None:
    """ "half", "two-thirds", "three quarters", "a third"."""
    if words[i : i + 3] == ["half", "a", "dozen"]:
        return _plain(i, i + 3, 6.0)
    if words[i : i + 2] == ["half", "dozen"]:
        return _plain(i, i + 2, 6.0)
    scaled = _read_part_of_scale(words, i)
    if scaled is not None:
        return scaled
    if words[i] == "half" and words[i + 1 : i + 2] in (["a"], ["an"]) and words[i + 2 : i + 3] and words[i + 2] in _HALVED:
        return _plain(i, i + 2, 0.5)
    if words[i] == "half" and words[i + 1 : i + 2] not in (["hour"], ["brother"], ["-"]) and words[i + 1 : i + 3] not in _HALF_OF:
        return _plain(i, i + 1, 0.5, fraction=True)
    if (
        words[i] == "a"
        and words[i + 1 : i + 2]
        and words[i + 2 : i + 3]
        and words[i + 2][0].isalpha()
        and words[i + 2] not in _SHARED
    ):
        return None
    over = UNITS.get(words[i]) if words[i] not in ("a", "one") else 1
    over = 1 if words[i] == "a" else over
    at = i + 1 + (words[i + 1 : i + 2] == ["-"])
    if over and at < len(words) and words[at] in FRACTIONS and words[at] != "half" and (over == 1 or words[at].endswith("s")):
        return _plain(i, at + 1, over * FRACTIONS[words[at]], fraction=True)
    return None


_BIG = ("hundred", "thousand", "million", "billion", "trillion")


def _read_part_of_scale(words: list[str], i: int) -> Numeral | None:
    """ "half a million", "half-a-million", "half million", "a quarter of a million", "three quarters of a million": one number."""
    at = i + 1
    if words[i] == "half":
        part = 0.5
    else:
        over = 1 if words[i] == "a" else UNITS.get(words[i], 0)
        at += words[at : at + 1] == ["-"]
        if not over or words[at : at + 1] == ["half"] or words[at + 1 : at + 3] != ["of", "a"] or words[at] not in FRACTIONS:
            return None
        part, at = over * FRACTIONS[words[at]], at + 2
    while words[at : at + 1] in (["-"], ["a"]):
        at += 1
    return _plain(i, at + 1, part * SCALES[words[at]]) if at < len(words) and words[at] in _BIG else None


_SOME_FEW = ("last", "past", "next", "first", "these", "those", "some")
"""Words that make "few" some, and not hardly any."""


def _read_vague(sentence: Sentence, words: list[str], i: int) -> Numeral | None:
    """ "dozens", "hundreds of thousands", "a dozen", "several", "a few"."""
    word = words[i]
    at = i + 1 if word == "a" else i
    if at >= len(words) or words[at] not in VAGUE or (word != "a" and words[at] in ("dozen", "couple", "pair")):
        return None
    if words[at] in ("several", "few", "couple") and sentence.tokens[at].upos == "PRON":
        return None
    if words[at] == "few" and word != "a" and (not i or words[i - 1] not in _SOME_FEW):
        return None
    low, high = VAGUE[words[at]]
    stop = at + 1
    if stop < len(words) and words[stop] in SCALES and words[stop] != "dozen":
        return Numeral(first=i, number=i, stop=stop + 1, low=low * SCALES[words[stop]], high=None, qualifier="at_least")
    if (
        words[stop : stop + 1] == ["of"]
        and stop + 1 < len(words)
        and words[stop + 1] in VAGUE
        and VAGUE[words[stop + 1]][0] >= 200
    ):
        low = low / 2 * VAGUE[words[stop + 1]][0] if words[at] != "tens" else 20 * VAGUE[words[stop + 1]][0] / 2
        stop += 2
    if words[at : at + 2] == ["couple", "of"] and words[stop + 1 : stop + 2] and words[stop + 1] in (*_BIG, "dozen"):
        value = low * SCALES[words[stop + 1]]
        return Numeral(first=i, number=i, stop=stop + 2, low=value, high=value, qualifier="about")
    loose = words[at] in ("several", "few", "couple")
    return Numeral(first=i, number=i, stop=stop, low=low, high=high, qualifier="exact" if high else "at_least", loose=loose)


def _read_spelled(sentence: Sentence, words: list[str], i: int) -> Numeral | None:
    """ "twenty-four", "two hundred and six"; "one" only before what it counts."""
    if not is_number_word(words[i]) or (sentence.tokens[i].upos == "PROPN" and i and sentence.tokens[i].form[0].isupper()):
        return None
    stop = i + 1
    ranging = words[max(0, i - 1)] == "between"
    while stop < len(words) and (_goes_on(words, stop) or _links(words, stop) and not (ranging and words[stop] == "and")):
        stop += 1
    if words[i:stop] == ["one"] and words[stop : stop + 1] not in _TIME_UNITS and not counts_one(sentence, words, i):
        return None
    value = spelled_value(words[i:stop])
    if value is None:
        return None
    if stop < len(words) and words[stop] == "dozen":
        value, stop = value * 12, stop + 1
    return _plain(i, stop, value)


def _read_single(words: list[str], i: int) -> Numeral | None:
    """ "a single aircraft", "not a single one"; not "a single-track line"."""
    if words[i] != "a" or words[i + 1 : i + 2] != ["single"] or words[i + 2 : i + 3] in ([], ["-"]):
        return None
    return Numeral(first=i, number=i + 1, stop=i + 2, low=1, high=1, qualifier="exact")


def _goes_on(words: list[str], at: int) -> bool:
    """ "thirty four", "nine hundred"; not "at eight four ships", which is an hour and a number."""
    return is_number_word(words[at]) and not (words[at] in UNITS and words[at - 1] in UNITS)


def _links(words: list[str], at: int) -> bool:
    """A hyphen inside "twenty-four", an "and" inside "two hundred and six"."""
    if at + 1 >= len(words) or not is_number_word(words[at + 1]):
        return False
    return (words[at] == "-" and (words[at - 1] in TENS or words[at + 1] in SCALES)) or (
        words[at] == "and" and words[at - 1] in ("hundred", "thousand", "million")
    )


def _join_range(sentence: Sentence, words: list[str], numeral: Numeral) -> Numeral:
    """ "5 to 26", "between 20 and 30", "from 10 to 15", "10-15"."""
    stop = numeral.stop
    if stop + 1 >= len(words) or numeral.glued or numeral.low is None:
        return numeral
    before = words[numeral.first - 1] if numeral.first else ""
    joined = words[stop] in ("to", "-", "–", "or") or (words[stop] == "and" and before == "between")
    if not joined or (words[stop] == "or" and sentence.tokens[stop + 1].upos != "NUM"):
        return numeral
    other = _read(sentence, words, stop + 1)
    if other is None or other.low is None or other.high is None:
        return numeral
    if before == "from" and _CHANGING.intersection(words[max(0, numeral.first - 3) : numeral.first - 1]):
        return numeral  # "rose from 31 to 45": what it was and what it is
    low = numeral.low
    if other.low >= 1000 and low < 1000 and words[other.stop - 1] in SCALES:
        low *= SCALES[words[other.stop - 1]]
    if low >= other.low:
        return numeral
    first = numeral.first - (before in ("between", "from"))
    return Numeral(first=first, number=first, stop=other.stop, low=low, high=other.high, qualifier="range", glued=other.glued)


_CHANGING = frozenset(
    """rise rises rose risen rising grow grows grew grown growing climb climbs climbed climbing jump jumped jumps fall falls fell fallen falling drop
    dropped drops decline declined increase increased increases decrease decreased reduced raised revised cut lowered shrank shrunk swelled soared
    gone went up down""".split()
)
"""Words of a change, behind which "from 31 to 45" gives two numbers."""


def _hedge(words: list[str], numeral: Numeral) -> Numeral:
    """The numeral with the hedge in front of it ("at least", "nearly") or behind it ("or more", "or so")."""
    first, stop, qualifier = numeral.first, numeral.stop, ""
    if first and words[first - 1] in CURRENCIES:
        first -= 1 + (first > 1 and words[first - 2] in ("us", "u.s.") and words[first - 1] == "$")
    if first and words[first - 1] == "a" and words[first] in SCALES and words[first] not in ("m", "bn"):
        first -= 1
    for hedge, name in _BY_LENGTH:
        n = len(hedge)
        if tuple(words[max(0, first - n) : first]) == hedge and not (hedge == ("about",) and words[max(0, first - 2)] in _ABOUT):
            first, qualifier = first - n, name
            break
    if not qualifier and first and words[first - 1] == "not" and _is_short_of(words, numeral):
        first, qualifier = first - 1, "under"
    if not qualifier and words[stop : stop + 2] in (["or", "more"], ["or", "so"], ["or", "less"], ["or", "fewer"]):
        qualifier = {"more": "at_least", "so": "about"}.get(words[stop + 1], "at_most")
        stop += 2
    if not qualifier and words[stop : stop + 2] == ["at", "least"]:
        qualifier, stop = "at_least", stop + 2
    if words[stop : stop + 2] == ["-", "odd"]:
        qualifier, stop = qualifier or "about", stop + 2
    if not qualifier and words[stop : stop + 1] == ["+"]:
        qualifier, stop = "at_least", stop + 1
    return _bound(numeral, first, stop, qualifier)


_ABOUT = frozenset("talk talks talked talking speak speaks spoke spoken speaking".split())
"""Verbs whose own "about" hedges nothing: "the colonel talked about nine"."""


def _is_short_of(words: list[str], numeral: Numeral) -> bool:
    """ "Not two hundred remain" are fewer, and so of ten or more; "not 13 but 14" denies the number, and "not one" anything."""
    return (numeral.low or 0) >= 10 and "but" not in words[numeral.stop : numeral.stop + 12]


def _bound(numeral: Numeral, first: int, stop: int, hedge: str) -> Numeral:
    """Low and high as the hedge leaves them open; a hedge before a range only makes it approximate."""
    low, high = numeral.low, numeral.high
    qualifier: Qualifier = numeral.qualifier
    if numeral.qualifier == "exact":
        if hedge in ("at_least", "over"):
            high = None
        elif hedge in ("at_most", "under", "nearly"):
            low = None
        if hedge:
            qualifier = "about" if hedge == "nearly" else hedge  # type: ignore[assignment]
    return Numeral(
        first=first,
        number=numeral.number,
        stop=stop,
        low=low,
        high=high,
        qualifier=qualifier,
        glued=numeral.glued,
        fraction=numeral.fraction,
        loose=numeral.loose,
    )
