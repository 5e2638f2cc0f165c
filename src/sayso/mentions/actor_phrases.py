"""Every phrase of a report that may name an actor, with what is needed to tell whether two phrases mean the same one.

In: the analysis and a table of place names. Out: phrases in the order of the text. A phrase is a name ("Ruth Moyo"), a country
that acts ("Lima rejected", "pressure on Chad", not "in Chad"), a noun of a person or group with what modifies it ("local
Ossetian authorities", "the ministry's spokesman"), or a pronoun that acts ("she added").
"""

import msgspec

from sayso.mentions.actor_clause import MODIFIES, Clause
from sayso.mentions.actor_countries import Countries
from sayso.mentions.actor_phrase import Phrase, make_phrase, modifying_country
from sayso.records.analysis import Analysis, Entity, Sentence
from sayso.records.document import Document
from sayso.records.mention import ActorKind
from sayso.resources.actor_words import (
    ARMED,
    CIVIL,
    CONTESTED,
    COURTESY,
    FORCES,
    GOVERNMENTS,
    LOCATIVE,
    OFFICIALS,
    SETTLED,
    SIDES,
    WEAK,
    kind_of,
    plain,
)
from sayso.text.phrases import NAMING, noun_phrase
from sayso.text.trees import children, parent

DIRECTIONS = frozenset(
    {"western", "eastern", "northern", "southern", "central", "west", "east", "north", "south", "upper", "lower"}
)
PERSONAL = {"he": "m", "him": "m", "she": "f", "her": "f", "they": "they", "them": "they", "it": "it"}
MARKS = frozenset("”’\"'»")
ONLY_OF = frozenset({"of"})
GROUP = NAMING - {"on", "against", "between"}
OFFICE = GROUP | {"to"}
"""After the noun of a person: "adviser to the president", "spokesman for the union"."""


def find_phrases(document: Document, analysis: Analysis, countries: Countries) -> tuple[Phrase, ...]:
    """All phrases of a report that may name an actor, in the order of the text, the longer first where two start together."""
    people = _surnames(analysis, countries)
    found: list[Phrase] = []
    for number, sentence in enumerate(analysis.sentences):
        found += _Finder(document.text, number, sentence, countries, people).phrases()
    return tuple(sorted(found, key=lambda p: (p.quote.start, -p.quote.end)))


def _surnames(analysis: Analysis, countries: Countries) -> frozenset[str]:
    """Last words of the people named in full, both of two surnames, so that a later "Lincoln" is the man and not the town."""
    found: set[str] = set()
    for sentence in analysis.sentences:
        for e in sentence.entities:
            name = sentence.tokens[e.first : e.stop]
            if e.type == "PER" and len(name) > 1 and all(t.upos == "PROPN" and t.form[0].isalpha() for t in name):
                found |= {t.form.lower() for t in name[1:][-2:] if not countries.is_area(t.form)}
    return frozenset(found)


