"""Whether words that look like a time mean one: "May" and "may", "March" and "march", "second", "fall", "days"."""

import re

_WHEN = re.compile(r"\b(in|since|until|till|by|of|last|early|late|mid|from|to|and|through|during|next|this)\s$", re.I)
_SEASON = re.compile(r"\b(in|since|until|by|during|through|over|of|before|after)\s(the\s)?((early|late|mid)[\s-])?$", re.I)
_LASTING = re.compile(r"\b(for|in|within|over|after|lasting|lasted)\s$", re.I)
_BARE_PLURAL = frozenset(
    ("seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades", "centuries", "the years", "the days")
)


def is_plausible(kind: str, match: re.Match[str], text: str) -> bool:
    """Whether a match of this kind is a time where it stands in its sentence."""
    check = _CHECKS.get(kind)
    return check is None or check(match, text)


_AT = re.compile(r"\b(at|by|of|struck|until|till|since|from|than|about|around|before|after|to)\s$", re.I)
_DATED = re.compile(r"\b(?:19|20)\d\d,\s$")
_ON = re.compile(r"\s(on|today|yesterday|hours|hrs)\b", re.I)


_RATING = re.compile(
    r"\b(put|puts|set|estimat\w+|stood|stands?|remain\w*|toll|number|figure|price\w*|count\w*|deaths?|losses|strength|ages?|aged|rates?|valued?|totals?|level)\b[^.;:]*$",
    re.I,
)
"""Words before "at nine" with which it is an amount: "put the toll at nine"."""


def is_clock(match: re.Match[str], text: str) -> bool:
    """ "at 16.20", "16.20 on 15 March", "before half past ten"; not "a rise of 16.20 percent", "ten to twelve men"."""
    found = match.groupdict()
    if found["hourbare"] and _RATING.search(text[: match.start()]):
        return False
    start, behind = match.start("hour6") if found["hour6"] else match.start(), text[match.end() :]
    if found["hour6"]:
        counted = re.match(r"\s?(%|percent|per\b|million|billion|points?|metres|km|[a-z]+s\b)", behind)
        return bool(
            found["daypart3"] or _ON.match(behind) or _DATED.search(text[:start]) or (_AT.search(text[:start]) and not counted)
        )
    told = _AT.search(text[:start]) or re.search(r"\bit\s(?:was|is)\s$", text[:start], re.I)
    return not found["past"] or bool(told) and not re.match(r"\s\w+s\b", behind)


def _short(match: re.Match[str], text: str) -> bool:
    """ "on 23/03", "as of 23/03", "(21/03)"; not "24/7", "9/11"."""
    return match.group("m").startswith("0") or int(match.group("d")) > 12 or bool(_AT.search(text[: match.start()]))


def _bare(match: re.Match[str], text: str) -> bool:
    name = match.group("month")
    if not (name[0].isupper() and (len(name) > 3 or name.isupper() or name == "May")):
        return False
    return name.lower() not in ("may", "march", "mar", "jan", "sun") or bool(_WHEN.search(text[: match.start("month")]))


def _year(match: re.Match[str], text: str) -> bool:
    """Not the clock times of "at 1410", "from 1410 on Monday"."""
    return (
        not re.search(r"\b(?:at|0\d\d\d\sto)\s$", text[: match.start()], re.I)
        and not (_UNTIL.search(text[: match.start()]) and match.group() < "1500")
        and not _ON_A_DAY.match(text[match.end() :])
        and not _HOURS.match(text[match.end() :])
    )


_UNTIL = re.compile(r"\buntil\s$", re.I)
_HOURS = re.compile(r"(?:\s?(?:and|to|[-–])\s?(?:2[0-3]|[01]\d)[0-5]\d)?\s(?:hours|hrs|gmt|utc)\b", re.I)
""" "1030 and 1100 hrs": clock times, however like years they look."""
_ON_A_DAY = re.compile(r"\son\s(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)", re.I)


def _weekday(match: re.Match[str], text: str) -> bool:
    return match.group("weekday")[0].isupper() and len(match.group("weekday")) > 3


def _relative(match: re.Match[str], text: str) -> bool:
    found = match.groupdict()
    return (found.get("unit") or "").lower() not in ("second", "minute") and (found.get("month") or "").lower() != "mar"


def _holiday(match: re.Match[str], text: str) -> bool:
    return match.group()[0].isupper()


def _season(match: re.Match[str], text: str) -> bool:
    """ "in the spring"; not "the fall of the capital", "a spring"."""
    return bool(_SEASON.search(text[: match.start()])) and not re.match(r"\s(of|from|in)\b|\s?-", text[match.end() :], re.I)


def _vague(match: re.Match[str], text: str) -> bool:
    words = match.group().lower()
    if words == "the future":
        return text[: match.start()].lower().endswith("in ")
    return words != "soon" or not re.search(r"\bas\s$", text[: match.start()], re.I)


_APART = re.compile(r"\s(?:after|before|later|earlier|ago)\b", re.I)
""" "hours after polls closed", "minutes later": how far two things lie apart."""


def _duration(match: re.Match[str], text: str) -> bool:
    found, words = match.groupdict(), match.group().lower()
    number, unit = (found.get("n") or "").lower(), (found.get("unit") or "").lower()
    if unit == "hour" and _is_hour(number, text[: match.start()]):
        return False
    if words in _BARE_PLURAL:
        lasting = _LASTING.search(text[: match.start()]) or _APART.match(text[match.end() :])
        return bool(lasting) and not words.startswith("the")
    if unit == "second" and not match.group().lower().endswith("seconds"):
        return False
    if unit == "quarter" or (unit == "weekend" and number in ("a", "an")):
        return False
    return bool(
        number
        or found.get("few")
        or found.get("plural")
        or found.get("half")
        or found.get("nth")
        or "past" in words
        or "long" in words
        or words.startswith("all ")
    )


def _is_hour(number: str, before: str) -> bool:
    """ "at 1800 hours", "21.40 hours": a clock time, unless it is told that something lasted so long."""
    if re.fullmatch(r"(?:2[0-3]|[01]?\d)\.[0-5]\d", number):
        return not re.search(r"\b(?:for|in|within|lasted|took|about|some|nearly|over|than)\s$", before, re.I)
    return bool(re.fullmatch(r"(?:2[0-3]|[01]\d)[0-5]\d", number) and _AT.search(before))


_CHECKS = {
    "short": _short,
    "bare": _bare,
    "year": _year,
    "weekday": _weekday,
    "relative": _relative,
    "holiday": _holiday,
    "bareseason": _season,
    "vague": _vague,
    "duration": _duration,
}
