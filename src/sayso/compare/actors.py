"""Do two actors, of one report or of two, mean the same one?

In: two actors with their mentions. Out: a score from 0 to 1 and a sentence with the reason. Covered: spellings ("Tolstoi",
"Tolstoy"), a surname beside the full name, acronyms ("WFP", "World Food Programme"), a country and its capital or government,
the ministry or the army of one country. Two different first names, two different countries, a government and one that
reports keep at a distance ("the self-declared republic") never fit.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from sayso.records.base import Record
from sayso.records.explanation import Weighed
from sayso.records.mention import Actor, ActorKind
from sayso.resources.actor_words import COURTESY, VAGUE, kind_of, plain, told_apart

SAME_SPELLING = 82.0
"""Likeness (0-100) from which two name words are spellings of one: "tolstoi" and "tolstoy" have 86, "ivanov" and "petrov" 33."""
NUMBERS = frozenset(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"])
PARTICLES = frozenset("de da di del della dos du van von der den bin ibn al el la le ben abu ter".split())
SURNAMES = frozenset(
    "king pope bishop judge prince major hunter baker cook farmer miner guard priest speaker marshal deacon".split()
)
"""Nouns for people that are surnames too: "Steve King", but not "Prime Minister"."""
SMALL_WORDS = frozenset(["of", "the", "for", "and", "in", "on", "to", "a", "an", "at", "by", "s", "its", "his", "her", "their"])


class Comparison(Record, frozen=True, kw_only=True):
    """One line of the table. `test` gives how far it holds (0 to 1); `reason` is what a reader is told."""

    name: str
    weight: float
    test: Callable[["Traits", "Traits"], float]
    reason: str


class Traits(Record, frozen=True, kw_only=True):
    """What comparisons need of an actor, worked out once."""

    name: str
    kind: ActorKind
    country: str | None
    forms: frozenset[tuple[str, ...]]
    person: tuple[str, ...]
    proper: frozenset[str]
    special: frozenset[str]
    contested: bool
    local: bool


def traits_of(actor: Actor) -> Traits:
    """The traits of an actor by its name and mentions."""
    forms = forms_of(actor)
    return Traits(
        name=actor.name, kind=actor.kind, country=actor.country, forms=forms, person=person_name(actor), proper=_proper(actor),
        special=_special(actor), contested=is_contested(actor), local=all("local" in words for words in forms),
    )  # fmt: skip


def same_actor(a: Actor, b: Actor) -> tuple[float, str]:
    """How likely two actors are one (0 to 1; from `SAME` on they are taken as one), and the sentence that says why."""
    return same_traits(traits_of(a), traits_of(b))


def same_traits(a: Traits, b: Traits) -> tuple[float, str]:
    """`same_actor` for traits at hand."""
    against = next((c for c in COMPARISONS if c.weight < 0 and c.test(a, b)), None)
    if against:
        return 0.0, f"“{a.name}” and “{b.name}” {against.reason}"
    held = [(c.weight * share, c) for c in COMPARISONS if c.weight > 0 and (share := c.test(a, b))]
    if not held:
        return 0.0, f"nothing joins “{a.name}” and “{b.name}”"
    score = min(1.0, sum(weight for weight, _ in held))
    return score, f"“{a.name}” and “{b.name}” {max(held, key=lambda h: h[0])[1].reason}"


def weigh_traits(a: Traits, b: Traits) -> tuple[Weighed, ...]:
    """The comparisons of the table that hold for two actors, each with what it adds to the score, or takes from it."""
    values = ((c, c.weight * c.test(a, b)) for c in COMPARISONS)
    return tuple(Weighed(name=c.name, value=value, reason=f"they {c.reason}") for c, value in values if value)


def excluded(a: Traits, b: Traits) -> bool:
    """Whether something speaks against the two being one."""
    return any(c.weight < 0 and c.test(a, b) for c in COMPARISONS)


# -- names


def same_person_name(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two names, in lower-case words, may be one person's: the last words alike, first words that do not exclude it."""
    if not a or not b or not _same_last(a, b):
        return False
    first, second = a[:-1], b[:-1]
    return not first or not second or any(_same_first(x, y) for x in first for y in second)


def _same_last(a: Sequence[str], b: Sequence[str]) -> bool:
    """Last words alike; or the first of two surnames is used alone ("Ruiz", "Ana Ruiz" for "Ana Ruiz Soto")."""
    short, long = sorted((a, b), key=len)
    return alike(a[-1], b[-1]) or (len(short) < len(long) and len(long) > 2 and short[-1] in long[1:-1])


def _same_first(a: str, b: str) -> bool:
    short, long = sorted((a.rstrip("."), b.rstrip(".")), key=len)
    return alike(a, b) or (len(short) == 1 and long.startswith(short))


def alike(a: str, b: str) -> bool:
    """Whether two words are one in two spellings or transliterations: "tolstoi" and "tolstoy"."""
    if a == b:
        return True
    x, y = latin(a), latin(b)
    return x == y or (min(len(x), len(y)) > 3 and x[0] == y[0] and fuzz.ratio(x, y) >= SAME_SPELLING)


