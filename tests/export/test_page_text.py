from sayso.export.page_text import cut_text
from tests.build import figure, report

TEXT = "At the mill 13 people died.\nIt rained."


def test_nothing_of_the_text_is_lost_and_no_lone_space_is_a_link() -> None:
    told = report(TEXT, figures=(figure(TEXT, "13", 13, 13),))
    paragraphs = cut_text(told, [(TEXT.index("13"), TEXT.index(" died") + 1, "q")])
    assert "\n".join("".join(p.text for p in pieces) for pieces in paragraphs) == TEXT
    linked = [p.text for pieces in paragraphs for p in pieces if p.question]
    assert linked and all(words.strip() for words in linked)
