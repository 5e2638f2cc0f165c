"""Transcripts: who speaks stands before a colon where a line begins, and speaks until the next one does.

    Q: Did they fire first?
    COL. HOLM: They did. We answered from the ridge.

In: a text. Out: each turn as an attribution with all that is said in it. A single label ("Note: ...") and a list ("Killed: 4")
are no transcript: labels must come again, and sentences must stand behind them.
"""

import re
from collections import Counter

from sayso.claims.attribution_parts import Found
from sayso.claims.attribution_quoted import Placed
from sayso.records.base import Span
from sayso.records.claim import Source

_LABEL = re.compile(r"^[ \t]*(?P<who>[^\W\d_][\w.’'-]*(?: [\w.’'()-]+){0,5})(?P<colon>:)[ \t]+(?=[^\s\d])", re.MULTILINE)
_ASKING = frozenset(
    ("q", "a", "question", "answer", "interviewer", "reporter", "moderator", "correspondent", "host", "presenter")
)
_LEAST_TURNS, _LEAST_WORDS = 3, 3.0
"""A transcript has at least so many turns, and so many words in the middle one."""


def find_turns(text: str) -> list[Placed]:
    """The turns of a transcript, none for other texts."""
    labels = [m for m in _LABEL.finditer(text) if _may_speak(m["who"])]
    counts = Counter(m["who"] for m in labels)
    if len(labels) < _LEAST_TURNS or len(counts) < 2 or counts.most_common(1)[0][1] < 2:
        return []
    ends = [m.start() for m in labels[1:]] + [_paragraph_end(text, labels[-1].end())]
    turns = [(m, len(text[:end].rstrip())) for m, end in zip(labels, ends, strict=True)]
    lengths = sorted(len(text[m.end() : end].split()) for m, end in turns)
    return [_turn(text, m, end) for m, end in turns if m.end() < end] if lengths[len(lengths) // 2] >= _LEAST_WORDS else []


def _may_speak(label: str) -> bool:
    """Capitals throughout, a word for who asks and answers, or a name of at least two words: "Killed" and "Note" are none."""
    words = label.split()
    named = len(words) > 1 and all(w[0].isupper() or w[0] == "(" for w in words)
    return label.lower() in _ASKING or label.isupper() and len(label) > 2 or named


def _paragraph_end(text: str, start: int) -> int:
    gap = re.search(r"\n\s*\n", text[start:])
    return start + gap.start() if gap else len(text)


def _turn(text: str, label: re.Match[str], end: int) -> Placed:
    act = "question" if text[:end].endswith("?") else "statement"
    who = Source(start=label.start("who"), end=label.end("who"), text=label["who"])
    return Placed(
        item=Found(source=None, cue=(), content=(), act=act, stance="neutral"),
        sentence=Span(start=label.start("who"), end=end),
        source=who,
        cue=Span(start=label.start("colon"), end=label.end("colon")),
        content=((label.end(), end),),
    )
