"""The words of a sentence in, raw time expressions out: where they stand and what they say, not yet counted from anything.

"19-20 September 2023"   day range      "at 1:15 pm local time on Tuesday"   one expression, clock and day
"two days earlier"       shift          "the fall of 2020"  season          "years-long"  a duration without a number
"""

import re
from dataclasses import dataclass, field

from sayso.mentions.time_words import MONTHS, SEASONS, UNITS, VAGUE, WEEKDAYS, ZONES

_M = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b(?:(?<!\w{{5}})(?<!may)(?<!june)(?<!july)\.)?"
_W = rf"(?P<weekday>{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\b(?:(?<!\w{{5}})\.)?"
_D = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:\s?(?:st|nd|rd|th))?(?![\d.,]*\d)(?!\s?%)"
_Y = r"(?P<year>1[0-9]\d\d|20\d\d)\b"
_TO = r"\s?(?:-|–|—|to|and|until)\s?"
_N = r"(?P<n>\d[\d,]*|(?:twenty|thirty|forty|fifty)[ -](?:one|two|three|four|five|six|seven|eight|nine)|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|ninety)"
_U = rf"(?P<unit>{'|'.join(UNITS)})"
_P = r"(?P<part>morning|afternoon|evening|night)"
_ZONE = rf"(?:\s?(?P<zone>{'|'.join(ZONES)})\b|\s(?:local\s)?(?P<place>(?:[A-Z][\w.-]*(?:\s?/\s?[A-Z][\w.-]*)?\s)?(?:local\s)?time)\b)?"
_CLOCK = rf"(?:(?P<hour>2[0-3]|[01]?\d)(?:[:.h](?P<minute>[0-5]\d))?\s?(?P<half>a\.?\s?m\b\.?|p\.?\s?m\b\.?)|(?P<hour24>2[0-3]|[01]?\d):(?P<minute24>[0-5]\d)(?!\d)(?:\s?hours|\s?hrs)?|(?P<hour4>2[0-3]|[01]\d)(?P<minute4>[0-5]\d)(?=\s(?:gmt|utc|hours|hrs|local))(?:\s(?:hours|hrs))?|(?<=\bat\s)(?P<hour5>2[0-3]|[01]\d)(?P<minute5>[0-5]\d)\b|(?P<hourclock>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s(?:o['’]\s?clock(?:\sin\sthe\s(?P<daypart>morning|afternoon|evening))?|in\sthe\s(?P<daypart2>morning|afternoon|evening))|(?P<named>noon|midday|midnight)){_ZONE}"

