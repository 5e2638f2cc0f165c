"""Classes of English words by which a name is told to be a place, and what kind of place."""

_FEATURES = {
    "road": "road highway motorway route street avenue boulevard railway railroad expressway freeway turnpike",
    "crossing": "corridor pass crossing checkpoint bridge tunnel canal dam",
    "border": "border frontier line",
    "region": "region territory enclave exclave pocket heights",
    "area": "area zone sector neighbourhood neighborhood quarter suburb",
    "admin1": "province state governorate oblast department prefecture canton republic raion emirate voivodeship",
    "admin2": "district county municipality township borough commune parish subdistrict",
    "town": "city town village capital settlement hamlet port resort",
    "river": "river creek stream tributary",
    "lake": "lake reservoir lagoon",
    "sea": "sea ocean gulf bay strait straits channel sound",
    "mountain": "mountain mount mountains mt hills hill peak volcano range ridge",
    "island": "island islands isle archipelago atoll peninsula cape coast",
    "land": "valley plain plateau desert forest delta gorge canyon steppe basin lowland highlands",
    "site": "airport airfield airbase base camp barracks harbour harbor beach",
}
FEATURES = {word: kind for kind, words in _FEATURES.items() for word in words.split()}
"""Nouns that say what a name names: "Lake X", "the X highway", "the town of X". Their kinds of place."""

