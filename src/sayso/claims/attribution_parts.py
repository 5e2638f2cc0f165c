"""Pieces that the attribution rules share: who the subject of a verb is, whether it can speak, and spans of token lists."""

import re
from collections.abc import Iterable

from sayso.records.analysis import Sentence
from sayso.records.base import Record
from sayso.resources.reporting import SPEAKERS, VERBS
from sayso.resources.speaker_nouns import load_speaker_nouns
from sayso.text.stems import stem
from sayso.text.trees import ancestors, antecedent, children, has_relation, lemmas, parent, subtree, trimmed


class Found(Record, frozen=True, kw_only=True):
    """An attribution in tokens of its sentence: source head (None if unnamed), cue tokens, pieces of content."""

    source: int | None
    source_words: tuple[int, ...] = ()
    cue: tuple[int, ...]
    content: tuple[tuple[int, ...], ...]
    act: str
    stance: str
    tentative: bool = False
    """Whether it counts only where the report itself says it, not inside somebody's words: "I think", "to agree"."""
    untold: bool = False
    """Whether the report names what somebody said without telling it: "the union's allegation"."""


_EDGES = ("acl", "acl:relcl", "parataxis", "advcl", "discourse", "orphan")
"""Clauses that hang from a source without naming it."""


def subject_of(sentence: Sentence, verb: int) -> int | None:
    """The doer of a verb: its own subject or agent, else that of the verb it is joined to, or the noun it describes.

    "met and said" (co-ordinate), "left, saying" (adverbial), "had the nerve to say", "is expected to say", "officials saying" (adnominal), "which the court described"."""
    at: int | None = verb
    for _ in range(6):
        if at is None:
            return None
        own = _own_subject(sentence, at)
        if own is not None:
            return antecedent(sentence, own)
        above = goes_on(sentence, at)
        if above is not None:
            at = above
            continue
        above = parent(sentence, at)
        if above is None or at == verb and children(sentence, at, "nsubj:pass"):
            return None
        raised = children(sentence, above, "nsubj:pass") if has_relation(sentence, at, "xcomp") else []
        if raised:
            return antecedent(sentence, raised[0])
        if has_relation(sentence, at, "xcomp") and sentence.tokens[above].lemma.lower() in _MAKING:
            made = [i for i in children(sentence, above, "obj", "iobj", "nsubj:pass") if i < at]
            if made:
                return antecedent(sentence, made[0])
        if is_as_saying(sentence, at):
            return quoted_one(sentence, above)
        if (
            has_relation(sentence, at, "advcl")
            and sentence.tokens[at].xpos == "VBN"
            and not children(sentence, at, "aux", "mark")
        ):
            return None
        if has_relation(sentence, at, "acl") and not has_relation(sentence, at, "acl:relcl"):
            if _heads_sentence(sentence, at, above):
                return above
            if sentence.tokens[at].xpos == "VB" and has_relation(sentence, above, "obj"):
                at = parent(sentence, above)
                continue
            if sentence.tokens[at].xpos != "VBG":
                return None
            if can_speak(sentence, above):
                return above
            at = parent(sentence, above)
            continue
        apart = has_relation(sentence, at, "parataxis") and sentence.tokens[at].xpos in _FINITE
        joined = has_relation(sentence, at, "conj", "xcomp", "advcl", "aux", "cop", "parataxis")
        at = above if joined and not apart else None
    return None


_MAKING = frozenset(
    """force make lead prompt compel push get drive cause oblige allow enable let help permit watch see hear notice observe overhear order
    instruct tell ask urge persuade beg invite""".split()
)
"""Verbs whose object does what follows: "forced the mayor to admit that ...", "watched an officer tell"."""


def is_as_saying(sentence: Sentence, verb: int) -> bool:
    """ "quoted her as saying", "as having seen": a participle of speech or a perfect one behind "as", told of whom the verb above has for its object."""
    as_marked = any(sentence.tokens[i].lemma.lower() == "as" for i in children(sentence, verb, "mark", "case"))
    word = sentence.tokens[verb]
    perfect = any(sentence.tokens[i].form.lower() == "having" for i in children(sentence, verb, "aux"))
    told = perfect or word.xpos == "VBG" and word.lemma.lower() in VERBS
    return as_marked and told and has_relation(sentence, verb, "advcl", "xcomp", "obl")


def quoted_one(sentence: Sentence, verb: int) -> int | None:
    """Who is quoted: the object of a verb, or the subject of its passive."""
    told = children(sentence, verb, "nsubj:pass") or children(sentence, verb, "obj", "iobj")
    told = told or [i for i in children(sentence, verb, "nsubj") if i > verb]
    return antecedent(sentence, told[0]) if told else None


