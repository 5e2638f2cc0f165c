"""Event mentions of all reports in, Clauses out: who did what to whom, when, where and how many, as one comparable view.

"Engineers opened the gates on Monday" -> lemma open, subject "Engineers", object "the gates", times (Monday).
Actors and places carry the ids of the dossier, so that two reports' words for one party compare as equal.
"""

from collections.abc import Mapping, Sequence

import msgspec

from sayso.links.participants import aim_of, cause_of, doer_of, is_undergone, none_of, patient_of, undergone_by
from sayso.links.phrases import noun_phrase, phrase_of, span_of_object, words_of
from sayso.records.analysis import Analysis, Sentence
from sayso.records.base import Quote, Record
from sayso.records.claim import Attribution, Event, Report
from sayso.records.link import Joined
from sayso.records.mention import Figure, Place, Time
from sayso.resources.event_words import denied_state, held_as, those_in_state
from sayso.text.attributed import enclosing, speaker_name
from sayso.text.trees import children, has_relation, is_question, parent, span_of, subtree, trimmed


class Clause(Record, frozen=True, kw_only=True):
    """One event mention with what its clause says. `account`: the words of the clause, or of the one that tells something of
    its noun. `group`: the dossier event it belongs to; `doer`: the words for who did it; `particle`: the rest of a verb in
    two words ("sworn in"); `state`: an adjective that denies it ("the doors were open"); `cause`: what is told of why
    ("because of the rain"); `meant`: the name of the person that its subject "he" or "she" stands for; `patient`: the one
    thing or person that it was done to; `none`: the noun of which it befell none ("no mill was burned")."""

    document: str
    event: Event
    group: str | None = None
    start: int
    end: int
    text: str
    account: Quote
    lemma: str
    form: str
    verbal: bool
    state: bool = False
    passive: bool
    subject: str | None
    meant: str | None = None
    object: str | None
    object_at: tuple[int, int] | None = None
    doer: str | None = None
    patient: str | None = None
    none: str | None = None
    cause: Quote | None = None
    noun: str
    particle: str = ""
    agents: tuple[str, ...]
    countries: tuple[str, ...]
    targets: tuple[str, ...]
    times: tuple[Time, ...]
    places: tuple[Place, ...]
    place_ids: tuple[str, ...]
    figures: tuple[Figure, ...]
    speaker: str
    words: frozenset[str]
    vector: bytes


class Lookup:
    """Which dossier actor or place a report's own actor or place belongs to."""

    def __init__(self, joined: Joined) -> None:
        """Built once for a dossier."""
        self.actors = {(m.document, m.actor): a.id for a in joined.actors for m in a.mentions}
        self.places = {(m.document, m.place): p.id for p in joined.places for m in p.mentions}


def read_clauses(report: Report, analysis: Analysis, lookup: Lookup) -> list[Clause]:
    """A clause for each event of a report, in the order of the text; who asks whether something happened tells nothing of it."""
    found = []
    for event in report.events:
        place = find_token(analysis, event.start, event.end)
        if place is not None and not is_question(place[0]) and not _is_manner(*place):
            found.append(_read_clause(report, *place, event, lookup))
    return found


def _is_manner(sentence: Sentence, token: int) -> bool:
    """Whether a participle before its noun says only of what kind it is: "low-flying jets", "the returning citizens"."""
    word = sentence.tokens[token]
    return word.deprel == "amod" and word.form.lower().endswith("ing")


def find_token(analysis: Analysis, start: int, end: int) -> tuple[Sentence, int] | None:
    """The sentence of a span and the token that heads the span's words."""
    for sentence in analysis.sentences:
        if sentence.start <= start < sentence.end:
            inside = [i for i, t in enumerate(sentence.tokens) if t.start < end and start < t.end]
            heads = [i for i in inside if sentence.tokens[i].head - 1 not in inside]
            return (sentence, heads[0]) if heads else None
    return None


