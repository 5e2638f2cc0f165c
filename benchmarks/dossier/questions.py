"""Which gold questions does a dossier ask, with which verdict, and what stage lost the others?

    python -m benchmarks.dossier.questions STORY [STORY ...]     (names of stories, see `stories` in benchmarks/run.py)

One line a gold question that two reports answer, by its id:

    found     asked, with the gold's verdict        wrong     asked, with another verdict
    far       no two of its sentences are near enough (links/facts.py)
    unasked   near sentences, but no question was made of them (links/aligned.py, links/same_figure.py)
    cut       asked too late in the order (assessment/assess.py)
"""

import argparse
import importlib.util
import os
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec

from benchmarks.stories import STORIES, Story, compare_story
from sayso.links.facts import Nearness, place_sentences
from sayso.pipeline import Compared


def load_scorer(measures: Path) -> ModuleType:
    """The scorer of stories, from the folder of measuring sets."""
    spec = importlib.util.spec_from_file_location("score", measures / "eval/score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def report_questions(story: Story, scorer: ModuleType, compared: Compared) -> list[tuple[str, str, str, str]]:
    """Stage, gold id, gold verdict and the question asked, for each gold question over two reports."""
    dossier = msgspec.to_builtins(compared.dossier)
    near = Nearness(place_sentences(compared.dossier.documents, compared.analyses))
    gold = msgspec.json.decode(story.gold.read_bytes())
    both = scorer.Story(gold, dossier)
    crowded = scorer.crowded_sentences(both)
    golds = [scorer.gold_question(both, q) for q in gold["questions"]]
    asked = [scorer.predicted_question(both, q) for q in dossier["questions"]]
    limit = 2 * sum(map(scorer.is_cross, golds))
    cross = [g for g in golds if scorer.is_counted(g.raw) and scorer.is_cross(g)]
    first = scorer.cut(asked, limit)[0]
    paired = {id(g): p for g, p in scorer.best_questions(cross, first, crowded, scorer.two_documents)}
    late = {id(g) for g, _ in scorer.best_questions(cross, asked, crowded, scorer.two_documents)}
    home = {theirs: mine for mine, theirs in both.ids.items()}
    found = []
    for g in cross:
        match = paired.get(id(g))
        if match is not None:
            stage = "found" if match.verdict == g.verdict else "wrong"
        else:
            stage = "cut" if id(g) in late else "unasked" if _is_near(g, near, home) else "far"
        told = f"[{match.kind}, {match.verdict}] {match.raw['question']}" if match is not None else ""
        found.append((stage, g.raw["id"], f"{g.kind}, {g.verdict}", told))
    return found


def print_questions(measures: Path, story: Story, compared: Compared) -> None:
    """The gold questions of a story that two reports answer, a line each, with the stage that each was lost at."""
    rows = report_questions(story, load_scorer(measures), compared)
    print(f"== {story.name}: {dict(Counter(stage for stage, *_ in rows))}")
    for stage, id, gold, told in rows:
        print(f"{stage:8} {id:24} {gold:20} {told}")


def _is_near(gold: Any, near: Nearness, home: dict[str, str]) -> bool:
    at = [near.sentence_at(home[a["at"][0]], a["at"][1]) for a in gold.answers if a["at"]]
    return any(near.of(i, j) > 0 for i in at for j in at if i != j)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stories", nargs="+", choices=sorted(STORIES))
    args = parser.parse_args()
    measures = Path(os.environ.get("SAYSO_MEASURES", ""))
    if not (measures / "eval/score.py").is_file():
        raise SystemExit("SAYSO_MEASURES names no folder with the scorer of stories: nothing is measured")
    for name in args.stories:
        story = STORIES[name](measures)
        print_questions(measures, story, compare_story(story))


if __name__ == "__main__":
    main()
