"""Which phrases of one report mean the same actor.

In: phrases in the order of the text. Out: groups of phrases. A phrase joins an earlier group by the first rule that fits, else it
starts a new one: "General Ana Ruiz ... Ruiz ... the general ... she"; "Chad ... N'Djamena ... the Chadian government";
"the Chadian Ministry of Defence ... the defence ministry ... the ministry"; "World Food Programme (WFP) ... the WFP".
"""

from collections.abc import Callable, Sequence

import msgspec
from rapidfuzz import fuzz

from sayso.compare.actors import alike, is_acronym_of, same_person_name
from sayso.compare.parties import SOLDIERS
from sayso.mentions.actor_phrase import Phrase
from sayso.records.mention import ActorKind
from sayso.resources.actor_words import BODIES, FEMALE, GOVERNMENTS, KINDS, MALE, OFFICIALS, POPULATIONS, SETTLED, SIDES

NEWCOMER = frozenset({"new", "interim", "acting", "next", "incoming", "future", "other", "another", "second"})
"""Before a title they mean someone else than its last bearer."""
MOST_SENTENCES_BACK = 3
"""How far a pronoun or a bare "the minister" reaches back; farther ones are guesses (a handful of reports were counted)."""


class Group:
    """Phrases that mean one actor, while they are being collected."""

    def __init__(self, phrase: Phrase) -> None:
        self.phrases: list[Phrase] = []
        self.kind: ActorKind = phrase.kind
        self.country: str | None = None
        self.standing = ""
        self.words: set[str] = set()
        self.lemmas: set[str] = set()
        self.names: list[tuple[str, ...]] = []
        self.titles: set[str] = set()
        self.places: set[str] = set()
        self.settled: set[str] = set()
        self.gender = ""
        self.add(phrase)

    def add(self, phrase: Phrase) -> None:
        """Takes a phrase in and learns from it what pronouns cannot tell."""
        self.phrases.append(phrase)
        if phrase.form == "pronoun":
            if phrase.kind == "person" and not self.gender:
                self.gender = next(iter(phrase.words))
            return
        self.country = self.country or phrase.country
        self.standing = self.standing or phrase.standing
        self.lemmas.add(phrase.lemma)
        self.settled |= SETTLED & {phrase.lemma} if not phrase.numbered else set()
        self.gender = self.gender or ("f" if phrase.titles & FEMALE else "m" if phrase.titles & MALE else "")
        self.titles |= phrase.titles
        self.places |= phrase.places
        if phrase.name:
            self.names.append(phrase.name)
        else:
            self.words |= phrase.words
        if phrase.kind == "person" and phrase.form == "noun":
            self.titles.add(phrase.lemma)
            self.gender = self.gender or ("f" if phrase.lemma in FEMALE else "m" if phrase.lemma in MALE else "")

    @property
    def last(self) -> Phrase:
        return self.phrases[-1]

    @property
    def plural(self) -> bool:
        return any(p.plural and p.form != "pronoun" for p in self.phrases)


def join_phrases(phrases: Sequence[Phrase]) -> tuple[tuple[Phrase, ...], ...]:
    """Groups of phrases, each in the order of the text; pronouns without an antecedent are left out."""
    groups: list[Group] = []
    for phrase in phrases:
        phrase = _with_owner(phrase, groups)
        found = next((g for rule in RULES[phrase.form] if (g := rule(phrase, groups)) is not None), None)
        if (host := _apposed_to(phrase, groups)) is not None and host is not found:
            found = _merged(host, found, groups)
        if found is not None:
            found.add(phrase)
        elif phrase.form != "pronoun":
            groups.append(Group(phrase))
    return tuple(tuple(g.phrases) for g in groups)


def _apposed_to(phrase: Phrase, groups: list[Group]) -> Group | None:
    """Whoever a name behind a comma names: "the minister, Ana Ruiz,". One who has another name is not meant."""
    if not phrase.apposed or phrase.form != "name" or phrase.kind != "person":
        return None
    for group in groups:
        told = any(p.sentence == phrase.sentence and p.token == phrase.governor and p.form == "noun" for p in group.phrases)
        if told and group.kind == "person" and not group.plural:
            return group if all(same_person_name(phrase.name, n) for n in group.names) else None
    return None


def _merged(host: Group, named: Group | None, groups: list[Group]) -> Group:
    """The group of a person told by a noun, with the one that has the name already."""
    if named is None:
        return host
    groups.remove(host)
    for phrase in host.phrases:
        named.add(phrase)
    named.phrases.sort(key=lambda p: p.quote.start)
    return named


