"""Words about what will, should or might come, as clauses: forecasts, recommendations, conditions.

"The gates will open on Friday", "is set to resign", "the upcoming vote"      forecast
"The city should rebuild the dam", "urged the council to act", "Go home!"     recommendation
"If it rains, they may flee", "ready to leave if necessary"                   conditional
"""

from collections.abc import Sequence
from typing import Literal

from sayso.records.analysis import Analysis, Sentence
from sayso.records.base import make_id
from sayso.records.claim import Attribution, Forecast
from sayso.records.document import Document
from sayso.text.attributed import enclosing, speaker_name
from sayso.text.phrases import noun_phrase
from sayso.text.stems import stem
from sayso.text.trees import ancestors, children, has_relation, span_of, subtree, trimmed

Kind = Literal["forecast", "recommendation", "conditional"]

_WILL = frozenset(("will", "shall", "'ll", "’ll", "would"))
_MIGHT = frozenset(("may", "might", "could"))
_SHOULD = frozenset(("should", "must", "ought"))
_EXPECTED = frozenset(
    "expect schedule anticipate plan due set bind likely unlikely forecast predict destine poise slate prepare intend about ready "
    "willing vow pledge promise threaten agree prepared bound".split()
)
_COMMITTED = frozenset("ready willing prepared prepare agree vow pledge promise threaten intend plan".split())
"""Those that look ahead only with an infinitive, not with "for": "planned for years"."""
_COMING = frozenset("upcoming forthcoming expected planned scheduled imminent impending looming".split())
_WISHED = frozenset("urge demand recommend advise exhort implore beseech".split())
_CALLS = frozenset(("call", "appeal"))
_NEEDED = frozenset("crucial essential vital imperative necessary critical indispensable urgent".split())
_GUESSED = frozenset("perhaps probably possibly potentially likely maybe".split())
_RISKS = frozenset("risk probability likelihood prospect chance danger threat possibility".split())
_CONDITIONS = frozenset(("if", "unless", "provided"))
_OTHERWISE = frozenset(("otherwise",))
_DEPEND = frozenset(("depend", "hinge"))
_DATED = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
    "november december tomorrow tonight".split()
)


def find_forecasts(document: Document, analysis: Analysis, attributions: Sequence[Attribution]) -> tuple[Forecast, ...]:
    """All forecasts of a report, in order; one inside another is left out."""
    found: list[Forecast] = []
    for sentence in analysis.sentences:
        for token in range(len(sentence.tokens)):
            kind = _kind(sentence, token)
            if kind:
                start, end = span_of(sentence, _clause(sentence, token))
                if not any(f.start <= start and end <= f.end for f in found):
                    found.append(_make(document, start, end, kind, attributions))
    return tuple(sorted(found, key=lambda f: (f.start, -f.end)))


def _make(document: Document, start: int, end: int, kind: Kind, attributions: Sequence[Attribution]) -> Forecast:
    told = enclosing(attributions, start, end)
    return Forecast(
        id=make_id(document.id, "forecasts", start, end),
        start=start,
        end=end,
        kind=kind,
        attribution=told.id if told else None,
        speaker=speaker_name(told, (), document.text) if told else "author",
    )


def _kind(sentence: Sentence, token: int) -> Kind | None:
    """The kind of the clause that a word heads, None if it is no forecast."""
    word = sentence.tokens[token]
    if word.upos == "AUX" and has_relation(sentence, token, "aux", "cop"):
        return None
    helpers = _lemmas(sentence, token, "aux")
    if _is_condition(sentence, token, helpers):
        return "conditional"
    return _by_helper(sentence, token, helpers) or _by_word(sentence, token)


def _by_helper(sentence: Sentence, token: int, helpers: frozenset[str]) -> Kind | None:
    """From "will", "may", "should" and the like."""
    if helpers & _SHOULD and "have" not in helpers:
        return "forecast" if _is_dated(sentence, token) else "recommendation"
    if helpers & (_WILL | {"be"}) and sentence.tokens[token].lemma.lower() in _NEEDED and not children(sentence, token, "expl"):
        return "recommendation" if helpers & _WILL else None
    if helpers & _WILL and not {"have", "would"} <= helpers:
        return (
            "conditional"
            if _hangs_on(sentence, token) or helpers & {"would"} and not _told_in_past(sentence, token)
            else "forecast"
        )
    return "forecast" if helpers & _MIGHT and "have" not in helpers else None


