"""The words of a noun phrase around its head: what names the thing, without the clauses that tell about it.

"the old **bridge** over the river", "a **spokesman** for the union"; not "a bridge, which fell", not "bridges and roads".
"""

from sayso.records.analysis import Sentence
from sayso.text.trees import children

BEFORE = ("det", "amod", "compound", "nummod", "nmod:poss", "nmod:desc", "flat", "nmod:unmarked", "goeswith")
NAMING = frozenset({"of", "in", "from", "at", "for", "on", "against", "between"})
"""Prepositions whose phrase still names; "with", "by", "through", "including" begin to tell."""
LONGEST_AFTER = 9
"""Tokens after the head that still belong to it: longer ones tell, they no longer name."""
CLOSING = ("”", "’", '"', "'", "»", "''")
_BREAKS = frozenset(",;:.()[]–—")


def noun_phrase(sentence: Sentence, head: int, naming: frozenset[str] = NAMING) -> list[int]:
    """The tokens of the phrase around a head, in order and unbroken; `naming`: prepositions that may follow the head."""
    tokens = sentence.tokens
    keep = {head}
    for child in children(sentence, head):
        relation = tokens[child].deprel
        if child < head and relation.startswith(BEFORE) or child > head and _follows(sentence, child, naming):
            keep |= _branch(sentence, child)
    return _unbroken(sentence, keep, head)


def _follows(sentence: Sentence, child: int, naming: frozenset[str]) -> bool:
    """Whether a branch after the head belongs to the name."""
    tokens = sentence.tokens
    relation = tokens[child].deprel
    if relation in ("flat", "goeswith", "compound", "fixed"):
        return True
    branch = _branch(sentence, child)
    if len(branch) > LONGEST_AFTER or tokens[child].upos == "NUM":
        return False
    if relation == "acl":
        return tokens[child].upos == "VERB" and len(branch) <= LONGEST_AFTER // 2 + 2
    cases = [tokens[i].lemma.lower() for i in children(sentence, child, "case")]
    return relation == "nmod" and bool(cases) and cases[0] in naming


def _branch(sentence: Sentence, token: int) -> set[int]:
    """All below a token, without appositions, relative clauses and what begins to tell."""
    found, todo = {token}, [token]
    while todo:
        for child in children(sentence, todo.pop()):
            if child not in found and not _tells(sentence, child):
                found.add(child)
                todo.append(child)
    return found


def _tells(sentence: Sentence, token: int) -> bool:
    """Whether a branch tells about the thing instead of naming it."""
    if sentence.tokens[token].deprel.startswith(("appos", "parataxis", "acl:relcl")):
        return True
    cases = [sentence.tokens[i].lemma.lower() for i in children(sentence, token, "case")]
    return sentence.tokens[token].deprel == "nmod" and bool(cases) and cases[0] not in NAMING | {"to", "'s", "’s"}


def _unbroken(sentence: Sentence, keep: set[int], head: int) -> list[int]:
    """The run of kept tokens around the head; a hyphen or quotation mark does not break it, a comma does."""
    tokens = sentence.tokens
    first = last = head
    while first > 0 and _goes_on(sentence, first - 1, first - 2, keep):
        first -= 1
    while last + 1 < len(tokens) and _goes_on(sentence, last + 1, last + 2, keep):
        last += 1
    while first < head and (
        tokens[first].deprel in ("case", "cc") or (tokens[first].upos == "PUNCT" and not _opens(tokens[first].form))
    ):
        first += 1
    if tokens[first].form.lower() == "least" and first < head:
        first += 1
    while last > head and tokens[last].upos in ("PUNCT", "ADP", "CCONJ"):
        last -= 1
    return list(range(first, last + (2 if _closes(sentence, first, last) else 1)))


def _closes(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the mark after a phrase closes one that opens inside it: "the so-called “republic”"."""
    forms = [t.form for t in sentence.tokens[first : last + 1]]
    after = sentence.tokens[last + 1].form if last + 1 < len(sentence.tokens) else ""
    opened = sum(map(_opens, forms))
    return after in CLOSING and opened > 0 and (opened % 2 == 1 if after in ('"', "'") else not any(f == after for f in forms))


def _goes_on(sentence: Sentence, token: int, beyond: int, keep: set[int]) -> bool:
    if sentence.tokens[token].form in _BREAKS:
        return sentence.tokens[token].form in "–—" and beyond in keep and token in keep
    return token in keep or (sentence.tokens[token].upos == "PUNCT" and beyond in keep)


def _opens(form: str) -> bool:
    return form in ("“", "‘", '"', "'", "«", "``")
