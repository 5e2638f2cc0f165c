"""Who is said to be held by one voice and not by another: reports in, a question for each such person.

    "Mr Arno has not been arrested"  |  "Arno is under house arrest", "Arno was detained on the road", "he is kept in a barracks"

Where one report tells both by itself, or both are dated apart, one followed the other, and nothing is asked.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from msgspec.structs import replace

from sayso.compare.times import are_dated_apart
from sayso.links.answers import answer_of, keep_few, topic_of
from sayso.links.clauses import Clause, Lookup
from sayso.links.whereabouts import HELD, persons_seen
from sayso.records.analysis import Analysis
from sayso.records.base import Record
from sayso.records.claim import Report
from sayso.records.dossier import Answer
from sayso.records.link import Joined, Told, Topic
from sayso.records.mention import TOLD, Time

_WEIGHT = 0.85
_CELLS = frozenset(("prison", HELD))


class Held(Record, frozen=True, kw_only=True):
    """Whether somebody is held by some words, and when."""

    answer: Answer
    held: bool
    times: tuple[Time, ...]

    @property
    def voice(self) -> tuple[str, str]:
        """The report and who says it there."""
        return self.answer.document, self.answer.speaker


def custody_topics(
    reports: Sequence[Report], analyses: Mapping[str, Analysis], joined: Joined, clauses: Mapping[str, Sequence[Clause]]
) -> list[Topic]:
    """Whether each person was arrested, of whom two voices tell both."""
    lookup, names = Lookup(joined), {a.id: a.name for a in joined.actors if a.kind == "person"}
    found: dict[str, list[Held]] = {}
    for actor, held in (*_of_clauses(clauses), *_of_places(reports, analyses, lookup)):
        if actor in names:
            found.setdefault(actor, []).append(held)
    topics = []
    for actor, told in sorted(found.items()):
        if any(_exclude(a, b) for a, b in combinations(_in_one_mind(told), 2)):
            answers = [Told(answer=h.answer, polarity="affirmed" if h.held else "denied") for h in told]
            topics.append(topic_of("yesno", f"Was {names[actor]} arrested?", keep_few(answers), _WEIGHT))
    return topics


def _of_clauses(clauses: Mapping[str, Sequence[Clause]]) -> Iterator[tuple[str, Held]]:
    """Who was arrested, or was not."""
    for clause in sorted((c for told in clauses.values() for c in told), key=lambda c: (c.document, c.start)):
        if clause.event.type == "arrest" and clause.event.modality in TOLD:
            held = clause.event.polarity != "denied"
            answer = answer_of(clause, clause.start, clause.end, "yes" if held else "no")
            yield from ((actor, Held(answer=answer, held=held, times=clause.times)) for actor in clause.targets)


def _of_places(reports: Sequence[Report], analyses: Mapping[str, Analysis], lookup: Lookup) -> Iterator[tuple[str, Held]]:
    """Who is told to be where those are who are held: in a cell, under house arrest."""
    for report in sorted(reports, key=lambda r: r.document.id):
        for actor, seen in persons_seen(report, analyses[report.document.id], lookup):
            told = seen.told.answer
            if seen.site in _CELLS or "arrest" in told.value.lower():
                yield actor, Held(answer=replace(told, value="yes"), held=True, times=seen.times)


def _in_one_mind(told: Sequence[Held]) -> list[Held]:
    """Without the voices that tell both."""
    own: dict[tuple[str, str], set[bool]] = {}
    for held in told:
        own.setdefault(held.voice, set()).add(held.held)
    return [h for h in told if len(own[h.voice]) == 1]


def _exclude(a: Held, b: Held) -> bool:
    return a.held != b.held and a.voice != b.voice and not are_dated_apart(a.times, b.times)
