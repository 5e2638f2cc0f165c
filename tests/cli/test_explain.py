"""`sayso explain`: ids of every kind from a written dossier, without the files of its reports."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sayso.cli import app

STORY = Path(__file__).parents[1] / "reports"
run = CliRunner().invoke
Found = dict[str, list[dict[str, object]]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier of the story, whose reports are gone."""
    place = tmp_path_factory.mktemp("story")
    shutil.copytree(STORY, place / "reports")
    assert run(app, ["build", str(place / "reports"), "--out", str(place / "dossier")]).exit_code == 0
    shutil.rmtree(place / "reports")
    return place / "dossier"


@pytest.fixture(scope="module")
def dossier(folder: Path) -> Found:
    found: Found = json.loads((folder / "dossier.json").read_text())
    return found


@pytest.fixture(scope="module")
def explain(folder: Path) -> Callable[..., str]:
    def call(*ids: object, code: int = 0) -> str:
        result = run(app, ["explain", *map(str, ids), "--in", str(folder)])
        assert result.exit_code == code, result.output
        return result.output

    return call


def largest(things: list[dict[str, object]]) -> dict[str, object]:
    return max(things, key=lambda t: len(t["mentions"]))  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", ["places", "events"])
def test_a_thing_names_its_mentions_and_joins(kind: str, dossier: Found, explain: Callable[..., str]) -> None:
    thing = largest(dossier[kind])
    told = explain(thing["id"])
    for mention in thing["mentions"]:  # type: ignore[attr-defined]
        assert mention[kind[:-1]] in told
    assert "Why they stand together:" in told and ("Score" in told or "same name" in told)


def test_an_actor_alone_says_so(dossier: Found, explain: Callable[..., str]) -> None:
    alone = next(a for a in dossier["actors"] if len(a["mentions"]) == 1)  # type: ignore[arg-type]
    assert "Nothing else was joined to it." in explain(alone["id"])


def test_a_question_names_answers_pairs_and_the_silent(dossier: Found, explain: Callable[..., str]) -> None:
    toll = next(q for q in dossier["questions"] if q["verdict"] == "conflict")
    told = explain(toll["id"])
    assert "Verdict: conflict." in told and "[21] people" in told and "speaker: the Southern army" in told
    assert "* 2 and 3: conflict. “17” and “21” cannot both hold." in told
    assert "No report is silent." in told
    alone = next(q for q in dossier["questions"] if q["verdict"] == "single_source")
    assert "Absent:" in explain(alone["id"]) or "Silent:" in explain(alone["id"])


def test_a_mention_leads_to_its_thing(dossier: Found, explain: Callable[..., str]) -> None:
    event = largest(dossier["events"])
    assert explain(event["mentions"][0]["event"]) == explain(event["id"])  # type: ignore[index]


def test_two_ids_say_why_they_are_not_one(dossier: Found, explain: Callable[..., str]) -> None:
    first, second = dossier["events"][:2]
    told = explain(first["id"], second["id"])
    assert "They do not stand together." in told and "needed 0.40" in told


def test_two_mentions_of_one_event_stand_together(dossier: Found, explain: Callable[..., str]) -> None:
    mentions: list[dict[str, str]] = largest(dossier["events"])["mentions"]  # type: ignore[assignment]
    assert "They stand together." in explain(mentions[0]["event"], mentions[-1]["event"])


def test_the_beginning_of_an_id_is_enough(dossier: Found, explain: Callable[..., str]) -> None:
    id = str(dossier["questions"][0]["id"])
    assert explain(id[:8]) == explain(id)


def test_an_unknown_id_gets_the_nearest(dossier: Found, explain: Callable[..., str]) -> None:
    id = str(dossier["questions"][0]["id"])
    assert id in explain(id[:-1] + "z", code=1)
    assert "place: Varda bridge" in explain("Varda", code=1)
    assert "ids stand in dossier.json" in explain("§§", code=1)


def test_reports_can_be_explained_without_a_dossier(dossier: Found) -> None:
    id = str(dossier["questions"][0]["id"])
    result = run(app, ["explain", id, *(w for p in sorted(STORY.glob("*.txt")) for w in ("--in", str(p)))])
    assert result.exit_code == 0 and str(dossier["questions"][0]["question"]) in result.output


WRONG = {
    "three ids": ["aaaa", "bbbb", "cccc"],
    "two kinds": ["{event}", "{place}"],
    "two questions": ["{question}", "{other}"],
    "a thing and its mention": ["{event}", "{mention}"],
}


@pytest.mark.parametrize("words", WRONG.values(), ids=WRONG)
def test_wrong_use_gets_a_message(words: list[str], dossier: Found, explain: Callable[..., str]) -> None:
    event = largest(dossier["events"])
    ids = {
        "event": event["id"],
        "mention": event["mentions"][0]["event"],  # type: ignore[index]
        "place": dossier["places"][0]["id"],
        "question": dossier["questions"][0]["id"],
        "other": dossier["questions"][1]["id"],
    }
    assert explain(*(w.format(**ids) for w in words), code=1).startswith("sayso: ")


def test_a_folder_without_a_dossier_is_refused(tmp_path: Path) -> None:
    result = run(app, ["explain", "aaaa", "--in", str(tmp_path)])
    assert result.exit_code == 1 and result.output.startswith("sayso: ")
