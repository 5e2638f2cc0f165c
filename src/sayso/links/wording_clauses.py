"""A figure of a clause in, the question it answers out, worded from its tree: for figures that one report alone gives, and for spans of
time, whose question is nothing without what was done.

    "The mission visited three storage sites"      How many storage sites did the mission visit?
    "a patrol was held for five hours"             How long was the patrol held?
    "the mine, some 50 kilometres from the town"   Which number is told in “the mine, some … kilometres from the town”?

Where no question would be sound English the words themselves are asked about, with a gap for the number.
"""

import re

from sayso.links.phrases import with_article, words_of
from sayso.links.wording import be_form, neutral
from sayso.records.analysis import Sentence
from sayso.records.claim import Report
from sayso.records.mention import Figure
from sayso.resources.event_words import OF_THEMSELVES
from sayso.resources.reporting import VERBS
from sayso.resources.units import DURATIONS
from sayso.text.stems import participle_of, past_of, plural_of
from sayso.text.trees import children, has_relation, lemmas, parent, subtree, tokens_in, top_of

_AROUND = 6
"""Words that stand on either side of the gap."""
_PREPOSITIONS = frozenset("by on with in at from to for against".split())
_EMPTY = frozenset("be have do make take get put set let come go turn cause prevent seem".split())
"""Verbs that say too little without all that hangs on them."""
_KEEPING = frozenset(("have", "keep", "hold", "employ", "contain", "include"))
"""Verbs of lasting, whose present tense is asked for as it is."""


def ask_of_clause(report: Report, sentence: Sentence, figure: Figure) -> str | None:
    """The question of one figure, by its clause; None where its clause gives no sound one."""
    top = top_of(sentence, figure)
    if top is None:
        return None
    if figure.unit in DURATIONS:
        return _ask_how_long(report, sentence, top, figure)
    noun = parent(sentence, top) if has_relation(sentence, top, "nummod") else None
    if figure.unit != "count" or noun is None or sentence.tokens[noun].upos != "NOUN":
        return None
    return _ask_how_many(report, sentence, noun)


def gap_of(report: Report, sentence: Sentence, figure: Figure) -> str:
    """The words around a figure, asked about with a gap in its place."""
    text, measured = report.document.text, [sentence.tokens[i] for i in tokens_in(sentence, figure)]
    numbers = [n for n, t in enumerate(measured) if t.upos == "NUM"]
    unit = "".join(f" {t.form}" for t in measured[numbers[-1] + 1 :] if t.upos in ("NOUN", "SYM")) if numbers else ""
    before = text[sentence.start : figure.start].split()[-_AROUND:]
    after = text[figure.end : sentence.end]
    behind = " ".join(after.split()[:_AROUND])
    words = f"{' '.join(before)}{' ' * bool(before)}…{unit}{' ' * after[:1].isspace()}{behind}"
    return f"Which number is told in “{re.sub(_MARKS, '', words).strip(' .,;:')}”?"


_MARKS = re.compile(r"[“”„«»\"]|``|''")


def _ask_how_many(report: Report, sentence: Sentence, noun: int) -> str | None:
    place = noun
    while has_relation(sentence, place, "conj") and (before := parent(sentence, place)) is not None:
        place = before  # "destroyed eight tanks and three guns"
    verb, words = parent(sentence, place), words_of(report, sentence, noun)
    if not words or verb is None or sentence.tokens[verb].upos != "VERB" or not _is_told(sentence, verb):
        return None
    counted, cases = plural_of(_bare(words)), lemmas(sentence, place, "case")
    if has_relation(sentence, place, "nsubj") and cases or _is_apart(sentence, noun, verb):
        return None
    if has_relation(sentence, place, "nsubj:pass"):
        if children(sentence, verb, "xcomp", "ccomp"):
            return None  # "are thought to be in the hall"
        return f"How many {counted} were {_with_particle(sentence, verb, sentence.tokens[verb].form.lower())}?"
    if has_relation(sentence, place, "nsubj"):
        done = _done(report, sentence, verb)
        return f"How many {counted} {done}?" if done else None
    clause = _did(report, sentence, verb, place)
    if has_relation(sentence, place, "obj") and clause:
        return f"How many {counted} {clause}?"
    if has_relation(sentence, place, "obl") and len(cases) == 1 and cases[0] in _PREPOSITIONS and clause:
        return f"{cases[0].capitalize()} how many {counted} {clause}?"
    return None


def _ask_how_long(report: Report, sentence: Sentence, top: int, figure: Figure) -> str | None:
    """ "How long was the patrol held?", "Within how long did they answer?" """
    verb, cases = parent(sentence, top), lemmas(sentence, top, "case")
    if (
        verb is None
        or sentence.tokens[verb].upos != "VERB"
        or not has_relation(sentence, top, "obl")
        or not _is_told(sentence, verb)
    ):
        return None
    later = any(
        sentence.tokens[i].lemma.lower() in ("later", "after", "before", "ago", "earlier", "on") for i in _beside(sentence, top)
    )
    clause = _did(report, sentence, verb, top)
    if later or not clause or len(cases) > 1:
        return None
    if cases in ([], ["for"]):
        return f"How long {clause}?"
    return f"{cases[0].capitalize()} how long {clause}?" if cases[0] in ("within", "over", "after", "in") else None


