"""JSON lines in, Readings out, one at a time: {"id", "text", "title"?, "source"?, "side"?, "published"?, "url"?}."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

import msgspec

from sayso.errors import ReportError
from sayso.reading.make import read_text
from sayso.reading.options import ReadingOptions
from sayso.reading.sources import is_date
from sayso.records.document import Reading, Skipped
from sayso.text.ids import Ids


class Line(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=False):
    """One report of a JSONL file; other keys are ignored."""

    id: str | int
    text: str
    title: str | None = None
    source: str | None = None
    side: str | None = None
    published: str | None = None
    url: str | None = None


def open_lines(path: Path | int) -> TextIO:
    """A file of JSON lines (UTF-8, RFC 8259) for `read_lines`; bytes that are no UTF-8 spoil their line only."""
    return open(path, encoding="utf-8-sig", errors="surrogateescape", newline="\n")


def read_lines(
    lines: Iterable[str], options: ReadingOptions, name: str = "line", taken: Ids | None = None
) -> Iterator[Reading | Skipped]:
    """Each line as a reading, or as skipped with its number and the reason; ids that are taken get ~2, ~3."""
    taken = taken or Ids()
    for number, line in enumerate(lines, 1):
        if line.strip():
            place = f"{name} {number}"
            try:
                yield _read_line(line, place, options, taken)
            except ReportError as problem:
                yield Skipped(path=problem.path, reason=problem.reason)


def _read_line(line: str, place: str, options: ReadingOptions, taken: Ids) -> Reading:
    try:
        found = msgspec.json.decode(line, type=Line)
        found.text.encode("utf-8")
    except RecursionError as problem:
        raise ReportError(place, "is not a report as JSON: it is nested too deeply") from problem
    except (msgspec.MsgspecError, UnicodeError) as problem:
        raise ReportError(place, f"is not a report as JSON: {problem}") from problem
    if len(found.text.encode("utf-8")) > options.max_bytes:
        raise ReportError(place, too_large(options))
    if found.published and not is_date(found.published):
        raise ReportError(place, f"published is “{found.published}”; write 2023-09-20, 2023-09 or 2023-09-20T13:00")
    name = str(found.id) or "report"
    fields = {k: getattr(found, k) for k in ("title", "source", "side", "published", "url")}
    return read_text(found.text, id=taken.take(name), path=f"{place} ({name})", **fields)


def too_large(options: ReadingOptions) -> str:
    """The message for a report over the limit."""
    return f"is larger than {options.max_bytes:,} bytes; raise the limit with --max-bytes or the setting max_bytes"
