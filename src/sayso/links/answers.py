"""Clauses and figures in, answers out: what each kind of question is answered with, at the exact words."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from sayso.compare.fates import head_of
from sayso.links.clauses import Clause
from sayso.links.denials import Denial
from sayso.links.placed_figures import PlacedFigure
from sayso.records.base import make_id
from sayso.records.claim import Report
from sayso.records.dossier import Answer, Name, QuestionKind
from sayso.records.link import Told, Topic
from sayso.records.mention import Polarity
from sayso.resources.event_types import type_of
from sayso.resources.loaded_words import JUDGING
from sayso.text.attributed import enclosing, speaker_name
from sayso.text.stems import stem

Denials = Mapping[tuple[str, str], Denial]
MOST = 3
"""Answers of one report to one question: more hide what it says."""
LONGEST = 20
"""Words of an account that are shown as its value."""
_CLOCK = re.compile(r"T\d\d:\d\d")


def topic_of(
    kind: QuestionKind,
    question: str,
    told: Sequence[Told],
    weight: float,
    event: str | None = None,
    told_in: Sequence[str] = (),
) -> Topic:
    """A question with its answers. `event`: of the dossier; `told_in`: the documents that tell of it, where more do than answer."""
    return Topic(
        id=make_id(question, *(f"{t.answer.document} {t.answer.start}" for t in told)),
        kind=kind,
        question=question,
        event=event,
        answers=tuple(told),
        told_in=tuple(dict.fromkeys(told_in or [t.answer.document for t in told])),
        weight=weight,
    )


def keep_few(answers: Sequence[Told]) -> list[Told]:
    """One answer for each report, speaker and value; at most MOST of a report, the first ones."""
    kept: dict[tuple[str, str, str], Told] = {}
    count: Counter[str] = Counter()
    for told in answers:
        key = (told.answer.document, told.answer.speaker, told.answer.value)
        if key not in kept and count[told.answer.document] < MOST:
            kept[key] = told
            count[told.answer.document] += 1
    return list(kept.values())


def answer_of(clause: Clause, start: int, end: int, value: str) -> Answer:
    """An answer of a clause at these words."""
    return Answer(
        document=clause.document,
        start=start,
        end=end,
        value=value,
        speaker=clause.speaker,
        attribution=clause.event.attribution,
        modality=clause.event.modality,
    )


def answer_at(report: Report, start: int, end: int, value: str = "") -> Answer:
    """An answer at some words of a report, of whoever says them; their own words, unless a value is given."""
    said = enclosing(report.attributions, start, end)
    return Answer(
        document=report.document.id,
        start=start,
        end=end,
        value=value or " ".join(report.document.text[start:end].split()),
        speaker=speaker_name(said, report.actors, report.document.text) if said else "author",
        attribution=said.id if said else None,
        modality="reported" if said else "asserted",
    )


def times_of(clauses: Sequence[Clause]) -> list[Told]:
    """Dated (or half dated) times of the clauses; "now" and "recently" answer nothing."""
    found = []
    for clause in clauses:
        for time in clause.times:
            if time.type in ("date", "time") and time.value and not time.value.endswith("_REF"):
                answer = answer_of(clause, time.start, time.end, time.value)
                bounded = msgspec.structs.replace(answer, earliest=time.earliest, latest=time.latest)
                found.append(Told(answer=bounded, time=time))
    return found


def clocks_of(clauses: Sequence[Clause]) -> list[Told]:
    """Times to the minute."""
    return [t for t in times_of(clauses) if _CLOCK.search(t.answer.value)]


APART = 2
"""Years between times from which on they are of two events, whatever the words share: a later coup is likened to an earlier one."""


def without_strays(answers: Sequence[Told]) -> list[Told]:
    """Times without those that lie years apart from every time of another report, or another speaker."""

    def year(told: Told) -> int | None:
        first = told.answer.earliest or ""
        return int(first[:4]) if first[:4].isdigit() else None

    def has_company(told: Told) -> bool:
        mine = year(told)
        others = [
            year(o) for o in answers if (o.answer.document, o.answer.speaker) != (told.answer.document, told.answer.speaker)
        ]
        return mine is None or any(theirs is None or abs(mine - theirs) < APART for theirs in others)

    return [told for told in answers if has_company(told)]


def days_of(clauses: Sequence[Clause]) -> list[Told]:
    """Times, compared by the day where two reports tell no more than the day; the clock is a question of its own."""
    once = all(_ONCE.intersection((c.lemma, *stem(c.form))) for c in clauses)
    told = times_of(clauses) if once else without_strays(times_of(clauses))
    told = [t for t in told if not t.answer.value.startswith(_NO_DAY)]
    plain = {(t.answer.document, t.answer.value) for t in told if re.fullmatch(r"\d{4}-\d\d-\d\d", t.answer.value)}
    days = Counter(value for _, value in plain)
    return [_as_day(t) if t.time and days[t.answer.value[:10]] > 1 else t for t in told]


_NO_DAY = "XXXX-XX-XX"
"""An hour or "at night" of no day that is known: it says nothing of when."""
_ONCE = frozenset(
    "build found establish construct erect bear invent discover proclaim baptise baptize inaugurate complete".split()
)
"""What is done to one thing once, so that years far apart contradict each other."""


def _as_day(told: Told) -> Told:
    assert told.time is not None
    day = told.answer.value[:10]
    return msgspec.structs.replace(told, time=msgspec.structs.replace(told.time, value=day, earliest=day, latest=day))


def places_of(clauses: Sequence[Clause]) -> list[Told]:
    """The place of each event, not every place that its clause names."""
    return [
        Told(answer=answer_of(c, p.start, p.end, p.name), place=p) for c in clauses for p in c.places if p.id == c.event.place
    ]


def agents_of(clauses: Sequence[Clause], names: Mapping[str, str]) -> list[Told]:
    """Who did it, in the clause's words, else by the actor's name. A loss is suffered, by one party as well as by another."""
    clauses = [c for c in clauses if c.event.type != "loss"]
    sole = _is_one_deed(clauses)
    return [
        Told(
            answer=answer_of(c, c.start, c.end, c.doer or next(names[a] for a in c.agents if a in names)),
            actors=c.agents,
            against=c.targets if c.event.type in HARMING else (),
            countries=c.countries,
            sole=sole,
        )
        for c in clauses
        if (c.doer or any(a in names for a in c.agents)) and c.event.polarity != "denied"
    ]


HARMING = frozenset(("attack", "violation", "capture", "abuse"))
"""Types of deeds of which two parties accuse each other."""


def _is_one_deed(clauses: Sequence[Clause]) -> bool:
    """Whether only one party can have done it: who won, who was first, who gave one order, who did this to the same one."""
    types = {c.event.type for c in clauses}
    if types == {"victory"} or all(c.lemma == "win" or "first" in c.words for c in clauses):
        return True
    if types == {"demand"} and len({c.group for c in clauses}) == 1 and clauses[0].group is not None:
        return all(c.lemma in ("order", "command", "instruct", "give", "issue") for c in clauses)
    shared = set.intersection(*(_suffering(c) for c in clauses)) if clauses else set()
    begun = {c.lemma for c in clauses} & _BEGUN and len({c.lemma for c in clauses}) == 1
    return bool(shared) and (types <= DEEDS or bool(begun))


def _suffering(clause: Clause) -> set[str]:
    """To whom or what it was done, by all that a clause calls it."""
    done_to = clause.subject if clause.passive else clause.object
    return {*clause.targets, head_of(done_to or ""), (clause.patient or "").lower()} - {""}


_BEGUN = frozenset(
    "break derail ignite light kindle stage launch veto plant order instigate orchestrate mastermind cause start begin set".split()
)
"""Verbs of what one party does to a thing, if of no type of deeds: "broke off the talks"."""


def objects_of(clauses: Sequence[Clause]) -> list[Told]:
    """What it was done to or with, where each report tells another thing of one doer by one verb: "carried medicine", "carried arms"."""
    told = [c for c in clauses if _has_object(c)]
    heads: dict[str, set[str]] = {}
    for c in told:
        heads.setdefault(c.document, set()).add(head_of(c.object or ""))
    doers = [{*c.agents, head_of(c.subject or "")} - {""} for c in told]
    one = len({c.lemma for c in told}) == 1 and bool(doers) and bool(set.intersection(*doers))
    if len(heads) < 2 or not one or set.intersection(*heads.values()):
        return []
    return [Told(answer=answer_of(c, *c.object_at, c.object or ""), name=c.object, actors=c.targets) for c in told if c.object_at]


def _has_object(clause: Clause) -> bool:
    """Whether a clause tells, and does not deny, what was done to something that is no event itself."""
    told = clause.verbal and not clause.passive and clause.event.polarity != "denied" and clause.object_at
    return bool(told and clause.object and not type_of(head_of(clause.object)))


def causes_of(clauses: Sequence[Clause]) -> list[Told]:
    """Why it was, where reports tell it."""
    return [
        Told(answer=answer_of(c, c.cause.start, c.cause.end, c.cause.text), name=c.cause.text, sole=True)
        for c in clauses
        if c.cause and c.event.polarity != "denied"
    ]


DEEDS = frozenset(
    "death injury attack explosion destruction capture appointment arrest release rescue contamination theft abuse fraud demand violation closure accident disaster displacement coup".split()
)
"""What one party does to another: two reports that name two doers of it stand against each other."""


def words_of(clauses: Sequence[Clause]) -> list[Told]:
    """What each report calls it, where no two reports share a word for it."""
    clauses = [c for c in clauses if not c.state and c.event.polarity != "denied"]
    words: dict[str, set[str]] = {}
    for clause in clauses:
        words.setdefault(clause.document, set()).add(clause.lemma)
    if not words:
        return []
    if set.intersection(*words.values()) or len(set.union(*words.values())) < 2:
        return []
    if not JUDGING.intersection(w for c in clauses for w in (c.lemma, c.form.lower(), *stem(c.form.lower()))):
        return []
    return [Told(answer=answer_of(c, c.event.start, c.event.end, c.event.text), name=c.lemma, actors=c.agents) for c in clauses]


def accounts_of(clauses: Sequence[Clause]) -> list[Told]:
    """What each report tells, in its own words, where these have no common measure."""
    found = []
    for clause in clauses:
        told = " ".join(clause.account.text.split()[:LONGEST])
        found.append(
            Told(
                answer=answer_of(clause, clause.account.start, clause.account.end, told),
                name=told,
                actors=clause.agents,
                polarity=clause.event.polarity,
            )
        )
    return found


def whether(clauses: Sequence[Clause], denials: Denials, against: Sequence[Clause] = ()) -> list[Told]:
    """Yes or no, the fullest clause of each report and speaker first; and the "no" of those who are reported to deny it, or who tell the
    opposite (`against`)."""
    order = {d: n for n, d in enumerate(dict.fromkeys(c.document for c in (*clauses, *against)))}
    found: list[Told] = []
    for clause in sorted(
        [*_comparable(clauses), *against], key=lambda c: (order[c.document], -bool(c.subject) - bool(c.object), c.start)
    ):
        denial = denials.get((clause.document, clause.event.id))
        if denial is not None:
            found.append(_denied(clause, denial))
            if denial.speaker == clause.speaker:
                continue
        polarity: Polarity = "denied" if clause in against else clause.event.polarity
        value = "no" if polarity == "denied" else "yes"
        found.append(Told(answer=answer_of(clause, clause.start, clause.end, value), polarity=polarity, actors=clause.agents))
    return found


def _comparable(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses without those that deny something else: a denial of several words must share one, or a participant, with
    what is affirmed."""
    affirmed = [c for c in clauses if c.event.polarity != "denied"]
    return [c for c in clauses if c.event.polarity != "denied" or not affirmed or any(_share(c, o) for o in affirmed)]


