"""Denials that point back: "The army accused the rebels of burning the mill. They denied it." denies that the mill was burnt.
And claims that are refuted in one breath ("The union's claim that the mill was burnt is false") or in the next ("This is not so.").

In: the reports and their analyses. Out: for each event that is denied so, who denies it, and where. The denied words are those
that somebody else was reported to say last before, in the same or the two paragraphs' worth of text before the denial.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from sayso.links.clauses import find_token
from sayso.records.analysis import Analysis, Sentence
from sayso.records.base import Span
from sayso.records.claim import Attribution, Event, Report
from sayso.resources.refutation import is_refuted_claim, is_refuted_saying, refutes
from sayso.text.attributed import enclosing, speaker_name
from sayso.text.stems import stem
from sayso.text.trees import children, parent, span_of

REACH = 400
"""Characters between what is said and its denial: about three sentences."""
_POINTING = frozenset(
    "it this that these those them accusation accusations allegation allegations charge charges claim claims report reports".split()
)
_LONGEST = 4


class Denial(Span, frozen=True, kw_only=True):
    """The words that deny something. `speaker`: a name or "author"; `attribution`: by which somebody is reported to deny it."""

    speaker: str
    attribution: str | None


def find_denials(reports: Sequence[Report], analyses: Mapping[str, Analysis]) -> dict[tuple[str, str], Denial]:
    """(document, event) -> its denial."""
    found: dict[tuple[str, str], Denial] = {}
    for report in reports:
        found |= {(report.document.id, e.id): d for e, d in _refutations(report, analyses[report.document.id])}
        found |= {(report.document.id, e.id): d for e, d in _taken_back(report, analyses[report.document.id])}
        for denial in report.attributions:
            if denial.act == "denial" and denial.cue is not None:
                back = _points_back(report, denial)
                analysis = analyses[report.document.id]
                event = (_denied_event if back else _event_of_claim)(report, analysis, denial)
                if event is not None:
                    found[report.document.id, event.id] = _reported(report, analysis, denial)
    return found


def _reported(report: Report, analysis: Analysis, denial: Attribution) -> Denial:
    """The denial that somebody is reported to make, at its own words; that of "such claims are rejected" is the report's."""
    start = min(p.start for p in (denial.cue, denial.source) if p is not None)
    end = max(p.end for p in (denial.cue, *denial.content) if p is not None)
    place = find_token(analysis, denial.cue.start, denial.cue.end) if denial.cue and not denial.source else None
    if place and any(place[0].tokens[i].xpos in ("VBP", "VBZ") for i in children(*place, "aux:pass")):
        return Denial(start=start, end=end, speaker="author", attribution=None)
    speaker = " ".join(denial.source.text.split()[:8]) if denial.source else "unnamed"
    return Denial(start=start, end=end, speaker=speaker, attribution=denial.id)


def _refutations(report: Report, analysis: Analysis) -> Iterator[tuple[Event, Denial]]:
    """What a claim tells that is called false at once, by the report or by whoever is reported to say so; not where the claim
    itself denies something."""
    told_by = {a.id: a for a in report.attributions}
    for claim in report.attributions:
        place = find_token(analysis, claim.cue.start, claim.cue.end) if claim.cue else None
        if place is None or not (is_refuted_claim(*place) or is_refuted_saying(*place)):
            continue
        event = _told_event(report, analysis, claim.content)
        if event is not None and event.polarity == "affirmed":
            outer = told_by.get(claim.within or "")
            start, end = _refuting_words(*place)
            speaker = speaker_name(outer, report.actors, report.document.text) if outer else "author"
            yield event, Denial(start=start, end=end, speaker=speaker, attribution=claim.within)


def _taken_back(report: Report, analysis: Analysis) -> Iterator[tuple[Event, Denial]]:
    """What one sentence tells and the next one says is not so: "This is not true.", "Nothing of the kind happened." """
    for before, sentence in pairwise(analysis.sentences):
        root = next((i for i, t in enumerate(sentence.tokens) if not t.head), None)
        if root is None or sentence.block - before.block > 1:
            continue
        verbs = [i for i in (root, *children(sentence, root, "ccomp")) if _says_not_so(sentence, i)]
        event = _told_event(report, analysis, [before])
        if verbs and event is not None and event.polarity == "affirmed":
            told = enclosing(report.attributions, sentence.tokens[verbs[0]].start, sentence.tokens[verbs[0]].end)
            speaker = speaker_name(told, report.actors, report.document.text) if told else "author"
            yield event, Denial(start=sentence.start, end=sentence.end, speaker=speaker, attribution=told.id if told else None)


