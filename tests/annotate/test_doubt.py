"""What the reader is unsure of says so: claims that deserve a check and claims that do not."""

import msgspec
import pytest

from sayso.claims.doubt import CHECK, mark_doubt
from sayso.records.analysis import Analysis, Count
from sayso.records.claim import Report
from tests.annotate.conftest import Annotate
from tests.conftest import Analyse

MARKED = {  # case: (report, layer, words of the claim)
    "a number of nothing": ("The rebels long held to 112, then to 90.", "figures", "90"),
    "a bare number that somebody held to": ("The rebels, who long held to 112, changed their mind.", "figures", "112"),
    "a time without a day": (
        "The mayor was gone by then, and yesterday the council met two days later.",
        "times",
        "two days later",
    ),
    "a weekday counted from the day told of": ("The flood came on 3 May 1998. The mayor left on Thursday.", "times", "Thursday"),
    "a number whose noun is left out": ("The union counted 40, the company nine.", "figures", "nine"),
    "a day without a year": ("The mayor resigned on May 3.", "times", "May 3"),
    "a weekday that does not fit": ("They met at 6 p.m. on Monday, 3 May 1998.", "times", "6 p.m. on Monday, 3 May 1998"),
    "a joined verb behind dashes": ("He left -- it was late -- and, they say, denied it.", "attributions", "denied"),
    "a word of nobody's between dashes": ("The gate -- it was said -- was shut.", "attributions", "said"),
    "a count of a pronoun": ("The mayor said that there were six of them.", "figures", "six"),
    "a count of some time by somebody unnamed": (
        "It was said that it would take about nine hours.",
        "figures",
        "about nine hours",
    ),
}
SURE = {
    "killed": ("Soldiers killed two farmers.", "figures", "two"),
    "destroyed": ("They destroyed 1,761 targets.", "figures", "1,761"),
    "population": ("The town has a population of nearly 3,000.", "figures", "nearly 3,000"),
    "share": ("Some 80 percent of voters stayed home.", "figures", "Some 80 percent"),
    "day": ("The dam broke on 3 May 1998.", "times", "3 May 1998"),
    "month": ("Prices rose in June 2009.", "times", "June 2009"),
    "a weekday without a date": ("The mayor resigned on Monday.", "times", "Monday"),
    "an hour of no day": ("The gates opened at 6 p.m. and people went in.", "times", "6 p.m."),
    "nobody's word": ("The bridge was reportedly blown up by men from the hills.", "attributions", "reportedly"),
    "length": ("The siege lasted 44 days.", "times", "44 days"),
    "said": ("The mayor of Elm said that the bridge was closed.", "attributions", "said"),
    "according to": ("The bridge was closed, the mayor of Elm told reporters.", "attributions", "told"),
    "denied": ("The army denied that it had fired on the village.", "attributions", "denied"),
}


def doubt_of(report: Report, layer: str, words: str) -> float:
    claims = report.attributions if layer == "attributions" else getattr(report, layer)
    found = next(c for c in claims if (c.cue.text if layer == "attributions" else c.text) == words)
    assert found.doubt is not None
    return found.doubt


@pytest.mark.parametrize("text, layer, words", MARKED.values(), ids=MARKED)
def test_deserves_a_check(text: str, layer: str, words: str, annotated: Annotate) -> None:
    assert doubt_of(annotated(text), layer, words) >= CHECK


@pytest.mark.parametrize("text, layer, words", SURE.values(), ids=SURE)
def test_needs_no_check(text: str, layer: str, words: str, annotated: Annotate) -> None:
    assert doubt_of(annotated(text), layer, words) < CHECK


def test_a_number_that_is_heard_to_count_something_else_is_doubted_more(analyse: Analyse, annotated: Annotate) -> None:
    text = "Soldiers killed two farmers near the mill."
    report, (sentence,) = annotated(text), analyse(text)[1].sentences
    doubts = []
    for thing in ((3,), (0,)):
        count = Count(token=2, sure=0.9, happened=(1,), sure_thing=0.9, thing=thing)
        heard = Analysis(sentences=(msgspec.structs.replace(sentence, counts=(count,)),))
        doubts.append(mark_doubt(report, heard).figures[0].doubt or 0.0)
    assert doubts[0] < CHECK and doubts[0] < doubts[1]
