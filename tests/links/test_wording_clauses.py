"""What a figure of one report, and a span of time, is asked in."""

import pytest

from sayso.pipeline import Workshop
from tests.links.test_topics import build

ALONE = {  # case: (a report, the questions of its figures)
    "object": ("The observers visited three grain stores on Monday.", {"How many grain stores did the observers visit?"}),
    "object of a pronoun": ("They burned eight barns and 22 carts.", {"How many barns were burned?", "How many carts were burned?"}),
    "subject": ("Forty riders crossed the river at dawn.", {"How many riders crossed the river?"}),
    "passive subject": ("Later 120 rockets were launched.", {"How many rockets were launched?"}),
    "what is there still": ("The council has 17 members.", {"How many members does the council have?"}),
    "behind a preposition": ("The inspectors stopped the mill on two occasions.", {"On how many occasions did the inspectors stop the mill?"}),
    "span of a passive": ("The abbot was held for five hours in the cellar.", {"How long was the abbot held?"}),
    "bound of a span": ("The mill was repaired within nine days.", {"Within how long was the mill repaired?"}),
    "thought to be": ("Forty riders are thought to be in the mill.", {"Which number is told in “… riders are thought to be in”?"}),
    "an irregular verb": ("They saw two flashes.", {"How many flashes were seen?"}),
    "only had": ("They have the bridge and two streets.", {"Which number is told in “They have the bridge and … streets”?"}),
    "counted altogether": ("Eleven carts altogether were burned.", {"How many carts were burned?"}),
    "a list": ("Houses damaged: 43, of which most are empty.", {"Which number is told in “Houses damaged: …, of which most are empty”?"}),
    "a unit": ("The lamp works, 12 kilometres west of Ost, is shut.", {"Which number is told in “The lamp works, … kilometres west of Ost, is shut”?"}),
    "to come": ("The council will open three schools.", {"Which number is told in “The council will open … schools”?"}),
    "age of a person with a full name": ("Ada Bern, 34, left the town.", {"How old was Bern?"}),
    "what befell people stays general": ("Nine people were killed in the mill.", {"How many people were killed?"}),
}  # fmt: skip


@pytest.mark.parametrize("text, questions", ALONE.values(), ids=ALONE)
def test_a_figure_of_one_report_is_asked_by_its_clause(workshop: Workshop, text: str, questions: set[str]) -> None:
    dossier = build(workshop, north=text, south="The weather was fine.")
    assert {q.question for q in dossier.questions if q.kind in ("number", "time")} == questions


def test_spans_of_two_reports_are_asked_by_a_clause(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="The abbot of Ost was held for five hours in the cellar.",
        south="The abbot of Ost was held in the cellar for nine hours.",
    )
    assert "How long was the abbot of Ost held?" in {q.question for q in dossier.questions}
