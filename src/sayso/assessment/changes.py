"""An earlier and a later dossier of one story in, what changed between them out.

Left alone: what is only worded or ordered differently, and questions that moved to another id but keep their answers.
"""

from collections.abc import Iterable, Sequence

from sayso.assessment.matching import Match
from sayso.records.changes import Answered, Asked, Changes, Recounted, ReportChange, Turned
from sayso.records.document import Document
from sayso.records.dossier import Answer, Copy, Dossier, Question

_FACTS = ("title", "source", "side", "url", "published")


def find_changes(old: Dossier, new: Dossier, given_again: Sequence[ReportChange] = ()) -> Changes:
    """All changes. `given_again`: reports that were handed in but not read twice, which neither dossier shows."""
    match = Match(old, new)
    both = match.questions
    old_matched, new_matched = {o.id for o, _ in both}, {n.id for _, n in both}
    return Changes(
        reports=(*_report_changes(old, new, match), *given_again),
        turned=tuple(_turned(o, n) for o, n in both if o.verdict != n.verdict),
        new_answers=_real_first(
            _answered(n, a, match.has_text_before(a.document)) for o, n in both for a in n.answers if not match.is_given(a, o.answers)
        ),
        lost_answers=_real_first(
            _answered(o, a, match.has_text_now(a.document)) for o, n in both for a in o.answers if not match.was_given(a, n.answers)
        ),
        recounted=tuple(
            Recounted(question=n.id, earlier=o.id, words=n.question, before=o.independent, now=n.independent)
            for o, n in both
            if o.independent != n.independent
        ),
        appeared=tuple(_asked(q, match.holder_before(q)) for q in new.questions if q.id not in new_matched),
        disappeared=tuple(_asked(q, match.holder_now(q)) for q in old.questions if q.id not in old_matched),
        copies=tuple(c for c in new.copies if not any(_is_same_copy(b, c, match) for b in old.copies)),
        other_maker=old.made_with != new.made_with,
    )  # fmt: skip


def _turned(old: Question, new: Question) -> Turned:
    return Turned(
        question=new.id, earlier=old.id, words=new.question, before=old.verdict, now=new.verdict, reason=new.reason
    )  # fmt: skip


def _answered(question: Question, answer: Answer, regrouped: bool) -> Answered:
    return Answered(question=question.id, words=question.question, answer=answer, regrouped=regrouped)


def _real_first(found: Iterable[Answered]) -> tuple[Answered, ...]:
    """Answers of reports that came, went or changed first: they are what is new; the others only moved."""
    return tuple(sorted(found, key=lambda a: a.regrouped))


def _asked(question: Question, part_of: str | None) -> Asked:
    return Asked(
        question=question.id, kind=question.kind, words=question.question, verdict=question.verdict, part_of=part_of
    )  # fmt: skip


def _is_same_copy(old: Copy, new: Copy, match: Match) -> bool:
    """Whether two findings name the same words of the same reports."""
    same = old.kind == new.kind and len(old.spans) == len(new.spans)
    return same and all(any(match.is_same(a, b) for a in old.spans) for b in new.spans)


def _report_changes(old: Dossier, new: Dossier, match: Match) -> list[ReportChange]:
    """What became of each report, in the order of the later dossier, those left out last."""
    before = {r.document.id: r.document for r in old.documents}
    now = [r.document for r in new.documents]
    found = [_report_change(before.get(match.reports.get(d.id, "")), d, now) for d in now]
    kept = set(match.reports.values())
    left = [
        ReportChange(report=d, change="left_out", reason="It is not among the reports given now.")
        for d in before
        if d not in kept
    ]
    return [change for change in found if change is not None] + left


def _report_change(old: Document | None, new: Document, now: Sequence[Document]) -> ReportChange | None:
    """How one report differs from before; None where nothing does."""
    if old is None:
        twin = next((d.id for d in now if d.sha256 == new.sha256 and d.id != new.id), None)
        return ReportChange(report=new.id, change="added", reason=f"It has the text of {twin}." if twin else "It is new.")
    if old.sha256 != new.sha256:
        reason = f"Its text is another one: {len(old.text):,} characters before, {len(new.text):,} now."
        return ReportChange(report=new.id, change="replaced", reason=reason)
    facts = [name for name in _FACTS if getattr(old, name) != getattr(new, name)]
    moved = [f"it was called {old.id} before"] if old.id != new.id else []
    told = moved + [f"{name} is “{getattr(new, name) or ''}”, was “{getattr(old, name) or ''}”" for name in facts]
    if not told:
        return None
    return ReportChange(report=new.id, change="described", reason=f"The same text, but {'; '.join(told)}.")