def _read_clause(report: Report, sentence: Sentence, token: int, event: Event, lookup: Lookup) -> Clause:
    document = report.document.id
    own = own_tokens(sentence, token)
    near = own_tokens(sentence, token, "acl")
    spans = [(sentence.tokens[i].start, sentence.tokens[i].end) for i in near]

    def inside(item: Figure | Time | Place) -> bool:
        return any(a < item.end and item.start < b for a, b in spans)

    places = tuple(p for p in report.places if (inside(p) or p.id == event.place) and not _is_in_name(report, p))
    told = enclosing(report.attributions, event.start, event.end)
    word = sentence.tokens[token]
    start, end = span_of(sentence, trimmed(sentence, own) or [token])
    undergone = undergone_by(sentence, token)
    return Clause(
        document=document,
        event=event,
        start=start,
        end=end,
        text=report.document.text[start:end],
        account=_account(report, sentence, token),
        lemma=_event_lemma(sentence, token),
        form=word.form.lower(),
        verbal=word.upos == "VERB",
        state=denied_state(sentence, token) is not None,
        passive=bool(children(sentence, token, "nsubj:pass", "aux:pass")) or undergone is not None,
        subject=None if _is_speaker(sentence, token, told) else _subject(report, sentence, token) or undergone,
        meant=_name_meant(report, sentence, token),
        object=phrase_of(report, sentence, token, "obj") or _aimed_at(report, sentence, token),
        object_at=span_of_object(sentence, token),
        doer=doer_of(report, sentence, token),
        patient=patient_of(sentence, token),
        none=none_of(sentence, token),
        cause=cause_of(report, sentence, token),
        noun=noun_phrase(report, sentence, token),
        particle=" ".join(sentence.tokens[i].form.lower() for i in _rest_of_verb(sentence, token)),
        agents=() if is_undergone(sentence, token) else _dossier_ids(document, event.agents, lookup),
        countries=tuple(sorted({c for a in report.actors if a.id in event.agents and a.country for c in a.country.split("|")})),
        targets=_dossier_ids(document, event.targets, lookup),
        times=tuple(_bounded(t, sentence) for t in report.times if inside(t) or t.id == event.time),
        places=places,
        place_ids=tuple(dict.fromkeys(lookup.places[document, p.id] for p in places if (document, p.id) in lookup.places)),
        figures=tuple(f for f in report.figures if f.event == event.id or (f.event is None and inside(f))),
        speaker=speaker_name(told, report.actors, report.document.text) if told else "author",
        words=_telling_words(sentence, own),
        vector=sentence.vector,
    )


def _telling_words(sentence: Sentence, own: Sequence[int]) -> frozenset[str]:
    words = (sentence.tokens[i] for i in own)
    return frozenset(
        t.lemma.lower() for t in words if t.upos in ("NOUN", "VERB", "PROPN", "ADJ", "NUM") or t.form.lower() == "first"
    )


def _is_in_name(report: Report, place: Place) -> bool:
    """Whether a place is a part of somebody's name: "the Karst Front" does nothing at Karst."""
    named = (m for a in report.actors for m in a.mentions if m.start <= place.start and place.end < m.end)
    return any(m.text[place.end - m.start :].lstrip(" -")[:1].isupper() for m in named)


def _subject(report: Report, sentence: Sentence, token: int) -> str | None:
    """The subject of a clause; of "left the mill untouched" the mill."""
    held = those_in_state(sentence, token) if has_relation(sentence, token, "xcomp") and denied_state(sentence, token) else []
    return words_of(report, sentence, held[0]) if held else phrase_of(report, sentence, token, "nsubj")


def _name_meant(report: Report, sentence: Sentence, token: int) -> str | None:
    """The name of the person that "he" or "she" stands for."""
    subjects = [sentence.tokens[i] for i in children(sentence, token, "nsubj")]
    meant = {t.start for t in subjects if t.lemma.lower() in ("he", "she")}
    persons = (a for a in report.actors if a.kind == "person" and any(m.start in meant for m in a.mentions))
    return next((a.name for a in persons if a.name[:1].isupper()), None)


def _aimed_at(report: Report, sentence: Sentence, verb: int) -> str | None:
    """Whom or what shots are aimed at, as the object of "fire on": "fired on the crowd"."""
    aimed = aim_of(sentence, verb)
    return words_of(report, sentence, aimed[0]) if aimed else None


def _is_speaker(sentence: Sentence, token: int, told: Attribution | None) -> bool:
    """Whether what is taken for the subject is whoever says it: "It was old and had not been inspected, a former mechanic said"."""
    subjects = children(sentence, token, "nsubj")
    source = told.source if told else None
    return bool(source and subjects and source.start <= sentence.tokens[subjects[0]].start < source.end)


