"""Attributions by ear: what the trained head hears, beside what the rules find.

In: a sentence with its tellings (`sayso.language.tellings`), and what the rules found in it. Out: the same with further attributions, whose cue no
rule found, with the content that the head hears where theirs is another, and with a source where they found none.
"""

from collections.abc import Sequence, Set

import msgspec

from sayso.claims.attribution_entry import find_entry
from sayso.claims.attribution_parts import Found
from sayso.claims.attribution_speakers import speaker_of
from sayso.claims.attribution_verbs import is_other, is_told, source_words
from sayso.records.analysis import Sentence, Telling
from sayso.resources.reporting import NOUNS, Reporting
from sayso.text.trees import children, has_relation, lemmas, runs, top_among, trimmed

HEARD = 0.85
"""The chance from which on a word is taken for a cue that no rule found."""
SURE = 0.7
"""How sure the head must be of the words that it adds,"""
FILL = 0.8
"""of a source where the rules found none,"""
SURER = 0.9
"""and of those that it puts in the place of others."""
WHOLE = 0.7
"""The share of the words between the ends of a content that must belong to it."""


def with_heard(sentence: Sentence, found: Sequence[Found]) -> list[Found]:
    """The attributions of a sentence, by rule and by ear."""
    by_cue = {t.token: t for t in sentence.tellings}
    kept = [_listened(sentence, f, next((by_cue[i] for i in f.cue if i in by_cue), None)) for f in found]
    taken = {i for f in found for i in (*f.cue, *f.source_words)}
    heard = [_read(sentence, t) for t in sentence.tellings if t.chance >= HEARD and t.sure >= SURE and t.token not in taken]
    return [*kept, *(f for f in heard if f is not None and not any(_is_own(f, k, _is_noun(sentence, f)) for k in kept))]


def _is_noun(sentence: Sentence, found: Found) -> bool:
    return sentence.tokens[found.cue[0]].upos == "NOUN"


def _is_own(heard: Found, found: Found, noun: bool) -> bool:
    """Whether it is said inside what its own speaker says ("the minister called the charges a lie": the charges are not his), or is a noun of
    which all is said already ("noted with concern that ...")."""
    if heard.content == found.content and noun:
        return True
    inside = {i for piece in found.content for i in piece}
    return bool(heard.source_words) and heard.source_words == found.source_words and inside.issuperset(heard.cue)


def _listened(sentence: Sentence, found: Found, telling: Telling | None) -> Found:
    if telling is None:
        return found
    content = _pieces(sentence, telling.content)
    if found.content and content and telling.sure >= SURER and not _is_patchy(sentence, telling, content):
        mine, theirs = ({i for piece in pieces for i in piece} for pieces in (found.content, content))
        other = 2 * len(mine & theirs) < 0.5 * (len(mine) + len(theirs)) or _is_late(sentence, found, (mine, theirs))
        other = other and not theirs & {*found.source_words, *found.cue}
        if other and not (theirs <= mine and _has_cue(sentence, mine - theirs)):
            found = msgspec.structs.replace(found, content=content)
    if found.source is None and telling.sure >= FILL:
        words = _main_piece(
            sentence, [i for i in telling.source if i not in {*found.cue, *(i for p in found.content for i in p)}]
        )
        source = top_among(sentence, words) if words else None
        found = msgspec.structs.replace(found, source=source, source_words=words)
    return found


def _is_late(sentence: Sentence, found: Found, contents: tuple[Set[int], Set[int]]) -> bool:
    """Whether the rules begin in the midst of what is said: the head hears it from right behind the cue on, and all that they have. Not
    where they leave out who is told of it ("assured the envoys of ...")."""
    (mine, theirs), behind = contents, found.cue[-1] + 1
    told = sentence.tokens[min(mine)].upos == "ADP"
    return mine < theirs and min(theirs) in (behind, behind + 1) and min(mine) > behind + 1 and not told


def _has_cue(sentence: Sentence, words: Set[int]) -> bool:
    """Whether somebody else says something among these words: what he says is not all that is said."""
    return any(t.token in words and t.chance >= HEARD for t in sentence.tellings)


