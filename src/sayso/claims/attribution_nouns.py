"""Nouns as cues: "the claim that ...", "their demand for talks", "the union's allegation", "a statement by the army that ..."."""

from sayso.claims.attribution_parts import DAYS, Found, can_speak, clause_words, noun_words, subject_of
from sayso.records.analysis import Sentence
from sayso.resources.reporting import NOUNS, SPEAKERS, TEXTS, VERBS, Reporting
from sayso.text.trees import ancestors, children, has_relation, lemmas, parent, runs, subtree, trimmed


def find_noun(sentence: Sentence, token: int) -> Found | None:
    """ "the claim that ...", "their demand for talks", "the ministry's warnings": with content, or with an owner and what it is about."""
    word = sentence.tokens[token]
    entry = NOUNS.get(word.lemma.lower()) or _numbering(sentence, token) if word.upos == "NOUN" else None
    if entry is None:
        return None
    seeing = word.lemma.lower() == "view" and _case(sentence, token) == "in" and not children(sentence, token, "det", "nmod:poss")
    if seeing or {*lemmas(sentence, token, "det")} & {"no", "neither"}:
        return None
    owners = _owners(sentence, token)
    clauses = [i for i in children(sentence, token, "acl", "ccomp") if _is_content(sentence, i, entry.act)]
    clauses = clauses or _taken_for_relative(sentence, token) or _to_the_effect(sentence, token) or _equated(sentence, token)
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
            and (owners or word.lemma.lower() in _TOLD or not can_speak(sentence, i) or children(sentence, i, "nummod"))
        )
    ]
    hearsay = word.lemma.lower() in _HEARSAY and (word.xpos == "NNS" or word.lemma.lower() in _UNCOUNTED | _DOUBTED)
    if not clauses and not ((owners or hearsay) and about):
        return _untold(sentence, token, entry)
    content = [tuple(_told_clause(sentence, token, i)) for i in clauses] or [tuple(_with_place(sentence, token, about[0]))]
    source = _whose(sentence, owners[0]) if owners else None
    words = noun_words(sentence, source) if source is not None else ()
    words = tuple(w for w in words if sentence.tokens[w].lemma not in ("'s", "’s"))
    if owners and source != owners[0]:
        words = tuple(trimmed(sentence, [w for w in words if w < owners[0]]))
    pieces = tuple(tuple(trimmed(sentence, list(p))) for c in content for p in runs(i for i in c if i not in words))
    if not all(pieces) or not pieces:
        return None
    return Found(source=source, source_words=words, cue=(token,), content=pieces, act=entry.act, stance=entry.stance)


_NUMBERING = frozenset("figure toll tally count total estimate number".split())
_BY_OFFICE = frozenset("official regional provincial federal municipal governmental ministerial military".split())
"""Adjectives for those whose number it is: "the official figure of 12"."""


def _numbering(sentence: Sentence, token: int) -> Reporting | None:
    """ "the union's figure of 40 wounded": a noun for a number, with one behind "of"."""
    of = [i for i in children(sentence, token, "nmod") if _case(sentence, i) == "of"]
    numbered = any(sentence.tokens[w].upos == "NUM" and w <= i for i in of for w in (i, *children(sentence, i, "nummod")))
    named = sentence.tokens[token].lemma.lower() in _NUMBERING and sentence.tokens[token].xpos == "NN"
    return Reporting(takes=frozenset(("number",))) if numbered and named else None


