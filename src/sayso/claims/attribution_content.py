"""What a reporting verb reports: a clause, a question, an infinitive, the words around it, or a noun.

In: a verb, its entry in the table of reporting words, its cue and source. Out: pieces of content as token positions, empty
where the verb reports nothing here.
"""

from collections.abc import Callable

from sayso.claims.attribution_names import find_named, has_case
from sayso.claims.attribution_parts import (
    can_speak,
    clause_words,
    is_passive,
    noun_words,
    opens_clause,
    without_last_relative,
)
from sayso.records.analysis import Sentence
from sayso.records.base import Record
from sayso.resources.reporting import BARE_OBJECT, RAISING, TEXTS, TOLD, VERBS, Reporting
from sayso.text.trees import ancestors, children, has_relation, parent, subtree, trimmed

Words = tuple[int, ...]


class Cue(Record, frozen=True, kw_only=True):
    """A reporting verb where it stands: its token, its entry, the words of the cue, and who speaks."""

    verb: int
    entry: Reporting
    words: Words
    source: int | None


def find_content(sentence: Sentence, cue: Cue) -> list[Words]:
    """The words said: the first of the constructions that the verb takes and that is there."""
    for rule in _CONSTRUCTIONS:
        found = [words for words in rule(sentence, cue) if words]
        if found:
            return found
    return []


def lemma_of(sentence: Sentence, cue: Cue) -> str:
    """The verb with its particle or preposition, as in the table: "call_for"."""
    return "_".join(sentence.tokens[i].lemma.lower() for i in cue.words)


def _size(sentence: Sentence, cue: Cue) -> list[Words]:
    return [tuple(sized(sentence, cue.verb))] if "size" in cue.entry.takes else []


def sized(sentence: Sentence, verb: int) -> list[int]:
    """ "put the toll at 300": what is sized, and the size; empty where the verb does something else."""
    things = children(sentence, verb, "obj", "nsubj:pass")
    at = [
        i
        for i in [*children(sentence, verb, "obl"), *(n for o in things for n in children(sentence, o, "nmod"))]
        if has_case(sentence, i, "at", "between") and any(sentence.tokens[w].upos == "NUM" for w in subtree(sentence, i))
    ]
    if not at or not things and not has_relation(sentence, verb, "acl:relcl"):
        return []
    relative = not things or sentence.tokens[things[0]].xpos in ("WDT", "WP")
    noun = parent(sentence, verb) if relative and has_relation(sentence, verb, "acl:relcl") else None
    thing = noun_words(sentence, noun) if noun is not None else subtree(sentence, things[0]) if things else []
    return sorted({*thing, *subtree(sentence, at[0]), *_rest_of_size(sentence, verb, max(subtree(sentence, at[0])))})


def _rest_of_size(sentence: Sentence, verb: int, last: int) -> list[int]:
    """What follows a number of the dead: "23 dead and around 60 wounded", up to a mark or a new verb."""
    own = set(subtree(sentence, verb))
    found: list[int] = []
    for i in range(last + 1, len(sentence.tokens)):
        word = sentence.tokens[i]
        if i not in own or word.upos in ("PUNCT", "VERB", "AUX", "SCONJ") and word.xpos != "VBN":
            break
        found.append(i)
    while found and sentence.tokens[found[-1]].upos in ("CCONJ", "ADP", "DET"):
        found.pop()
    return found if all(sentence.tokens[i].upos in ("ADJ", "NUM", "CCONJ", "ADV", "NOUN", "VERB", "ADP") for i in found) else []


def _charge(sentence: Sentence, cue: Cue) -> list[Words]:
    """ "accused the rebels of burning the mill", "was accused of theft", "blamed the flood on the mayor": whom, and of what."""
    if cue.entry.act != "accusation" or len(cue.words) > 1:
        return []
    charged = children(sentence, cue.verb, "obj", "nsubj:pass")
    if not charged and has_relation(sentence, cue.verb, "acl") and sentence.tokens[cue.verb].xpos == "VBN":
        charged = ancestors(sentence, cue.verb)[:1]
    below = [
        *children(sentence, cue.verb, "obl", "advcl", "xcomp"),
        *(n for i in charged for n in children(sentence, i, "nmod", "acl")),
    ]
    deeds = [i for i in below if i > cue.verb and _is_deed(sentence, i)]
    if not deeds:
        return []
    whom = [w for i in charged for w in (subtree(sentence, i, [cue.verb, *deeds]))]
    words = sorted({*whom, *(w for i in deeds for w in subtree(sentence, i))})
    return [tuple(trimmed(sentence, without_last_relative(sentence, words)))]


