"""Near sentences in which no two clauses match in, the one time that each of them tells out: a day, an hour, a number.

"blew up at twenty to six"      |  "shortly before six it was over"     hours near each other
"nine houses were demolished"   |  "23 houses lie in ruins"             numbers of one noun
"left on Friday"                |  "by Friday the camp was empty"       one day; days that differ are of different things
"""

from collections.abc import Mapping, Sequence
from itertools import combinations

from sayso.compare.sentences import SentenceView
from sayso.compare.times import are_near_hours, minutes_of
from sayso.links import answers
from sayso.links.clauses import Clause
from sayso.links.facts import Fact
from sayso.records.link import Told
from sayso.records.mention import Time

Beside = tuple[Clause, Told]
"""What answers, with the clause that stands nearest to it."""


def shared_day(told: Sequence[Clause], fact: Fact, dated: Mapping[str, Sequence[Time]]) -> list[Beside]:
    """The times of the day that most of the reports tell, whichever of their words it stands with; none where it is one report's alone."""
    found = [b for s in fact.sentences for t in _times_in(s, dated) if (b := _at(told, s, t)) is not None]
    telling: dict[str, set[str]] = {}
    for _, time in found:
        telling.setdefault(time.answer.value[:10], set()).add(time.answer.document)
    day = max(sorted(telling), key=lambda d: len(telling[d]), default="")
    return [b for b in found if b[1].answer.value[:10] == day] if len(telling.get(day, ())) > 1 else []


def near_hours(told: Sequence[Clause], fact: Fact, dated: Mapping[str, Sequence[Time]]) -> list[Beside]:
    """The hours of sentences that tell one each, where these lie near each other."""
    found: list[Beside] = []
    for sentence in fact.sentences:
        hours = [t for t in _times_in(sentence, dated) if minutes_of(t) is not None]
        if len(hours) == 1 and (beside := _at(told, sentence, hours[0])) is not None:
            found.append(beside)
    times = [t.time for _, t in found if t.time is not None]
    return found if _of_two(found) and all(are_near_hours(a, b) for a, b in combinations(times, 2)) else []


def _times_in(sentence: SentenceView, dated: Mapping[str, Sequence[Time]]) -> list[Time]:
    return [t for t in dated.get(sentence.document, ()) if sentence.start <= t.start < sentence.end]


def _at(told: Sequence[Clause], sentence: SentenceView, time: Time) -> Beside | None:
    clause = _beside(told, sentence.document, time.start)
    if clause is None:
        return None
    return clause, Told(answer=answers.answer_of(clause, time.start, time.end, time.value or ""), time=time)


def _beside(told: Sequence[Clause], document: str, start: int) -> Clause | None:
    """The clause of a report's sentence that stands nearest to a place in it."""
    mine = [c for c in told if c.document == document]
    return min(mine, key=lambda c: (not c.start <= start < c.end, abs(c.event.start - start)), default=None)


def _of_two(found: Sequence[Beside]) -> bool:
    return len({t.answer.document for _, t in found}) > 1
