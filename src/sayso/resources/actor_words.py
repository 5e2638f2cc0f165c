"""Classes of English nouns that name those who act, speak or are acted upon, and words that go with them.

A class says of what kind an actor is when the noun heads its phrase: "the **ministry**" is an organisation, "local
**authorities**" a government, "the **rebels**" an armed group, "**residents**" a population, "the **envoy**" a person.
Written by hand from the general vocabulary of news; nothing here is the name of one person, place or story, except for the
tables of states and their seats.
"""

from sayso.records.mention import ActorKind


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PERSONS = _words("""
    activist adviser advisor admiral agent aide ally ambassador analyst announcer archbishop artist assistant attorney
    author banker bishop boss brigadier broadcaster businessman businesswoman cadre candidate captain cardinal caretaker
    chairman chairperson chairwoman chancellor chief cleric co-founder colleague colonel columnist commander commentator
    commissioner congressman congresswoman constable consul coordinator coroner correspondent councillor counselor
    counterpart critic czar defector delegate deputy detective dictator diplomat director dissident doctor driver
    economist editor editor-in-chief emir emissary employee engineer envoy executive expert eyewitness father fisherman
    founder general geologist governor governor-general guard historian hostage imam inspector interpreter investigator
    journalist judge justice king lawmaker lawyer leader legislator lieutenant magistrate major manager marshal mayor
    mediator medic meteorologist minister monarch monk mother mp mufti negotiator nun nurse observer officer official
    ombudsman ombudswoman onlooker operator opponent organiser organizer owner paramedic partner patron pensioner
    parliamentarian passenger pastor patriarch photographer physician pilot policeman policewoman politician pope premier
    president president-elect priest prince princess professor prosecutor queen rabbi rector regent reporter
    representative researcher rescuer ruler scholar scientist secretary secretary-general seismologist senator sergeant
    sheikh sheriff shopkeeper sniper speaker spokesman spokesperson spokeswoman statesman strongman successor predecessor
    sultan supervisor surgeon survivor suspect teacher technician tourist translator traveler traveller treasurer tsar
    vice-president viceroy winner witness writer gunman bomber assailant attacker hijacker kidnapper man woman boy girl
    child husband wife son daughter brother sister widow neighbour neighbor farmer trader worker miner scout sailor
    trooper conscript host pollster tribesman chieftain rapporteur astronaut dean warden actor singer player coach
""")
GOVERNMENTS = _words("""
    government authority leadership regime administration cabinet junta state presidency monarchy kingdom republic entity
    throne palace
""")
FORCES = _words("""
    army force troop unit formation military militia militiaman paramilitary soldier serviceman servicewoman rebel
    guerrilla guerilla fighter insurgent insurgency contingent peacekeeper battalion brigade division regiment squadron
    platoon corps garrison navy fleet detachment commando gunmen gang mujahideen mujahedeen jihadist militant combatant
    partisan paratrooper mercenary warlord marine infantry artillery cavalry gendarme gendarmerie terrorist extremist
    enemy legion band squad patrol invader occupier
""")
POPULATIONS = _words("""
    population resident civilian people inhabitant refugee community citizen minority majority evacuee villager victim
    protester protestor demonstrator voter crowd marcher striker migrant immigrant settler islander public nation family
    household townspeople local national dweller homeless pilgrim prisoner detainee captive supporter follower sympathizer
    sympathiser loyalist mourner looter rioter expatriate emigre compatriot countryman youth elderly society
    shopper bystander tribe clan diaspora separatist secessionist nationalist communist socialist islamist royalist
    fundamentalist unionist person individual peasant student tenant commuter spectator congregation
""")
ORGANISATIONS = _words("""
    tv radio television
    ministry agency party company council union court media newspaper office committee mission commission parliament
    congress senate assembly legislature bank firm corporation university institute foundation federation confederation
    association organization organisation police bureau department tribunal station network channel daily magazine embassy
    consulate church coalition alliance bloc league movement front opposition delegation board charity hospital ngo
    watchdog secretariat press service headquarters command team staff panel body group school institution think-tank
    centre center faction syndicate cooperative airline coastguard inquiry jury house chamber crew consortium cartel guild
    orchestra observatory fund
""")
WEAK = _words("""
    tv radio television
    presidency monarchy
    actor artillery band bank board body center centre chamber channel church command crew daily department division
    entity executive family force formation front fund general group hospital host house inquiry justice league local
    major marine mission movement national network office operator palace panel player press public republic school
    service settlement society staff state station team throne unit university
""")
"""Nouns that name things as often as people: they count only with a country, a name, or as an armed group."""
KINDS: dict[str, ActorKind] = {
    **dict.fromkeys(ORGANISATIONS, "organisation"),
    **dict.fromkeys(PERSONS, "person"),
    **dict.fromkeys(POPULATIONS, "population"),
    **dict.fromkeys(GOVERNMENTS, "government"),
    **dict.fromkeys(FORCES, "armed_group"),
}

