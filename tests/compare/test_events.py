import pytest

from sayso.compare.events import WEIGHTS, EventView, cannot_be_one, kinship, same_event
from sayso.links.same_event import LEAST


def _view(lemma: str, type: str, name: str = "r", **fields: object) -> EventView:
    return EventView(document=name, event=lemma, lemma=lemma, type=type, **fields)


JOINED = {
    "one root and kind": (_view("explode", "explosion"), _view("explosion", "explosion", "s")),
    "one verb, one actor": (
        _view("escort", "other", agents=frozenset("a"), words=frozenset(("ferry", "storm"))),
        _view("escort", "other", "s", agents=frozenset("a"), words=frozenset(("ferry", "storm"))),
    ),
    "synonyms, one actor, one day": (
        _view("arrest", "arrest", meanings=frozenset((1, 2)), targets=frozenset("a"), earliest="2001-05-06", latest="2001-05-06"),
        _view(
            "detain", "arrest", "s", meanings=frozenset((2,)), targets=frozenset("a"), earliest="2001-05-06", latest="2001-05-06"
        ),
    ),
    "main events of kindred types": (
        _view("offensive", "attack", main=True),
        _view("battle", "fight", "s", main=True),
    ),
}

APART = {
    "other kinds": (_view("flood", "disaster"), _view("vote", "election", "s")),
    "two speeches": (_view("say", "statement", rare=0.0), _view("say", "statement", "s", rare=0.0)),
    "other years": (
        _view("war", "fight", earliest="1998-01-01", latest="1998-12-31"),
        _view("war", "fight", "s", earliest="2003-01-01", latest="2003-12-31"),
    ),
    "a coup long past and one without a date": (
        _view("coup", "coup", earliest="1973-09-01", latest="1973-09-30", past=True),
        _view("coup", "coup", "s"),
    ),
    "two days in one report": (
        _view("vote", "election", earliest="2001-05-06", latest="2001-05-06"),
        _view("vote", "election", earliest="2001-05-07", latest="2001-05-07"),
    ),
}


@pytest.mark.parametrize("a, b", JOINED.values(), ids=JOINED)
def test_tells_one_event(a: EventView, b: EventView) -> None:
    assert same_event(a, b)[0] >= LEAST and same_event(a, b) == same_event(b, a)


@pytest.mark.parametrize("a, b", APART.values(), ids=APART)
def test_tells_two_events(a: EventView, b: EventView) -> None:
    assert same_event(a, b)[0] < LEAST and same_event(a, b) == same_event(b, a)


def test_synonyms_count_half_of_one_word() -> None:
    one, other = _view("arrest", "arrest", meanings=frozenset((1,))), _view("detain", "arrest", "s", meanings=frozenset((1,)))
    strangers = _view("detain", "arrest", "s", meanings=frozenset((3,)))
    assert same_event(one, strangers)[0] < same_event(one, other)[0] < same_event(one, _view("arrest", "arrest", "s"))[0]
    assert "mean the same" in same_event(one, other)[1]


def test_neighbouring_days_of_two_reports_may_be_one() -> None:
    a = _view("vote", "election", earliest="2001-05-06", latest="2001-05-06")
    b = _view("vote", "election", "s", earliest="2001-05-07", latest="2001-05-07")
    assert not cannot_be_one(a, b)


def test_gives_its_reasons_in_words() -> None:
    _, reason = same_event(_view("flood", "disaster"), _view("flood", "disaster", "s"))
    assert reason.startswith("They use one word") and "one kind" in reason


def test_each_comparison_has_a_weight_and_a_reason_of_its_own() -> None:
    assert len({w[0] for w in WEIGHTS}) == len({w[3] for w in WEIGHTS}) == len(WEIGHTS)


def test_vague_types_are_kin_to_nothing() -> None:
    assert kinship("other", "other") == 0.0
