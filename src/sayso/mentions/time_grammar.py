"""The words of a sentence in, raw time expressions out: where they stand and what they say, not yet counted from anything.

"3-4 May 2011"           day range      "at 2:10 pm local time on Tuesday"   one expression, clock and day
"two days earlier"       shift          "the fall of 2020"  season          "years-long"  a duration without a number
"later this month"       relative       "the past two weeks"  duration      "the night of 3 May"  a part of a day
"""

import re
from dataclasses import dataclass, field

from sayso.mentions.time_sense import is_clock, is_plausible
from sayso.mentions.time_words import (
    DAY_ORDINALS,
    HOLIDAYS,
    MONTHS,
    ORDINALS,
    PARTS,
    SEASONS,
    UNITS,
    VAGUE,
    WEEKDAYS,
    ZONES,
    number_of,
)


def _any(words: object) -> str:
    """One of some words, the longer ones first."""
    return "|".join(sorted((re.escape(w).replace(r"\ ", r"\s") for w in words), key=len, reverse=True))  # type: ignore[attr-defined]


_M = rf"(?P<month>{_any(MONTHS)})\b(?:(?<!\w{{5}})(?<!may)(?<!june)(?<!july)\.)?"
_W = rf"(?P<weekday>{_any(WEEKDAYS)})\b(?:(?<!\w{{5}})\.)?"
_D = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:\s?(?:st|nd|rd|th))?(?![\d.,]*\d)(?!\s?%)"
_Y = r"(?P<year>1[0-9]\d\d|20\d\d)\b(?![.,]\d)"
_TO = r"\s?(?:-|–|—|to|and|until|through)\s?"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_N = rf"(?P<n>\d[\d,]*(?:\.\d+)?|(?:{_TENS})[ -](?:{_ONES})|(?:an?|one)\shundred|an?|{_ONES}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|{_TENS})"
_U = rf"(?P<unit>{_any(UNITS)})"
_P = rf"(?P<part>{_any(PARTS)})"
_MOD = r"(?:(?P<mod>early|earlier|late|later|mid|the\s(?:very\s)?(?:start|beginning|end|middle|close)\sof)[\s-]+)?"
_APPROX = r"(?:(?P<mod>less\sthan|more\sthan|fewer\sthan|no\s(?:more|less|fewer|longer)\sthan|not\smore\sthan|almost|nearly|about|around|approximately|roughly|some|at\sleast|at\smost|just\sover|just\sunder|(?<!all\s)over(?!\sthe)|up\sto|only)\s)?"
_FEW = r"(?:a\s)?(?P<few>few|couple\sof|couple|several|many|some|number\sof)"
_KIND = r"(?:\s(?:more|straight|consecutive|full|whole|long|additional|further|trading|working|business|calendar))?"
_ZONE = rf"(?:\s?(?P<zone>(?:gmt|utc)\s?[+-]\s?\d{{1,2}}|{_any(ZONES)})\b|\s(?:local\s)?(?P<place>(?:[A-Z][\w.-]*(?:\s?/\s?[A-Z][\w.-]*)?\s)?(?:local\s)?time)\b|\s\(local\stime\))?"
_CLOCK = rf"(?:(?P<hour15>2[0-3]|[01]?\d)h(?P<minute15>[0-5]\d)\b|(?P<hour>2[0-3]|[01]?\d)(?:[:.h](?P<minute>[0-5]\d)|-(?P<minute9>15|[2-5][05]))?\s?(?P<half>a\.?\s?m\b\.?|p\.?\s?m\b\.?)|(?P<hour24>2[0-3]|[01]?\d):(?P<minute24>[0-5]\d)(?!\d)(?:\s?hours|\s?hrs)?|(?P<hour4>2[0-3]|[01]\d)(?P<minute4>[0-5]\d)(?=(?:\s?(?:and|to|[-–])\s?(?:2[0-3]|[01]\d)[0-5]\d)?\s(?:gmt|utc|hours|hrs|local))(?:\s(?:hours|hrs))?|(?<=\bat\s)(?P<hour14>2[0-3]|1\d|0\d)\shours\b|(?<=between\s)(?P<hour10>0\d)(?P<minute10>[0-5]\d)(?=\sand\s(?:2[0-3]|[01]\d)[0-5]\d\b)|(?<=between\s0\d\d\d\sand\s)(?P<hour11>2[0-3]|[01]\d)(?P<minute11>[0-5]\d)\b|(?P<hour12>0\d)(?P<minute12>[0-5]\d)(?=\sto\s(?:2[0-3]|[01]\d)[0-5]\d\b)|(?<=\b0\d\d\d\sto\s)(?P<hour13>2[0-3]|[01]\d)(?P<minute13>[0-5]\d)\b|(?:(?<=\buntil\s)(?P<hour16>0\d|1[0-4])(?P<minute16>[0-5]\d)\b|(?<=\bat\s)(?P<hour5>2[0-3]|[01]\d)(?P<minute5>[0-5]\d)\b|(?P<hour8>2[0-3]|[01]\d)(?P<minute8>[0-5]\d)(?=\son\s(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)))|(?P<hourclock>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s(?:o\s?['’]\s?clock(?:\s(?:in\sthe|at)\s(?P<daypart>morning|afternoon|evening|night)|\s(?P<daypart5>after\smidnight))?|(?:in\sthe|at)\s(?P<daypart2>morning|afternoon|evening|night))|(?:(?<=\bat\s)|(?<=\b(?:until|about)\s)|(?<=\btill\s)|(?<=\b(?:around|before)\s)|(?<=\bshortly\safter\s)|(?<=\bsoon\safter\s)|(?<=\bjust\safter\s)|(?<=\bshortly\sbefore\s)|(?<=\bjust\sbefore\s))(?P<hourbare>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=\s?[.,;:)]|$|\s(?:the\s)?next\b|\son\s(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\son\sthe\s(?:morning|afternoon|evening|night)\sof\b|\s(?:sharp|and\s(?:did|was|were|had)|yesterday|today|tomorrow|tonight|last|when|before|while|they|he|she|the\spolice)\b)|(?P<named>noon|midday|midnight)|(?P<hour6>2[0-3]|[01]?\d)\.(?P<minute6>[0-5]\d)(?!\d)(?:\s(?:hours|hrs)\b)?(?:\sin\sthe\s(?P<daypart3>morning|afternoon|evening))?|(?P<past>half|(?:a\s)?quarter|five|ten|twenty|twenty-five|(?:[1-5]?\d|(?:twenty-)?(?:one|two|three|four|six|seven|eight|nine)|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)(?=\sminutes?\s))(?:\sminutes?)?[\s-](?P<side>past|to)[\s-](?P<hourword>midnight|noon|midday|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:\s(?:in\sthe|at)\s(?P<daypart4>morning|afternoon|evening|night))?){_ZONE}"

