"""How a sentence says what a thing is: the forms of words that tell of no happening.

be      "the driver was drunk", "in good order", "called the vote a farce", "the forged letter"
do      "the alarm worked"                      have    "the Front has no missiles"
there   "there were no survivors"               part    "took no part in the plot", "was involved in the plot"
know    "knew nothing of the plot"
"""

from collections.abc import Iterator, Sequence

from sayso.claims.polarity import NEGATORS
from sayso.records.analysis import Sentence
from sayso.records.base import Record
from sayso.records.claim import StateKind
from sayso.resources.event_words import find_type
from sayso.resources.opposites import is_judged
from sayso.text.trees import children, has_relation, lemmas, parent, subtree, trimmed

_LINKING = frozenset("remain stay stand keep lie become prove turn go".split())
"""Verbs that say of their subject what it is, by a complement."""
JUDGING = frozenset(
    "find leave call consider judge declare rule describe pronounce deem think regard see label term brand hold".split()
)
"""Verbs that say of their object what it is, by a complement or behind "as"."""
_STATIVE = frozenset("work function operate run stop fail hold".split())
"""Verbs that, without an object, tell of a state: "the alarm worked"."""
_ABOUT = frozenset(("of", "about"))
_AWAY = (
    "acl advcl appos conj parataxis punct dep cc cop nsubj list mark aux ccomp csubj expl obl discourse vocative advmod".split()
)
"""What hangs from a predicate and is no part of the words for the state."""


class Form(Record, frozen=True, kw_only=True):
    """Positions in a sentence: the `subject`, the words that are `said` of it, and the word that polarity and modality hang from."""

    kind: StateKind
    subject: int
    said: tuple[int, ...]
    governor: int
    properties: tuple[str, ...]


def read_forms(sentence: Sentence) -> Iterator[Form]:
    """All forms of a sentence in the order of what is said."""
    for token, word in enumerate(sentence.tokens):
        if word.upos in ("ADJ", "NOUN", "PROPN", "ADV", "VERB") and _is_predicate(sentence, token):
            yield from _predicated(sentence, token, children(sentence, token, "nsubj"))
        elif has_relation(sentence, token, "amod", "compound"):
            above = parent(sentence, token)
            if above is not None and (is_judged(_joined(sentence, token)) or is_judged(word.form.lower())):
                yield _be(sentence, above, token, token)
        elif word.upos in ("VERB", "AUX"):
            yield from _by_verb(sentence, token)
            yield from _by_object(sentence, token)


def _is_predicate(sentence: Sentence, token: int) -> bool:
    """ "was drunk", "is in hiding"; not "there were survivors"."""
    helped = any(sentence.tokens[i].lemma.lower() == "be" for i in children(sentence, token, "aux"))
    return bool(children(sentence, token, "cop")) or helped and bool(children(sentence, token, "case"))


def _predicated(sentence: Sentence, token: int, subjects: Sequence[int]) -> Iterator[Form]:
    for subject in subjects[:1]:
        yield _be(sentence, subject, token, token)
        for further in children(sentence, token, "conj"):
            if sentence.tokens[further].upos in ("ADJ", "NOUN", "ADV") and not children(sentence, further, "nsubj"):
                yield _be(sentence, subject, further, token)


def _be(sentence: Sentence, subject: int, said: int, governor: int) -> Form:
    return Form(
        kind="be",
        subject=subject,
        said=tuple(_said(sentence, said)),
        governor=governor if has_relation(sentence, said, "conj") and not _is_but(sentence, said) else said,
        properties=_properties(sentence, said),
    )


def _is_but(sentence: Sentence, token: int) -> bool:
    return any(sentence.tokens[i].lemma.lower() == "but" for i in children(sentence, token, "cc"))


def _by_verb(sentence: Sentence, verb: int) -> Iterator[Form]:
    """A verb that leads to a state, is one, or stands in the passive as one ("was armed")."""
    lemma, form = sentence.tokens[verb].lemma.lower(), sentence.tokens[verb].form.lower()
    passive = children(sentence, verb, "nsubj:pass")
    subjects = passive or children(sentence, verb, "nsubj")
    objects = children(sentence, verb, "obj")
    if lemma in _LINKING and not objects or lemma in JUDGING:
        held = subjects if lemma in _LINKING else passive or objects
        for said in children(sentence, verb, "xcomp", *(("obl", "advcl") if lemma in JUDGING else ("advmod",))):
            as_said = (
                lemma in _LINKING or sentence.tokens[said].deprel == "xcomp" or "as" in lemmas(sentence, said, "case", "mark")
            )
            if as_said and sentence.tokens[said].upos in ("ADJ", "NOUN", "ADV") and said > verb:
                yield from _predicated(sentence, said, held)
    made = passive and not children(sentence, verb, "obl:agent") and (is_judged(form) or find_type(sentence, verb) is None)
    if made:
        yield _be(sentence, subjects[0], verb, verb)
    elif lemma in _STATIVE and subjects and not objects and not passive:
        yield Form(kind="do", subject=subjects[0], said=(verb,), governor=verb, properties=(lemma, form))


