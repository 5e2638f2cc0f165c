"""Reports with their analyses in, how their event mentions were grouped out, with a sentence for each two of them."""

from collections.abc import Mapping, Sequence

from sayso.compare.events import cannot_be_one, same_event, weigh_events
from sayso.links.event_views import read_views
from sayso.links.reasons import Trace, group_of, hindrance
from sayso.links.same_event import LEAST, MEAN, NEIGHBOURS, EventGroups, candidate_pairs, carried_pairs
from sayso.records.analysis import Analysis
from sayso.records.claim import Report
from sayso.records.dossier import DossierActor, DossierPlace
from sayso.records.explanation import Join, Mention

CARRIED = "One is the noun and the other the verb that only carries it (as in “launched an offensive”): one from the start."


def trace_events(
    reports: Sequence[Report], analyses: Mapping[str, Analysis], actors: Sequence[DossierActor], places: Sequence[DossierPlace]
) -> Trace:
    """How event mentions came to stand together."""
    views, drafts = read_views(reports, analyses, actors, places)
    carried = carried_pairs(drafts)
    maker = EventGroups(views, carried)
    groups = tuple(tuple(g) for g in maker.join())
    home, sure = group_of(groups), {frozenset(pair) for pair in carried}
    compared = {frozenset(pair) for pair in candidate_pairs(views)}
    mentions = tuple(_mention(d.report.document.id, d.event.id, d.event.start, d.event.end, d.event.text) for d in drafts)

    def against(i: int, j: int) -> str | None:
        told = cannot_be_one(views[i], views[j])
        return told and f"“{mentions[i].text}” and “{mentions[j].text}”, which stand with them, are told {told}."

    def decide(i: int, j: int, score: float) -> str:
        if frozenset((i, j)) in sure:
            return CARRIED
        if home[i] is home[j]:
            return "Their score joins them." if score >= LEAST else "They stand together only through other mentions."
        if score < LEAST:
            told = cannot_be_one(views[i], views[j])
            return f"They are told {told}." if told else "Their score is too low."
        if frozenset((i, j)) not in compared:
            return f"They were not compared: they share no word and no kind, or more than {NEIGHBOURS} like mentions lie between them."
        mean = maker.mean(home[i], home[j])
        low = f"Taken with the mentions beside them, their mean score is {mean:.2f}; at least {MEAN} was needed."
        return hindrance(home[i], home[j], against) or low

    def judge(i: int, j: int) -> Join:
        score = same_event(views[i], views[j])[0]
        return Join(
            first=mentions[i],
            second=mentions[j],
            joined=home[i] is home[j],
            score=score,
            needed=LEAST,
            weighed=weigh_events(views[i], views[j]),
            reason=decide(i, j, score),
        )

    return Trace(kind="event", mentions=mentions, groups=groups, made=tuple(maker.made), judge=judge)


def _mention(document: str, id: str, start: int, end: int, text: str) -> Mention:
    return Mention(document=document, id=id, start=start, end=end, text=text)
