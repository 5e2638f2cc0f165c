"""Four short reports of a burnt mill, with everything that the page shows: sides, qualifiers, chains, silences, names, what lies ahead."""

from typing import Any

import msgspec

from sayso.records.base import Span
from sayso.records.claim import Attribution, Forecast, Report, Source
from sayso.records.document import Skipped
from sayso.records.dossier import (
    Copy,
    DocumentSpan,
    Dossier,
    DossierEvent,
    DossierPlace,
    EventRef,
    ForecastRef,
    Name,
    PlaceForm,
    PlaceRef,
    Question,
    Revision,
    Step,
    Variant,
)
from tests.build import answer, attribution, dossier_of, event, figure, place, question, quote_of, report, time

NORTH = (
    "The envoy wrote that witnesses said that 12 men died. The mill at Varda burned at 13:20 on 4 May 1998.\n\n"
    "The so-called “liberators” fled to Lesna. A new mill will open in June 1999."
)
SOUTH = "طاحونة\n\nThe mill at Warda burned on 6 May 1998. At least 20 men died, the miller said. The liberators left."
THIRD = "Relief workers counted 15 men dead. The mill at Varda burned. The new mill opened in 1999."
QUIET = "It rained in the hills on 3 May 1999."
TEXTS = {"north": NORTH, "south": SOUTH, "third": THIRD}
CONTESTED: dict[str, Any] = {"verdict": "conflict", "opposed": True, "absent": ("quiet",)}
AGREED: dict[str, Any] = {"verdict": "agree", "opposed": True, "absent": ("quiet",)}
ALONE: dict[str, Any] = {"verdict": "single_source", "reason": "One tells it."}


def _reports() -> tuple[Report, ...]:
    return _north(), _south(), _third(), report(QUIET, "quiet", source="Weather desk")


def _north() -> Report:
    """It quotes an envoy who quotes witnesses, doubts a name, notes an odd time, and looks ahead."""
    wrote = attribution(NORTH, "The envoy", "wrote", "witnesses said that 12 men died", "outer")
    said = Attribution(
        id="inner",
        source=Source(**msgspec.structs.asdict(quote_of(NORTH, "witnesses"))),
        cue=quote_of(NORTH, "said"),
        content=(Span(start=NORTH.index("12 men"), end=NORTH.index(". The mill")),),
        directness="indirect",
        stance="doubting",
        within="outer",
    )
    at_noon = time(NORTH, "13:20 on 4 May 1998", "1998-05-04T13:20+02:00", type="time", note="Later than the rest tells of.")
    opening = time(NORTH, "June 1999", "1999-06-01", "1999-06-30")
    told = report(
        NORTH,
        "north",
        (figure(NORTH, "12 men", 12, 12, speaker="witnesses", attribution="inner"),),
        (wrote, said),
        (at_noon, opening),
        (place(NORTH, "Varda", latitude=46.5, longitude=30.2, kind="town"), place(NORTH, "Lesna")),
        (event(NORTH, "burned", at_noon), event(NORTH, "open", opening, modality="forecast")),
        source="Northern agency",
        side="North",
        published="1998-05-05",
        published_from="given",
    )
    ahead = Forecast(**_span(NORTH, "A new mill will open in June 1999"), id="f", kind="forecast")
    return msgspec.structs.replace(told, forecasts=(ahead,))


def _south() -> Report:
    """It begins from right to left, spells the town otherwise, and gives the miller's count and another day."""
    later = time(SOUTH, "6 May 1998", "1998-05-06")
    return report(
        SOUTH,
        "south",
        (figure(SOUTH, "At least 20 men", 20, None, qualifier="at_least", speaker="the miller", attribution="a"),),
        (attribution(SOUTH, "the miller", "said", "At least 20 men died"),),
        (later,),
        (place(SOUTH, "Warda", latitude=46.5, longitude=30.2, kind="town"),),
        (event(SOUTH, "burned", later),),
        source="Southern radio العربية",
        side="South",
        published="1998-05-07",
        published_from="stated",
    )


def _third() -> Report:
    return report(THIRD, "third", (figure(THIRD, "15 men", 15, 15),), source="Relief workers", side="third party")


def mill_story() -> Dossier:
    """The dossier of the four reports."""
    reports = _reports()
    toll, when, burned, left = questions = _questions(reports)
    return dossier_of(
        reports,
        questions,
        places=_places(reports),
        events=(_fire(reports),),
        names=(_names(),),
        common_ground=(burned.id,),
        skipped=(Skipped(path="torn.pdf", reason="holds no text"),),
        copies=(_copy(),),
        revisions=(_revision(toll),),
        forecasts=(ForecastRef(document="north", forecast="f", answered_by=(_at("third", "opened in 1999"),)),),
    )


def _questions(reports: tuple[Report, ...]) -> tuple[Question, ...]:
    """How many and when, contested; whether it burned, agreed; who left, told by one."""
    north, south, third, _ = reports
    toll = question(
        "number",
        "How many men died?",
        answer(north, "12 men", low=12, high=12, speaker="witnesses", attribution="inner"),
        answer(south, "At least 20 men", low=20, speaker="the miller", attribution="a"),
        answer(third, "15 men", low=15, high=15),
        **CONTESTED,
        silent=("quiet",),
        reason="“12 men” and “At least 20 men” cannot both hold.",
    )
    when = question(
        "time",
        "When did the mill burn?",
        answer(north, "13:20 on 4 May 1998", earliest="1998-05-04T13:20+02:00", latest="1998-05-04T13:20+02:00"),
        answer(south, "6 May 1998", earliest="1998-05-06", latest="1998-05-06"),
        **CONTESTED,
        event="fire",
        silent=("third", "quiet"),
        reason="4 May and 6 May are different days.",
    )
    burned = question(
        "yesno",
        "Did the mill burn?",
        answer(north, "The mill at Varda burned", value="yes"),
        answer(south, "The mill at Warda burned", value="yes"),
        answer(third, "The mill at Varda burned", value="yes"),
        **AGREED,
        event="fire",
        silent=("quiet",),
        reason="All say so.",
    )
    left = question("actor", "Who left?", answer(south, "The liberators"), **ALONE, silent=("north", "third"))
    return toll, when, burned, left


