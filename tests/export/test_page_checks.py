"""Who is asked to check what: records with a doubt, or with a note that they are at odds with their own text."""

from types import SimpleNamespace

from sayso.export.page_checks import please_check
from tests.build import time


def test_a_doubt_of_one_half_asks_to_check() -> None:
    doubts = [SimpleNamespace(doubt=d) for d in (None, 0.0, 0.49, 0.5, 1.0)]
    assert [please_check(record) for record in doubts] == [False, False, False, True, True]
    assert please_check(None, doubts[1], doubts[4]) and not please_check(None, SimpleNamespace())


def test_a_time_at_odds_with_its_text_asks_to_check() -> None:
    text = "It rained on 3 May."
    assert please_check(time(text, "3 May", "1998-05-03", note="Later than all else."))
    assert not please_check(time(text, "3 May", "1998-05-03"))
