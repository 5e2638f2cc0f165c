"""What happened to the things that a number counts: a verb, a participle, an event noun, or the state they are in.

"killed two civilians" killed     "leaving 12 dead" killed     "two broken ribs" broken     "three trucks were empty" empty
"""

from sayso.records.analysis import Sentence
from sayso.resources.actor_words import PERSONS
from sayso.resources.event_types import type_of
from sayso.resources.event_words import STATES, to_death
from sayso.resources.reporting import NOUNS, VERBS
from sayso.resources.speaker_nouns import load_speaker_nouns
from sayso.text.stems import stem
from sayso.text.trees import ancestors, children, has_relation, lemmas, parent

NORMAL = {"death": "killed", "injury": "injured", "population": "live"}
"""One word for what deaths and injuries are told by in many ways ("the deaths of", "claimed the lives of", "wounded")."""
HARM = ("death", "injury")
RATED = frozenset(("put", "estimate", "set", "place", "reckon"))
"""Verbs that only give a size: "puts the losses at 900 men" tells of losses."""
LIGHT = frozenset(("be", "have", "do", "include", "comprise", "number", "total", "stand", "reach", "amount"))
SIZING = frozenset(("exceed", "surpass", "reach", "total", "number", "amount", "approach", "top"))
"""Verbs of which those counted are the size: "our losses reached 900 men" tells of losses."""
_LEFT = frozenset(("leave", "find", "render", "have"))
"""Verbs behind which the state of their object tells what happened ("leaving 12 dead", "had 40 men killed")."""
_GROUPS = frozenset("convoy column group team force crowd fleet contingent".split())
"""Nouns for those counted together: what happened stands above them ("a convoy of 11 trucks reached the town")."""
_THOUGHT = frozenset("know think believe say report fear estimate presume understand suppose expect".split())

_SEEMING = frozenset(("appear", "seem"))
SEEN = frozenset("see observe hear notice spot watch count film photograph".split())


def kind_of(sentence: Sentence, token: int) -> str | None:
    """The event type of a word by its lemma or its stems ("wounded" -> injury)."""
    word = sentence.tokens[token]
    if word.lemma.lower() == "dead":
        return "death"
    return next((k for base in (word.lemma, *stem(word.form)) if (k := type_of(base))), None)


def harm_word(sentence: Sentence, token: int) -> str:
    """ "dead" -> killed; "wounded" -> wounded; "missing" -> missing."""
    form = sentence.tokens[token].form.lower()
    return form if form.endswith("ed") else NORMAL.get(kind_of(sentence, token) or "", form)


def is_harm(predicate: str) -> bool:
    """Whether a deed is one of killing or hurting."""
    return any(type_of(base) in NORMAL for base in stem(predicate)) if predicate else False


def what_befell(sentence: Sentence, stop: int) -> int | None:
    """The word right behind a number that says what befell those counted: "more than 80 injured", "“some 40” dead", "three more wounded"."""
    stop += stop < len(sentence.tokens) and sentence.tokens[stop].xpos == "''"
    stop += stop < len(sentence.tokens) and sentence.tokens[stop].form.lower() in ("more", "further")
    if stop >= len(sentence.tokens):
        return None
    word = sentence.tokens[stop]
    known = kind_of(sentence, stop) in HARM or word.form.lower() in STATES
    if not known or word.upos not in ("VERB", "ADJ", "NOUN") or word.xpos in ("NNS", "VBZ"):
        return None
    return None if children(sentence, stop, "obj") else stop


