"""The same actors over all reports.

In: reports with their own actors, in any order. Out: one dossier actor for each group. A cheap filter (a shared name word, a country
and kind, initials) gives candidate pairs, `compare.actors` scores them, and groups grow from the best pairs on, unless
something speaks against any two members ("Ana Ruiz" and "Luis Ruiz" never meet, however many reports write "Ruiz").
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from sayso.compare.actors import SAME, Traits, excluded, is_contested, latin, same_actor, same_traits, traits_of
from sayso.records.base import make_id
from sayso.records.claim import Report
from sayso.records.dossier import ActorRef, DossierActor
from sayso.records.mention import Actor, ActorKind

Member = tuple[str, Actor]
MOST_IN_A_BLOCK = 400
"""A key that more actors share than this ("government") tells nothing and would cost the square of them."""


def join_actors(reports: Sequence[Report]) -> tuple[DossierActor, ...]:
    """All actors of all reports, each in one group; ids, names and order do not depend on the order of the reports."""
    members = list_members(reports)
    groups = [[members[i] for i in group] for group in group_actors(members)[0]]
    sides = sorted({r.document.side for r in reports if r.document.side})
    joined = [_dossier_actor(group, sides) for group in groups]
    return tuple(sorted(joined, key=lambda a: (-len(a.mentions), a.name, a.id)))


def list_members(reports: Sequence[Report]) -> list[Member]:
    """The actors of all reports with their reports, in one order."""
    members = ((r.document.id, a) for r in reports for a in r.actors)
    return sorted(members, key=lambda m: (m[0], m[1].mentions[0].start, m[1].id))


def explain(reports: Sequence[Report], a: ActorRef, b: ActorRef) -> str:
    """Why two actors are or are not one, in a sentence. Raises KeyError for an actor that no report holds."""
    actors = {(r.document.id, actor.id): actor for r in reports for actor in r.actors}
    score, reason = same_actor(actors[a.document, a.actor], actors[b.document, b.actor])
    return f"{'The same' if score >= SAME else 'Not joined'} ({score:.2f}): {reason}."


def group_actors(members: Sequence[Member]) -> tuple[list[list[int]], list[tuple[int, int]]]:
    """Positions of members, grouped: best pairs first, no two members that exclude each other; and the pairs that joined them."""
    traits = [traits_of(actor) for _, actor in members]
    group_of = list(range(len(members)))
    inside = {i: [i] for i in group_of}
    made = []
    for _, i, j in sorted(_scored(traits), key=lambda pair: (-pair[0], pair[1], pair[2])):
        first, second = group_of[i], group_of[j]
        if first == second or any(excluded(traits[x], traits[y]) for x in inside[first] for y in inside[second]):
            continue
        made.append((i, j))
        for moved in inside[second]:
            group_of[moved] = first
        inside[first] += inside.pop(second)
    return [sorted(group) for group in inside.values()], made


def _scored(traits: Sequence[Traits]) -> Iterable[tuple[float, int, int]]:
    """Candidate pairs that score as the same."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for i, known in enumerate(traits):
        for key in _keys(known):
            blocks[key].append(i)
    pairs = {pair for block in blocks.values() if len(block) <= MOST_IN_A_BLOCK for pair in combinations(block, 2)}
    for i, j in sorted(pairs):
        score = same_traits(traits[i], traits[j])[0]
        if score >= SAME:
            yield score, i, j


def _keys(traits: Traits) -> set[str]:
    """What two actors must share to be compared: first letters of a name word, a country with a kind, initials."""
    if traits.person:
        return {f"name {latin(word)[:3]}" for word in traits.person[-2:]}
    keys = {f"words {latin(w)[:4]}" for form in traits.forms for w in form}
    keys |= {f"initials {''.join(w[0] for w in form)}" for form in traits.forms if 1 < len(form) < 8}
    keys |= {f"initials {w}" for form in traits.forms if len(form) < 3 for w in form if len(w) < 8}
    if traits.country:
        keys.add(f"{traits.country} {traits.kind}")
    return keys | ({"contested"} if traits.contested else set())


def _dossier_actor(group: Sequence[Member], sides: Sequence[str]) -> DossierActor:
    actors = [actor for _, actor in group]
    forms = sorted({" ".join(m.text.split()) for a in actors for m in a.mentions} | {a.name for a in actors})
    name = _most_used(a.name for a in actors)
    return DossierActor(
        id=make_id("dossier", "actor", *sorted(f"{document} {actor.id}" for document, actor in group)),
        name=name,
        kind=_most_used_kind(actors),
        side=_side(actors, sides),
        aliases=tuple(f for f in forms if f != name and f.lower() not in PRONOUNS),
        mentions=tuple(ActorRef(document=document, actor=actor.id) for document, actor in group),
    )


PRONOUNS = frozenset(["he", "him", "himself", "she", "her", "herself", "it", "they", "them"])


def _most_used(names: Iterable[str]) -> str:
    """The name that most reports use; of equals the longer, then the first by letter."""
    counts: dict[str, int] = defaultdict(int)
    for name in names:
        counts[name] += 1
    return min(counts, key=lambda n: (-counts[n], -len(n), n))


def _most_used_kind(actors: Sequence[Actor]) -> ActorKind:
    kinds = [a.kind for a in actors]
    return min(kinds, key=lambda k: (-kinds.count(k), k))


def _side(actors: Sequence[Actor], sides: Sequence[str]) -> str | None:
    """The side of a report whose name an actor bears itself or as the country it belongs to: "the Chadian army" and side "Chad"."""
    votes: dict[str, int] = defaultdict(int)
    for actor in actors:
        for side in sides:
            votes[side] += sum(_bears(m.text, side) for m in actor.mentions)
    best = max(sorted(votes), key=lambda s: votes[s], default=None)
    others = sorted(votes.values(), reverse=True)[1:2]
    return best if best and votes[best] and votes[best] > sum(others) and not any(is_contested(a) for a in actors) else None


def _bears(text: str, side: str) -> bool:
    """Whether a mention holds a word of the side, as such or as its adjective (the first letters without the last two)."""
    roots = [w.lower()[: max(4, len(w) - 2)] for w in side.split() if w[:1].isupper()]
    return any(word.lower().startswith(root) for word in text.split() for root in roots)
