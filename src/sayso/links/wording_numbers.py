"""Figures in, the question they answer out: "How many people were killed?", "How long did the siege last?"

The words are those of the first figure that says what is counted and what happened to it.
"""

import re
from collections.abc import Collection, Sequence

from sayso.compare.fates import HUMAN
from sayso.links.wording import with_article
from sayso.records.mention import Figure
from sayso.resources.event_types import type_of
from sayso.resources.reporting import VERBS
from sayso.text.stems import participle_of, past_of, stem

_UNITS = {
    "km2": "How large was {thing}?",
}
_NAMES = {"km": "kilometre", "m": "metre", "kg": "kilogramme"}
_MONEY = frozenset(("dollar", "euro", "pound"))
_DURATIONS = frozenset(("minute", "hour", "day", "week", "month", "year"))
_OF_THEMSELVES = frozenset(
    """die perish drown flee march protest rally gather arrive return resign vote live remain stay leave escape survive
    surrender starve sink crash collapse fall rise attend participate demonstrate walk travel cross work fight serve stand
    lie sleep wait""".split()
)
"""Verbs that nobody does to anybody: "How many people died?", not "were died"."""
_LEVELS = frozenset("exceed reach number total amount rise climb stand hit top".split())
"""Verbs that tell only how large a number is."""
_STATE_OF = frozenset("in on at under aboard behind".split())
"""First words of a state: "on board", "in prison"."""
_BEFALLEN = frozenset("dead injured wounded missing killed".split())
_COLLECTIVE = frozenset("crowd toll audience force army garrison population fleet debt budget turnout crew".split())
_NOUN_ENDS = ("ion", "ions", "ment", "ance", "ence", "al", "ure", "ty", "s")
_VERB_ENDS = tuple("ed en wn lt ght st id ut ound ung orn ne pt ld nt rt ing took hit slain".split())


def ask_how_many(figures: Sequence[Figure], doing: Collection[str] = ()) -> str:
    """How many, how much or how long. `doing`: ids of figures whose men or things do what is told ("two planes dropped ...")."""
    figure = next((f for f in figures if f.thing and _telling(f)), next((f for f in figures if f.thing), figures[0]))
    thing, predicate = _lowered(figure.thing) or "people", _telling(figure)
    if figure.unit in ("count", "fraction"):
        return _ask_count(_one_kind(figures, thing, predicate), predicate, figure.id in doing)
    return _ask_measure(figure, thing, predicate)


def _telling(figure: Figure) -> str:
    """What happened to those counted; nothing where the verb only says how many, or who says so."""
    predicate = _lowered(figure.predicate)
    idle = {predicate, *stem(predicate)} & (VERBS.keys() | _LEVELS)
    return "" if idle and figure.unit not in _DURATIONS else predicate


def _lowered(words: str) -> str:
    """Without capitals of a headline, and without what hangs behind ("families with whom")."""
    kept = words.lower() if words.isupper() or _fate(words) else words
    return re.sub(r"(?:\s+(?:of|in|on|at|by|for|from|to|with|whom|which|that|who))+$", "", kept.strip())


def _one_kind(figures: Sequence[Figure], thing: str, predicate: str) -> str:
    """ "people" where several kinds of them are told of one fate."""
    heads = {stem(f.thing.split(" ")[-1])[0] for f in figures if f.thing}
    return "people" if _fate(predicate) in HUMAN and len(heads) > 1 else thing


def _fate(predicate: str) -> str | None:
    return next((t for t in map(type_of, stem(predicate)) if t), None)


def _ask_measure(figure: Figure, thing: str, predicate: str) -> str:
    if figure.unit in _MONEY:
        return f"How much money ({predicate})?" if predicate else "How much money?"
    if figure.unit in _DURATIONS:
        if predicate == "aged":
            return f"How old was {thing if thing[:1].isupper() else with_article(thing)}?"
        if not figure.thing:
            return "How long did it last?"
        until = predicate not in ("lasted", "")
        return f"How long until {with_article(thing)} {predicate}?" if until else f"How long did {with_article(thing)} last?"
    if figure.unit in _UNITS:
        return " ".join(_UNITS[figure.unit].format(thing=with_article(thing), predicate=predicate).split())
    if figure.unit == "percent":
        told = f" ({predicate})" if predicate else ""
        return f"What share{told}: {with_article(thing)}?" if figure.thing else f"What share{told}?"
    of = f" of {thing}" if figure.thing else ""
    return f"How many {_NAMES.get(figure.unit, figure.unit)}s{of}{f' ({predicate})' if predicate else ''}?"


def _ask_count(thing: str, predicate: str, doing: bool) -> str:
    if predicate == "aged":
        return f"How old was {thing if thing[:1].isupper() else with_article(thing)}?"
    if predicate == "live":
        return f"How many {'people' if thing.endswith('population') else thing} live there?"
    if thing.split(" of ")[0].split(" ")[-1] in _COLLECTIVE:
        return f"How large was {with_article(thing)}?"
    if thing in _BEFALLEN:
        return f"How many people were {'killed' if thing == 'dead' else thing}?"
    if predicate.split(" ")[0] in _STATE_OF and " " in predicate:
        return f"How many {thing} were {predicate}?"
    if not predicate or predicate == "lasted" or predicate.lower() in thing.lower():
        return f"How many {thing}?"
    base = next((b for b in stem(predicate) if b in _OF_THEMSELVES or type_of(b)), stem(predicate)[0])
    if doing or base in _OF_THEMSELVES:
        return f"How many {thing} {past_of(base) if base in _OF_THEMSELVES else predicate}?"
    if _fate(predicate) == "loss":
        return f"How many {thing} were lost?"
    if predicate.lower().endswith(_VERB_ENDS):
        return f"How many {thing} were {participle_of(predicate)}?"
    if _fate(predicate):
        told = f"({predicate})" if predicate.endswith(_NOUN_ENDS) else f"were {participle_of(predicate)}"
        return f"How many {thing} {told}?"
    return f"How many {thing}?"
