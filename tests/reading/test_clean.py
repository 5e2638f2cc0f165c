import textwrap
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.clean import clean
from sayso.text.mend import find_mends
from sayso.text.offsets import source_span

BLOCKS = {  # case: (text, words of the blocks)
    "a paragraph a line": ("One came.\nTwo went.", ["One came.", "Two went."]),
    "windows line ends": ("One came.\r\n\r\nTwo went.", ["One came.", "Two went."]),
    "a lost paragraph break": ("The old dam stood.The city slept well.", ["The old dam stood.", "The city slept well."]),
    "odd spaces": ("A\u00a0b\u2009 c", ["A b c"]),
    "soft hyphens and zero-width signs": ("re\u00adport\u200bed", ["reported"]),
    "bidi signs": ("see \u202eabc\u202c now", ["see abc now"]),
    "decomposed letters": ("cafe\u0301 closed", ["café closed"]),
    "abbreviations are no breaks": ("The U.S. Army and e.g. The Guard left.", ["The U.S. Army and e.g. The Guard left."]),
}

WRAPPED = """The engineers opened the second gate shortly before midnight, and the
water in the lower valley rose by two metres within an hour. Nobody had
warned the families along the river, who fled to the nearest high-
lands with what they could carry.

On the next day the ministry said that it had sent a warning to all the
villages, but no mayor could remember one. An inquiry was announced in
the evening."""


@pytest.mark.parametrize("text, blocks", BLOCKS.values(), ids=BLOCKS)
def test_blocks(text: str, blocks: list[str]) -> None:
    assert [b.text for b in clean(text)] == blocks


def test_hard_wraps_are_joined_and_broken_words_mended() -> None:
    first, second = clean(WRAPPED)
    assert "and the water in the lower valley" in first.text and "nearest highlands with" in first.text
    assert second.text.startswith("On the next day") and second.text.endswith("in the evening.")


def test_a_hyphen_before_a_capital_stays_at_a_line_break() -> None:
    (block,) = clean(WRAPPED.split("\n\n")[0].upper())
    assert "NEAREST HIGH-LANDS WITH" in block.text


UNEVEN = """BRIDGE REOPENS
The mayor of the town said on Monday evening that the bridge over the river would be open to all traffic again before
the end of the week, although the engineers who had looked at its northern pier had asked her for a delay of at least two more weeks. She
gave no reason for the haste, and an aide who was asked about it
afterwards left the hall without an answer to the three reporters who were still waiting there.
Drivers were glad. Many of them had gone round by the ferry since the spring, which took an hour and which the owners of the
shops on the quay were sorry to lose."""


def test_lines_of_uneven_width_that_go_on_are_joined() -> None:
    heading, told = (b.text for b in clean(UNEVEN))
    assert heading == "BRIDGE REOPENS"
    assert "before the end of the week" in told and "She gave no reason" in told and told.endswith("sorry to lose.")


def test_lists_stay_lists() -> None:
    text = (
        "The council asked for\n- free elections\n- an inquiry into the fire\n- the release of all prisoners\nIt met on Monday."
    )
    assert len(clean(text)) == 5


ENTRIES = """SITUATION REPORT 12
* The hospital had registered 26 deaths by Monday, and more of the sick were brought in from the villages upstream
after the second flood, so that it is full.
* Needs are tents and flour. The road to the mill is closed and the ferry is the only way to bring either across
the river, the council says.
1. The council will meet on Friday in the school, since the hall has been given over to the families whose houses
were lost."""


def test_entries_with_a_hanging_indent_are_not_cut_at_each_line() -> None:
    text = (
        "1. SECURITY\n\n"
        "* A team reached the mill at nine in the morning and was held for two hours at a\n"
        "  roadblock by some forty men of the Youth Guard, who threatened to burn the two\n"
        "  lorries.\n"
        "* Nobody was hurt, the mayor of the town said, although a second group of men had\n"
        "  fired into the air.\n\n"
        "    An indented line opens a paragraph of its own where nothing above it hangs, as\n"
        "in typed letters.\n"
    )
    starts = [b.text.split()[1] for b in clean(text)]
    assert starts == ["SECURITY", "A", "Nobody", "indented"]


