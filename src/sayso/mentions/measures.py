"""Units behind a numeral, and what looks like a figure but is none: dates, clock times, designations, ordinals."""

import re
from collections.abc import Sequence

from sayso.mentions.number_words import SCALES
from sayso.mentions.numerals import Numeral
from sayso.records.analysis import Sentence
from sayso.resources.units import MONEY, SIGNS, SQUARE, UNITS
from sayso.text.remarks import in_remark
from sayso.text.trees import has_relation

_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_DESIGNATED = frozenset(
    "article law bill resolution chapter section number no. no flight unit page room route highway channel figure table act decree phase level category "
    "boeing airbus paragraph item annex protocol volume rule regiment brigade battalion division squadron street road avenue building block gate apartment zone area sector camp group g8 g7 g20 pg p pp nos vol line grade class terminal platform day ward district precinct model bulletin communique "
    "statement volume part chapter title verse lot hill point quay pier dock update version edition".split()
)
_CALIBRES = frozenset(("mm", "cm", "pounder", "inch", "bit", "gauge"))
"""Sizes that name a make and count nothing: "82-mm mortars"."""
_DAYTIMES = frozenset("morning afternoon evening night".split())
_SHAPES = frozenset("way fold sided handed star time dimensional wheel lane door storey story stroke".split())
"""Nouns that a number only shapes: "a two-way race"."""
_RESULTS = frozenset("decision ruling verdict win victory lead draw loss defeat score tie result split".split())
"""Nouns behind a result that counts nothing by itself: "a 5-4 ruling"."""
_DATED = frozenset(
    "election elections borders border level levels price prices accord accords agreement agreements race races season model models protocol "
    "protocols figure figures talks olympics games constitution treaty standards prices rules coup census budget boundaries lines".split()
)
"""What years are set before: "2005 levels", "the 1991 borders"."""
_YEAR = re.compile(r"1[0-9]\d\d|20\d\d")


def unit_after(sentence: Sentence, numeral: Numeral) -> tuple[str, int]:
    """The unit of a numeral ("count" if none), and where the figure's words end, the unit included."""
    forms = [t.form.lower() for t in sentence.tokens]
    if numeral.glued:
        return UNITS.get(numeral.glued, "count"), numeral.stop
    sign = numeral.number - 1 - (numeral.number > 1 and forms[numeral.number - 1] == ".")
    if sign >= 0 and forms[sign] in SIGNS:
        return SIGNS[forms[sign]], numeral.stop
    at = numeral.stop
    if at < len(forms) and forms[at] == "-":
        at += 1
    if numeral.qualifier == "at_least" and forms[at : at + 1] == ["of"] and forms[at + 1 : at + 2] != ["day"]:
        at += forms[at + 1] in UNITS if at + 1 < len(forms) else 0
    if forms[at - 1] in SCALES and forms[at : at + 1] == ["of"] and UNITS.get("".join(forms[at + 1 : at + 2])) in MONEY:
        at += 1  # "eight lakhs of rupees"
    if forms[at : at + 2] in (["metric", "ton"], ["metric", "tons"], ["metric", "tonnes"]):
        return "tonne", at + 2
    if forms[at : at + 1] in (["m"], ["t"], ["mt"]) and (
        forms[at + 1 : at + 2] == ["-"] or sentence.tokens[at - 1].end == sentence.tokens[at].start
    ):
        return "count", numeral.stop
    if forms[at : at + 2] in (["percentage", "point"], ["percentage", "points"]):
        return "percentage_point", at + 2
    square = at < len(forms) and forms[at] in ("square", "sq", "sq.")
    at += square
    if forms[at : at + 2] in (["nautical", "mile"], ["nautical", "miles"], ["sea", "miles"]):
        return "nautical mile", at + 2
    if forms[at : at + 2] == ["per", "cent"]:
        return "percent", at + 2
    if at < len(forms) and forms[at] in UNITS:
        unit = UNITS[forms[at]]
        stop = at + 1
        if forms[stop : stop + 2] in (["-", "long"], ["-", "old"]) or (
            forms[stop : stop + 1] == ["-"] and forms[stop + 1 : stop + 2] == ["long"]
        ):
            stop += 2
        return (SQUARE.get(unit, unit) if square else unit), stop
    return "count", numeral.stop


_TIMED = frozenset("ended began started stopped opened closed ends begins starts opens closes arrived left resumed".split())
_ENDS = frozenset((".", ",", ";", ")", "on", "and", ""))


