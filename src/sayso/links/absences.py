"""What one report says was not there or not used, and another tells of: "There was no tear gas"  |  "they had used only tear gas".

In: the reports and their analyses. Out: a question for each such thing. The two sentences are seldom near each other, for one tells
what happened and the other what did not; a thing that few sentences name is what they share.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from sayso.compare.fates import is_human, is_one_of_many
from sayso.links.answers import MOST, answer_at, topic_of
from sayso.links.clauses import own_tokens
from sayso.links.facts import Nearness
from sayso.records.analysis import Analysis, Sentence
from sayso.records.base import Record
from sayso.records.claim import Report
from sayso.records.link import Told, Topic
from sayso.records.mention import TOLD, Polarity
from sayso.resources.event_types import type_of
from sayso.resources.refutation import NEGATORS, UNSURE
from sayso.resources.things import is_kind_of, is_thing, thing_name
from sayso.text.attributed import speaker_name
from sayso.text.stems import plural_of
from sayso.text.trees import ancestors, children, has_relation, lemmas, parent, span_of, trimmed

RARE = 6
"""Sentences of all reports that name a thing at most; of what more of them name, only near sentences tell the same one."""
NEAR = 0.4
"""Least nearness of two sentences of which one denies a rare thing that the other tells of: without it, of sixteen pairs of
eight stories that were read four told of other things."""
WIDE = 0.2
"""The same for a thing that is asked about already."""
_MEETING = frozenset(
    """be exist use employ have possess hear see find notice discover observe detect drop fire throw carry bring receive get show present issue
    give hold send deploy fly stand remain stay install keep store hide distribute wear""".split()
)
"""Verbs that tell no more of a thing than that it was there, was used or was met."""
_NONE = frozenset(("no", "neither"))
_ANY = frozenset(("any", "a", "an", "single", "one"))
_NOBODY = frozenset(("nobody", "no-one", "none"))
_KNOWN = frozenset(("the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "such"))
_DENYING = frozenset("deny dismiss reject refute disclaim".split())


class Named(Record, frozen=True, kw_only=True):
    """A thing where it is named: its sentence, its token, and whether it is said to have been there."""

    report: Report
    sentence: Sentence
    token: int
    polarity: Polarity

    @property
    def noun(self) -> str:
        """The lemma, one for both of two words."""
        return thing_name(self.sentence.tokens[self.token].lemma.lower())

    @property
    def verb(self) -> str:
        """The verb that governs it; empty where none does."""
        above = parent(self.sentence, self.token)
        return (
            self.sentence.tokens[above].lemma.lower() if above is not None and self.sentence.tokens[above].upos == "VERB" else ""
        )

    @property
    def marks(self) -> frozenset[str]:
        """What tells it apart from others of its noun: "army vehicle", "live round"."""
        beside = children(self.sentence, self.token, "compound", "amod")
        return frozenset(self.sentence.tokens[i].lemma.lower() for i in beside) - _ANY


Pair = tuple[float, Named, Named]
"""How near two sentences are, and who denies and who tells of a thing in them."""


def absence_topics(reports: Sequence[Report], analyses: Mapping[str, Analysis], near: Nearness) -> list[Topic]:
    """Whether a thing was there, where one report says it was not and another tells of it."""
    named = [n for r in reports for s in analyses[r.document.id].sentences for n in _named(r, s)]
    counts = Counter(n.noun for n in named) + Counter(f"{mark} {n.noun}" for n in named for mark in n.marks)
    found: dict[str, Topic] = {}
    for noun in dict.fromkeys(n.noun for n in named if n.polarity == "denied"):
        denied = [n for n in named if n.noun == noun and n.polarity == "denied"]
        told = [n for n in named if n.polarity == "affirmed" and is_kind_of(n.noun, noun)]
        pairs = [(_near(near, a, b), a, b) for a in denied for b in told if _may_be_one(a, b, counts, near)]
        if pairs:
            topic = _topic(pairs + _further(denied, told, pairs, counts, near))
            found.setdefault(topic.question, topic)
    return list(found.values())


def _further(
    denied: Sequence[Named], told: Sequence[Named], pairs: Sequence[Pair], counts: Mapping[str, int], near: Nearness
) -> list[Pair]:
    """What else tells of a thing that is asked about, from sentences that are less near: a rare thing is one all the same."""
    asked = {id(n) for _, *both in pairs for n in both}
    more = [
        (_near(near, a, b), a, b)
        for a in denied
        for b in told
        if {id(a), id(b)} & asked and _may_be_one(a, b, counts, near, WIDE)
    ]
    return [p for p in more if not {id(p[1]), id(p[2])} <= asked]


def _named(report: Report, sentence: Sentence) -> Iterator[Named]:
    """The things of a sentence that are told of or denied; none of which it is only asked, wished or feared."""
    for token, word in enumerate(sentence.tokens):
        noun = word.lemma.lower()
        if word.upos == "VERB" and is_thing(noun) and type_of(noun) == "attack" and _is_told(report, sentence, token):
            yield Named(report=report, sentence=sentence, token=token, polarity="affirmed")
        if word.upos != "NOUN" or not (is_thing(noun) or is_one_of_many(noun)) or not has_relation(sentence, token, *_TELLING):
            continue
        if _is_denied(sentence, token):
            yield Named(report=report, sentence=sentence, token=token, polarity="denied")
        elif _is_told(report, sentence, token):
            yield Named(report=report, sentence=sentence, token=token, polarity="affirmed")


_TELLING = ("nsubj", "obj", "obl", "conj", "root", "nmod", "appos", "parataxis")


def _is_denied(sentence: Sentence, noun: int) -> bool:
    """ "no tear gas", "not a single lorry", "none of tanks", "without the use of gas", "did not use gas", "denied that planes were used": what is not there at all."""
    tokens, dets = sentence.tokens, {*lemmas(sentence, noun, "det", "amod", "nummod")}
    if dets & _KNOWN or children(sentence, noun, "nmod:poss", "acl", "cop") or _is_own(sentence, noun):
        return False
    above = parent(sentence, noun)
    if above is not None and tokens[above].lemma.lower() == "use" and "without" in lemmas(sentence, above, "case"):
        return True
    if above is not None and "of" in lemmas(sentence, noun, "case") and tokens[above].lemma.lower() == "none":
        return True
    if _is_without_trace(sentence, noun):
        return True
    verb = above if has_relation(sentence, noun, "nsubj", "obj") else None
    if verb is not None and "part" in lemmas(sentence, verb, "obj"):
        return bool(dets & _NONE)  # "no aircraft took part"
    if verb is not None and tokens[verb].upos in ("VERB", "AUX") and tokens[verb].lemma.lower() not in _MEETING:
        return False
    if has_relation(sentence, noun, "obl", "nmod") or verb is not None and _is_under_denial(sentence, verb, twice=True):
        return False
    not_one = "not" in lemmas(sentence, noun, "advmod") or noun > 1 and _opens_not_one(sentence, noun)
    if dets & _NONE or not_one and bool(dets & _ANY):
        return True
    if verb is None or tokens[verb].upos != "VERB" or not (dets & _ANY or not dets - {"any"}):
        return False
    if tokens[noun].deprel == "nsubj" and dets & {"a", "an"}:
        return False  # "a smelter does not use gas" tells of all smelters
    return _is_negated(sentence, verb) or _is_under_denial(sentence, verb)


def _is_without_trace(sentence: Sentence, noun: int) -> bool:
    """ "no trace of cluster bombs", "no evidence was found of stored ammunition"."""
    while has_relation(sentence, noun, "conj") and (before := parent(sentence, noun)) is not None:
        noun = before
    above = parent(sentence, noun)
    if above is None or "of" not in lemmas(sentence, noun, "case"):
        return False
    traces = [above, *children(sentence, above, "nsubj:pass", "obj")]
    return any(sentence.tokens[i].lemma.lower() in _TRACES and "no" in lemmas(sentence, i, "det") for i in traces)


_TRACES = frozenset("trace sign evidence indication proof".split())


def _opens_not_one(sentence: Sentence, noun: int) -> bool:
    """ "Not a single round was fired": a negation that a parser hangs from the verb, right before the article."""
    first = min([noun, *children(sentence, noun, "det", "amod", "nummod")])
    return first > 0 and sentence.tokens[first - 1].lemma.lower() in ("not", "never")


def _is_own(sentence: Sentence, noun: int) -> bool:
    """ "no artillery of ours": only of one party's."""
    return any(sentence.tokens[i].upos == "PRON" for i in children(sentence, noun, "nmod"))


