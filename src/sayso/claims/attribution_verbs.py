"""Reporting verbs: "said that", "X, he added", "announced the launch of", "claims to be", "described as", "urged them to"."""

from sayso.claims.attribution_parts import (
    Found,
    can_speak,
    clause_words,
    is_passive,
    noun_words,
    runs,
    subject_of,
    without_last_relative,
)
from sayso.records.analysis import Sentence
from sayso.resources.reporting import ADJECTIVES, BARE_OBJECT, TEXTS, VERBS, Reporting
from sayso.text.stems import stem
from sayso.text.trees import ancestors, children, has_relation, parent, subtree, trimmed

_PREPOSITIONS = frozenset(("for", "on", "to", "of", "against", "about", "in", "at"))
_LOSSES = frozenset(
    ("life", "victory", "victim", "casualty", "record", "title", "prize", "responsibility", "seat", "power", "lead")
)
"""Objects that make "claim" take or win something; to claim responsibility is a statement all the same."""


def find_verbs(sentence: Sentence) -> list[Found]:
    """Attributions whose cue is a verb."""
    found = []
    for token, word in enumerate(sentence.tokens):
        if word.upos == "ADJ" and word.lemma.lower() in ADJECTIVES and children(sentence, token, "ccomp"):
            result = _read(sentence, token, ADJECTIVES[word.lemma.lower()], (token,))
            if result is not None:
                found.append(result)
        if word.upos == "VERB":
            entry, cue = _entry(sentence, token)
            if entry is not None and not _is_other(sentence, token):
                result = _read(sentence, token, entry, cue)
                if result is not None:
                    found.append(result)
    return found


def _entry(sentence: Sentence, verb: int) -> tuple[Reporting | None, tuple[int, ...]]:
    """The verb in the table, with its particle or preposition where these make it report ("call for", "refer to", "point out")."""
    lemma = sentence.tokens[verb].lemma.lower().replace(" ", "_")
    for particle in children(sentence, verb, "compound:prt"):
        entry = VERBS.get(f"{lemma}_{sentence.tokens[particle].lemma.lower()}")
        if entry:
            return entry, (verb, particle)
    behind = sentence.tokens[verb + 1].lemma.lower() if verb + 1 < len(sentence.tokens) else ""
    if behind in _PREPOSITIONS and f"{lemma}_{behind}" in VERBS:
        return VERBS[f"{lemma}_{behind}"], (verb, verb + 1)
    if lemma in _SIZING and _sized(sentence, verb):
        return Reporting(takes=frozenset(("size",))), (verb,)
    for base in (lemma, *stem(sentence.tokens[verb].form)):
        if base in VERBS:
            return VERBS[base], (verb,)
    return None, (verb,)


_SIZING = frozenset(("put", "place", "set", "estimate"))


def _sized(sentence: Sentence, verb: int) -> list[int]:
    """ "put the toll at 300": what is sized, and the size; empty where the verb does something else."""
    sized = children(sentence, verb, "obj", "nsubj:pass")
    at = [
        i
        for i in [*children(sentence, verb, "obl"), *(n for o in sized for n in children(sentence, o, "nmod"))]
        if any(sentence.tokens[c].lemma == "at" for c in children(sentence, i, "case"))
        and any(sentence.tokens[w].upos == "NUM" for w in subtree(sentence, i))
    ]
    return sorted({w for i in [*sized[:1], *at[:1]] for w in subtree(sentence, i)}) if sized and at else []


def _is_other(sentence: Sentence, verb: int) -> bool:
    """A verb that reports nothing here: "claimed lives", "according", an imperative to the reader, "let us say"."""
    objects = {sentence.tokens[i].lemma.lower() for i in children(sentence, verb, "obj")}
    lemma = sentence.tokens[verb].lemma.lower()
    if lemma == "claim" and objects & (_LOSSES - {"responsibility"}):
        return True
    if sentence.tokens[verb].form.lower() == "according":
        return True
    if lemma == "compare" and sentence.tokens[verb].xpos == "VBN" and not children(sentence, verb, "aux", "aux:pass"):
        return True
    if lemma in ("decline", "ask", "refuse", "request", "prefer") and {
        sentence.tokens[i].lemma.lower() for i in children(sentence, verb, "xcomp")
    } & {"name", "identify", "quote"}:
        return True
    return lemma == "tell" and bool(children(sentence, verb, "compound:prt"))


