"""Stories are told apart by the rare words that reports share."""

from sayso.links.stories import tell_stories
from sayso.records.analysis import Analysis
from sayso.resources.common_words import load_common_words
from tests.conftest import Analyse

FIRE = (
    "A brewery burned down in Ostrel. Police arrested the brewer Tomas Wendt for arson.",
    "Tomas Wendt was arrested after the fire at the Ostrel brewery, said the insurer.",
    "The brewery of Ostrel burned. Its brewer, Wendt, denied arson before the insurer.",
)
THEFT = (
    "A violin was stolen from the museum of Karvik. Police arrested the curator Ida Lund.",
    "Ida Lund was arrested after the theft of the Karvik violin, said the museum.",
    "The museum of Karvik lost a violin. Its curator, Lund, denied the theft.",
)


def _stories(analyse: Analyse, texts: tuple[str, ...]) -> list[int]:
    analyses: dict[str, Analysis] = {str(i): analyse(text)[1] for i, text in enumerate(texts)}
    return list(tell_stories(analyses, load_common_words()).values())


def test_two_arrests_are_two_stories(analyse: Analyse) -> None:
    assert _stories(analyse, FIRE + THEFT) == [0, 0, 0, 1, 1, 1]


def test_reports_of_one_story_stay_together(analyse: Analyse) -> None:
    assert set(_stories(analyse, FIRE + FIRE)) == {0}


def test_few_reports_are_one_story(analyse: Analyse) -> None:
    assert set(_stories(analyse, FIRE[:2] + THEFT[:2])) == {0}
