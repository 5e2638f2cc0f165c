import pytest

from sayso.mentions.quantities import find_figures
from sayso.mentions.times import find_times
from sayso.records.mention import Figure
from tests.conftest import Analyse


def read(analyse: Analyse, text: str) -> tuple[Figure, ...]:
    reading, analysis = analyse(text)
    return find_figures(reading.document, analysis)


VALUES = {  # case: (sentence, words, low, high, qualifier, unit)
    "one of them harmed": ("The blast injured one civilian.", "one", 1, 1, "exact", "count"),
    "a verb's own about": ("The colonel talked about nine.", "nine", 9, 9, "exact", "count"),
    "what it was before": ("The toll rose from 31 to 45 overnight.", "45", 45, 45, "exact", "count"),
    "one who was lost": ("The army lost one man at the bridge.", "one", 1, 1, "exact", "count"),
    "an age": ("Petra Lind, age 27, died of her wounds.", "27", 27, 27, "exact", "year"),
    "the last of three ages": ("He left three daughters, aged 12, 9 and 4.", "4", 4, 4, "exact", "year"),
    "children of a mother": ("Petra Lind, the mother of three, died of her wounds.", "three", 3, 3, "exact", "count"),
    "not so many": ("Of 1,200 houses not two hundred remain.", "not two hundred", None, 200, "under", "count"),
    "not fewer": ("The dead could not be fewer than 400.", "not be fewer than 400", 400, None, "at_least", "count"),
    "hardly more": ("The whole could hardly exceed three hundred.", "hardly exceed three hundred", None, 300, "at_most", "count"),
    "lakhs": ("He got eight lakhs of rupees.", "eight lakhs of rupees", 800_000, 800_000, "exact", "rupee"),
    "crores": ("She got 2 crore votes.", "2 crore", 20_000_000, 20_000_000, "exact", "count"),
    "a sign with a stop": ("The owner put his loss at Rs. 6 lakhs.", "6 lakhs", 600_000, 600_000, "exact", "rupee"),
    "digits": ("They destroyed 1,761 targets.", "1,761", 1761, 1761, "exact", "count"),
    "words": ("Rebels killed twenty-four miners.", "twenty-four", 24, 24, "exact", "count"),
    "at least": ("At least 13 people died.", "At least 13", 13, None, "at_least", "count"),
    "up to": ("Up to 400 houses burned.", "Up to 400", None, 400, "at_most", "count"),
    "more than": ("More than 90 posts were taken.", "More than 90", 90, None, "over", "count"),
    "nearly": ("Nearly 3,000 people live there.", "Nearly 3,000", None, 3000, "about", "count"),
    "about": ("About 40 tents burned.", "About 40", 40, 40, "about", "count"),
    "between": ("Between 20 and 30 ships sank.", "Between 20 and 30", 20, 30, "range", "count"),
    "range with unit": ("The fire spread by 3 to 14 kilometres.", "3 to 14 kilometres", 3, 14, "range", "km"),
    "million": ("The fund paid 2.5 million dollars.", "2.5 million dollars", 2_500_000, 2_500_000, "exact", "dollar"),
    "half a million": ("Half a million barrels burned.", "Half a million barrels", 500_000, 500_000, "exact", "barrel"),
    "more than half a million": (
        "More than half a million hens died.",
        "More than half a million",
        500_000,
        None,
        "over",
        "count",
    ),
    "quarter of a million": ("A quarter of a million hens died.", "A quarter of a million", 250_000, 250_000, "exact", "count"),
    "three quarters": (
        "Three quarters of a million hens died.",
        "Three quarters of a million",
        750_000,
        750_000,
        "exact",
        "count",
    ),
    "million and a half": ("A million and a half hens died.", "A million and a half", 1_500_000, 1_500_000, "exact", "count"),
    "couple of hundred": ("A couple of hundred hens died.", "A couple of hundred", 200, 200, "about", "count"),
    "odd": ("Some 40-odd hens died.", "Some 40-odd", 40, 40, "about", "count"),
    "spaced": ("In all 10 000 people fled.", "10 000", 10_000, 10_000, "exact", "count"),
    "glued unit": ("The lake covers 300km² of land.", "300km²", 300, 300, "exact", "km2"),
    "percent": ("Some 80 percent of voters stayed home.", "Some 80 percent", 80, 80, "about", "percent"),
    "fraction": ("Two-thirds of the town burned.", "Two-thirds", 0.6667, 0.6667, "exact", "fraction"),
    "in ten": ("More than six in ten voted.", "More than six in ten", 0.6, None, "over", "fraction"),
    "dozens": ("Dozens of villagers fled.", "Dozens", 24, None, "at_least", "count"),
    "a few thousand": ("A few thousand prisoners were taken.", "A few thousand", 2000, None, "at_least", "count"),
    "less than a day": ("The battle lasted less than a day.", "less than a day", None, 1, "under", "day"),
    "money": ("The plan would cost more than $25,000 a year.", "more than $25,000", 25_000, None, "over", "dollar"),
    "code of money": ("Each family received UAH 40 000.", "UAH 40 000", 40_000, 40_000, "exact", "hryvnia"),
    "vague money": ("They donated millions of dollars.", "millions of dollars", 2_000_000, None, "at_least", "dollar"),
    "a single": ("A single aircraft was seen.", "A single", 1, 1, "exact", "count"),
    "one of a thing": ("The pilot hit one lorry.", "one", 1, 1, "exact", "count"),
    "not one": ("There was not one soldier.", "one", 1, 1, "exact", "count"),
    "cents": ("Oil at $24 a barrel fell 44 cents.", "44 cents", 0.44, 0.44, "exact", "dollar"),
    "and a half": ("He ruled for seven and a half years.", "seven and a half years", 7.5, 7.5, "exact", "year"),
    "a range in words": (
        "The crowd was put at fifteen hundred to six thousand.",
        "fifteen hundred to six thousand",
        1500,
        6000,
        "range",
        "count",
    ),
    "between two in words": (
        "Between two hundred and six hundred men came.",
        "Between two hundred and six hundred",
        200,
        600,
        "range",
        "count",
    ),
    "half an hour": ("The tug was there within half an hour.", "within half an hour", None, 0.5, "at_most", "hour"),
    "half a dozen": ("Half a dozen men fled.", "Half a dozen", 6, 6, "exact", "count"),
    "out of": ("Two out of three voters stayed home.", "Two out of three", 0.6667, 0.6667, "exact", "fraction"),
    "of every": ("It got four of every five votes.", "four of every five", 0.8, 0.8, "exact", "fraction"),
    "not exceeding": ("The crowd did not exceed 8,000 persons.", "not exceed 8,000", None, 8000, "at_most", "count"),
    "estimated": ("The camp holds est. 12,000 people.", "est. 12,000", 12_000, 12_000, "about", "count"),
    "perhaps a": ("Perhaps a thousand people fled.", "Perhaps a thousand", 1000, 1000, "about", "count"),
    "decimal comma": ("The gauge showed 3,2 per cent.", "3,2 per cent", 3.2, 3.2, "exact", "percent"),
    "points": ("He leads by 3.7 percentage points.", "3.7 percentage points", 3.7, 3.7, "exact", "percentage_point"),
    "one beside others": ("They lost nine trucks and one helicopter.", "one", 1, 1, "exact", "count"),
    "before a noun": ("The 44-day siege ended.", "44-day", 44, 44, "exact", "day"),
}


