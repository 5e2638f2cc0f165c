"""Did it happen or not: whether a word of a sentence is denied, by what negates it and by what governs it.

"did not open"                 denied          "avoided, refused to open"     denied
"instead of opening"           denied          "threw no stones"              denied
"the opening never took place" denied          "it is untrue that it opened"  denied
"had nothing to do with the killing", "it was not the guards who fired"       denied

Of two denials one takes back the other.
"""

from sayso.records.analysis import Sentence
from sayso.records.mention import Polarity
from sayso.resources.event_words import CARRYING, base_forms, find_type
from sayso.resources.refutation import is_called_lie, is_refuted_clause, refutes
from sayso.resources.reporting import REFUTING
from sayso.text.trees import ancestors, children, has_relation, lemmas, parent, subtree

NEGATORS = frozenset(("not", "n't", "n’t", "never", "no", "neither", "nor", "none", "nobody", "hardly", "nothing", "nowhere"))
_ABSENT = frozenset(("without", "instead", "rather", "lest"))
"""Prepositions and conjunctions before what did not happen."""
_ONLY = frozenset(("only", "just", "merely", "longer", "least", "less", "more", "fewer", "later"))
"""Words after a negator with which it denies nothing: "not only", "no fewer than"."""
_DENYING = frozenset(
    "deny avoid prevent refuse fail reject avert deter decline refrain lack abandon cancel postpone "
    "preclude rule_out hinder thwart foil cancell call_off put_off scrap".split()
)
"""Verbs under which their complement did not happen or is said not to have."""
_HALTING = frozenset("stop prevent keep bar block restrain deter hinder ban dissuade discourage prohibit".split())
"""Verbs that deny only behind "from": "stopped them from leaving". What is stopped had begun."""
_LEAVING = frozenset(("abandon",))
"""Of these only the object itself did not happen: "abandoned the attack", and not "abandoned the field of battle"."""
_COMPLEMENTS = ("xcomp", "ccomp", "obj", "nsubj:pass")
WISHED = frozenset("urge demand call recommend order request ask appeal advise insist propose require exhort".split())
"""Verbs of what should happen; of their own "not" nothing follows for it."""
RISKS = frozenset("risk probability likelihood prospect chance danger threat possibility fear hope".split())
"""Nouns behind which something only might happen."""


def polarity_of(sentence: Sentence, token: int) -> Polarity:
    """Denied if the word is negated, or stands under a verb of denying, an odd number of times."""
    count = _negations(sentence, token) + is_absent(sentence, token)
    count += any(_is_none(sentence, i) for i in children(sentence, token, "obj", "nsubj")) + _is_held_fire(sentence, token)
    at = token
    if has_relation(sentence, token, "amod") and len(over := ancestors(sentence, token)) > 1:
        count += _is_false_tale(sentence, over[0], over[1])
    for above in ancestors(sentence, token)[:3]:
        relation = has_relation(sentence, at, *_COMPLEMENTS)
        if _is_lacking(sentence, at, above) or _is_held_from(sentence, at, above):
            count += 1
            at = above
            continue
        if (disowned := _is_disowned(sentence, at, above)) or _is_shared_in(sentence, at, above):
            count += disowned
            break
        if has_relation(sentence, at, "xcomp") and _is_in_vain(sentence, above):
            count += 1
        if is_refuted_clause(sentence, at, above):
            count += 1
            at = above
            continue
        if has_relation(sentence, at, "nsubj") and _occurs(sentence, above):
            count += _negations(sentence, above)
            at = above
            continue
        if not relation and not _is_about(sentence, at) or lemma_of(sentence, above) in RISKS | WISHED:
            break
        given = has_relation(sentence, at, "obj", "nsubj:pass") and sentence.tokens[at].upos == "NOUN"
        if relation and _DENYING.intersection(base_forms(sentence, above)):
            spurned = given and _SPURNING.intersection(base_forms(sentence, above))
            tried = at == token and given and lemma_of(sentence, at) in _TRIES  # there was one, and what was tried was not done
            count += not (spurned or tried or at != token and lemma_of(sentence, above) in _LEAVING)
        if has_relation(sentence, at, "xcomp"):
            count += any(_is_none(sentence, i) for i in children(sentence, above, "nsubj"))
        bare = has_relation(sentence, at, "nsubj:pass") and given and not children(sentence, at, "det", "nmod:poss", "nummod")
        if (
            has_relation(sentence, at, "xcomp")
            or bare
            and _MAKING.intersection(base_forms(sentence, above))
            or has_relation(sentence, at, "obj")
            and not (given and _is_beside(sentence, at, above))
        ):
            count += _negations(sentence, above)
        at = above
    return "denied" if count % 2 else "affirmed"


