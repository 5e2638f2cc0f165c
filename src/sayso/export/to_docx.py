"""A dossier as a Word document, as in `to_markdown.py`: every answer has a footnote with its exact sentence.

python-docx makes the package with its styles; it knows no footnotes, so that the text and the part with the notes are written here,
as WordprocessingML (ECMA-376, part 1, 17.11).
"""

import io
from collections.abc import Iterator
from xml.sax.saxutils import escape

import docx
from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import Mm, Pt

from sayso.export.briefing import Briefing, Item, Line, Note, make_briefing
from sayso.export.fixed_zip import CORE, core_properties, fix_zip
from sayso.export.safe_text import isolated, one_line
from sayso.records.document import Document
from sayso.records.dossier import Dossier

NOTE = "FootnoteText"
FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_SPACE = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_RAISED = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
_RULES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)
"""The lines between text and notes, which every part with footnotes holds."""


def make_docx(dossier: Dossier, title: str) -> bytes:
    """The whole document. Equal dossiers give equal bytes."""
    briefing = make_briefing(dossier, title)
    word = docx.Document()
    _set_page(word)
    end = word.element.body.sectPr
    for paragraph in parse_xml(f"<w:body {_SPACE}>{''.join(_body(briefing))}</w:body>"):
        end.addprevious(paragraph)
    if briefing.notes:
        notes = f"<w:footnotes {_SPACE}>{_RULES}{''.join(map(_note, briefing.notes))}</w:footnotes>"
        blob = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{notes}'.encode()
        part = Part(PackURI("/word/footnotes.xml"), FOOTNOTES, blob, word.part.package)
        word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    out = io.BytesIO()
    word.save(out)
    return fix_zip(out.getvalue(), {CORE: core_properties(title)})


def _set_page(word: Word) -> None:
    """A4 with text of a size and notes of another; the programs' own styles for notes are not in python-docx's template."""
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin = section.bottom_margin = Mm(20)
    word.styles["Normal"].font.size = Pt(10)
    word.styles["Normal"].paragraph_format.space_after = Pt(4)
    note = word.styles.add_style(NOTE, WD_STYLE_TYPE.PARAGRAPH)
    note.base_style = word.styles["Normal"]
    note.font.size = Pt(8)
    note.paragraph_format.space_after = Pt(1)
    note.paragraph_format.line_spacing = 1.0


def _body(briefing: Briefing) -> Iterator[str]:
    yield _paragraph(_run(briefing.title), "Title")
    yield _paragraph(_run("Reports"), "Heading1")
    for name, document in briefing.reports:
        yield _paragraph(_run(name, "b") + _known(document), "ListBullet")
    for skipped in briefing.skipped:
        yield _paragraph(_run(f"not read: {skipped}"), "ListBullet")
    for section in briefing.sections:
        yield _paragraph(_run(section.heading), "Heading1")
        yield _paragraph(_run(section.intro))
        for item in section.items:
            yield from _item(item)


def _item(item: Item) -> Iterator[str]:
    yield _paragraph(_run(item.question), "Heading2")
    yield _paragraph(_run(f"{item.verdict.capitalize()}.", "b") + _run(f" {item.reason}"), together=True)
    for line in item.lines:
        yield _paragraph(_answer(line), "ListBullet", together=line is not item.lines[-1])
    for heading, names in (("silent:", item.quiet), ("never mention it:", item.absent)):
        if names:
            yield _paragraph(_run(heading, "i") + _run(f" {names}"), "ListBullet")


def _answer(line: Line) -> str:
    facts = _run(f" ({', '.join(line.facts)})") if line.facts else ""
    mark = f'<w:r>{_RAISED}<w:footnoteReference w:id="{line.note}"/></w:r>'
    return _run(f"{line.label}:", "b") + _run(f" {one_line(line.value)}") + facts + mark


def _note(note: Note) -> str:
    words = _run(f" “{one_line(note.sentence)}” – ") + _run(one_line(note.chain))
    mark = f"<w:r>{_RAISED}<w:footnoteRef/></w:r>"
    return f'<w:footnote w:id="{note.number}">{_paragraph(mark + words, NOTE)}</w:footnote>'


def _known(document: Document) -> str:
    known = [document.title, f"side: {document.side}" if document.side else None, document.published, document.url]
    told = [one_line(k) for k in known if k and one_line(k)]
    return _run(f": {'; '.join(told)}") if told else ""


def _paragraph(runs: str, style: str = "", together: bool = False) -> str:
    """`together`: on one page with what follows."""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    styled += "<w:keepNext/>" if together else ""
    return f"<w:p><w:pPr>{styled}</w:pPr>{runs}</w:p>" if styled else f"<w:p>{runs}</w:p>"


def _run(text: str, form: str = "") -> str:
    """Words of one form ("b", "i" or none), with the spaces at their ends."""
    before, behind = " " if text[:1] == " " else "", " " if text[-1:] == " " else ""
    words = f"{before}{isolated(one_line(text))}{behind}"
    formed = f"<w:rPr><w:{form}/></w:rPr>" if form else ""
    return f'<w:r>{formed}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'
