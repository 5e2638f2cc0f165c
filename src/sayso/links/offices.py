"""Reports in, who each says that somebody is out: "the mayor, Ana Roth", "Ana Roth, a lawyer", "Ana Roth, who heads the council".

A question is asked of each person to whom two reports give an office or a profession.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from sayso.compare.actors import bare_name
from sayso.links.answers import answer_at, topic_of
from sayso.links.clauses import Lookup, find_token
from sayso.records.analysis import Analysis, Sentence
from sayso.records.base import Quote
from sayso.records.claim import Report
from sayso.records.link import Joined, Told, Topic
from sayso.resources.actor_words import KINDS, noun_of
from sayso.text.trees import children, has_relation, parent, span_of, subtree, trimmed

WEIGHT = 0.6
"""How surely the answers belong together: by the person's name, which two may share."""
_BEHIND = ("acl", "advcl", "appos", "conj", "parataxis", "punct", "dep", "cc", "cop", "nsubj", "list")
"""What hangs behind an office and is no part of it."""
_LEADS = frozenset("head command chair".split())
"""Verbs for what the holder of an office does: "who heads the rescue service"."""


def office_topics(reports: Sequence[Report], analyses: Mapping[str, Analysis], joined: Joined) -> list[Topic]:
    """Who somebody is, where two reports say so beside the name; the first such words of each report."""
    lookup = Lookup(joined)
    given: dict[str, dict[str, Told]] = {}
    for report in sorted(reports, key=lambda r: r.document.id):
        for actor in report.actors:
            known = lookup.actors.get((report.document.id, actor.id))
            if actor.kind == "person" and known is not None:
                spans = (s for m in actor.mentions for s in _offices(analyses[report.document.id], m))
                told = next((_told(report, start, end, known) for start, end in spans), None)
                if told is not None:
                    given.setdefault(known, {}).setdefault(report.document.id, told)
    names = {a.id: bare_name(a.name) for a in joined.actors}
    return [_topic(names[known], list(told.values())) for known, told in sorted(given.items()) if len(told) > 1 and names[known]]


def _topic(name: str, told: Sequence[Told]) -> Topic:
    question = f"Who is {name}?"
    return topic_of("name", question, told, WEIGHT)


def _told(report: Report, start: int, end: int, known: str) -> Told:
    answer = answer_at(report, start, end)
    return Told(answer=answer, title=answer.value, actors=(known,))


def _offices(analysis: Analysis, mention: Quote) -> Iterator[tuple[int, int]]:
    """Where the offices stand that a mention of a name comes with: behind it, as what it is said to be, or before it."""
    found = find_token(analysis, mention.start, mention.end)
    if found is None:
        return
    sentence, token = found
    inside = [i for i, t in enumerate(sentence.tokens) if t.start < mention.end and mention.start < t.end]
    proper = [i for i in inside if sentence.tokens[i].upos == "PROPN" and not _is_office(sentence, i)]
    name = next((i for i in proper if _is_office(sentence, i - 1)), proper[0]) if proper else None
    if name is None:
        return
    for verb in children(sentence, token, "acl:relcl"):
        led = children(sentence, verb, "obj") if sentence.tokens[verb].lemma in _LEADS else []
        if led:
            yield span_of(sentence, [verb, *_own(sentence, led[0])])
    for head in _beside(sentence, token):
        if _is_office(sentence, head):
            yield span_of(sentence, _own(sentence, head, token))
    if before := _before(sentence, name, set(subtree(sentence, token))):
        yield span_of(sentence, before)


def _beside(sentence: Sentence, token: int) -> list[int]:
    """The nouns that a name stands with as one, and what it is said to be ("Ana Roth is mayor")."""
    above = parent(sentence, token)
    named = has_relation(sentence, token, "appos", "flat")
    said = has_relation(sentence, token, "nsubj") and above is not None and bool(children(sentence, above, "cop"))
    return [*children(sentence, token, "appos"), *([above] if above is not None and (named or said) else [])]


def _own(sentence: Sentence, head: int, *without: int) -> list[int]:
    own = subtree(sentence, head, [*children(sentence, head, *_BEHIND), *without])
    return trimmed(sentence, own) or [head]


def _before(sentence: Sentence, name: int, own: Collection[int]) -> list[int]:
    """The words right before a name, if the last of them is an office: "Deputy coal minister" Ana Roth."""
    found: list[int] = []
    for i in range(name - 1, -1, -1):
        if i not in own or sentence.tokens[i].upos not in ("NOUN", "ADJ", "PROPN") or sentence.tokens[i].form.endswith("."):
            break
        found.insert(0, i)
    return found if found and _is_office(sentence, found[-1]) else []


def _is_office(sentence: Sentence, token: int) -> bool:
    """Whether a noun tells what somebody is; "head" only with what it is head of."""
    word = sentence.tokens[token]
    noun = noun_of(word.form, word.lemma).lower()
    if word.upos not in ("NOUN", "PROPN"):
        return False
    return KINDS.get(noun) == "person" or (
        noun == "head" and any(children(sentence, i, "case") for i in children(sentence, token, "nmod"))
    )