def _share(a: Clause, b: Clause) -> bool:
    own = a.words - {a.lemma, b.lemma, a.form, b.form}
    return len(own) < 2 or bool(own & b.words or {*a.agents, *a.targets} & {*b.agents, *b.targets})


def _denied(clause: Clause, denial: Denial) -> Told:
    """The "no" of a denial, at its own words; the "yes" of who denies that something did not happen."""
    polarity: Polarity = "affirmed" if clause.event.polarity == "denied" else "denied"
    answer = Answer(
        document=clause.document,
        start=denial.start,
        end=denial.end,
        value="no" if polarity == "denied" else "yes",
        speaker=denial.speaker,
        attribution=denial.attribution,
        modality="reported" if denial.attribution else "asserted",
    )
    return Told(answer=answer, polarity=polarity)


def names_of(name: Name) -> list[Told]:
    """What each report calls a thing."""
    return [
        Told(
            answer=Answer(document=v.document, start=v.mentions[0].start, end=v.mentions[0].end, value=v.form, speaker=v.speaker),
            name=v.form.removeprefix("the "),
        )
        for v in name.variants
        if v.mentions
    ]


def figure_answer(placed: PlacedFigure) -> Answer:
    """A figure as an answer; one that is denied leaves open how many there were."""
    figure, denied = placed.figure, placed.denied
    return Answer(
        document=placed.document,
        start=figure.start,
        end=figure.end,
        value=f"not {figure.text}" if denied else figure.text,
        low=None if denied else figure.low,
        high=None if denied else figure.high,
        speaker=figure.speaker,
        attribution=figure.attribution,
        modality=figure.modality,
    )
