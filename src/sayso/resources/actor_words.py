"""Classes of English nouns that name those who act, speak or are acted upon.

A class says of what kind an actor is when the noun heads its phrase: "the **ministry**" is an organisation, "local
**authorities**" a government, "the **rebels**" an armed group, "**residents**" a population, "the **envoy**" a person.
Nouns that name things as often as people ("head", "figure", "party" to a treaty) count only with a name or modifier.
"""

from sayso.records.mention import ActorKind

_PERSON = """
    activist adviser advisor admiral agent aide ally ambassador analyst announcer archbishop artist assistant attorney
    author banker bishop boss brigadier broadcaster businessman businesswoman candidate captain cardinal caretaker
    chairman chairperson chairwoman chancellor chief cleric co-founder colleague colonel columnist commander commentator
    commissioner congressman congresswoman constable consul coordinator coroner correspondent councillor counselor
    counterpart critic crown-prince czar defector delegate deputy detective dictator diplomat director dissident doctor
    driver economist editor editor-in-chief emir emissary employee engineer envoy executive expert eyewitness
    father fighter-pilot fisherman founder general geologist governor governor-general guard guerrilla-leader historian
    hostage imam inspector interpreter investigator journalist judge justice king lawmaker lawyer leader legislator
    lieutenant magistrate major manager marshal mayor mediator medic meteorologist minister monarch monk mother mp mufti
    negotiator nun nurse observer officer official ombudsman ombudswoman onlooker operator opponent organiser organizer
    owner paramedic partner patron pensioner parliamentarian passenger pastor patriarch photographer physician pilot policeman policewoman
    politician pope premier president president-elect priest prime-minister prince princess professor prosecutor queen
    rabbi rector regent reporter representative researcher rescuer ruler scholar scientist secretary secretary-general
    seismologist senator sergeant sheikh sheriff shopkeeper sniper speaker spokesman spokesperson spokeswoman statesman
    strongman student successor predecessor sultan supervisor surgeon survivor suspect teacher technician tourist
    translator traveler traveller treasurer tsar vice-president viceroy vice-premier winner witness writer gunman bomber
    assailant attacker hijacker kidnapper man woman boy girl child husband wife son daughter brother sister widow
    neighbour neighbor farmer trader worker miner scout sailor trooper conscript
"""
_GOVERNMENT = """
    government authority leadership regime administration cabinet junta state presidency monarchy kingdom republic
    entity executive-branch officialdom throne palace
"""
_FORCE = """
    army force troop unit formation military militia militiaman paramilitary soldier serviceman servicewoman rebel
    guerrilla guerilla fighter insurgent insurgency contingent peacekeeper battalion brigade division regiment squadron
    platoon corps garrison navy air-force fleet detachment commando gunmen gang mujahideen mujahedeen jihadist militant
    combatant partisan paratrooper mercenary warlord marine infantry artillery cavalry gendarme gendarmerie terrorist
    extremist peacekeeping-force enemy legion
"""
_POPULATION = """
    population resident civilian people inhabitant refugee community citizen minority majority evacuee villager victim
    protester protestor demonstrator voter crowd marcher striker migrant immigrant settler islander public nation
    family household townspeople local national dweller settlement-dweller homeless pilgrim prisoner detainee captive
    supporter follower sympathizer sympathiser loyalist opponent-group mourner looter rioter casualty expatriate
    emigre compatriot countryman youth elderly society shopper bystander tribe clan diaspora
    separatist secessionist nationalist communist socialist islamist royalist fundamentalist unionist
"""
_ORGANISATION = """
    ministry agency party company council union court media newspaper office committee mission commission parliament
    congress senate assembly legislature bank firm corporation university institute foundation federation confederation
    association organization organisation organisation police bureau department tribunal station broadcaster network
    channel daily magazine embassy consulate church coalition alliance bloc league movement front opposition delegation
    board charity hospital ngo watchdog secretariat press service headquarters command team staff panel body group
    school institution think-tank centre center faction syndicate cooperative airline manufacturer operator-company
    coastguard coast-guard brigade-of-fire authority-board inquiry jury electorate-commission house chamber
"""
_WEAK = {"group", "team", "body", "service", "command", "staff", "board", "house", "chamber", "division", "unit", "force",
         "state", "general", "executive", "office", "centre", "center", "front", "station", "school", "press", "hospital",
         "panel", "league", "bank", "palace", "republic", "entity", "family", "society", "major", "justice", "operator",
         "settlement", "marine", "artillery", "local", "national", "channel", "network", "daily", "church", "university",
         "mission", "throne", "inquiry", "movement", "public", "department", "formation"}  # fmt: skip

