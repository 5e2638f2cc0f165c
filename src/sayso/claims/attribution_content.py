"""What a reporting verb reports: a clause, a question, an infinitive, the words around it, or a noun.

In: a verb, its entry in the table of reporting words, its cue and source. Out: pieces of content as token positions, empty
where the verb reports nothing here.
"""

from collections.abc import Callable

from sayso.claims.attribution_around import find_around
from sayso.claims.attribution_cue import Cue, Words, is_infinitive, without_cue
from sayso.claims.attribution_names import find_named, has_case
from sayso.claims.attribution_objects import (
    find_antecedent,
    find_behind_hearer,
    find_behind_preposition,
    find_object,
    find_sent,
    find_thanked,
)
from sayso.claims.attribution_parts import (
    DAYS,
    clause_words,
    is_as_saying,
    is_loose,
    is_passive,
    noun_words,
    opens_clause,
    quoted_one,
    without_last_relative,
)
from sayso.records.analysis import Sentence
from sayso.resources.reporting import RAISING
from sayso.text.trees import ancestors, children, has_relation, lemmas, parent, subtree, trimmed


def find_content(sentence: Sentence, cue: Cue) -> list[Words]:
    """The words said: the first of the constructions that the verb takes and that is there."""
    for rule in _CONSTRUCTIONS:
        found = [words for words in rule(sentence, cue) if words]
        if found:
            return found
    return []


def _number(sentence: Sentence, cue: Cue) -> list[Words]:
    """ "The union says 380 or more", "says 12 dead"; not a clause with a number in it."""
    numbers = [i for i in children(sentence, cue.verb, "obj") if i > cue.verb and sentence.tokens[i].upos == "NUM"]
    clauses = children(sentence, cue.verb, "ccomp")
    if "number" not in cue.entry.takes or not numbers or clauses not in ([], [numbers[0] + 1]):
        return []
    return [tuple(w for i in (numbers[0], *clauses) for w in subtree(sentence, i))]


def _size(sentence: Sentence, cue: Cue) -> list[Words]:
    return [tuple(sized(sentence, cue.verb))] if "size" in cue.entry.takes else []


def sized(sentence: Sentence, verb: int) -> list[int]:
    """ "put the toll at 300": what is sized, and the size; empty where the verb does something else."""
    things = children(sentence, verb, "obj", "nsubj:pass")
    at = [
        i
        for i in [*children(sentence, verb, "obl"), *(n for o in things for n in children(sentence, o, "nmod"))]
        if (has_case(sentence, i, "at", "between") or sentence.tokens[min(subtree(sentence, i))].lemma.lower() == "at")
        and _is_numbered(sentence, i)
    ]
    at = at or _straight_behind(sentence, verb)
    things = things or [i for i in children(sentence, verb, "xcomp") if at and verb < i < at[0] and children(sentence, i, "det")]
    if not at or children(sentence, verb, "compound:prt") or not things and not has_relation(sentence, verb, "acl"):
        return []
    relative = not things or sentence.tokens[things[0]].xpos in ("WDT", "WP")
    noun = parent(sentence, verb) if relative and has_relation(sentence, verb, "acl") else None
    thing = noun_words(sentence, noun) if noun is not None else subtree(sentence, things[0]) if things else []
    return sorted({*thing, *subtree(sentence, at[0]), *_rest_of_size(sentence, verb, max(subtree(sentence, at[0])))})


_COUNTING = frozenset("record register log count list tally document".split())
_GIVING = frozenset(("give", "credit"))
_SHARES = frozenset(("percent", "cent", "%", "point", "vote", "seat"))
_TOTALS = frozenset("figure number toll total count estimate".split())
_FINDERS = frozenset(
    """committee commission inquiry court mission panel auditor inspector doctor coroner pathologist survey poll study monitor observer team
    investigator""".split()
)


