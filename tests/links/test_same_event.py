from sayso.claims.events import find_events
from sayso.compare.events import EventView
from sayso.links.same_event import explain, join_events
from sayso.mentions.times import find_times
from sayso.records.analysis import Analysis
from sayso.records.claim import Report
from sayso.records.dossier import DossierEvent
from tests.build import report
from tests.conftest import Analyse
from tests.links.test_stories import FIRE, THEFT

WEST = "An explosion shook the harbour of Batumi on 4 May 2009. The blast killed three sailors."
EAST = "Three sailors died when a warehouse exploded in Batumi on 4 May 2009. A parliament was elected in June 2009."


def _reports(analyse: Analyse, **texts: str) -> tuple[list[Report], dict[str, Analysis]]:
    reports, analyses = [], {}
    for name, text in texts.items():
        reading, analysis = analyse(text)
        document, times = find_times(reading.document, analysis)
        made = report(text, name)
        events = find_events(made.document, analysis, (), times, (), ())
        reports.append(_with(made, times, events))
        analyses[name] = analysis
    return reports, analyses


def _with(made: Report, times: tuple, events: tuple) -> Report:
    fields = {f: getattr(made, f) for f in made.__struct_fields__}
    return Report(**{**fields, "times": times, "events": events})


def _words(events: tuple[DossierEvent, ...], reports: list[Report]) -> list[set[str]]:
    text = {(r.document.id, e.id): e.text.lower() for r in reports for e in r.events}
    return [{text[m.document, m.event] for m in e.mentions} for e in events]


def _join(analyse: Analyse, **texts: str) -> list[set[str]]:
    reports, analyses = _reports(analyse, **texts)
    return _words(join_events(reports, analyses, (), ()), reports)


def test_joins_a_noun_and_a_verb_of_two_reports(analyse: Analyse) -> None:
    groups = _join(analyse, west=WEST, east=EAST)
    assert any({"explosion", "exploded"} <= g for g in groups)
    assert any({"killed", "died"} <= g for g in groups)
    assert not any({"elected", "explosion"} <= g for g in groups)


def test_every_mention_stands_in_one_event(analyse: Analyse) -> None:
    reports, analyses = _reports(analyse, west=WEST, east=EAST)
    joined = join_events(reports, analyses, (), ())
    mentions = [(m.document, m.event) for e in joined for m in e.mentions]
    assert sorted(mentions) == sorted((r.document.id, e.id) for r in reports for e in r.events)


def test_the_order_of_the_reports_changes_nothing(analyse: Analyse) -> None:
    reports, analyses = _reports(analyse, west=WEST, east=EAST)
    assert join_events(reports, analyses, (), ()) == join_events(reports[::-1], analyses, (), ())


def test_a_verb_joins_the_noun_that_it_carries(analyse: Analyse) -> None:
    groups = _join(analyse, west="The colonels launched an offensive in the delta.")
    assert any({"launched", "offensive"} <= g for g in groups)


def test_two_wars_of_two_years_stay_two(analyse: Analyse) -> None:
    groups = _join(analyse, west="The war of 1998 ruined the delta. The war of 2003 ruined the coast.")
    assert [g for g in groups if "war" in g] == [{"war"}, {"war"}]


def test_an_event_takes_the_day_that_most_of_its_words_have(analyse: Analyse) -> None:
    reports, analyses = _reports(analyse, west=WEST, east=EAST)
    event = next(e for e in join_events(reports, analyses, (), ()) if e.type == "explosion")
    assert (event.earliest or "")[:10] == (event.latest or "")[:10] == "2009-05-04"
    assert event.label in ("explosion", "blast")


def test_says_why(analyse: Analyse) -> None:
    flood = {"lemma": "flood", "type": "disaster"}
    a, b = EventView(document="a", event="1", **flood), EventView(document="b", event="2", **flood)
    assert explain(a, b).startswith("Joined (score ")


def test_nothing_told_is_nothing_joined() -> None:
    assert join_events((), {}, (), ()) == ()


def test_reports_of_two_stories_tell_no_event_together(analyse: Analyse) -> None:
    reports, analyses = _reports(analyse, **{f"r{i}": text for i, text in enumerate(FIRE + THEFT)})
    joined = join_events(reports, analyses, (), ())
    arrests = [{m.document for m in e.mentions} for e in joined if e.type == "arrest"]
    assert all(a <= {"r0", "r1", "r2"} or a <= {"r3", "r4", "r5"} for a in arrests)
    assert any(len(a) > 1 for a in arrests)
