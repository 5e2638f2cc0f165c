"""What is shown as the value of an answer."""

import pytest

from sayso.export.page_view import view_dossier
from tests.build import answer, dossier_of, question, report

TIMES = {  # case: (words, value, shown)
    "a weekday": ("Monday", "1998-05-04", "Monday [1998-05-04]"),
    "an hour in words": ("noon on Monday", "1998-05-04T12:00", "noon on Monday [1998-05-04 12:00]"),
    "a day in figures": ("4 May", "1998-05-04", "4 May"),
    "a weekday of no known week": ("Tuesday", "XXXX-WXX-2", "Tuesday"),
}


@pytest.mark.parametrize("words, value, shown", TIMES.values(), ids=TIMES)
def test_a_time_in_words_alone_gets_its_day(words: str, value: str, shown: str) -> None:
    told = report(f"The mill burned on {words}.")
    dated = value if value[:1].isdigit() else None
    asked = question("time", "When did it burn?", answer(told, words, value=value, earliest=dated, latest=dated))
    (found,) = view_dossier(dossier_of((told,), (asked,))).alone[0].answers
    assert found.value == shown