def counts(sentence: Sentence, verb: int) -> bool:
    """ "recorded 187 explosions", "counts 38 dead", "the court gave her 45 percent", "a doctor found two broken ribs": what somebody says by
    counting. Those who count men in and out do not speak."""
    lemma = sentence.tokens[verb].lemma.lower()
    bare = [i for i in children(sentence, verb, "obj") if sentence.tokens[i].upos == "NUM"]
    if lemma == "count" and sentence.tokens[verb].xpos not in ("VBZ", "VBP") and not bare:
        return False
    told = [i for i in children(sentence, verb, "obj", "obl") if i > verb]
    numbers = any(sentence.tokens[w].upos == "NUM" for i in told[:1] for w in _with_list(sentence, i))
    if lemma in _GIVING and any(
        sentence.tokens[i].lemma.lower() in _TOTALS for i in children(sentence, verb, "obj", "nsubj:pass")
    ):
        return any(_is_numbered(sentence, i) for i in told)
    if lemma in _GIVING:
        return any(sentence.tokens[i].lemma.lower() in _SHARES and _is_numbered(sentence, i) for i in told)
    finders = {*lemmas(sentence, verb, "nsubj")}
    return numbers and (lemma in _COUNTING or lemma == "find" and bool(finders & _FINDERS))


def _is_numbered(sentence: Sentence, token: int) -> bool:
    return any(sentence.tokens[w].upos == "NUM" for w in subtree(sentence, token))


def _with_list(sentence: Sentence, token: int) -> list[int]:
    """A noun with what stands behind it, also behind a colon: "a sharp rise: 187 explosions"."""
    words = subtree(sentence, token)
    behind = max(words) + 1
    if behind < len(sentence.tokens) and sentence.tokens[behind].form == ":":
        words = [*words, *range(behind, len(sentence.tokens))]
    return words


def _count(sentence: Sentence, cue: Cue) -> list[Words]:
    """What is counted, with the place or name it is counted at."""
    if "count" not in cue.entry.takes:
        return []
    told = [i for i in children(sentence, cue.verb, "obj", "iobj", "obl", "xcomp") if i > cue.verb]
    return [tuple(trimmed(sentence, sorted({w for i in told for w in _with_list(sentence, i)})))]


def _straight_behind(sentence: Sentence, verb: int) -> list[int]:
    """ "a crowd that the police put at 4,000 filled the square": the number behind "at", whatever a parser hangs it from."""
    behind = verb + 1
    number = parent(sentence, behind) if behind < len(sentence.tokens) and sentence.tokens[behind].lemma.lower() == "at" else None
    return [number] if number is not None and number > verb and sentence.tokens[number].upos == "NUM" else []


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


def _subject(sentence: Sentence, cue: Cue) -> list[Words]:
    """ "Responsibility for the attack was claimed by": the subject, with what it is for."""
    if "subject" not in cue.entry.takes:
        return []
    return [tuple(subtree(sentence, i)) for i in children(sentence, cue.verb, "nsubj:pass")[:1]]


def _charge(sentence: Sentence, cue: Cue) -> list[Words]:
    """ "accused the rebels of burning the mill", "was accused of theft", "blamed the flood on the mayor": whom, and of what."""
    if cue.entry.act != "accusation" or len(cue.words) > 1:
        return []
    charged = [i for i in children(sentence, cue.verb, "obj", "nsubj:pass") if i != cue.source]
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
    marks = {*lemmas(sentence, token, "case", "mark")}
    if sentence.tokens[token].lemma.lower() in DAYS:
        return False
    verbal = sentence.tokens[token].xpos == "VBG" or bool(children(sentence, token, "cop"))
    return (
        bool(marks & {"of", "for"})
        or bool(marks & {"on", "over", "with"})
        and (verbal or sentence.tokens[token].upos in ("NOUN", "PROPN"))
    )


def _clause(sentence: Sentence, cue: Cue) -> list[Words]:
    """A that-clause, bare clause or embedded question."""
    over = [cue.verb, *(i for i in cue.words[1:] if has_relation(sentence, i, "xcomp", "ccomp"))]
    clauses = [
        i
        for verb in over
        for i in children(sentence, verb, "ccomp", *(["csubj"] if verb != cue.verb else []))
        if i not in cue.words
    ]
    clauses += [  # "told him that the gate had been under guard": a clause without a verb, which a parser takes for a phrase
        i for i in children(sentence, cue.verb, "obl") if i > cue.verb and _has_that(sentence, i) and children(sentence, i, "cop")
    ]
    clauses += [i for w in cue.words[1:] for i in children(sentence, w, "acl") if _has_that(sentence, i)]
    clauses = [i for i in clauses if not _begins_anew(sentence, cue.verb, i)] or _extraposed(sentence, cue.verb)
    if not clauses or cue.entry.takes == frozenset(("name",)):
        return []
    accused = [i for i in children(sentence, cue.verb, "obj") if cue.entry.act == "accusation" and i < clauses[0]]
    told = [i for i in children(sentence, cue.verb, "obj", "iobj") if cue.entry.act == "demand" and cue.verb < i < clauses[0]]
    told = [i for i in told if not _has_that(sentence, clauses[0])]
    first = [tuple(w for i in [*accused, *told] for w in subtree(sentence, i))]
    return [*first, *(words for i in clauses for words in _that_by_that(sentence, i))]