def _is_deed(sentence: Sentence, token: int) -> bool:
    """What somebody is accused of: behind "of", "for", "on" (or "over"), not a time or a place."""
    marks = {sentence.tokens[i].lemma.lower() for i in children(sentence, token, "case", "mark")}
    verbal = sentence.tokens[token].xpos == "VBG" or bool(children(sentence, token, "cop"))
    return (
        bool(marks & {"of", "for"})
        or bool(marks & {"on", "over", "with"})
        and (verbal or sentence.tokens[token].upos in ("NOUN", "PROPN"))
    )


def _clause(sentence: Sentence, cue: Cue) -> list[Words]:
    """A that-clause, bare clause or embedded question."""
    clauses = [i for i in children(sentence, cue.verb, "ccomp") if i not in cue.words]
    if not clauses or cue.entry.takes == frozenset(("name",)):
        return []
    accused = [i for i in children(sentence, cue.verb, "obj") if cue.entry.act == "accusation" and i < clauses[0]]
    told = [i for i in children(sentence, cue.verb, "obj", "iobj") if cue.entry.act == "demand" and cue.verb < i < clauses[0]]
    told = [i for i in told if not _has_that(sentence, clauses[0])]
    first = [tuple(w for i in [*accused, *told] for w in subtree(sentence, i))]
    return [*first, *(words for i in clauses for words in _that_by_that(sentence, i))]


def _that_by_that(sentence: Sentence, clause: int) -> list[Words]:
    """The clauses of "said that the dam held and that nobody was hurt", each without its "that"."""
    again = [i for i in children(sentence, clause, "conj") if _has_that(sentence, i)]
    rest = [i for i in clause_words(sentence, clause) if not any(i in subtree(sentence, j) for j in again)]
    return [tuple(_bare(sentence, rest)), *(tuple(_bare(sentence, clause_words(sentence, j))) for j in again)]


def _bare(sentence: Sentence, words: list[int]) -> list[int]:
    """Words without marks and conjunctions at their edges, and without an opening "that"."""
    words = trimmed(sentence, words)
    while words and sentence.tokens[words[0]].upos in ("CCONJ", "PUNCT"):
        words = words[1:]
    while words and sentence.tokens[words[-1]].upos in ("CCONJ", "PUNCT"):
        words = words[:-1]
    return words[1:] if words and opens_clause(sentence, words[0]) else words


def _has_that(sentence: Sentence, clause: int) -> bool:
    return any(sentence.tokens[i].lemma.lower() == "that" for i in children(sentence, clause, "mark"))


def _name(sentence: Sentence, cue: Cue) -> list[Words]:
    return find_named(sentence, cue.verb, cue.words) if "name" in cue.entry.takes else []


def _open(sentence: Sentence, cue: Cue) -> list[Words]:
    """An infinitive with whom it is put to ("urged residents to leave"), or a gerund ("denied taking bribes", "called for closing")."""
    if not cue.entry.takes & {"infinitive", "order", "gerund"}:
        return []
    orders = "order" in cue.entry.takes
    below = (
        children(sentence, cue.verb, "xcomp", "advcl", "ccomp")
        if orders or len(cue.words) > 1
        else children(sentence, cue.verb, "xcomp")
    )
    wanted = [i for i in below if i > cue.verb and _is_wanted(sentence, cue, i)]
    if not wanted:
        return []
    addressed = [i for i in children(sentence, cue.verb, "obj", "iobj", "obl") if orders and cue.verb < i < wanted[0]]
    addressed += children(sentence, cue.verb, "nsubj:pass") if orders and is_passive(sentence, cue.verb) else []
    words = [w for i in [*addressed, *wanted] for w in _without_cue(sentence, i, cue.words)]
    return [tuple(sorted(set(words)))]