def _from_until(forms: Sequence[str], first: int, stop: int) -> bool:
    """ "from three until six": two hours, of which nothing is counted."""
    before, after = forms[first - 1] if first else "", forms[stop] if stop < len(forms) else ""
    return before == "from" and after in ("until", "till")


def is_no_figure(sentence: Sentence, numeral: Numeral) -> bool:
    """Whether a numeral is part of a date, a clock time, a name, an age of a phrase or a list mark."""
    tokens = sentence.tokens
    forms = [t.form.lower() for t in tokens]
    first, stop = numeral.number, numeral.stop
    before, after = (forms[first - 1] if first else ""), (forms[stop] if stop < len(forms) else "")
    words = forms[first:stop]
    if _is_moment(forms, numeral, stop) or _tells_time(forms, numeral) or _is_shape(forms, first, stop):
        return True
    if before == "number" and len(words) == 1 and after != "of" or in_remark(forms, first):
        return True
    if after == "times" and (
        forms[stop + 1 : stop + 2] in _MULTIPLES or tokens[min(stop + 1, len(tokens) - 1)].xpos in ("JJR", "RBR")
    ):
        return True
    if after == "-" and stop + 1 < len(forms) and ("/" in forms[stop + 1] or forms[stop + 1] in _CALIBRES):
        return True
    if not first and numeral.qualifier == "exact" and words[0].isdigit() and len(words[0]) <= 2 and after in (".", ")"):
        return True
    if forms[max(0, first - 2) : first] == ["no", "."] or first == 1 and words[0].isdigit() and after == ":":
        return True  # "Witness 7: ..."
    if re.fullmatch(r"\d+/\d+", words[0]) or after.startswith("/") or before.endswith("/"):
        return numeral.qualifier == "exact"
    if tokens[first].deprel == "flat" and tokens[first].form[:1].isupper() and tokens[first - 1].upos == "PROPN":
        return True  # "Mile Nine", "Ward Eleven"
    digits = [w for w in words if w[0].isdigit()]
    if numeral.qualifier == "range" and digits and all(_YEAR.fullmatch(w) for w in digits):
        return True
    if len(words) == 1 and _is_year(numeral, words[0], before, after, sentence):
        return True
    if (
        before.rstrip(".") in _DESIGNATED
        and tokens[first].deprel != "nummod:entity"
        and words[0][0].isdigit()
        and numeral.qualifier == "exact"
    ):
        return True
    return (
        _in_name(sentence, numeral, before, after)
        or (before in ("/", "#") or _behind_digits(forms, first) or after in ("/", "st", "nd", "rd", "th"))
        and numeral.qualifier == "exact"
    )


_MULTIPLES = (["as"], ["more"], ["larger"], ["the"])


def _tells_time(forms: list[str], numeral: Numeral) -> bool:
    """ "ten past midnight", "ended at nine", "until six", "seven in the morning", "5 May", "6:30"."""
    first, stop, high = numeral.number, numeral.stop, numeral.high or 0
    before, after = (forms[first - 1] if first else ""), (forms[stop] if stop < len(forms) else "")
    if _on_the_clock(forms, first, stop) or _from_until(forms, first, stop) or _in_date(forms, first, stop):
        return True
    if after in ("past", "to") and forms[stop + 1 : stop + 2] in (["midnight"], ["noon"], ["midday"]):
        return True
    if before == "at" and high <= 24 and after in _ENDS and _TIMED.intersection(forms[max(0, first - 4) : first]):
        return True
    if before in ("until", "till") and high <= 12 and after in _ENDS:
        return True
    if forms[stop : stop + 2] == ["in", "the"] and forms[stop + 2 : stop + 3] in (["morning"], ["afternoon"], ["evening"]):
        return True
    if after in ("a.m.", "p.m.", "am", "pm", "gmt", "o'clock", "hours.") or ":" in forms[first]:
        return True
    # "between six and seven that morning"
    return numeral.qualifier == "range" and high <= 12 and bool(_DAYTIMES.intersection(forms[stop : stop + 3]))


_TIMES = frozenset("second seconds minute minutes hour hours day days week weeks month months year years decade decades".split())


