"""What the page and the briefing show of a dossier: questions with answers by report, sides, and the words behind every answer.

In: a dossier. Out: a view that templates and charts read; whatever is shown of a report is cited (`cite`), so that its words are
found a click away. Nothing is judged here.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.export.page_checks import please_check
from sayso.records.base import Span
from sayso.records.claim import Attribution, Report
from sayso.records.dossier import Answer, Dossier, Question
from sayso.records.mention import TOLD
from sayso.text.attributed import UNNAMED, speaker_name
from sayso.text.labels import report_label
from sayso.text.sides import Sides, own_side
from sayso.text.speakers import name_inside

VERDICTS = {
    "conflict": ("≠", "contested"),
    "compatible": ("≈", "compatible"),
    "agree": ("=", "agreed"),
    "single_source": ("·", "told by one report"),
}
"""Symbol and word of each verdict, the same everywhere for a reader: never colour alone."""
LONGEST_VALUE = 60
"""Characters of an answer's own words up to which they are shown as its value."""
_DAY, _DIGIT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d)?"), re.compile(r"\d")


@dataclass(frozen=True)
class Quote:
    """Some words of a report, and on whose word they stand ("" for the report's own)."""

    document: str
    start: int
    end: int
    chain: str


@dataclass(frozen=True)
class AnswerView:
    """One answer in a question: `number` points into the quotes; `side`: whose it counts as; `check`: asks to be checked."""

    number: int
    value: str
    speaker: str
    modality: str
    document: str
    side: int | None
    check: bool
    answer: Answer

    @property
    def told(self) -> bool:
        """Whether it is told as fact, not forecast, demanded, or only possible."""
        return self.modality in TOLD


@dataclass(frozen=True)
class QuestionView:
    """A question with its answers by report. `quiet`: reports that tell of it without an answer, `absent`: those that never do."""

    question: Question
    symbol: str
    word: str
    by_report: dict[str, list[AnswerView]]
    quiet: str
    absent: str

    @property
    def answers(self) -> list[AnswerView]:
        """All answers, report by report."""
        return [a for answers in self.by_report.values() for a in answers]


@dataclass(frozen=True)
class ReportView:
    """A report, its short name, and the number of its side (None: on no side)."""

    report: Report
    name: str
    side: int | None


@dataclass
class View:
    """All that templates and charts read. `sides`: names of the sides that reports or speakers are on; quotes grow by `cite`."""

    dossier: Dossier
    reports: list[ReportView]
    names: dict[str, str]
    sides: list[str]
    questions: list[QuestionView] = field(default_factory=list)
    alone: list[QuestionView] = field(default_factory=list)
    contested: list[QuestionView] = field(default_factory=list)
    common: list[QuestionView] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    _numbers: dict[Quote, int] = field(default_factory=dict)

    def number_of(self, quote: Quote) -> int:
        """The number of a quote, the same for the same words on the same word."""
        if quote not in self._numbers:
            self._numbers[quote] = len(self.quotes)
            self.quotes.append(quote)
        return self._numbers[quote]


def view_dossier(dossier: Dossier) -> View:
    """The view of a dossier; reports stand in the dossier's order, questions of several reports before those of one."""
    names, sides = _names(dossier), _SideNumbers(dossier)
    reports = [ReportView(r, names[r.document.id], sides.of_report(r)) for r in dossier.documents]
    view = View(dossier=dossier, reports=reports, names=names, sides=sides.names)
    told = {r.document.id: _Told(r) for r in dossier.documents}
    for question in dossier.questions:
        shown = _question(question, view, told, sides)
        (view.questions if len(shown.by_report) > 1 else view.alone).append(shown)
    common = set(dossier.common_ground)
    view.contested = [q for q in [*view.questions, *view.alone] if q.question.verdict == "conflict"]
    view.common = [q for q in view.questions if q.question.id in common]
    return view


def cite(view: View, report: Report, words: Span, attribution: str | None) -> int:
    """The number under which the panel finds some words of a report."""
    return view.number_of(Quote(report.document.id, words.start, words.end, speaker_chain(report, attribution)))


def speaker_chain(report: Report, attribution: str | None) -> str:
    """On whose word: "an envoy (wrote) → witnesses (said)"; "" for the report's own voice."""
    links = reversed(attribution_chain(report.attributions, attribution))
    return " → ".join(f"{_source_words(a, report)} ({' '.join(a.cue.text.split()) if a.cue else 'quoted'})" for a in links)


