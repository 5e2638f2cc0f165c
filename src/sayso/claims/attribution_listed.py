"""Entries of a list whose subject stands above it, each with that subject: "The council: - demands an inquiry; - calls on all to wait."

In: the sentences of a report. Out: the same, entries that begin with a verb of reporting led by the words of their subject. Such a sentence
has words from two places and serves to find who says what; its spans are those of the document.
"""

from collections.abc import Iterator, Sequence

import msgspec

from sayso.claims.attribution_parts import can_speak, noun_words
from sayso.records.analysis import Argument, Entity, Sentence, Token
from sayso.resources.reporting import VERBS
from sayso.text.stems import stem
from sayso.text.trees import has_relation, parent

_MARKS = frozenset("- – — * • ( ) . 1 2 3 4 5 6 7 8 9 a b c d e f g h i".split())
"""What an entry may begin with."""


def with_subjects(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """Each sentence, entries of a list behind "The council:" with "the council" in front."""
    lead: tuple[Token, ...] = ()
    for sentence in sentences:
        verb = _verb_first(sentence)
        if lead and verb is not None:
            yield _led(sentence, verb, lead)
        else:
            goes_on = sentence.tokens[0].form.lower() in _MARKS or sentence.tokens[-1].form in (",", ";")
            lead = _lead_in(sentence) or (lead if goes_on else ())
            yield sentence


def _lead_in(sentence: Sentence) -> tuple[Token, ...]:
    """The words of somebody at the end of a sentence without a verb that ends in a colon or comma; nothing elsewhere."""
    tokens = sentence.tokens
    if len(tokens) < 3 or tokens[-1].form not in (":", ",") or any(t.upos in ("VERB", "AUX") for t in tokens):
        return ()
    top = next((i for i in range(len(tokens) - 2, -1, -1) if tokens[i].upos in ("NOUN", "PROPN")), None)
    while top is not None and has_relation(sentence, top, "nmod", "flat") and (above := parent(sentence, top)) is not None:
        top = above  # "The Council of Ost,"
    top = top if top is not None and can_speak(sentence, top) else None
    words = noun_words(sentence, top) if top is not None else ()
    words = words[max((n + 1 for n, i in enumerate(words) if tokens[i].upos == "PUNCT"), default=0) :]
    return tuple(tokens[i] for i in words) if words and words[-1] == len(tokens) - 2 else ()


def _verb_first(sentence: Sentence) -> int | None:
    """The verb of reporting that an entry begins with, behind its mark."""
    first = next((i for i, t in enumerate(sentence.tokens[:5]) if t.form.lower() not in _MARKS), None)
    if first is None or not sentence.tokens[first].form.lower().endswith("s") or sentence.tokens[first].xpos in ("NNP", "NNPS"):
        return None
    bases = (sentence.tokens[first].lemma.lower(), *stem(sentence.tokens[first].form))
    behind = sentence.tokens[first + 1].form.lower() if first + 1 < len(sentence.tokens) else ""
    return first if any(b in VERBS or f"{b}_{behind}" in VERBS for b in bases) else None


def _led(sentence: Sentence, verb: int, lead: tuple[Token, ...]) -> Sentence:
    """The entry from its verb on, behind its subject; a noun behind the verb that was taken for its subject is its object."""
    count, top = len(lead), len(lead) + 1

    def moved(token: Token) -> Token:
        head = token.head - verb + count if token.head > verb else 0
        relation = token.deprel
        if head == top:
            relation = {"nsubj": "obj", "nmod": "obl", "acl": "xcomp"}.get(relation, relation)
        return msgspec.structs.replace(token, head=head or top, deprel=relation if head else "parataxis")

    said = msgspec.structs.replace(sentence.tokens[verb], head=0, deprel="root", upos="VERB", xpos="VBZ")
    said = msgspec.structs.replace(said, lemma=next((b for b in stem(said.form) if b in VERBS), said.lemma))
    head = max(range(count), key=lambda i: lead[i].upos in ("NOUN", "PROPN") and i)
    subject = tuple(
        msgspec.structs.replace(
            t, head=top if i == head else head + 1, deprel="nsubj" if i == head else "flat" if t.upos == "PROPN" else "det"
        )
        for i, t in enumerate(lead)
    )
    shift = count - verb
    return msgspec.structs.replace(
        sentence,
        tokens=(*subject, said, *map(moved, sentence.tokens[verb + 1 :])),
        entities=tuple(
            Entity(first=e.first + shift, stop=e.stop + shift, type=e.type) for e in sentence.entities if e.first > verb
        ),
        predicates=tuple(
            msgspec.structs.replace(
                p,
                token=p.token + shift,
                arguments=tuple(Argument(role=a.role, token=a.token + shift) for a in p.arguments if a.token >= verb),
            )
            for p in sentence.predicates
            if p.token >= verb
        ),
        tellings=(),
    )
