"""Do two words tell one event? A table of comparisons, each with a weight and a sentence for its reason.

"killed two drivers" / "the death of two drivers"     one root, one kind of participant
"the offensive" / "the attack on Friday"              kindred types, both a report's main event
"the 1998 war" / "the war of 2003"                    other years: never one event
"""

from collections.abc import Callable
from datetime import date

import numpy as np

from sayso.records.base import Record
from sayso.records.explanation import Weighed


class EventView(Record, frozen=True, kw_only=True):
    """What is compared of an event mention.

    `lemma`: the verb behind the word; `meanings`: numbers that verbs of one meaning share. `rare`: 0 for the commonest lemmas of running text, 1 for rare ones. Days are ISO dates.
    Actors and places are ids of the dossier. `names`: what singles out the event by name or number ("Second", "Winter").
    `main`: the word is of the kind of event that its report mostly tells. `unreal`: forecast, wished, possible or conditional.
    `past`: dated long before what its report tells. `story`: which of the stories of the folder its report tells.
    """

    document: str
    event: str
    start: int = 0
    lemma: str
    meanings: frozenset[int] = frozenset()
    type: str
    nominal: bool = False
    definite: bool = False
    main: bool = False
    unreal: bool = False
    denied: bool = False
    past: bool = False
    story: int = 0
    earliest: str | None = None
    latest: str | None = None
    agents: frozenset[str] = frozenset()
    targets: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    figures: frozenset[float] = frozenset()
    names: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    vector: bytes = b""
    rare: float = 1.0


VAGUE = ("other", "statement", "start", "end", "spread")
"""Types that say nothing of what happened."""
KINDRED: dict[frozenset[str], float] = {
    frozenset(pair): degree
    for pair, degree in {
        ("attack", "fight"): 0.8,
        ("attack", "explosion"): 0.4,
        ("attack", "advance"): 0.3,
        ("attack", "start"): 0.3,
        ("attack", "destruction"): 0.4,
        ("explosion", "destruction"): 0.4,
        ("explosion", "accident"): 0.4,
        ("explosion", "disaster"): 0.4,
        ("arrest", "capture"): 0.4,
        ("abuse", "injury"): 0.4,
        ("fight", "victory"): 0.4,
        ("fight", "advance"): 0.3,
        ("death", "injury"): 0.3,
        ("death", "accident"): 0.3,
        ("surrender", "ceasefire"): 0.5,
        ("surrender", "agreement"): 0.3,
        ("surrender", "retreat"): 0.4,
        ("ceasefire", "agreement"): 0.7,
        ("talks", "agreement"): 0.3,
        ("capture", "reintegration"): 0.6,
        ("capture", "advance"): 0.4,
        ("coup", "resignation"): 0.5,
        ("coup", "arrest"): 0.2,
        ("appointment", "election"): 0.4,
        ("election", "victory"): 0.5,
        ("disaster", "accident"): 0.5,
        ("protest", "condemnation"): 0.4,
        ("demand", "promise"): 0.1,
        ("retreat", "displacement"): 0.3,
    }.items()
}
"""Types whose words often tell one event, with how often (by judgement); all other types are strangers."""


def _same_root(a: EventView, b: EventView) -> float:
    """1 for one rare lemma, less for a common one or one that only begins alike ("explode", "explosion")."""
    if a.lemma == b.lemma:
        return 0.6 + 0.4 * min(a.rare, b.rare)
    return 0.6 if _begin_alike(a.lemma, b.lemma) else 0.0


def _same_meaning(a: EventView, b: EventView) -> float:
    return 1.0 if a.meanings & b.meanings and not _same_root(a, b) else 0.0


def _begin_alike(a: str, b: str) -> bool:
    shared = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return shared >= 5 and shared >= 0.6 * min(len(a), len(b))


def kinship(a: str, b: str) -> float:
    """How near two event types are: 1 the same, 0 strangers; vague types are near to nothing."""
    if a in VAGUE or b in VAGUE:
        return 0.0
    return 1.0 if a == b else KINDRED.get(frozenset((a, b)), 0.0)


def _same_type(a: EventView, b: EventView) -> float:
    return kinship(a.type, b.type)


def _only_said(a: EventView, b: EventView) -> float:
    return 1.0 if "statement" in (a.type, b.type) else 0.0


def _alike_sentences(a: EventView, b: EventView) -> float:
    if not a.vector or not b.vector:
        return 0.0
    cosine = float(np.frombuffer(a.vector, "<f4") @ np.frombuffer(b.vector, "<f4"))
    return max(0.0, (cosine - 0.3) / 0.7)


def _shared_actors(a: EventView, b: EventView) -> float:
    """Full for the same part in it, half for an actor who has another part."""
    if a.agents & b.agents or a.targets & b.targets:
        return 1.0
    return 0.5 if (a.agents | a.targets) & (b.agents | b.targets) else 0.0


def _other_agents(a: EventView, b: EventView) -> float:
    return 1.0 if a.agents and b.agents and not a.agents & b.agents else 0.0


def _other_targets(a: EventView, b: EventView) -> float:
    return 1.0 if a.targets and b.targets and not a.targets & b.targets else 0.0


PERSONAL = frozenset(("resignation", "appointment", "arrest", "release", "trial"))
"""What befalls or is done by one person or group: with another one it is another event."""


def _other_persons(a: EventView, b: EventView) -> float:
    ours, theirs = a.agents | a.targets, b.agents | b.targets
    return 1.0 if {a.type, b.type} & PERSONAL and ours and theirs and not ours & theirs else 0.0


