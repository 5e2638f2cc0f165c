"""What an event word means: its base form, its type, and the noun for which a verb only stands.

"The army launched an offensive"   launched tells the offensive        "Talks were held in May"   held tells the talks
"shelling", "shelled"              one base form, type attack          "dead", "death", "die"     one base form, type death
"""

from sayso.records.analysis import Sentence
from sayso.resources.actor_words import KINDS, PERSONS
from sayso.resources.event_types import type_of
from sayso.resources.things import is_thing
from sayso.text.stems import stem
from sayso.text.trees import children, has_relation, lemmas, parent

CARRYING = frozenset(
    "launch begin start commence initiate unleash open mount wage stage conduct carry carry_out hold perform undertake commit "
    "perpetrate execute make take give continue resume pursue go_on proceed sign conclude reach strike suffer sustain score achieve win "
    "last break_out erupt occur happen take_place come unfold claim experience witness see deliver cast pay issue".split()
)
"""Verbs that add no happening of their own to an event noun: they say that it begins, goes on, is done or undergone."""
_HAPPENING = frozenset(
    "begin start commence continue resume last break_out break erupt occur happen take_place take unfold proceed go_on go".split()
)
"""Those of them whose subject is the event: "the war began"."""
_ONLY_VERBS = frozenset("name back take try leave beat free live open".split())
"""Lemmas whose nouns and adjectives ("the name", "the left", "live") are no event."""
_THINGS = frozenset("sign share opposition choice hostage refugee".split())
"""Nouns that look like a verb's and are things or people."""
_CAST = frozenset(("votes", "ballots", "supplies"))
"""Plurals of what is cast and counted, or handed out; a "vote" is held, a "supply" is cut."""
OF_THEMSELVES = frozenset(
    """die perish drown flee march protest rally gather arrive return resign vote live remain stay leave escape survive
    surrender starve sink crash collapse fall rise attend participate demonstrate walk travel cross work fight serve stand
    lie sleep wait go come land queue sit kneel disembark vanish disappear swim pray succumb
    expire emerge depart congregate assemble defect emigrate faint weep reside dwell persist""".split()
)
"""Verbs that nobody does to anybody: "How many people died?", not "were died"."""
_CHARGES = frozenset("bomb shell mine landmine grenade torpedo rocket".split())
"""Things that explode: what they do is told, and not that somebody has or uses them."""
_SITES = frozenset("place booth site zone area room camp centre center hall helicopter plane ship vehicle car".split())
"""Places and vehicles that are named after what is done there."""
_HAVING = frozenset("use have hold carry own possess find defuse make sell buy store supply".split())
_UNDOING = frozenset(("de", "non"))
# "dealt a blow", "deals with": only the noun "deal" is an agreement.
_STOPPAGE = frozenset(
    "general hunger national labor labour wildcat indefinite transport rail dock teacher worker pilot miner".split()
)
_LABOUR = frozenset("union unions labor labour worker employee walkout picket wage stoppage strikers striker employer".split())
_SHOTS = frozenset(
    "shot rocket missile shell gun rifle bullet round mortar weapon gas canister cannon artillery pistol torpedo grenade "
    "salvo volley projectile arrow tear-gas teargas warhead".split()
)
_TAKEN = frozenset(
    "city town village capital airport base hill height bridge port island territory position area region province district power "
    "control hostage prisoner captive fort fortress station building palace outpost stronghold land".split()
)
_SAME_ROOT = {"dead": "die", "fatal": "die", "wounded": "wound", "won": "win", "free": "release", "captive": "capture"}


