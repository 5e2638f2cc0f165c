"""How questions are worded, and what is asked of stray times."""

import msgspec
import pytest

from sayso.links.answers import without_strays
from sayso.links.clauses import Clause, Lookup, read_clauses
from sayso.links.phrases import words_of
from sayso.links.wording import as_theme, ask_when, ask_whether, find_theme, with_the_rest
from sayso.pipeline import Workshop, build_from, read_one
from sayso.reading import read_text
from sayso.records.base import Quote
from sayso.records.claim import Event
from sayso.records.document import Skipped
from sayso.records.dossier import Answer, Dossier
from sayso.records.link import Joined, Told
from sayso.records.mention import Time


def build(workshop: Workshop, **texts: str) -> Dossier:
    return build_from([read_text(t, id=n) for n, t in texts.items()], (), workshop)


def test_the_dead_do_not_take_place(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="Eleven dead were counted in the harbour of Ost after the storm on 3 May 1998.",
        south="The harbour of Ost counted nine dead after the storm on 3 May 1998.",
        third="After the storm of 3 May 1998 the dead of the harbour of Ost were buried.",
    )
    asked = [q.question for q in dossier.questions]
    assert asked and not any("dead take place" in q or q.endswith((" of?", " whom?")) for q in asked)


def test_a_time_years_apart_is_of_another_event(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="The generals seized the palace on 4 June 1981. Shops were closed.",
        south="The generals had seized the palace in 1962, too. Schools were closed.",
    )
    whens = [q for q in dossier.questions if q.question.startswith("When") and "palace" in q.question]
    assert not [q for q in whens if q.verdict == "conflict"]


def test_strays_are_left_out_and_neighbours_stay() -> None:
    def told(document: str, year: str) -> Told:
        answer = Answer(
            document=document, start=0, end=1, value=year, earliest=f"{year}-01-01", latest=f"{year}-12-31", speaker="author"
        )
        return Told(answer=answer)

    kept = without_strays([told("north", "1981"), told("south", "1962"), told("third", "1982")])
    assert [t.answer.value for t in kept] == ["1981", "1982"]


def told_clause(noun: str, form: str, *, verbal: bool = False, subject: str | None = None) -> Clause:
    return Clause(
        document="a",
        event=Event(id="e", start=0, end=len(form), text=form, type="fight"),
        start=0,
        end=len(noun),
        text=noun,
        account=Quote(start=0, end=len(noun), text=noun),
        lemma=form.lower(),
        form=form,
        verbal=verbal,
        passive=False,
        subject=subject,
        object=None,
        noun=noun,
        agents=(),
        countries=(),
        targets=(),
        times=(),
        places=(),
        place_ids=(),
        figures=(),
        speaker="author",
        words=frozenset(),
        vector=b"",
    )


HAPPENINGS = {  # case: (the sentence's phrase for it, its word, whether it was, when it was)
    "a war": ("the border war", "war", "Was there a border war?", "When was the border war?"),
    "a war of a year": ("the 1893 War", "War", "Was there a 1893 War?", "When was the 1893 War?"),
    "things": ("the mines", "mines", "Were there mines?", "When were the mines?"),
    "no one thing": ("naval warfare", "warfare", "Was there naval warfare?", "When was the naval warfare?"),
    "somebody's": ("their war", "war", "Did their war take place?", "When did their war take place?"),
    "one that is used": ("bomb", "bomb", "Was a bomb used?", "When was a bomb used?"),
    "so much of it": ("tear gas", "gas", "Was tear gas used?", "When was tear gas used?"),
    "a happening": ("the raid", "raid", "Did the raid take place?", "When did the raid take place?"),
    "a phrase that begins in another": ("of the raid", "raid", "Did the raid take place?", "When did the raid take place?"),
}


@pytest.mark.parametrize("noun, form, whether, when", HAPPENINGS.values(), ids=HAPPENINGS)
def test_what_lasts_is_there_and_what_happens_takes_place(noun: str, form: str, whether: str, when: str) -> None:
    told = told_clause(noun, form)
    assert (ask_whether([told]), ask_when([told])) == (whether, when)


OPEN = {  # case: (what is told, its word, lemma, who, the question)
    "himself": (
        "Captain Holm killed himself on Friday",
        "killed",
        "kill",
        "Captain Holm",
        "Did Captain Holm kill himself on Friday?",
    ),
    "a pronoun": ("the guards killed him", "killed", "kill", "the guards", "Did the guards kill anyone?"),
    "nothing": ("the clinic received, it said", "received", "receive", "the clinic", "Did the clinic receive anything?"),
}


