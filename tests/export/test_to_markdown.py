"""The Markdown text as a parser with footnotes reads it."""

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin

from sayso.export.briefing import make_briefing
from sayso.export.safe_text import one_line
from sayso.export.to_markdown import escape_markdown, make_markdown
from sayso.records.dossier import Dossier
from tests.build import dossier_of

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin).use(dollarmath_plugin)


def inlines(tokens: list[Token]) -> list[Token]:
    return [child for token in tokens for child in token.children or []]


def headings(tokens: list[Token]) -> list[str]:
    return [tokens[i + 1].content for i, t in enumerate(tokens) if t.type == "heading_open" and t.tag == "h2"]


def test_it_tells_what_is_contested_common_and_told_alone(story: Dossier) -> None:
    tokens = PARSER.parse(make_markdown(story, "Varda"))
    assert headings(tokens)[:2] == ["Reports", "Contested"] and headings(tokens)[-1] == "Told by one report alone"
    assert sum(t.type == "heading_open" and t.tag == "h3" for t in tokens) == len(story.questions)
    text = make_markdown(story, "Varda")
    for question in story.questions:
        assert escape_markdown(question.question) in text and escape_markdown(question.reason) in text


@pytest.mark.parametrize("name", ["story", "hostile"])
def test_every_answer_has_a_footnote_with_its_exact_sentence(name: str, request: pytest.FixtureRequest) -> None:
    dossier: Dossier = request.getfixturevalue(name)
    tokens = PARSER.parse(make_markdown(dossier, "Varda"))
    count = sum(len(q.answers) for q in dossier.questions)
    assert sum(t.type == "footnote_ref" for t in inlines(tokens)) == count
    shown = [t for t in tokens if t.type == "inline"][-count:]
    for note, token in zip(make_briefing(dossier, "x").notes, shown, strict=True):
        words = "".join(c.content for c in token.children or [])
        assert one_line(note.sentence) in words and one_line(note.label) in words


def test_nothing_of_a_report_is_markup(hostile: Dossier) -> None:
    tokens = PARSER.parse(make_markdown(hostile, "*T* <script>"))
    used = {t.type for t in tokens} | {t.type for t in inlines(tokens)}
    assert not used & {
        "html_inline",
        "html_block",
        "link_open",
        "image",
        "code_inline",
        "s_open",
        "math_inline",
        "table_open",
        "fence",
    }
    strong = sum(t.type == "strong_open" for t in inlines(tokens))
    answers = sum(len(q.answers) for q in hostile.questions)
    assert strong == len(hostile.documents) + len(hostile.questions) + 2 * answers
    italic = sum(t.type == "em_open" for t in inlines(tokens))
    assert italic == sum(bool(q.silent) for q in hostile.questions)


SHOWN = {
    "emphasis": "*a* _b_ **c**",
    "a link": "[a](http://b) <http://c> ![d](e)",
    "a footnote": "[^1] ^[inline]",
    "code and strike": "`a` ~~b~~",
    "an entity": "&amp; &lt; &#35;",
    "a heading": "# a #",
    "a list": "1. a",
    "backslashes": "a\\*b \\",
    "a table": "a | b",
    "emoji": "👩‍👧 :)",
    "math": "$a$ and 5 $",
}


@pytest.mark.parametrize("text", SHOWN.values(), ids=SHOWN)
def test_text_shows_as_it_is(text: str) -> None:
    (paragraph,) = [t for t in PARSER.parse(f"**{escape_markdown(text)}:** {escape_markdown(text)}") if t.type == "inline"]
    assert "".join(c.content for c in paragraph.children or []) == f"{text}: {text}"
    kinds = {c.type for c in paragraph.children or []}
    assert kinds <= {"text", "text_special", "strong_open", "strong_close"}


def test_a_dossier_without_questions_is_a_text_too() -> None:
    assert "questions: none" in make_markdown(dossier_of((), ()), "x")


def test_equal_dossiers_give_equal_text(story: Dossier) -> None:
    assert make_markdown(story, "x") == make_markdown(story, "x")
