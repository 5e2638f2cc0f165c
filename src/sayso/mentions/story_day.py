"""The day that the dated reports of a story tell of most, from which is counted what another does not say itself.

In: documents with their times. Out: a day, or None where no report has a date and a day shortly before it; which reports need it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from sayso.mentions.document_date import as_day
from sayso.records.base import Record
from sayso.records.document import Document
from sayso.records.mention import Time

SHORTLY = 31
"""Days before a report within which lies what it is news of."""


class StoryDay(Record, frozen=True, kw_only=True):
    """The day, and whether what they tell of it is mostly of its evening or night."""

    day: date
    by_night: bool = False


def day_of_story(reports: Iterable[tuple[Document, Sequence[Time]]]) -> StoryDay | None:
    """The day that most reports tell of; of several, the one told most often, then the first."""
    by_report: Counter[date] = Counter()
    times: Counter[date] = Counter()
    late: Counter[date] = Counter()
    for document, told in reports:
        own = as_day(document.published)
        dated = [(d, t) for t in told if own and (d := _single_day(t)) and 0 <= (own - d).days <= SHORTLY]
        by_report.update({d for d, _ in dated})
        times.update(d for d, _ in dated)
        for d, t in dated:
            late[d] += bool(_LATE.search(t.value or "")) - bool(_EARLY.search(t.value or ""))
    day = min(by_report, key=lambda d: (-by_report[d], -times[d], d), default=None)
    return StoryDay(day=day, by_night=late[day] > 0) if day else None


_LATE = re.compile(r"T(?:NI|EV|1[89]|2\d)")
_EARLY = re.compile(r"T(?:MO|AF|0[6-9]|1[0-7])")


def needs_day(document: Document, times: Sequence[Time], story: StoryDay) -> bool:
    """Whether a report may be read better with that day: it has no date, or has set hours of a later day to its own."""
    own = as_day(document.published)
    return own is None or own > story.day and any((t.value or "").startswith(f"{own}T") for t in times)


def _single_day(time: Time) -> date | None:
    first, last = (time.earliest or "")[:10], (time.latest or "")[:10]
    return date.fromisoformat(first) if first and first == last else None
