"""What stands around a reporting verb that is put in: "The gates, he said, were shut"; "As he said, ..."; "Not so, say the rebels"."""

from sayso.claims.attribution_cue import Cue, Words
from sayso.claims.attribution_parts import is_passive, noun_words
from sayso.records.analysis import Sentence
from sayso.text.trees import ancestors, children, has_relation, lemmas, parent, subtree, trimmed


def find_around(sentence: Sentence, cue: Cue) -> list[Words]:
    """What stands around a verb that is put in, in front or behind: "The gates, he said, were shut", "As he said, ...".

    The verb hangs from the clause said."""
    if "clause" not in cue.entry.takes:
        return []
    verb = cue.verb
    if cue.source is not None and _is_inverted(sentence, cue):
        stop = max((i for i in range(verb) if sentence.tokens[i].form in (";", ":")), default=-1)
        return [tuple(trimmed(sentence, [i for i in range(stop + 1, verb) if i not in subtree(sentence, cue.source)]))]
    if words := _spliced(sentence, cue) or _behind_opening(sentence, cue):
        return [words]
    put_in = has_relation(sentence, verb, "parataxis") and (children(sentence, verb, "nsubj") or is_passive(sentence, verb))
    put_in = put_in and not _begins_anew(sentence, verb)
    between = _is_between_commas(sentence, verb)
    prepositional = any(sentence.tokens[i].upos == "ADP" and has_relation(sentence, i, "case") for i in cue.words)
    as_said = not prepositional and _is_as_said(sentence, verb)
    if not put_in and not as_said and not between:
        return []
    head = next((i for i in ancestors(sentence, verb) if _is_clause(sentence, i)), None)
    if head is None:
        return []
    own = _put_in_words(sentence, verb)
    stops = [i for i, t in enumerate(sentence.tokens) if t.form == ";"]
    colons = [i for i, t in enumerate(sentence.tokens) if t.form == ":" and i + 1 < len(sentence.tokens)]
    first, last = (
        max((i for i in [*stops, *colons] if i < verb), default=-1),
        min((i for i in stops if i > verb), default=len(sentence.tokens)),
    )
    return [tuple(i for i in trimmed(sentence, [i for i in subtree(sentence, head) if first < i < last and i not in own]))]


def _put_in_words(sentence: Sentence, verb: int) -> set[int]:
    """The verb with all that hangs from it; between commas not the phrase or clause behind the second ("Shots fell, he said, from the
    mill")."""
    own = subtree(sentence, verb)
    if not own[0] or "," not in (sentence.tokens[own[0]].form, sentence.tokens[own[0] - 1].form):
        return set(own)
    apart = [i for i in children(sentence, verb, "conj") if children(sentence, i, "nsubj")]
    behind = [min(subtree(sentence, i)) for i in sorted([*children(sentence, verb, "obl", "obj"), *apart]) if i > verb]
    cut = [i for i in behind if sentence.tokens[i].form == "," or sentence.tokens[i - 1].form == ","]
    return {i for i in own if not cut or i < cut[0]}


def _spliced(sentence: Sentence, cue: Cue) -> Words:
    """ "The dam was cracked, two workers told this paper, and the siren was off": put in without "and", taken for one more clause."""
    verb, head = cue.verb, parent(sentence, cue.verb)
    said = sentence.tokens[verb].lemma.lower() in ("say", "tell", "add") and has_relation(sentence, verb, "conj")
    if not said or head is None or cue.source is None or cue.source > verb or children(sentence, verb, "ccomp", "xcomp"):
        return ()
    first = min(subtree(sentence, cue.source))
    joined = any(i < verb for i in children(sentence, verb, "cc"))
    if joined or not first or sentence.tokens[first - 1].form != ",":
        return ()
    hearers = [w for i in children(sentence, verb, "obj", "iobj", "obl", "advmod") for w in subtree(sentence, i)]
    own = range(first, max([verb, *hearers]) + 1)
    return tuple(i for i in trimmed(sentence, subtree(sentence, head)) if i not in own)


