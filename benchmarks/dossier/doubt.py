"""Does a claim that is marked "please check" deserve it? Calibration of `doubt` on stories with gold, and the fit of its weights.

    SAYSO_MEASURES=folder python -m benchmarks.dossier.doubt          what is flagged, and how much of it is wrong
    SAYSO_MEASURES=folder python -m benchmarks.dossier.doubt --fit    weights for src/sayso/claims/doubt.py, and what is marked
                                                                      in each story by weights fitted to the others

A figure is wrong if the gold does not have it, or has another value, thing counted or speaker; a time if its value differs; an
attribution if source or content differ. Fitted to the stories that steer; those held out only check.
"""

import argparse
import json
import math
import os
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import numpy as np

from benchmarks.dossier.questions import load_scorer
from benchmarks.stories import DEVELOPMENT, HELD_OUT, MEASURED
from sayso.claims import doubt
from sayso.config import Settings
from sayso.pipeline import Workshop, annotate
from sayso.reading import ReadingOptions, read_reports
from sayso.records.analysis import Analysis
from sayso.records.claim import Report
from sayso.records.document import Skipped

INVENTED = Path(__file__).parents[1] / "stories"
FITTED, CHECKED = (*MEASURED, *DEVELOPMENT), HELD_OUT
LAYERS = {
    "figures": (doubt.FIGURE_BASE, doubt.FIGURES),
    "times": (doubt.TIME_BASE, doubt.TIMES),
    "attributions": (doubt.ATTRIBUTION_BASE, doubt.ATTRIBUTIONS),
}
RIDGE = 1.0
Row = tuple[list[float], float, bool]
"""The signs of a claim, its doubt, and whether it is wrong."""


def read_story(folder: Path, workshop: Workshop) -> list[tuple[Report, Analysis]]:
    """The reports of a folder, annotated."""
    readings, _ = read_reports([folder], ReadingOptions())
    return [r for r in annotate(readings, workshop) if not isinstance(r, Skipped)]


def judge(read: Sequence[tuple[Report, Analysis]], gold: dict[str, Any], scorer: ModuleType) -> dict[str, list[Row]]:
    """Every claim of a story that the gold can judge, by layer."""
    story = scorer.Story(gold, {"documents": [msgspec.to_builtins(r) for r, _ in read]})
    known = {(r.document.id, layer, claim.id): (claim, a) for r, a in read for layer in LAYERS for claim in getattr(r, layer)}
    rows: dict[str, list[Row]] = {}
    for layer, (_, signs) in LAYERS.items():
        for (document, name), wrong in _judged(story, layer, scorer).items():
            claim, analysis = known[document, layer, name]
            at = doubt.place_of(claim) if layer == "attributions" else claim.start
            sentence = next((s for s in analysis.sentences if s.start <= at < s.end), None)
            rows.setdefault(layer, []).append(([float(shows(claim, sentence)) for _, _, shows in signs], claim.doubt, wrong))
    return rows


def _judged(story: Any, layer: str, scorer: ModuleType) -> dict[tuple[str, str], bool]:
    """Whether each claim of a layer is wrong, by report and id; without precise gold only what the gold has."""
    golds, claims = story.wanted[layer], story.predicted[layer]
    if layer == "attributions":
        parts = {id(p): scorer.pred_parts(p) for p in claims}
        wanted = [g for g in golds if scorer.is_counted(g)]
        pairs = scorer.align_attributions(wanted, claims, parts)
        wrong = {p["key"]: not scorer.judge_attribution(story, g, p, parts)["whole"] for g, p in pairs}
        rest = scorer.without_ignored(golds, claims, parts, {id(p) for _, p in pairs})
    else:
        pairs, _, _ = scorer.align_layer(golds, claims)
        wrong = {p["key"]: _is_wrong(layer, g, p, scorer) for g, p in pairs}
        rest = [p for p in claims if not any(scorer.overlap(g["at"], p["at"]) for g in golds)]
    if story.gold.get("precision", {}).get(layer, True):
        wrong |= {p["key"]: True for p in rest if p["key"] not in wrong}
    return wrong


