"""Counts of one noun that two near sentences tell once each."""

import pytest

from sayso.links.facts import Nearness, place_sentences
from sayso.links.near_figures import near_pairs
from sayso.links.placed_figures import place
from sayso.pipeline import Workshop, build_fully
from sayso.reading import read_text

NUMBERS = {  # case: (one sentence, the other, the numbers told together)
    "of one noun": ("The old mill at Ruvo held nine horses.", "At the old mill of Ruvo she saw 23 horses.", ("nine", "23")),
    "of another noun": ("The old mill at Ruvo held nine horses.", "At the old mill of Ruvo she saw 23 wagons.", None),
    "some of them": ("The old mill at Ruvo held nine horses.", "At the old mill of Ruvo two of the horses drank.", None),
    "another fate": (
        "At the old mill in Ruvo nine guards were killed.",
        "At the old mill of Ruvo four guards were arrested.",
        None,
    ),
    "far apart": ("The old mill at Ruvo held nine horses.", "At the old mill of Ruvo she saw 4,000 horses.", None),
    "two in one": (
        "The old mill at Ruvo held nine horses and four horses died.",
        "At the old mill of Ruvo she saw 23 horses.",
        None,
    ),
}


@pytest.mark.parametrize("one, other, words", NUMBERS.values(), ids=NUMBERS)
def test_numbers(one: str, other: str, words: tuple[str, str] | None, workshop: Workshop) -> None:
    texts = {"north": one, "south": other}
    compared = build_fully([read_text(t, id=n) for n, t in texts.items()], (), workshop)
    reports = compared.dossier.documents
    near = Nearness(place_sentences(reports, compared.analyses))
    placed = [p for r in reports for p in place(r, compared.analyses[r.document.id], {})]
    at = [near.sentence_at(p.document, p.figure.start) for p in placed]
    found = near_pairs(placed, at, near, [[i] for i in range(len(placed))], lambda a, b: False)
    assert [(placed[i].figure.text, placed[j].figure.text) for i, j in found] == ([words] if words else [])