def _is_disowned(sentence: Sentence, token: int, above: int) -> bool:
    """Whether what governs a word takes back all that it tells: reports of it are denied, nobody had to do with it, it is a lie."""
    made_up = has_relation(sentence, token, "nsubj") and sentence.tokens[token].upos == "NOUN" and _is_nothing(sentence, above)
    refused = (
        _is_denied_report(sentence, token, above) or _is_uninvolved(sentence, token, above) or _is_not_who(sentence, token, above)
    )
    lied = is_called_lie(sentence, token) or _is_false_tale(sentence, token, above) or _is_named_lie(sentence, token, above)
    return made_up or refused or lied


def _is_nothing(sentence: Sentence, predicate: int) -> bool:
    """ "The destruction of the bridge is a fable": a noun for what is made up."""
    made_up = sentence.tokens[predicate].upos == "NOUN" and lemma_of(sentence, predicate) in REFUTING
    return made_up and bool(children(sentence, predicate, "cop")) and not _negations(sentence, predicate)


def _is_in_vain(sentence: Sentence, verb: int) -> bool:
    """ "tried in vain to", "tried unsuccessfully to"."""
    if not TRYING.intersection(base_forms(sentence, verb)):
        return False
    return any(lemma_of(sentence, i) in _VAIN for i in children(sentence, verb, "obl", "advmod"))


TRYING = frozenset("try attempt seek strive endeavour endeavor struggle".split())
"""Verbs whose infinitive tells what was meant."""
_TRIES = frozenset("attempt bid plot plan effort scheme conspiracy".split())
_VAIN = frozenset("vain unsuccessfully vainly fruitlessly".split())


def _is_held_fire(sentence: Sentence, token: int) -> bool:
    """ "The guards held their fire"."""
    verb = token if sentence.tokens[token].upos == "VERB" else parent(sentence, token)
    held = verb is not None and {"hold", "withhold"}.intersection(base_forms(sentence, verb))
    fire = [i for i in children(sentence, verb, "obj") if lemma_of(sentence, i) == "fire"] if held and verb is not None else []
    return bool(fire) and (token == verb or token in fire)


def cancels(sentence: Sentence, verb: int) -> bool:
    """ "The talks were called off": a verb that only says of what is planned that it did not happen."""
    planned = children(sentence, verb, "obj", "nsubj:pass")
    held_back = sentence.tokens[verb].upos == "VERB" and _CANCELLING.intersection(base_forms(sentence, verb))
    return bool(held_back) and any(sentence.tokens[i].upos == "NOUN" and find_type(sentence, i) for i in planned)


_CANCELLING = frozenset("cancel cancell call_off put_off postpone scrap".split())


def _is_about(sentence: Sentence, token: int) -> bool:
    """Whether a word is what another is about ("failed to agree on a truce"), and not when or why that was ("after a dispute")."""
    apart = any(lemma_of(sentence, i) in _WHEN_OR_WHY for i in children(sentence, token, "case"))
    return has_relation(sentence, token, "obl", "nmod") and not apart


