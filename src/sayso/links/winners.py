"""Whose share of a vote a percentage is: "Ortiz won with 58 per cent", "gave Ortiz 58 per cent", "36 per cent for Ortiz"."""

from sayso.compare.fates import head_of
from sayso.records.analysis import Sentence
from sayso.records.mention import Figure
from sayso.text.stems import stem
from sayso.text.trees import ancestors, children, parent

_GETTING = frozenset(
    """win get receive obtain poll take gain garner secure score collect have give award lead lose elect re-elect declare
    proclaim credit finish trail""".split()
)
_RECEIVING = ("iobj", "obj", "nsubj:pass", "nsubj")
_COUNTED = frozenset("count compute tally process report scrutinise".split())
"""What happens to ballots: "with 78 per cent of them counted" is nobody's share."""
_VOTING = frozenset("vote ballot poll election returns result tally count electorate runoff referendum".split())


def find_winner(sentence: Sentence, figure: Figure) -> str | None:
    """The name of who has this share of the vote; None where the figure is no such share.

    A name right before the number ("Paz 51 per cent, Obando 44"), one behind "for", else the receiver of a verb of getting
    in a sentence that speaks of votes or gives two names a share."""
    if figure.unit != "percent" or _COUNTED & set(stem(figure.predicate)):
        return None
    inside = [i for i, t in enumerate(sentence.tokens) if t.start < figure.end and figure.start < t.end]
    top = next((i for i in inside if parent(sentence, i) not in inside), None)
    if top is None:
        return None
    verb = next((i for i in [top, *ancestors(sentence, top)] if sentence.tokens[i].upos == "VERB"), None)
    if verb is None or sentence.tokens[verb].lemma.lower() not in _GETTING:
        return None
    before = inside[0] - 1
    if (
        before >= 0
        and sentence.tokens[before].lemma.lower() == "with"
        and figure.thing
        and not _VOTING & set(stem(head_of(figure.thing)))
    ):
        return None
    if before >= 0 and sentence.tokens[before].upos == "PROPN":
        return sentence.tokens[before].form
    given = _given_to(sentence, inside[-1] + 1)
    if given:
        return given
    above = parent(sentence, verb)
    verbs = [verb, above] if above is not None and sentence.tokens[verb].deprel == "xcomp" else [verb]
    receivers = [i for v in verbs for relation in _RECEIVING for i in children(sentence, v, relation)]
    for receiver in [i for r in receivers for i in (r, *children(sentence, r, "appos"))]:
        name = _name_at(sentence, receiver)
        if name and (_VOTING & {t.lemma.lower() for t in sentence.tokens} or _counts_two(sentence)):
            return name
    return None


def _given_to(sentence: Sentence, at: int) -> str | None:
    """The name behind "for" right behind a figure ("36 per cent for Mr Ortiz")."""
    if at >= len(sentence.tokens) or sentence.tokens[at].lemma != "for":
        return None
    name = parent(sentence, at)
    return _name_at(sentence, name) if name is not None and at < name <= at + 3 else None


def _name_at(sentence: Sentence, token: int) -> str | None:
    """The last word of the name at a token: the surname."""
    if sentence.tokens[token].upos != "PROPN":
        return None
    parts = [token, *children(sentence, token, "flat")]
    return sentence.tokens[parts[-1]].form


def _counts_two(sentence: Sentence) -> bool:
    """Whether a sentence has two percentages."""
    forms = [t.form.lower() for t in sentence.tokens]
    return forms.count("cent") + forms.count("%") + forms.count("percent") > 1
