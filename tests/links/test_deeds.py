"""Who did it to one thing is asked, and two doers that cannot be one party stand against each other."""

import pytest

from sayso.pipeline import Workshop
from tests.links.test_topics import build

AGAINST = {  # case: (a report, another, the question, the doers)
    "from the air": (
        "The bridge was destroyed by the rebels.",
        "The bridge was destroyed by an air strike.",
        "By whom was the bridge destroyed?",
        ("the rebels", "an air strike"),
    ),
    "the fire": (
        "The fire was started by the strikers.",
        "The fire was started by the army.",
        "By whom was the fire started?",
        ("the strikers", "the army"),
    ),
    "two groups by name": (
        "The Red Dawn group attacked the embassy.",
        "The November Brigade attacked the embassy.",
        "Who attacked the embassy?",
        ("the Red Dawn group", "the November Brigade"),
    ),
    "two officers": (
        "Colonel Mensa led the plot, the minister said.",
        "Major Tetteh led the plot, the radio said.",
        "Who led the plot?",
        ("Colonel Mensa", "Major Tetteh"),
    ),
    "what was taken": (
        "The rebels took the flight recorder, the agency said.",
        "The army took the flight recorder, the radio said.",
        "Who took the flight recorder?",
        ("the rebels", "the army"),
    ),
    "who fired first": (
        "The police fired first, the students said.",
        "The students fired first, the police said.",
        "Who fired the first shot?",
        ("the police", "the students"),
    ),
    "the work of somebody": (
        "The closure of the Lida bridge is the work of the rebels, who placed logs on it.",
        "The bridge at Lida has been shut since Monday by the Moravian police.",
        "By whom was the bridge at Lida shut?",
        ("the rebels", "the Moravian police"),
    ),
    "behind another verb": (
        "The strikers stormed the yard and burned the depot.",
        "The depot was burned by soldiers.",
        "Who burned the depot?",
        ("the strikers", "soldiers"),
    ),
    "a mob and the police": (
        "The store was burnt by the mob, the minister said.",
        "The store was set alight by the police, the union said.",
        "By whom was the store burnt?",
        ("the mob", "the police"),
    ),
    "by a participle": (
        "Rebels attacked the convoy at dawn, burning the lorry of the bishop.",
        "The lorry of the bishop was burned by soldiers.",
        "Who burned the lorry of the bishop?",
        ("rebels", "soldiers"),
    ),
    "those whom all know": (
        "The rescuers were stopped by the police.",
        "The rescuers were stopped by armed settlers.",
        "By whom were the rescuers stopped?",
        ("the police", "armed settlers"),
    ),
}


@pytest.mark.parametrize("one, other, question, doers", AGAINST.values(), ids=AGAINST)
def test_two_doers_of_one_deed(workshop: Workshop, one: str, other: str, question: str, doers: tuple[str, str]) -> None:
    asked = {q.question: q for q in build(workshop, north=one, south=other).questions}
    assert question in asked
    assert asked[question].verdict == "conflict"
    assert tuple(a.value for a in sorted(asked[question].answers, key=lambda a: a.document)) == doers


@pytest.mark.parametrize(
    "one, other", [("The police took part.", "The army took the lead."), ("A plane fell.", "A car stopped.")]
)
def test_idioms_take_nothing(workshop: Workshop, one: str, other: str) -> None:
    assert not [q for q in build(workshop, north=one, south=other).questions if q.kind == "actor"]


def test_who_is_in_control_holds_a_place(workshop: Workshop) -> None:
    one = "The army repelled an attack on the town of Okandi and is in full control of it."
    dossier = build(workshop, north=one, south="Rebels took the town of Okandi on Saturday.")
    (asked,) = [q for q in dossier.questions if q.question.startswith("Who is said to hold")]
    assert {a.document: a.value for a in asked.answers} == {"north": "The army", "south": "Rebels"}


def test_a_name_that_begins_with_a_place_is_none(workshop: Workshop) -> None:
    dossier = build(
        workshop, north="The Karst Front shot down the plane.", south="The Karst Front shot down the plane on Monday."
    )
    assert not [q for q in dossier.questions if q.kind == "place"]
