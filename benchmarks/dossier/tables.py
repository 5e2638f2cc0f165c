"""Results as the tables of README.md.

python -m benchmarks.dossier.tables NEW.json [BEFORE.json]

A row a story; where the older file differs, its value comes first ("11, 12 of 35"); stories that it lacks are taken as unchanged. The last rows
are sums and means.
"""

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.stories import HELD_OUT, STORIES

Result = dict[str, Any]
MEANS: dict[str, Callable[[Result], float]] = {
    "figures": lambda r: _f1(r["figures"]["value"]),
    "counted": lambda r: r["figures"]["thing"]["acc"],
    "happened": lambda r: r["figures"]["predicate"]["acc"],
    "attributions": lambda r: _f1(r["attributions"]["whole"]),
    "times": lambda r: _f1(r["times"]["value"]),
}
"""Value F1 of figures, shares of the things counted and of what happened to them that are right, F1 of source and content, value F1 of times."""
SUMS: dict[str, Callable[[Result], Result]] = {
    "speakers": lambda r: r["figures"]["speaker_of_sourced"],
    "nesting": lambda r: r["attributions"]["nesting"],
    "found": lambda r: r["questions"]["found"],
    "right": lambda r: r["questions"]["found_with_right_verdict"],
    "conflicts": lambda r: r["questions"]["conflicts_found_as_conflict"],
    "shown": lambda r: r["questions"]["conflict_precision_lower_bound"],
}
"""Of sourced figures the right speaker; inner sources; gold questions asked, and with the right verdict; conflicts of the gold shown as
such; conflicts shown that meet the gold."""


def _f1(score: Result) -> float:
    """The F1, or the recall where gold of a few samples allows no more."""
    found: float = score["f1"] if score["f1"] is not None else score["r"]
    return found


def cells(results: dict[str, Result], names: list[str]) -> list[str]:
    """The values of a row: means and sums over the stories of these names."""
    means = [f"{sum(get(results[n]) for n in names) / len(names):.3f}" for get in MEANS.values()]
    pairs = [[get(results[n]) for n in names] for get in SUMS.values()]
    return [*means, *(f"{sum(p['right'] for p in row)} of {sum(p['of'] for p in row)}" for row in pairs)]


def joined(before: str, now: str) -> str:
    """The older value before the newer one, unless they are the same."""
    if before == now:
        return now
    old, _, whole = before.partition(" of ")
    return f"{old}, {now}" if now.endswith(f" of {whole}") or not whole else f"{before}, {now}"


def table(now: dict[str, Result], before: dict[str, Result]) -> str:
    """A row a story, then those that steer together and those held out."""
    steer = [n for n in STORIES if n not in HELD_OUT]
    groups = {n: [n] for n in STORIES} | {"all that steer": steer, "all held out": list(HELD_OUT)}
    lines = ["| " + " | ".join(("story", *MEANS, *SUMS)) + " |", "|---" * (1 + len(MEANS) + len(SUMS)) + "|"]
    for label, names in groups.items():
        row = map(joined, cells(before, names), cells(now, names))
        mark = ", held out" if label in HELD_OUT else ""
        lines.append("| " + " | ".join((label + mark, *row)) + " |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("now", type=Path)
    parser.add_argument("before", type=Path, nargs="?")
    args = parser.parse_args()
    now = json.loads(args.now.read_text(encoding="utf-8"))
    before = now | (json.loads(args.before.read_text(encoding="utf-8")) if args.before else {})
    print(table(now, before))


if __name__ == "__main__":
    main()
