"""Reporting verbs: "said that", "X, he added", "announced the launch of", "claims to be", "described as", "urged them to"."""

from sayso.claims.attribution_content import find_content
from sayso.claims.attribution_cue import Cue
from sayso.claims.attribution_dateline import dateline_end, named_before
from sayso.claims.attribution_edges import cut_at_edge, goes_on_alone
from sayso.claims.attribution_entry import find_entry
from sayso.claims.attribution_parts import DAYS, Found, can_speak, is_loose, is_passive, noun_words, opens_clause
from sayso.claims.attribution_putin import find_put_in
from sayso.claims.attribution_speakers import did_say, is_anyone, is_done_to_its_noun, is_ordered, speaker_of
from sayso.compare.fates import is_human
from sayso.records.analysis import Sentence
from sayso.resources.refutation import NEGATORS
from sayso.resources.reporting import ADJECTIVES, QUOTING, REFUTING, REPORTED, TEXTS, TEXTUAL, Reporting
from sayso.resources.things import is_thing
from sayso.text.trees import children, has_relation, lemmas, parent, runs, subtree, trimmed

_LOSSES = frozenset(
    "life victory victim casualty record title prize responsibility seat power lead toll crown ground descent asylum benefit".split()
)
"""Objects that make "claim" take or win something; to claim responsibility is a statement all the same."""


def find_verbs(sentence: Sentence) -> list[Found]:
    """Attributions whose cue is a verb, or an adjective of conviction."""
    found: list[Found | None] = []
    for token, word in enumerate(sentence.tokens):
        conviction = ADJECTIVES.get(word.form.lower()) if word.upos == "ADJ" or word.xpos == "VBN" else None
        if conviction is not None and children(sentence, token, "ccomp"):
            found.append(_read(sentence, token, conviction, (token,)))
        verbal = word.upos == "VERB" or _is_closing(sentence, token)
        if verbal or word.upos in ("NOUN", "PROPN"):
            verbal = verbal or word.xpos in ("VBZ", "VBD", "VBP") and bool(children(sentence, token, "nsubj"))
            result = _verb(sentence, token) if verbal else None
            found.append(find_put_in(sentence, token) or result if result is None or not result.content else result)
    return [f for f in found if f is not None]


def _is_closing(sentence: Sentence, token: int) -> bool:
    """ "“It was cold,” Anna Berg, a weaver, related.": a past that ends a sentence behind its subject, taken for an adjective."""
    word = sentence.tokens[token]
    closing = token + 1 < len(sentence.tokens) and sentence.tokens[token + 1].form == "."
    behind = word.form.endswith("ed") and has_relation(sentence, token, "parataxis") and children(sentence, token, "nsubj")
    return word.upos == "ADJ" and closing and bool(behind)


def _is_unsaid(sentence: Sentence, verb: int) -> bool:
    """ "left without saying why", "the right to confirm judges is theirs": what is not done, or only might be."""
    marks, noun = {*lemmas(sentence, verb, "mark", "case")}, parent(sentence, verb)
    might = "to" in marks and has_relation(sentence, verb, "acl") and noun is not None
    return "without" in marks or might and not has_relation(sentence, noun or 0, "obj")


def _verb(sentence: Sentence, token: int) -> Found | None:
    entry, cue = find_entry(sentence, token)
    return _read(sentence, token, entry, cue) if entry is not None and not is_other(sentence, token) else None


