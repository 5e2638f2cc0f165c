"""Nouns as what is said: "announced a truce", "called for calm", "assured them of its safety", "a figure which they dispute"."""

from sayso.claims.attribution_cue import Cue, Words, is_infinitive, lemma_of, without_cue
from sayso.claims.attribution_names import has_case
from sayso.claims.attribution_parts import can_speak, is_passive, noun_words, without_last_relative
from sayso.compare.fates import is_human
from sayso.records.analysis import Sentence
from sayso.resources.reporting import BARE_OBJECT, HEARD, NOUNS, TEXTS, TOLD, VERBS
from sayso.resources.things import is_thing
from sayso.text.trees import ancestors, children, has_relation, lemmas, parent, subtree, trimmed

_OF_WHAT = HEARD | {"accuse"}
"""Verbs that name the hearer and then what is said behind "of", "about" or "against"."""


def find_behind_hearer(sentence: Sentence, cue: Cue) -> list[Words]:
    """ "assured the residents of the safety of the port", "warned them against rumours": what is said behind the hearer."""
    if lemma_of(sentence, cue) not in _OF_WHAT:
        return []
    hearers = children(sentence, cue.verb, "obj", "iobj")
    hearers += [i for i in children(sentence, cue.verb, "nsubj:pass") if can_speak(sentence, i)]
    near = [h for i in hearers for h in (i, *children(sentence, i, "conj"))]
    said = [
        i
        for h in (cue.verb, *near)
        for i in children(sentence, h, "obl", "nmod")
        if i > cue.verb and has_case(sentence, i, "of", "about", "against")
    ]
    said = [i for i in said if sentence.tokens[i].upos == "NOUN" and not can_speak(sentence, i)]
    return [tuple(subtree(sentence, said[0]))] if hearers and said else []


def find_behind_preposition(sentence: Sentence, cue: Cue) -> list[Words]:
    """ "called for calm": the noun behind the preposition of the cue."""
    if len(cue.words) < 2 or not cue.entry.takes & {"object", "order"}:
        return []
    nouns = [i for i in cue.words[1:] if has_relation(sentence, i, "obj")]
    phrases = [*children(sentence, cue.verb, "obl", "advcl"), *(n for i in nouns for n in children(sentence, i, "nmod", "acl"))]
    behind = [i for i in phrases if any(c in subtree(sentence, i) for c in cue.words)]
    first = [_with_apposed(sentence, cue, i) for i in behind[:1]]
    return [*first, *_said_again(sentence, cue.words[-1], max((w for words in first for w in words), default=cue.verb))]


def _with_apposed(sentence: Sentence, cue: Cue, token: int) -> Words:
    """The words behind the preposition, with an adjective that a parser leaves alone: "spoke of 19 dead"."""
    apart = {w for i in children(sentence, token, "advcl", "parataxis") if i > token for w in subtree(sentence, i)}
    words = [i for i in without_cue(sentence, token, cue.words) if i not in cue.words and i not in apart]
    words = list(range(cue.words[-1] + 1, max(words, default=cue.verb) + 1)) or words
    after = max(words, default=token) + 1
    if after < len(sentence.tokens) and sentence.tokens[after].xpos == "JJ" and parent(sentence, after) == cue.verb:
        words += subtree(sentence, after)
    return tuple(sorted(set(words)))


def _said_again(sentence: Sentence, preposition: int, last: int) -> list[Words]:
    """ "spoke of 19 dead on Monday and of 33 on Friday": phrases with the same preposition behind "and", "then" or a comma."""
    found: list[Words] = []
    for at in range(last + 1, len(sentence.tokens) - 1):
        word, before = sentence.tokens[at], sentence.tokens[at - 1]
        if word.upos in ("VERB", "AUX") or word.form == ";":
            break
        again = word.form.lower() == sentence.tokens[preposition].form.lower()
        if again and (before.upos in ("CCONJ", "PUNCT") or before.lemma.lower() == "then"):
            found.append(_up_to_mark(sentence, at + 1))
    return found


def _up_to_mark(sentence: Sentence, first: int) -> Words:
    end = first
    while end < len(sentence.tokens) and sentence.tokens[end].upos not in ("PUNCT", "CCONJ", "SCONJ", "VERB", "AUX"):
        end += 1
    return tuple(range(first, end))


