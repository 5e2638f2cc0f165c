"""Event mentions of all reports in, what is compared of them out: lemma, kind, days, participants, places, names, words.

A time that its own report calls doubtful ("December 30th" in a story of May) dates nothing here.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from sayso.compare.events import VAGUE, EventView, kinship
from sayso.links.clauses import find_token, own_tokens
from sayso.links.stories import tell_stories
from sayso.records.analysis import Analysis, Sentence
from sayso.records.base import Record
from sayso.records.claim import Event, Report
from sayso.records.dossier import DossierActor, DossierPlace
from sayso.resources.common_words import load_common_words
from sayso.resources.event_words import event_lemma
from sayso.resources.synonyms import meanings
from sayso.text.trees import children

UNREAL = frozenset(("forecast", "recommended", "conditional", "possible"))
LEAD = 3
"""Sentences at the beginning of a report that say what it is about."""
COMMON, RARE = 8.0, 13.0
"""Bits of words for happenings that tell little and much ("said" has 9, "truce" 14)."""
LONG_AGO = 60
"""Days before a report's story day from which on an event belongs to another story."""
_CONTENT = frozenset(("NOUN", "VERB", "PROPN", "ADJ", "NUM"))
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "its", "their", "his", "her"))


class Draft(Record, frozen=True, kw_only=True):
    """An event with its place in the sentence."""

    report: Report
    event: Event
    sentence: Sentence
    token: int
    lemma: str
    leading: bool
    today: date | None


def read_views(
    reports: Sequence[Report], analyses: Mapping[str, Analysis], actors: Sequence[DossierActor], places: Sequence[DossierPlace]
) -> tuple[list[EventView], list[Draft]]:
    """A view and its draft for each event, by report id and position in the text."""
    of_actor = {(m.document, m.actor): a.id for a in actors for m in a.mentions}
    of_place = {(m.document, m.place): p.id for p in places for m in p.mentions}
    ordered = sorted(reports, key=lambda r: r.document.id)
    days = _story_days(ordered)
    stories = tell_stories({r.document.id: analyses[r.document.id] for r in ordered}, load_common_words())
    drafts = [d for report in ordered for d in _drafts(report, analyses[report.document.id], days[report.document.id])]
    main = {report.document.id: _main_type([d for d in drafts if d.report is report]) for report in ordered}
    rarities = _rarities(drafts)
    views = []
    for draft in drafts:
        document = draft.report.document.id
        views.append(replace(_view(draft, of_actor, of_place, main[document], rarities[draft.lemma]), story=stories[document]))
    return views, drafts


def _rarities(drafts: Sequence[Draft]) -> dict[str, float]:
    """For each lemma 0 if it, or a form of it, stands in most reports of anything, 1 if it is rare. How often the story has it does not
    count: what all its reports tell is common there because it is one event."""
    forms: dict[str, set[str]] = defaultdict(set)
    for draft in drafts:
        forms[draft.lemma] |= {draft.lemma, draft.event.text.lower()}
    words = load_common_words()
    bits = {lemma: min(words.bits([form])[0] for form in told) for lemma, told in forms.items()}
    return {lemma: round(min(1.0, max(0.0, (b - COMMON) / (RARE - COMMON))), 4) for lemma, b in bits.items()}


def _drafts(report: Report, analysis: Analysis, today: date | None) -> list[Draft]:
    lead = [s.start for s in analysis.sentences[:LEAD]]
    found = []
    for event in sorted(report.events, key=lambda e: (e.start, e.end)):
        place = find_token(analysis, event.start, event.end)
        if place is not None:
            sentence, token = place
            lemma = event_lemma(sentence, token)
            found.append(
                Draft(
                    report=report,
                    event=event,
                    sentence=sentence,
                    token=token,
                    lemma=lemma,
                    leading=sentence.start in lead,
                    today=today,
                )
            )
    return found


def _story_days(reports: Sequence[Report]) -> dict[str, date | None]:
    """The story day of each report; one that gives none has that of most of the others."""
    known = {report.document.id: _story_day(report) for report in reports}
    counts = Counter(day for day in known.values() if day)
    usual = max(counts, key=lambda d: (counts[d], d), default=None)
    return {name: day or usual for name, day in known.items()}