def _is_moment(forms: list[str], numeral: Numeral, stop: int) -> bool:
    """ "eight years ago", "every 72 minutes", "three o'clock", "under 30": when, how often or how old, and
    not how many."""
    rest, before = forms[stop : stop + 3], forms[max(0, numeral.first - 1) : numeral.first]
    if rest[:1] and rest[0] in _TIMES and (rest[1:2] == ["ago"] or before in (["every"], ["each"])):
        return True
    if (
        rest[:1] in (["o"], ["o'clock"], ["o’clock"])
        or before in (["past"], ["aged"])
        and forms[numeral.first - 2 : numeral.first - 1] == ["half"]
    ):
        return True
    bare = not rest or not rest[0][:1].isalnum() or rest[0] in ("in", "and", "at", "who", "were", "to", "are", "on", "or")
    aged = (
        before not in ([], [","])
        and numeral.qualifier in ("under", "over")
        and forms[numeral.first] in ("under", "over", "below", "above")
    )
    return aged and bare and numeral.stop - numeral.first == 2 and max(numeral.low or 0, numeral.high or 0) <= 100


def _is_shape(forms: list[str], first: int, stop: int) -> bool:
    """ "a two-way race", "a 5-4 ruling"."""
    behind = forms[stop : stop + 4]
    if behind[:1] == ["-"] and behind[1:2] and behind[1] in _SHAPES:
        return True
    pair = behind[:1] == ["-"] and behind[1:2] and behind[1].isdigit() and behind[2:3] and behind[2] in _RESULTS
    second = (
        forms[max(0, first - 2) : first][-1:] == ["-"] and forms[first - 2].isdigit() and behind[:1] and behind[0] in _RESULTS
    )
    return bool(pair or second)


def _behind_digits(forms: list[str], first: int) -> bool:
    """The second part of a clock time or score ("10 : 30"), not the entry of a list ("Injured: 26")."""
    return forms[max(0, first - 1) : first] == [":"] and forms[first].isdigit() and (first < 2 or forms[first - 2][-1:].isdigit())


_PAST_HOUR = frozenset("five ten quarter twenty half".split())
_HOURS = frozenset("one two three four five six seven eight nine ten eleven twelve".split())


def _on_the_clock(forms: list[str], first: int, stop: int) -> bool:
    """ "at 05.52", "as of 10.00", "twenty to six", "half past ten"."""
    before = forms[max(0, first - 2) : first]
    if (
        re.fullmatch(r"(2[0-3]|[01]\d)[0-5]\d", forms[first])
        and forms[stop : stop + 1] == ["on"]
        and before[-1:] in (["at"], ["of"])
    ):
        return True
    if re.fullmatch(r"(2[0-3]|[01]?\d)\.[0-5]\d", forms[first]) and before[-1:] in (
        ["at"],
        ["of"],
        ["by"],
        ["until"],
        ["since"],
        [","],
    ):
        return not forms[stop : stop + 1] or not re.match(r"%|percent|per|million|billion|points?|times", forms[stop])
    if (
        forms[first] in _PAST_HOUR
        and forms[stop : stop + 1] in (["to"], ["past"])
        and forms[stop + 1 : stop + 2]
        and forms[stop + 1] in _HOURS
    ):
        return before[-1:] in (["at"], ["until"], ["by"], ["about"], ["around"], ["before"], ["after"])
    return len(before) == 2 and before[0] in _PAST_HOUR and before[1] in ("to", "past") and forms[first] in _HOURS


def _in_date(forms: list[str], first: int, stop: int) -> bool:
    """Beside the name of a month, with at most an article or "of" between, or a day that a second day follows ("16 and 17 May")."""
    rest = forms[stop : stop + 3]
    if len(rest) == 3 and rest[0] == "," and rest[1].isdigit() and len(forms[first]) <= 2 and _in_date(forms, stop + 1, stop + 2):
        return True
    if len(rest) == 3 and rest[0] in ("and", "to", "or", "-", "–") and rest[1].isdigit() and rest[2].rstrip(".") in _MONTHS:
        return True
    near = [*forms[max(0, first - 1) : first], *forms[stop : stop + 1]]
    if any(w.rstrip(".") in _MONTHS and w != "may" for w in near) or (near and "may" in near and len(forms[first]) <= 2):
        return True
    return any(w.rstrip(".") in _MONTHS for w in forms[max(0, first - 3) : first]) and forms[first - 1] in (",", "-", "–")


def _is_year(numeral: Numeral, word: str, before: str, after: str, sentence: Sentence) -> bool:
    """Four digits from 1000 to 2099 that count nothing behind them, or stand where years stand."""
    if not _YEAR.fullmatch(word):
        return False
    token = sentence.tokens[numeral.number]
    if token.head and sentence.tokens[token.head - 1].form.lower() in _DATED and token.head - 1 > numeral.number:
        return True
    if numeral.first != numeral.number:
        return False
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
