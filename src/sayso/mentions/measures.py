"""Units behind a numeral, and what looks like a figure but is none: dates, clock times, designations, ordinals."""

import re

from sayso.mentions.numerals import Numeral
from sayso.records.analysis import Sentence
from sayso.text.trees import has_relation

_UNITS: dict[str, str] = {
    form: unit
    for unit, forms in {
        "percent": "% percent pc per-cent percentage",
        "km": "km kms kilometer kilometers kilometre kilometres",
        "mile": "mile miles",
        "nautical mile": "nmi",
        "m": "meter meters metre metres m",
        "km2": "km² km2 sq.km",
        "hectare": "ha hectare hectares",
        "minute": "minute minutes min mins",
        "hour": "hour hours hrs",
        "day": "day days",
        "week": "week weeks",
        "month": "month months",
        "year": "year years yrs",
        "kg": "kg kilogram kilograms kilogramme kilogrammes kilo kilos",
        "tonne": "tonne tonnes ton tons",
        "dollar": "dollar dollars",
        "euro": "euro euros",
        "pound": "pound pounds",
        "barrel": "barrel barrels",
        "degree": "degree degrees",
    }.items()
    for form in forms.split()
}
_SQUARE = {"km": "km2", "mile": "mile2", "m": "m2"}
_MONEY = {"$": "dollar", "us$": "dollar", "€": "euro", "£": "pound"}
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_DESIGNATED = frozenset(
    "article law bill resolution chapter section number no. no flight unit page room route highway channel figure table act decree phase level category "
    "boeing airbus paragraph item annex protocol volume rule regiment brigade battalion division squadron street road avenue building block gate apartment zone area sector camp group g8 g7 g20".split()
)
_CALIBRES = frozenset(("mm", "cm", "pounder", "inch", "bit", "gauge"))
"""Sizes that name a make and count nothing: "82-mm mortars"."""
_YEAR = re.compile(r"1[0-9]\d\d|20\d\d")


def unit_after(sentence: Sentence, numeral: Numeral) -> tuple[str, int]:
    """The unit of a numeral ("count" if none), and where the figure's words end, the unit included."""
    forms = [t.form.lower() for t in sentence.tokens]
    if numeral.glued:
        return _UNITS.get(numeral.glued, "count"), numeral.stop
    if numeral.number and forms[numeral.number - 1] in _MONEY:
        return _MONEY[forms[numeral.number - 1]], numeral.stop
    at = numeral.stop
    if at < len(forms) and forms[at] == "-":
        at += 1
    square = at < len(forms) and forms[at] in ("square", "sq", "sq.")
    at += square
    if forms[at : at + 2] in (["nautical", "mile"], ["nautical", "miles"], ["sea", "miles"]):
        return "nautical mile", at + 2
    if forms[at : at + 2] == ["per", "cent"]:
        return "percent", at + 2
    if at < len(forms) and forms[at] in _UNITS:
        unit = _UNITS[forms[at]]
        stop = at + 1
        if forms[stop : stop + 2] in (["-", "long"], ["-", "old"]) or (
            forms[stop : stop + 1] == ["-"] and forms[stop + 1 : stop + 2] == ["long"]
        ):
            stop += 2
        return (_SQUARE.get(unit, unit) if square else unit), stop
    return "count", numeral.stop


