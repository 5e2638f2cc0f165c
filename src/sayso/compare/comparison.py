"""What comes of comparing two things: a verdict, what kind of difference it is, and a sentence that says why."""

from typing import Literal

from sayso.records.base import Record
from sayso.records.dossier import Difference


class Comparison(Record, frozen=True, kw_only=True):
    """The result of one comparison. `reason` is a whole sentence that quotes both, for a reader of the page."""

    verdict: Literal["agree", "compatible", "conflict", "unknown"]
    difference: Difference | None = None
    reason: str
