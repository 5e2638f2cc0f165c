"""Phrases that may refer to somebody or something: pronouns, names, nouns with what belongs to them.

In: sentences. Out: a `Candidate` for every word that may head such a phrase ("**minister** of the Chadian army", "**she**"), and a
second one where it is joined to others ("**doctors** and nurses"). Whether it refers is the linker's to say.
"""

from collections.abc import Sequence

from sayso.records.analysis import Sentence, Token
from sayso.records.base import Record

Below = dict[int, list[int]]
HEADS = ("ADJ", "ADP", "ADV", "DET", "NOUN", "NUM", "PRON", "PROPN", "SYM", "VERB", "X")
JOINABLE = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
PRONOUNS = {
    word: kind
    for kind, words in {
        "i": "i me my mine myself",
        "we": "we us our ours ourselves",
        "you": "you your yours yourself yourselves",
        "he": "he him his himself",
        "she": "she her hers herself",
        "it": "it its itself",
        "they": "they them their theirs themselves",
        "this": "this that these those",
        "who": "who which whom whose what",
        "there": "there here now then",
    }.items()
    for word in words.split()
}
KINDS = (*dict.fromkeys(PRONOUNS.values()), "pronoun", "name", "noun", "number", "verb", "other", "joined")
"""Pronouns first: those up to "pronoun" have no words of their own to compare."""
LAST_PRONOUN = KINDS.index("pronoun")
KIND_OF_TAG = {"PROPN": "name", "NOUN": "noun", "NUM": "number", "SYM": "number", "VERB": "verb"}
ROLES = ("nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "nmod:poss", "compound", "appos", "conj", "root", "other")
DETERMINERS = ("the", "this", "own", "a", "none", "some", "number")
TYPES = ("PER", "LOC", "ORG", "EVENT", "MISC", "none")
APART = frozenset(
    "appos parataxis conj cc punct mark discourse list advcl cop nsubj csubj expl aux orphan dislocated vocative".split()
)
"""Relations of words below a head that are no part of its phrase."""
FOCUS = frozenset("only also even just then now not so however still perhaps probably already".split())
"""Adverbs before a phrase that belong to the clause."""
OPENING = ('"', "“", "‘")


class Candidate(Record, frozen=True, kw_only=True):
    """A word that may head a referring phrase, tokens [first, stop). `number`: 1 singular, 2 plural, 0 unknown."""

    sentence: int
    token: int
    first: int
    stop: int
    kind: str
    role: str
    determiner: str
    type: str
    number: int
    quoted: bool


def find_candidates(sentences: Sequence[Sentence]) -> list[Candidate]:
    """All candidates of a report in the order of their heads."""
    found: list[Candidate] = []
    quoted, block = False, -1
    for number, sentence in enumerate(sentences):
        quoted = quoted and sentence.block == block
        block, below = sentence.block, branches(sentence)
        types = {i: e.type for e in sentence.entities for i in range(e.first, e.stop)}
        for i, token in enumerate(sentence.tokens):
            if token.upos == "PUNCT" and token.form in '“"”':
                quoted = token.form == "“" or (token.form == '"' and not quoted)
            if token.upos not in HEADS:
                continue
            found.append(_candidate(sentence, (number, i, quoted), below, types, joined=False))
            if token.upos in JOINABLE and any(sentence.tokens[c].deprel == "conj" for c in below.get(i, ())):
                found.append(_candidate(sentence, (number, i, quoted), below, types, joined=True))
    return found


def branches(sentence: Sentence) -> Below:
    """The dependents of each token."""
    below: Below = {}
    for i, token in enumerate(sentence.tokens):
        below.setdefault(token.head - 1, []).append(i)
    return below


def _candidate(sentence: Sentence, at: tuple[int, int, bool], below: Below, types: dict[int, str], *, joined: bool) -> Candidate:
    number, i, quoted = at
    token = sentence.tokens[i]
    first, stop = phrase_of(sentence, i, below, joined=joined)
    kind = "joined" if joined else _kind(token)
    return Candidate(
        sentence=number,
        token=i,
        first=first,
        stop=stop,
        kind=kind,
        role=_role(token.deprel),
        determiner=_determiner(sentence, i, below),
        type=types.get(i, "none"),
        number=_number(token, kind),
        quoted=quoted,
    )


def phrase_of(sentence: Sentence, head: int, below: Below, *, joined: bool) -> tuple[int, int]:
    """The unbroken tokens of a phrase around its head, with relative clauses and a possessive 's, without appositions."""
    tokens = sentence.tokens
    inside = {head}
    todo = [c for c in below.get(head, ()) if _belongs(tokens, c, head, joined=joined)]
    while todo:
        token = todo.pop()
        inside.add(token)
        todo += [c for c in below.get(token, ()) if c not in inside]
    first = last = head
    while first - 1 in inside or (first - 2 in inside and tokens[first - 1].upos == "PUNCT"):
        first -= 1
    while last + 1 in inside or (last + 2 in inside and (joined or tokens[last + 1].upos == "PUNCT")):
        last += 1
    while first < head and tokens[first].upos == "PUNCT" and tokens[first].form not in OPENING:
        first += 1
    while last > head and tokens[last].upos == "PUNCT":
        last -= 1
    return first, last + 1


def _belongs(tokens: Sequence[Token], child: int, head: int, *, joined: bool) -> bool:
    relation = tokens[child].deprel.partition(":")[0]
    if relation in APART:
        return joined and relation == "conj"
    if child > head:
        return True
    return relation != "case" and not (relation == "advmod" and tokens[child].form.lower() in FOCUS)


def _kind(token: Token) -> str:
    low = token.form.lower()
    if token.upos == "PRON" or (token.upos == "DET" and low in PRONOUNS and token.deprel != "det"):
        return PRONOUNS.get(low, "pronoun")
    if token.upos == "ADV" and low in ("here", "there"):
        return "there"
    return KIND_OF_TAG.get(token.upos, "other")


def _role(relation: str) -> str:
    if relation in ROLES:
        return relation
    plain = relation.partition(":")[0]
    return "compound" if plain == "flat" else plain if plain in ROLES else "other"


def _determiner(sentence: Sentence, head: int, below: Below) -> str:
    for child in below.get(head, ()):
        token = sentence.tokens[child]
        if child > head:
            break
        if token.deprel == "det":
            low = token.form.lower()
            return "the" if low == "the" else "a" if low in ("a", "an") else "this" if PRONOUNS.get(low) == "this" else "some"
        if token.deprel == "nmod:poss":
            return "own"
        if token.deprel.startswith("nummod"):
            return "number"
    return "none"


def _number(token: Token, kind: str) -> int:
    if kind in ("we", "they", "joined"):
        return 2
    if kind == "you":
        return 0
    return 2 if "Number=P" in token.feats else 1 if "Number=Sing" in token.feats else 0
