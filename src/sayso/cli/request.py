"""What several commands have in common: their arguments, the paths that are meant, and errors as messages."""

import glob
import os
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from sayso.errors import SaysoError

notes = Console(stderr=True, highlight=False)
"""Standard error, for all that is not the result."""
Reports = Annotated[
    list[str], typer.Argument(help="Reports: files, folders or patterns (.txt .md .html .pdf .docx .jsonl).", show_default=False)
]
ConfigFile = Annotated[Path | None, typer.Option("--config", help="A TOML file of settings (see `sayso config`).")]
MaxBytes = Annotated[int | None, typer.Option("--max-bytes", help="The largest report that is read, in bytes.")]


def expand(patterns: list[str]) -> list[Path]:
    """Paths of files, folders and patterns; a pattern that finds nothing stays, to be named in the error."""
    found: list[Path] = []
    for pattern in patterns:
        hits = (
            sorted(glob.glob(pattern, recursive=True)) if not os.path.exists(pattern) and any(c in pattern for c in "*?[") else []
        )
        found.extend(map(Path, hits or [pattern]))
    return found


class errors_told:
    """Turns our own errors into a message and exit code 1."""

    def __enter__(self) -> None: ...

    def __exit__(self, kind: type[BaseException] | None, problem: BaseException | None, trace: object) -> None:
        if isinstance(problem, SaysoError):
            notes.print(f"sayso: {problem}", markup=False, soft_wrap=True)
            raise typer.Exit(1) from None
