"""Build the table of adjectives that mean the opposite of each other, which ships with the package, from the database of WordNet 3.0.

    python -m training.words.opposites --wordnet FOLDER [--out src/sayso/resources/data/opposites.txt]

In: the folder of `index.adj`, `data.adj` and `cntlist.rev`. Out: one line for each pair of sets, the adjectives of one, a bar, those of
the other, and the SHA-256 of the file beside it. An adjective is in a set only if at least `SHARE` of its uses in running text have
that meaning.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from sayso.resources.opposites import OPPOSITES
from training.words.synonyms import Shares, read_shares, rows, words_of, write_table

SHARE = 0.2
Pair = tuple[tuple[str, ...], tuple[str, ...]]


def read_pairs(folder: Path, shares: Shares) -> set[Pair]:
    """The pairs of sets of which a word of one is the antonym of a word of the other, each once."""
    members: dict[str, tuple[str, ...]] = {}
    against: list[tuple[str, str]] = []
    for fields in rows(folder / "data.adj"):
        at, _, _, many, *rest = fields
        members[at] = words_of(fields, shares, SHARE)
        against += [(at, other) for other in _antonyms(rest[2 * int(many, 16) :])]
    found = {tuple(sorted((members[a], members.get(b, ())))) for a, b in against}
    return {(one, two) for one, two in found if one and two}


def _antonyms(pointers: list[str]) -> Iterator[str]:
    """The sets that the pointers of a line name as antonyms."""
    for n in range(int(pointers[0])):
        symbol, other, kind = pointers[1 + 4 * n : 4 + 4 * n]
        if symbol == "!" and kind == "a":
            yield other


def main() -> None:
    """Read the command line and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wordnet", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=OPPOSITES)
    args = parser.parse_args()
    pairs = sorted(read_pairs(args.wordnet, read_shares(args.wordnet, "adj")))
    write_table(args.out, (f"{' '.join(one)} | {' '.join(two)}" for one, two in pairs), f"{len(pairs)} pairs")


if __name__ == "__main__":
    main()
