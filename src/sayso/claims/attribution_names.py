"""What is called what: "called it a raid", "described the raid as theft", "likened the march to a retreat"."""

from sayso.records.analysis import Sentence
from sayso.text.stems import stem
from sayso.text.trees import ancestors, children, has_relation, parent, subtree

_QUOTES = frozenset(('"', "“", "«", "``", "''", "„", "‘"))


def find_named(sentence: Sentence, verb: int, cue: tuple[int, ...]) -> list[tuple[int, ...]]:
    """The name ("called it a raid" -> a raid), with the thing where it is a noun ("the raid as theft"). Empty: names nothing."""
    names = [i for i in children(sentence, verb, "xcomp", "obl", "advcl") if _is_name(sentence, i, cue)]
    objects = [i for i in children(sentence, verb, "obj", "nsubj:pass") if sentence.tokens[i].xpos not in ("WDT", "WP")]
    if len(cue) > 1 and not any(_is_as(sentence, i) for i in names):
        return []
    if len(cue) > 1 and len(names) > 1 and _is_as(sentence, names[-1]):
        objects, names = names[:1], names[1:]
    if not names and _likens(sentence, verb):
        names = [n for i in objects for n in children(sentence, i, "nmod") if has_case(sentence, n, "to", "with")]
    if not names and len(cue) == 1:
        names = _behind_agent(sentence, verb)
    if not names and _names_what(sentence, verb):
        return [tuple(subtree(sentence, i)) for i in objects if i > verb][:1]
    if not names:
        return _unmarked(sentence, objects, verb)
    words = [w for i in names for w in _without_case(sentence, i, objects)]
    if objects and _is_joined(sentence, names):
        words = [
            w for i in [*objects, *names] for w in subtree(sentence, i, [c for c in children(sentence, i, "case") if c in cue])
        ]
        words += _between(sentence, verb, objects, names)
    elif objects and verb < objects[0] < names[0]:
        words += subtree(sentence, objects[0])
    behind = {
        w
        for i in set(words)
        if has_relation(sentence, i, "acl:relcl", "appos", "parataxis") and i not in names
        for w in subtree(sentence, i)
    }
    return [tuple(sorted(set(words) - behind))]


def _unmarked(sentence: Sentence, objects: list[int], verb: int) -> list[tuple[int, ...]]:
    """A name that a parser takes for part of the thing: "called half of them “traitors”". Needs its quotation marks."""
    whole = [subtree(sentence, i) for i in objects if i > verb]
    for i in objects:
        plural = [c for c in children(sentence, i, "compound") if sentence.tokens[c].xpos == "NNS" and c == i - 1]
        if plural and i > verb and sentence.tokens[i].xpos == "NNS" and sentence.tokens[verb].lemma.lower() in _CALLING:
            return [tuple(subtree(sentence, i))]
    return [tuple(words) for words in whole if any(sentence.tokens[i].form in _QUOTES for i in words[1:])]


def _behind_agent(sentence: Sentence, verb: int) -> list[int]:
    """ "was seen by the owners as a trick": the noun whose "as" stands right behind the doer of a passive."""
    for agent in children(sentence, verb, "obl:agent"):
        behind = max(subtree(sentence, agent)) + 1
        if behind < len(sentence.tokens) and sentence.tokens[behind].lemma.lower() == "as":
            noun = parent(sentence, behind)
            return [noun] if noun is not None and noun > behind and sentence.tokens[noun].upos in ("NOUN", "PROPN") else []
    return []


def _names_what(sentence: Sentence, verb: int) -> bool:
    """ "What the owners call an accident": the thing named is the "what" in front."""
    above = parent(sentence, verb)
    what = above is not None and above < verb and sentence.tokens[above].lemma.lower() == "what"
    return what and has_relation(sentence, verb, "acl") and sentence.tokens[verb].lemma.lower() in _CALLING


_CALLING = frozenset("call term dub label brand name style christen pronounce declare".split())


def _is_joined(sentence: Sentence, names: list[int]) -> bool:
    """Whether a name hangs from its thing by "as", "to" or "with"."""
    return any(
        sentence.tokens[c].lemma.lower() in ("as", "to", "with")
        for i in names
        for c in children(sentence, i, "case", "mark", "advmod")
    )


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
    """The words of a name; the subject of a small clause ("called the charges false") belongs to the thing named."""
    return subtree(sentence, token, [] if objects else children(sentence, token, "case", "mark"))


def has_case(sentence: Sentence, token: int, *words: str) -> bool:
    """Whether one of these prepositions stands before a noun."""
    return any(sentence.tokens[c].lemma.lower() in words for c in children(sentence, token, "case"))


def _is_as(sentence: Sentence, token: int) -> bool:
    return has_case(sentence, token, "as")
