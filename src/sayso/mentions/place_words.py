"""Classes of English words by which a name is told to be a place, and what kind of place."""

FEATURES: dict[str, str] = {
    **dict.fromkeys("road highway motorway route street avenue boulevard railway railroad expressway freeway turnpike".split(), "road"),
    **dict.fromkeys("corridor pass crossing checkpoint bridge tunnel canal dam".split(), "crossing"),
    **dict.fromkeys("border frontier line".split(), "border"),
    **dict.fromkeys("region area zone territory enclave exclave pocket heights lowland basin".split(), "region"),
    **dict.fromkeys("province state governorate oblast department prefecture canton republic raion emirate voivodeship".split(), "admin1"),
    **dict.fromkeys("district county municipality township borough commune parish subdistrict".split(), "admin2"),
    **dict.fromkeys("city town village capital suburb neighbourhood neighborhood settlement hamlet port quarter resort".split(), "town"),
    **dict.fromkeys("river creek stream tributary".split(), "river"),
    **dict.fromkeys("lake reservoir lagoon".split(), "lake"),
    **dict.fromkeys("sea ocean gulf bay strait straits channel sound".split(), "sea"),
    **dict.fromkeys("mountain mount mountains mt hills hill peak volcano range ridge".split(), "mountain"),
    **dict.fromkeys("island islands isle archipelago atoll peninsula cape coast".split(), "island"),
    **dict.fromkeys("valley plain plateau desert forest delta gorge canyon steppe".split(), "region"),
    **dict.fromkeys("airport airfield airbase base camp barracks harbour harbor".split(), "site"),
}
"""Nouns that say what a name names: "Lake X", "the X highway", "the town of X". Their kinds of place."""

KINDS: dict[str, frozenset[str]] = {
    "town": frozenset({"town", "capital"}),
    "admin1": frozenset({"admin1", "region", "disputed", "historical", "territory", "admin2"}),
    "admin2": frozenset({"admin2", "admin1"}),
    "region": frozenset({"region", "disputed", "historical", "admin1", "territory", "admin2", "plain", "valley", "desert", "basin"}),
    "river": frozenset({"river"}),
    "lake": frozenset({"lake", "lagoon", "reservoir"}),
    "sea": frozenset({"sea", "ocean", "gulf", "bay", "strait", "channel", "sound"}),
    "mountain": frozenset({"mountain", "mountains"}),
    "island": frozenset({"island", "islands", "peninsula", "cape", "coast"}),
    "crossing": frozenset({"corridor", "canal", "border", "isthmus"}),
    "border": frozenset({"border"}),
    "road": frozenset({"corridor"}),
    "site": frozenset(),
}
"""Which kinds of the gazetteer each of these means."""

IN = frozenset(
    "in at near inside into within outside across through throughout around via along beyond beneath above amid onto toward towards "
    "off nearby".split()
)
"""Prepositions after which even the name of a country is a place."""
TO_AND_FROM = frozenset("to from for over on between".split())
"""Prepositions that lead to a place or to a party, as their governor decides."""

MOTION = frozenset(
    "go come travel fly flee return move arrive depart leave head march drive walk sail transfer evacuate deport deploy escape cross "
    "export import ship transport smuggle migrate withdraw retreat advance drift visit journey enter reach invade connect link "
    "link occupy exodus flight trip tour road route corridor border bridge transit passage way access emigrate bus train "
    "displacement displaced migration relocation relocate resettle bring carry airlift ferry route convoy visitor refugee arrival "
    "departure withdrawal retreat invasion spread extend shipment delivery fighter stay live remain born hail originate "
    "distance kilometer kilometre mile km".split()
)
"""Verbs and nouns of motion and connection: what follows "to", "from" or stands as their object is a place."""
REACHED = frozenset("visit leave enter reach invade cross tour connect link flee exit hit devastate strike ravage sweep traverse".split())
"""Verbs whose object, if it names a country, is the place itself."""
PLACE_NOUNS = frozenset(
    "part region area territory city town village capital coast border north south east west centre center outskirts suburb rest "
    "border land resident inhabitant people population citizen native island province district state county half portion corner "
    "edge interior heart map soil shore side future outside sector quarter bulk swathe swath thirds third tip "
    "occupation invasion liberation takeover annexation partition blockade siege evacuation bombing bombardment shelling "
    "northeast northwest southeast southwest middle most much all armenians capture fall control airspace waters port mountain "
    "river lake school hospital church university museum newspaper history geography war battle site community minority".split()
)
"""Nouns after whose "of" a country is a place: "the coast of X", "residents of X", "parts of X"."""
POSSESSED = frozenset(
    "capital coast border city town village region province district north south east west territory airspace airport port "
    "coastline mountain river lake street road interior island highway desert exclave population".split()
)
"""Nouns that make a possessive country a place: "X's capital", "X's coast"."""
COMPASS = frozenset(
    "north northern south southern east eastern west western northeast northwest southeast southwest northeastern northwestern "
    "southeastern southwestern central mainland upstate downtown coastal rural proper modern-day present-day neighbouring "
    "neighboring nearby".split()
)
"""Words before a name that make it a place: "southern X", "mainland X"."""
SPEAKING = frozenset(
    "say tell announce declare state claim report add warn deny accuse insist argue confirm demand urge call promise vow ask reject "
    "condemn welcome believe suggest think want seek agree refuse threaten order pledge respond".split()
)
"""Verbs whose subject speaks or wills."""
ACTORS_KINDS = frozenset({"country", "capital", "territory", "continent"})
"""Kinds of places that news writing also uses for their government."""
UNIONS = frozenset({"european union", "eu", "eurozone", "euro zone", "euro area"})
"""Regions that are organisations in the first place."""
CALENDAR = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday "
    "saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun spring summer autumn winter easter "
    "christmas ramadan".split()
)
NOT_NAMES = frozenset(
    "i he she it they we you the a an and or but of in on at to for by with from as is are was were be this that these those our "
    "new old north south east west northern southern eastern western central upper lower great greater little big san santa saint "
    "mr mrs ms dr president minister general colonel prime king queen prince god army police union party parliament court war "
    "independence revolution victory republic university reuters afp ap bbc cnn xinhua tass un nato ngo ceo gmt utc pm am tv "
    "internet english church bible islam christian muslim catholic orthodox jewish national federal international center centre "
    "first second third world mission council".split()
)
"""Words that are also names of small places somewhere, and never mean them by themselves."""
