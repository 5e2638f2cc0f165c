"""The only file that knows the order of the stages.

    paths -> reading -> language -> mentions -> claims -> Report          (each report alone)
    Reports -> links -> assessment -> Dossier                             (all reports together)

A report whose stages fail is recorded as skipped with its cause; the others go on.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from sayso.assessment import (
    assess,
    find_common_ground,
    find_reprints,
    find_revisions,
    find_shared_origins,
    find_twins,
    leave_out,
    mirror,
    show_reprints,
)
from sayso.claims.assemble import Mentions, assemble
from sayso.claims.attribution import find_attributions
from sayso.claims.events import find_events
from sayso.claims.forecasts import find_forecasts
from sayso.claims.states import find_states
from sayso.config import Settings
from sayso.errors import SaysoError
from sayso.language import analyse
from sayso.links.answered import answer_forecasts
from sayso.links.copies import find_copies
from sayso.links.names import find_names
from sayso.links.same_actor import join_actors
from sayso.links.same_event import join_events
from sayso.links.same_place import join_places
from sayso.links.topics import find_topics
from sayso.mentions.actors import find_actors
from sayso.mentions.places import find_places
from sayso.mentions.quantities import find_figures
from sayso.mentions.story_day import StoryDay, day_of_story, needs_day
from sayso.mentions.times import find_times
from sayso.reading import ReadingOptions, read_lines, read_reports
from sayso.records.analysis import Analysis
from sayso.records.base import Record
from sayso.records.claim import Report
from sayso.records.document import Document, Reading, Skipped
from sayso.records.dossier import Dossier, MadeWith, ModelUsed
from sayso.records.link import Joined, Topic
from sayso.resources.common_words import load_common_words
from sayso.resources.gazetteer import Gazetteer
from sayso.resources.geonames_dump import read_about
from sayso.trained import TrainedReader, load_reader

VERSION = "0.1.0"
Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many are done, and how many there are."""


class Compared(Record, frozen=True, kw_only=True):
    """A dossier with what it was made from: analyses by report id, and topics. Explanations need both."""

    dossier: Dossier
    analyses: Mapping[str, Analysis]
    topics: tuple[Topic, ...]


class Workshop:
    """The loaded models and tables, made once for a run."""

    def __init__(self, settings: Settings) -> None:
        """Loads the language reader and the place index, and an imported one where the settings name it.

        Raises ModelError if the package is damaged, InputError if the imported index is none."""
        self.settings = settings
        self.reader: TrainedReader = load_reader()
        imported = Path(settings.places) if settings.places else None
        self.places = read_about(imported) if imported else None
        self.gazetteer: Gazetteer = Gazetteer(imported=imported) if imported else self.reader.places

    def made_with(self) -> MadeWith:
        """Versions and hashes for the record."""
        used = [ModelUsed(name=self.reader.name, sha256=self.reader.sha256)]
        if self.places:
            used.append(ModelUsed(name="imported places", sha256=self.places.sha256))
        return MadeWith(sayso=VERSION, models=tuple(used))


def read_one(reading: Reading, workshop: Workshop) -> tuple[Report, Analysis] | Skipped:
    """Every layer of one report, from that report alone. The per-report border: whatever fails here costs this report only."""
    try:
        analysis = analyse(reading, workshop.reader)
        return _read_layers(reading.document, analysis, workshop), analysis
    except Exception as problem:
        kind = "" if isinstance(problem, SaysoError) else f"{type(problem).__name__}: "
        return Skipped(path=reading.path, reason=f"could not be analysed ({kind}{problem})")


def _read_layers(document: Document, analysis: Analysis, workshop: Workshop, others: StoryDay | None = None) -> Report:
    """All layers of an analysed report. `others`: the day that other reports of its story tell of most."""
    document, times = find_times(document, analysis, others)
    places = find_places(document, analysis, workshop.gazetteer)
    actors = find_actors(document, analysis, workshop.gazetteer)
    figures = find_figures(document, analysis, times)
    attributions = find_attributions(document, analysis, actors)
    events = find_events(document, analysis, actors, times, places, attributions)
    forecasts = find_forecasts(document, analysis, attributions)
    states = find_states(document, analysis, actors, attributions, events)
    mentions = Mentions(times=times, places=places, actors=actors, figures=figures)
    return assemble(document, analysis, mentions, (attributions, events, forecasts, states))