def _shared_places(a: EventView, b: EventView) -> float:
    return 1.0 if a.places & b.places else 0.0


def _other_places(a: EventView, b: EventView) -> float:
    return 1.0 if a.places and b.places and not a.places & b.places else 0.0


def _same_day(a: EventView, b: EventView) -> float:
    """1 for the same few days, less for overlapping longer spans."""
    if not _overlap(a, b):
        return 0.0
    return 1.0 if max(_length(a), _length(b)) <= 3 else 0.3


def _shared_figures(a: EventView, b: EventView) -> float:
    return 1.0 if a.figures & b.figures else 0.0


def _other_figures(a: EventView, b: EventView) -> float:
    return 1.0 if a.figures and b.figures and not a.figures & b.figures else 0.0


def _shared_words(a: EventView, b: EventView) -> float:
    """Shared words of the clauses, over those of the shorter one."""
    least = min(len(a.words), len(b.words))
    return len(a.words & b.words) / max(3, least) if least else 0.0


def _both_main(a: EventView, b: EventView) -> float:
    return 1.0 if a.main and b.main and kinship(a.type, b.type) >= 0.5 else 0.0


def _other_names(a: EventView, b: EventView) -> float:
    """1 if both are named, and not alike; half if one alone is."""
    if a.names & b.names or not (a.names or b.names):
        return 0.0
    return 1.0 if a.names and b.names else 0.5


def _other_reality(a: EventView, b: EventView) -> float:
    """One has happened, the other may, should or did not."""
    return 0.5 * (a.unreal != b.unreal) + 0.5 * (a.denied != b.denied)


def _one_past(a: EventView, b: EventView) -> float:
    """One is dated long before its report's story, the other is not dated: words without a date tell the story at hand."""
    return 1.0 if (a.past and not b.earliest) or (b.past and not a.earliest) else 0.0


WEIGHTS: tuple[tuple[str, float, Callable[[EventView, EventView], float], str], ...] = (
    ("root", 0.50, _same_root, "they use one word or its kin"),
    ("meaning", 0.25, _same_meaning, "their words mean the same"),
    ("type", 0.22, _same_type, "they are of one kind"),
    ("sentence", 0.20, _alike_sentences, "their sentences are alike"),
    ("actors", 0.20, _shared_actors, "they share a participant"),
    ("places", 0.06, _shared_places, "they share a place"),
    ("day", 0.14, _same_day, "they fall on the same day"),
    ("figures", 0.12, _shared_figures, "they share a number"),
    ("words", 0.18, _shared_words, "their clauses share words"),
    ("main", 0.24, _both_main, "both are what their reports mostly tell"),
    ("other agents", -0.06, _other_agents, "but others act"),
    ("other targets", -0.06, _other_targets, "but to others"),
    ("other persons", -0.20, _other_persons, "but it befalls others"),
    ("other places", -0.04, _other_places, "but elsewhere"),
    ("other figures", -0.08, _other_figures, "but the numbers differ"),
    ("other names", -0.20, _other_names, "but they are named differently"),
    ("other reality", -0.08, _other_reality, "but only one of them has happened"),
    ("one past", -0.40, _one_past, "but one of them is long past"),
    ("said", -0.16, _only_said, "but they only report words"),
)
"""Name, weight, comparison, reason. Set by hand on two stories and a sample of clusters of news: one root with a kind is
just enough, and one root without it needs two of the small signs beside it; the sum is the score. The weight of a shared meaning was
chosen on the dev part of ECB+."""


def same_event(a: EventView, b: EventView) -> tuple[float, str]:
    """A score, about 0 to 1.4, and the reasons that weighed, in one sentence."""
    if against := cannot_be_one(a, b):
        return 0.0, f"They are told {against}."
    weighed = weigh_events(a, b)
    reasons = [w.reason for w in weighed if abs(w.value) >= 0.04]
    total = max(0.0, sum(w.value for w in weighed))
    return round(total, 4), (", ".join(reasons).capitalize() + ".") if reasons else "Nothing speaks for it."


def weigh_events(a: EventView, b: EventView) -> tuple[Weighed, ...]:
    """The comparisons of the table that hold for two mentions, each with what it adds to the score."""
    values = ((name, weight * test(a, b), reason) for name, weight, test, reason in WEIGHTS)
    return tuple(Weighed(name=name, value=value, reason=reason) for name, value, reason in values if value)


def cannot_be_one(a: EventView, b: EventView) -> str | None:
    """How two mentions are told apart, None if they may be one: by reports of two stories, or dated apart (no day in common, and
    in one report not even neighbouring days)."""
    if a.story != b.story:
        return "by reports of different stories"
    if not _dated(a, b) or _overlap(a, b):
        return None
    return "of different times" if a.document == b.document or _gap(a, b) > 1 else None


def _dated(a: EventView, b: EventView) -> bool:
    return bool(a.earliest and a.latest and b.earliest and b.latest)


def _days(view: EventView) -> tuple[date, date]:
    return date.fromisoformat((view.earliest or "")[:10]), date.fromisoformat((view.latest or "")[:10])


def _overlap(a: EventView, b: EventView) -> bool:
    if not _dated(a, b):
        return False
    (s, e), (t, f) = _days(a), _days(b)
    return s <= f and t <= e


def _gap(a: EventView, b: EventView) -> int:
    (s, e), (t, f) = _days(a), _days(b)
    return max((t - e).days, (s - f).days)


def _length(view: EventView) -> int:
    first, last = _days(view)
    return (last - first).days + 1
