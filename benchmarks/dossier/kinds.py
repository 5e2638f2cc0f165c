"""What is wrong most often in the stories that steer, counted by kind, layer by layer.

    python -m benchmarks.dossier.kinds [STORY ...] [--top 20] [--show "times: missed"]

A kind is what the scorer of stories finds wrong with an item, and in what way: one item may be of several kinds. What is found beyond the
gold is counted where the gold claims to be whole. `--show` prints each item of a kind, with its words in the report.
"""

import argparse
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec

from benchmarks.dossier.questions import load_scorer, report_questions
from benchmarks.stories import DEVELOPMENT, MEASURED, STORIES, Story, compare_story
from sayso.pipeline import Compared

Item = dict[str, Any]


@dataclass(frozen=True)
class Wrong:
    """One thing that is wrong: its kind, the story, and the words it is about."""

    kind: str
    story: str
    words: str


class Reading:
    """A story's gold beside its dossier."""

    def __init__(self, story: Story, scorer: ModuleType, compared: Compared) -> None:
        self.name, self.scorer = story.name, scorer
        self.gold = msgspec.json.decode(story.gold.read_bytes())
        self.both = scorer.Story(self.gold, msgspec.to_builtins(compared.dossier))

    def of(self, layer: str) -> tuple[list[tuple[Item, Item]], list[Item], list[Item]]:
        """The pairs of a layer, what is missed of the gold, and what is found beyond it."""
        wanted, found = self.both.wanted[layer], self.both.predicted[layer]
        counted = [g for g in wanted if self.scorer.is_counted(g) and not g.get("nominal")]
        pairs = self.scorer.align(counted, found)
        met, used = ({id(pair[side]) for pair in pairs} for side in (0, 1))
        beyond = [p for p in found if id(p) not in used and not any(self.scorer.overlap(g["at"], p["at"]) for g in wanted)]
        whole = self.gold.get("precision", {}).get(layer, True)
        return pairs, [g for g in counted if id(g) not in met], beyond if whole else []

    def wrong(self, kind: str, item: Item, told: str = "") -> Wrong:
        """An item that is wrong, with its words and what was read in their place."""
        at = item.get("at") or next(a for a in (item["cue_at"], *item["content_at"]) if a)
        text = " ".join(self.both.movers[at[0]].text[max(at[1] - 60, 0) : at[2] + 60].split())
        return Wrong(kind, self.name, f"{item['document']}: {text}{f' -> {told}' if told else ''}")


def wrong_figures(reading: Reading) -> Iterator[Wrong]:
    """Numbers: missed, of another value, of another thing, said by another."""
    s = reading.scorer
    pairs, missed, beyond = reading.of("figures")
    yield from (reading.wrong("figures: missed", g) for g in missed)
    yield from (reading.wrong("figures: none in the gold", p) for p in beyond)
    for g, p in pairs:
        if not s.equal_figure(g, p):
            yield reading.wrong("figures: another value", g, f"{p['low']} to {p['high']}")
        for field, test in (("thing", s.same_thing), ("predicate", s.same_predicate)):
            if g.get(field) is not None and s.same_field(g, field) and not test(g, p):
                empty = "nothing" if not p.get(field) else "something" if not g[field] else "another"
                what = {"thing": "is counted", "predicate": "happened"}[field]
                yield reading.wrong(f"figures: {empty} that {what}", g, f"{p.get(field)} for {g[field]}")
        if g.get("speaker") is not None and s.same_field(g, "speaker") and not s.same_speaker(g, p):
            gold, ours = ("the report" if x == "author" else "a source" for x in (g["speaker"], p.get("speaker") or "author"))
            yield reading.wrong(f"figures: {ours} in place of {gold if gold != ours else 'another'}", g, str(p.get("speaker")))
        for field in ("qualifier", "modality", "polarity"):
            if g.get(field) is not None and s.same_field(g, field) and g[field] != p.get(field):
                yield reading.wrong(f"figures: another {field}", g, f"{p.get(field)} for {g[field]}")


def wrong_times(reading: Reading) -> Iterator[Wrong]:
    """Times: missed, not resolved, another day or hour, another form."""
    pairs, missed, beyond = reading.of("times")
    yield from (reading.wrong("times: missed", g) for g in missed)
    yield from (reading.wrong("times: none in the gold", p) for p in beyond)
    for g, p in pairs:
        if not reading.scorer.equal_time(g, p):
            kind = _apart(g["value"] or "", p["value"] or "")
            yield reading.wrong(f"times: {kind}", g, f"{p['value']} for {g['value']}")


def _apart(gold: str, ours: str) -> str:
    """In what two values of times differ."""
    if "P" in (gold[:1], ours[:1]):
        return "another length of time"
    if not ours or ours.startswith("XX"):
        return "left unknown"
    if len(gold) == len(ours) and "T" in gold and "T" in ours and gold.partition("T")[0] == ours.partition("T")[0]:
        return "another hour"
    if ("T" in gold) == ("T" in ours) and len(gold) == len(ours):
        return "another day or year" if len(gold) <= 10 else "an hour of another day"
    return "as a time of another precision"