@pytest.mark.parametrize("mark", ["41.  ", "(a) ", "141. ", "iv) ", "–   "])
def test_the_lines_of_an_entry_begin_where_its_words_begin(mark: str) -> None:
    lines = [
        "The Panel finds that nineteen persons, three of them members of the special",
        "regiment, lost their lives from wounds sustained on that day, and that the figure",
        "of twenty-six advanced by others had been conceded to be too large by seven men.",
    ]
    text = "FINDINGS\n\n" + mark + ("\n" + " " * len(mark)).join(lines) + "\n\nNobody was indicted.\n"
    assert len(clean(text)) == 3


WRAPS = {  # case: (what each paragraph begins with, its other lines, between lines, between paragraphs)
    "as typed": ("", "", "\n", "\n\n"),
    "a margin": ("    ", "    ", "\n", "\n\n"),
    "a margin and first lines further in": (" " * 12, " " * 8, "\n", "\n\n"),
    "first lines behind a tab": ("\t", "", "\n", "\n"),
    "a blank line below each": ("", "", "\n\n", "\n\n\n\n"),
    "ends of another system": ("", "", "\r\n", "\r\n\r\n"),
}


@pytest.mark.parametrize("first, rest, line, paragraph", WRAPS.values(), ids=WRAPS)
def test_paragraphs_are_the_same_however_they_are_set(first: str, rest: str, line: str, paragraph: str) -> None:
    told = (
        "The ferry left Ost at six with two hundred people on board, although the harbour master had asked its owners to wait for the storm to pass.",
        "Nobody saw it founder. A fisherman, who was the last to speak to its captain, says that the engines had failed, and that all were calm.",
        "The council has asked for an inquiry into the state of the boat, which was built before the war and had not been inspected since.",
    )
    set_lines = (line.join(textwrap.wrap(t, 60, initial_indent=first, subsequent_indent=rest)) for t in told)
    assert tuple(b.text for b in clean(paragraph.join(set_lines))) == told


def test_entries_of_a_wrapped_list_are_blocks_of_their_own() -> None:
    blocks = [b.text for b in clean(ENTRIES)]
    assert [b[:7] for b in blocks] == ["SITUATI", "* The h", "* Needs", "1. The "]
    assert blocks[1].endswith("so that it is full.")


KINDS = {
    "menu word": ("Subscribe", "furniture"),
    "next article": ("Next Article", "furniture"),
    "page number": ("Page 3 of 12", "furniture"),
    "language switch": ("English | Français | Deutsch", "furniture"),
    "click here": ("Click here to get our letters", "furniture"),
    "heading": ("What comes next", "heading"),
    "dateline": ("BOGOTA, 3 FEB (AP) -- THE ARMY SAID TODAY THAT IT HAD TAKEN THE TOWN.", "paragraph"),
    "a sentence": ("Search teams found nobody.", "paragraph"),
}


@pytest.mark.parametrize("text, kind", KINDS.values(), ids=KINDS)
def test_kinds(text: str, kind: str) -> None:
    assert clean(text + "\nIt rained for nine days, and the river rose above the marks that engineers had set.")[0].kind == kind


ODD = st.text(alphabet=st.sampled_from("abcAB .,\r\n\t-\u00a0\u00ad\u200b\u202e\u0301e\u0308🙂👩\u200d👧ابعß"), max_size=300)


@given(ODD | st.text(max_size=200))
def test_every_cleaned_character_stands_for_its_own(text: str) -> None:
    for block in clean(text):
        assert len(block.text) == len(block.offsets) == len(block.ends)
        assert list(block.offsets) == sorted(block.offsets)
        for i, char in enumerate(block.text):
            start, end = source_span(block, i, i + 1)
            assert 0 <= start < end <= len(text)
            source = unicodedata.normalize("NFC", text[start:end])
            mended = find_mends(text).get(start, (0, ""))[1]
            assert char in source or char in mended or (char == " " and any(c.isspace() for c in text[start:end] + mended))


@given(ODD)
def test_spans_of_words_give_back_words(text: str) -> None:
    for block in clean(text):
        for word in {w for w in block.text.split() if w.isalpha()}:
            at = block.text.index(word)
            start, end = source_span(block, at, at + len(word))
            letters = [c for c in unicodedata.normalize("NFC", text[start:end]) if c.isalpha()]
            assert "".join(letters) == word
