"""What things are said to be in one report, each with its thing, polarity, modality and voice.

"The driver was drunk"        the driver: drunk          "All fans were in operation"     fans: in operation
"neither free nor fair"       denied twice               "declared the strike illegal"    the strike: illegal
"There were no survivors"     survivors: denied          "the Front has no missiles"      the Front: missiles, denied
"""

from collections.abc import Sequence

from sayso.claims.modality import modality_of
from sayso.claims.polarity import polarity_of
from sayso.claims.state_forms import JUDGING, Form, read_forms
from sayso.records.analysis import Analysis, Sentence
from sayso.records.base import Quote, make_id
from sayso.records.claim import Attribution, Event, State
from sayso.records.document import Document
from sayso.records.mention import Actor, Modality
from sayso.text.attributed import enclosing
from sayso.text.trees import antecedent, children, has_relation, lemmas, parent, span_of, subtree, trimmed

_SHOWN = frozenset("all both the this that these those its his her their our my".split())
_VAGUE = frozenset(
    """thing case matter issue question reason problem result number part way aim goal purpose statement report claim situation fact one other
    people man woman person time day year point move step idea view position answer rest most many some place word name doubt choice need sign
    evidence chance plan hope lot kind sort""".split()
)
"""Nouns that many things of one story share: that one of them is told of says nothing."""
_TELLING = ("amod", "compound", "nmod", "nmod:poss", "flat")
_ANY = frozenset(("no", "any", "each", "every", "another"))
_ONE = frozenset(("a", "an", "some"))


def find_states(
    document: Document, analysis: Analysis, actors: Sequence[Actor], attributions: Sequence[Attribution], events: Sequence[Event]
) -> tuple[State, ...]:
    """All states of a report in the order of the text."""
    found: dict[str, State] = {}
    for sentence in analysis.sentences:
        for form in read_forms(sentence):
            state = _state(document, sentence, form, (actors, attributions, events))
            if state is not None:
                found.setdefault(state.id, state)
    return tuple(sorted(found.values(), key=lambda s: (s.start, s.end)))


def _state(
    document: Document,
    sentence: Sentence,
    form: Form,
    layers: tuple[Sequence[Actor], Sequence[Attribution], Sequence[Event]],
) -> State | None:
    actors, attributions, events = layers
    subject = antecedent(sentence, form.subject)
    word = sentence.tokens[subject]
    actor = next((a.id for a in actors for m in a.mentions if m.start <= word.start and word.end <= m.end), None)
    noun = word.lemma.lower() if word.upos in ("NOUN", "ADJ", "NUM") or word.upos == "PROPN" and actor is None else None
    event = next((e.id for e in events if e.start <= word.start and word.end <= e.end), None)
    known = form.kind == "there" or _is_definite(sentence, subject) or event and not _shown(sentence, subject) & _ANY
    if noun in _VAGUE or noun is None and actor is None or noun and not known:
        return None
    thing = _quote(document, sentence, _phrase(sentence, subject, form.said))
    said = _quote(document, sentence, form.said)
    told = enclosing(attributions, said.start, said.end)
    return State(
        id=make_id(document.id, "states", thing.start, said.start, said.end),
        start=min(thing.start, said.start),
        end=max(thing.end, said.end),
        kind=form.kind,
        subject=thing,
        actor=actor,
        event=event,
        noun=noun,
        marks=_marks(sentence, subject, form),
        said=said,
        properties=form.properties,
        where=_where(sentence, form),
        attribution=told.id if told else None,
        polarity=polarity_of(sentence, form.governor),
        modality=_modality(sentence, form.governor, told),
    )


def _is_definite(sentence: Sentence, noun: int) -> bool:
    """Whether a phrase names a thing already known: with "the", an owner, or as a name; plurals without an article count, too."""
    word, shown = sentence.tokens[noun], _shown(sentence, noun)
    if shown & (_ANY | _ONE):
        return False
    owned = bool(children(sentence, noun, "nmod:poss"))
    return owned or bool(shown & _SHOWN) or word.upos == "PROPN" or "Number=Plur" in word.feats


def _shown(sentence: Sentence, noun: int) -> set[str]:
    return {*lemmas(sentence, noun, "det", "nmod:poss")}


def _modality(sentence: Sentence, said: int, told: Attribution | None) -> Modality:
    """ "called the vote a farce" wishes nothing: what somebody is said to judge is reported."""
    above = parent(sentence, said)
    judged = (
        above is not None and sentence.tokens[above].lemma.lower() in JUDGING and has_relation(sentence, said, "xcomp", "obl")
    )
    if judged:
        return "reported" if told else "asserted"
    return modality_of(sentence, said, told is not None)


def _phrase(sentence: Sentence, subject: int, about: Sequence[int]) -> list[int]:
    """The words for a thing, without what hangs behind it and without an adjective at their edge that is said of it."""
    away = children(sentence, subject, "acl", "advcl", "appos", "conj", "parataxis", "punct", "cc", "case", "cop", "expl", "obl")
    own = subtree(sentence, subject, away)
    named = [i for i in own if sentence.tokens[i].upos != "DET" and i not in about]
    return trimmed(sentence, named if set(about) & set(own) else own) or [subject]


def _marks(sentence: Sentence, subject: int, form: Form) -> tuple[str, ...]:
    """What tells a thing apart from others of its noun: "the night train", "the road to the port", "survivors on board"."""
    beside = children(sentence, subject, *_TELLING)
    beside += children(sentence, form.governor, "obl") if form.kind == "there" else []
    named = [i for i in beside if i not in form.said and sentence.tokens[i].upos not in ("DET", "PRON", "NUM")]
    return tuple(sorted({sentence.tokens[i].lemma.lower() for i in named}))


def _where(sentence: Sentence, form: Form) -> tuple[str, ...]:
    """Nouns behind prepositions beside what is said: "open to pedestrians", "closed at night"."""
    behind = children(sentence, form.governor, "obl", "advmod") if form.kind != "there" else []
    nouns = [i for i in behind if i not in form.said and sentence.tokens[i].upos in ("NOUN", "PROPN")]
    return tuple(sorted({sentence.tokens[i].lemma.lower() for i in nouns}))


def _quote(document: Document, sentence: Sentence, tokens: Sequence[int]) -> Quote:
    start, end = span_of(sentence, tokens)
    return Quote(start=start, end=end, text=document.text[start:end])
