"""The cards of the opening view: who says what on each contested question in a line each, and what is common ground.

In: the view of a dossier. Out: cards with a line for each report, or for each side where there are many reports, the marks of
numbers and times on one scale, and the sentences behind what is shown, numbered as notes for the printed page.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from sayso.export.briefing import sentence_span
from sayso.export.page_figures import Drawing, Figures, Mark, draw_numbers, figures_at
from sayso.export.page_scale import Scale, Tick
from sayso.export.page_timeline import place_in_time, when_words
from sayso.export.page_view import AnswerView, QuestionView, View
from sayso.records.base import Span

MOST_LINES = 8
"""Reports up to which each has a line of its own."""
MOST_SAID, MOST_VALUES = 3, 2
"""Different answers shown in a line, and on common ground."""
ON_PAPER = 4, 4
"""Cards, and questions on common ground, that one printed page has room for at most."""
ROOM, LINE = 58, 45
"""Lines of either, with a line for each note, that it has room for, and characters of an answer that go on one; set on printed stories of 2 to 12 reports."""
EXCERPT = 90
"""Characters of a note's sentence around the words shown."""
BAR = 4.0
"""Percent of the track from which a stretch of time is a bar, below which it is a dot."""
NO_SIDE = "no side"

_Line = tuple[tuple[tuple[str, int | None], ...], list[AnswerView]]
"""The reports in a line with their sides, and their answers."""


@dataclass(frozen=True)
class Said:
    """What one or several answers of a line say. `verdict`: yes or no, where that is asked; `count`: of reports, or of answers
    of the one report that is named beside it; `note`: its number."""

    value: str
    verdict: str
    speaker: str
    modality: str
    numbers: str
    count: int
    check: bool
    note: int


@dataclass(frozen=True)
class CardLine:
    """The answers of one report or one side, or all who give one answer; `more` are not shown. `reports`: names with sides, if few.
    `verdict`: yes or no, where lines are put together by it."""

    reports: tuple[tuple[str, int | None], ...]
    said: tuple[Said, ...]
    more: int
    marks: tuple[tuple[AnswerView, Mark], ...]
    verdict: str = ""


@dataclass(frozen=True)
class Card:
    """One question."""

    shown: QuestionView
    lines: tuple[CardLine, ...]
    ticks: tuple[Tick, ...]


@dataclass(frozen=True)
class Note:
    """The sentence behind something shown, or the part of it around the words."""

    number: int
    name: str
    chain: str
    sentence: str


@dataclass
class Cards:
    """All cards of the opening view; `notes`, in reading order, of those that a printed page has room for (`on_paper`)."""

    contested: list[Card] = field(default_factory=list)
    common: list[Card] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    on_paper: tuple[int, int] = (0, 0)


def make_cards(view: View, most: int) -> Cards:
    """Cards of the first contested questions and of the first on common ground."""
    cards, figures = Cards(), figures_at(view)
    contested_on_paper = common_on_paper = 0
    for shown in view.contested[:most]:
        notes = list(cards.notes)
        card = _contested(shown, view, figures, notes)
        if _fits([*cards.contested, card], ON_PAPER[0], _lines_of_contested, len(notes)):
            cards.notes, contested_on_paper = notes, contested_on_paper + 1
        cards.contested.append(card if len(cards.contested) < contested_on_paper else _without_notes(card))
    for shown in view.common[:most]:
        notes = list(cards.notes)
        card = Card(shown, tuple(_by_value(shown, view, notes)), ())
        if _fits([*cards.common, card], ON_PAPER[1], _lines_of_common, len(notes)):
            cards.notes, common_on_paper = notes, common_on_paper + 1
        cards.common.append(card if len(cards.common) < common_on_paper else _without_notes(card))
    cards.on_paper = contested_on_paper, common_on_paper
    return cards


def _contested(shown: QuestionView, view: View, figures: Figures, notes: list[Note]) -> Card:
    drawn = draw_numbers(shown, figures) or _draw_times(shown)
    sided = shown.question.kind == "yesno" and len(shown.by_report) <= MOST_LINES
    lines = tuple(_by_verdict(shown, view, notes)) if sided else _lines(shown, view, drawn, notes)
    return Card(shown, lines, drawn.ticks if drawn else ())


