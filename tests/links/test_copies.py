from sayso.links.copies import find_copies, is_odd
from tests.build import figure, report

LONG = "the bridge over the northern river was closed by engineers for nine days after the water rose above the second mark"


def test_a_long_shared_passage_is_a_copy() -> None:
    a, b = report(f"It is said that {LONG}. End.", "a"), report(f"Reports: {LONG}, no more.", "b")
    (copy,) = find_copies([a, b])
    assert copy.kind == "shared_text"
    assert [r.document.text[s.start : s.end] for r, s in zip((a, b), copy.spans, strict=True)] == [LONG, LONG]


def test_a_shared_quotation_is_named_as_one() -> None:
    words = "we will not leave this valley before the last family is safe"
    (copy,) = find_copies([report(f"He said: “{words}”.", "a"), report(f'"{words}," said the mayor.', "b")])
    assert copy.kind == "shared_quote"


def test_common_phrases_are_no_copy() -> None:
    phrase = "the Minister of Foreign Affairs of the Republic"
    assert find_copies([report(f"{phrase} left.", "a"), report(f"Today {phrase} spoke.", "b")]) == ()


def test_an_odd_figure_is_shared_a_round_one_is_not() -> None:
    text = "They count 1,761 tents and 2,000 beds."
    figures = (figure(text, "1,761", 1761, 1761), figure(text, "2,000", 2000, 2000))
    copies = find_copies([report(text, "a", figures), report(text + " Yes.", "b", figures)])
    assert [c.reason for c in copies if c.kind == "shared_figure"] == ["a and b give the same unusual figure, 1,761."]
    assert is_odd(406) and not is_odd(150_000) and not is_odd(12.5)
