"""How unsure the reader is of a claim: the chance, from 0 to 1, that a careful person would correct it.

In: a report with all its layers, and its analysis. Out: the same report with `doubt` on its figures, attributions and times.
A claim with doubt of at least CHECK deserves a look. What speaks for doubt is what a reader can see: no word for what is
counted, or another one by ear, a pronoun nobody could resolve, a cue joined to another or hardly heard, a day without a year.

Each table holds one line a sign: what it is, its weight on the logistic scale, and the function that sees it; the base is the
weight of a claim without any sign. The weights were fitted (ridge, strength 1) to the stories that steer, by
`python -m benchmarks.dossier.doubt --fit`, and the signs chosen by what they mark in each story when fitted to the others.
What is rare was set by hand, and marked where it was wrong each time or all but once: a count of a pronoun, a time without a
value or counted from the day told of. A time at odds with its own text is always marked; a weekday in a report without a date
is not, since what is read there is right more often than not.
Events have no doubt: only one story has gold for them, and no sign there told wrong ones from right ones.
"""

import math
import re
from collections.abc import Callable, Sequence

import msgspec

from sayso.records.analysis import Analysis, Sentence, Telling, Token
from sayso.records.claim import Attribution, Report
from sayso.records.mention import AGE, Figure, Time

CHECK = 0.5
"""Doubt from which on a claim is marked "please check"."""
_PRONOUNS = frozenset("he she it they him her them who which that his their its we i us you these those this".split())
_SPANS = frozenset("second minute hour day week month year decade century".split())
_LONG = 55
"""Tokens of a long sentence: beyond, the parser's trees are worse."""
_BREAKS = frozenset(("--", "–", "—", "("))
_TOLD_DAY = "Counted from the day that the report tells of."


Sign = tuple[str, float, Callable[..., bool]]
"""What a sign is, its weight, and whether a claim in its sentence shows it."""


def _is_until(claim: Figure, sentence: Sentence | None) -> bool:
    """ "within ten days", "two hours later": how long until something, of which the sentence need not say what."""
    return claim.unit in _SPANS and claim.deed not in ("lasted", AGE)


def _counted_by_ear(claim: Figure, sentence: Sentence | None) -> set[str]:
    """The words of what the trained head hears to be counted."""
    if sentence is None:
        return set()
    counts = [c for c in sentence.counts if claim.start <= sentence.tokens[c.token].start < claim.end]
    return {sentence.tokens[i].form.lower() for c in counts for i in c.thing}


def _is_counted_otherwise(claim: Figure, sentence: Sentence | None) -> bool:
    """Whether the head hears something else to be counted: no word of it is in the thing."""
    heard, read = _counted_by_ear(claim, sentence), {*claim.thing.lower().split()}
    return bool(heard and read) and not heard & read


FIGURE_BASE = -2.1
FIGURES: tuple[Sign, ...] = (
    ("names nothing that is counted", 3.2, lambda c, s: not c.thing),
    ("counts a pronoun", 2.7, lambda c, s: c.thing.lower() in _PRONOUNS),
    ("is a time until something", 0.5, _is_until),
    ("is somebody's word", 0.6, lambda c, s: c.attribution is not None),
    ("counts something else by ear", 1.8, _is_counted_otherwise),
    ("counts nothing by ear", 1.5, lambda c, s: not _counted_by_ear(c, s)),
    ("has a speaker without a name", 1.1, lambda c, s: c.speaker == "unnamed" or c.speaker.lower() in _PRONOUNS),
)  # fmt: skip


def _source_words(claim: Attribution) -> str:
    return claim.source.text.lower() if claim.source else ""


def _content_length(claim: Attribution) -> int:
    return sum(c.end - c.start for c in claim.content)


def _cue_token(claim: Attribution, sentence: Sentence | None) -> Token | None:
    """The first word of the cue."""
    tokens = sentence.tokens if sentence and claim.cue else ()
    return next((t for t in tokens if claim.cue and claim.cue.start < t.end), None)


def _cue_hangs(claim: Attribution, sentence: Sentence | None, *relations: str) -> bool:
    cue = _cue_token(claim, sentence)
    return cue is not None and cue.deprel in relations


def _is_long(claim: Attribution, sentence: Sentence | None) -> bool:
    return sentence is not None and len(sentence.tokens) > _LONG


def _is_broken(claim: Attribution, sentence: Sentence | None) -> bool:
    return sentence is not None and any(t.form in _BREAKS for t in sentence.tokens)


