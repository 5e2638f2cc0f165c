"""Files in, a folder on disk out: all of it or nothing."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from sayso.errors import OutputError

MARK = "dossier.json"
"""A folder that holds this file is one of ours, and may be replaced."""


def write_folder(out: Path, files: Mapping[str, bytes]) -> None:
    """Write the files to a folder, replacing an earlier dossier there.

    They are written beside it first and then put in place, so that a full disk leaves what was there. Raises OutputError."""
    if os.path.exists(out) and not out.is_dir():
        raise OutputError(f"{out}: is a file; name a folder to write to")
    if os.path.isdir(out) and any(out.iterdir()) and not (out / MARK).exists():
        raise OutputError(f"{out}: holds other files; name a new or empty folder")
    made = _make_parents(out.parent)
    draft: Path | None = None
    try:
        draft = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
        for name, data in files.items():
            (draft / name).write_bytes(data)
        draft.chmod(0o755)
        _put_in_place(draft, out)
    except OSError as problem:
        if draft is not None:
            shutil.rmtree(draft, ignore_errors=True)
        for folder in made:
            folder.rmdir()
        raise OutputError(f"{out}: cannot be written ({problem.strerror or problem}); nothing was changed") from problem


def _make_parents(folder: Path) -> list[Path]:
    """Folders made on the way, the deepest first."""
    missing = [p for p in (folder, *folder.parents) if not os.path.exists(p)]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise OutputError(f"{folder}: cannot be made ({problem.strerror or problem})") from problem
    return missing


def _put_in_place(draft: Path, out: Path) -> None:
    """Swap the new folder for the old one."""
    if not out.exists():
        os.replace(draft, out)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{out.name}-old-", dir=out.parent))
    os.replace(out, old / "old")
    try:
        os.replace(draft, out)
    except OSError:
        os.replace(old / "old", out)
        raise
    shutil.rmtree(old, ignore_errors=True)