def _by_object(sentence: Sentence, verb: int) -> Iterator[Form]:
    """What is there, what somebody has, takes part in, knows of."""
    lemma = sentence.tokens[verb].lemma.lower()
    subjects = children(sentence, verb, "nsubj", "nsubj:pass")
    objects = [i for i in children(sentence, verb, "obj") if sentence.tokens[i].upos == "NOUN"]
    if lemma == "be" and children(sentence, verb, "expl") and subjects and sentence.tokens[subjects[0]].upos == "NOUN":
        yield Form(kind="there", subject=subjects[0], said=(verb,), governor=verb, properties=("there",))
    elif not subjects or sentence.tokens[verb].upos != "VERB":
        return
    elif about := _taken_part_in(sentence, verb, objects):
        yield _about(sentence, "part", (subjects[0], verb), about)
    elif lemma == "know" and (
        known := [i for i in _behind(sentence, verb) if _ABOUT.intersection(lemmas(sentence, i, "case", "mark"))]
    ):
        yield _about(sentence, "know", (subjects[0], verb), known[0])
    elif (
        lemma in ("have", "possess", "carry", "bear")
        and objects
        and (lemma in ("have", "possess") or _is_armed(sentence, objects))
    ):
        yield _about(sentence, "have", (subjects[0], verb), objects[0])


def _behind(sentence: Sentence, verb: int) -> list[int]:
    """Phrases behind a verb or its object: "knew nothing of the plot"."""
    return [i for head in (verb, *children(sentence, verb, "obj")) for i in children(sentence, head, "obl", "nmod")]


def _taken_part_in(sentence: Sentence, verb: int, objects: Sequence[int]) -> int | None:
    """What somebody takes part in: "had no hand in the plot", "was involved in it", "participated in the raid"."""
    words = {sentence.tokens[verb].lemma.lower(), sentence.tokens[verb].form.lower()}
    playing = words & {"have", "take", "play"} and any(sentence.tokens[i].lemma.lower() in _PARTS for i in objects)
    if playing or words & _JOINING:
        return next(
            (
                i
                for i in _behind(sentence, verb)
                if "in" in lemmas(sentence, i, "case", "mark") and sentence.tokens[i].upos == "NOUN"
            ),
            None,
        )
    return None


_PARTS = frozenset("part role hand share involvement".split())
_JOINING = frozenset("participate involved implicated".split())


def _about(sentence: Sentence, kind: StateKind, parts: tuple[int, int], about: int) -> Form:
    own = subtree(sentence, about, children(sentence, about, "case", "acl", "appos", "conj", "cc", "punct", "parataxis"))
    said = [i for i in own if sentence.tokens[i].lemma.lower() not in NEGATORS]
    noun = sentence.tokens[about].lemma.lower()
    return Form(
        kind=kind,
        subject=parts[0],
        said=tuple(trimmed(sentence, said) or [about]),
        governor=parts[1],
        properties=(f"{kind}:{noun}", *(("armed",) if kind == "have" and noun in _ARMS else ())),
    )


def _is_armed(sentence: Sentence, objects: Sequence[int]) -> bool:
    return any(sentence.tokens[i].lemma.lower() in _ARMS for i in objects)


_ARMS = frozenset("weapon arm arms gun firearm rifle".split())
"""Who has these is armed."""


def _joined(sentence: Sentence, token: int) -> str:
    """The lemma of a word, with what a hyphen joins to it: "full-scale"."""
    return "".join(sentence.tokens[i].form.lower() for i in _hyphened(sentence, token)) or sentence.tokens[token].lemma.lower()


def _hyphened(sentence: Sentence, token: int) -> list[int]:
    joined = token > 1 and sentence.tokens[token - 1].form in ("-", "‐") and sentence.tokens[token - 2].head == token + 1
    return [token - 2, token - 1, token] if joined else []


def _said(sentence: Sentence, said: int) -> list[int]:
    """The words for a state: with what describes its noun and the preposition before it, not what denies it."""
    if has_relation(sentence, said, "amod", "compound"):
        return _hyphened(sentence, said) or [said]
    away = [
        i for i in children(sentence, said) if has_relation(sentence, i, *_AWAY) or i > said and has_relation(sentence, i, "case")
    ]
    own = [i for i in subtree(sentence, said, away) if sentence.tokens[i].lemma.lower() not in NEGATORS]
    own = [i for i in own if sentence.tokens[i].lemma.lower() != "as" or i != own[0]]
    return trimmed(sentence, own) or [said]


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
        names += [before] if before in ("on_board", "aboard") else []
    else:
        names += [sentence.tokens[i].lemma.lower() for i in described]
    return tuple(dict.fromkeys(names))
