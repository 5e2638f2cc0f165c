"""What can go wrong, in words for the person at the keyboard. Every message names the file and the place in it."""


class SaysoError(Exception):
    """Base of all errors that sayso raises on purpose."""


class ReportError(SaysoError):
    """One report cannot be read; the others are not touched by it."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason


class InputError(SaysoError):
    """The request as a whole cannot be met: no reports, an unknown key in sources.toml, a folder that is not there."""


class SpanError(SaysoError):
    """A span that does not lie inside its text."""


class ModelError(SaysoError):
    """A trained model is missing or is not the one that the manifest names."""


class OutputError(SaysoError):
    """The result could not be written; nothing half written is left behind."""
