"""Sentences that an earlier report has in the same words: compared once, shown each.

A wire story printed with a new lead is no second witness of what it repeats. Its copied sentences are left out of the comparing, so that
they turn no verdict and add no origin; afterwards every answer and event in the original's sentence is given to the copy,
too. What the copy tells in words of its own is compared like that of any report.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from msgspec.structs import replace

from sayso.records.analysis import Analysis
from sayso.records.base import Record, Span
from sayso.records.claim import Report
from sayso.records.dossier import Answer, Copy, DocumentSpan, Dossier, EventRef, Question
from sayso.text.attributed import enclosing

_WORD = re.compile(r"\w+")
Placed = TypeVar("Placed", bound=Span)


class Reprint(Record, frozen=True, kw_only=True):
    """A sentence of an earlier report, and the same words in a later one."""

    original: DocumentSpan
    copy: DocumentSpan


def find_reprints(reports: Sequence[Report], analyses: Mapping[str, Analysis], copies: Sequence[Copy]) -> tuple[Reprint, ...]:
    """Sentences whose words all stand in a passage that an earlier report shares. `reports`: in their order, the earliest first."""
    order = {r.document.id: n for n, r in enumerate(reports)}
    texts = {r.document.id: r.document.text for r in reports}
    found: dict[tuple[str, int], Reprint] = {}
    shared = [sorted(c.spans, key=lambda s: order[s.document]) for c in copies if c.kind == "shared_text"]
    for original, copy in sorted(shared, key=lambda pair: (order[pair[0].document], pair[0].start, pair[1].start)):
        ruler = _Ruler(texts, original, copy)
        for sentence in analyses[copy.document].sentences:
            if sentence.end <= copy.start or copy.end <= sentence.start:
                continue
            first, last = ruler.words(sentence)
            if first is not None and last is not None:
                reprint = Reprint(original=ruler.original_span(first, last), copy=ruler.copy_span(first, last))
                found.setdefault((copy.document, sentence.start), reprint)
    return tuple(found[key] for key in sorted(found))


class _Ruler:
    """The words of a shared passage in both texts, one beside the other; between the words the texts may differ."""

    def __init__(self, texts: Mapping[str, str], original: DocumentSpan, copy: DocumentSpan) -> None:
        self._texts = texts
        self._original, self._copy = original.document, copy.document
        self._of_original = _words(texts[original.document], original)
        self._of_copy = _words(texts[copy.document], copy)

    def words(self, sentence: Span) -> tuple[int | None, int | None]:
        """The numbers of the first and last word of a sentence of the copy; None, None if any word is outside the passage."""
        own = _words(self._texts[self._copy], sentence)
        inside = {word: n for n, word in enumerate(self._of_copy)}
        if not own or any(word not in inside for word in own):
            return None, None
        return inside[own[0]], inside[own[-1]]

    def original_span(self, first: int, last: int) -> DocumentSpan:
        """The words of the original with these numbers."""
        return DocumentSpan(document=self._original, start=self._of_original[first][0], end=self._of_original[last][1])

    def copy_span(self, first: int, last: int) -> DocumentSpan:
        """The words of the copy with these numbers."""
        return DocumentSpan(document=self._copy, start=self._of_copy[first][0], end=self._of_copy[last][1])

    def moved(self, span: Span) -> tuple[int, int] | None:
        """The words of the original that lie in a span, in the copy; a word cut by the span is cut there, too. None for no words."""
        inside = [n for n, (start, end) in enumerate(self._of_original) if start < span.end and span.start < end]
        if not inside:
            return None
        (start, _), (_, end) = self._of_original[inside[0]], self._of_original[inside[-1]]
        (there, _), (_, there_end) = self._of_copy[inside[0]], self._of_copy[inside[-1]]
        return there + max(0, span.start - start), there_end - max(0, end - span.end)


def _words(text: str, span: Span) -> list[tuple[int, int]]:
    return [m.span() for m in _WORD.finditer(text, span.start, span.end)]


def leave_out(
    reports: Sequence[Report], analyses: Mapping[str, Analysis], reprints: Sequence[Reprint]
) -> tuple[list[Report], dict[str, Analysis]]:
    """The reports and analyses without what their reprinted sentences count and tell; who and where stays."""
    copied: dict[str, list[DocumentSpan]] = {}
    for reprint in reprints:
        copied.setdefault(reprint.copy.document, []).append(reprint.copy)

    def own(document: str, items: Sequence[Placed]) -> tuple[Placed, ...]:
        return tuple(i for i in items if not any(i.start < s.end and s.start < i.end for s in copied.get(document, ())))

    left = [replace(r, figures=own(r.document.id, r.figures), events=own(r.document.id, r.events)) for r in reports]
    return left, {name: replace(a, sentences=own(name, a.sentences)) for name, a in analyses.items()}


def show_reprints(dossier: Dossier, reports: Sequence[Report], reprints: Sequence[Reprint]) -> Dossier:
    """The dossier with whole `reports`, and with what their reprinted sentences answer and tell."""
    if not reprints:
        return dossier
    mirror = _Mirror(reports, reprints)
    return replace(
        dossier,
        documents=tuple(reports),
        questions=tuple(mirror.question(q) for q in dossier.questions),
        events=tuple(replace(e, mentions=mirror.mentions(e.mentions)) for e in dossier.events),
    )


class _Mirror:
    """Shows what the original of a sentence tells as told by its reprints. Owned by one call of `show_reprints`."""

    def __init__(self, reports: Sequence[Report], reprints: Sequence[Reprint]) -> None:
        texts = {r.document.id: r.document.text for r in reports}
        self._rulers: dict[str, list[tuple[DocumentSpan, str, _Ruler]]] = {}
        for reprint in reprints:
            ruler = _Ruler(texts, reprint.original, reprint.copy)
            self._rulers.setdefault(reprint.original.document, []).append((reprint.original, reprint.copy.document, ruler))
        self._spans = {(r.document.id, e.id): e for r in reports for e in r.events}
        self._events = {(r.document.id, e.start, e.end): e.id for r in reports for e in r.events}
        self._attributions = {r.document.id: r.attributions for r in reports}

    def question(self, question: Question) -> Question:
        """The question with the answers of the reprints, which then are not silent."""
        answers = tuple(shown for a in question.answers for shown in (a, *self._answers(a)))
        told = {a.document for a in answers}
        silent, absent = (tuple(d for d in names if d not in told) for names in (question.silent, question.absent))
        return replace(question, answers=tuple(dict.fromkeys(answers)), silent=silent, absent=absent)

    def mentions(self, mentions: Sequence[EventRef]) -> tuple[EventRef, ...]:
        """The mentions of an event, each followed by those of the reprints."""
        return tuple(dict.fromkeys(shown for m in mentions for shown in (m, *self._mentions(m))))

    def _answers(self, answer: Answer) -> Iterator[Answer]:
        for document, start, end in self._copied(answer.document, answer):
            shown = replace(answer, document=document, start=start, end=end, attribution=self._attribution(document, start, end))
            yield from (shown, *self._answers(shown))

    def _mentions(self, mention: EventRef) -> Iterator[EventRef]:
        for document, start, end in self._copied(mention.document, self._spans[mention.document, mention.event]):
            event = self._events.get((document, start, end))
            if event:
                shown = EventRef(document=document, event=event)
                yield from (shown, *self._mentions(shown))

    def _attribution(self, document: str, start: int, end: int) -> str | None:
        found = enclosing(self._attributions[document], start, end)
        return found.id if found else None

    def _copied(self, document: str, span: Span) -> Iterator[tuple[str, int, int]]:
        """Where the reprints of its sentence have a span."""
        for original, copy, ruler in self._rulers.get(document, ()):
            moved = ruler.moved(span) if original.start < span.end and span.start < original.end else None
            if moved:
                yield (copy, *moved)
