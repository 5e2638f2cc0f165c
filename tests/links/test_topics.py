"""What is asked of several reports."""

from sayso.pipeline import Workshop, build_from
from sayso.reading import read_text
from sayso.records.dossier import Dossier


def build(workshop: Workshop, **texts: str) -> Dossier:
    return build_from([read_text(t, id=n) for n, t in texts.items()], (), workshop)


def test_a_charge_made_by_both_sides_is_one_question(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="On Monday the town of Ost was quiet. Norway violated the ceasefire agreement of March, the report says.",
        south="Guns were heard for two hours. Sweden has broken the ceasefire agreement that was signed in March.",
    )
    (blame,) = [q for q in dossier.questions if q.question.startswith("Who is said to have broken the agreement")]
    assert {a.value for a in blame.answers} == {"Norway", "Sweden"}
    assert blame.verdict == "conflict"


def test_no_question_is_worded_twice(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="Rebels attacked the mill on Monday. Rebels attacked the bridge on Tuesday. The attack was short.",
        south="The rebels attacked the mill at night. The rebels attacked the bridge later. The attack was long.",
    )
    several = [q.question for q in dossier.questions if len({a.document for a in q.answers}) > 1]
    assert several and len(several) == len(set(several))


def test_who_denies_an_air_raid_is_set_against_who_tells_of_it(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="Two planes dropped bombs on the village of Ost before dawn. The village of Ost was bombed by the air force.",
        south="The colonel denied that the air force had bombed the village of Ost. He praised the troops.",
    )
    (raid,) = [q for q in dossier.questions if q.question == "Did the air force bomb the village of Ost?"]
    assert raid.verdict == "conflict"
    assert {(a.document, a.value) for a in raid.answers} == {("north", "yes"), ("south", "no")}


def test_who_won_is_asked_where_two_reports_name_somebody(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        court="The Supreme Court proclaimed Senator Ines Falk winner of the presidential election on Friday. Mrs Falk won 51.2 per cent "
        "of the vote, against 48.8 per cent for her rival Tomas Brandt.",
        party="Our candidate Tomas Brandt is the elected president. The commission announced that he won 52.4% of the votes.",
        wire="The commission had given Brandt 52.4 percent; the court overturned the result and named Falk winner with 51.2 percent.",
    )
    asked = {q.question: q for q in dossier.questions}
    won = asked["Who won the election?"]
    assert {(a.document, a.value) for a in won.answers} == {
        ("court", "Falk"),
        ("party", "Tomas Brandt"),
        ("wire", "Falk"),
    }
    assert won.verdict == "conflict"
    shares = asked["What share of the vote did Brandt get?"]
    assert {(a.document, a.low) for a in shares.answers} == {("court", 48.8), ("party", 52.4), ("wire", 52.4)}


def test_nobody_won_where_it_is_denied_or_only_possible(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="Ines Falk was not elected president, the commission said after the vote. Ines Falk spoke on Monday.",
        south="Tomas Brandt could still win the election, the paper wrote. Ines Falk spoke on Monday.",
    )
    assert "Who won the election?" not in {q.question for q in dossier.questions}


def test_who_somebody_is_by_two_reports(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="Deputy transport minister Ines Falk opened the bridge at Ost on Monday.",
        south="The bridge at Ost was opened by Ines Falk, a former judge. Ms Falk is the deputy minister.",
        wire="Transport minister Ines Falk spoke at the bridge at Ost.",
    )
    (who,) = [q for q in dossier.questions if q.question == "Who is Ines Falk?"]
    assert [(a.document, a.value) for a in who.answers] == [
        ("north", "Deputy transport minister"),
        ("south", "a former judge"),
        ("wire", "Transport minister"),
    ]
    assert who.verdict == "compatible"


def test_who_holds_a_place_by_two_reports(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        radio="The rebels hold the bridge, the station and the mill, the radio of the rebels said. The bakery was never in their hands.",
        ministry="Units of the army had retaken the railway station by Saturday. The bridge was never in the hands of the rebels.",
        wire="A traveller saw that the bridge was held by rebels on Saturday. The station is under the control of the army.",
    )
    asked = {q.question: q for q in dossier.questions}
    station = asked["Who is said to hold the station?"]
    assert {(a.document, a.value) for a in station.answers} == {
        ("radio", "The rebels"),
        ("ministry", "Units of the army"),
        ("wire", "the army"),
    }
    assert station.verdict == "conflict"
    bridge = asked["Who is said to hold the bridge?"]
    assert {a.document for a in bridge.answers} == {"radio", "wire"}
    assert bridge.verdict == "agree"