def _is_wanted(sentence: Sentence, cue: Cue, token: int) -> bool:
    marks = children(sentence, token, "mark", "case")
    if len(cue.words) > 1:
        put = bool(cue.entry.takes & {"order", "infinitive"})
        return any(m in cue.words for m in marks) or put and _is_infinitive(sentence, token)
    gerund = "gerund" in cue.entry.takes and sentence.tokens[token].xpos == "VBG" and has_relation(sentence, token, "xcomp")
    return _is_infinitive(sentence, token) or gerund


def _is_infinitive(sentence: Sentence, token: int) -> bool:
    return any(sentence.tokens[i].lemma.lower() == "to" for i in children(sentence, token, "mark"))


def _without_cue(sentence: Sentence, token: int, cue: Words) -> list[int]:
    return subtree(sentence, token, [c for c in children(sentence, token, "case", "mark") if c in cue])


def _raised(sentence: Sentence, cue: Cue) -> list[Words]:
    """ "The rebels are said to have fled", "was quoted as saying": what is said of the subject, with the subject."""
    if not is_passive(sentence, cue.verb) or sentence.tokens[cue.verb].lemma.lower() not in RAISING:
        return []
    said = [i for i in children(sentence, cue.verb, "xcomp") if i > cue.verb and _is_infinitive(sentence, i)]
    subjects = [i for i in children(sentence, cue.verb, "nsubj") if not has_relation(sentence, i, "nsubj:outer")]
    if not said or not subjects:
        return []
    subject = noun_words(sentence, subjects[0]) if sentence.tokens[subjects[0]].xpos not in ("WDT", "WP") else ()
    return [(*subject, *subtree(sentence, said[0]))]


_QUESTION_WORDS = frozenset(("whether", "how", "why", "what", "who", "whom", "where", "when", "which"))


def _question(sentence: Sentence, cue: Cue) -> list[Words]:
    """ "did not say when they would meet": an embedded question that a parser takes for something else."""
    if "clause" not in cue.entry.takes:
        return []
    own = set(subtree(sentence, cue.verb))
    hearers = {w for i in children(sentence, cue.verb, "iobj", "obj") for w in subtree(sentence, i)}
    first = cue.words[-1] + 1
    if sentence.tokens[min(first, len(sentence.tokens) - 1)].lemma.lower() not in _QUESTION_WORDS:
        while first in hearers:
            first += 1
    if first not in own or sentence.tokens[first].lemma.lower() not in _QUESTION_WORDS:
        return []
    head = next((i for i in [first, *ancestors(sentence, first)] if parent(sentence, i) == cue.verb), None)
    if head is None:
        return []
    words = subtree(sentence, head)
    return (
        [tuple(trimmed(sentence, words))]
        if len(words) > 2 and has_relation(sentence, head, "obj", "advmod", "advcl", "obl", "ccomp")
        else []
    )


def _around(sentence: Sentence, cue: Cue) -> list[Words]:
    """What stands around a verb that is put in, in front or behind: "The gates, he said, were shut", "As he said, ...".

    The verb hangs from the clause said."""
    if "clause" not in cue.entry.takes:
        return []
    verb = cue.verb
    if cue.source is not None and _is_inverted(sentence, cue):
        return [tuple(trimmed(sentence, [i for i in range(verb) if i not in subtree(sentence, cue.source)]))]
    if spliced := _spliced(sentence, cue):
        return [spliced]
    put_in = has_relation(sentence, verb, "parataxis") and (children(sentence, verb, "nsubj") or is_passive(sentence, verb))
    put_in = put_in and not _begins_anew(sentence, verb)
    between = _is_between_commas(sentence, verb)
    if not put_in and not _is_as_said(sentence, verb) and not between:
        return []
    head = next((i for i in ancestors(sentence, verb) if _is_clause(sentence, i)), None)
    if head is None:
        return []
    own = set(subtree(sentence, verb))
    return [tuple(i for i in trimmed(sentence, subtree(sentence, head, [verb])) if i not in own)]