def _with_owner(phrase: Phrase, groups: list[Group]) -> Phrase:
    """ "its army" with the country of whoever "its" means."""
    if not phrase.owner or phrase.country:
        return phrase
    plural_or_group = phrase.owner in ("its", "their")
    near = [g for g in _recent(phrase, groups) if (g.kind != "person") == plural_or_group and g.kind != "other"]
    if not near:
        return phrase
    best = max(near, key=lambda g: (g.last.sentence, g.last.quote.start))
    return msgspec.structs.replace(phrase, country=best.country, standing=phrase.standing or best.standing)


# -- names of people and organisations


def _by_name(phrase: Phrase, groups: list[Group]) -> Group | None:
    """The same name, a surname, another spelling; a first name alone if it is only one person's."""
    for group in reversed(groups):
        if phrase.kind == "person" and group.kind == "person":
            named = any(same_person_name(phrase.name, n) for n in group.names) and not _is_relative(phrase, group)
            if named and all(same_person_name(phrase.name, n) for n in group.names if len(n) > 1):
                return group
        elif (
            phrase.kind != "person"
            and group.kind != "person"
            and _countries_fit(phrase, group)
            and (any(_same_name(phrase.name, n) for n in group.names) or _abbreviates(phrase.name, group))
        ):
            return group
    first = [g for g in groups if g.kind == "person" and any(len(n) > 1 and n[0] == phrase.name[0] for n in g.names)]
    return first[0] if len(first) == 1 and len(phrase.name) == 1 and phrase.kind == "person" else None


def _is_relative(phrase: Phrase, group: Group) -> bool:
    """Whether a form of address says that another of the name is meant: "Mrs. Holm" of "Mr Holm", or of "Lieutenant Odd Holm"."""
    gender = "f" if phrase.titles & FEMALE else "m" if phrase.titles & MALE else ""
    wife = gender == "f" and len(phrase.name) == 1 and bool(group.titles & SOLDIERS) and not group.gender
    husband = group.gender == "f" and bool(phrase.titles & SOLDIERS) and not group.titles & SOLDIERS
    return wife or husband or {gender, group.gender} == {"f", "m"}


def _abbreviates(name: tuple[str, ...], group: Group) -> bool:
    """Whether one word gives the initials of a description: "MOH" of "the Kenyan Ministry of Health"."""
    if len(name) != 1 or group.kind not in ("organisation", "government", "armed_group"):
        return False
    texts = (p.quote.text.lower().replace("-", " ").split() for p in group.phrases if p.form == "noun")
    return any(is_acronym_of(name[0], words[skip:]) for words in texts for skip in (0, 1, 2))


def _same_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if a == b or set(a) == set(b):
        return True
    if len(a) == 1 and is_acronym_of(a[0], b):
        return True
    if len(b) == 1 and is_acronym_of(b[0], a):
        return True
    return min(len(a), len(b)) > 1 and fuzz.token_sort_ratio(" ".join(a), " ".join(b)) >= 92


def _by_title(phrase: Phrase, groups: list[Group]) -> Group | None:
    """ "the minister", "the general": the last person who bears that title, of the same country."""
    if phrase.kind != "person" or phrase.plural or not phrase.definite or NEWCOMER & set(phrase.quote.text.lower().split()):
        return None
    for group in sorted(groups, key=lambda g: -g.last.quote.start):
        if group.kind == "person" and phrase.lemma in group.titles and not group.plural and _countries_fit(phrase, group):
            if phrase.places and not any(alike(a, b) for a in phrase.places for b in group.places):
                continue
            if group.names or phrase.words <= group.words or group.words <= phrase.words:
                return group
    return None


# -- governments, ministries, forces, populations


def _by_country(phrase: Phrase, groups: list[Group]) -> Group | None:
    """A country, its capital, its "government", "side" or "officials": one government."""
    if not _is_government(phrase):
        return None
    if phrase.country and not phrase.standing and "local" not in phrase.words:
        return _latest(g for g in groups if _is_government_group(g) and g.country == phrase.country and not g.standing
                       and "local" not in g.words)  # fmt: skip
    return None


