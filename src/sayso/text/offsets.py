"""From the cleaned view back to the document: which characters of the text a piece of a block stands for."""

from sayso.errors import SpanError
from sayso.records.document import Block


def source_span(block: Block, start: int, end: int) -> tuple[int, int]:
    """Where the cleaned characters [start, end) of a block stand in the document's text.

    The end lies behind the last character itself (with its combining marks), before anything that cleaning dropped after it.
    Raises SpanError for an empty or outside span."""
    if not 0 <= start < end <= len(block.text):
        raise SpanError(f"no characters at [{start}, {end}) of a block of {len(block.text)}")
    return block.offsets[start], block.ends[end - 1]