def _by_word(sentence: Sentence, token: int) -> Kind | None:
    """From the word itself: "is expected to", "urged them to", "a risk of", "the upcoming vote", "Go!"."""
    word = sentence.tokens[token]
    bases = {word.lemma.lower(), *stem(word.form)}
    if word.upos in ("VERB", "ADJ") and bases & _EXPECTED and _looks_ahead(sentence, token, bases):
        return "forecast"
    if word.upos == "VERB" and (
        bases & _WISHED and children(sentence, token, "xcomp", "ccomp") or _calls(sentence, token, bases)
    ):
        return "recommendation"
    if word.upos == "NOUN" and (bases & _RISKS and has_relation(sentence, token, "obj") or _is_coming(sentence, token)):
        return "forecast"
    if word.upos in ("VERB", "NOUN", "ADJ") and _lemmas(sentence, token, "advmod") & _GUESSED and _is_present(sentence, token):
        return "forecast"
    return "recommendation" if _is_order(sentence, token) else None


def _lemmas(sentence: Sentence, token: int, *relations: str) -> frozenset[str]:
    return frozenset(sentence.tokens[i].lemma.lower() for i in children(sentence, token, *relations))


def _looks_ahead(sentence: Sentence, token: int, bases: set[str]) -> bool:
    """ "expected to open", "scheduled for Friday"; not "planned for years"."""
    if any("to" in _lemmas(sentence, i, "mark") for i in children(sentence, token, "xcomp", "ccomp", "advcl")):
        return True
    if bases & _COMMITTED:
        return False
    return any("for" in _lemmas(sentence, i, "case") for i in children(sentence, token, "obl", "nmod")) or bool(
        children(sentence, token, "ccomp")
    )


def _calls(sentence: Sentence, token: int, bases: set[str]) -> bool:
    """ "called for a truce", "calls on the council to act"."""
    if not bases & _CALLS or children(sentence, token, "obj"):
        return False
    return any(_lemmas(sentence, i, "case") & {"for", "on", "upon"} for i in children(sentence, token, "obl"))


def _is_coming(sentence: Sentence, token: int) -> bool:
    return any(sentence.tokens[i].form.lower() in _COMING for i in children(sentence, token, "amod"))


def _is_present(sentence: Sentence, token: int) -> bool:
    """In the present tense, or without one."""
    tenses = [sentence.tokens[i].feats for i in (token, *children(sentence, token, "aux", "cop"))]
    return not any("Tense=Past" in feats for feats in tenses)


def _is_order(sentence: Sentence, token: int) -> bool:
    """ "Lay down your arms!" """
    word = sentence.tokens[token]
    last = sentence.tokens[-2:]
    return "Mood=Imp" in word.feats and any(t.form == "!" for t in last) and not children(sentence, token, "nsubj", "aux")


def _is_dated(sentence: Sentence, token: int) -> bool:
    """ "the talks must begin on Thursday": a plan, not advice."""
    days = {t.lower() for i in children(sentence, token, "obl", "nmod", "advmod") for t in (sentence.tokens[i].form,)}
    inanimate = any(sentence.tokens[i].upos in ("NOUN", "PRON") for i in children(sentence, token, "nsubj"))
    return bool(days & _DATED) and inanimate


def _hangs_on(sentence: Sentence, token: int) -> bool:
    """ "Otherwise it will go on", "will depend on the council"."""
    bases = {sentence.tokens[token].lemma.lower()}
    return bool(_lemmas(sentence, token, "advmod") & _OTHERWISE or bases & _DEPEND)


def _told_in_past(sentence: Sentence, token: int) -> bool:
    """Under a verb of the past: "said that it would open" looks ahead from then; "it would open" alone only supposes."""
    above = ancestors(sentence, token)
    return any("Tense=Past" in sentence.tokens[i].feats for j in above for i in (j, *children(sentence, j, "aux", "cop")))


def _is_condition(sentence: Sentence, token: int, helpers: frozenset[str]) -> bool:
    """A clause with an "if" clause below it or a fronted "without ...", and a helper, the present tense or readiness."""
    ahead = bool(helpers & (_WILL | _MIGHT | _SHOULD | {"can"}))
    below = [token, *children(sentence, token, "xcomp")]
    for child in (c for i in below for c in children(sentence, i, "advcl", "obl", "advmod")):
        marks = _lemmas(sentence, child, "mark", "case")
        if "without" in marks and child < token and ahead:
            return True
        if marks & _CONDITIONS and "even" not in _lemmas(sentence, child, "advmod") and (ahead or _is_present(sentence, token)):
            return True
    return False


def _clause(sentence: Sentence, token: int) -> list[int]:
    """The words of the clause, without other main clauses; a risk stands with its verb, an upcoming thing with its name."""
    if sentence.tokens[token].upos == "NOUN" and _is_coming(sentence, token):
        return noun_phrase(sentence, token)
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