@pytest.mark.parametrize("text, words, low, high, qualifier, unit", VALUES.values(), ids=VALUES)
def test_values(text: str, words: str, low: float, high: float, qualifier: str, unit: str, analyse: Analyse) -> None:
    found = [(f.text, f.low, f.high, f.qualifier) for f in read(analyse, text)]
    assert (words, low, high, qualifier) in found
    assert unit in [f.unit for f in read(analyse, text)]


THINGS = {  # case: (sentence, thing, deed)
    "some with something": ("She added that eleven officers were in hospital, two with bullet wounds.", "officers", "injured"),
    "who live somewhere": ("Some 400 residents of the camp were moved.", "residents of the camp", "moved"),
    "some more of them": ("In the storm 200 houses burned. Another 60 lost their roofs.", "houses", "lost"),
    "others": ("Two soldiers fell in the line of duty. Five others were wounded.", "other soldiers", "wounded"),
    "so many strong": ("The garrison, 180 strong, surrendered at noon.", "garrison", "surrendered"),
    "what it is worth": ("The ship carried 1,200 tonnes of rice worth $2.3 million.", "rice", "carried"),
    "down from": ("Turnout was 61 per cent, down from 74 per cent in 1998.", "Turnout", ""),
    "of them, a noun": ("A doctor counted 38 bodies, eleven of them children.", "children", "killed"),
    "of whom": ("At least 52 people, 19 of whom were children, were killed.", "children", "killed"),
    "of them, elsewhere": (
        "I saw 38 bodies at the two places where they took us, eleven of them children.",
        "children",
        "killed",
    ),
    "among the dead": ("Among the dead are six children, the ministry said.", "children", "killed"),
    "of the dead": ("Of the 44 dead, twelve were children.", "children", "killed"),
    "received injuries": ("Nine guards and five civilians received injuries.", "guards", "injured"),
    "are prisoners": ("More than a hundred are wounded and four hundred are prisoners in the hold.", "prisoners", "detained"),
    "were taken": ("Twelve rebels were taken with weapons in their hands.", "rebels", "captured"),
    "dragged away": ("Sixty men were dragged away in army lorries.", "men", "detained"),
    "in our hands": ("112 soldiers are in our hands.", "soldiers", "captured"),
    "pictures taken": ("Twelve pictures were taken on Monday.", "pictures", "taken"),
    "taken somewhere": ("Twelve soldiers were taken to the coast.", "soldiers", "taken"),
    "how far off": ("The front is twelve miles off.", "front", ""),
    "how far away it lies": ("The lines of the north lay barely eight kilometres off.", "lines of the north", "lay"),
    "some of the dead": ("Seven of the dead are nurses.", "nurses", "killed"),
    "a town of so many": ("Ardo, a town of 9,000 people, has been cut off.", "people", "live"),
    "before its own verb": ("By the time the rain stopped at least 19 of them were dead.", "them", "killed"),
    "of ours": ("Forty-one of our people are dead, she said.", "our people", "killed"),
    "where they are kept": ("At least 230 persons remain in detention.", "persons", "in detention"),
    "with its particle": ("They blew up 23 houses.", "houses", "blew up"),
    "admitted": ("The infirmary admitted 71 persons, three of whom died.", "persons", "admitted"),
    "head of its own verb": (
        "Rebel columns marched for 8 to 12 miles, cutting roads.",
        "Rebel columns",
        "marched",
    ),
    "fronted": ("Of the passports, only 57 were handed out.", "passports", "handed"),
    "the damage that is sized": ("The ministry put the damage at 12 million pounds.", "damage", ""),
    "a sum that is something": ("The ransom was two million dollars.", "ransom", ""),
    "over in": ("The raid was over in ten minutes.", "raid", "lasted"),
    "old": ("The prisoner was 17 years old.", "prisoner", "is"),
    "took part": ("Only 40 dockers took part in the strike.", "dockers", "took part"),
    "object": ("Soldiers killed two farmers.", "farmers", "killed"),
    "passive": ("Two farmers were killed.", "farmers", "killed"),
    "deaths of": ("It led to the deaths of four soldiers.", "soldiers", "killed"),
    "lives of": ("The storm claimed the lives of 11 sailors.", "sailors", "killed"),
    "lost their lives": ("Nine sailors lost their lives in the wreck.", "sailors", "lost lives"),
    "did not survive": ("Nine sailors did not survive the wreck.", "sailors", "not survive"),
    "went missing": ("Twelve sailors went missing in the storm.", "sailors", "missing"),
    "population": ("The town has a population of nearly 3,000.", "population", "live"),
    "duration": ("The operation lasted 24 hours.", "operation", "lasted"),
    "within": ("Within two hours the rebels surrendered.", "rebels", "surrendered"),
    "age": ("Maria Ortiz, 47, resigned.", "Ortiz", "is"),
    "year-old": ("Police held a 59-year-old driver.", "driver", "is"),
    "measure of": ("The army holds 140 square km of farmland.", "farmland", "holds"),
    "as high": ("The tower was 60 metres high.", "tower", "high"),
    "as long and as wide": ("The hull was 60 metres long and 12 metres wide.", "hull", "wide"),
    "high before its noun": ("A 300-foot-high tower fell.", "tower", "high"),
    "until something": ("The boat arrived two hours after the call.", "boat", "arrived"),
    "a strike of so long": ("The union called a 24-hour strike of all crews.", "strike of all crews", "lasted"),
    "put at": ("Police put the crowd at 1,500.", "crowd", ""),
    "known to": ("In all 61 people are now known to have died.", "people", "died"),
    "behind according to": ("According to the coast guard, 212 passengers were saved.", "passengers", "saved"),
    "before a comma": ("The ferry carried more than 300 passengers, nearly 100 above its licence.", "passengers", "carried"),
    "a part of them": ("The storm left at least 200 deaths including 10 nurses.", "deaths", "killed"),
    "dead and injured": ("It left 11 people dead and more than 80 injured.", "people", "injured"),
    "the verb above": ("The council repealed 49 laws passed in May.", "laws", "repealed"),
    "wounded behind": ("The ship left after nine sailors were killed and an estimated 40 wounded.", "sailors", "wounded"),
    "leaving dead": ("The clash went on, leaving at least four people dead.", "people", "killed"),
    "dead alone": ("They spoke of 37 dead.", "dead", "killed"),
    "what the number follows": ("The union put the toll at 38 – a number which proved low.", "toll", "killed"),
    "deaths in a place": ("There were two deaths in the port.", "deaths in the port", "killed"),
    "losses of two": ("She put the Russian loss at 40 men, and the Danish losses at 20 to 30 men.", "men", "losses"),
    "left out, as before": ("The army lost 30 tanks and the rebels 12.", "tanks", "lost"),
    "left out behind a comma": ("The north lost 300 men, the south more than 200.", "men", "lost"),
    "losses that exceed": ("The northern losses exceeded 900 men.", "men", "losses"),
    "a toll that tops": ("The death toll topped 90 people.", "people", "killed"),
    "those with what vanished": ("A ferry with 240 passengers vanished.", "passengers", ""),
    "a crew of so many": ("A ferry with 240 passengers and a crew of 29 vanished.", "crew", ""),
    "a currency": ("The firm paid 5 billion reais.", "firm", "paid"),
    "had killed": ("The army had 2,500 men killed.", "men", "killed"),
    "a week that is no part": ("The morgue took in seven bodies that week.", "bodies", "took"),
    "some of more in one phrase": ("A strike was held at nine of 14 mines.", "mines", "held"),
    "with so many counted": ("With 78 percent of the ballots counted, the court gave Falk 46 percent.", "ballots", "counted"),
    "quoted": ("She spoke of “fewer than 20” dead.", "dead", "killed"),
    "an entry that names its own": ("Needs: 2,500 tents.", "tents", "Needs"),
    "losses of so many men": ("He puts the Russian loss at 25,000 men.", "men", "loss"),
    "deaths among": ("There were 4 deaths among the employees of the port.", "employees of the port", "killed"),
    "more than, alone": ("Five guards are dead. More than 120 are missing.", "guards", "missing"),
    "over, in front": ("Over 60 were arrested.", "", "arrested"),
    "fell upon": ("Six hundred policemen fell upon the camp.", "policemen", "fell upon"),
    "what befell them, not what they did": ("A convoy of nine trucks carrying flour was held at the bridge.", "trucks", "held"),
    "what befell them, not before": ("Seven miners who had been cut off by a fall were reached on Sunday.", "miners", "reached"),
    "what they were seen doing": ("Between 40 and 50 persons were seen leaving.", "persons", "leaving"),
    "whoever lives there": ("Some 1,200 inhabitants have left the town.", "inhabitants", "left"),
    "live rounds": ("Not one live round was discharged.", "live round", "discharged"),
    "what they had to do": ("After three hours the patrol had to leave.", "patrol", "leave"),
    "sized and told of": ("A crowd that officials put at between 2,000 and 4,000 walked down.", "crowd", "walked"),
    "alone in a state": ("Thirty-one were absent.", "", "absent"),
    "the state of their things": ("She said keys from 19 cabins were missing.", "cabins", "missing"),
    "the number of arrests": ("Police put the number of arrests at 140.", "arrests", "arrests"),
    "how far short": ("The column was stopped at the bridge, four miles short of the town.", "bridge", "short of the town"),
    "how far away": ("A railway yard 700 metres away was untouched.", "railway yard", "away"),
    "how far off it was stopped": ("They stopped the boat four miles off the cape.", "cape", "stopped"),
    "magnitude": ("The quake, magnitude 6.8, struck at night.", "magnitude", ""),
    "lie dead": ("Two of our comrades lie dead.", "our comrades", "killed"),
    "a person of so many years": ("A nurse of 44 and a boy of nine called Tom fell.", "nurse", "is"),
    "a crowd of so many": ("A crowd of 44 fell.", "crowd", "fell"),
    "aged": ("The boy, aged six, fell.", "boy", "is"),
    "a named person's age": ("Ana Brek, a teacher of 44, died at home.", "teacher Ana Brek", "is"),
    "a name behind the age": ("Police held a 15-year-old student, Ana Brek.", "student Ana Brek", "is"),
    "who turned so old": ("The boy turned fourteen in March.", "boy", "is"),
    "what was held for so long": ("The rebels held the station for 90 minutes.", "station", "held"),
    "in a place": ("Forty were in the infirmary.", "", "in infirmary"),
    "shot dead": ("Nine students were shot dead on Thursday.", "students", "shot dead"),
    "beaten to death": ("Two guards were beaten to death.", "guards", "beaten to death"),
    "violations of": ("Monitors saw 31 violations of the ceasefire.", "violations of the ceasefire", "saw"),
    "of them": ("The board has no men from the coast among 17 members, but two of them left.", "members", "left"),
    "not the nearest number": ("Guards fired at the miners and hit nine of them.", "miners", "hit"),
    "a list entry with a year": ("Output in 2004: 620,000 t.", "Output", ""),
    "after some hours": ("Two hours later the planes came.", "planes", "came"),
    "losses put at": ("Officers put army losses at 23 dead.", "army losses", "killed"),
    "a list entry": ("Injured: 26", "Injured", "injured"),
    "some of ours": ("By noon 217 of our brothers and sisters had been killed.", "our brothers", "killed"),
    "more wounded": ("A soldier fell, with three more wounded.", "wounded", "wounded"),
    "went on for": ("The shooting began at dawn and went on for roughly an hour.", "shooting", "went"),
    "days old": ("They wrecked a truce less than two days old.", "truce", "old"),
    "spelt out": (
        "They came to kill thirty-four persons, to wit: twenty-eight patrolmen, four women and two minors.",
        "minors",
        "kill",
    ),
    "an age behind she is": ("Mrs. Olin, who thinks she is 38, left.", "Olin", "is"),
    "years of age": ("Mr. Paul Berg, 52 years of age, gave thanks.", "Berg", "is"),
    "appeared": ("At least 50 of roughly 75 structures appeared burned.", "structures", "burned"),
    "mentioned": ("Nine persons died, including the 3 guards mentioned.", "guards", "died"),
    "set fire to": ("They set fire to some forty dwellings.", "dwellings", "burned"),
    "a noun behind a long number": ("Two hundred and ten looms, the living of some 900 souls, perished.", "looms", "perished"),
    "some of more": ("Eleven of the 14 trucks arrived.", "trucks", "arrived"),
    "share": ("More than 80 per cent of the people live in need.", "people", "live"),
    "share for": ("The count gave 46 percent for Rivas.", "Rivas", "gave"),
    "money in": ("The state owes $21 billion in back wages.", "back wages", "owes"),
    "duration of a deed": ("The men fought for three hours.", "men", "fought"),
    "state": ("Three trucks were empty.", "trucks", "empty"),
    "participle": ("He had two broken ribs.", "broken ribs", "broken"),
    "one harmed": ("A shell hit the road, one driver injured.", "driver", "injured"),
    "injured behind": ("In all 11 people died and more than 80 injured were counted.", "people", "injured"),
}


