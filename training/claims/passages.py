"""Passages with their attributions, written and annotated by hand, as spans of characters.

    python -m training.claims.passages [FILE ...]      checks files, and counts what they hold

A file holds passages one after the other. A line that begins with "## " opens one (its register and year); then come its paragraphs, a
line each; then its attributions, a line each, as `- cue | source | content` (or its numbers, as `- number | thing counted | what happened`):

    ## wire, 1968

    The harbour had been closed since dawn, two pilots told the agency. One of them said mines had been seen.

    - told | two pilots | The harbour had been closed since dawn
    - said | One of them | mines had been seen

Words are copied exactly. "-" stands for no source or no content; pieces of content are joined by " ++ ". Where words occur more
than once, "said#2" is their second occurrence; a source or a content without a number is the one nearest to its cue.
"""

import argparse
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ATTRIBUTIONS, FIGURES = (Path(__file__).parent / name for name in ("attributions", "figures"))
Piece = tuple[int, int]


@dataclass(frozen=True)
class Told:
    """One attribution: cue, source and content as (start, end) in the text of its passage."""

    cue: Piece
    source: Piece | None
    content: tuple[Piece, ...]


@dataclass(frozen=True)
class Passage:
    """A passage and who says what in it."""

    name: str
    text: str
    told: tuple[Told, ...]


def read_passages(path: Path) -> list[Passage]:
    """The passages of a file. Raises ValueError with the line of what does not fit."""
    passages: list[Passage] = []
    for number, block in enumerate(re.split(r"(?m)^## ", path.read_text(encoding="utf-8"))[1:], 1):
        head, _, rest = block.partition("\n")
        lines = [line.strip() for line in rest.splitlines() if line.strip()]
        text = "\n\n".join(line for line in lines if not line.startswith("- "))
        name = f"{path.stem}-{number}"
        told = tuple(_read_told(line[2:], text, f"{name} ({head})") for line in lines if line.startswith("- "))
        passages.append(Passage(name=name, text=text, told=told))
    return passages


def _read_told(line: str, text: str, where: str) -> Told:
    parts = [part.strip() for part in line.split(" | ")]
    if len(parts) != 3:
        raise ValueError(f"{where}: three parts are wanted, joined by ' | ': {line}")
    cue = _find(parts[0], text, None, where)
    source = None if parts[1] == "-" else _find(parts[1], text, cue, where)
    content = () if parts[2] == "-" else tuple(_find(piece.strip(), text, cue, where) for piece in parts[2].split(" ++ "))
    if any(a < cue[1] and cue[0] < b for a, b in ((source,) if source else ()) + content):
        raise ValueError(f"{where}: the cue lies inside its source or content: {line}")
    return Told(cue=cue, source=source, content=content)


def _find(words: str, text: str, near: Piece | None, where: str) -> Piece:
    """Where words stand: by their number, else alone, else (not the cue) nearest to the cue."""
    words, _, number = words.partition("#")
    left, right = (r"(?<!\w)" if words[:1].isalnum() else ""), (r"(?!\w)" if words[-1:].isalnum() else "")
    found = [m.span() for m in re.finditer(left + re.escape(words) + right, text)]
    if not found or number and int(number) > len(found):
        raise ValueError(f"{where}: not in the passage: {words}{'#' + number if number else ''}")
    if number:
        return found[int(number) - 1]
    if near is None and len(found) > 1:
        raise ValueError(f"{where}: {len(found)} times in the passage, say which (#1, #2 ...): {words}")
    return min(found, key=lambda p: max(near[0] - p[1], p[0] - near[1])) if near else found[0]


def all_passages(folder: Path = ATTRIBUTIONS) -> list[Passage]:
    """The passages of all files, in the order of their names."""
    return [passage for path in sorted(folder.glob("*.txt")) for passage in read_passages(path)]


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    for path in parser.parse_args(arguments).files or sorted(ATTRIBUTIONS.glob("*.txt")):
        passages = read_passages(path)
        print(
            f"{path.name}: {len(passages)} passages, {sum(len(p.text.split()) for p in passages)} words, "
            f"{sum(len(p.told) for p in passages)} attributions"
        )


if __name__ == "__main__":
    main()
