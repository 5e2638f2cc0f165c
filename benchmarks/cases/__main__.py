"""How many of the hand-written cases hold, by kind.

    python -m benchmarks.cases [--wrong] [--write]

A case counts for its verdict, its difference, its level, each silence, and so on. asked: a question of its kind has the answers
of the case; right: and says what is expected. For copies and revisions no question is needed. `counts.json` has the counts below
which no kind may fall (tests/test_cases.py).
"""

import argparse

from benchmarks.cases import FITTING, OPPOSED, build, keep_counts, read_cases, read_pairs, score, shows_conflict, tally
from sayso.config import Settings
from sayso.pipeline import Workshop


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wrong", action="store_true", help="list the steering cases that fail; the held ones are only counted")
    parser.add_argument("--write", action="store_true", help="keep these counts in counts.json")
    args = parser.parse_args()
    workshop = Workshop(Settings())
    outcomes = [o for case in read_cases() for o in score(case, build(case, workshop))]
    counted = tally(outcomes)
    print(f"{'':26}{'steering':^24}{'held':^24}\n{'kind':26}" + f"{'cases':>8}{'asked':>8}{'right':>8}" * 2)
    for row, counts in counted.items():
        print(f"{row:26}" + "".join(f"{n:8}" for n in (*counts.steering, *counts.held)))
    for path, what in ((FITTING, "fitting"), (OPPOSED, "opposed")):
        pairs = read_pairs(path)
        shown = [shows_conflict(p, workshop) for p in pairs]
        print(f"{sum(shown)} of {len(pairs)} {what} pairs shown as a conflict")
        if args.wrong and path == OPPOSED:
            print("\n".join(" | ".join(p) for p, is_shown in zip(pairs, shown, strict=True) if not is_shown))
    if args.write:
        keep_counts(counted)
    if args.wrong:
        for o in outcomes:
            if not o.right and not o.case.held:
                print(f"{'wrong' if o.asked else 'unasked':8} {o.row:22} {o.case.id}: {o.found}")


if __name__ == "__main__":
    main()
