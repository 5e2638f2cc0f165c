"""Fixtures for all tests: the shipped reader, loaded once, and short texts read with it."""

from collections.abc import Callable

import pytest

from sayso.config import Settings
from sayso.language import analyse as analyse_reading
from sayso.pipeline import Workshop
from sayso.reading import read_text
from sayso.records.analysis import Analysis
from sayso.records.document import Reading
from sayso.trained import TrainedReader, load_reader

Analyse = Callable[..., tuple[Reading, Analysis]]


@pytest.fixture(scope="session")
def reader() -> TrainedReader:
    return load_reader()


@pytest.fixture(scope="session")
def workshop() -> Workshop:
    """What builds dossiers with the settings that a user gets."""
    return Workshop(Settings())


@pytest.fixture(scope="session")
def analyse(reader: TrainedReader) -> Analyse:
    """A function: text (and document fields by name) -> its Reading and its Analysis."""

    def run(text: str, *, refer: bool = False, **fields: str) -> tuple[Reading, Analysis]:
        reading = read_text(text, **fields)
        return reading, analyse_reading(reading, reader, refer=refer)

    return run
