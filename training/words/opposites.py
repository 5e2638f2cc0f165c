"""Build the table of adjectives that mean the opposite of each other, which ships with the package, from the database of WordNet 3.0.

    python -m training.words.opposites --wordnet FOLDER [--out src/sayso/resources/data/opposites.txt]

In: the folder of `index.adj`, `data.adj` and `cntlist.rev`. Out: one line for each pair of sets, the adjectives of one, a bar, those of
the other, and the SHA-256 of the file beside it. An adjective is in a set only if at least `SHARE` of its uses in running text have
that meaning.
"""

import argparse
import hashlib
from collections.abc import Iterator
from pathlib import Path

from sayso.resources.opposites import OPPOSITES
from training.words.synonyms import Shares, read_shares, rows

SHARE = 0.2
Pair = tuple[tuple[str, ...], tuple[str, ...]]


def read_pairs(folder: Path, shares: Shares) -> set[Pair]:
    """The pairs of sets of which a word of one is the antonym of a word of the other, each once."""
    members: dict[str, tuple[str, ...]] = {}
    against: list[tuple[str, str]] = []
    for at, _, _, many, *rest in rows(folder / "data.adj"):
        size = int(many, 16)
        words = (rest[2 * n].lower().partition("(")[0] for n in range(size))
        members[at] = tuple(sorted({w for w in words if "_" not in w and shares.get((w, at), 0.0) >= SHARE}))
        against += [(at, other) for other in _antonyms(rest[2 * size :])]
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
    args.out.write_text("".join(f"{' '.join(one)} | {' '.join(two)}\n" for one, two in pairs), encoding="utf-8")
    digest = hashlib.sha256(args.out.read_bytes()).hexdigest()
    args.out.with_suffix(".sha256").write_text(f"{digest}  {args.out.name}\n", encoding="utf-8")
    print(f"{len(pairs)} pairs, {args.out.stat().st_size / 1e3:.0f} kB, sha256 {digest}")


if __name__ == "__main__":
    main()
