"""Words by which one party names the other or what it did, and the plain ones that a question of ours has in their place.

An answer keeps its party's words, since it quotes them.
"""

import re
from collections.abc import Mapping

_PLAIN: Mapping[str, str] = {
    word: plain
    for plain, words in {
        "armed men": "bandits terrorists saboteurs thugs brigands mercenaries marauders cutthroats assassins extremists",
        "an armed man": "bandit terrorist saboteur thug brigand mercenary",
        "people": "agitators hooligans traitors provocateurs subversives henchmen",
        "government": "regime junta",
        "attackers": "aggressors invaders occupiers",
        "attacker": "aggressor invader occupier",
        "kill": "murder slaughter butcher massacre liquidate exterminate",
        "killed": "murdered slaughtered butchered massacred liquidated exterminated martyred",
        "killing": "butchery",
    }.items()
    for word in words.split()
}
_DEED = re.compile(r"\b(?:the|a|this) (?P<noun>massacre|slaughter)\b")
_COUNTED = re.compile(
    r"(?P<how>How many )(?:bandits|terrorists|saboteurs|thugs|brigands|mercenaries|marauders|assassins|extremists)\b"
)
_WORD = re.compile(r"(?P<article>\b(?:an?) )?(?P<word>\b(?:" + "|".join(sorted(_PLAIN, key=len, reverse=True)) + r")\b)")


_IN_QUESTION = re.compile(r"^(?:Was|Were)\b.*\b(?:" + "|".join(_PLAIN) + r"|massacre|slaughter)\?$")


def plain_words(question: str) -> str:
    """The question with plain words for loaded ones; names, which have a capital, stay, and so does the word that is itself in question
    ("Were the dead bandits?")."""
    if _IN_QUESTION.search(question):
        return question
    told = _COUNTED.sub(r"\g<how>people", _DEED.sub("the killing", question))

    def replaced(match: re.Match[str]) -> str:
        plain = _PLAIN[match["word"]]
        article = match["article"] or ""
        return plain if plain.startswith("an ") else ("an " if article and plain[0] in "aeiou" else article) + plain

    return _WORD.sub(replaced, told)
