"""A report that repeats another's sentences under a lead of its own is no second witness of them."""

from sayso.pipeline import Workshop, build_fully
from sayso.reading import read_text
from sayso.records.dossier import Dossier

STORY = (
    "Masked riders burned 14 barns in the valley of Oster on Tuesday and drove the cattle over the frozen ford into the next district. "
    "The bailiff of Oster said that 230 sheep drowned when the ice of the ford broke under the fleeing herds before sunrise."
)
LEAD = "Our readers know how quiet the valley of Oster used to be. "
OWN = " A farmer, Jon Aske, told this paper that 31 barns burned in the valley of Oster."
OTHER = "In the valley of Oster masked riders burned nine barns. Some 200 sheep were lost, a widow said."


def build(workshop: Workshop, **texts: str) -> Dossier:
    return build_fully([read_text(text, id=name) for name, text in texts.items()], (), workshop).dossier


def verdicts(dossier: Dossier) -> list[tuple[str, str, int]]:
    return [(q.question, q.verdict, q.independent) for q in dossier.questions]


def test_what_is_reprinted_turns_no_verdict_and_adds_no_origin(workshop: Workshop) -> None:
    plain, with_reprint = (
        build(workshop, a=STORY, b=OTHER),
        build(workshop, a=STORY, b=OTHER, c=LEAD + STORY.replace(" The", "\nThe")),
    )
    assert verdicts(plain) and set(verdicts(plain)) <= set(verdicts(with_reprint))


def test_the_reprint_is_shown_with_the_words_of_its_original(workshop: Workshop) -> None:
    dossier = build(workshop, a=STORY, b=OTHER, c=LEAD + STORY)
    texts = {r.document.id: r.document.text for r in dossier.documents}
    words: dict[str, set[tuple[str, str]]] = {"a": set(), "b": set(), "c": set()}
    for question in dossier.questions:
        for answer in question.answers:
            words[answer.document].add((question.id, texts[answer.document][answer.start : answer.end]))
        assert not {a.document for a in question.answers} & set(question.silent)
    assert words["a"] and words["a"] == words["c"]
    assert {r.document.id: len(r.figures) for r in dossier.documents} == {"a": 2, "b": 2, "c": 2}
    known = {(r.document.id, e.id) for r in dossier.documents for e in r.events}
    assert all((m.document, m.event) in known for e in dossier.events for m in e.mentions)


def test_what_a_reprint_adds_of_its_own_is_compared(workshop: Workshop) -> None:
    dossier = build(workshop, a=STORY, c=LEAD + STORY + OWN)
    barns = next(q for q in dossier.questions if {"14", "31"} <= {a.value for a in q.answers})
    assert barns.verdict == "conflict"


def test_reprints_of_reprints_are_shown_too(workshop: Workshop) -> None:
    dossier = build(workshop, a=STORY, b=LEAD + STORY, c=LEAD + "It is colder now. " + STORY)
    sheep = next(q for q in dossier.questions if any(a.value == "230" for a in q.answers))
    assert {a.document for a in sheep.answers} == {"a", "b", "c"} and sheep.verdict == "single_source"
