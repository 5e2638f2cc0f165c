"""The figures of a report in, each with what its sentence tells of it out: whose men or things it counts, what befell them, whether
they are some of those counted before.

    "put the Danish losses at 900 men"             whose: Danish; fate: loss
    "14 people, among them 3 children"             3: a part
    "two planes dropped bombs"                     doing, not done to
"""

from collections.abc import Mapping, Sequence

import msgspec

from sayso.compare.fates import HUMAN, fate_of, head_of, is_human
from sayso.compare.parties import Sort
from sayso.links.owners import named_among, owners_of, party_words, sort_among
from sayso.links.scopes import read_scene, read_scope
from sayso.links.winners import find_winner
from sayso.links.wording_clauses import ask_of_clause, gap_of
from sayso.records.analysis import Analysis, Sentence
from sayso.records.base import Quote, Record
from sayso.records.claim import Report
from sayso.records.link import Scope
from sayso.records.mention import AGE, Figure
from sayso.resources.event_types import type_of
from sayso.resources.refutation import refuted_around
from sayso.resources.units import DURATIONS
from sayso.text.stems import stem
from sayso.text.trees import ancestors, children, has_relation, lemmas, parent, subtree, tokens_in, top_of

ANYBODY = frozenset("person people man member woman child soldier".split())
"""Nouns that do not tell of whom."""
_FOES = frozenset(("enemy", "foe", "adversary", "opponent"))
_FALLEN = frozenset("dead killed kill wounded wound injured injure victim body corpse".split())
_THOSE = (["they"], ["them"], ["whom"], ["who"], ["these"])


class PlacedFigure(Record, frozen=True, kw_only=True):
    """A figure with its report, its dossier event, the vector of its sentence and the parties whose men or things it counts.

    `foe`: they are the enemy's. `party`: how a question can name whose ("Danish", "of the Danes"). `doing`: what is counted does
    what is told ("two planes dropped bombs"), and does not suffer it. `winner`: who has this share of a vote. `part`: some of those
    that a number before it counts ("14 people, among them 3 children"). `telling`: those who tell it ("two survivors said").
    `doers`: nouns for who did it to what is counted. `lost`: the killed with the wounded or missing. `scene`: names of the place where
    its sentence is set. `denied`: who tells it says that it is not so many. `year`, `published`: of what it counts, where told, and of the report. `asked`, `gap`: its question by its clause, and by the words around it."""

    document: str
    figure: Figure
    event: str | None
    vector: bytes
    whose: frozenset[str] = frozenset()
    sort: Sort | None = None
    foe: bool = False
    party: str = ""
    doing: bool = False
    winner: str | None = None
    part: bool = False
    telling: bool = False
    doers: frozenset[str] = frozenset()
    fate: str | None = None
    lost: bool = False
    scope: Scope | None = None
    scene: frozenset[str] = frozenset()
    year: str | None = None
    denied: bool = False
    published: str | None = None
    asked: str | None = None
    gap: str = ""


def place(report: Report, analysis: Analysis, events: Mapping[tuple[str, str], str]) -> list[PlacedFigure]:
    """The figures of a report with all that its sentences tell of them. `events`: (document, event id) -> dossier event."""
    years = _years(report)
    found: list[PlacedFigure] = []
    for told in report.figures:
        number = next((n for n, s in enumerate(analysis.sentences) if s.start <= told.start < s.end), None)
        sentence = analysis.sentences[number] if number is not None else None
        figure = _of_lasting(_of_turnout(told, sentence))
        lost = sentence is not None and _is_of_all_lost(sentence, figure)
        figure = _as_lost(figure) if lost else _beside(sentence, _bounding(sentence, figure)) if sentence else figure
        bare = PlacedFigure(
            document=report.document.id,
            figure=figure,
            event=events.get((report.document.id, figure.event)) if figure.event else None,
            vector=sentence.vector if sentence else b"",
            fate=fate_of(figure.thing, figure.deed, False),
            lost=lost,
            scene=read_scene(report, analysis.sentences[: number + 1]) if number is not None else frozenset(),
            year=years.get(figure.event or ""),
            denied=sentence is not None and _is_denied(figure, sentence, report),
            published=(report.document.published or "")[:4] or None,
            telling=figure.deed != AGE and any(a.source and _opens(a.source, figure) for a in report.attributions),
        )
        found.append(_read(bare, report, sentence, found) if sentence else bare)
    return found


