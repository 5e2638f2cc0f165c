"""What a further report may and may not change, over generated stories of short reports."""

from itertools import permutations

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.assessment import find_changes
from sayso.pipeline import Workshop, build_from
from sayso.reading import add_readings, read_again, read_text
from sayso.records.changes import Changes
from sayso.records.document import Reading
from sayso.records.dossier import Dossier

FIRE, MAYOR, UNION = (
    "A fire destroyed the Kessel mill on 3 June 2002.",
    "Nine workers were killed in the fire at the Kessel mill, the mayor said.",
    "Twelve workers died in the fire, the union said.",
)
ARDEN = "Firemen from the town of Arden put out the fire at noon."
LATER = "The fire broke out on 4 June 2002."
AT_LEAST = "At least nine workers died in the fire at the Kessel mill."
SENTENCES = (
    FIRE, MAYOR, UNION, ARDEN, LATER, AT_LEAST,
    "The owner denied that the doors were locked.",
    "The union said that the owner locked the doors.",
    "About 300 people live in the village of Kessel.",
    "Forty people were injured, according to the hospital.",
)  # fmt: skip
REPORTS = st.lists(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3, unique=True).map(" ".join), min_size=2, max_size=3, unique=True
)
few = settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])


def readings(texts: list[str], names: str = "abcdef", source: str | None = None) -> list[Reading]:
    return [read_text(text, id=name, source=source) for text, name in zip(texts, names, strict=False)]


def build(found: list[Reading], workshop: Workshop) -> Dossier:
    return build_from(found, (), workshop)


def with_copy(texts: list[str], workshop: Workshop) -> tuple[Dossier, Dossier]:
    """The dossier of some reports, and that with a copy of the first."""
    own = readings(texts)
    return build(own, workshop), build([*own, *readings(texts[:1], "z")], workshop)


def is_quiet(changes: Changes) -> bool:
    """Whether nothing changed but what is told of the reports."""
    silent = ("schema", "reports", "other_maker")
    return not any(getattr(changes, name) for name in changes.__struct_fields__ if name not in silent)


@few
@given(texts=REPORTS)
def test_the_order_of_reports_changes_nothing(texts: list[str], workshop: Workshop) -> None:
    first, *others = permutations(readings(texts))
    whole = msgspec.json.encode(build(list(first), workshop))
    assert all(msgspec.json.encode(build(list(o), workshop)) == whole for o in others)


@few
@given(texts=REPORTS)
def test_a_dossier_is_read_again_from_its_own_texts(texts: list[str], workshop: Workshop) -> None:
    dossier = build(readings(texts), workshop)
    assert build(list(read_again(dossier)), workshop) == dossier


@few
@given(texts=REPORTS)
def test_a_report_given_again_changes_nothing(texts: list[str], workshop: Workshop) -> None:
    dossier = build(readings(texts), workshop)
    for name in ("a", "z"):
        added = add_readings(read_again(dossier), readings(texts[:1], name))
        again = build(list(added.readings), workshop)
        assert again == dossier
        assert [c.change for c in added.given_again] == ["given_again"]
        assert is_quiet(find_changes(dossier, again))


@few
@given(texts=REPORTS)
def test_reports_added_one_by_one_make_the_same_dossier(texts: list[str], workshop: Workshop) -> None:
    own = readings(texts)
    grown: tuple[Reading, ...] = ()
    for reading in own[::-1]:
        earlier = read_again(build(list(grown), workshop)) if grown else ()
        grown = add_readings(earlier, [reading]).readings
    assert build(list(grown), workshop) == build(own, workshop)


@few
@given(texts=REPORTS)
def test_a_copy_speaks_with_the_voice_of_its_original(texts: list[str], workshop: Workshop) -> None:
    _, copied = with_copy(texts, workshop)
    for question in copied.questions:
        voices = {a.origin for a in question.answers if a.document in ("a", "z") and a.speaker == "author"}
        assert len(voices) <= 1 and question.independent == len({a.origin for a in question.answers})


@few
@given(texts=REPORTS)
def test_two_halves_of_one_source_are_one_voice(texts: list[str], workshop: Workshop) -> None:
    halves = readings(texts[:2], "ab", source="Agency")
    dossier = build([*halves, *readings(texts[2:], "cdef")], workshop)
    for question in dossier.questions:
        assert len({a.origin for a in question.answers if a.document in "ab" and a.speaker == "author"}) <= 1


def test_a_further_report_turns_a_verdict(workshop: Workshop) -> None:
    own = readings([f"{FIRE} {MAYOR}", f"{FIRE} {UNION}"])
    changes = find_changes(build(own[:1], workshop), build(own, workshop))
    toll = [t for t in changes.turned if t.before == "single_source" and t.now == "conflict"]
    assert toll and "Twelve" in toll[0].reason
    assert any(a.answer.value == "Twelve" for a in changes.new_answers)
    assert changes.appeared


def test_a_copy_makes_no_agreement(workshop: Workshop) -> None:
    assert not find_changes(*with_copy([f"{FIRE} {MAYOR}", LATER], workshop)).turned


def test_a_copy_makes_no_conflict(workshop: Workshop) -> None:
    turned = find_changes(*with_copy([f"{MAYOR} {ARDEN}", AT_LEAST], workshop)).turned
    assert "conflict" not in {t.now for t in turned}


def test_a_copy_adds_no_independent_origin(workshop: Workshop) -> None:
    assert not find_changes(*with_copy([f"{FIRE} {MAYOR}", LATER], workshop)).recounted


@few
@given(texts=REPORTS)
def test_a_copy_turns_no_verdict_and_adds_no_origin(texts: list[str], workshop: Workshop) -> None:
    own, copied = with_copy(texts, workshop)
    assert [(q.id, q.verdict, q.independent) for q in own.questions] == [
        (q.id, q.verdict, q.independent) for q in copied.questions
    ]
    assert all(("z" in {a.document for a in q.answers}) == ("a" in {a.document for a in q.answers}) for q in copied.questions)


def test_a_report_split_in_two_adds_no_witness(workshop: Workshop) -> None:
    others = readings([f"{AT_LEAST} {FIRE}"], "c")
    living = "About 300 people live in the village of Kessel."
    whole = build([*readings([f"{UNION} {living} {MAYOR}"], source="Agency"), *others], workshop)
    split = build([*readings([UNION, f"{living} {MAYOR}"], source="Agency"), *others], workshop)
    known = {a.origin for q in whole.questions for a in q.answers}
    asked = {q.question for q in whole.questions}
    assert {a.origin for q in split.questions if q.question in asked for a in q.answers} <= known