def _account(report: Report, sentence: Sentence, token: int) -> Quote:
    told = own_tokens(sentence, _telling(sentence, token))
    start, end = span_of(sentence, trimmed(sentence, told) or [token])
    return Quote(start=start, end=end, text=report.document.text[start:end])


def _telling(sentence: Sentence, token: int) -> int:
    """The predicate of which a noun is the subject or object, so that it is told what of it: "the vote was fair"; other words themselves."""
    while sentence.tokens[token].upos in ("NOUN", "PROPN") and (above := parent(sentence, token)) is not None:
        if not has_relation(sentence, token, "nsubj", "nsubj:pass", "obj", "nmod", "compound", "conj"):
            break
        token = above
    return token


def _rest_of_verb(sentence: Sentence, verb: int) -> list[int]:
    """ "sworn in", "held hostage"; not the object in "held the hostage"."""
    held = [i for i in held_as(sentence, verb) if not has_relation(sentence, i, "obj")]
    behind = [i for i in children(sentence, verb, "advmod") if i == verb + 1 and sentence.tokens[i].form.lower() in _BACK]
    passive = children(sentence, verb, "nsubj:pass")
    behind += [
        i for i in children(sentence, verb, "advmod", "obl") if passive and i == verb + 1 and sentence.tokens[i].upos == "ADP"
    ]
    aimed = [c for i in aim_of(sentence, verb)[:1] for c in children(sentence, i, "case")]
    return [*children(sentence, verb, "compound:prt"), *behind, *held, *aimed]


_BACK = frozenset("back away down out off up in over".split())
"""Adverbs that make a verb another one where they stand straight behind it: "turned back"."""


_FROM, _UNTIL = frozenset(("since", "after")), frozenset(("by", "before", "until", "till"))


def _bounded(time: Time, sentence: Sentence) -> Time:
    """A day with an open end where a preposition makes it a bound: "since Thursday", "by Monday"; "after nine" is near nine."""
    if time.type != "date":
        return time
    cases = {
        sentence.tokens[c].lemma.lower()
        for i, t in enumerate(sentence.tokens)
        if time.start <= t.start < time.end
        for c in children(sentence, i, "case", "mark")
        if sentence.tokens[c].start < time.start
    }
    if cases & _FROM:
        return msgspec.structs.replace(time, latest=None)
    return msgspec.structs.replace(time, earliest=None) if cases & _UNTIL else time


def own_tokens(sentence: Sentence, token: int, *further: str) -> list[int]:
    """The words of a clause without clauses that hang from it as complements, additions or co-ordinates, or by `further`
    relations."""
    away = [
        i
        for i in range(len(sentence.tokens))
        if has_relation(sentence, i, "conj", "parataxis", "ccomp", "advcl", "list", *further)
        and sentence.tokens[i].upos in ("VERB", "AUX")
    ]
    return subtree(sentence, token, [i for i in away if i != token])


def _event_lemma(sentence: Sentence, token: int) -> str:
    """The verb behind a word: "death" and "die" share "die" (PropBank frames), else the word's lemma."""
    roleset = next((p.roleset for p in sentence.predicates if p.token == token and p.roleset), None)
    return roleset.rpartition(".")[0] if roleset else sentence.tokens[token].lemma.lower()


def _dossier_ids(document: str, actors: Sequence[str], lookup: Lookup) -> tuple[str, ...]:
    return tuple(dict.fromkeys(lookup.actors[document, a] for a in actors if (document, a) in lookup.actors))


def clauses_by_event(reports: Sequence[Report], analyses: Mapping[str, Analysis], joined: Joined) -> dict[str, list[Clause]]:
    """The clauses of each dossier event, in the order of the reports."""
    lookup = Lookup(joined)
    of_mention = {(m.document, m.event): e.id for e in joined.events for m in e.mentions}
    found: dict[str, list[Clause]] = {}
    for report in reports:
        for clause in read_clauses(report, analyses[report.document.id], lookup):
            event = of_mention.get((clause.document, clause.event.id))
            if event:
                found.setdefault(event, []).append(msgspec.structs.replace(clause, group=event))
    return found
