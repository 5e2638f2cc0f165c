"""Chains of three, which no scorer sees: the report says that A said that B says that C says."""

import pytest

from tests.annotate.conftest import Annotate

CASES = {  # sentence: the cues from the outermost to the innermost
    "The agency reported that the minister said witnesses told him the dam had burst.": ("reported", "said", "told"),
    "The paper wrote that the army claims villagers say the rebels fled.": ("wrote", "claims", "say"),
    "The envoy said the general had admitted that officers warned that the town would fall.": ("said", "admitted", "warned"),
    "According to the radio, the mayor said doctors believe that forty people died.": ("According to", "said", "believe"),
    "The lawyer said that the driver testified that the owner had promised that the brakes were sound.": ("said", "testified", "promised"),
    "The union says the minister told it that engineers had warned that the mine was unsafe.": ("says", "told", "warned"),
    "Officials said the report states that survivors insist the ferry was overloaded.": ("said", "states", "insist"),
    "The daily said the spokesman denied that the general had said the war was lost.": ("said", "denied", "said"),
    "The bishop recalled that the guards had said prisoners claimed they were beaten.": ("recalled", "said", "claimed"),
    "Diplomats said the president had told them that rebels promised they would leave.": ("said", "told", "promised"),
    "The court heard that the clerk said the mayor had ordered that the books be burned.": ("heard", "said", "ordered"),
    "The station reported that police said neighbours heard that the men were armed.": ("reported", "said", "heard"),
    "The inquiry found that the captain told the owners that the crew feared the ship would sink.": ("found", "told", "feared"),
    "The newspaper said that, according to the ministry, residents claim that troops fired first.": ("said", "according to", "claim"),
    "The spokesman added that the observers had noted that both sides say the truce holds.": ("added", "noted", "say"),
    "The senator said the letter proves that clients had complained that money was missing.": ("said", "proves", "complained"),
    "The governor announced that the army had confirmed that pilots reported seeing smoke.": ("announced", "confirmed", "reported"),
    "The teacher said her son had written that his officers told him the war would end.": ("said", "written", "told"),
    "The agency quoted the minister as saying that farmers reported that wells were dry.": ("quoted", "saying", "reported"),
    "The monitor said the commander had acknowledged that his men admitted they had looted shops.": ("said", "acknowledged", "admitted"),
}  # fmt: skip


@pytest.mark.parametrize("text", CASES)
def test_chains_of_three(text: str, annotated: Annotate) -> None:
    by_id = {a.id: a for a in annotated(text).attributions}
    chains = []
    for a in by_id.values():
        chain = [a]
        while chain[0].within in by_id:
            chain.insert(0, by_id[chain[0].within or ""])
        chains.append(tuple(x.cue.text if x.cue else "" for x in chain))
    assert CASES[text] in chains
