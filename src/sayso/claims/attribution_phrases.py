"""Cues that are no verbs: "according to", "for the ministry, it is ...", "by their count", nouns (attribution_nouns), adverbs ("allegedly")."""

import re

import msgspec

from sayso.claims.attribution_names import has_case
from sayso.claims.attribution_nouns import find_noun
from sayso.claims.attribution_parts import Found, can_speak, clause_words, noun_words
from sayso.records.analysis import Sentence
from sayso.resources.reporting import ADVERBS, SPEAKERS, TEXTS
from sayso.text.trees import ancestors, children, has_relation, parent, runs, subtree, trimmed

_VIEWS = {
    "in": frozenset(
        "view opinion word eye assessment judgment judgement account estimation telling version reading belief submission recollection memory "
        "contention understanding interpretation perception conviction".split()
    ),
    "by": frozenset("figure count account reckoning estimate estimation calculation tally admission telling".split()),
    "on": frozenset("account word reading figure number evidence testimony showing".split()),
    "at": frozenset("request wish insistence urging invitation demand behest instigation prompting suggestion order".split()),
}
"""Nouns by their prepositions that put a clause on somebody's word: "in the view of the court", "by his own count", "at their request"."""


def find_phrases(sentence: Sentence) -> list[Found]:
    """Attributions whose cue is a preposition, a noun or an adverb."""
    found: list[Found] = []
    for token in range(len(sentence.tokens)):
        for rule in (_according_to, _for_whom, _in_view, _under, find_noun, _adverb, _alleged, _colon, _firm, _quoted_behind):
            result = rule(sentence, token)
            if result is not None:
                found.append(result)
                break
    return _shared_out(sentence, found)


def _shared_out(sentence: Sentence, found: list[Found]) -> list[Found]:
    """Two "according to" in one sentence: each has the words up to its neighbour, the one behind those next to it.

    "Two died according to the mayor and nine according to the union"; "According to her 40 fled, which is 20 according to him"."""
    phrases = [f for f in found if len(f.cue) == 2 and sentence.tokens[f.cue[0]].form.lower() == "according"]
    if len(phrases) < 2:
        return found
    shared = {id(f): f for f in found}
    floor = 0
    for n, phrase in enumerate(phrases):
        words = [i for piece in phrase.content for i in piece]
        behind = bool(words) and min(words) < phrase.cue[0]
        end = phrase.cue[0] if behind else phrases[n + 1].cue[0] if n + 1 < len(phrases) else len(sentence.tokens)
        if not behind and n + 1 < len(phrases):
            end = _last_clause(sentence, max([*phrase.cue, *phrase.source_words]) + 1, end)
        first = _last_clause(sentence, floor, end) if behind and n else floor
        kept = [i for i in words if first <= i < end]
        pieces = tuple(p for p in (tuple(_bare(sentence, list(r))) for r in runs(kept)) if p)
        if pieces:
            shared[id(phrase)] = msgspec.structs.replace(phrase, content=pieces)
        floor = max(max([*phrase.cue, *phrase.source_words]) + 1, end if not behind else 0)
    return [shared[id(f)] for f in found]


def _last_clause(sentence: Sentence, first: int, end: int) -> int:
    """Where the last relative clause between two places begins; the first place where there is none."""
    starts = [i for i in range(first + 1, end) if sentence.tokens[i].xpos in ("WDT", "WP") and sentence.tokens[i - 1].form == ","]
    return starts[-1] if starts else first


def _bare(sentence: Sentence, words: list[int]) -> list[int]:
    """Words without marks and without an opening "and"."""
    words = trimmed(sentence, words)
    while words and sentence.tokens[words[0]].upos == "CCONJ":
        words = trimmed(sentence, words[1:])
    return words


