import pytest

from sayso.config import Settings
from sayso.links.denials import find_denials
from sayso.pipeline import Workshop, read_one
from sayso.reading import read_text
from sayso.records.claim import Report


@pytest.fixture(scope="module")
def workshop() -> Workshop:
    return Workshop(Settings())


def read(text: str, workshop: Workshop) -> Report:
    result = read_one(read_text(text, id="r"), workshop)
    assert isinstance(result, tuple)
    return result[0]


CASES = {  # case: (text, denied word, who denies)
    "denied it": ("The army accused the rebels of burning the mill. The rebels denied it.", "burning", "The rebels"),
    "rejected somebody's claim": (
        "The union rejected the government's claim that a storm was to blame.",
        "storm",
        "The union",
    ),
    "rejected the accusation": (
        "The minister said that soldiers had fled. The ministry rejected the accusation.",
        "fled",
        "The ministry",
    ),
}


@pytest.mark.parametrize("text, denied, source", CASES.values(), ids=CASES)
def test_finds_what_is_denied(text: str, denied: str, source: str, workshop: Workshop) -> None:
    report = read(text, workshop)
    found = {next(e.text for e in report.events if e.id == event): a for (_, event), a in find_denials([report]).items()}
    assert set(found) == {denied}
    assert found[denied].source is not None and found[denied].source.text == source


NONE = {
    "a denial of its own": "The rebels denied that they had burned the mill.",
    "nothing before": "The rebels denied it.",
    "one's own words": "The army said that the mill burned. The army denied it.",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_left_alone(text: str, workshop: Workshop) -> None:
    assert find_denials([read(text, workshop)]) == {}