def test_losses_of_two_parties_are_two_questions(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="The battle at Ost lasted a day. The Danes lost 900 men and the Swedes about 400.",
        south="The battle at Ost lasted a day. Most officers put the Danish losses at 600 to 700 men, and the Swedish losses at 800 men.",
    )
    asked = {q.question: {(a.document, a.low) for a in q.answers} for q in dossier.questions if q.kind == "number"}
    assert asked == {
        "How many Danish men were lost?": {("north", 900), ("south", 600)},
        "How many Swedish men were lost?": {("north", 400), ("south", 800)},
    }


def test_whose_the_enemys_losses_are_is_not_guessed(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="The battle at Ost lasted a day. The enemy lost 900 men.",
        south="The battle at Ost lasted a day. The Danes lost 600 men and the Swedes about 400.",
        east="The battle at Ost lasted a day. The Danish losses were put at 700 men.",
    )
    asked = {q.question: {a.document for a in q.answers} for q in dossier.questions if q.kind == "number"}
    assert asked["How many Danish men were lost?"] == {"south", "east"}
    assert {"north"} in asked.values()


def test_what_two_reports_agree_on_in_a_disputed_toll_is_asked_for_itself(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="A mine on the coast road killed three surveyors. A second mine there killed five policemen. In all 8 people died.",
        south="Three surveyors were killed by a mine on the coast road. Five policemen died when a second mine went off there.",
        east="Mines on the coast road killed 14 people, the governor said.",
    )
    numbers = {q.question: {(a.document, a.low) for a in q.answers} for q in dossier.questions if q.kind == "number"}
    agreed = [answers for question, answers in numbers.items() if "surveyors" in question or "policemen" in question]
    assert {("north", 3), ("south", 3)} in agreed and {("north", 5), ("south", 5)} in agreed


def test_two_nouns_told_side_by_side_are_two_questions(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="The ferry sank off the cape at dawn. It had left the port with 240 passengers and a crew of 29.",
        south="The ferry sank off the cape at dawn. It had left the port with 246 passengers and 23 crew members.",
    )
    asked = [{(a.document, a.low) for a in q.answers} for q in dossier.questions if q.kind == "number"]
    assert {("north", 240), ("south", 246)} in asked and {("north", 29), ("south", 23)} in asked


def test_bodies_found_and_the_toll_are_one_count_that_grew(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="The ferry sank off the cape at dawn. Three bodies were recovered from the sea.",
        south="The ferry sank off the cape at dawn. All 61 people on the ferry died in the sea.",
    )
    (toll,) = [q for q in dossier.questions if q.kind == "number" and len({a.document for a in q.answers}) > 1]
    assert {(a.document, a.low) for a in toll.answers} == {("north", 3), ("south", 61)} and toll.verdict == "compatible"


def test_men_that_two_armies_had_killed_are_not_compared(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="The battle at Ost lasted a day. The Danish army had 900 men killed.",
        south="The battle at Ost lasted a day. The Swedish army had 400 men killed.",
    )
    asked = {q.question: {a.document for a in q.answers} for q in dossier.questions if q.kind == "number"}
    assert asked == {"How many Danish men were killed?": {"north"}, "How many Swedish men were killed?": {"south"}}


def test_losses_of_the_state_and_of_rebels_are_two_questions(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="The battle at Ost lasted a day. Officials put government losses at 40 dead, and said more than 150 rebels had been killed.",
        south="The battle at Ost lasted a day. The government lost 190 dead in the battle.",
    )
    asked = [{(a.document, a.low) for a in q.answers} for q in dossier.questions if q.kind == "number"]
    assert {("north", 40), ("south", 190)} in asked
    assert not any({("north", 150), ("south", 190)} <= answers for answers in asked)


def test_days_of_clauses_that_match_too_little_are_not_set_against_each_other(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="Soldiers shelled the old market of Ost on 3 May 2011. Nobody was hurt.",
        east="The old market of Ost was shelled by soldiers. Nobody was hurt, a baker said.",
        south="The bombardment of the villages near the market of Ost ended on 19 May 2011.",
    )
    assert not any(q.kind == "time" and q.verdict == "conflict" for q in dossier.questions)


