"""All reports in, copied words out: passages, quotations and odd figures that two reports share.

A shared run of words counts if it tells as much as twelve ordinary words of news, or as eight where both set it in quotation
marks. What it tells is the sum of its words (resources/common_words.py), less those that any two reports may share: names
("the Ministry of Foreign Affairs") and words about the telling itself ("a spokesman told reporters"). A figure is odd when it has at
least three digits that are not closing zeros ("1,761", not "2,000").
"""

import re
from collections import defaultdict
from collections.abc import Sequence

from sayso.records.base import Record
from sayso.records.claim import Report
from sayso.records.dossier import Copy, DocumentSpan
from sayso.records.mention import Figure
from sayso.resources.common_words import CommonWords
from sayso.resources.reporting import NOUNS, SPEAKERS, VERBS
from sayso.text.stems import stem

SHINGLE = 8
ORDINARY = 8.0
"""Bits of a word of news, names and words about telling included: the median of twelve words is 95, of sixteen 126, of twenty 157
(news, blogs and speeches of EWT and GUM dev)."""
LONG_RUN, LONG_QUOTE = 12 * ORDINARY, 8 * ORDINARY
_TELLING = frozenset((*(v for v, r in VERBS.items() if "clause" in r.takes), *NOUNS, *SPEAKERS, "speak"))

_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"[\"“”„«‘][^\"“”„«»]{20,}?[\"“”»’]")


Run = tuple[str, int, int]
"""A document, the first word of a run, and the word after its last."""


class _Words(Record, frozen=True, kw_only=True):
    """The words of a report in lower case, which of them have a capital (none of a report that is all capitals), and where they stand."""

    document: str
    forms: tuple[str, ...]
    capitals: tuple[bool, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def find_copies(reports: Sequence[Report], common: CommonWords) -> tuple[Copy, ...]:
    """Shared passages, quotations and odd figures of every two reports; cost grows with what is shared, not with all pairs."""
    words = {r.document.id: _read_words(r) for r in reports}
    quoted = {r.document.id: [m.span() for m in _QUOTED.finditer(r.document.text)] for r in reports}
    shared = [(a, b, _worth(a, b, words, common)) for a, b in _shared_runs(list(words.values()))]
    copies = [_describe((a, b), worth, words, quoted) for a, b, worth in shared]
    return (*(c for c in copies if c is not None), *_shared_figures(reports))


def _read_words(report: Report) -> _Words:
    found = list(_WORD.finditer(report.document.text))
    shouted = report.document.text.isupper()
    return _Words(
        document=report.document.id,
        forms=tuple(m.group().casefold() for m in found),
        capitals=tuple(m.group()[0].isupper() and not shouted for m in found),
        starts=tuple(m.start() for m in found),
        ends=tuple(m.end() for m in found),
    )


def _shared_runs(texts: Sequence[_Words]) -> list[tuple[Run, Run]]:
    """Longest equal runs of at least SHINGLE words."""
    index: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for n, text in enumerate(texts):
        for i in range(len(text.forms) - SHINGLE + 1):
            index[text.forms[i : i + SHINGLE]].append((n, i))
    found: list[tuple[Run, Run]] = []
    inside: set[tuple[int, int, int, int]] = set()
    for places in index.values():
        for x, (n, i) in enumerate(places):
            for m, j in places[x + 1 :]:
                if n == m or (n, m, i, j) in inside:
                    continue
                run = _extend(texts[n], texts[m], i, j)
                inside.update((n, m, i + k, j + k) for k in range(run))
                found.append(((texts[n].document, i, i + run), (texts[m].document, j, j + run)))
    return found


def _extend(a: _Words, b: _Words, i: int, j: int) -> int:
    run = 0
    while i + run < len(a.forms) and j + run < len(b.forms) and a.forms[i + run] == b.forms[j + run]:
        run += 1
    return run


def _worth(a: Run, b: Run, words: dict[str, _Words], common: CommonWords) -> float:
    """What it tells that two reports share a run: the bits of its words, but for names and words about the telling."""
    first, second = (words[document] for document, _, _ in (a, b))
    forms = first.forms[a[1] : a[2]]
    named = zip(first.capitals[a[1] : a[2]], second.capitals[b[1] : b[2]], strict=True)
    told = zip(common.bits(forms), forms, named, strict=True)
    return sum(bits for bits, form, name in told if not all(name) and _TELLING.isdisjoint(stem(form)))


def _describe(
    runs: tuple[Run, Run], worth: float, words: dict[str, _Words], quoted: dict[str, list[tuple[int, int]]]
) -> Copy | None:
    a, b = runs
    spans = [DocumentSpan(document=d, start=words[d].starts[i], end=words[d].ends[j - 1]) for d, i, j in runs]
    in_quotes = all(any(q[0] <= s.start and s.end <= q[1] for q in quoted[s.document]) for s in spans)
    if worth < (LONG_QUOTE if in_quotes else LONG_RUN):
        return None
    kind = "a quotation" if in_quotes else "a passage"
    return Copy(
        kind="shared_quote" if in_quotes else "shared_text",
        documents=(a[0], b[0]),
        spans=tuple(spans),
        reason=f"{a[0]} and {b[0]} share {kind} of {a[2] - a[1]} words.",
    )


def _shared_figures(reports: Sequence[Report]) -> list[Copy]:
    """Odd figures with the same value and unit in two or more reports."""
    where: dict[tuple[float, str], dict[str, DocumentSpan]] = defaultdict(dict)
    for report in reports:
        for figure in report.figures:
            value = _number(figure)
            if value is not None and is_odd(value):
                span = DocumentSpan(document=report.document.id, start=figure.start, end=figure.end)
                where[value, figure.unit].setdefault(report.document.id, span)
    return [
        Copy(
            kind="shared_figure",
            documents=tuple(spans),
            spans=tuple(spans.values()),
            reason=f"{' and '.join(spans)} give the same unusual figure, {value:,.0f}.",
        )
        for (value, _), spans in sorted(where.items())
        if len(spans) > 1
    ]


def _number(figure: Figure) -> float | None:
    """The one number that a figure names, though it be a bound ("at least 1,761"); None for a range."""
    bounds = {b for b in (figure.low, figure.high) if b is not None}
    return bounds.pop() if len(bounds) == 1 else None


def is_odd(value: float) -> bool:
    """Whether a number has at least three digits that are not closing zeros: two sources rarely hit it by chance."""
    return value == int(value) and len(str(int(abs(value))).rstrip("0")) >= 3
