"""Whose share of a vote a percentage is: "Ortiz won with 58 per cent", "gave Ortiz 58 per cent", "36 per cent for Ortiz"."""

from collections.abc import Sequence

from sayso.compare.actors import person_name
from sayso.compare.fates import head_of
from sayso.records.analysis import Sentence
from sayso.records.mention import Actor, Figure
from sayso.text.stems import stem
from sayso.text.trees import ancestors, children, parent

_GETTING = frozenset(
    """win get receive obtain poll take gain garner secure score collect have give award lead lose elect re-elect declare
    proclaim name announce certify confirm claim show put credit finish trail""".split()
)
_RECEIVING = ("iobj", "obj", "nsubj:pass", "nsubj")
_COUNTED = frozenset("count compute tally process report scrutinise".split())
"""What happens to ballots: "with 78 per cent of them counted" is nobody's share."""
VOTING = frozenset("vote ballot poll election return returns result tally count electorate runoff referendum".split())

_WINNING = frozenset("winner victor president candidate".split())
"""What somebody is named with a share: "named Paz winner with 51 per cent"."""


def find_winner(sentence: Sentence, figure: Figure, actors: Sequence[Actor] = ()) -> str | None:
    """The surname of who has this share of the vote; None where the figure is no such share. `actors`: of the report, for
    "he" and "the outgoing president".

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
        and not (VOTING | _WINNING) & set(stem(head_of(figure.thing)))
    ):
        return None
    if before >= 0 and sentence.tokens[before].upos == "PROPN":
        return _spelt(sentence.tokens[before].form)
    given, known = _given_to(sentence, inside[-1] + 1, actors)
    if given:
        return known
    above = parent(sentence, verb)
    verbs = [verb, above] if above is not None and sentence.tokens[verb].deprel == "xcomp" else [verb]
    receivers = [i for v in verbs for relation in _RECEIVING for i in children(sentence, v, relation)]
    for receiver in receivers:
        name = _name_at(sentence, receiver, actors)
        if name and (VOTING & {t.lemma.lower() for t in sentence.tokens} or _counts_two(sentence)):
            return name
    return None


def _given_to(sentence: Sentence, at: int, actors: Sequence[Actor]) -> tuple[bool, str | None]:
    """Whether somebody stands behind "for" right behind a figure ("36 per cent for Mr Ortiz"), and the surname."""
    if at >= len(sentence.tokens) or sentence.tokens[at].lemma != "for":
        return False, None
    name = parent(sentence, at)
    near = name is not None and at < name <= at + 3
    return near, _name_at(sentence, name, actors) if near and name is not None else None


def _name_at(sentence: Sentence, token: int, actors: Sequence[Actor]) -> str | None:
    """The surname at a token, or of the person that a pronoun or a title there means."""
    word = sentence.tokens[token]
    beside = ("flat", "appos", "compound") if word.lemma.lower() in _WINNING else ("flat", "appos")
    named = [i for i in (token, *children(sentence, token, *beside)) if sentence.tokens[i].upos == "PROPN"]
    if named:
        parts = [named[0], *children(sentence, named[0], "flat")]
        return _spelt(sentence.tokens[parts[-1]].form)
    meant = [a for a in actors if a.kind == "person" and any(m.start <= word.start and word.end <= m.end for m in a.mentions)]
    names = [name[-1] for a in meant if (name := person_name(a))]
    return names[0].capitalize() if names else None


def _spelt(name: str) -> str:
    """A name as in running text: "ORTIZ" of a headline is Ortiz."""
    return name.capitalize() if name.isupper() else name


def _counts_two(sentence: Sentence) -> bool:
    """Whether a sentence has two percentages."""
    forms = [t.form.lower() for t in sentence.tokens]
    return forms.count("cent") + forms.count("%") + forms.count("percent") > 1