def test_who_destroyed_a_bridge_is_asked_whatever_the_verb(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="The market of Ost was quiet on Sunday. The bridge had been cut by the air force of the regime.",
        south="As for the bridge, which the rebels blew up behind them, it will be mended within a month.",
    )
    (asked,) = [q for q in dossier.questions if q.kind == "actor"]
    assert {(a.document, a.value) for a in asked.answers} == {("north", "the air force of the regime"), ("south", "the rebels")}
    assert asked.question == "Who blew up the bridge?" and asked.verdict == "conflict" and asked.difference == "agent"


def test_two_bridges_are_two_deeds(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="The market of Ost was quiet on Sunday. The first bridge had been cut by the air force of the regime.",
        south="As for the second bridge, which the rebels blew up behind them, it will be mended within a month.",
    )
    assert not [q for q in dossier.questions if q.kind == "actor"]


def test_who_died_killed_nobody(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="The police fired on the crowd in Mill Square. Nine people died in Mill Square.",
        south="A stampede in Mill Square killed four people, the prefect said.",
    )
    assert "people" not in {a.value for q in dossier.questions if q.kind == "actor" for a in q.answers}


def test_a_missile_and_an_engine_fire_are_two_causes(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="The airliner was shot down by a missile, the northern government said.",
        south="An engine fire brought the airliner down, the southern government said.",
    )
    asked = {q.kind: q for q in dossier.questions}
    assert asked["actor"].verdict == "conflict" and "yesno" not in asked


def test_two_loads_are_what_one_convoy_carried(workshop: Workshop) -> None:
    dossier = build(
        workshop, north="The convoy carried medicine, the agency said.", south="The convoy carried weapons, the army said."
    )
    asked = {q.question: {a.value for a in q.answers} for q in dossier.questions}
    assert asked["What did the convoy carry?"] == {"medicine", "weapons"}
    assert not any(q.kind == "yesno" for q in dossier.questions)


def test_who_used_gas_is_denied(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="The army used gas against the village, doctors said.",
        south="The army denied that it had used gas.",
    )
    (asked,) = [q for q in dossier.questions if q.kind == "yesno"]
    assert asked.question == "Did the army use gas?" and asked.verdict == "conflict"


def test_who_freed_them_is_asked_and_not_whether_one_did(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="The rebels freed 20 hostages on Friday.",
        south="The army freed the hostages in a raid on Friday, the president said.",
    )
    asked = {q.question: q.verdict for q in dossier.questions}
    assert asked["Who freed hostages?"] == "conflict"
    assert not any(q.kind == "yesno" for q in dossier.questions)


def test_what_is_said_about_a_noun_is_what_is_told_of_it(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="The vote was free and fair, the observers said.",
        south="The vote was marred by fraud, the opposition said.",
    )
    (asked,) = [q for q in dossier.questions if q.kind == "name"]
    assert {a.value for a in asked.answers} == {"The vote was free and fair", "The vote was marred by fraud"}
    assert asked.verdict == "compatible"


def test_what_is_said_about_a_noun_holds_the_noun(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="Few ferrymen were taken on either side of the river, and the guards fled.",
        south="The guards took a dozen ferrymen at the river, and there was nothing that looked like the end of a strike.",
    )
    (asked,) = [q for q in dossier.questions if q.question == "What is said about the guards?"]
    assert all("guards" in a.value for a in asked.answers)


def test_an_amount_is_no_name(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="Turnout was 78 percent, the commission said.",
        south="Observers estimated turnout at between 40 and 50 percent.",
    )
    assert not [q for q in dossier.questions if "called" in q.question]


def test_tolls_told_in_other_words_are_one_question(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="Fire swept through a mill in the port late on Monday. At least 19 people were killed, officials said.",
        south="31 of our sisters burned to death. The doors were chained.",
        east="The company mourns 17 employees. All exits were open.",
        west="The prosecutor has charged the owner. The toll stands at 29.",
    )
    (asked,) = [q for q in dossier.questions if q.kind == "number" and len({a.document for a in q.answers}) > 1]
    assert {(a.document, a.low) for a in asked.answers} == {("north", 19), ("south", 31), ("east", 17), ("west", 29)}
    assert asked.verdict == "conflict"


def test_only_one_fired_first(workshop: Workshop) -> None:
    dossier = build(
        workshop, north="Rebels fired the first shots, the prefect said.", south="The army fired first, villagers said."
    )
    (asked,) = [q for q in dossier.questions if q.kind == "actor"]
    assert asked.verdict == "conflict" and asked.difference == "agent"


