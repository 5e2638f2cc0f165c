"""Likely base forms of an inflected English word, without a tagger: for comparing short phrases across reports."""

import re

_IRREGULAR = {
    "died": "die", "dying": "die", "lives": "life", "lost": "lose", "fought": "fight", "fled": "flee", "shot": "shoot", "held": "hold",
    "took": "take", "taken": "take", "fell": "fall", "fallen": "fall", "won": "win", "met": "meet", "left": "leave", "men": "man",
    "women": "woman", "children": "child", "people": "person", "slain": "slay", "began": "begin", "begun": "begin", "struck": "strike",
    "said": "say", "told": "tell", "thought": "think", "knew": "know", "known": "know", "wrote": "write", "written": "write", "spoke": "speak",
    "stole": "steal", "stolen": "steal", "sank": "sink", "sunk": "sink", "broke": "break", "broken": "break", "gave": "give", "given": "give",
    "sold": "sell", "bought": "buy", "brought": "bring", "sought": "seek", "caught": "catch", "built": "build", "sent": "send", "spent": "spend",
    "led": "lead", "hid": "hide", "hidden": "hide", "drove": "drive", "driven": "drive", "rose": "rise", "risen": "rise", "spoken": "speak",
    "swore": "swear", "sworn": "swear", "tore": "tear", "torn": "tear", "chose": "choose", "chosen": "choose", "threw": "throw", "thrown": "throw",
    "blew": "blow", "blown": "blow", "flew": "fly", "flown": "fly", "drew": "draw", "drawn": "draw", "grew": "grow", "grown": "grow",
    "withdrew": "withdraw", "withdrawn": "withdraw", "overthrew": "overthrow", "overthrown": "overthrow", "dealt": "deal", "felt": "feel",
    "kept": "keep", "swept": "sweep", "meant": "mean", "stood": "stand", "ran": "run", "became": "become", "beaten": "beat", "forbade": "forbid",
    "forbidden": "forbid", "laid": "lay", "paid": "pay", "drank": "drink", "sang": "sing", "sung": "sing", "swam": "swim", "froze": "freeze",
    "frozen": "freeze", "shook": "shake", "shaken": "shake", "arose": "arise", "forgot": "forget", "forgave": "forgive", "mistook": "mistake",
    "went": "go", "gone": "go", "came": "come", "rode": "ride", "ridden": "ride", "wore": "wear", "worn": "wear", "woke": "wake", "fed": "feed",
    "bled": "bleed", "dug": "dig", "hung": "hang", "slept": "sleep", "wept": "weep", "arisen": "arise", "burnt": "burn", "spilt": "spill",
    "learnt": "learn", "leapt": "leap", "dreamt": "dream", "spelt": "spell", "spoilt": "spoil", "knelt": "kneel", "dwelt": "dwell", "clung": "cling",
    "flung": "fling", "slung": "sling", "swung": "swing", "strung": "string", "stung": "sting", "sprang": "spring", "sprung": "spring",
    "shrank": "shrink", "shrunk": "shrink", "trod": "tread", "trodden": "tread", "strode": "stride", "strove": "strive", "sped": "speed", "slid": "slide",
    "lit": "light", "strewn": "strew", "sown": "sow", "swollen": "swell", "undone": "undo", "rang": "ring", "made": "make", "woken": "wake", "awoke": "awake", "awoken": "awake",
    "heard": "hear", "sat": "sit", "taught": "teach", "understood": "understand", "stuck": "stick", "crept": "creep", "lent": "lend", "bent": "bend",
    "shone": "shine", "spun": "spin", "ate": "eat", "eaten": "eat", "bitten": "bite", "woven": "weave", "got": "get", "had": "have", "did": "do",
    "seen": "see", "used": "use", "using": "use", "lying": "lie", "tying": "tie",
}  # fmt: skip


_NO_MEN = frozenset("abdomen acumen albumen bitumen cyclamen dolmen lumen regimen specimen stamen".split())


_NOUNS = frozenset("lives men women children people".split())
_PREFIXES = re.compile(r"(re-?|over|under|out|mis|fore|up|with)(?=[a-z]{3})")


