import pytest

from sayso.records.analysis import Analysis, Sentence
from sayso.resources.event_words import event_lemma, find_type, told_by
from tests.conftest import Analyse

CARRIED = {  # case: (text, verb, noun)
    "object": ("The colonels launched an offensive.", "launched", "offensive"),
    "passive": ("Talks were held in Geneva.", "held", "Talks"),
    "subject": ("The war began in spring.", "began", "war"),
    "a thing": ("The shipyard launched a ferry.", "launched", None),
    "a verb of its own": ("The envoys condemned the attack.", "condemned", None),
}
TYPES = {  # case: (text, word, type)
    "took a town": ("The army took Antioch.", "took", "capture"),
    "took a week": ("The repair took a week.", "took", None),
    "held hostage": ("They held the clerk hostage.", "held", "arrest"),
    "a storm": ("The storm sank a trawler.", "storm", "disaster"),
    "stormed": ("The rebels stormed the fort.", "stormed", "attack"),
    "shares": ("She sold her shares.", "shares", None),
    "back as a verb": ("Unions backed the senator.", "backed", "support"),
    "a verb of two words": ("Sappers blew up the bridge.", "blew", "explosion"),
    "the same verb alone": ("The wind blew all night.", "blew", None),
    "a fire that burns": ("A fire broke out in the mill.", "fire", "disaster"),
    "fire that sweeps": ("Fire swept through the mill.", "Fire", "disaster"),
    "a fire brigade": ("The fire brigade came late.", "fire", None),
    "the fire of guns": ("The village came under mortar fire.", "fire", "attack"),
    "opened fire": ("The guards opened fire.", "fire", "attack"),
    "cut a bridge": ("Sappers cut the bridge.", "cut", "destruction"),
    "cut a road": ("Sappers cut the road.", "cut", "blockade"),
    "cut a budget": ("The ministers cut the budget.", "cut", None),
    "set on fire": ("The crowd set the mill on fire.", "set", "destruction"),
    "back as a noun": ("He was shot in the back.", "back", None),
}
ALIKE = {
    "noun and verb": ("The clerk died in May.", "died", "The death of the clerk was sudden.", "death"),
    "present and past": ("They surrender.", "surrender", "They surrendered.", "surrendered"),
}


def _word(analysis: Analysis, word: str) -> tuple[Sentence, int]:
    return next((s, i) for s in analysis.sentences for i, t in enumerate(s.tokens) if t.form == word)


@pytest.mark.parametrize("text, verb, noun", CARRIED.values(), ids=CARRIED)
def test_a_verb_carries_a_noun(analyse: Analyse, text: str, verb: str, noun: str | None) -> None:
    sentence, token = _word(analyse(text)[1], verb)
    carried = told_by(sentence, token)
    assert (sentence.tokens[carried].form if carried is not None else None) == noun


@pytest.mark.parametrize("text, word, kind", TYPES.values(), ids=TYPES)
def test_a_word_has_its_type(analyse: Analyse, text: str, word: str, kind: str | None) -> None:
    assert find_type(*_word(analyse(text)[1], word)) == kind


@pytest.mark.parametrize("first, a, second, b", ALIKE.values(), ids=ALIKE)
def test_two_forms_have_one_lemma(analyse: Analyse, first: str, a: str, second: str, b: str) -> None:
    assert event_lemma(*_word(analyse(first)[1], a)) == event_lemma(*_word(analyse(second)[1], b))
