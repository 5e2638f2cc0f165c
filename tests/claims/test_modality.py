import pytest

from sayso.claims.modality import modality_of
from sayso.claims.polarity import polarity_of
from sayso.records.analysis import Analysis, Sentence
from tests.conftest import Analyse

MODALITIES = {  # case: (text, word, attributed, modality)
    "called a fraud": ("The loser called the vote a fraud.", "fraud", True, "reported"),
    "plain past": ("The bridge collapsed on Friday.", "collapsed", False, "asserted"),
    "plain past in somebody's words": ("The bridge collapsed on Friday.", "collapsed", True, "reported"),
    "will": ("The senate will vote on Monday.", "vote", False, "forecast"),
    "expected to": ("The governor is expected to resign.", "resign", False, "forecast"),
    "promised to": ("The rebels promised to release the hostages.", "release", False, "forecast"),
    "an upcoming noun": ("They discussed the upcoming election.", "election", False, "forecast"),
    "should": ("The council should close the dam.", "close", False, "recommended"),
    "must, in somebody's words": ("The council must close the dam.", "close", True, "recommended"),
    "asked about": ("Asked about the raid, the mayor left the room.", "raid", False, "asserted"),
    "asked how": ("He asked how the guards had opened the gate.", "opened", False, "asserted"),
    "urged to": ("The bishop urged the rebels to surrender.", "surrender", False, "recommended"),
    "may": ("The river may flood the valley.", "flood", False, "possible"),
    "might have": ("The guards might have opened the gate.", "opened", False, "possible"),
    "the lie that": ("The ministry rejects the lie spread by websites that tents were sold.", "sold", True, "reported"),
    "the lie that he told": ("The lie that he told hurt her.", "told", False, "asserted"),
    "licensed to": ("The ship is licensed to carry 40 men.", "carry", False, "possible"),
    "perhaps": ("Perhaps the pilots abandoned the plane.", "abandoned", False, "possible"),
    "a risk of": ("The flood raised the risk of an explosion.", "explosion", False, "possible"),
    "a question": ("Was there a warning?", "warning", False, "possible"),
    "a mission to": ("The mission to free the pilots took off at dawn.", "free", False, "forecast"),
    "if": ("If the dam breaks, thousands will flee.", "breaks", False, "conditional"),
    "would if": ("Thousands would flee if the dam broke.", "flee", False, "conditional"),
    "an aim": ("Troops were sent to retake the hill.", "retake", False, "asserted"),
    "a plan to": ("The plan to seize the port failed.", "seize", False, "forecast"),
    "wants to": ("The mayor wants to rebuild the bridge.", "rebuild", False, "forecast"),
    "talks on": ("The talks on ending the war went on.", "ending", False, "forecast"),
    "managed to": ("The rebels managed to leave the town.", "leave", False, "asserted"),
    "unclear who": ("Who opened the gate remains unclear.", "opened", False, "possible"),
    "not clear who": ("It is not clear who opened the gate.", "opened", False, "possible"),
    "clear who": ("It is clear who opened the gate.", "opened", False, "asserted"),
    "whether": ("Commentators asked whether the guards had fired.", "fired", False, "possible"),
    "the urging itself has happened": ("The bishop urged the rebels to surrender.", "urged", False, "asserted"),
    "a relative clause stands apart": ("The minister, who resigned in May, will return.", "resigned", False, "asserted"),
}