def _says_not_so(sentence: Sentence, predicate: int) -> bool:
    """Whether a clause only says that what was told is not so."""
    subjects = children(sentence, predicate, "nsubj")
    named = {sentence.tokens[i].lemma.lower() for i in subjects}
    kind = {sentence.tokens[j].lemma.lower() for i in subjects for j in children(sentence, i, "nmod")}
    done = children(sentence, predicate, "obj") if sentence.tokens[predicate].lemma.lower() == "do" else []
    if "nothing" in named | {sentence.tokens[i].lemma.lower() for i in done} and (
        {*kind, *(sentence.tokens[j].lemma.lower() for i in done for j in children(sentence, i, "nmod"))} & {"kind", "sort"}
    ):
        return True
    if named == {"nothing"} and sentence.tokens[predicate].form.lower() in ("further", "farther"):
        return any(sentence.tokens[i].lemma.lower() == "truth" for i in children(sentence, predicate, "obl"))
    if named & _REVERSE and sentence.tokens[predicate].lemma.lower() in ("true", "case"):
        return True
    return (
        bool(named & {"this", "that", "it"})
        and not children(sentence, predicate, "ccomp", "csubj")
        and refutes(sentence, predicate)
    )


_REVERSE = frozenset(("opposite", "reverse", "contrary"))


def _refuting_words(sentence: Sentence, noun: int) -> tuple[int, int]:
    """From the claim, or who makes it, to what is said of it."""
    above = parent(sentence, noun)
    return span_of(sentence, [noun, *([above, *children(sentence, above, "xcomp")] if above is not None else [])])


def _event_of_claim(report: Report, analysis: Analysis, denial: Attribution) -> Event | None:
    """ "The union rejected the ministry's claim that a storm was to blame": what the claim that is denied tells."""
    claims = [a for a in report.attributions if a.within == denial.id and a.content and _other_source(a, denial)]
    return _told_event(report, analysis, [c for a in claims[:1] for c in a.content])


def _events_in(report: Report, content: Sequence[Span]) -> list[Event]:
    return [e for e in report.events for c in content if c.start <= e.start and e.end <= c.end and e.type != "statement"]


def _told_event(report: Report, analysis: Analysis, content: Sequence[Span]) -> Event | None:
    """What some words tell: of the first sentence's events that are not only said the topmost of a known type, and what is said of the
    subject before the subject ("An inspection had turned up no violations": the violations)."""

    def rank(event: Event) -> tuple[int, bool, int, bool, int]:
        other = event.type == "other"
        place = find_token(analysis, event.start, event.end)
        if place is None:
            return event.start, other, 0, False, event.start
        sentence, token = place
        above = [token]
        while (over := parent(sentence, above[-1])) is not None:
            above.append(over)
        subject = any(sentence.tokens[i].deprel.startswith("nsubj") for i in above)
        return sentence.start, other, len(above), subject, event.start

    return min(_events_in(report, content), key=rank, default=None)


def _points_back(report: Report, denial: Attribution) -> bool:
    """Whether what is denied is only "it" or "the accusations", and not "that it was defeated", which tells what is denied."""
    words = [w.lower() for c in denial.content for w in report.document.text[c.start : c.end].split()]
    told = min(_events_in(report, denial.content), key=lambda e: e.start, default=None)
    named = told is not None and not _POINTING & set(told.text.lower().split())
    return 0 < len(words) <= _LONGEST and bool(_POINTING & set(words)) and not named


def _denied_event(report: Report, analysis: Analysis, denial: Attribution) -> Event | None:
    """What the words tell that somebody else said last before the denial."""
    assert denial.cue is not None
    before = [
        a for a in report.attributions if a.cue and a.content and a.id != denial.id and a.content[-1].end <= denial.cue.start
    ]
    near = [a for a in before if denial.cue.start - a.content[-1].end <= REACH and _other_source(a, denial)]
    if not near:
        return None
    said = max(near, key=lambda a: (a.content[-1].end, a.act == "accusation"))
    counted = any(c.start <= f.start < c.end for c in said.content for f in report.figures)
    if counted and _DISPUTING.intersection(stem(denial.cue.text)):
        return None  # how many is disputed, not whether
    return _told_event(report, analysis, said.content)


_DISPUTING = frozenset("dispute contest question challenge doubt".split())


def _other_source(said: Attribution, denial: Attribution) -> bool:
    if said.source is None or denial.source is None:
        return True
    return said.source.text.casefold() != denial.source.text.casefold()
