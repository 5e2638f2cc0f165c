"""The text as given in, the cleaned view out: paragraphs without wraps, odd spaces, soft hyphens or invisible signs.

    "the dam held.The city"   -> two blocks, cut where a sentence end is glued to a capital
    lines wrapped at 60-80    -> one paragraph, "exam-" + "ple" joined
    "Next article"            -> a block of kind furniture, kept but not read for claims

Every character of the view knows which characters of the document it stands for.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from sayso.reading.furniture import block_kind
from sayso.records.document import Block
from sayso.text.mend import find_mends

_INVISIBLE = frozenset(
    "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_GLUED = re.compile(r"(?<=[a-z\d)][.!?])(?=[A-Z][a-z]+ )|(?<=[a-z][.!?][\"”’])(?=[A-Z][a-z]+ )")
_DOMAIN = re.compile(r"\w+\.[A-Z][a-z]{1,2}$")
_LONGEST_NAME = 60
_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
_WRAPPED = (45, 110)
"""Widths between which typed and wired text is wrapped (64 to 80 columns, proportional fonts up to 110)."""

_BULLETS = "*•‣▪◦"
_ITEM = re.compile(rf"\s*([{_BULLETS}–—-]|\(?\d{{1,2}}[.)])\s")
"""What an entry of a list begins with; a dash or number only behind the end of a sentence, since a wrapped line may begin with one."""
_ENTRY = re.compile(rf"\s*(?:[{_BULLETS}–—-]|\(?(?:\d{{1,3}}|[a-z]|[ivx]{{2,4}})[.)])\s+")
"""The mark of an entry up to its first word, below which its other lines may begin."""
_MANY_BREAKS = 3
"""Lines that go on in small letters from which on a text is wrapped, whatever its width."""


@dataclass
class View:
    """Cleaned characters while they are collected."""

    chars: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def add(self, char: str, start: int, end: int) -> None:
        """One cleaned character for [start, end); spaces are joined, leading ones dropped."""
        if char == " " and (not self.chars or self.chars[-1] == " "):
            return
        self.chars.append(char)
        self.starts.append(start)
        self.ends.append(end)

    def cut(self, start: int, end: int) -> Block:
        """The part [start, end) as a block, without spaces at its edges."""
        while start < end and self.chars[start] == " ":
            start += 1
        while end > start and self.chars[end - 1] == " ":
            end -= 1
        text = "".join(self.chars[start:end])
        return Block(text=text, offsets=tuple(self.starts[start:end]), ends=tuple(self.ends[start:end]))


def clean(text: str) -> tuple[Block, ...]:
    """The blocks of a document's text, in order."""
    lines = [m.span() for m in _LINE.finditer(text)]
    blocks: list[Block] = []
    mends = find_mends(text)
    for group in _join_lines(text, [span for span in lines if text[slice(*span)].strip()]):
        view = _read_lines(text, group, mends)
        blocks.extend(b for b in _cut_glued(view) if b.text)
    return mark_kinds(blocks)


def mark_kinds(blocks: list[Block]) -> tuple[Block, ...]:
    """The blocks with their kinds; a block is judged with its neighbours."""
    kinds = [block_kind(b.text, [x.text for x in blocks[i + 1 : i + 2]]) for i, b in enumerate(blocks)]
    return tuple(Block(text=b.text, offsets=b.offsets, ends=b.ends, kind=k) for b, k in zip(blocks, kinds, strict=True))


