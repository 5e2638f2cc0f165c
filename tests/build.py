"""Makers: words in, records out, so that tests speak in sentences and never in typed offsets."""

import hashlib

from sayso.records.base import Quote, Span
from sayso.records.claim import Attribution, Event, Report, Source
from sayso.records.document import Document
from sayso.records.dossier import Answer, Dossier, MadeWith, Question
from sayso.records.link import Joined, Told, Topic
from sayso.records.mention import Figure, Place, Time


def quote_of(text: str, words: str) -> Quote:
    """The first place of some words in a text."""
    start = text.index(words)
    return Quote(start=start, end=start + len(words), text=words)


def document(text: str, name: str = "r", **fields: str) -> Document:
    return Document(id=name, sha256=hashlib.sha256(text.encode()).hexdigest(), text=text, **fields)


def report(
    text: str,
    name: str = "r",
    figures: tuple[Figure, ...] = (),
    attributions: tuple[Attribution, ...] = (),
    times: tuple[Time, ...] = (),
    places: tuple[Place, ...] = (),
    events: tuple[Event, ...] = (),
    **fields: str,
) -> Report:
    """A report with nothing read from it but what is given."""
    return Report(
        document=document(text, name, **fields),
        sentences=(Span(start=0, end=len(text)),),
        times=times,
        places=places,
        actors=(),
        figures=figures,
        attributions=attributions,
        events=events,
        forecasts=(),
    )


def figure(text: str, words: str, low: float | None, high: float | None, **fields: str) -> Figure:
    at = quote_of(text, words)
    values = {"qualifier": "exact", "unit": "count", "thing": "people", "predicate": "killed", **fields}
    values.setdefault("deed", values["predicate"])
    return Figure(id=f"f{at.start}", start=at.start, end=at.end, text=words, low=low, high=high, **values)


def time(text: str, words: str, earliest: str | None, latest: str | None = None, **fields: object) -> Time:
    """A time; without a latest, the earliest is both."""
    at = quote_of(text, words)
    values = {"type": "date", "earliest": earliest, "latest": latest or earliest, **fields}
    return Time(id=f"t{at.start}", start=at.start, end=at.end, text=words, **values)


def place(text: str, words: str, **fields: object) -> Place:
    at = quote_of(text, words)
    return Place(id=f"p{at.start}", start=at.start, end=at.end, text=words, **{"name": words, **fields})


def event(text: str, words: str, at_time: Time | None = None, **fields: object) -> Event:
    at = quote_of(text, words)
    values = {"type": "other", "time": at_time.id if at_time else None, **fields}
    return Event(id=f"e{at.start}", start=at.start, end=at.end, text=words, **values)


def attribution(text: str, source: str | None, cue: str, content: str, name: str = "a") -> Attribution:
    at, said = quote_of(text, cue), quote_of(text, content)
    by = quote_of(text, source) if source else None
    return Attribution(
        id=name,
        source=Source(start=by.start, end=by.end, text=by.text) if by else None,
        cue=at,
        content=(Span(start=said.start, end=said.end),),
        directness="indirect",
    )


def told(report_name: str, value: str, speaker: str = "author", polarity: str = "affirmed", **fields: object) -> Told:
    """An answer of a report, with what it rests on."""
    answer = Answer(document=report_name, start=0, end=1, value=value, speaker=speaker)
    return Told(answer=answer, polarity=polarity, **fields)


def topic(kind: str, *answers: Told) -> Topic:
    reports = tuple(dict.fromkeys(a.answer.document for a in answers))
    return Topic(id="t", kind=kind, question="?", event=None, answers=answers, told_in=reports, weight=0.5)


def answer(given: Report, words: str, **fields: object) -> Answer:
    """A report's answer at its words."""
    at = quote_of(given.document.text, words)
    return Answer(document=given.document.id, start=at.start, end=at.end, **{"value": words, **fields})


def question(kind: str, asked: str, *answers: Answer, **fields: object) -> Question:
    """A question with a plain verdict; its id is made of its words."""
    told_in = {a.document for a in answers}
    values = {"verdict": "conflict", "level": "reports", "independent": len(told_in), "reason": "They differ.", **fields}
    return Question(id=asked.lower().replace(" ", "-").strip("?"), kind=kind, question=asked, answers=answers, **values)


def dossier_of(reports: tuple[Report, ...], questions: tuple[Question, ...], **fields: object) -> Dossier:
    """A dossier with nothing in it but what is given."""
    empty = ("skipped", "actors", "places", "events", "common_ground", "revisions", "names", "copies", "forecasts")
    values = {**dict.fromkeys(empty, ()), **fields}
    return Dossier(made_with=MadeWith(sayso="0", models=()), documents=reports, questions=questions, **values)


NOTHING_JOINED = Joined(actors=(), places=(), events=())