def _spliced(sentence: Sentence, cue: Cue) -> Words:
    """ "The dam was cracked, two workers told this paper, and the siren was off": put in without "and", taken for one more clause."""
    verb, head = cue.verb, parent(sentence, cue.verb)
    said = sentence.tokens[verb].lemma.lower() in ("say", "tell", "add") and has_relation(sentence, verb, "conj")
    if not said or head is None or cue.source is None or cue.source > verb or children(sentence, verb, "ccomp", "xcomp"):
        return ()
    first = min(subtree(sentence, cue.source))
    joined = any(i < verb for i in children(sentence, verb, "cc"))
    if joined or not first or sentence.tokens[first - 1].form != ",":
        return ()
    hearers = [w for i in children(sentence, verb, "obj", "iobj", "obl", "advmod") for w in subtree(sentence, i)]
    own = range(first, max([verb, *hearers]) + 1)
    return tuple(i for i in trimmed(sentence, subtree(sentence, head)) if i not in own)


def _is_clause(sentence: Sentence, token: int) -> bool:
    return (
        sentence.tokens[token].upos in ("VERB", "ADJ", "AUX")
        or not sentence.tokens[token].head
        or bool(children(sentence, token, "cop"))
    )


def _is_inverted(sentence: Sentence, cue: Cue) -> bool:
    """ "Not so, say the rebels.": verb and speaker in this order behind a comma, at the end of the sentence."""
    source, verb = cue.source or 0, cue.verb
    last = max([*noun_words(sentence, source), verb]) if source > verb else verb
    ends = all(
        sentence.tokens[i].upos == "PUNCT" or i in subtree(sentence, source) for i in range(last + 1, len(sentence.tokens))
    )
    close = all(sentence.tokens[i].upos in ("DET", "ADJ", "NUM", "PROPN", "NOUN", "ADP") for i in range(verb + 1, source))
    return verb > 1 and source > verb and close and ends and sentence.tokens[verb - 1].form == ","


def _begins_anew(sentence: Sentence, verb: int) -> bool:
    """A clause of its own behind a semicolon or dash, that reports nothing of the clause in front: "...; they were asking for more"."""
    first = min(subtree(sentence, verb))
    marks = {sentence.tokens[i].form for i in (first - 1, first) if i >= 0}
    return bool(marks & {";", ":"}) or bool(children(sentence, verb, "obj")) and bool(marks & {"–", "—", "--", "-"})


def _is_as_said(sentence: Sentence, verb: int) -> bool:
    """ "As the mayor noted, ...", "as he put it"."""
    marks = {sentence.tokens[i].lemma.lower() for i in children(sentence, verb, "mark")}
    takes = [i for i in children(sentence, verb, "obj") if sentence.tokens[i].lemma.lower() != "it"]
    return has_relation(sentence, verb, "advcl") and "as" in marks and bool(children(sentence, verb, "nsubj")) and not takes


def _is_between_commas(sentence: Sentence, verb: int) -> bool:
    """ "The gates, he said, were shut": subject and verb alone between commas, which parsers take for a relative clause."""
    if not has_relation(sentence, verb, "acl") or children(sentence, verb, "obj", "ccomp", "xcomp"):
        return False
    own = [i for i in subtree(sentence, verb) if sentence.tokens[i].form != ","]
    subject = children(sentence, verb, "nsubj")
    if not subject or sentence.tokens[subject[0]].xpos in ("WDT", "WP") or own[-1] + 1 >= len(sentence.tokens) or not own[0]:
        return False
    return sentence.tokens[own[0] - 1].form == "," and sentence.tokens[own[-1] + 1].form == ","


_OF_WHAT = frozenset(("assure", "inform", "warn", "notify", "remind", "accuse", "convince", "persuade"))
"""Verbs that name the hearer and then what is said behind "of"."""


