"""All reports in, copied words out: passages, quotations and odd figures that two reports share.

A shared run of words counts from 12 words on, or from 8 inside quotation marks in both; names of offices and other
common phrases are shorter than that. A figure is odd when it has at least three digits that are not closing zeros
("1,761", not "2,000"), and shared figures are dependence only when reports also share its wording or its speaker.
"""

import re
from collections import defaultdict
from collections.abc import Sequence

from sayso.records.base import Record
from sayso.records.claim import Report
from sayso.records.dossier import Copy, DocumentSpan

SHINGLE = 8
LONG_RUN = 12

_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"[\"“”„«‘][^\"“”„«»]{20,}?[\"“”»’]")


class _Words(Record, frozen=True, kw_only=True):
    """The words of a report in lower case, and where they stand."""

    document: str
    forms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def find_copies(reports: Sequence[Report]) -> tuple[Copy, ...]:
    """Shared passages, quotations and odd figures of every two reports; cost grows with what is shared, not with all pairs."""
    words = {r.document.id: _read_words(r) for r in reports}
    quoted = {r.document.id: [m.span() for m in _QUOTED.finditer(r.document.text)] for r in reports}
    copies = [_describe(a, b, words, quoted) for a, b in _shared_runs(list(words.values()))]
    return (*(c for c in copies if c is not None), *_shared_figures(reports))


def _read_words(report: Report) -> _Words:
    found = list(_WORD.finditer(report.document.text))
    return _Words(
        document=report.document.id,
        forms=tuple(m.group().casefold() for m in found),
        starts=tuple(m.start() for m in found),
        ends=tuple(m.end() for m in found),
    )


def _shared_runs(texts: Sequence[_Words]) -> list[tuple[tuple[str, int, int], tuple[str, int, int]]]:
    """Longest equal runs of at least SHINGLE words, as (document, first word, words after the last)."""
    index: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for n, text in enumerate(texts):
        for i in range(len(text.forms) - SHINGLE + 1):
            index[text.forms[i : i + SHINGLE]].append((n, i))
    found: list[tuple[tuple[str, int, int], tuple[str, int, int]]] = []
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


def _describe(
    a: tuple[str, int, int], b: tuple[str, int, int], words: dict[str, _Words], quoted: dict[str, list[tuple[int, int]]]
) -> Copy | None:
    spans = [DocumentSpan(document=d, start=words[d].starts[i], end=words[d].ends[j - 1]) for d, i, j in (a, b)]
    in_quotes = all(any(q[0] <= s.start and s.end <= q[1] for q in quoted[s.document]) for s in spans)
    count = a[2] - a[1]
    if count < LONG_RUN and not in_quotes:
        return None
    kind = "a quotation" if in_quotes else "a passage"
    return Copy(
        kind="shared_quote" if in_quotes else "shared_text",
        documents=(a[0], b[0]),
        spans=tuple(spans),
        reason=f"{a[0]} and {b[0]} share {kind} of {count} words.",
    )


def _shared_figures(reports: Sequence[Report]) -> list[Copy]:
    """Odd figures with the same value and unit in two or more reports."""
    where: dict[tuple[float, str], dict[str, DocumentSpan]] = defaultdict(dict)
    for report in reports:
        for figure in report.figures:
            if figure.low is not None and figure.low == figure.high and is_odd(figure.low):
                span = DocumentSpan(document=report.document.id, start=figure.start, end=figure.end)
                where[figure.low, figure.unit].setdefault(report.document.id, span)
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


def is_odd(value: float) -> bool:
    """Whether a number has at least three digits that are not closing zeros: two sources rarely hit it by chance."""
    return value == int(value) and len(str(int(abs(value))).rstrip("0")) >= 3