def is_other(sentence: Sentence, verb: int) -> bool:
    """A verb that reports nothing here: "claimed lives", "according", an imperative to the reader, "let us say"."""
    objects = {*lemmas(sentence, verb, "obj")}
    lemma = sentence.tokens[verb].lemma.lower()
    person = any(can_speak(sentence, i) for i in children(sentence, verb, "nsubj"))
    if _is_imperative(sentence, verb) or _leaves_open(sentence, verb):
        return True
    if lemma == "lay" and objects & {"arm", "arms", "weapon", "gun", "life", "burden", "tool"}:
        return True
    led = [i for i in children(sentence, verb, "obj", "nsubj:pass") if sentence.tokens[i].upos in ("NOUN", "PROPN", "PRON")]
    if lemma == "command" and led and not children(sentence, verb, "xcomp", "ccomp"):
        return True  # "commanded the left wing"
    if lemma == "hold" and led and not children(sentence, verb, "ccomp") and any(is_human(sentence.tokens[i].lemma) for i in led):
        return True  # "are holding 12 villagers"
    if lemma == "salute" and any(is_thing(noun) for noun in objects):
        return True
    if lemma == "claim" and objects & (_LOSSES - ({"responsibility", "victory"} if person else {"responsibility"})):
        return True
    if sentence.tokens[verb].form.lower() == "according" or _is_unsaid(sentence, verb):
        return True
    if lemma == "compare" and sentence.tokens[verb].xpos == "VBN" and not children(sentence, verb, "aux", "aux:pass"):
        return True
    unnamed = [i for i in children(sentence, verb, "xcomp") if sentence.tokens[i].lemma.lower() in ("name", "identify", "quote")]
    if lemma in ("decline", "ask", "refuse", "request", "prefer", "want", "wish") and any(
        not children(sentence, i, "obj") for i in unnamed
    ):
        return True
    if lemma in ("ask", "request") and "anonymity" in objects:
        return True
    if lemma == "call" and _phones(sentence, verb):
        return True
    if lemma in ("refuse", "deny") and is_passive(sentence, verb) and children(sentence, verb, "obj"):
        return True  # "was refused access"
    if lemma == "dismiss" and _is_of_somebody(sentence, verb) or lemma in ("admit", "recall") and _lets_in(sentence, verb):
        return True
    return lemma == "tell" and bool(children(sentence, verb, "compound:prt"))


def _is_imperative(sentence: Sentence, verb: int) -> bool:
    """ "Tell the people that ...": a bare verb without a subject where a sentence or a quotation begins."""
    word = sentence.tokens[verb]
    begins = verb == 0 or sentence.tokens[verb - 1].xpos == "``"
    return begins and word.xpos in ("VB", "VBP") and not any(i < verb for i in children(sentence, verb, "nsubj", "aux", "mark"))


def _leaves_open(sentence: Sentence, verb: int) -> bool:
    """ "would neither confirm nor deny it": both at once say neither."""
    pair = {sentence.tokens[i].lemma.lower() for i in (verb, parent(sentence, verb) or verb, *children(sentence, verb, "conj"))}
    joints = {*lemmas(sentence, verb, "cc"), *(w for i in children(sentence, verb, "conj") for w in lemmas(sentence, i, "cc"))}
    return {"confirm", "deny"} <= pair and bool(joints & {"or", "nor"})


def _is_of_somebody(sentence: Sentence, verb: int) -> bool:
    """ "dismissed anyone", "dismissed the minister"; not "dismissed the minister as a liar", which says what of him."""
    told = any("as" in lemmas(sentence, i, "case", "mark") for i in children(sentence, verb, "obl", "advcl"))
    dismissed = children(sentence, verb, "obj")
    return not told and any(sentence.tokens[i].lemma.lower() in _SOMEBODY or can_speak(sentence, i) for i in dismissed)


def _phones(sentence: Sentence, verb: int) -> bool:
    """ "called the station to report that ...": somebody whom one calls in order to say something is not called a name."""
    aims = [
        i for i in children(sentence, verb, "advcl") if sentence.tokens[i].xpos == "VB" and "to" in lemmas(sentence, i, "mark")
    ]
    return bool(aims and children(sentence, verb, "obj")) and not children(sentence, verb, "xcomp", "ccomp")


def _lets_in(sentence: Sentence, verb: int) -> bool:
    """ "the hospital admitted 71 persons", "was admitted to the ward", "recalled its envoys": people as what is admitted or called back."""
    if is_passive(sentence, verb) and "to" in {w for i in children(sentence, verb, "obl") for w in lemmas(sentence, i, "case")}:
        return not children(sentence, verb, "ccomp")
    return any(sentence.tokens[i].upos == "NOUN" and is_human(sentence.tokens[i].lemma) for i in children(sentence, verb, "obj"))


