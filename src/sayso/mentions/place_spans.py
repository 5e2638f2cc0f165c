"""Which words of a sentence are names of places.

In: a sentence, the document's text, the gazetteer. Out: runs of tokens. Covered: names the gazetteer knows ("Port Said",
"St. Louis"), names only the reader takes for places, chains ("the Split–Knin road", "Aden-Taiz"), names with the word for
what they are ("the Brenner pass", "Lake Geneva"). Left alone: people, names inside the names of organisations, adjectives
of nations, months, lower-case words.
"""

from collections.abc import Sequence

from sayso.mentions.place_features import DASHES, Found, joined_places, with_feature, words_of
from sayso.mentions.place_words import CALENDAR, CALLED_AFTER, FEATURES, NOT_NAMES, OF_A_RULER, ORGANISED
from sayso.records.analysis import Sentence, Token
from sayso.resources.actor_words import METONYMS
from sayso.resources.gazetteer import Gazetteer, fold_name
from sayso.text.trees import has_relation

LONGEST = 6
_SMALL = (
    """of the and de del la las los el al le les d' du da do dos das di van der den ibn bin upon sur am an es e ed y i sul in"""
)
_INSIDE = frozenset(_SMALL.split())
_BIG = 15000


class Names:
    """What one document says of who is a person, so that "Lincoln" can be told from Abraham Lincoln."""

    def __init__(self, sentences: Sequence[Sentence], gazetteer: Gazetteer) -> None:
        """Collect the words of names of people with two or more parts."""
        self.gazetteer = gazetteer
        self.people: set[str] = set()
        self.places: set[str] = set()
        self.countries: set[str] = set()
        self.agents: set[str] = set()
        self.words = {t.form for s in sentences for t in s.tokens if t.form.islower()}
        for sentence in sentences:
            for e in sentence.entities:
                words = [t.form for t in sentence.tokens[e.first : e.stop]]
                if e.type == "PER" and len(words) > 1 and not gazetteer.find(" ".join(words)) and not DASHES & set(words):
                    self.people.update(fold_name(w) for w in words if w[:1].isupper())
                elif e.type == "LOC":
                    self.places.add(fold_name(" ".join(words)))
                    self.countries.update(e.country for e in gazetteer.find(" ".join(words)) if e.kind == "country")
            for t in sentence.tokens:
                if t.deprel == "nsubj" and t.upos == "PROPN" and t.head and sentence.tokens[t.head - 1].upos == "VERB":
                    self.agents.add(fold_name(t.form))
                if t.form[:1].isupper():
                    self.countries.update(d.country for d in gazetteer.demonym(t.form) if len(d.country) == 2)


def find_names(sentence: Sentence, text: str, names: Names) -> list[Found]:
    """Every run of tokens that names a place, in order; roads and borders that join places overlap these."""
    taken = _known(sentence, text, names)
    taken += _of_dateline(sentence, text, taken)
    taken += _said_to_be(sentence, text, taken)
    taken += _in_chains(sentence, text, names, taken)
    taken += _only_read(sentence, text, names, taken)
    taken += _other_names(sentence, text, names, taken)
    taken.sort(key=lambda f: f.first)
    widened = [with_feature(sentence, text, f) for f in taken]
    return sorted(widened + joined_places(sentence, text, taken), key=lambda f: (f.first, -f.stop))


# -- where the report is written


def _of_dateline(sentence: Sentence, text: str, taken: Sequence[Found]) -> list[Found]:
    """The place in capitals that opens a dateline ("PUERTO ALTO, 3 FEB 89 (AP) --", "VALDERA (Reuters) -"), known or not."""
    tokens = sentence.tokens
    stop = next((i for i, t in enumerate(tokens) if not (t.form.isupper() and t.form.replace(".", "").isalpha())), 0)
    if not 0 < stop <= 4 or taken and taken[0].first < stop or tokens[stop].form not in {",", "(", "--", "-", "–", "—"}:
        return []
    dash = next((i for i in range(stop, min(len(tokens), stop + 16)) if tokens[i].form in {"--", "-", "–", "—"}), None)
    behind = tokens[dash - 1].form if dash else ""
    if dash is None or not (behind in {")", "]"} or behind.isdigit() or dash == stop and len(tokens) > stop + 4):
        return []
    return [Found(first=0, stop=stop, name=words_of(sentence, text, 0, stop))]


_SETTLED = frozenset("village town city hamlet settlement suburb district province port island commune garrison".split())
"""Nouns behind which "of" leads to a name of a place, known or not ("the village of Kelbar")."""


