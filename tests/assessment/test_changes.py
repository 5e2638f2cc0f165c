"""What changed between two dossiers: by small dossiers made by hand, one change at a time."""

import msgspec
import pytest

from sayso.assessment import find_changes
from sayso.records.changes import ReportChange
from sayso.records.claim import Report
from sayso.records.dossier import Answer, Copy, DocumentSpan, Dossier, MadeWith, Question
from tests.build import quote_of, report

MILL = "A fire destroyed the mill. Nine workers died, the mayor said. Forty people were injured."
UNION = "Twelve workers died in the mill, the union said. The owner had locked the doors."
TEXTS = {"mill": MILL, "union": UNION}


def dossier(*questions: Question, copies: tuple[Copy, ...] = (), reports: dict[str, str] | None = None, **facts: str) -> Dossier:
    texts = reports if reports is not None else {a.document: TEXTS[a.document] for q in questions for a in q.answers}
    documents: tuple[Report, ...] = tuple(report(text, name, **facts) for name, text in sorted(texts.items()))
    empty = dict.fromkeys(("skipped", "actors", "places", "events", "common_ground", "revisions", "names", "forecasts"), ())
    return Dossier(
        made_with=MadeWith(sayso="0", models=()), documents=documents, questions=questions, copies=copies, **empty
    )  # fmt: skip


def answer(name: str, words: str, text: str | None = None, **fields: object) -> Answer:
    at = quote_of(text or TEXTS[name], words)
    return Answer(document=name, start=at.start, end=at.end, value=words, **fields)


def question(*answers: Answer, id: str = "q", words: str = "How many workers died?", **fields: object) -> Question:
    several = len({a.document for a in answers}) > 1
    values = {"kind": "number", "verdict": "conflict" if several else "single_source", "independent": len(answers), **fields}
    return Question(id=id, question=words, answers=answers, level="reports", reason="So it is told.", **values)


NINE, TWELVE, FORTY = answer("mill", "Nine"), answer("union", "Twelve"), answer("mill", "Forty")
YES = answer("union", "The owner had locked the doors")
EARLIER = dossier(question(NINE))
LATER = dossier(question(NINE, TWELVE, id="moved"))


def test_a_verdict_turns_with_its_reason_though_the_id_moved() -> None:
    (turned,) = find_changes(EARLIER, LATER).turned
    assert (turned.earlier, turned.question, turned.before, turned.now) == ("q", "moved", "single_source", "conflict")
    assert turned.reason == "So it is told."


CASES = {  # case: (earlier, later, field, what stands in it)
    "a new answer": (EARLIER, LATER, "new_answers", ["Twelve"]),
    "an answer that is gone": (LATER, EARLIER, "lost_answers", ["Twelve"]),
    "another speaker": (EARLIER, dossier(question(answer("mill", "Nine", speaker="the mayor"))), "new_answers", ["Nine"]),
    "a new question": (EARLIER, dossier(question(NINE), question(FORTY, id="hurt", words="How many were hurt?")), "appeared", ["hurt"]),
    "a question that is gone": (dossier(question(NINE), question(FORTY, id="hurt")), EARLIER, "disappeared", ["hurt"]),
    "another kind is another question": (EARLIER, dossier(question(NINE, kind="name")), "appeared", ["q"]),
    "a count of origins": (EARLIER, dossier(question(NINE, independent=2)), "recounted", [2]),
    "the same question in other words": (EARLIER, dossier(question(NINE, id="x", words="How many are dead?")), "appeared", []),
}  # fmt: skip


@pytest.mark.parametrize("old, new, field, expected", CASES.values(), ids=CASES)
def test_tells_the_change(old: Dossier, new: Dossier, field: str, expected: list[object]) -> None:
    told = {"new_answers": lambda c: c.answer.value, "lost_answers": lambda c: c.answer.value, "recounted": lambda c: c.now}
    found = getattr(find_changes(old, new), field)
    assert [told.get(field, lambda c: c.question)(c) for c in found] == expected


