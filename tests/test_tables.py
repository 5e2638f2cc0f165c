"""The tables of `benchmarks/dossier/tables.py`: a row a story, older values first, sums and means below."""

from typing import Any

from benchmarks.dossier.tables import table
from benchmarks.stories import STORIES


def result(right: int, f1: float | None) -> dict[str, Any]:
    count, score = {"right": right, "of": 9}, {"f1": f1, "r": 0.25, "acc": 0.5}
    return {
        "figures": {"value": score, "thing": score, "predicate": score, "speaker_of_sourced": count},
        "attributions": {"whole": score, "nesting": count},
        "times": {"value": score},
        "questions": dict.fromkeys(
            ("found", "found_with_right_verdict", "conflicts_found_as_conflict", "conflict_precision_lower_bound"), count
        ),
    }


def test_both_values_stand_where_they_differ() -> None:
    now, before = ({n: result(right, 0.75) for n in STORIES} for right in (4, 3))
    now["tanker"] = result(3, None)
    rows = {line.split(" | ")[0].strip("| "): line for line in table(now, before).splitlines()}
    assert rows["ballot"] == "| ballot | 0.750 | 0.500 | 0.500 | 0.750 | 0.750 " + "| 3, 4 of 9 " * 6 + "|"
    assert (
        rows["tanker, held out"].startswith("| tanker, held out | 0.750, 0.250 | 0.500 |")
        and "| 3 of 9 |" in rows["tanker, held out"]
    )
    assert "| 21, 27 of 63 |" in rows["all held out"]
