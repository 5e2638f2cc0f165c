"""What the page shows, made ready for its template: questions with answers by report, the matrix, names, highlighted texts."""

from dataclasses import dataclass, field

from sayso.export.page_text import Piece, cut_text
from sayso.records.base import Span
from sayso.records.claim import Attribution, Report
from sayso.records.dossier import Answer, Dossier, Question, Variant
from sayso.text.labels import report_label

VERDICTS = {
    "conflict": ("≠", "conflict"),
    "compatible": ("≈", "compatible"),
    "agree": ("=", "agree"),
    "single_source": ("·", "single source"),
}
"""Symbol and word of each verdict: never colour alone."""
AROUND = 260
"""Characters of the paragraph shown on either side of an answer's words."""


@dataclass(frozen=True)
class AnswerView:
    """One answer in a question: `number` points into the quotes."""

    number: int
    value: str
    speaker: str
    modality: str
    document: str
    answer: Answer


@dataclass(frozen=True)
class QuestionView:
    """A question with its answers by report; `cells`: what stands in the matrix, in the order of the reports."""

    question: Question
    symbol: str
    word: str
    by_report: dict[str, list[AnswerView]]
    cells: list[list[AnswerView]]
    gaps: list[str]
    quiet: str
    absent: str


@dataclass(frozen=True)
class ReportView:
    """A report with its text in highlighted pieces, a list for each paragraph."""

    report: Report
    number: int
    name: str
    paragraphs: list[list[Piece]]
    figures: int
    attributions: int


@dataclass
class View:
    """All that the template reads."""

    reports: list[ReportView]
    names: dict[str, str]
    questions: list[QuestionView]
    alone: list[QuestionView]
    contested: list[QuestionView]
    common: list[QuestionView]
    dossier: Dossier
    called: list[tuple[str, list[tuple[str, list[Variant]]]]] = field(default_factory=list)
    quotes: list[list[str]] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)


def view_dossier(dossier: Dossier) -> View:
    """The view of a dossier; reports stand in the dossier's order."""
    view = View(reports=[], names=_names(dossier), questions=[], alone=[], contested=[], common=[], dossier=dossier)
    reports = {r.document.id: r for r in dossier.documents}
    for question in dossier.questions:
        shown = _question(question, view, reports)
        (view.questions if len(shown.by_report) > 1 else view.alone).append(shown)
    common = set(dossier.common_ground)
    view.contested = [q for q in [*view.questions, *view.alone] if q.question.verdict == "conflict"]
    view.common = [q for q in view.questions if q.question.id in common]
    asked: dict[str, list[tuple[int, int, str]]] = {}
    for question in dossier.questions:
        for answer in question.answers:
            asked.setdefault(answer.document, []).append((answer.start, answer.end, question.id))
    for number, report in enumerate(dossier.documents, 1):
        view.reports.append(_report(report, number, view.names, asked.get(report.document.id, [])))
    for name in dossier.names:
        forms: dict[str, list[Variant]] = {}
        for variant in name.variants:
            forms.setdefault(variant.document, []).append(variant)
        view.called.append((name.referent, [(view.names[d], forms[d]) for d in view.names if d in forms]))
    for forecast in (f for r in dossier.documents for f in r.forecasts):
        document = next(r.document for r in dossier.documents if forecast in r.forecasts)
        view.words[f"{document.id}/{forecast.id}"] = " ".join(document.text[forecast.start : forecast.end].split())
    return view


def _names(dossier: Dossier) -> dict[str, str]:
    """A short name for each report, made distinct by its id."""
    short = {r.document.id: report_label(r.document) for r in dossier.documents}
    values = list(short.values())
    return {d: (name if values.count(name) == 1 else f"{name} ({d})") for d, name in short.items()}


def _question(question: Question, view: View, reports: dict[str, Report]) -> QuestionView:
    by_report: dict[str, list[AnswerView]] = {r: [] for r in reports}
    for answer in question.answers:
        report = reports[answer.document]
        number = cite(view, report, answer, answer.attribution)
        shown = AnswerView(number, _value(answer, report), answer.speaker, answer.modality, answer.document, answer)
        by_report[answer.document].append(shown)
    symbol, word = VERDICTS[question.verdict]
    gaps = ["absent" if d in question.absent else "silent" if d in question.silent else "" for d in reports]
    answered = {d: answers for d, answers in by_report.items() if answers}
    quiet = ", ".join(view.names[d] for d in question.silent if d not in question.absent)
    absent = ", ".join(view.names[d] for d in question.absent)
    return QuestionView(question, symbol, word, answered, list(by_report.values()), gaps, quiet, absent)


def _value(answer: Answer, report: Report) -> str:
    """The value as shown: the words for figures, times and names; yes or no with the words for the rest."""
    value = " ".join(answer.value.split())
    words = " ".join(report.document.text[answer.start : answer.end].split())
    if value in ("yes", "no"):
        return f"{value}: “{words if len(words) <= 90 else words[:88].rsplit(' ', 1)[0] + ' …'}”"
    return words if answer.earliest and len(words) < 60 else value


def cite(view: View, report: Report, words: Span, attribution: str | None) -> int:
    """The number under which the panel finds some words of a report."""
    view.quotes.append(_quote(words, attribution, report, view.names))
    return len(view.quotes) - 1


def _quote(words: Span, attribution: str | None, report: Report, names: dict[str, str]) -> list[str]:
    """Report, speaker chain, and the words with what stands before and behind them in their paragraph."""
    text, start, end = report.document.text, words.start, words.end
    first = max(text.rfind("\n", 0, start) + 1, start - AROUND)
    last = text.find("\n", end)
    last = min(len(text) if last < 0 else last, end + AROUND)
    before = ("… " if first and text[first - 1] != "\n" else "") + text[first:start]
    behind = text[end:last] + (" …" if last < len(text) and text[last] != "\n" else "")
    return [names[report.document.id], _chain(attribution, report, names), before, text[start:end], behind, report.document.id]


def _chain(attribution: str | None, report: Report, names: dict[str, str]) -> str:
    """On whose word: "Agency says that the ministry said"."""
    by_id = {a.id: a for a in report.attributions}
    chain: list[Attribution] = []
    at = by_id.get(attribution or "")
    while at is not None and at not in chain:
        chain.append(at)
        at = by_id.get(at.within or "")
    if not chain:
        return f"{names[report.document.id]}, in its own words"
    links = [f"{a.source.text if a.source else 'unnamed'} ({a.cue.text if a.cue else 'quoted'})" for a in reversed(chain)]
    return " → ".join([names[report.document.id], *(" ".join(link.split()) for link in links)])


def _report(report: Report, number: int, names: dict[str, str], asked: list[tuple[int, int, str]]) -> ReportView:
    return ReportView(
        report=report,
        number=number,
        name=names[report.document.id],
        paragraphs=cut_text(report, asked),
        figures=len(report.figures),
        attributions=len(report.attributions),
    )
