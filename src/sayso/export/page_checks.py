"""What a person should look at first: records that say of themselves that they may be misread."""

DOUBTFUL = 0.5
"""A doubt from which a reader is asked to check: as likely wrong as right."""


def please_check(*records: object) -> bool:
    """Whether one of the records has a doubt of at least one half, or a note that it is at odds with its own text.

    Records of which the reader is sure have neither; kinds of records that know no doubt are never marked."""
    return any(_is_doubtful(r) for r in records)


def _is_doubtful(record: object) -> bool:
    """A note alone counts only where no doubt was told: many notes only say what a time was counted from."""
    doubt = getattr(record, "doubt", None)
    return bool(getattr(record, "note", None)) if doubt is None else float(doubt) >= DOUBTFUL