def _is_denied(figure: Figure, sentence: Sentence, report: Report) -> bool:
    """ "The ministry denied that nine had died", "talk of 300 arrests is pure invention, police said"."""
    if figure.polarity != "denied":
        return False
    acts = (a.act for a in report.attributions if a.id == figure.attribution)
    return "denial" in acts or any(refuted_around(sentence, i) is not None for i in tokens_in(sentence, figure)[:1])


def _of_turnout(figure: Figure, sentence: Sentence | None) -> Figure:
    """ "23 percent of voters took part", "fewer than half went to the polls": the turnout, by whatever words, in percent."""
    if figure.unit not in ("percent", "fraction") or sentence is None:
        return figure
    words = {t.lemma.lower() for t in sentence.tokens}
    voters = head_of(figure.thing) in _VOTERS or {"entitled", "eligible", "registered"} & words
    voted = _VOTING.intersection(stem(figure.deed.split(" ")[0])) or "poll" in words and figure.deed in ("went", "gone", "go")
    if not voters or not voted:
        return figure
    by = 100 if figure.unit == "fraction" else 1
    low, high = (None if v is None else v * by for v in (figure.low, figure.high))
    return msgspec.structs.replace(figure, thing="turnout", deed="", unit="percent", low=low, high=high)


def _of_lasting(figure: Figure) -> Figure:
    """ "The fighting went on for an hour", "the march took a day": how long what happened lasted, by whatever words."""
    lasting = figure.unit in DURATIONS and _LASTING.intersection(stem(figure.deed.lower())) and type_of(head_of(figure.thing))
    return msgspec.structs.replace(figure, deed="lasted") if lasting else figure


_LASTING = frozenset("go drag rage continue persist endure run take wear".split())


def _bounding(sentence: Sentence, figure: Figure) -> Figure:
    """ "within an hour the engagement had become general": by when something was so, and not how long it lasted."""
    inside = tokens_in(sentence, figure)
    near = {sentence.tokens[i].lemma.lower() for i in (*inside[:1], *([inside[0] - 1] if inside and inside[0] else []))}
    return msgspec.structs.replace(figure, deed=WITHIN) if figure.unit in DURATIONS and "within" in near else figure


WITHIN = "within"
"""Stands for what happened, where a span of time only bounds when it was."""


def _beside(sentence: Sentence, figure: Figure) -> Figure:
    """ "attacked with twelve tanks": what is counted is beside what happened, and did not befall it."""
    noun = _counted_noun(sentence, figure)
    while noun is not None and has_relation(sentence, noun, "conj"):
        noun = parent(sentence, noun)
    beside = noun is not None and has_relation(sentence, noun, "obl") and _BESIDE.intersection(lemmas(sentence, noun, "case"))
    verb = parent(sentence, noun) if beside and noun is not None else None
    told = verb is not None and sentence.tokens[verb].form == figure.deed
    return msgspec.structs.replace(figure, deed="") if told and figure.unit == "count" else figure


_BESIDE = frozenset("with by from in into to for".split())


def _counted_noun(sentence: Sentence, figure: Figure) -> int | None:
    top = top_of(sentence, figure)
    return parent(sentence, top) if top is not None and has_relation(sentence, top, "nummod") else top


def _is_of_all_lost(sentence: Sentence, figure: Figure) -> bool:
    """ "lost 900 men killed and wounded", "900 were killed or missing": one number for all that were lost, none for the killed."""
    named = (figure.deed.lower(), head_of(figure.thing))
    harmed = [i for i, t in enumerate(sentence.tokens) if t.form.lower() in named and _harm(sentence, i)]
    return figure.unit == "count" and any(
        _harm(sentence, j) != _harm(sentence, i) for i in harmed for j in _uncounted(sentence, i)
    )


def _as_lost(figure: Figure) -> Figure:
    head = head_of(figure.thing)
    thing = "people" if head in _DEAD or fate_of("people", head) else figure.thing
    return msgspec.structs.replace(figure, thing=thing, deed="lost")


def _harm(sentence: Sentence, token: int) -> str | None:
    """What befell those of whom a word tells it."""
    word = sentence.tokens[token].form.lower()
    return "disappearance" if word == "missing" else "death" if word in _DEAD else fate_of("people", word)


