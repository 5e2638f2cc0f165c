"""Reports in, how their place mentions were grouped out, with a sentence for each two of them.

Mentions of one entry, one point or one name are one place without any score; groups of these meet by spelling and nearness.
"""

from collections.abc import Sequence

from sayso.compare.places import likeness, same_place
from sayso.links.reasons import Trace, group_of
from sayso.links.same_place import Member, compared_forms, group_places, key_of, list_members
from sayso.records.claim import Report
from sayso.records.explanation import Join, Mention, Weighed

_KEYS = {
    "geonames": "Both are the same entry of the place index.",
    "point": "Both were found at the same point.",
    "line": "Both are called by the same name.",
    "name": "Both are called by the same name, which the place index does not know.",
}


def trace_places(reports: Sequence[Report]) -> Trace:
    """How places of single reports came to stand together. Of mentions alike in report, form and entry the first stands for all."""
    members = list_members(reports)
    keys = [key_of(place) for _, place in members]
    at = {(document, place.id): i for i, (document, place) in enumerate(members)}
    groups = tuple(tuple(sorted(at[d, p.id] for d, p in g)) for g in group_places(members).values())
    home = group_of(groups)
    mentions = tuple(map(_mention, members))

    def spelling(i: int, j: int) -> tuple[float, float]:
        """How alike the best forms of the two entries are spelt, and how alike they must be."""
        sides = [[members[n] for n in home[k] if keys[n] == keys[k]] for k in (i, j)]
        pairs, least = compared_forms(sides[0], sides[1])
        return max(likeness(x, y) for x, y in pairs), least

    def decide(i: int, j: int) -> str:
        a, b = members[i][1], members[j][1]
        if keys[i] == keys[j]:
            return _KEYS[keys[i].partition(":")[0]]
        told = same_place(a, b)
        if home[i] is home[j]:
            return f"Their names are spelt alike, and nothing parts them. {told.reason}"
        return f"{told.reason} {_parted(*spelling(i, j), a.kind, b.kind)}"

    def judge(i: int, j: int) -> Join:
        by_entry = keys[i] == keys[j]
        alike, least = (1.0, 1.0) if by_entry else (round(x / 100, 2) for x in spelling(i, j))
        return Join(
            first=mentions[i],
            second=mentions[j],
            joined=home[i] is home[j],
            score=None if by_entry else alike,
            needed=None if by_entry else least,
            weighed=() if by_entry else (Weighed(name="spelling", value=alike, reason="how alike their names are spelt"),),
            reason=decide(i, j),
        )

    made = [pair for group in groups for pair in _joins(group, members, keys)]
    return Trace(kind="place", mentions=mentions, groups=groups, made=tuple(made), judge=judge)


def _joins(group: Sequence[int], members: Sequence[Member], keys: Sequence[str]) -> list[tuple[int, int]]:
    """The first mention of a group with the first of each other entry, and those of one entry in turn by report and form."""
    first_of: dict[str, int] = {}
    seen: set[tuple[str, str, str]] = set()
    found = []
    for i in group:
        form = (keys[i], members[i][0], members[i][1].name)
        if keys[i] not in first_of:
            found += [(group[0], i)] if first_of else []
            first_of[keys[i]] = i
        elif form not in seen:
            found.append((first_of[keys[i]], i))
        seen.add(form)
    return found


def _parted(alike: float, least: float, kind: str | None, other: str | None) -> str:
    """What keeps two places apart that are not one entry."""
    if alike < least:
        return "Their names are not spelt alike."
    if kind != other:
        return f"One is a {kind or 'place of unknown kind'}, the other a {other or 'place of unknown kind'}."
    return "They lie too far apart to be one, or only one of them can be located."


def _mention(member: Member) -> Mention:
    document, place = member
    return Mention(document=document, id=place.id, start=place.start, end=place.end, text=place.text)