def _heard(claim: Attribution, sentence: Sentence | None) -> Telling | None:
    """What the trained head hears at the cue."""
    if sentence is None or claim.cue is None:
        return None
    at = [t for t in sentence.tellings if claim.cue.start <= sentence.tokens[t.token].start < claim.cue.end]
    return max(at, key=lambda t: t.chance, default=None)


def _chance(claim: Attribution, sentence: Sentence | None) -> float:
    heard = _heard(claim, sentence)
    return heard.chance if heard else 0.0


def _is_heard_otherwise(claim: Attribution, sentence: Sentence | None, part: str) -> bool:
    """Whether the head hears other words as source or content: less than half of those of both are the same."""
    heard = _heard(claim, sentence)
    if heard is None or sentence is None:
        return False
    spans = list(claim.content) if part == "content" else [claim.source] if claim.source else []
    told = {n for n, t in enumerate(sentence.tokens) for s in spans if s.start <= t.start < s.end}
    return 2 * len(told & {*getattr(heard, part)}) < 0.5 * (len(told) + len(getattr(heard, part)))


ATTRIBUTION_BASE = -2.7
ATTRIBUTIONS: tuple[Sign, ...] = (
    ("names no source", 1.1, lambda c, s: c.source is None),
    ("has a pronoun as source", 0.6, lambda c, s: _source_words(c) in _PRONOUNS),
    ("has a very short content", 0.6, lambda c, s: 0 < _content_length(c) < 30),
    ("is told by a verb joined to another", 0.6, lambda c, s: _cue_hangs(c, s, "conj")),
    ("is told by a verb below another", 0.8, lambda c, s: _cue_hangs(c, s, "ccomp", "parataxis")),
    ("stands in a very long sentence", 0.4, _is_long),
    ("stands in a sentence with dashes or brackets", 0.7, _is_broken),
    ("has a cue that is hardly heard", 1.6, lambda c, s: _chance(c, s) < 0.3),
    ("has a cue that is not surely heard", 0.7, lambda c, s: 0.3 <= _chance(c, s) < 0.8),
    ("is heard with another source", 0.8, lambda c, s: _is_heard_otherwise(c, s, "source")),
    ("is heard with another content", 1.4, lambda c, s: _is_heard_otherwise(c, s, "content")),
)  # fmt: skip


def _is_odd(claim: Time, sentence: Sentence | None) -> bool:
    note = claim.note or ""
    return note.startswith(("Later than", "There is no")) or "was not a" in note


TIME_BASE = -2.3
TIMES: tuple[Sign, ...] = (
    ("has no value", 3.0, lambda c, s: c.value is None),
    ("is a day whose year is not known", 2.9, lambda c, s: re.match(r"XXXX-\d\d", c.value or "") is not None),
    ("is a weekday or an hour of no day", 1.5, lambda c, s: re.match(r"XXXX-(?:W|XX)", c.value or "") is not None),
    ("is at odds with its own text", 3.0, _is_odd),
    ("is counted from the day told of", 2.5, lambda c, s: c.note == _TOLD_DAY),
    ("is a clock time", 0.5, lambda c, s: c.type == "time"),
)  # fmt: skip


def doubt_of(claim: object, sentence: Sentence | None, base: float, signs: Sequence[Sign]) -> float:
    """The chance that a claim is wrong, by the signs that it shows; two decimals."""
    weight = base + sum(w for _, w, shows in signs if shows(claim, sentence))
    return round(1 / (1 + math.exp(-weight)), 2)


def mark_doubt(report: Report, analysis: Analysis) -> Report:
    """The report with the doubt of its figures, attributions and times."""

    def at(start: int) -> Sentence | None:
        return next((s for s in analysis.sentences if s.start <= start < s.end), None)

    def marked(claims: tuple[Figure, ...] | tuple[Time, ...], base: float, signs: Sequence[Sign]) -> tuple[object, ...]:
        return tuple(msgspec.structs.replace(c, doubt=doubt_of(c, at(c.start), base, signs)) for c in claims)

    told = tuple(
        msgspec.structs.replace(a, doubt=doubt_of(a, at(place_of(a)), ATTRIBUTION_BASE, ATTRIBUTIONS))
        for a in report.attributions
    )
    return msgspec.structs.replace(
        report,
        figures=marked(report.figures, FIGURE_BASE, FIGURES),
        times=marked(report.times, TIME_BASE, TIMES),
        attributions=told,
    )


def place_of(claim: Attribution) -> int:
    """Where an attribution stands: at its cue, else its source, else its content."""
    part = claim.cue or claim.source
    return part.start if part else claim.content[0].start if claim.content else 0
