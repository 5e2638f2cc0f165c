"""What may both be so is no conflict: numbers of other places and plans, what is spurned, states of other hours, other people."""

import pytest

from sayso.pipeline import Workshop
from tests.links.test_topics import build

FITTING = {
    "a province": ("Turnout was about 60 percent.", "In Upper Ogooue turnout was 72 per cent."),
    "two villages": ("1,100 people fled from Ost.", "2,300 people fled from Tessit."),
    "two hospitals": ("The hospital of Ost treated 22 wounded.", "The hospital of West treated 40 wounded."),
    "an offer rejected": ("The mill-owners have offered an increase.", "The Committee rejected the offer."),
    "a truce rejected": ("The government declared a truce.", "The rebels rejected the truce."),
    "an amnesty refused": ("The government granted an amnesty.", "The rebels refused the amnesty."),
    "talks refused": ("The President invited the opposition to talks.", "The opposition refused the talks."),
    "did not cause": ("The mine did not cause the explosion.", "The explosion killed six men."),
    "licensed to carry": ("The ferry was licensed to carry 608 passengers.", "The ferry carried 318 passengers."),
    "built for": ("The prison was built for 500 inmates.", "The prison held 851 inmates."),
    "seats for": ("The hall has seats for 300 people.", "Some 900 people were in the hall."),
    "needed": ("120 tents have been delivered.", "380 tents are needed."),
    "demanded": ("The miners got a rise of five per cent.", "The union demands a rise of twenty per cent."),
    "those who tell it": ("17 survivors were picked up.", "Two survivors said the crew had fled."),
    "those who were heard": ("The boats picked up 17 survivors.", "According to interviews with 22 survivors, they had fled."),
    "somebody else": ("The mayor was not arrested.", "The prefect was arrested."),
    "others beside one": ("Forty-three other persons were arrested.", "Forty-four persons were arrested, among them Halicki."),
    "the day of telling": ("The mayor confirmed the collision on Wednesday.", "The collision happened on Monday."),
    "two givers": ("The government delivered 80 tonnes of rice.", "The agency delivered 62 tonnes of rice."),
    "the dead and all lost": ("The battle killed 2,500 men.", "The army lost 25,000 men killed and wounded in the battle."),
    "the dead and the missing": ("The flood killed 30 people.", "Some 90 people were killed or are missing after the flood."),
    "miles and kilometres": ("The army withdrew three miles.", "The army withdrew five kilometres."),
    "long and wide": ("The trench is 60 metres long.", "The trench is two metres wide."),
    "generals among men": ("Forty generals were killed.", "The battle killed 12,000 men."),
    "open to some": ("The bridge is open to pedestrians.", "The bridge is closed to trucks."),
    "open at times": ("The airport is open by day.", "The airport is closed at night."),
    "open later": ("The market was closed on 3 May 1998.", "The market was open on 5 May 1998."),
}


@pytest.mark.parametrize("one, other", FITTING.values(), ids=FITTING)
def test_what_may_both_be_so_is_no_conflict(workshop: Workshop, one: str, other: str) -> None:
    shown = [q.question for q in build(workshop, north=one, south=other).questions if q.verdict == "conflict"]
    assert shown == []


SCOPES = {
    "those who were overpowered": (
        "They overpowered two officers and took their keys.",
        "There were 14 officers on duty that morning.",
    ),
}


@pytest.mark.parametrize("one, other", SCOPES.values(), ids=SCOPES)
def test_something_befell_some_of_those_who_were_there(workshop: Workshop, one: str, other: str) -> None:
    dossier = build(workshop, north=one, south=other)
    asked = [q for q in dossier.questions if "officers" in q.question and len({a.document for a in q.answers}) > 1]
    assert {(q.verdict, q.difference) for q in asked if q.kind == "number"} == {("compatible", "scope")}


