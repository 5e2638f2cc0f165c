import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.language.tokens import atoms, split_words
from sayso.trained import TrainedReader

CASES = {
    "clitics": ("They don't say it's Anna's.", "They|do|n't|say|it|'s|Anna|'s|."),
    "curly clitic": ("It isn’t Anna’s", "It|is|n’t|Anna|’s"),
    "hyphenated number": ("a 44-day siege", "a|44|-|day|siege"),
    "abbreviation": ("Mr. Brown left.", "Mr.|Brown|left|."),
    "a rank": ("Lt. Cmdr. Brown of Port Adm. left", "Lt.|Cmdr.|Brown|of|Port|Adm.|left"),
    "thousands": ("1,250 tents and 3.5 tonnes", "1,250|tents|and|3.5|tonnes"),
    "a number before a mark": ('"We buried 17," he said', '"|We|buried|17|,|"|he|said'),
    "clock": ("at 10:30 today", "at|10:30|today"),
    "quotes": ('"Go," he said', '"|Go|,|"|he|said'),
    "cannot": ("we cannot stay", "we|can|not|stay"),
}


@pytest.mark.parametrize("text, words", CASES.values(), ids=CASES)
def test_splits_as_universal_dependencies_do(text: str, words: str, reader: TrainedReader) -> None:
    assert [text[a:b] for a, b in split_words(text, reader.token_weights)] == words.split("|")


@given(st.text(max_size=60))
def test_atoms_are_the_chunk(chunk: str) -> None:
    assert "".join(atoms(chunk)) == chunk


@given(st.text(alphabet=st.sampled_from("ab1.,'’- \n\té🙂\u0301\u202e"), max_size=80))
def test_words_are_in_order_and_cover_all_but_white_space(text: str) -> None:
    places = split_words(text, {})
    covered = [i for a, b in places for i in range(a, b)]
    assert covered == [i for i, c in enumerate(text) if not c.isspace()]