_DATES = (
    ("range", rf"(?:{_W},?\s)?{_D}{_TO}(?P<day2>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\s(?:of\s)?{_M}(?:,?\s{_Y})?"),
    ("range", rf"{_M}\s{_D}{_TO}(?P<day2>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?:,?\s{_Y})?(?!\s?(?:people|men))"),
    ("day", rf"{_D}\s{_M}\s[’']?(?P<yy>\d\d)(?=\s*(?:\(|\[|\]|--|–|—|\)|$))"),
    ("day", rf"(?:{_W},?\s(?:the\s)?)?(?:the\s(?=\d+\s?(?:st|nd|rd|th)))?{_D}\s(?:of\s)?{_M}(?:\s?,?\s{_Y})?"),
    ("day", rf"(?:{_W}\s?,?\s)?{_M}\s{_D}(?:\s?,?\s{_Y})?"),
    (
        "numeric",
        r"(?P<a>\d{1,2})(?:\s?[-–]\s?(?P<a2>\d{1,2}))?\s?[/.]\s?(?P<b>\d{1,2})\s?[/.]\s?(?P<c>\d{4}|\d{2})(?![\d.,/]*\d)",
    ),
    ("iso", r"(?P<year>1[0-9]\d\d|20\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>[0-2]\d|3[01])\b"),
    ("month", rf"(?:(?P<mod>early|late|mid|the\s(?:start|beginning|end|middle)\sof)[\s-]+)?{_M}(?:\sof)?,?\s{_Y}"),
    ("lastmonth", rf"{_M}\s(?:of\s)?(?P<which>last|this|next)\syear"),
    ("month", rf"(?P<year>20\d\d|1[0-9]\d\d)\s{_M}"),
    ("season", rf"(?:(?:the\s)?(?P<mod>early|late|mid)[\s-]+|the\s)?(?P<season>{'|'.join(SEASONS)})(?:\sof)?\s{_Y}"),
    ("years", rf"{_Y}\s?(?:-|–|/)\s?(?P<year2>1[0-9]\d\d|20\d\d|\d\d)(?![\d/-])"),
    ("decade", r"(?:the\s)?(?:(?P<mod>early|late|mid)[\s-]+)?(?P<decade>1[0-9]\d|20\d)0\s?[’']?s\b"),
    ("century", r"(?:the\s)?(?:(?P<mod>early|late|mid)[\s-]+)?(?P<century>\d{1,2})(?:st|nd|rd|th)[\s-]century"),
    (
        "relative",
        rf"(?P<which>(?:last|this)(?!\sday\b)|next|past|the\sprevious|the\sfollowing|the\scoming|the\spast)\s(?:{_W}|{_U}\b|{_M}|(?P<season>{'|'.join(SEASONS)})\b)(?:\s{_P})?",
    ),
    (
        "same",
        r"(?P<which>(?:the|that)\s(?:very\s)?same\sday|that\s(?:same\s)?day|the\ssame\s(?:morning|afternoon|evening|night)|that\s(?:morning|afternoon|evening|night))",
    ),
    (
        "shift",
        rf"{_N}\s(?:full\s)?{_U}s?\s(?P<way>later|earlier|afterwards?|before(?!\s(?:the|a|he|she|they|it)\b)|ago|prior|hence)",
    ),
    (
        "shift",
        r"the\s(?P<way>day\sbefore|previous\sday|day\safter|next\sday|following\sday|next\smorning|following\smorning|day\sbefore\syesterday|eve)(?:\s(?:the|a)\s\w+\s(?:started|began))?",
    ),
    ("deictic", rf"(?P<which>today|yesterday|tomorrow|tonight|this\s(?:morning|afternoon|evening))(?:\s{_P})?"),
    ("weekday", rf"(?:(?:early|late)\s)?{_W}(?:\s{_P})?"),
    ("bare", rf"(?:(?P<mod>early|late|mid|the\s(?:start|beginning|end|middle)\sof)[\s-]+)?{_M}"),
    ("year", rf"(?:(?P<mod>early|late|mid|the\s(?:start|beginning|end|middle)\sof)[\s-]+)?{_Y}"),
)
_OTHERS = (
    ("set", r"(?:every|each)\s(?P<unit>day|week|month|year|hour|minute)|(?P<adverb>daily|weekly|monthly|annually|yearly|hourly)"),
    ("duration", rf"(?:(?P<mod>less\sthan|more\sthan|almost|nearly|about|around|some|at\sleast|over)\s)?{_N}(?:\s|\s?-\s?){_U}s?(?:\s?-\s?(?:long|old))?\b(?!\s(?:ago|later|earlier|before|afterwards?|prior|hence)\b)"),
    ("duration", rf"(?:the\s(?!\w+\s?-)|many\s|several\s|some\s|recent\s|a\sfew\s|few\s)?(?P<spell>(?:coming|next|last|past|recent|following|previous)\s)?{_N}?\s?(?P<plural>minutes|hours|days|weeks|months|years|decades|centuries)(?:\s?-\s?long|\sto\scome)?\b(?!\s(?:ago|later|earlier)\b)"),
    ("longtime", r"a\slong\stime|a\sshort\stime"),
    ("vague", "|".join(sorted((re.escape(v).replace(r"\ ", r"\s") for v in VAGUE), key=len, reverse=True))),
)  # fmt: skip


@dataclass
class Raw:
    """An expression as it was matched: its kind, characters of the sentence string, the groups, and a clock joined to it."""

    kind: str
    start: int
    end: int
    groups: dict[str, str]
    clock: dict[str, str] = field(default_factory=dict)


