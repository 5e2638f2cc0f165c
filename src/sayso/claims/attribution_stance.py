"""How near the report stands to what it reports: doubting, endorsing or neither, beyond what the cue itself says.

    "what the owners call an accident"          the writer's distance from a name
    "the claim that nobody was hurt is false"   a claim that the report refutes
    "they spoke of a “convoy”"                  in a side's own report, the other side's word kept in marks
In: an attribution in tokens, its sentence and source, the document. Out: the stance of the written contract.
"""

from collections.abc import Sequence

from sayso.claims.attribution_parts import Found
from sayso.records.analysis import Sentence
from sayso.records.base import Span
from sayso.records.claim import Source
from sayso.records.document import Document
from sayso.records.mention import Actor
from sayso.resources.refutation import is_refuted_claim
from sayso.resources.reporting import DOUBT, VERBS
from sayso.text.sides import own_side
from sayso.text.trees import ancestors, children, has_relation, parent, span_of

_PRONOUNS = frozenset(("he", "she", "it", "they"))
_TERM = 4
"""Words of a term kept in marks; a longer quotation is speech."""
_SHORT = 12
"""Words of a content that one such term may colour as a whole."""


def stance_of(
    document: Document,
    sentence: Sentence,
    item: Found,
    source: Source | None,
    actors: Sequence[Actor],
    quotations: Sequence[Span],
) -> str:
    """The cue's stance, but doubting where the report keeps its distance, and endorsing where a side's own publication tells
    what that side says, or "our lawyers"."""
    words = {sentence.tokens[i].form.lower() for piece in item.content for i in piece}
    if (
        words & DOUBT
        and len(words) < _SHORT
        or item.stance == "neutral"
        and (_is_distant(sentence, item) or _is_refuted(sentence, item))
    ):
        return "doubting"
    if source is None or item.stance == "doubting" or item.act == "thought":
        return item.stance
    if is_own(document, source, actors):
        return "endorsing"
    apart = own_side(document.side) and item.act in ("statement", "other") and len(words) < _SHORT + 8
    return "doubting" if apart and _keeps_a_term(sentence, item, quotations) else item.stance


def _is_distant(sentence: Sentence, item: Found) -> bool:
    """ "What the owners call an accident": a name in a free relative clause."""
    verb = item.cue[0]
    entry, above = VERBS.get(sentence.tokens[verb].lemma.lower()), parent(sentence, verb)
    if entry is None or "name" not in entry.takes or above is None or item.source is None:
        return False
    what = [above, *children(sentence, verb, "obj")]
    return any(sentence.tokens[i].lemma.lower() == "what" and i < item.source for i in what)


def _is_refuted(sentence: Sentence, item: Found) -> bool:
    """Whether the report refutes the claim in its own words, not in those of somebody else."""
    noun = item.cue[0]
    above = parent(sentence, noun)
    told = above is not None and any(has_relation(sentence, i, "ccomp") for i in [above, *ancestors(sentence, above)])
    return not told and is_refuted_claim(sentence, noun)


def is_own(document: Document, source: Source, actors: Sequence[Actor]) -> bool:
    """Whether a source is named in full by the side that the report is published from, or belongs to its author."""
    text = source.text
    if text.casefold() in _PRONOUNS:
        text = next((a.name for a in actors if a.id == source.actor), text)
    words = {w.casefold() for w in text.split()} - {"the"}
    side = {w.casefold() for w in (document.side or "").split()}
    return bool(words) and words <= side or "our" in [w.casefold() for w in text.split()[:_TERM]]


def _keeps_a_term(sentence: Sentence, item: Found, quotations: Sequence[Span]) -> bool:
    """Whether what is reported holds a noun in marks, and no speech: "a “convoy”", "“some 300 relatives”"; not "“of no use”"."""
    content = [span_of(sentence, piece) for piece in item.content]
    for quotation in quotations:
        if not any(start - 2 <= quotation.start and quotation.end <= end + 4 for start, end in content):
            continue
        inside = [t for t in sentence.tokens if quotation.start <= t.start and t.end <= quotation.end and t.upos != "PUNCT"]
        noun = bool(inside) and inside[-1].upos in ("NOUN", "PROPN") and inside[0].upos != "ADP"
        if noun and len(inside) <= _TERM and not any(t.upos in ("VERB", "AUX", "PRON") for t in inside):
            return True
    return False