def _read(sentence: Sentence, verb: int, entry: Reporting, cue: tuple[int, ...]) -> Found | None:
    source = subject_of(sentence, verb)
    if source is None and is_passive(sentence, verb):
        source = _document_of(sentence, verb)
    if source is None and not is_passive(sentence, verb):
        source = _named_before(sentence, verb)
    if source is not None and sentence.tokens[source].lemma.lower() in ("it", "there") and has_relation(sentence, source, "expl"):
        source = None
    content = _content(sentence, verb, entry, cue, source)
    if _shows(sentence, verb, source) or _may_be_called(sentence, verb, entry):
        return None
    if not content or (
        entry.act == "thought" and source is not None and sentence.tokens[source].lemma.lower() in ("i", "we", "you")
    ):
        return None
    words = noun_words(sentence, source) if source is not None else ()
    inside = set(words) | set(cue)
    pieces = runs(i for piece in content for i in piece if i not in inside)
    pieces = tuple(tuple(trimmed(sentence, list(p))) for p in pieces)
    pieces = tuple(p for p in pieces if p and any(sentence.tokens[i].upos not in ("PUNCT", "CCONJ", "SCONJ", "ADP") for i in p))
    if not pieces:
        return None
    negated = any(sentence.tokens[i].lemma.lower() in ("not", "n't", "never") for i in children(sentence, verb, "advmod"))
    unsure = negated and sentence.tokens[verb].lemma.lower() in _CHECKING
    act = "denial" if negated and entry.act == "statement" and "object" in entry.takes else entry.act
    stance = "doubting" if unsure else entry.stance
    return Found(source=source, source_words=words, cue=cue, content=pieces, act="other" if unsure else act, stance=stance)


_CHECKING = frozenset(("confirm", "verify", "corroborate", "establish", "substantiate"))
"""Verbs whose "not" leaves a thing open: "could not confirm the claim" does not deny it."""


_EVIDENT = frozenset(("show", "demonstrate", "indicate", "suggest", "reveal", "signal", "prove", "confirm", "mean", "imply"))


def _shows(sentence: Sentence, verb: int, source: int | None) -> bool:
    """Whether a thing shows something ("the flood demonstrated that ..."): nobody says it."""
    if sentence.tokens[verb].lemma.lower() not in _EVIDENT or source is None:
        return False
    return sentence.tokens[source].upos in ("NOUN", "PRON", "DET") and not can_speak(sentence, source)


def _may_be_called(sentence: Sentence, verb: int, entry: Reporting) -> bool:
    """ "can be characterised as", "should be seen as": the writer's own wording, on nobody's word."""
    modal = any(sentence.tokens[i].xpos == "MD" for i in children(sentence, verb, "aux"))
    agent = children(sentence, verb, "obl:agent")
    return "name" in entry.takes and modal and is_passive(sentence, verb) and not agent


def _named_before(sentence: Sentence, verb: int) -> int | None:
    """ "The dam was full, the ministry's spokesman, Paul Berg, said": a speaker that a parser takes for an afterthought.

    Of the nouns whose words end right before the verb and begin behind a comma, the first."""
    last = verb - 1
    if last < 2 or sentence.tokens[last].form != ",":
        return None
    for token in range(1, last):
        if not has_relation(sentence, token, "appos", "parataxis", "conj", "dislocated") or not can_speak(sentence, token):
            continue
        words = trimmed(sentence, subtree(sentence, token))
        if words and words[-1] == last - 1 and words[0] and sentence.tokens[words[0] - 1].form == ",":
            return token
    return None


def _document_of(sentence: Sentence, verb: int) -> int | None:
    """ "It was stated in the same letter that ...": the document that speaks."""
    for oblique in children(sentence, verb, "obl"):
        if any(sentence.tokens[c].lemma.lower() in ("in", "by") for c in children(sentence, oblique, "case")) and can_speak(
            sentence, oblique
        ):
            return oblique if sentence.tokens[oblique].upos == "NOUN" else None
    return None


def _content(sentence: Sentence, verb: int, entry: Reporting, cue: tuple[int, ...], source: int | None) -> list[tuple[int, ...]]:
    """The words said, by what the verb takes; empty if it takes nothing here."""
    if "size" in entry.takes:
        return [tuple(_sized(sentence, verb))]
    clauses = [i for i in children(sentence, verb, "ccomp") if i not in cue]
    if clauses and entry.takes != frozenset(("name",)):
        accused = [i for i in children(sentence, verb, "obj") if entry.act == "accusation" and i < clauses[0]]
        return [tuple(w for i in accused for w in subtree(sentence, i)), *(tuple(clause_words(sentence, i)) for i in clauses)]
    if "name" in entry.takes:
        named = _named(sentence, verb, cue)
        if named:
            return named
    if entry.takes & {"infinitive", "order"}:
        open_clauses = children(sentence, verb, "xcomp", "advcl") if "order" in entry.takes else children(sentence, verb, "xcomp")
        wanted = [i for i in open_clauses if i > verb and _is_infinitive(sentence, i)]
        if wanted:
            addressed = [
                i for i in children(sentence, verb, "obj", "iobj", "obl") if "order" in entry.takes and verb < i < wanted[0]
            ]
            return [
                tuple(
                    w
                    for i in [*addressed, *wanted]
                    for w in subtree(sentence, i, [c for c in children(sentence, i, "case") if c in cue])
                )
            ]
    if "clause" in entry.takes:
        around = _around(sentence, verb)
        if around:
            return [around]
    return _objects(sentence, verb, entry, cue, source)


