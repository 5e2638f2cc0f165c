"""What a person should look at first: records that say of themselves that they may be misread."""

DOUBTFUL = 0.5
"""A doubt from which a reader is asked to check: as likely wrong as right."""


def please_check(*records: object) -> bool:
    """Whether one of the records has a doubt of at least one half, or a note that it is at odds with its own text.

    Records of which the reader is sure have neither; kinds of records that know no doubt are never marked."""
    return any(float(getattr(r, "doubt", None) or 0) >= DOUBTFUL or bool(getattr(r, "note", None)) for r in records)
