"""Words about what will, should or might come, as clauses: forecasts, recommendations, conditions.

"The gates will open on Friday"   forecast        "The city should rebuild the dam"   recommendation
"If it rains, they may flee"      conditional     "urged the council to act"          recommendation
"""

from collections.abc import Sequence

from sayso.records.analysis import Analysis, Sentence
from sayso.records.base import make_id
from sayso.records.claim import Attribution, Forecast
from sayso.records.document import Document
from sayso.text.attributed import enclosing, speaker_name
from sayso.text.trees import children, has_relation, span_of, subtree, trimmed

_WILL = frozenset(("will", "shall", "'ll", "’ll", "would"))
_MIGHT = frozenset(("may", "might", "could"))
_SHOULD = frozenset(("should", "must", "ought"))
_EXPECTED = frozenset(
    ["expect", "schedule", "anticipate", "plan", "due", "set", "bind", "likely", "forecast", "predict", "destine"]
)
_WISHED = frozenset(["urge", "demand", "recommend", "advise", "exhort"])
_RISKS = frozenset(["risk", "probability", "likelihood", "prospect", "chance", "danger", "threat", "possibility"])


def find_forecasts(document: Document, analysis: Analysis, attributions: Sequence[Attribution]) -> tuple[Forecast, ...]:
    """All forecasts of a report, in order; one inside another of the same kind is left out."""
    found: list[Forecast] = []
    for sentence in analysis.sentences:
        for token in range(len(sentence.tokens)):
            kind = _kind(sentence, token)
            if kind:
                start, end = span_of(sentence, _clause(sentence, token))
                if not any(f.start <= start and end <= f.end for f in found):
                    found.append(_make(document, start, end, kind, attributions))
    return tuple(sorted(found, key=lambda f: (f.start, -f.end)))


def _make(document: Document, start: int, end: int, kind: str, attributions: Sequence[Attribution]) -> Forecast:
    told = enclosing(attributions, start, end)
    return Forecast(
        id=make_id(document.id, "forecasts", start, end),
        start=start,
        end=end,
        kind=kind,  # type: ignore[arg-type]
        attribution=told.id if told else None,
        speaker=speaker_name(told, (), document.text) if told else "author",
    )


def _kind(sentence: Sentence, token: int) -> str | None:
    """The kind of the clause that a word heads, None if it is no forecast."""
    word = sentence.tokens[token]
    if word.upos == "AUX" and has_relation(sentence, token, "aux", "cop"):
        return None
    helpers = {sentence.tokens[i].lemma.lower() for i in children(sentence, token, "aux")}
    if _is_condition(sentence, token) and helpers & (_WILL | _MIGHT | _SHOULD | {"can"}):
        return "conditional"
    if helpers & _SHOULD:
        return "recommendation"
    if helpers & _WILL and not (helpers & {"have"} and "would" in helpers):
        return "forecast"
    if helpers & _MIGHT:
        return "forecast"
    if word.upos in ("VERB", "ADJ") and word.lemma.lower() in _EXPECTED and _looks_ahead(sentence, token):
        return "forecast"
    if word.upos == "VERB" and word.lemma.lower() in _WISHED and children(sentence, token, "xcomp", "ccomp"):
        return "recommendation"
    if word.upos == "NOUN" and word.lemma.lower() in _RISKS and has_relation(sentence, token, "obj"):
        return "forecast"
    return None


def _looks_ahead(sentence: Sentence, token: int) -> bool:
    """ "expected to open", "scheduled for Friday"."""
    open_ends = children(sentence, token, "xcomp", "ccomp")
    return bool(open_ends) or any(
        sentence.tokens[c].lemma == "for" for i in children(sentence, token, "obl") for c in children(sentence, i, "case")
    )


def _is_condition(sentence: Sentence, token: int) -> bool:
    """A clause with an "if" clause below it, or a fronted "without ..."."""
    for child in children(sentence, token, "advcl", "obl"):
        marks = {sentence.tokens[m].lemma.lower() for m in children(sentence, child, "mark", "case")}
        if marks & {"if", "unless"} or "without" in marks and child < token:
            return True
    return False


def _clause(sentence: Sentence, token: int) -> list[int]:
    """The words of the clause, without other main clauses; a risk stands with its verb."""
    head = token
    if sentence.tokens[token].upos == "NOUN" and has_relation(sentence, token, "obj"):
        head = sentence.tokens[token].head - 1
    away = [i for i in children(sentence, head, "conj", "parataxis") if children(sentence, i, "nsubj")]
    words = trimmed(sentence, subtree(sentence, head, away))
    while (
        words
        and sentence.tokens[words[0]].upos in ("CCONJ", "SCONJ")
        and sentence.tokens[words[0]].lemma.lower() not in ("if", "unless", "whether")
    ):
        words = trimmed(sentence, words[1:])
    return words or [token]
