"""The stories with gold: two in the folder of measuring sets, twenty-six invented ones here.

Nineteen of the invented ones steer what is changed next (DEVELOPMENT), seven are only scored (HELD_OUT): nobody looks at what is
read or missed in them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sayso.config import Settings
from sayso.pipeline import Compared, Workshop, build_fully
from sayso.reading import ReadingOptions, read_reports

HERE = Path(__file__).parent
MEASURED = ("karabakh-2023", "venezuela-2002")
DEVELOPMENT = (
    "ballot",
    "colliery",
    "offensive",
    "ceasefire",
    "siege",
    "polls",
    "depot",
    "raid",
    "plot",
    "bombing",
    "referendum",
    "convoy",
    "airliner",
    "massacre",
    "square",
    "runoff",
    "riots",
    "barracks",
    "quarter",
)
HELD_OUT = ("tanker", "mutiny", "uprising", "patrol", "lockout", "hospital", "tally")


@dataclass(frozen=True, kw_only=True)
class Story:
    """A story's reports and its gold."""

    name: str
    reports: tuple[Path, ...]
    gold: Path


def _measured(name: str) -> Callable[[Path], Story]:
    return lambda measures: Story(name=name, reports=(measures / "corpora" / name,), gold=measures / "eval/gold" / f"{name}.json")


def _invented(name: str) -> Callable[[Path], Story]:
    return lambda measures: Story(name=name, reports=tuple(sorted((HERE / name).glob("*.txt"))), gold=HERE / name / "gold.json")


STORIES: dict[str, Callable[[Path], Story]] = {n: _measured(n) for n in MEASURED} | {
    n: _invented(n) for n in (*DEVELOPMENT, *HELD_OUT)
}
"""Name -> a function that finds the story, given the folder of measuring sets."""


def compare_story(story: Story) -> Compared:
    """The dossier of a story, with what it was made from."""
    workshop = Workshop(Settings())
    return build_fully(*read_reports(list(story.reports), ReadingOptions()), workshop)
