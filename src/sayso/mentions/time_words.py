"""Words of time: months, weekdays, units, zones, parts of the day and the year, small numbers."""

from collections.abc import Mapping

MONTHS = {
    name: n
    for n, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sept sep",
         "october oct", "november nov", "december dec"), 1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: n
    for n, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thu", "friday fri", "saturday sat", "sunday sun"), 1
    )
    for name in names.split()
}
UNITS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "month": "M",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "fortnight": "2W",
    "weekend": "WE",
    "quarter": "Q",
}
"""Unit -> TIMEX3 letters; those that begin with T stand behind a T in a duration (PT24H)."""
ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 4, "final": 4}
"""Which quarter of a year; of its two halves the second is the last."""
DAY_ORDINALS = {
    word: n
    for n, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
        "seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth "
        "twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first".split(), 1,
    )
}  # fmt: skip
HOLIDAYS = {
    "christmas day": (12, 25), "christmas eve": (12, 24), "christmas": (12, 25), "boxing day": (12, 26), "new year's day": (1, 1),
    "new year’s day": (1, 1), "new year's eve": (12, 31), "new year’s eve": (12, 31), "may day": (5, 1),
}  # fmt: skip
"""Holidays that lie on one day of the year wherever they are kept."""
DECADES = {w: n for n, w in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), 2)}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
PARTS = {
    "early hours": "MO",
    "small hours": "NI",
    "dawn": "MO",
    "daybreak": "MO",
    "dusk": "EV",
    "nightfall": "NI",
    "sunrise": "MO",
    "sunset": "EV",
    "first light": "MO",
    "last light": "EV",
    "daylight": "MO",
    "dark": "NI",
    "mid-morning": "MO",
    "midmorning": "MO",
    "mid-afternoon": "AF",
    "midafternoon": "AF",
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
}
NAMED_HOURS = {"noon": 12, "midday": 12, "midnight": 0}
PART_HOURS = {"MO": ("06:00", "11:59"), "AF": ("12:00", "17:59"), "EV": ("18:00", "21:59"), "NI": ("21:00", "23:59")}
ZONES = {
    "gmt": "Z", "utc": "Z", "z": "Z", "bst": "+01:00", "cet": "+01:00", "cest": "+02:00", "eet": "+02:00", "msk": "+03:00",
    "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00",
}  # fmt: skip
NUMBERS = {
    w: n
    for n, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {
    "a": 1,
    "an": 1,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "a hundred": 100,
    "one hundred": 100,
    "twenty-four": 24,
    "forty-eight": 48,
    "seventy-two": 72,
    "couple of": 2,
}
VAGUE = {
    "to this day": "PRESENT_REF", "now": "PRESENT_REF", "right now": "PRESENT_REF", "at present": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF",
    "at the moment": "PRESENT_REF", "these days": "PRESENT_REF", "recently": "PAST_REF", "lately": "PAST_REF", "the past": "PAST_REF",
    "at one point": "PAST_REF", "more recently": "PAST_REF", "the time being": "PRESENT_REF", "the present": "PRESENT_REF", "long ago": "PAST_REF", "soon": "FUTURE_REF",
    "the future": "FUTURE_REF", "sooner or later": "FUTURE_REF", "the near future": "FUTURE_REF", "the foreseeable future": "FUTURE_REF",
    "shortly": "FUTURE_REF", "the short term": "FUTURE_REF", "the long term": "FUTURE_REF", "the short-to-medium term": "FUTURE_REF",
    "the medium term": "FUTURE_REF", "the near term": "FUTURE_REF", "the coming future": "FUTURE_REF", "as soon as possible": "FUTURE_REF",
}  # fmt: skip


def counted(groups: Mapping[str, str]) -> float:
    """The number of units of an expression: "two" 2, "an ... and a half" 1.5, "half an" 0.5, "a quarter of an" 0.25."""
    share = groups.get("share", "").lower()
    number = (number_of(groups["n"]) or 1) + 0.5 * ("half" in groups)
    return number * (0.5 if share == "half" else 0.25 if share else 1)


def number_of(word: str) -> float | None:
    """The value of digits or of a small number word ("24", "2.5", "twenty four", "nine"); None for anything else."""
    word = " ".join(word.lower().replace("–", "-").split())
    digits = word.replace(",", "")
    if digits.replace(".", "", 1).isdigit():
        return float(digits) if "." in digits else int(digits)
    if word in NUMBERS:
        return NUMBERS[word]
    tens, _, ones = word.replace(" ", "-").partition("-")
    if NUMBERS.get(tens, 0) >= 20 and 0 < NUMBERS.get(ones, 0) < 10:
        return NUMBERS[tens] + NUMBERS[ones]
    return None
