"""Transcripts: who speaks stands before a colon where a line begins, and speaks until the next one does.

    Q: Did they fire first?                                   [REPORTER] Did they fire first?
    COL. HOLM: They did. We answered from the ridge.          [HOLM] They did.

In: a text. Out: each turn as an attribution with all that is said in it. A single label ("Note: ...") and a list ("Killed: 4")
are no transcript: labels must come again, and sentences must stand behind them. In square brackets a label may stand behind a
sentence, too; remarks of who took it down ("[passage omitted]") are none.
"""

import re
from collections import Counter

from sayso.claims.attribution_parts import Found, names_speaker
from sayso.claims.attribution_quoted import Placed
from sayso.records.base import Span
from sayso.records.claim import Source
from sayso.text.remarks import REMARKS

_LABEL = re.compile(r"^[ \t]*(?P<who>[^\W\d_][\w.’'-]*(?: [\w.’'()-]+){0,5})(?P<colon>:)[ \t]+(?=[^\s\d])", re.MULTILINE)
_BRACKETED = re.compile(
    r"(?:^|(?<=[\].?!\"”]))\s*\[(?P<who>[^\W\d_][\w.’' -]{1,40})(?P<colon>\])\s+(?=[\"“]?[^\W\d_])", re.MULTILINE
)
_NO_LABELS = REMARKS | frozenset(
    """text report speech statement communique interview conference words word sentence continued laughter music begin end sic video commentary
    editorial article signed unattributed unidentified excerpt excerpts""".split()
)
"""Words in brackets that tell what a text is, or what is left out of it."""
_ASKING = frozenset(
    ("q", "a", "question", "answer", "interviewer", "reporter", "moderator", "correspondent", "host", "presenter")
)
_LEAST_TURNS, _LEAST_WORDS = 3, 3.0
"""A transcript has at least so many turns, and so many words in the middle one."""


def find_turns(text: str) -> list[Placed]:
    """The turns of a transcript, none for other texts."""
    every = list(_LABEL.finditer(text))
    labels = [m for m in every if _may_speak(m["who"])]
    if any(m["who"].lower() in _ASKING for m in labels):  # "Question:" makes "Spokesman:" and "Holm:" the one who answers
        often = Counter(m["who"] for m in every)
        labels = [m for m in every if m in labels or m["who"][0].isupper() and (names_speaker(m["who"]) or often[m["who"]] > 1)]
    labels = labels or [m for m in _BRACKETED.finditer(text) if _may_speak(m["who"]) and not _is_remark(m["who"])]
    counts = Counter(m["who"] for m in labels)
    if len(labels) < _LEAST_TURNS or len(counts) < 2 or counts.most_common(1)[0][1] < 2:
        return []
    ends = [m.start() for m in labels[1:]] + [_paragraph_end(text, labels[-1].end())]
    ends = [_recording_end(text, m.end(), end) for m, end in zip(labels, ends, strict=True)]
    turns = [(m, len(text[:end].rstrip())) for m, end in zip(labels, ends, strict=True)]
    lengths = sorted(len(text[m.end() : end].split()) for m, end in turns)
    return [_turn(text, m, end) for m, end in turns if m.end() < end] if lengths[len(lengths) // 2] >= _LEAST_WORDS else []


def _may_speak(label: str) -> bool:
    """Capitals throughout, a word for who asks and answers, or a name of at least two words: "Killed" and "Note" are none."""
    words = label.split()
    named = len(words) > 1 and all(w[0].isupper() or w[0] == "(" for w in words)
    return label.lower() in _ASKING or label.isupper() and len(label) > 2 or named


def _is_remark(label: str) -> bool:
    """What tells of the text or of the recording, and of nobody who speaks; "[unidentified speaker]" is somebody."""
    words = label.lower().split()
    return not _NO_LABELS.isdisjoint(words) and words[-1] not in _ASKING | {"speaker", "spokesman", "spokeswoman", "announcer"}


def _paragraph_end(text: str, start: int) -> int:
    gap = re.search(r"\n\s*\n", text[start:])
    return start + gap.start() if gap else len(text)


def _recording_end(text: str, start: int, end: int) -> int:
    """Where a turn ends that a remark closes: "[END RECORDING]"."""
    closed = re.search(r"\[(?:end (?:of )?(?:recording|video)|continued)\]", text[start:end], re.IGNORECASE)
    return start + closed.start() if closed else end


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
