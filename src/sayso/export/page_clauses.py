"""What happens, in a few words of the report: who and what, without the time, which the timeline shows itself.

    "On Monday the harbour police closed both gates, ..."  ->  "the harbour police closed both gates"

In: a report and one of its events. Out: the words, and where in the text they come from.
"""

import re
from dataclasses import dataclass

from sayso.export.briefing import sentence_span
from sayso.records.claim import Event, Report
from sayso.text.cuts import LEADING_ON, PREPOSITIONS, first_words

MOST = 52
"""Characters of a label beside a mark."""
NEAR = 26
"""Characters between who acts and the word for what happens, from which on they are no longer one run of words."""
_PAUSE = re.compile(r"[.,;:()\[\]\n\r–—“”\"]")
_WORD = re.compile(r"[^\W_][\w’'-]*")
_OF_NOUNS = ("tion", "sion", "ment", "ing", "ance", "ence", "ure", "age", "al", "ity")
_HELPERS = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|must|should|not|never) )+$", re.I
)
_NEGATION = re.compile(r"\b(?:not|no|never|nobody|nothing|none|neither|den(?:y|ies|ied))\b|n[’']t\b", re.I)
_OWNING = re.compile(r"\s*[’']s\b\s*")
_LEADING_IN = re.compile(r"(?:\b(?:on|in|at|by|since|from|until|around|early|late|this|the)\s+)+$", re.I)


@dataclass(frozen=True)
class Clause:
    """A few words for what happens, and what part of the text they tell. `party`: they say who acts or suffers."""

    words: str
    start: int
    end: int
    party: bool = False


def clause_of(report: Report, event: Event) -> Clause:
    """The words for an event. They begin with who acts or suffers, where that stands shortly before; else with what describes it."""
    first, last = sentence_span(report, event)
    party = _party(report, event, first)
    start = event.start - _describing(report.document.text[first : event.start], event.text) if party is None else party
    told = first_words(_without_times(report, start, last, event), MOST)
    denied = event.polarity == "denied" and not _NEGATION.search(told)
    end = min(last, max(event.end, start + len(told.removesuffix(" …"))))
    return Clause(f"denied: {told}" if denied else told, start, end, party is not None)


def _party(report: Report, event: Event, first: int) -> int | None:
    """Where the words for who acts or suffers begin, if they stand shortly before in the same clause."""
    text, party = report.document.text, {*event.agents, *event.targets}
    near = [(a.id, m) for a in report.actors for m in a.mentions if first <= m.start and m.end <= event.start <= m.end + NEAR]
    starts = [
        m.start
        for actor, m in near
        if actor in party
        if not any(o.start < m.start < o.end for _, o in near)
        if event.end <= m.start + MOST and not _PAUSE.search(text[m.start : event.start])
    ]
    return min(starts, default=None)


def _describing(before: str, word: str) -> int:
    """How many characters before a word belong to it: "had not been | mended", or up to two words as in "heavy morning | shelling".

    What a preposition leads to ("the mill at the old **bridge** burned") describes a noun at most, and is no subject of a verb."""
    helped = _HELPERS.search(before)
    if helped:
        return len(helped.group())
    words = before.split(" ")[:-1] if before.endswith(" ") else []
    kept: list[str] = []
    while words and len(kept) < 2 and _WORD.fullmatch(words[-1]) and words[-1].lower() not in LEADING_ON:
        kept.append(words.pop())
    led_to = any(w.lower() in PREPOSITIONS for w in words[-2:]) and not word.lower().endswith(_OF_NOUNS)
    return 0 if led_to else sum(len(w) + 1 for w in kept)


def _without_times(report: Report, start: int, end: int, event: Event) -> str:
    """The text from start to end without its dates and clock times, and without the little words that lead to them."""
    text, kept, at = report.document.text, "", start
    for time in sorted(report.times, key=lambda t: t.start):
        outside = time.end <= event.start or event.end <= time.start
        owning = time.start > start and _OWNING.match(text, time.end)
        if at < time.end <= end and outside and not owning and time.type in ("date", "time"):
            kept = _LEADING_IN.sub("", kept + text[at : time.start])
            at = time.end
    told = kept + text[at:end]
    return told[owned.end() :] if (owned := _OWNING.match(told)) else told