_COMPILED = [(kind, re.compile(rf"(?<![\w$€£/.,-])(?:{pattern})(?!\w)", re.I)) for kind, pattern in (*_DATES, *_OTHERS)]
_CLOCKS = re.compile(rf"(?<![\w$€£:])(?:(?:at|by|around|about)\s(?=\d(?!\d{{3}}\b)))?(?:{_CLOCK})(?!\w)", re.I)
_BEFORE_DATE = re.compile(r"\s?,?\s?(?:on\s|of\s)?$", re.I)
_BEFORE_CLOCK = re.compile(r"\s?,?\s?(?:at\s|by\s|around\s|about\s)?$", re.I)


def find_raw(text: str) -> list[Raw]:
    """All expressions of a sentence's text, none overlapping, in order; the earlier pattern wins."""
    found: list[Raw] = []
    taken = [False] * len(text)
    for kind, pattern in _COMPILED:
        for match in pattern.finditer(text):
            if match.start() < match.end() and not any(taken[match.start() : match.end()]) and _is_plausible(kind, match, text):
                groups = {k: v for k, v in match.groupdict().items() if v}
                if "yy" in groups:
                    groups["year"] = ("19" if int(groups["yy"]) >= 30 else "20") + groups.pop("yy")
                found.append(Raw(kind=kind, start=match.start(), end=match.end(), groups=groups))
                taken[match.start() : match.end()] = [True] * (match.end() - match.start())
    return _join_clocks(text, sorted(found, key=lambda r: r.start))


def _is_plausible(kind: str, match: re.Match[str], text: str) -> bool:
    """Words that are also something else count only where time is meant: "May", "march", "sun", "second"."""
    words = match.group()
    if kind == "bare":
        name = match.group("month")
        if not (name[0].isupper() and (len(name) > 3 or name.isupper())):
            return False
        return name.lower() not in ("may", "march", "mar", "jan", "sun") or bool(
            re.search(r"\b(in|since|until|by|of|last|early|late|mid|from|to|and|through|during)\s$", text[: match.start()], re.I)
        )
    if kind == "year" and re.search(r"\bat\s$", text[: match.start()], re.I):
        return False
    if kind == "weekday":
        return match.group("weekday")[0].isupper() and len(match.group("weekday")) > 3
    if kind == "vague" and words.lower() == "the future":
        return text[: match.start()].lower().endswith("in ")
    if kind == "duration" and not match.groupdict().get("n") and not match.groupdict().get("plural"):
        return False
    if kind == "duration" and words.lower() in (
        "days",
        "hours",
        "minutes",
        "months",
        "weeks",
        "years",
        "the years",
        "the days",
        "centuries",
    ):
        return False
    return not (
        kind == "duration"
        and (match.groupdict().get("n") or "").lower() in ("a", "an")
        and (match.groupdict().get("unit") or "") in ("weekend",)
    )


def _join_clocks(text: str, dates: list[Raw]) -> list[Raw]:
    """Clock times joined to the day beside them ("at 1 p.m. the same day", "19 September at 1:22 p.m."), else alone."""
    found = list(dates)
    for match in _CLOCKS.finditer(text):
        groups = {k: v for k, v in match.groupdict().items() if v}
        start = match.start() + len(re.match(r"(?:(?:at|by|around|about)\s)?", match.group(), re.I).group())  # type: ignore[union-attr]
        if any(r.start < match.end() and start < r.end for r in found):
            continue
        after = next((r for r in found if r.start >= match.end() and _BEFORE_DATE.fullmatch(text[match.end() : r.start])), None)
        before = next((r for r in found if r.end <= start and _BEFORE_CLOCK.fullmatch(text[r.end : start])), None)
        if after and after.kind in _DAY_KINDS and not after.clock:
            after.start, after.clock = start, groups
        elif before and before.kind in _DAY_KINDS and not before.clock:
            before.end, before.clock = match.end(), groups
        else:
            found.append(Raw(kind="clock", start=start, end=match.end(), groups={}, clock=groups))
    return sorted(found, key=lambda r: r.start)


_DAY_KINDS = frozenset(("day", "numeric", "iso", "relative", "same", "shift", "deictic", "weekday"))
