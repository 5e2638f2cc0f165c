"""Where somebody is, is held or hides: reports in, a question for each named person of whom two voices tell two places.

    "Colonel Arno has taken refuge in an embassy"  |  "Arno was captured on the road to the coast"  |  "Arno is in the hills"

A place is compared by its noun, or by its name where nothing else is told. A town and a house in it exclude each other not.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from sayso.compare.places import contained
from sayso.compare.times import are_dated_apart
from sayso.links.answers import answer_at, keep_few, topic_of
from sayso.links.clauses import Lookup, own_tokens
from sayso.links.phrases import words_of
from sayso.records.analysis import Analysis, Sentence
from sayso.records.base import Record
from sayso.records.claim import Report
from sayso.records.link import Joined, Told, Topic
from sayso.records.mention import TOLD, Place, Time
from sayso.resources.refutation import NEGATORS, UNSURE
from sayso.resources.things import thing_name
from sayso.text.trees import children, has_relation, lemmas, parent, span_of, trimmed

_KEEPING = frozenset("hold keep detain intern imprison confine jail hide shelter stay remain live be lie spend".split())
"""Verbs that tell where somebody is for a while."""
_BRINGING = frozenset("take bring drive fly move transfer flee escape".split())
"""Verbs that tell where somebody is then, behind "to"."""
_TAKING = frozenset("capture arrest seize catch visit find meet".split())
"""Verbs of which where it was done tells where somebody had been."""
_HELD = frozenset("arrest detain jail imprison".split())
"""Verbs after which somebody is held, wherever that is."""
_HOLDING = frozenset("house prison barracks hospital station ship".split())
"""Sites where those who are held may be."""
_REFUGE = frozenset("refuge shelter asylum sanctuary".split())
_AT = frozenset("in at inside aboard on under near".split())
_SITES: Mapping[str, str] = {
    noun: nouns.split()[0]
    for nouns in (
        "house home residence villa flat farm",
        "desk office headquarters palace",
        "embassy consulate nunciature legation",
        "prison cell jail penitentiary gaol",
        "barracks garrison camp base fort fortress",
        "hospital clinic infirmary",
        "hill mountain forest jungle bush",
        "road highway street",
        "church monastery convent mosque",
        "hotel",
        "airport airfield",
        "border frontier",
        "exile abroad",
        "ship boat yacht",
        "station",
    )
    for noun in nouns.split()
}
"""Nouns for where a person may be -> one for those that may be one place."""


HELD = "custody"
"""The site of those who are told to be arrested, and not where."""


class Seen(Record, frozen=True, kw_only=True):
    """A person at a place: the answer, the kind of site or the named place, and when."""

    told: Told
    site: str | None
    place: Place | None
    times: tuple[Time, ...]


def whereabouts_topics(reports: Sequence[Report], analyses: Mapping[str, Analysis], joined: Joined) -> list[Topic]:
    """Where each person is, of whom two voices tell places that exclude each other."""
    lookup, names = Lookup(joined), {a.id: a.name for a in joined.actors if a.kind == "person"}
    found: dict[str, list[Seen]] = {}
    for report in sorted(reports, key=lambda r: r.document.id):
        for actor, seen in persons_seen(report, analyses[report.document.id], lookup):
            if actor in names:
                found.setdefault(actor, []).append(seen)
    topics = []
    for actor, told_of in sorted(found.items()):
        if any(_exclude(a, b) for a, b in combinations(told_of, 2)):
            told = keep_few([s.told for s in told_of])
            topics.append(topic_of("place", f"Where was {names[actor]}?", told, 0.8))
    return topics


def persons_seen(report: Report, analysis: Analysis, lookup: Lookup) -> Iterator[tuple[str, Seen]]:
    """Each person of whom a report tells a place, by the actor of the dossier."""
    for sentence in analysis.sentences:
        yield from _in_sentence(report, sentence, lookup)


def _exclude(a: Seen, b: Seen) -> bool:
    voices = {(s.told.answer.document, s.told.answer.speaker) for s in (a, b)}
    if len(voices) < 2 or are_dated_apart(a.times, b.times):
        return False
    if a.site and b.site:
        return a.site != b.site and not (HELD in (a.site, b.site) and _HOLDING.intersection((a.site, b.site)))
    return bool(a.place and b.place and not (a.site or b.site)) and _are_apart(a.place, b.place)


def _are_apart(a: Place | None, b: Place | None) -> bool:
    return a is not None and b is not None and a.name.casefold() != b.name.casefold() and contained(a, b) is None


def _in_sentence(report: Report, sentence: Sentence, lookup: Lookup) -> Iterator[tuple[str, Seen]]:
    for token in range(len(sentence.tokens)):
        located = _located(sentence, token)
        for person in dict.fromkeys(p for p, _ in located):
            actor = _actor_of(report, sentence, person, lookup)
            told = (_seen(report, sentence, token, where) for p, where in located if p == person) if actor else ()
            seen = next((s for s in told if s is not None), None)
            if actor and seen:
                yield actor, seen


def _located(sentence: Sentence, token: int) -> list[tuple[int, int]]:
    """Those of whom a clause tells a place, each with the noun of the place."""
    word, lemma = sentence.tokens[token], sentence.tokens[token].lemma.lower()
    if _is_denied(sentence, token):
        return []
    subjects = children(sentence, token, "nsubj", "nsubj:pass")
    first = parent(sentence, token)
    if not subjects and first is not None and has_relation(sentence, token, "conj"):
        subjects = children(sentence, first, "nsubj", "nsubj:pass")  # "refused to come and was arrested"
    if word.upos in ("NOUN", "PROPN") and children(sentence, token, "cop") and _AT.intersection(lemmas(sentence, token, "case")):
        return [(i, token) for i in subjects]
    if word.upos not in ("VERB", "AUX"):
        return []
    objects = children(sentence, token, "obj")
    refuge = [i for i in objects if sentence.tokens[i].lemma.lower() in _REFUGE]
    behind = [i for head in (token, *refuge) for i in children(sentence, head, "obl", "nmod")]
    at = [i for i in behind if _AT.intersection(lemmas(sentence, i, "case"))]
    to = [i for i in behind if "to" in lemmas(sentence, i, "case")]
    passive = bool(children(sentence, token, "nsubj:pass", "aux:pass"))
    persons = subjects if refuge or passive or not objects or lemma == "spend" else objects
    where = at if refuge or lemma in _KEEPING or lemma in _TAKING and (passive or objects) else to if lemma in _BRINGING else []
    where = where or [token] * (lemma in _HELD and (passive or bool(objects)))
    return [(i, w) for i in persons for w in where]


def _is_denied(sentence: Sentence, token: int) -> bool:
    """Whether a clause tells where somebody is not, or only may or will be."""
    if NEGATORS.intersection(lemmas(sentence, token, "advmod")) or UNSURE.intersection(lemmas(sentence, token, "aux")):
        return True
    above = parent(sentence, token)
    denies = above is not None and sentence.tokens[above].lemma.lower() in ("deny", "refuse")
    return denies and not has_relation(sentence, token, "conj")


def _actor_of(report: Report, sentence: Sentence, token: int, lookup: Lookup) -> str | None:
    """The person of the dossier whom a word names."""
    word = sentence.tokens[token]
    found = [(m.end - m.start, a.id) for a in report.actors for m in a.mentions if m.start <= word.start and word.end <= m.end]
    return lookup.actors.get((report.document.id, min(found)[1])) if found else None


def _seen(report: Report, sentence: Sentence, token: int, where: int) -> Seen | None:
    word = sentence.tokens[where]
    house = word.lemma.lower() == "arrest" and "house" in lemmas(sentence, where, "compound")
    noun = "house" if house else thing_name(word.lemma.lower())
    place = next((p for p in report.places if p.start <= word.start < p.end), None)
    site = _SITES.get(noun) or _SITES.get(word.lemma.lower())
    if where == token and word.upos == "VERB":
        site, place = HELD, None
    if site is None and place is None:
        return None
    own = own_tokens(sentence, token)
    start, end = span_of(sentence, trimmed(sentence, own) or [token])
    times = tuple(t for t in report.times if start <= t.start < end and t.type in ("date", "time"))
    phrase = words_of(report, sentence, where) or word.form
    answer = answer_at(report, start, end, phrase)
    if answer.modality not in TOLD:
        return None
    return Seen(
        told=Told(answer=answer, name=phrase, end=site or (place.name if place else None)), site=site, place=place, times=times
    )
