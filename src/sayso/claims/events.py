"""What happens in one report: verbs and event nouns, with type, who and to whom, when and where, and on whose word.

"Rebels captured the town on Friday"   capture, agents rebels, targets the town, time Friday
"the death of two drivers"             death (a noun), targets two drivers
"""

from collections.abc import Sequence

from sayso.claims.attribution_dateline import dateline_end
from sayso.claims.attribution_parts import can_speak, subject_of
from sayso.claims.modality import modality_of
from sayso.claims.polarity import cancels, polarity_of
from sayso.records.analysis import Analysis, Predicate, Sentence
from sayso.records.base import Span, make_id
from sayso.records.claim import Attribution, Event
from sayso.records.document import Document
from sayso.records.mention import Actor, Place, Polarity, Time
from sayso.resources.event_words import (
    CARRYING,
    DENIED_STATES,
    STATES,
    UNDERGONE,
    base_forms,
    denied_state,
    find_type,
    is_no_event,
    those_in_state,
)
from sayso.resources.reporting import VERBS
from sayso.text.attributed import enclosing
from sayso.text.remarks import in_remark
from sayso.text.trees import ancestors, antecedent, children, has_relation, lemmas, subtree

_LIGHT = frozenset("be have do make take get go come give put keep let seem appear become remain use want need like know".split())
_AGENT, _TARGET = ("ARG0",), ("ARG1", "ARG2")


def find_events(
    document: Document,
    analysis: Analysis,
    actors: Sequence[Actor],
    times: Sequence[Time],
    places: Sequence[Place],
    attributions: Sequence[Attribution],
) -> tuple[Event, ...]:
    """All events of a report in the order of the text."""
    found = []
    cues = {a.cue.start for a in attributions if a.cue}
    dated = [t for t in times if t.type in ("date", "time")]
    for sentence in analysis.sentences:
        predicates = {p.token: p for p in sentence.predicates}
        forms, begun = [t.form.lower() for t in sentence.tokens], dateline_end(sentence)
        for token, word in enumerate(sentence.tokens):
            if token < begun or in_remark(forms, token) or any(t.start <= word.start and word.end <= t.end for t in dated):
                continue
            if (
                _is_in_name(sentence, token)
                or _leaves_so(sentence, token)
                or cancels(sentence, token)
                or _tells_share(sentence, token)
            ):
                continue
            state = denied_state(sentence, token)
            kind = state or _type(sentence, token, predicates.get(token))
            if kind == "statement" and word.upos == "VERB" and word.start not in cues:
                kind = "other"
            if kind:
                told = enclosing(attributions, word.start, word.end)
                agents, targets = _participants(sentence, token, (kind, predicates.get(token)), actors)
                found.append(
                    Event(
                        id=make_id(document.id, "events", word.start, word.end),
                        start=word.start,
                        end=word.end,
                        text=document.text[word.start : word.end],
                        type=kind,
                        agents=agents,
                        targets=targets,
                        time=_nearest(sentence, token, [t for t in times if t.type in ("date", "time")]),
                        place=_nearest(sentence, token, places),
                        attribution=told.id if told else None,
                        polarity=_other_polarity(sentence, token) if state else polarity_of(sentence, token),
                        modality=modality_of(sentence, token, told is not None),
                    )
                )
    return tuple(found)


def _is_in_name(sentence: Sentence, token: int) -> bool:
    """ "the Front for the Renewal of the Coast": a word inside an organisation's name that does not head it."""
    word, above = sentence.tokens[token], sentence.tokens[token].head - 1
    if above < 0 or not token or not word.form[:1].isupper() or word.upos not in ("PROPN", "NOUN"):
        return False
    inside = (e for e in sentence.entities if e.type == "ORG" and e.first <= token < e.stop)
    behind = has_relation(sentence, token, "nmod") and "for" in lemmas(sentence, token, "case")
    return any(e.first <= above < e.stop for e in inside) or behind and sentence.tokens[above].form[:1].isupper()


def _leaves_so(sentence: Sentence, token: int) -> bool:
    """ "left 17 people dead", "left the mill untouched": the state tells what happened, and nobody left."""
    if sentence.tokens[token].lemma.lower() != "leave" or sentence.tokens[token].upos != "VERB":
        return False
    objects = children(sentence, token, "obj")
    behind = [*children(sentence, token, "xcomp", "obj"), *(j for i in objects for j in children(sentence, i, "amod", "acl"))]
    states = STATES | DENIED_STATES.keys()
    return bool(objects) and any(i > token and sentence.tokens[i].form.lower() in states for i in behind)