def _is_infinitive(sentence: Sentence, token: int) -> bool:
    return any(sentence.tokens[i].lemma.lower() == "to" for i in children(sentence, token, "mark"))


def _around(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """What stands around a verb that is put in, in front or behind: "The gates, he said, were shut", "As he said, ...".

    The verb hangs from the clause said."""
    marks = {sentence.tokens[i].lemma.lower() for i in children(sentence, verb, "mark")}
    put_in = has_relation(sentence, verb, "parataxis") and (children(sentence, verb, "nsubj") or is_passive(sentence, verb))
    as_said = (
        has_relation(sentence, verb, "advcl")
        and "as" in marks
        and children(sentence, verb, "nsubj")
        and not children(sentence, verb, "obj")
    )
    between = _is_between_commas(sentence, verb)
    if not put_in and not as_said and not between:
        return ()
    head = parent(sentence, verb)
    if between:
        head = next((i for i in ancestors(sentence, verb) if sentence.tokens[i].upos in ("VERB", "ADJ", "AUX")), None)
    if head is None:
        return ()
    own = set(subtree(sentence, verb))
    return tuple(i for i in trimmed(sentence, subtree(sentence, head, [verb])) if i not in own)


def _is_between_commas(sentence: Sentence, verb: int) -> bool:
    """ "The gates, he said, were shut": subject and verb alone between commas, which parsers take for a relative clause."""
    if not has_relation(sentence, verb, "acl") or children(sentence, verb, "obj", "ccomp", "xcomp"):
        return False
    own = [i for i in subtree(sentence, verb) if sentence.tokens[i].form != ","]
    subject = children(sentence, verb, "nsubj")
    if not subject or sentence.tokens[subject[0]].xpos in ("WDT", "WP") or own[-1] + 1 >= len(sentence.tokens) or not own[0]:
        return False
    return sentence.tokens[own[0] - 1].form == "," and sentence.tokens[own[-1] + 1].form == ","


def _named(sentence: Sentence, verb: int, cue: tuple[int, ...]) -> list[tuple[int, ...]]:
    """What is called what: "called it a raid" -> a raid; "described the raid as theft" -> the raid as theft."""
    names = [i for i in children(sentence, verb, "xcomp", "obl", "advcl") if _is_name(sentence, i, cue)]
    objects = [i for i in children(sentence, verb, "obj") if sentence.tokens[i].upos not in ("PRON", "DET")]
    if len(cue) > 1 and len(names) > 1 and _is_as(sentence, names[-1]):
        objects, names = names[:1], names[1:]
    if not names and _likens(sentence, verb):
        names = [n for i in objects for n in children(sentence, i, "nmod") if _has_case(sentence, n, "to", "with")]
    if not names:
        return [tuple(subtree(sentence, i)) for i in objects if len(cue) > 1] if objects else []
    words = [w for i in names for w in _without_case(sentence, i, objects)]
    if objects and any(
        sentence.tokens[c].lemma.lower() in ("as", "to", "with")
        for i in names
        for c in children(sentence, i, "case", "mark", "advmod")
    ):
        words = [
            w for i in [*objects, *names] for w in subtree(sentence, i, [c for c in children(sentence, i, "case") if c in cue])
        ]
        words += _between(sentence, verb, objects, names)
    behind = {
        w
        for i in set(words)
        if has_relation(sentence, i, "acl:relcl", "appos", "parataxis") and i not in names
        for w in subtree(sentence, i)
    }
    return [tuple(sorted(set(words) - behind))]


def _likens(sentence: Sentence, verb: int) -> bool:
    return bool({"liken", "compare"} & {sentence.tokens[verb].lemma.lower(), *stem(sentence.tokens[verb].form)})


def _between(sentence: Sentence, verb: int, objects: list[int], names: list[int]) -> list[int]:
    """What stands between a thing and its name: "consider a treaty under these conditions as wrong"."""
    last, first = max(subtree(sentence, objects[-1])), min(subtree(sentence, names[0]))
    inside = list(range(last + 1, first))
    plain = all(sentence.tokens[i].upos != "PUNCT" and verb in ancestors(sentence, i) for i in inside)
    return inside if plain else []


def _is_name(sentence: Sentence, token: int, cue: tuple[int, ...]) -> bool:
    """An "as" phrase, the noun behind "refer to", or a bare noun or adjective complement."""
    cases = children(sentence, token, "case", "mark", "advmod")
    if any(c in cue for c in cases):
        return True
    above = parent(sentence, token)
    if above is not None and _likens(sentence, above):
        return any(sentence.tokens[c].lemma.lower() in ("to", "with") for c in cases)
    if has_relation(sentence, token, "xcomp"):
        return sentence.tokens[token].upos in ("NOUN", "PROPN", "ADJ") or bool(cases)
    return any(sentence.tokens[c].lemma.lower() == "as" for c in cases)


def _without_case(sentence: Sentence, token: int, objects: list[int]) -> list[int]:
    return subtree(sentence, token, [] if objects else children(sentence, token, "case", "mark"))


def _is_set_off(sentence: Sentence, token: int) -> bool:
    """Whether a phrase stands behind a dash or in brackets: the writer's own addition."""
    first = min(subtree(sentence, token))
    marks = {sentence.tokens[i].form for i in (first - 1, first) if i >= 0}
    return bool(marks & {"-", "–", "—", "--", "(", "["})


_OF_WHAT = frozenset(("assure", "inform", "warn", "notify", "remind", "accuse", "convince", "persuade"))
"""Verbs that name the hearer and then what is said behind "of"."""


def _has_case(sentence: Sentence, token: int, *words: str) -> bool:
    return any(sentence.tokens[c].lemma.lower() in words for c in children(sentence, token, "case"))


def _is_as(sentence: Sentence, token: int) -> bool:
    return any(sentence.tokens[c].lemma.lower() == "as" for c in children(sentence, token, "case"))


def _objects(sentence: Sentence, verb: int, entry: Reporting, cue: tuple[int, ...], source: int | None) -> list[tuple[int, ...]]:
    """A noun as what is said ("announced a truce", "called for calm"), where somebody who can speak does it."""
    if not entry.takes & {"object", "order"}:
        return []
    lemma = "_".join(sentence.tokens[i].lemma.lower() for i in cue)
    if len(cue) > 1:
        behind = [i for i in children(sentence, verb, "obl") if any(c in cue for c in children(sentence, i, "case"))]
        return [tuple(subtree(sentence, i, [c for c in children(sentence, i, "case") if c in cue])) for i in behind]
    if lemma in _OF_WHAT:
        hearers = children(sentence, verb, "obj", "iobj")
        near = [h for i in hearers for h in (i, *children(sentence, i, "conj"))]
        of = [
            i
            for h in (verb, *near)
            for i in children(sentence, h, "obl", "nmod")
            if i > verb and _has_case(sentence, i, "of", "about")
        ]
        said = [i for i in of if sentence.tokens[i].upos == "NOUN" and not can_speak(sentence, i)]
        if hearers and said:
            return [tuple(subtree(sentence, said[0]))]
    told_to = [
        i
        for i in children(sentence, verb, "obj")
        if "order" in entry.takes and any(_is_infinitive(sentence, c) for c in children(sentence, i, "acl"))
    ]
    shown = (
        source is not None
        and sentence.tokens[source].lemma.lower() in TEXTS
        and lemma in ("show", "stipulate", "reveal", "indicate")
    )
    if lemma not in BARE_OBJECT and not told_to and not shown:
        return []
    if source is None or not can_speak(sentence, source):
        return []
    passive = list(children(sentence, verb, "nsubj:pass"))
    objects = passive or children(sentence, verb, "obj")
    if not objects and has_relation(sentence, verb, "acl") and sentence.tokens[verb].xpos == "VBN":
        objects = list(ancestors(sentence, verb)[:1])
        return [tuple(noun_words(sentence, i)) for i in objects]
    found = []
    for i in objects:
        if sentence.tokens[i].xpos in ("WDT", "WP"):
            continue
        extra = [
            x
            for x in children(sentence, verb, "obl", "advcl")
            if x > verb
            and sentence.tokens[x].lemma.lower() not in VERBS
            and (lemma in ("accuse", "blame", "charge", "condemn") or _is_as(sentence, x))
        ]
        aside = [
            x
            for x in range(len(sentence.tokens))
            if has_relation(sentence, x, "parataxis", "appos") and x > i and _is_set_off(sentence, x)
        ]
        words = sorted({w for x in [i, *extra] for w in subtree(sentence, x, aside)})
        found.append(tuple(trimmed(sentence, without_last_relative(sentence, words))))
    return found