@lru_cache(maxsize=50_000)
def latin(word: str) -> str:
    """A name word without accents and with one letter for what transliterations vary: "Okhrid" and "Ohrid" give "ohrid"."""
    bare = "".join(
        c for c in unicodedata.normalize("NFKD", word.lower().replace("ə", "e").replace("ı", "i")) if not unicodedata.combining(c)
    )
    for pattern, one in ((r"dj|dzh|zh", "j"), (r"kh", "h"), (r"ou|oo", "u"), (r"(?<=[aeiou])y(?=[aeiou])|iy|yi|ij", "i"),
                         (r"y", "i"), (r"ii+", "i"), (r"x|ks", "h"), (r"tch|tsch|ch", "c"), (r"ff", "v"), (r"w", "v")):  # fmt: skip
        bare = re.sub(pattern, one, bare)
    return bare


def is_acronym_of(short: str, words: Sequence[str]) -> bool:
    """Whether letters abbreviate words: "wfp" of ("world", "food", "programme"); small words may or may not count."""
    letters = short.replace(".", "").lower()
    if not 2 <= len(letters) <= 7 or len(words) < 2:
        return False
    full = "".join(w[0] for w in words if w)
    return letters in (full, "".join(w[0] for w in words if w and w not in SMALL_WORDS))


# -- what an actor is, by its mentions


@lru_cache(maxsize=50_000)
def words_of(text: str) -> tuple[str, ...]:
    """The comparable words of a mention: lower case, one spelling, no articles, possessives or modifiers without meaning."""
    words = [plain(w) for w in re.findall(r"[^\W\d_]+(?:\.[^\W\d_]\.?)*|\d[\d.,]*", text.replace("’s", " ").replace("'s", " "))]
    return tuple(w for w in words if w not in SMALL_WORDS and (w not in VAGUE or w in NUMBERS))


def forms_of(actor: Actor) -> frozenset[tuple[str, ...]]:
    """The different forms of an actor's name and mentions, in comparable words."""
    return frozenset(w for m in (actor.name, *(m.text for m in actor.mentions)) if (w := words_of(m)))


def is_contested(actor: Actor) -> bool:
    """Whether a report keeps its distance from a government or its people: "the breakaway republic", "the separatists"."""
    return actor.kind in ("government", "organisation") and any(
        told_apart(w) for m in actor.mentions for w in m.text.lower().split()
    )


def bare_name(name: str) -> str:
    """A name without the titles around it: "Deputy coal minister Ana Roth", "Ana Roth winner" -> "Ana Roth"."""
    words = name.split()
    titles = [
        i
        for i, w in enumerate(words[:-1])
        if not COURTESY.isdisjoint(((bare := w.strip(".,").lower()), f"{bare}.")) or kind_of(bare) == "person"
    ]
    words = words[titles[-1] + 1 :] if titles else words
    while len(words) > 1 and kind_of(words[0]):
        words = words[1:]
    while len(words) > 1 and words[0][:1].isupper() and words[-1].islower() and kind_of(words[-1]) == "person":
        words = words[:-1]
    return " ".join(words)


def person_name(actor: Actor) -> tuple[str, ...]:
    """The words of a person's proper name without titles before it; empty for "the minister" and "Foreign Minister"."""
    words = re.findall(r"[^\W\d_]+", bare_name(actor.name))
    named = all(w[0].isupper() or w.lower() in PARTICLES for w in words)
    if actor.kind not in ("person", "other") or not words or not named:
        return ()
    return (
        ()
        if kind_of(words[-1]) and words[-1].lower() not in SURNAMES
        else tuple(w.lower() for w in words if w.lower() not in PARTICLES)
    )


# -- comparisons


def _full_name(a: Traits, b: Traits) -> float:
    first, second = a.person, b.person
    return float(min(len(first), len(second)) > 1 and same_person_name(first, second))


def _surname(a: Traits, b: Traits) -> float:
    first, second = a.person, b.person
    return float(min(len(first), len(second)) == 1 and same_person_name(first, second))


def _other_first_name(a: Traits, b: Traits) -> float:
    first, second = a.person, b.person
    return float(bool(first and second) and not same_person_name(first, second))


def _government(a: Traits, b: Traits) -> float:
    both = a.kind == b.kind == "government"
    apart = a.contested or b.contested or a.local or b.local
    return float(both and a.country is not None and a.country == b.country and not apart)


def _distance(a: Traits, b: Traits) -> float:
    return float(a.kind == b.kind == "government" and a.contested != b.contested)


def _contested(a: Traits, b: Traits) -> float:
    if not (a.contested and b.contested):
        return 0.0
    first, second = a.proper, b.proper
    return 1.0 if not first or not second or any(alike(x, y) for x in first for y in second) else 0.0