def happened_to(sentence: Sentence, noun: int) -> str:
    """The verb of the thing counted ("killed two"), its participle ("two killed"), or an event noun above it."""
    behind = [i for i in children(sentence, noun, "acl", "amod") if sentence.tokens[i].upos == "VERB" and i > noun]
    behind = [i for i in behind if sentence.tokens[i].lemma.lower() not in _NAMED]
    behind = [i for i in behind if all(sentence.tokens[j].upos != "NUM" for j in children(sentence, i, "nsubj"))]
    for i in behind:
        if not _is_done_to(sentence, noun) or kind_of(sentence, i) in HARM and not children(sentence, i, "compound:prt"):
            return sentence.tokens[i].form
    for i in children(sentence, noun, "parataxis", "acl:relcl"):
        if any(
            "whom" in lemmas(sentence, j, "nmod") and sentence.tokens[j].upos == "DET" for j in children(sentence, i, "nsubj")
        ):
            return sentence.tokens[i].form  # "two guards, both of whom were killed"
    dead = [i for i in children(sentence, noun, "acl", "amod") if sentence.tokens[i].lemma.lower() == "dead"]
    if any(sentence.tokens[i - 1].upos != "NUM" for i in dead if i):
        return NORMAL["death"]
    return (
        _verb_in_front(sentence, noun) or _left_in(sentence, noun) or _state_of(sentence, noun) or _by_ancestors(sentence, noun)
    )


_NAMED = frozenset("mention name cite list quote".split())
"""Participles that say only where those counted are told of: "the three men mentioned"."""


def _verb_in_front(sentence: Sentence, noun: int) -> str:
    """ "They took the hill, destroyed 12 lorries and 3 guns": a past tense that a parser takes for a participle of the noun; that would
    stand behind the number. Goes for what is joined to the noun, too."""
    at: int | None = noun
    while at is not None:
        numbers = children(sentence, at, "nummod", "det")
        verbs = [i for i in children(sentence, at, "amod") if sentence.tokens[i].xpos in ("VBN", "VBD")]
        before = next((i for i in verbs if numbers and i < min(numbers) and max(numbers) < at), None)
        if before is not None:
            return sentence.tokens[before].form
        at = parent(sentence, at) if has_relation(sentence, at, "conj") else None
    return ""


def _left_in(sentence: Sentence, noun: int) -> str:
    """ "leaving 12 people dead", "left thousands homeless"."""
    verb = parent(sentence, noun)
    if verb is None or sentence.tokens[verb].lemma not in _LEFT or not has_relation(sentence, noun, "obj", "iobj"):
        return ""
    states = [i for i in children(sentence, verb, "xcomp", "obj", "advcl", "conj", "amod") if i > noun]
    states += [i for i in children(sentence, noun, "amod", "acl", "xcomp") if i > noun]
    return next((harm_word(sentence, i) for i in states if sentence.tokens[i].form.lower() in STATES), "")


def _state_of(sentence: Sentence, noun: int) -> str:
    """ "three trucks were empty", "fourteen policemen were hurt", "300 patriots are in prison": the state, if it is no noun's name."""
    head = parent(sentence, noun)
    if head is None or not has_relation(sentence, noun, "nsubj"):
        return ""
    token = sentence.tokens[head]
    if not children(sentence, head, "cop", "aux:pass") and not (token.upos == "ADJ" and "be" in lemmas(sentence, head, "aux")):
        return ""
    if token.upos in ("ADJ", "ADV") or token.upos == "VERB" and children(sentence, head, "cop"):
        return harm_word(sentence, head) if token.form.lower() in STATES else token.form
    case = [sentence.tokens[i].form for i in children(sentence, head, "case")]
    if token.lemma.lower() == "hand" and case[:1] == ["in"]:
        return "captured"
    return f"{case[0]} {token.form}" if case and token.upos == "NOUN" else ""


