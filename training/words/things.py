"""Build the table of nouns for things, which ships with the package, from the database of WordNet 3.0.

    python -m training.words.things --wordnet FOLDER [--out src/sayso/resources/data/things.txt]

In: the folder of `index.noun`, `data.noun` and `cntlist.rev`. Out: one line for each noun of one word of whose uses at least `SHARE` mean
something that can be seen or touched (artefacts, parts of a body, food, natural objects, substances): the noun, then the
words for the same and for what it is a kind of, as far as those mostly mean that; and the SHA-256 of the file beside it. Uses as
in `speakers.py`. Kinds with more than `WIDEST` kinds below them ("device", "structure") say too little and are left out.
"""

import argparse
from collections import Counter
from pathlib import Path

from sayso.resources.things import THINGS
from training.words.speakers import read_counts
from training.words.synonyms import rows, write_table

SHARE = 0.3
WIDEST = 600
PHYSICAL = frozenset(("06", "08", "13", "17", "27"))
"""WordNet's files for artefacts, bodies, food, natural objects and substances."""


def read_meant(folder: Path) -> dict[str, dict[str, float]]:
    """Noun of one word -> offset of a meaning -> share of its uses."""
    counts = read_counts(folder)
    meant = {}
    for lemma, _, many, *rest in rows(folder / "index.noun"):
        if lemma.isalpha() and len(lemma) > 2:
            met = counts.get(lemma)
            uses = [met.get(n, 0) + 0.5 if met else 1 / n for n in range(1, int(many) + 1)]
            meant[lemma] = {at: n / sum(uses) for at, n in zip(rest[-int(many) :], uses, strict=True)}
    return meant


def read_meanings(folder: Path) -> tuple[set[str], dict[str, list[str]], dict[str, list[str]]]:
    """Offsets of things that can be touched; of each meaning those above it, and its words."""
    things: set[str] = set()
    above: dict[str, list[str]] = {}
    words: dict[str, list[str]] = {}
    for at, file, _, many, *rest in rows(folder / "data.noun"):
        size = int(many, 16)
        pointers = rest[2 * size + 1 :]
        above[at] = [pointers[n + 1] for n, mark in enumerate(pointers) if mark == "@"]
        words[at] = [rest[2 * n].lower() for n in range(size)]
        if file in PHYSICAL:
            things.add(at)
    return things, above, words


def all_above(at: str, above: dict[str, list[str]]) -> set[str]:
    """All meanings that one is a kind of, with itself."""
    found, new = {at}, {at}
    while new:
        new = {up for one in new for up in above.get(one, ())} - found
        found |= new
    return found


def read_lines(folder: Path) -> list[str]:
    """The lines of the table in order."""
    meant, (things, above, words) = read_meant(folder), read_meanings(folder)
    kinds = Counter(up for at in things for up in all_above(at, above) if up != at)
    main = {noun: max(uses, key=lambda at: uses[at]) for noun, uses in meant.items()}
    lines = []
    for noun, uses in sorted(meant.items()):
        meanings = {at: n for at, n in uses.items() if at in things}
        if sum(meanings.values()) < SHARE:
            continue
        first = max(meanings, key=lambda at: meanings[at])
        over = [at for at in all_above(first, above) if kinds[at] <= WIDEST and at in things]
        names = {w for at in over for w in words[at] if w != noun and main.get(w) == at}
        lines.append(" ".join((noun, *sorted(names))))
    return lines


def main() -> None:
    """Read the command line and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wordnet", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=THINGS)
    args = parser.parse_args()
    lines = read_lines(args.wordnet)
    write_table(args.out, lines, f"{len(lines)} nouns")


if __name__ == "__main__":
    main()