def _tells_share(sentence: Sentence, token: int) -> bool:
    """ "won 30 per cent of the vote": a share, and no victory."""
    return sentence.tokens[token].upos == "VERB" and any(
        sentence.tokens[i].lemma.lower() in ("percent", "cent", "%") for i in children(sentence, token, "obj")
    )


def _other_polarity(sentence: Sentence, token: int) -> Polarity:
    """Of what a state denies: "the doors were open" denies that they were closed, "were not open" does not."""
    return "affirmed" if polarity_of(sentence, token) == "denied" else "denied"


def _type(sentence: Sentence, token: int, predicate: Predicate | None) -> str | None:
    """The type of an event word; verbs of no known type are "other", nouns of none are left out unless they stand for a verb."""
    word = sentence.tokens[token]
    if word.lemma.lower() == "over" and children(sentence, token, "cop"):
        ended = [find_type(sentence, i) for i in children(sentence, token, "nsubj")]
        return ended[0] if ended else None  # "the strike is over"
    known = find_type(sentence, token)
    if _is_order(sentence, token):
        return "demand"
    if word.upos == "VERB":
        return _verb_type(sentence, token, known)
    if word.upos in ("NOUN", "PROPN"):
        return known or (None if is_no_event(sentence, token) else _predicate_type(predicate))
    return known if word.upos == "ADJ" and (predicate is not None or word.form.lower() == "dead") else None


def _is_order(sentence: Sentence, token: int) -> bool:
    """ "ordered the troops to fire", "the order to fire": reports dispute who gave it."""
    ordered = _ORDERS.intersection(base_forms(sentence, token))
    done = children(sentence, token, "xcomp" if sentence.tokens[token].upos == "VERB" else "acl")
    return bool(ordered) and any(sentence.tokens[i].xpos == "VB" for i in done)


_ORDERS = frozenset("order command instruct".split())


def _verb_type(sentence: Sentence, token: int, known: str | None) -> str | None:
    forms = base_forms(sentence, token)
    light = _LIGHT.intersection(forms[:1]) and not known and not _is_told_of(sentence, token, forms[0])
    if light or has_relation(sentence, token, "aux", "case", "mark", "fixed"):
        return None
    if has_relation(sentence, token, "amod") and known is None:
        return None
    return known or ("statement" if any(f in VERBS for f in forms) else "other")


def _is_told_of(sentence: Sentence, token: int, verb: str) -> bool:
    """ "used gas", "knew that the dam leaked", "remained in the capital": of light verbs those that reports dispute, with what was used or known."""
    if verb == "use":
        used = children(sentence, token, "obj", "nsubj:pass")
        return any(sentence.tokens[i].upos in ("NOUN", "PROPN") for i in used)
    if verb == "take":
        taken = children(sentence, token, "obj", "nsubj:pass")
        return any(_is_thing(sentence, i) for i in taken)
    if verb == "remain":
        return bool(children(sentence, token, "nsubj")) and any(_stands_in(sentence, i) for i in children(sentence, token, "obl"))
    return verb == "know" and bool(children(sentence, token, "ccomp"))


def _stands_in(sentence: Sentence, token: int) -> bool:
    """ "remained in the capital"."""
    return bool({"in", "at", "inside", "within"} & {*lemmas(sentence, token, "case")})


def _is_thing(sentence: Sentence, token: int) -> bool:
    """ "took the flight recorder": one thing that is known, and no idiom ("took the lead")."""
    word = sentence.tokens[token]
    known = any(
        sentence.tokens[i].lemma.lower() in ("the", "'s", "his", "her", "their")
        for i in children(sentence, token, "det", "nmod:poss")
    )
    return word.upos == "NOUN" and known and word.lemma.lower() not in _TAKEN_IDLY and find_type(sentence, token) is None


_TAKEN_IDLY = frozenset(
    """place part lead floor stand oath side view step action time care advantage chance opportunity seat blame responsibility credit road train bus
    plane way turn form shape initiative position decision measure test exam day week month year bait hint trouble liberty microphone
    podium stage helm reins office life case issue matter news question point vow pulse temperature""".split()
)


def _predicate_type(predicate: Predicate | None) -> str | None:
    """ "announcement", "patrol", "chase": a noun that the reader takes for a predicate."""
    behind = predicate.roleset.rpartition(".")[0] if predicate and predicate.roleset else ""
    if not behind or behind in _LIGHT:
        return None
    return "statement" if behind in VERBS else "other"


