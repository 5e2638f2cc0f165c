"""Event mentions of all reports in, Clauses out: who did what to whom, when, where and how many, as one comparable view.

"Engineers opened the gates on Monday" -> lemma open, subject "Engineers", object "the gates", times (Monday).
Actors and places carry the ids of the dossier, so that two reports' words for one party compare as equal.
"""

import re
from collections.abc import Mapping, Sequence

import msgspec

from sayso.records.analysis import Analysis, Sentence
from sayso.records.base import Quote, Record
from sayso.records.claim import Attribution, Event, Report
from sayso.records.link import Joined
from sayso.records.mention import Figure, Place, Time
from sayso.resources.actor_words import KINDS
from sayso.resources.event_words import UNDERGONE, denied_state, held_as
from sayso.text.attributed import enclosing, speaker_name
from sayso.text.stems import stem
from sayso.text.trees import children, has_relation, parent, span_of, subtree, trimmed


class Clause(Record, frozen=True, kw_only=True):
    """One event mention with what its clause says. `account`: the words of the clause, or of the one that tells something of
    its noun. `group`: the dossier event it belongs to; `doer`: the words for who did it; `particle`: the rest of a verb in
    two words ("sworn in"); `state`: an adjective that denies it ("the doors were open"); `cause`: what is told of why
    ("because of the rain")."""

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
    object: str | None
    object_at: tuple[int, int] | None = None
    doer: str | None = None
    patient: str | None = None
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
    """A clause for each event of a report, in the order of the text."""
    found = []
    for event in report.events:
        place = find_token(analysis, event.start, event.end)
        if place is not None:
            found.append(_read_clause(report, *place, event, lookup))
    return found


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
    undergone = _undergone(sentence, token)
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
        subject=None if _is_speaker(sentence, token, told) else _phrase(report, sentence, token, "nsubj") or undergone,
        object=_phrase(report, sentence, token, "obj"),
        object_at=_span_of_object(sentence, token),
        doer=_doer(report, sentence, token),
        patient=_patient(sentence, token),
        cause=_cause(report, sentence, token),
        noun=_noun_phrase(report, sentence, token),
        particle=" ".join(sentence.tokens[i].form.lower() for i in _rest_of_verb(sentence, token)),
        agents=() if is_undergone(sentence, token) else _dossier_ids(document, event.agents, lookup),
        countries=tuple(sorted({c for a in report.actors if a.id in event.agents and a.country for c in a.country.split("|")})),
        targets=_dossier_ids(document, event.targets, lookup),
        times=tuple(_bounded(t, sentence) for t in report.times if inside(t) or t.id == event.time),
        places=places,
        place_ids=tuple(dict.fromkeys(lookup.places[document, p.id] for p in places if (document, p.id) in lookup.places)),
        figures=tuple(f for f in report.figures if f.event == event.id or (f.event is None and inside(f))),
        speaker=speaker_name(told, report.actors, report.document.text) if told else "author",
        words=frozenset(
            sentence.tokens[i].lemma.lower()
            for i in own
            if sentence.tokens[i].upos in ("NOUN", "VERB", "PROPN", "ADJ", "NUM") or sentence.tokens[i].form.lower() == "first"
        ),
        vector=sentence.vector,
    )


def _is_in_name(report: Report, place: Place) -> bool:
    """Whether a place is a part of somebody's name: "the Karst Front" does nothing at Karst."""
    named = (m for a in report.actors for m in a.mentions if m.start <= place.start and place.end < m.end)
    return any(m.text[place.end - m.start :].lstrip(" -")[:1].isupper() for m in named)


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
    return [*children(sentence, verb, "compound:prt"), *behind, *held]


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


_HEAVY = ("acl", "appos", "conj", "cc", "parataxis", "nummod", "advcl", "mark", "case")
"""What hangs behind a noun without naming it."""


_BREAKS = frozenset(',;:()[]"“”„«»—–')


def _hangs_behind(sentence: Sentence, token: int, head: int) -> bool:
    """Whether a word opens something that does not name the noun; its own preposition is left out, inner ones stay."""
    return has_relation(sentence, token, *_HEAVY) and (
        not has_relation(sentence, token, "case")
        or sentence.tokens[token].head == head + 1
        and sentence.tokens[token].lemma not in ("'s", "’s")
    )


def _phrase(report: Report, sentence: Sentence, token: int, relation: str) -> str | None:
    """A short noun phrase of the clause in the report's words, without what hangs behind it as a clause."""
    found = children(sentence, token, relation)
    if found and sentence.tokens[found[0]].lemma.lower() in _MEASURES and children(sentence, found[0], "nummod"):
        return None
    if not found or sentence.tokens[found[0]].upos in ("PRON", "DET", "PUNCT", "SYM", "NUM") or _is_dateline(sentence, found[0]):
        return None
    return _words_of(report, sentence, found[0])


_MEASURES = frozenset(
    """second minute hour day week month year kilometre kilometer km metre meter mile foot inch acre hectare tonne ton kilogram kg litre
    percent dollar pound euro shilling franc mark $""".split()
)
"""Units: who "rose four metres" did nothing to the metres."""


