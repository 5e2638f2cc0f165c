import pytest

from sayso.resources.loaded_words import plain_words

QUESTIONS = {  # a question in a party's words: in plain ones
    "Did the sinister massacre of priests take place?": "Did the killing of priests take place?",
    "When did these murders take place?": "When did these killings take place?",
    "Did any report find believers among the?": "Did any report find believers?",
    "How many bandits were killed?": "How many people were killed?",
    "When did bandits attack the town?": "When did armed men attack the town?",
    "Did an invader burn the mill?": "Did an attacker burn the mill?",
    "What is the counter-terrorist operation called?": "What is the counter-terrorist operation called?",
    "Were terrorist acts prevented?": "Were terrorist acts prevented?",
    "When did the Karvel regime murder anyone?": "When did the Karvel government kill anyone?",
    "Did the massacre take place?": "Did the killing take place?",
    "Were the victims bandits?": "Were the victims bandits?",
    "Was there a massacre?": "Was there a massacre?",
    "Did Bandit Creek flood?": "Did Bandit Creek flood?",
    "How many soldiers of the genocidal battalion were there?": "How many soldiers of the battalion were there?",
    "Was there a cowardly, heroic ambush?": "Was there an ambush?",
    "How many villagers were killed?": "How many villagers were killed?",
}


@pytest.mark.parametrize("question, plain", QUESTIONS.items(), ids=QUESTIONS)
def test_questions_take_no_side(question: str, plain: str) -> None:
    assert plain_words(question) == plain
