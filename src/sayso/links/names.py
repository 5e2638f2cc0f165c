"""What each report calls the same thing.

In: all reports, their analyses, and the joined actors, places and events. Out: one entry for each thing that goes by two or more
forms, with who uses which form how often, and whether a form is held at arm's length: "the so-called “republic”" (scare
quotes), "the self-declared government" (doubting). The description of the thing itself takes nobody's word for it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from sayso.compare.actors import is_contested, words_of
from sayso.links.name_pools import pool_events, pool_places
from sayso.records.analysis import Analysis, Sentence
from sayso.records.base import Record, Span
from sayso.records.claim import Report
from sayso.records.dossier import DossierActor, DossierEvent, DossierPlace, Name, Variant
from sayso.records.mention import ActorKind
from sayso.resources.actor_words import COURTESY, KINDS, kind_of
from sayso.text.attributed import enclosing, speaker_name
from sayso.text.phrases import noun_phrase
from sayso.text.trees import span_of

Marked = Literal["scare_quotes", "doubting"]
DOUBTING = ("so-called", "so called", "self-proclaimed", "self-styled", "self-declared", "self-appointed", "alleged", "purported",
            "supposed", "would-be")  # fmt: skip
OPENING, CLOSING = "“‘\"'«„", "”’\"'»“"
LONGEST_SCARE_QUOTE = 5
"""Words between marks that still distance a name; more are somebody's sentence."""
LEADERS = frozenset(["authority", "authorities", "leadership", "leader", "leaders", "government", "official", "officials", "administration", "president", "minister", "separatists", "secessionists", "representative", "representatives"])  # fmt: skip
"""Words for those who speak for a state; the rest name the state itself."""
PRONOUNS = frozenset(["he", "him", "himself", "she", "her", "herself", "it", "they", "them", "his", "hers", "its", "theirs"])
EVENT = "an event: "
"""How the description of an event begins."""
KIND_WORDS: dict[ActorKind, str] = {
    "person": "a person", "organisation": "an organisation", "government": "a government", "armed_group": "an armed force",
    "population": "a group of people", "other": "",
}  # fmt: skip


class Use(Record, frozen=True, kw_only=True):
    """One use of a form in a report."""

    report: Report
    start: int
    end: int


def find_names(
    reports: Sequence[Report],
    analyses: Mapping[str, Analysis],
    actors: Sequence[DossierActor],
    places: Sequence[DossierPlace],
    events: Sequence[DossierEvent],
) -> tuple[Name, ...]:
    """Things with two or more forms, those with most forms first."""
    by_id = {r.document.id: r for r in reports}
    named = [
        *(_name(None if a.kind != "person" else a.name, uses, a.kind) for a in actors for uses in _actor_uses(a, by_id)),
        *(_name(_of_place(pool[0]), [u for p in pool for u in _place_uses(p, by_id)]) for pool in pool_places(places)),
        *(_name(_of_events(pool), _pool_uses(pool, by_id, analyses)) for pool in pool_events(events)),
    ]
    return tuple(sorted((n for n in named if n is not None), key=lambda n: (-_forms(n), n.referent)))


# -- which words stand for the thing


def _actor_uses(actor: DossierActor, reports: Mapping[str, Report]) -> list[list[Use]]:
    """Every mention that is no pronoun; who leads a disputed state apart from what that state is called."""
    found: list[list[Use]] = [[], []]
    for ref in actor.mentions:
        report = reports[ref.document]
        own = next(a for a in report.actors if a.id == ref.actor)
        for mention in own.mentions:
            if mention.text.lower() not in PRONOUNS:
                leads = is_contested(own) and bool(LEADERS & set(words_of(mention.text)))
                found[leads].append(Use(report=report, start=mention.start, end=mention.end))
    return found


def _place_uses(place: DossierPlace, reports: Mapping[str, Report]) -> Iterator[Use]:
    """Every mention of the place."""
    for ref in place.mentions:
        report = reports[ref.document]
        for mention in (p for p in report.places if p.id == ref.place):
            yield Use(report=report, start=mention.start, end=mention.end)


def _pool_uses(pool: Sequence[DossierEvent], reports: Mapping[str, Report], analyses: Mapping[str, Analysis]) -> list[Use]:
    """Mentions by a noun, with the phrase around it, of two reports at least; a verb tells the event, it does not name it."""
    found: dict[tuple[str, int, int], Use] = {}
    for ref in (m for e in pool for m in e.mentions):
        report = reports[ref.document]
        for mention in (e for e in report.events if e.id == ref.event):
            phrase = _phrase_at(analyses[ref.document], mention.start)
            if phrase is not None:
                found[ref.document, *phrase] = Use(report=report, start=phrase[0], end=phrase[1])
    return list(found.values()) if len({document for document, *_ in found}) > 1 else []


def _phrase_at(analysis: Analysis, start: int) -> tuple[int, int] | None:
    """The noun phrase whose head stands at a character."""
    for sentence in analysis.sentences:
        if sentence.start <= start < sentence.end:
            head = next((i for i, t in enumerate(sentence.tokens) if t.start <= start < t.end), None)
            return _named_span(sentence, head) if head is not None and _names_event(sentence, head) else None
    return None


