"""What can be set for reading."""

from sayso.records.base import Record


class ReadingOptions(Record, frozen=True, kw_only=True):
    """max_bytes: the largest report that is read, in bytes."""

    max_bytes: int = 5_000_000
