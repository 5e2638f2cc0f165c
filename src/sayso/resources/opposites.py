"""Words for states that exclude each other: "drunk" and "sober", "in prison" and "in hiding", "fishermen" and "fighters".

A scale is a row of groups; words of two groups of one scale cannot both hold of one thing at one time. The scales here are ours; the
adjectives of `data/opposites.txt` come from WordNet 3.0 (Fellbaum 1998), built by `training/words/opposites.py`; its origin is in
`data/LICENSES.md`.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

OPPOSITES = Path(__file__).parent / "data" / "opposites.txt"
_SCALES = """
sober | drunk drunken intoxicated tipsy inebriated
unarmed defenceless defenseless | armed
fair free honest clean credible transparent democratic in_order proper | unfair rigged fraudulent flawed stolen sham farce crooked dishonest undemocratic fraud fake forgery theft irregular
working functioning operational in_operation in_service in_order in_working_order in_good_order in_perfect_order functional operating running run work function operate sound | broken faulty defective out_of_order out_of_service out_of_action idle off dead switched_off shut_down worn worn_out stopped stop fail still disabled unserviceable
on lit | off out dark
empty deserted evacuated vacant abandoned disused uninhabited unoccupied | full crowded packed occupied inhabited busy
genuine authentic real true | forged forgery fake fabricated fabrication hoax false bogus counterfeit invention
legal lawful legitimate constitutional valid binding | illegal unlawful illegitimate unconstitutional void invalid null null_and_void not_binding
in_force in_effect in_place valid alive holding hold intact | dead over finished broken void worthless suspended at_an_end
open passable usable | closed shut sealed locked blocked impassable cut
safe harmless clean drinkable fit | unsafe dangerous poisonous toxic contaminated poisoned polluted harmful undrinkable unfit
healthy well in_good_health fit unharmed unhurt safe | ill sick starving in_poor_health injured wounded hurt unwell
voluntary of_his_own_free_will free willing | forced coerced under_duress involuntary compulsory
in_uniform uniformed | in_civilian_clothes in_plain_clothes plainclothes
alive living | dead
deliberate intentional intended planned premeditated murder arson sabotage attack crime execution massacre assassination on_purpose | accident accidental unintentional unintended mistake mishap error misfortune by_accident by_mistake spontaneous
full-scale large-scale all-out large massive nationwide total huge | small-scale limited local localised localized minor small partial
peaceful calm quiet orderly non-violent nonviolent | violent tense chaotic riotous bloody
guilty responsible | innocent
success successful triumph | failure unsuccessful fiasco failed
under_control in_hand | out_of_control
complete total | incomplete partial
ready prepared | unready unprepared
justified lawful | unjustified unlawful
provoked | unprovoked
in_prison in_jail in_gaol in_custody in_detention under_arrest behind_bars | in_exile abroad | in_hiding on_the_run at_large | at_home | in_hospital | at_liberty free
in_town in_the_country in_the_capital | abroad out_of_town
on_board aboard | ashore
conscious awake | unconscious asleep
married | unmarried single
new | old second-hand worn
loaded | unloaded empty
insured | uninsured
licensed | unlicensed
registered | unregistered
trained experienced skilled | untrained inexperienced unskilled
paid | unpaid
merchant cargo freighter fishing trawler civilian passenger airliner ferry unarmed | warship gunboat patrol military naval spy frigate destroyer minelayer
food medicine flour grain bread rice blanket tent milk relief aid fertiliser fertilizer cement | weapon arm ammunition munition explosive rifle shell rocket missile contraband
hospital school church mosque shelter home house clinic | barracks armoury armory arsenal command headquarters depot bunker
"""
"""Ours: one scale a line, its groups between bars; what stands behind a preposition is joined to it."""


_DEEDS = """
close shut shut_down seal seal_off lock block cut bar | open open_up reopen re-open unblock clear
end stop halt cease finish break_off call_off suspend over | continue go_on carry_on resume
lift repeal revoke rescind | extend renew impose prolong
accept approve welcome endorse back | reject refuse oppose turn_down decline spurn
win | lose
attend join | boycott shun
keep hold retain defend | lose abandon
violate break breach | respect observe honour honor
rise increase grow climb soar | fall drop decrease decline shrink
stay remain | leave flee depart quit withdraw pull_out move_out
return go_back | stay_out stay_away
fall slip | throw push hurl shove | jump leap
obey follow | disobey defy
succeed | fail
find seize discover confiscate | plant
survive | die perish drown kill
free release | detain jail imprison
advance | retreat withdraw
resign step_down quit abdicate retire | dismiss sack fire oust remove depose throw_out
expel | recall
ban forbid prohibit outlaw | authorise authorize permit allow approve license
"""
"""Verbs in the same way: of one thing at one time only one group holds."""


@lru_cache(maxsize=1)
def _deeds() -> Mapping[str, frozenset[tuple[int, int]]]:
    return _placed(line for line in _DEEDS.splitlines() if line)


def are_opposite_deeds(a: str, b: str) -> bool:
    """Whether two verbs (lemmas, a particle joined to it) cannot both tell what was done to one thing: "closed", "reopened"."""
    other = dict(_deeds().get(b, ()))
    return any(scale in other and other[scale] != group for scale, group in _deeds().get(a, ()))


def is_judged(word: str) -> bool:
    """Whether a word stands in one of our own scales, so that it tells something of a noun that it only describes."""
    return word in _own_words()


@lru_cache(maxsize=1)
def _own_words() -> frozenset[str]:
    return frozenset(word for word in _SCALES.split() if word != "|")


@lru_cache(maxsize=1)
def load_scales(path: Path = OPPOSITES) -> Mapping[str, frozenset[tuple[int, int]]]:
    """Word -> the scales that it stands in, each with the number of its group there. Raises OSError if the table is missing."""
    lines = [*(line for line in _SCALES.splitlines() if line), *path.read_text(encoding="utf-8").splitlines()]
    return _placed(lines)


def _placed(lines: Iterable[str]) -> Mapping[str, frozenset[tuple[int, int]]]:
    found: dict[str, set[tuple[int, int]]] = {}
    for scale, line in enumerate(lines):
        for group, words in enumerate(line.split(" | ")):
            for word in words.split():
                found.setdefault(word, set()).add((scale, group))
    return {word: frozenset(places) for word, places in found.items()}


def exclude_each_other(a: str, b: str) -> bool:
    """Whether two words for states cannot both hold: two groups of one scale, and never the same group."""
    one, two = load_scales().get(a, frozenset()), load_scales().get(b, frozenset())
    other = dict(two)
    apart = any(scale in other and other[scale] != group for scale, group in one)
    return apart and not one & two or _is_denied(a, b) or _is_denied(b, a)


_PREFIXES = ("un", "non-", "non", "dis", "ir", "il", "im", "off_", "out_of_", "outside_", "without_", "against_")
_PLAIN = ("", "", "", "", "", "", "", "on_", "in_", "inside_", "with_", "for_")


def _is_denied(a: str, b: str) -> bool:
    """ "unescorted", "off_duty": the other word with a prefix that denies it, or behind the opposite preposition."""
    return any(a.startswith(no) and b == yes + a.removeprefix(no) for no, yes in zip(_PREFIXES, _PLAIN, strict=True))


def mean_one(a: str, b: str) -> bool:
    """Whether two words say the same of a thing: one word, or one group of a scale."""
    return a == b or bool(load_scales().get(a, frozenset()) & load_scales().get(b, frozenset()))