_WHEN_OR_WHY = frozenset("after before during since until till following amid because over despite owing due throughout".split())
_SPURNING = frozenset("refuse reject decline".split())
"""Verbs whose object was there to be refused: "rejected the offer", and not "refused to leave"."""
_MAKING = CARRYING | frozenset(
    """fire direct use drop lay plant commit cause order organise organize plan attempt try risk fight produce build send lead join attend receive
    find get suffer provoke trigger inflict intend permit allow want seek offer pay make do have""".split()
)
"""Verbs whose "not" leaves nothing of what they are about: "did not hold a vote", and not "did not observe the vote"."""


def _is_beside(sentence: Sentence, noun: int, verb: int) -> bool:
    """Whether a negated verb takes for granted that there was what it is about; a thing that is known ("the fire") it does, whatever
    the verb, but for one that only carries it ("did not launch the attack")."""
    forms = base_forms(sentence, verb)
    if any(lemma_of(sentence, i) in ("any", "single") for i in children(sentence, noun, "det", "amod")):
        return False  # "did not gain a single step"
    known = any(lemma_of(sentence, i) in ("the", "this", "that") for i in children(sentence, noun, "det"))
    return not _MAKING.intersection(forms) or known and not CARRYING.intersection(forms)


def _is_held_from(sentence: Sentence, token: int, above: int) -> bool:
    """ "stopped the crowd from leaving": what somebody was kept from doing."""
    marks = {lemma_of(sentence, i) for i in children(sentence, token, "mark")}
    return "from" in marks and lemma_of(sentence, above) in _HALTING


def _is_none(sentence: Sentence, noun: int) -> bool:
    """ "threw no stones", "no shot was fired", "not one of them died"."""
    first = min(subtree(sentence, noun))
    no = any(lemma_of(sentence, d) in ("no", "neither") for d in children(sentence, noun, "det", "cc:preconj"))
    return no or lemma_of(sentence, first) == "not" and first < noun


def _negations(sentence: Sentence, token: int) -> int:
    """How many words under a word negate it."""
    never = any(_is_never(sentence, i) for i in children(sentence, token, "obl", "advmod"))
    count = sum(_is_negator(sentence, i) for i in children(sentence, token)) + never
    return count - (count > 0 and _is_delayed(sentence, token))


def _is_delayed(sentence: Sentence, verb: int) -> bool:
    """ "did not arrive until ten": it arrived then."""
    when = children(sentence, verb, "obl", "obl:unmarked", "advcl", "advmod")
    return any(lemma_of(sentence, i) in ("until", "till") for w in when for i in children(sentence, w, "case", "mark"))


def _is_never(sentence: Sentence, noun: int) -> bool:
    """ "had at no time used mortars", "under no circumstances", "in no way"."""
    return lemma_of(sentence, noun) in _OCCASIONS and any(lemma_of(sentence, d) == "no" for d in children(sentence, noun, "det"))


_OCCASIONS = frozenset("case time point stage moment way circumstance account mean means occasion".split())


def _is_false_tale(sentence: Sentence, token: int, above: int) -> bool:
    """ "The talk of an attack is a lie"; of what is called a report or a claim the report that denies it is kept (links/denials.py)."""
    of = any(lemma_of(sentence, i) in ("of", "about") for i in children(sentence, token, "case"))
    verb = parent(sentence, above) if of and lemma_of(sentence, above) in _TALES else None
    return verb is not None and has_relation(sentence, above, "nsubj") and refutes(sentence, verb)


def _is_named_lie(sentence: Sentence, token: int, verb: int) -> bool:
    """ "described the beatings as an invention", "called the massacre a lie"."""
    thing = has_relation(sentence, token, "obj", "nsubj:pass") and sentence.tokens[token].upos == "NOUN"
    return thing and _is_called_false(sentence, token, verb)


def _is_called_false(sentence: Sentence, token: int, verb: int) -> bool:
    """ "called the report ... a lie": a noun for what is false beside a verb of naming, or where a parser hangs it from the clause before it."""
    if not _NAMING.intersection(base_forms(sentence, verb)):
        return False
    named = [*children(sentence, verb, "obl", "xcomp", "obj", "advcl"), *children(sentence, token, "obj")]
    return any(i != token and sentence.tokens[i].upos == "NOUN" and lemma_of(sentence, i) in REFUTING for i in named)