def _places(reports: tuple[Report, ...]) -> tuple[DossierPlace, ...]:
    """A town under two names, and a place that no index knows."""
    north, south, _, _ = reports
    town = DossierPlace(
        id="v",
        kind="town",
        latitude=46.5,
        longitude=30.2,
        radius_km=5.0,
        forms=(PlaceForm(document="north", form="Varda"), PlaceForm(document="south", form="Warda")),
        mentions=tuple(PlaceRef(document=r.document.id, place=r.places[0].id) for r in (north, south)),
    )
    nowhere = DossierPlace(
        id="l",
        forms=(PlaceForm(document="north", form="Lesna"),),
        mentions=(PlaceRef(document="north", place=north.places[1].id),),
    )
    return town, nowhere


def _fire(reports: tuple[Report, ...]) -> DossierEvent:
    told = tuple(EventRef(document=r.document.id, event=r.events[0].id) for r in reports[:2])
    return DossierEvent(id="fire", label="the fire", type="fire", mentions=told)


def _names() -> Name:
    """One group, in scare quotes and without."""

    def variant(document: str, form: str, **fields: Any) -> Variant:
        mentions = (Span(**_span(TEXTS[document], form)),)
        return Variant(form=form, document=document, speaker="author", count=1, mentions=mentions, **fields)

    return Name(
        referent="an armed group",
        variants=(variant("north", "“liberators”", marked="scare_quotes"), variant("south", "The liberators")),
    )


def _copy() -> Copy:
    passage = "The mill at Varda burned"
    return Copy(
        kind="shared_text",
        documents=("north", "third"),
        spans=(_at("north", passage), _at("third", passage)),
        reason="They share a passage.",
    )


def _revision(toll: Question) -> Revision:
    """The miller raises his count."""
    first = Step(**_span(THIRD, "15 men"), document="third", value="15 men", as_of="1998-05-06")
    then = Step(**_span(SOUTH, "At least 20 men"), document="south", value="at least 20 men", as_of="1998-05-07")
    return Revision(question=toll.id, speaker="the miller", steps=(first, then))


def many_reports(count: int, questions: int) -> Dossier:
    """So many reports that all tell alike, with answers to as many questions each: what a long page is made of."""
    reports = tuple(
        report(
            "\n\n".join(
                f"Count {n}: {n + 3 + i % 7} people were moved from village to town, the mayor said." for n in range(questions)
            ),
            f"r{i}",
            source=f"Desk {i}",
            side=("North", "South", "third party")[i % 3],
            published=f"1998-05-{1 + i % 28:02d}",
        )
        for i in range(count)
    )
    asked = tuple(
        question(
            "number",
            f"How many were moved, by count {n}?",
            *(answer(r, f"Count {n}: {n + 3 + i % 7} people", value=f"{n + 3 + i % 7} people", low=n + 3 + i % 7, high=n + 3 + i % 7, speaker="the mayor") for i, r in enumerate(reports)),
        )
        for n in range(questions)
    )  # fmt: skip
    return dossier_of(reports, asked)


def long_story(count: int) -> Dossier:
    """So many reports with long titles, speakers and answers, that contradict each other on who did it and on how many: much to print."""
    title = "On the removal of the people of the lower villages, an account in many words"
    mayor = "the mayor of the lower town and all the villages"
    told = [
        f"No. {i} says that {i + 20} thousand people of the lower villages had to leave their houses before the water came in the night."
        for i in range(count)
    ]
    reports = tuple(
        report(text, f"r{i}", title=f"No. {i}: {title}", side=("North", "South", "third party")[i % 3])
        for i, text in enumerate(told)
    )
    left = "people of the lower villages had to leave their houses before the water came"
    many = [
        answer(r, f"{i + 20} thousand people", low=1000.0 * (i + 20), high=1000.0 * (i + 20), speaker=mayor)
        for i, r in enumerate(reports)
    ]
    sides = [answer(r, left, value="yes" if i % 2 else "no", speaker=mayor) for i, r in enumerate(reports)]
    asked = [
        question(
            "yesno", f"Did the people of the lower villages leave before the water came, by account {n}?", *sides, opposed=True
        )
        for n in range(4)
    ]
    both = [
        question("yesno", f"Was there water in the lower villages at night, by account {n}?", *sides, verdict="agree")
        for n in range(5)
    ]
    count_of = question("number", "How many people of the lower villages had to leave?", *many, opposed=True)
    return dossier_of(reports, (count_of, *asked, *both), common_ground=tuple(q.id for q in both))


def _at(document: str, words: str) -> DocumentSpan:
    return DocumentSpan(document=document, **_span(TEXTS[document], words))


def _span(text: str, words: str) -> dict[str, int]:
    at = quote_of(text, words)
    return {"start": at.start, "end": at.end}
