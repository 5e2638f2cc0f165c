"""What the links stage hands to the assessment: the same actors, places and events, and topics that reports answer."""

from sayso.records.base import Record
from sayso.records.dossier import Answer, DossierActor, DossierEvent, DossierPlace, QuestionKind
from sayso.records.mention import Figure, Place, Polarity, Time


class Joined(Record, frozen=True, kw_only=True):
    """The same actors, places and events over all reports."""

    actors: tuple[DossierActor, ...]
    places: tuple[DossierPlace, ...]
    events: tuple[DossierEvent, ...]


class Scope(Record, frozen=True, kw_only=True):
    """How far a figure reaches.

    `as_of`: first and last ISO day up to which it counts, where it says so, else None; `open`: "so far", "at first", so that it
    will grow; `whole`: it says that it counts all ("in all", "nationwide"); `part`: it is told as part of another; `narrow`: the one
    unit of many in which it counts ("third battalion", "northern plant"); `days`: first and last ISO day in which what it counts was; `places`: where it counts; `voice`: whose it is, with the day on which its report came out, for those who correct
    themselves; `published`: that day."""

    as_of: tuple[str, str] | None = None
    open: bool = False
    whole: bool = False
    part: bool = False
    narrow: str = ""
    days: tuple[str, str] | None = None
    places: tuple[Place, ...] = ()
    voice: tuple[str, str] | None = None
    published: str | None = None


class Told(Record, frozen=True, kw_only=True):
    """An answer with what it rests on: one of figure, time or place, or whom it names, and whether it says yes or no.

    `actors`: ids of dossier actors; `countries`: theirs (ISO 3166-1). `name`: the words used, where the question is what something is called, or a person's name.
    `against`: ids of those it was done to. `title`: the office or profession, where it is who somebody is. `scope`: how far the figure reaches. `sole`: only one party can have
    done it. `end`: the kind of end that somebody or something came to, or of place where somebody was. `aim`: "harm" or "protection".
    """

    answer: Answer
    figure: Figure | None = None
    time: Time | None = None
    place: Place | None = None
    actors: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    polarity: Polarity = "affirmed"
    name: str | None = None
    title: str | None = None
    scope: Scope | None = None
    sole: bool = False
    end: str | None = None
    aim: str | None = None


class Topic(Record, frozen=True, kw_only=True):
    """One thing that may be asked, with every answer found, before any verdict.

    `told_in`: the reports that mention what it is about, answering or not. `weight`: how well the answers belong
    together, 0 to 1.
    """

    id: str
    kind: QuestionKind
    question: str
    event: str | None
    answers: tuple[Told, ...]
    told_in: tuple[str, ...]
    weight: float
