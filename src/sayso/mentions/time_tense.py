"""Whether an expression stands in what has been or in what is to come: "met on Friday", "will meet on Friday"."""

from sayso.records.analysis import Sentence
from sayso.resources.reporting import VERBS

_COMING = frozenset(("will", "shall", "wo", "would", "’ll", "'ll", "must", "should", "to", "may", "can"))
_PLANNED = frozenset(
    ("schedule", "plan", "expect", "set", "due", "slate", "prepare", "postpone", "adjourn", "defer", "reschedule")
)


def verb_above(sentence: Sentence, token: int) -> int:
    """The verb that an expression belongs to, or the noun or adjective that "be" makes a clause of; else the top of its branch."""
    being = {t.head - 1 for t in sentence.tokens if t.deprel == "cop"}
    at = token
    for _ in sentence.tokens:
        if sentence.tokens[at].upos == "VERB" or not sentence.tokens[at].head or at in being:
            break
        at = sentence.tokens[at].head - 1
    return at


def tense_of(sentence: Sentence, token: int) -> str:
    """ "future" where the verb above the expression is ("will meet on Friday", "is scheduled for Friday"), for what is set
    "for Monday" and what has begun and lasts "until Monday"; "present" where it tells what happens ("opens on Friday"), soon or in a tale; else "past"."""
    before = {t.lemma.lower() for t in sentence.tokens if t.head == token + 1 and t.deprel == "case"}
    if before & {"since", "’s", "'s", "'"}:
        return "past"
    if "for" in before or _is_due(sentence, token):
        return "future"
    at = verb_above(sentence, token)
    verb = sentence.tokens[at]
    if "from" in before and verb.xpos in ("VBZ", "VBP") and not _helpers(sentence, at):
        return "future"
    if before & {"until", "till"} and _has_lasted(sentence, at):
        return "future"
    if not before and verb.lemma in _SETTING and _is_set(sentence, token, at):
        return "future"
    helpers = _helpers(sentence, at)
    if before & {"to", "until", "till"} and _is_put_off(sentence, at) or _is_awaited(sentence, at):
        return "future"
    if verb.deprel == "conj" and not helpers:
        helpers = _helpers(sentence, verb.head - 1)
    if "have" in helpers:
        return "past"
    if "to" in helpers and _was_done(sentence, at) or verb.xpos == "VBP" and verb.form.lower() in _UNCHANGED:
        return "past"
    own = sentence.tokens[token].head == at + 1 and sentence.tokens[token].deprel.startswith("obl")
    present = own and verb.upos == "VERB" and verb.xpos in ("VBZ", "VBP") and verb.lemma not in VERBS
    if helpers & _COMING - ({"to"} if not own else set()) or verb.lemma in _PLANNED:
        return "future"
    return "present" if present else "past"


def _is_due(sentence: Sentence, token: int) -> bool:
    """ "a report due on 1 May", "talks due Friday"."""
    first = min([token, *(i for i, t in enumerate(sentence.tokens) if t.head == token + 1 and t.deprel == "case")])
    return first > 0 and sentence.tokens[first - 1].lemma.lower() == "due"


def _is_put_off(sentence: Sentence, verb: int) -> bool:
    """ "has been put off to June", "had been postponed until Friday"."""
    off = any(t.head == verb + 1 and t.lemma.lower() in ("off", "back") for t in sentence.tokens)
    return sentence.tokens[verb].lemma in _PLANNED or sentence.tokens[verb].lemma in ("put", "push", "move") and off


def _is_awaited(sentence: Sentence, verb: int) -> bool:
    """ "until the commission has finished, by 1 May"."""
    waits = any(t.head == verb + 1 and t.deprel == "mark" and t.lemma.lower() in ("until", "till") for t in sentence.tokens)
    now = any(t.head == verb + 1 and t.form.lower() in ("has", "have") for t in sentence.tokens)
    return waits and now


_SETTING = frozenset(("declare", "proclaim", "designate"))


def _is_set(sentence: Sentence, token: int, verb: int) -> bool:
    """ "declared Friday a day of mourning", "Friday has been proclaimed a holiday": the day itself is what is made something."""
    made = sentence.tokens[token].head == verb + 1
    return made and any(t.lemma.lower() in ("day", "holiday") and i > token for i, t in enumerate(sentence.tokens))


