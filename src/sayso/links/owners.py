"""Whose men, things or votes a number counts: the words of its sentence that say so, and the party that they name.

"200 deaths on the Danish side"     "the Danes lost 900 men"     "Danish losses exceeded 900 men"
"""

from collections.abc import Iterable

from sayso.compare.fates import HUMAN, fate_of, head_of
from sayso.compare.parties import Sort, sort_of
from sayso.records.analysis import Sentence
from sayso.records.mention import Figure
from sayso.resources.event_types import type_of
from sayso.text.gaps import gapped_subject
from sayso.text.stems import stem
from sayso.text.trees import ancestors, children, parent, tokens_in, top_among

FATES = HUMAN | {"loss", "capture", "destruction"}
"""What befalls people and things, so that those it befell are not all there were."""


def owners_of(sentence: Sentence, figure: Figure) -> set[int]:
    """The words that say whose men or things are counted: of what is counted ("200 deaths on the Danish side"), of its loss ("put
    the Danish losses at 900 men", "Danish losses exceeded 900 men"), and who lost it ("the Danes lost 900 men", "had 900
    men killed")."""
    inside = tokens_in(sentence, figure)
    if not inside:
        return set()
    if gapped := gapped_subject(sentence, inside[0], inside[-1] + 1):
        return set(gapped)
    top = top_among(sentence, inside)
    above = parent(sentence, top)
    counted = above if above is not None and sentence.tokens[above].upos in ("NOUN", "PROPN") else top
    words = {counted, *children(sentence, counted, "amod", "compound", "nmod:poss")}
    suffered = parent(sentence, counted)
    if suffered is not None and suffered < counted and type_of(sentence.tokens[suffered].lemma) in FATES:
        words |= {*children(sentence, suffered, "amod", "compound", "nmod:poss", "nmod")}
    for side in children(sentence, counted, "nmod"):
        if sentence.tokens[side].lemma.lower() in ("side", "part") or type_of(sentence.tokens[counted].lemma):
            words |= {side, *children(sentence, side, "amod", "compound", "nmod:poss")}
    verb = next((i for i in ancestors(sentence, counted) if sentence.tokens[i].upos == "VERB"), None)
    losing = verb is not None and (
        type_of(sentence.tokens[verb].lemma) == "loss"
        or sentence.tokens[verb].lemma == "have"
        and fate_of(figure.thing, figure.deed) in FATES
    )
    polled = figure.unit == "count" and head_of(figure.thing) in _POLLED and verb is not None
    gaining = polled and verb is not None and bool(_GAINING.intersection(stem(sentence.tokens[verb].form)))
    for i in children(sentence, verb, "nsubj") if verb is not None else ():
        if losing or gaining or type_of(sentence.tokens[i].lemma) == "loss":
            words |= {i, *children(sentence, i, "amod", "compound", "nmod:poss", "nmod", *(("flat", "appos") if gaining else ()))}
    return words - set(inside)


_POLLED = frozenset("vote seat mandate ballot".split())
_GAINING = frozenset("win get receive obtain poll gain garner secure take collect".split())
"""Verbs whose subject the votes are for."""


def named_among(sentence: Sentence, owners: Iterable[int]) -> frozenset[str]:
    """The names of parties among words, in small letters."""
    named = (sentence.tokens[i] for i in owners if i)
    return frozenset(t.form.lower() for t in named if t.form[:1].isupper() and t.upos in ("PROPN", "ADJ"))


def sort_among(sentence: Sentence, owners: Iterable[int], figure: Figure) -> Sort | None:
    """Of what sort those are whom a number counts: a state's ("government losses") or irregular ("the rebels lost 40")."""
    sorts = {sort_of(w) for w in (figure.thing, *(sentence.tokens[i].form for i in owners))} & {"state", "irregular"}
    return sorts.pop() if len(sorts) == 1 else None


def party_words(sentence: Sentence, whose: frozenset[str]) -> str:
    """How a question can name the party of a sentence: by an adjective ("Danish"), else as "of the Danes", "of Denmark"; empty where
    it names none."""
    tokens = sentence.tokens
    named = [i for i, t in enumerate(tokens) if t.form.lower() in whose and t.form[:1].isupper()]
    adjective = next((tokens[i].form for i in named if tokens[i].upos == "ADJ"), "")
    first = next((i for i in named if tokens[i].upos == "PROPN"), None)
    if adjective or first is None:
        return adjective
    rest = [first, *children(sentence, first, "flat")]
    return f"of {'the ' if tokens[first].xpos == 'NNPS' else ''}{' '.join(tokens[i].form for i in rest)}"
