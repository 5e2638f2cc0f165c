"""Since when something has lasted: reports in, a question for each happening whose beginning two of them tell, by whatever words.

    "after a seven-month strike"                 counted back from the day the report is at
    "has been on strike since 4 August", "the strike began on 4 August"

A length of three units and more is exact to one of them; "more than seven months" tells a beginning before that.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

import msgspec

from sayso.compare.fates import head_of
from sayso.links.answers import answer_at, keep_few, topic_of, without_strays
from sayso.links.phrases import with_article
from sayso.records.analysis import Analysis, Sentence
from sayso.records.base import Record
from sayso.records.claim import Report
from sayso.records.link import Told, Topic
from sayso.records.mention import TOLD, Figure, Time
from sayso.resources.event_words import base_forms, event_lemma
from sayso.text.trees import children, has_relation, lemmas, parent, top_of

_DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
_THERE = frozenset("be remain last continue go persist arise rage hold stay keep endure exist".split())
"""Verbs that say of their subject, or of what they are "with" or "in", only that it is there."""
_BEGINNING = frozenset("begin start commence erupt break break_out impose declare launch call".split())
_FEW = 2
"""Units up to which a length is meant to half a unit: "a two-week strike"."""
_LONGEST = 100
"""Years beyond which nothing is reckoned: "after 2,500 years of peace" tells no beginning."""
_LETTERS = 5
"""First letters that a noun shares with its verb: "blockade", "block"."""
_UNASKED = frozenset(("statement", "start", "end", "other", "population", "demand", "death"))


class Beginning(Record, frozen=True, kw_only=True):
    """When a happening began, as one report has it. `key`: the first letters of its word; `noun`: where it is one; `reckoned`: told by a length or
    with "since", and not by a verb of beginning."""

    key: str
    noun: str | None
    told: Told
    reckoned: bool


def beginning_topics(reports: Sequence[Report], analyses: Mapping[str, Analysis]) -> list[Topic]:
    """When each of them began, where two reports tell it and one of them by a length or with "since"."""
    found: dict[str, list[Beginning]] = {}
    for report in sorted(reports, key=lambda r: r.document.id):
        for beginning in _of_report(report, analyses[report.document.id]):
            found.setdefault(beginning.key, []).append(beginning)
    return [t for _, told in sorted(found.items()) if (t := _topic(told)) is not None]


def _topic(found: Sequence[Beginning]) -> Topic | None:
    told = without_strays(keep_few([b.told for b in found]))
    nouns = sorted((b.noun for b in found if b.noun), key=lambda n: (len(n), n))
    if len({t.answer.document for t in told}) < 2 or not nouns or not any(b.reckoned for b in found):
        return None
    return topic_of("time", f"When did {with_article(nouns[0])} begin?", told, 0.9)


def _of_report(report: Report, analysis: Analysis) -> Iterator[Beginning]:
    events = {e.start for e in report.events if e.polarity != "denied" and e.modality in TOLD and e.type not in _UNASKED}
    for sentence in analysis.sentences:
        here = [i for i, t in enumerate(sentence.tokens) if t.start in events]
        for figure in (f for f in report.figures if sentence.start <= f.start < sentence.end):
            named = [i for i in here if sentence.tokens[i].lemma.lower() == head_of(figure.thing) and not _is_over(sentence, i)]
            time = _counted_back(report, figure) if named and figure.deed in ("lasted", "") else None
            if time is not None:
                yield _read(report, sentence, named[0], time, reckoned=True)
        for time in (t for t in report.times if sentence.start <= t.start < sentence.end and t.earliest and t.latest):
            top = top_of(sentence, time)
            governor = parent(sentence, top) if top is not None else None
            if top is None or governor is None:
                continue
            since = "since" in lemmas(sentence, top, "case", "mark", "advmod")
            for token in here:
                if since and _lasts(sentence, token, governor) or not since and _begins(sentence, token, governor):
                    yield _read(report, sentence, token, time, reckoned=since)


def _read(report: Report, sentence: Sentence, token: int, time: Time, reckoned: bool) -> Beginning:
    lemma = event_lemma(sentence, token)
    answer = answer_at(report, time.start, time.end, time.value or "")
    told = Told(answer=msgspec.structs.replace(answer, earliest=time.earliest, latest=time.latest), time=time)
    noun = sentence.tokens[token].form.lower() if sentence.tokens[token].upos == "NOUN" else None
    return Beginning(key=lemma[:_LETTERS], noun=noun, told=told, reckoned=reckoned)


def _lasts(sentence: Sentence, token: int, governor: int) -> bool:
    """Whether what a word names has lasted since a time that hangs from another: from itself, or from a verb that only says that it is
    there ("disorder has persisted with the strike")."""
    if token == governor:
        return True
    there = _THERE.intersection(base_forms(sentence, governor))
    return bool(there) and parent(sentence, token) == governor and has_relation(sentence, token, "nsubj", "obl")


def _is_over(sentence: Sentence, token: int) -> bool:
    """ "The siege lasted nine days": told of what ended, which need not be at the day the report is at; "has lasted" is."""
    verb = parent(sentence, token)
    past = verb is not None and has_relation(sentence, token, "nsubj") and sentence.tokens[verb].xpos == "VBD"
    return past and not children(sentence, verb or 0, "aux")


def _begins(sentence: Sentence, token: int, governor: int) -> bool:
    """ "The strike began on 4 August", "imposed a curfew on 4 August"."""
    begun = _BEGINNING.intersection(base_forms(sentence, governor)) and sentence.tokens[governor].upos == "VERB"
    return bool(begun) and parent(sentence, token) == governor and has_relation(sentence, token, "nsubj", "obj")


def _counted_back(report: Report, figure: Figure) -> Time | None:
    """The beginning of what has lasted so long by the day the report is at: the last full day told before, else its own date."""
    days = _DAYS.get(figure.unit)
    told = [
        t.earliest[:10] for t in report.times if t.end <= figure.start and t.earliest and t.earliest[:10] == (t.latest or "")[:10]
    ]
    now = told[-1] if told else (report.document.published or "")[:10]
    least, most = figure.low, figure.high
    if days is None or len(now) != len("2000-01-01") or (least is None and most is None):
        return None
    lasted = days * max(least or 0, most or 0)
    if lasted > _LONGEST * _DAYS["year"] or lasted + days > (date.fromisoformat(now) - date.min).days:
        return None
    slack = (1.0 if (least or 0) > _FEW else 0.5) if figure.qualifier in ("exact", "about") else 0.0

    def back(units: float) -> str:
        return (date.fromisoformat(now) - timedelta(days=round(units * days))).isoformat()

    earliest = back((most or 0) + slack) if most is not None else None
    latest = back(max((least or 0) - slack, 0)) if least is not None else None
    value = back(least if least is not None else most or 0)[: 7 if days > _DAYS["week"] else 10]
    return Time(
        id=figure.id, start=figure.start, end=figure.end, text=figure.text, type="date", value=value,
        earliest=earliest, latest=latest, approximate=True,
    )  # fmt: skip