@pytest.mark.parametrize(
    "denied, told, conflict",
    [
        ("No Moravian was killed at the airport.", "A guardsman killed the driver of the jeep at the airport.", False),
        ("No Moravian was killed at the airport.", "A Moravian soldier was killed at the airport.", True),
        ("No mill was burned in the village.", "The mill of the village was burned.", True),
        ("No mill was burned in the village.", "The barn of the village was burned.", False),
    ],
)
def test_none_of_these_denies_nothing_of_others(workshop: Workshop, denied: str, told: str, conflict: bool) -> None:
    verdicts = {q.verdict for q in build(workshop, north=denied, south=told).questions}
    assert ("conflict" in verdicts) == conflict


FIT_AS_TOLD = {  # case: (a report, another)
    "to come and not done": (
        "The talks, which will be held in Ost on Friday, were agreed.",
        "The talks in Ost were not held on Friday.",
    ),
    "only asked": ("Was there a warning? The officer shouted three times.", "There was no warning, the witnesses said."),
    "a man and a palace": ("The rebel leader took over the palace at dawn.", "The rebel leader was not captured at dawn."),
}


@pytest.mark.parametrize("one, other", FIT_AS_TOLD.values(), ids=FIT_AS_TOLD)
def test_no_conflict_of_what_was_not_told_as_done(workshop: Workshop, one: str, other: str) -> None:
    dossier = build(workshop, north=one, south=other)
    assert "conflict" not in {q.verdict for q in dossier.questions}


def test_what_is_beside_a_deed_did_not_suffer_it(workshop: Workshop) -> None:
    dossier = build(
        workshop, north="The rebels attacked with twelve tanks.", south="The rebels had two tanks, the colonel recalled."
    )
    assert {q.question for q in dossier.questions if q.kind == "number"} == {"How many tanks were there?"}


def test_what_went_on_for_an_hour_lasted(workshop: Workshop) -> None:
    dossier = build(workshop, north="The fighting went on for over an hour.", south="The weather was fine.")
    assert "How long did the fighting last?" in {q.question for q in dossier.questions}


SWEEPING = {  # case: (what is told, a denial of all of its kind, the question)
    "nobody was dismissed": (
        "The union says the company sacked 86 workers on Friday.",
        "The agency said management had not dismissed anyone.",
        "Did management dismiss anyone?",
    ),
    "nobody was shot": (
        "Troops shot five prisoners in the yard.",
        "Nobody was shot in the yard, the governor said.",
        "Did troops shoot prisoners?",
    ),
}


@pytest.mark.parametrize("told, denied, question", SWEEPING.values(), ids=SWEEPING)
def test_who_says_that_it_befell_nobody_denies_all_of_its_kind(workshop: Workshop, told: str, denied: str, question: str) -> None:
    dossier = build(workshop, north=told, south=denied)
    assert {q.question for q in dossier.questions if q.verdict == "conflict"} == {question}


HOURS = {
    "one hour, two days told last": (
        "The council met on 26 August 1912. The guns opened fire at six in the morning.",
        "The battle was fought on 7 September 1912. The guns opened fire at six in the morning.",
    ),
    "a bound is no length": (
        "The guns opened fire at six, and within an hour the battle had become general.",
        "The guns opened fire at six. The battle lasted twelve hours.",
    ),
}


@pytest.mark.parametrize("one, other", HOURS.values(), ids=HOURS)
def test_hours_and_bounds_are_no_conflict(workshop: Workshop, one: str, other: str) -> None:
    assert "conflict" not in {q.verdict for q in build(workshop, north=one, south=other).questions if q.kind == "time"}


def test_those_who_needed_something_were_there(workshop: Workshop) -> None:
    dossier = build(workshop, north="Nine villagers needed help.", south="Some 380 tents are needed.")
    assert [f.modality for d in dossier.documents for f in d.figures] == ["asserted", "recommended"]


def test_what_nobody_named_promised_stands_on_the_word_of_who_tells_it(workshop: Workshop) -> None:
    dossier = build(workshop, north="The prisoners explain that they had been promised 200 crowns.", south="The sea was calm.")
    assert [f.speaker for d in dossier.documents for f in d.figures] == ["The prisoners"]
