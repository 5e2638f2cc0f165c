"""What things are said to be in one report: predicates that tell of no happening, and adjectives before a noun.

"The driver was drunk"        the driver: drunk          "All fans were in operation"     fans: in operation
"neither free nor fair"       denied twice               "declared the strike illegal"    the strike: illegal
"the forged letter"           the letter: forged         "the brakes failed to work"      the brakes: work, denied
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from sayso.claims.attribution_parts import antecedent
from sayso.claims.modality import modality_of, polarity_of
from sayso.records.analysis import Analysis, Sentence
from sayso.records.base import Quote, make_id
from sayso.records.claim import Attribution, Event, State
from sayso.records.document import Document
from sayso.records.mention import Actor, Modality
from sayso.resources.event_words import find_type
from sayso.resources.opposites import is_judged
from sayso.text.attributed import enclosing
from sayso.text.trees import children, has_relation, parent, span_of, subtree, trimmed

_LINKING = frozenset("remain stay stand keep lie become prove turn go".split())
"""Verbs that say of their subject what it is, by a complement."""
_JUDGING = frozenset(
    "find leave call consider judge declare rule describe pronounce deem think regard see label term brand hold".split()
)
"""Verbs that say of their object what it is, by a complement or behind "as"."""
_STATIVE = frozenset("work function operate run stop fail hold".split())
"""Verbs that, without an object, tell of a state: "the alarm worked"."""
_BEHIND = (
    "acl",
    "advcl",
    "appos",
    "conj",
    "parataxis",
    "punct",
    "dep",
    "cc",
    "cop",
    "nsubj",
    "list",
    "mark",
    "aux",
    "ccomp",
    "csubj",
    "expl",
    "obl",
    "discourse",
    "vocative",
    "advmod",
    "case",
)
"""What hangs from a predicate and is no part of the words for the state."""
_SHOWN = frozenset("all both the this that these those its his her their our my".split())
_VAGUE = frozenset(
    """thing case matter issue question reason problem result number part way aim goal purpose statement report claim situation fact one other
    people man woman person time day year point move step idea view position answer rest most many some place word name""".split()
)
"""Nouns that many things of one story share: that one of them is told of says nothing."""
_TELLING = ("amod", "compound", "nmod", "nmod:poss", "flat", "nummod")


def find_states(
    document: Document, analysis: Analysis, actors: Sequence[Actor], attributions: Sequence[Attribution], events: Sequence[Event]
) -> tuple[State, ...]:
    """All states of a report in the order of the text."""
    found: dict[str, State] = {}
    for sentence in analysis.sentences:
        for subject, said, governor in _read(sentence):
            state = _state(document, sentence, (antecedent(sentence, subject), said, governor), actors, events)
            if state is not None:
                told = enclosing(attributions, state.said.start, state.said.end)
                made = _with_voice(state, sentence, (said, governor), told)
                found.setdefault(made.id, made)
    return tuple(sorted(found.values(), key=lambda s: (s.start, s.end)))


def _read(sentence: Sentence) -> Iterator[tuple[int, int, int]]:
    """A thing, what is said of it, and the word that polarity and modality hang from."""
    for token, word in enumerate(sentence.tokens):
        if word.upos in ("ADJ", "NOUN", "PROPN", "ADV", "VERB") and _is_predicate(sentence, token):
            yield from _predicated(sentence, token, children(sentence, token, "nsubj"))
        elif has_relation(sentence, token, "amod", "compound"):
            above = parent(sentence, token)
            if above is not None and (is_judged(_joined(sentence, token)) or is_judged(word.form.lower())):
                yield above, token, token
        elif word.upos == "VERB":
            yield from _by_verb(sentence, token)


def _is_predicate(sentence: Sentence, token: int) -> bool:
    """ "was drunk", "is in hiding"."""
    helped = any(sentence.tokens[i].lemma.lower() == "be" for i in children(sentence, token, "aux"))
    return bool(children(sentence, token, "cop")) or helped and bool(children(sentence, token, "case"))


def _joined(sentence: Sentence, token: int) -> str:
    """The lemma of a word, with what a hyphen joins to it: "full-scale"."""
    return "".join(sentence.tokens[i].form.lower() for i in _hyphened(sentence, token)) or sentence.tokens[token].lemma.lower()


def _hyphened(sentence: Sentence, token: int) -> list[int]:
    joined = token > 1 and sentence.tokens[token - 1].form in ("-", "‐") and sentence.tokens[token - 2].head == token + 1
    return [token - 2, token - 1, token] if joined else []


def _predicated(sentence: Sentence, token: int, subjects: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    for subject in subjects[:1]:
        yield subject, token, token
        for further in children(sentence, token, "conj"):
            if sentence.tokens[further].upos in ("ADJ", "NOUN", "ADV") and not children(sentence, further, "nsubj"):
                yield subject, further, token


def _by_verb(sentence: Sentence, verb: int) -> Iterator[tuple[int, int, int]]:
    """A verb that leads to a state, is one, or stands in the passive as one ("was armed")."""
    lemma, form = sentence.tokens[verb].lemma.lower(), sentence.tokens[verb].form.lower()
    passive = children(sentence, verb, "nsubj:pass")
    subjects = passive or children(sentence, verb, "nsubj")
    objects = children(sentence, verb, "obj")
    if lemma in _LINKING and not objects or lemma in _JUDGING:
        held = subjects if lemma in _LINKING else passive or objects
        for said in children(sentence, verb, "xcomp", *(("obl", "advcl") if lemma in _JUDGING else ("advmod",))):
            as_said = lemma in _LINKING or sentence.tokens[said].deprel == "xcomp" or _has_as(sentence, said)
            if as_said and sentence.tokens[said].upos in ("ADJ", "NOUN", "ADV") and said > verb:
                yield from _predicated(sentence, said, held)
    made = passive and not children(sentence, verb, "obl:agent") and (is_judged(form) or find_type(sentence, verb) is None)
    if made or lemma in _STATIVE and subjects and not objects and not passive:
        yield subjects[0], verb, verb


def _has_as(sentence: Sentence, token: int) -> bool:
    return any(sentence.tokens[i].lemma.lower() == "as" for i in children(sentence, token, "case", "mark"))


def _is_definite(sentence: Sentence, noun: int) -> bool:
    """Whether a phrase names a thing already known: with "the", an owner, or as a name; plurals without an article count, too."""
    word = sentence.tokens[noun]
    shown = {sentence.tokens[i].lemma.lower() for i in children(sentence, noun, "det", "nmod:poss")}
    owned = bool(children(sentence, noun, "nmod:poss"))
    if shown & {"a", "an", "no", "any", "some", "each", "every", "another"}:
        return False
    return owned or bool(shown & _SHOWN) or word.upos == "PROPN" or "Number=Plur" in word.feats


def _is_any(sentence: Sentence, noun: int) -> bool:
    return any(
        sentence.tokens[i].lemma.lower() in ("no", "any", "each", "every", "another") for i in children(sentence, noun, "det")
    )


def _state(
    document: Document, sentence: Sentence, parts: tuple[int, int, int], actors: Sequence[Actor], events: Sequence[Event]
) -> State | None:
    subject, said, governor = parts
    word = sentence.tokens[subject]
    actor = next((a.id for a in actors for m in a.mentions if m.start <= word.start and word.end <= m.end), None)
    noun = word.lemma.lower() if word.upos in ("NOUN", "ADJ", "NUM") or word.form.islower() and actor is None else None
    event = next((e.id for e in events if e.start <= word.start and word.end <= e.end), None)
    known = _is_definite(sentence, subject) or event and not _is_any(sentence, subject)
    if noun in _VAGUE or noun is None and actor is None or noun and not known:
        return None
    about = _said(sentence, said)
    told = _quote(document, sentence, _phrase(sentence, subject, about))
    what = _quote(document, sentence, about)
    properties = _properties(sentence, said)
    if not properties:
        return None
    return State(
        id=make_id(document.id, "states", told.start, what.start, what.end),
        start=min(told.start, what.start),
        end=max(told.end, what.end),
        subject=told,
        actor=actor,
        event=event,
        noun=noun,
        marks=_marks(sentence, subject, said),
        said=what,
        properties=properties,
    )


def _with_voice(state: State, sentence: Sentence, said: tuple[int, int], told: Attribution | None) -> State:
    polarity = polarity_of(sentence, said[0])
    joined = said[0] != said[1] and has_relation(sentence, said[0], "conj")
    if joined and not any(sentence.tokens[i].lemma.lower() == "but" for i in children(sentence, said[0], "cc")):
        polarity = polarity_of(sentence, said[1])
    return replace(
        state,
        polarity=polarity,
        modality=_modality(sentence, said[1], told),
        attribution=told.id if told else None,
    )


def _modality(sentence: Sentence, said: int, told: Attribution | None) -> Modality:
    """ "called the vote a farce" wishes nothing: what somebody is said to judge is reported."""
    above = parent(sentence, said)
    judged = (
        above is not None and sentence.tokens[above].lemma.lower() in _JUDGING and has_relation(sentence, said, "xcomp", "obl")
    )
    if judged:
        return "reported" if told else "asserted"
    return modality_of(sentence, said, told is not None)


def _phrase(sentence: Sentence, subject: int, about: Sequence[int]) -> list[int]:
    """The words for a thing, without what hangs behind it and without an adjective at their edge that is said of it."""
    away = children(sentence, subject, "acl", "advcl", "appos", "conj", "parataxis", "punct", "cc", "case", "cop")
    own = subtree(sentence, subject, away)
    named = [i for i in own if sentence.tokens[i].upos != "DET" and i not in about]
    return trimmed(sentence, named if set(about) & set(own) else own) or [subject]


def _said(sentence: Sentence, said: int) -> list[int]:
    """The words for a state: with what describes its noun and the preposition before it, not what denies it."""
    if has_relation(sentence, said, "amod", "compound"):
        return _hyphened(sentence, said) or [said]
    own = subtree(
        sentence, said, [i for i in children(sentence, said, *_BEHIND) if i > said or has_relation(sentence, i, *_APART)]
    )
    no = [i for i in own if sentence.tokens[i].lemma.lower() in ("no", "not", "never", "neither", "nor", "n't")]
    return trimmed(sentence, [i for i in own if i not in no]) or [said]


_APART = tuple(r for r in _BEHIND if r != "case")


def _properties(sentence: Sentence, said: int) -> tuple[str, ...]:
    """The lemma, what describes it, and each with the prepositions before it."""
    word = sentence.tokens[said]
    names = [_joined(sentence, said), word.form.lower()]
    cases = [c for c in children(sentence, said, "case") if c < said and sentence.tokens[c].lemma.lower() != "as"]
    described = [i for i in children(sentence, said, "amod", "compound", "nmod:poss") if i < said]
    before = "_".join(sentence.tokens[j].form.lower() for c in cases for j in (c, *children(sentence, c, "fixed")))
    between = "_".join(sentence.tokens[i].form.lower() for i in described)
    if before:
        names = [f"{before}_{n}" for n in names]
        names += [f"{before}_{between}_{word.form.lower()}"] if between else []
    else:
        names += [sentence.tokens[i].lemma.lower() for i in described]
    return tuple(dict.fromkeys(names))


def _marks(sentence: Sentence, subject: int, said: int) -> tuple[str, ...]:
    """What tells a thing apart from others of its noun: "the night train", "the road to the port"."""
    beside = [
        i for i in children(sentence, subject, *_TELLING) if i != said and sentence.tokens[i].upos not in ("DET", "PRON", "NUM")
    ]
    return tuple(sorted({sentence.tokens[i].lemma.lower() for i in beside}))


def _quote(document: Document, sentence: Sentence, tokens: Sequence[int]) -> Quote:
    start, end = span_of(sentence, tokens)
    return Quote(start=start, end=end, text=document.text[start:end])