def _story_day(report: Report) -> date | None:
    """The day that a report is about: the one most often told, of equals the latest; else the day it was published, if that is known."""
    days = Counter(t.earliest[:10] for t in report.times if t.earliest and t.latest and t.earliest[:10] == t.latest[:10])
    likely = max(days, key=lambda d: (days[d], d), default=(report.document.published or "")[:10])
    return date.fromisoformat(likely) if len(likely) == len("2000-01-01") else None


def _main_type(drafts: Sequence[Draft]) -> str | None:
    """The type that a report mostly tells: told in its lead and most often, kindred types counted with it."""
    counts = Counter(d.event.type for d in drafts if d.event.type not in VAGUE)
    leading = sorted({d.event.type for d in drafts if d.leading and d.event.type not in VAGUE})
    weight = {t: sum(n * kinship(t, u) for u, n in counts.items()) for t in leading}
    return max(leading, key=lambda t: weight[t], default=None)


def _view(
    draft: Draft, of_actor: Mapping[tuple[str, str], str], of_place: Mapping[tuple[str, str], str], main: str | None, rare: float
) -> EventView:
    report, event, sentence, token = draft.report, draft.event, draft.sentence, draft.token
    document = report.document.id
    own = own_tokens(sentence, token)
    spans = [(sentence.tokens[i].start, sentence.tokens[i].end) for i in own]

    def inside(start: int, end: int) -> bool:
        return any(a < end and start < b for a, b in spans)

    time = next((t for t in report.times if t.id == event.time and t.note is None), None)
    near = [p for p in report.places if p.id == event.place or inside(p.start, p.end)]
    figures = {f.low for f in report.figures if f.low == f.high and f.low is not None and inside(f.start, f.end)}
    nominal = sentence.tokens[token].upos != "VERB"
    return EventView(
        document=document,
        event=event.id,
        start=event.start,
        lemma=draft.lemma,
        meanings=meanings(draft.lemma),
        type=event.type,
        nominal=nominal,
        definite=any(sentence.tokens[i].lemma.lower() in _DEFINITE for i in children(sentence, token, "det", "nmod:poss")),
        main=main is not None and kinship(main, event.type) >= 0.5 and (nominal or draft.leading),
        unreal=event.modality in UNREAL,
        past=bool(time and time.latest and draft.today and (draft.today - date.fromisoformat(time.latest[:10])).days > LONG_AGO),
        denied=event.polarity == "denied",
        earliest=time.earliest if time else None,
        latest=time.latest if time else None,
        agents=frozenset(of_actor[document, a] for a in event.agents if (document, a) in of_actor),
        targets=frozenset(of_actor[document, a] for a in event.targets if (document, a) in of_actor),
        places=frozenset(of_place[document, p.id] for p in near if (document, p.id) in of_place),
        figures=frozenset(figures),
        names=_names(sentence, token) if nominal else frozenset(),
        words=frozenset(sentence.tokens[i].lemma.lower() for i in own if i != token and sentence.tokens[i].upos in _CONTENT),
        vector=sentence.vector,
        rare=rare,
    )


def _names(sentence: Sentence, token: int) -> frozenset[str]:
    """Words that single out an event by name or number: "the Second Winter War", "the third round", "the 1998 vote"."""
    found = set()
    for i in children(sentence, token, "compound", "amod", "flat", "nummod", "nmod:poss", "nmod:desc"):
        word = sentence.tokens[i]
        capital = word.form[:1].isupper() and not word.form.isupper() and i > 0
        if (
            "NumType=Ord" in word.feats
            or word.upos == "PROPN"
            and capital
            or word.upos == "ADJ"
            and capital
            and _titled(sentence, token)
        ):
            found.add(word.lemma.lower())
    return frozenset(found)


def _titled(sentence: Sentence, token: int) -> bool:
    """A capitalised event noun inside a sentence: a name."""
    return token > 0 and sentence.tokens[token].form[:1].isupper()