@pytest.mark.parametrize("text, form, lemma, who, question", OPEN.values(), ids=OPEN)
def test_a_verb_gets_what_it_needs(text: str, form: str, lemma: str, who: str, question: str) -> None:
    told = msgspec.structs.replace(told_clause(text, form, verbal=True, subject=who), lemma=lemma)
    assert ask_whether([told]) == question


RESTS = {  # case: (what is told, the words that tell when, the question)
    "a day": ("marched on Friday", "Friday", "When did anyone march?"),
    "where to": ("marched to the mill; on Friday it rained", "Friday", "When did anyone march to the mill?"),
    "a title": ("marched against Mr", "", "When did anyone march?"),
}


@pytest.mark.parametrize("text, day, question", RESTS.values(), ids=RESTS)
def test_a_time_is_asked_with_what_stands_behind_the_verb(text: str, day: str, question: str) -> None:
    told = msgspec.structs.replace(told_clause(text, "marched", verbal=True, subject=""), lemma="march")
    dates = [Time(id="t", start=0, end=1, text=day, type="date", value="1998-05-08")] if day else []
    told = msgspec.structs.replace(told, times=tuple(dates))
    assert with_the_rest("When did anyone march?", [told]) == question


def test_a_verb_of_two_words_may_need_nothing() -> None:
    told = told_clause("The glider took off at dusk", "took", verbal=True, subject="the glider")
    assert ask_whether([msgspec.structs.replace(told, lemma="take", particle="off")]) == "Did the glider take off?"


def read_words(workshop: Workshop, text: str) -> tuple[list[str | None], list[str]]:
    """The phrase of each noun of a sentence, and the words of its clauses."""
    result = read_one(read_text(text, id="a"), workshop)
    assert not isinstance(result, Skipped)
    report, analysis = result
    sentence = analysis.sentences[0]
    nouns = [words_of(report, sentence, i) for i, t in enumerate(sentence.tokens) if t.upos == "NOUN"]
    return nouns, [c.form for c in read_clauses(report, analysis, Lookup(Joined(actors=(), places=(), events=())))]


def test_a_question_does_not_name_when_it_was(workshop: Workshop) -> None:
    nouns, _ = read_words(workshop, "The patrol over the northern valley yesterday was long.")
    assert nouns[0] == "the patrol over the northern valley"


def test_a_participle_of_manner_tells_no_happening(workshop: Workshop) -> None:
    assert read_words(workshop, "Low-flying planes shot at the mill.")[1] == ["shot"]


def test_nobody_is_asked_when_somebody_spoke(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="The delegate insisted on 2 March 1999 that the bridge of Ost was open.",
        south="On 3 March 1999 the delegate insisted that the bridge of Ost was shut.",
    )
    assert not [q.question for q in dossier.questions if q.question.rstrip("?").endswith((" insist", " insisted"))]


def test_a_participle_is_asked_about_by_its_noun(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="The statement signed on 2 March 1999 was sent to both camps.",
        south="A statement signed in Ost on 2 March 1999 calls for talks.",
    )
    assert "Was the statement signed?" in {q.question for q in dossier.questions}


@pytest.mark.parametrize(
    "subject, theme", [("Few ferrymen", "ferrymen"), ("A few ferrymen", "ferrymen"), ("ferrymen of Ost", "ferrymen of Ost")]
)
def test_a_theme_is_named_without_how_many_there_are(subject: str, theme: str) -> None:
    assert find_theme([told_clause("", "struck", verbal=True, subject=subject)], {"ferrymen"}, {}) == theme


def test_a_theme_that_is_an_event_has_an_article() -> None:
    assert find_theme([told_clause("strike", "strike")], {"strike"}, {}) == "the strike"


@pytest.mark.parametrize(
    "told, asked", [("vehicle", "the vehicle"), ("ferries", "ferries"), ("our office", "the office"), ("Ost", "Ost")]
)
def test_one_thing_that_is_asked_about_has_an_article(told: str, asked: str) -> None:
    assert as_theme(told) == asked


def test_a_question_names_whom_he_stands_for_where_reports_agree(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        wire="LIDA, 3 May 1998 (AP) - Paul Arno, the candidate of the League, lost on Sunday. His aides denied that he had asked for asylum.",
        radio="LIDA, 4 May 1998. Mr Arno abandoned his followers and asked for asylum on Monday, the radio said. He is at the embassy.",
    )
    assert "Did Paul Arno ask for asylum?" in [q.question for q in dossier.questions]