def _beside(sentence: Sentence, top: int) -> list[int]:
    """The words that hang from a span of time, and the one behind it."""
    behind = [max(subtree(sentence, top)) + 1]
    return [i for i in (*children(sentence, top), *behind) if i < len(sentence.tokens)]


def _is_apart(sentence: Sentence, a: int, b: int) -> bool:
    """Whether a colon or the like stands between two words, which then are hardly of one clause."""
    return any(t.form in (":", ";", "(", ")") for t in sentence.tokens[min(a, b) : max(a, b)])


def _is_told(sentence: Sentence, verb: int) -> bool:
    """Whether a verb tells what was or is done: not denied, not to come, not only possible."""
    helpers = [sentence.tokens[i] for i in children(sentence, verb, "aux", "advmod", "mark")]
    return not any(
        t.lemma.lower()
        in ("not", "never", "if", "will", "would", "can", "could", "may", "might", "shall", "should", "must", "to")
        for t in helpers
    )


def _did(report: Report, sentence: Sentence, verb: int, asked: int) -> str | None:
    """A clause as the second half of a question, without the words that are asked for: "did the mission visit"."""
    token = sentence.tokens[verb]
    subject = _subject(report, sentence, verb)
    if subject and token.xpos == "VBN" and not children(sentence, verb, "aux"):
        return None  # a headline or a list: "Policemen exchanged: eleven"
    if children(sentence, verb, "nsubj:pass") or children(sentence, verb, "aux:pass"):
        words = _with_particle(sentence, verb, token.form.lower())
        return (
            f"{'were' if be_form(subject) == 'are' else 'was'} {subject} {words}"
            if subject and token.lemma not in VERBS
            else None
        )
    done_to = _object(report, sentence, verb, asked)
    saying = not done_to and not has_relation(sentence, asked, "obj") and token.lemma in VERBS
    if done_to is None or saying or token.lemma in _EMPTY - _KEEPING or children(sentence, verb, "xcomp", "ccomp", "iobj"):
        return None
    if not subject and token.lemma in _EMPTY:
        return None
    if not subject:
        passive = _with_particle(sentence, verb, participle_of(past_of(token.lemma)))
        return f"were {passive}" if has_relation(sentence, asked, "obj") else None
    base = _with_particle(sentence, verb, token.lemma.lower())
    if token.xpos in ("VBZ", "VBP") and token.lemma in _KEEPING:
        return f"{'do' if be_form(subject) == 'are' else 'does'} {subject} {base}{done_to}"
    return f"did {subject} {base}{done_to}"


def _done(report: Report, sentence: Sentence, verb: int) -> str | None:
    """What those counted did: "crossed the river"."""
    token = sentence.tokens[verb]
    done_to = _object(report, sentence, verb, -1)
    if done_to is None or token.lemma in _EMPTY or children(sentence, verb, "xcomp", "ccomp", "iobj") or token.xpos == "VBG":
        return None
    if has_relation(sentence, verb, "acl:relcl") and not any(
        sentence.tokens[i].xpos in ("WDT", "WP") for i in children(sentence, verb, "nsubj")
    ):
        return None  # what it is done to stands before the clause
    if token.xpos == "VBN" and not children(sentence, verb, "aux") and token.lemma not in OF_THEMSELVES:
        return f"were {token.form.lower()}"  # a headline: "two drivers injured"
    plain = token.xpos == "VBP" and not children(sentence, verb, "aux")
    return _with_particle(sentence, verb, token.lemma.lower() if plain else past_of(token.lemma.lower())) + done_to


def _object(report: Report, sentence: Sentence, verb: int, asked: int) -> str | None:
    """The object with a space before it; nothing where there is none or it is asked for, None where it cannot be named."""
    found = [i for i in children(sentence, verb, "obj") if i != asked]
    if not found or _is_apart(sentence, found[0], verb):
        return ""
    words = words_of(report, sentence, found[0]) if sentence.tokens[found[0]].upos in ("NOUN", "PROPN") else None
    return f" {neutral(words)}" if words else None


def _subject(report: Report, sentence: Sentence, verb: int) -> str | None:
    """Who or what does it, with an article; of a relative clause the noun it hangs from."""
    found = children(sentence, verb, "nsubj")
    if not found:
        return None
    at: int | None = found[0]
    if sentence.tokens[found[0]].xpos in ("WDT", "WP") or sentence.tokens[found[0]].lemma == "that":
        at = parent(sentence, verb) if has_relation(sentence, verb, "acl") else None
    if at is None or sentence.tokens[at].upos not in ("NOUN", "PROPN"):
        return None
    words = words_of(report, sentence, at)
    if not words:
        return None
    named = sentence.tokens[at].upos == "PROPN" and words[:1].isupper()
    return words if named else with_article(re.sub(r"^an? ", "the ", neutral(words)))


def _with_particle(sentence: Sentence, verb: int, form: str) -> str:
    return " ".join([form, *(sentence.tokens[i].form.lower() for i in children(sentence, verb, "compound:prt"))])


def _bare(words: str) -> str:
    """A counted phrase without its article and without whose it is to the speaker."""
    return re.sub(r"^(?:the|these|those|all|our|my|his|her|its|their|a|an)\s+(?=\w)", "", neutral(words), flags=re.IGNORECASE)