def _is_negated(sentence: Sentence, verb: int) -> bool:
    nobody = _NOBODY.intersection(lemmas(sentence, verb, "nsubj"))
    return bool(nobody or NEGATORS.intersection(lemmas(sentence, verb, "advmod"))) or "nor" in lemmas(sentence, verb, "cc")


def _is_under_denial(sentence: Sentence, verb: int, twice: bool = False) -> bool:
    """ "denied having used gas". `twice`: "did not deny that"."""
    above = parent(sentence, verb)
    denies = above is not None and sentence.tokens[above].lemma.lower() in _DENYING
    return denies and has_relation(sentence, verb, "ccomp", "xcomp") and (not twice or _is_negated(sentence, above or 0))


def _is_told(report: Report, sentence: Sentence, noun: int) -> bool:
    if {"no", "neither", "any"} & {*lemmas(sentence, noun, "det")} or {"without", "instead"} & {*lemmas(sentence, noun, "case")}:
        return False
    own = [noun] if sentence.tokens[noun].upos == "VERB" else []
    verbs = own + [i for i in ancestors(sentence, noun) if sentence.tokens[i].upos in ("VERB", "AUX")]
    if any(_is_negated(sentence, v) or _is_under_denial(sentence, v) for v in verbs[:2]):
        return False
    if any(UNSURE & {*lemmas(sentence, v, "aux")} or "if" in lemmas(sentence, v, "mark") for v in verbs[:1]):
        return False
    starts = {sentence.tokens[v].start for v in verbs[:1]}
    events = [e for e in report.events if e.start in starts]
    return all(e.polarity == "affirmed" and e.modality in TOLD for e in events)


