import pytest

from sayso.mentions.times import find_times
from sayso.records.mention import Time
from tests.conftest import Analyse

DATED = "2011-03-09"  # a Wednesday


def read(analyse: Analyse, text: str, published: str | None = DATED) -> tuple[Time, ...]:
    reading, analysis = analyse(text, published=published) if published else analyse(text)
    return find_times(reading.document, analysis)[1]


CASES = {  # case: (sentence, words, value)
    "a day of this month": ("They met on the 4th of this month.", "the 4th of this month", "2011-03-04"),
    "a month that lasts": ("The blockade is now in its third month.", "third month", "P3M"),
    "hours with an h": ("At 14h30 on Monday the siren sounded.", "14h30 on Monday", "2011-03-07T14:30"),
    "late on a day": ("The search was called off late on Sunday.", "late on Sunday", "2011-03-06TNI"),
    "early on a day": ("They left early on Sunday.", "early on Sunday", "2011-03-06TMO"),
    "midnight on a day": ("The truce began shortly before midnight on Monday.", "midnight on Monday", "2011-03-07T24:00"),
    "counted from a midnight": (
        "A van came shortly before midnight on Monday, and shots were heard an hour later.",
        "an hour later",
        "2011-03-08T01:00",
    ),
    "beyond the calendar": ("They will meet again 9000 years later.", "9000 years later", None),
    "after midnight on a day": ("The mill burnt shortly after midnight on Monday.", "midnight on Monday", "2011-03-07T00:00"),
    "an hour of last night": ("At 11.20 last night a barrel fell.", "11.20 last night", "2011-03-08T23:20"),
    "an hour after midnight": (
        "On Monday night the square was full. The shots fell at one o'clock after midnight.",
        "one o'clock after midnight",
        "2011-03-08T01:00",
    ),
    "until an hour without a point": ("He did not show himself until 1100.", "1100", "2011-03-09T11:00"),
    "an hour of the day before it": (
        "All perished on Monday evening when, at 20.52 Athens time, a missile hit the plane.",
        "20.52 Athens time",
        "2011-03-07T20:52",
    ),
    "local time in brackets": (
        "Information was received until 18:00 (local time), 7 March.",
        "18:00 (local time), 7 March",
        "2011-03-07T18:00",
    ),
    "an hour without its half of the day": ("They came at half past four.", "half past four", "2011-03-09T16:30"),
    "a heading": ("They came at half past four", "half past four", "2011-03-09T04:30"),
    "in the small hours": ("Soldiers came back in the small hours.", "the small hours", "2011-03-09TNI"),
    "all week": ("The boys had slept there all week.", "all week", "P1W"),
    "between two bare hours": (
        "The shed was set alight between seven and eight, with the curfew in force.",
        "eight",
        "2011-03-09T08:00",
    ),
    "between two hours of a day": ("It will be open between 8 and 10 a.m. tomorrow.", "8", "2011-03-10T08:00"),
    "hours like years": ("Rounds fell in the market between 1030 and 1100 hrs.", "1030", "2011-03-09T10:30"),
    "an hour behind a full date": (
        "It ended on 8 March 2011, 20.00 and nobody spoke.",
        "8 March 2011, 20.00",
        "2011-03-08T20:00",
    ),
    "nights of a weekday": ("Crates came every Wednesday night.", "every Wednesday night", "XXXX-WXX-3TNI"),
    "last, and not yesterday": ("They walked to the river last Tuesday.", "last Tuesday", "2011-03-01"),
    "a weekday with its day": ("The curfew was lifted on Monday the 28th.", "Monday the 28th", "2011-02-28"),
    "from the 5th to the 8th": (
        "They stayed from the 5th to the 8th of February.",
        "5th to the 8th of February",
        "2011-02-05/2011-02-08",
    ),
    "minutes to": ("It was thirteen minutes to nine.", "thirteen minutes to nine", "2011-03-09T08:47"),
    "from a day to come": ("From Monday the mill wants everyone to work.", "Monday", "2011-03-14"),
    "a date-time group": ("FM LIDA 101715Z JUN 83 TO OST", "101715Z JUN 83", "1983-06-10T17:15Z"),
    "hours without a point": ("The plane was over Ost 0940 to 1125.", "1125", "2011-03-09T11:25"),
    "each evening": ("They are counted each evening.", "each evening", "XXXX-XX-XXTEV"),
    "an hour of a morning": (
        "She lay there from before six on the morning of Tuesday, March 8.",
        "six on the morning of Tuesday, March 8",
        "2011-03-08T06:00",
    ),
    "an age": ("A 15-year-old student was hit.", "15-year-old", "P15Y"),
    "an age told behind": ("The youngest was fourteen months old.", "fourteen months", "P14M"),
    "all night": ("The mill burnt on 3 March. The guard was locked in all night.", "all night", "2011-03-03TNI"),
    "at night": ("The mill burnt on 3 March. Lorries came and went at night.", "night", "XXXX-XX-XXTNI"),
    "until a bare hour": ("It began at 11.30 p.m. on 3 May 1998 and did not stop until three.", "three", "1998-05-04T03:00"),
    "hours and minutes with a hyphen": ("The firing began at 3-30 a.m.", "3-30 a.m.", "2011-03-09T03:30"),
    "a bare hour": ("The light was cut at nine, they said.", "nine", "2011-03-09T09:00"),
    "a bare hour of an evening": (
        "On Tuesday evening the square filled, and at ten to eight the light was cut.",
        "ten to eight",
        "2011-03-08T19:50",
    ),
    "a bare hour of a morning": ("The morning was calm. The light was cut at nine, they said.", "nine", "2011-03-09T09:00"),
    "an hour of a night": ("It began on Tuesday night. At half past two the light was cut.", "half past two", "2011-03-09T02:30"),
    "odd minutes past": (
        "On 3 May 1998 its clock stopped at eleven minutes past six.",
        "eleven minutes past six",
        "1998-05-03T06:11",
    ),
    "odd minutes to": ("On 3 May 1998 it began at seven minutes to five.", "seven minutes to five", "1998-05-03T16:53"),
    "an hour later": ("It began at 11:20 p.m. on 3 May 1998. An hour later it was over.", "An hour later", "1998-05-04T00:20"),
    "minutes earlier": (
        "At 6 p.m. the guard left; twenty minutes earlier a bell had rung.",
        "twenty minutes earlier",
        "2011-03-09T17:40",
    ),
    "days later than a clock time": (
        "It began at 11:20 p.m. on 3 May 1998. Two days later it was over.",
        "Two days later",
        "1998-05-05",
    ),
    "hours in four figures": ("The ferry was held from 1410 on Monday.", "1410 on Monday", "2011-03-07T14:10"),
    "hours with their word": ("The truce began at 1800 hours on Monday.", "1800 hours on Monday", "2011-03-07T18:00"),
    "between two hours": ("Between 0742 and 0751 nine bombs fell.", "0751", "2011-03-09T07:51"),
    "hours with a point": ("The firing ceased at 21.40 hours.", "21.40 hours", "2011-03-09T21:40"),
    "past midnight": ("On 3 May 1998 firing began at 23.10 and ceased at 01.50.", "01.50", "1998-05-04T01:50"),
    "dusk of a day": ("At dusk on 3 May 1998 it ceased.", "dusk on 3 May 1998", "1998-05-03TEV"),
    "a day at dawn": ("On 3 May 1998 at dawn it began.", "3 May 1998 at dawn", "1998-05-03TMO"),
    "the evening of the day told": ("It began on 3 May 1998. In the evening it ceased.", "the evening", "1998-05-03TEV"),
    "half-past": ("The guards left at half-past five in the evening.", "half-past five in the evening", "2011-03-09T17:30"),
    "minutes past": ("At twenty minutes past six the bell rang.", "twenty minutes past six", "2011-03-09T06:20"),
    "to-day": ("The minister speaks in the Assembly at noon to-day.", "noon to-day", "2011-03-09T12:00"),
    "an hour of the day before": ("The mine at Ost blew up yesterday. At 6 p.m. the fire was out.", "6 p.m.", "2011-03-08T18:00"),
    "an hour of the day itself": ("The mine at Ost blew up today. At 6 a.m. the fire was out.", "6 a.m.", "2011-03-09T06:00"),
    "a past that looks like a present": ("The citizens cast their ballots on Sunday.", "Sunday", "2011-03-06"),
    "what was managed": ("The people who managed to vote on Sunday left.", "Sunday", "2011-03-06"),
    "what has begun and lasts": ("The council has continued to keep the harbour shut until Friday.", "Friday", "2011-03-11"),
    "what lasted until then": ("The guard continued to hold the harbour until Friday.", "Friday", "2011-03-04"),
    "an hour of a day's evening": (
        "Shortly after eight on Tuesday evening a gang came.",
        "eight on Tuesday evening",
        "2011-03-08T20:00",
    ),
    "hours apart from something": ("The shelling began hours after the polls closed.", "hours", "PTXH"),
    "minutes later": ("A guard fired, and minutes later the hall was empty.", "minutes", "PTXM"),
    "the night before the day told": (
        "The mill burnt on 3 May 1998. Lorries had come the night before.",
        "the night before",
        "1998-05-02TNI",
    ),
    "a day of the month by which": ("The guard left Ost on 3 May 1998; by the 7th he held the mill.", "the 7th", "1998-05-07"),
    "the week before": (
        "On 6 May 1998 it counted two. It had counted 12 in the preceding week.",
        "the preceding week",
        "1998-W18",
    ),
    "an hour and a half later": (
        "The first came at 12.10 p.m. on 3 March 2011. The second, an hour and a half later, hit the mill.",
        "an hour and a half later",
        "2011-03-03T13:40",
    ),
    "up to now": ("The council denies it to this day.", "to this day", "PRESENT_REF"),
    "put off": ("The hearing has been put off to June.", "June", "2011-06"),
    "due": ("The report, due on 1 May, is late.", "1 May", "2011-05-01"),
    "until it has been done": ("They wait until the board has finished, by 1 May, its work.", "1 May", "2011-05-01"),
    "the day of the month": ("On the 4th no machine left the ground.", "the 4th", "2011-03-04"),
    "a tale goes on by the clock": (
        "The raid began at 4.15 p.m. on 3 May 1998. They left at half past seven.",
        "half past seven",
        "1998-05-03T19:30",
    ),
    "before dark": ("On 3 May 1998 the convoy came. It left before dark.", "dark", "1998-05-03TNI"),
    "last light of a day": (
        "It left before last light on Sunday, 3 May 1998.",
        "last light on Sunday, 3 May 1998",
        "1998-05-03TEV",
    ),
    "hours and a half": ("It lasted three and a half hours.", "three and a half hours", "PT3H30M"),
    "nightfall": ("By nightfall on 3 May 1998 it was over. By nightfall they had gone.", "nightfall", "1998-05-03TNI"),
    "day first": ("The talks began on 3 May 1998.", "3 May 1998", "1998-05-03"),
    "month first": ("They met on September 19th, 2003.", "September 19th, 2003", "2003-09-19"),
    "short month": ("It was signed on Feb. 7, 1995.", "Feb. 7, 1995", "1995-02-07"),
    "no year, past": ("The dam broke on 14 December.", "14 December", "2010-12-14"),
    "day range": ("The strike of 7-8 March 2011 ended.", "7-8 March 2011", "2011-03-07/2011-03-08"),
    "numeric": ("The report is of 16/09/2010.", "16/09/2010", "2010-09-16"),
    "iso": ("Filed 2010-09-16 by mail.", "2010-09-16", "2010-09-16"),
    "month": ("Prices rose in June 2009.", "June 2009", "2009-06"),
    "year": ("The party was founded in 1987.", "1987", "1987"),
    "years": ("The war of 1992-1994 is over.", "1992-1994", "1992/1994"),
    "decade": ("It happened in the 1970s.", "the 1970s", "197X"),
    "season": ("The army left in the fall of 2006.", "the fall of 2006", "2006-FA"),
    "weekday past": ("The mayor resigned on Monday.", "Monday", "2011-03-07"),
    "weekday future": ("The council will meet on Friday.", "Friday", "2011-03-11"),
    "last weekday": ("They fled last Wednesday.", "last Wednesday", "2011-03-02"),
    "yesterday": ("Shops were shut yesterday.", "yesterday", "2011-03-08"),
    "part of a day": ("Shots were heard on Tuesday night.", "Tuesday night", "2011-03-08TNI"),
    "clock of two towns": (
        "At 2:10 pm Oslo/Bergen time on Tuesday, March 8, the gates opened.",
        "2:10 pm Oslo/Bergen time on Tuesday, March 8",
        "2011-03-08T14:10",
    ),
    "clock and day": ("The gates opened at 2:10 pm on Tuesday.", "2:10 pm on Tuesday", "2011-03-08T14:10"),
    "clock with zone": ("The plane landed at 0430 GMT on 3 May 1998.", "0430 GMT on 3 May 1998", "1998-05-03T04:30Z"),
    "last year": ("Exports fell last year.", "last year", "2010"),
    "this week": ("The court sits this week.", "this week", "2011-W10"),
    "ago": ("He left two days ago.", "two days ago", "2011-03-07"),
    "duration": ("The siege lasted 44 days.", "44 days", "P44D"),
    "hours": ("It was over within twenty-four hours.", "twenty-four hours", "PT24H"),
    "duration before a noun": ("After a 9-month blockade they left.", "9-month", "P9M"),
    "vague duration": ("In recent months prices rose.", "recent months", "PXM"),
    "set": ("The ferry runs every day.", "every day", "P1D"),
    "now": ("The road is now open.", "now", "PRESENT_REF"),
    "decade, short": ("Roads were built in the late '80s.", "the late '80s", "198X"),
    "century": ("The mill is from the 19th century.", "the 19th century", "18XX"),
    "quarter": ("Exports fell in the third quarter of 2009.", "the third quarter of 2009", "2009-Q3"),
    "half": ("Prices rose in the first half of this year.", "the first half of this year", "2011-H1"),
    "the past weeks": ("Fighting has grown over the past three weeks.", "the past three weeks", "P3W"),
    "the past decade": ("The lake shrank in the past decade.", "the past decade", "P10Y"),
    "the next months": ("Talks will take the next few months.", "the next few months", "PXM"),
    "months in a row": ("It rained for six straight days.", "six straight days", "P6D"),
    "and a half": ("The trial lasted two and a half years.", "two and a half years", "P2.5Y"),
    "half an hour": ("The guns fell silent for half an hour.", "half an hour", "PT30M"),
    "nearly": ("After nearly four decades he returned.", "nearly four decades", "P40Y"),
    "bare plural": ("They have waited for years.", "years", "PXY"),
    "earlier this month": ("Earlier this month the mayor fled.", "Earlier this month", "2011-03"),
    "the end of last year": ("He left at the end of last year.", "the end of last year", "2010"),
    "the end of the year": ("The road will be closed until the end of the year.", "the end of the year", "2011"),
    "late weekday": ("The mayor resigned late Monday.", "late Monday", "2011-03-07"),
    "earlier today": ("The council met earlier today.", "earlier today", "2011-03-09"),
    "last night": ("Shots were heard last night.", "last night", "2011-03-08TNI"),
    "night of a day": ("They crossed on the night of 3 May 1998.", "the night of 3 May 1998", "1998-05-03TNI"),
    "day in the evening": ("It began on 3 May 1998 in the evening.", "3 May 1998 in the evening", "1998-05-03TEV"),
    "the weekend": ("Two houses burned over the weekend.", "the weekend", "2011-W09-WE"),
    "next weekend": ("The fair opens next weekend.", "next weekend", "2011-W11-WE"),
    "some days ago": ("He was seen a few days ago.", "a few days ago", "PAST_REF"),
    "present for the future": ("The fair opens on Friday.", "Friday", "2011-03-11"),
    "month to come": ("Voters will choose in October.", "October", "2011-10"),
    "every weekday": ("The market is held every Sunday.", "every Sunday", "XXXX-WXX-7"),
    "every few": ("The line is checked every two weeks.", "every two weeks", "P2W"),
    "day in words": ("It was signed on the third of June.", "the third of June", "2010-06-03"),
    "new year": ("They marched on New Year's Eve.", "New Year's Eve", "2010-12-31"),
    "the next day": ("It broke on 3 May 1998 and was mended the next day.", "the next day", "1998-05-04"),
    "that month": ("It broke on 3 May 1998. That month the mayor fled.", "That month", "1998-05"),
    "zone in numbers": (
        "The plane landed at 6:40 p.m. GMT+8 on 3 May 1998.",
        "6:40 p.m. GMT+8 on 3 May 1998",
        "1998-05-03T18:40+08:00",
    ),
    "day and month in figures": ("As of 3/03 the road is shut.", "3/03", "2011-03-03"),
    "range in figures": ("Water was short from 19 to 23/02.", "19 to 23/02", "2011-02-19/2011-02-23"),
    "clock with a point": ("The shaft was closed at 16.20 on 3 May 1998.", "16.20 on 3 May 1998", "1998-05-03T16:20"),
    "half past midnight": (
        "The gate fell at half past midnight on 3 May 1998.",
        "half past midnight on 3 May 1998",
        "1998-05-03T00:30",
    ),
    "in the morning on": (
        "It fell at four in the morning on 3 May 1998.",
        "four in the morning on 3 May 1998",
        "1998-05-03T04:00",
    ),
    "half past at night": (
        "It fell at half past eleven at night on 3 May 1998.",
        "half past eleven at night on 3 May 1998",
        "1998-05-03T23:30",
    ),
    "o'clock at night": (
        "It fell at two o'clock at night on 3 May 1998.",
        "two o'clock at night on 3 May 1998",
        "1998-05-03T02:00",
    ),
    "clock in words": ("The guns opened fire on 3 May 1998. It ended at half past ten.", "half past ten", "1998-05-03T10:30"),
    "twenty to": ("It broke on 3 May 1998. They came at twenty to six.", "twenty to six", "1998-05-03T05:40"),
    "dawn of a day": ("It began at dawn on Tuesday.", "dawn on Tuesday", "2011-03-08TMO"),
    "dawn": ("It broke on 3 May 1998. They had left before dawn.", "dawn", "1998-05-03TMO"),
    "day of the month": ("It broke on 3 May 1998 and was mended on the 20th.", "the 20th", "1998-05-20"),
    "on weekdays": ("The market is held on Thursdays.", "Thursdays", "XXXX-WXX-4"),
    "before something": ("Two days before the vote he fled.", "Two days", "P2D"),
    "four digits on a day": ("As of 2200 on 6 December 1989 they hold the town.", "2200 on 6 December 1989", "1989-12-06T22:00"),
    "hour of a part": ("He will speak at 6 o'clock this afternoon.", "6 o'clock this afternoon", "2011-03-09T18:00"),
    "both to come": ("She hopes that people will come out and vote in November.", "November", "2011-11"),
    "nested in the past": ("They made her step down on the eve of the congress in January.", "January", "2011-01"),
    "capitals": ("THE GARRISON WAS ATTACKED ON THE NIGHT OF 3 MAY 1998.", "THE NIGHT OF 3 MAY 1998", "1998-05-03TNI"),
}


