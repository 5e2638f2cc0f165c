"""Who is said to have won a vote: reports in, one question out, where two of them name somebody.

    "The court proclaimed Ana Roth winner", "Roth was re-elected", "Roth won with 52 per cent", "Roth is the elected president"

What a report denies, or tells only as possible, names nobody.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from sayso.compare.actors import bare_name
from sayso.links.answers import answer_at, topic_of
from sayso.links.clauses import Lookup
from sayso.links.winners import VOTING
from sayso.records.analysis import Analysis, Sentence
from sayso.records.claim import Report
from sayso.records.link import Joined, Told, Topic
from sayso.records.mention import TOLD
from sayso.text.trees import children, has_relation, parent

_NAMING = frozenset("declare proclaim name announce certify confirm recognise recognize call".split())
_WINNER = frozenset("winner victor president-elect".split())
_OFFICE = frozenset("president chancellor governor mayor".split())
_CHOSEN = frozenset("elected re-elected reelected rightful legitimate new".split())
_ELECTING = frozenset("elect re-elect reelect".split())
_PRIZES = frozenset("election vote poll ballot presidency runoff run-off referendum majority percent per cent % round".split())
_UNTOLD = frozenset("not n't never would could may might will should".split())


def elected_topics(reports: Sequence[Report], analyses: Mapping[str, Analysis], joined: Joined) -> list[Topic]:
    """Who won the election, by report and speaker; nothing where fewer than two reports say so."""
    lookup = Lookup(joined)
    names = {a.id: bare_name(a.name) for a in joined.actors if a.kind == "person"}
    told = [
        t
        for report in sorted(reports, key=lambda r: r.document.id)
        for t in _of_report(report, analyses[report.document.id], lookup, names)
    ]
    first = list({(t.answer.document, t.answer.speaker, t.actors): t for t in reversed(told)}.values())[::-1]
    if len({t.answer.document for t in first}) < 2:
        return []
    return [topic_of("actor", "Who won the election?", first, 1.0)]


def _of_report(report: Report, analysis: Analysis, lookup: Lookup, names: Mapping[str, str]) -> Iterator[Told]:
    for sentence in analysis.sentences:
        for token, person in _found(sentence):
            word = sentence.tokens[person]
            meant = [a.id for a in report.actors for m in a.mentions if m.start <= word.start and word.end <= m.end]
            known = next((k for a in meant if (k := lookup.actors.get((report.document.id, a))) in names), None)
            if known is None or not _is_told(report, sentence, token):
                continue
            answer = answer_at(report, word.start, word.end, names[known])
            yield Told(answer=answer, actors=(known,), name=names[known], sole=True)


def _is_told(report: Report, sentence: Sentence, token: int) -> bool:
    """Whether it is told as having happened, by its event, or that of the verb above, or its own helpers."""
    above = parent(sentence, token)
    if any(sentence.tokens[i].lemma.lower() in _UNTOLD for i in children(sentence, token, "aux", "advmod")):
        return False
    at = [sentence.tokens[i].start for i in (token, above) if i is not None]
    events = [e for e in report.events if e.start in at]
    return all(e.polarity != "denied" and e.modality in TOLD for e in events)


def _found(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The word that tells of winning, and the head of who won."""
    lemmas = [t.lemma.lower() for t in sentence.tokens]
    for i, lemma in enumerate(lemmas):
        if sentence.tokens[i].upos == "VERB" and lemma in _ELECTING:
            yield from ((i, p) for p in children(sentence, i, "nsubj:pass", "obj"))
        elif sentence.tokens[i].upos == "VERB" and lemma == "win" and _is_vote(sentence, i):
            yield from ((i, p) for p in children(sentence, i, "nsubj"))
        elif lemma in _WINNER or lemma in _OFFICE and _is_chosen(sentence, i):
            yield from ((i, p) for p in _named_so(sentence, i))


def _is_vote(sentence: Sentence, verb: int) -> bool:
    """Whether what is won is a vote: by its object, or by a share in a sentence on votes."""
    objects = children(sentence, verb, "obj")
    won = {sentence.tokens[o].lemma.lower() for o in objects}
    if any(_is_under_half(sentence, n) for o in objects for n in children(sentence, o, "nummod")):
        return False
    return bool(won & _PRIZES) or not won and bool(VOTING & {t.lemma.lower() for t in sentence.tokens})


def _is_under_half(sentence: Sentence, number: int) -> bool:
    """ "won 30 per cent" wins nothing."""
    digits = re.fullmatch(r"\d{1,2}(?:[.,]\d+)?", sentence.tokens[number].form)
    return digits is not None and float(digits[0].replace(",", ".")) < 50


def _is_chosen(sentence: Sentence, noun: int) -> bool:
    return any(
        sentence.tokens[i].lemma.lower() in _CHOSEN or sentence.tokens[i].form.lower() in _CHOSEN
        for i in children(sentence, noun, "amod")
    )


def _named_so(sentence: Sentence, noun: int) -> list[int]:
    """Who is said to be, or named, what a noun says: "Roth is the winner", "proclaimed Roth winner", "named winner Ana Roth"."""
    above = parent(sentence, noun)
    if children(sentence, noun, "cop"):
        return children(sentence, noun, "nsubj")
    if above is None or sentence.tokens[above].lemma.lower() not in _NAMING:
        return []
    inside = children(sentence, noun, "compound", "appos", "flat")
    if has_relation(sentence, noun, "obj") or has_relation(sentence, noun, "xcomp") and inside:
        return [i for i in inside if sentence.tokens[i].upos == "PROPN"]
    return children(sentence, above, "nsubj:pass") or children(sentence, above, "obj")
