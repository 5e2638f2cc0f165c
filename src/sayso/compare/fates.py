"""What befell those that a number counts: killed, injured, held, driven out, whatever the words.

"nine comrades fell"   death      "12 bodies were found"   death       "300 are in prison"   arrest
"4,000 people left"    displacement                        "27 were treated for burns"       injury
"""

import re
from collections.abc import Set as AbstractSet

from sayso.resources.actor_words import ARMED, CIVIL, FORCES, OFFICIALS, PERSONS, POPULATIONS
from sayso.resources.event_types import type_of
from sayso.resources.things import thing_name
from sayso.text.stems import stem

HUMAN = frozenset(("death", "injury", "displacement", "arrest", "release", "rescue", "protest", "population", "disappearance"))
"""What befalls people: there the kinds of people told may differ ("people", "soldiers") and the question is still one."""
_REMAINS = frozenset("body corpse coffin remains grave".split())
"""Counted, they are the dead."""
_KIN = frozenset("comrade patriot compatriot kin father mother brother sister son daughter child baby infant youngster".split())
_ANYONE = frozenset(
    "people person man woman individual citizen inhabitant victim casualty dead fatality death life soul body corpse other".split()
)
"""Words for people that tell nothing of which people they are."""
_PROTESTING = frozenset("marcher protester protestor demonstrator rioter picketer".split())
_PEOPLE = (
    frozenset(base for words in (PERSONS, ARMED, CIVIL, FORCES, POPULATIONS, OFFICIALS) for word in words for base in stem(word))
    | _KIN
    | _ANYONE
    | _PROTESTING
    | frozenset(
        """member crowd toll family backer adherent sympathiser employee prisoner passenger trouble-maker troublemaker pupil
        worshipper inmate newcomer recruit foreigner hero comrade martyr compatriot brother sister mob throng horde patient guardsman""".split()
    )
)
"""Base forms of words for people, alone and in numbers, and for what is left of them."""
_HELD = frozenset("prison jail gaol custody detention captivity bars cell round".split())
_TREATED = frozenset("hospital infirmary clinic hospitalise hospitalize treat treatment burn".split())
_SAVED = frozenset("save rescue".split())
_ALIVE = frozenset("survive survivor alive unhurt unharmed unscathed".split())
_UNDONE = frozenset("eliminate liquidate neutralise neutralize annihilate".split())
"""What befalls men in the words of those who did it."""
_STAYING = frozenset("remain stay".split())
_LOST = frozenset(("missing", "unaccounted"))
_GONE = frozenset("leave abandon escape".split())
_DRIVEN = frozenset("drive chase".split())
_DYING = tuple(
    frozenset(pair.split())
    for pair in (
        "lose life",
        "give life",
        "lay life",
        "sacrifice life",
        "meet death",
        "meet end",
        "find death",
        "find end",
        "not survive",
    )
)
"""Verbs that tell of death with their object, or denied."""
_TAKEN = frozenset("lose loss claim cost take".split())
"""What happens to lives: "the loss of five lives"."""
_FALLEN = frozenset(("fall", "dead", "death"))
_MOURNED = frozenset(("mourn", "bury", "grieve"))


_SAID = frozenset(("condemnation", "demand", "promise", "threat", "refusal", "statement"))
"""Types of what is said, which befalls nothing that is counted: missiles that "slammed into" a house condemned nobody."""
_CROWDS = frozenset("crowd mob throng horde toll".split())


def tells_of_death(words: AbstractSet[str]) -> bool:
    """Whether base forms hold a verb that tells of a death with its object: "gave his life", "met her end"."""
    return any(pair <= words for pair in _DYING)


def fate_of(thing: str, predicate: str, done_to: bool = False) -> str | None:
    """The event type of what happened to the thing counted, from the predicate, else from the thing itself ("4 deaths").
    `done_to`: others did it to them, so that those whom somebody left behind did not leave."""
    words = re.findall(r"[a-z]+", predicate.lower())
    told = {base for word in words for base in stem(word)}
    known = kind_of(thing, predicate)
    known = None if known in _SAID else known
    if "to death" in predicate.lower():
        return "death"
    if head_of(thing) in ("life", "lives") and told & _TAKEN:
        return "death"
    if head_of(thing) in _REMAINS or tells_of_death(told):
        return "death"
    if (told | {head_of(thing)}) & _ALIVE:
        return "rescue"
    if head_of(thing) in _PROTESTING and (known is None or not told):
        return "protest"
    if known in HUMAN or not is_human(thing):
        return known
    if told & _DRIVEN and not is_armed(thing):
        return "displacement"
    if told & _HELD or known == "capture" or "hold" in told and done_to:
        return "arrest"
    if told & _UNDONE:
        return "death"
    if _LOST.intersection(words):
        return "disappearance"
    if told & _TREATED:
        return "injury"
    if told & (_FALLEN | _MOURNED):
        return "death"
    if told & _GONE and not done_to and not is_armed(thing):
        return "displacement"
    if told & _STAYING and not is_armed(thing):
        return "population"
    return "rescue" if told & _SAVED else known


def kind_of(thing: str, predicate: str) -> str | None:
    """The event type of the first word that has one."""
    for words in (predicate, thing):
        for word in re.findall(r"[a-z]+", words.lower()):
            found = next((t for t in (type_of(form) for form in stem(word)) if t), None)
            if found:
                return found
    return None


def is_human(thing: str) -> bool:
    """Whether what is counted are people, by its noun."""
    return head_of(thing) in _PEOPLE


def is_one_of_many(noun: str) -> bool:
    """Whether a noun means people of one kind that few sentences of a story tell of: patients, pupils, hostages; not people, men or
    soldiers."""
    return noun in _FEW


_FEW = frozenset(
    """patient pupil student hostage prisoner detainee captive passenger survivor witness observer journalist reporter photographer translator
    tourist pilgrim refugee nurse teacher priest monk nun diver paratrooper sniper mercenary saboteur interpreter""".split()
)


def is_armed(thing: str) -> bool:
    """Whether they are armed men, by their noun."""
    return head_of(thing) in _ARMED_MEN


_ARMED_MEN = frozenset(base for word in FORCES for base in stem(word))


def of_other_men(thing: str, other_thing: str) -> bool:
    """Whether both say which people they count, by two nouns: soldiers and miners, not soldiers and people."""
    one, two = head_of(thing), head_of(other_thing)
    return bool(one and two) and one != two and not {one, two} & _ANYONE


def are_some_of(thing: str, all_things: str) -> bool:
    """Whether one counts people of one kind ("policemen") and the other people of any kind."""
    return is_human(thing) and head_of(thing) not in _ANYONE | _CROWDS and head_of(all_things) in _ANYONE


def is_remains(thing: str) -> bool:
    """Whether what is counted are the bodies of the dead."""
    return head_of(thing) in _REMAINS


def head_of(thing: str) -> str:
    """The noun of a phrase: its last word before "of", "including", "from" and their like."""
    words = re.split(
        r"\b(?:of|including|from|in|at|on|for|with|since|by|under|near|aboard|behind|carrying)\b", thing.lower(), maxsplit=1
    )[0].split()
    return thing_name(stem(words[-1])[0]) if words else ""
