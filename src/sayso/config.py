"""One frozen Settings: built once in the command line (default < file < environment < flag), passed down."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from sayso.errors import InputError
from sayso.records.base import Record

ENVIRONMENT_PREFIX = "SAYSO_"


class Settings(Record, frozen=True, kw_only=True):
    """All that a person can set.

    max_bytes: the largest report that is read, in bytes. page: whether `build` writes index.html. tables: whether it
    writes CSV tables. places: the folder of an index made by `sayso places import`, read beside the one that ships.
    """

    max_bytes: int = 5_000_000
    page: bool = True
    tables: bool = True
    places: str = ""


def load_settings(file: Path | None, environment: Mapping[str, str], flags: Mapping[str, Any]) -> Settings:
    """Settings from a TOML file, SAYSO_* variables and flags, later ones winning. Raises InputError for unknown keys."""
    values: dict[str, Any] = {}
    if file is not None:
        try:
            values |= tomllib.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError) as problem:
            raise InputError(f"{file}: {problem}") from problem
    for name in Settings.__struct_fields__:
        given = environment.get(ENVIRONMENT_PREFIX + name.upper())
        if given is not None:
            values[name] = given
    values |= {name: value for name, value in flags.items() if value is not None}
    try:
        return msgspec.convert(values, Settings, strict=False)
    except msgspec.ValidationError as problem:
        raise InputError(f"settings: {problem}") from problem
