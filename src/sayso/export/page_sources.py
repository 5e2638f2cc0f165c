"""Who is quoted by whom: each speaker with the reports that give its words, and words that come through several mouths.

In: the view of a dossier. Out: speakers, those of most words first, and chains; new words are added to the view's quotes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from sayso.export.page_view import View, attribution_chain, cite
from sayso.records.claim import Attribution, Report
from sayso.text.attributed import UNNAMED, speaker_name
from sayso.text.sides import own_side
from sayso.text.speakers import name_inside

OWN_VOICE = "author"
"""The report itself, quoting its own earlier words."""


@dataclass
class Speaker:
    """Someone who is quoted. `by_report`: numbers of the quotes by the report's place in the dossier; `doubted`: how many with a doubting word."""

    name: str
    side: int | None
    by_report: dict[int, list[int]] = field(default_factory=dict)
    doubted: dict[int, int] = field(default_factory=dict)

    @property
    def words(self) -> int:
        """How many times it is quoted."""
        return sum(map(len, self.by_report.values()))


@dataclass(frozen=True)
class Chain:
    """Words that reach the reader through several mouths: the report's place, the speakers from the outermost on, the quote's number."""

    report: int
    speakers: tuple[str, ...]
    number: int


@dataclass(frozen=True)
class Sources:
    """All speakers and chains."""

    speakers: tuple[Speaker, ...]
    chains: tuple[Chain, ...]


def list_sources(view: View) -> Sources:
    """The speakers of all reports; one actor of the dossier is one speaker, whatever a report calls it, as are those of one name."""
    actors = {(m.document, m.actor): a for a in view.dossier.actors for m in a.mentions}
    sides = {own_side(name): number for number, name in enumerate(view.sides)}
    speakers: dict[tuple[str, int | None], Speaker] = {}
    chains: list[Chain] = []
    for place, report in enumerate(view.dossier.documents):
        for attribution in report.attributions:
            number = cite(view, report, attribution.content[0], attribution.id) if attribution.content else None
            if number is None:
                continue
            actor = actors.get((report.document.id, attribution.source.actor or "")) if attribution.source else None
            name = actor.name if actor else _name(attribution, report)
            if name == OWN_VOICE:
                continue
            side = sides.get(own_side(actor.side if actor else None) or "")
            speaker = speakers.setdefault((name.casefold(), side), Speaker(name, side))
            speaker.by_report.setdefault(place, []).append(number)
            speaker.doubted[place] = speaker.doubted.get(place, 0) + (attribution.stance == "doubting")
            mouths = tuple(_mouths(attribution, report))
            chains += [Chain(place, mouths, number)] if len(mouths) > 1 else []
    in_order = sorted(
        speakers.values(), key=lambda s: (s.name == UNNAMED, _is_bare(s.name), -len(s.by_report), -s.words, s.name.casefold())
    )
    return Sources(tuple(in_order), tuple(chains))


def _is_bare(name: str) -> bool:
    """Whether it is a lone word without a capital ("it", "residents"), which says little of who speaks."""
    return name.islower() and " " not in name


def _mouths(attribution: Attribution, report: Report) -> Iterator[str]:
    """The speakers of a chain from the outermost on, without repetition."""
    before = None
    for link in reversed(attribution_chain(report.attributions, attribution.id)):
        name = _name(link, report)
        if name != before:
            yield name
        before = name


def _name(attribution: Attribution, report: Report) -> str:
    return name_inside(speaker_name(attribution, report.actors, report.document.text))
