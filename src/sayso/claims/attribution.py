"""Who says what in one report, by which word, and inside whose words.

    "The dam held, engineers said."                     source engineers, cue said, content The dam held
    "The army denied the ministry's claim that ..."     a chain: the claim stands within the denial
    "what it called a “raid”"                           a name on somebody's word; "the “raid” failed" alone is none

In: a document, its analysis and actors. Out: attributions in the order of their cues. Grammar finds them (attribution_verbs,
attribution_phrases); quotation marks then stretch what they touch (quotations).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from sayso.claims.attribution_announced import with_announced
from sayso.claims.attribution_heard import with_heard
from sayso.claims.attribution_listed import with_subjects
from sayso.claims.attribution_mend import mended
from sayso.claims.attribution_parts import Found
from sayso.claims.attribution_phrases import find_phrases
from sayso.claims.attribution_quoted import Placed, find_bracketed, find_signed, with_quotations, without_asides
from sayso.claims.attribution_stance import is_own, stance_of
from sayso.claims.attribution_turns import find_turns
from sayso.claims.attribution_verbs import find_verbs
from sayso.claims.quotations import find_quotations, is_closed, quotation_at
from sayso.records.analysis import Analysis, Sentence
from sayso.records.base import Quote, Span, make_id
from sayso.records.claim import Attribution, Source
from sayso.records.document import Document
from sayso.records.mention import Actor
from sayso.text.mend import unspoilt
from sayso.text.trees import span_of


def find_attributions(document: Document, analysis: Analysis, actors: Sequence[Actor]) -> tuple[Attribution, ...]:
    """All attributions of a report, chains marked by `within`."""
    text = unspoilt(document.text)
    quotations = find_quotations(text)
    placed = [_with_actor(p, actors) for p in find_turns(text)]
    placed += [
        _place(document, sentence, item, quotations, actors)
        for sentence in map(mended, with_subjects(analysis.sentences))
        for item in with_heard(sentence, _without_twice([*find_verbs(sentence), *find_phrases(sentence)]))
    ]
    placed += [_with_actor(p, actors) for p in (*find_signed(text, quotations), *find_bracketed(text))]
    placed = [_with_actor(p, actors) if p.announced else p for p in with_announced(text, analysis.sentences, placed)]
    placed = [p for p in placed if not (p.announced and p.source and is_own(document, p.source, actors))]  # "We make known:"
    kept = _without_tentative(with_quotations(text, placed, quotations))
    found = [_make(document, text, p, quotations) for p in kept]
    single = {(a.cue.start if a.cue else -1): a for a in reversed(found)}
    ordered = sorted(single.values(), key=lambda a: (a.cue.start if a.cue else 0, a.id))
    return tuple(_nest(ordered))


def _with_actor(placed: Placed, actors: Sequence[Actor]) -> Placed:
    """A signature or an announcement with the actor that it names."""
    source = placed.source
    if source is None or source.actor is not None:
        return placed
    actor = _actor_at(actors, source.start, source.end)
    return msgspec.structs.replace(placed, source=msgspec.structs.replace(source, actor=actor))


def _without_twice(found: Sequence[Found]) -> list[Found]:
    """Words that several cues of a sentence report whole belong to the first of them, the verb ("spoke in these terms: ...")."""
    kept: list[Found] = []
    for item in found:
        around = len(item.content) > 1 and bool(item.cue) and item.content[0][-1] < item.cue[0]
        if not any(_is_twice(item, k, around) for k in kept):
            kept.append(item)
    return kept


def _is_twice(item: Found, first: Found, around: bool) -> bool:
    """Whether what a cue reports is reported by another one; of what stands around a cue, all of it ("“We were told,” she said, “that ...”")."""
    if item.source is not None and first.source is not None and item.source != first.source:
        return False
    shared = set(item.content) & set(first.content)
    return shared == set(item.content) if around else bool(shared)


def _without_tentative(placed: Sequence[Placed]) -> list[Placed]:
    """Inside somebody's words only what is plainly told of others is a chain, not "I think" or "they should admit"."""

    def is_inside(inner: Placed) -> bool:
        around = (p for p in placed if p is not inner and not p.announced)
        return any(a <= inner.cue.start and inner.cue.end <= b for p in around for a, b in p.content)

    return [p for p in placed if not p.item.tentative or not is_inside(p)]


def _place(document: Document, sentence: Sentence, item: Found, quotations: Sequence[Span], actors: Sequence[Actor]) -> Placed:
    cue = Span(start=span_of(sentence, item.cue)[0], end=span_of(sentence, item.cue)[1])
    source = _source(document.text, sentence, item, actors)
    outside = [(cue.start, cue.end), *([(source.start, source.end)] if source else [])]
    said = [_stretch(document.text, span_of(sentence, words), outside, quotations) for words in item.content]
    pieces = _merge(document.text, [*said, *_between(sentence, said, outside)])
    return Placed(
        item=msgspec.structs.replace(item, stance=stance_of(document, sentence, item, source, actors, quotations)),
        sentence=Span(start=sentence.start, end=sentence.end),
        source=source,
        cue=cue,
        content=tuple(without_asides(pieces, cue, quotations)),
    )


