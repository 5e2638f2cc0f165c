"""Denials that point back: "The army accused the rebels of burning the mill. They denied it." denies that the mill was burnt.

In: the reports. Out: for each event that is denied so, the denying attribution. The denied words are those that somebody else
was reported to say last before, in the same or the two paragraphs' worth of text before the denial.
"""

from collections.abc import Sequence

from sayso.records.claim import Attribution, Event, Report

REACH = 400
"""Characters between what is said and its denial: about three sentences."""
_POINTING = frozenset(
    "it this that these those them accusation accusations allegation allegations charge charges claim claims report reports".split()
)
_LONGEST = 4


def find_denials(reports: Sequence[Report]) -> dict[tuple[str, str], Attribution]:
    """(document, event) -> the attribution that denies it."""
    found: dict[tuple[str, str], Attribution] = {}
    for report in reports:
        for denial in report.attributions:
            if denial.act == "denial" and denial.cue is not None and _points_back(report, denial):
                event = _denied_event(report, denial)
                if event is not None:
                    found[report.document.id, event.id] = denial
            elif denial.act == "denial":
                event = _event_of_claim(report, denial)
                if event is not None:
                    found[report.document.id, event.id] = denial
    return found


def _event_of_claim(report: Report, denial: Attribution) -> Event | None:
    """ "The union rejected the ministry's claim that a storm was to blame": the first event of the claim that is denied."""
    claims = [a for a in report.attributions if a.within == denial.id and a.content and _other_source(a, denial)]
    inside = [
        e
        for a in claims[:1]
        for e in report.events
        if any(c.start <= e.start and e.end <= c.end for c in a.content) and e.type != "statement"
    ]
    return min(inside, key=lambda e: e.start, default=None)


def _points_back(report: Report, denial: Attribution) -> bool:
    """Whether what is denied is only "it" or "the accusations"."""
    words = [w.lower() for c in denial.content for w in report.document.text[c.start : c.end].split()]
    return 0 < len(words) <= _LONGEST and bool(_POINTING & set(words))


def _denied_event(report: Report, denial: Attribution) -> Event | None:
    """The first event in the words said last before the denial, by somebody else."""
    assert denial.cue is not None
    before = [
        a for a in report.attributions if a.cue and a.content and a.id != denial.id and a.content[-1].end <= denial.cue.start
    ]
    near = [a for a in before if denial.cue.start - a.content[-1].end <= REACH and _other_source(a, denial)]
    if not near:
        return None
    said = max(near, key=lambda a: (a.content[-1].end, a.act == "accusation"))
    inside = [e for e in report.events for c in said.content if c.start <= e.start and e.end <= c.end and e.type != "statement"]
    return min(inside, key=lambda e: e.start) if inside else None


def _other_source(said: Attribution, denial: Attribution) -> bool:
    if said.source is None or denial.source is None:
        return True
    return said.source.text.casefold() != denial.source.text.casefold()