STATES = frozenset("dead killed wounded injured missing homeless trapped stranded hurt displaced unaccounted captive".split())
"""What those are whom something befell: "left 17 people dead", "three are missing"."""
PURPOSES = frozenset("aim purpose goal objective object intention intent point".split())
"""Nouns that tell what something was done for: "the aim was to frighten people"."""
UNDERGONE = frozenset(
    """die perish drown starve suffocate succumb fall sink capsize derail collapse burst explode detonate erupt crumble fail break rupture crash burn
    disappear vanish rise drop""".split()
)
"""Verbs whose subject, without an object, does nothing: it befalls them."""
DENIED_STATES = {
    "open": "closure",
    "free": "arrest",
    "alive": "death",
    **dict.fromkeys("unhurt unharmed uninjured unscathed".split(), "injury"),
    **dict.fromkeys("intact undamaged untouched".split(), "destruction"),
}
"""Adjectives -> what they say did not happen: "the doors were open", "the president is free"; so does "the mill is still standing"."""
_OPENED = frozenset(
    """box door gate exit road bridge border shop port station poll office school window route corridor crossing airport
    hospital shutter hatch factory mine bank market channel""".split()
)
"""What is open or shut, so that "open" denies a closure; an open question is not one."""
_HELD = PERSONS | frozenset("man woman prisoner detainee hostage captive leader minister president general journalist".split())
"""Nouns for who is free or in prison; a vote, a port or a road is free otherwise."""
_STAYING = frozenset("find leave keep stay remain stand escape emerge survive get get_away come come_out walk walk_away".split())


_WELL_TREATED = frozenset("well humanely correctly decently kindly properly fairly".split())


def denied_state(sentence: Sentence, token: int) -> str | None:
    """What a predicate like "unharmed" says did not happen; None for other words, and for what is open otherwise ("an open question")."""
    word = sentence.tokens[token]
    subjects = those_in_state(sentence, token)
    if "standing" in (word.form.lower(), word.lemma.lower()) or word.lemma.lower() == "stand":
        still = "still" in lemmas(sentence, token, "advmod") and not children(sentence, token, "obj", "obl", "xcomp")
        return "destruction" if still and subjects and is_thing(sentence.tokens[subjects[0]].lemma.lower()) else None
    if word.upos == "VERB" and "treat" in (word.lemma.lower(), *stem(word.form)):
        return "abuse" if _WELL_TREATED.intersection(lemmas(sentence, token, "advmod")) else None
    if "survive" in (word.lemma.lower(), *stem(word.form)) and word.upos == "VERB":
        return "death" if subjects and _is_somebody(sentence, subjects[0]) else None
    if not (children(sentence, token, "cop") or has_relation(sentence, token, "xcomp")):
        return None
    if word.upos not in ("ADJ", "ADV") or not subjects:
        return None
    subject = sentence.tokens[subjects[0]]
    opened = word.lemma.lower() != "open" or subject.lemma.lower() in _OPENED
    held = word.lemma.lower() != "free" or subject.upos in ("PROPN", "PRON") or subject.lemma.lower() in _HELD
    return DENIED_STATES.get(word.lemma.lower()) if opened and held else None


def _is_somebody(sentence: Sentence, token: int) -> bool:
    """One person, or all: who "survived" did not die; that two did says nothing of the others."""
    word = sentence.tokens[token]
    everybody = word.lemma.lower() in ("everybody", "everyone", "all", "nobody") or "all" in lemmas(
        sentence, token, "det", "det:predet"
    )
    one = "Number=Sing" in word.feats and (word.upos == "PROPN" or word.lemma.lower() in _HELD)
    return everybody or one and not children(sentence, token, "nummod", "conj")


def those_in_state(sentence: Sentence, token: int) -> list[int]:
    """Of whom or what a predicate tells a state: its subject, or of "left the mill untouched" the mill."""
    above = parent(sentence, token)
    if above is not None and has_relation(sentence, token, "xcomp"):
        if not _STAYING.intersection(base_forms(sentence, above)):
            return []
        return children(sentence, above, "obj") or children(sentence, above, "nsubj:pass", "nsubj")
    return children(sentence, token, "nsubj")