def _according_to(sentence: Sentence, token: int) -> Found | None:
    """ "According to the mayor, ..."; also "per the mayor" and "in the words of the mayor"."""
    tokens = sentence.tokens
    if tokens[token].form.lower() == "per":
        return _per(sentence, token)
    if tokens[token].form.lower() != "according" or token + 1 >= len(tokens) or tokens[token + 1].form.lower() != "to":
        return None
    source = _behind(sentence, token)
    if source is None:
        return None
    words = tuple(w for w in noun_words(sentence, source, with_clauses=True) if w > token + 1)
    tail = _tail(sentence, token, source)
    words = tuple(w for w in words if not tail or w < tail[0] - 1)
    found = _rest_of_clause(sentence, source, words, (token, token + 1))
    return msgspec.structs.replace(found, content=(*found.content, tail)) if found and tail else found


def _per(sentence: Sentence, token: int) -> Found | None:
    """ "Per the water board, the gates are open"; not "40 per cent", "per head"."""
    source = parent(sentence, token)
    known = (
        source is not None and source > token and can_speak(sentence, source) and sentence.tokens[token].upos in ("ADP", "SCONJ")
    )
    if not known or source is None or not (children(sentence, source, "det") or sentence.tokens[source].upos == "PROPN"):
        return None
    return _rest_of_clause(sentence, source, noun_words(sentence, source, with_clauses=True), (token,))


def _tail(sentence: Sentence, cue: int, source: int) -> tuple[int, ...]:
    """The number that ends a sentence behind a phrase put in, which a parser takes for a part of the phrase: "lasted, according to a
    priest, 20 minutes"."""
    tokens = sentence.tokens
    comma = next((i for i in range(source, len(tokens)) if tokens[i].form == ","), None)
    if cue < 2 or tokens[cue - 1].form != "," or comma is None:
        return ()
    rest = trimmed(sentence, list(range(comma + 1, len(tokens))))
    below = bool(rest) and rest[-1] in subtree(sentence, source)
    plain = all(tokens[i].upos not in ("PUNCT", "VERB", "AUX", "CCONJ", "PROPN") for i in rest)
    return tuple(rest) if below and plain and any(tokens[i].upos == "NUM" for i in rest) else ()


