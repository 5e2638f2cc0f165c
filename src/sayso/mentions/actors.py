"""Who acts and speaks in one report, each with every mention of it.

In: a document, its analysis, a table of place names. Out: actors in the order of their first mention: people ("Justice Minister
Ana Ruiz ... Ruiz ... she"), governments ("Chad ... N'Djamena ... the Chadian authorities"), organisations, armed groups ("the
rebels"), populations ("residents"). Places that only locate ("in Chad") are left to `places`.
"""

from collections.abc import Sequence

from sayso.mentions.actor_coreference import join_phrases
from sayso.mentions.actor_countries import Countries, PlaceNames
from sayso.mentions.actor_phrase import Phrase
from sayso.mentions.actor_phrases import find_phrases
from sayso.records.analysis import Analysis
from sayso.records.base import make_id
from sayso.records.document import Document
from sayso.records.mention import Actor, ActorKind


def find_actors(document: Document, analysis: Analysis, gazetteer: PlaceNames) -> tuple[Actor, ...]:
    """All actors of a report with their mentions; `name` is the fullest form that the report itself uses."""
    phrases = find_phrases(document, analysis, Countries(gazetteer))
    return tuple(_actor(document.id, group) for group in join_phrases(phrases))


def _actor(document: str, group: Sequence[Phrase]) -> Actor:
    first = group[0].quote
    return Actor(
        id=make_id(document, "actor", first.start, first.end),
        name=" ".join(_fullest(group).split()),
        kind=_kind(group),
        country=next((p.country for p in group if p.country and "|" not in p.country and p.form != "pronoun"), None),
        mentions=tuple(p.quote for p in group),
    )


def _fullest(group: Sequence[Phrase]) -> str:
    """The longest proper name; without one the most used name of the country; else the phrase that says most, without its article."""
    names = [p.shown for p in group if p.form == "name" and p.shown]
    described = any(p.form == "noun" and p.words for p in group)
    if names and not (described and all(n.isupper() and len(n) < 8 for n in names)):
        return max(names, key=len)
    countries = [p.shown for p in group if p.form == "country"]
    if countries:
        return max(countries, key=countries.count)
    nouns = [p for p in group if p.form == "noun"]
    best = max(nouns, key=lambda p: (not p.numbered, len(p.words), -p.quote.start))
    return _without_article(best.quote.text)


def _without_article(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if first.lower() in ("the", "a", "an") and rest else text


def _kind(group: Sequence[Phrase]) -> ActorKind:
    """The kind of the first phrase that has one."""
    return next((p.kind for p in group if p.form != "pronoun" and p.kind != "other"), "other")