def _without_notes(card: Card) -> Card:
    lines = (replace(line, said=tuple(replace(s, note=0) for s in line.said)) for line in card.lines)
    return replace(card, lines=tuple(lines))


def _fits(cards: Sequence[Card], most: int, lines_of: Callable[[Card], int], notes: int) -> bool:
    """Whether all these cards have room on a printed page; the first always has."""
    return len(cards) == 1 or (len(cards) <= most and sum(map(lines_of, cards)) + notes <= ROOM)


def _lines_of_contested(card: Card) -> int:
    """About how many lines it takes on paper: its question and reason, and its answers."""
    said = [s for line in card.lines for s in line.said]
    return 2 + sum(1 + (len(s.value) + len(s.speaker)) // LINE for s in said)


def _lines_of_common(card: Card) -> int:
    """The same of a question on common ground: two names of reports go on a line."""
    return 3 + sum(1 + len(line.reports) // 2 for line in card.lines)


def _lines(shown: QuestionView, view: View, drawn: Drawing | None, notes: list[Note]) -> tuple[CardLine, ...]:
    marks = {a.number: mark for a, mark in (drawn.marks if drawn else ()) if mark is not None}
    few = len(shown.by_report) <= MOST_LINES
    lines: list[CardLine] = []
    for reports, answers in _by_report(shown, view) if few else _by_side(shown, view):
        said = _say(answers, view, notes, whole=few)
        marked = {(a.side, marks[a.number]): a for a in reversed(answers) if a.number in marks}
        at = tuple((a, mark) for (_, mark), a in reversed(marked.items()))
        lines.append(CardLine(reports, said[:MOST_SAID], max(0, len(said) - MOST_SAID), at))
    return tuple(lines)


def _by_verdict(shown: QuestionView, view: View, notes: list[Note]) -> Iterable[CardLine]:
    """Who says yes, then who says no: a line for each report, with the words that say it most plainly."""
    for verdict in ("yes", "no"):
        for document, answers in shown.by_report.items():
            same = sorted((a for a in answers if _verdict(a) == verdict), key=lambda a: (a.speaker != "author", not a.told))
            if same:
                said = _said(same, view, notes, whole=True, shown=True)
                quoted = f"“{said.value.replace('“', '').replace('”', '')}”"
                said = replace(said, value=quoted, verdict="", count=len(same))
                yield CardLine(_sided((document,), view), (said,), 0, (), verdict)


def _by_report(shown: QuestionView, view: View) -> Iterable[_Line]:
    return ((_sided((d,), view), answers) for d, answers in shown.by_report.items())


def _by_side(shown: QuestionView, view: View) -> Iterable[_Line]:
    """The answers of each side, those that are on none last."""
    for side in (*range(len(view.sides)), None):
        answers = [a for a in shown.answers if a.side == side]
        if answers:
            name = view.sides[side] if side is not None else NO_SIDE
            yield ((f"{name} ({count_reports(len({a.document for a in answers}))})", side),), answers


def _by_value(shown: QuestionView, view: View, notes: list[Note]) -> Iterable[CardLine]:
    """A line for each thing said, with all who say it."""
    groups: dict[str, list[AnswerView]] = {}
    for a in shown.answers:
        groups.setdefault(_verdict(a) or a.value.casefold(), []).append(a)
    for answers in sorted(groups.values(), key=lambda g: -len({a.document for a in g}))[:MOST_VALUES]:
        documents = dict.fromkeys(a.document for a in answers)
        reports = _sided(documents, view) if len(documents) <= MOST_LINES else ((count_reports(len(documents)), None),)
        yield CardLine(reports, _say(answers, view, notes, whole=False), 0, ())


def _sided(documents: Iterable[str], view: View) -> tuple[tuple[str, int | None], ...]:
    sides = {r.report.document.id: r.side for r in view.reports}
    return tuple((view.names[d], sides[d]) for d in documents)


def count_reports(count: int) -> str:
    """As in "1 report" and "12 reports"."""
    return f"{count} report{'' if count == 1 else 's'}"


def _say(answers: Sequence[AnswerView], view: View, notes: list[Note], whole: bool) -> tuple[Said, ...]:
    """Equal answers are said once, those of most reports first where whole reports are not told apart; a note for each that is shown."""
    alike: dict[tuple[str, str], list[AnswerView]] = {}
    for a in answers:
        key = (a.value.casefold(), a.speaker) if whole else (_verdict(a) or a.value.casefold(), "")
        alike.setdefault(key, []).append(a)
    groups = list(alike.values()) if whole else sorted(alike.values(), key=lambda g: -len({a.document for a in g}))
    return tuple(_said(g, view, notes, whole, i < MOST_SAID) for i, g in enumerate(groups))


def _said(same: list[AnswerView], view: View, notes: list[Note], whole: bool, shown: bool) -> Said:
    first, verdict = same[0], _verdict(same[0])
    value = first.value.removeprefix(f"{verdict}: ") if verdict else first.value
    note = _note(first, view, notes) if shown else 0
    return Said(
        value=value if whole or not verdict or len(same) == 1 else "",
        verdict=verdict,
        speaker=first.speaker if whole and first.speaker != "author" else "",
        modality="" if first.told else first.modality,
        numbers=" ".join(str(a.number) for a in same),
        count=len({a.document for a in same}),
        check=any(a.check for a in same),
        note=note,
    )


def _verdict(answer: AnswerView) -> str:
    return answer.answer.value if answer.answer.value in ("yes", "no") else ""


def _note(answer: AnswerView, view: View, notes: list[Note]) -> int:
    """The number of the note with an answer's sentence, which is added if no answer before it rests on the same words."""
    report = next(r.report for r in view.reports if r.report.document.id == answer.document)
    sentence = excerpt(report.document.text, sentence_span(report, answer.answer), answer.answer)
    made = Note(len(notes) + 1, view.names[answer.document], view.quotes[answer.number].chain, sentence)
    same = (n.number for n in notes if (n.name, n.chain, n.sentence) == (made.name, made.chain, made.sentence))
    number = next(same, made.number)
    notes.extend([made] if number == made.number else [])
    return number


def excerpt(text: str, sentence: tuple[int, int], words: Span) -> str:
    """A sentence on one line; of a long one what stands around some words of it, cut at words."""
    before, told, behind = (
        " ".join(text[a:b].split()) for a, b in ((sentence[0], words.start), (words.start, words.end), (words.end, sentence[1]))
    )
    spare = max(0, EXCERPT - len(told))
    left = max(spare // 2, spare - len(behind))
    if len(before) > left:
        before = "… " + before[len(before) - left :].partition(" ")[2]
    right = max(0, spare - len(before))
    if len(behind) > right:
        behind = behind[:right].rpartition(" ")[0] + " …"
    gap = "" if behind[:1] in ".,;:!?)”’" else " "
    return f"{before} {told}{gap}{behind}".strip()


def _draw_times(shown: QuestionView) -> Drawing | None:
    """Times on one scale from the earliest to the latest; None if fewer than two answers have a date, or all have the same."""
    places = [(a, place_in_time(a.answer)) for a in shown.answers]
    known = [p for _, p in places if p is not None]
    if shown.question.kind != "time" or len(known) < 2 or len(set(known)) < 2:
        return None
    scale = Scale(min(p[0] for p in known), max(p[1] for p in known), False)
    marks = tuple((a, _time_mark(a, scale, *p) if p is not None else None) for a, p in places)
    dated = [a.answer for a, p in places if p is not None]
    first, last = (min(a.earliest or a.latest or "" for a in dated), max(a.latest or a.earliest or "" for a in dated))
    ticks = (
        Tick(scale.at(scale.low), when_words(first, first), "start"),
        Tick(scale.at(scale.high), when_words(last, last), "end"),
    )
    return Drawing("", marks, ticks, False, {})


def _time_mark(answer: AnswerView, scale: Scale, start: int, end: int) -> Mark:
    left, right = scale.at(start), scale.at(end)
    if right - left > BAR:
        return Mark("bar", left, right, answer.told)
    return Mark("dot", round((left + right) / 2, 1), right, answer.told)