KINDS: dict[str, frozenset[str]] = {
    "town": frozenset({"town", "capital"}),
    "admin1": frozenset({"admin1", "region", "disputed", "historical", "territory", "admin2"}),
    "admin2": frozenset({"admin2", "admin1"}),
    "region": frozenset({"region", "disputed", "historical", "admin1", "territory", "admin2"}),
    "land": frozenset({"plain", "valley", "desert", "basin", "delta", "plateau", "lowland", "region"}),
    "area": frozenset(),
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
NATURAL = frozenset({"river", "lake", "sea", "mountain", "island", "land"})
"""Things of nature, which are often called after a town or a person that lies elsewhere."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


IN = _set(
    "in at near inside into within outside across through throughout around via along beyond beneath above amid onto toward towards "
    "off nearby"
)
"""Prepositions after which even the name of a country is a place."""
TO_AND_FROM = _set("to over on between with")
"""Prepositions that lead to a place or to a party, as their governor decides."""

MOTION = _set(
    "go come travel fly flee return move arrive depart leave head march drive walk sail transfer evacuate deport deploy escape cross "
    "export import ship transport smuggle migrate withdraw retreat advance drift visit journey enter reach invade connect link "
    "link occupy exodus flight trip tour road route corridor border bridge transit passage way access emigrate bus train "
    "displacement displaced migration relocation relocate resettle bring carry airlift ferry route convoy visitor refugee arrival "
    "departure withdrawal retreat invasion spread shipment delivery fighter stay live remain born hail originate "
    "distance kilometer kilometre mile km belong send fled went came drove flew left brought led"
)
"""Verbs and nouns of motion and connection: what follows "to", "from" or stands as their object is a place."""
REACHED = _set("visit leave enter reach invade cross tour connect link flee exit hit devastate strike ravage sweep traverse")
"""Verbs whose object, if it names a country, is the place itself."""
TALK = _set(
    "report statement message messaging word pressure warning call demand order request permission support help aid backing response "
    "threat claim accusation signal condemnation criticism recognition independence approval reaction assurance guarantee concession "
    "apology protection attack provocation aggression interference get receive seek hear win demand expect learn prevent stop "
    "discourage deter differ benefit protect defend hide independent free"
)
"""Words whose "from" leads to a party, not to a place: "a statement from X", "pressure from X"."""
POLITICAL = _set(
    "government minister ministry president presidency premier leader leadership army military force troop soldier navy parliament "
    "congress assembly senate court authority official officer spokesman spokeswoman spokesperson policy position stance sovereignty "
    "integrity control response victory defeat offensive operation decision claim demand proposal statement interest security right "
    "hostility effort ally aggression goal aim strategy intention intent refusal willingness role agenda plan rhetoric recognition "
    "support ambassador embassy envoy delegation representative side party regime ruler king queen constitution conflict war dispute "
    "tension relation tie talk negotiation peace deal treaty agreement summit administration cabinet state republic council office "
    "department agency bureau service intelligence police secretary chief commander general diplomat lawmaker opposition rebel "
    "agriculture treasury dollar flag citizen team foreign defence defense attack strike move action step attempt ambition power "
    "influence pressure threat warning message view word ire wrath anger concern fear hope will behalf hand name favour favor "
    "victory success failure mistake past territorial television radio media press tv time society"
)
"""Nouns that a government has or is: "X's army", "X officials"."""
SAID_OF = frozenset({"town", "admin1", "admin2", "region", "area", "island"})
"""Kinds that are told by "the ... of X": "the town of X"; not "the coast of X", "the bridge of X"."""
NOT_SAID_OF = frozenset({"capital", "coast", "cape", "port", "area", "zone", "sector", "quarter", "suburb", "pocket"})
LYING = _set("lie border experience witness suffer straddle comprise neighbour neighbor contain adjoin span")
"""Verbs whose subject, if it names a country, is the place itself."""
EXAMPLES = _set("as such including like following except besides")
OF_A_KIND = _set("country nation state place destination neighbour neighbor market economy")
OF_A_RULER = _set(
    "administration government regime cabinet presidency family era camp doctrine dynasty clan loyalist supporter aide"
)
"""Nouns before which the name of a small place is a person's: "the X administration"."""
CALLED_AFTER = _set(
    "virus ebolavirus strain fever flu disease syndrome variant hemorrhagic haemorrhagic bacterium crude helicopter"
)
"""Nouns of things that are called after a place and say nothing of it: "the X virus"."""
ORGANISED = _set(
    "organization organisation league center centre university college institute school council committee cross bank church hospital company corporation association "
    "society party union agency times post herald tribune news press journal magazine television tv radio foundation fund group "
    "airline airlines airways lines railways railroad shipping holdings industries enterprises motors petroleum energy telecom logistics "
    "front movement army brigade battalion regiment corps militia alliance federation congress guard brotherhood "
    "ltd inc corp plc co llc gmbh club team cup league games museum court commission conference declaration agreement accord treaty act war conflict resolution process crisis"
)
"""Last words of names that are organisations, media or documents, whatever place stands before."""
PLACE_NOUNS = _set(
    "part region area territory city town village capital coast border north south east west centre center outskirts suburb rest "
    "border land resident inhabitant people population citizen native island province district state county half portion corner "
    "edge interior heart map soil shore side future outside sector quarter bulk swathe swath thirds third tip "
    "occupation invasion liberation takeover annexation partition blockade siege evacuation bombing bombardment shelling "
    "northeast northwest southeast southwest middle most much all capture fall control airspace waters port mountain "
    "mayor archbishop bishop river lake school hospital church university museum newspaper history geography war battle site community minority"
)
"""Nouns after whose "of" a country is a place: "the coast of X", "residents of X", "parts of X"."""
POSSESSED = _set(
    "capital coast border city town village region province district north south east west territory airspace airport port "
    "coastline mountain river lake street road interior island highway desert exclave population"
)
"""Nouns that make a possessive country a place: "X's capital", "X's coast"."""
COMPASS = _set(
    "north northern south southern east eastern west western northeast northwest southeast southwest northeastern northwestern "
    "southeastern southwestern central mainland upstate downtown coastal rural proper modern-day present-day neighbouring "
    "neighboring nearby"
)
"""Words before a name that make it a place: "southern X", "mainland X"."""
SPEAKING = _set(
    "say tell announce declare state claim report add warn deny accuse insist argue confirm demand urge call promise vow ask reject "
    "condemn welcome believe suggest think want seek agree refuse threaten order pledge respond"
)
"""Verbs whose subject speaks or wills."""
ACTORS_KINDS = frozenset({"country", "capital", "territory"})
"""Kinds of places that news writing also uses for their government."""
UNIONS = frozenset({"european union", "eu", "eurozone", "euro zone", "euro area"})
"""Regions that are organisations in the first place."""
CALENDAR = _set(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday "
    "saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun spring summer autumn winter easter "
    "christmas ramadan"
)
NOT_NAMES = _set(
    "i he she it they we you the a an and or but of in on at to for by with from as is are was were be this that these those our "
    "new old north south east west northern southern eastern western central upper lower great greater little big san santa saint "
    "mr mrs ms dr president minister general colonel prime king queen prince god army police union party parliament court war "
    "independence revolution victory republic university reuters afp ap bbc cnn xinhua tass un nato ngo ceo gmt utc pm am tv "
    "internet english church bible islam christian muslim catholic orthodox jewish national federal international center centre "
    "first second third world mission council"
)
"""Words that are also names of small places somewhere, and never mean them by themselves."""