def _participants(
    sentence: Sentence, token: int, what: tuple[str, Predicate | None], actors: Sequence[Actor]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Actors among the fillers: by role where the reader gives roles, else by grammar. `what`: the event's type and predicate."""
    kind, predicate = what
    found = predicate.arguments if predicate else ()
    fillers = [(a.role.removeprefix("R-"), i) for a in found for i in _with_joined(sentence, a.token)]
    arguments = [(role, antecedent(sentence, i)) for role, i in fillers if not _is_source(sentence, i)]
    agents = [t for role, t in arguments if role in _AGENT]
    targets = [t for role, t in arguments if role in _TARGET]
    doing: list[int] = []
    if denied_state(sentence, token):
        done_to = [antecedent(sentence, i) for i in those_in_state(sentence, token)]
    elif sentence.tokens[token].upos == "VERB":
        doing, done_to = _verb_parts(sentence, token)
    else:
        doing, done_to = _noun_parts(sentence, token, kind)
    if sentence.tokens[token].upos == "VERB" and agents and doing and not set(agents) & set(doing):
        agents = [i for i in agents if can_speak(sentence, i)] or doing
    if done_to and not doing and _befalls(sentence, token):
        agents, targets = [], done_to
    by = _actors_in(sentence, _joined(sentence, agents or doing), actors)
    to = _actors_in(sentence, _joined(sentence, targets or done_to), actors)
    return by, tuple(a for a in to if a not in by)


def _joined(sentence: Sentence, fillers: Sequence[int]) -> list[int]:
    """Fillers with those joined to them: "the army and the police fired"."""
    return list(dict.fromkeys(j for i in fillers for j in _with_joined(sentence, i) if sentence.tokens[j].upos != "VERB"))


def _with_joined(sentence: Sentence, token: int) -> list[int]:
    """A word and those joined to it, but for what it is set against: "by bandits, not by soldiers"."""
    return [token, *(i for i in children(sentence, token, "conj") if "not" not in lemmas(sentence, i, "advmod"))]


def _verb_parts(sentence: Sentence, token: int) -> tuple[list[int], list[int]]:
    """Doers and sufferers by the tree: subjects over conjunctions and participles ("entered the town, killing two"), agents of
    passives, relative pronouns ("rebels who fired", "pilots captured by rebels")."""
    doer = subject_of(sentence, token)
    done_to = [antecedent(sentence, i) for i in children(sentence, token, "obj", "nsubj:pass") if not _is_source(sentence, i)]
    if not done_to and has_relation(sentence, token, "acl") and sentence.tokens[token].xpos == "VBN":
        done_to = ancestors(sentence, token)[:1]
    if doer is not None and not done_to and (_befalls(sentence, token) or children(sentence, token, "aux:pass")):
        return [], [doer]  # "was said to have been arrested"
    return [doer] if doer is not None and doer not in done_to else [], done_to


def _is_source(sentence: Sentence, token: int) -> bool:
    """ "who according to his sister was shot": who says so, and not whom it befell."""
    first = min(subtree(sentence, token))
    return first > 1 and [t.form.lower() for t in sentence.tokens[first - 2 : first]] == ["according", "to"]


def _befalls(sentence: Sentence, token: int) -> bool:
    return bool(UNDERGONE.intersection(base_forms(sentence, token)))


_OWN = frozenset(
    "retreat resignation protest advance refusal victory statement demand promise threat support condemnation".split()
)
"""Types whose nouns have their doer behind "of" ("the withdrawal of the garrison")."""
_SUFFERED = frozenset("death injury arrest release coup rescue destruction displacement".split())
"""Types whose nouns have the one it befalls before them ("the mayor's arrest"), unless "of" follows ("the rebels' capture of")."""


def _noun_parts(sentence: Sentence, token: int, kind: str) -> tuple[list[int], list[int]]:
    """Doers and those it is done to, by the prepositions of an event noun: "the blockade of the port by the navy", "talks
    between the union and the mayor with the bishop" (arguments of nominalisations: Macleod et al. 1998, NOMLEX)."""
    owners = children(sentence, token, "nmod:poss")
    behind = {word: _behind(sentence, token, word) for word in ("of", "by", "between", "with", "against", "on", "from")}
    suffered = kind in _SUFFERED and not behind["of"]
    agents = [*behind["by"], *behind["between"], *([] if suffered else owners), *(behind["of"] if kind in _OWN else [])]
    targets = [*([] if kind in _OWN else behind["of"]), *behind["against"], *(owners if suffered else [])]
    if kind in ("talks", "agreement", "fight", "ceasefire"):
        targets += behind["with"]
    if kind == "attack":
        targets += behind["on"]
    return agents, targets


def _behind(sentence: Sentence, token: int, preposition: str) -> list[int]:
    """The nouns behind a preposition of a noun, with those joined to them by "and"."""
    heads = [
        i
        for i in children(sentence, token, "nmod", "obl")
        if any(sentence.tokens[c].lemma.lower() == preposition for c in children(sentence, i, "case"))
    ]
    return [j for i in heads for j in _with_joined(sentence, i)]


def _actors_in(sentence: Sentence, fillers: Sequence[int], actors: Sequence[Actor]) -> tuple[str, ...]:
    """Actors with a mention on the head word of a filler, else on a name beside it ("a student, Ana Ruiz, who was shot")."""
    found = []
    for filler in fillers:
        for token in (filler, *children(sentence, filler, "appos")):
            word = sentence.tokens[token]
            meeting = [(m.end - m.start, a.id) for a in actors for m in a.mentions if m.start < word.end and word.start < m.end]
            if meeting:
                found.append(min(meeting)[1])
                break
    return tuple(dict.fromkeys(found))


def _nearest(sentence: Sentence, token: int, items: Sequence[Time] | Sequence[Place]) -> str | None:
    """The time or place in the event's own words, else in those of the clause above it."""
    above = [] if _is_died_of(sentence, token) else _clause_heads(sentence, token)
    for head in [token, *_beginnings(sentence, token), *above]:
        if head != token and items and isinstance(items[0], Time) and _only_tells(sentence, token, head):
            break
        words = subtree(sentence, head, [*_other_clauses(sentence, head), *_set_apart(sentence, token)])
        spans = [Span(start=sentence.tokens[i].start, end=sentence.tokens[i].end) for i in words]
        inside = [x for x in items if any(s.start < x.end and x.start < s.end for s in spans)]
        if inside:
            word = sentence.tokens[token]
            return min(inside, key=lambda x: (abs(x.start - word.start), x.start)).id
    return None


def _is_died_of(sentence: Sentence, token: int) -> bool:
    """ "died of his wounds on Thursday": when and where he died is not when and where he was wounded."""
    head = sentence.tokens[token].head - 1
    of = {"of", "from"}.intersection(lemmas(sentence, token, "case"))
    return bool(of) and head >= 0 and sentence.tokens[head].lemma.lower() in ("die", "succumb", "recover")


def _beginnings(sentence: Sentence, noun: int) -> list[int]:
    """ "The truce, which took effect at midnight, was broken on Monday": the clause that tells when what a noun tells of began or was."""
    clauses = children(sentence, noun, "acl:relcl", "acl") if sentence.tokens[noun].upos == "NOUN" else []
    return [i for i in clauses if CARRYING.intersection(base_forms(sentence, i)) and not children(sentence, i, "nsubj:pass")]


def _only_tells(sentence: Sentence, noun: int, verb: int) -> bool:
    """A verb whose time is that of the telling: "confirmed the collapse on Monday"."""
    told = has_relation(sentence, noun, "obj") and sentence.tokens[noun].head == verb + 1
    return told and bool(_TELLING.intersection(base_forms(sentence, verb)))


_TELLING = frozenset(
    "say tell announce confirm deny claim report admit acknowledge describe condemn mention recall discuss investigate".split()
)


def _set_apart(sentence: Sentence, token: int) -> list[int]:
    """Phrases that date something else: "since the end of the 1998 war", "after the May talks" do not date what came later."""
    cases = [
        i for i, t in enumerate(sentence.tokens) if t.lemma.lower() in _RELATIVE and has_relation(sentence, i, "case", "mark")
    ]
    heads = [sentence.tokens[i].head - 1 for i in cases]
    return [
        h
        for h in heads
        if h >= 0
        and h != token
        and token not in subtree(sentence, h)
        and sentence.tokens[h].upos in ("NOUN", "PROPN", "VERB")
        and not _is_date(sentence, h)
    ]


_RELATIVE = frozenset(("since", "after", "before", "until", "till", "following"))


def _is_date(sentence: Sentence, token: int) -> bool:
    """A bare month, weekday or year itself: "since June" does date."""
    return sentence.tokens[token].upos == "PROPN" and not children(sentence, token, "nmod", "compound", "amod")


def _clause_heads(sentence: Sentence, token: int) -> list[int]:
    """The verbs above a word, as long as it is part of their clause (objects, modifiers, complements)."""
    heads: list[int] = []
    at = token
    for above in ancestors(sentence, token)[:4]:
        verbal = sentence.tokens[at].upos in ("VERB", "AUX")
        if has_relation(sentence, at, "ccomp", "parataxis", "acl", "advcl") and (heads or verbal):
            break
        if has_relation(sentence, at, "conj") and verbal:
            break
        heads.append(above)
        at = above
    return heads


def _other_clauses(sentence: Sentence, head: int) -> list[int]:
    return [
        i
        for i in range(len(sentence.tokens))
        if i != head
        and has_relation(sentence, i, "ccomp", "parataxis", "advcl", "acl:relcl", "conj")
        and sentence.tokens[i].upos in ("VERB", "AUX")
    ]