@pytest.mark.parametrize("text, words, value", CASES.values(), ids=CASES)
def test_values(text: str, words: str, value: str, analyse: Analyse) -> None:
    assert (words, value) in [(t.text, t.value) for t in read(analyse, text)]


NONE = {
    "a surname": "Major Karim Noon raised a flag.",
    "not a minute": "He came early and not a minute later.",
    "points": "They met at two points of the river.",
    "a count": "About 2000 soldiers stood in 3 rows.",
    "may": "They may march to the square.",
    "a designation": "The F-16 crashed near Unit 731.",
    "a score": "The home side won 3-1.",
    "an ordinal": "A second man fled.",
    "a name of a day": "The store is open 24/7.",
    "a rise": "Prices rose by 16.20 percent.",
    "the fall": "They feared the fall of the town.",
    "quarters of a town": "Three quarters of the town burned.",
    "a number with a point": "The index closed at 1999.59.",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_left_alone(text: str, analyse: Analyse) -> None:
    assert read(analyse, text) == ()


def test_the_story_moves_on(analyse: Analyse) -> None:
    text = "The dam broke on 3 May 1998. Two days later the mayor resigned. The same day the river fell. The day after, people returned."
    assert [t.value for t in read(analyse, text, None)] == ["1998-05-03", "1998-05-05", "1998-05-05", "1998-05-06"]


def test_bounds_are_told(analyse: Analyse) -> None:
    (time,) = read(analyse, "The bridge was built in early June 2009.")
    assert (time.earliest, time.latest, time.approximate) == ("2009-06-01", "2009-06-10", True)


def test_nothing_is_counted_from_today(analyse: Analyse) -> None:
    times = read(analyse, "The mayor resigned on Monday, and yesterday the council met; it will vote next week.", None)
    assert len(times) == 3 and all(t.earliest is None for t in times)
    assert times[0].value == "XXXX-WXX-1"


def test_a_weekday_of_a_look_back_is_of_that_week(analyse: Analyse) -> None:
    text = "The mayor was arrested on 11 February. He fled on Monday. Police said on Monday that he was gone."
    assert [t.value for t in read(analyse, text)] == ["2011-02-11", "2011-02-14", "2011-03-07"]


def test_a_chronology_of_another_year_goes_on(analyse: Analyse) -> None:
    text = "27 Feb. 2010 - the union writes a letter.\n14 March - the mine explodes.\n15 March - the search is called off."
    assert [t.value for t in read(analyse, text)] == ["2010-02-27", "2010-03-14", "2010-03-15"]


def test_an_unknown_weekday_keeps_its_hour(analyse: Analyse) -> None:
    values = [t.value for t in read(analyse, "They came on Friday evening. On Saturday at 0900 they left.", None)]
    assert values == ["XXXX-WXX-5TEV", "XXXX-WXX-6T09:00"]


def test_days_of_an_unknown_year_count_on_and_tell_no_year(analyse: Analyse) -> None:
    text = "Friday, March 4: The dam breaks. Saturday, March 5: The mayor resigns. People return on Sunday."
    times = read(analyse, text, None)
    assert [t.value for t in times] == ["XXXX-03-04", "XXXX-03-05", "XXXX-03-06"]
    assert all(t.earliest is None and t.note for t in times)


def test_a_slip_is_kept_and_flagged(analyse: Analyse) -> None:
    text = "The vote of 3 May 1998 was fair. On 4 May 1998 it was counted. " * 5 + "The losers left on December 20th."
    slip = read(analyse, text, None)[-1]
    assert slip.value == "1998-12-20" and slip.note is not None


def test_a_weekday_that_does_not_fit_is_said(analyse: Analyse) -> None:
    (time,) = read(analyse, "They met on Monday, 3 May 1998.")
    assert time.note == "1998-05-03 was not a Monday."


def test_what_had_been_before_does_not_move_the_story(analyse: Analyse) -> None:
    text = "The mill burnt on 3 March. The pact had been signed on 9 February. That night two men fled."
    assert [t.value for t in read(analyse, text)] == ["2011-03-03", "2011-02-09", "2011-03-03TNI"]


def test_a_weekday_behind_the_date_of_a_pact_is_of_this_week(analyse: Analyse) -> None:
    text = "Both sides returned to the terms agreed at Ost on 11 February. The bridge has been shut since Monday."
    assert [t.value for t in read(analyse, text)] == ["2011-02-11", "2011-03-07"]


def test_the_third_sunday_of_a_month(analyse: Analyse) -> None:
    text = "They voted on the third Sunday in January and on the last Friday of May 2003."
    assert [t.value for t in read(analyse, text)] == ["2011-01-16", "2003-05-30"]


def test_overnight_began_the_day_before(analyse: Analyse) -> None:
    assert [t.value for t in read(analyse, "Two men fled overnight.")] == ["2011-03-08TNI"]


def test_what_is_due_on_a_weekday_is_to_come(analyse: Analyse) -> None:
    assert [t.value for t in read(analyse, "Talks are due to be held on Thursday.")] == ["2011-03-10"]


def test_the_month_of_may_is_told_by_what_stands_before_it(analyse: Analyse) -> None:
    assert [t.value for t in read(analyse, "The mill was inspected in May. It has been shut since May.")] == [
        "2010-05",
        "2010-05",
    ]
    assert read(analyse, "It may rain. Mrs May resigned.") == read(analyse, "It rains.")


TOLD_BEFORE = {  # case: (sentences, values)
    "a day told in passing does not move the hours": (
        "Guards crossed the river last night in answer to a killing on Monday. They went in at 11 p.m.",
        ["2011-03-08TNI", "2011-03-07", "2011-03-08T23:00"],
    ),
    "small hours of a night are of the day after": (
        "Guards crossed the river last night. A truce was reached at 1.45 a.m.",
        ["2011-03-08TNI", "2011-03-09T01:45"],
    ),
    "an hour beside today": (
        "Guards shot a farmer yesterday. Today's meeting of the council, which opened at noon, was short.",
        ["2011-03-08", "2011-03-09", "2011-03-09T12:00"],
    ),
    "the following day of a pact": (
        "The truce signed at Ost on 5 March came into force the following day and held overnight.",
        ["2011-03-05", "2011-03-06", "2011-03-06TNI"],
    ),
    "where somebody was is not when he spoke": (
        "The general said a plane was on patrol yesterday when it saw smoke. At ten minutes past noon it fired.",
        ["2011-03-08", "2011-03-08T12:10"],
    ),
    "those killed yesterday": (
        "The number of people murdered in yesterday's attack has risen to 79. Planes came at 1.45 p.m.",
        ["2011-03-08", "2011-03-08T13:45"],
    ),
    "the weekday of the report itself": (
        "Three ferrymen drowned on Wednesday in the harbour. The pact had been signed on Monday. By nightfall the nets were empty.",
        ["2011-03-09", "2011-03-07", "2011-03-09TNI"],
    ),
    "the date of a letter moves nothing": (
        "The mill burnt on 3 March. The council owns to it in its letter of 7 March. That night two men fled.",
        ["2011-03-03", "2011-03-07", "2011-03-03TNI"],
    ),
    "an hour that another night does not turn": (
        "The pact was signed on Monday night. On Wednesday they came at half past five.",
        ["2011-03-07TNI", "2011-03-09", "2011-03-09T05:30"],
    ),
    "over midnight": (
        "The bridge is shut today from 22:00 until 06:00.",
        ["2011-03-09", "2011-03-09T22:00", "2011-03-10T06:00"],
    ),
    "half an hour later": (
        "Nine men died on 3 March. At 6.20 in the morning they fired. Half an hour later the boat sank.",
        ["2011-03-03", "2011-03-03T06:20", "2011-03-03T06:50"],
    ),
    "a quarter of an hour later": (
        "Nine men died on 3 March. At 6.20 in the morning they fired. A quarter of an hour later the boat sank.",
        ["2011-03-03", "2011-03-03T06:20", "2011-03-03T06:35"],
    ),
    "hours of each night": (
        "Nine men died on 3 March. The curfew, which runs from 8 p.m. to 5 a.m., was announced by radio.",
        ["2011-03-03", "T20:00", "T05:00"],
    ),
    "hours of each night until a day": (
        "Nine men died on 3 March. The curfew, from 8 p.m. to 5 a.m., remains in force until Sunday.",
        ["2011-03-03", "T20:00", "T05:00", "2011-03-06"],
    ),
    "hours of one night": (
        "Nine men died on 3 March. The raid went on from 11 p.m. to 5 a.m. in the harbour.",
        ["2011-03-03", "2011-03-03T23:00", "2011-03-04T05:00"],
    ),
    "the part of a day of the month": (
        "The patrol left on Monday 14 February. At first light on the 15th they found the boat. By mid-afternoon it was empty.",
        ["2011-02-14", "2011-02-15TMO", "2011-02-15TAF"],
    ),
    "days before and": (
        "The mill burnt on 3 March. The guards had left two days before and never came back.",
        ["2011-03-03", "2011-03-01"],
    ),
    "an hour of a dawn told before": (
        "On 3 March they met at dawn. At half past four they left.",
        ["2011-03-03", "2011-03-03TMO", "2011-03-03T04:30"],
    ),
    "a day by its name in another calendar": (
        "The fort fell on 3 March, which is 19 February in the old calendar. The guns fell silent at six in the morning.",
        ["2011-03-03", "2011-02-19", "2011-03-03T06:00"],
    ),
    "that somebody perished then": (
        "He told of the opinion that all perished on Monday evening when, at 20.52 local time, a ship sank.",
        ["2011-03-07TEV", "2011-03-07T20:52"],
    ),
    "until noon of a day to come": ("They give the prefect until Friday noon to go.", ["2011-03-11T12:00"]),
    "a promise that was broken": ("His pledge to leave the mill by Monday noon was broken.", ["2011-03-07T12:00"]),
}


@pytest.mark.parametrize("text, values", TOLD_BEFORE.values(), ids=TOLD_BEFORE)
def test_hours_are_of_the_day_told(text: str, values: list[str], analyse: Analyse) -> None:
    assert [t.value for t in read(analyse, text)] == values


LOGS = {  # case: (entries, values)
    "what an entry looks back to": (
        "06:31 The first two are carried in.\n\n07:10 It was quiet since last Friday.\n\n09:20 The guards leave the bridge.",
        ["2011-03-09T06:31", "2011-03-09T07:10", "2011-03-04", "2011-03-09T09:20"],
    ),
    "past midnight": (
        "22:05 Lorries are seen.\n23:50 The square is quiet.\n00:20 The lorries are back.\n",
        ["2011-03-09T22:05", "2011-03-09T23:50", "2011-03-10T00:20"],
    ),
    "latest first": (
        "00:20 The lorries are back.\n\n23:50 The square is quiet.\n\n22:05 Lorries are seen.",
        ["2011-03-09T00:20", "2011-03-08T23:50", "2011-03-08T22:05"],
    ),
    "days above their hours": (
        "Monday, 7 March\n\n22:05 Lorries are seen.\n\n22:40 They leave.\n\nTuesday, 8 March\n\n07:15 They are back.",
        ["2011-03-07", "2011-03-07T22:05", "2011-03-07T22:40", "2011-03-08", "2011-03-08T07:15"],
    ),
}


@pytest.mark.parametrize("text, values", LOGS.values(), ids=LOGS)
def test_the_hours_of_a_log_are_of_its_day(text: str, values: list[str], analyse: Analyse) -> None:
    assert [t.value for t in read(analyse, text)] == values


def test_an_inquiry_looks_back_to_another_year(analyse: Analyse) -> None:
    text = "Nine men drowned on 17 March 2010. A boat was still missing on the Friday. The pact was concluded on 15 March."
    assert [t.value for t in read(analyse, text)] == ["2010-03-17", "2010-03-19", "2010-03-15"]


def test_a_dateline_before_the_day_of_publication_says_what_today_is(analyse: Analyse) -> None:
    text = "OST, March 8 - Six men died, the mayor said today. The guards came yesterday."
    assert [t.value for t in read(analyse, text)] == ["2011-03-08", "2011-03-08", "2011-03-07"]


def test_who_was_elected_long_ago_moves_no_hour(analyse: Analyse) -> None:
    text = "The mayor, who was elected on 6 February, told of the raid that guards made yesterday. At 10.40 in the morning they left."
    assert [t.value for t in read(analyse, text)] == ["2011-02-06", "2011-03-08", "2011-03-08T10:40"]


ROUGH = {
    "about": ("They met at about 2.40 a.m. in the hall.", True),
    "shortly after": ("They met shortly after two o'clock in the hall.", True),
    "or so": ("They met at two o'clock or so.", True),
    "as told": ("They met at 2.40 a.m. in the hall.", False),
    "a bound": ("They met before two o'clock in the hall.", False),
}


@pytest.mark.parametrize("text, rough", ROUGH.values(), ids=ROUGH)
def test_an_hour_may_be_rough(text: str, rough: bool, analyse: Analyse) -> None:
    (time,) = read(analyse, text)
    assert time.approximate is rough
