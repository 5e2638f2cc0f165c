"""Words for what happens, by type: PLOVER categories where they fit, finer ones where comparing accounts needs them.

Verbs and nouns as lemmas; a noun that PropBank derives from a verb is found by either. General English for conflict,
politics, elections, protest, disaster and crime; names of no story.
"""

EVENT_TYPES: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "death": "bloodshed die kill murder slay assassinate execute massacre death killing murder fatality casualty assassination execution massacre toll perish drown genocide extermination behead lynch slaughter butcher decapitate starve succumb homicide lynching beheading strangle suicide martyr martyrdom",
        "injury": "harm injure wound hurt maim injury wound scald cripple wounding bruise concuss",
        "attack": "gun_down open_up hit pound torpedo attack assault raid storm ambush strike bomb bombard shell fire shoot invade bombing bombardment shelling shooting attack assault raid ambush strike airstrike invasion gunfire offensive incursion aggression operation launch shoot_at fire_on set_upon open_up_on ram strafe assail onslaught barrage counterattack counter-attack counteroffensive mortar stab bludgeon",
        "explosion": "explode detonate erupt blast explosion detonation blast mine landmine blow_up go_off set_off blow_out",
        "fight": "fight battle clash skirmish war fighting battle clash skirmish war warfare conflict hostility combat firefight engagement escalation escalate blitzkrieg campaign resist resistance fight_off beat_back drive_back push_back fend_off repel repulse gunfight shootout standoff",
        "loss": "lose loss",
        "capture": "capture seize confiscate impound commandeer intercept take occupy conquer recapture overrun liberate recover control capture seizure occupation conquest takeover liberation take_over win_back retake regain wrest",
        "destruction": "burn_down tear_down shoot_down torch dynamite flatten gut incinerate pulverise pulverize obliterate destroy demolish raze damage wreck burn ruin destruction demolition damage neutralize neutralise set_fire burn_out knock_out wipe_out bring_down pull_down knock_down vandalise vandalize deface smash shatter sever arson",
        "arrest": "arrest detain jail imprison capture abduct kidnap hostage arrest detention imprisonment abduction kidnapping custody round_up lock_up pick_up apprehend nab intern remand internment round-up",
        "release": "release free ransom release exchange let_go set_free let_out parole pardon amnesty",
        "displacement": "flee evacuate displace expel deport resettle refugee exodus evacuation displacement expulsion deportation cleansing depopulate depopulation migrate drive_out force_out throw_out uproot relocate banish exile",
        "advance": "advance enter deploy mobilise mobilize reinforce encircle surround besiege advance deployment mobilisation mobilization reinforcement siege encirclement buildup build-up move_in push_in pour_in march_in penetrate infiltrate infiltration",
        "retreat": "retreat withdraw pull_out leave abandon retire retreat withdrawal pullout departure pull_back fall_back move_out march_out pull_off disengage",
        "surrender": "surrender capitulate disarm demobilise surrender capitulation disarmament lay_down dissolve dissolution disband dismantlement give_in",
        "ceasefire": "ceasefire truce armistice cease-fire lull",
        "agreement": "agree sign initial initialled ratify conclude settle accord agreement treaty accord deal pact settlement statement memorandum",
        "acceptance": "accept consent acceptance",
        "talks": "negotiate meet talk discuss mediate negotiation meeting talks summit discussion mediation dialogue consultation confer parley",
        "blockade": "block blockade besiege cut_off blockade embargo siege checkpoint seal_off cordon_off close_off hold_up turn_back barricade cordon",
        "violation": "violate breach break sabotage undermine renege revoke abrogate flout violation breach infringement provocation provoke infringe contravene",
        "recognition": "recognise recognize recognition acknowledge",
        "protest": "picket chant walk_out sit-in walkout picket protest demonstrate march rally riot strike boycott protest demonstration march rally riot strike unrest uprising revolt turmoil vigil stoppage",
        "coup": "overthrow oust topple depose unseat coup putsch overthrow ouster rebellion mutiny insurrection",
        "resignation": "abdicate impeach remove abdication impeachment removal resign step_down quit dismiss sack fire resignation dismissal stand_down bow_out step_aside retirement",
        "appointment": "hire promote promotion appoint name swear install inaugurate nominate appointment inauguration nomination swear_in take_office",
        "election": "re-elect by-election recount plebiscite turnout elect vote poll ballot election referendum vote poll ballot runoff",
        "victory": "win defeat beat triumph vanquish victory defeat triumph win prevail outpoll outvote",
        "independence": "proclaim declare secede separate independence secession proclamation declaration",
        "support": "fund finance donate funding donation support back endorse aid assist help support backing aid assistance relief back_up bankroll subsidise subsidize subsidy sponsor",
        "condemnation": "condemn denounce criticise criticize deplore condemnation denunciation criticism decry slam rebuke censure lambast castigate",
        "sanction": "penalise penalize outlaw sanction ban expel suspend restrict sanction ban suspension restriction expulsion",
        "demand": "demand urge call_for insist ultimatum demand appeal press_for petition plea exhort ask_for request",
        "refusal": "refuse reject rebuff ignore decline refusal rejection turn_down rule_out spurn",
        "promise": "offer promise pledge vow guarantee assure promise pledge guarantee assurance",
        "threat": "threaten warn threat warning",
        "investigation": "investigate probe inquire inspect investigation probe inquiry inspection look_into audit autopsy exhume exhumation inquest",
        "trial": "arraign sue testify hang try charge convict sentence acquit indict prosecute trial charge conviction sentence verdict retrial court-martial prosecution acquittal indictment",
        "accident": "crash collide derail founder run_aground overturn mishap pile-up cave-in blowout sink capsize accident crash collision derailment wreck disaster go_under run_over break_up shipwreck crash-land ditch",
        "disaster": "cyclone typhoon tornado wildfire blaze avalanche mudslide heatwave blizzard flood quake erupt collapse earthquake flood hurricane storm eruption tsunami landslide drought famine crisis cave_in give_way wash_away sweep_away burst subside inundate inundation firestorm",
        "rescue": "extricate salvage rescue save evacuate rescue dig_out pull_out_of airlift",
        "delivery": "deliver send supply transfer ship delivery supply transfer shipment convoy hand_out drop_off distribute airdrop dispatch distribution",
        "construction": "build construct fortify install erect construction fortification installation",
        "theft": "steal rob loot burgle plunder hijack extort embezzle pilfer ransack theft robbery looting burglary plunder hijacking extortion embezzlement piracy make_off break_in",
        "fraud": "rig falsify forge cheat tamper defraud fraud falsification forgery rigging vote-rigging disenfranchise bribe bribery",
        "abuse": "torture mistreat maltreat rape abuse beat harass humiliate torture mistreatment rape abuse beating harassment ill-treatment beat_up flog whip molest brutality flogging",
        "trafficking": "smuggle traffic smuggling trafficking contraband",
        "journey": "arrive travel visit return tour sail fly arrival visit trip voyage journey homecoming tour",
        "escape": "escape break_out get_away run_away",
        "search": "search hunt search manhunt comb scour",
        "disappearance": "disappear vanish disappearance",
        "legislation": "legislate enact repeal veto annul ratification legislation enactment repeal veto annulment promulgate decree",
        "closure": "seal lock padlock bolt chain close shut shut_down closure shutdown close_down",
        "contamination": "leak spill pollute contaminate poison leak spill pollution contamination poisoning seep spillage",
        "infection": "infect sicken infection epidemic pandemic outbreak contagion vaccinate vaccination",
        "population": "live inhabit reside population inhabitant resident",
        "start": "begin start launch open start beginning outbreak onset",
        "end": "end finish cease stop halt end cessation",
        "spread": "spread expand grow increase rise spillover expansion",
        "production": "produce manufacture production",
        "reintegration": "reintegrate integrate annex restore reintegration integration annexation restoration reconciliation normalisation normalization",
    }.items()
}
"""Type -> lemmas. Where a lemma stands in several types, the first one counts."""

_TYPE_OF: dict[str, str] = {}
for _name, _words in EVENT_TYPES.items():
    for _word in sorted(_words):
        _TYPE_OF.setdefault(_word, _name)


def type_of(lemma: str, roleset_lemma: str | None = None) -> str | None:
    """The type of a word by its lemma, else by the PropBank lemma behind it; None if it is in no type."""
    return _TYPE_OF.get(lemma.lower()) or (_TYPE_OF.get(roleset_lemma.lower()) if roleset_lemma else None)