def base_forms(sentence: Sentence, token: int) -> tuple[str, ...]:
    """Likely base forms of a word, the verb behind a noun first where the reader gives one; without repeats."""
    word = sentence.tokens[token]
    lemma, form = word.lemma.lower(), word.form.lower()
    roleset = next((p.roleset for p in sentence.predicates if p.token == token and p.roleset), None)
    behind = roleset.rpartition(".")[0].lower() if roleset else ""
    found = [_SAME_ROOT.get(form, ""), *_in_two_words(sentence, token), behind, lemma, *stem(form)]
    return tuple(dict.fromkeys(f for f in found if f))


def find_type(sentence: Sentence, token: int) -> str | None:
    """The type of an event word; a verb that only carries an event noun has the type of the noun. None if in no type."""
    carried = told_by(sentence, token)
    return _own_type(sentence, carried if carried is not None else token)


def _in_two_words(sentence: Sentence, verb: int) -> list[str]:
    """A verb with its particle ("blew up"), also where the reader takes that for a preposition; "set fire", "set ablaze"."""
    word = sentence.tokens[verb]
    if word.upos != "VERB":
        return []
    bases = dict.fromkeys((word.lemma.lower(), *stem(word.form)))
    particles = [sentence.tokens[i].form.lower() for i in children(sentence, verb, "compound:prt")]
    behind = [t.form.lower() for t in sentence.tokens[verb + 1 : verb + 2] if t.upos in ("ADP", "ADV")]
    burning = children(sentence, verb, "obj", "obl", "xcomp", "advmod") if "set" in bases else ()
    found = [f"{b}_{p}" for b in bases for p in dict.fromkeys((*particles, *behind)) if p in particles or type_of(f"{b}_{p}")]
    return found + ["set_fire" for i in burning if sentence.tokens[i].form.lower() in ("fire", "ablaze", "alight")]


def event_lemma(sentence: Sentence, token: int) -> str:
    """The base form by which two mentions are compared: one that has a type, else the verb behind, else the lemma."""
    forms = base_forms(sentence, token)
    return next((f for f in forms if type_of(f)), forms[0])


def told_by(sentence: Sentence, token: int) -> int | None:
    """The event noun that a verb like "launch", "hold", "begin" only carries: its object or subject. None for other words."""
    if sentence.tokens[token].upos != "VERB" or not CARRYING.intersection(base_forms(sentence, token)):
        return None
    fillers = children(sentence, token, "obj", "nsubj:pass")
    if not fillers and _HAPPENING.intersection(base_forms(sentence, token)):
        fillers = children(sentence, token, "nsubj")
    return next((i for i in fillers if sentence.tokens[i].upos in ("NOUN", "PROPN") and _own_type(sentence, i)), None)


def is_no_event(sentence: Sentence, token: int) -> bool:
    """A noun or adjective that looks like a verb and tells nothing that happens: "the name", "a sign", "half of the votes",
    "de-escalation"."""
    word = sentence.tokens[token]
    before = [t.form.lower() for t in sentence.tokens[max(0, token - 2) : token]]
    if word.upos == "NOUN" and word.lemma.lower() in _CHARGES and _is_had(sentence, token):
        return True
    if word.upos == "NOUN" and KINDS.get(word.lemma.lower()) == "organisation" or _is_kind_of(sentence, token):
        return True
    if word.form.lower() in _CAST or len(before) == 2 and before[0] in _UNDOING and before[1] in ("-", "‐"):
        return word.upos != "VERB"
    return word.upos != "VERB" and bool(_ONLY_VERBS.intersection(base_forms(sentence, token)) or word.lemma.lower() in _THINGS)


def _is_kind_of(sentence: Sentence, token: int) -> bool:
    """Whether a noun only says what a body or a place is for: "rescue service", "polling station"; a "murder suspect" is of a murder."""
    head = parent(sentence, token) if sentence.tokens[token].upos in ("NOUN", "PROPN") else None
    if head is None or head < token or not has_relation(sentence, token, "compound") or sentence.tokens[head].upos != "NOUN":
        return False
    noun = sentence.tokens[head].lemma.lower()
    return noun in _SITES or KINDS.get(noun) in ("organisation", "armed_group")