def _source_words(attribution: Attribution, report: Report) -> str:
    """The words that name the speaker, as they stand, and behind a pronoun whom it means: "it [the ministry]"."""
    words = " ".join(attribution.source.text.split()) if attribution.source else UNNAMED
    name = speaker_name(attribution, report.actors, report.document.text)
    return words if words.casefold().startswith(name.casefold()) or name == "author" else f"{words} [{name}]"


def attribution_chain(attributions: Sequence[Attribution], innermost: str | None) -> list[Attribution]:
    """An attribution and those that it stands within, the innermost first."""
    by_id = {a.id: a for a in attributions}
    chain: list[Attribution] = []
    at = by_id.get(innermost or "")
    while at is not None and at not in chain:
        chain.append(at)
        at = by_id.get(at.within or "")
    return chain


class _SideNumbers:
    """Sides by number, in the order in which reports, then speakers, are on them; third parties are on none."""

    def __init__(self, dossier: Dossier) -> None:
        self._sides = Sides(dossier.documents, dossier.actors)
        spelt = {own_side(r.document.side): r.document.side.strip() for r in reversed(dossier.documents) if r.document.side}
        of_reports = [own_side(r.document.side) for r in dossier.documents]
        of_answers = [self._sides.of(a) for q in dossier.questions for a in q.answers]
        keys = [k for k in dict.fromkeys((*of_reports, *of_answers)) if k]
        spelt |= {own_side(a.side): a.side for a in dossier.actors if a.side and own_side(a.side) not in spelt}
        self._numbers = {key: number for number, key in enumerate(keys)}
        self.names = [spelt.get(key, key) for key in keys]

    def of_report(self, report: Report) -> int | None:
        return self._numbers.get(own_side(report.document.side) or "")

    def of(self, answer: Answer) -> int | None:
        return self._numbers.get(self._sides.of(answer) or "")


class _Told:
    """A report with what its answers rest on: the claims at the same words."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self._claims: dict[tuple[int, int], list[object]] = {}
        for claim in (*report.figures, *report.times, *report.places):
            self._claims.setdefault((claim.start, claim.end), []).append(claim)
        self._attributions = {a.id: a for a in report.attributions}

    def please_check(self, answer: Answer) -> bool:
        claims = self._claims.get((answer.start, answer.end), [])
        return please_check(answer, self._attributions.get(answer.attribution or ""), *claims)


def _names(dossier: Dossier) -> dict[str, str]:
    """A short name for each report, made distinct by its id."""
    short = {r.document.id: report_label(r.document) for r in dossier.documents}
    values = list(short.values())
    return {d: (name if values.count(name) == 1 else f"{name} ({d})") for d, name in short.items()}


def _question(question: Question, view: View, told: dict[str, _Told], sides: _SideNumbers) -> QuestionView:
    by_report: dict[str, list[AnswerView]] = {d: [] for d in told}
    for answer in question.answers:
        by_report[answer.document].append(_answer(answer, view, told[answer.document], sides))
    symbol, word = VERDICTS[question.verdict]
    answered = {d: answers for d, answers in by_report.items() if answers}
    quiet = ", ".join(view.names[d] for d in question.silent if d not in question.absent)
    absent = ", ".join(view.names[d] for d in question.absent)
    return QuestionView(question, symbol, word, answered, quiet, absent)


def _answer(answer: Answer, view: View, told: _Told, sides: _SideNumbers) -> AnswerView:
    return AnswerView(
        number=cite(view, told.report, answer, answer.attribution),
        value=_value(answer, told.report),
        speaker=name_inside(answer.speaker),
        modality=answer.modality,
        document=answer.document,
        side=sides.of(answer),
        check=told.please_check(answer),
        answer=answer,
    )


def _value(answer: Answer, report: Report) -> str:
    """The value as shown: the report's own words for figures and times, yes or no with the words, else who or what is meant.

    A time in words alone gets its day beside it, as an editor would put it: "Monday [1998-05-04]"."""
    value = " ".join(answer.value.split())
    words = " ".join(report.document.text[answer.start : answer.end].split())
    if value in ("yes", "no"):
        return f"{value}: “{words if len(words) <= 90 else words[:88].rsplit(' ', 1)[0] + ' …'}”"
    dated = answer.earliest or answer.latest or value[:1].isdigit() or value.startswith("X")
    if not dated or len(words) >= LONGEST_VALUE:
        return value
    return f"{words} [{value.replace('T', ' ')}]" if _DAY.fullmatch(value) and not _DIGIT.search(words) else words
