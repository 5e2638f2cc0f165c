"""Of what sort is a party that is told in words alone, and can two such parties be one?

"riot police" and "the army"            one sort: they may belong together
"drug traffickers" and "army officers"  two sorts
"Ana Ruiz" and "Tomas Vega"             two names
"""

import re
from typing import Literal

from sayso.compare.fates import head_of
from sayso.compare.names import is_part_of_name
from sayso.resources.actor_words import GOVERNMENTS, OFFICIALS
from sayso.text.stems import stem

Sort = Literal["state", "irregular", "people", "business", "labour", "nature", "weapon", "fault", "relief"]


def _bases(words: str) -> frozenset[str]:
    return frozenset(base for word in words.split() for base in stem(word))


_IRREGULAR = _bases(
    """rebel guerrilla guerilla insurgent insurgency militia militiaman paramilitary jihadist militant partisan mercenary warlord
    terrorist extremist separatist gunman gang bandit smuggler trafficker pirate poacher robber thief criminal hooligan provocateur
    anarchist islamist fascist royalist agitator fighter combatant outlaw fugitive mutineer secessionist spy sniper bomber assassin vigilante mafia cartel looter saboteur infiltrator highwayman arsonist kidnapper hijacker abductor captor"""
)
_STATE = _bases(
    """police policeman soldier troop army military guard gendarme gendarmerie navy force officer marine commando battalion brigade
        regiment patrol airstrike warplane jet helicopter gunship aviation bodyguard squad warship submarine court minister ministry president mayor governor general commander security authority intelligence regime"""
) | _bases(" ".join([*GOVERNMENTS, *OFFICIALS]))
_PEOPLE = _bases(
    """settler student worker miner crowd villager resident protester protestor demonstrator striker farmer peasant refugee prisoner
    inmate comrade colleague passenger neighbour neighbor parishioner herder fisherman trader supporter civilian shepherd woman child
    family teacher nurse tourist pilgrim worshipper worshiper mourner journalist pupil mob rioter bystander schoolchild schoolboy schoolgirl monk nun editor publisher printer"""
)
_BUSINESS = _bases(
    "company firm corporation operator owner contractor employer management manufacturer shipowner landlord bank insurer"
)
_LABOUR = _bases("union federation picket shop-steward")
_RELIEF = _bases("mission observer monitor mediator charity nuncio bishop delegation nunciature")
_NATURE = _bases(
    "fog ice snow heat drought storm lightning wind gale flood rain landslide avalanche earthquake wave current river sea tide surge torrent frost rockfall meteor bird"
)
_WEAPON = _bases(
    "missile rocket shell bomb mine landmine grenade mortar torpedo gun bullet drone warhead explosive dynamite arson"
)
_FAULT = _bases(
    "fault failure defect error malfunction short-circuit circuit spark leak rust wear negligence neglect pipe valve boiler wiring cable brake anchor mistake fatigue fire blaze gas methane cigarette candle lamp stove heater match rail"
)
SORTS: tuple[tuple[Sort, frozenset[str]], ...] = (
    ("irregular", _IRREGULAR),
    ("people", _PEOPLE),
    ("state", _STATE),
    ("business", _BUSINESS),
    ("labour", _LABOUR),
    ("nature", _NATURE),
    ("weapon", _WEAPON),
    ("fault", _FAULT),
    ("relief", _RELIEF),
)
MEANS: Sort = "weapon"
"""A sort that a party acts by: "a missile" and "the army" may be one deed."""
SOLDIERS = _bases("general colonel major captain lieutenant sergeant admiral brigadier marshal corporal commander")
OFFICES: tuple[frozenset[str], ...] = (
    SOLDIERS,
    _bases("president king queen emperor sultan prince regent dictator"),
    _bases("mayor governor minister senator prefect ambassador envoy headmaster rector chancellor councillor"),
    _bases("bishop priest archbishop imam rabbi pastor cardinal abbot monk"),
    _bases("judge magistrate prosecutor coroner"),
    _bases("doctor surgeon nurse professor teacher engineer pilot"),
)
"""Persons of one calling: who is a general is no mayor."""


def _calling(party: str) -> int | None:
    words = party.split()
    if len(words) > 1 and words[0].lower() not in ("the", "a", "an"):
        return None
    return next((n for n, office in enumerate(OFFICES) if head_of(party) in office and words[-1] in office), None)


def has_calling(noun: str) -> bool:
    """Whether a noun is of an office or a calling: "mayor", "teacher"."""
    return any(noun.lower() in office for office in OFFICES)


def sort_of(party: str) -> Sort | None:
    """The sort of a party by the noun of its phrase, or by what it is made of ("units of the army"); None for names and for words of
    no sort."""
    if re.search(r"\bair (?:strike|raid|attack)s?$|\bplanes?$", party.lower()):
        return "state"
    heads = [head_of(party), *(head_of(part) for part in party.split(" of ")[1:2])]
    return next((sort for head in heads for sort, words in SORTS if head in words), None)


def are_two(a: str, b: str) -> bool:
    """Whether two phrases cannot be one party: nouns of two sorts, or two full names."""
    if is_part_of_name(a, b):
        return False
    one, two = sort_of(a), sort_of(b)
    heads = {head_of(a), head_of(b)}
    if len(heads) == 2 and heads <= _SIDES:
        return True
    if one and two and one != two:
        return MEANS not in (one, two) or {one, two} <= {MEANS, "nature", "fault"}
    callings = _calling(a), _calling(b)
    if None not in callings and callings[0] != callings[1]:
        return True
    return not (one and two) and _is_name(a) and _is_name(b) and not set(a.split()) & set(b.split()) - {"the", "The"}


_SIDES = frozenset("north south east west".split())
"""Parties that are named for where they are."""
_GROUPS = frozenset("group movement party faction militia organisation organization cell".split())


def _is_name(party: str) -> bool:
    """A name of at least two words, all of them capitals."""
    words = re.sub(r"^(?:the|a|an) ", "", party, flags=re.IGNORECASE).split()
    words = words[:-1] if words and words[-1] in _GROUPS else words
    return len(words) > 1 and all(w[:1].isupper() for w in words)
