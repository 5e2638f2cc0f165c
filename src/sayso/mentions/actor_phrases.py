"""Every phrase of a report that may name an actor, with what is needed to tell whether two phrases mean the same one.

In: the analysis and a table of place names. Out: phrases in the order of the text. A phrase is a name ("Ruth Moyo"), a country
that acts ("Lima rejected", "pressure on Chad", not "in Chad"), a noun of a person or group with what modifies it ("local
Ossetian authorities", "the ministry's spokesman"), or a pronoun that acts ("she added").
"""

from typing import Literal

from sayso.mentions.actor_countries import Countries
from sayso.mentions.actor_words import (
    ARMED,
    BETWEEN_PARTIES,
    CONTESTED,
    COURTESY,
    FORCES,
    GOVERNMENTS,
    LOCATIVE,
    OFFICIALS,
    SAYING,
    SIDES,
    TALK,
    TELLING,
    VAGUE,
    WEAK,
    kind_of,
    plain,
)
from sayso.records.analysis import Analysis, Entity, Sentence
from sayso.records.base import Quote, Record, quote
from sayso.records.document import Document
from sayso.records.mention import ActorKind
from sayso.text.trees import children, has_relation, parent, span_of

Form = Literal["name", "country", "noun", "pronoun"]
MODIFIERS = ("det", "amod", "compound", "nummod", "nmod:poss", "nmod:desc", "flat", "advmod", "nmod:unmarked", "goeswith")
INSIDE = ("det", "amod", "compound", "nummod", "nmod", "flat", "case", "punct", "conj", "cc", "advmod", "fixed", "goeswith")
AFTER = ("nmod", "acl")
LONGEST_AFTER = 9
"""Tokens of a phrase after its head that still belong to the mention; longer ones tell, they no longer name."""
PERSONAL = {"he": "m", "him": "m", "she": "f", "her": "f", "they": "", "them": "", "it": "", "himself": "m", "herself": "f"}
POSSESSIVE = {"his": "m", "her": "f", "their": "", "its": ""}


class Phrase(Record, kw_only=True):
    """One mention before it is joined to others.

    `words`: what tells it from others, as compared; `name`: the words of a proper name; `standing`: "contested" for a
    government that the report keeps at a distance; `owner`: the possessive pronoun that it stands with ("its army").
    """

    sentence: int
    head: int
    first: int
    quote: Quote
    kind: ActorKind
    form: Form
    lemma: str
    words: frozenset[str] = frozenset()
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


def find_phrases(document: Document, analysis: Analysis, countries: Countries) -> tuple[Phrase, ...]:
    """All phrases of a report that may name an actor, in the order of the text, the longer first where two start together."""
    people = _surnames(analysis)
    found: list[Phrase] = []
    for number, sentence in enumerate(analysis.sentences):
        finder = _Finder(document.text, number, sentence, countries, people)
        found += finder.phrases()
    return tuple(sorted(found, key=lambda p: (p.quote.start, -p.quote.end)))


def _surnames(analysis: Analysis) -> frozenset[str]:
    """Last words of the people named in full, so that a later "Lincoln" is the man and not the town."""
    return frozenset(
        s.tokens[e.stop - 1].form.lower()
        for s in analysis.sentences
        for e in s.entities
        if e.type == "PER" and e.stop - e.first > 1
    )