@pytest.mark.parametrize("text, thing, deed", THINGS.values(), ids=THINGS)
def test_what_is_counted(text: str, thing: str, deed: str, analyse: Analyse) -> None:
    assert (thing, deed) in [(f.thing, f.deed) for f in read(analyse, text)]


@pytest.mark.xfail(strict=True, reason="what is counted is carried over only behind deaths")
def test_what_is_counted_is_carried_over_behind_other_harm(analyse: Analyse) -> None:
    assert ("people", "injured") in [(f.thing, f.deed) for f in read(analyse, "Six people were shot and another 40 injured.")]


NONE = {
    "three days of a month": "The trucks were seen on 27, 28 and 29 May.",
    "ended at": "It began at 6 in the morning and ended at 11.",
    "half past midnight": "The gate was sealed at half past midnight.",
    "from until": "The station was silent from three until six.",
    "whose turn": "Witness 7: I saw nobody.",
    "list mark": "1. On Friday a patrol visited the river.",
    "make": "The patrol saw craters of 82-mm mortars.",
    "number of a paper": "Spot report 114/96 was sent on Friday.",
    "year": "The war of 1998 ended in 1999.",
    "date": "They met on 3 May at 10:30 a.m.",
    "old date": "SAN JOSE, 3 Jan 90 (AP) -- Rain fell.",
    "designation": "A C-17 and two-way AK-47 rounds of Resolution 1441.",
    "hours": "Between six and seven in the morning the guns fell silent.",
    "a name in words": "The fire broke out in Ward Eleven.",
    "ordinal": "It was the 78th session.",
    "clock in words": "At six in the morning the guns opened fire.",
    "pronoun": "One of the men ran; no one saw it.",
    "times as many": "There were three times as many wounded.",
    "a result": "The court was split in a 5-4 ruling.",
    "a shape": "It is a two-way race.",
    "ago": "He left eight years ago.",
    "every": "A train leaves every 72 minutes.",
    "few": "Few people understood.",
    "a known pair": "The two sides met.",
    "vague": "He met several times.",
    "a name": "He stood at Ground Zero.",
    "years before a noun": "It lay below 2005 levels and along the 1991 borders.",
    "clock with a point": "It began at 05.52 and ended at twenty to six.",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_left_alone(text: str, analyse: Analyse) -> None:
    assert [f.text for f in read(analyse, text)] == []


def test_bare_numbers_count_what_was_counted_before(analyse: Analyse) -> None:
    found = read(analyse, "They spoke of 37 dead, then of 50. The mayor first owned to 31.")
    assert [(f.low, f.thing, f.deed) for f in found] == [
        (37, "dead", "killed"),
        (50, "dead", "killed"),
        (31, "dead", "killed"),
    ]


def test_a_reported_number_is_somebody_elses(analyse: Analyse) -> None:
    figure = read(analyse, "He quit after a reported 110 people were wounded.")[0]
    assert (figure.speaker, figure.modality) == ("unnamed", "reported")


def test_every_span_gives_back_its_words(analyse: Analyse) -> None:
    reading, analysis = analyse(
        "About 40 tents and 1,200 people, 10 of them children, were counted within two hours. 🙂 At least 3 left."
    )
    for figure in find_figures(reading.document, analysis):
        assert reading.document.text[figure.start : figure.end] == figure.text


@pytest.mark.parametrize(
    "text",
    ["Doctors said 53 people were treated for burns, 19 of them for shock.", "They saw 43 people, of whom nine were armed."],
)
def test_some_of_those_are_what_was_counted(analyse: Analyse, text: str) -> None:
    reading, analysis = analyse(text)
    assert [f.thing for f in find_figures(reading.document, analysis)] == ["people", "people"]


def test_an_hour_counts_nothing(analyse: Analyse) -> None:
    reading, analysis = analyse("Seven men left at nine, and the rest around 23.00.")
    document, times = find_times(reading.document, analysis)
    assert [f.text for f in find_figures(document, analysis, times)] == ["Seven"]