class _Finder(Clause):
    """The phrases of one sentence. `people`: last words of the people named in full in the report."""

    def __init__(self, text: str, number: int, sentence: Sentence, countries: Countries, people: frozenset[str]) -> None:
        super().__init__(text, sentence)
        self.number, self.countries, self.people = number, countries, people
        self.named = {head: e for e in sentence.entities if not self._part_of_name(head := _head(sentence, e), e)}
        self.taken: set[int] = set()
        """Titles and offices that are part of a name already found."""

    def phrases(self) -> list[Phrase]:
        found = [self._named(token, entity) for token, entity in self.named.items()]
        rest = (i for i in range(len(self.tokens)) if i not in self.named and i not in self.taken)
        found += [self._pronoun(i) if self.tokens[i].upos == "PRON" else self._noun(i) for i in rest]
        return [p for p in found if p is not None]

    def _part_of_name(self, head: int, entity: Entity) -> bool:
        """A second piece of a longer name ("Foreign Affairs" of a ministry) or a title before a name."""
        token, above = self.tokens[head], parent(self.sentence, head)
        if token.deprel in ("nmod:desc", "flat", "goeswith"):
            return True
        if entity.type == "PER" and kind_of(token.lemma) == "person" and entity.stop - entity.first == 1:
            return token.form.lower() not in self.people
        if above is None or self.tokens[above].upos != "PROPN" or token.deprel != "nmod":
            return False
        if entity.type == "LOC":
            return any(e.type == "ORG" and e.first <= above < e.stop for e in self.sentence.entities) and (
                kind_of(self._lemma(above)) == "organisation"
            )
        if entity.type != "ORG":
            return False
        named = self._words(entity)
        return not self.countries.of_name(named) and not (_is_acronym(named)) and kind_of(token.lemma) is None

    # -- names

    def _named(self, token: int, entity: Entity) -> Phrase | None:
        named = self._words(entity)
        words = [t.form for t in self.tokens[entity.first : entity.stop] if t.upos != "PUNCT"]
        if self.countries.people(named):
            return self._noun(token)
        if len(words) == 1 and self._plural(token) and entity.type in ("PER", "ORG", "MISC") and self._is_head(token):
            return self._make(token, noun_phrase(self.sentence, token, GROUP), "population", "noun")
        state = self.countries.of_name(named) or self.countries.of_seat(named)
        known = len(words) == 1 and words[0].lower() in self.people
        if state and not known and not (entity.type == "PER" and len(words) > 1):
            return self._country(token, entity, state)
        if kind_of(self._lemma(token)) and not (entity.type == "PER" and (len(words) > 1 or known)):
            return self._organisation(token, entity)
        if entity.type == "PER" or (known and state is None):
            return self._person(token, entity, words)
        if entity.type == "ORG" or (entity.type == "LOC" and _is_acronym(named) and self._acts(token)):
            return self._organisation(token, entity)
        return self._noun(token)

    def _country(self, token: int, entity: Entity, state: str) -> Phrase | None:
        """A country or capital where it acts or is acted upon, not where it is a place or only a modifier."""
        parts = {self.tokens[i].lemma.lower() for i in noun_phrase(self.sentence, token, frozenset()) if i < entity.first}
        seat = self.countries.of_name(self._words(entity)) is None
        if not self._acts(token) or parts & DIRECTIONS or (seat and self._target_only(token)):
            return None
        before = [i for i in children(self.sentence, token, "det", "amod") if i < entity.first]
        reach = range(min([entity.first, *before]), entity.stop)
        return self._make(token, list(reach), "government", "country", country=state, shown=self._words(entity))

    def _person(self, token: int, entity: Entity, words: list[str]) -> Phrase | None:
        if not self._is_person(token, entity, words):
            return None
        inside = [i for i in range(entity.first, entity.stop) if self.tokens[i].upos != "PUNCT"]
        while len(inside) > 1 and (self.tokens[inside[0]].form.lower() in COURTESY or self._is_office(inside[0])):
            inside = inside[1:]
        name = tuple(self.tokens[i].form.lower() for i in inside)
        shown = self.text[self.tokens[inside[0]].start : self.tokens[inside[-1]].end]
        office = self._office_before(token, entity) | self._office_after(token, entity)
        reach = sorted(
            {*range(entity.first, entity.stop), *(i for i in noun_phrase(self.sentence, token, frozenset()) if i < entity.stop)}
        )
        titles = set()
        for head in office:
            whole = noun_phrase(self.sentence, head, OFFICE)
            reach += [i for i in whole if i not in reach]
            titles.add(plain(self.tokens[head].lemma))
        reach = list(range(min(reach), max(reach) + 1))
        titles |= {plain(self.tokens[i].lemma) for i in reach if self.tokens[i].deprel == "nmod:desc" and i not in office}
        self.taken |= office | {i for i in reach if self.tokens[i].deprel == "nmod:desc"}
        return self._make(token, reach, "person", "name", name=name,
            shown=shown,
                          titles=frozenset(titles), words=frozenset())  # fmt: skip

    def _is_person(self, token: int, entity: Entity, words: list[str]) -> bool:
        """Whether a name read as a person's is one: not a modifier ("Thatcher supporters"), not a place under a wrong label."""
        above = parent(self.sentence, token)
        if self.tokens[token].deprel == "compound" and above is not None and self.tokens[above].upos in ("NOUN", "PROPN"):
            return False
        spelt = self._words(entity)
        if len(words) > 1 and not any(mark in spelt for mark in "-–—/"):
            return True
        if words[0].lower() in self.people or words[-1].lower() in self.people:
            return True
        cases = {self.tokens[i].lemma.lower() for i in children(self.sentence, token, "case")}
        return not (cases & LOCATIVE or self.countries.is_region(spelt)) and (
            self._subject(token)
            or bool(children(self.sentence, token, "nmod:desc", "appos"))
            or (not cases and not any(mark in spelt for mark in "-–—/"))
        )

    def _office_before(self, token: int, entity: Entity) -> set[int]:
        """The noun of a title right before a name: "the British expert Tom Hale", "secretary of the council Ana Ruiz"."""
        before = entity.first - 1
        while before > 0 and self.tokens[before].form in MARKS:
            before -= 1
        for head in range(before, max(-1, before - 10), -1):
            if self.tokens[head].form in (",", ";", ":") or self.tokens[head].upos in ("VERB", "AUX"):
                break
            if not self._is_office(head) or self._plural(head):
                continue
            last = max(noun_phrase(self.sentence, head, OFFICE))
            joined = self.tokens[token].head - 1 == head or self.tokens[head].head - 1 in range(entity.first, entity.stop)
            if before <= last < entity.first or (last == head and joined):
                return {head}
        return set()

    def _office_after(self, token: int, entity: Entity) -> set[int]:
        """The noun of an office set after a name: "Ana Ruiz, the minister of justice"."""
        for child in children(self.sentence, token, "appos"):
            if child > token and self._is_office(child):
                comma = min(noun_phrase(self.sentence, child, OFFICE)) - 1
                if comma == entity.stop and self.tokens[comma].form == ",":
                    return {child}
        return set()

    def _organisation(self, token: int, entity: Entity) -> Phrase | None:
        """A named organisation; one whose head is a common noun ("Ministry of Health") is compared by its words."""
        if self.tokens[token].deprel in MODIFIES and self._modifies_noun(token):
            return None
        lemma = self._lemma(token)
        kind = kind_of(lemma) or "organisation"
        reach = [i for i in noun_phrase(self.sentence, token, ONLY_OF) if i <= max(entity.stop, token + 9)]
        reach = list(range(min([*reach, entity.first]), max([*reach, entity.stop - 1]) + 1))
        if kind_of(lemma):
            return self._judge(token, reach, kind, False)
        name = tuple(t.form.lower() for t in self.tokens[entity.first : entity.stop] if t.upos != "PUNCT")
        return self._make(token, reach, kind, "name", name=name, shown=self._words(entity))

    # -- nouns

    def _noun(self, token: int) -> Phrase | None:
        t = self.tokens[token]
        if t.upos not in ("NOUN", "PROPN", "ADJ") or not self._is_head(token):
            return None
        if people := self.countries.people(t.form):
            before = self.countries.of_word(self.tokens[token - 1].form) if token else None
            both = people if before in (None, people) else f"{before}|{people}"
            reach = self._with_of(noun_phrase(self.sentence, token, GROUP))
            return self._make(token, reach, "population", "noun", country=both)
        kind: ActorKind | None = "government" if self._lemma(token) in SIDES else kind_of(self._lemma(token))
        if kind is not None:
            reach = self._with_of(noun_phrase(self.sentence, token, OFFICE if kind == "person" else GROUP))
            return self._judge(token, reach, kind, True)
        if t.upos == "PROPN" and t.form.lower() in self.people and not self.countries.of_name(t.form):
            return self._make(token, [token], "person", "name", name=(t.form.lower(),), shown=t.form)
        if self._speaks(token) or (_is_acronym(t.form) and self._the(token)):
            reach = noun_phrase(self.sentence, token, ONLY_OF)
            return self._make(token, reach, "other", "name", name=(t.form.lower(),), shown=t.form)
        return None

    def _with_of(self, reach: list[int]) -> list[int]:
        """A phrase with the "of ..." right after it, wherever the parser hangs that: "the president | of Volta"."""
        last = reach[-1] + 1
        if last + 1 >= len(self.tokens) or self.tokens[last].form.lower() != "of":
            return reach
        stop = last + 1
        while stop < len(self.tokens) and self.tokens[stop].upos in ("DET", "ADJ", "PROPN"):
            stop += 1
        return [*reach, *range(last, stop)] if self.tokens[stop - 1].upos == "PROPN" else reach

    def _judge(self, token: int, reach: list[int], kind: ActorKind, common: bool) -> Phrase | None:
        """The phrase of a noun of kind as a mention, or None if it names no one here."""
        lemma = self._lemma(token)
        before = [self.tokens[i] for i in reach if i < token and self.tokens[i].deprel != "nmod:poss"]
        own = {plain(t.lemma) for t in before} | {t.form.lower() for t in before}
        country = modifying_country(self.sentence, reach, token, self.countries)
        if kind == "population" and lemma not in SETTLED:
            country = modifying_country(self.sentence, [i for i in reach if i <= token], token, self.countries)
        contested = self._contested(token, reach, lemma, own)
        if (own & ARMED or own & FORCES) and (lemma in WEAK or lemma in FORCES):
            kind = "armed_group"
        elif own & CIVIL and lemma in FORCES:
            kind = "other"
        elif self._plural(token) and kind == "person" and not self._stands_for_government(token, reach, lemma, contested):
            kind = "armed_group" if own & ARMED else "other"
        elif self._stands_for_government(token, reach, lemma, contested):
            kind = "government"
        if not self._names_someone(token, reach, kind, bool(country) or contested, common):
            return None
        return self._make(token, reach, kind, "noun", country=country, standing="contested" if contested else "")

    def _stands_for_government(self, token: int, reach: list[int], lemma: str, contested: bool) -> bool:
        """ "the separatists", "Chilean officials"."""
        if contested and (lemma in GOVERNMENTS or lemma in ("separatist", "secessionist", "region")):
            return True
        return self._plural(token) and lemma in OFFICIALS and self._near_country(reach, token)

    def _near_country(self, reach: list[int], token: int) -> bool:
        """Whether officials are those of a country itself, not of "the residents of" it or at a meeting in it."""
        near = [i for i in reach if i <= token or (self.tokens[i].head - 1 == token and self.tokens[i].upos == "PROPN")]
        return modifying_country(self.sentence, near, token, self.countries) is not None

    def _contested(self, token: int, reach: list[int], lemma: str, own: set[str]) -> bool:
        """Whether the report keeps the phrase at a distance: by a modifier, by what it is "of", or as a republic that is no state."""
        if own & CONTESTED or lemma in ("separatist", "secessionist"):
            return True
        after = {self._lemma(i) for i in reach if i > token}
        if lemma in GOVERNMENTS or lemma in OFFICIALS:
            return bool(after & (CONTESTED | {"separatist", "secessionist"})) or (
                lemma == "republic"
                and any(self.tokens[i].upos == "PROPN" for i in reach if i != token)
                and modifying_country(self.sentence, reach, token, self.countries) is None
            )
        return False

    def _names_someone(self, token: int, reach: list[int], kind: ActorKind, told: bool, common: bool) -> bool:
        """Nouns that name things as often as people need a country, a name before them or an armed modifier."""
        lemma = self._lemma(token)
        if lemma in SIDES:
            return told
        if lemma == "party" and self._plural(token) and all(self.tokens[i].upos == "DET" for i in reach if i < token):
            return False
        if lemma == "authority" and common and not self._plural(token):
            return False
        if lemma == "population" and any(self.tokens[i].upos == "NUM" and i > token for i in reach):
            return False
        if lemma in WEAK and lemma in ("group", "team", "staff") and self._plural(token) and reach[0] < token:
            return True
        if lemma not in WEAK:
            return True
        named = any(i < token and (self.tokens[i].upos == "PROPN" or self._is_office(i)) for i in reach)
        if lemma in GOVERNMENTS:
            return told or (named and lemma != "presidency")
        return named or not common or (told and self._subject(token)) or (kind == "armed_group" and self._is_armed(token, reach))

    def _is_armed(self, token: int, reach: list[int]) -> bool:
        """ "armed groups", "units of the guard"; a single "formation" or "force" may be anything."""
        before = {plain(self.tokens[i].lemma) for i in reach if i < token}
        return bool(before & (ARMED | FORCES)) or (self._plural(token) and len(reach) > 1)

    # -- pronouns

    def _pronoun(self, token: int) -> Phrase | None:
        t, above = self.tokens[token], parent(self.sentence, token)
        low = t.form.lower()
        if low not in PERSONAL or t.deprel in ("expl", "nmod:poss"):
            return None
        if low == "it" and not (above is not None and self._subject(token) and self._says(above)):
            return None
        kind: ActorKind = "person" if PERSONAL[low] in ("m", "f") else "other"
        return self._make(token, [token], kind, "pronoun", words=frozenset({PERSONAL[low]}))

    def _make(self, token: int, reach: list[int], kind: ActorKind, form: str, **more: object) -> Phrase:
        reach = [i for i in reach if self.tokens[i].xpos != "WP$"]  # "whose lawyer" names a lawyer
        phrase = make_phrase(self.text, self.sentence, token, reach, self.countries)
        return msgspec.structs.replace(
            phrase, sentence=self.number, kind=kind, form=form, plural=self._plural(token), subject=self._subject(token), **more
        )


def _is_acronym(name: str) -> bool:
    return name.isupper() and name.isalpha() and 2 <= len(name) <= 7


def _head(sentence: Sentence, entity: Entity) -> int:
    """The token of a name whose head lies outside it; the last one if that is a noun of kind ("the Volta Republic")."""
    inside = range(entity.first, entity.stop)
    outer = [i for i in inside if sentence.tokens[i].head - 1 not in inside]
    if len(outer) > 1 and kind_of(sentence.tokens[outer[-1]].lemma):
        return outer[-1]
    return outer[0] if outer else entity.first
