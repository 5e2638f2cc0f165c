"""The command line: parse the request, call, show. Exit codes: 0 done, 1 nothing could be done, 2 wrong use, 3 some reports were skipped."""

from sayso.cli.commands import app


def main() -> None:
    """Run the command line."""
    app(prog_name="sayso")


__all__ = ["app", "main"]
