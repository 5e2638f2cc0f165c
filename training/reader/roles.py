"""Count which role stands at the end of which path through the gold trees of the training part. Seconds, no randomness.

    python -m training.reader.roles --data SHARED/data/english --run runs/reader --out src/sayso/trained/weights

Out: `roles.json` for `sayso.language.roles.Frames`. A predicate's own path is kept if it ever bore a role or was seen often.
"""

import argparse
import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from sayso.language.roles import Tree, frame_key, make_tree, path, voice_key
from training.reader.data import argument_head, read_lines

OFTEN = 5
Table = dict[str, dict[str, Counter[int]]]


def gold_tree(record: dict[str, Any]) -> Tree:
    tokens = record["tokens"]
    columns = ([t[name] for t in tokens] for name in ("deprel", "form", "lemma", "upos"))
    return make_tree([t["head"] - 1 for t in tokens], *columns)


def count(records: list[dict[str, Any]], roles: list[str]) -> Table:
    """Counts of role numbers: under "" by path key ("" = all), under each frame key by path."""
    numbers = {role: n for n, role in enumerate(roles)}
    table: Table = defaultdict(lambda: defaultdict(Counter))
    for record in records:
        tree = gold_tree(record)
        for predicate in record["predicates"] or []:
            at = predicate["token"]
            held = {argument_head(record["tokens"], a["start"], a["end"]): numbers.get(a["role"], 0) for a in predicate["args"]}
            for i in range(len(tree.heads)):
                way, role = path(tree, at, i), held.get(i, 0)
                table[""][""][role] += 1
                table[""][voice_key(tree, at) + way][role] += 1
                table[frame_key(tree, at)][way][role] += 1
    return table


def thinned(table: Table) -> dict[str, dict[str, list[int]]]:
    """The table as JSON, without what says little."""
    kept: dict[str, dict[str, list[int]]] = {}
    for frame in sorted(table):
        rows = {w: c for w, c in sorted(table[frame].items()) if set(c) != {0} or c.total() >= OFTEN}
        if rows:
            kept[frame] = {way: [n for pair in sorted(c.items()) for n in pair] for way, c in rows.items()}
    return kept


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    roles = json.loads((args.run / "labels.json").read_text(encoding="utf-8"))["role"]
    table = thinned(count(read_lines(args.data / "train.jsonl.gz"), roles))
    (args.out / "roles.json").write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    print(len(table), "predicates,", sum(map(len, table.values())), "paths")


if __name__ == "__main__":
    main()
