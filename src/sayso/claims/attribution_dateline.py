"""A sentence that opens with a dateline in: where its own words begin, and who speaks at its end, out.

"Accra, November 2 (GNA) - The road is closed, the mayor, Ada Bern, has said": the mayor, and not the dateline, which a parser may
take for the subject.
"""

from sayso.claims.attribution_parts import can_speak
from sayso.records.analysis import Sentence


def dateline_end(sentence: Sentence) -> int:
    """The first word behind a dateline with an agency in brackets ("Accra, November 2 (GNA) - The"); 0 without one."""
    forms = [t.form for t in sentence.tokens[:_LONGEST]]
    dash = next((i for i, f in enumerate(forms) if f in ("-", "--", "–", "—", ":") and i and forms[i - 1] in (")", "]")), None)
    plain = dash is not None and not any(t.upos in ("VERB", "AUX") for t in sentence.tokens[:dash])
    return dash + 1 if dash is not None and plain else 0


_LONGEST = 16


def named_before(sentence: Sentence, verb: int) -> int | None:
    """Who stands behind a comma in the words without a verb before a verb: "killing two men, the mayor, Ada Bern, has said"."""
    first = verb
    while first and sentence.tokens[first - 1].upos in _OF_PHRASES:
        first -= 1
    comma = next((i for i in range(first, verb) if sentence.tokens[i].form == ","), first)
    return next((i for i in range(comma, verb) if can_speak(sentence, i) and sentence.tokens[i].upos in ("NOUN", "PROPN")), None)


_OF_PHRASES = frozenset(("NOUN", "PROPN", "DET", "ADJ", "ADP", "PUNCT", "AUX", "PART"))