def _said_to_be(sentence: Sentence, text: str, taken: Sequence[Found]) -> list[Found]:
    tokens, found = sentence.tokens, []
    used = {i for f in taken for i in range(f.first, f.stop)}
    for at in range(2, len(tokens)):
        if tokens[at - 1].form.lower() != "of" or tokens[at - 2].lemma.lower() not in _SETTLED or at in used:
            continue
        stop = at
        while stop < min(len(tokens), at + 3) and tokens[stop].form[:1].isupper() and tokens[stop].form[1:].islower():
            stop += 1
        if stop > at and tokens[at].upos in {"PROPN", "NOUN"} and not used & set(range(at, stop)):
            found.append(Found(first=at, stop=stop, name=words_of(sentence, text, at, stop)))
    return found


# -- names that the gazetteer knows


def _known(sentence: Sentence, text: str, names: Names) -> list[Found]:
    found, at = [], 0
    tokens = sentence.tokens
    while at < len(tokens):
        stop = _longest(sentence, text, names, at)
        if stop is None:
            at += 1
            continue
        found.append(Found(first=at, stop=stop, name=words_of(sentence, text, at, stop)))
        at = stop
    return found


def _longest(sentence: Sentence, text: str, names: Names, at: int) -> int | None:
    """The end of the longest name that begins here and may be a place here."""
    tokens = sentence.tokens
    if not tokens[at].form[:1].isupper() and not tokens[at].form[:1].isdigit():
        return None
    if at == 0 and tokens[at].form.lower() == "the":
        return None
    for stop in range(min(len(tokens), at + LONGEST), at, -1):
        if not _name_like(tokens[at:stop]):
            continue
        if names.gazetteer.find(words_of(sentence, text, at, stop)) and _may_be_place(sentence, text, names, at, stop):
            return stop
    return None


def _name_like(tokens: Sequence[Token]) -> bool:
    """A capital at both ends, small words and dashes only inside."""
    last = tokens[-1].form
    if (
        not (last[:1].isupper() or last[:2].lower() in {"d'", "l'", "d’", "l’"} and last[2:3].isupper())
        or tokens[-1].upos == "PUNCT"
    ):
        return False
    return all(t.form[:1].isupper() or t.form in _INSIDE or t.form in DASHES or t.form in {"'", "’", "."} for t in tokens[1:-1])


def _may_be_place(sentence: Sentence, text: str, names: Names, first: int, stop: int) -> bool:
    tokens = sentence.tokens[first:stop]
    folded = fold_name(words_of(sentence, text, first, stop))
    entries = names.gazetteer.find(folded)
    if len(tokens) == 1 and (folded in CALENDAR or folded in NOT_NAMES or folded in FEATURES or len(tokens[0].form) < 2):
        return False
    if folded in METONYMS and not any(e.kind == "capital" or e.population >= 100_000 for e in entries):
        return False
    if len(tokens) > 1 and folded.split()[-1] in ORGANISED:
        return False
    if _acronym(sentence, tokens) and not any(
        e.kind in {"country", "region", "territory", "disputed", "historical"} for e in entries
    ):
        return False
    if folded == "us" and "." not in tokens[0].form and tokens[0].form != "US":
        return False
    if " and " in folded and all(
        any(e.kind == "country" and e.main for e in names.gazetteer.find(h)) for h in folded.split(" and ")
    ):
        return False
    great = any(e.kind not in {"town", "admin2"} or e.population >= _BIG for e in entries)
    if names.gazetteer.demonym(folded) and not any(e.main and e.kind in {"country", "capital", "region"} for e in entries):
        return False
    if _of_a_ruler(sentence, stop) and not any(e.kind in {"country", "capital", "region", "disputed", "admin1"} for e in entries):
        return False
    if len(tokens) == 1 and not great and folded in names.words and _opens(sentence, first):
        return False
    kind = entity_over(sentence, first, stop)
    if kind == "LOC":
        return not _inside_longer_name(sentence, first, stop)
    if kind in {"PER", "ORG-inside", "PER-inside", "MISC-inside", "EVENT-inside"}:
        return kind == "PER" and great and not names.people & set(folded.split()) and not _has_title(sentence, first)
    if not any(t.upos == "PROPN" for t in tokens):
        return False
    if folded in names.people and folded not in names.places:
        return first > 0 and sentence.tokens[first - 1].form.lower() in {"in", "near", "outside", "around"}
    local = any(e.country in names.countries and e.main for e in entries) and not has_relation(sentence, first, "nsubj", "flat")
    return (great or local or _after_locative(sentence, first) or folded in names.places) and not _inside_longer_name(
        sentence, first, stop
    )


def _opens(sentence: Sentence, token: int) -> bool:
    """Whether only marks stand before a word in its sentence: there every word has a capital ("* Convoy in Holm")."""
    return all(t.upos in ("PUNCT", "SYM") for t in sentence.tokens[:token])


