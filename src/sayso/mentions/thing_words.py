"""The words that name what a number counts: the noun with what belongs to it, without the number itself and without clauses."""

from sayso.mentions.numerals import Numeral
from sayso.records.analysis import Sentence
from sayso.text.trees import ancestors, children, has_relation, subtree

LONGEST = 8
"""Words of the thing counted."""


_APART = (",", "–", "—")
"""Marks behind which something is added to what was counted."""


def is_part(sentence: Sentence, token: int) -> bool:
    """ "200 deaths including 10 nurses": the nurses are some of those counted."""
    return any(sentence.tokens[c].lemma.lower() in ("include", "including") for c in children(sentence, token, "case"))


def antecedent(sentence: Sentence, token: int) -> int:
    """The noun that a relative pronoun stands for ("evacuees, who could number 900"), else the token itself."""
    if sentence.tokens[token].xpos not in ("WDT", "WP", "WP$"):
        return token
    for above in ancestors(sentence, token):
        if has_relation(sentence, above, "acl:relcl"):
            return sentence.tokens[above].head - 1
    return token


def phrase(sentence: Sentence, head: int, numeral: Numeral, stop: int) -> str:
    """The noun with what names it, without the number itself and without clauses, at most LONGEST words."""
    heavy = [
        i
        for i, t in enumerate(sentence.tokens)
        if i != head
        and (
            numeral.first <= i < stop
            or is_part(sentence, i)
            or t.head == head + 1
            and _counts_others(sentence, i, (numeral.first, stop))
            or i > head
            and t.head == head + 1
            and (has_relation(sentence, i, "amod") or _is_time(sentence, i) or sentence.tokens[i].lemma.lower() in _IN_ALL)
            or t.xpos == "WP$"
            or has_relation(
                sentence, i, "acl", "appos", "conj", "cc", "punct", "parataxis", "det", "advcl", "nsubj", "cop", "case"
            )
            and t.head == head + 1
        )
    ]
    words = _beside_number(sentence, subtree(sentence, head, heavy), head, (numeral.first, stop))
    if len(words) > LONGEST:
        of = next(
            (
                i
                for i in children(sentence, head, "nmod")
                if any(sentence.tokens[c].lemma == "of" for c in children(sentence, i, "case"))
            ),
            None,
        )
        clauses = children(sentence, of, "acl:relcl") if of is not None else []
        words = [i for i in words if i <= head] + (subtree(sentence, of, clauses) if of is not None else [])
        words = words[:LONGEST] if of is not None else words[-LONGEST:]
    return " ".join(
        sentence.tokens[i].form for i in words if sentence.tokens[i].upos != "PUNCT" or sentence.tokens[i].form == "-"
    ).replace(" - ", "-")


def _is_time(sentence: Sentence, token: int) -> bool:
    """ "seven bodies that week": when, not which."""
    return has_relation(sentence, token, "nmod:unmarked", "obl:unmarked") and sentence.tokens[token].lemma.lower() in _TIMES


_IN_ALL = frozenset("altogether alone overall apiece only".split())
"""Adverbs behind a noun that tell of its number: "22 pieces altogether"."""
_TIMES = frozenset(
    "day week month year night morning afternoon evening monday tuesday wednesday thursday friday saturday sunday".split()
)


def _counts_others(sentence: Sentence, branch: int, number: tuple[int, int]) -> bool:
    """ "130,000 men with 587 guns": a phrase with a number of its own counts something else."""
    return any(sentence.tokens[i].upos == "NUM" and not number[0] <= i < number[1] for i in subtree(sentence, branch))


def _beside_number(sentence: Sentence, words: list[int], head: int, number: tuple[int, int]) -> list[int]:
    """Of a noun behind its number what stands in front of the number is left out ("According to her, 12 men"), and what
    stands behind a comma ("300 passengers, nearly 100 of them"); of one in front what stands behind ("a toll of 38 – a number
    which ...")."""
    if number[0] <= head < number[1]:
        return words
    behind = range(max(head, number[1]), max(words) + 1)
    mark = next((i for i in behind if sentence.tokens[i].form in _APART), len(sentence.tokens))
    return [i for i in words if i < mark and (head < number[0] or number[0] <= i)]
