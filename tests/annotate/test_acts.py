"""What is done by saying: twenty cases of the act of an attribution, which no scorer sees."""

import pytest

from tests.annotate.conftest import Annotate

CASES = {  # case: (sentence, cue, act)
    "say": ("The mayor said that the bridge was closed.", "said", "statement"),
    "according to": ("According to the mayor, the bridge was closed.", "According to", "statement"),
    "report": ("The radio reported that the rebels had left.", "reported", "statement"),
    "announce": ("The council announced that schools would open.", "announced", "statement"),
    "confirm": ("The army confirmed that two soldiers had died.", "confirmed", "statement"),
    "claim": ("The rebels claimed that they had taken the town.", "claimed", "statement"),
    "deny": ("The army denied that it had fired on the village.", "denied", "denial"),
    "reject": ("The minister rejected the charge that votes were bought.", "rejected", "denial"),
    "accuse": ("The union accused the company of hiding the toll.", "accused", "accusation"),
    "blame": ("The governor blamed the rebels for the fire.", "blamed", "accusation"),
    "condemn": ("The bishop condemned the attack on the market.", "condemned", "accusation"),
    "demand": ("The students demanded that the rector resign.", "demanded", "demand"),
    "urge": ("The envoy urged both sides to talk.", "urged", "demand"),
    "call on": ("The council called on the army to withdraw.", "called on", "demand"),
    "promise": ("The president promised that prices would fall.", "promised", "promise"),
    "vow": ("The general vowed to retake the town.", "vowed", "promise"),
    "warn": ("The engineers warned that the dam could break.", "warned", "warning"),
    "threaten": ("The rebels threatened to blow up the bridge.", "threatened", "warning"),
    "agree": ("The two sides agreed to free all prisoners.", "agreed", "agreement"),
    "believe": ("The police believe that the men fled north.", "believe", "thought"),
}


@pytest.mark.parametrize("text, cue, act", CASES.values(), ids=CASES)
def test_acts(text: str, cue: str, act: str, annotated: Annotate) -> None:
    assert (cue, act) in [(a.cue.text, a.act) for a in annotated(text).attributions if a.cue]