def _date_by_others(reports: Sequence[Report], analyses: Mapping[str, Analysis], workshop: Workshop) -> list[Report]:
    """The reports, some read again with the day that the dated ones tell of most; one that fails so stays as it was."""
    day = day_of_story((r.document, r.times) for r in reports)
    dated = []
    for report in reports:
        with suppress(Exception):
            if day and needs_day(report.document, report.times, day):
                report = _read_layers(report.document, analyses[report.document.id], workshop, day)
        dated.append(report)
    return dated


def annotate(readings: Iterable[Reading | Skipped], workshop: Workshop) -> Iterator[tuple[Report, Analysis] | Skipped]:
    """Reports one after the other, in order, each as soon as it is read."""
    for reading in readings:
        yield reading if isinstance(reading, Skipped) else read_one(reading, workshop)


def build_dossier(paths: Sequence[Path], settings: Settings | None = None, progress: Progress | None = None) -> Dossier:
    """The dossier of all reports below these paths. Raises InputError when there is nothing to read."""
    workshop = Workshop(settings or Settings())
    readings, skipped = read_reports(paths, ReadingOptions(max_bytes=workshop.settings.max_bytes))
    return build_from(readings, skipped, workshop, progress)


def build_from(
    readings: Sequence[Reading], skipped: Sequence[Skipped], workshop: Workshop, progress: Progress | None = None
) -> Dossier:
    """The dossier of readings that are already made."""
    return build_fully(readings, skipped, workshop, progress).dossier


def build_fully(
    readings: Sequence[Reading], skipped: Sequence[Skipped], workshop: Workshop, progress: Progress | None = None
) -> Compared:
    """`build_from`, with what the dossier was made from."""
    reports: list[Report] = []
    analyses: dict[str, Analysis] = {}
    failed = list(skipped)
    for done, result in enumerate(annotate(readings, workshop), 1):
        if isinstance(result, Skipped):
            failed.append(result)
        else:
            reports.append(result[0])
            analyses[result[0].document.id] = result[1]
        if progress:
            progress("reading", done, len(readings))
    if progress:
        progress("comparing", 0, 1)
    reports = _date_by_others(reports, analyses, workshop)
    return compare_reports(reports, analyses, tuple(failed), workshop.made_with())


def compare_reports(
    reports: Sequence[Report], analyses: Mapping[str, Analysis], skipped: tuple[Skipped, ...], made_with: MadeWith
) -> Compared:
    """Everything that takes all reports: what is the same, what is asked, who agrees. The order of the reports is nothing.

    What a report has in the words of an earlier one is compared once: whole texts (twins) and single sentences (reprints)."""
    everyone = sorted(reports, key=lambda r: (r.document.published or "9999", r.document.id))
    twins = find_twins(everyone)
    whole = [r for r in everyone if r.document.id not in twins]
    copies = find_copies(whole, load_common_words())
    reprints = find_reprints(whole, analyses, copies)
    reports, left = leave_out(whole, analyses, reprints)
    actors = join_actors(reports)
    places = join_places(reports)
    events = join_events(reports, left, actors, places)
    names = find_names(whole, analyses, actors, places, events)
    joined = Joined(actors=actors, places=places, events=events)
    topics = find_topics(reports, left, joined, names)
    questions = assess(topics, whole, copies, joined)
    dossier = Dossier(
        made_with=made_with,
        documents=tuple(whole),
        skipped=tuple(sorted(skipped, key=lambda s: s.path)),
        actors=actors,
        places=places,
        events=events,
        questions=questions,
        common_ground=find_common_ground(questions),
        revisions=find_revisions(questions, whole),
        names=names,
        copies=(*(find_copies(everyone, load_common_words()) if twins else copies), *find_shared_origins(questions)),
        forecasts=answer_forecasts(whole, events),
    )
    shown = show_reprints(dossier, whole, reprints)
    return Compared(dossier=mirror(shown, everyone, twins), analyses=analyses, topics=topics)


__all__ = ["Compared", "Workshop", "annotate", "build_dossier", "build_from", "build_fully", "read_lines", "read_one"]
