"""A word of a sentence in, the noun phrase around it as a question can name it out.

"Engineers of the city, who had come late,"   engineers of the city
"bridge"                                       the bridge
"""

import re

from sayso.records.analysis import Sentence
from sayso.records.claim import Report
from sayso.resources.actor_words import KINDS
from sayso.resources.units import UNITS
from sayso.text.trees import children, has_relation, span_of, subtree, trimmed

_HEAVY = ("acl", "appos", "conj", "cc", "parataxis", "nummod", "advcl", "mark", "case", "cop", "expl", "nsubj")
"""What hangs behind a noun without naming it."""


_BREAKS = frozenset(',;:()[]"“”„«»—–')


def _hangs_behind(sentence: Sentence, token: int, head: int) -> bool:
    """Whether a word opens something that does not name the noun; its own preposition is left out, inner ones stay."""
    return has_relation(sentence, token, *_HEAVY) and (
        not has_relation(sentence, token, "case")
        or sentence.tokens[token].head == head + 1
        and sentence.tokens[token].lemma not in ("'s", "’s")
    )


def phrase_of(report: Report, sentence: Sentence, token: int, relation: str) -> str | None:
    """A short noun phrase of the clause in the report's words, without what hangs behind it as a clause."""
    found = children(sentence, token, relation)
    if found and sentence.tokens[found[0]].form.lower() in UNITS and children(sentence, found[0], "nummod"):
        return None  # who "rose four metres" did nothing to the metres
    if not found or sentence.tokens[found[0]].upos in ("PRON", "DET", "PUNCT", "SYM", "NUM") or _is_dateline(sentence, found[0]):
        return None
    return words_of(report, sentence, found[0])


def span_of_object(sentence: Sentence, token: int) -> tuple[int, int] | None:
    """Where the object stands, without what hangs behind it as a clause."""
    found = children(sentence, token, "obj")
    if not found:
        return None
    heavy = [i for i in children(sentence, found[0]) if has_relation(sentence, i, "acl", "appos", "parataxis", "conj", "punct")]
    return span_of(sentence, trimmed(sentence, subtree(sentence, found[0], heavy)) or [found[0]])


def _is_dateline(sentence: Sentence, token: int) -> bool:
    """A town in capitals before the first words of a report, which a reader may take for the subject."""
    first = sentence.tokens[0].form
    return (
        token <= 2
        and len(first) > 3
        and first.isupper()
        and not sentence.tokens[-2 if len(sentence.tokens) > 1 else 0].form.isupper()
    )


def noun_phrase(report: Report, sentence: Sentence, token: int) -> str:
    """The event word with what qualifies it ("the northern blockade"), without quotation marks."""
    words = words_of(report, sentence, token) if sentence.tokens[token].upos in ("NOUN", "PROPN") else None
    return words or sentence.tokens[token].form


def words_of(report: Report, sentence: Sentence, head: int) -> str | None:
    """The words around a noun that belong together, at most seven; the first is lowered unless it is a name."""
    heavy = [i for i, t in enumerate(sentence.tokens) if i != head and _hangs_behind(sentence, i, head) or t.form in _BREAKS]
    heavy += [i for i in children(sentence, head) if i > head and _tells_when(report, sentence, i)]
    cut = [i for i in children(sentence, head) if i < head and set(subtree(sentence, i)) & set(heavy)]
    words = subtree(sentence, head, [*heavy, *cut])
    if len(words) > 7:
        nearest = [i for i in words if i <= head]
        words = nearest[-7:]
    run = [i for i in words if all(j in words for j in range(min(i, head), max(i, head) + 1))]
    if any(sentence.tokens[i].xpos == "WP$" for i in run):
        return None
    start, end = span_of(sentence, run)
    phrase = " ".join(re.sub(r"[\"“”„«»()\[\]]", "", report.document.text[start:end]).split())
    phrase = _without_loose_ends(phrase).rstrip(".").lstrip("-*• ")
    phrase = re.sub(r"^no (?=\w)", "any ", re.sub(r"^not (?=an? |one )", "", phrase, flags=re.IGNORECASE), flags=re.IGNORECASE)
    if phrase.isupper() and (len(phrase) > 4 or sentence.tokens[head].upos == "NOUN"):
        words_in = [sentence.tokens[i] for i in run if sentence.tokens[i].form not in _BREAKS]
        return " ".join(t.form.capitalize() if t.upos == "PROPN" else t.form.lower() for t in words_in)
    first = sentence.tokens[run[0]]
    titled = len(run) > 1 and sentence.tokens[run[1]].upos == "PROPN" and KINDS.get(first.form.lower()) == "person"
    named = first.upos == "PROPN" or titled or re.search(rf"[a-z,] {re.escape(first.form)}\b", report.document.text)
    if run[0] == 0 and not named or first.upos in ("DET", "PRON") or f" {first.form.lower()} " in report.document.text:
        phrase = phrase[:1].lower() + phrase[1:]
    return phrase or None


def _tells_when(report: Report, sentence: Sentence, token: int) -> bool:
    """Whether what hangs behind a noun says when and not which: "the column at noon", not "the vote of 9 May"."""
    at, cases = sentence.tokens[token].start, [sentence.tokens[i].lemma for i in children(sentence, token, "case")]
    return cases != ["of"] and any(t.start <= at < t.end for t in report.times if t.type in ("date", "time"))


_LOOSE_END = re.compile(
    r"(?:\s+(?:of|in|on|at|by|for|from|to|with|about|against|between|into|over|and|or|[$€£]))+$", re.IGNORECASE
)
_AMOUNT = re.compile(r"(?:an? |the )?(?:total|number|couple|handful|lot|more|most|some|many|few)", re.IGNORECASE)


def _without_loose_ends(phrase: str) -> str:
    """A phrase without the preposition whose noun was left out with its number ("a convoy of"), or nothing where only an amount
    is left of it ("a total of", "more of the guards" -> the guards)."""
    phrase = re.sub(r"^more (?:of )?(?=\w)", "", _LOOSE_END.sub("", phrase), flags=re.IGNORECASE)
    return "" if _AMOUNT.fullmatch(phrase) else phrase


def with_article(noun: str) -> str:
    """A noun with "the", unless it has an article, an owner or a number of its own."""
    first = noun.split(" ", 1)[0].lower()
    owned = re.search(r"['’]s?\s", noun) is not None
    return noun if first in _OWN or first[:1].isdigit() or owned or first.endswith(("'s", "’s")) else f"the {noun}"


_OWN = frozenset("the a an each this that these those his her its their our some all any no".split())


def as_known(thing: str) -> str:
    """A bare noun as a question names it: "bridge" -> "the bridge"; names stay as they are."""
    return thing if thing[:1].isupper() else with_article(thing)