def _extraposed(sentence: Sentence, verb: int) -> list[int]:
    """ "It was learned here that ...": the that-clause for which "it" stands, where a parser takes it for an adverbial or relative."""
    subjects = children(sentence, verb, "nsubj", "expl")
    if not is_passive(sentence, verb) or [sentence.tokens[i].form.lower() for i in subjects] != ["it"]:
        return []
    return [i for i in children(sentence, verb, "advcl", "acl") if i > verb and _has_that(sentence, i)][:1]


def _begins_anew(sentence: Sentence, verb: int, clause: int) -> bool:
    """ "told him that it rained; the mayor has left", "confirmed having left, two had stayed": a second clause of its own, that
    is not joined to the first and does not open with "that"."""
    before = [i for i in children(sentence, verb, "ccomp", "xcomp") if verb < i < clause]
    first = min(subtree(sentence, clause))
    if not before and any(t.form == ";" for t in sentence.tokens[verb : first + 1]):
        return has_relation(sentence, verb, "parataxis", "conj")
    if not before or first < before[-1] or not children(sentence, clause, "nsubj") or _has_that(sentence, clause):
        return False
    marks = {sentence.tokens[i].form for i in (first - 1, first)}
    gerund = any(sentence.tokens[i].xpos == "VBG" for i in (before[0], *children(sentence, before[0], "aux")))
    apart = ";" in marks or "," in marks and gerund
    return apart and not children(sentence, clause, "cc")


def _that_by_that(sentence: Sentence, clause: int) -> list[Words]:
    """The clauses of "said that the dam held and that nobody was hurt", each without its "that"."""
    again = [i for i in children(sentence, clause, "conj") if _has_that(sentence, i)]
    rest = [i for i in clause_words(sentence, clause) if not any(i in subtree(sentence, j) for j in again)]
    that = next((i for i in children(sentence, clause, "mark") if sentence.tokens[i].form.lower() == "that"), None)
    verb = parent(sentence, clause)
    strayed = verb is not None and that is not None and verb < that and any(i < verb for i in rest)
    if that is not None and that in rest and (strayed or that - 1 in rest and sentence.tokens[that - 1].form == ","):
        rest = [i for i in rest if i > that]
    return [tuple(_bare(sentence, rest)), *(tuple(_bare(sentence, clause_words(sentence, j))) for j in again)]


def _bare(sentence: Sentence, words: list[int]) -> list[int]:
    """Words without marks and conjunctions at their edges, and without an opening "that"."""
    words = trimmed(sentence, words)
    while words and is_loose(sentence, words[0]):
        words = words[1:]
    while words and sentence.tokens[words[-1]].upos in ("CCONJ", "PUNCT"):
        words = words[:-1]
    return words[1:] if words and opens_clause(sentence, words[0]) else words


def _has_that(sentence: Sentence, clause: int) -> bool:
    return any(sentence.tokens[i].lemma.lower() == "that" for i in children(sentence, clause, "mark"))


def _quoted_as(sentence: Sentence, cue: Cue) -> list[Words]:
    """ "quoted a witness as saying that ...": the witness and what he is quoted with."""
    sayings = [i for i in children(sentence, cue.verb, "advcl", "xcomp", "obl") if is_as_saying(sentence, i)]
    one = quoted_one(sentence, cue.verb)
    if not sayings or one is None or cue.source is None or sentence.tokens[cue.verb].lemma.lower() not in _QUOTERS:
        return []
    return [tuple(subtree(sentence, one)), tuple(subtree(sentence, sayings[0]))]