def _is_had(sentence: Sentence, token: int) -> bool:
    """Whether a thing is only had or used, or does what the verb tells: "used cluster bombs", "was hit by two shells"."""
    if has_relation(sentence, token, "obl:agent"):
        return True
    while has_relation(sentence, token, "conj") and sentence.tokens[token].head:
        token = sentence.tokens[token].head - 1
    above = parent(sentence, token)
    held = above is not None and has_relation(sentence, token, "obj", "nsubj:pass")
    return held and bool(_HAVING.intersection(base_forms(sentence, above or 0)))


def _own_type(sentence: Sentence, token: int) -> str | None:
    word = sentence.tokens[token]
    forms = base_forms(sentence, token)
    if word.form.lower() == "elect" and token and sentence.tokens[token - 1].form == "-":
        return None
    if is_no_event(sentence, token) or word.upos == "VERB" and "deal" in forms:
        return None
    if held_as(sentence, token):
        return "arrest"
    if "take" in forms and word.upos == "VERB" and not _takes_somewhere(sentence, token):
        return None
    if "try" in forms and word.upos == "VERB" and children(sentence, token, "xcomp", "ccomp", "advcl"):
        return None  # "tried to flee", and not "tried for treason"
    if word.lemma.lower() == "storm" and word.upos == "NOUN":
        return "disaster"
    if word.lemma.lower() == "fire" and word.upos == "NOUN":
        if has_relation(sentence, token, "compound"):
            return None
        if _burns(sentence, token):
            return "disaster"
    if word.upos == "VERB" and _costs_lives(sentence, token):
        return "death"
    if "cut" in forms and word.upos == "VERB" and (severed := _severs(sentence, token)):
        return severed
    if "open" in forms and word.upos == "VERB" and _opens_thing(sentence, token):
        return None
    if "open_up" in forms and not _fires_on(sentence, token):
        return None
    if "strike" in forms and _about_work(sentence, token):
        return "protest"
    if "fire" in forms and word.upos == "VERB" and _fires_people(sentence, token):
        return "resignation"
    return next((kind for form in forms if (kind := type_of(form))), None)


def _costs_lives(sentence: Sentence, verb: int) -> bool:
    """ "cost nine lives", "lost his life", "no blood was shed"."""
    lost = {*lemmas(sentence, verb, "obj", "nsubj:pass")}
    forms = base_forms(sentence, verb)
    return bool("life" in lost and _LOSING.intersection(forms) or "blood" in lost and {"shed", "spill"}.intersection(forms))


_LOSING = frozenset("lose cost claim take".split())


def _fires_on(sentence: Sentence, verb: int) -> bool:
    """ "opened up on the crowd", and not "opened up the market"."""
    aimed = any("on" in lemmas(sentence, i, "case") for i in children(sentence, verb, "obl"))
    return aimed and not children(sentence, verb, "obj")


def held_as(sentence: Sentence, token: int) -> list[int]:
    """The "hostage" or "prisoner" of "held hostage", "taken prisoner"."""
    word = sentence.tokens[token]
    if word.upos != "VERB" or word.lemma.lower() not in ("hold", "take", "keep"):
        return []
    behind = children(sentence, token, "xcomp", "obj", "obl", "advmod", "amod", "advcl", "compound")
    return [i for i in behind if i > token and sentence.tokens[i].form.lower() in ("hostage", "prisoner", "captive")]


def to_death(sentence: Sentence, verb: int) -> str:
    """ "shot dead", "beaten to death": what makes of a deed a death; not the number of the dead ("left 31 dead and two tanks")."""
    for i in children(sentence, verb, "xcomp", "advmod", "advcl", "amod", "obl"):
        word = sentence.tokens[i].form.lower()
        if i > verb and word == "dead" and sentence.tokens[i - 1].upos != "NUM":
            return "dead"
        if i > verb and word == "death" and any(sentence.tokens[c].form.lower() == "to" for c in children(sentence, i, "case")):
            return "to death"
    return ""


