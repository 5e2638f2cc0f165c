"""Cues that are no verbs: "according to", "for the ministry, it is ...", nouns ("the claim that"), adverbs ("allegedly")."""

import msgspec

from sayso.claims.attribution_parts import DAYS, Found, can_speak, clause_words, noun_words, runs, subject_of
from sayso.records.analysis import Sentence
from sayso.resources.reporting import ADVERBS, NOUNS, SPEAKERS, TEXTS, Reporting
from sayso.text.trees import ancestors, children, has_relation, parent, subtree, trimmed

_VIEWS = frozenset(("view", "opinion", "word", "eye", "assessment", "judgment", "judgement", "account"))


def find_phrases(sentence: Sentence) -> list[Found]:
    """Attributions whose cue is a preposition, a noun or an adverb."""
    found: list[Found] = []
    for token in range(len(sentence.tokens)):
        for rule in (_according_to, _for_whom, _noun, _adverb, _colon, _quoted_behind):
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
    if tokens[token].form.lower() != "according" or token + 1 >= len(tokens) or tokens[token + 1].form.lower() != "to":
        return None
    source = _behind(sentence, token)
    if source is None:
        return None
    words = tuple(w for w in noun_words(sentence, source, with_clauses=True) if w > token + 1)
    return _rest_of_clause(sentence, source, words, (token, token + 1))


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


def _rest_of_clause(sentence: Sentence, source: int, words: tuple[int, ...], cue: tuple[int, ...]) -> Found | None:
    """The clause that a phrase hangs from, without the phrase itself."""
    phrase = set(range(min(cue), max([*cue, *words]) + 1)) | set(subtree(sentence, source))
    above = [i for i in ancestors(sentence, source) if i not in phrase]
    if not above:
        return None
    head = _clause_over(sentence, above[0], min(cue))
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
    """ "For the ministry, it is a success"; "In the mayor's view, ...": in front, set off by a comma, by somebody who can speak."""
    tokens = sentence.tokens
    if token > 2 or tokens[token].lemma.lower() not in ("for", "in") or not has_relation(sentence, token, "case"):
        return None
    noun = tokens[token].head - 1
    behind = max(subtree(sentence, noun)) + 1
    if noun < token or behind >= len(tokens) or tokens[behind].form != "," and tokens[behind - 1].form != ",":
        return None
    if tokens[token].lemma.lower() == "in":
        owner = children(sentence, noun, "nmod:poss", "nmod")
        if tokens[noun].lemma.lower() not in _VIEWS or not owner:
            return None
        return _rest_of_clause(sentence, owner[0], noun_words(sentence, owner[0]), (token, noun))
    crowd = tokens[noun].lemma.lower() in _CROWD or "Number=Plur" in tokens[noun].feats and tokens[noun].upos == "NOUN"
    if not can_speak(sentence, noun) or crowd or tokens[noun].upos == "PRON" or not _has_copula(sentence, noun):
        return None
    return _rest_of_clause(sentence, noun, noun_words(sentence, noun), (token,))


_CROWD = frozenset(("people", "population", "family", "community", "man", "woman", "country", "nation"))
"""Of whom "for X, it is" rather says how they fare: "for the population, the price is too high"."""


def _has_copula(sentence: Sentence, noun: int) -> bool:
    """Whether the clause above says what something is: that is where "for X," means "in the eyes of X"."""
    head = parent(sentence, noun)
    return head is not None and bool(children(sentence, head, "cop"))