def _by_ancestors(sentence: Sentence, noun: int) -> str:
    at = noun
    for _ in range(4):
        above = parent(sentence, at)
        if above is None or _is_source(sentence, at) or is_along(sentence, at) or has_relation(sentence, at, "ccomp"):
            break
        token = sentence.tokens[above]
        if token.upos == "ADJ" and (state := _state_of(sentence, at)):
            return state
        if token.lemma == "set" and "fire" in lemmas(sentence, above, "obj") and "to" in lemmas(sentence, at, "case"):
            return "burned"  # "set fire to forty houses"
        if token.upos == "VERB" and token.lemma in RATED:
            sized = children(sentence, above, "obj", "nsubj:pass")
            sized += [j for i in sized if sentence.tokens[i].lemma == "number" for j in children(sentence, i, "nmod")]
            rated = next((i for i in sized if type_of(sentence.tokens[i].lemma)), None)
            return sentence.tokens[rated].form if rated is not None else ""
        size = token.lemma in SIZING and has_relation(sentence, at, "obj", "obl", "xcomp")
        if size and (subject := _sized(sentence, above)):
            return subject
        said = _said_of(sentence, above)
        if said is not None:
            return said
        if token.upos == "VERB" and (token.lemma not in LIGHT or has_relation(sentence, at, "nsubj:pass")):
            if has_relation(sentence, at, "nsubj") and (told := _in_two_words(sentence, above)):
                return told
            suffers = has_relation(sentence, at, "obj", "nsubj:pass") or not children(sentence, above, "obj")
            if suffers and has_relation(sentence, at, "obj", "nsubj") and (dead := to_death(sentence, above)):
                return f"{token.form} {dead}"
            spoken = token.lemma in VERBS and not has_relation(sentence, at, "nsubj", "obj", "nsubj:pass")
            return "" if spoken else _with_particle(sentence, above)
        if token.upos == "NOUN" and token.lemma.lower() in NOUNS and has_relation(sentence, at, "nmod"):
            break  # "talk of 300 arrests": nothing that happened
        if token.upos == "NOUN" and token.lemma not in _GROUPS and (type_of(token.lemma) or token.lemma == "life"):
            return NORMAL.get(type_of(token.lemma) or "death", token.form)
        if not has_relation(sentence, at, "nmod", "conj", "appos", "compound", "nummod", "obl", "obj", "nsubj", "amod", "xcomp"):
            break
        at = above
    return ""


def _sized(sentence: Sentence, verb: int) -> str:
    """ "The losses exceeded 900 men", "the number of arrests passed 200 people": what the subject tells of."""
    subjects = children(sentence, verb, "nsubj")
    told = [
        i for i in (*subjects, *(j for i in subjects for j in children(sentence, i, "nmod"))) if sentence.tokens[i].upos == "NOUN"
    ]
    harmed = next((i for i in told if kind_of(sentence, i) in NORMAL), None)
    if harmed is not None:
        return harm_word(sentence, harmed)
    return next((sentence.tokens[i].form for i in told if type_of(sentence.tokens[i].lemma)), "")


def _with_particle(sentence: Sentence, verb: int) -> str:
    """ "blew up": the verb, with the particle with which alone it tells what happened."""
    word = sentence.tokens[verb]
    particles = [sentence.tokens[i].form for i in children(sentence, verb, "compound:prt")]
    told = [p for p in particles if not type_of(word.lemma) and type_of(f"{word.lemma}_{p}".lower())]
    return " ".join((word.form, *told))


def is_along(sentence: Sentence, noun: int) -> bool:
    """ "a ferry with 240 passengers vanished": of those who are with a thing is not told what befell the thing, or that it left."""
    along = any(sentence.tokens[i].lemma.lower() == "with" for i in children(sentence, noun, "case"))
    verb = next((i for i in ancestors(sentence, noun) if sentence.tokens[i].upos == "VERB"), None)
    lost = verb is not None and any(type_of(base) in _LOST for base in stem(sentence.tokens[verb].form))
    return along and lost and has_relation(sentence, noun, "nmod", "obl")


_LOST = frozenset(("disappearance", "accident", "destruction", "death", "displacement", "retreat"))
"""Types of what befalls a vehicle, or of its leaving."""


_DYING = frozenset((("lose", "life"), ("give", "life"), ("meet", "death"), ("meet", "end"), ("find", "death")))


