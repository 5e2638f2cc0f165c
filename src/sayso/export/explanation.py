"""Explanations in, plain lines of text out, with the exact words of each mention and answer in the words around them."""

from collections.abc import Mapping, Sequence

from sayso.records.document import Document
from sayso.records.dossier import Answer
from sayso.records.explanation import Grouped, Join, Judged, Mention
from sayso.records.mention import TOLD
from sayso.text.labels import report_label

AROUND = 48
"""Characters shown on either side of the exact words."""


def tell_group(grouped: Grouped, texts: Mapping[str, str]) -> list[str]:
    """A thing's mentions, and the joins that brought them together. `texts`: of the reports, by id."""
    count = len(grouped.mentions)
    lines = [f"{grouped.kind.capitalize()} “{_plain(grouped.name)}” ({grouped.id}), {count} mention{'s' if count != 1 else ''}:"]
    lines += [f"  {m.document}: {_context(texts[m.document], m.start, m.end)}  ({m.id})" for m in grouped.mentions]
    if not grouped.joins:
        return [*lines, "", "Nothing else was joined to it." if count == 1 else "All of them are one by their name or entry."]
    return [*lines, "", "Why they stand together:", *(line for join in grouped.joins for line in _tell_join(join))]


def tell_pair(joins: Sequence[Join], texts: Mapping[str, str]) -> list[str]:
    """Two mentions compared directly, and the chain of joins between them where it needed others."""
    direct, *chain = joins
    lines = [f"{m.document}: {_context(texts[m.document], m.start, m.end)}  ({m.id})" for m in (direct.first, direct.second)]
    lines += ["", "They stand together." if direct.joined else "They do not stand together.", *_tell_join(direct)]
    if chain:
        lines += ["", "What leads from one to the other:", *(line for join in chain for line in _tell_join(join))]
    return lines


def tell_question(judged: Judged, documents: Sequence[Document]) -> list[str]:
    """A question with where each answer comes from, what came of each pair, and who is silent."""
    question = judged.question
    by_id = {d.id: d for d in documents}
    opposed = ", from opposed sides" if question.opposed else ""
    count = len(question.answers)
    lines = [
        f"{question.question} ({question.id})",
        f"Verdict: {question.verdict.replace('_', ' ')}. {question.reason}",
        "",
        f"{count} answer{'s' if count != 1 else ''} of {question.independent} independent origin{'s' if question.independent != 1 else ''}{opposed}:",
        *(line for n, a in enumerate(question.answers, 1) for line in _tell_answer(n, a, by_id[a.document])),
        "",
    ]
    if judged.pairs:
        lines += [
            "Each pair of answers (* the verdict rests on it: the best pair of two reports, or two speakers of one report):"
        ]
    for pair in judged.pairs:
        verdict = "cannot be compared" if pair.verdict == "unknown" else pair.verdict
        lines.append(f"{'*' if pair.counts else ' '} {pair.first + 1} and {pair.second + 1}: {verdict}. {pair.reason}")
    lines += _tell_silent(question.silent, question.absent, by_id)
    if question.event:
        lines.append(f"It is about the event {question.event}.")
    return lines


def _tell_answer(number: int, answer: Answer, document: Document) -> list[str]:
    speaker = "the report itself" if answer.speaker == "author" else _plain(answer.speaker)
    modality = "" if answer.modality in TOLD else f", as {answer.modality}"
    label = report_label(document)
    known = "" if label == document.id else f" ({label})"
    origin = answer.origin or "unknown"
    return [
        f"  {number}. {_plain(answer.value)}: {document.id}{known}; speaker: {speaker}{modality}; origin: {_plain(origin)}",
        f"     {_context(document.text, answer.start, answer.end)}",
    ]


def _tell_silent(silent: Sequence[str], absent: Sequence[str], by_id: Mapping[str, Document]) -> list[str]:
    quiet = [d for d in silent if d not in absent]
    lines = [f"Silent: {d} tells of it, but does not answer this." for d in quiet]
    lines += [f"Absent: {d} never mentions it." for d in absent]
    return ["", *lines] if lines else ["", "No report is silent."]


def _tell_join(join: Join) -> list[str]:
    score = "" if join.score is None else f" Score {join.score:.2f}, needed {join.needed:.2f}."
    lines = [f"  {_name(join.first)} and {_name(join.second)}:{score} {join.reason}"]
    ordered = sorted(join.weighed, key=lambda w: -abs(w.value))
    return lines + [f"    {w.value:+.2f}  {w.reason}" for w in ordered]


def _name(mention: Mention) -> str:
    return f"“{_plain(mention.text)}” ({mention.document})"


def _context(text: str, start: int, end: int) -> str:
    """The exact words in brackets, with some before and after them, on one line."""
    first, last = max(0, start - AROUND), min(len(text), end + AROUND)
    before, after = _plain(text[first:start], edges=True), _plain(text[end:last], edges=True)
    return f"{'…' if first else ''}{before}[{_plain(text[start:end])}]{after}{'…' if last < len(text) else ''}"


def _plain(text: str, edges: bool = False) -> str:
    """One line without control characters; `edges`: a space at either end is kept as one."""
    shown = "".join(c if c.isprintable() else " " for c in text)
    inner = " ".join(shown.split())
    if not edges or not inner:
        return inner
    return f"{' ' if shown[:1].isspace() else ''}{inner}{' ' if shown[-1:].isspace() else ''}"
