"""Reports in, how their actors were grouped out, with a sentence for each two of them."""

from collections.abc import Sequence

from sayso.compare.actors import SAME, excluded, same_traits, traits_of, weigh_traits
from sayso.links.reasons import Trace, group_of, hindrance
from sayso.links.same_actor import Member, group_actors, list_members
from sayso.records.claim import Report
from sayso.records.explanation import Join, Mention


def trace_actors(reports: Sequence[Report]) -> Trace:
    """How actors of single reports came to stand together."""
    members = list_members(reports)
    traits = [traits_of(actor) for _, actor in members]
    found, made = group_actors(members)
    groups = tuple(tuple(g) for g in found)
    home = group_of(groups)
    mentions = tuple(map(_mention, members))

    def against(i: int, j: int) -> str | None:
        if not excluded(traits[i], traits[j]):
            return None
        told = same_traits(traits[i], traits[j])[1]
        return f"{told}; the one stands with the first, the other with the second."

    def decide(i: int, j: int, score: float) -> str:
        if home[i] is home[j]:
            return "Their score joins them." if score >= SAME else "They stand together only through other actors."
        if score < SAME:
            return f"{_sentence(same_traits(traits[i], traits[j])[1])}."
        unseen = "They were not compared: they share no word of a name, no initials and no country with a kind."
        return _sentence(hindrance(home[i], home[j], against) or unseen)

    def judge(i: int, j: int) -> Join:
        score = same_traits(traits[i], traits[j])[0]
        return Join(
            first=mentions[i],
            second=mentions[j],
            joined=home[i] is home[j],
            score=score,
            needed=SAME,
            weighed=weigh_traits(traits[i], traits[j]),
            reason=decide(i, j, score),
        )

    return Trace(kind="actor", mentions=mentions, groups=groups, made=tuple(made), judge=judge)


def _mention(member: Member) -> Mention:
    """An actor by its first mention."""
    document, actor = member
    first = actor.mentions[0]
    return Mention(document=document, id=actor.id, start=first.start, end=first.end, text=first.text)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
