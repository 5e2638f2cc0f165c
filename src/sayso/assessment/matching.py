"""Two dossiers of one story in, what is the same in both out: reports, answers, questions.

A report is the same by its id, or under another id by its text. An answer is the same where its words are: overlapping spans of
one text, or, where the text of a report was replaced, the same words. Questions are the same where they are of one kind
and share answers; their ids rest on wording and may move when a report is added.
"""

from collections.abc import Mapping, Sequence

from sayso.records.dossier import Answer, DocumentSpan, Dossier, Question

LEAST = 0.5
"""Share of the answers of the smaller question that must be in the other one: less is a neighbour, not the same question."""


class Match:
    """What of a later dossier was there in an earlier one. Owned by one comparison."""

    def __init__(self, old: Dossier, new: Dossier) -> None:
        """Pairs the reports, then the questions."""
        self._old_texts = {r.document.id: r.document.text for r in old.documents}
        self._new_texts = {r.document.id: r.document.text for r in new.documents}
        self.reports: Mapping[str, str] = _match_reports(old, new)
        """Later report id -> earlier report id."""
        self._by_kind = {kind: [q for q in old.questions if q.kind == kind] for kind in {q.kind for q in old.questions}}
        self._scores = {(o.id, n.id): (score, o, n) for n in new.questions for score, o in self._scored(n)}
        self.questions: tuple[tuple[Question, Question], ...] = self._match_questions(new)
        """Earlier and later form of each question that both ask, in the order of the later dossier."""

    def is_same(self, old: DocumentSpan, new: DocumentSpan) -> bool:
        """Whether two spans are the same words of the same report."""
        return self.overlap(old, new) > 0

    def overlap(self, old: DocumentSpan, new: DocumentSpan) -> float:
        """How far two spans cover each other (0 to 1); 1 for the same words of a report whose text was replaced."""
        if self.reports.get(new.document) != old.document:
            return 0.0
        before, now = self._old_texts[old.document], self._new_texts[new.document]
        if before != now:
            return float(before[old.start : old.end].split() == now[new.start : new.end].split())
        shared = min(old.end, new.end) - max(old.start, new.start)
        return shared / (max(old.end, new.end) - min(old.start, new.start)) if shared > 0 else 0.0

    def is_given(self, answer: Answer, earlier: Sequence[Answer]) -> bool:
        """Whether a later answer is among earlier ones: the same words of the same report, of the same speaker, saying the same."""
        return any(_says_same(answer, a) and self.is_same(a, answer) for a in earlier)

    def was_given(self, answer: Answer, later: Sequence[Answer]) -> bool:
        """Whether an earlier answer is still among later ones."""
        return any(_says_same(answer, a) and self.is_same(answer, a) for a in later)

    def has_text_before(self, report: str) -> bool:
        """Whether the earlier dossier has a later one's report, with the same text."""
        return report in self.reports and not self._is_replaced(report)

    def has_text_now(self, report: str) -> bool:
        """Whether the later dossier still has an earlier one's report, with the same text."""
        return any(old == report and not self._is_replaced(new) for new, old in self.reports.items())

    def holder_before(self, question: Question) -> str | None:
        """The earlier question that shares most with a later one."""
        found = [(score, o.id) for score, o, n in self._scores.values() if n.id == question.id]
        return min(found, key=lambda f: (-f[0], f[1]))[1] if found else None

    def holder_now(self, question: Question) -> str | None:
        """The later question that shares most with an earlier one."""
        found = [(score, n.id) for score, o, n in self._scores.values() if o.id == question.id]
        return min(found, key=lambda f: (-f[0], f[1]))[1] if found else None

    def _scored(self, new: Question) -> list[tuple[float, Question]]:
        """Earlier questions that share answers with a later one, with how much."""
        scored = [(self._shared(old, new), old) for old in self._by_kind.get(new.kind, [])]
        return [(score, old) for score, old in scored if score > 0]

    def _shared(self, old: Question, new: Question) -> float:
        """How much two questions share, 0 to 1, and 0 where it is too little for one to be the other."""
        best = [max((self.overlap(a, b) for a in old.answers), default=0.0) for b in new.answers]
        held = sum(any(self.is_same(a, b) for b in new.answers) for a in old.answers)
        fewest = min(len(old.answers), len(new.answers))
        if min(held, sum(b > 0 for b in best)) < LEAST * fewest:
            return 0.0
        return 2 * sum(best) / (len(old.answers) + len(new.answers))

    def _match_questions(self, later: Dossier) -> tuple[tuple[Question, Question], ...]:
        """Each question with at most one of the other dossier: the same id first, then those that share most; last those
        asked in the same words that a report with another text now answers otherwise."""
        by_words = [(0.0, o, n) for n in later.questions for o in self._by_kind.get(n.kind, []) if self._reworded(o, n)]
        pairs = sorted(
            [*self._scores.values(), *by_words],
            key=lambda p: (not p[0], p[1].id != p[2].id, -round(p[0], 4), p[1].question != p[2].question, p[1].id, p[2].id),
        )
        taken_old: set[str] = set()
        taken_new: dict[str, tuple[Question, Question]] = {}
        for _, old, new in pairs:
            if old.id not in taken_old and new.id not in taken_new:
                taken_old.add(old.id)
                taken_new[new.id] = (old, new)
        return tuple(taken_new[q.id] for q in later.questions if q.id in taken_new)

    def _reworded(self, old: Question, new: Question) -> bool:
        """Whether two questions in the same words are answered by one report whose text was replaced."""
        if old.question != new.question:
            return False
        answering = {a.document for a in old.answers}
        later = {a.document for a in new.answers}
        return any(self.reports.get(d) in answering and self._is_replaced(d) for d in later)

    def _is_replaced(self, report: str) -> bool:
        return self._new_texts[report] != self._old_texts[self.reports[report]]


def _says_same(a: Answer, b: Answer) -> bool:
    return (a.value, a.speaker) == (b.value, b.speaker)


def _match_reports(old: Dossier, new: Dossier) -> dict[str, str]:
    """Later id -> earlier id: the same id, else an earlier report of the same text that is not there under its own id."""
    before = {r.document.id: r.document.sha256 for r in old.documents}
    now = {r.document.id: r.document.sha256 for r in new.documents}
    found = {name: name for name in now if name in before}
    free = {sha: name for name, sha in sorted(before.items(), reverse=True) if name not in now}
    for name in sorted(set(now) - set(found)):
        if now[name] in free:
            found[name] = free.pop(now[name])
    return found
