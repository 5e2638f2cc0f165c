"""Texts that a report gives in paragraphs of their own, behind a colon and without quotation marks.

    The Minister's communique reads as follows:      all that stands below it
    The speaker made the following points:           the entries of the list below
    The army said:                                   the paragraph below

In: a text, its sentences and what was found in them. Out: the same, the cue of such a sentence with what stands below as its content.
"""

import re
from collections.abc import Sequence

import msgspec

from sayso.claims.attribution_parts import Found, can_speak, noun_words, subject_of
from sayso.claims.attribution_quoted import Placed
from sayso.records.analysis import Sentence
from sayso.records.base import Span
from sayso.records.claim import Source
from sayso.resources.reporting import TEXTS
from sayso.text.trees import span_of

_MARK = re.compile(r"\s*(?:[-–—*•‣▪◦]|\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)])\s")
"""What an entry of a list begins with."""
_QUOTED = ('"', "“", "«", "``", "‘", "'")
_ALL = frozenset(("follow", "follows"))
_BELOW = _ALL | {"following"}


def with_announced(text: str, sentences: Sequence[Sentence], placed: Sequence[Placed]) -> list[Placed]:
    """What was found, with the texts that are announced."""
    found = list(placed)
    for n, sentence in enumerate(sentences[:-1]):
        behind = sentences[n + 1 :]
        if sentence.tokens[-1].form != ":" or behind[0].block == sentence.block or text.startswith(_QUOTED, behind[0].start):
            continue
        known = [p for p in found if p.sentence.start == sentence.start and _tells_nothing(text, p)]
        announced = known[-1] if known else _announcement(text, sentence)
        if announced is not None:
            found = [p for p in found if p is not announced]
            content = ((behind[0].start, _end(text, sentence, behind)),)
            found.append(msgspec.structs.replace(announced, content=content, announced=True))
    return found


def _tells_nothing(text: str, placed: Placed) -> bool:
    """Whether a cue has no content of its own, or only says that one follows."""
    words = re.findall(r"\w+", " ".join(text[a:b] for a, b in placed.content).lower())
    return placed.source is not None and (not words or not _BELOW.isdisjoint(words))


def _announcement(text: str, sentence: Sentence) -> Placed | None:
    """ "X reads as follows:", "Y made the following points:": the verb with its subject."""
    following = next((i for i, t in enumerate(sentence.tokens) if t.form.lower() in _BELOW), None)
    verb = next((i for i, t in enumerate(sentence.tokens) if t.head == 0), 0)
    subject = subject_of(sentence, verb) if following is not None else None
    if subject is None or not (can_speak(sentence, subject) or sentence.tokens[subject].lemma.lower() in TEXTS):
        return None
    words = noun_words(sentence, subject)
    (start, end), said = span_of(sentence, words), sentence.tokens[verb]
    return Placed(
        item=Found(source=subject, source_words=words, cue=(verb,), content=(), act="statement", stance="neutral"),
        sentence=Span(start=sentence.start, end=sentence.end),
        source=Source(start=start, end=end, text=text[start:end]),
        cue=Span(start=said.start, end=said.end),
        content=(),
    )


def _end(text: str, sentence: Sentence, behind: Sequence[Sentence]) -> int:
    """Where the text below a sentence ends: with the report where the whole text "follows", with the last entry of a list, else with
    the paragraph."""
    if any(t.form.lower() in _ALL for t in sentence.tokens):
        return behind[-1].end
    entries = {s.block for s in behind if _MARK.match(text, s.start)}
    listed = behind[0].block in entries
    last = max(entries) if listed else behind[0].block
    return max(s.end for s in behind if s.block <= last)