def irregular_base(form: str) -> str | None:
    """The base of an irregular form of a verb, with its prefix: "stole" -> steal, "retook" -> retake; None for other words."""
    form = form.lower()
    known = _IRREGULAR.get(form) if form not in _NOUNS else None
    prefix = _PREFIXES.match(form)
    if known or prefix is None:
        return known
    base = _IRREGULAR.get(form[prefix.end() :])
    return f"{prefix[0]}{base}" if base and form[prefix.end() :] not in _NOUNS else None


def stem(word: str) -> tuple[str, ...]:
    """Base forms, the likeliest first: "killed" -> kill, "seizing" -> seiz, seize, "cities" -> city."""
    word = word.lower()
    if word in _IRREGULAR:
        return (_IRREGULAR[word],)
    if base := irregular_base(word):
        return (base,)
    if word.endswith("men") and len(word) > 5 and word not in _NO_MEN:
        return (f"{word[:-2]}an",)
    for ending, rests in (
        ("ies", ("y",)),
        ("ing", ("", "e")),
        ("ied", ("y",)),
        ("ed", ("", "e")),
        ("es", ("e", "")),
        ("s", ("",)),
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith(("ss", "us", "is")):
            base = word[: -len(ending)]
            forms = [base + rest for rest in rests]
            if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "sl":
                forms.append(base[:-1])
            return tuple(forms)
    return (word,)


_PAST = {base: form for form, base in _IRREGULAR.items() if form in {"lost", "fought", "fled", "shot", "held", "took", "fell", "won", "met", "left", "began", "struck"}} | {
    "go": "went", "come": "came", "make": "made", "say": "said", "give": "gave", "find": "found", "build": "built", "send": "sent",
    "break": "broke", "lead": "led", "seek": "sought", "pay": "paid", "keep": "kept", "bring": "brought", "rise": "rose", "strike": "struck",
    "throw": "threw", "write": "wrote", "see": "saw", "speak": "spoke", "fly": "flew", "grow": "grew", "know": "knew", "draw": "drew", "steal": "stole",
    "teach": "taught", "catch": "caught", "think": "thought", "tell": "told", "sell": "sold", "stand": "stood", "run": "ran", "feel": "felt",
    "spend": "spent", "get": "got", "choose": "chose", "hide": "hid", "become": "became", "withdraw": "withdrew", "overthrow": "overthrew", "shut": "shut",
    "quit": "quit", "split": "split", "let": "let", "hurt": "hurt", "cast": "cast", "broadcast": "broadcast", "beat": "beat", "feed": "fed",
    "swear": "swore", "wear": "wore", "tear": "tore", "bear": "bore", "dig": "dug", "hang": "hung", "shake": "shook", "have": "had", "do": "did", "be": "was",
    "drive": "drove", "cut": "cut", "hit": "hit", "set": "set", "put": "put", "burst": "burst", "spread": "spread", "sink": "sank", "buy": "bought",
    "blow": "blew", "slay": "slew", "lay": "laid", "sweep": "swept", "ride": "rode", "wake": "woke", "bleed": "bled", "weep": "wept", "sleep": "slept",
    "ring": "rang", "sing": "sang", "swim": "swam", "drink": "drank", "freeze": "froze", "forbid": "forbade", "forget": "forgot", "forgive": "forgave",
    "sit": "sat", "hear": "heard", "understand": "understood", "stick": "stuck", "creep": "crept", "lend": "lent", "bend": "bent", "shine": "shone",
    "spin": "spun", "eat": "ate", "bite": "bit", "weave": "wove", "use": "used", "arise": "arose", "mean": "meant", "deal": "dealt", "mistake": "mistook", "leave": "left",
    "read": "read", "cost": "cost", "thrust": "thrust", "bid": "bid", "shed": "shed", "upset": "upset", "light": "lit", "slide": "slid", "speed": "sped",
    "bind": "bound", "grind": "ground", "cling": "clung", "fling": "flung", "swing": "swung", "tread": "trod", "strive": "strove", "kneel": "knelt",
}  # fmt: skip


_STRESSED_LAST = ("nap", "mit", "fer", "cur", "pel", "bel", "trol", "gret", "bet", "rap")
_SHORT = re.compile(r"[^aeiou]*[aeiou][bcdfgklmnprstvz]")


def _doubles(verb: str) -> bool:
    """Whether the last consonant is doubled: "stab" -> stabbed, "admit" -> admitted."""
    return bool(_SHORT.fullmatch(verb)) or len(verb) > 4 and verb.endswith(_STRESSED_LAST) and not verb.endswith("ffer")


def past_of(lemma: str) -> str:
    """The past tense of a verb: "kill" -> killed, "carry" -> carried, "flee" -> fled."""
    first, _, rest = lemma.partition("_")
    prefix = _PREFIXES.match(first)
    if first in _PAST:
        past = _PAST[first]
    elif prefix and first[prefix.end() :] in _PAST:
        past = prefix[0] + _PAST[first[prefix.end() :]]
    elif first.endswith("e"):
        past = first + "d"
    elif first.endswith("y") and first[-2:-1] not in "aeiou":
        past = first[:-1] + "ied"
    else:
        past = first + first[-1] * _doubles(first) + "ed"
    return f"{past} {rest.replace('_', ' ')}".strip()


_PARTICIPLES = {
    "take": "taken", "steal": "stolen", "give": "given", "see": "seen", "write": "written", "drive": "driven", "break": "broken",
    "know": "known", "throw": "thrown", "draw": "drawn", "shake": "shaken", "choose": "chosen", "freeze": "frozen", "slay": "slain",
    "begin": "begun", "eat": "eaten", "wear": "worn", "tear": "torn", "swear": "sworn", "show": "shown", "do": "done", "blow": "blown", "bite": "bitten", "weave": "woven", "forbid": "forbidden", "forget": "forgotten", "hide": "hidden",
    "speak": "spoken", "swim": "swum", "sing": "sung", "ring": "rung", "drink": "drunk", "fall": "fallen", "rise": "risen", "arise": "arisen",
    "grow": "grown", "fly": "flown", "ride": "ridden", "withdraw": "withdrawn", "overthrow": "overthrown", "forgive": "forgiven", "mistake": "mistaken",
    "go": "gone", "come": "come", "run": "run", "become": "become", "be": "been", "bear": "borne", "sink": "sunk",
}  # fmt: skip


_PAST_OF = {past: base for base, past in _PAST.items()}


def participle_of(word: str) -> str:
    """The past participle of a verb in whatever form: "killing" -> killed, "took" -> taken; one that ends so is left alone."""
    bases = (_PAST_OF[word],) if word in _PAST_OF else stem(word)
    base = next((b for b in bases if b in _PARTICIPLES or b in _PAST), bases[0])
    if base in _PARTICIPLES:
        return _PARTICIPLES[base]
    if word.endswith(("ed", "en", "wn")) or base == word and base not in _PAST and not word.endswith("ing"):
        return word
    return past_of(base)


_PLURALS = {"person": "people", "man": "men", "woman": "women", "child": "children"}
_ALIKE = frozenset(
    "people police cattle sheep aircraft series men women children personnel troops dead wounded injured missing".split()
)


def plural_of(phrase: str) -> str:
    """A counted phrase with its noun in the plural: "party agent" -> party agents, "member of the council" -> members of the council."""
    found = re.match(
        r"(.*?\b)?([A-Za-z]+)(\s(?:of|in|on|at|by|for|from|to|with|without|near|under|against|after|before|during|between|among|who|which|that)\s.*|\saboard(?:\s.*)?)?$",
        phrase,
    )
    if found is None:
        return phrase
    before, noun, after = (part or "" for part in found.groups())
    return before + _plural_noun(noun) + after


def _plural_noun(noun: str) -> str:
    low = noun.lower()
    man = re.fullmatch(r"(.*)(m)an", noun)
    if low in _PLURALS:
        return _PLURALS[low]
    if low in _ALIKE or low.endswith(("s", "men", "ed")) or not noun.islower():
        return noun
    if man and low not in ("human", "german", "roman"):
        return f"{man[1]}men"
    if low.endswith("y") and low[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}{'es' if low.endswith(('x', 'z', 'ch', 'sh')) else 's'}"