def _of_a_ruler(sentence: Sentence, stop: int) -> bool:
    """Whether the word behind makes the name of a small place that of a person or a thing."""
    return stop < len(sentence.tokens) and sentence.tokens[stop].lemma.lower() in OF_A_RULER | CALLED_AFTER


def entity_over(sentence: Sentence, first: int, stop: int) -> str | None:
    """The type of the entity that these tokens are; with "-inside" if they are only a part of it; None if there is none."""
    for e in sentence.entities:
        if e.first <= first and stop <= e.stop:
            whole = (e.first, e.stop) == (first, stop)
            return e.type if whole or e.type == "LOC" else f"{e.type}-inside"
        if first <= e.first and e.stop <= stop:
            return e.type if e.type in {"LOC", "PER"} else None
    return None


def _has_title(sentence: Sentence, first: int) -> bool:
    before = sentence.tokens[first - 1] if first else None
    return (
        before is not None
        and before.form[:1].isupper()
        and before.upos in {"PROPN", "NOUN"}
        and before.form.lower() not in FEATURES
    )


def _after_locative(sentence: Sentence, first: int) -> bool:
    at = first - 1
    while at >= 0 and sentence.tokens[at].upos in {"DET", "ADJ"}:
        at -= 1
    return at >= 0 and sentence.tokens[at].form.lower() in {"in", "near", "at", "from", "to", "of", "outside", "around", "into"}


def _inside_longer_name(sentence: Sentence, first: int, stop: int) -> bool:
    """Whether a further capitalised name word belongs to these ("Georgetown University", "Jackson Smith", "Bank of Utah")."""
    if first > 1 and sentence.tokens[first - 1].form == "New":
        return True
    if first > 1 and sentence.tokens[first - 1].form == "of" and sentence.tokens[first - 2].form.lower() in ORGANISED:
        return sentence.tokens[first - 2].form[:1].isupper()
    for beside in (first - 1, stop):
        if not 0 <= beside < len(sentence.tokens):
            continue
        other = sentence.tokens[beside]
        if beside == stop and other.form[:1].isupper() and {other.lemma.lower(), other.form.lower()} & ORGANISED:
            return True
        if other.upos != "PROPN" or not other.form[:1].isupper() or other.form.lower().rstrip("s") in FEATURES:
            continue
        if fold_name(other.form) in CALENDAR or other.form.isupper() != sentence.tokens[first].form.isupper():
            continue
        if _one_name(sentence, beside, first, stop):
            return True
    return False


def _one_name(sentence: Sentence, beside: int, first: int, stop: int) -> bool:
    """Whether the token beside and these hang together as parts of one name."""
    tied = {"flat", "compound", "flat:name", "goeswith"}
    other = sentence.tokens[beside]
    if other.head - 1 in range(first, stop):
        return other.deprel.split(":")[0] in tied
    heads = [t for t in sentence.tokens[first:stop] if not first <= t.head - 1 < stop]
    if any(t.head - 1 == beside and t.deprel.split(":")[0] in tied for t in heads):
        return True
    return any(t.head == other.head and t.deprel in tied and other.deprel in tied for t in heads)


# -- names that only the reader knows, and those that stand in a chain


def _only_read(sentence: Sentence, text: str, names: Names, taken: list[Found]) -> list[Found]:
    used = {i for f in taken for i in range(f.first, f.stop)}
    found = []
    for e in sentence.entities:
        if e.type != "LOC" or used & set(range(e.first, e.stop)):
            continue
        first, stop = _grown(sentence, e.first, e.stop, used)
        while first < stop and not sentence.tokens[first].form[:1].isupper():
            first += 1
        while first < stop and not sentence.tokens[stop - 1].form[:1].isupper():
            stop -= 1
        if first < stop and _plausible(sentence, text, names, first, stop):
            found.append(Found(first=first, stop=stop, name=words_of(sentence, text, first, stop), known=False))
            used.update(range(first, stop))
    return found


def _grown(sentence: Sentence, first: int, stop: int, used: set[int]) -> tuple[int, int]:
    """The entity with the capitalised name words that hang on to it."""
    tokens = sentence.tokens
    while stop < len(tokens) and stop not in used and tokens[stop].upos == "PROPN" and _one_name(sentence, stop, first, stop):
        stop += 1
    while (
        first > 0 and first - 1 not in used and tokens[first - 1].upos == "PROPN" and _one_name(sentence, first - 1, first, stop)
    ):
        first -= 1
    return first, stop