ARMED = _words("""
    armed army combat commando guerrilla infantry insurgent militant military militia naval paramilitary peacekeeping
    rebel sabotage terrorist
""")
"""Modifiers that make "groups" or "units" an armed group."""
CIVIL = _words("""
    conservative democratic economic labour market political progressive social work
""")
"""Modifiers that make "forces" no armed ones."""
CONTESTED = _words("""
    breakaway called de-facto declared facto illegal proclaimed puppet rebel-held secessionist self-declared
    self-proclaimed self-styled separatist so-called styled unrecognised unrecognized
""")
"""Modifiers by which reports keep their distance from a government, or pieces of them ("de facto", "self-styled")."""
HALF_WORDS = _words("""
    facto proclaimed styled declared called illegal
""")
"""Those of them that mean nothing of the kind by themselves."""
SIDES = _words("""
    side camp
""")
OFFICIALS = _words("""
    authority diplomat leader negotiator official representative
""")
"""Plurals that stand for a government when a country modifies them: "Chilean officials"."""
SETTLED = _words("""
    resident population inhabitant civilian people community refugee local evacuee citizen
""")
"""Nouns for those who live somewhere; without a name they mean those whom the report tells of most."""

METONYMS: dict[str, str] = {
    "kremlin": "RU", "white house": "US", "downing street": "GB", "whitehall": "GB", "elysee": "FR", "élysée": "FR",
    "elysée": "FR", "quai d'orsay": "FR", "foggy bottom": "US", "capitol hill": "US", "buckingham palace": "GB",
    "blue house": "KR", "zhongnanhai": "CN", "planalto": "BR", "casa rosada": "AR", "quirinal": "IT", "malacanang": "PH",
    "washington": "US", "moscow": "RU", "the hague": "NL",
}  # fmt: skip
"""Seats of government that stand for it in news writing, by country."""
FORMER_STATES: dict[str, str] = {
    "soviet union": "RU", "ussr": "RU", "u.s.s.r.": "RU", "yugoslavia": "RS", "czechoslovakia": "CZ", "zaire": "CD",
    "east germany": "DE", "west germany": "DE", "burma": "MM", "rhodesia": "ZW", "north korea": "KP", "south korea": "KR",
    "north vietnam": "VN", "south vietnam": "VN", "ivory coast": "CI", "britain": "GB", "england": "GB", "holland": "NL",
    "palestine": "PS", "taiwan": "TW", "uk": "GB", "u.k.": "GB", "america": "US", "persia": "IR", "ceylon": "LK",
    "upper volta": "BF",
}  # fmt: skip
"""States under former or short names, by the code of the state that news writing means or that followed them."""
PEOPLES: dict[str, str] = {
    "palestinian": "PS", "azeri": "AZ", "soviet": "RU", "yugoslav": "RS", "czechoslovak": "CZ", "taiwanese": "TW",
    "briton": "GB", "scot": "GB", "englishman": "GB", "zairian": "CD", "burmese": "MM", "bosniak": "BA", "kosovar": "XK",
    "argentine": "AR",
}  # fmt: skip
"""Names of peoples and adjectives of states that tables of countries leave out."""