def _span_of_object(sentence: Sentence, token: int) -> tuple[int, int] | None:
    """Where the object stands, without what hangs behind it as a clause."""
    found = children(sentence, token, "obj")
    if not found:
        return None
    heavy = [i for i in children(sentence, found[0]) if has_relation(sentence, i, "acl", "appos", "parataxis", "conj", "punct")]
    return span_of(sentence, trimmed(sentence, subtree(sentence, found[0], heavy)) or [found[0]])


def _doer(report: Report, sentence: Sentence, token: int) -> str | None:
    """Who did it in the report's words: the subject of an active verb, else what stands behind "by"."""
    by = [
        i
        for i in children(sentence, token, "obl", "nmod")
        if _has_by(sentence, i) and sentence.tokens[i].upos in ("NOUN", "PROPN")
    ]
    if by:
        return _words_of(report, sentence, by[0])
    passive = children(sentence, token, "nsubj:pass", "aux:pass") or sentence.tokens[token].deprel == "acl"
    if is_undergone(sentence, token):
        return None
    if sentence.tokens[token].lemma.lower() == "control" and children(sentence, token, "cop"):
        return _phrase(report, sentence, token, "nsubj")
    return None if passive or sentence.tokens[token].upos != "VERB" else _phrase(report, sentence, token, "nsubj")


def is_undergone(sentence: Sentence, token: int) -> bool:
    """ "nine people died", "the pipeline burst": told of what it befell, and of no doer."""
    word = sentence.tokens[token]
    told = word.upos == "VERB" and UNDERGONE.intersection((word.lemma.lower(), *stem(word.form)))
    return bool(told) and not children(sentence, token, "obj", "nsubj:pass", "aux:pass", "obl:agent")


def _cause(report: Report, sentence: Sentence, token: int) -> Quote | None:
    """Where it is told why: "failed because its gates were old", "because of the rain", "due to fog", "the fire was caused by a spark"."""
    own = [
        i
        for i in children(sentence, token, "advcl", "obl", "nmod")
        if any(sentence.tokens[c].lemma.lower() in _WHY for c in children(sentence, i, "mark", "case"))
    ]
    verb = parent(sentence, token)
    if not own and verb is not None and sentence.tokens[verb].lemma.lower() == "cause":
        if has_relation(sentence, token, "nsubj:pass"):
            own = [i for i in children(sentence, verb, "obl") if _has_by(sentence, i)]
        elif has_relation(sentence, token, "obj"):
            own = children(sentence, verb, "nsubj")
    if not own:
        return None
    cases = [w for c in children(sentence, own[0], "case", "mark") for w in subtree(sentence, c)]
    words = trimmed(sentence, [i for i in subtree(sentence, own[0]) if i not in cases])
    if not words:
        return None
    start, end = span_of(sentence, words)
    return Quote(start=start, end=end, text=" ".join(report.document.text[start:end].split()))


_WHY = frozenset(("because", "due", "owing"))


_ANY = frozenset("no any every each another other".split())


def _patient(sentence: Sentence, token: int) -> str | None:
    """The noun of the one thing or person that it was done to, with the names that stand with it: "the bridge, which they blew up",
    "the shelling of Ost market"; None for several."""
    if sentence.tokens[token].upos == "VERB":
        found = [i for i in children(sentence, token, "obj", "nsubj:pass") if not _is_gunfire(sentence, i)]
        if not found and has_relation(sentence, token, "acl") and sentence.tokens[token].xpos == "VBN":
            found = [sentence.tokens[token].head - 1]
        if found and "PronType=Rel" in sentence.tokens[found[0]].feats and has_relation(sentence, token, "acl"):
            found = [sentence.tokens[token].head - 1]
    else:
        found = [i for i in children(sentence, token, "nmod") if "of" in _cases(sentence, i)]
    word = sentence.tokens[found[0]] if found else None
    first = _is_first(sentence, token, found)
    if first or word is None:
        return "first shot" if first else None
    several = "Number=Sing" not in word.feats and not _is_known_group(sentence, found[0])
    if word.upos not in ("NOUN", "PROPN") or several:
        return None
    beside = children(sentence, found[0], "det", "amod", "compound", "flat", "nmod", "nummod")
    if any(sentence.tokens[i].lemma.lower() in _ANY or "NumType=Ord" in sentence.tokens[i].feats for i in beside):
        return None
    return word.form if word.upos == "PROPN" else word.lemma.lower()


def _is_first(sentence: Sentence, verb: int, done_to: Sequence[int]) -> bool:
    """ "fired first", "opened fire first", "fired the first shot"."""
    if sentence.tokens[verb].upos != "VERB" or sentence.tokens[verb].lemma.lower() not in ("fire", "shoot", "open"):
        return False
    shots = [i for i in done_to if sentence.tokens[i].lemma.lower() in ("shot", "bullet", "round")]
    ahead = [*children(sentence, verb, "advmod"), *(j for i in shots for j in children(sentence, i, "amod"))]
    return any(sentence.tokens[i].lemma.lower() == "first" for i in ahead)