def _plausible(sentence: Sentence, text: str, names: Names, first: int, stop: int) -> bool:
    """Whether a name that the gazetteer does not know may stand as a place."""
    tokens, folded = sentence.tokens[first:stop], fold_name(words_of(sentence, text, first, stop))
    if not any(t.upos == "PROPN" for t in tokens) or len(folded) < 3 or folded in CALENDAR or folded in NOT_NAMES:
        return False
    if folded in FEATURES or folded in METONYMS or (folded in names.agents and not names.gazetteer.find(folded)):
        return False
    if tokens[0].form.lower() in names.words and _opens(sentence, first):
        return False
    if folded.split()[-1] in ORGANISED or _acronym(sentence, tokens) or not folded.replace(" ", "").isalpha():
        return False
    return not names.gazetteer.demonym(folded) and folded not in names.people and not _inside_longer_name(sentence, first, stop)


def _acronym(sentence: Sentence, tokens: Sequence[Token]) -> bool:
    """Capitals only, in a sentence that has other letters: an organisation, as a rule."""
    shouting = sum(t.form.isupper() for t in sentence.tokens) > len(sentence.tokens) / 2
    return len(tokens) == 1 and len(tokens[0].form) <= 6 and tokens[0].form.isupper() and not shouting


def _in_chains(sentence: Sentence, text: str, names: Names, taken: list[Found]) -> list[Found]:
    """Unknown names joined by a dash to a known one, or where the reader sees a place somewhere in the chain."""
    used = {i for f in taken for i in range(f.first, f.stop)}
    read = {i for e in sentence.entities if e.type == "LOC" for i in range(e.first, e.stop)}
    found = []
    for chain in _chains(sentence):
        beside = sentence.tokens[chain[0]].head - 1 if sentence.tokens[chain[0]].deprel == "conj" else chain[0]
        if not any(i in used or i in read for i in (*chain, beside)):
            continue
        if any(sentence.tokens[i].form[:1].islower() for i in chain):
            continue
        if whole := _misspelt_whole(sentence, text, names, chain, used):
            found.append(whole)
            continue
        for i in chain:
            word = sentence.tokens[i].form
            if i not in used and not names.gazetteer.demonym(word) and fold_name(word) not in NOT_NAMES:
                found.append(Found(first=i, stop=i + 1, name=word, known=False))
    return found


def _misspelt_whole(sentence: Sentence, text: str, names: Names, chain: list[int], used: set[int]) -> Found | None:
    """A hyphenated name that is one place, only written with a slip."""
    first, stop = chain[0], chain[-1] + 1
    if len(chain) != 2 or sentence.tokens[first + 1].form != "-" or used & set(range(first, stop)):
        return None
    like = names.gazetteer.near(words_of(sentence, text, first, stop), limit=1)
    if not like or like[0][1] < 88:
        return None
    return Found(first=first, stop=stop, name=words_of(sentence, text, first, stop), known=False)


def _chains(sentence: Sentence) -> list[list[int]]:
    """Runs PROPN – PROPN (– PROPN ...): the positions of the names."""
    chains: list[list[int]] = []
    tokens, at = sentence.tokens, 0
    while at < len(tokens):
        chain = [at]
        while chain[-1] + 2 < len(tokens) and tokens[chain[-1] + 1].form in DASHES and _names_one(tokens, chain[-1] + 2):
            chain.append(chain[-1] + 2)
        if len(chain) > 1 and any(tokens[i].upos == "PROPN" for i in chain) and _names_one(tokens, at):
            chains.append(chain)
        at = chain[-1] + 1
    return chains


def _other_names(sentence: Sentence, text: str, names: Names, taken: list[Found]) -> list[Found]:
    """A known name in brackets behind a place, or joined by "or": "Bombay (or Mumbai)", "Danzig, now Gdansk"."""
    tokens, found = sentence.tokens, []
    used = {i for f in taken for i in range(f.first, f.stop)}
    for f in taken:
        at = f.stop
        while at < len(tokens) and tokens[at].form.lower() in {"(", ",", "or", "now", "formerly", "aka", "called", "/"}:
            at += 1
        if (
            not {t.form.lower() for t in tokens[f.stop : at]} & {"(", "or", "now", "formerly", "aka"}
            or at >= len(tokens)
            or at in used
        ):
            continue
        name = tokens[at].form
        if (
            tokens[at].upos == "PROPN"
            and names.gazetteer.find(name)
            and fold_name(name) not in CALENDAR | NOT_NAMES | names.people
        ):
            found.append(Found(first=at, stop=at + 1, name=name))
    return found


def _names_one(tokens: Sequence[Token], at: int) -> bool:
    """A name word; right beside a dash it is often taken for an adjective."""
    token = tokens[at]
    if token.upos not in {"ADJ", "NOUN", "X"} or not token.form[:1].isupper() or token.form.isupper():
        return token.upos == "PROPN"
    tight_before = at > 0 and tokens[at - 1].form in DASHES and tokens[at - 1].end == token.start
    return tight_before or (at + 1 < len(tokens) and tokens[at + 1].form in DASHES and tokens[at + 1].start == token.end)
