"""Four short stories that we wrote, in different styles: what a reader would call contested is asked and called so."""

from pathlib import Path

import pytest

from sayso.pipeline import Workshop, build_from
from sayso.reading import ReadingOptions, read_reports

STORIES = Path(__file__).parent / "stories"
CONTESTED = {
    "ferry": (
        "How many passengers were on board?",
        "Did the inspection take place?",
        "Was there a storm?",
    ),
    "village": ("How many people were killed?", "Did the People's Front attack Las Cruces?", "Did the Air Force bomb the area?"),
    "border": (
        "How many houses were destroyed?",
        "Did units of the Arkelian armed forces open fire?",
        "Did a sabotage group cross the river Zira?",
    ),
    "election": (
        "What share of the vote did Obando get?",
        "What share of the vote did Paz get?",
        "How many people were arrested?",
    ),
}


@pytest.mark.parametrize("story", CONTESTED)
def test_what_is_contested_is_asked(story: str, workshop: Workshop) -> None:
    dossier = build_from(*read_reports([STORIES / story], ReadingOptions()), workshop)
    assert not dossier.skipped
    contested = [q.question for q in dossier.questions if q.verdict == "conflict"]
    assert set(CONTESTED[story]) <= set(contested)
