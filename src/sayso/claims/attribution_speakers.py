"""Who does a reporting verb, where its subject stands elsewhere than a subject should: put in, beside, behind an aside."""

from sayso.claims.attribution_names import has_case
from sayso.claims.attribution_parts import can_speak, is_passive, noun_words, subject_of
from sayso.compare.fates import is_human
from sayso.records.analysis import Sentence
from sayso.resources.reporting import QUOTING, VERBS
from sayso.text.trees import children, has_relation, parent, subtree, trimmed


def speaker_of(sentence: Sentence, verb: int) -> int | None:
    """Who does a verb: its subject, the document it stands in, else the name beside it."""
    behind = speaker_behind_quotation(sentence, verb) or _inverted(sentence, verb)
    if behind is not None:
        return behind
    if _is_asked(sentence, verb) or is_ordered(sentence, verb):
        return None
    source = _put_in(sentence, verb) or subject_of(sentence, verb)
    if source is None and is_passive(sentence, verb):
        source = _document_of(sentence, verb)
    if source is None and not is_passive(sentence, verb):
        source = _named_before(sentence, verb) or _before_aside(sentence, verb)
    if source is None and sentence.tokens[verb].lemma.lower() in QUOTING and not children(sentence, verb, "aux:pass"):
        source = _beside(sentence, verb)
    if source is None and not is_done_to_its_noun(sentence, verb):
        source = _by_role(sentence, verb)
    if source is not None and sentence.tokens[source].lemma.lower() in ("it", "there") and has_relation(sentence, source, "expl"):
        return None
    return source


def is_done_to_its_noun(sentence: Sentence, verb: int) -> bool:
    """ "41 persons admitted, ...": a participle whose noun suffers it and does not speak."""
    return sentence.tokens[verb].deprel == "acl" and sentence.tokens[verb].xpos in ("VBN", "VBD")


def _is_asked(sentence: Sentence, verb: int) -> bool:
    """ "Asked whether he was sorry, he said no": a participle in front, whose doer is not told."""
    helped = children(sentence, verb, "aux", "nsubj", "obl:agent")
    fronted = verb == 0 or sentence.tokens[verb - 1].form in (",", "“", '"', "When", "when", "If")
    aside = has_relation(sentence, verb, "advcl", "acl", "conj", "parataxis") and not has_relation(sentence, verb, "acl:relcl")
    asks = has_relation(sentence, verb, "advcl") or sentence.tokens[verb].lemma.lower() in ("ask", "question", "press")
    return asks and aside and sentence.tokens[verb].xpos in ("VBN", "VBD") and fronted and not helped


def is_ordered(sentence: Sentence, verb: int) -> bool:
    """ "The police, ordered to keep the schools shut, folded their arms": a participle put in, whose noun hears it."""
    if not 0 < verb < len(sentence.tokens) - 1 or sentence.tokens[verb].xpos not in ("VBN", "VBD"):
        return False
    bare = not children(sentence, verb, "aux", "aux:pass", "obj", "obl:agent")
    apart = sentence.tokens[verb - 1].form == "," and sentence.tokens[verb + 1].form.lower() == "to"
    return bare and apart and sentence.tokens[verb].lemma.lower() in _TOLD_TO


_TOLD_TO = frozenset("order tell ask urge instruct command beg press invite advise warn".split())


def speaker_behind_quotation(sentence: Sentence, verb: int) -> int | None:
    """ "“We wept”, manifested the mayor": somebody right behind a verb that stands right behind a quotation says it, whatever the verb."""
    tokens = sentence.tokens
    mark = verb - 1 - (verb > 1 and tokens[verb - 1].form == ",")
    if mark < 1 or tokens[mark].xpos != "''" or tokens[verb].xpos not in ("VBD", "VBZ") or children(sentence, verb, "aux", "cc"):
        return None
    if mark == verb - 1 and tokens[mark - 1].upos != "PUNCT" or any(i < verb for i in children(sentence, verb, "nsubj")):
        return None
    behind = [i for i in children(sentence, verb, "nsubj", "obj", "iobj") if i > verb]
    near = bool(behind) and min(subtree(sentence, behind[0])) == verb + 1
    return behind[0] if near and _is_somebody(sentence, behind[0]) else None


def speaker_before(sentence: Sentence, verb: int) -> int | None:
    """ "“He cannot count,” Olin scoffed.": somebody between a quotation and a verb that ends the sentence or its clause says it."""
    tokens = sentence.tokens
    own = [i for i in children(sentence, verb, "nsubj") if i < verb]
    ends = verb + 1 >= len(tokens) or tokens[verb + 1].form in (".", ",", ":")
    if tokens[verb].xpos not in ("VBD", "VBZ") or not own or not ends or children(sentence, verb, "aux", "obj", "cc"):
        return None
    first = min(subtree(sentence, own[-1]))
    quoted = first > 1 and tokens[first - 1].xpos == "''" and tokens[first - 2].form in (",", "?", "!")
    return own[-1] if quoted and _is_somebody(sentence, own[-1]) else None


def _is_somebody(sentence: Sentence, token: int) -> bool:
    person = any(e.first <= token < e.stop and e.type == "PER" for e in sentence.entities)
    return person or sentence.tokens[token].lemma.lower() in ("he", "she", "they") or is_human(sentence.tokens[token].lemma)


