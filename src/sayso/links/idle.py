"""Questions that nobody would ask: whether what all imply is there, whether a person "took place", when somebody spoke.

In: a topic. Out: whether to leave it out.
"""

import re

from sayso.compare.fates import head_of, is_human
from sayso.records.link import Topic
from sayso.resources.reporting import VERBS
from sayso.resources.things import is_thing
from sayso.text.stems import stem


def is_idle(topic: Topic) -> bool:
    """Whether two reports that name a thing ("the operation") would only be asked whether there was one, and both imply it."""
    broad = topic.kind == "place" and all(t.place and t.place.kind in _BROAD for t in topic.answers)
    if broad and len({t.place.name.casefold() for t in topic.answers if t.place}) == 1:
        return True
    if (noun := _TAKES_PLACE.search(topic.question)) and (is_human(noun[1]) or _is_no_deed(noun[1])):
        return True
    if topic.kind == "yesno" and (there := _EXISTENCE.fullmatch(topic.question)):
        implied = len({t.answer.document for t in topic.answers}) < 3 or is_thing(head_of(there[1] or ""))
        return implied and all(t.polarity != "denied" for t in topic.answers)
    return SAYS_NOTHING.fullmatch(topic.question) is not None or _asks_of_saying(topic.question)


def _is_no_deed(phrase: str) -> bool:
    """Whether a phrase names a thing; a noun in -ing ("an emergency landing", "the crossing of the river") is a deed as well."""
    return is_thing(head_of(phrase)) and not re.search(r"ings?(?: of\b| from\b|$)", phrase)


def _asks_of_saying(question: str) -> bool:
    """Whether a question is only about somebody's speaking: "When did the delegate say?", "In what words is it told that he insisted?"."""
    active = re.match(r"(?:When |Where |Why )?[Dd]id |In what words|Who ", question) and not _ENDS_IN_NOUN.search(question)
    bases = stem(question.rstrip("?").rsplit(" ", 1)[-1])
    return bool(active) and any("clause" in VERBS[b].takes for b in bases if b in VERBS)


_ENDS_IN_NOUN = re.compile(r" (?:the|an?|any|some|this|that|his|her|its|their|no|of|for|to|on) [\w-]+\?$")
""""Did the union accept the offer?" asks of no saying."""
_BROAD = frozenset(("country", "admin1", "region", "disputed", "territory", "historical", "continent"))
"""Kinds of places so wide that two reports which both name one agree on nothing that anybody asks."""
_TAKES_PLACE = re.compile(r"did (.*) take place\?", re.IGNORECASE)
_EXISTENCE = re.compile(r"Did .* take place\?|(?:Was|Were) there (.*)\?")
SAYS_NOTHING = re.compile(
    r"(?:Did|In what words is it told that|When did|Where did) (?:anyone|someone) \w+(?: (?:any|some)(?:one|thing))?\?|Who \w+\?"
)
"""Questions that name neither doer nor target: "Did anyone meet?"."""