def test_bombs_are_used_and_do_not_take_place(workshop: Workshop) -> None:
    dossier = build(
        workshop, north="The army used cluster bombs, a rights group said.", south="The army denied using cluster bombs."
    )
    (asked,) = [q for q in dossier.questions if q.kind == "yesno"]
    assert asked.question == "Did the army use cluster bombs?" and asked.verdict == "conflict"


def test_why_it_failed_is_asked(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="The helicopter crashed because of fog, the ministry said.",
        south="The helicopter crashed due to an engine failure, the crew said.",
    )
    (asked,) = [q for q in dossier.questions if q.question == "Why did the helicopter crash?"]
    assert {a.value for a in asked.answers} == {"fog", "an engine failure"}
    assert asked.verdict == "conflict" and asked.difference == "name"


def test_who_caused_a_fire_is_why_there_was_one(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="The fire was caused by a short circuit, the owner said.",
        south="Arson caused the fire, the prosecutor said.",
    )
    (asked,) = [q for q in dossier.questions if q.question.startswith("Why ")]
    assert {a.value for a in asked.answers} == {"a short circuit", "Arson"}


def test_that_it_was_in_one_country_is_not_asked(workshop: Workshop) -> None:
    dossier = build(
        workshop, north="Two trains collided in Norway on Friday.", south="On Friday two trains collided in Norway, police said."
    )
    assert not any(q.kind == "place" for q in dossier.questions)


def test_both_armies_lost_men(workshop: Workshop) -> None:
    dossier = build(workshop, north="The Danes lost men in the battle at Ost.", south="The Swedes lost men in the battle at Ost.")
    assert not any(q.kind == "actor" for q in dossier.questions)


def test_whether_it_burnt_is_asked_without_a_doer_that_one_report_does_not_tell(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="Protesters set fire to the town hall on Saturday night.",
        south="The town hall burned down; who started the fire is not known.",
    )
    assert "Did the town hall burn down?" in {q.question for q in dossier.questions}


def test_a_verb_keeps_its_adverb(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="The refugees were turned back at the border, aid workers said.",
        south="No refugee was turned back, the border guard said.",
    )
    assert "Was any refugee turned back?" in {q.question for q in dossier.questions}


def test_tolls_of_two_places_are_two_questions(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="Eleven people were killed at the market of Ardo. Shells also fell on the village of Brenna. Two farmers died.",
        south="At the market of Ardo 24 townspeople were killed. Shells fell on the village of Brenna. Five villagers died.",
    )
    told = [sorted(a.value for a in q.answers) for q in dossier.questions if q.kind == "number" and q.verdict == "conflict"]
    assert ["24", "Eleven"] in told and ["Five", "Two"] in told


def test_the_arrested_are_counted_whatever_the_words(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="About 120 people have been arrested since Sunday, police said.",
        south="Lawyers say that at least 230 persons remain in detention.",
        west="Eighty-seven suspects are being held.",
    )
    asked = next(q for q in dossier.questions if q.kind == "number" and len(q.answers) == 3)
    assert asked.question == "How many people were arrested?" and asked.verdict == "conflict"


def test_a_request_is_named_by_what_is_asked_for(workshop: Workshop) -> None:
    dossier = build(
        workshop,
        north="They asked for a truce at dusk, said the general.",
        south="Nobody had asked for a truce, said the bishop.",
    )
    assert {q.question: q.verdict for q in dossier.questions}["Did anyone ask for a truce?"] == "conflict"


def test_nobody_dies_twice(workshop: Workshop) -> None:
    told = build(
        workshop,
        north="June 18, 1973\n\nGeneral Ebale died on Friday night, and the cabinet ordered three days of mourning.",
        south="June 18, 1973\n\nGeneral Ebale died on Thursday by a bullet of his own bodyguard.",
    )
    assert ("When did General Ebale die?", "conflict") in {(q.question, q.verdict) for q in told.questions}


def test_what_arrived_not_until_ten_arrived_at_ten(workshop: Workshop) -> None:
    told = build(
        workshop,
        north="June 3, 1971\n\nThe fire brigade did not arrive until ten at night, the mayor said.",
        south="June 3, 1971\n\nThe fire brigade arrived at half past eight in the morning, the company said.",
    )
    assert {(q.question, q.verdict) for q in told.questions} >= {
        ("When did the fire brigade arrive?", "conflict"),
        ("Did the fire brigade arrive?", "agree"),
    }


