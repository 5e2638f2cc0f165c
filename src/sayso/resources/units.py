"""Units of measure and money, by the forms in which they stand behind or before a number."""

CURRENCIES = {
    "dollar": "dollar dollars",
    "euro": "euro euros",
    "pound": "pound pounds",
    "cent": "cent cents",
    "hryvnia": "hryvnia hryvnias",
    "rouble": "rouble roubles ruble rubles",
    "peso": "peso pesos",
    "rupee": "rupee rupees",
    "franc": "franc francs",
    "mark": "marks deutschmarks",
    "yen": "yen",
    "dinar": "dinar dinars",
    "rial": "rial rials riyal riyals",
    "shekel": "shekel shekels",
    "lira": "lira liras lire",
    "peseta": "peseta pesetas",
    "real": "reais",
    "naira": "naira nairas",
    "dirham": "dirham dirhams",
    "taka": "taka takas",
    "baht": "baht",
    "ringgit": "ringgit ringgits",
    "rupiah": "rupiah rupiahs",
    "bolivar": "bolivar bolivars bolivares",
    "quetzal": "quetzals quetzales",
    "drachma": "drachma drachmas",
    "zloty": "zloty zlotys",
    "forint": "forint forints",
    "krona": "krona kronor krone kroner",
    "shilling": "shilling shillings",
    "birr": "birr",
    "yuan": "yuan",
    "lari": "lari",
    "lempira": "lempira lempiras",
    "sol": "soles",
    "crown": "crowns",
    "guilder": "guilder guilders",
    "escudo": "escudo escudos",
    "somoni": "somoni somonis",
    "manat": "manat manats",
}
UNITS: dict[str, str] = {
    form: unit
    for unit, forms in {
        "percent": "% percent pc per-cent percentage",
        "km": "km kms kilometer kilometers kilometre kilometres",
        "mile": "mile miles",
        "nautical mile": "nmi",
        "m": "meter meters metre metres m m.",
        "cm": "cm centimeter centimeters centimetre centimetres",
        "mm": "mm millimeter millimeters millimetre millimetres",
        "km2": "km² km2 sq.km",
        "hectare": "ha hectare hectares",
        "minute": "minute minutes min mins",
        "hour": "hour hours hrs",
        "day": "day days",
        "week": "week weeks",
        "month": "month months",
        "year": "year years yrs",
        "second": "seconds secs",
        "foot": "foot feet ft",
        "inch": "inch inches",
        "yard": "yard yards",
        "verst": "verst versts",
        "league": "league leagues",
        "pace": "paces",
        "fathom": "fathom fathoms",
        "furlong": "furlong furlongs",
        "block": "blocks",
        "acre": "acre acres",
        "litre": "litre litres liter liters",
        "gallon": "gallon gallons",
        "megawatt": "megawatt megawatts mw",
        "kg": "kg kilogram kilograms kilogramme kilogrammes kilo kilos",
        "tonne": "tonne tonnes ton tons mt t",
        **CURRENCIES,
        "barrel": "barrel barrels",
        "degree": "degree degrees",
    }.items()
    for form in forms.split()
}
"""Form -> unit."""

SQUARE = {"km": "km2", "mile": "mile2", "m": "m2"}
"""What a square makes of a unit."""

SIGNS = {
    "$": "dollar", "us$": "dollar", "a$": "dollar", "c$": "dollar", "hk$": "dollar", "usd": "dollar", "€": "euro", "eur": "euro", "£": "pound", "gbp": "pound",
    "¥": "yen", "jpy": "yen", "uah": "hryvnia", "rub": "rouble", "inr": "rupee", "rs": "rupee", "rs.": "rupee", "chf": "franc", "dm": "mark",
}  # fmt: skip
"""Signs and codes of currencies."""

MONEY = frozenset(CURRENCIES)
DURATIONS = frozenset(("second", "minute", "hour", "day", "week", "month", "year"))
LENGTHS = frozenset(("km", "mile", "nautical mile", "m", "foot", "yard"))
WAYS = frozenset(
    """north south east west northeast northwest southeast southwest north-east north-west south-east south-west short away off outside inside
    inland offshore upstream downstream beyond from below above behind distant to""".split()
)
"""First words behind a distance that say which way it is told: "four miles short of the town"."""
SIZES = {form: forms.split()[0] for forms in ("high tall", "long", "wide broad", "deep", "thick") for form in forms.split()}
"""Adjectives that tell in what direction something is measured ("60 metres high"), each with the one of its direction."""