def _join_lines(text: str, lines: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Lines that are one paragraph together: only where the text as a whole is hard-wrapped."""
    if not _is_wrapped(text, lines) and not _breaks_off(text, lines):
        return [[line] for line in lines]
    groups: list[list[tuple[int, int]]] = []
    page = _Page(
        full=_high_median([end - start for start, end in lines]),
        margin=Counter(_indent(text[a:b]) for a, b in lines).most_common(1)[0][0],
        spacing=_spacing(text, lines),
    )
    for n, (start, end) in enumerate(lines):
        line = text[start:end]
        if n and _goes_on(text, lines[n - 1], (start, end), page):
            groups[-1].append((start, end))
        elif line.strip():
            groups.append([(start, end)])
    return groups


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Most lines have about one width, and many of them break off in mid-sentence."""
    widths = [end - start for start, end in lines]
    if len(lines) < 4 or not _WRAPPED[0] <= _high_median(widths) <= _WRAPPED[1] or max(widths) > _WRAPPED[1] + 15:
        return False
    broken = [text[e - 1] not in ".!?:\"”'’)" for _, e in lines[:-1]]
    return sum(broken) >= 0.4 * len(broken)


def _breaks_off(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether lines of any width go on below in small letters, as in text that was wrapped wide or unevenly: a paragraph to a line, a
    list or a table does not."""
    pairs = [
        (text[a[1] - 1], text[b[0] : b[1]].lstrip()[:1])
        for a, b in zip(lines, lines[1:], strict=False)
        if len(re.findall(r"\r\n|\r|\n", text[a[1] : b[0]])) <= 1
    ]
    going_on = sum(end not in ".!?:;" and begin.islower() for end, begin in pairs)
    return going_on >= _MANY_BREAKS and going_on >= 0.3 * len(pairs)


def _high_median(widths: list[int]) -> float:
    """The median of the longer half: the width that full lines have."""
    return median(sorted(widths)[len(widths) // 2 :])


@dataclass(frozen=True)
class _Page:
    """How the lines of a text lie: the width of full ones, the blanks that most begin with, the breaks between two of one paragraph."""

    full: float
    margin: int
    spacing: int


def _spacing(text: str, lines: list[tuple[int, int]]) -> int:
    """Line breaks between lines of one paragraph: one, but for a text whose every line has a blank one below it."""
    gaps = [(_breaks(text[a[1] : b[0]]), text[a[1] - 1], text[b[0] : b[1]].lstrip()[:1]) for a, b in pairwise(lines)]
    usual = Counter(n for n, *_ in gaps).most_common(1)[0][0]
    going_on = sum(end not in ".!?:;" and begin.islower() for n, end, begin in gaps if n == usual)
    return usual if usual > 1 and going_on >= 0.3 * len(gaps) else 1


def _breaks(between: str) -> int:
    return len(re.findall(r"\r\n|\r|\n", between))


def _goes_on(text: str, before: tuple[int, int], line: tuple[int, int], page: _Page) -> bool:
    """Whether a line continues the paragraph of the line before: no blank line, no indent, no entry of a list, and that line was not
    much shorter than a full one, or this one goes on in small letters."""
    if _breaks(text[before[1] : line[0]]) > page.spacing:
        return False
    words = text[line[0] : line[1]]
    if _indent(words) - page.margin in range(2, 9) and not _hangs(text[before[0] : before[1]], words):
        return False
    if before[1] - before[0] < page.full / 2 and not words.lstrip()[:1].islower():
        return False
    item = _ITEM.match(words)
    if item and (item[1] in _BULLETS or text[before[1] - 1] in ".!?:;"):
        return False
    ended = text[before[1] - 1] in '.!?:"”'
    return not (ended and before[1] - before[0] < 40)


def _indent(line: str) -> int:
    """Columns before the first word."""
    return len(line[: len(line) - len(line.lstrip())].expandtabs(4))


def _hangs(before: str, line: str) -> bool:
    """Whether an indented line goes on below an entry of a list, where the words of the entry begin, or below a line that is indented as
    far and ends no sentence."""
    entry = _ENTRY.match(before)
    if entry and abs(entry.end() - _indent(line)) <= 1:
        return True
    return _indent(before) == _indent(line) and before.rstrip()[-1:] not in '.!?:"”'


def _read_lines(text: str, lines: list[tuple[int, int]], mends: Mapping[int, tuple[int, str]]) -> View:
    """The characters of some lines as one run: composed, spaces joined, invisible signs dropped, broken words mended and spoilt
    characters (`mends`: start -> end and what stood there) as they were."""
    view = View()
    for n, (start, end) in enumerate(lines):
        if n:
            _join_at_break(view, text, start)
        at = start
        while at < end:
            if at in mends:
                stop, plain = mends[at]
                for char in plain:
                    view.add(" " if char.isspace() else char, at, stop)
                at = stop
                continue
            stop = at + 1
            while stop < end and unicodedata.combining(text[stop]):
                stop += 1
            _add_cluster(view, text, at, stop)
            at = stop
    return view


def _join_at_break(view: View, text: str, start: int) -> None:
    """A space at a line break; nothing where a word was broken by a hyphen, which stays where a capital or a digit follows ("LARGE-"
    "SCALE", "M-" "19")."""
    hyphened = len(view.chars) > 1 and view.chars[-1] in "-\u2010" and (view.chars[-2].isalnum() or view.chars[-2] == "-")
    if hyphened and view.chars[-2].isalpha() and text[start].islower():
        view.chars.pop(), view.starts.pop(), view.ends.pop()
    elif view.chars and not (hyphened and (text[start].isupper() or view.chars[-2].isalpha() and text[start].isdigit())):
        view.add(" ", view.ends[-1], start)


def _add_cluster(view: View, text: str, start: int, end: int) -> None:
    """One character with its combining marks, in composed form."""
    first = text[start]
    if first in _INVISIBLE or (unicodedata.category(first) in ("Cc", "Cs", "Co", "Cn") and first not in "\t"):
        return
    if first.isspace():
        view.add(" ", start, end)
        return
    composed = unicodedata.normalize("NFC", text[start:end])
    for i, char in enumerate(composed):
        view.add(char, start, end if i == len(composed) - 1 or end - start == 1 else end)


def _cut_glued(view: View) -> list[Block]:
    """Blocks of a run, cut where a sentence end has lost the paragraph break behind it."""
    joined = "".join(view.chars)
    cuts = [m.start() for m in _GLUED.finditer(joined) if not _is_name(joined, m.start())]
    borders = [0, *cuts, len(view.chars)]
    return [view.cut(a, b) for a, b in zip(borders, borders[1:], strict=False)]


def _is_name(text: str, place: int) -> bool:
    """Whether "Report.Az", "e.g.The" or "U.S.Army" stand at a border: a dot inside one word."""
    word = text[max(0, place - _LONGEST_NAME) : place].rpartition(" ")[2]
    return bool(_DOMAIN.search(word + text[place : place + 3])) and len(word) < 3 or word.count(".") > 1