def _proper(actor: Actor) -> frozenset[str]:
    """Capitalised words of the mentions, apart from their first words and from nouns of kind."""
    found = (w for m in actor.mentions for w in re.findall(r"(?<=[\s“\"'‘(-])[^\W\d_]+", m.text) if w[0].isupper())
    return frozenset(w.lower() for w in found if kind_of(w) is None)


def _same_words(a: Traits, b: Traits) -> float:
    """A form of two or more words, or one proper name, that both use."""
    if "person" in (a.kind, b.kind):
        return float(a.kind == b.kind and not a.person and not b.person and bool(_shared(a, b, least=2)))
    return float(_shared(a, b, least=2) or _same_proper(a.name, b.name))


def _same_proper(a: str, b: str) -> bool:
    """One proper name of one word ("Reuters"), not a noun that stands first in its sentence."""
    words = words_of(a)
    return len(words) == 1 and words == words_of(b) and a[:1].isupper() and b[:1].isupper() and kind_of(words[0]) is None


def _shared(a: Traits, b: Traits, least: int) -> bool:
    first, second = a.forms, b.forms
    return any(len(x) >= least and _same_set(x, y) for x in first for y in second)


def _same_set(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    return len(x) == len(y) and all(any(alike(w, v) or _same_root(w, v) for v in y) for w in x)


def _same_root(a: str, b: str) -> bool:
    """ "Chad's army" and "the Chadian army"."""
    return min(len(a), len(b)) >= 4 and a[:4] == b[:4] and (a.startswith(b) or b.startswith(a[:-1]) or a[:6] == b[:6])


def _same_noun(a: Traits, b: Traits) -> float:
    """One noun without a name: "the rebels", "police". People spoken of so ("officials", "residents") may be any."""
    first, second = words_of(a.name), words_of(b.name)
    return float(
        a.kind == b.kind and a.kind in ("armed_group", "government", "organisation") and len(first) == 1 and first == second
    )


def _acronym(a: Traits, b: Traits) -> float:
    pairs = ((x, y) for p, q in ((a, b), (b, a)) for x in p.forms for y in q.forms)
    return float(any(is_acronym_of(x[-1], y) or is_acronym_of(x[-1], y[1:]) for x, y in pairs if len(x) <= 2))


def _force(a: Traits, b: Traits) -> float:
    if not (a.kind == b.kind == "armed_group" and a.country and a.country == b.country):
        return 0.0
    return 1.0 if a.special == b.special else 0.0


def _special(actor: Actor) -> frozenset[str]:
    """The kinds of troops that tell one force of a country from another."""
    words = {plain(w) for m in actor.mentions for w in re.findall(r"[a-z]+", m.text.lower())}
    return frozenset({"peacekeeping"} if words & {"peacekeeping", "peacekeeper", "peacekeepers"} else set()) | frozenset(
        words & {"sabotage", "internal", "border", "rebel", "rebels", "separatist", "police", "guard", "reserve"}
    )


def _people(a: Traits, b: Traits) -> float:
    return float(a.kind == b.kind == "population" and a.country is not None and a.country == b.country)


def _other_country(a: Traits, b: Traits) -> float:
    return float(a.country is not None and b.country is not None and a.country != b.country)


def _other_kind(a: Traits, b: Traits) -> float:
    loose = {"organisation", "government", "other"}
    return float(a.kind != b.kind and "other" not in (a.kind, b.kind) and not {a.kind, b.kind} <= loose)


SAME = 0.5
"""From this score on two actors are taken as one."""
COMPARISONS: tuple[Comparison, ...] = (
    Comparison(name="full name", weight=0.9, test=_full_name, reason="bear the same full name"),
    Comparison(name="surname", weight=0.6, test=_surname, reason="share a surname, and no first name speaks against it"),
    Comparison(name="government", weight=0.8, test=_government, reason="stand for the government of the same country"),
    Comparison(
        name="contested", weight=0.6, test=_contested, reason="are governments that reports keep at a distance, of one area"
    ),
    Comparison(name="same words", weight=0.6, test=_same_words, reason="are called by the same words"),
    Comparison(
        name="same noun", weight=0.5, test=_same_noun, reason="are called by the same noun, and no name speaks against it"
    ),
    Comparison(name="acronym", weight=0.6, test=_acronym, reason="are a name and its initials"),
    Comparison(name="force", weight=0.6, test=_force, reason="are forces of the same kind of the same country"),
    Comparison(name="people", weight=0.6, test=_people, reason="are the people of the same name"),
    Comparison(name="other first name", weight=-2.0, test=_other_first_name, reason="bear different names"),
    Comparison(name="other country", weight=-2.0, test=_other_country, reason="belong to different countries"),
    Comparison(name="distance", weight=-2.0, test=_distance, reason="are a state and a government not recognised as one"),
    Comparison(name="other kind", weight=-1.0, test=_other_kind, reason="are of different kinds"),
)
"""Set on two stories of five and seven reports; one strong agreement joins, one contradiction parts."""
