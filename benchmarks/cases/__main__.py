"""How many of the hand-written cases hold, by kind.

    python -m benchmarks.cases [--wrong] [--write]

A case counts for its verdict, its difference, its level, each silence, and so on. asked: a question of its kind has the answers
of the case; right: and says what is expected. For copies and revisions no question is needed. `counts.json` has the counts below
which no kind may fall (tests/test_cases.py).
"""

import argparse

from benchmarks.cases import (
    FITTING,
    OPPOSED,
    TOLD_FITTING,
    TOLD_OPPOSED,
    build,
    keep_counts,
    read_cases,
    read_pairs,
    score,
    shows_conflict,
    tally,
)
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
    for path in (FITTING, OPPOSED, TOLD_FITTING, TOLD_OPPOSED):
        pairs = [(p, shows_conflict(p, workshop)) for p in read_pairs(path)]
        for part, held in (("", False), (" held", True)):
            shown = [is_shown for p, is_shown in pairs if p.held == held]
            if shown:
                print(f"{sum(shown)} of {len(shown)}{part} pairs of {path.name} shown as a conflict")
        if args.wrong:
            wrong = [p.texts for p, is_shown in pairs if is_shown != (path in (OPPOSED, TOLD_OPPOSED)) and not p.held]
            print("\n".join(" | ".join(texts) for texts in wrong))
    if args.write:
        keep_counts(counted)
    if args.wrong:
        for o in outcomes:
            if not o.right and not o.case.held:
                print(f"{'wrong' if o.asked else 'unasked':8} {o.row:22} {o.case.id}: {o.found}")


if __name__ == "__main__":
    main()
