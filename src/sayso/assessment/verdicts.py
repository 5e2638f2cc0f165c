"""A topic's answers in, a verdict out: do they agree, fit together, or contradict each other, between whom, and why.

Every two answers of different reports, and of different speakers inside one report, are compared by kind (`compare`).
Two reports agree if any answer of one agrees with any of the other; a conflict is left only where none fits.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations, product
from typing import Literal

from sayso.compare.comparison import Comparison
from sayso.compare.fates import head_of
from sayso.compare.names import is_part_of_name, is_same_office
from sayso.compare.parties import are_two
from sayso.compare.places import same_place
from sayso.compare.quantities import same_quantity
from sayso.compare.scopes import fit_by_scope
from sayso.compare.times import same_time
from sayso.records.base import Record
from sayso.records.dossier import Difference, QuestionKind, Verdict
from sayso.records.link import Told, Topic
from sayso.records.mention import AGE, Place
from sayso.resources.opposites import exclude_each_other
from sayso.text.attributed import UNNAMED
from sayso.text.speakers import name_inside

Level = Literal["reports", "speakers", "both"]
RANK = {"agree": 0, "compatible": 1, "unknown": 2, "conflict": 3}


class Judgement(Record, frozen=True, kw_only=True):
    """The verdict on one topic."""

    verdict: Verdict
    level: Level
    difference: Difference | None
    reason: str


class Pair(Record, frozen=True, kw_only=True):
    """Two answers and what comes of comparing them."""

    a: Told
    b: Told
    result: Comparison


def judge(topic: Topic, names: Mapping[str, str], labels: Mapping[str, str]) -> Judgement:
    """The verdict with its level, difference and reason. For the reason, `names`: dossier actor id -> name; `labels`: report id -> name."""
    by_report: dict[str, list[Told]] = {}
    for told in topic.answers:
        by_report.setdefault(told.answer.document, []).append(told)
    between = [best_pair(topic.kind, a, b, names) for a, b in combinations(by_report.values(), 2)]
    inside = [pair for answers in by_report.values() for pair in pairs_by_speaker(topic.kind, answers, names)]
    if not between:
        return _judge_one(inside, next(iter(by_report)), labels)
    worst = max([*between, *inside], key=lambda p: RANK[p.result.verdict])
    level = _level(between, inside, worst.result.verdict)
    verdict: Verdict = "conflict" if worst.result.verdict == "conflict" else _mildest(between)
    return Judgement(verdict=verdict, level=level, difference=worst.result.difference, reason=_reason(worst, labels))


def _judge_one(inside: Sequence[Pair], report: str, labels: Mapping[str, str]) -> Judgement:
    """One report alone answers; its speakers may still contradict each other."""
    against = [p for p in inside if p.result.verdict == "conflict"]
    if against:
        return Judgement(
            verdict="conflict", level="speakers", difference=against[0].result.difference, reason=_reason(against[0], labels)
        )
    return Judgement(
        verdict="single_source", level="reports", difference=None, reason=f"Only {labels.get(report, report)} answers this."
    )


def _mildest(between: Sequence[Pair]) -> Verdict:
    return "agree" if all(p.result.verdict == "agree" for p in between) else "compatible"


def _level(between: Sequence[Pair], inside: Sequence[Pair], verdict: str) -> Level:
    reports = any(p.result.verdict == verdict for p in between)
    speakers = any(p.result.verdict == verdict for p in inside)
    return "both" if reports and speakers else "speakers" if speakers else "reports"


def best_pair(kind: QuestionKind, a: Sequence[Told], b: Sequence[Told], names: Mapping[str, str]) -> Pair:
    """The pair of answers of two reports that fits best; figures that reach equally far before a part and a whole."""
    pairs = [Pair(a=x, b=y, result=compare(kind, x, y, names)) for x, y in product(a, b)]
    level = [p for p in pairs if not (p.a.figure and p.result.difference in ("scope", "time"))]
    return min(level or pairs, key=lambda p: RANK[p.result.verdict])


def pairs_by_speaker(kind: QuestionKind, answers: Sequence[Told], names: Mapping[str, str]) -> list[Pair]:
    """Pairs inside one report whose speakers differ."""
    return [
        Pair(a=a, b=b, result=compare(kind, a, b, names))
        for a, b in combinations(answers, 2)
        if a.answer.speaker != b.answer.speaker
    ]


def compare(kind: QuestionKind, a: Told, b: Told, names: Mapping[str, str]) -> Comparison:
    """Two answers to one question of a kind."""
    if a.figure and b.figure:
        result = same_quantity(a.figure, b.figure)
        if a.polarity == "denied" or b.polarity == "denied":
            return _with_denied(a, b, result)
        if result.verdict == "conflict" and a.figure.deed == b.figure.deed == AGE and _years_apart(a, b):
            return Comparison(verdict="compatible", difference="time", reason="The reports are as far apart as the ages.")
        if result.verdict == "conflict" and (a.figure.modality in _UNTOLD) != (b.figure.modality in _UNTOLD):
            return Comparison(
                verdict="compatible",
                difference="scope",
                reason="One tells of what there is, the other of what may be or is wished.",
            )
        if result.verdict == "conflict" and a.scope and b.scope:
            return fit_by_scope(a.figure, b.figure, a.scope, b.scope) or result
        return result
    if a.time and b.time:
        return same_time(a.time, b.time)
    if a.place and b.place:
        return _same_spot(a.place, b.place)
    return _OTHERS[kind](a, b, names)


def _with_denied(a: Told, b: Told, result: Comparison) -> Comparison:
    """Two numbers of which one, or each, is denied. `result`: of the bare numbers."""
    if result.verdict != "agree":
        return Comparison(verdict="compatible", difference="value", reason="What is denied is another number.")
    if a.polarity == b.polarity:
        return result
    return Comparison(verdict="conflict", difference="value", reason="One denies the number that the other gives.")


def _years_apart(a: Told, b: Told) -> bool:
    """Whether two ages differ by no more than the years between the reports allow."""
    years = [int(t.scope.published[:4]) for t in (a, b) if t.scope and t.scope.published]
    ages = [t.figure.low for t in (a, b) if t.figure and t.figure.low is not None]
    return len(years) == len(ages) == 2 and abs(ages[0] - ages[1]) <= abs(years[0] - years[1]) + (years[0] != years[1])


_AREAS = frozenset(
    ("country", "admin1", "admin2", "region", "disputed", "territory", "historical", "continent", "capital", "area")
)
"""Kinds of places that a report names to say roughly where; two of them do not contradict each other."""


def _same_spot(a: Place, b: Place) -> Comparison:
    """Two places; far apart is a conflict only between two precise ones."""
    if a.name.casefold() == b.name.casefold():
        return Comparison(verdict="agree", difference=None, reason=f"Both name “{a.name}”.")
    if is_part_of_name(a.name, b.name):
        return Comparison(verdict="agree", difference=None, reason=f"“{a.name}” and “{b.name}” are forms of one name.")
    result = same_place(a, b)
    if result.verdict == "conflict" and {a.kind, b.kind} & _AREAS:
        return Comparison(verdict="compatible", difference="place", reason=f"“{a.name}” and “{b.name}” say only roughly where.")
    return result


def _same_polarity(a: Told, b: Told, names: Mapping[str, str]) -> Comparison:
    if a.polarity != b.polarity and _only_to_come(a if b.polarity == "denied" else b):
        return Comparison(verdict="compatible", difference=None, reason="One tells as to come what the other tells as not done.")
    if a.polarity != b.polarity and not {a.answer.modality, b.answer.modality} & _WISHED:
        return Comparison(verdict="conflict", difference="polarity", reason="One affirms what the other denies.")
    if (a.answer.modality in _OPEN or b.answer.modality in _OPEN) and a.answer.modality != b.answer.modality:
        open_both = a.answer.modality in _OPEN and b.answer.modality in _OPEN
        reason = (
            "Both tell it as to come or possible."
            if open_both
            else "One tells as done what the other tells as to come, wished or possible."
        )
        return Comparison(verdict="compatible", difference=None, reason=reason)
    return Comparison(verdict="agree", difference=None, reason="Both deny it." if a.polarity == "denied" else "Both say so.")


def _only_to_come(affirmed: Told) -> bool:
    """What was to come and then did not is no contradiction."""
    return affirmed.answer.modality == "forecast"


_WISHED = frozenset(("recommended", "conditional"))
"""Who wishes that something is not so, or says so on a condition, denies nothing."""
_UNTOLD = _WISHED | {"possible"}
_OPEN = frozenset(("possible", "forecast", "recommended", "conditional"))


def _same_agents(a: Told, b: Told, names: Mapping[str, str]) -> Comparison:
    if set(a.actors) & set(b.actors):
        who = names.get(next(iter(sorted(set(a.actors) & set(b.actors)))), "the same party")
        return Comparison(verdict="agree", difference=None, reason=f"Both name {who}.")
    if is_part_of_name(a.answer.value, b.answer.value):
        return Comparison(verdict="agree", difference=None, reason="Both name the same party, one of them more fully.")
    if {*a.actors} & {*b.against} or {*b.actors} & {*a.against}:
        return Comparison(
            verdict="conflict",
            difference="agent",
            reason="Each names as the doer whom the other names as the one it was done to.",
        )
    two_names = bool(a.name and b.name and not is_part_of_name(a.name, b.name))
    two_names = two_names or bool(a.actors and b.actors) and all(_PROPER.fullmatch(t.answer.value) for t in (a, b))
    if a.sole and b.sole and (two_names or are_two(a.answer.value, b.answer.value)):
        return Comparison(verdict="conflict", difference="agent", reason="One deed, and they name two parties for it.")
    if a.countries and b.countries and not set(a.countries) & set(b.countries):
        return Comparison(verdict="conflict", difference="agent", reason="They name different parties.")
    return Comparison(verdict="compatible", difference="agent", reason="They name different actors, who may belong together.")


_PROPER = re.compile(r"(?:the |The )?[A-Z][\w’'-]+")
"""A name of one word, as of a movement or a town that stands for its government."""


def _same_name(a: Told, b: Told, names: Mapping[str, str]) -> Comparison:
    if a.title and b.title:
        if is_same_office(a.title, b.title):
            return Comparison(verdict="agree", difference=None, reason="They name one office, one of them perhaps more fully.")
        return Comparison(verdict="compatible", difference="name", reason="They may tell two things of one person.")
    if a.aim and b.aim and a.aim != b.aim:
        return Comparison(verdict="conflict", difference="name", reason="One tells an aim to protect, the other an aim to harm.")
    if a.end and b.end and a.end != b.end:
        return Comparison(verdict="conflict", difference="name", reason="They tell two ends of one.")
    if a.end and b.end:
        return Comparison(verdict="agree", reason="They tell one kind of end.")
    if a.sole and b.sole and are_two(a.answer.value, b.answer.value):
        return Comparison(verdict="conflict", difference="name", reason="They name two causes of one thing.")
    if _says_only(a, b) or _says_only(b, a) or _are_unlike(a, b):
        return Comparison(verdict="conflict", difference="name", reason="One of them leaves no room for what the other names.")
    if (a.name or "").casefold() == (b.name or "").casefold():
        return Comparison(verdict="agree", difference=None, reason="Both use the same name.")
    return Comparison(verdict="compatible", difference="name", reason="Their words differ.")


def _says_only(a: Told, b: Told) -> bool:
    """ "only rubber bullets" against "live rounds"."""
    return _ONLY.match(a.answer.value) is not None and not is_part_of_name(_ONLY.sub("", a.answer.value), b.answer.value)


def _are_unlike(a: Told, b: Told) -> bool:
    """ "food" against "weapons"; not the last words of whole accounts."""
    short = all(len(t.answer.value.split()) <= _SHORT for t in (a, b))
    return short and exclude_each_other(head_of(a.answer.value), head_of(b.answer.value))


_SHORT = 4
"""Words of an answer that is a noun phrase, at most."""
_ONLY = re.compile(r"(?:only|nothing but|merely|solely|exclusively|just) ", re.IGNORECASE)


def _same_whereabouts(a: Told, b: Told, names: Mapping[str, str]) -> Comparison:
    if a.end and a.end == b.end:
        return Comparison(verdict="agree", reason="They tell one kind of place.")
    if a.end and b.end:
        return Comparison(verdict="conflict", difference="place", reason="They tell two places.")
    return _same_name(a, b, names)


_OTHERS: Mapping[QuestionKind, Callable[[Told, Told, Mapping[str, str]], Comparison]] = {
    "yesno": _same_polarity,
    "actor": _same_agents,
    "name": _same_name,
    "number": _same_name,
    "time": _same_name,
    "place": _same_whereabouts,
}


def _reason(pair: Pair, labels: Mapping[str, str]) -> str:
    """One sentence that quotes both, each once, and says why.

    "North has “60” and South has “8”, which cannot both hold."     "North has “yes” and South has “no”: one affirms ..." """
    quoted = _QUOTED.fullmatch(pair.result.reason)
    words = {_own_words(told): told for told in (pair.a, pair.b)}
    if quoted and {quoted["one"], quoted["two"]} <= words.keys():
        first, second = words[quoted["one"]], words[quoted["two"]]
        if quoted["one"] == quoted["two"]:
            first, second = pair.a, pair.b
        voices = [f"{_voice(told, labels)} has “{_own_words(told)}”" for told in (first, second)]
        sentence = f"{voices[0]}{quoted['when'] or ''} and {voices[1]}{quoted['then'] or ''}, which {quoted['why']}"
    else:
        voices = [f"{_voice(told, labels)} {_said(told)}" for told in (pair.a, pair.b)]
        why = pair.result.reason
        sentence = f"{' and '.join(voices)}: {why[:1].lower()}{why[1:]}"
    return sentence[:1].upper() + sentence[1:]


_QUOTED = re.compile(r"“(?P<one>.+?)”(?P<when> \([^)]*\))? and “(?P<two>.+?)”(?P<then> \([^)]*\))? (?P<why>.+)")
"""A reason that begins with the words of both answers."""


def _own_words(told: Told) -> str:
    """The words by which a reason quotes an answer."""
    claim = told.figure or told.time
    words = claim.text if claim else told.place.name if told.place else told.answer.value
    return " ".join(words.split())


def _said(told: Told) -> str:
    """What an answer gives, or the number that it denies."""
    if told.figure and told.polarity == "denied":
        return f"denies “{_own_words(told)}”"
    return f"has “{' '.join(told.answer.value.split())}”"


def _voice(told: Told, labels: Mapping[str, str]) -> str:
    """Who says it: the report, or its speaker and the report."""
    report = labels.get(told.answer.document, told.answer.document)
    if told.answer.speaker == "author":
        return report
    return f"{'somebody unnamed' if told.answer.speaker == UNNAMED else name_inside(told.answer.speaker)} (in {report})"
