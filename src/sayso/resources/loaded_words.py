"""Words by which one party names the other or what it did, and the plain ones that a question of ours has in their place.

An answer keeps its party's words, since it quotes them.
"""

import re
from collections.abc import Mapping

_PLAIN: Mapping[str, str] = {
    word: plain
    for plain, words in {
        "armed men": "bandits terrorists saboteurs thugs brigands mercenaries marauders cutthroats assassins extremists",
        "men": "henchmen",
        "people": "agitators hooligans traitors provocateurs subversives",
        "government": "regime junta",
        "attackers": "aggressors invaders occupiers",
        "attacker": "aggressor invader occupier",
        "kill": "murder slaughter butcher massacre liquidate exterminate",
        "killed": "murdered slaughtered butchered massacred liquidated exterminated martyred",
        "killing": "butchery",
    }.items()
    for word in words.split()
}
JUDGING = frozenset(
    """massacre genocide slaughter butchery pogrom extermination aggression provocation invasion occupation liberation annexation
    reunification reintegration coup putsch overthrow ouster uprising rebellion revolt revolution mutiny insurrection riot
    unrest crime murder assassination execution suicide martyrdom martyr terror terrorism operation war adventure crackdown
    purge cleansing exodus evacuation deportation expulsion displacement flight withdrawal retreat rout defeat victory triumph
    surrender capitulation sabotage arson accident incident disaster tragedy catastrophe hoax lie fraud farce theft robbery
    looting blockade siege intervention incursion offensive ambush resignation dismissal conquest takeover capture seizure
    rescue kidnapping abduction hostage arrest detention custody talks ultimatum concession agreement accord deal diktat
    referendum plebiscite consultation election butcher exterminate provoke invade occupy liberate annex oust topple rebel
    assassinate execute terrorise terrorize crush cleanse expel deport evacuate flee abandon withdraw capitulate loot plunder
    rob steal confiscate requisition seize conquer kidnap abduct free resign dismiss persecute torture humiliate incite desert
    defect betray eliminate neutralise neutralize liquidate""".split()
)
"""Words that say more than what happened: who was right, who wanted it, how it went. What a thing is called is worth asking only where a report
has one of them; "the blaze" and "the fire" are one."""
_DEED = re.compile(
    r"\b(?P<which>(?:the|an?|any|this|that|these)(?: [\w-]+){0,2}?) (?:massacre|slaughter|murder)(?P<many>s?)\b(?= (?:of|in|at|on|by|take|called)\b|\?)"
)
_COUNTED = re.compile(
    r"(?P<how>How many )(?:bandits|terrorists|saboteurs|thugs|brigands|mercenaries|marauders|assassins|extremists)\b"
)
_WORD = re.compile(
    r"(?P<article>\b(?:an?) )?(?P<word>(?<![-\w])(?:" + "|".join(sorted(_PLAIN, key=len, reverse=True)) + r")(?![-\w]))"
)


_ADJECTIVES = """genocidal murderous bloodthirsty heroic glorious valiant cowardly treacherous barbaric barbarous barbarian fascist monstrous heinous
    vile despicable ruthless fanatical puppet so-called defenceless defenseless patriotic martyred shameless perfidious sinister""".split()
_JUDGED = re.compile(rf"(?P<article>\ban? )?(?<![-\w])(?:(?:{'|'.join(_ADJECTIVES)})(?![-\w]),? )+(?=(?P<next>\w))")
"""What one party calls the other, its own or the dead; a question of ours goes without."""
_CUT_SHORT = re.compile(r"(?: (?:of|among|the|an?|his|her|its|their|neither|nor|between|at|from|with|that|which))+\?$")
"""Words that lead on, at the end of a question that a phrase was cut for."""
_IN_QUESTION = re.compile(r"^(?:Was|Were)\b.*\b(?:" + "|".join(_PLAIN) + r"|massacre|slaughter)\?$")


def plain_words(question: str) -> str:
    """The question with plain words for loaded ones; names, which have a capital, stay, and so does the word that is itself in question
    ("Were the dead bandits?")."""
    if _IN_QUESTION.search(question):
        return question
    told = _COUNTED.sub(r"\g<how>people", _DEED.sub(r"\g<which> killing\g<many>", question))

    def replaced(match: re.Match[str]) -> str:
        plain = _PLAIN[match["word"]]
        article = match["article"] or ""
        return ("an " if article and plain[0] in "aeiou" else article) + plain

    def bare(match: re.Match[str]) -> str:
        return ("an " if match["next"] in "aeiou" else "a ") if match["article"] else ""

    return _CUT_SHORT.sub("?", _JUDGED.sub(bare, _WORD.sub(replaced, told)))