def _near(near: Nearness, a: Named, b: Named) -> float:
    at = [near.sentence_at(n.report.document.id, n.sentence.tokens[n.token].start) for n in (a, b)]
    return near.raw(*at) + near.of(*at)


def _may_be_one(denied: Named, told: Named, counts: Mapping[str, int], near: Nearness, least: float = NEAR) -> bool:
    """Whether what one denies may be what the other tells of, in sentences that are so near at `least`."""
    if denied.report.document.id == told.report.document.id:
        return False
    at = [near.sentence_at(n.report.document.id, n.sentence.tokens[n.token].start) for n in (denied, told)]
    marks, others = denied.marks, told.marks
    if marks and not marks & others and (others or denied.noun != told.noun):
        return False
    if near.of(*at) > 0:
        return not denied.verb or denied.verb != told.verb  # else the deed itself is asked about
    known = not is_human(denied.noun) or is_one_of_many(denied.noun)
    rare = min((counts[f"{mark} {told.noun}"] for mark in marks & others), default=counts[told.noun]) <= RARE
    return known and rare and near.raw(*at) >= least


def _topic(pairs: Sequence[Pair]) -> Topic:
    """The question on one thing: of each report those of its words that are nearest."""
    best: dict[tuple[str, int], tuple[float, Named]] = {}
    for score, *both in pairs:
        for n in both:
            key = n.report.document.id, n.sentence.tokens[n.token].start
            best[key] = max(best.get(key, (0.0, n)), (score, n), key=lambda p: p[0])
    kept: dict[str, list[tuple[float, Named]]] = {}
    for score, n in best.values():
        kept.setdefault(n.report.document.id, []).append((score, n))
    told = [_told(n) for name in sorted(kept) for _, n in sorted(kept[name], key=lambda p: (-p[0], p[1].sentence.start))[:MOST]]
    weight = min(1.0, max(score for score, *_ in pairs) / 2)
    denied = max(pairs, key=lambda p: p[0])[1]
    many = any("Number=Plur" in b.sentence.tokens[b.token].feats for _, _, b in pairs if b.noun == denied.noun)
    return topic_of("yesno", _question(denied, many), told, round(weight, 4))


def _told(named: Named) -> Told:
    """The clause that tells of the thing, or denies it, as an answer of whoever says so."""
    report, sentence = named.report, named.sentence
    head = _clause(sentence, named.token)
    above = parent(sentence, head)
    under = named.polarity == "denied" and above is not None and _is_under_denial(sentence, head)
    own = own_tokens(sentence, above if under and above is not None else head)
    start, end = span_of(sentence, trimmed(sentence, sorted({*own, *own_tokens(sentence, head)})) or [named.token])
    value = "yes" if named.polarity == "affirmed" else "no"
    answer = answer_at(report, start, end, value)
    cue = sentence.tokens[above].start if under and above is not None else -1
    denial = next((a for a in report.attributions if a.cue and a.cue.start <= cue < a.cue.end), None)
    if denial is not None:
        speaker = speaker_name(denial, report.actors, report.document.text)
        answer = replace(answer, speaker=speaker, attribution=denial.id, modality="reported")
    return Told(answer=answer, polarity=named.polarity)


def _clause(sentence: Sentence, token: int) -> int:
    """The head of the clause that a noun stands in; of a noun that no verb governs, itself."""
    return next(
        (
            i
            for i in (token, *ancestors(sentence, token))
            if sentence.tokens[i].upos in ("VERB", "AUX") or children(sentence, i, "cop")
        ),
        token,
    )


def _question(named: Named, many: bool) -> str:
    """ "Was there any tear gas?", "Were there any leaflets?" """
    sentence, token = named.sentence, named.token
    before = [sentence.tokens[i].form for i in children(sentence, token, "compound") if i < token]
    thing = " ".join((*before, sentence.tokens[token].form)).lower()
    plural = "Number=Plur" in sentence.tokens[token].feats
    return f"{'Were' if many or plural else 'Was'} there any {plural_of(thing) if many and not plural else thing}?"