_SOMEBODY = frozenset("anyone anybody somebody someone he she they".split())


def _read(sentence: Sentence, verb: int, entry: Reporting, cue: tuple[int, ...]) -> Found | None:
    source = speaker_of(sentence, verb)
    misread = source is not None and source < dateline_end(sentence)
    source = named_before(sentence, verb) if misread else source
    content = find_content(sentence, Cue(verb=verb, entry=entry, words=cue, source=source))
    if _shows(sentence, verb, source) or _may_be_called(sentence, verb, entry, source):
        return None
    if not content and not _may_quote(sentence, verb, source, cue):
        return None
    if not is_told(sentence, verb, entry, source) or source is None and _breaks_off(sentence, verb):
        return None
    words = source_words(sentence, verb, source) if source is not None else ()
    inside = {*words, *cue, *(children(sentence, source, "case") if source is not None else ())}
    inside |= set(range(source, verb)) if misread and source is not None else set()
    pieces = runs(i for piece in content for i in piece if i not in inside)
    pieces = tuple(
        p for p in pieces if not (p[0] > verb and pieces[0][-1] < verb and goes_on_alone(sentence, trimmed(sentence, list(p))))
    )
    pieces = tuple(tuple(trimmed(sentence, list(p))) for p in pieces)
    pieces = tuple(cut_at_edge(sentence, _bare(sentence, p)) for p in pieces)
    pieces = tuple(p for p in pieces if p and any(_tells_something(sentence, i) for i in p))
    if content and not pieces or source is None and "count" in entry.takes:
        return None
    act, stance = _act_and_stance(sentence, verb, entry)
    told = entry.act != "thought" or _is_view_of_others(sentence, verb, source)
    tentative = not told or _is_unreal(sentence, verb, source)
    return Found(source=source, source_words=words, cue=cue, content=pieces, act=act, stance=stance, tentative=tentative)


def _tells_something(sentence: Sentence, token: int) -> bool:
    word = sentence.tokens[token]
    return word.upos not in ("PUNCT", "CCONJ", "SCONJ", "ADP") and word.xpos not in ("WDT", "WP")


def _breaks_off(sentence: Sentence, verb: int) -> bool:
    """ "41 persons admitted, of whom 12 were nurses": a participle before a comma, behind which nothing is said."""
    return is_done_to_its_noun(sentence, verb) and verb + 1 < len(sentence.tokens) and sentence.tokens[verb + 1].form == ","


def _is_view_of_others(sentence: Sentence, verb: int, source: int | None) -> bool:
    """A thought told of somebody else, as a clause of its own: "doctors believe that ...", not "they hope to"."""
    others = source is not None and (
        sentence.tokens[source].upos in ("NOUN", "PROPN") or sentence.tokens[source].lemma.lower() in ("he", "she", "they")
    )
    return others and bool(children(sentence, verb, "ccomp"))


def is_told(sentence: Sentence, verb: int, entry: Reporting, source: int | None) -> bool:
    """Whether somebody is told to say or think it: not the reader ("one would think"), not a thing ("the weeks will see")."""
    lemma = sentence.tokens[verb].lemma.lower()
    if source is None:
        passive = is_passive(sentence, verb) or is_ordered(sentence, verb)
        return passive and (entry.act != "thought" or lemma in REPORTED) or entry.act in _WITHOUT_SOURCE
    word = sentence.tokens[source]
    if word.form.lower() == "who" and has_relation(sentence, verb, "ccomp", "csubj", "root"):
        return False  # "it is not clear who ordered it": nobody is told to have
    if entry.act == "thought" and (is_anyone(sentence, source) or lemma == "know" and word.lemma.lower() == "nobody"):
        return False
    quoted = word.lemma.lower() == "it" and source + 1 == verb > 2 and sentence.tokens[source - 1].xpos == "''"
    if lemma in TEXTUAL and word.lemma.lower() not in TEXTS and not quoted:
        return False
    return entry.act == "statement" or not _is_thing(sentence, source)


