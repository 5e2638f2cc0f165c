"""Whose share of a vote a percentage is: "Ortiz won with 58 per cent", "gave Ortiz 58 per cent", "36 per cent for Ortiz", "beat Ortiz by 58
per cent to 36", "58 per cent went to Ortiz", "Ortiz's share was 58 per cent"."""

from collections.abc import Sequence

from sayso.compare.actors import person_name
from sayso.compare.fates import head_of
from sayso.records.analysis import Sentence
from sayso.records.mention import Actor, Figure
from sayso.text.stems import stem
from sayso.text.trees import ancestors, children, lemmas, parent, tokens_in, top_among

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
_POLLING = frozenset(
    "get obtain receive poll trail take win gain garner secure score collect finish lead put give credit come".split()
)
"""Verbs that give a person a share, of votes where nothing else is named."""
_BEATING = frozenset("beat defeat outpoll edge".split())
_PLACED = frozenset("first second third fourth last ahead".split())
_SHARES = frozenset("share vote result total score tally".split())


def find_winner(sentence: Sentence, figure: Figure, actors: Sequence[Actor] = ()) -> str | None:
    """The surname of who has this share of the vote; None where the figure is no such share. `actors`: of the report, for
    "he" and "the outgoing president".

    A name right before the number ("Paz 51 per cent, Obando 44"), one behind "for", else the receiver of a verb of getting
    in a sentence that speaks of votes or gives two names a share."""
    if figure.unit != "percent" or _COUNTED & set(stem(figure.deed)):
        return None
    inside = tokens_in(sentence, figure)
    if not inside:
        return None
    top = top_among(sentence, inside)
    verb = next((i for i in [top, *ancestors(sentence, top)] if sentence.tokens[i].upos == "VERB"), None)
    if verb is None:
        return _of_result(sentence, top, inside, actors)
    if (named := _in_two_parts(sentence, verb, inside[0], actors)) is not None:
        return named
    if sentence.tokens[verb].lemma.lower() not in _GETTING and not _is_placed(sentence, verb):
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
        of_votes = VOTING & {t.lemma.lower() for t in sentence.tokens} or _counts_two(sentence)
        others = [i for i in children(sentence, verb, "obj") if i not in (*inside, receiver)]
        alone = not others and sentence.tokens[verb].lemma.lower() in _POLLING and _is_person(sentence, receiver, actors)
        if name and (of_votes or alone):
            return name
    return None


def _of_result(sentence: Sentence, top: int, inside: Sequence[int], actors: Sequence[Actor]) -> str | None:
    """ "The result is 51 per cent for Roth", "Roth's share was 51 per cent"."""
    given, known = _given_to(sentence, inside[-1] + 1, actors)
    if given and (VOTING & {t.lemma.lower() for t in sentence.tokens} or _counts_two(sentence)):
        return known
    subjects = children(sentence, top, "nsubj") if children(sentence, top, "cop") else []
    owners = [j for i in subjects if sentence.tokens[i].lemma.lower() in _SHARES for j in children(sentence, i, "nmod:poss")]
    return next((name for i in owners if (name := _name_at(sentence, i, actors))), None)


def _in_two_parts(sentence: Sentence, verb: int, first: int, actors: Sequence[Actor]) -> str | None:
    """ "beat Ortiz by 58 per cent to 36", "58 per cent went to Ortiz"."""
    lemma, before = sentence.tokens[verb].lemma.lower(), sentence.tokens[first - 1].lemma.lower() if first else ""
    if lemma in _BEATING and before in ("by", "to"):
        whose = children(sentence, verb, "nsubj" if before == "by" else "obj")
        return next((name for i in whose if (name := _name_at(sentence, i, actors))), None)
    if lemma == "go" and VOTING & {t.lemma.lower() for t in sentence.tokens}:
        to = [i for i in children(sentence, verb, "obl") if "to" in lemmas(sentence, i, "case")]
        return next((name for i in to if (name := _name_at(sentence, i, actors))), None)
    return None


def _is_placed(sentence: Sentence, verb: int) -> bool:
    """ "came second with 46 per cent"."""
    return sentence.tokens[verb].lemma.lower() == "come" and any(
        sentence.tokens[i].form.lower() in _PLACED for i in children(sentence, verb, "xcomp", "advmod", "obj")
    )


def _is_person(sentence: Sentence, token: int, actors: Sequence[Actor]) -> bool:
    """Whether a receiver is a person, or a bare name of no known kind."""
    word = sentence.tokens[token]
    meant = {a.kind for a in actors if any(m.start < word.end and word.start < m.end for m in a.mentions)}
    return "person" in meant or word.upos == "PROPN" and meant <= {"other"}


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
