import errno
import os
from pathlib import Path

import pytest

from sayso.errors import OutputError
from sayso.export import write_folder
from sayso.export.tables import _cell


def test_an_earlier_dossier_is_replaced(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "dossier"
    write_folder(out, {"dossier.json": b"1", "old.csv": b"x"})
    write_folder(out, {"dossier.json": b"2"})
    assert {p.name: p.read_bytes() for p in out.iterdir()} == {"dossier.json": b"2"}
    assert [p.name for p in out.parent.iterdir()] == ["dossier"]


def test_other_files_are_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(OutputError, match="holds other files"):
        write_folder(tmp_path, {"dossier.json": b"1"})
    with pytest.raises(OutputError, match="is a file"):
        write_folder(tmp_path / "thesis.txt", {"dossier.json": b"1"})


def test_a_full_disk_keeps_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "dossier"
    write_folder(out, {"dossier.json": b"1"})

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OutputError, match="No space left"):
        write_folder(out, {"dossier.json": b"2"})
    assert (out / "dossier.json").read_bytes() == b"1" and list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize("value", ["=1+1", "+1", "-1", "@x"])
def test_cells_are_no_formulas(value: str) -> None:
    assert _cell(value) == f"'{value}"
