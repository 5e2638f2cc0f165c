"""Event mentions of all reports in, events out: mentions that tell the same thing stand together.

Candidates share a lemma, a type or a participant; their score is that of `compare.events`; groups are joined best first
while their mean score holds, and never when dated apart. The order of the reports changes nothing.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from sayso.compare.events import EventView, cannot_be_one, same_event
from sayso.links.clauses import find_token, own_tokens
from sayso.records.analysis import Analysis
from sayso.records.base import make_id
from sayso.records.claim import Event, Report
from sayso.records.dossier import DossierActor, DossierEvent, DossierPlace, EventRef
from sayso.text.trees import children

LEAST = 0.55
"""Score from which on two mentions may be joined, and that a group's mean must keep (times SLACK)."""
SLACK = 0.8
MOST_IN_BUCKET = 60
"""A filter key that more mentions share says too little to compare all of them: it is skipped, so that cost stays near linear."""
_SMALL = frozenset("the a an of in on at to for and or by with from its his their be have do that which who this it as".split())


def join_events(
    reports: Sequence[Report], analyses: Mapping[str, Analysis], actors: Sequence[DossierActor], places: Sequence[DossierPlace]
) -> tuple[DossierEvent, ...]:
    """All events, also those told once, ordered by their first mention."""
    views = _read_views(reports, analyses, actors, places)
    groups = _group(views)
    known = {(r.document.id, e.id): e for r in reports for e in r.events}
    return tuple(_make([views[i] for i in group], known) for group in sorted(groups))


def explain(a: EventView, b: EventView) -> str:
    """Why two mentions are, or are not, one event."""
    score, reason = same_event(a, b)
    return f"{'Joined' if score >= LEAST else 'Not joined'} (score {score}, needed {LEAST}): {reason}"


def _read_views(
    reports: Sequence[Report], analyses: Mapping[str, Analysis], actors: Sequence[DossierActor], places: Sequence[DossierPlace]
) -> list[EventView]:
    of_actor = {(m.document, m.actor): a.id for a in actors for m in a.mentions}
    of_place = {(m.document, m.place): p.id for p in places for m in p.mentions}
    drafts = [
        (report, event, *found)
        for report in sorted(reports, key=lambda r: r.document.id)
        for event in report.events
        if (found := find_token(analyses[report.document.id], event.start, event.end)) is not None
    ]
    lemmas = [_lemma(sentence, token) for _, _, sentence, token in drafts]
    counts, total = Counter(lemmas), max(2, len(lemmas))
    views = []
    for (report, event, sentence, token), lemma in zip(drafts, lemmas, strict=True):
        document = report.document.id
        time = next((t for t in report.times if t.id == event.time), None)
        own = own_tokens(sentence, token)
        spans = [(sentence.tokens[i].start, sentence.tokens[i].end) for i in own]
        near = {
            of_place[document, p.id]
            for p in report.places
            if (document, p.id) in of_place and (p.id == event.place or any(a < p.end and p.start < b for a, b in spans))
        }
        views.append(
            EventView(
                document=document,
                event=event.id,
                lemma=lemma,
                type=event.type,
                nominal=sentence.tokens[token].upos != "VERB",
                definite=any(
                    sentence.tokens[i].lemma.lower() in ("the", "this", "that") for i in children(sentence, token, "det")
                ),
                earliest=time.earliest if time else None,
                latest=time.latest if time else None,
                actors=frozenset(of_actor[document, a] for a in (*event.agents, *event.targets) if (document, a) in of_actor),
                places=frozenset(near),
                words=frozenset(
                    sentence.tokens[i].lemma.lower()
                    for i in own
                    if sentence.tokens[i].upos in ("NOUN", "VERB", "PROPN", "ADJ", "NUM")
                )
                - _SMALL,
                vector=sentence.vector,
                rare=round(1 - math.log(1 + counts[lemma]) / math.log(1 + total), 4),
            )
        )
    return views


def _lemma(sentence: object, token: int) -> str:
    predicates = {p.token: p.roleset for p in sentence.predicates}  # type: ignore[attr-defined]
    roleset = predicates.get(token)
    return roleset.rpartition(".")[0] if roleset else sentence.tokens[token].lemma.lower()  # type: ignore[attr-defined]


def _candidates(views: Sequence[EventView]) -> set[tuple[int, int]]:
    """Pairs that share a lemma, a type with a participant or place, or a rare word."""
    buckets: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, view in enumerate(views):
        keys: set[tuple[str, ...]] = {("lemma", view.lemma)}
        if view.type not in ("other", "statement"):
            keys |= {("type", view.type)}
            keys |= {("type", view.type, a) for a in view.actors | view.places}
        for key in keys:
            buckets[key].append(i)
    return {pair for members in buckets.values() if len(members) <= MOST_IN_BUCKET for pair in combinations(members, 2)}


def _group(views: Sequence[EventView]) -> list[list[int]]:
    scores = {pair: same_event(views[pair[0]], views[pair[1]])[0] for pair in _candidates(views)}
    group_of = {i: [i] for i in range(len(views))}
    for (i, j), score in sorted(scores.items(), key=lambda s: (-s[1], s[0])):
        if score < LEAST:
            break
        first, second = group_of[i], group_of[j]
        if first is second or any(cannot_be_one(views[a], views[b]) for a in first for b in second):
            continue
        mean = sum(scores.get((min(a, b), max(a, b)), 0.0) for a in first for b in second) / (len(first) * len(second))
        if mean >= LEAST * SLACK:
            joined = sorted(first + second)
            for member in joined:
                group_of[member] = joined
    return list({id(g): g for g in group_of.values()}.values())


def _make(members: Sequence[EventView], known: Mapping[tuple[str, str], Event]) -> DossierEvent:
    types = Counter(m.type for m in members)
    kind = max(sorted(types), key=lambda t: (t not in ("other", "statement"), types[t]))
    words = Counter(known[m.document, m.event].text.lower() for m in members)
    dated = [m for m in members if m.earliest and m.latest]
    narrow = min(
        dated, key=lambda m: ((m.latest or "")[:10] > (m.earliest or "")[:10], m.earliest or "", m.document), default=None
    )
    first = min((m.document, m.event) for m in members)
    return DossierEvent(
        id=make_id(first[0], "event", first[1]),
        label=max(sorted(words), key=lambda w: words[w]),
        type=kind,
        earliest=narrow.earliest if narrow else None,
        latest=narrow.latest if narrow else None,
        mentions=tuple(EventRef(document=m.document, event=m.event) for m in members),
    )