class _Finder:
    """The phrases of one sentence."""

    def __init__(self, text: str, number: int, sentence: Sentence, countries: Countries, people: frozenset[str]) -> None:
        self.text, self.number, self.sentence = text, number, sentence
        self.countries, self.people = countries, people
        self.named = {_head(sentence, e): e for e in sentence.entities if not self._part_of_name(e)}

    def phrases(self) -> list[Phrase]:
        found = []
        for token in range(len(self.sentence.tokens)):
            phrase = self._phrase(token)
            if phrase is not None:
                found.append(phrase)
        return found

    def _phrase(self, token: int) -> Phrase | None:
        if self.sentence.tokens[token].upos == "PRON":
            return self._pronoun(token)
        if token in self.named:
            return self._named(token, self.named[token])
        if self.sentence.tokens[token].upos in ("NOUN", "PROPN", "ADJ"):
            return self._noun(token)
        return None

    def _part_of_name(self, entity: Entity) -> bool:
        """A second piece of a longer name: "Foreign Affairs" of a ministry, "State" of a secretary, a title before a name."""
        head = _head(self.sentence, entity)
        above = parent(self.sentence, head)
        token = self.sentence.tokens[head]
        if token.deprel in ("nmod:desc", "flat", "goeswith"):
            return True
        if above is None or self.sentence.tokens[above].upos != "PROPN" or token.deprel != "nmod":
            return False
        named = " ".join(t.form for t in self.sentence.tokens[entity.first : entity.stop])
        return entity.type == "ORG" and not self.countries.of_name(named) and not _is_known_short(named)

    # -- names

    def _named(self, token: int, entity: Entity) -> Phrase | None:
        words = [t.form for t in self.sentence.tokens[entity.first : entity.stop] if t.upos != "PUNCT"]
        named = " ".join(words)
        if self.countries.people(named):
            return self._noun(token)
        state = self.countries.of_name(named) or self.countries.of_seat(named)
        if state and not (entity.type == "PER" and (len(words) > 1 or words[-1].lower() in self.people)):
            return self._country(token, entity, state)
        if entity.type == "PER":
            return self._person(token, entity, words)
        if entity.type == "ORG":
            return self._organisation(token, entity, words)
        return self._noun(token)

    def _country(self, token: int, entity: Entity, state: str) -> Phrase | None:
        """A country or capital where it acts or is acted upon, not where it is a place or only a modifier."""
        if not self._acts(token):
            return None
        inside = list(range(entity.first, entity.stop))
        reach = [i for i in self._reach(token) if i <= max(inside)]
        return self._make(token, reach or inside, "government", "country", country=state, words=frozenset())

    def _acts(self, token: int) -> bool:
        relation = self.sentence.tokens[token].deprel
        if relation in ("compound", "flat", "amod", "root", "nmod:desc", "goeswith"):
            return relation == "root" and False
        cases = {self.sentence.tokens[i].lemma.lower() for i in children(self.sentence, token, "case")}
        if relation == "appos" or (relation == "conj" and not cases):
            above = parent(self.sentence, token)
            return above is not None and above != token and self._acts(above)
        if not cases & LOCATIVE:
            return True
        above = parent(self.sentence, token)
        return bool(cases & BETWEEN_PARTIES) and above is not None and plain(self.sentence.tokens[above].lemma) in TALK

    def _person(self, token: int, entity: Entity, words: list[str]) -> Phrase | None:
        if self.sentence.tokens[token].deprel == "compound" and not self._is_title_of_nothing(token):
            return None
        if len(words) == 1 and words[0].lower() not in self.people and self.countries.is_region(words[0]):
            return None
        while len(words) > 1 and (words[0].lower() in COURTESY or kind_of(words[0]) == "person"):
            words = words[1:]
        if kind_of(words[-1]) == "person" and len(words) == 1:
            return self._noun(token)
        reach = sorted({*self._titled(token, entity)})
        titles = self._titles(reach, entity)
        reach = self._with_apposition(token, reach)
        titles |= self._titles(reach, entity)
        name = tuple(w.lower() for w in words)
        return self._make(
            token, reach, "person", "name", name=name, shown=" ".join(words), titles=titles,
            country=self._modifying_country(reach, entity), words=frozenset(),
        )  # fmt: skip

    def _is_title_of_nothing(self, token: int) -> bool:
        """A name that the parser hangs on the word after it, though nothing stands between a possessive and it."""
        above = parent(self.sentence, token)
        return above is None or self.sentence.tokens[above].upos not in ("NOUN", "PROPN")

    def _titled(self, token: int, entity: Entity) -> set[int]:
        """The name with the title before it: "Justice Minister Ana Ruiz", "the British expert Tom Hale"."""
        found = {*range(entity.first, entity.stop), *(i for i in self._reach(token) if i < entity.stop)}
        before = min(found) - 1
        if before >= 0 and self._is_person_noun(before):
            title = self.sentence.tokens[before]
            if title.head - 1 in found or any(self.sentence.tokens[i].head - 1 == before for i in found) or title.upos == "PROPN":
                found |= {*self._reach(before)} | {before}
        return {i for i in found if i < entity.stop}

    def _with_apposition(self, token: int, reach: list[int]) -> list[int]:
        """The name with an office set after it: "Ana Ruiz, the minister of justice"."""
        last = max(reach)
        for child in children(self.sentence, token, "appos"):
            if child > last and self._is_person_noun(child):
                office = self._reach(child)
                comma = min(office) - 1
                if comma == last + 1 and self.sentence.tokens[comma].form == ",":
                    return [*reach, comma, *office]
        return reach

    def _is_person_noun(self, token: int) -> bool:
        t = self.sentence.tokens[token]
        return t.upos in ("NOUN", "PROPN") and (kind_of(t.lemma) == "person" or t.form.lower() in COURTESY)

    def _titles(self, reach: list[int], entity: Entity) -> frozenset[str]:
        return frozenset(
            plain(self.sentence.tokens[i].lemma)
            for i in reach
            if not entity.first <= i < entity.stop
            and (
                self._is_person_noun(i)
                or plain(self.sentence.tokens[i].lemma) in ("prime", "foreign", "defence", "vice", "deputy")
            )
        )

    def _organisation(self, token: int, entity: Entity, words: list[str]) -> Phrase | None:
        t = self.sentence.tokens[token]
        if t.deprel in ("compound", "amod", "nmod:unmarked") and parent(self.sentence, token) is not None:
            above = parent(self.sentence, token)
            if above is not None and above > token and self.sentence.tokens[above].upos in ("NOUN", "PROPN"):
                return None
        kind = kind_of(plain(t.lemma)) or "organisation"
        reach = sorted({*self._reach(token), *range(entity.first, entity.stop)})
        return self._make(token, reach, "organisation" if kind in ("person", "population") else kind, "name",
                          name=tuple(w.lower() for w in words), shown=" ".join(words))  # fmt: skip

    # -- nouns

    def _noun(self, token: int) -> Phrase | None:
        t = self.sentence.tokens[token]
        people = self.countries.people(t.form) if t.upos != "ADJ" or self._is_head(token) else None
        kind: ActorKind | None = "population" if people else kind_of(t.lemma if t.upos != "ADJ" else t.form)
        if plain(t.lemma) in SIDES:
            kind = "government"
        speaks = kind is None and self._speaks(token)
        if (kind is None and not speaks) or not self._is_head(token):
            return None
        reach = self._reach(token)
        country = people or self._modifying_country(reach, None)
        return self._judge(token, reach, kind or "other", country, speaks)

    def _judge(self, token: int, reach: list[int], kind: ActorKind, country: str | None, speaks: bool) -> Phrase | None:
        """The noun phrase as a mention, or None if the noun names no one here."""
        lemma = plain(self.sentence.tokens[token].lemma)
        around = {plain(self.sentence.tokens[i].lemma) for i in reach if i != token}
        plural = self._plural(token)
        standing = "contested" if around & CONTESTED or lemma in CONTESTED else ""
        if around & ARMED and (lemma in WEAK or lemma in FORCES) and lemma not in ("general",):
            kind = "armed_group"
        if plural and country and lemma in OFFICIALS:
            kind = "government"
        if lemma in SIDES and not country:
            return None
        told = country or standing or self._has_name(reach, token)
        if lemma in WEAK and not (told or kind == "armed_group" or self._subject(token)):
            return None
        if lemma in GOVERNMENTS and lemma == "state" and not (country or standing):
            return None
        if standing and (lemma in GOVERNMENTS or lemma in ("separatist", "region", "territory")):
            kind = "government"
        if kind == "other" and not speaks:
            return None
        return self._make(token, reach, kind, "noun", country=country, standing=standing)

    def _is_head(self, token: int) -> bool:
        """Whether a noun heads its own phrase (it is no modifier or title, and no adjective before a noun)."""
        t = self.sentence.tokens[token]
        if t.deprel in ("compound", "amod", "flat", "nmod:desc", "nmod:unmarked", "goeswith", "fixed", "advmod", "acl"):
            return False
        if t.upos == "ADJ":
            return bool(children(self.sentence, token, "det")) and has_relation(
                self.sentence, token, "nsubj", "obj", "obl", "nmod"
            )
        if t.deprel in ("root", "conj", "parataxis", "appos", "xcomp", "ccomp"):
            return not children(self.sentence, token, "cop") or t.deprel in ("conj", "appos")
        return True

    def _speaks(self, token: int) -> bool:
        """Whether the noun is the subject of a verb of saying ("Reuters said"): then it names someone whatever it is."""
        above = parent(self.sentence, token)
        t = self.sentence.tokens[token]
        return (
            above is not None
            and t.deprel == "nsubj"
            and t.upos == "PROPN"
            and plain(self.sentence.tokens[above].lemma) in SAYING
            and self.sentence.tokens[above].upos == "VERB"
        )

    def _subject(self, token: int) -> bool:
        return has_relation(self.sentence, token, "nsubj") or self.sentence.tokens[token].deprel == "obl:agent"

    def _plural(self, token: int) -> bool:
        return "Number=Plur" in self.sentence.tokens[token].feats or self.sentence.tokens[token].xpos in ("NNS", "NNPS")

    def _has_name(self, reach: list[int], token: int) -> bool:
        return any(i != token and self.sentence.tokens[i].upos == "PROPN" for i in reach)

    # -- pronouns

    def _pronoun(self, token: int) -> Phrase | None:
        t = self.sentence.tokens[token]
        low = t.form.lower()
        if low not in PERSONAL or t.deprel in ("expl", "nmod:poss"):
            return None
        if low in ("it", "they", "them") and not (low != "it" or self._speaking_it(token)):
            return None
        kind: ActorKind = "person" if PERSONAL[low] else "other"
        return self._make(token, [token], kind, "pronoun", words=frozenset({PERSONAL[low] or low}))

    def _speaking_it(self, token: int) -> bool:
        above = parent(self.sentence, token)
        return above is not None and self._subject(token) and plain(self.sentence.tokens[above].lemma) in SAYING

    # -- building

    def _reach(self, head: int) -> list[int]:
        """The tokens of the phrase around a head: modifiers before it, "of ..." and the like right after it, no clause."""
        tokens = self.sentence.tokens
        keep = {head}
        for child in children(self.sentence, head):
            relation = tokens[child].deprel
            if child < head and relation.startswith(MODIFIERS):
                keep |= self._below(child)
            elif child > head and (relation in ("flat", "goeswith", "compound", "nmod:unmarked") or relation.startswith(AFTER)):
                branch = self._below(child)
                if relation.startswith("acl:relcl") or len(branch) > LONGEST_AFTER:
                    continue
                if relation != "acl" or min(branch) == max(keep) + 1:
                    keep |= branch
        return self._unbroken(keep, head)

    def _below(self, token: int) -> set[int]:
        found, todo = {token}, [token]
        while todo:
            for child in children(self.sentence, todo.pop()):
                if child not in found and not self.sentence.tokens[child].deprel.startswith(("appos", "parataxis", "acl:relcl")):
                    found.add(child)
                    todo.append(child)
        return found

    def _unbroken(self, keep: set[int], head: int) -> list[int]:
        """The run of tokens around the head; a hyphen or a mark of quotation does not break it, a comma does."""
        tokens = self.sentence.tokens
        first = last = head
        while first > 0 and (
            first - 1 in keep or (tokens[first - 1].upos == "PUNCT" and tokens[first - 1].form != "," and first - 2 in keep)
        ):
            first -= 1
        while last + 1 < len(tokens) and (
            last + 1 in keep or (tokens[last + 1].upos == "PUNCT" and tokens[last + 1].form not in ",;:." and last + 2 in keep)
        ):
            last += 1
        while first < head and (tokens[first].upos in ("PUNCT", "ADP", "CCONJ") or tokens[first].deprel == "case"):
            if tokens[first].form in "“\"‘'" and first in keep:
                break
            first += 1
        while last > head and tokens[last].upos in ("PUNCT", "ADP", "CCONJ"):
            last -= 1
        return list(range(first, last + 1))

    def _modifying_country(self, reach: list[int], entity: Entity | None) -> str | None:
        """The country that a phrase belongs to: "Chilean police", "Chad's army", "the Republic of Chad"."""
        for e in self.sentence.entities:
            if e.type in ("LOC", "ORG", "PER") and e != entity and set(range(e.first, e.stop)) <= set(reach):
                named = " ".join(t.form for t in self.sentence.tokens[e.first : e.stop])
                state = self.countries.of_name(named) or self.countries.of_seat(named)
                if state:
                    return state
        for i in reach:
            if entity is not None and entity.first <= i < entity.stop:
                continue
            t = self.sentence.tokens[i]
            if t.upos in ("ADJ", "PROPN", "NOUN") and t.form[:1].isupper():
                before = self.sentence.tokens[i - 1].form.lower() if i else ""
                state = None if before in ("latin", "north", "south", "central") else self.countries.of_word(t.form)
                if state:
                    return state
        return None

    def _make(self, token: int, reach: list[int], kind: ActorKind, form: Form, **more: object) -> Phrase:
        tokens = self.sentence.tokens
        start, end = span_of(self.sentence, reach)
        found: dict[str, object] = {
            "words": self._words(reach, token),
            "country": self._modifying_country(reach, None) if form in ("name", "noun") else None,
            **more,
        }
        own = [tokens[i].form.lower() for i in reach[: reach.index(token) + 1] if tokens[i].deprel == "nmod:poss"]
        determiners = {tokens[i].lemma.lower() for i in children(self.sentence, token, "det")}
        return Phrase(
            sentence=self.number, head=token, first=reach[0],
            quote=Quote(start=start, end=end, text=quote(self.text, start, end)),
            kind=kind, form=form, lemma=plain(tokens[token].lemma), plural=self._plural(token),
            definite=bool(determiners & {"the", "this", "that", "these", "those"}) or bool(own),
            numbered=bool(children(self.sentence, token, "nummod")),
            owner=next((w for w in own if w in POSSESSIVE), None), subject=self._subject(token),
            **found,  # type: ignore[arg-type]
        )  # fmt: skip

    def _words(self, reach: list[int], token: int) -> frozenset[str]:
        """The content words of a phrase that tell it from others, without countries and without its head."""
        found = set()
        for i in reach:
            t = self.sentence.tokens[i]
            word = plain(t.lemma)
            if i == token or t.upos not in ("ADJ", "NOUN", "PROPN", "VERB") or self.countries.of_word(t.form):
                continue
            if word in TELLING or (word not in VAGUE and word not in CONTESTED and t.deprel != "nummod"):
                found.add(word)
        return frozenset(found)


def _head(sentence: Sentence, entity: Entity) -> int:
    """The token of a name whose head lies outside it."""
    inside = range(entity.first, entity.stop)
    return next((i for i in inside if sentence.tokens[i].head - 1 not in inside), entity.first)


def _is_known_short(name: str) -> bool:
    """An acronym ("of the EU") is an actor of its own also after "of"."""
    return name.isupper() and len(name) < 8
