"""What a report is called in a margin."""

import pytest

from sayso.text.labels import report_label
from tests.build import document

LABELS = {  # case: (source, label)
    "short": ("Harbour Gazette", "Harbour Gazette"),
    "cut at a word": (
        "Harbour Gazette of the southern provinces and islands",
        "Harbour Gazette of the southern provinces …",
    ),
    "no open bracket": ("Harbour Gazette (weekly, edition for subscribers)", "Harbour Gazette …"),
    "a closed bracket": ("Harbour Gazette (weekly) for subscribers abroad", "Harbour Gazette (weekly) for subscribers …"),
}


@pytest.mark.parametrize("source, label", LABELS.values(), ids=LABELS)
def test_a_label_is_short(source: str, label: str) -> None:
    assert report_label(document("", source=source)) == label