def _in_two_words(sentence: Sentence, verb: int) -> str:
    """What befell a subject by a verb with its object or negation: "lost lives", "lie dead", "not survive"; "went missing"."""
    word = sentence.tokens[verb]
    lemma = word.lemma.lower()
    for i in children(sentence, verb, "obj"):
        if lemma == "take" and sentence.tokens[i].lemma.lower() == "part":
            return f"{word.form} part"
        if (lemma, sentence.tokens[i].lemma.lower()) in _DYING:
            return f"{word.form} {sentence.tokens[i].form}"
        if lemma in _SUFFERING and type_of(sentence.tokens[i].lemma.lower()) == "injury":
            return NORMAL["injury"]
    if lemma == "take" and _are_people(sentence, verb) and not _is_taken_somewhere(sentence, verb):
        return "captured"
    if lemma == "drag" and any(
        sentence.tokens[i].form.lower() in ("away", "off") for i in children(sentence, verb, "advmod", "compound:prt")
    ):
        return "detained"
    if lemma == "fall" and any("upon" in lemmas(sentence, i, "case") for i in children(sentence, verb, "obl")):
        return f"{word.form} upon"
    if lemma in ("lie", "fall", "drop") and to_death(sentence, verb) == "dead":
        return NORMAL["death"]
    if lemma == "survive" and any(sentence.tokens[i].lemma.lower() in ("not", "n't") for i in children(sentence, verb, "advmod")):
        return f"not {word.form}"
    if lemma not in _STAYING:
        return ""
    state = next(
        (i for i in children(sentence, verb, "xcomp", "amod", "advcl") if sentence.tokens[i].form.lower() in STATES), None
    )
    if state is not None:
        return harm_word(sentence, state)
    held = [i for i in children(sentence, verb, "obl") if sentence.tokens[i].lemma.lower() in _KEEPING]
    return next((f"in {sentence.tokens[i].form}" for i in held if "in" in lemmas(sentence, i, "case")), "")


_SUFFERING = frozenset("receive suffer sustain".split())


def _are_people(sentence: Sentence, verb: int) -> bool:
    """Whether it was done to people: "twelve rebels were taken", and not "twelve pictures were taken"."""
    known = load_speaker_nouns().persons | PERSONS
    return any(sentence.tokens[i].lemma.lower() in known for i in children(sentence, verb, "nsubj:pass"))


def _is_taken_somewhere(sentence: Sentence, verb: int) -> bool:
    """ "were taken to hospital", "were taken out", "were taken ill": no capture."""
    to = any({"to", "into", "from", "by"}.intersection(lemmas(sentence, i, "case")) for i in children(sentence, verb, "obl"))
    return to or bool(children(sentence, verb, "advmod", "compound:prt", "xcomp", "obj"))


_STAYING = frozenset("go remain stay languish sit lie".split())
_KEEPING = frozenset("detention prison jail gaol custody cell captivity hospital".split())
"""Where those are of whom a verb of staying tells no more: "230 remain in detention"."""


def _said_of(sentence: Sentence, verb: int) -> str | None:
    """ "61 are known to have died" -> died; "230 were seen leaving" -> leaving; "50 appeared burned": what is said, not that it is."""
    token = sentence.tokens[verb]
    told = token.lemma in _THOUGHT | SEEN and children(sentence, verb, "nsubj:pass", "aux:pass")
    if not told and token.lemma not in _SEEMING:
        return None
    inner = next(iter(children(sentence, verb, "xcomp")), None)
    return sentence.tokens[inner].form if inner is not None else None


def _is_source(sentence: Sentence, noun: int) -> bool:
    """ "according to nine witnesses": those counted speak, and what they tell of did not happen to them."""
    return any(sentence.tokens[i].form.lower() == "according" for i in children(sentence, noun, "case"))


def _is_done_to(sentence: Sentence, noun: int) -> bool:
    """The object or subject of a verb that tells what happened: "repealed 49 laws passed in May" is about repealing."""
    above = parent(sentence, noun)
    while above is not None and (has_relation(sentence, noun, "conj") or sentence.tokens[above].lemma in _GROUPS):
        noun, above = above, parent(sentence, above)
    if above is None or not has_relation(sentence, noun, "obj", "nsubj"):
        return False
    word = sentence.tokens[above]
    if word.upos == "ADJ":
        return bool(children(sentence, above, "cop"))
    return word.upos == "VERB" and (word.lemma not in LIGHT or has_relation(sentence, noun, "nsubj:pass"))


def verb_over(sentence: Sentence, token: int) -> int | None:
    """The nearest verb above a token."""
    return next((i for i in ancestors(sentence, token) if sentence.tokens[i].upos == "VERB"), None)