def find_object(sentence: Sentence, cue: Cue) -> list[Words]:
    """A noun as what is said ("announced a truce", "the video showed smoke"), where somebody who can speak does it."""
    if not cue.entry.takes & {"object", "order"} or len(cue.words) > 1 and not _has_particle(sentence, cue):
        return []
    passive = cue.source is None and is_passive(sentence, cue.verb)
    given = children(sentence, cue.verb, "obj")
    if passive and cue.entry.act == "promise" and given and children(sentence, cue.verb, "nsubj:pass"):
        return [_object_words(sentence, cue, i) for i in given]  # "the men were promised a free passage"
    claims = [i for i in children(sentence, cue.verb, "nsubj:pass") if sentence.tokens[i].lemma.lower() in NOUNS]
    if passive and cue.entry.act == "denial" and claims:
        return [_object_words(sentence, cue, claims[0])]  # "the slander that guards were shot is rejected"
    unnamed = passive and lemma_of(sentence, cue) in TOLD
    if cue.source is None and not unnamed or not _takes_object(sentence, cue):
        return []
    if cue.source is not None and not can_speak(sentence, cue.source) and not _is_text(sentence, cue.source):
        return []
    objects = (
        children(sentence, cue.verb, "nsubj:pass")[-1:] or children(sentence, cue.verb, "obj") or _shared(sentence, cue.verb)
    )
    objects = objects or _in_marks(sentence, cue)
    objects = [i for i in objects if i != cue.source] or _fronted(sentence, cue)
    objects = objects or [i for i in children(sentence, cue.verb, "nsubj") if i > cue.verb and i != cue.source]
    if not objects and cue.entry.act == "demand":
        objects = [i for i in children(sentence, cue.verb, "xcomp") if i == cue.verb + 1 and sentence.tokens[i].upos == "ADJ"]
    if not objects and sentence.tokens[cue.verb].deprel == "acl" and sentence.tokens[cue.verb].xpos == "VBN":
        return [noun_words(sentence, i) for i in ancestors(sentence, cue.verb)[:1]]
    return [_object_words(sentence, cue, i) for i in objects if _says_something(sentence, cue, i)]


def _in_marks(sentence: Sentence, cue: Cue) -> list[int]:
    """ "blames “outside elements”": quoted words right behind the verb, taken for a phrase of place or time."""
    behind = cue.words[-1] + 1
    quoted = behind < len(sentence.tokens) and sentence.tokens[behind].xpos == "``"
    bare = [i for i in children(sentence, cue.verb, "obl") if quoted and i > behind and not children(sentence, i, "case")]
    return [i for i in bare if min(subtree(sentence, i)) in (behind, behind + 1)]


def _fronted(sentence: Sentence, cue: Cue) -> list[int]:
    """ "The demand for his arrest he rejected": a noun in front of the subject that stands at the verb, taken for one more subject."""
    before = [i for i in children(sentence, cue.verb, "nsubj") if i < cue.verb]
    pronoun = len(before) == 2 and before[1] == cue.source and sentence.tokens[before[1]].upos == "PRON"
    close = pronoun and all(sentence.tokens[i].upos in ("AUX", "ADV", "PART") for i in range(before[1] + 1, cue.verb))
    return before[:1] if close and max(subtree(sentence, before[0])) == before[1] - 1 else []


def find_thanked(sentence: Sentence, cue: Cue) -> list[Words]:
    """ "thanked the guards for their patience", "congratulated her on the vote": whom somebody thanks, and what for."""
    if lemma_of(sentence, cue) not in ("thank", "congratulate") or cue.source is None or not can_speak(sentence, cue.source):
        return []
    whom = [i for i in children(sentence, cue.verb, "obj") if i > cue.verb]
    near = [i for i in (cue.verb, *whom) for i in children(sentence, i, "obl", "nmod", "advcl", "acl")]
    why = [i for i in near if i > cue.verb and {"for", "on"} & {*lemmas(sentence, i, "case", "mark")}]
    return [tuple(range(min(subtree(sentence, whom[0])), max(subtree(sentence, why[-1])) + 1))] if whom and why else []


def find_sent(sentence: Sentence, cue: Cue) -> list[Words]:
    """ "ordered families out of their houses": whom somebody orders, and where to."""
    if lemma_of(sentence, cue) != "order" or cue.source is None or not can_speak(sentence, cue.source):
        return []
    whom = [i for i in children(sentence, cue.verb, "obj") if i > cue.verb]
    ways = [
        i
        for i in children(sentence, cue.verb, "obl", "advmod", "compound:prt")
        if whom and i > whom[0] and sentence.tokens[min(subtree(sentence, i))].form.lower() in _ONWARD
    ]
    return [tuple(range(min(subtree(sentence, whom[0])), max(subtree(sentence, ways[-1])) + 1))] if ways else []