def _is_known_group(sentence: Sentence, token: int) -> bool:
    """ "the rescuers", "the hostages": those that all reports tell of."""
    return sentence.tokens[token].upos == "NOUN" and any(
        sentence.tokens[i].lemma.lower() == "the" for i in children(sentence, token, "det")
    )


def _is_gunfire(sentence: Sentence, token: int) -> bool:
    """ "opened fire", and not "started the fire"."""
    return sentence.tokens[token].form.lower() == "fire" and not children(sentence, token, "det")


def _undergone(sentence: Sentence, token: int) -> str | None:
    """What a participle behind a noun was done to, as the subject of a question: "the truce signed in May" -> the truce."""
    if (
        not has_relation(sentence, token, "acl")
        or sentence.tokens[token].xpos != "VBN"
        or children(sentence, token, "nsubj", "obj", "aux")
    ):
        return None
    thing = _patient(sentence, token)
    return with_article(thing) if thing else None


def with_article(thing: str) -> str:
    """A bare noun as a question names it: "bridge" -> "the bridge"; names stay as they are."""
    return thing if thing[:1].isupper() else f"the {thing}"


def _cases(sentence: Sentence, token: int) -> list[str]:
    return [sentence.tokens[c].lemma.lower() for c in children(sentence, token, "case")]


def _has_by(sentence: Sentence, token: int) -> bool:
    return any(sentence.tokens[c].lemma == "by" for c in children(sentence, token, "case"))


def _is_dateline(sentence: Sentence, token: int) -> bool:
    """A town in capitals before the first words of a report, which a reader may take for the subject."""
    first = sentence.tokens[0].form
    return (
        token <= 2
        and len(first) > 3
        and first.isupper()
        and not sentence.tokens[-2 if len(sentence.tokens) > 1 else 0].form.isupper()
    )


def _noun_phrase(report: Report, sentence: Sentence, token: int) -> str:
    """The event word with what qualifies it ("the northern blockade"), without quotation marks."""
    words = _words_of(report, sentence, token) if sentence.tokens[token].upos in ("NOUN", "PROPN") else None
    return words or sentence.tokens[token].form


def _words_of(report: Report, sentence: Sentence, head: int) -> str | None:
    """The words around a noun that belong together, at most seven; the first is lowered unless it is a name."""
    heavy = [i for i, t in enumerate(sentence.tokens) if i != head and _hangs_behind(sentence, i, head) or t.form in _BREAKS]
    cut = [i for i in children(sentence, head) if i < head and set(subtree(sentence, i)) & set(heavy)]
    words = subtree(sentence, head, [*heavy, *cut])
    if len(words) > 7:
        nearest = [i for i in words if i <= head]
        words = nearest[-7:]
    run = [i for i in words if all(j in words for j in range(min(i, head), max(i, head) + 1))]
    if any(sentence.tokens[i].xpos == "WP$" for i in run):
        return None
    start, end = span_of(sentence, run)
    phrase = " ".join(re.sub(r"[\"“”„«»()\[\]]", "", report.document.text[start:end]).split())
    phrase = _without_loose_ends(phrase).rstrip(".")
    phrase = re.sub(r"^no (?=\w)", "any ", re.sub(r"^not (?=an? |one )", "", phrase, flags=re.IGNORECASE), flags=re.IGNORECASE)
    if phrase.isupper() and len(phrase) > 4:
        words_in = [sentence.tokens[i] for i in run if sentence.tokens[i].form not in _BREAKS]
        return " ".join(t.form.capitalize() if t.upos == "PROPN" else t.form.lower() for t in words_in)
    first = sentence.tokens[run[0]]
    titled = len(run) > 1 and sentence.tokens[run[1]].upos == "PROPN" and KINDS.get(first.form.lower()) == "person"
    named = first.upos == "PROPN" or titled or re.search(rf"[a-z,] {re.escape(first.form)}\b", report.document.text)
    if run[0] == 0 and not named or first.upos in ("DET", "PRON") or f" {first.form.lower()} " in report.document.text:
        phrase = phrase[:1].lower() + phrase[1:]
    return phrase or None


_LOOSE_END = re.compile(
    r"(?:\s+(?:of|in|on|at|by|for|from|to|with|about|against|between|into|over|and|or|[$€£]))+$", re.IGNORECASE
)
_AMOUNT = re.compile(r"(?:an? |the )?(?:total|number|couple|handful|lot|more|most|some|many|few)", re.IGNORECASE)


def _without_loose_ends(phrase: str) -> str:
    """A phrase without the preposition whose noun was left out with its number ("a convoy of"), or nothing where only an amount
    is left of it ("a total of", "more of the guards" -> the guards)."""
    phrase = re.sub(r"^more (?:of )?(?=\w)", "", _LOOSE_END.sub("", phrase), flags=re.IGNORECASE)
    return "" if _AMOUNT.fullmatch(phrase) else phrase


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
