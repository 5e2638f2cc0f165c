import json
from pathlib import Path

from typer.testing import CliRunner

from sayso.cli import app
from tests.resources.test_geonames_dump import DUMP

run = CliRunner().invoke


def test_an_imported_village_is_placed_by_its_story(tmp_path: Path) -> None:
    (tmp_path / "UA.txt").write_text("\n".join(DUMP) + "\n", encoding="utf-8")
    made = run(app, ["places", "import", str(tmp_path / "UA.txt"), "--out", str(tmp_path / "places")])
    assert made.exit_code == 0 and "4 places of 2 countries" in made.output and "SAYSO_PLACES" in made.output
    line = json.dumps({"id": "a", "text": "Shells hit Velyka Kopanka near Donetsk, in eastern Ukraine, on Friday."})
    plain = run(app, ["annotate", "--jsonl", "-"], input=line)
    read = run(app, ["annotate", "--jsonl", "-"], input=line, env={"SAYSO_PLACES": str(tmp_path / "places")})
    before, after = ({p["name"]: p["geonames_id"] for p in json.loads(r.output)["places"]} for r in (plain, read))
    assert before["Velyka Kopanka"] != 99000001 == after["Velyka Kopanka"]
    assert before["Donetsk"] == after["Donetsk"]


def test_a_wrong_folder_or_country_is_told(tmp_path: Path) -> None:
    missing = run(app, ["annotate", "--jsonl", "-"], input="", env={"SAYSO_PLACES": str(tmp_path)})
    assert missing.exit_code == 1 and "holds no imported places" in missing.output
    wrong = run(app, ["places", "import", str(tmp_path / "x"), "--countries", "Ukraine"])
    assert wrong.exit_code == 1 and "two-letter codes" in wrong.output
