"""Does a claim that is marked "please check" deserve it? Calibration of `doubt` on stories with gold, and the fit of its weights.

    SAYSO_MEASURES=folder python -m benchmarks.dossier.doubt          what is flagged, and how much of it is wrong
    SAYSO_MEASURES=folder python -m benchmarks.dossier.doubt --fit    weights for src/sayso/claims/doubt.py

A figure is wrong if the gold does not have it, or has another value, thing counted or speaker; a time if its value differs; an
attribution if source or content differ. Fitted to three invented stories; the others only check.
"""

import argparse
import json
import os
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import numpy as np

from benchmarks.dossier.questions import load_scorer
from sayso.claims import doubt
from sayso.config import Settings
from sayso.pipeline import Workshop, annotate
from sayso.reading import ReadingOptions, read_reports
from sayso.records.analysis import Analysis
from sayso.records.claim import Report
from sayso.records.document import Skipped

INVENTED = Path(__file__).parents[1] / "stories"
FITTED = ("offensive", "ballot", "colliery")
CHECKED = ("karabakh-2023", "venezuela-2002", "ceasefire", "tanker", "mutiny")
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
    known = {(r.document.id, layer, claim.id): (claim, r, a) for r, a in read for layer in LAYERS for claim in getattr(r, layer)}
    rows: dict[str, list[Row]] = {}
    for layer, (_, signs) in LAYERS.items():
        for (document, name), wrong in _judged(story, layer, scorer).items():
            claim, report, analysis = known[document, layer, name]
            at = doubt.place_of(claim) if layer == "attributions" else claim.start
            sentence = next((s for s in analysis.sentences if s.start <= at < s.end), None)
            seen = doubt.Seen(report, sentence, {a.id: a for a in report.attributions})
            rows.setdefault(layer, []).append(([float(shows(claim, seen)) for _, _, shows in signs], claim.doubt, wrong))
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


def summary(rows: Sequence[Row]) -> str:
    """Claims, how many are wrong, how many are marked, how many of those are wrong, and the Brier score beside that of the base rate."""
    wrong = np.array([w for _, _, w in rows], dtype=float)
    doubts = np.array([d for _, d, _ in rows])
    marked = wrong[doubts >= doubt.CHECK]
    brier, plain = float(np.mean((doubts - wrong) ** 2)), float(np.mean((wrong.mean() - wrong) ** 2))
    return f"{len(rows)} claims, {int(wrong.sum())} wrong; marked {len(marked)}, of these wrong {int(marked.sum())}; Brier {brier:.3f} ({plain:.3f})"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fit", action="store_true")
    fitting = parser.parse_args().fit
    measures = Path(os.environ.get("SAYSO_MEASURES", ""))
    if not os.environ.get("SAYSO_MEASURES") or not measures.is_dir():
        raise SystemExit("SAYSO_MEASURES names no folder of measuring sets: nothing is measured")
    scorer, workshop = load_scorer(measures), Workshop(Settings())
    groups: dict[str, dict[str, list[Row]]] = {"fitted": {}, "checked": {}}
    for name in FITTED if fitting else (*FITTED, *CHECKED):
        folder, gold = (INVENTED / name, INVENTED / name / "gold.json")
        if not folder.is_dir():
            folder, gold = measures / "corpora" / name, measures / "eval/gold" / f"{name}.json"
        found = judge(read_story(folder, workshop), json.loads(gold.read_text(encoding="utf-8")), scorer)
        for layer, rows in found.items():
            groups["fitted" if name in FITTED else "checked"].setdefault(layer, []).extend(rows)
            print(f"{name:16} {layer:13} {summary(rows)}")
    for group, layers in groups.items():
        for layer, rows in layers.items():
            print(f"== {group:13} {layer:13} {summary(rows)}")
    if fitting:
        for layer, rows in groups["fitted"].items():
            base, weights = fit(rows)
            print(f"{layer}: base {base}")
            print(
                "\n".join(
                    f"  {w:5} {name} ({sum(int(r[0][n]) for r in rows)})"
                    for n, ((name, _, _), w) in enumerate(zip(LAYERS[layer][1], weights, strict=True))
                )
            )


if __name__ == "__main__":
    main()