FORCES = frozenset(_FORCE.split())
GOVERNMENTS = frozenset(_GOVERNMENT.split())
POPULATIONS = frozenset(_POPULATION.split())
PERSONS = frozenset(_PERSON.split())
KINDS: dict[str, ActorKind] = {
    **dict.fromkeys(_ORGANISATION.split(), "organisation"),
    **dict.fromkeys(_PERSON.split(), "person"),
    **dict.fromkeys(_POPULATION.split(), "population"),
    **dict.fromkeys(_GOVERNMENT.split(), "government"),
    **dict.fromkeys(_FORCE.split(), "armed_group"),
}
WEAK = frozenset(_WEAK)
"""Nouns that name no one by themselves: they count only with a country, a name, or when they act."""

ARMED = frozenset({"armed", "military", "army", "peacekeeping", "commando", "rebel", "guerrilla", "paramilitary", "sabotage",
                   "combat", "infantry", "insurgent", "militant", "militia", "terrorist", "naval"})  # fmt: skip
"""Modifiers that make "groups" or "units" an armed group."""

CIVIL = frozenset({"political", "democratic", "market", "social", "labour", "work", "progressive", "conservative", "economic"})
"""Modifiers that make "forces" no armed ones."""

CONTESTED = frozenset({"separatist", "secessionist", "breakaway", "unrecognized", "unrecognised", "self-proclaimed",
                       "so-called", "self-styled", "self-declared", "puppet", "de-facto", "rebel-held",
                       "illegal", "facto", "proclaimed", "styled", "declared", "called"})  # fmt: skip
"""Modifiers by which reports keep their distance from a government: it is not the government of the country named."""

SIDES = frozenset({"side", "camp"})
OFFICIALS = frozenset({"official", "leader", "diplomat", "authority", "representative", "negotiator"})
"""Plurals that stand for a government when a country modifies them: "Chilean officials"."""

METONYMS: dict[str, str] = {"kremlin": "RU", "white house": "US", "downing street": "GB", "whitehall": "GB", "elysee": "FR", "élysée": "FR",
            "elysée": "FR", "quai d'orsay": "FR", "foggy bottom": "US", "capitol hill": "US", "buckingham palace": "GB",
            "blue house": "KR", "zhongnanhai": "CN", "planalto": "BR", "casa rosada": "AR", "quirinal": "IT",
            "malacanang": "PH"}  # fmt: skip
"""Seats of government that stand for it in news writing, by country."""

METONYMS |= {"washington": "US", "moscow": "RU", "the hague": "NL"}
FORMER_STATES = {"soviet union": "RU", "ussr": "RU", "u.s.s.r.": "RU", "yugoslavia": "RS", "czechoslovakia": "CZ", "zaire": "CD",
                 "east germany": "DE", "west germany": "DE", "burma": "MM", "rhodesia": "ZW", "north korea": "KP",
                 "south korea": "KR", "north vietnam": "VN", "south vietnam": "VN", "ivory coast": "CI", "britain": "GB",
                 "england": "GB", "holland": "NL", "palestine": "PS", "taiwan": "TW", "uk": "GB", "u.k.": "GB",
                 "america": "US", "persia": "IR", "ceylon": "LK", "upper volta": "BF"}  # fmt: skip
"""States under names that they no longer bear or short ones, by the code of the state that news writing means or followed them."""
PEOPLES = {"palestinian": "PS", "azeri": "AZ", "soviet": "RU", "yugoslav": "RS", "czechoslovak": "CZ",
           "taiwanese": "TW", "briton": "GB", "scot": "GB", "englishman": "GB", "zairian": "CD", "burmese": "MM",
           "bosniak": "BA", "kosovar": "XK", "argentine": "AR"}  # fmt: skip
"""Names of peoples and adjectives of states that tables of countries leave out."""

COURTESY = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "sir", "dr", "dr.", "gen.", "gen", "col.", "lt.", "maj.",
                      "sgt.", "capt.", "sen.", "rep.", "gov.", "pres.", "prof.", "lord", "lady", "dame", "rev.",
                      "st.", "señor", "monsieur", "herr", "comrade", "adm.", "sheik", "ayatollah"})  # fmt: skip