def is_no_figure(sentence: Sentence, numeral: Numeral) -> bool:
    """Whether a numeral is part of a date, a clock time, a name, an age of a phrase or a list mark."""
    tokens = sentence.tokens
    forms = [t.form.lower() for t in tokens]
    first, stop = numeral.number, numeral.stop
    before, after = (forms[first - 1] if first else ""), (forms[stop] if stop < len(forms) else "")
    words = forms[first:stop]
    if after == "times" and forms[stop + 1 : stop + 2] in (["as"], ["more"], ["larger"], ["the"]):
        return True
    if forms[stop : stop + 2] == ["in", "the"] and forms[stop + 2 : stop + 3] in (["morning"], ["afternoon"], ["evening"]):
        return True
    if after == "-" and stop + 1 < len(forms) and ("/" in forms[stop + 1] or forms[stop + 1] in _CALIBRES):
        return True
    if not first and numeral.qualifier == "exact" and words[0].isdigit() and len(words[0]) <= 2 and after in (".", ")"):
        return True
    if forms[max(0, first - 2) : first] == ["no", "."]:
        return True
    if re.fullmatch(r"\d+/\d+", words[0]) or after.startswith("/") or before.endswith("/"):
        return numeral.qualifier == "exact"
    if _in_date(forms, first, stop) or after in ("a.m.", "p.m.", "am", "pm", "gmt", "o'clock", "hours.") or ":" in words[0]:
        return True
    if numeral.qualifier == "range" and all(_YEAR.fullmatch(w) for w in words if w[0].isdigit()):
        return True
    if len(words) == 1 and _is_year(numeral, words[0], before, after, sentence):
        return True
    if (
        before in _DESIGNATED
        and tokens[first].deprel != "nummod:entity"
        and words[0][0].isdigit()
        and numeral.qualifier == "exact"
    ):
        return True
    return (
        _in_name(sentence, numeral, before, after)
        or (before in ("/", ":", "#") or after in ("/", "st", "nd", "rd", "th"))
        and numeral.qualifier == "exact"
    )


def _in_date(forms: list[str], first: int, stop: int) -> bool:
    """Beside the name of a month, with at most an article or "of" between."""
    near = [*forms[max(0, first - 1) : first], *forms[stop : stop + 1]]
    if any(w.rstrip(".") in _MONTHS and w != "may" for w in near) or (near and "may" in near and len(forms[first]) <= 2):
        return True
    return any(w.rstrip(".") in _MONTHS for w in forms[max(0, first - 3) : first]) and forms[first - 1] in (",", "-", "–")


def _is_year(numeral: Numeral, word: str, before: str, after: str, sentence: Sentence) -> bool:
    """Four digits from 1000 to 2099 that count nothing behind them, or stand where years stand."""
    if not _YEAR.fullmatch(word) or numeral.first != numeral.number:
        return False
    token = sentence.tokens[numeral.number]
    if before in (
        "in",
        "since",
        "of",
        "from",
        "until",
        "by",
        "during",
        "after",
        "before",
        "the",
        "early",
        "late",
        ",",
        "(",
        "between",
        "and",
        "to",
    ) and not (has_relation(sentence, numeral.number, "nummod") and sentence.tokens[token.head - 1].xpos == "NNS"):
        return True
    return not (
        token.head
        and has_relation(sentence, numeral.number, "nummod")
        and sentence.tokens[token.head - 1].xpos in ("NNS", "NNPS")
    )


def _in_name(sentence: Sentence, numeral: Numeral, before: str, after: str) -> bool:
    """Digits joined to letters by a hyphen ("C-17"), or inside a proper name that is not what they count."""
    tokens = sentence.tokens
    first = numeral.number
    if (
        before == "-"
        and first > 1
        and tokens[first - 1].end == tokens[first].start
        and tokens[first - 2].form.isalpha()
        and (tokens[first - 2].upos == "PROPN" or tokens[first - 2].form.isupper() and len(tokens[first - 2].form) <= 4)
    ):
        return True
    if re.fullmatch(r"0\d{3}", tokens[first].form):
        return True
    head = tokens[first].head - 1
    if (
        head >= 0
        and tokens[head].upos == "PROPN"
        and head < first
        and all(tokens[i].upos in ("PROPN", "SYM", "PUNCT") and tokens[i].form != "," for i in range(head, first))
        and tokens[first].deprel in ("nummod", "nmod:desc", "flat", "nmod:unmarked", "appos", "compound")
    ):
        return numeral.qualifier == "exact" and tokens[first].form[0].isdigit()
    return False
