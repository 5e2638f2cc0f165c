"""Figures in, the question they answer out: "How many people were killed?", "How long did the siege last?"

The words are those of the first figure that says what is counted, by the noun that most of them use, and what happened to it.
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence

from sayso.compare.fates import HUMAN, fate_of
from sayso.links.phrases import with_article
from sayso.links.wording import NEEDING, be_form, neutral
from sayso.records.mention import AGE, Figure
from sayso.resources.event_types import type_of
from sayso.resources.event_words import OF_THEMSELVES
from sayso.resources.reporting import VERBS
from sayso.resources.units import DURATIONS, MONEY, SIZES
from sayso.text.cuts import LEADING_ON
from sayso.text.stems import participle_of, past_of, plural_of, stem

_UNITS = {
    "km2": "How large was {thing}?",
}
_NAMES = {"km": "kilometre", "cm": "centimetre", "mm": "millimetre", "m": "metre", "kg": "kilogramme"}
_DISTANCES = frozenset(("km", "m", "mile", "nautical mile", "verst", "league", "yard", "foot", "pace", "furlong"))
_SUMS = frozenset(
    """ransom damage fine debt price cost budget loss profit reward tax wage salary compensation fund bribe loan aid payment pension bail
    rent fee deficit""".split()
)
"""What is itself a sum of money."""
_LEVELS = frozenset("exceed reach number total amount rise climb stand hit top include comprise think expect".split())
"""Verbs that tell only how large a number is."""
_STATE_OF = frozenset("in on at under aboard behind".split())
"""First words of a state: "on board", "in prison"."""
_BEFALLEN = frozenset("dead injured wounded missing killed hurt".split())
_SUPPORTING = frozenset("open turn make give put set get cause do have be prevent keep let come go see".split())
"""Verbs that mean little without the words behind them ("opened fire", "turned back"), which a figure does not keep."""
_MOVING = frozenset("rise jump climb increase grow gain soar fall drop decline sink decrease shrink plunge slip lose".split())
"""Verbs whose share is how far something moved: "prices rose 4 percent"."""
_LEVEL_NOUNS = frozenset("turnout rate inflation unemployment participation growth attendance share".split())
"""What is itself measured in percent: "the turnout was 60 percent"."""
_POINTING = frozenset("i we you he she it they them him her us these those this that who which away apart".split())
"""Words that name nothing in a question of ours."""
_LOADED = frozenset("murder slaughter massacre butcher martyr liquidate eliminate neutralise neutralize exterminate".split())
"""Words of one party for killing, which a question of ours does not take over."""
_LOSSES = frozenset(("death", "injury", "loss"))
"""Types of nouns that count what befell people: "deaths", "the losses of the army"."""
_AHEAD = frozenset(("forecast", "recommended"))
_COLLECTIVE = frozenset("crowd toll audience force army garrison population fleet debt budget turnout crew magnitude".split())
_BODIES = frozenset(("bodies", "corpses"))
"""Where others tell that people were killed, the question is how many were."""
_NOUN_ENDS = ("ion", "ions", "ment", "ance", "ence", "al", "ure", "ty", "ry", "s")
_VERB_ENDS = tuple("ed en wn lt ght st id ut ound ung orn ne pt ld nt rt ing took hit slain".split())


def ask_how_many(figures: Sequence[Figure], doing: Collection[str] = (), party: str = "") -> str:
    """How many, how much or how long. `doing`: ids of figures whose men or things do what is told ("two planes dropped ...").
    `party`: to whom all that is counted belongs ("Danish", "of the Danes")."""
    heads = Counter(_head(_named(f)).lower() for f in figures)
    figure = min(figures, key=lambda f: (*_vague(f), _head(_named(f)).lower() in _BODIES, -heads[_head(_named(f)).lower()]))
    predicate = _telling(figure) if _is_usual(figure, figures) else ""
    if figure.unit in ("count", "fraction"):
        thing = _one_kind(figures, _named(figure) or "people", predicate)
        return _ask_count(
            thing if predicate == AGE else _of_party(thing, party),
            predicate,
            figure.id in doing and predicate != "killed",
            figure,
        )
    return _ask_measure(figure, predicate)


def says_enough(figure: Figure) -> bool:
    """Whether what a figure keeps of its sentence is sure to make a sound question by itself: of people by what befell them, of ages, of
    what is itself an amount, of how long something lasted or how far it went."""
    thing, predicate = _named(figure), _telling(figure)
    head, moved = _head(thing).lower(), _base(_lowered(figure.deed))
    if predicate in (AGE, "late", "early"):
        return bool(thing)
    if figure.unit == "count":
        befallen = _BEFALLEN.intersection((thing, predicate, *stem(predicate))) or fate_of(thing, predicate) == "death"
        return bool(befallen or predicate == "live" or predicate.endswith(" part") or head in _COLLECTIVE or _is_state(predicate))
    if figure.unit in DURATIONS:
        return bool(thing) and predicate in ("lasted", "")
    if figure.unit == "percent":
        return bool(thing) and (bool(set(thing.lower().split()) & _LEVEL_NOUNS) or bool(moved & _MOVING))
    if figure.unit in MONEY:
        return bool(thing) and stem(head)[0] in _SUMS
    return bool(thing) and (figure.unit in _UNITS or figure.unit in _DISTANCES and bool(moved & _GOING))


def _of_party(thing: str, party: str) -> str:
    """ "Danish men", "men of the Danes"; what names them already stays as it is."""
    named = party.split(" ")[-1][:3].lower()
    if not party or named in {w[:3].lower() for w in thing.split()}:
        return thing
    return f"{thing} {party}" if " " in party else f"{party} {thing}"


def _is_usual(figure: Figure, figures: Sequence[Figure]) -> bool:
    """Whether as many of the figures tell this of what they count as tell other things of it."""
    told = [_happened(f) for f in figures if _telling(f)]
    if _is_state(_telling(figure)):
        return True
    return 2 * told.count(_happened(figure)) >= len(told)


def _is_state(predicate: str) -> bool:
    return predicate.split(" ")[0] in _STATE_OF and " " in predicate


def _happened(figure: Figure) -> str:
    predicate = _telling(figure)
    return fate_of(figure.thing, predicate) or stem(predicate)[0]


def _vague(figure: Figure) -> tuple[bool, bool, bool]:
    """How little a figure says of what it counts: the first that says most words the question, one of many before one of one."""
    return not _named(figure), not _telling(figure), figure.high == 1


def _named(figure: Figure) -> str:
    """What is counted, without a pronoun and without whose it is to the speaker."""
    words = re.sub(r"^the (?=\w)", "", neutral(_lowered(re.sub(r"^.* ['’]s? ", "", figure.thing))))
    words = words.split(" with ")[0]
    named = figure.unit == "count" and figure.deed != AGE and _PERSON.search(words)
    return "" if words.lower() in _POINTING or named or _head(words).lower() in _EMPTY else words


_EMPTY = frozenset("all both figure figures number numbers count counts tally tallies total".split())
"""What is only another word for a number: "all nine", "the regional figure of 612"."""
_PERSON = re.compile(r"^(?:[a-z]+ )?[A-Z][a-z]+ [A-Z][a-z]+$")
"""A name of somebody in particular, whom nobody counts."""


def _telling(figure: Figure) -> str:
    """What happened to those counted; nothing where the verb only says how many, or who says so."""
    predicate = _lowered(figure.deed)
    if (" " in predicate or _LOADED & set(stem(predicate))) and fate_of(figure.thing, predicate) == "death":
        return "killed"
    idle = {predicate, *stem(predicate)} & (VERBS.keys() | _LEVELS)
    return "" if idle and figure.unit not in DURATIONS else predicate


def _lowered(words: str) -> str:
    """Without capitals of a headline, and without what hangs behind ("families with whom")."""
    kept = words.lower() if words.isupper() or _fate(words) else words
    kept = re.sub(r"^more (?:of )?", "", kept)
    left = kept.split()
    while len(left) > 1 and left[-1].lower() in LEADING_ON:
        left.pop()
    return " ".join(left)


def _one_kind(figures: Sequence[Figure], thing: str, predicate: str) -> str:
    """ "people" where several kinds of them are told of one fate."""
    heads = {stem(f.thing.split(" ")[-1])[0] for f in figures if f.thing}
    return "people" if _fate(predicate) in HUMAN and len(heads) > 1 else thing


def _fate(predicate: str) -> str | None:
    return next((t for t in map(type_of, stem(predicate)) if t), None)


def _ask_measure(figure: Figure, predicate: str) -> str:
    thing = _named(figure)
    if figure.unit in MONEY:
        return _ask_money(thing, _lowered(figure.deed))
    if figure.unit in DURATIONS:
        return _ask_duration(_lowered(figure.thing), predicate)
    if figure.unit in _UNITS:
        return " ".join(_UNITS[figure.unit].format(thing=with_article(thing or "area"), predicate=predicate).split())
    if figure.unit == "percent":
        return _ask_share(thing, _lowered(figure.deed))
    if predicate in SIZES and thing:
        return f"How {predicate} {'were' if be_form(thing) == 'are' else 'was'} {_the(thing)}?"
    if figure.unit in _DISTANCES and stem(_head(thing).lower())[0] in _EXTENTS:
        return f"How great was {_the(thing)}?"
    moved = _base(_lowered(figure.deed)) & (_GOING | _MOVING)
    done_to = bool(moved) and predicate and predicate == participle_of(predicate) != past_of(min(moved))
    if figure.unit in _DISTANCES and thing and done_to:
        return f"How far {'were' if be_form(thing) == 'are' else 'was'} {_the(thing)} {predicate}?"
    if figure.unit in _DISTANCES and thing and moved:
        return f"{'How far' if moved & _GOING else 'By how much'} did {_the(thing)} {min(moved)}?"
    of = f" of {thing}" if thing else ""
    name = f"{_NAMES.get(figure.unit, figure.unit)}s"
    if figure.unit not in _DISTANCES or _head(thing).lower() in _LAID:
        return f"How many {name}{of}{f' ({predicate})' if predicate else ''}?"
    if not of:
        return f"How far was it{f' ({predicate})' if predicate else ''}?"
    return f"What number of {name} is told of {_the(thing)}?"


_LAID = frozenset("road track rail line pipe pipeline fence wall trench cable wire corridor coast front street highway".split())
"""What is laid by the kilometre."""
_EXTENTS = frozenset("height altitude depth distance length width breadth range radius".split())
"""What is itself a distance: "at a height of 900 metres"."""
_GOING = frozenset("lie stand travel march drive advance go walk sail fly retreat withdraw push fall_back row ride run".split())


def _ask_money(thing: str, predicate: str) -> str:
    """ "How large was the ransom?", "How much money was paid?" """
    if thing and stem(_head(thing))[0] in _SUMS:
        return f"How large was {_the(thing)}?"
    idle = _MOVING | OF_THEMSELVES | _LEVELS | {"put", "estimate", "say"}
    done = predicate.lower().endswith(_VERB_ENDS) and not _base(predicate) & idle
    return f"How much money was {participle_of(predicate)}?" if done else "How much money?"


def _ask_duration(thing: str, predicate: str) -> str:
    first = thing.split(" ")[0].lower()
    thing = _OTHERS.get(first if first in _POINTING else thing.lower(), neutral(thing))
    the = thing if thing in _POINTING else _the(thing)
    if predicate == AGE and thing:
        return f"How old was {the}?"
    if not thing:
        return f"How {predicate} was it?" if predicate in ("late", "early") else "How long did it last?"
    if predicate in ("late", "early"):
        return f"How {predicate} was {the}?"
    if predicate in ("lasted", ""):
        return f"How long did {the} last?"
    if "spend" in stem(predicate):
        return f"How long did {the} spend?"
    is_base = stem(predicate) == (predicate.lower(),) and not predicate.endswith(_VERB_ENDS)
    one = be_form(thing) == "is" and thing not in ("they", "those", "these")
    return f"How long until {the} {plural_of(predicate) if is_base and one else predicate}?"


_OTHERS = {"i": "they", "we": "they", "you": "they", "he": "he", "she": "she", "it": "it", "they": "they", "them": "they"}
"""Pronouns as a question of ours can use them."""


def _the(thing: str) -> str:
    """A thing with its article; a name of a word or two has none."""
    return thing if thing[:1].isupper() and len(thing.split()) < 3 else with_article(thing)


def _ask_share(thing: str, predicate: str) -> str:
    if not thing:
        return f"What share ({predicate})?" if predicate else "What share?"
    if set(thing.lower().split()) & _LEVEL_NOUNS:
        return f"How high was {_the(thing)}?"
    moved = _base(predicate) & _MOVING
    if moved:
        return f"By what share did {_the(thing)} {min(moved)}?"
    idle = not predicate or _base(predicate) & (VERBS.keys() | _LEVELS | _SUPPORTING)
    return f"What share of {_the(thing)}{'' if idle else f' was {participle_of(predicate)}'}?"


def _base(predicate: str) -> set[str]:
    return set(stem(predicate))


def _ask_count(thing: str, predicate: str, doing: bool, figure: Figure) -> str:
    if predicate == AGE:
        return f"How old was {_the(thing)}?"
    if predicate == "live":
        return f"How many {'people' if thing.endswith('population') else thing} live there?"
    if thing == "times":
        return "How many times did it happen?"
    if _head(thing) in _COLLECTIVE:
        return f"How large was {with_article(thing)}?"
    if thing in _BEFALLEN:
        return f"How many people were {'killed' if thing == 'dead' else thing}?"
    whose = re.match(r"(his|her|its|their|our|my) (.+)", thing)
    thing = whose[2] if whose else thing
    counted = f"of {whose[1]} {plural_of(thing)}" if whose and whose[1] not in ("our", "my") else plural_of(thing)
    if _fate(_head(thing)) in _LOSSES:
        return f"How many {counted} were there?"
    if _is_state(predicate):
        return f"How many {counted} were {predicate}?"
    return f"How many {counted} {_befell(thing, predicate, doing, figure.modality in _AHEAD)}?"


def _befell(thing: str, predicate: str, doing: bool, ahead: bool) -> str:
    """What is asked of those counted: that they died, were killed, are to leave; that there were so many, where no more is told."""
    if stem(predicate.split(" ")[0])[0] == "take" and predicate.endswith(" part"):
        return "took part"
    idle = not predicate or predicate == "lasted" or predicate.lower() in thing.lower()
    if idle or _base(predicate) & (_SUPPORTING | NEEDING if doing else _SUPPORTING):
        return "were there"
    base = next((b for b in stem(predicate) if b in OF_THEMSELVES or type_of(b)), stem(predicate)[0])
    if doing or base in OF_THEMSELVES:
        told = past_of(base) if base in OF_THEMSELVES or predicate.endswith(("ing", "s")) else predicate
        return f"are to {base}" if ahead else told
    were = "are to be" if ahead else "were"
    if _fate(predicate) == "loss":
        return "were lost"
    if predicate in _BEFALLEN:
        return f"{were} {predicate}"
    if predicate.lower().endswith(_VERB_ENDS):
        return f"{were} {participle_of(past_of(base) if predicate.endswith('ing') else predicate)}"
    if _fate(predicate) and not predicate.endswith(_NOUN_ENDS):
        return f"{were} {predicate if predicate in _BEFALLEN else participle_of(past_of(base))}"
    return "were there"


def _head(thing: str) -> str:
    """The last word of a phrase before its first preposition: "the crowd at the gate" is a crowd."""
    return re.split(r"\s(?:of|in|on|at|by|for|from|to|with)\s", thing, maxsplit=1)[0].split(" ")[-1]
