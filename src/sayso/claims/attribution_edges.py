"""Where the words that somebody said end, and the report or somebody else goes on.

    "said 30 were killed, | while residents spoke of five"     somebody else speaks
    "claimed 400 dead, | a figure denied by the capital"       what somebody else says of it
    "The gates were shut, he said, | as the guard changed"     the report goes on behind words put in
In: words said, as token positions. Out: those before such an edge.
"""

from collections.abc import Sequence

from sayso.claims.attribution_parts import can_speak, subject_of
from sayso.records.analysis import Sentence
from sayso.resources.reporting import VERBS
from sayso.text.stems import stem

_AGAINST = frozenset(("while", "whereas", "although", "though", "but"))
_SAID_OF = frozenset(
    """figure charge claim allegation accusation prediction toll number account version assertion total estimate suggestion demand denial
    argument statement description view explanation""".split()
)
_SPEAKING = frozenset("speak put place talk counter differ disagree insist".split())
_OPENING = ("``", "''", "“", "”", '"')


def cut_at_edge(sentence: Sentence, words: Sequence[int]) -> tuple[int, ...]:
    """The words up to a comma behind which somebody else speaks, or says something of what was said."""
    for at in words[3:]:
        if sentence.tokens[at].form == "," and at + 1 in words and not _is_inside_quotes(sentence, at):
            rest = [i for i in words if i > at]
            if _others_speak(sentence, rest) or _is_said_of_it(sentence, rest):
                return tuple(i for i in words if i < at)
    return tuple(words)


def goes_on_alone(sentence: Sentence, words: Sequence[int]) -> bool:
    """Whether what stands behind words put in is the report's own: ", as divers resumed their search", ", which was more than ..."."""
    if len(words) < 3 or sentence.tokens[words[0] - 1].form != ",":
        return False
    first, second = sentence.tokens[words[0]], sentence.tokens[words[1]]
    finite = any(sentence.tokens[i].xpos in ("VBD", "VBZ", "VBP") for i in words[1:])
    as_clause = first.lemma.lower() in ("as", "while") and first.upos == "SCONJ" and second.upos != "ADP"
    return finite and (as_clause or first.form.lower() == "which" or _others_speak(sentence, words))


def _others_speak(sentence: Sentence, words: Sequence[int]) -> bool:
    if sentence.tokens[words[0]].lemma.lower() not in _AGAINST:
        return False
    for i in words[1:]:
        word = sentence.tokens[i]
        bases = {word.lemma.lower(), *stem(word.form)}
        if word.xpos in ("VBD", "VBZ", "VBP") and (bases & _SPEAKING or any(b in VERBS for b in bases)):
            source = subject_of(sentence, i)
            return (
                source is not None and source in words and sentence.tokens[source].upos != "PRON" and can_speak(sentence, source)
            )
        reduced = word.xpos == "VBD" and i + 1 < len(sentence.tokens) and sentence.tokens[i + 1].lemma.lower() == "by"
        if word.xpos in ("VBD", "VBZ", "VBP") and not reduced:
            return False
    return False


def _is_said_of_it(sentence: Sentence, words: Sequence[int]) -> bool:
    """ "a figure denied by the capital", "a charge the prosecutor called ridiculous"."""
    noun = next((i for i in words[1:4] if sentence.tokens[i].lemma.lower() in _SAID_OF), None)
    if noun is None or sentence.tokens[words[0]].lemma.lower() not in ("a", "an") or noun + 2 not in words:
        return False
    if any(sentence.tokens[i].upos in ("VERB", "AUX", "PUNCT", "ADP") for i in words[1 : words.index(noun)]):
        return False
    return any(sentence.tokens[i].lemma.lower() in VERBS for i in words[words.index(noun) + 1 :])


def _is_inside_quotes(sentence: Sentence, token: int) -> bool:
    return sum(t.form in _OPENING for t in sentence.tokens[:token]) % 2 == 1