def _ends_sentence(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a phrase is set off by a comma and nothing stands behind it."""
    return first > 0 and sentence.tokens[first - 1].form == "," and all(t.upos == "PUNCT" for t in sentence.tokens[last + 1 :])


def _main_clause(sentence: Sentence, head: int) -> int:
    """ "She led by nine votes with half of them counted, according to her aides": what ends a sentence is about all of it."""
    above, inner = parent(sentence, head), has_relation(sentence, head, "advcl", "acl")
    while inner and above is not None and above < head and has_relation(sentence, head, "advcl", "acl", "obl", "obj", "nmod"):
        head, above = above, parent(sentence, above)
    return head


def _behind(sentence: Sentence, token: int) -> int | None:
    """The noun that "according to" belongs to, whichever way the parser hung it."""
    head = parent(sentence, token)
    if head is not None and head > token:
        return head
    below = [i for i in children(sentence, token, "obl", "nmod", "obj") if i > token] + [
        i for i in children(sentence, token + 1) if i > token
    ]
    if below:
        return below[0]
    return next((i for i in range(token + 2, len(sentence.tokens)) if sentence.tokens[i].upos in ("NOUN", "PROPN", "PRON")), None)


def _rest_of_clause(
    sentence: Sentence, source: int, words: tuple[int, ...], cue: tuple[int, ...], clause: int | None = None
) -> Found | None:
    """The clause that a phrase hangs from, or stands in, without the phrase itself."""
    phrase = set(range(min(cue), max([*cue, *words]) + 1)) | set(subtree(sentence, source))
    above = [i for i in ancestors(sentence, source) if i not in phrase]
    if not above:
        return None
    head = clause if clause is not None else _clause_over(sentence, above[0], min(cue))
    if clause is None and _ends_sentence(sentence, min(cue), max([*cue, *words])):
        head = _main_clause(sentence, head)
    fronted = source < head
    other = [
        i
        for i in children(sentence, head, "conj", "parataxis")
        if sentence.tokens[i].upos in ("VERB", "AUX") and i > source and (not fronted or children(sentence, i, "nsubj"))
    ]
    content = [i for i in clause_words(sentence, head, other) if i not in phrase]
    pieces = tuple(p for p in (tuple(_bare(sentence, list(r))) for r in runs(content)) if len(p) > 0)
    pieces = tuple(p for p in pieces if any(sentence.tokens[i].upos not in ("PUNCT", "CCONJ", "SCONJ", "ADV") for i in p))
    if not pieces:
        return None
    return Found(source=source, source_words=words, cue=cue, content=pieces, act="statement", stance="neutral")


def _clause_over(sentence: Sentence, head: int, cue: int) -> int:
    """The verb of a subject that stands in front of it: no phrase behind a verb belongs to its subject alone."""
    verb = parent(sentence, head)
    subject = verb is not None and head < verb < cue and has_relation(sentence, head, "nsubj")
    return verb if subject and verb is not None else head


def _for_whom(sentence: Sentence, token: int) -> Found | None:
    """ "For the ministry, it is a success": in front, set off by a comma, by somebody who can speak."""
    tokens = sentence.tokens
    if token > 2 or tokens[token].lemma.lower() != "for" or not has_relation(sentence, token, "case"):
        return None
    noun = tokens[token].head - 1
    behind = max(subtree(sentence, noun)) + 1
    if noun < token or behind >= len(tokens) or tokens[behind].form != "," and tokens[behind - 1].form != ",":
        return None
    crowd = tokens[noun].lemma.lower() in _CROWD or "Number=Plur" in tokens[noun].feats and tokens[noun].upos == "NOUN"
    if not can_speak(sentence, noun) or crowd or tokens[noun].upos == "PRON" or not _has_copula(sentence, noun):
        return None
    return _rest_of_clause(sentence, noun, noun_words(sentence, noun), (token,))


def _in_view(sentence: Sentence, token: int) -> Found | None:
    """ "In the mayor's view, ...", "..., by the count of the guards, ...", "moved at the request of the owners"."""
    tokens = sentence.tokens
    nouns = _VIEWS.get(tokens[token].lemma.lower())
    noun = tokens[token].head - 1
    if nouns is None or not has_relation(sentence, token, "case") or noun < token or tokens[noun].lemma.lower() not in nouns:
        return None
    owners = [
        *children(sentence, noun, "nmod:poss"),
        *(i for i in children(sentence, noun, "nmod") if has_case(sentence, i, "of")),
    ]
    owners = [i for i in owners if can_speak(sentence, i) and tokens[i].xpos != "WP$"]
    seeing = tokens[noun].lemma.lower() == "view" and not children(sentence, noun, "det", "nmod:poss")  # "in view of"
    if not owners or seeing or has_relation(sentence, noun, "nmod") and (not token or tokens[token - 1].form != ","):
        return None
    words = tuple(w for w in noun_words(sentence, owners[0]) if tokens[w].lemma not in ("'s", "’s"))
    comma = next((w for w in words if tokens[w].form == ","), len(tokens))
    found = _rest_of_clause(sentence, owners[0], tuple(w for w in words if w < comma), (token, noun))
    asked = tokens[token].lemma.lower() == "at"
    return msgspec.structs.replace(found, cue=(noun,), act="demand" if asked else "statement") if found else None


def _under(sentence: Sentence, token: int) -> Found | None:
    """ "Under the treaty the guns should have been removed": what an agreement or a law says must be or may be."""
    tokens = sentence.tokens
    noun = tokens[token].head - 1
    if tokens[token].lemma.lower() != "under" or not has_relation(sentence, token, "case") or noun < token:
        return None
    clause = next((i for i in ancestors(sentence, noun) if tokens[i].upos in ("VERB", "ADJ", "NOUN", "PROPN", "AUX")), None)
    around = [i for i in children(sentence, clause, "acl") if min(subtree(sentence, i)) < token < i] if clause is not None else []
    clause = around[0] if around else clause
    if tokens[noun].lemma.lower() not in _LAWS or clause is None or not _must_or_may(sentence, clause):
        return None
    return _rest_of_clause(sentence, noun, noun_words(sentence, noun), (token,), around[0] if around else None)


_LAWS = frozenset(
    """agreement treaty law bill constitution charter accord protocol convention contract pact code statute regulation rule deal paper decree order
    resolution armistice truce ceasefire plan settlement mandate licence license lease terms term""".split()
)


def _must_or_may(sentence: Sentence, clause: int) -> bool:
    helpers = {sentence.tokens[i].lemma.lower() for i in subtree(sentence, clause) if sentence.tokens[i].upos == "AUX"}
    return bool(helpers & {"should", "must", "may", "shall", "can", "will", "would"}) or sentence.tokens[clause].lemma in (
        "have",
        "oblige",
        "require",
    )


_CROWD = frozenset(("people", "population", "family", "community", "man", "woman", "country", "nation"))
"""Of whom "for X, it is" rather says how they fare: "for the population, the price is too high"."""


def _has_copula(sentence: Sentence, noun: int) -> bool:
    """Whether the clause above says what something is: that is where "for X," means "in the eyes of X"."""
    head = parent(sentence, noun)
    return head is not None and bool(children(sentence, head, "cop"))


def _adverb(sentence: Sentence, token: int) -> Found | None:
    """ "allegedly stole": the clause of the adverb, on nobody's named word."""
    stance = ADVERBS.get(sentence.tokens[token].form.lower())
    head = parent(sentence, token)
    if stance is None or head is None:
        return None
    behind = [
        i
        for i in range(len(sentence.tokens))
        if has_relation(sentence, i, "acl:relcl") and sentence.tokens[i - 1].form in (",", "which", "who")
    ]
    content = [i for i in clause_words(sentence, head, behind) if i > token]
    pieces = tuple(tuple(trimmed(sentence, list(r))) for r in runs(content))
    if not pieces or not pieces[0]:
        return None
    return Found(source=None, cue=(token,), content=pieces[:1], act="statement", stance=stance)


def _alleged(sentence: Sentence, token: int) -> Found | None:
    """ "the alleged theft of the ballots": a noun on nobody's named word."""
    word, noun = sentence.tokens[token], parent(sentence, token)
    if word.form.lower() not in _ALLEGED or noun is None or noun < token or not has_relation(sentence, token, "amod"):
        return None
    words = [i for i in noun_words(sentence, noun) if i > token]
    return Found(source=None, cue=(token,), content=(tuple(words),), act="statement", stance="doubting") if words else None


_ALLEGED = frozenset(("alleged", "purported", "supposed"))


def _colon(sentence: Sentence, token: int) -> Found | None:
    """ "Ortiz: “We were not asked.”", "MAYOR: no water till May", "Poll: rivals level": a short name in front of a colon, and a
    clause behind it."""
    tokens = sentence.tokens
    if tokens[token].form != ":" or not 0 < token <= 7 or token + 2 >= len(tokens):
        return None
    first = 1 if _CLOCK.fullmatch(tokens[0].form) else 0
    before, behind = trimmed(sentence, list(range(first, token))), trimmed(sentence, list(range(token + 1, len(tokens))))
    heads = [i for i in before if tokens[i].head - 1 not in before]
    word = next((tokens[i].form for i in behind if tokens[i].form[0].isalpha()), "")
    shouted = 0 < len(before) <= 3 and all(tokens[i].form.isupper() for i in before) and not word.isupper()
    tells = any(tokens[i].upos in ("VERB", "AUX") and not has_relation(sentence, i, "acl", "amod", "case") for i in behind)
    if any(tokens[i].lemma.lower() in _HEADINGS for i in heads):
        return None
    if not tells or not heads or not shouted and not (len(heads) == 1 and _may_head(sentence, before, heads[0], token + 1)):
        return None
    return Found(
        source=heads[0], source_words=tuple(before), cue=(token,), content=(tuple(behind),), act="statement", stance="neutral"
    )


def _firm(sentence: Sentence, token: int) -> Found | None:
    """ "The general was categorical: the army has no guns there.": how somebody speaks, and behind a colon what."""
    tokens = sentence.tokens
    how = token - 1
    if tokens[token].form != ":" or how < 2 or tokens[how].lemma.lower() not in _FIRM or not children(sentence, how, "cop"):
        return None
    source = next((i for i in children(sentence, how, "nsubj") if can_speak(sentence, i)), None)
    behind = tuple(trimmed(sentence, list(range(token + 1, len(tokens)))))
    if source is None or not behind:
        return None
    cue = tuple(range(max(children(sentence, how, "cop")), token))
    words = noun_words(sentence, source)
    return Found(source=source, source_words=words, cue=cue, content=(behind,), act="statement", stance="neutral")


_FIRM = frozenset(
    "categorical adamant emphatic explicit blunt unequivocal definite clear firm brief candid frank curt formal".split()
)
_CLOCK = re.compile(r"\d{1,2}[.:]\d\d")
"""The time before an entry of a log: "14.17 Mayor Corliss: ..."."""
_HEADINGS = frozenset(
    """warning note notice correction update video photo photograph picture image map chart graph footage live
    breaking exclusive watch urgent alert bulletin flash opinion analysis explainer headline summary""".split()
)
"""Words before a colon that say what follows is, not who says it."""


def _may_head(sentence: Sentence, before: list[int], head: int, behind: int) -> bool:
    """A name, a quoted speaker, or a title like "Poll" before a colon; no verb or number beside it."""
    tokens = sentence.tokens
    word = tokens[head]
    if word.upos not in ("PROPN", "NOUN") or any(tokens[i].upos in ("VERB", "AUX", "NUM") for i in before):
        return False
    titled = len(before) <= 2 and word.lemma.lower() in TEXTS | SPEAKERS and tokens[behind].form[:1].isupper()
    spoken = tokens[behind].form in _QUOTES or any(e.first <= head < e.stop for e in sentence.entities)
    return titled or spoken and can_speak(sentence, head)


_QUOTES = ('"', "“", "«", "``", "„", "‘")
_TERMS = frozenset(("term", "word", "phrase", "sentence", "line", "statement", "message", "remark", "comment", "declaration"))


def _quoted_behind(sentence: Sentence, token: int) -> Found | None:
    """A quotation behind a colon that a noun leads to: "the words of Ada Holm: “...”", "wrote, through Ada Holm, in these terms: “...”"."""
    tokens = sentence.tokens
    if tokens[token].form != ":" or token + 3 >= len(tokens) or tokens[token + 1].form not in _QUOTES:
        return None
    cue = next((i for i in range(token - 1, -1, -1) if tokens[i].upos == "NOUN" and tokens[i].lemma.lower() in _TERMS), None)
    if cue is None:
        return None
    owners = [i for i in children(sentence, cue, "nmod:poss", "nmod") if can_speak(sentence, i)]
    named = [e.first for e in sentence.entities if e.stop <= token and e.type in ("PER", "ORG")]
    subjects = [i for i in range(token) if has_relation(sentence, i, "nsubj") and can_speak(sentence, i)]
    source = next(iter([*owners, *subjects[:1], *named[-1:]]), None)
    if source is None:
        return None
    words = tuple(w for w in noun_words(sentence, source) if w < token)
    behind = tuple(trimmed(sentence, list(range(token + 1, len(tokens)))))
    return Found(source=source, source_words=words, cue=(cue,), content=(behind,), act="statement", stance="neutral")
