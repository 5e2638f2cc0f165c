"""What a later dossier of a story says that an earlier one did not: `changes.json`."""

from typing import Literal

from sayso.records.base import Record
from sayso.records.dossier import Answer, Copy, QuestionKind, Verdict


class ReportChange(Record, frozen=True, kw_only=True):
    """What became of a report. added: new; replaced: the same id with another text; described: the same text, but other
    facts are known of it; given_again: a text that is there already, not read twice; left_out: no longer there."""

    report: str
    change: Literal["added", "replaced", "described", "given_again", "left_out"]
    reason: str


class Asked(Record, frozen=True, kw_only=True):
    """A question that one of the two dossiers has alone. `part_of`: the question of the other one that has most of its answers now."""

    question: str
    kind: QuestionKind
    words: str
    verdict: Verdict
    part_of: str | None = None


class Answered(Record, frozen=True, kw_only=True):
    """An answer that one of the two dossiers has alone, to a question that both ask. `question`: its id in that dossier.

    `regrouped`: both dossiers have its report with the same text; the answer was not asked for here, or stands elsewhere now.
    """

    question: str
    words: str
    answer: Answer
    regrouped: bool = False


class Turned(Record, frozen=True, kw_only=True):
    """A verdict that is another one now. `question`, `earlier`: ids of the question now and before; `reason`: of the verdict now."""

    question: str
    earlier: str
    words: str
    before: Verdict
    now: Verdict
    reason: str


class Recounted(Record, frozen=True, kw_only=True):
    """A question with more or fewer independent origins than before."""

    question: str
    earlier: str
    words: str
    before: int
    now: int


class Changes(Record, frozen=True, kw_only=True):
    """Everything that changed between two dossiers. Questions are the same where they are of one kind and share answers.

    `other_maker`: another version of sayso made the earlier dossier, so that a change may come from that.
    """

    schema: str = "sayso-changes/1"
    reports: tuple[ReportChange, ...] = ()
    turned: tuple[Turned, ...] = ()
    new_answers: tuple[Answered, ...] = ()
    lost_answers: tuple[Answered, ...] = ()
    recounted: tuple[Recounted, ...] = ()
    appeared: tuple[Asked, ...] = ()
    disappeared: tuple[Asked, ...] = ()
    copies: tuple[Copy, ...] = ()
    other_maker: bool = False