_OPENING = frozenset("because although though while whereas since when where which who that for".split())


def _behind_opening(sentence: Sentence, cue: Cue) -> Words:
    """ "He stayed away because, he wrote, the road was shut", "from which, as police established, they came": put in right behind the
    word that opens a clause, of which alone it is said."""
    tokens, verb = sentence.tokens, cue.verb
    first = min(noun_words(sentence, cue.source)) if cue.source is not None else 0
    first -= first > 0 and tokens[first - 1].form.lower() == "as"
    if first < 2 or first > verb or tokens[first - 1].form != "," or tokens[first - 2].lemma.lower() not in _OPENING:
        return ()
    comma = next((i for i in range(verb + 1, min(verb + 6, len(tokens))) if tokens[i].form == ","), len(tokens))
    heads = [i for i in range(comma + 1, len(tokens)) if (parent(sentence, i) or 0) <= comma]
    return tuple(trimmed(sentence, [w for i in heads[:1] for w in subtree(sentence, i) if w > comma]))


def _is_clause(sentence: Sentence, token: int) -> bool:
    return (
        sentence.tokens[token].upos in ("VERB", "ADJ", "AUX")
        or not sentence.tokens[token].head
        or bool(children(sentence, token, "cop"))
    )


def _is_inverted(sentence: Sentence, cue: Cue) -> bool:
    """ "Not so, say the rebels.": verb and speaker in this order behind a comma, at the end of the sentence."""
    source, verb = cue.source or 0, cue.verb
    last = max([*noun_words(sentence, source), verb]) if source > verb else verb
    ends = all(
        sentence.tokens[i].upos == "PUNCT" or i in subtree(sentence, source) for i in range(last + 1, len(sentence.tokens))
    )
    close = all(sentence.tokens[i].upos in ("DET", "ADJ", "NUM", "PROPN", "NOUN", "ADP") for i in range(verb + 1, source))
    return verb > 1 and source > verb and close and ends and sentence.tokens[verb - 1].form == ","


def _begins_anew(sentence: Sentence, verb: int) -> bool:
    """A clause of its own behind a semicolon or dash, that reports nothing of the clause in front: "...; they were asking for more"."""
    first = min(subtree(sentence, verb))
    marks = {sentence.tokens[i].form for i in (first - 1, first) if i >= 0}
    return bool(marks & {";", ":"}) or bool(children(sentence, verb, "obj")) and bool(marks & {"–", "—", "--", "-"})


def _is_as_said(sentence: Sentence, verb: int) -> bool:
    """ "As the mayor noted, ...", "as he put it"."""
    marks = {*lemmas(sentence, verb, "mark")}
    takes = [i for i in children(sentence, verb, "obj") if sentence.tokens[i].lemma.lower() != "it"]
    takes = [i for i in takes if not any(t.form == "," for t in sentence.tokens[verb:i])]
    return has_relation(sentence, verb, "advcl") and "as" in marks and bool(children(sentence, verb, "nsubj")) and not takes


def _is_between_commas(sentence: Sentence, verb: int) -> bool:
    """ "The gates, he said, were shut": subject and verb alone between commas, which parsers take for a relative clause; not ", of which he boasts,"."""
    if not has_relation(sentence, verb, "acl") or children(sentence, verb, "obj", "ccomp", "xcomp"):
        return False
    own = [i for i in subtree(sentence, verb) if sentence.tokens[i].form != ","]
    relative = any(sentence.tokens[i].xpos in ("WDT", "WP", "WP$") for i in own)
    if not children(sentence, verb, "nsubj") or relative or own[-1] + 1 >= len(sentence.tokens) or not own[0]:
        return False
    return sentence.tokens[own[0] - 1].form == "," and sentence.tokens[own[-1] + 1].form == ","