TITLES = _words("""
    Mr Mrs Ms Dr Prof Rev Rep Sen Gov Gen Col Lt Maj Capt Sgt Cpl Adm Cmdr Cdr Brig Supt Insp Messrs Pvt Pte
    Pfc Cllr Msgr Fr Amb Hon Pres Asst Atty
""")
"""Abbreviations that a name follows: their stop is theirs."""
COURTESY = frozenset(f"{t.lower()}." for t in TITLES) | _words("""
    ayatollah citizen citoyen comrade dame dom don dona doña dr frau fräulein gen haji hajji herr lady lord
    madame mademoiselle miss mlle mme monsieur mr mrs ms senhor senhora señor señora señorita sheik shri
    signor signora sir sri st. ltc cpt ltg cdr lcdr radm vadm ssg
""")
FEMALE = _words("""
    businesswoman chairwoman congresswoman dame daughter girl lady miss mother mrs mrs. ms ms. nun ombudswoman policewoman
    princess queen sister spokeswoman widow wife woman
""")
MALE = _words("""
    boy brother businessman chairman congressman countryman father fisherman gunman husband king lord man monk mr mr.
    policeman prince sir son spokesman statesman
""")
LOCATIVE = _words("""
    above across along around at below between beyond from in inside into near onto outside over through throughout toward
    towards via within
""")
"""Prepositions after which a country is a place, not one who acts."""
BETWEEN_PARTIES = _words("""
    between from over
""")
"""Those of them that name parties after a noun of `TALK`."""
ADDRESSING = _words("""
    accuse ask assure back blame call condemn convince criticise criticize force help infuriate invite oppose persuade
    press pressure sanction support tell thank threaten urge warn
""")
"""Verbs whose object is one who acts, so that a capital there is a government: "urged Lima", not "shelled Lima"."""
BODIES = _words("""
    agency organisation company group firm party union bank network newspaper charity body
""")
"""Nouns that take up an organisation named before."""
TALK = _words("""
    accusation agreement aid alliance call ceasefire claim clash conflict contact cooperation deal demand dialogue dispute
    help hostility link meeting message negotiation news order peace permission pressure process relation report request
    response signal statement support talk tension threat tie treaty truce war warning word
""")
"""Nouns whose "from X" or "between X and Y" names parties, not places."""
SAYING = _words("""
    accuse acknowledge add admit allege announce appeal argue ask assert assure believe call cite claim complain condemn
    confirm contend declare demand deny describe explain insist maintain note pledge predict promise quote reject reply
    report respond reveal say state stress suggest tell think urge vow warn welcome write
""")
"""Verbs whose subject speaks: whoever stands there is an actor, whatever the noun."""
TELLING = _words("""
    former international local other
""")
"""Modifiers that tell one group from another though they describe little."""
VAGUE = _words("""
    all alleged any big both certain current early eastern eight entire few first five four high key large last late
    latest leading long-time longtime low main major many new newly next nine northern numerous old own previous recent
    same second senior seven several six small some southern such ten three top two various western whole young
""")
"""Modifiers that do not tell one group from another."""
SPELLINGS: dict[str, str] = {
    "defense": "defence", "organization": "organisation", "center": "centre", "labor": "labour", "affair": "affairs",
    "internal": "interior", "parliamentary": "parliament", "presidential": "president", "governmental": "government",
    "spokesperson": "spokesman", "advisor": "adviser", "soldiers": "soldier",
    "secessionist": "separatist", "person": "people",
}  # fmt: skip
"""Spellings and near-synonyms that make no difference when phrases are compared."""


def plain(word: str) -> str:
    """A lemma as it is compared: lower case, one spelling."""
    low = word.lower().strip("'\"“”‘’")
    return SPELLINGS.get(low, low)


def noun_of(form: str, lemma: str) -> str:
    """The singular by which a noun is looked up; a lemma that names no one gives way to one made from the form ("servicemen").

    A capitalised word that is no noun of kind stays as it is written."""
    low = form.lower()
    if lemma.lower() in KINDS or (form == low and kind_of(lemma)):
        return plain(lemma)
    for end, singular in (("men", "man"), ("women", "woman"), ("ies", "y"), ("s", "")):
        made = low.removesuffix(end) + singular
        if low.endswith(end) and (made in KINDS or (form == low and kind_of(made))):
            return plain(made)
    return plain(low) if low in KINDS else (form if form != low else plain(lemma))


def kind_of(lemma: str) -> ActorKind | None:
    """The kind of actor that a noun names, None if it names none. "-man" counts in lower case alone: "Zimmerman" is a name."""
    low = lemma.lower()
    if low in KINDS:
        return KINDS[low]
    if (
        lemma == low
        and low.endswith(("man", "woman", "person"))
        and len(low) > 6
        and not low.endswith(("human", "german", "roman"))
    ):
        return "person"
    return None


def told_apart(word: str) -> bool:
    """Whether a word keeps a government at a distance: "breakaway", "separatists", "self-declared"."""
    low = plain(word).strip(".,").removesuffix("s")
    return low in CONTESTED - HALF_WORDS
