"""How unsure the reader is of a claim: the chance, from 0 to 1, that a careful person would correct it.

In: a report with all its layers, and its analysis. Out: the same report with `doubt` on its figures, attributions and times.
A claim with doubt of at least CHECK deserves a look. What speaks for doubt is what a reader can see: no word for what is
counted, a pronoun nobody could resolve, a source far from its cue, a content of several sentences, a date without an anchor.

Each table holds one line a sign: what it is, its weight on the logistic scale, and the function that sees it. The weights were
fitted (ridge, strength 1) to three invented stories, `benchmarks/stories` offensive, ballot and colliery, by
`python -m benchmarks.dossier.doubt --fit`, and checked on others; the base is the weight of a claim without any sign. Times
go wrong too rarely there to fit more than the base and the clock: the others are set by hand, so that what stays unknown
or was counted from something uncertain is marked.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import msgspec

from sayso.records.analysis import Analysis, Sentence
from sayso.records.claim import Attribution, Report
from sayso.records.mention import Figure, Time

CHECK = 0.5
"""Doubt from which on a claim is marked "please check"."""
_PRONOUNS = frozenset("he she it they him her them who which that his their its we i us you these those this".split())
_LONG = 40
"""Tokens of a long sentence: beyond, the parser's trees are worse."""


@dataclass(frozen=True)
class Seen:
    """What a sign may look at: the report, the sentence of the claim, and the attributions by id."""

    report: Report
    sentence: Sentence | None
    attributions: dict[str, Attribution]


Sign = tuple[str, float, Callable[..., bool]]


def _told_by(claim: Figure, seen: Seen) -> Attribution | None:
    return seen.attributions.get(claim.attribution or "")


def _is_far(claim: Figure, seen: Seen) -> bool:
    told = _told_by(claim, seen)
    return told is not None and told.source is not None and abs(told.source.start - claim.start) > 160


def _is_long(claim: object, seen: Seen) -> bool:
    return seen.sentence is not None and len(seen.sentence.tokens) > _LONG


FIGURE_BASE = -1.4
FIGURES: tuple[Sign, ...] = (
    ("names nothing that is counted", 2.6, lambda c, s: not c.thing),
    ("names nothing that happened", 0.7, lambda c, s: not c.predicate),
    ("counts a pronoun", 1.5, lambda c, s: c.thing.lower() in _PRONOUNS),
    ("measures a time or a distance", 0.8, lambda c, s: c.unit not in ("count", "percent", "fraction")),
    ("is somebody's word", 0.7, lambda c, s: c.attribution is not None),
    ("has a speaker without a name", 1.0, lambda c, s: c.speaker == "unnamed" or c.speaker.lower() in _PRONOUNS),
    ("stands far from its speaker", 1.3, _is_far),
)  # fmt: skip


def _source_words(claim: Attribution) -> str:
    return claim.source.text.lower() if claim.source else ""


def _gap(claim: Attribution) -> int:
    """Characters between the source and the cue."""
    if claim.source is None or claim.cue is None:
        return 0
    return max(claim.cue.start - claim.source.end, claim.source.start - claim.cue.end, 0)


def _content_length(claim: Attribution) -> int:
    return sum(c.end - c.start for c in claim.content)


def _cue_is_verb(claim: Attribution, seen: Seen) -> bool:
    s = seen.sentence
    return (
        claim.cue is not None
        and s is not None
        and any(t.upos in ("VERB", "AUX") and claim.cue.start <= t.start < claim.cue.end for t in s.tokens)
    )


ATTRIBUTION_BASE = -2.7
ATTRIBUTIONS: tuple[Sign, ...] = (
    ("names no source", 1.2, lambda c, s: c.source is None),
    ("has a pronoun as source", 0.5, lambda c, s: _source_words(c) in _PRONOUNS),
    ("has its source far from its cue", 0.4, lambda c, s: _gap(c) > 40),
    ("has a very short content", 0.7, lambda c, s: 0 < _content_length(c) < 30),
    ("has a content in pieces", 0.5, lambda c, s: len(c.content) > 1),
    ("is told by no verb", 1.5, lambda c, s: not _cue_is_verb(c, s)),
    ("stands within another", 1.0, lambda c, s: c.within is not None),
    ("stands in a long sentence", 1.4, _is_long),
)  # fmt: skip

TIME_BASE = -2.4
TIMES: tuple[Sign, ...] = (
    ("has no value", 3.0, lambda c, s: c.value is None),
    ("is a day whose year or month is not known", 3.0, lambda c, s: (c.value or "").startswith("XXXX")),
    ("is at odds with its own text", 3.0, lambda c, s: bool(c.note) and c.note.startswith(("Later than", "There is no")) or "was not a" in (c.note or "")),
    ("is counted from something uncertain", 1.0, lambda c, s: bool(c.note) and "ount" in c.note),
    ("is a clock time", 0.4, lambda c, s: c.type == "time"),
)  # fmt: skip


def doubt_of(claim: object, seen: Seen, base: float, signs: Sequence[Sign]) -> float:
    """The chance that a claim is wrong, by the signs that it shows; two decimals."""
    weight = base + sum(w for _, w, shows in signs if shows(claim, seen))
    return round(1 / (1 + math.exp(-weight)), 2)


def mark_doubt(report: Report, analysis: Analysis) -> Report:
    """The report with the doubt of its figures, attributions and times."""
    attributions = {a.id: a for a in report.attributions}

    def seen(start: int) -> Seen:
        return Seen(report, next((s for s in analysis.sentences if s.start <= start < s.end), None), attributions)

    def marked(claims: tuple[Figure, ...] | tuple[Time, ...], base: float, signs: Sequence[Sign]) -> tuple[object, ...]:
        return tuple(msgspec.structs.replace(c, doubt=doubt_of(c, seen(c.start), base, signs)) for c in claims)

    told = tuple(
        msgspec.structs.replace(a, doubt=doubt_of(a, seen(place_of(a)), ATTRIBUTION_BASE, ATTRIBUTIONS))
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
