"""What the README promises holds: its example runs and gives the output shown, every command is told, links lead somewhere."""

import re
import shlex
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from sayso.cli import app

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_example_gives_the_output_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for block in re.findall(r"```console\n(.*?)```", README, re.S):
        command, *shown = block.strip().splitlines()
        result = CliRunner().invoke(app, shlex.split(command.removeprefix("$ sayso ")))
        assert result.exit_code == 0, result.output
        assert [line.rstrip() for line in result.output.splitlines()[: len(shown)]] == shown


def test_the_python_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "folder").symlink_to(ROOT / "tests" / "reports")
    monkeypatch.chdir(tmp_path)
    (code,) = re.findall(r"```python\n(.*?)```", README, re.S)
    exec(compile(code, "README.md", "exec"), {})


def test_every_command_is_told_and_has_its_own_help() -> None:
    commands = get_command(app).commands  # type: ignore[attr-defined]
    helps = [c.help for c in commands.values()]
    assert all(helps) and len(set(helps)) == len(helps)
    for name in commands:
        assert f"`sayso {name}" in README, name


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_links_lead_somewhere(page: str) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", (ROOT / page).read_text(encoding="utf-8")):
        assert (ROOT / target).exists(), target