def _noun(sentence: Sentence, token: int) -> Found | None:
    """ "the claim that ...", "their demand for talks", "the ministry's warnings": with content, or with an owner and what it is about."""
    word = sentence.tokens[token]
    entry = NOUNS.get(word.lemma.lower()) if word.upos == "NOUN" else None
    if entry is None:
        return None
    owners = _owners(sentence, token)
    clauses = [i for i in children(sentence, token, "acl", "ccomp") if _is_content(sentence, i, entry.act)]
    owners = owners or _doer_above(sentence, token) if clauses else owners
    about = [
        i
        for i in children(sentence, token, "nmod")
        if i not in owners
        and sentence.tokens[i].lemma.lower() not in DAYS
        and (
            _case(sentence, i) in ("for", "about", "on")
            or _case(sentence, i) == "to"
            and sentence.tokens[i].lemma == "contrary"
            or _case(sentence, i) == "of"
            and (owners or not can_speak(sentence, i))
        )
    ]
    hearsay = word.lemma.lower() in _HEARSAY and (word.xpos == "NNS" or word.lemma.lower() in ("news", "word"))
    if not clauses and not ((owners or hearsay) and about):
        return _untold(sentence, token, entry)
    content = [tuple(clause_words(sentence, i)) for i in clauses] or [tuple(_with_place(sentence, token, about[0]))]
    source = _whose(sentence, owners[0]) if owners else None
    words = noun_words(sentence, source) if source is not None else ()
    words = tuple(w for w in words if sentence.tokens[w].lemma not in ("'s", "’s"))
    if owners and source != owners[0]:
        words = tuple(trimmed(sentence, [w for w in words if w < owners[0]]))
    pieces = tuple(p for c in content for p in runs(i for i in c if i not in words))
    if not pieces:
        return None
    return Found(source=source, source_words=words, cue=(token,), content=pieces, act=entry.act, stance=entry.stance)


_SAYINGS = frozenset(
    "claim allegation accusation charge assertion contention denial demand warning ultimatum promise pledge vow assurance "
    "admission confession".split()
)
"""Nouns that stand for something said, even where the report does not tell what."""


def _untold(sentence: Sentence, token: int, entry: Reporting) -> Found | None:
    """ "the union's allegation", "the warning by the union", "the demands of the guards": somebody's claim that the report
    names without its content."""
    owners = [
        i
        for i in children(sentence, token, "nmod")
        if (
            has_relation(sentence, i, "nmod:poss")
            or _case(sentence, i) == "by"
            or _case(sentence, i) == "of"
            and _is_body(sentence, i)
        )
        and sentence.tokens[i].upos in ("NOUN", "PROPN")
        and can_speak(sentence, i)
    ]
    if sentence.tokens[token].lemma.lower() not in _SAYINGS or not owners or has_relation(sentence, token, "compound"):
        return None
    words = tuple(w for w in noun_words(sentence, owners[0]) if sentence.tokens[w].lemma not in ("'s", "’s"))
    return Found(source=owners[0], source_words=words, cue=(token,), content=(), act=entry.act, stance=entry.stance, untold=True)


def _is_body(sentence: Sentence, token: int) -> bool:
    """Whether a noun is a name or a word for people and offices: what claims are "of"."""
    return sentence.tokens[token].lemma.lower() in SPEAKERS or any(e.first <= token < e.stop for e in sentence.entities)


def _with_place(sentence: Sentence, noun: int, about: int) -> list[int]:
    """What a noun is about, with where and when: "reports of looting in the port"."""
    words = subtree(sentence, about)
    for phrase in children(sentence, noun, "nmod"):
        if min(subtree(sentence, phrase)) == words[-1] + 1 and _case(sentence, phrase) in ("in", "at", "on", "near", "as"):
            words = [*words, *subtree(sentence, phrase)]
    return words


_HEARSAY = frozenset("rumour rumor allegation accusation claim report news suspicion complaint fear".split())
"""Nouns that in the plural put something on the word of people who are not named: "reports of looting"."""
_LIGHT = frozenset(
    "give issue make voice express raise repeat send deliver have offer file lodge reach take renew spread bring carry convey".split()
)


def _owners(sentence: Sentence, token: int) -> list[int]:
    """Whose claim it is: "the army's claim", "claims by the army", "claims spread by the army", "the army gave warning that"."""
    owners = [i for i in children(sentence, token, "nmod:poss") if can_speak(sentence, i)]
    owners += [i for i in children(sentence, token, "nmod") if _case(sentence, i) in ("by", "from") and can_speak(sentence, i)]
    owners += [
        i
        for verb in children(sentence, token, "acl")
        if sentence.tokens[verb].xpos == "VBN"
        for i in children(sentence, verb, "obl")
        if _case(sentence, i) == "by" and can_speak(sentence, i)
    ]
    above = parent(sentence, token)
    owners = owners or [i for i in children(sentence, token, "compound") if i < token and _is_named_body(sentence, i)]
    if (
        not owners
        and above is not None
        and has_relation(sentence, token, "obj")
        and sentence.tokens[above].lemma.lower() in _LIGHT
    ):
        owners += [i for i in [subject_of(sentence, above)] if i is not None and can_speak(sentence, i)]
    return owners or _senders(sentence, token)