_ABSTRACT = (
    "tion",
    "ment",
    "ness",
    "ity",
    "ism",
    "ance",
    "ence",
    "ship",
    "ing",
    "age",
    "order",
    "scope",
    "degree",
    "fact",
    "step",
)


def _is_thing(sentence: Sentence, source: int) -> bool:
    """A time, a happening or an idea, which neither thinks nor names."""
    word = sentence.tokens[source]
    lemma = word.lemma.lower()
    if word.upos not in ("NOUN", "DET", "PRON") or can_speak(sentence, source) or lemma in TEXTS:
        return False
    if any(sentence.tokens[i].upos == "PROPN" for i in children(sentence, source, "nmod")) and lemma in _BODIES:
        return False
    happening = any(p.token == source for p in sentence.predicates)
    if lemma in _SOME_OF_THEM:
        return False
    return word.upos == "DET" or lemma in ("this", "that", *DAYS) or happening or lemma.endswith(_ABSTRACT)


_BODIES = frozenset("city town village state province county region district community university diocese".split())
"""What speaks when it is named: "the city of Holm demands ..."."""
_SOME_OF_THEM = frozenset("all many most some few several both none others".split())
"""Words that stand for people who are told of before: "all agreed that ..."."""
_WITHOUT_SOURCE = ("statement", "question", "other")
"""Acts that a report may tell without saying whose ("Reports: ...", "Asked whether ..."); "to demand calm" tells of no demand."""


def _is_unreal(sentence: Sentence, verb: int, source: int | None) -> bool:
    """A cue of the speaker's own or of nobody's deed: "I promise", "they should admit", "asked them to confirm"; not "to have said"."""
    helpers = {*lemmas(sentence, verb, "aux", "mark")}
    helpers -= {"to"} if "have" in helpers else set()
    anyone = source is not None and is_anyone(sentence, source) and not did_say(sentence, verb, source)
    return anyone or bool(helpers & _UNREAL)


_UNREAL = frozenset("should must to if may might unless until shall".split())


def source_words(sentence: Sentence, verb: int, source: int) -> tuple[int, ...]:
    """With the clause that says which one ("the judge who heard the case"), unless the cue stands in it."""
    words = noun_words(sentence, source, with_clauses=True)
    words = words if verb not in words else noun_words(sentence, source)
    if verb in words:  # the clause hangs from another noun of the phrase: "a union of workers, which claims"
        inside = {*subtree(sentence, verb)}
        words = tuple(trimmed(sentence, [i for i in words if i not in inside]))
    words = _unaddressed(sentence, _without_part(sentence, words))
    return words[1:] if len(words) > 1 and sentence.tokens[words[0]].xpos == "WDT" else words


def _without_part(sentence: Sentence, words: tuple[int, ...]) -> tuple[int, ...]:
    """ "the lawyers, for their part": without the phrase that only turns to them."""
    part = next((n for n, i in enumerate(words) if n > 1 and sentence.tokens[i].form.lower() == "for"), None)
    turned = (
        part is not None and sentence.tokens[words[-1]].form.lower() == "part" and sentence.tokens[words[part - 1]].form == ","
    )
    return words[: part - 1] if turned and part is not None else words


def _unaddressed(sentence: Sentence, words: tuple[int, ...]) -> tuple[int, ...]:
    """ "Dear readers, the masters say ...": without those who are spoken to."""
    comma = next((n for n, i in enumerate(words) if sentence.tokens[i].form == ","), None)
    return words[comma + 1 :] if comma and sentence.tokens[words[0]].lemma.lower() == "dear" else words


def _bare(sentence: Sentence, piece: tuple[int, ...]) -> tuple[int, ...]:
    """A piece without an opening "and" or "that"."""
    while piece and (is_loose(sentence, piece[0]) or opens_clause(sentence, piece[0])):
        piece = piece[1:]
    return piece


def _may_quote(sentence: Sentence, verb: int, source: int | None, cue: tuple[int, ...]) -> bool:
    """A verb of speech with a speaker, whose words may stand in a quotation of another sentence."""
    name = "_".join(sentence.tokens[i].lemma.lower() for i in cue)
    said = (sentence.tokens[verb].lemma.lower() in QUOTING or name in QUOTING) and not has_relation(
        sentence, verb, "acl:relcl", "xcomp"
    )
    return said and source is not None and not is_passive(sentence, verb)


