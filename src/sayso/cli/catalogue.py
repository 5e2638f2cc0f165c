"""Everything in a dossier that has an id and can be explained, found by its id, by the beginning of it, or refused with the nearest."""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Literal

from sayso.errors import InputError
from sayso.records.base import Record
from sayso.records.dossier import Dossier

Kind = Literal["actor", "place", "event", "question"]
SHORTEST = 4
"""Characters of an id that stand for the whole of it, where only one begins so."""
NEAREST = 5


class Entry(Record, frozen=True, kw_only=True):
    """A thing with an id. `refs`: its mentions by report and id; `whole`: a thing of the dossier, not a mention in one report."""

    id: str
    kind: Kind
    name: str
    refs: tuple[tuple[str, str], ...] = ()
    whole: bool = True


def list_entries(dossier: Dossier) -> dict[str, Entry]:
    """All entries by id: things of the dossier first, then mentions."""
    forms = {p.id: p.forms[0].form for p in dossier.places}
    whole = [
        *(Entry(id=q.id, kind="question", name=q.question) for q in dossier.questions),
        *(Entry(id=a.id, kind="actor", name=a.name, refs=tuple((m.document, m.actor) for m in a.mentions)) for a in dossier.actors),
        *(Entry(id=p.id, kind="place", name=forms[p.id], refs=tuple((m.document, m.place) for m in p.mentions)) for p in dossier.places),
        *(Entry(id=e.id, kind="event", name=e.label, refs=tuple((m.document, m.event) for m in e.mentions)) for e in dossier.events),
    ]  # fmt: skip
    found = {entry.id: entry for entry in whole}
    for entry in _mentions(dossier):
        found.setdefault(entry.id, entry)
    return found


def _mentions(dossier: Dossier) -> list[Entry]:
    found = []
    for report in dossier.documents:
        actors: list[tuple[Kind, str, str]] = [("actor", a.id, a.name) for a in report.actors]
        places: list[tuple[Kind, str, str]] = [("place", p.id, p.name) for p in report.places]
        events: list[tuple[Kind, str, str]] = [("event", e.id, e.text) for e in report.events]
        for kind, id, name in (*actors, *places, *events):
            found.append(
                Entry(id=id, kind=kind, name=f"{name} in {report.document.id}", refs=((report.document.id, id),), whole=False)
            )
    return found


def find_entry(entries: Mapping[str, Entry], wanted: str) -> Entry:
    """The entry of an id, or of an unmistakable beginning of one. Raises InputError that names the nearest."""
    begun = [e for key, e in entries.items() if key.startswith(wanted)] if len(wanted) >= SHORTEST else []
    if wanted in entries:
        return entries[wanted]
    if len(begun) == 1:
        return begun[0]
    near = begun or [entries[i] for i in get_close_matches(wanted, entries, NEAREST, 0.5)]
    named = [e for e in entries.values() if wanted.casefold() in e.name.casefold() and e not in near]
    near += sorted(named, key=lambda e: (not e.whole, len(e.name)))
    listed = "".join(f"\n  {e.id}  {e.kind}: {' '.join(e.name.split())}" for e in near[:NEAREST])
    said = "several ids begin with" if begun else "no actor, place, event or question has the id"
    raise InputError(f"{said} {wanted}; " + (f"nearest:{listed}" if listed else "ids stand in dossier.json and questions.csv"))


def home_of(entries: Mapping[str, Entry], mention: Entry) -> Entry:
    """The thing of the dossier that a mention belongs to; a thing of the dossier is its own."""
    if mention.whole:
        return mention
    return next(e for e in entries.values() if e.whole and e.kind == mention.kind and mention.refs[0] in e.refs)
