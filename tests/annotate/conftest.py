"""A function that reads a text with all layers, as `sayso annotate` does."""

from collections.abc import Callable

import pytest

from sayso.pipeline import Workshop, read_one
from sayso.reading import read_text
from sayso.records.claim import Report
from sayso.records.document import Skipped

Annotate = Callable[..., Report]


@pytest.fixture(scope="session")
def annotated(workshop: Workshop) -> Annotate:
    """A function: text (and document fields by name) -> its Report."""

    def run(text: str, **fields: str) -> Report:
        result = read_one(read_text(text, **fields), workshop)
        assert not isinstance(result, Skipped), result.reason
        return result[0]

    return run