def _own_subject(sentence: Sentence, verb: int) -> int | None:
    passive = (
        bool(children(sentence, verb, "aux:pass"))
        or sentence.tokens[verb].xpos == "VBN"
        and not children(sentence, verb, "aux", "nsubj")
    )
    agents = list(children(sentence, verb, "obl:agent"))
    agents += [
        i
        for i in children(sentence, verb, "obl")
        if passive and any(sentence.tokens[c].lemma == "by" for c in children(sentence, i, "case"))
    ]
    if agents:
        return agents[0]
    if passive:
        return _agent_below(sentence, verb)
    subjects = [i for i in children(sentence, verb, "nsubj") if not has_relation(sentence, i, "nsubj:pass", "nsubj:outer")]
    left = [i for i in subjects if i < verb]
    if not left or sentence.tokens[verb - 1].upos == "PUNCT":
        left = [i for i in subjects if i < verb or _may_invert(sentence, verb)]
    subjects = left
    if not subjects and sentence.tokens[verb].xpos in _FINITE:
        subjects = _taken_below(sentence, verb)
    return min(subjects, key=lambda i: abs(i - verb)) if subjects else None


def _heads_sentence(sentence: Sentence, verb: int, noun: int) -> bool:
    """ "Norway, which borders it, called on Friday for talks": a past tense taken for a participle of the sentence's root."""
    word = sentence.tokens[verb]
    reporting = VERBS.get(word.lemma.lower())
    if sentence.tokens[noun].head or word.xpos not in ("VBN", "VBD") or reporting is None or reporting.act == "accusation":
        return False
    finite = any(
        t.xpos in _FINITE and noun in ancestors(sentence, i)[:1]
        for i, t in enumerate(sentence.tokens)
        if not has_relation(sentence, i, "acl")
    )
    return can_speak(sentence, noun) and not finite and verb > noun + 1


def _agent_below(sentence: Sentence, verb: int) -> int | None:
    """The doer of a passive that a parser hangs from its complement: "is regarded as arson by the police"; "was said to have been taken by
    armed men" has none."""
    behind = [i for i in children(sentence, verb, "obl", "xcomp") if i > verb and not children(sentence, i, "aux:pass")]
    below = [n for i in behind for n in children(sentence, i, "nmod", "obl")]
    by = [i for i in below if any(sentence.tokens[c].lemma == "by" for c in children(sentence, i, "case"))]
    return next((i for i in by if can_speak(sentence, i)), None)


_FINITE = ("VBD", "VBZ", "VBP")


def _may_invert(sentence: Sentence, verb: int) -> bool:
    """Whether a verb may have its subject behind it: behind a mark, "as", "so" or a helper ("“No,” said Holm", "did he say")."""
    before = sentence.tokens[verb - 1] if verb else None
    helped = children(sentence, verb, "aux", "advmod", "mark")
    return (
        before is None or before.upos in ("PUNCT", "SCONJ", "ADV", "AUX") or bool(helped) or not children(sentence, verb, "ccomp")
    )


def _taken_below(sentence: Sentence, verb: int) -> list[int]:
    """Subjects in front of a verb that a parser hangs from the clause below it: "A communique reports that groups attacked"."""
    return [
        i
        for i in range(verb)
        if has_relation(sentence, i, "nsubj")
        and sentence.tokens[i].head - 1 > verb
        and verb in ancestors(sentence, i)
        and all(sentence.tokens[j].upos not in ("VERB", "AUX") or i in ancestors(sentence, j) for j in range(i, verb))
    ]


def is_passive(sentence: Sentence, verb: int) -> bool:
    """Whether a verb stands in the passive."""
    return bool(children(sentence, verb, "aux:pass", "nsubj:pass"))


_QUANTITIES = frozenset(("number", "series", "majority", "part", "dozens", "hundreds", "couple", "range", "handful", "half"))
"""Nouns that only count those behind them: "a number of officials"."""


_PEOPLE = ("ers", "ors", "ists", "ians", "men", "ees", "crats", "folk")
"""Endings of plurals that name people by what they do: "miners", "jurors", "evacuees"."""
_PERSON = ("inee", "yee", "ogist", "alist", "crat", "sman", "swoman", "sperson")
"""Endings of single persons: "nominee", "biologist", "tribesman"."""
_THINGS = frozenset(
    "number order matter paper letter power quarter border center factor error door floor sector motor corner chapter river tower "
    "winter summer answer offer danger fever water shelter finger shoulder container tanker bomber rocket-launcher cracker member-state "
    "specimen acumen degree fee committee knee tree guarantee referee".split()
)


DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday january february march april may june july august "
    "september october november december night morning afternoon evening week month year".split()
)
"""Heads of phrases that tell when something was said, not what."""


def can_speak(sentence: Sentence, token: int) -> bool:
    """Whether a word names somebody (or a text) that can say something."""
    word = sentence.tokens[token]
    if word.lemma.lower() in _QUANTITIES:
        return any(can_speak(sentence, i) for i in children(sentence, token, "nmod"))
    if word.lemma.lower() in ("percent", "cent", "%"):
        return all(can_speak(sentence, i) for i in children(sentence, token, "nmod"))
    if word.upos == "NUM" and has_relation(sentence, token, "nsubj"):
        return all(can_speak(sentence, i) for i in children(sentence, token, "nmod"))
    if word.upos in ("PROPN", "PRON", "X"):
        return word.lemma.lower() not in ("it", "this", "that", "which", "what") or word.lemma.lower() == "it"
    if word.upos == "NOUN" and token and word.form[:1].isupper() and not sentence.tokens[0].form.isupper():
        return True
    ends = _PEOPLE if word.xpos == "NNS" else _PERSON if word.xpos == "NN" else ()
    people = bool(ends) and word.form.lower().endswith(ends) and word.lemma.lower() not in _THINGS
    return (
        people
        or word.lemma.lower() in SPEAKERS
        or word.upos == "NOUN"
        and _is_speaker(word.lemma.lower())
        or any(e.first <= token < e.stop for e in sentence.entities)
        or word.xpos == "NNPS"
    )


def _is_speaker(noun: str) -> bool:
    nouns = load_speaker_nouns()
    return noun in nouns.persons or noun in nouns.organisations


def names_speaker(phrase: str) -> bool:
    """Whether a phrase alone names somebody who can speak: "the interior ministry", and not "two drivers", who are counted."""
    words = re.split(r"\b(?:of|in|from|at)\b", phrase)[0].split()
    if not words or words[0].lower() in _NUMBERS or words[0][:1].isdigit():
        return False
    bases = stem(words[-1])
    by_ending = words[-1].lower().endswith(_PEOPLE) and not _THINGS.intersection(bases)
    return by_ending or any(b in SPEAKERS or _is_speaker(b) for b in (*bases, words[-1].lower()))


_NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve some many most mostly all no".split())


_PAIRED = frozenset(("neither", "either", "both"))


def is_loose(sentence: Sentence, token: int) -> bool:
    """A conjunction or mark that joins and says nothing itself; "neither", "either" and "both" belong to what they open."""
    word = sentence.tokens[token]
    return word.upos in ("CCONJ", "PUNCT") and word.lemma.lower() not in _PAIRED


def noun_words(sentence: Sentence, head: int, with_clauses: bool = False) -> tuple[int, ...]:
    """The words that name a source: the noun with what qualifies it, without its own preposition; clauses only if they say which."""
    away = [
        i
        for i in children(sentence, head)
        if has_relation(sentence, i, *_EDGES, "case", "cop", "nsubj", "mark", "aux", "advmod", "cc:preconj")
    ]
    away += [i for i in children(sentence, head, "conj") if sentence.tokens[i].upos in ("VERB", "AUX")]
    away += list(children(sentence, head, "punct"))
    away = [i for i in away if i not in _restricting(sentence, head)] if with_clauses else away
    words = trimmed(sentence, subtree(sentence, head, away))
    inside = {w for i in _restricting(sentence, head) for w in subtree(sentence, i)} if with_clauses else set()
    comma = next((i for i in words if i in inside and sentence.tokens[i].form == ","), len(sentence.tokens))
    words = [i for i in words if i < comma]
    return _one_run(sentence, words, head)


def _restricting(sentence: Sentence, head: int) -> list[int]:
    """Clauses that say which one, without a comma: "the judge who heard the case", "residents interviewed by the team"; a name
    needs none."""
    if sentence.tokens[head].upos == "PROPN":
        return []
    clauses = children(sentence, head, "acl", "acl:relcl")
    return [i for i in clauses if min(subtree(sentence, i)) == head + 1 and sentence.tokens[head + 1].upos != "PUNCT"]


def _one_run(sentence: Sentence, words: list[int], head: int) -> tuple[int, ...]:
    """The unbroken run of words around the head; marks and articles between them count as unbroken."""
    inside = set(words)
    first = last = head
    while first - 1 in inside or (first - 2 in inside and sentence.tokens[first - 1].upos == "PUNCT"):
        first -= 1
    while last + 1 in inside or (last + 2 in inside and sentence.tokens[last + 1].upos == "PUNCT"):
        last += 1
    return tuple(range(first, last + 1))


