import pytest

from tests.conftest import Analyse

QUOTED = {
    "a new quotation after who says it": ['"We will not leave," said Mayor Jens Holm.', '"This is our town."'],
    "after a closing mark": ['"It is over," she said.', '"Go home."', "The crowd left."],
    "a question told on": ['"Who did it?" he asked.', "Nobody answered."],
    "curly marks": ["“It is over,” she said.", "“Go home.”", "The crowd left."],
}


@pytest.mark.parametrize("sentences", QUOTED.values(), ids=QUOTED)
def test_sentences_end_beside_quotation_marks(sentences: list[str], analyse: Analyse) -> None:
    reading, analysis = analyse(" ".join(sentences))
    assert [reading.document.text[s.start : s.end] for s in analysis.sentences] == sentences
