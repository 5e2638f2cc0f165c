"""`make measure`: every scorer that the folder named by SAYSO_MEASURES makes possible, on the product as it is.

    python -m benchmarks.run [--slice | --whole] [--out benchmarks/dossier/results/NAME.json]

Full: all stories with intervals, the reader's dev parts, and the single-report sets (times, attributions, places) on a
sample. --slice: one story without intervals, a few hundred sentences, data preparation; so that none of it can rot.
--whole: the single-report sets in full, and event coreference on clusters of news.
"""

import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

from benchmarks.dossier.questions import print_questions
from benchmarks.reader.run import measure as measure_reader
from benchmarks.stories import STORIES, compare_story
from sayso.config import Settings
from sayso.pipeline import Workshop, annotate, build_from
from sayso.reading import ReadingOptions, read_lines
from sayso.records.document import Skipped
from training.reader.data import collect_labels
from training.reader.data import read_lines as read_training

WHOLE = 10**6
"""More documents than any set has."""
SLICE = ("karabakh-2023", "tanker")
TOPICS = "ecbplus/dev.jsonl.gz"
"""Clusters of news, one dossier a topic: do mentions of one event stand together?"""
SETS = {
    "times, MEANTIME": ("timex/meantime.jsonl.gz", "timex.py", 40),
    "attributions, PolNeAR dev": ("attribution/polnear_dev.jsonl.gz", "attribution.py", 30),
    "places, GeoVirus dev": ("geo/geovirus_dev.jsonl.gz", "geo.py", 60),
}
"""Measuring set, scorer in bench/, and how many documents of it are read (every n-th, so that all kinds are met)."""


def score_story(measures: Path, name: str, intervals: bool) -> dict[str, Any]:
    """The scorer's whole result for one story; with intervals, what became of each gold question is printed, too."""
    story = STORIES[name](measures)
    compared = compare_story(story)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "dossier.json"
        path.write_bytes(msgspec.json.encode(compared.dossier))
        command = [sys.executable, str(measures / "eval/score.py"), str(story.gold), str(path)]
        if intervals:
            print(run([*command, "--intervals"]))
            print_questions(measures, story, compared)
        result: dict[str, Any] = json.loads(run([*command, "--json"]))
    return result


def score_set(measures: Path, gold: str, scorer: str, size: int) -> Any:
    """One single-report set: a sample is exported, annotated and scored."""
    with tempfile.TemporaryDirectory() as folder:
        part, documents, annotated = (Path(folder) / n for n in ("gold.jsonl", "docs.jsonl", "annotated.jsonl"))
        part.write_text("\n".join(sample(measures / "data" / gold, size)) + "\n", encoding="utf-8")
        documents.write_text(run([sys.executable, str(measures / "bench/export.py"), str(part)]), encoding="utf-8")
        with documents.open(encoding="utf-8") as lines, annotated.open("wb") as out:
            for result in annotate(read_lines(lines, ReadingOptions()), Workshop(Settings())):
                if not isinstance(result, Skipped):
                    out.write(msgspec.json.encode(result[0]) + b"\n")
        return json.loads(run([sys.executable, str(measures / "bench" / scorer), str(part), str(annotated)]))


def score_topics(measures: Path) -> Any:
    """Event coreference over the reports of each topic."""
    with tempfile.TemporaryDirectory() as folder, gzip.open(measures / "data" / TOPICS, "rt", encoding="utf-8") as lines:
        topics: dict[str, list[str]] = {}
        for record in map(json.loads, lines):
            topics.setdefault(str(record["topic"]), []).append(json.dumps({"id": record["id"], "text": record["text"]}))
        paths = []
        for topic, rows in sorted(topics.items()):
            readings = [r for r in read_lines(rows, ReadingOptions()) if not isinstance(r, Skipped)]
            paths.append(Path(folder) / f"{topic}.json")
            paths[-1].write_bytes(msgspec.json.encode(build_from(readings, (), Workshop(Settings()))))
        return json.loads(
            run([sys.executable, str(measures / "bench/coref.py"), str(measures / "data" / TOPICS), *map(str, paths)])
        )


def sample(path: Path, size: int) -> list[str]:
    """About `size` lines, evenly spread over a gzipped JSONL file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        every = [line.strip() for line in lines if line.strip()]
    return every[:: max(1, len(every) // size)]


def run(command: list[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def prepare_slice(measures: Path) -> str:
    """Data preparation on a part of the training data, so that it can't rot."""
    records = list(islice(_kept(measures), 500))
    labels = collect_labels(records)
    return f"data preparation: {len(records)} sentences, {len(labels.deprel)} relations, {len(labels.role)} roles"


def _kept(measures: Path) -> Iterator[dict[str, Any]]:
    yield from read_training(measures / "data/english/train.jsonl.gz")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--slice", action="store_true")
    parser.add_argument("--whole", action="store_true")
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    measures = Path(os.environ.get("SAYSO_MEASURES", ""))
    if not os.environ.get("SAYSO_MEASURES") or not measures.is_dir():
        raise SystemExit("SAYSO_MEASURES names no folder of measuring sets: nothing is measured")
    results: dict[str, Any] = {}
    for story in SLICE if args.slice else STORIES:
        print(f"== {story}")
        results[story] = score_story(measures, story, intervals=not args.slice)
        print(json.dumps(results[story]["headline"], indent=1))
    results["reader"] = measure_reader(measures / "data/english", 100 if args.slice else None)
    print(json.dumps(results["reader"], indent=1))
    if args.slice:
        print(prepare_slice(measures))
    else:
        for name, (gold, scorer, size) in SETS.items():
            results[name] = score_set(measures, gold, scorer, WHOLE if args.whole else size)
            print(f"== {name} ({'all' if args.whole else f'about {size}'} documents)\n{json.dumps(results[name], indent=1)}")
        if args.whole:
            results["events, ECB+ dev"] = score_topics(measures)
            print(f"== events, ECB+ dev\n{json.dumps(results['events, ECB+ dev'], indent=1)}")
    if args.out:
        args.out.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