def _by_standing(phrase: Phrase, groups: list[Group]) -> Group | None:
    """The authorities of a place that the report does not call a state: "the separatist entity ... the self-declared republic"."""
    if phrase.kind != "government" or phrase.form == "country":
        return None
    apart = [
        g
        for g in groups
        if g.kind == "government" and (g.standing == "contested" or "local" in g.words) and _places_fit(phrase, g)
    ]
    if phrase.standing == "contested" or ("local" in phrase.words and phrase.lemma in GOVERNMENTS):
        return _latest(apart)
    if phrase.places and phrase.country is None:
        return _latest(apart)
    return None


def _places_fit(phrase: Phrase, group: Group) -> bool:
    """Whether the proper names in two descriptions allow one area: one has none, or a name is shared, misspelt or not."""
    return not phrase.places or not group.places or any(alike(a, b) for a in phrase.places for b in group.places)


def _by_bare_government(phrase: Phrase, groups: list[Group]) -> Group | None:
    """ "the government", "the authorities" alone: the last government told of by such a noun, else the one most told of."""
    if phrase.lemma not in GOVERNMENTS or phrase.country or phrase.standing or phrase.words or not phrase.definite:
        return None
    governments = [g for g in groups if g.kind == "government"]
    nouns = [g for g in governments if g.lemmas & GOVERNMENTS]
    return _latest(nouns) or max(governments, key=lambda g: len(g.phrases), default=None)


def _by_function(phrase: Phrase, groups: list[Group]) -> Group | None:
    """The same office of the same country: "the Chadian Ministry of Defence", "the defence ministry", "the ministry"."""
    if phrase.kind not in ("organisation", "government", "other") or phrase.numbered:
        return None
    told = _told(phrase)
    for group in sorted(groups, key=lambda g: -g.last.quote.start):
        if group.kind != phrase.kind or phrase.lemma not in group.lemmas or not _countries_fit(phrase, group):
            continue
        if any(_told(p) == told for p in group.phrases if p.form != "pronoun"):
            return group
        if told == {phrase.lemma} and phrase.definite:
            return group
    if told == {phrase.lemma} and phrase.definite and phrase.lemma in BODIES:
        return _latest(g for g in _recent(phrase, groups) if g.kind == "organisation" and g.names and not g.lemmas & set(KINDS))
    return None


def _told(phrase: Phrase) -> set[str]:
    return {*phrase.words, phrase.lemma} - {"local"}


def _by_force(phrase: Phrase, groups: list[Group]) -> Group | None:
    """ "the Chadian army ... Chadian troops ... its forces"; "sabotage groups" and "internal troops" stay apart."""
    if phrase.kind != "armed_group" or (phrase.numbered and not phrase.country):
        return None
    special = _special(phrase)
    same = [g for g in groups if g.kind == "armed_group" and g.country == phrase.country and g.standing == phrase.standing]
    if phrase.country is None:
        same = [
            g for g in groups if g.kind == "armed_group" and phrase.lemma in g.lemmas and (g.country is None or phrase.definite)
        ]
    exact = [g for g in same if any(_special(p) == special for p in g.phrases if p.form != "pronoun")]
    if exact or not phrase.definite or (special and phrase.country is None):
        return _latest(exact)
    return _latest(g for g in same if not special or any(not _special(p) for p in g.phrases if p.form != "pronoun"))


def _special(phrase: Phrase) -> frozenset[str]:
    """What tells one force from another of the same country."""
    plain_words = {
        "armed",
        "military",
        "army",
        "force",
        "unit",
        "formation",
        "troop",
        "group",
        "national",
        "command",
        "all",
        "soldier",
    }
    own = (
        {phrase.lemma} if phrase.lemma in ("rebel", "guerrilla", "peacekeeper", "navy", "gunman", "militant", "police") else set()
    )
    words = {("peacekeeping" if w == "peacekeeper" else w) for w in (phrase.words | own)}
    return frozenset(words - plain_words)


def _by_people(phrase: Phrase, groups: list[Group]) -> Group | None:
    """ "Chadians ... the Chadian population ... residents"."""
    if phrase.kind != "population" or phrase.words & {"international", "other"}:
        return None
    same = [g for g in groups if g.kind == "population" and g.standing == phrase.standing]
    if phrase.country:
        own = [g for g in same if g.country == phrase.country]
        unnamed = [g for g in same if g.country is None and phrase.lemma in g.settled]
        return _latest(own or (unnamed if len(unnamed) == 1 and phrase.definite else []))
    if phrase.numbered:
        return None
    exact = [g for g in same if any(p.lemma == phrase.lemma and p.words == phrase.words and not p.numbered for p in g.phrases)]
    if exact or not (phrase.words - phrase.places <= ANYONE and phrase.lemma in POPULATIONS):
        return _latest(exact)
    settled = [g for g in same if g.country or g.settled]
    return (
        max(settled, key=lambda g: (phrase.lemma in g.lemmas, len(g.phrases)), default=None) if phrase.lemma in SETTLED else None
    )