def _names_event(sentence: Sentence, head: int) -> bool:
    """A noun that heads its phrase and names no one ("the population" is an actor)."""
    token = sentence.tokens[head]
    return token.upos in ("NOUN", "PROPN") and token.deprel not in ("compound", "flat", "amod") and kind_of(token.lemma) is None


def _named_span(sentence: Sentence, head: int) -> tuple[int, int]:
    return span_of(sentence, noun_phrase(sentence, head))


# -- one referent


def _name(referent: str | None, uses: Sequence[Use], kind: ActorKind = "other") -> Name | None:
    """The thing with its variants, None if all uses have one form. Without a referent its forms describe it."""
    groups: dict[tuple[str, str, str, Marked | None], list[Use]] = defaultdict(list)
    shown: dict[tuple[str, str, str, Marked | None], str] = {}
    for use in sorted(uses, key=lambda u: (u.report.document.id, u.start)):
        words = " ".join(use.report.document.text[use.start : use.end].split())
        key = (same_form(words), use.report.document.id, _speaker(use), marked(use.report.document.text, use.start, use.end))
        groups[key].append(use)
        shown.setdefault(key, words)
    if len({_spelling(form, kind) for form, *_ in groups}) < 2 and not (kind == "person" and any(key[3] for key in groups)):
        return None
    variants = [
        Variant(
            form=shown[key],
            document=key[1],
            speaker=key[2],
            count=len(found),
            marked=key[3],
            mentions=tuple(Span(start=u.start, end=u.end) for u in found),
        )  # fmt: skip
        for key, found in groups.items()
    ]
    variants.sort(key=lambda v: (v.document, -v.count, v.mentions[0].start))
    return Name(referent=referent or _by_forms(kind, variants), variants=tuple(variants))


def same_form(words: str) -> str:
    """A form as it is counted: without article, marks and case."""
    low = words.lower().strip(" .,;:'\"“”‘’«»")
    for article in ("the ", "a ", "an "):
        low = low.removeprefix(article)
    return low.strip("'\"“”‘’«» ").removesuffix("’s").removesuffix("'s")


def _spelling(form: str, kind: ActorKind) -> str:
    """What makes a form another one: of a person the surname, since titles and first names come and go."""
    if kind != "person":
        return form
    named = [w for w in words_of(form.split(",")[0]) if w not in KINDS and w not in COURTESY]
    return named[-1] if named else form


def _speaker(use: Use) -> str:
    """Who uses the form: the source of the innermost attribution around it, else the author."""
    around = enclosing(use.report.attributions, use.start, use.end)
    return "author" if around is None else speaker_name(around, use.report.actors, use.report.document.text)


def marked(text: str, start: int, end: int) -> Marked | None:
    """Whether the words are held at arm's length: a word of doubt in or before them, or a few of them between marks."""
    words = text[start:end].lower()
    before = text[max(0, start - 16) : start].lower().rstrip(" “‘\"'")
    if any(d in words for d in DOUBTING) or before.endswith(DOUBTING):
        return "doubting"
    return "scare_quotes" if _between_marks(text, start, end) else None


def _between_marks(text: str, start: int, end: int) -> bool:
    """Whether marks of quotation open inside the words or right before them, and close after five words at most."""
    first = next((i for i in range(max(0, start - 1), end) if text[i] in OPENING and (i == 0 or not text[i - 1].isalnum())), None)
    if first is None:
        return False
    limit = text[first + 1 : end + 40]
    last = next((i for i, c in enumerate(limit) if c in CLOSING and i and not limit[i + 1 : i + 2].isalnum()), None)
    if last is None:
        return False
    return first + 1 + last >= min(end - 1, first + 2) and len(limit[:last].split()) <= LONGEST_SCARE_QUOTE


# -- what it is, in nobody's words


def _by_forms(kind: ActorKind, variants: Sequence[Variant]) -> str:
    """The kind with two forms, of two reports if they differ: neither is *the* name."""
    first = variants[0]
    others = [v for v in variants if same_form(v.form) != same_form(first.form)]
    second = next((v for v in others if v.document != first.document), others[0])
    forms = f"“{first.form}” or “{second.form}”"
    return f"{KIND_WORDS[kind]}, {forms}" if KIND_WORDS[kind] else forms


def _of_place(place: DossierPlace) -> str:
    kind = place.kind or "place"
    if place.latitude is None or place.longitude is None:
        return f"a {kind} without a known position, called “{place.forms[0].form}” and otherwise"
    return f"the {kind} at {_degrees(place.latitude, 'NS')}, {_degrees(place.longitude, 'EW')}"


def _degrees(value: float, letters: str) -> str:
    return f"{abs(value):.2f}° {letters[0] if value >= 0 else letters[1]}"


def _of_events(pool: Sequence[DossierEvent]) -> str:
    days = sorted({d[:10] for e in pool for d in (e.earliest, e.latest) if d})
    types = " or ".join(sorted({e.type for e in pool}))
    return f"{EVENT}{types.replace('_', ' ')}{_when(days)}"


def _when(days: Sequence[str]) -> str:
    if not days:
        return ""
    return f", {days[0]}" if days[0] == days[-1] else f", {days[0]} to {days[-1]}"


def _forms(name: Name) -> int:
    return len({same_form(v.form) for v in name.variants})