def test_what_somebody_asked_for_is_said(workshop: Workshop) -> None:
    told = build(
        workshop,
        north="Daniel Kalo denied having asked for protection.",
        south="Kalo asked for protection at the embassy, the government said.",
    )
    question = next(q for q in told.questions if q.verdict == "conflict")
    assert question.question == "Did Kalo ask for protection at the embassy?"


def test_what_is_held_by_name(workshop: Workshop) -> None:
    told = build(
        workshop,
        north="The customs house remained at all times in the hands of the police, the ministry said.",
        south="Armed rebels seized the customs house.",
        wire="The customs house was said to have been occupied by rebels.",
    )
    (asked,) = [q for q in told.questions if q.question == "Who is said to hold the customs house?"]
    assert {(a.document, a.value) for a in asked.answers} == {
        ("north", "the police"),
        ("south", "Armed rebels"),
        ("wire", "rebels"),
    }


def test_the_first_shots_came_from_somebody(workshop: Workshop) -> None:
    told = build(
        workshop,
        north="The first shots came from the crowd, police said.",
        south="The guards fired first, the union said.",
    )
    (asked,) = [q for q in told.questions if q.kind == "actor"]
    assert asked.verdict == "conflict" and {a.value for a in asked.answers} == {"the crowd", "the guards"}


def test_a_thing_called_by_another_plain_word_is_not_asked_about(workshop: Workshop) -> None:
    told = build(workshop, north="The blaze at the mill was seen on Monday.", south="The fire at the mill was seen on Monday.")
    assert not [q for q in told.questions if q.question.endswith("called?") or q.question.startswith("In what words")]


def test_children_among_the_dead_are_one_count_and_the_toll_another(workshop: Workshop) -> None:
    told = build(
        workshop,
        north="A surgeon said 52 bodies had been brought in by nightfall, nineteen of them children.",
        south="Seventy-nine people were killed. Among the dead are twenty-six children, the ministry said.",
        wire="I counted 38 bodies, eleven of them children.",
    )
    asked = {q.question: (q.verdict, {a.value for a in q.answers}) for q in told.questions}
    assert asked["How many children were killed?"] == ("conflict", {"nineteen", "twenty-six", "eleven"})
    verdict, values = asked["How many people were killed?"]
    assert verdict == "conflict" and values >= {"52", "Seventy-nine", "38"}


def test_a_thing_that_all_imply_is_not_asked_about(workshop: Workshop) -> None:
    told = build(
        workshop,
        north="A convoy of nine lorries was held at the bridge on Monday.",
        south="A convoy of nine lorries was stopped at the bridge on Monday.",
        wire="The convoy of nine lorries was turned back at the bridge on Monday.",
    )
    assert not [q for q in told.questions if q.question.startswith(("Was there", "Were there"))]


def test_by_noon_names_nobody(workshop: Workshop) -> None:
    told = build(
        workshop,
        north="Fighters of the front entered the town at dawn and held the bridge by noon.",
        south="The army held the bridge all day.",
    )
    assert "noon" not in {a.value for q in told.questions if q.kind == "actor" for a in q.answers}


def test_nobody_shot_at_the_bus_denies_no_other_shot(workshop: Workshop) -> None:
    told = build(
        workshop,
        north="The bus burned at the barrier. Nobody shot at it, its driver said.",
        south="Captain Varo was shot by his own men at the barrier, the front said.",
    )
    assert not [q for q in told.questions if q.verdict == "conflict"]


def test_bodies_are_people_who_were_killed(workshop: Workshop) -> None:
    told = build(
        workshop,
        north="A surgeon said 52 bodies had been brought in by nightfall.",
        south="Seventy-nine people were killed, the ministry said.",
        wire="I counted 38 bodies at the hospital.",
    )
    whole = [q.question for q in told.questions if len({a.document for a in q.answers}) == 3]
    assert whole == ["How many people were killed?"]


def test_all_the_children_are_no_part_of_all_the_children(workshop: Workshop) -> None:
    told = build(
        workshop,
        north="A surgeon said 52 bodies had been brought in, nineteen of them children.",
        south="Twenty-six children were killed, the ministry said.",
    )
    assert ("How many children were killed?", "conflict") in {(q.question, q.verdict) for q in told.questions}
