"""Build the table of verbs that mean the same, which ships with the package, from the database of WordNet 3.0.

    python -m training.words.synonyms --wordnet FOLDER [--out src/sayso/resources/data/verb_synonyms.txt]

In: the folder of `index.verb`, `data.verb` and `cntlist.rev`. Out: one line for each set of synonyms, its verbs in order, and
the SHA-256 of the file beside it. A verb is in a set only if at least `SHARE` of its uses in running text (the counts of
`cntlist.rev`, half a use added to each meaning) have that meaning, and only if it was met there at all.
"""

import argparse
import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from sayso.resources.synonyms import VERB_SYNONYMS

SHARE = 0.1
Shares = dict[tuple[str, str], float]


def rows(path: Path) -> Iterator[list[str]]:
    """The fields of each line; the notice at the head of a file is indented."""
    with path.open(encoding="utf-8") as lines:
        yield from (line.split() for line in lines if not line.startswith(" "))


KINDS = {"verb": "2", "adj": "35"}
"""Part of speech -> the numbers that `cntlist.rev` has for it."""


def read_shares(folder: Path, kind: str) -> Shares:
    """Word and set (by its offset) -> share of the word's uses, for words of a kind (verb, adj) that were met."""
    counts: dict[str, dict[int, int]] = {}
    for key, sense, count in rows(folder / "cntlist.rev"):
        lemma, _, number = key.partition("%")
        if number[:1] in KINDS[kind]:
            counts.setdefault(lemma, {})[int(sense)] = int(count)
    shares = {}
    for lemma, _, many, *rest in rows(folder / f"index.{kind}"):
        if lemma in counts:
            uses = [counts[lemma].get(n, 0) + 0.5 for n in range(1, int(many) + 1)]
            shares |= {(lemma, at): n / sum(uses) for at, n in zip(rest[-int(many) :], uses, strict=True)}
    return shares


def words_of(fields: list[str], shares: Shares, least: float) -> tuple[str, ...]:
    """The single words of a set, by the fields of its line, of whose uses at least this share have its meaning."""
    at, _, _, many, *rest = fields
    words = (rest[2 * n].lower().partition("(")[0] for n in range(int(many, 16)))
    return tuple(sorted({w for w in words if "_" not in w and shares.get((w, at), 0.0) >= least}))


def write_table(path: Path, lines: Iterable[str], told: str) -> None:
    """Write the lines of a table and, beside it, its SHA-256; say what it holds."""
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    path.with_suffix(".sha256").write_text(f"{digest}  {path.name}\n", encoding="utf-8")
    print(f"{told}, {path.stat().st_size / 1e3:.0f} kB, sha256 {digest}")


def read_sets(folder: Path, shares: Shares) -> set[tuple[str, ...]]:
    """The sets with two single words or more."""
    sets = {words_of(fields, shares, SHARE) for fields in rows(folder / "data.verb")}
    return {words for words in sets if len(words) > 1}


def main() -> None:
    """Read the command line and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wordnet", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=VERB_SYNONYMS)
    args = parser.parse_args()
    sets = sorted(read_sets(args.wordnet, read_shares(args.wordnet, "verb")))
    write_table(args.out, map(" ".join, sets), f"{len(sets)} sets")


if __name__ == "__main__":
    main()
