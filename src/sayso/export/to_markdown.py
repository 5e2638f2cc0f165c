"""A dossier as Markdown (CommonMark with footnotes): what is contested, what is common, what one report alone tells.

Every answer has a footnote with its exact sentence. Text of reports is escaped, so that nothing in it becomes markup.
"""

import re

from sayso.export.briefing import Briefing, Item, Line, Note, make_briefing
from sayso.export.safe_text import isolated, one_line
from sayso.records.document import Document
from sayso.records.dossier import Dossier

_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~&$^@]|:(?=//)|(?<=www)\.", re.I)
"""What CommonMark, its common extensions and Pandoc read as markup inside a line; nothing of a report stands at its beginning."""


def make_markdown(dossier: Dossier, title: str) -> str:
    """The whole text. Equal dossiers give equal text."""
    briefing = make_briefing(dossier, title)
    lines = [f"# {escape_markdown(briefing.title)}", "", _opening(briefing), "", "## Reports", ""]
    lines += [f"* **{escape_markdown(name)}**{_known(document)}" for name, document in briefing.reports]
    lines += [f"* not read: {escape_markdown(skipped)}" for skipped in briefing.skipped]
    for section in briefing.sections:
        lines += ["", f"## {section.heading}", "", section.intro]
        for item in section.items:
            lines += _item(item)
    return "\n".join([*lines, "", *(_note(n) for n in briefing.notes)]) + "\n"


def escape_markdown(text: str) -> str:
    """Text on one line that shows as it is, whatever it holds."""
    return isolated(_MARKUP.sub(r"\\\g<0>", one_line(text)))


def _opening(briefing: Briefing) -> str:
    counts = [f"{len(s.items)} {s.heading.lower()}" for s in briefing.sections]
    return f"{len(briefing.reports)} reports; questions: {', '.join(counts) or 'none'}. Who is right, this does not say."


def _known(document: Document) -> str:
    known = [document.title, f"side: {document.side}" if document.side else None, document.published, document.url]
    told = [escape_markdown(k) for k in known if k and one_line(k)]
    return f": {'; '.join(told)}" if told else ""


def _item(item: Item) -> list[str]:
    lines = [
        "",
        f"### {escape_markdown(item.question)}",
        "",
        f"**{item.verdict.capitalize()}.** {escape_markdown(item.reason)}",
        "",
    ]
    lines += [_answer(line) for line in item.lines]
    lines += [f"* *silent:* {escape_markdown(item.quiet)}"] if item.quiet else []
    return lines + ([f"* *never mention it:* {escape_markdown(item.absent)}"] if item.absent else [])


def _answer(line: Line) -> str:
    facts = f" ({', '.join(map(escape_markdown, line.facts))})" if line.facts else ""
    return f"* **{escape_markdown(line.label)}:** {escape_markdown(line.value)}{facts}[^{line.note}]"


def _note(note: Note) -> str:
    return (
        f"[^{note.number}]: **{escape_markdown(note.label)}:** “{escape_markdown(note.sentence)}” – {escape_markdown(note.chain)}"
    )
