"""Four short reports of a burnt mill, with everything that the page shows: sides, qualifiers, chains, silences, names, what lies ahead."""

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


def _reports() -> tuple[Report, ...]:
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
    ahead = quote_of(NORTH, "A new mill will open in June 1999")
    north = report(
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
    north = msgspec.structs.replace(north, forecasts=(Forecast(start=ahead.start, end=ahead.end, id="f", kind="forecast"),))
    later = time(SOUTH, "6 May 1998", "1998-05-06")
    south = report(
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
    third = report(THIRD, "third", (figure(THIRD, "15 men", 15, 15),), source="Relief workers", side="third party")
    return north, south, third, report(QUIET, "quiet", source="Weather desk")


def mill_story() -> Dossier:
    """The dossier of the four reports."""
    reports = north, south, third, _ = _reports()
    toll = question(
        "number",
        "How many men died?",
        answer(north, "12 men", low=12, high=12, speaker="witnesses", attribution="inner"),
        answer(south, "At least 20 men", low=20, speaker="the miller", attribution="a"),
        answer(third, "15 men", low=15, high=15),
        opposed=True,
        absent=("quiet",),
        silent=("quiet",),
        reason="“12 men” and “At least 20 men” cannot both hold.",
    )
    when = question(
        "time",
        "When did the mill burn?",
        answer(north, "13:20 on 4 May 1998", earliest="1998-05-04T13:20+02:00", latest="1998-05-04T13:20+02:00"),
        answer(south, "6 May 1998", earliest="1998-05-06", latest="1998-05-06"),
        event="fire",
        opposed=True,
        silent=("third", "quiet"),
        absent=("quiet",),
        reason="4 May and 6 May are different days.",
    )
    burned = question(
        "yesno",
        "Did the mill burn?",
        answer(north, "The mill at Varda burned", value="yes"),
        answer(south, "The mill at Warda burned", value="yes"),
        answer(third, "The mill at Varda burned", value="yes"),
        event="fire",
        verdict="agree",
        opposed=True,
        silent=("quiet",),
        absent=("quiet",),
        reason="All say so.",
    )
    left = question(
        "actor",
        "Who left?",
        answer(south, "The liberators"),
        verdict="single_source",
        silent=("north", "third"),
        reason="One tells it.",
    )
    texts = {"north": NORTH, "south": SOUTH, "third": THIRD}

    def at(document: str, words: str) -> DocumentSpan:
        return DocumentSpan(document=document, **_span(texts[document], words))

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
    fire = DossierEvent(
        id="fire",
        label="the fire",
        type="fire",
        mentions=tuple(EventRef(document=r.document.id, event=r.events[0].id) for r in (north, south)),
    )
    names = Name(
        referent="an armed group",
        variants=(
            Variant(
                form="“liberators”",
                document="north",
                speaker="author",
                count=1,
                marked="scare_quotes",
                mentions=(Span(**_span(NORTH, "“liberators”")),),
            ),
            Variant(
                form="The liberators",
                document="south",
                speaker="author",
                count=1,
                mentions=(Span(**_span(SOUTH, "The liberators")),),
            ),
        ),
    )
    return dossier_of(
        reports,
        (toll, when, burned, left),
        places=(town, nowhere),
        events=(fire,),
        names=(names,),
        common_ground=(burned.id,),
        skipped=(Skipped(path="torn.pdf", reason="holds no text"),),
        copies=(
            Copy(
                kind="shared_text",
                documents=("north", "third"),
                spans=(at("north", "The mill at Varda burned"), at("third", "The mill at Varda burned")),
                reason="They share a passage.",
            ),
        ),
        revisions=(
            Revision(
                question=toll.id,
                speaker="the miller",
                steps=(
                    Step(**_span(THIRD, "15 men"), document="third", value="15 men", as_of="1998-05-06"),
                    Step(**_span(SOUTH, "At least 20 men"), document="south", value="at least 20 men", as_of="1998-05-07"),
                ),
            ),
        ),
        forecasts=(ForecastRef(document="north", forecast="f", answered_by=(at("third", "opened in 1999"),)),),
    )


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


def _span(text: str, words: str) -> dict[str, int]:
    at = quote_of(text, words)
    return {"start": at.start, "end": at.end}
