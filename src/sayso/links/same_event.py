"""Event mentions of all reports in, events out: mentions that tell the same thing stand together.

A verb and the noun that it only carries ("launched an offensive") are one from the start. Other candidates share a root or
a kindred type; their score is that of `compare.events`; groups are joined best first while their mean score holds, and never
when dated apart or told by reports of two stories. The order of the reports changes nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sayso.compare.events import KINDRED, VAGUE, EventView, cannot_be_one, same_event
from sayso.links.event_views import Draft, read_views
from sayso.records.analysis import Analysis
from sayso.records.base import make_id
from sayso.records.claim import Event, Report
from sayso.records.dossier import DossierActor, DossierEvent, DossierPlace, EventRef
from sayso.resources.event_words import told_by

LEAST = 0.40
"""Score from which on two mentions may be joined."""
MEAN = 0.28
"""Mean score over all pairs of two groups that is needed to join them. Both set by trying on two stories and news clusters."""
NEIGHBOURS = 60
"""How many mentions after it, in order of day and report, a mention is compared with inside one bucket: cost stays near linear."""
SAMPLE = 24
"""Members of a large group that stand for it in the mean."""
ROOT = 5
"""First letters that kindred words share."""


def join_events(
    reports: Sequence[Report], analyses: Mapping[str, Analysis], actors: Sequence[DossierActor], places: Sequence[DossierPlace]
) -> tuple[DossierEvent, ...]:
    """All events, also those told once, ordered by their first mention."""
    views, drafts = read_views(reports, analyses, actors, places)
    groups = EventGroups(views, carried_pairs(drafts)).join()
    known = {(r.document.id, e.id): e for r in reports for e in r.events}
    of_place = {(m.document, m.place): p.id for p in places for m in p.mentions}
    return tuple(_make([views[i] for i in group], known, of_place) for group in groups)


def explain(a: EventView, b: EventView) -> str:
    """Why two mentions are, or are not, one event."""
    score, reason = same_event(a, b)
    return f"{'Joined' if score >= LEAST else 'Not joined'} (score {score}, needed {LEAST}): {reason}"


def carried_pairs(drafts: Sequence[Draft]) -> list[tuple[int, int]]:
    """Pairs of a verb and the event noun that it only carries."""
    at = {(d.report.document.id, d.sentence.start, d.token): i for i, d in enumerate(drafts)}
    pairs = []
    for i, draft in enumerate(drafts):
        noun = told_by(draft.sentence, draft.token)
        other = at.get((draft.report.document.id, draft.sentence.start, noun)) if noun is not None else None
        if other is not None:
            pairs.append((i, other))
    return pairs


def candidate_pairs(views: Sequence[EventView]) -> Iterator[tuple[int, int]]:
    """Pairs that share a root or a meaning or are of kindred types, each with those that follow in order of day, report and place in the text."""
    buckets: dict[str, list[int]] = defaultdict(list)
    for i, view in enumerate(views):
        for key in _keys(view):
            buckets[key].append(i)
    seen: set[tuple[int, int]] = set()
    for _, members in sorted(buckets.items()):
        members.sort(key=lambda i: (views[i].earliest or "", views[i].document, views[i].start))
        for n, i in enumerate(members):
            for j in members[n + 1 : n + 1 + NEIGHBOURS]:
                pair = (min(i, j), max(i, j))
                if pair not in seen:
                    seen.add(pair)
                    yield pair


def _keys(view: EventView) -> set[str]:
    keys = {f"lemma {view.lemma}", f"root {view.lemma[:ROOT]}"} | {f"meaning {number}" for number in view.meanings}
    if view.type not in VAGUE:
        keys |= {f"type {view.type}"} | {"types " + " ".join(sorted(pair)) for pair in KINDRED if view.type in pair}
    return {f"{view.story} {key}" for key in keys}


class EventGroups:
    """Joins mentions, given by their positions, to groups, best pair first. Owned by one call.

    `made`: the pairs that brought groups together, in order; the sure ones, a verb and the noun it carries, come first."""

    def __init__(self, views: Sequence[EventView], sure: Sequence[tuple[int, int]]) -> None:
        self.views = views
        self.scores: dict[tuple[int, int], float] = {}
        self.of = {i: [i] for i in range(len(views))}
        self.made: list[tuple[int, int]] = []
        for i, j in sure:
            self._merge(i, j)

    def join(self) -> list[list[int]]:
        """The groups, each in order, ordered by their first member."""
        scored = [(self.score(i, j), i, j) for i, j in candidate_pairs(self.views)]
        for _, i, j in sorted((s for s in scored if s[0] >= LEAST), key=lambda s: (-s[0], s[1], s[2])):
            first, second = self.of[i], self.of[j]
            if first is not second and self._fit(first, second):
                self._merge(i, j)
        return sorted({id(g): g for g in self.of.values()}.values())

    def mean(self, first: Sequence[int], second: Sequence[int]) -> float:
        """The mean score of the pairs of two groups; some of a large one stand for it."""
        ours, theirs = _some(first), _some(second)
        return sum(self.score(a, b) for a in ours for b in theirs) / (len(ours) * len(theirs))

    def _merge(self, i: int, j: int) -> None:
        first, second = self.of[i], self.of[j]
        if first is not second:
            self.made.append((i, j))
            joined = sorted(first + second)
            for member in joined:
                self.of[member] = joined

    def _fit(self, first: Sequence[int], second: Sequence[int]) -> bool:
        """No pair is told apart, and the mean score of the pairs is high enough."""
        if any(cannot_be_one(self.views[a], self.views[b]) for a in first for b in second):
            return False
        return self.mean(first, second) >= MEAN

    def score(self, a: int, b: int) -> float:
        """The score of two mentions."""
        pair = (min(a, b), max(a, b))
        if pair not in self.scores:
            self.scores[pair] = same_event(self.views[pair[0]], self.views[pair[1]])[0]
        return self.scores[pair]


def _some(members: Sequence[int]) -> Sequence[int]:
    """All members of a small group, evenly spaced ones of a large group."""
    step = -(-len(members) // SAMPLE)
    return members[::step]


def _make(
    members: Sequence[EventView], known: Mapping[tuple[str, str], Event], of_place: Mapping[tuple[str, str], str]
) -> DossierEvent:
    types = Counter(m.type for m in members)
    kind = max(sorted(types), key=lambda t: (t not in VAGUE, types[t]))
    first = min((m.document, m.start, m.event) for m in members)
    earliest, latest = _days(members)
    return DossierEvent(
        id=make_id(first[0], "event", first[2]),
        label=_label(members, known),
        type=kind,
        earliest=earliest,
        latest=latest,
        place=_place(members, known, of_place),
        mentions=tuple(EventRef(document=m.document, event=m.event) for m in members),
    )


def _place(
    members: Sequence[EventView], known: Mapping[tuple[str, str], Event], of_place: Mapping[tuple[str, str], str]
) -> str | None:
    """The place that most of the members name, None where none does."""
    named = [of_place.get((m.document, known[m.document, m.event].place or "")) for m in members]
    counts = Counter(place for place in named if place)
    return max(sorted(counts), key=lambda p: counts[p], default=None)


def _label(members: Sequence[EventView], known: Mapping[tuple[str, str], Event]) -> str:
    """The word told most often, nouns before verbs."""
    words: Counter[str] = Counter()
    for member in members:
        words[" ".join(known[member.document, member.event].text.lower().split())] += 3 if member.nominal else 1
    return max(sorted(words), key=lambda w: words[w])


def _days(members: Sequence[EventView]) -> tuple[str | None, str | None]:
    """The time that fits most of the dated members; of several the narrowest."""
    dated = [m for m in members if m.earliest and m.latest]
    best = min(dated, key=lambda m: (-_fitting(m, dated), _width(m), m.earliest or "", m.document, m.start), default=None)
    return (best.earliest, best.latest) if best else (None, None)


def _fitting(view: EventView, dated: Sequence[EventView]) -> int:
    return sum(
        (view.earliest or "")[:10] <= (m.latest or "")[:10] and (m.earliest or "")[:10] <= (view.latest or "")[:10] for m in dated
    )


def _width(view: EventView) -> int:
    """Days between first and last, for comparing only."""
    first, last = (tuple(map(int, (d or "")[:10].split("-"))) for d in (view.earliest, view.latest))
    return (last[0] - first[0]) * 372 + (last[1] - first[1]) * 31 + last[2] - first[2]
