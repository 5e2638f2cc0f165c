"""Named places of one report, and where they lie.

In: a document, its analysis, the gazetteer. Out: places in text order, each with the report's own form; what is not found
stays, without coordinates. Covered: "in Sarajevo", "the Split–Knin road" (both towns and the road), "Lake Victoria",
"Toledo, Spain". Left alone: people, adjectives of nations, common nouns ("the region"), and countries or capitals that
act ("Paris denied it"): they are actors.
"""

from collections import Counter
from collections.abc import Sequence

from sayso.mentions.place_choice import Wanted, choose
from sayso.mentions.place_features import Found, head_of
from sayso.mentions.place_roles import is_place_here
from sayso.mentions.place_spans import Names, find_names
from sayso.mentions.place_words import ACTORS_KINDS, FEATURES, UNIONS
from sayso.records.analysis import Analysis, Sentence
from sayso.records.base import Record, make_id
from sayso.records.document import Document
from sayso.records.mention import Place
from sayso.resources.gazetteer import Gazetteer, GazetteerEntry, fold_name
from sayso.text.trees import has_relation


class _Mention(Record, frozen=True, kw_only=True):
    """A name found, its sentence, and the key under which the document places it."""

    sentence: int
    found: Found
    key: str
    is_place: bool


def find_places(document: Document, analysis: Analysis, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Every named place in text order. Ids are stable for the document and the span."""
    names = Names(analysis.sentences, gazetteer)
    mentions: list[_Mention] = []
    for n, sentence in enumerate(analysis.sentences):
        for found in find_names(sentence, document.text, names):
            whole = found.feature_text
            key = fold_name(whole if whole and gazetteer.find(whole) else found.name)
            mentions.append(_Mention(sentence=n, found=found, key=key, is_place=_used_as_place(sentence, found, gazetteer)))
    chosen = choose(_wanted(mentions, analysis.sentences, gazetteer), gazetteer, _nations(analysis, gazetteer))
    return tuple(_place(document, analysis.sentences[m.sentence], m, chosen) for m in mentions if m.is_place)


def _used_as_place(sentence: Sentence, found: Found, gazetteer: Gazetteer) -> bool:
    """Whether the name stands for a place here, not for a government or a union."""
    if found.joins or FEATURES.get(found.feature or "", "") not in {"", "town", "admin1", "area"}:
        return True
    folded = fold_name(found.name)
    may_act = (
        folded in UNIONS
        or found.feature in {"republic", "state"}
        or "republic" in folded.split()
        or any(e.kind in ACTORS_KINDS for e in gazetteer.find(folded))
    )
    return is_place_here(sentence, found.first, found.stop, may_act)


def _wanted(mentions: Sequence[_Mention], sentences: Sequence[Sentence], gazetteer: Gazetteer) -> list[Wanted]:
    """Each different name once, with all that the document says beside it."""
    counts = Counter(m.key for m in mentions if not m.found.joins)
    feature: dict[str, str] = {}
    container: dict[str, str] = {}
    holds: dict[str, dict[str, None]] = {}
    article: set[str] = set()
    candidates: dict[str, tuple[GazetteerEntry, ...]] = {}
    for before, m in zip([None, *mentions], mentions, strict=False):
        if m.found.joins:
            continue
        entries = (gazetteer.find(m.found.feature_text) if m.found.feature_text else ()) or gazetteer.find(m.found.name)
        candidates.setdefault(m.key, entries)
        at = m.found.first
        if at and sentences[m.sentence].tokens[at - 1].form.lower() == "the" or m.found.name.lower().startswith("the "):
            article.add(m.key)
        if m.found.feature and m.key not in feature:
            feature[m.key] = m.found.feature
        if before is not None and before.sentence == m.sentence and _holds(sentences[m.sentence], before.found, m.found):
            container.setdefault(before.key, m.key)
            holds.setdefault(m.key, {})[before.key] = None
    return [
        Wanted(
            key=key,
            candidates=candidates[key],
            feature=feature.get(key),
            container=container.get(key),
            holds=tuple(holds.get(key, ())),
            article=key in article,
            count=n,
        )
        for key, n in counts.items()
    ]


def _holds(sentence: Sentence, inner: Found, outer: Found) -> bool:
    """ "Toledo, Spain", "Toledo (Spain)", "Toledo in southern Spain"."""
    between = [t.form.lower() for t in sentence.tokens[inner.stop : outer.first]]
    if has_relation(sentence, head_of(sentence, outer.first, outer.stop), "conj"):
        return False
    return bool(between) and len(between) <= 3 and between[0] in {",", "(", "in"} and "and" not in between


def _nations(analysis: Analysis, gazetteer: Gazetteer) -> Counter[str]:
    """How often words like "Chilean" point to each country."""
    found: Counter[str] = Counter()
    for sentence in analysis.sentences:
        for t in sentence.tokens:
            if t.form[:1].isupper() and t.upos in {"ADJ", "PROPN", "NOUN"}:
                countries = {d.country for d in gazetteer.demonym(t.form) if d.country and "|" not in d.country}
                found.update(sorted(countries) if len(countries) == 1 else ())
    return found


def _place(document: Document, sentence: Sentence, m: _Mention, chosen: dict[str, GazetteerEntry | None]) -> Place:
    start, end = sentence.tokens[m.found.first].start, sentence.tokens[m.found.stop - 1].end
    words = document.text[start:end]
    base = {
        "id": make_id(document.id, "places", start, end),
        "start": start,
        "end": end,
        "text": words,
        "name": " ".join(words.split()),
    }
    kind = FEATURES.get(m.found.feature or "")
    if m.found.joins:
        return _between(base, kind, [e for j in m.found.joins if (e := chosen.get(fold_name(j))) is not None])
    entry = chosen.get(m.key)
    if entry is None:
        return Place(**base, kind=kind)  # type: ignore[arg-type]
    another = kind in {"road", "border", "crossing", "site"} and entry.kind not in {"corridor", "border", "canal"}
    return Place(
        **base,  # type: ignore[arg-type]
        geonames_id=None if another else entry.geonames_id,
        country=entry.country or None,
        latitude=entry.latitude,
        longitude=entry.longitude,
        kind=kind if another else entry.kind,
    )


def _between(base: dict[str, object], kind: str | None, ends: Sequence[GazetteerEntry]) -> Place:
    """A road or border, at the middle of the places it joins."""
    if not ends:
        return Place(**base, kind=kind)  # type: ignore[arg-type]
    latitude = round(sum(e.latitude for e in ends) / len(ends), 3)
    longitude = round(sum(e.longitude for e in ends) / len(ends), 3)
    country = "|".join(dict.fromkeys(c for e in ends for c in e.country.split("|"))) or None
    return Place(**base, kind=kind, latitude=latitude, longitude=longitude, country=country)  # type: ignore[arg-type]