def _uncounted(sentence: Sentence, token: int) -> list[int]:
    """The other harms that stand beside one, without those they befell: none of "killed and 40 wounded"."""
    return [
        j
        for j in children(sentence, token, "conj")
        if _harm(sentence, j) in _HARMS
        and sentence.tokens[j].lemma.lower() != "die"
        and not children(sentence, j, "nsubj", "nsubj:pass", "obj", "nummod", "amod", "det")
        and all(sentence.tokens[k].upos != "NUM" for k in (j - 1, *subtree(sentence, j)))
    ]


_DEAD = frozenset("dead casualty death".split())
_HARMS = frozenset(("death", "injury", "disappearance", "capture"))
_VOTERS = frozenset("voter elector electorate roll population".split())
_VOTING = frozenset("vote participate take turn cast".split())


def _read(bare: PlacedFigure, report: Report, sentence: Sentence, before: Sequence[PlacedFigure]) -> PlacedFigure:
    """A figure with what its sentence tells of it; a part of those counted before it is of the same party."""
    figure, owners = bare.figure, owners_of(sentence, bare.figure)
    if _nouns(sentence, figure, "obl:agent"):  # "were killed by some 30 men", who were not
        figure = msgspec.structs.replace(figure, deed="")
    whose = named_among(sentence, owners)
    fate = fate_of(figure.thing, figure.deed, bool(_nouns(sentence, figure, "obj", "nsubj:pass")))
    others = bool(before and fate and before[-1].fate and before[-1].fate != fate)
    part = _is_part(sentence, figure, others) or _is_listed(report.document.text, sentence, figure, before)
    if part and before and before[-1].figure.start >= sentence.start:
        whose = whose or before[-1].whose
    return msgspec.structs.replace(
        bare,
        figure=figure,
        whose=whose,
        sort=sort_among(sentence, owners, figure),
        foe=any(sentence.tokens[i].lemma.lower() in _FOES for i in owners),
        party=party_words(sentence, whose),
        doing=_acts(sentence, figure),
        winner=find_winner(sentence, figure, report.actors),
        part=part,
        doers=_doers(sentence, figure),
        telling=bare.telling or _are_heard(sentence, figure),
        fate=fate,
        scope=read_scope(report, sentence, figure, part),
        asked=ask_of_clause(report, sentence, figure),
        gap=gap_of(report, sentence, figure),
    )


def _years(report: Report) -> dict[str, str]:
    """Event id -> the year in which it was, where its time lies in one."""
    times = {t.id: t for t in report.times}
    dated = ((e.id, times[e.time]) for e in report.events if e.time in times)
    return {e: t.earliest[:4] for e, t in dated if t.earliest and t.latest and t.earliest[:4] == t.latest[:4]}


def _opens(source: Quote, figure: Figure) -> bool:
    """Whether a number stands at the head of those who speak: "two survivors", "the 22 teachers"."""
    return source.start <= figure.start < source.end and len(source.text[: figure.start - source.start].split()) < 2


def _are_heard(sentence: Sentence, figure: Figure) -> bool:
    """ "interviewed 22 survivors", "interviews with 22 survivors", "spoke to four teachers"."""
    top = top_of(sentence, figure)
    noun = sentence.tokens[top].head - 1 if top is not None and sentence.tokens[top].upos == "NUM" else top
    above = sentence.tokens[noun].head - 1 if noun is not None and noun >= 0 else -1
    if above < 0 or noun is None or sentence.tokens[above].lemma.lower() not in _HEARING:
        return False
    cases = {*lemmas(sentence, noun, "case")}
    return bool(cases & {"with", "to"}) or not cases and sentence.tokens[noun].deprel == "obj"


_HEARING = frozenset("interview question speak talk conversation poll survey consult".split())


