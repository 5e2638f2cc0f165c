"""Whose words go on in a sentence that names no speaker: indirect speech that the next sentences carry on.

    "He said that parliament would be recalled. | 5,000 more troops would be sent."     "would" after "said": still his words
    "The ministry said 46 were killed. | The dead included 12 children. | It added ..."  between two sentences of one speaker

In: a sentence without an attribution. Out: the attribution that it goes on with, where the grammar says so.
"""

from collections.abc import Sequence

from sayso.records.analysis import Analysis, Sentence
from sayso.records.claim import Attribution

_AGAIN = frozenset(("it", "he", "she", "they"))


def goes_on_from(analysis: Analysis, sentence: Sentence, attributions: Sequence[Attribution]) -> Attribution | None:
    """The attribution of the sentence before, where this one goes on with its words."""
    at = next((n for n, s in enumerate(analysis.sentences) if s.start == sentence.start), 0)
    if not at or _told_in(sentence, attributions):
        return None
    before = analysis.sentences[at - 1]
    told = _told_in(before, attributions) if before.block == sentence.block else []
    whole = [a for a in told if a.directness == "indirect" and a.act == "statement" and a.source and a.within is None]
    if len(whole) != 1 or not _reaches_end(whole[0], before):
        return None
    behind = analysis.sentences[at + 1] if at + 1 < len(analysis.sentences) else None
    return (
        whole[0]
        if _is_shifted(sentence, whole[0], before) or behind is not None and _same_voice(whole[0], behind, attributions)
        else None
    )


def _told_in(sentence: Sentence, attributions: Sequence[Attribution]) -> list[Attribution]:
    return [a for a in attributions if a.cue and a.content and sentence.start <= a.cue.start < sentence.end]


def _reaches_end(said: Attribution, sentence: Sentence) -> bool:
    """Whether the words said are all of the sentence but for who says it."""
    return said.content[-1].end >= sentence.end - 2 or said.cue is not None and said.content[0].start <= sentence.start + 2


def _is_shifted(sentence: Sentence, said: Attribution, before: Sentence) -> bool:
    """ "would" in a main clause behind a verb of saying in the past; "had" behind what is told with "had"."""
    told = [t for t in before.tokens if any(c.start <= t.start < c.end for c in said.content)]
    had = any(t.form.lower() == "had" and t.deprel.startswith("aux") for t in told)
    past = said.cue is not None and said.cue.text.lower().endswith(("ed", "said", "told", "wrote"))
    root = next((i for i, t in enumerate(sentence.tokens) if not t.head), None)
    helped = [t.lemma.lower() for t in sentence.tokens if t.head == (root or 0) + 1 and t.deprel.startswith("aux")]
    conditional = any(t.lemma.lower() in ("if", "unless") for t in sentence.tokens)
    perfect = (
        "have" in helped and root is not None and any(t.form.lower() == "had" for t in sentence.tokens if t.head == root + 1)
    )
    return past and not conditional and ("would" in helped or perfect and had)


def _same_voice(said: Attribution, behind: Sentence, attributions: Sequence[Attribution]) -> bool:
    """Whether the next sentence is on the word of the same speaker, named by a pronoun."""
    told = _told_in(behind, attributions)
    again = told[0].source if len(told) == 1 else None
    return (
        again is not None
        and again.text.lower() in _AGAIN
        and (again.actor is None or said.source is None or again.actor == said.source.actor)
    )
