"""The day that the dated reports of a story tell of most, from which is counted what another does not say itself.

In: documents with their times. Out: a day, or None where no report has a date and a day shortly before it; which reports need it.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from sayso.mentions.document_date import as_day
from sayso.records.document import Document
from sayso.records.mention import Time

SHORTLY = 31
"""Days before a report within which lies what it is news of."""


def day_of_story(reports: Iterable[tuple[Document, Sequence[Time]]]) -> date | None:
    """The day that most reports tell of; of several, the one told most often, then the first."""
    by_report: Counter[date] = Counter()
    times: Counter[date] = Counter()
    for document, told in reports:
        own = as_day(document.published)
        days = [d for t in told if own and (d := _single_day(t)) and 0 <= (own - d).days <= SHORTLY]
        by_report.update(set(days))
        times.update(days)
    return min(by_report, key=lambda d: (-by_report[d], -times[d], d), default=None)


def needs_day(document: Document, times: Sequence[Time], day: date) -> bool:
    """Whether a report may be read better with that day: it has no date, or has set hours of a later day to its own."""
    own = as_day(document.published)
    return own is None or own > day and any((t.value or "").startswith(f"{own}T") for t in times)


def _single_day(time: Time) -> date | None:
    first, last = (time.earliest or "")[:10], (time.latest or "")[:10]
    return date.fromisoformat(first) if first and first == last else None