def _inverted(sentence: Sentence, verb: int) -> int | None:
    """ "The wards are closed, complains a nurse of the clinic.": who stands behind a verb that ends its sentence with them, whatever a
    parser makes of them."""
    tokens = sentence.tokens
    entry = VERBS.get(tokens[verb].lemma.lower())
    plain = tokens[verb].xpos in ("VBZ", "VBD") and not children(sentence, verb, "nsubj", "aux", "cc", "mark", "ccomp", "xcomp")
    if entry is None or "clause" not in entry.takes or not plain or verb < 2 or tokens[verb - 1].form != ",":
        return None
    if not has_relation(sentence, verb, "conj", "parataxis", "advcl", "acl"):
        return None
    behind = [i for i in children(sentence, verb, "obj", "iobj", "obl:unmarked") if i > verb]
    ends = bool(behind) and all(t.upos == "PUNCT" for t in tokens[max(subtree(sentence, behind[0])) + 1 :])
    return behind[0] if ends and min(subtree(sentence, behind[0])) == verb + 1 and can_speak(sentence, behind[0]) else None


def _put_in(sentence: Sentence, verb: int) -> int | None:
    """ "The order, Colonel Paul Holm has said, was clear": the noun between a comma and a verb that ends at the next comma."""
    if (
        verb + 1 >= len(sentence.tokens)
        or sentence.tokens[verb + 1].form != ","
        or sentence.tokens[verb].lemma.lower() not in QUOTING
    ):
        return None
    found = _beside(sentence, verb)
    return found if found is not None and found < verb and min(noun_words(sentence, found)) > 0 else None


def _beside(sentence: Sentence, verb: int) -> int | None:
    """The noun right behind a verb of speech that stands behind a comma or mark ("..., said one source in the room."), or the
    one right before it that stands behind one ("such, Colonel Holm has said, was ...")."""
    if verb and sentence.tokens[verb - 1].upos == "PUNCT":
        for token in range(verb + 1, min(verb + 8, len(sentence.tokens))):
            if sentence.tokens[token].upos in ("NOUN", "PROPN", "PRON"):
                return _speaker_of_phrase(sentence, token, verb)
            if sentence.tokens[token].upos not in ("DET", "ADJ", "NUM", "ADV", "PART"):
                break
    last = verb - 1
    while last > 0 and sentence.tokens[last].upos in ("AUX", "ADV"):
        last -= 1
    phrase = _speaker_of_phrase(sentence, last, verb) if sentence.tokens[last].upos in ("NOUN", "PROPN") else None
    if phrase is None:
        return None
    first = min(noun_words(sentence, phrase))
    return phrase if not first or sentence.tokens[first - 1].upos == "PUNCT" else None


def _speaker_of_phrase(sentence: Sentence, token: int, verb: int) -> int | None:
    """The head of the noun phrase that a noun belongs to, on its side of the verb, if it can speak."""
    while (above := parent(sentence, token)) is not None and (above > verb) == (token > verb) and above != verb:
        participle = sentence.tokens[above].xpos in ("VBG", "VBN") and has_relation(sentence, token, "obl", "obj")
        if sentence.tokens[above].upos not in ("NOUN", "PROPN", "PRON") and not participle:
            break
        token = above
    verbal = sentence.tokens[token].upos == "VERB"
    token = next(iter(children(sentence, token, "nsubj")), token) if verbal else token
    return token if can_speak(sentence, token) and sentence.tokens[token].upos != "VERB" else None


def _by_role(sentence: Sentence, verb: int) -> int | None:
    """The speaker by semantic role, where the tree gives none: the nearest doer that can speak."""
    doers = [a.token for p in sentence.predicates if p.token == verb for a in p.arguments if a.role == "ARG0"]
    passive = is_passive(sentence, verb)
    behind = [i for i in doers if can_speak(sentence, i) and (not passive or has_case(sentence, i, "by"))]
    return min(behind, key=lambda i: abs(i - verb)) if behind else None


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


def _before_aside(sentence: Sentence, verb: int) -> int | None:
    """ "The union, mocked then by the owners, put the toll at 38": the noun in front of a participle that stands between commas,
    where a parser takes the participle for the noun's verb."""
    if verb < 4 or sentence.tokens[verb - 1].form != "," or sentence.tokens[verb].xpos not in ("VBD", "VBZ", "VBP"):
        return None
    comma = next((i for i in range(verb - 2, 0, -1) if sentence.tokens[i].form == ","), None)
    if comma is None or sentence.tokens[comma + 1].xpos not in ("VBN", "VBD", "VBG"):
        return None
    noun = comma - 1
    return noun if sentence.tokens[noun].upos in ("NOUN", "PROPN") and can_speak(sentence, noun) else None


_FIRST_AND_ANY = frozenset(("i", "we", "you", "one", "us", "me", "anyone", "anybody"))


def is_anyone(sentence: Sentence, source: int) -> bool:
    """The speaker or anybody: "I", "you", "one"; not "one of them"."""
    return sentence.tokens[source].lemma.lower() in _FIRST_AND_ANY and not children(sentence, source, "nmod", "appos")


def did_say(sentence: Sentence, verb: int, source: int) -> bool:
    """ "I told him that ...", "we asked them for talks": what the speaker said before, which is a speech of its own."""
    return sentence.tokens[source].lemma.lower() in ("i", "we") and sentence.tokens[verb].xpos == "VBD"