POLARITIES = {  # case: (text, word, polarity)
    "none that is known of": ("No nurse is known to have died.", "died", "denied"),
    "a tale of a thing": ("The story of a burnt chapel is an invention.", "burnt", "denied"),
    "a story that is none": ("The story of a burnt chapel moved the bishop.", "burnt", "affirmed"),
    "neither nor": ("The police used neither gas nor bullets.", "used", "denied"),
    "a claim that is dismissed": ("The ministry dismissed claims that the boxes had been opened.", "opened", "denied"),
    "a claim that is repeated": ("The ministry repeated claims that the boxes had been opened.", "opened", "affirmed"),
    "affirmed": ("The soldiers left the town.", "left", "affirmed"),
    "at no time": ("At no time did the guards use gas.", "use", "denied"),
    "under no circumstances": ("Under no circumstances did the guards fire.", "fire", "denied"),
    "a false tale": ("The talk of a massacre is a lie.", "massacre", "denied"),
    "a tale that is told": ("The talk of a massacre went on.", "massacre", "affirmed"),
    "refused after": ("The miners refused to return after a dispute over visits.", "dispute", "affirmed"),
    "far from": ("Far from burning the village, the army protected it.", "burning", "denied"),
    "described as an invention": ("The governor described the massacre as an invention.", "massacre", "denied"),
    "described as a crime": ("The governor described the massacre as a crime.", "massacre", "affirmed"),
    "an allegation dismissed": ("The allegation of looting was dismissed.", "looting", "denied"),
    "not": ("The soldiers did not leave the town.", "leave", "denied"),
    "abandoned an attack": ("The general abandoned the attack.", "attack", "denied"),
    "abandoned its field": ("The army abandoned the field of battle.", "battle", "affirmed"),
    "never": ("The soldiers never left the town.", "left", "denied"),
    "no way to": ("The garrison had no way to resist.", "resist", "denied"),
    "inside a compound": ("The minister rejects all efforts at conflict resolution.", "conflict", "affirmed"),
    "no": ("There was no explosion in the harbour.", "explosion", "denied"),
    "without": ("The convoy passed without an attack.", "attack", "denied"),
    "instead of": ("Instead of withdrawing, the army advanced.", "withdrawing", "denied"),
    "refused to": ("The mayor refused to resign.", "resign", "denied"),
    "failed to": ("The police failed to prevent it.", "prevent", "denied"),
    "denied": ("The army denied shelling the village.", "shelling", "denied"),
    "did not refuse": ("The mayor did not refuse to resign.", "resign", "affirmed"),
    "not only": ("The storm not only flooded the port but cut the road.", "flooded", "affirmed"),
    "no object": ("The demonstrators threw no stones.", "threw", "denied"),
    "never took place": ("The inspection never took place.", "inspection", "denied"),
    "no evidence that": ("There is no evidence that the guards fired.", "fired", "denied"),
    "no sign of": ("The army found no sign of an attack.", "attack", "denied"),
    "without firing": ("The crew left without firing a shot.", "firing", "denied"),
    "the failure to": ("The failure to pay the miners led to a walkout.", "pay", "denied"),
    "unable to": ("The pilots were unable to land the plane.", "land", "denied"),
    "no subject": ("No shots were fired.", "fired", "denied"),
    "not one": ("Not one of the hostages died.", "died", "denied"),
    "nobody": ("Nobody was hurt in the explosion.", "hurt", "denied"),
    "cancelled": ("The talks were cancelled.", "talks", "denied"),
    "has yet to": ("The cabinet has yet to approve the budget.", "approve", "denied"),
    "kept from it": ("The guards stopped the crowd from leaving.", "leaving", "denied"),
    "what is stopped had begun": ("The order was given to stop the flight.", "flight", "affirmed"),
    "prevented": ("The police prevented an attack on the embassy.", "attack", "denied"),
    "it is untrue that": ("It is untrue that the guards beat the miners.", "beat", "denied"),
    "it was a lie that": ("It was a lie that the minister resigned.", "resigned", "denied"),
    "it is not true that": ("It is not true that the dam collapsed.", "collapsed", "denied"),
    "not a fact that": ("It is not a fact, as alleged by some, that bombs were hurled.", "hurled", "denied"),
    "without a word of": ("Sixty rounds were fired without a word of warning.", "warning", "denied"),
    "not the case that": ("It is simply not the case that the police fired.", "fired", "denied"),
    "found it untrue that": ("The villagers found it untrue that the guards left.", "left", "denied"),
    "it is true that": ("It is true that the dam collapsed.", "collapsed", "affirmed"),
    "a bad deed was done": ("It is wrong that the guards beat the miners.", "beat", "affirmed"),
    "not until": ("The fire brigade did not arrive until ten at night.", "arrive", "affirmed"),
    "not before then, with a clause": ("The guards did not fire till the gate fell.", "fire", "affirmed"),
    "what was not asked for": ("The envoy denied having asked for protection.", "protection", "affirmed"),
    "the asking itself": ("The envoy denied having asked for protection.", "asked", "denied"),
    "not, behind the verb": ("The captain died, but not by our hand.", "died", "affirmed"),
    "the refusal itself": ("The mayor refused to resign.", "refused", "affirmed"),
}


def _word(analysis: Analysis, word: str) -> tuple[Sentence, int]:
    return next((s, i) for s in analysis.sentences for i, t in enumerate(s.tokens) if t.form == word)


@pytest.mark.parametrize("text, word, attributed, modality", MODALITIES.values(), ids=MODALITIES)
def test_says_whether_it_is_told_as_real(analyse: Analyse, text: str, word: str, attributed: bool, modality: str) -> None:
    _, analysis = analyse(text)
    assert modality_of(*_word(analysis, word), attributed) == modality


@pytest.mark.parametrize("text, word, polarity", POLARITIES.values(), ids=POLARITIES)
def test_says_whether_it_is_denied(analyse: Analyse, text: str, word: str, polarity: str) -> None:
    _, analysis = analyse(text)
    assert polarity_of(*_word(analysis, word)) == polarity
