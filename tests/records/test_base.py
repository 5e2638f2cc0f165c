import pytest

from sayso.errors import SpanError
from sayso.records.base import make_id, quote


@pytest.mark.parametrize("start, end", [(0, 0), (3, 2), (-1, 2), (2, 99)])
def test_bad_spans_are_refused(start: int, end: int) -> None:
    with pytest.raises(SpanError):
        quote("short text", start, end)


def test_ids_hang_on_document_layer_and_span() -> None:
    ids = {make_id("a", "times", 1, 2), make_id("b", "times", 1, 2), make_id("a", "places", 1, 2), make_id("a", "times", 1, 3)}
    assert len(ids) == 4 and make_id("a", "times", 1, 2) in ids