_QUOTERS = frozenset(("quote", "cite", "report", "record", "hear"))


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
    whom = ("obj", "iobj", "obl") if orders else ("obj",)
    addressed = [i for i in children(sentence, cue.verb, *whom) if cue.verb < i < wanted[0]]
    words = [w for i in [*addressed, *wanted] for w in without_cue(sentence, i, cue.words)]
    denied = [i for i in children(sentence, cue.verb, "advmod") if sentence.tokens[i].lemma.lower() in ("not", "never")]
    words += [i for i in denied if cue.words[-1] < i < wanted[0]]
    return [tuple(sorted(set(words)))]


def _is_wanted(sentence: Sentence, cue: Cue, token: int) -> bool:
    marks = children(sentence, token, "mark", "case")
    if len(cue.words) > 1:
        put = bool(cue.entry.takes & {"order", "infinitive"})
        verbal = sentence.tokens[token].upos in ("VERB", "AUX") or bool(children(sentence, token, "cop"))
        return verbal and any(m in cue.words for m in marks) or put and is_infinitive(sentence, token)
    having = any(sentence.tokens[i].form.lower() == "having" for i in children(sentence, token, "aux"))
    verbal = sentence.tokens[token].xpos == "VBG" or having
    gerund = "gerund" in cue.entry.takes and verbal and has_relation(sentence, token, "xcomp")
    put = bool(cue.entry.takes & {"order", "infinitive"})
    told = [i for i in children(sentence, cue.verb, "obj") if cue.verb < i < token]
    bare = "order" in cue.entry.takes and sentence.tokens[token].xpos in ("VB", "VBP") and bool(told)
    return put and is_infinitive(sentence, token) or gerund or bare and has_relation(sentence, token, "xcomp")


def _raised(sentence: Sentence, cue: Cue) -> list[Words]:
    """ "The rebels are said to have fled", "was quoted as saying": what is said of the subject, with the subject."""
    if not is_passive(sentence, cue.verb) or sentence.tokens[cue.verb].lemma.lower() not in RAISING:
        return []
    said = [i for i in children(sentence, cue.verb, "xcomp", "advcl") if i > cue.verb and is_infinitive(sentence, i)]
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
    told = [
        *children(sentence, cue.verb, "iobj", "obj"),
        *(i for i in children(sentence, cue.verb, "obl") if has_case(sentence, i, "to")),
    ]
    hearers = {w for i in told for w in subtree(sentence, i)}
    first = cue.words[-1] + 1
    if sentence.tokens[min(first, len(sentence.tokens) - 1)].lemma.lower() not in _QUESTION_WORDS:
        while first in hearers:
            first += 1
    open_if = sentence.tokens[min(first, len(sentence.tokens) - 1)].lemma.lower() == "if" and _is_left_open(sentence, cue)
    if first not in own or sentence.tokens[first].lemma.lower() not in _QUESTION_WORDS and not open_if:
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


def _is_left_open(sentence: Sentence, cue: Cue) -> bool:
    """ "would not say if ...", "asked if ...": behind such a verb "if" means "whether"."""
    negated = any(sentence.tokens[i].lemma.lower() in ("not", "n't", "never") for i in children(sentence, cue.verb, "advmod"))
    return negated or cue.entry.act == "question"


def _fragment(sentence: Sentence, cue: Cue) -> list[Words]:
    """ "Roadblocks, the mission says.": an object in front of its subject and set off by a comma is all that is said."""
    if "clause" not in cue.entry.takes or cue.source is None:
        return []
    first = min(subtree(sentence, cue.source))
    before = [i for i in children(sentence, cue.verb, "obj") if i < first < cue.verb and sentence.tokens[first - 1].form == ","]
    return [tuple(trimmed(sentence, subtree(sentence, i))) for i in before]


def _otherwise(sentence: Sentence, cue: Cue) -> list[Words]:
    """ "Those who say otherwise": what was told is not so."""
    if "clause" not in cue.entry.takes or cue.source is None:
        return []
    return [
        (i,) for i in children(sentence, cue.verb, "advmod") if i > cue.verb and sentence.tokens[i].lemma.lower() == "otherwise"
    ]


_CONSTRUCTIONS: tuple[Callable[[Sentence, Cue], list[Words]], ...] = (
    _size,
    _subject,
    _count,
    _number,
    _charge,
    _clause,
    _name,
    _quoted_as,
    _raised,
    _open,
    _question,
    find_around,
    find_behind_hearer,
    find_behind_preposition,
    find_antecedent,
    find_sent,
    find_thanked,
    find_object,
    _fragment,
    _otherwise,
)