def _read(sentence: Sentence, telling: Telling) -> Found | None:
    verbal = sentence.tokens[telling.token].upos == "VERB"
    known = _entry(sentence, telling.token)
    if known is None:
        return None
    entry, cue = known
    content = _pieces(sentence, [i for i in telling.content if i not in cue])
    if not content or _is_patchy(sentence, telling, content) or _is_only_its_noun(sentence, telling.token, content):
        return None
    words = _source_words(sentence, telling, [i for piece in content for i in piece] + [*cue])
    source = top_among(sentence, words) if words else None
    if source is not None and {"no", "neither"} & {*lemmas(sentence, source, "det")}:
        return None  # "no second report has confirmed it"
    reports = (
        _verb_reports(sentence, telling.token, entry, source) if verbal else source is not None or _has_verb(sentence, content)
    )
    if not reports:
        return None
    return Found(source=source, source_words=words, cue=cue, content=content, act=entry.act, stance=entry.stance)


def _source_words(sentence: Sentence, telling: Telling, taken: Sequence[int]) -> tuple[int, ...]:
    """The source that the head hears, else the subject of a verb."""
    words = _main_piece(sentence, [i for i in telling.source if i not in taken])
    speaker = speaker_of(sentence, telling.token) if sentence.tokens[telling.token].upos == "VERB" and not words else None
    words = source_words(sentence, telling.token, speaker) if speaker is not None else words
    return words if not set(words) & set(taken) else ()


def _verb_reports(sentence: Sentence, verb: int, entry: Reporting, source: int | None) -> bool:
    """Not what the rules know to report nothing: "claimed lives", "called the names", a thought of nobody's or of anybody's."""
    thought = entry.act == "thought" and not is_told(sentence, verb, entry, source)
    bare = entry.takes == frozenset(("name",)) and _has_bare_object(sentence, verb)
    return not thought and not bare and not is_other(sentence, verb)


def _has_bare_object(sentence: Sentence, verb: int) -> bool:
    """ "called the names": a verb of naming with nothing beside its object."""
    beside = children(sentence, verb, "obj", "iobj", "xcomp", "ccomp", "obl", "advcl", "acl")
    return len(beside) == 1 and has_relation(sentence, beside[0], "obj")


def _is_only_its_noun(sentence: Sentence, verb: int, content: Sequence[Sequence[int]]) -> bool:
    """ "The mill from which the men set out": the noun that a relative clause is about, and nothing told of it."""
    above = sentence.tokens[verb].head - 1
    about = has_relation(sentence, verb, "acl:relcl") and any(above in piece for piece in content)
    return about and not _has_verb(sentence, content)


def _has_verb(sentence: Sentence, content: Sequence[Sequence[int]]) -> bool:
    return any(sentence.tokens[i].upos in ("VERB", "AUX") for piece in content for i in piece)


def _entry(sentence: Sentence, token: int) -> tuple[Reporting, tuple[int, ...]] | None:
    """What a verb or noun of the tables does, and the words of its cue; of any other that it states something, but for a verb with a particle
    ("called off the raid"). None for what is neither verb nor noun."""
    word = sentence.tokens[token]
    if word.upos == "NOUN":
        return NOUNS.get(word.lemma.lower(), _PLAIN), (token,)
    entry, cue = find_entry(sentence, token) if word.upos == "VERB" else (None, ())
    unknown = entry is None and bool(children(sentence, token, "compound:prt"))
    return None if not cue or unknown else (entry or _PLAIN, cue)


_PLAIN = Reporting(takes=frozenset())


def _is_patchy(sentence: Sentence, telling: Telling, content: Sequence[Sequence[int]]) -> bool:
    """Whether the content has holes that neither cue nor source fill."""
    inside = {i for piece in content for i in piece} | {telling.token} | set(telling.source)
    hull = [i for i in range(content[0][0], content[-1][-1] + 1) if sentence.tokens[i].upos != "PUNCT"]
    return len(content) > 2 or sum(i in inside for i in hull) < WHOLE * len(hull)


def _pieces(sentence: Sentence, tokens: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """Runs of tokens without marks at their edges, over gaps of one mark; none of small words alone."""
    joined: list[list[int]] = []
    for run in runs(tokens):
        gap = range(joined[-1][-1] + 1, run[0]) if joined else range(0)
        if len(gap) == 1 and sentence.tokens[gap[0]].upos == "PUNCT":
            joined[-1] += [*gap, *run]
        else:
            joined.append(list(run))
    bare = [tuple(trimmed(sentence, run)) for run in joined]
    return tuple(p for p in bare if any(sentence.tokens[i].upos in _TELLING for i in p))


_TELLING = frozenset("NOUN PROPN VERB ADJ NUM ADV PRON X INTJ SYM".split())


def _main_piece(sentence: Sentence, tokens: Sequence[int]) -> tuple[int, ...]:
    """The longest run of a source."""
    return max(_pieces(sentence, tokens), key=len, default=())
