"""One phrase that may name an actor, and how it is made from its tokens.

In: the tokens of a phrase. Out: a `Phrase` with its words, country, number and owner: of "its three local defence ministries"
the words are {local, defence}, the owner is "its".
"""

from typing import Literal

from sayso.mentions.actor_countries import Countries
from sayso.records.analysis import Sentence
from sayso.records.base import Quote, Record, quote
from sayso.records.mention import ActorKind
from sayso.resources.actor_words import CONTESTED, TELLING, VAGUE, kind_of, noun_of
from sayso.resources.reporting import VERBS
from sayso.text.trees import ancestors, children, parent, span_of

Form = Literal["name", "country", "noun", "pronoun"]
POSSESSIVE = frozenset({"his", "her", "their", "its"})


class Phrase(Record, frozen=True, kw_only=True):
    """One mention before it is joined to others.

    `words`: what tells it from others, as compared; `name`: the words of a proper name, `shown` as written; `places`: proper
    names in it; `standing`: "contested" for a government that the report keeps at a distance; `owner`: its possessive pronoun; `token`: its head; `governor`: the token that it depends
    on; `apposed`: whether it stands behind a comma as another name of its governor ("the minister, Ana Ruiz"); `around`: the verb of the
    clause that its own verb is put into ("Dane, she said, left").
    """

    sentence: int = 0
    quote: Quote
    kind: ActorKind = "other"
    form: Form = "noun"
    lemma: str
    words: frozenset[str]
    places: frozenset[str]
    name: tuple[str, ...] = ()
    shown: str = ""
    titles: frozenset[str] = frozenset()
    country: str | None = None
    standing: str = ""
    plural: bool = False
    definite: bool = False
    numbered: bool = False
    owner: str | None = None
    subject: bool = False
    governor: int = -1
    token: int = -1
    apposed: bool = False
    around: int = -1


def make_phrase(text: str, sentence: Sentence, token: int, reach: list[int], countries: Countries) -> Phrase:
    """The phrase of these tokens around its head."""
    tokens = sentence.tokens
    start, end = span_of(sentence, reach)
    own = [tokens[i].form.lower() for i in reach if i < token and tokens[i].deprel == "nmod:poss"]
    determiners = {tokens[i].lemma.lower() for i in children(sentence, token, "det")}
    return Phrase(
        quote=Quote(start=start, end=end, text=quote(text, start, end)),
        lemma=noun_of(tokens[token].form, tokens[token].lemma).lower(),
        words=_words(sentence, reach, token, countries),
        places=frozenset(
            tokens[i].form.lower() for i in reach if i != token and tokens[i].upos == "PROPN" and kind_of(tokens[i].lemma) is None
        ),
        country=modifying_country(sentence, reach, token, countries),
        definite=bool(determiners & {"the", "this", "that", "these", "those"}) or bool(own),
        numbered=bool(children(sentence, token, "nummod")),
        owner=next((w for w in own if w in POSSESSIVE), None),
        governor=tokens[token].head - 1,
        token=token,
        apposed=tokens[token].deprel == "appos" and min(reach) > 0 and tokens[min(reach) - 1].form == ",",
        around=_clause_around(sentence, token),
    )


def _clause_around(sentence: Sentence, subject: int) -> int:
    verb = parent(sentence, subject)
    if verb is None or sentence.tokens[subject].deprel != "nsubj" or sentence.tokens[verb].lemma.lower() not in VERBS:
        return -1
    outer = parent(sentence, verb) if sentence.tokens[verb].deprel == "parataxis" else None
    return outer if outer is not None else next(iter(children(sentence, verb, "ccomp")), -1)


def modifying_country(sentence: Sentence, reach: list[int], token: int, countries: Countries) -> str | None:
    """The country a phrase belongs to: "Chilean police", "Chad's army", "the Republic of Chad"; modifiers before the head first."""
    for part in ([i for i in reach if i < token], [i for i in reach if i > token]):
        inside = set(part)
        for e in sentence.entities:
            if set(range(e.first, e.stop)) <= inside:
                named = " ".join(t.form for t in sentence.tokens[e.first : e.stop])
                state = countries.of_name(named) or countries.of_seat(named)
                if state and not _backing(sentence, e.first):
                    return state
        for i in part:
            before = sentence.tokens[i - 1].form.lower() if i else ""
            if before in ("latin", "north", "south", "central") or _backing(sentence, i):
                continue
            if state := countries.of_word(sentence.tokens[i].form):
                beside = countries.of_word(sentence.tokens[i + 1].form) if i + 1 in inside else None
                return state if beside in (None, state) else f"{state}|{beside}"
    return None


def _backing(sentence: Sentence, token: int) -> bool:
    """Whether a country only does something to the head: "Libyan-backed rebels"."""
    above = parent(sentence, token)
    return above is not None and sentence.tokens[above].upos in ("VERB", "ADJ") and sentence.tokens[above].deprel == "amod"


def _words(sentence: Sentence, reach: list[int], token: int, countries: Countries) -> frozenset[str]:
    """The content words that tell a phrase from others, without countries and without its head."""
    found = set()
    for i in reach:
        t, word = sentence.tokens[i], noun_of(sentence.tokens[i].form, sentence.tokens[i].lemma).lower()
        if (
            i == token
            or (i > token and _where(sentence, i, token))
            or t.upos not in ("ADJ", "NOUN", "PROPN", "VERB")
            or countries.of_word(t.form)
        ):
            continue
        if word in TELLING or (word not in VAGUE and word not in CONTESTED):
            found.add(word)
    return frozenset(found)


def _where(sentence: Sentence, token: int, head: int) -> bool:
    """Whether a word after the head belongs to a phrase of place or time ("forces in the region"), which tells no group apart."""
    branch = next((i for i in (token, *ancestors(sentence, token)) if parent(sentence, i) == head), token)
    cases = {sentence.tokens[i].lemma.lower() for i in children(sentence, branch, "case")}
    return bool(cases) and not cases & {"of", "for", "to"}
