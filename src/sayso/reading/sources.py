"""`sources.toml` beside the reports in, what is known of each report from outside its text out."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import msgspec

from sayso.errors import InputError
from sayso.records.base import Record

NAME = "sources.toml"
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?")


class SourceFacts(Record, frozen=True, kw_only=True):
    """What is stated of one report. `modelled_on`: for accounts that were written after a known one."""

    title: str | None = None
    source: str | None = None
    side: str | None = None
    published: str | None = None
    url: str | None = None
    modelled_on: str | None = None


class Sources(Record, frozen=True, kw_only=True):
    """A whole file: the title of the story, and facts by file name."""

    title: str | None = None
    reports: dict[str, SourceFacts] = {}


def read_sources(folder: Path) -> Sources:
    """The sources of a folder; empty if there is no such file.

    Raises InputError for broken TOML, unknown keys, files that do not exist and dates that are none."""
    path = folder / NAME
    if not path.is_file():
        return Sources()
    try:
        sources = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8-sig")), Sources)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError, OSError) as problem:
        raise InputError(f"{path}: {problem}") from problem
    missing = [name for name in sources.reports if not (folder / name).is_file()]
    if missing:
        raise InputError(f"{path}: names reports that do not exist: {', '.join(sorted(missing))}")
    for name, facts in sources.reports.items():
        if facts.published and not is_date(facts.published):
            raise InputError(f"{path}: published of {name} is “{facts.published}”; write 2023-09-20, 2023-09 or 2023-09-20T13:00")
    return sources


def is_date(value: str) -> bool:
    """Whether a value is an ISO 8601 day, month, year or date-time (EDTF level 0)."""
    if not _DATE.fullmatch(value):
        return False
    numbers = [int(n) for n in value.partition("T")[0].split("-")]
    year, month, day = (*numbers, 1, 1)[:3]
    try:
        return bool(date(year, month, day))
    except ValueError:  # a day that its month does not have
        return False


def story_of(sources: Mapping[Path, Sources], path: Path) -> str | None:
    """The title of the story that a file belongs to, from the sources of its folder or of a folder above it."""
    return next((s.title for folder, s in sources.items() if s.title and path.is_relative_to(folder)), None)


def facts_of(sources: Mapping[Path, Sources], path: Path) -> SourceFacts:
    """The facts of one file, from the sources of its folder or of a folder above it."""
    for folder, found in sources.items():
        try:
            name = path.relative_to(folder).as_posix()
        except ValueError:
            continue
        if name in found.reports:
            return found.reports[name]
    return SourceFacts()
