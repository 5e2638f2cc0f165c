"""Files in, a folder on disk out, or files put into one: all of it or nothing."""

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


def write_files(out: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Write files into a folder that may hold others, or one file to the path given; tells what was written.

    A folder is meant where there is one, where several files are to be written, and by a new name without an ending. Raises OutputError."""
    into_folder = os.path.isdir(out) or len(files) > 1 or not (out.suffix or os.path.exists(out))
    if into_folder and os.path.exists(out) and not out.is_dir():
        raise OutputError(f"{out}: is a file; name a folder for {', '.join(files)}")
    _make_parents(out if into_folder else out.parent)
    written = []
    for name, data in files.items():
        target = out / name if into_folder else out
        _write_whole(target, data)
        written.append(target)
    return written


def _write_whole(target: Path, data: bytes) -> None:
    """A file that is there in full, or as it was before."""
    draft: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:100]}-", dir=target.parent)
        draft = Path(name)
        os.close(handle)
        draft.write_bytes(data)
        draft.chmod(0o644)
        os.replace(draft, target)
    except OSError as problem:
        if draft is not None:
            draft.unlink(missing_ok=True)
        raise OutputError(f"{target}: cannot be written ({problem.strerror or problem}); nothing was changed") from problem