def _shared(sentence: Sentence, verb: int) -> list[int]:
    """ "The truce was proposed by the observers and accepted by both parties": the subject of the passive that another is joined to."""
    above = parent(sentence, verb)
    joined = (
        has_relation(sentence, verb, "conj") and sentence.tokens[verb].xpos == "VBN" and children(sentence, verb, "obl:agent")
    )
    return children(sentence, above, "nsubj:pass") if joined and above is not None else []


def find_antecedent(sentence: Sentence, cue: Cue) -> list[Words]:
    """ "a figure which the owners dispute", "the charge he denies": the noun that a relative clause of denial or naming is about."""
    verb, noun = cue.verb, parent(sentence, cue.verb)
    which = any(sentence.tokens[i].xpos in ("WDT", "WP") for i in children(sentence, verb, "obj"))
    relative = sentence.tokens[verb].deprel in ("acl:relcl", "advcl:relcl") or which and has_relation(sentence, verb, "acl")
    if noun is None or cue.source is None or not relative:
        return []
    fronted = fronted_preposition(sentence, verb)
    whole = f"{lemma_of(sentence, cue)}_{sentence.tokens[fronted].lemma.lower()}" if fronted is not None else ""
    if fronted is not None and whole in VERBS and noun < fronted and can_speak(sentence, cue.source):
        return [tuple(i for i in noun_words(sentence, noun) if i < fronted)]
    if lemma_of(sentence, cue) not in BARE_OBJECT:
        return []
    objects = children(sentence, verb, "obj")
    about = not objects or any(sentence.tokens[i].xpos in ("WDT", "WP") for i in objects)
    about = about and not any(sentence.tokens[i].xpos in ("WDT", "WP") for i in children(sentence, verb, "obl"))
    if not about or is_passive(sentence, verb) or not noun < cue.source or not can_speak(sentence, cue.source):
        return []
    if has_relation(sentence, verb, "advcl"):
        return [tuple(trimmed(sentence, subtree(sentence, noun, [verb])))]
    if whole_clause := _clause_before(sentence, cue, noun):
        return [whole_clause]
    return [noun_words(sentence, _thing_before(sentence, verb, noun))]


def _clause_before(sentence: Sentence, cue: Cue, noun: int) -> Words:
    """ "They had been beaten at the camp, which the police deny": all of the clause before the comma, where its noun is no claim; empty elsewhere."""
    which = next((i for i in children(sentence, cue.verb, "obj") if sentence.tokens[i].form.lower() == "which"), 0)
    named = sentence.tokens[noun].lemma.lower() in NOUNS or sentence.tokens[noun].lemma.lower() in _CLAIMED
    if not which or sentence.tokens[which - 1].form != "," or lemma_of(sentence, cue) not in _OF_CLAUSES or named:
        return ()
    head = next((i for i in ancestors(sentence, noun) if sentence.tokens[i].upos == "VERB"), None)
    if head is None or head > which:
        return ()
    words = [i for i in subtree(sentence, head, [cue.verb]) if i < which - 1]
    return tuple(trimmed(sentence, words[1:] if words and sentence.tokens[words[0]].form.lower() == "that" else words))


_OF_CLAUSES = frozenset("deny dispute contest confirm reject refute acknowledge admit".split())
_CLAIMED = frozenset("charge figure number toll version thing fact point responsibility involvement".split())


def fronted_preposition(sentence: Sentence, verb: int) -> int | None:
    """The preposition of "of whom the minister speaks", "about which they complain", "for which she apologised"."""
    noun = parent(sentence, verb) if has_relation(sentence, verb, "acl:relcl", "acl") else None
    below = [*children(sentence, verb, "obl"), *(children(sentence, noun, "nmod") if noun is not None else [])]
    whom = [i for i in below if i < verb and sentence.tokens[i].xpos in ("WDT", "WP")]
    return next((c for i in whom for c in children(sentence, i, "case") if sentence.tokens[c].lemma in _FRONTED), None)


_FRONTED = frozenset("of about for to against on".split())


def _thing_before(sentence: Sentence, verb: int, noun: int) -> int:
    """What "which" means behind people and a thing: the thing ("two observers at the recount, which the court ordered")."""
    which = next((i for i in children(sentence, verb, "obj") if sentence.tokens[i].form.lower() == "which"), None)
    if which is None or not can_speak(sentence, noun):
        return noun
    before = which - 1 - (sentence.tokens[which - 1].form == ",")
    inside = before > noun and before in subtree(sentence, noun) and sentence.tokens[before].upos == "NOUN"
    return before if inside and not can_speak(sentence, before) else noun