def _is_wrong(layer: str, gold: Any, claim: Any, scorer: ModuleType) -> bool:
    if layer == "times":
        return not scorer.equal_time(gold, claim)
    fields = (("thing", scorer.same_thing), ("speaker", scorer.same_speaker))
    told = [same(gold, claim) for field, same in fields if field in gold and scorer.same_field(gold, field)]
    return not scorer.equal_figure(gold, claim) or not all(told)


def fit(rows: Sequence[Row]) -> tuple[float, list[float]]:
    """Base and weights of a logistic regression with a ridge on the weights (Newton steps)."""
    x = np.array([[1.0, *signs] for signs, _, _ in rows])
    y = np.array([float(wrong) for _, _, wrong in rows])
    ridge = np.diag([0.0] + [RIDGE] * (x.shape[1] - 1))
    weights = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ weights))
        step = np.linalg.solve((x.T * (p * (1 - p))) @ x + ridge, x.T @ (y - p) - ridge @ weights)
        weights += step
    return round(float(weights[0]), 1), [round(float(w), 1) for w in weights[1:]]


def left_out(stories: Sequence[Sequence[Row]]) -> list[Row]:
    """The rows of each story with the doubt that weights fitted to the other stories give."""
    found: list[Row] = []
    for story in stories:
        base, weights = fit([row for other in stories if other is not story for row in other])
        for signs, _, wrong in story:
            weight = base + sum(w * x for w, x in zip(weights, signs, strict=True))
            found.append((signs, 1 / (1 + math.exp(-weight)), wrong))
    return found


def summary(rows: Sequence[Row]) -> str:
    """Claims, how many are wrong, how many are marked, how many of those are wrong, and the Brier score beside that of the base rate."""
    wrong = np.array([w for _, _, w in rows], dtype=float)
    doubts = np.array([d for _, d, _ in rows])
    marked = wrong[doubts >= doubt.CHECK]
    brier, plain = float(np.mean((doubts - wrong) ** 2)), float(np.mean((wrong.mean() - wrong) ** 2))
    return f"{len(rows)} claims, {int(wrong.sum())} wrong; marked {len(marked)}, of these wrong {int(marked.sum())}; Brier {brier:.3f} ({plain:.3f})"


def show_fit(layer: str, stories: Sequence[Sequence[Row]]) -> None:
    """Prints the weights fitted to all stories, how often each sign shows, and what is marked where the story is left out."""
    rows = [row for story in stories for row in story]
    base, weights = fit(rows)
    print(f"{layer}: base {base}; each story left out: {summary(left_out(stories))}")
    for n, ((name, _, _), weight) in enumerate(zip(LAYERS[layer][1], weights, strict=True)):
        wrong = [w for signs, _, w in rows if signs[n]]
        print(f"  {weight:5} {name} ({sum(wrong)} wrong of {len(wrong)})")


def read_rows(names: Sequence[str], measures: Path) -> dict[str, list[list[Row]]]:
    """The rows of each story by layer; prints the summary of each."""
    scorer, workshop = load_scorer(measures), Workshop(Settings())
    found: dict[str, list[list[Row]]] = {layer: [] for layer in LAYERS}
    for name in names:
        folder, gold = (INVENTED / name, INVENTED / name / "gold.json")
        if not folder.is_dir():
            folder, gold = measures / "corpora" / name, measures / "eval/gold" / f"{name}.json"
        rows = judge(read_story(folder, workshop), json.loads(gold.read_text(encoding="utf-8")), scorer)
        for layer, stories in found.items():
            stories.append(rows.get(layer, []))
            print(f"{name:16} {layer:13} {summary(stories[-1])}")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fit", action="store_true", help="the weights, fitted to the stories that steer")
    fitting = parser.parse_args().fit
    measures = Path(os.environ.get("SAYSO_MEASURES", ""))
    if not os.environ.get("SAYSO_MEASURES") or not measures.is_dir():
        raise SystemExit("SAYSO_MEASURES names no folder of measuring sets: nothing is measured")
    for group, names in (("fitted", FITTED),) if fitting else (("fitted", FITTED), ("checked", CHECKED)):
        for layer, stories in read_rows(names, measures).items():
            print(f"== {group:13} {layer:13} {summary([row for story in stories for row in story])}")
            if fitting:
                show_fit(layer, stories)


if __name__ == "__main__":
    main()
