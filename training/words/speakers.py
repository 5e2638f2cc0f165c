"""Build the table of nouns for callings and organisations, which ships with the package, from the database of WordNet 3.0.

    python -m training.words.speakers --wordnet FOLDER [--out src/sayso/resources/data/speaker_nouns.txt]

In: the folder of `index.noun`, `data.noun` and `cntlist.rev`. Out: two lines, the persons and the organisations, and the SHA-256 of the
file beside it. A noun is in the table if at least `SHARE` of its uses mean a person of some calling (what lies under `CALLINGS`) or an
organisation, names of single ones left out; uses as in `synonyms.py`, and for a noun that was never met, its meanings weighed by
their order. Persons of no calling are left out: among them are the insults.
"""

import argparse
from pathlib import Path

from sayso.resources.speaker_nouns import SPEAKER_NOUNS
from training.words.synonyms import rows, write_table

SHARE = 0.6
CALLINGS = "worker professional leader expert official scientist serviceman clergyman politician journalist diplomat officeholder lawman".split()
ORGANISATIONS = ["organization"]


def read_counts(folder: Path) -> dict[str, dict[int, int]]:
    """Noun -> number of a meaning -> how often it was met."""
    counts: dict[str, dict[int, int]] = {}
    for key, sense, count in rows(folder / "cntlist.rev"):
        lemma, _, kind = key.partition("%")
        if kind.startswith("1"):
            counts.setdefault(lemma, {})[int(sense)] = int(count)
    return counts


def read_kinds(folder: Path) -> tuple[set[str], set[str]]:
    """Offsets of the meanings that lie under a calling, and of those under an organisation."""
    first = {lemma: rest[-int(many)] for lemma, _, many, *rest in rows(folder / "index.noun")}
    above: dict[str, list[str]] = {}
    for at, _, _, many, *rest in rows(folder / "data.noun"):
        pointers = rest[2 * int(many, 16) + 1 :]
        above[at] = [pointers[n + 1] for n, mark in enumerate(pointers) if mark == "@"]
    return tuple(_under({first[n] for n in names}, above) for names in (CALLINGS, ORGANISATIONS))  # type: ignore[return-value]


def _under(tops: set[str], above: dict[str, list[str]]) -> set[str]:
    """All meanings under some, with these."""
    found, size = set(tops), 0
    while len(found) > size:
        size = len(found)
        found |= {at for at, parents in above.items() if found.intersection(parents)}
    return found


def read_nouns(folder: Path) -> tuple[list[str], list[str]]:
    """The nouns of one word, in order: those that mostly mean persons, and others that mostly mean persons or organisations."""
    counts, (persons, groups) = read_counts(folder), read_kinds(folder)
    people: list[str] = []
    others: list[str] = []
    for lemma, _, many, *rest in rows(folder / "index.noun"):
        if not lemma.isalpha() or len(lemma) < 3:
            continue
        met = counts.get(lemma)
        uses = [met.get(n, 0) + 0.5 if met else 1 / n for n in range(1, int(many) + 1)]
        meant = list(zip(rest[-int(many) :], uses, strict=True))
        if sum(n for at, n in meant if at in persons) >= SHARE * sum(uses):
            people.append(lemma)
        elif sum(n for at, n in meant if at in persons | groups) >= SHARE * sum(uses):
            others.append(lemma)
    return people, others


def main() -> None:
    """Read the command line and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wordnet", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=SPEAKER_NOUNS)
    args = parser.parse_args()
    people, others = read_nouns(args.wordnet)
    write_table(args.out, map(" ".join, (people, others)), f"{len(people)} persons, {len(others)} organisations")


if __name__ == "__main__":
    main()
