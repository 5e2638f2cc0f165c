"""What the terminal shows of the changes since an earlier dossier."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from sayso.records.changes import Answered, Asked, Changes

SHOWN = 12
"""Lines under one heading; changes.json has all."""
_REPORTS = {
    "added": "added",
    "replaced": "replaced",
    "described": "described anew",
    "given_again": "given again",
    "left_out": "left out",
}


def show_changes(console: Console, changes: Changes) -> None:
    """Every kind of change under its heading, or that nothing changed."""
    sections = {
        "Reports": [f"{c.report} {_REPORTS[c.change]}: {c.reason}" for c in changes.reports],
        "Verdicts that turned": [f"{t.words} {_plain(t.before)} → {_plain(t.now)}. {t.reason}" for t in changes.turned],
        "New answers": [_answer_line(a) for a in changes.new_answers if not a.regrouped],
        "Answers no longer there": [_answer_line(a) for a in changes.lost_answers if not a.regrouped],
        "Words of earlier reports that answer another question than before": [
            *(f"now also {_answer_line(a)}" for a in changes.new_answers if a.regrouped),
            *(f"no longer {_answer_line(a)}" for a in changes.lost_answers if a.regrouped),
        ],
        "Other counts of independent origins": [f"{r.words} {r.before} → {r.now}" for r in changes.recounted],
        "New questions": [_question_line(q, "its answers stood in") for q in changes.appeared],
        "Questions no longer there": [_question_line(q, "its answers stand in") for q in changes.disappeared],
        "Copies found": [c.reason for c in changes.copies],
    }
    console.print(Text("\nWhat changed", style="bold"))
    if changes.other_maker:
        console.print("  Another version of sayso made the earlier dossier; some of this may come from that.")
    for heading, lines in sections.items():
        _show(console, heading, lines)
    if not any(lines for heading, lines in sections.items() if heading != "Reports"):
        console.print("No answer, verdict, question or copy is another than before.")


def _show(console: Console, heading: str, lines: Sequence[str]) -> None:
    if lines:
        console.print(Text(heading))
    for line in lines[:SHOWN]:
        console.print(Text(f"  {line}"), soft_wrap=True)
    if len(lines) > SHOWN:
        console.print(f"  and {len(lines) - SHOWN} more")


def _answer_line(found: Answered) -> str:
    answer = found.answer
    who = answer.document if answer.speaker == "author" else f"{answer.document}, {answer.speaker}"
    return f"{found.words} {' '.join(answer.value.split())} ({who})"


def _question_line(asked: Asked, where: str) -> str:
    moved = f"; {where} {asked.part_of}" if asked.part_of else ""
    return f"{asked.words} ({_plain(asked.verdict)}{moved})"


def _plain(verdict: str) -> str:
    return verdict.replace("_", " ")
