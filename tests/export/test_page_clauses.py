"""The few words for what happens that stand on the timeline."""

import msgspec
import pytest

from sayso.export.page_clauses import clause_of
from sayso.records.claim import Report
from sayso.records.mention import Actor
from tests.build import event, quote_of, report, time

CLAUSES = {  # case: (text, who, word, when, label)
    "who and what": ("On Monday the harbour police closed both gates, and left.", "the harbour police", "closed", "Monday",
                     "the harbour police closed both gates"),
    "the time left out": ("The keepers met on Monday in the old mill.", "The keepers", "met", "Monday", "The keepers met in the old mill"),
    "who it befell": ("Both gates were closed on Monday.", "Both gates", "closed", "Monday", "Both gates were closed"),
    "what describes it": ("They told of heavy morning shelling near Elm.", None, "shelling", None, "heavy morning shelling near Elm"),
    "not done": ("The road, they say, had not been mended.", None, "mended", None, "had not been mended"),
    "denied elsewhere": ("Nobody knew of a deal or of talks there.", None, "talks", None, "talks there"),
    "the day of a thing": ("Monday’s attack on the gates failed.", None, "attack", "Monday", "attack on the gates failed"),
    "too far away": ("The keepers, who had come from Elm, met.", "The keepers", "met", None, "met"),
}  # fmt: skip


def _told(text: str, who: str | None, when: str | None) -> Report:
    times = (time(text, when, "1998-05-04"),) if when else ()
    actors = (Actor(id="w", name=who, kind="other", mentions=(quote_of(text, who),)),) if who else ()
    return msgspec.structs.replace(report(text, times=times), actors=actors)


@pytest.mark.parametrize("text, who, word, when, label", CLAUSES.values(), ids=CLAUSES)
def test_a_clause_says_who_and_what(text: str, who: str | None, word: str, when: str | None, label: str) -> None:
    found = clause_of(_told(text, who, when), event(text, word, agents=("w",)))
    assert found.words == label


def test_what_did_not_happen_is_not_told_as_if_it_had() -> None:
    text = "The mayor calls the sale an invention."
    assert clause_of(_told(text, None, None), event(text, "sale", polarity="denied")).words == "denied: sale an invention"