def _act_and_stance(sentence: Sentence, verb: int, entry: Reporting) -> tuple[str, str]:
    """As in the table, but for what is negated ("did not confirm the raid" leaves it open), and for "asked them to stay"."""
    negators = [*children(sentence, verb, "advmod"), *(i for i in children(sentence, verb, "cc") if not i)]
    negated = any(i < verb + 2 and sentence.tokens[i].lemma.lower() in NEGATORS | {"nor"} for i in negators)
    if sentence.tokens[verb].lemma.lower() in _CHECKING and (negated or _is_unable(sentence, verb)):
        return "other", "doubting" if negated else "neutral"
    if negated and entry.act in _OPPOSITE:
        return _OPPOSITE[entry.act], entry.stance
    if negated and entry.act == "statement" and "object" in entry.takes:
        return "denial", entry.stance
    if "name" in entry.takes and _refutes(sentence, verb):
        return "denial", entry.stance
    open_clauses = children(sentence, verb, "xcomp", "advcl")
    asks = entry.act == "question" or sentence.tokens[verb].lemma.lower() == "tell"
    asks_to = asks and any(
        sentence.tokens[m].lemma.lower() == "to" for i in open_clauses if i > verb for m in children(sentence, i, "mark")
    )
    return "demand" if asks_to else entry.act, entry.stance


_OPPOSITE = {"denial": "statement", "agreement": "denial"}
"""What is done by who does not deny, or will not accept."""


def _refutes(sentence: Sentence, verb: int) -> bool:
    """ "called the report a lie", "described the charges as baseless"."""
    return any(sentence.tokens[i].lemma.lower() in REFUTING for i in children(sentence, verb, "xcomp", "obl", "advcl"))


def _is_unable(sentence: Sentence, verb: int) -> bool:
    """ "was unable to confirm", "declined to confirm", "has yet to confirm": what is not done."""
    above = parent(sentence, verb)
    if above is not None and sentence.tokens[above].lemma.lower() == "have" and has_relation(sentence, verb, "xcomp"):
        return any(t.form.lower() == "yet" for t in sentence.tokens[above:verb])
    if above is None or not has_relation(sentence, verb, "xcomp"):
        return False
    word = sentence.tokens[above].lemma.lower()
    return word in _NOT_DOING or word == "able" and not NEGATORS.isdisjoint(lemmas(sentence, above, "advmod"))


_NOT_DOING = frozenset(("unable", "fail", "refuse", "decline"))
_CHECKING = frozenset(("confirm", "verify", "corroborate", "establish", "substantiate"))
"""Verbs whose "not" leaves a thing open: "could not confirm the claim" does not deny it."""
_EVIDENT = frozenset(("show", "demonstrate", "indicate", "suggest", "reveal", "signal", "prove", "confirm", "mean", "imply"))


def _shows(sentence: Sentence, verb: int, source: int | None) -> bool:
    """Whether a thing shows something ("the flood demonstrated that ..."): nobody says it. Texts and pictures do say."""
    if sentence.tokens[verb].lemma.lower() not in _EVIDENT or source is None:
        return False
    word = sentence.tokens[source]
    return word.upos in ("NOUN", "PRON", "DET") and not can_speak(sentence, source) and word.lemma.lower() not in TEXTS


def _may_be_called(sentence: Sentence, verb: int, entry: Reporting, source: int | None) -> bool:
    """ "can be characterised as", "a town called Northport": the writer's own wording or a thing's name, on nobody's word."""
    modal = any(sentence.tokens[i].xpos == "MD" for i in children(sentence, verb, "aux"))
    agent = children(sentence, verb, "obl:agent")
    named = "name" in entry.takes and source is None and has_relation(sentence, verb, "acl", "amod") and not agent
    return named or "name" in entry.takes and modal and is_passive(sentence, verb) and not agent