def _senders(sentence: Sentence, token: int) -> list[int]:
    """ "received assurances from the ministry that ...": from whom a thing said comes to its hearer."""
    verb = parent(sentence, token)
    if verb is None or not has_relation(sentence, token, "obj") or sentence.tokens[verb].lemma.lower() not in _RECEIVING:
        return []
    return [i for i in children(sentence, verb, "obl") if _case(sentence, i) == "from" and can_speak(sentence, i)]


_RECEIVING = frozenset("receive get obtain hear have win secure seek extract".split())


def _doer_above(sentence: Sentence, token: int) -> list[int]:
    """ "turned away by the guards under the pretext that ...", "left on the promise that": the doer of the verb above."""
    verb = parent(sentence, token)
    if verb is None or not has_relation(sentence, token, "obl") or _case(sentence, token) not in ("under", "on", "with"):
        return []
    doer = subject_of(sentence, verb)
    return [doer] if doer is not None and can_speak(sentence, doer) else []


def _whose(sentence: Sentence, owner: int) -> int:
    """The noun that "whose" stands for, in front of it; any other owner as it is."""
    if sentence.tokens[owner].xpos != "WP$":
        return owner
    before = owner - 2 if owner > 1 and sentence.tokens[owner - 1].form == "," else owner - 1
    nouns = [*(i for i in ancestors(sentence, owner) if i < owner), *([before] if before >= 0 else [])]
    return next((i for i in nouns if can_speak(sentence, i)), owner)


def _is_named_body(sentence: Sentence, token: int) -> bool:
    """ "a Herald report that ...", "police claims that ...": a name, or a word for those who speak as one."""
    word = sentence.tokens[token]
    named = any(e.first <= token < e.stop and e.type in ("ORG", "PER") for e in sentence.entities)
    return named or word.upos == "NOUN" and word.lemma.lower() in SPEAKERS - TEXTS


def _case(sentence: Sentence, token: int) -> str:
    """The preposition of a noun, or of a gerund ("reports of looting")."""
    cases = children(sentence, token, "case", "mark")
    return sentence.tokens[cases[0]].lemma.lower() if cases else ""


def _is_content(sentence: Sentence, token: int, act: str) -> bool:
    """A that-clause or an infinitive, not a relative clause or a participle; "a response to end the war" says nothing."""
    marks = {sentence.tokens[i].lemma.lower() for i in children(sentence, token, "mark")}
    allowed = {"that"} if act == "statement" else {"that", "to"}
    return bool(marks & allowed) and not has_relation(sentence, token, "acl:relcl")


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


def _colon(sentence: Sentence, token: int) -> Found | None:
    """ "Ortiz: “We were not asked.”", "MAYOR: no water till May", "Poll: rivals level": a short name in front of a colon, and a
    clause behind it."""
    tokens = sentence.tokens
    if tokens[token].form != ":" or not 0 < token <= 7 or token + 2 >= len(tokens):
        return None
    before, behind = trimmed(sentence, list(range(token))), trimmed(sentence, list(range(token + 1, len(tokens))))
    heads = [i for i in before if tokens[i].head - 1 not in before]
    shouted = 0 < len(before) <= 3 and all(tokens[i].form.isupper() for i in before) and not tokens[token + 1].form.isupper()
    tells = any(tokens[i].upos in ("VERB", "AUX") and not has_relation(sentence, i, "acl", "amod", "case") for i in behind)
    if any(tokens[i].lemma.lower() in _HEADINGS for i in heads):
        return None
    if not tells or not heads or not shouted and not (len(heads) == 1 and _may_head(sentence, before, heads[0], token + 1)):
        return None
    return Found(
        source=heads[0], source_words=tuple(before), cue=(token,), content=(tuple(behind),), act="statement", stance="neutral"
    )


_HEADINGS = frozenset(
    "warning note notice correction update video photo photograph picture image map chart graph footage".split()
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
