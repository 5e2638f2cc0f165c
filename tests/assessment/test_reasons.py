"""Every pair of answers with what came of it, and those that the verdict rests on."""

from sayso.assessment.assess import assess
from sayso.assessment.reasons import explain_question
from tests.assessment.test_assess import TEN_OR_MORE, TEXT, THIRTEEN, TWENTY, number
from tests.build import NOTHING_JOINED, report, topic


def explained(*answers: object) -> list[tuple[int, int, str, bool]]:
    asked = topic("number", *answers)
    reports = [report(TEXT + " " * n, name) for n, name in enumerate("abc")]
    judged = explain_question(asked, assess([asked], reports, [], NOTHING_JOINED)[0], {})
    assert all(p.reason.endswith(".") for p in judged.pairs)
    return [(p.first, p.second, p.verdict, p.counts) for p in judged.pairs]


def test_each_two_reports_are_compared() -> None:
    assert explained(number("a", THIRTEEN), number("b", TWENTY), number("c", TEN_OR_MORE)) == [
        (0, 1, "conflict", True), (0, 2, "compatible", True), (1, 2, "compatible", True),
    ]  # fmt: skip


def test_of_two_reports_the_best_pair_counts() -> None:
    pairs = explained(number("a", THIRTEEN), number("a", TWENTY), number("b", TWENTY))
    assert pairs == [(1, 2, "agree", True), (0, 2, "conflict", False)]


def test_two_speakers_of_one_report_are_compared() -> None:
    assert explained(number("a", THIRTEEN, "the army"), number("a", TWENTY, "the rebels")) == [(0, 1, "conflict", True)]


def test_one_answer_is_compared_with_nothing() -> None:
    assert explained(number("a", THIRTEEN)) == []