def _behind_hearer(sentence: Sentence, cue: Cue) -> list[Words]:
    """ "assured the residents of the safety of the port": what is said behind "of" or "about"."""
    if lemma_of(sentence, cue) not in _OF_WHAT:
        return []
    hearers = children(sentence, cue.verb, "obj", "iobj")
    near = [h for i in hearers for h in (i, *children(sentence, i, "conj"))]
    said = [
        i
        for h in (cue.verb, *near)
        for i in children(sentence, h, "obl", "nmod")
        if i > cue.verb and has_case(sentence, i, "of", "about")
    ]
    said = [i for i in said if sentence.tokens[i].upos == "NOUN" and not can_speak(sentence, i)]
    return [tuple(subtree(sentence, said[0]))] if hearers and said else []


def _behind_preposition(sentence: Sentence, cue: Cue) -> list[Words]:
    """ "called for calm": the noun behind the preposition of the cue."""
    if len(cue.words) < 2 or not cue.entry.takes & {"object", "order"}:
        return []
    behind = [i for i in children(sentence, cue.verb, "obl", "advcl") if any(c in subtree(sentence, i) for c in cue.words)]
    return [_with_apposed(sentence, cue, i) for i in behind[:1]]


def _with_apposed(sentence: Sentence, cue: Cue, token: int) -> Words:
    """The words behind the preposition, with an adjective that a parser leaves alone: "spoke of 19 dead"."""
    words = [i for i in _without_cue(sentence, token, cue.words) if i not in cue.words]
    words = list(range(cue.words[-1] + 1, max(words, default=cue.verb) + 1)) or words
    after = max(words, default=token) + 1
    if after < len(sentence.tokens) and sentence.tokens[after].xpos == "JJ" and parent(sentence, after) == cue.verb:
        words += subtree(sentence, after)
    return tuple(sorted(set(words)))


def _object(sentence: Sentence, cue: Cue) -> list[Words]:
    """A noun as what is said ("announced a truce", "the video showed smoke"), where somebody who can speak does it."""
    if not cue.entry.takes & {"object", "order"} or len(cue.words) > 1 and not _has_particle(sentence, cue):
        return []
    unnamed = cue.source is None and is_passive(sentence, cue.verb) and lemma_of(sentence, cue) in TOLD
    if cue.source is None and not unnamed or not _takes_object(sentence, cue):
        return []
    if cue.source is not None and not can_speak(sentence, cue.source) and not _is_text(sentence, cue.source):
        return []
    objects = children(sentence, cue.verb, "nsubj:pass") or children(sentence, cue.verb, "obj")
    objects = objects or [i for i in children(sentence, cue.verb, "nsubj") if i > cue.verb and i != cue.source]
    if not objects and has_relation(sentence, cue.verb, "acl") and sentence.tokens[cue.verb].xpos == "VBN":
        return [noun_words(sentence, i) for i in ancestors(sentence, cue.verb)[:1]]
    return [_object_words(sentence, cue, i) for i in objects if _says_something(sentence, cue, i)]


def _antecedent_object(sentence: Sentence, cue: Cue) -> list[Words]:
    """ "a figure which the owners dispute", "the charge he denies": the noun that a relative clause of denial or naming is about."""
    verb, noun = cue.verb, parent(sentence, cue.verb)
    relative = sentence.tokens[verb].deprel in ("acl:relcl", "advcl:relcl")
    if noun is None or cue.source is None or not relative or lemma_of(sentence, cue) not in BARE_OBJECT:
        return []
    objects = children(sentence, verb, "obj")
    about = not objects or any(sentence.tokens[i].xpos in ("WDT", "WP") for i in objects)
    if not about or is_passive(sentence, verb) or not noun < cue.source or not can_speak(sentence, cue.source):
        return []
    if has_relation(sentence, verb, "advcl"):
        return [tuple(trimmed(sentence, subtree(sentence, noun, [verb])))]
    return [noun_words(sentence, noun)]


def _has_particle(sentence: Sentence, cue: Cue) -> bool:
    return any(has_relation(sentence, i, "compound:prt") for i in cue.words)


def _is_text(sentence: Sentence, source: int) -> bool:
    return sentence.tokens[source].lemma.lower() in TEXTS