_NAMING = frozenset("call describe term brand label denounce dub".split())
_TALES = frozenset("talk tale news version myth legend story".split())


def _is_lacking(sentence: Sentence, token: int, above: int) -> bool:
    """What another word says did not happen: "the failure to pay", "unable to open", "no evidence that they fired", "has yet to",
    "not aware of any arrest"."""
    lemma, word = lemma_of(sentence, above), sentence.tokens[above]
    if lemma == "have" and has_relation(sentence, token, "xcomp"):
        return any(
            lemma_of(sentence, i) == "yet" for i in (*children(sentence, above, "advmod"), *children(sentence, token, "advmod"))
        )
    if lemma in _UNABLE and has_relation(sentence, token, "xcomp", "acl", "advcl", "ccomp", "csubj", "nmod"):
        return word.upos in ("NOUN", "ADJ")
    if lemma in ("aware", "unaware") and has_relation(sentence, token, "obl", "ccomp", "advcl"):
        any_such = any(lemma_of(sentence, i) == "any" for i in children(sentence, token, "det"))
        return any_such and (lemma == "unaware" or _negations(sentence, above) > 0)
    shown = lemma in _SIGNS | _MEANS and word.upos == "NOUN" and has_relation(sentence, token, "acl", "ccomp", "nmod")
    return shown and any(_is_negator(sentence, i) for i in children(sentence, above, "det", "advmod"))


def _is_denied_report(sentence: Sentence, token: int, above: int) -> bool:
    """ "denied reports that gas was used", "rejected the claim that", "the accusation of looting was dismissed"; what "the union's claim"
    tells the union affirms (links/denials.py)."""
    told = has_relation(sentence, token, "acl", "ccomp") and children(sentence, token, "mark")
    named = has_relation(sentence, token, "nmod") and any(
        lemma_of(sentence, i) == "of" for i in children(sentence, token, "case")
    )
    if not (told or named) or lemma_of(sentence, above) not in _REPORTS or _is_owned(sentence, above):
        return False
    verb = parent(sentence, above)
    return (
        verb is not None
        and has_relation(sentence, above, "obj", "nsubj:pass")
        and (bool(_REJECTING.intersection(base_forms(sentence, verb))) or _is_called_false(sentence, token, verb))
    )


def _is_owned(sentence: Sentence, claim: int) -> bool:
    """ "the union's claim", "claims by the union"."""
    by = any({"by", "from"}.intersection(lemmas(sentence, i, "case")) for i in children(sentence, claim, "nmod"))
    return by or bool(children(sentence, claim, "nmod:poss"))


def _is_uninvolved(sentence: Sentence, token: int, above: int) -> bool:
    """ "had nothing to do with the killing", "was not involved in it", "disclaimed any part in it": of a deed, that somebody did not do it."""
    if not has_relation(sentence, token, "nmod", "obl") or find_type(sentence, token) not in _DEEDS:
        return False
    over = parent(sentence, above)
    if lemma_of(sentence, above) == "do" and over is not None and has_relation(sentence, above, "acl", "xcomp"):
        denied = any(
            _DENYING.intersection(base_forms(sentence, i)) or _negations(sentence, i) for i in ancestors(sentence, over)[:2]
        )
        return lemma_of(sentence, over) == "nothing" or lemma_of(sentence, over) == "anything" and denied
    if not _INVOLVED.intersection(base_forms(sentence, above)):
        return False
    owned = over is not None and sentence.tokens[above].upos == "NOUN" and has_relation(sentence, above, "obj")
    disowned = (
        owned
        and over is not None
        and (_negations(sentence, over) or {"disclaim", "disown"}.intersection(base_forms(sentence, over)))
    )
    return bool(_negations(sentence, above) or _is_none(sentence, above) or disowned)