FEMALE = frozenset(["mrs", "mrs.", "ms", "ms.", "miss", "lady", "dame", "queen", "princess", "woman", "girl", "mother", "daughter", "wife", "sister", "widow", "nun", "chairwoman", "spokeswoman", "businesswoman", "policewoman", "congresswoman", "ombudswoman"])  # fmt: skip
MALE = frozenset(["mr", "mr.", "sir", "lord", "king", "prince", "man", "boy", "father", "son", "husband", "brother", "monk", "chairman", "spokesman", "businessman", "policeman", "congressman", "gunman", "fisherman", "countryman", "statesman"])  # fmt: skip

LOCATIVE = frozenset(["in", "at", "into", "inside", "within", "across", "through", "throughout", "around", "near", "from", "toward", "towards", "via", "over", "along", "outside", "onto", "beyond", "above", "below", "between"])  # fmt: skip
"""Prepositions after which a country is a place, not one who acts."""
BETWEEN_PARTIES = frozenset({"between", "from", "over"})
SAYING = frozenset(["say", "tell", "announce", "declare", "state", "claim", "report", "add", "warn", "deny", "accuse", "insist", "argue", "note", "stress", "confirm", "reveal", "allege", "acknowledge", "admit", "demand", "urge", "call", "promise", "pledge", "vow", "describe", "explain", "respond", "reply", "ask", "reject", "condemn", "welcome", "appeal", "assure", "believe", "think", "maintain", "suggest", "predict", "assert", "contend", "complain", "write", "quote"])  # fmt: skip
"""Verbs whose subject speaks: whoever stands there is an actor, whatever the noun."""
TALK = frozenset(["report", "statement", "message", "word", "pressure", "warning", "call", "demand", "order", "request", "permission", "support", "aid", "help", "response", "threat", "claim", "news", "accusation", "signal", "relation", "tie", "talk", "agreement", "conflict", "negotiation", "war", "dispute", "dialogue", "cooperation", "treaty", "contact", "meeting", "tension", "hostility", "clash", "deal", "ceasefire", "truce", "peace", "process", "link", "alliance"])  # fmt: skip
"""Nouns whose "from X" or "between X and Y" names parties, not places."""

VAGUE = frozenset(["new", "current", "top", "senior", "own", "former", "late", "last", "other", "many", "several", "few", "some", "all", "any", "both", "such", "same", "certain", "various", "numerous", "entire", "whole", "first", "second", "next", "previous", "young", "old", "leading", "key", "main", "big", "large", "small", "high", "low", "major", "local", "latest", "recent", "long-time", "longtime", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "newly", "international", "western", "eastern", "northern", "southern", "early", "own", "alleged"])  # fmt: skip
"""Modifiers that do not tell one group from another. "local", "former" and "international" do (see `actor_phrases`)."""
TELLING = frozenset({"local", "former", "international", "other"})

SPELLINGS = {"defense": "defence", "organization": "organisation", "center": "centre", "labor": "labour", "affair": "affairs",
             "defence": "defence", "interior": "interior", "internal": "interior", "parliamentary": "parliament",
             "presidential": "president", "governmental": "government", "spokeswoman": "spokesman", "spokesperson": "spokesman",
             "advisor": "adviser", "rebel": "rebel", "soldiers": "soldier", "secessionist": "separatist"}  # fmt: skip
"""Spellings and near-synonyms that make no difference when phrases are compared."""


def plain(word: str) -> str:
    """A lemma as it is compared: lower case, one spelling."""
    low = word.lower().strip("'\"“”‘’")
    return SPELLINGS.get(low, low)


def noun_of(form: str, lemma: str) -> str:
    """The singular by which a noun is looked up; a lemma that names no one gives way to one made from the form ("servicemen")."""
    if kind_of(lemma):
        return plain(lemma)
    low = form.lower()
    for end, singular in (("men", "man"), ("women", "woman"), ("ies", "y"), ("s", "")):
        if low.endswith(end) and kind_of(low.removesuffix(end) + singular):
            return plain(low.removesuffix(end) + singular)
    return plain(low if kind_of(low) else lemma)


def kind_of(lemma: str) -> ActorKind | None:
    """The kind of actor that a noun names, None if it names none."""
    low = lemma.lower()
    if low in KINDS:
        return KINDS[low]
    if low.endswith(("man", "woman", "people", "person")) and len(low) > 6 and not low.endswith(("human", "german", "roman")):
        return "person"
    return None


MODIFIERS_WITHOUT_MEANING = VAGUE - TELLING


def told_apart(word: str) -> bool:
    """Whether a word keeps a government at a distance: "breakaway", "separatists", "self-declared"."""
    low = plain(word).strip(".,").removesuffix("s")
    return low in CONTESTED - {"facto", "proclaimed", "styled", "declared", "called", "illegal"}