def wrong_places(reading: Reading) -> Iterator[Wrong]:
    """Places: missed, or found where they are not."""
    pairs, missed, beyond = reading.of("places")
    yield from (reading.wrong("places: missed", g) for g in missed)
    yield from (reading.wrong("places: none in the gold", p) for p in beyond)
    for g, p in pairs:
        if reading.scorer.has_coordinates(g) and not reading.scorer.is_near(g, p):
            yield reading.wrong("places: too far off, or without a point", g, str(p.get("name")))


def wrong_attributions(reading: Reading) -> Iterator[Wrong]:
    """Who says what: missed, another source or content, chains and stances."""
    s, both = reading.scorer, reading.both
    golds, found = both.wanted["attributions"], both.predicted["attributions"]
    parts = {id(p): s.pred_parts(p) for p in found}
    counted = [g for g in golds if s.is_counted(g)]
    pairs = s.align_attributions(counted, found, parts)
    match = {id(g): p for g, p in pairs}
    used = {id(p) for p in match.values()}
    if reading.gold.get("precision", {}).get("attributions", True):
        extra = [p for p in s.without_ignored(golds, found, parts, used) if id(p) not in used]
        yield from (reading.wrong("attributions: none in the gold", p | {"at": parts[id(p)]["cue"]}) for p in extra)
    by_id = {g["id"]: g for g in counted}
    for g in counted:
        if id(g) not in match:
            yield reading.wrong(
                f"attributions: missed, {'the report names no source' if not g['source'] else 'with a source'}", g
            )
            continue
        ours = match[id(g)]
        judged = s.judge_attribution(both, g, ours, parts)
        if not judged["whole"]:
            sides = ((n, bool(g[f"{n}s_at" if n == "source" else "content_at"]) or bool(ours[n])) for n in ("source", "content"))
            bad = " and ".join(name for name, told in sides if told and not judged[name])
            yield reading.wrong(
                f"attributions: another {bad}", g, " / ".join(_said(reading, ours, n) for n in ("source", "content"))
            )
        parent = match.get(id(by_id.get(g.get("within") or "")))
        if g.get("within") and (not parent or ours.get("within") != parent["id"]):
            yield reading.wrong("attributions: not within the outer one", g)
        if g.get("stance") and s.same_field(g, "stance") and g["stance"] != (ours.get("stance") or "neutral"):
            yield reading.wrong("attributions: another stance", g, f"{ours.get('stance')} for {g['stance']}")


def _said(reading: Reading, ours: Item, part: str) -> str:
    """The words of the source or content that was read."""
    text = reading.both.movers[ours["document"]].text
    spans = [ours[part]] if part == "source" else ours[part]
    return " ... ".join(" ".join(text[x["start"] : x["end"]].split()) for x in spans if x) or "-"


def wrong_questions(story: Story, scorer: ModuleType, compared: Compared) -> Iterator[Wrong]:
    """Questions that careful readers asked: never asked, or with another verdict."""
    lost = {
        "far": "its sentences are not brought together",
        "unasked": "near sentences, not asked about",
        "cut": "asked too late",
    }
    for stage, id, gold, told in report_questions(story, scorer, compared):
        if stage != "found":
            verdict = gold.rpartition(", ")[2]
            ours = told.partition("]")[0].rpartition(", ")[2]
            yield Wrong(f"questions: {lost.get(stage) or f'{ours} for {verdict}'}", story.name, f"{id} {told}")


def wrong_in(story: Story, scorer: ModuleType) -> Iterator[Wrong]:
    """Everything that is wrong in one story."""
    compared = compare_story(story)
    reading = Reading(story, scorer, compared)
    for layer, rule in _LAYERS.items():
        if reading.gold.get(layer):
            yield from rule(reading)
    yield from wrong_questions(story, scorer, compared)


_LAYERS = {"figures": wrong_figures, "times": wrong_times, "places": wrong_places, "attributions": wrong_attributions}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    steering = (*MEASURED, *DEVELOPMENT)
    parser.add_argument("stories", nargs="*", metavar="STORY", help=f"of {', '.join(steering)} (default: all)")
    parser.add_argument("--top", type=int, default=20)
    parser.add_argument("--show", default="")
    args = parser.parse_args()
    measures = Path(os.environ.get("SAYSO_MEASURES", ""))
    if not (measures / "eval/score.py").is_file():
        raise SystemExit("SAYSO_MEASURES names no folder with the scorer of stories: nothing is counted")
    if unknown := {*args.stories}.difference(steering):
        raise SystemExit(f"no stories that steer: {', '.join(sorted(unknown))}")
    scorer = load_scorer(measures)
    wrong = [w for name in args.stories or steering for w in wrong_in(STORIES[name](measures), scorer)]
    if args.show:
        print("\n".join(f"{w.story} {w.words}" for w in wrong if w.kind == args.show))
        return
    counted = Counter(w.kind for w in wrong)
    print("| kind | how many |\n|---|---|")
    for kind, count in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[: args.top]:
        print(f"| {kind} | {count} |")


if __name__ == "__main__":
    main()