def _has_particle(sentence: Sentence, cue: Cue) -> bool:
    return any(has_relation(sentence, i, "compound:prt", "advmod") for i in cue.words)


def _is_text(sentence: Sentence, source: int) -> bool:
    return sentence.tokens[source].lemma.lower() in TEXTS


def _takes_object(sentence: Sentence, cue: Cue) -> bool:
    """A verb whose object alone is said, one with an order in its object, or a text that shows it."""
    orders = "order" in cue.entry.takes and any(
        is_infinitive(sentence, c) for i in children(sentence, cue.verb, "obj") for c in children(sentence, i, "acl")
    )
    shown = cue.source is not None and _is_text(sentence, cue.source) and lemma_of(sentence, cue) in _SHOWING
    lemma = lemma_of(sentence, cue)
    objects = {*lemmas(sentence, cue.verb, "obj")}
    won = lemma == "claim" and bool(objects & _CLAIMED) or lemma == "tell" and bool(objects & _TALES)
    return lemma in BARE_OBJECT or orders or shown or won


_TALES = frozenset("story tale version truth lie".split())
"""What is said where it is told: "told a different story"."""
_CLAIMED = frozenset("victory success innocence self-defence self-defense ignorance immunity".split())
"""What somebody only says to have, where he claims it."""


_SHOWING = frozenset("show stipulate reveal indicate suggest find report record document depict detail describe capture".split())


_OF_DEEDS = frozenset(("order", "want", "expect", "threaten", "predict"))
"""Verbs with which a thing is only bought or wished for ("ordered 55 aircraft"), a deed is demanded ("ordered the retreat")."""
_ONWARD = frozenset("out off back away home up down in inside outside from into onto to aside ashore".split())
"""Where somebody is ordered to go: "ordered families out of their houses", "ordered the patrol back"."""


def _says_something(sentence: Sentence, cue: Cue, token: int) -> bool:
    """Not a relative pronoun, not what is not offered ("offered no proof"); a bare "it" or "them" only where the verb says for or against it ("denied it")."""
    word = sentence.tokens[token]
    deed = any(p.token == token for p in sentence.predicates) or bool(children(sentence, token, "acl"))
    deed = deed or lemma_of(sentence, cue) == "order" and word.upos == "NOUN" and not is_thing(word.lemma.lower())
    deed = deed and not is_human(word.lemma.lower())
    if word.xpos in ("WDT", "WP") or lemma_of(sentence, cue) in _OF_DEEDS and not deed:
        return False
    if lemma_of(sentence, cue) in _REMEMBERING and not _is_new(sentence, token):
        return False
    if cue.entry.act == "promise" and any(sentence.tokens[i].lemma.lower() == "no" for i in children(sentence, token, "det")):
        return False
    shown = lemma_of(sentence, cue) in _SHOWING and bool(children(sentence, cue.verb, "obl", "xcomp", "advcl"))
    vowed = cue.entry.act == "promise" and has_relation(sentence, token, "obj")
    return (
        word.xpos != "PRP"
        or shown
        or cue.entry.act in ("denial", "agreement")
        or vowed
        or bool(children(sentence, token, "acl", "nmod"))
    )


_REMEMBERING = frozenset(("recall", "remember"))


def _is_new(sentence: Sentence, noun: int) -> bool:
    """ "recalled a loudspeaker" says that there was one; "recalled the war" takes it for known."""
    known = {*lemmas(sentence, noun, "det")} & {"the", "this", "that", "these", "those"}
    return not known and not children(sentence, noun, "nmod:poss") and sentence.tokens[noun].upos == "NOUN"


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
            x for x in children(sentence, cue.verb, "xcomp", "obl", "advcl") if x > token and not is_infinitive(sentence, x)
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


_GIVEN = frozenset(
    "condolence sympathy thanks thank gratitude solidarity apology support opposition tribute greeting loyalty".split()
)
"""What is expressed to somebody."""


def _goes_with(sentence: Sentence, cue: Cue, token: int) -> list[int]:
    """Phrases right behind an object that are part of what is said: "promised 100 crowns to each family", "the safe passage
    of residents through the gorge". Not when or where it was said, nor to whom a statement was made."""
    found: list[int] = []
    behind = max(subtree(sentence, token)) + 1
    given = sentence.tokens[token].lemma.lower() in _GIVEN
    allowed = _OF_THE_OBJECT | ({"to"} if given or cue.entry.act in ("promise", "demand") else set())
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