_UNCHANGED = frozenset("cast put set hit cut shut hurt let quit split spread beat burst shed thrust rid".split())
"""Verbs whose past looks like their present, which news seldom uses: "they cast their ballots on Sunday"."""
_DONE = frozenset("manage begin start continue fail refuse come go dare get help happen decline proceed hurry".split())


_KEPT = frozenset("fulfil fulfill keep honour honor observe break meet ignore violate miss disregard carry".split())
"""What was done with a promise or an order whose day then is past: "the pledge to leave by Monday was broken"."""


def _was_done(sentence: Sentence, verb: int) -> bool:
    """ "managed to vote on Sunday": what was done, or was not, and is not to come."""
    over = sentence.tokens[sentence.tokens[verb].head - 1]
    joined = sentence.tokens[verb].head and sentence.tokens[verb].deprel == "xcomp"
    promised = sentence.tokens[verb].head and sentence.tokens[verb].deprel == "acl" and over.deprel.startswith(("nsubj", "obj"))
    kept = sentence.tokens[over.head - 1]
    if promised and kept.xpos in ("VBD", "VBN") and kept.lemma in _KEPT:
        return True
    return bool(joined) and over.xpos in ("VBD", "VBN") and over.lemma in _DONE


def _has_lasted(sentence: Sentence, verb: int) -> bool:
    """ "has closed the port until Friday", "have continued to hold it until Friday": begun, and still to last."""
    over = sentence.tokens[verb].head - 1 if sentence.tokens[verb].deprel == "xcomp" else verb
    return any(t.head - 1 in (verb, over) and t.upos == "AUX" and t.form.lower() in ("has", "have") for t in sentence.tokens)


def _helpers(sentence: Sentence, verb: int) -> set[str]:
    """The auxiliaries and the "to" of a verb."""
    due = any(t.head == verb + 1 and t.lemma.lower() == "due" and t.deprel == "mark" for t in sentence.tokens)
    helpers = {t.lemma.lower() for t in sentence.tokens if t.head == verb + 1 and t.upos in ("AUX", "PART")}
    return helpers | {"to"} if due else helpers


def is_background(sentence: Sentence, token: int) -> bool:
    """Whether an expression tells when something else was, so that the report's story does not move to it: "the guns withdrawn on 9 June",
    "had been signed on 9 June", "since 9 June", or calls a day by another name: "7 September, which is 26 August in the old calendar"."""
    before = {t.lemma.lower() for t in sentence.tokens if t.head == token + 1 and t.deprel == "case"}
    verb = verb_above(sentence, token)
    had = any(t.head == verb + 1 and t.form.lower() == "had" for t in sentence.tokens if t.upos == "AUX")
    renamed = sentence.tokens[token].deprel == "acl:relcl" and any(
        t.head == token + 1 and t.deprel == "cop" for t in sentence.tokens
    )
    return "since" in before or had or renamed or is_deed(sentence, token) or _dates_a_paper(sentence, token)


def _dates_a_paper(sentence: Sentence, token: int) -> bool:
    """ "Its letter of 3 June admits it": which letter, and no step of the story."""
    head = sentence.tokens[token].head - 1
    return head >= 0 and sentence.tokens[token].deprel.startswith("nmod") and sentence.tokens[head].lemma.lower() in _PAPERS


_PAPERS = frozenset(
    """letter note memorandum memo telegram cable dispatch despatch communique communiqué statement report decree order resolution law act
    ruling judgment judgement verdict protocol list circular petition reply answer minutes entry record certificate""".split()
)
"""Nouns for what is written, whose date tells which one it is."""


def is_deed(sentence: Sentence, token: int) -> bool:
    """Whether an expression stands with a deed that a participle tells: "killed yesterday", "murdered in yesterday's attack"."""
    verb = verb_above(sentence, token)
    clause = any(t.head == verb + 1 and t.deprel == "mark" and t.lemma.lower() == "that" for t in sentence.tokens)
    return sentence.tokens[verb].deprel == "acl" and not clause


def reports(sentence: Sentence, token: int) -> bool:
    """Whether an expression says when somebody spoke ("police said on Friday")."""
    return sentence.tokens[verb_above(sentence, token)].lemma in VERBS