def _make(document: Document, text: str, placed: Placed, quotations: Sequence[Span]) -> Attribution:
    """The attribution. `text`: the document's, with its spoilt marks as they were."""
    cue, item = placed.cue, placed.item
    content = tuple(Span(start=a, end=b) for a, b in _merge(document.text, placed.content))
    return Attribution(
        id=make_id(document.id, "attributions", cue.start, cue.end, *(f"{c.start}-{c.end}" for c in content)),
        source=placed.source,
        cue=Quote(start=cue.start, end=cue.end, text=document.text[cue.start : cue.end]),
        content=content,
        directness=_directness(text, content, quotations),  # type: ignore[arg-type]
        stance=item.stance,  # type: ignore[arg-type]
        act=item.act,  # type: ignore[arg-type]
    )


def _source(text: str, sentence: Sentence, item: Found, actors: Sequence[Actor]) -> Source | None:
    if item.source is None:
        return None
    start, end = span_of(sentence, item.source_words or (item.source,))
    if text[start:end].count("(") > text[start:end].count(")"):
        end += next((len(mark) for mark in (")", ".)") if text.startswith(mark, end)), 0)
    head = sentence.tokens[item.source]
    alone = head.lemma.lower() == "member" and head.xpos == "NN"  # one of them does not speak for all
    return Source(start=start, end=end, text=text[start:end], actor=None if alone else _actor_at(actors, start, end))


def _actor_at(actors: Sequence[Actor], start: int, end: int) -> str | None:
    """The actor with the mention that shares most with a span."""
    best = max(((_alike(m, start, end), a.id) for a in actors for m in a.mentions), default=(0.0, ""))
    return best[1] if best[0] > 0.3 else None


def _alike(mention: Span, start: int, end: int) -> float:
    """Dice of two spans of characters."""
    shared = min(mention.end, end) - max(mention.start, start)
    return 2 * shared / (mention.end - mention.start + end - start) if shared > 0 else 0.0


def _stretch(
    text: str, piece: tuple[int, int], outside: Sequence[tuple[int, int]], quotations: Sequence[Span]
) -> tuple[int, int]:
    """A piece of content with the whole of a quotation that it mostly consists of, as far as cue and source allow.

    What is reported inside somebody's quoted words (the cue stands in the quotation, too) stays as it is."""
    start, end = piece
    quotation = quotation_at(quotations, start, end)
    if quotation is None or (quotation.start <= outside[0][0] and outside[0][1] <= quotation.end):
        return piece
    if not is_closed(text, quotation):
        return piece
    covers = min(end, quotation.end) - max(start, quotation.start)
    if covers < 0.5 * (end - start) and not (quotation.start - 2 <= start and quotation.start <= start + 2):
        if quotation.start >= start and quotation.end <= end + 3:
            return start, max(end, quotation.end)
        return piece
    first, last = min(start, quotation.start), max(end, quotation.end)
    for a, b in outside:
        if b <= start and first < b:
            first = start
        if a >= end and last > a:
            last = end
        if first <= a and b <= last and not (start <= a and b <= end):
            first, last = start, end
    return first, last


def _between(
    sentence: Sentence, pieces: Sequence[tuple[int, int]], outside: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Whom a verb's piece of a content is about, where a wrong arc has cut them out: "14 were killed [and 30 others] trapped"."""
    for (_, end), (start, _) in pairwise(sorted(pieces)):
        words = [t for t in sentence.tokens if end <= t.start < start]
        verb = any(t.start == start and t.upos == "VERB" for t in sentence.tokens)
        if not verb or any(a < start and end < b for a, b in outside) or len(words) > _HOLE:
            continue
        if any(t.upos in ("NOUN", "PROPN", "NUM") for t in words) and not any(t.upos in ("VERB", "PUNCT") for t in words):
            yield end, start


_HOLE = 6
"""Words in a hole that a wrong arc leaves in a clause."""
_BRACKETS = re.compile(r"\s*\([^()\n]{1,60}\)\s*")


def _merge(text: str, pieces: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Pieces in order, joined where they meet or have only something in brackets between them."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(pieces):
        if merged and (start <= merged[-1][1] or _BRACKETS.fullmatch(text[merged[-1][1] : start])):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _directness(text: str, content: Sequence[Span], quotations: Sequence[Span]) -> str:
    """Direct if (nearly) all of it is quoted, mixed if some is."""
    size = sum(c.end - c.start for c in content)
    quoted = sum(max(0, min(c.end, q.end) - max(c.start, q.start)) for c in content for q in quotations)
    return "direct" if size and quoted >= 0.9 * size else "mixed" if quoted else "indirect"


def _nest(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Each attribution with the innermost other one whose content holds its cue."""
    nested = []
    for inner in attributions:
        outer = [
            (piece.end - piece.start, a.id)
            for a in attributions
            for piece in a.content
            if a is not inner and inner.cue and piece.start <= inner.cue.start and inner.cue.end <= piece.end
        ]
        nested.append(_within(inner, min(outer)[1] if outer else None))
    return nested


def _within(attribution: Attribution, outer: str | None) -> Attribution:
    return msgspec.structs.replace(attribution, within=outer)