def _burns(sentence: Sentence, token: int) -> bool:
    """ "a fire broke out", "the factory fire", "fire swept through the mill"; not "opened fire", "under mortar fire", "an exchange of fire"."""
    above = parent(sentence, token)
    if above is not None and has_relation(sentence, token, "nsubj") and _BURNING.intersection(base_forms(sentence, above)):
        return True
    around = {
        sentence.tokens[i].lemma.lower() for i in children(sentence, token, "compound", "amod", "case", "nmod:poss", "nmod")
    }
    if above is not None and sentence.tokens[above].lemma.lower() in _FIRING:
        return False
    return not around & _ARMED_FIRE and bool(children(sentence, token, "det", "compound", "nmod", "nsubj", "amod", "nummod"))


def _opens_thing(sentence: Sentence, verb: int) -> bool:
    """ "opened the boxes", and not "opened the talks"."""
    things = children(sentence, verb, "obj", "nsubj:pass") or children(sentence, verb, "nsubj")
    return any(sentence.tokens[i].lemma.lower() in _OPENED for i in things)


def _severs(sentence: Sentence, verb: int) -> str | None:
    """ "cut the bridge", "cut the road": not "cut the budget"."""
    things = {*lemmas(sentence, verb, "obj", "nsubj:pass")}
    return "destruction" if things & _BROKEN else "blockade" if things & _BLOCKED else None


_BROKEN = frozenset("bridge cable pipeline pipe wire fence dyke dike dam track rail tree hose".split())
_BLOCKED = frozenset("road highway route street line supply electricity water gas power corridor access railway railroad".split())
_FIRING = frozenset("open return exchange draw cease hold trade direct spray burst hail volley line".split())
_BURNING = frozenset("sweep break break_out engulf destroy rage gut start begin consume burn rip tear flare".split())
_ARMED_FIRE = frozenset(
    """under artillery mortar gun machine-gun machine small-arms arms arm sniper rifle tank rocket antiaircraft anti-aircraft enemy hostile friendly
    cannon shell weapon heavy sustained covering police army soldier live""".split()
)


def _about_work(sentence: Sentence, token: int) -> bool:
    """ "a general strike", "the union called a strike": a stoppage of work, not an attack."""
    before = {*lemmas(sentence, token, "amod", "compound", "nmod")}
    told = {t.lemma.lower() for t in sentence.tokens}
    above = parent(sentence, token)
    walks = above is not None and has_relation(sentence, token, "nsubj") and _WALKING.intersection(base_forms(sentence, above))
    over = above is not None and sentence.tokens[above].lemma.lower() == "over" and children(sentence, above, "cop")
    goes_on = bool(walks or over)
    return bool(before & _STOPPAGE or told & _LABOUR or goes_on and not told & _ARMED_STRIKE)


_WALKING = frozenset("begin start end last continue go_on spread collapse call_off paralyse paralyze enter settle".split())
_ARMED_STRIKE = frozenset(
    "air missile drone rocket bomb plane jet airforce military retaliatory precision target army raid".split()
)


def _takes_somewhere(sentence: Sentence, token: int) -> bool:
    """ "took Antioch", "took the city", "took over": not "took part", "took a week"."""
    taken = children(sentence, token, "obj", "nsubj:pass")
    named = any(sentence.tokens[i].upos == "PROPN" or sentence.tokens[i].lemma.lower() in _TAKEN for i in taken)
    return named or any(sentence.tokens[i].lemma.lower() == "over" for i in children(sentence, token, "compound:prt"))


def _fires_people(sentence: Sentence, token: int) -> bool:
    """ "fired the executives", not "fired rockets", "fired at the crowd", "were fired on by the guard"."""
    behind = token + 1
    if (
        behind < len(sentence.tokens)
        and sentence.tokens[behind].form.lower() in ("on", "upon", "at")
        and parent(sentence, behind) == token
    ):
        return False
    fired = children(sentence, token, "obj", "nsubj:pass")
    return bool(fired) and not any(sentence.tokens[i].lemma.lower() in _SHOTS for i in fired)