def clause_words(sentence: Sentence, head: int, without: Iterable[int] = ()) -> list[int]:
    """A complement clause without its opening "that" and without marks at its edges."""
    words = trimmed(sentence, subtree(sentence, head, [*without, *_afterthoughts(sentence, head)]))
    words = trimmed(sentence, without_last_relative(sentence, words))
    while words and sentence.tokens[words[-1]].upos == "CCONJ":
        words = trimmed(sentence, words[:-1])
    return words[1:] if words and opens_clause(sentence, words[0]) else words


def opens_clause(sentence: Sentence, token: int) -> bool:
    """Whether a "that" opens a clause ("said that film had vanished"), not stands for or before a noun."""
    word = sentence.tokens[token]
    pronoun = has_relation(sentence, token, "nsubj", "det") or word.xpos == "DT" and has_relation(sentence, token, "obj")
    return word.form.lower() == "that" and (word.xpos == "IN" or not pronoun)


def goes_on(sentence: Sentence, token: int) -> int | None:
    """The outer verb that a participle belongs to, where a parser hangs it from the clause reported: "said it had left,
    calling the talks a farce", "while noting that it rained and stressing that they stayed". None where it is in place."""
    word, above = sentence.tokens[token], parent(sentence, token)
    helped = any(i < token for i in children(sentence, token, "aux", "nsubj"))
    if word.xpos not in ("VBG", "VBD") or above is None or above > token or helped:
        return None
    reporting = any(base in VERBS for base in (word.lemma.lower(), *stem(word.form)))
    outer = next((i for i in [above, *ancestors(sentence, above)] if has_relation(sentence, i, "ccomp")), None)
    over = parent(sentence, outer) if outer is not None else None
    if not reporting or over is None or over > token or sentence.tokens[over].lemma.lower() not in VERBS:
        return None
    first = min(subtree(sentence, token))
    apart = sentence.tokens[first].form == "," or bool(first) and sentence.tokens[first - 1].form == ","
    apart = apart or any(sentence.tokens[i].lemma.lower() == "while" for i in children(sentence, token, "mark"))
    if word.xpos == "VBD":
        return over if has_relation(sentence, token, "conj") and _other_tense(sentence, above, over) else None
    if has_relation(sentence, token, "advcl") and apart:
        return over
    alike = sentence.tokens[above].xpos != "VBG" and sentence.tokens[over].xpos == "VBG"
    return over if has_relation(sentence, token, "conj") and alike else None


def _other_tense(sentence: Sentence, inner: int, outer: int) -> bool:
    """ "said it had moved troops and warned that ...": the plain past goes on with "said", not with "had moved"."""
    helped = children(sentence, inner, "aux", "cop")
    return bool(helped) and sentence.tokens[outer].xpos == "VBD"


def _afterthoughts(sentence: Sentence, head: int) -> list[int]:
    """What a complement no longer holds: a new clause behind a semicolon, unless who says so stands behind both; "while" with a
    participle ("..., while promising ...")."""
    found = []
    above = parent(sentence, head)
    for child in children(sentence, head, "parataxis", "conj", "advcl"):
        if above is not None and has_relation(sentence, head, "ccomp") and head < child < above:
            continue
        first = min(subtree(sentence, child))
        marks = {*lemmas(sentence, child, "mark")}
        if (
            child > head
            and first
            and (sentence.tokens[first - 1].form == ";" or sentence.tokens[first].form == ";")
            or child > head
            and "while" in marks
            and sentence.tokens[child].xpos == "VBG"
        ):
            found.append(child)
    return [*found, *(i for i in subtree(sentence, head) if i > head and goes_on(sentence, i) is not None)]


def without_last_relative(sentence: Sentence, words: list[int]) -> list[int]:
    """The words without a closing ", which ..." clause: the reporter's own addition more often than the speaker's."""
    for token in words:
        if not has_relation(sentence, token, "acl:relcl"):
            continue
        clause = subtree(sentence, token)
        first = clause[0]
        pronoun = (
            sentence.tokens[first].form.lower()
            if sentence.tokens[first].form != ","
            else sentence.tokens[min(first + 1, len(sentence.tokens) - 1)].form.lower()
        )
        comma = "," in (sentence.tokens[first].form, sentence.tokens[first - 1].form if first else "")
        if comma and pronoun in ("which", "who", "whose", "where") and clause[-1] == words[-1] and first > words[0] + 3:
            return [w for w in words if w < first]
    return words
