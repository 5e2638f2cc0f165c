"""The Word document as python-docx reads it, and its footnotes as docx2python does."""

import io
import zipfile

import docx
import pytest
from docx.document import Document as Word
from docx.oxml.ns import qn
from docx2python import docx2python

from sayso.export.briefing import make_briefing
from sayso.export.safe_text import one_line
from sayso.export.to_docx import make_docx
from sayso.records.dossier import Dossier
from tests.build import dossier_of


def opened(dossier: Dossier) -> Word:
    return docx.Document(io.BytesIO(make_docx(dossier, "Varda & <more>")))


def test_it_has_the_sections_and_questions(story: Dossier) -> None:
    found = [(p.style.name, p.text) for p in opened(story).paragraphs if p.style is not None]
    first = [text for style, text in found if style == "Heading 1"]
    assert first[:2] == ["Reports", "Contested"] and first[-1] == "Told by one report alone"
    assert sorted(text for style, text in found if style == "Heading 2") == sorted(q.question for q in story.questions)


@pytest.mark.parametrize("name", ["story", "hostile"])
def test_every_answer_has_a_footnote_with_its_exact_sentence(name: str, request: pytest.FixtureRequest) -> None:
    dossier: Dossier = request.getfixturevalue(name)
    data = make_docx(dossier, "Varda")
    notes = make_briefing(dossier, "x").notes
    with docx2python(io.BytesIO(data)) as read:
        found = [text for text in flatten(read.footnotes) if text]
    assert len(found) == len(notes)
    for note, text in zip(notes, found, strict=True):
        assert one_line(note.sentence) in text and one_line(note.label) in text
    marks = [e.get(qn("w:id")) for e in opened(dossier).element.iter(qn("w:footnoteReference"))]
    assert marks == [str(n.number) for n in notes]


def test_notes_are_smaller_than_the_text(story: Dossier) -> None:
    data = make_docx(story, "Varda")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        notes = archive.read("word/footnotes.xml").decode()
    word = opened(story)
    assert notes.count('<w:pStyle w:val="FootnoteText"/>') == len(make_briefing(story, "x").notes)
    by_id = {style.style_id: style for style in word.styles}
    assert by_id["FootnoteText"].font.size < word.styles["Normal"].font.size


def flatten(tree: object) -> list[str]:
    """The paragraphs of what docx2python gives."""
    return [tree] if isinstance(tree, str) else [text for part in tree for text in flatten(part)]


def test_silence_is_told(hostile: Dossier) -> None:
    assert 'silent: =HYPERLINK("x")' in [p.text for p in opened(hostile).paragraphs]


def test_equal_dossiers_give_equal_bytes_without_a_date(hostile: Dossier) -> None:
    data = make_docx(hostile, "Varda & <more>")
    assert data == make_docx(hostile, "Varda & <more>")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {i.date_time[0] for i in archive.infolist()} == {1980}
    properties = opened(hostile).core_properties
    assert (properties.title, properties.created, properties.author) == ("Varda & <more>", None, "sayso")


def test_a_dossier_without_questions_is_a_document_too() -> None:
    assert [p.text for p in opened(dossier_of((), ())).paragraphs] == ["Varda & <more>", "Reports"]