def _is_part(sentence: Sentence, figure: Figure, others: bool) -> bool:
    """ "14 people, among them 3 children", "14 died: 11 miners and 3 rescuers", "Of the 14 dead 3 were armed"."""
    before = [t.lemma.lower() for t in sentence.tokens if t.end <= figure.start][-2:]
    after = [t.lemma.lower() for t in sentence.tokens if t.start >= figure.end][:1]
    if after in (["other"], ["others"], ["more"]) or before[-1:] in (["another"], ["further"], ["additional"]):
        return not others
    if before[-1:] in (["including"], ["include"]) or before[:1] == ["among"] and before[1:] in _THOSE:
        return True
    behind = [t.lemma.lower() for t in sentence.tokens if t.start >= figure.end][:3]
    if behind[:1] == ["of"] and (behind[1:2] in _THOSE or behind[1:2] == ["the"] and set(behind[2:]) & _FALLEN):
        return True
    if sentence.tokens[0].form == "Of" and any(t.upos == "NUM" and t.end < figure.start for t in sentence.tokens[1:4]):
        return True
    top = top_of(sentence, figure)
    return top is not None and any(
        sentence.tokens[i].deprel in ("appos", "parataxis")
        and sentence.tokens[i].upos in ("NOUN", "PROPN", "NUM")
        and _is_counted(sentence, parent(sentence, i))
        for i in [top, *ancestors(sentence, top)]
    )


def _is_listed(text: str, sentence: Sentence, figure: Figure, before: Sequence[PlacedFigure]) -> bool:
    """Behind a colon, fewer than what is counted before it: "Fourteen people died: eleven miners, two of them boys"."""
    whole = [p.figure for p in before if p.figure.start >= sentence.start and p.figure.unit == figure.unit == "count"]
    return any(
        ":" in text[w.end : figure.start] and (figure.low or 0) < (w.low or 0) and is_human(w.thing) and is_human(figure.thing)
        for w in whole
    )


def _is_counted(sentence: Sentence, token: int | None) -> bool:
    """Whether a noun, or the subject of a verb, has a number of its own."""
    if token is None:
        return False
    nouns = [token, *children(sentence, token, "nsubj")]
    return any(sentence.tokens[c].upos == "NUM" for n in nouns for c in children(sentence, n, "nummod"))


def _doers(sentence: Sentence, figure: Figure) -> frozenset[str]:
    """Who did it, by the subjects of the verb of which the counted noun is the object."""
    top = top_of(sentence, figure)
    objects = [top] if top is not None and sentence.tokens[top].deprel == "obj" else _nouns(sentence, figure, "obj")
    verbs = [sentence.tokens[n].head - 1 for n in objects]
    return frozenset(sentence.tokens[i].lemma.lower() for v in verbs if v >= 0 for i in children(sentence, v, "nsubj"))


def _acts(sentence: Sentence, figure: Figure) -> bool:
    """Whether those counted do what is told: the subject of an active verb with an object, or of one that does no harm ("30 men stormed
    into the hall"), and what a present participle describes ("soldiers acting on orders")."""
    for noun in _nouns(sentence, figure, "nsubj"):
        verb = sentence.tokens[noun].head - 1
        bare = sentence.tokens[verb].xpos in ("VBD", "VBP", "VBZ") and type_of(sentence.tokens[verb].lemma.lower()) not in HUMAN
        if children(sentence, verb, "obj", "xcomp", "ccomp") or bare:
            return True
    top = top_of(sentence, figure)
    noun = sentence.tokens[top].head - 1 if top is not None else -1
    acting = [i for i in children(sentence, noun, "acl") if sentence.tokens[i].xpos == "VBG"] if noun >= 0 else []
    return any(sentence.tokens[i].lemma.lower() in stem(figure.deed) for i in acting)


def _nouns(sentence: Sentence, figure: Figure, *relations: str) -> list[int]:
    """The noun counted, or that of "a group of 30 men", where it stands in one of the relations to its verb."""
    top = top_of(sentence, figure)
    head = sentence.tokens[top].head - 1 if top is not None else -1
    while head >= 0 and (sentence.tokens[head].deprel == "conj" or _is_grouped(sentence, head)):
        head = sentence.tokens[head].head - 1
    return [head] if head >= 0 and sentence.tokens[head].deprel in relations else []


def _is_grouped(sentence: Sentence, noun: int) -> bool:
    above = sentence.tokens[noun].head - 1
    return above >= 0 and sentence.tokens[noun].deprel == "nmod" and sentence.tokens[above].lemma.lower() in _GROUPS


_GROUPS = frozenset("group band crowd number party team gang column total unit force".split())


def are_in_other_years(a: PlacedFigure, b: PlacedFigure) -> bool:
    """Whether two figures count what was in two years: as both say, or one tells of an earlier year than its report's and the
    other, of a report of that time, of none."""
    if a.year and b.year:
        return a.year != b.year
    dated, other = (a, b) if a.year else (b, a)
    return bool(dated.year and dated.published and dated.year < dated.published and other.published == dated.published)
