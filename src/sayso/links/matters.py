"""Matters on which voices take sides in idioms rather than by one verb: reports in, a question for each thing and matter on which two differ.

    "left the court with their names cleared"  |  "began fourteen years for the murder of two captives"    Was Sergeant Karo convicted?

A phrase is told of what its clause names: persons, places, events, nouns. Two phrases are of one thing if they share a name there, or
share one anywhere in their sentences that few sentences of the reports have.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from sayso.compare.fates import is_human
from sayso.compare.times import are_dated_apart
from sayso.links.answers import answer_at, keep_few, topic_of
from sayso.links.clauses import Lookup, own_tokens
from sayso.links.phrases import with_article, words_of
from sayso.links.wording import be_form, neutral
from sayso.records.analysis import Analysis, Sentence, Token
from sayso.records.base import Record
from sayso.records.claim import Report
from sayso.records.dossier import Answer
from sayso.records.link import Joined, Told, Topic
from sayso.records.mention import TOLD, Time
from sayso.resources.actor_words import KINDS
from sayso.resources.matters import Matter, Part, Phrase, load_matters, phrases_by_word
from sayso.resources.refutation import NEGATORS, UNSURE
from sayso.text.trees import antecedent, children, has_relation, is_question, lemmas, parent, span_of, top_among, trimmed

_WEIGHT = 0.8
GAP, WINDOW = 4, 14
"""Words that a gap of a phrase spans at most, and its parts together."""
RARE, COMMON = 4, 12
"""Sentences of all reports that may have a name which binds two phrases from outside of their clauses, or a noun which does in them."""
Key = tuple[int, int, str]
"""Where a report names something, and by what it is known in the dossier."""
Keyed = tuple[Sentence, Sequence[Key]]
"""A sentence with what it names."""
_NONE = NEGATORS | {"no", "nor", "neither", "nobody", "none", "without"}


class Side(Record, frozen=True, kw_only=True):
    """A phrase that takes a side. `things`: keys of what it is told of, each with the words for it; `near`: keys of all that its clause names,
    `around`: of what its sentence names, and the one before it where it is told of nothing; `counts`: the numbers of its clause."""

    matter: str
    yes: bool
    answer: Answer
    things: Mapping[str, str]
    near: frozenset[str]
    around: frozenset[str]
    counts: frozenset[float]
    times: tuple[Time, ...]


def matter_topics(reports: Sequence[Report], analyses: Mapping[str, Analysis], joined: Joined) -> list[Topic]:
    """A question for each matter and thing on which two voices take two sides."""
    keys = _Keys(joined)
    names = {keys.actors[a.id]: a.name for a in joined.actors}
    spread: Counter[str] = Counter()
    sides: list[Side] = []
    for report in sorted(reports, key=lambda r: r.document.id):
        keyed = [(s, keys.inside(report, s)) for s in analyses[report.document.id].sentences]
        spread.update(key for s, found in keyed for key in _keys_of(s, range(len(s.tokens)), found))
        sides += _of_report(report, keyed)
    published = {r.document.id: r.document.published or "" for r in reports}
    topics: list[Topic] = []
    for name, matter in load_matters().items():
        told = [s for s in sides if s.matter == name]
        asked: set[int] = set()
        for base in (s for s in told if s.yes):
            same = [base, *(s for s in told if s is not base and _are_of_one(base, s, spread))]
            kept = _without_waverers(same)
            against = [s for s in kept if _excludes(base, s, matter, published)]
            if base in kept and against and id(base) not in asked:
                asked.update(map(id, kept))
                topics.append(_topic(matter, base, against[0], kept, names))
    return topics


def _excludes(base: Side, other: Side, matter: Matter, published: Mapping[str, str]) -> bool:
    if other.yes or are_dated_apart(base.times, other.times) and not (matter.stays and _is_later(other.times, base.times)):
        return False
    told = [published[s.answer.document][:10] for s in (base, other)]
    return not matter.lasting or all(told) and told[0] <= told[1]


def _is_later(times: Sequence[Time], others: Sequence[Time]) -> bool:
    return min((t.earliest or "" for t in times), default="") > min((t.earliest or "" for t in others), default="")


def _without_waverers(sides: Sequence[Side]) -> list[Side]:
    """The sides without those of a voice that takes both: it tells of two things, or of one after the other."""
    poles: dict[tuple[str, str], set[bool]] = {}
    for s in sides:
        poles.setdefault(_voice(s), set()).add(s.yes)
    return [s for s in sides if len(poles[_voice(s)]) == 1]


def _voice(side: Side) -> tuple[str, str]:
    return side.answer.document, side.answer.speaker


def _are_of_one(a: Side, b: Side, spread: Mapping[str, int]) -> bool:
    """Whether two sides are taken on one thing."""
    matter = load_matters()[a.matter]
    if _are_told_apart(a, b, matter):
        return False
    about = matter.about
    things = {*a.things} & {*b.things}
    shared = things | {*a.things} & b.near | {*b.things} & a.near
    if _voice(a) == _voice(b):
        return bool(shared)
    if about == "scene":
        shared |= a.near & b.near
    elif about == "thing":
        shared = {k for k in shared if not k.startswith(("actor", "body"))} | things
    if any(not k.startswith("noun") or spread[k] <= COMMON for k in shared):
        return True
    if about == "thing" and all(any(s.things.values()) for s in (a, b)):
        return any(spread[k] <= RARE and not k.startswith("noun") for k in a.near & b.near)
    return any(spread[k] <= RARE and not k.startswith("noun") for k in a.around & b.around)


def _are_told_apart(a: Side, b: Side, matter: Matter) -> bool:
    """Whether two sides are of two cases: two numbers, two named things, two crimes."""
    if a.counts and b.counts and not a.counts & b.counts:
        return True
    one, two = ({k for k in s.things if k.startswith(("place", "name"))} for s in (a, b))
    if matter.about == "thing" and one and two and not one & two:
        return True
    cases = [{n for n in matter.apart if f"noun {n}" in s.near} for s in (a, b)]
    return bool(cases[0] and cases[1]) and not cases[0] & cases[1]


def _topic(matter: Matter, base: Side, against: Side, kept: Sequence[Side], names: Mapping[str, str]) -> Topic:
    shared = [*(k for k in base.things if k in against.things), *(k for k in base.things if k in against.near)]
    shared += [k for k in against.things if k in base.near]
    words = {**against.things, **base.things}
    thing = next((names.get(k, words[k]) for k in shared if k in names or not k.startswith(("actor", "body", "place"))), "")
    nouns = sorted(k for k in base.near & against.near if k.startswith("noun"))
    thing = thing or next(
        (w for s in (base, against) for w in s.things.values() if w), nouns[0].partition(" ")[2] if nouns else "it"
    )
    thing = thing if thing[:1].isupper() else with_article(_BARE.sub("", neutral(thing)))
    was = "Were" if be_form(thing) == "are" else "Was"
    told = [Told(answer=s.answer, polarity="affirmed" if s.yes else "denied") for s in kept]
    return topic_of("yesno", matter.asked.format(thing=thing, was=was), keep_few(told), _WEIGHT)


_BARE = re.compile(r"^(?:an?|this|that|these|those|no|any|not|all) ", re.IGNORECASE)


def _of_report(report: Report, keyed: Sequence[Keyed]) -> Iterator[Side]:
    for number, (sentence, _) in enumerate(keyed):
        words = [_forms(t) for t in sentence.tokens] if not is_question(sentence) else []
        taken: set[tuple[str, int]] = set()
        for start in range(len(words)):
            for phrase in (p for w in sorted(words[start]) for p in phrases_by_word().get(w, ())):
                found = _match(phrase, words, start)
                if found and (phrase.matter, found[0]) not in taken:
                    side = _side(report, keyed[max(0, number - 1) : number + 1], phrase, found)
                    if side is not None:
                        taken.update((phrase.matter, i) for i in found)
                        yield side


def _forms(token: Token) -> set[str]:
    """The ways in which a phrase may name a word; those with "+" only a verb."""
    found = {token.form.lower(), token.lemma.lower()}
    return found | {f"{word}+" for word in found} if token.upos == "VERB" else found


def _match(phrase: Phrase, words: Sequence[set[str]], start: int) -> list[int]:
    """The tokens of a phrase that begins at one, else none."""
    found = _match_part(phrase.parts[0], words, start)
    for part in phrase.parts[1:] if found else ():
        first, last = max(0, start - WINDOW), min(len(words), start + WINDOW)
        more = next((m for i in range(first, last) if i not in found and (m := _match_part(part, words, i))), [])
        if not more:
            return []
        found = [*found, *more]
    return found


def _match_part(part: Part, words: Sequence[set[str]], start: int) -> list[int]:
    found: list[int] = []
    at, slack = start, 0
    for wanted in part:
        if wanted is None:
            slack = GAP
            continue
        hit = next((i for i in range(at, min(at + slack + 1, len(words))) if words[i] & wanted), None)
        if hit is None:
            return []
        found.append(hit)
        at, slack = hit + 1, 0
    return found


def _side(report: Report, sentences: Sequence[Keyed], phrase: Phrase, found: Sequence[int]) -> Side | None:
    """What a phrase in the last of these sentences tells, where it tells something as so."""
    (sentence, keyed), matter = sentences[-1], load_matters()[phrase.matter]
    head = top_among(sentence, found)
    predicate = _predicate(sentence, head)
    event = next((e for e in report.events if any(e.start == sentence.tokens[i].start for i in found)), None)
    if event is not None and event.modality not in TOLD or _is_wished(sentence, predicate):
        return None
    denied = not phrase.sure and (event.polarity == "denied" if event else _is_denied(sentence, {head, predicate}, found))
    if denied and (matter.flips == "none" or matter.flips == "yes" and not phrase.side):
        return None
    own = _clause(sentence, predicate)
    told = _things(sentence, predicate, found)
    named = [
        i for i in (*found, *told[0], *told[1], *children(sentence, head)) if sentence.tokens[i].lemma.lower() in matter.named
    ]
    things = next((t for group in told if (t := _with_keys(report, sentence, (*named, *group), matter, keyed))), {})
    if matter.named and not named or matter.about == "person" and not things:
        return None
    near = _keys_of(sentence, [i for i in own if i not in found], keyed) | things.keys()
    around = near | _keys_of(sentence, range(len(sentence.tokens)), keyed)
    if not any(things.values()):
        around |= {k for s, found_in in sentences for k in _keys_of(s, range(len(s.tokens)), found_in)}
    start, end = span_of(sentence, trimmed(sentence, sorted({*own_tokens(sentence, predicate), *found})) or list(found))
    yes = phrase.side != denied
    return Side(
        matter=phrase.matter,
        yes=yes,
        answer=answer_at(report, start, end, "yes" if yes else "no"),
        things=things,
        near=frozenset(near),
        around=frozenset(around),
        counts=frozenset(f.low for f in report.figures if start <= f.start < end and f.low is not None and f.low > 1),
        times=tuple(t for t in report.times if t.type in ("date", "time") and sentence.start <= t.start < sentence.end),
    )


def _with_keys(report: Report, sentence: Sentence, things: Sequence[int], matter: Matter, keyed: Sequence[Key]) -> dict[str, str]:
    """The keys of these nouns and pronouns, each with the words for it (none for a pronoun); only of people, where the matter is."""
    found: dict[str, str] = {}
    for i in things:
        words = words_of(report, sentence, i) if sentence.tokens[i].upos in ("NOUN", "PROPN") else None
        for key in sorted(_keys_of(sentence, _phrase(sentence, i), keyed)) if words or sentence.tokens[i].upos == "PRON" else ():
            if matter.about != "person" or _is_somebody(key, words or ""):
                found.setdefault(key, words or "")
    return found


def _is_somebody(key: str, words: str) -> bool:
    """Whether what a phrase is told of is a person, or people: by its noun, as an actor, by a pronoun, or by a name alone."""
    return not key.startswith(("place", "body")) and (not words or is_human(words) or key.startswith(("actor", "name")))


def _is_wished(sentence: Sentence, predicate: int) -> bool:
    """ "would destroy", "ordered to respect the truce", "to be signed"."""
    above = parent(sentence, predicate)
    urged = above is not None and has_relation(sentence, predicate, "xcomp", "acl", "ccomp", "advcl")
    willed = urged and sentence.tokens[above or 0].lemma.lower() in _WISHING and "to" in lemmas(sentence, predicate, "mark")
    return bool(UNSURE.intersection(lemmas(sentence, predicate, "aux"))) or willed


_WISHING = frozenset(
    """order ask urge call demand promise plan want vow agree intend hope try seek offer wish threaten decide need beg request instruct
    command bid""".split()
)


def _keys_of(sentence: Sentence, tokens: Sequence[int], keyed: Sequence[Key]) -> set[str]:
    """The keys of what these words name: actors, places, nouns."""
    spans = [(sentence.tokens[i].start, sentence.tokens[i].end) for i in tokens]
    named = {k for s, e, k in keyed if any(a < e and s < b for a, b in spans)}
    words = [sentence.tokens[i] for i in tokens]
    named |= {f"name {t.form}" for t in words if t.upos == "PROPN" and len(t.form) > _SHORT and t.form.lower() not in KINDS}
    return named | {f"noun {t.lemma.lower()}" for t in words if t.upos == "NOUN" and t.lemma.lower() not in _VAGUE}


_SHORT = 3
"""Letters of a name that is no more than a part of others: "San", "Abu"."""


_VAGUE = frozenset(
    "people man men woman person thing time day night year week month hour minute part hand word name place way order".split()
)
"""Nouns that many sentences share which tell of different things."""


def _predicate(sentence: Sentence, token: int) -> int:
    """The verb, or the word with a copula, in whose clause a word stands."""
    at = token
    while sentence.tokens[at].upos not in ("VERB", "AUX") and not children(sentence, at, "cop", "nsubj"):
        above = parent(sentence, at)
        if above is None:
            break
        at = above
    return at


def _clause(sentence: Sentence, predicate: int) -> list[int]:
    """The words of a clause, with the subject that it shares with the clause above it, or the noun that it describes."""
    own = own_tokens(sentence, predicate)
    at = predicate
    while not children(sentence, at, "nsubj", "csubj"):
        above = parent(sentence, at)
        if above is None:
            break
        if has_relation(sentence, at, "acl"):
            return sorted({*own, above, *children(sentence, above, "nmod", "compound", "flat", "appos", "amod")})
        at = above
    subjects = [s for i in {at, predicate} for s in children(sentence, i, "nsubj", "obj")]
    return sorted({*own, *(j for s in subjects for j in _phrase(sentence, antecedent(sentence, s)))})


def _phrase(sentence: Sentence, noun: int) -> list[int]:
    return [noun, *children(sentence, noun, "nmod", "compound", "flat", "appos", "amod", "nmod:poss")]


def _things(sentence: Sentence, predicate: int, phrase: Sequence[int]) -> tuple[list[int], list[int]]:
    """What a clause is about: whom it was done to, or what hangs from its noun, and after that its subject; of a clause without any, that of
    the one above it."""
    at = predicate
    while True:
        bare = sentence.tokens[at].upos in ("NOUN", "ADJ") and not children(sentence, at, "cop", "nsubj")
        undergone = children(sentence, at, "nsubj:pass", "obj", *(("nmod",) if bare else ()))
        both = tuple(
            [antecedent(sentence, i) for i in group if i not in phrase] for group in (undergone, children(sentence, at, "nsubj"))
        )
        above = parent(sentence, at)
        if any(both) or above is None:
            return both[0], both[1]
        if has_relation(sentence, at, "acl") and sentence.tokens[above].upos in ("NOUN", "PROPN"):
            return [above], []
        at = above


def _is_denied(sentence: Sentence, heads: set[int], found: Sequence[int]) -> bool:
    beside = [c for h in heads for c in children(sentence, h, "advmod", "det", "case", "nsubj", "obj") if c not in found]
    beside += [d for c in beside for d in children(sentence, c, "det")]
    return any(sentence.tokens[i].lemma.lower() in _NONE for i in beside)


class _Keys:
    """By what a report's actors and places are known in the dossier: "actor ...", "body ..." (an organisation), "place ..."."""

    def __init__(self, joined: Joined) -> None:
        self._lookup = Lookup(joined)
        self._of: dict[str, list[Key]] = {}
        self.actors = {a.id: f"{'body' if a.kind == 'organisation' else 'actor'} {a.id}" for a in joined.actors}

    def inside(self, report: Report, sentence: Sentence) -> list[Key]:
        """Where a sentence names them."""
        if report.document.id not in self._of:
            self._of[report.document.id] = sorted(self._all(report))
        found = self._of[report.document.id]
        return found[bisect_left(found, (sentence.start, 0, "")) : bisect_left(found, (sentence.end, 0, ""))]

    def _all(self, report: Report) -> Iterator[Key]:
        document, lookup = report.document.id, self._lookup
        for actor in report.actors:
            if known := lookup.actors.get((document, actor.id)):
                yield from ((m.start, m.end, self.actors[known]) for m in actor.mentions)
        for place in report.places:
            if known := lookup.places.get((document, place.id)):
                yield place.start, place.end, f"place {known}"
