import pytest

from tests.conftest import Analyse

ENDS = {
    "a title in capitals": ["THE PILOT SAID MR. HOLM HAD BEEN SHOT.", "NOBODY ELSE WAS HURT."],
    "a hyphen in capitals": ["THE TROOPS BEGAN A LARGE-SCALE OPERATION AGAINST M-19 IN THE HILLS."],
    "a new quotation after who says it": ['"We will not leave," said Mayor Jens Holm.', '"This is our town."'],
    "after a closing mark": ['"It is over," she said.', '"Go home."', "The crowd left."],
    "a question told on": ['"Who did it?" he asked.', "Nobody answered."],
    "an abbreviation before a number": ["Displaced: est. 12,000.", "Approx. 40 tents came."],
    "a title before a name": ["The letter was read by Rep. Anna Moor of Port Holm.", "Nobody spoke."],
    "an hour at the end": ["The firing went on until 9 p.m.", "Police said two men died."],
    "an hour and a word that begins": ["It lasted until about 9 A.M.", "One diplomat saw it."],
    "an hour and its day": ["The curfew begins at 9 p.m. Tuesday and ends at 6 a.m. Eastern time."],
    "an hour that opens": ["At 9 a.m. Holm left the hotel."],
    "curly marks": ["“It is over,” she said.", "“Go home.”", "The crowd left."],
}


@pytest.mark.parametrize("sentences", ENDS.values(), ids=ENDS)
def test_sentences_end_where_they_should(sentences: list[str], analyse: Analyse) -> None:
    reading, analysis = analyse(" ".join(sentences))
    assert [reading.document.text[s.start : s.end] for s in analysis.sentences] == sentences