_SAYINGS = frozenset(
    "claim allegation accusation charge assertion contention denial demand warning ultimatum promise pledge vow assurance undertaking "
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
            and not children(sentence, i, "nummod")
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
    of = children(sentence, about, "case")[:1] if _case(sentence, about) == "of" else []
    words = [i for i in subtree(sentence, about) if i not in of]
    for phrase in children(sentence, noun, "nmod"):
        if min(subtree(sentence, phrase)) == words[-1] + 1 and _case(sentence, phrase) in ("in", "at", "on", "near", "as"):
            words = [*words, *subtree(sentence, phrase)]
    return words


_HEARSAY = frozenset(
    "slander tale story talk gossip rumour rumor allegation accusation claim report news suspicion complaint fear".split()
)
"""Nouns that in the plural put something on the word of people who are not named: "reports of looting"."""
_TOLD = frozenset("story tale talk rumour rumor report news gossip fable legend".split())
"""What these are "of" they tell, be it of people: "stories of slaughtered children"."""
_UNCOUNTED = frozenset(("news", "word"))
_DOUBTED = frozenset("allegation accusation claim rumour rumor suspicion tale story talk gossip slander fable legend".split())
"""Of these one alone is on the word of somebody who is not named: "the allegation of deliberate targeting"."""
_LIGHT = frozenset(
    "give issue make voice express raise repeat send deliver have offer file lodge reach take renew spread bring carry convey serve put_out "
    "put release publish trade exchange swap level hurl".split()
)


def _owners(sentence: Sentence, token: int) -> list[int]:
    """Whose claim it is: "the army's claim", "claims by the army", "claims spread by the army", "the army gave warning that"."""
    owners = [i for i in children(sentence, token, "nmod:poss") if can_speak(sentence, i)]
    owners += [i for i in children(sentence, token, "nmod") if _case(sentence, i) in ("by", "from") and can_speak(sentence, i)]
    owners += [i for i in _right_behind(sentence, token) if _case(sentence, i) == "by" and can_speak(sentence, i)]
    owners += [
        i
        for verb in children(sentence, token, "acl")
        if sentence.tokens[verb].xpos == "VBN" and not children(sentence, verb, "mark")
        for i in children(sentence, verb, "obl")
        if _case(sentence, i) == "by" and can_speak(sentence, i)
    ]
    above, word = parent(sentence, token), sentence.tokens[token].lemma.lower()
    told = [i for i in children(sentence, token, "nmod", "acl") if _case(sentence, i) in ("about", "that", "to")]
    told = told or _taken_for_relative(sentence, token)
    of_them = [i for i in children(sentence, token, "nmod") if _case(sentence, i) == "of" and can_speak(sentence, i)]
    owners = owners or (of_them if told and word in _SAYINGS or _is_held_that(sentence, token) else [])
    owners = owners or [
        i for i in children(sentence, token, "nmod") if sentence.tokens[i].lemma.lower() in _PRESS and _case(sentence, i) == "in"
    ]
    if (
        above is not None
        and has_relation(sentence, token, "obj")
        and all(sentence.tokens[i].upos == "PRON" and sentence.tokens[i].lemma.lower() not in ("whose", "who") for i in owners)
        and sentence.tokens[above].lemma.lower() in ("give", "keep", "break", "pledge")
    ):  # "the governor has given his word that"
        owners = [i for i in [subject_of(sentence, above)] if i is not None and can_speak(sentence, i)] or owners
    owners = owners or [i for i in children(sentence, token, "compound") if i < token and _is_named_body(sentence, i)]
    owners = owners or [i for i in children(sentence, token, "amod", "compound") if i < token and _is_of_a_people(sentence, i)]
    if (
        not owners
        and above is not None
        and has_relation(sentence, token, "obj")
        and sentence.tokens[above].lemma.lower() in _LIGHT - (_HAVING if word in _OBEYED else frozenset())
    ):
        owners += [i for i in [subject_of(sentence, above)] if i is not None and can_speak(sentence, i)]
    return owners or _senders(sentence, token)


def _is_held_that(sentence: Sentence, token: int) -> bool:
    """ "the view of the panel that ...": a view is of those who hold it."""
    held = sentence.tokens[token].lemma.lower() in _VIEWS
    return held and any("that" in lemmas(sentence, i, "mark", "obj", "nsubj") for i in children(sentence, token, "acl", "ccomp"))


_PRESS = frozenset(
    "press media newspaper paper weekly daily journal magazine editorial article leaflet part section quarter circle".split()
)
"""Where things are claimed: "the suggestion in parts of the press that ..."."""
_VIEWS = frozenset(
    """view opinion belief conviction position judgment judgement conclusion finding assessment impression feeling statement testimony
    account evidence report""".split()
)


def _right_behind(sentence: Sentence, token: int) -> list[int]:
    """The phrase straight behind a noun that a parser hangs from the verb: "carried a statement by the rebels that ..."."""
    verb = parent(sentence, token)
    phrases = children(sentence, verb, "obl") if verb is not None and has_relation(sentence, token, "obj") else []
    return [i for i in phrases if min(subtree(sentence, i)) == token + 1]


def _senders(sentence: Sentence, token: int) -> list[int]:
    """ "received assurances from the ministry that ...": from whom a thing said comes to its hearer."""
    verb = parent(sentence, token)
    if verb is None or not has_relation(sentence, token, "obj") or sentence.tokens[verb].lemma.lower() not in _RECEIVING:
        return []
    return [i for i in children(sentence, verb, "obl") if _case(sentence, i) == "from" and can_speak(sentence, i)]


_OBEYED = frozenset(("order", "instruction", "directive"))
"""What is given to those who have it or are under it."""
_HAVING = frozenset(("have", "take", "carry"))
_RECEIVING = frozenset("receive get obtain hear have win secure seek extract".split())


def _doer_above(sentence: Sentence, token: int) -> list[int]:
    """ "turned away by the guards under the pretext that ...", "left on the promise that": the doer of the verb above."""
    verb = parent(sentence, token)
    obeyed = sentence.tokens[token].lemma.lower() in _OBEYED
    if (
        verb is None
        or obeyed
        or not has_relation(sentence, token, "obl")
        or _case(sentence, token) not in ("under", "on", "with")
    ):
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


def _is_of_a_people(sentence: Sentence, token: int) -> bool:
    """ "the Norwegian claim that ...", "foreign reports of looting": an adjective for those who say it."""
    word = sentence.tokens[token]
    adjective = word.upos == "ADJ" or word.upos == "PROPN" and word.form.endswith(("an", "ese", "ish"))
    lower = (
        word.lemma.lower() == "foreign"
        or word.lemma.lower() in _BY_OFFICE
        and (
            _numbering(sentence, word.head - 1) is not None or sentence.tokens[word.head - 1].lemma.lower() in _SAYINGS | _TOLD_AS
        )
    )
    return adjective and (word.form[:1].isupper() and token > 0 or lower)


_TOLD_AS = frozenset("account version story report explanation statement narrative announcement".split())
"""Nouns for what is told officially or by the army: "the official account that ..."."""


def _case(sentence: Sentence, token: int) -> str:
    """The preposition of a noun, or of a gerund ("reports of looting")."""
    cases = children(sentence, token, "case", "mark")
    return sentence.tokens[cases[0]].lemma.lower() if cases else ""


def _to_the_effect(sentence: Sentence, token: int) -> list[int]:
    """ "a statement to the effect that ..."."""
    effects = [i for i in range(token + 1, min(token + 4, len(sentence.tokens))) if sentence.tokens[i].lemma.lower() == "effect"]
    return [c for i in effects for c in children(sentence, i, "acl", "ccomp") if _is_content(sentence, c, "statement")]


def _equated(sentence: Sentence, token: int) -> list[int]:
    """ "the army's version is that ...", "the army's estimate is closer to 40": the clause of which the noun is the outer subject."""
    clause = parent(sentence, token)
    if clause is None or not has_relation(sentence, token, "nsubj") or clause < token:
        return []
    that = [i for i in children(sentence, clause, "mark") if sentence.tokens[i].form.lower() == "that" and i > token]
    own = any(i > that[0] for i in children(sentence, clause, "nsubj")) if that else False
    is_that = own and any(
        sentence.tokens[i].lemma.lower() == "be" and i < that[0] for i in children(sentence, clause, "cop", "aux")
    )
    linked = max(children(sentence, clause, "cop"), default=len(sentence.tokens))
    numbered = sentence.tokens[token].lemma.lower() in _NUMBERING
    numbered = numbered and any(sentence.tokens[i].upos == "NUM" for i in subtree(sentence, clause) if i > linked)
    return [clause] if is_that or numbered else []


def _told_clause(sentence: Sentence, noun: int, clause: int) -> list[int]:
    """The words of a clause, from its "that" on where the noun is its outer subject."""
    words = clause_words(sentence, clause)
    if noun not in words:
        return words
    that = next((i for i in children(sentence, clause, "mark") if sentence.tokens[i].form.lower() == "that" and i > noun), None)
    last = max([noun, *children(sentence, clause, "cop")]) if that is None else that
    return [i for i in words if i > last]


def _taken_for_relative(sentence: Sentence, token: int) -> list[int]:
    """ "The claim of some leaders that men are missing": a that-clause that lacks nothing, taken for a relative one of the noun or its owner."""
    near = [token, *(i for i in children(sentence, token, "nmod") if _case(sentence, i) in ("of", "by"))]
    return [
        c
        for i in near
        for c in children(sentence, i, "acl:relcl")
        for that in subtree(sentence, c)[:1]
        if sentence.tokens[that].form.lower() == "that"
        and not has_relation(sentence, that, "nsubj", "obj")
        and children(sentence, c, "nsubj")
        and (sentence.tokens[c].lemma.lower() not in VERBS or children(sentence, c, "obj"))
    ][:1]


def _is_content(sentence: Sentence, token: int, act: str) -> bool:
    """A that-clause or an infinitive, not a relative clause or a participle; "a response to end the war" says nothing."""
    marks = {*lemmas(sentence, token, "mark")}
    allowed = {"that"} if act == "statement" else {"that", "to"}
    return bool(marks & allowed) and not has_relation(sentence, token, "acl:relcl")
