"""Whose the numbers are in a text that is announced, in square-bracketed turns and in answers to questions."""

from tests.annotate.conftest import Annotate


def test_numbers_in_an_announced_text_are_its_own(annotated: Annotate) -> None:
    text = "The Minister's communique reads as follows:\n\nSome 80 soldiers took the mill.\n\nFour men gave their lives."
    assert {f.speaker for f in annotated(text).figures} == {"The Minister's communique"}


BRACKETED = """[Holm] First, I would like to thank you. The soldiers found 12 rifles.

[Reporter] Did they fire first?

[Holm] They did. Two men died. [passage omitted] [end recording]

Holm spoke at noon. Three men listened."""


def test_speakers_in_square_brackets(annotated: Annotate) -> None:
    text = BRACKETED.replace("[Holm]", "[HOLM]").replace("[Reporter]", "[REPORTER]")
    assert {f.text: f.speaker for f in annotated(text).figures} == {"12": "HOLM", "Two": "HOLM", "Three": "author"}


def test_who_answers_questions(annotated: Annotate) -> None:
    text = "Question: How many are in there?\n\nSpokesman: Our estimate is about 25,000.\n\nQuestion: And the trucks?\n\nSpokesman: We saw 11 of them."
    assert {f.text: f.speaker for f in annotated(text).figures} == {"about 25,000": "Spokesman", "11": "Spokesman"}