_DATES = (
    ("day", rf"(?P<day>3[01]|[12]\d|0[1-9])(?P<hour24>2[0-3]|[01]\d)(?P<minute24>[0-5]\d)\s?(?P<zone>z)?\s{_M}\s(?P<yy>\d\d)\b"),
    ("range", rf"(?:{_W},?\s)?{_D}{_TO}(?:the\s)?(?P<day2>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\s(?:of\s)?{_M}(?:,?\s{_Y})?"),
    ("range", rf"{_M}\s{_D}{_TO}(?P<day2>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?:,?\s{_Y})?(?!\s?(?:people|men))"),
    ("day", rf"{_D}\s{_M}\s[’']?(?P<yy>\d\d)(?=\s*(?:\(|\[|\]|--|–|—|\)|$))"),
    ("day", rf"(?:{_W},?\s(?:the\s)?)?(?:the\s(?=\d+\s?(?:st|nd|rd|th)))?{_D}\s(?:of\s)?{_M}(?:\s?,?\s{_Y})?"),
    ("day", rf"(?:{_W}\s?,?\s)?{_M}\s{_D}(?:\s?,?\s{_Y})?"),
    ("monthday", rf"(?:{_W},?\s)?(?:the\s)?{_D}\sof\s(?:this|the\s(?:current|present|same))\smonth"),
    ("day", rf"the\s(?P<dayword>{_any(DAY_ORDINALS)})\sof\s{_M}(?:,?\s{_Y})?"),
    ("nthday", rf"(?:the\s)?(?P<ord>{_any(ORDINALS)}|last)\s{_W}\s(?:in|of)\s{_M}(?:,?\s{_Y})?"),
    (
        "numeric",
        r"(?P<a>\d{1,2})(?:\s?[-–]\s?(?P<a2>\d{1,2}))?\s?[/.]\s?(?P<b>\d{1,2})\s?[/.]\s?(?P<c>\d{4}|\d{2})(?![\d.,/]*\d)",
    ),
    ("numeric", r"(?P<a>\d{1,2})-(?P<b>\d{1,2})-(?P<c>(?:19|20)\d\d)"),
    ("iso", r"(?P<year>1[0-9]\d\d|20\d\d)[-/](?P<m>0[1-9]|1[0-2])[-/](?P<d>[0-2]\d|3[01])\b"),
    ("short", r"(?:(?P<from>[0-2]?\d|3[01])\s?(?:-|–|to)\s?)?(?P<d>[0-2]?\d|3[01])/(?P<m>0[1-9]|1[0-2])(?![/\d])"),
    ("month", rf"{_MOD}{_M}(?:\sof)?,?\s{_Y}"),
    ("lastmonth", rf"{_M}\s(?:of\s)?(?P<which>last|this|next)\syear"),
    ("month", rf"(?P<year>20\d\d|1[0-9]\d\d)\s{_M}"),
    ("season", rf"(?:(?:the\s)?(?P<mod>early|late|mid)[\s-]+|the\s)?(?P<season>{_any(SEASONS)})(?:\sof)?\s{_Y}"),
    (
        "quarter",
        rf"(?:the\s)?(?P<ord>{_any(ORDINALS)})[\s-](?P<of>quarter|half)\sof\s(?:the\s)?(?:{_Y}|(?P<which>this|last|next)\syear|year)",
    ),
    ("quarter", rf"(?:the\s)?(?P<ord>{_any(ORDINALS)})[\s-](?P<of>quarter)(?!\s?-?\s?final)(?:\s{_Y})?"),
    ("quarter", rf"q(?P<q>[1-4])\s{_Y}"),
    ("years", rf"{_Y}\s?(?:-|–|/)\s?(?P<year2>1[0-9]\d\d|20\d\d|\d\d)(?![\d/-])"),
    ("decade", rf"(?:the\s)?{_MOD}(?:the\s)?(?P<decade>1[0-9]\d|20\d)0\s?[’']?s\b"),
    (
        "decade",
        rf"(?:the\s)?{_MOD}(?:the\s)?(?:[’']\s?(?P<decade2>[2-9])0\s?s|(?<=the\s)(?P<decade3>[2-9])0\s?s|(?P<decadeword>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\b",
    ),
    ("century", rf"(?:the\s)?{_MOD}(?:the\s)?(?P<century>\d{{1,2}})\s?(?:st|nd|rd|th)[\s-]century"),
    ("holiday", rf"(?P<holiday>{_any(HOLIDAYS)})(?:,?\s{_Y})?"),
    ("lastnight", r"(?:(?:early|late|earlier|later)\s)?(?P<which>last)\s(?P<part>night|evening)"),
    (
        "relative",
        rf"{_MOD}(?P<which>(?:last|this)(?!\sday\b)(?:\s(?:past|coming))?|next(?!\s(?:day|morning)\b)|past(?!\s(?:{_any(UNITS)}))|the\s(?:previous|preceding)(?!\sday)|the\sfollowing(?!\s(?:day|morning))|the\scoming)\s(?:{_W}|{_U}\b|{_M}|(?P<season>{_any(SEASONS)})\b)(?:\s{_P})?",
    ),
    (
        "relative",
        r"(?P<mod>the\s(?:very\s)?(?:start|beginning|end|middle|close)\sof|(?:early|earlier|late|later)\sin)\s(?P<which>the)\s(?P<unit>day|week|month|year|decade)\b(?!\s-)",
    ),
    ("weekend", r"(?P<which>the|that)\sweekend"),
    (
        "same",
        r"(?P<which>(?:the|that)\s(?:very\s)?same\sday|that\s(?:same\s)?day|(?:the\ssame|that|that\ssame)\s(?:morning|afternoon|evening|night))",
    ),
    ("sameunit", r"(?:the\ssame|that(?:\ssame)?)\s(?P<unit>month|year|week)"),
    ("vagueshift", rf"{_APPROX}{_FEW}\s{_U}s?\s(?P<way>later|earlier|ago|before(?=\s?(?:[,.;:)]|$)))"),
    (
        "shift",
        rf"{_APPROX}(?:(?P<share>half|(?:a\s)?quarter\sof)\s)?{_N}{_KIND}\s{_U}s?(?:\sor\sso|\sand\sa\s(?P<half>half))?\s(?P<way>later|earlier|afterwards?|before(?=\s?(?:[,.;:)]|$|and\s(?!after)))|ago|prior|hence|from\s(?:now|today))",
    ),
    (
        "shift",
        r"(?:the\s)?(?P<way>(?<=the\s)day\sbefore\syesterday|(?<=the\s)day\safter\stomorrow|(?<=the\s)(?:day|night|evening|morning|afternoon)\sbefore(?=\s?(?:[.,;:)]|$|and\b|that\s[“\"]))|(?<=the\s)day\sbefore|previous\sday|(?<=the\s)day\safter|next\sday|following\sday|next\smorning|following\smorning|(?<=the\s)eve)(?:\s(?:the|a)\s\w+\s(?:started|began))?",
    ),
    (
        "deictic",
        rf"(?:(?:early|earlier|late|later)\s)?(?P<which>to-?day|yesterday|to-?morrow|to-?night|this\s(?:morning|afternoon|evening)|overnight)(?:\s{_P})?",
    ),
    ("set", rf"(?:(?:every|each)\s{_W}(?:\s{_P})?|(?<=on\s)(?P<weekdays>{_any(w for w in WEEKDAYS if w.endswith('day'))})s)"),
    ("monthday", rf"{_W},?\sthe\s(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)"),
    (
        "monthday",
        r"(?<=\b(?:on|by)\s)the\s(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)(?!\s(?:of|day|anniversary|century))(?=\s[a-z])",
    ),
    ("monthday", r"the\s(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)(?=\s?(?:[,.;:)]|$|and\b|but\b|when\b|the\b))"),
    (
        "dawn",
        r"(?:(?<=\b(?:at|by|to)\s)|(?<=\bfrom\s)|(?<=\bbefore\s)|(?<=\b(?:since|until|after)\s))(?P<part>dawn|daybreak|dusk|nightfall|sunset|sunrise|mid-?morning|mid-?afternoon|first\slight|last\slight|dark(?=\s?[.,;:)]|$)|daylight(?=\s?[.,;:)]|$|\sand\b))",
    ),
    ("dawn", r"(?<=\bin\s)the\s(?P<part>morning|afternoon|evening)(?!\s(?:of|on)\b)"),
    ("dawn", r"(?<=\bin\s)the\s(?P<part>early\shours|small\shours)(?!\sof\b)"),
    ("dawn", r"all\s(?P<part>morning|afternoon|evening|night)(?!\s(?:of|on)\b)"),
    ("dawn", r"(?<=\b(?:at|by)\s)(?P<any>(?P<part>night))"),
    ("weekday", rf"(?:(?:early|late|earlier|later)\s)?{_W}(?:\s{_P})?"),
    ("bare", rf"{_MOD}{_M}"),
    ("year", rf"{_MOD}{_Y}"),
    ("year", r"(?<=\b(?:in|of)\s)[’']\s?(?P<yy>\d\d)\b(?!\s?s)"),
    ("bareseason", rf"(?P<season>{_any(SEASONS)})"),
)
_OTHERS = (
    ("set", rf"(?:every|each)\s(?:(?:{_N}|other|few)\s)?(?P<unit>day|week|month|year|hour|minute|night|morning|afternoon|evening)s?|(?P<adverb>daily|weekly|monthly|annual|annually|yearly|hourly)"),
    ("duration", rf"{_APPROX}(?:the\s)?(?P<spell>past|last|next|coming|previous|following|preceding|first|final|initial)\s(?:{_N}|{_FEW}){_KIND}\s?-?\s?{_U}s?\b"),
    ("duration", rf"(?:the|this)\spast\s{_U}(?!\s-)"),
    ("duration", rf"{_APPROX}{_N}\sand\sa\s(?P<half>half)\s{_U}s?\b(?!\s(?:ago|later|earlier))"),
    ("duration", rf"{_APPROX}{_N}\s{_U}s?\sand\sa\s(?P<half>half)\b(?!\s(?:ago|later|earlier))"),
    ("duration", rf"{_APPROX}(?P<half>half)\s(?:an?\s)?{_U}\b(?!\s(?:-|ago|later|earlier))"),
    ("duration", rf"(?:(?<=\bits\s)|(?<=\btheir\s))(?P<nth>{_any(DAY_ORDINALS)})\s(?:(?:straight|full|consecutive)\s)?{_U}\b"),
    ("duration", rf"{_N}\s?-\s?{_U}\s?-\s?old\b"),
    ("duration", rf"{_N}\s{_U}s?(?=\sold\b)"),
    ("duration", rf"{_APPROX}{_N}(?:{_KIND}\s|\s?-\s?){_U}s?(?:\s?-\s?long)?\b(?!\s?-?\s?old)(?!\s(?:ago|later|earlier|before(?=\s?(?:[,.;:)]|$|and\s(?!after)))|afterwards?|prior|hence|from\s(?:now|today))\b)"),
    ("duration", r"(?:the\s(?!\w+\s?-)|many\s|several\s|some\s|recent\s|an?\sfew\s|a\scouple\sof\s|few\s)?(?P<spell>(?:coming|next|last|past|recent|following|previous)\s)?(?P<plural>seconds|minutes|hours|days|weeks|months|years|decades|centuries)(?:\s?-\s?(?:long|old)|\sto\scome)?\b"),
    ("duration", r"(?P<unit>day|week|month|year|decade|century)\s?-?\s?long\b"),
    ("duration", r"all\s(?P<unit>day|week|month|year)\b(?!\s?-?long)"),
    ("longtime", r"a\slong\stime|a\sshort\stime"),
    ("vague", _any(VAGUE)),
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
_PART_OF = re.compile(
    r"(?:(?:the|late|early)\s)*(?P<part>early\shours|small\shours|first\slight|last\slight|sunset|sunrise|nightfall|dawn|daybreak|dusk|morning|afternoon|evening|night)(?:\s(?:of|on)\s(?:the\s)?|(?<=dawn)\s)$",
    re.I,
)
_EARLY_OR_LATE = re.compile(r"\b(?P<part>early|late)\son\s$", re.I)
_IN_PART = re.compile(
    r"\s(?:(?:in\sthe\s)?(?P<part>early\shours|morning|afternoon|evening|night)|at\s(?P<part2>dawn|daybreak|dusk))\b", re.I
)
_DAY_KINDS = frozenset(("day", "short", "numeric", "iso", "relative", "same", "shift", "deictic", "lastnight", "weekday"))
_PARTED = frozenset(("day", "monthday", "short", "range", "numeric", "iso", "same", "weekday", "deictic"))
"""Kinds to which a part of the day may belong ("the night of 3 May", "3 May in the evening")."""


def find_raw(text: str) -> list[Raw]:
    """All expressions of a sentence's text, none overlapping, in order; the earlier pattern wins."""
    found: list[Raw] = []
    taken = [False] * len(text)
    for kind, pattern in _COMPILED:
        for match in pattern.finditer(text):
            if match.start() < match.end() and not any(taken[match.start() : match.end()]) and is_plausible(kind, match, text):
                groups = {k: v for k, v in match.groupdict().items() if v}
                if "yy" in groups:
                    groups["year"] = ("19" if int(groups["yy"]) >= 30 else "20") + groups.pop("yy")
                clock: dict[str, str] = {k: groups.pop(k) for k in ("hour24", "minute24", "zone") if k in groups}
                found.append(Raw(kind=kind, start=match.start(), end=match.end(), groups=groups, clock=clock))
                taken[match.start() : match.end()] = [True] * (match.end() - match.start())
    parted = [_with_part(text, r) for r in sorted(found, key=lambda r: r.start)]
    return _join_clocks(
        text, [r for r in parted if not (r.kind == "dawn" and any(o.start == r.start and o is not r for o in parted))]
    )


def _with_part(text: str, raw: Raw) -> Raw:
    """A day with the part of it that is told before or behind: "the night of 3 May", "3 May in the evening"."""
    if raw.kind not in _PARTED or "part" in raw.groups:
        return raw
    before, behind = _PART_OF.search(text[: raw.start]), _IN_PART.match(text[raw.end :])
    early = _EARLY_OR_LATE.search(text[: raw.start]) if raw.kind in ("day", "weekday", "deictic") else None
    if before:
        raw.start, raw.groups["part"] = before.start(), before.group("part")
    elif early and not behind:
        raw.start, raw.groups["part"] = early.start(), "night" if early.group("part").lower() == "late" else "morning"
    elif behind:
        raw.end, raw.groups["part"] = raw.end + behind.end(), behind.group("part") or behind.group("part2")
    return raw


def _join_clocks(text: str, dates: list[Raw]) -> list[Raw]:
    """Clock times joined to the day beside them ("at 1 p.m. the same day", "3 May at 2:20 p.m."), else alone."""
    clocks = [m.span() for m in _CLOCKS.finditer(text) if is_clock(m, text)]
    found = [r for r in dates if r.kind not in ("dawn", "duration") or not any(a <= r.start < b for a, b in clocks)]
    found += _between(text)
    for match in _CLOCKS.finditer(text):
        groups = {k: v for k, v in match.groupdict().items() if v}
        if not is_clock(match, text):
            continue
        if re.search(r"\bafter\s$", text[: match.start()], re.I):
            groups["after"] = "after"
        start = match.start() + len(re.match(r"(?:(?:at|by|around|about)\s)?", match.group(), re.I).group())  # type: ignore[union-attr]
        parted = next((r for r in found if _ends_in_part(text, r, (start, match.end()))), None)
        if parted:
            parted.start, parted.clock = start, groups
            del parted.groups["part"]
        if parted or any(r.start < match.end() and start < r.end for r in found):
            continue
        after = next((r for r in found if r.start >= match.end() and _BEFORE_DATE.fullmatch(text[match.end() : r.start])), None)
        before = next((r for r in found if r.end <= start and _BEFORE_CLOCK.fullmatch(text[r.end : start])), None)
        if after and after.kind in _DAY_KINDS and not after.clock:
            after.start, after.clock = start, groups
        elif before and before.kind in _DAY_KINDS and not before.clock:
            before.end, before.clock = match.end(), groups
        else:
            found.append(Raw(kind="clock", start=start, end=match.end(), groups={}, clock=groups))
    return sorted([*found, *_first_of_two(text, found)], key=lambda r: r.start)


_HOUR = rf"{_ONES}|ten|eleven|twelve|1[0-2]|[1-9]"
_BETWEEN = re.compile(
    rf"\bbetween\s(?P<a>{_HOUR})\sand\s(?P<b>{_HOUR})(?:\s(?P<half>[ap]\.?\s?m\b\.?)|(?=\s?(?:[.,;:)]|$)))", re.I
)


def _between(text: str) -> list[Raw]:
    """The hours of "between seven and eight, ..."; bare figures may count anything."""
    found = []
    for match in _BETWEEN.finditer(text):
        if not match["half"] and not (match["a"] + match["b"])[0].isdigit():
            found += [Raw("clock", *match.span(n), {}, {"hourbare": match[n]}) for n in ("a", "b")]
    return found


def _first_of_two(text: str, found: list[Raw]) -> list[Raw]:
    """The first hour of "between 8 and 10 a.m. tomorrow": of the day and the half of the day of the second."""
    firsts = []
    for match in _BETWEEN.finditer(text):
        second = next((r for r in found if r.start == match.start("b") and r.clock), None)
        if match["half"] and second is not None:
            clock = {"hour": f"{number_of(match['a']):g}", "half": match["half"]}
            firsts.append(Raw(second.kind, *match.span("a"), dict(second.groups), clock))
    return firsts


def _ends_in_part(text: str, raw: Raw, clock: tuple[int, int]) -> bool:
    """ "four in the morning on Friday": a day of which the part that opens it is the end of a clock time."""
    inside = clock[0] < raw.start < clock[1] <= raw.end and "part" in raw.groups and not raw.clock
    return inside and text[raw.start : clock[1]].lower().endswith(raw.groups["part"].lower())