def test_answers_of_new_reports_are_told_from_regrouped_ones() -> None:
    changes = find_changes(EARLIER, dossier(question(NINE, FORTY, TWELVE)))
    assert [(a.answer.value, a.regrouped) for a in changes.new_answers] == [("Twelve", False), ("Forty", True)]


def test_nothing_changed_is_nothing_told() -> None:
    changes = find_changes(LATER, LATER)
    assert changes == msgspec.structs.replace(
        changes, **{f: () for f in changes.__struct_fields__ if f not in ("schema", "other_maker")}
    )


def test_a_question_that_went_into_another_says_so() -> None:
    old = dossier(question(NINE, id="dead"), question(TWELVE, id="dead too"))
    new = dossier(question(NINE, TWELVE, id="both"))
    changes = find_changes(old, new)
    assert [(q.question, q.part_of) for q in changes.disappeared] == [("dead too", "both")]
    assert not changes.appeared


REPORTS = {  # case: (texts before, texts now, report and change)
    "a new report": ({"mill": MILL}, TEXTS, [("union", "added")]),
    "a report that is gone": (TEXTS, {"mill": MILL}, [("union", "left_out")]),
    "another text": ({"mill": MILL}, {"mill": MILL + " It rained."}, [("mill", "replaced")]),
    "another id": ({"mill": MILL}, {"papers/mill": MILL}, [("papers/mill", "described")]),
    "a copy under another id": ({"mill": MILL}, {"mill": MILL, "reprint": MILL}, [("reprint", "added")]),
}


@pytest.mark.parametrize("before, now, expected", REPORTS.values(), ids=REPORTS)
def test_tells_what_became_of_the_reports(before: dict[str, str], now: dict[str, str], expected: list[tuple[str, str]]) -> None:
    changes = find_changes(dossier(reports=before), dossier(reports=now))
    assert [(c.report, c.change) for c in changes.reports] == expected


def test_tells_what_is_known_anew_of_a_report() -> None:
    (change,) = find_changes(EARLIER, dossier(question(NINE), side="North")).reports
    assert change.change == "described" and "side is “North”" in change.reason


def test_what_was_given_again_is_passed_on() -> None:
    again = ReportChange(report="mill", change="given_again", reason="It is there.")
    assert find_changes(EARLIER, EARLIER, (again,)).reports == (again,)


def test_a_question_stays_the_same_when_a_report_gets_another_text() -> None:
    text = "It rained. " + MILL
    new = dossier(question(answer("mill", "Nine", text)), reports={"mill": text})
    changes = find_changes(EARLIER, new)
    assert not (changes.appeared or changes.disappeared or changes.new_answers or changes.lost_answers)


def test_a_question_in_the_same_words_stays_when_its_report_answers_otherwise() -> None:
    text = MILL.replace("Nine", "Ten")
    changes = find_changes(EARLIER, dossier(question(answer("mill", "Ten", text), id="moved"), reports={"mill": text}))
    assert [a.answer.value for a in (*changes.lost_answers, *changes.new_answers)] == ["Nine", "Ten"]
    assert not (changes.appeared or changes.disappeared)


def test_a_report_under_another_id_keeps_its_questions() -> None:
    new = dossier(question(msgspec.structs.replace(NINE, document="papers/mill")), reports={"papers/mill": MILL})
    assert not find_changes(EARLIER, new).appeared


def test_tells_new_copies_only() -> None:
    shared = Copy(
        kind="shared_text",
        documents=("mill", "reprint"),
        spans=tuple(DocumentSpan(document=d, start=0, end=26) for d in ("mill", "reprint")),
        reason="They share a passage.",
    )
    twice = {"mill": MILL, "reprint": MILL + " It rained."}
    plain, copied = dossier(reports=twice), dossier(reports=twice, copies=(shared,))
    assert find_changes(plain, copied).copies == (shared,)
    assert find_changes(copied, copied).copies == ()