def _takes_object(sentence: Sentence, cue: Cue) -> bool:
    """A verb whose object alone is said, one with an order in its object, or a text that shows it."""
    orders = "order" in cue.entry.takes and any(
        _is_infinitive(sentence, c) for i in children(sentence, cue.verb, "obj") for c in children(sentence, i, "acl")
    )
    shown = cue.source is not None and _is_text(sentence, cue.source) and lemma_of(sentence, cue) in _SHOWING
    return lemma_of(sentence, cue) in BARE_OBJECT or orders or shown


_SHOWING = frozenset("show stipulate reveal indicate suggest find report record document depict detail describe capture".split())


_OF_DEEDS = frozenset(("order", "want", "expect", "decree"))
"""Verbs with which a thing is only bought or wished for ("ordered 55 aircraft"), a deed is demanded ("ordered the retreat")."""


def _says_something(sentence: Sentence, cue: Cue, token: int) -> bool:
    """Not a relative pronoun; a bare "it" or "them" only where the verb says for or against it ("denied it")."""
    word = sentence.tokens[token]
    deed = any(p.token == token for p in sentence.predicates) or bool(children(sentence, token, "acl"))
    if word.xpos in ("WDT", "WP") or lemma_of(sentence, cue) in _OF_DEEDS and not deed:
        return False
    shown = lemma_of(sentence, cue) in _SHOWING and bool(children(sentence, cue.verb, "obl", "xcomp", "advcl"))
    return (
        word.xpos != "PRP" or shown or cue.entry.act in ("denial", "agreement") or bool(children(sentence, token, "acl", "nmod"))
    )


def _object_words(sentence: Sentence, cue: Cue, token: int) -> Words:
    """An object with what the verb says of it: "accused the rebels of theft", "showed guards leading him away"."""
    lemma = lemma_of(sentence, cue)
    extra = [
        x
        for x in children(sentence, cue.verb, "obl", "advcl")
        if x > cue.verb
        and sentence.tokens[x].lemma.lower() not in VERBS
        and (lemma in ("accuse", "blame", "charge", "condemn") or has_case(sentence, x, "as"))
    ]
    if lemma in _SHOWING:
        extra += [
            x for x in children(sentence, cue.verb, "xcomp", "obl", "advcl") if x > token and not _is_infinitive(sentence, x)
        ]
    aside = [
        x
        for x in range(len(sentence.tokens))
        if has_relation(sentence, x, "parataxis", "appos") and x > token and _is_set_off(sentence, x)
    ]
    extra += _goes_with(sentence, cue, token)
    extra += [x for x in children(sentence, cue.verb, "iobj") if cue.verb < x < token and cue.entry.act in ("promise", "demand")]
    words = sorted({w for x in [token, *extra] for w in subtree(sentence, x, aside)})
    return tuple(trimmed(sentence, without_last_relative(sentence, words)))


_OF_THE_OBJECT = frozenset(("for", "about", "against", "of", "with", "through", "between", "over", "into"))


def _goes_with(sentence: Sentence, cue: Cue, token: int) -> list[int]:
    """Phrases right behind an object that are part of what is said: "promised 100 crowns to each family", "the safe passage
    of residents through the gorge". Not when or where it was said, nor to whom a statement was made."""
    found: list[int] = []
    behind = max(subtree(sentence, token)) + 1
    allowed = _OF_THE_OBJECT | ({"to"} if cue.entry.act in ("promise", "demand") else set())
    for phrase in children(sentence, cue.verb, "obl"):
        if min(subtree(sentence, phrase)) == behind and has_case(sentence, phrase, *allowed):
            found.append(phrase)
            behind = max(subtree(sentence, phrase)) + 1
    return found


def _is_set_off(sentence: Sentence, token: int) -> bool:
    """Whether a phrase stands behind a dash or in brackets: the writer's own addition."""
    first = min(subtree(sentence, token))
    marks = {sentence.tokens[i].form for i in (first - 1, first) if i >= 0}
    return bool(marks & {"-", "–", "—", "--", "(", "["})


_CONSTRUCTIONS: tuple[Callable[[Sentence, Cue], list[Words]], ...] = (
    _size,
    _charge,
    _clause,
    _name,
    _open,
    _raised,
    _question,
    _around,
    _behind_hearer,
    _behind_preposition,
    _antecedent_object,
    _object,
)