def _is_shared_in(sentence: Sentence, token: int, above: int) -> bool:
    """ "denied any part in the fire": the part is denied, and no fire; of a deed ("the attack") it is that they did it (`_is_uninvolved`)."""
    if find_type(sentence, token) in _DEEDS:
        return False
    inside = any(lemma_of(sentence, i) in ("in", "with") for i in children(sentence, token, "case"))
    return inside and sentence.tokens[above].upos == "NOUN" and lemma_of(sentence, above) in _INVOLVED


_INVOLVED = frozenset(
    "part role hand involve involvement responsible participate participation complicity implicate connection guilty".split()
)
_DEEDS = frozenset(
    "attack death injury explosion destruction arrest theft abuse fraud violation capture coup closure blockade displacement".split()
)
"""Types of what is done by somebody to somebody, so that who had no part in it denies it."""


def _is_not_who(sentence: Sentence, token: int, above: int) -> bool:
    """ "It was not the guards who fired", "those who fired were not the guards": of whom it is told that it was not they."""
    if not has_relation(sentence, token, "acl:relcl"):
        return False
    judged = parent(sentence, above)
    if has_relation(sentence, above, "nsubj") and judged is not None and lemma_of(sentence, above) in ("those", "that", "one"):
        above, it = judged, sentence.tokens[judged].upos in ("NOUN", "PROPN")
    else:
        it = any(lemma_of(sentence, i) == "it" for i in children(sentence, above, "expl", "nsubj"))
    return it and bool(children(sentence, above, "cop")) and bool(_negations(sentence, above))


_REPORTS = frozenset(
    "report allegation claim accusation suggestion rumour rumor charge assertion story insinuation notion speculation".split()
)
_REJECTING = frozenset("deny reject dismiss refute rebut repudiate discount scotch".split())


_UNABLE = frozenset(
    "unable impossible failure refusal inability unwillingness unwilling reluctant absence lack cancellation".split()
)
_SIGNS = frozenset("evidence proof sign indication trace report reason record question intention plan".split())
"""Nouns with which "no" denies what they are about: "no sign of an attack"."""
_MEANS = frozenset("chance way ability means possibility opportunity capacity choice authority permission".split())
"""Nouns with which "no" denies what they would allow: "had no way to resist"."""


def _occurs(sentence: Sentence, verb: int) -> bool:
    """A verb that only says of its subject that it happened: "the inspection never took place"."""
    objects = {lemma_of(sentence, i) for i in children(sentence, verb, "obj")}
    return lemma_of(sentence, verb) in _HAPPENING or lemma_of(sentence, verb) == "take" and "place" in objects


_HAPPENING = frozenset("happen occur exist materialise materialize take_place ensue".split())


def lemma_of(sentence: Sentence, token: int) -> str:
    """The lemma of a word, in small letters."""
    return sentence.tokens[token].lemma.lower()


_BITS = frozenset("word trace sign hint shred scrap grain whisper moment".split())
"""Nouns for the least of something."""


def is_absent(sentence: Sentence, token: int) -> bool:
    """ "without a shot", "without a word of warning", "instead of leaving", "rather than leaving", "far from leaving"."""
    above = parent(sentence, token)
    bit = above is not None and has_relation(sentence, token, "nmod") and lemma_of(sentence, above) in _BITS
    before = children(sentence, above if bit and above is not None else token, "case", "mark", "cc")
    far = any(lemma_of(sentence, i) == "from" and i and lemma_of(sentence, i - 1) == "far" for i in before)
    return far or any(lemma_of(sentence, i) in _ABSENT for i in before)


def _is_negator(sentence: Sentence, token: int) -> bool:
    word = sentence.tokens[token]
    if word.lemma.lower() not in NEGATORS and word.form.lower() not in NEGATORS:
        return False
    only = token + 1 < len(sentence.tokens) and lemma_of(sentence, token + 1) in _ONLY
    head = parent(sentence, token)
    if head is not None and head < token and word.lemma.lower() == "not" and sentence.tokens[head].upos == "VERB":
        return False  # "died, but not by our hand"
    return not only and has_relation(sentence, token, "advmod", "det", "cc:preconj", "nsubj", "obj")
