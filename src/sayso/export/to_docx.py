"""A dossier as a Word document, as in `to_markdown.py`, with the exact sentences in a numbered section at the end.

python-docx cannot write footnotes: a number in brackets behind an answer leads to its entry under "Sources".
"""

import io

import docx
from docx.document import Document as Word
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from sayso.export.briefing import Item, Line, Note, make_briefing
from sayso.export.fixed_zip import CORE, core_properties, fix_zip
from sayso.export.safe_text import isolated, one_line
from sayso.records.document import Document
from sayso.records.dossier import Dossier


def make_docx(dossier: Dossier, title: str) -> bytes:
    """The whole document. Equal dossiers give equal bytes."""
    briefing = make_briefing(dossier, title)
    word = docx.Document()
    word.add_heading(_shown(briefing.title), 0)
    word.add_heading("Reports", 1)
    for name, document in briefing.reports:
        _report(word, name, document)
    for skipped in briefing.skipped:
        word.add_paragraph(f"not read: {_shown(skipped)}", style="List Bullet")
    for section in briefing.sections:
        word.add_heading(section.heading, 1)
        word.add_paragraph(section.intro)
        for item in section.items:
            _item(word, item)
    if briefing.notes:
        word.add_heading("Sources", 1)
    for note in briefing.notes:
        _note(word, note)
    out = io.BytesIO()
    word.save(out)
    return fix_zip(out.getvalue(), {CORE: core_properties(title)})


def _shown(text: str) -> str:
    return isolated(one_line(text))


def _report(word: Word, name: str, document: Document) -> None:
    known = [document.title, f"side: {document.side}" if document.side else None, document.published, document.url]
    told = [_shown(k) for k in known if k and one_line(k)]
    line = word.add_paragraph(style="List Bullet")
    line.add_run(_shown(name)).bold = True
    line.add_run(f": {'; '.join(told)}" if told else "")


def _item(word: Word, item: Item) -> None:
    word.add_heading(_shown(item.question), 2)
    verdict = word.add_paragraph()
    verdict.add_run(f"{item.verdict}.").bold = True
    verdict.add_run(f" {_shown(item.reason)}")
    for line in item.lines:
        _answer(word.add_paragraph(style="List Bullet"), line)
    for heading, names in (("silent:", item.quiet), ("never mention it:", item.absent)):
        if names:
            line_of = word.add_paragraph(style="List Bullet")
            line_of.add_run(heading).italic = True
            line_of.add_run(f" {_shown(names)}")


def _answer(paragraph: Paragraph, line: Line) -> None:
    paragraph.add_run(f"{_shown(line.label)}:").bold = True
    facts = f" ({', '.join(map(_shown, line.facts))})" if line.facts else ""
    paragraph.add_run(f" {_shown(line.value)}{facts} ")
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), f"source{line.note}")
    link.append(paragraph.add_run(f"[{line.note}]")._r)
    paragraph._p.append(link)


def _note(word: Word, note: Note) -> None:
    """The entry of a note, bookmarked so that its number leads here."""
    paragraph = word.add_paragraph()
    begin, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for mark in (begin, end):
        mark.set(qn("w:id"), str(note.number))
    begin.set(qn("w:name"), f"source{note.number}")
    paragraph._p.append(begin)
    paragraph.add_run(f"[{note.number}] ")
    paragraph._p.append(end)
    paragraph.add_run(f"{_shown(note.label)}: ").bold = True
    paragraph.add_run(f"“{_shown(note.sentence)}” – {_shown(note.chain)}")
