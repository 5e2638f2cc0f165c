"""Build the table of common words and phrases that ships with the package: what two reports may share without copying.

    python -m training.words.build --data MEASURES/data [--out src/sayso/resources/data/common_words.npz]

In: the files marked for training that hold news and other running text (MUC-3 and MUC-4; EWT and GUM without GUM's conversation).
Out: in how many documents each word, two words and three words in a row stand, as one compressed numpy file, the same bytes for the
same input, and its SHA-256 in `common_words.sha256`. Rare ones are left out, so that no text can be read from it.
"""

import argparse
import gzip
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import numpy as np

OUT = Path("src/sayso/resources/data/common_words.npz")
LEAST = {1: 3, 2: 3, 3: 4}
"""Documents that a word, a pair and a triple must stand in."""
_WORD = re.compile(r"\w+")


def documents(data: Path) -> Iterator[str]:
    """The texts, one a document."""
    with gzip.open(data / "muc/dev.jsonl.gz", "rt", encoding="utf-8") as file:
        yield from (json.loads(line)["text"] for line in file)
    with gzip.open(data / "english/train.jsonl.gz", "rt", encoding="utf-8") as file:
        sentences = (s for s in map(json.loads, file) if s["genre"] != "conversation")
        for _, told in groupby(sentences, key=lambda s: (s["source"], s["doc"])):
            yield " ".join(s["text"] for s in told)


def count(texts: Iterator[str]) -> dict[int, Counter[tuple[str, ...]]]:
    """Length of a run of words -> run -> documents with it."""
    counted: dict[int, Counter[tuple[str, ...]]] = {n: Counter() for n in LEAST}
    for text in texts:
        words = [w.casefold() for w in _WORD.findall(text)]
        for n, runs in counted.items():
            runs.update({tuple(words[i : i + n]) for i in range(len(words) - n + 1)})
    return counted


def pack(counted: dict[int, Counter[tuple[str, ...]]]) -> dict[str, np.ndarray]:
    """The arrays of the file: the words, then runs as the numbers of their words, with how many documents have each."""
    words = sorted(w for (w,), many in counted[1].items() if many >= LEAST[1])
    number = {w: i for i, w in enumerate(words)}
    arrays = {
        "words": np.frombuffer("\n".join(words).encode("utf-8"), dtype=np.uint8),
        "counts1": np.array([counted[1][w,] for w in words], dtype=np.uint16),
    }
    for n in (2, 3):
        runs = sorted([number[w] for w in run] for run, many in counted[n].items() if many >= LEAST[n])
        arrays[f"runs{n}"] = np.array(runs, dtype=np.uint16).T.copy()
        arrays[f"counts{n}"] = np.array([counted[n][tuple(words[i] for i in run)] for run in runs], dtype=np.uint16)
    return arrays | {"total": np.array(counted[1].total())}


def main() -> None:
    """Read the command line and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=OUT)
    args = parser.parse_args()
    np.savez_compressed(args.out, **pack(count(documents(args.data))))
    digest = hashlib.sha256(args.out.read_bytes()).hexdigest()
    args.out.with_suffix(".sha256").write_text(f"{digest}  {args.out.name}\n", encoding="utf-8")
    print(f"{args.out.stat().st_size / 1e3:.0f} kB, sha256 {digest}")


if __name__ == "__main__":
    main()