ANYONE = frozenset({"civilian", "local", "ethnic", "remaining", "displaced", "region", "area", "enclave", "city",
                    "town", "village", "province", "territory", "country", "zone"})  # fmt: skip
"""Words about residents that tell no group of them from another."""


def _by_noun(phrase: Phrase, groups: list[Group]) -> Group | None:
    """The same noun with the same or fewer words: "the striking miners ... the miners"; "two miners" are new ones."""
    if phrase.numbered:
        return None
    for group in sorted(groups, key=lambda g: -g.last.quote.start):
        if phrase.lemma in group.lemmas and group.kind == phrase.kind and _countries_fit(phrase, group):
            if any(p.form == "noun" and p.words == phrase.words and p.plural == phrase.plural for p in group.phrases):
                return group if phrase.definite or phrase.plural else None
            if phrase.definite and any(p.form == "noun" and phrase.words < p.words for p in group.phrases):
                return group
    return None


# -- pronouns


def _by_pronoun(phrase: Phrase, groups: list[Group]) -> Group | None:
    """The nearest actor that fits in number and person, subjects first."""
    (mark,) = phrase.words
    near = [g for g in _recent(phrase, groups) if _pronoun_fits(mark, g) and not _acts_on_itself(phrase, g)]
    near = [g for g in near if not _is_owned(phrase, g, mark)] or near
    return max(near, key=lambda g: _closeness(g, phrase), default=None)


def _acts_on_itself(phrase: Phrase, group: Group) -> bool:
    """ "The troops chased them", "Dane, she said, left": neither a verb's object nor who puts in what it did is its subject."""
    verb = phrase.around if phrase.subject else phrase.governor
    return any(p.subject and p.sentence == phrase.sentence and p.governor == verb for p in group.phrases)


_OWNERS = {"his": "m", "her": "f"}


def _is_owned(phrase: Phrase, group: Group, mark: str) -> bool:
    """ "His lawyer says he fell": whose lawyer it is fell, not the lawyer."""
    return any(p.sentence == phrase.sentence and _OWNERS.get(p.owner or "") == mark for p in group.phrases)


def _pronoun_fits(mark: str, group: Group) -> bool:
    if mark in ("m", "f"):
        return group.kind == "person" and not group.plural and group.gender in ("", mark)
    if mark == "it":
        return group.kind in ("government", "organisation", "armed_group") and not group.plural
    return group.plural or group.kind in ("population", "armed_group")


def _recent(phrase: Phrase, groups: list[Group]) -> list[Group]:
    return [
        g for g in groups if phrase.sentence - g.last.sentence <= MOST_SENTENCES_BACK and g.last.quote.end <= phrase.quote.start
    ]


def _closeness(group: Group, phrase: Phrase) -> tuple[float, int]:
    """Near sentences first, subjects before the rest, then the later word."""
    return max(
        (-2.0 * (phrase.sentence - p.sentence) + (1.5 if p.subject else 0.0) + (0.5 if p.form == "name" else 0.0), p.quote.start)
        for p in group.phrases
    )


# -- shared


def _is_government(phrase: Phrase) -> bool:
    named = phrase.form in ("country", "name") or phrase.lemma in GOVERNMENTS | SIDES | OFFICIALS
    return phrase.kind == "government" and named


def _is_government_group(group: Group) -> bool:
    return group.kind == "government" and any(_is_government(p) for p in group.phrases)


def _countries_fit(phrase: Phrase, group: Group) -> bool:
    return phrase.country is None or group.country is None or phrase.country == group.country


def _latest(groups: object) -> Group | None:
    found = list(groups)  # type: ignore[call-overload]
    return max(found, key=lambda g: g.last.quote.start, default=None)


Rule = Callable[[Phrase, list[Group]], Group | None]
RULES: dict[str, tuple[Rule, ...]] = {
    "name": (_by_name, _by_standing, _by_country, _by_function, _by_force),
    "country": (_by_country,),
    "noun": (_by_title, _by_standing, _by_country, _by_bare_government, _by_force, _by_people, _by_function, _by_noun),
    "pronoun": (_by_pronoun,),
}
"""Rules by the form of the phrase, the surest first."""
