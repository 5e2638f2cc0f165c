import msgspec
import pytest

from sayso.assessment.assess import assess
from sayso.assessment.common_ground import find_common_ground
from sayso.assessment.dependence import find_shared_origins, is_somebody
from sayso.assessment.revisions import find_revisions
from sayso.assessment.verdicts import judge
from sayso.records.dossier import Question
from sayso.text.attributed import UNNAMED
from tests.build import NOTHING_JOINED, attribution, figure, report, told, topic

TEXT = "In all 13 people died. Some 20 people died. At least 10 people died."
THIRTEEN, TWENTY = figure(TEXT, "13", 13, 13), figure(TEXT, "20", 20, 20)
TEN_OR_MORE = figure(TEXT, "10", 10, None, qualifier="at_least")


def number(name: str, found: object, speaker: str = "author") -> object:
    answer = told(name, found.text, speaker, figure=found)
    return msgspec.structs.replace(answer, answer=msgspec.structs.replace(answer.answer, low=found.low, high=found.high))


VERDICTS = {
    "equal numbers agree": (topic("number", number("a", THIRTEEN), number("b", THIRTEEN)), "agree", "reports"),
    "a bound fits a number": (topic("number", number("a", THIRTEEN), number("b", TEN_OR_MORE)), "compatible", "reports"),
    "two numbers conflict": (topic("number", number("a", THIRTEEN), number("b", TWENTY)), "conflict", "reports"),
    "one report alone": (topic("number", number("a", THIRTEEN)), "single_source", "reports"),
    "speakers inside one report": (
        topic("number", number("a", THIRTEEN, "the army"), number("a", TWENTY, "the rebels")), "conflict", "speakers",
    ),
    "yes against no": (topic("yesno", told("a", "yes"), told("b", "no", polarity="denied")), "conflict", "reports"),
    "both say yes": (topic("yesno", told("a", "yes"), told("b", "yes")), "agree", "reports"),
    "the same actor": (topic("actor", told("a", "the army", actors=("x",)), told("b", "soldiers", actors=("x",))), "agree", "reports"),
    "two names for one thing": (topic("name", told("a", "raid", name="raid"), told("b", "operation", name="operation")), "compatible", "reports"),
}  # fmt: skip


@pytest.mark.parametrize("asked, verdict, level", VERDICTS.values(), ids=VERDICTS)
def test_verdicts(asked: object, verdict: str, level: str) -> None:
    judgement = judge(asked, {}, {})
    assert (judgement.verdict, judgement.level) == (verdict, level)
    assert judgement.reason.endswith(".")


def ask(sides: tuple[str | None, str | None], speakers: tuple[str, str] = ("author", "author"), **fields: str) -> Question:
    reports = [report(TEXT, "a", side=sides[0], **fields), report(TEXT + " ", "b", side=sides[1]), report("Rain fell.", "c")]
    asked = topic("number", number("a", THIRTEEN, speakers[0]), number("b", THIRTEEN, speakers[1]))
    return assess([asked], reports, [], NOTHING_JOINED)[0]


def test_the_silent_and_the_absent_are_named() -> None:
    question = ask((None, None))
    assert question.silent == ("c",) and question.absent == ("c",)


def test_sides_are_opposed_only_when_both_are_known() -> None:
    assert ask(("North", "South")).opposed
    assert not ask(("North", None)).opposed
    assert not ask(("North", "third party")).opposed


def test_one_named_speaker_is_one_origin() -> None:
    assert ask((None, None)).independent == 2
    assert ask((None, None), ("the ministry", "the ministry")).independent == 1


def test_common_ground_needs_opposed_sides_and_two_origins() -> None:
    assert find_common_ground([ask(("North", "South"))]) == ("t",)
    assert find_common_ground([ask(("North", "South"), ("the ministry", "the ministry"))]) == ()


def test_two_identical_reports_are_one_witness() -> None:
    reports = [report(TEXT, "a"), report(TEXT, "b")]
    asked = topic("number", number("a", THIRTEEN), number("b", THIRTEEN))
    assert assess([asked], reports, [], NOTHING_JOINED)[0].independent == 1


def test_a_source_that_changes_its_figure_is_a_chain() -> None:
    text = "The ministry said 13 people died. The ministry said 20 people died."
    said = attribution(text, "The ministry", "said", "13 people died")
    reports = [
        report(text, "a", attributions=(said,), published="2001-05-01"),
        report(text + " ", "b", attributions=(said,), published="2001-05-03"),
    ]
    asked = topic("number", number("b", TWENTY, "The ministry"), number("a", THIRTEEN, "The ministry"))
    (revision,) = find_revisions(assess([asked], reports, [], NOTHING_JOINED), reports)
    assert [(s.document, s.value, s.as_of) for s in revision.steps] == [("a", "13", "2001-05-01"), ("b", "20", "2001-05-03")]


def test_a_paper_that_changes_its_own_figure_is_a_chain_and_nobody_in_particular_is_none() -> None:
    dated = {"published": "2001-05-01"}, {"published": "2001-05-03"}
    paper = [report(TEXT, n, source="The Lantern", **d) for n, d in zip("ab", dated, strict=True)]
    nameless = [report(TEXT, n, **d) for n, d in zip("ab", dated, strict=True)]
    own = topic("number", number("a", THIRTEEN), number("b", TWENTY))
    unnamed = topic("number", number("a", THIRTEEN, UNNAMED), number("b", TWENTY, UNNAMED))
    (revision,) = find_revisions(assess([own], paper, [], NOTHING_JOINED), paper)
    assert revision.speaker == "The Lantern" and [s.value for s in revision.steps] == ["13", "20"]
    assert find_revisions(assess([own], nameless, [], NOTHING_JOINED), nameless) == ()
    assert find_revisions(assess([unnamed], paper, [], NOTHING_JOINED), paper) == ()


SOMEBODY = ("unnamed", "an officer", "Witnesses", "two of the survivors", "local residents", "people")
THE_SAME = ("the ministry", "police", "Red Cross officials", "the doctors", "Petra Lind", "Rogers", "the governor of Lorn")


def test_witnesses_of_two_reports_are_two_origins() -> None:
    assert all(map(is_somebody, SOMEBODY)) and not any(map(is_somebody, THE_SAME))
    assert ask((None, None), ("witnesses", "witnesses")).independent == 2


def test_one_named_speaker_of_one_answer_is_a_shared_origin() -> None:
    (copy,) = find_shared_origins([ask((None, None), ("the ministry", "the ministry"))])
    assert (copy.kind, copy.documents, copy.origin) == ("shared_origin", ("a", "b"), "the ministry")
    assert find_shared_origins([ask((None, None)), ask((None, None), ("witnesses", "witnesses"))]) == ()
