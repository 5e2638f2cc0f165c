"""What the terminal shows: a progress bar for long work, and a short summary of a dossier."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table
from rich.text import Text

from sayso.pipeline import Progress as ProgressCall
from sayso.records.dossier import Dossier, Question

SHOWN = 8
"""Questions in the summary; the page has all."""


@contextmanager
def progress_bar(console: Console) -> Iterator[ProgressCall]:
    """A bar over the reports, on standard error and only on a terminal."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("reading", total=None)
        yield lambda what, done, total: bar.update(task, description=what, completed=done, total=total)


def show_summary(console: Console, dossier: Dossier, out: Path) -> None:
    """Reports, verdicts, the first contested questions and the common ground, and where to look."""
    counts = Counter(q.verdict for q in dossier.questions)
    figures = sum(len(d.figures) for d in dossier.documents)
    attributions = sum(len(d.attributions) for d in dossier.documents)
    console.print(
        f"{len(dossier.documents)} reports, {figures} figures, {attributions} attributions, {len(dossier.questions)} questions"
    )
    console.print(", ".join(f"{counts[v]} {v.replace('_', ' ')}" for v in ("conflict", "compatible", "agree", "single_source")))
    for skipped in dossier.skipped:
        console.print(Text(f"skipped {skipped.path}: {skipped.reason}", style="yellow"))
    contested = [q for q in dossier.questions if q.verdict == "conflict"]
    common = [q for q in dossier.questions if q.id in set(dossier.common_ground)]
    for heading, questions in (("Contested", contested), ("Common ground", common)):
        if questions:
            console.print(_table(heading, questions[:SHOWN]))
            if len(questions) > SHOWN:
                console.print(f"  and {len(questions) - SHOWN} more")
    console.print(Text(f"\nOpen {out / 'index.html'}", style="bold"))


def _table(heading: str, questions: list[Question]) -> Table:
    table = Table(title=heading, title_justify="left", show_header=False, box=None, padding=(0, 2, 0, 2))
    table.add_column(ratio=2)
    table.add_column(ratio=3)
    for question in questions:
        answers = {f"{a.value} ({a.document}{'' if a.speaker == 'author' else ', ' + a.speaker})": None for a in question.answers}
        table.add_row(Text(question.question), Text("; ".join(answers)))
    return table
