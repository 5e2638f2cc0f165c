"""`sayso explain`: why mentions stand together or not, and why answers got their verdict.

The reports are read again, from the texts inside the dossier or from their files, since explanations need what a dossier does not
keep (grammar, sentence vectors); the same texts give the same ids.
"""

import os
from pathlib import Path
from typing import Annotated

import typer

from sayso.assessment.reasons import explain_question
from sayso.cli.catalogue import Entry, find_entry, home_of, list_entries
from sayso.cli.request import ConfigFile, MaxBytes, errors_told, expand, notes
from sayso.cli.show import progress_bar
from sayso.config import Settings, load_settings
from sayso.errors import InputError
from sayso.export.explanation import tell_group, tell_pair, tell_question
from sayso.links.reasons import Trace, explain_group, explain_pair
from sayso.links.reasons_actors import trace_actors
from sayso.links.reasons_events import trace_events
from sayso.links.reasons_places import trace_places
from sayso.pipeline import Compared, Workshop, build_fully
from sayso.reading import ReadingOptions, is_dossier, read_again, read_dossier, read_reports


def explain(
    ids: Annotated[list[str], typer.Argument(help="One id of dossier.json, or two of a kind.", show_default=False)],
    source: Annotated[
        list[str] | None, typer.Option("--in", help="The folder of a dossier, or reports (may be given again). Default: dossier.")
    ] = None,
    max_bytes: MaxBytes = None,
    config: ConfigFile = None,
) -> None:
    """Say why mentions stand together, or two do not, and why the answers to a question got their verdict."""
    with errors_told():
        if len(ids) > 2:
            raise InputError("explain takes one id, or two to compare")
        compared = read_compared(source or ["dossier"], load_settings(config, os.environ, {"max_bytes": max_bytes}), ids)
        for line in explain_ids(compared, ids):
            print(line)


def explain_ids(compared: Compared, ids: list[str]) -> list[str]:
    """The explanation of one id or of two, in lines. Raises InputError for ids that are unknown or of two kinds."""
    entries = list_entries(compared.dossier)
    found = [find_entry(entries, wanted) for wanted in ids]
    texts = {r.document.id: r.document.text for r in compared.dossier.documents}
    if len(found) == 2:
        return tell_pair(explain_pair(_trace_two(compared, *found), found[0].refs, found[1].refs), texts)
    entry = home_of(entries, found[0])
    if entry.kind == "question":
        return _explain_question(compared, entry.id)
    return tell_group(explain_group(trace_of(compared, entry.kind), entry.id, entry.name, entry.refs), texts)


def trace_of(compared: Compared, kind: str) -> Trace:
    """How mentions of one kind were grouped."""
    dossier = compared.dossier
    if kind == "actor":
        return trace_actors(dossier.documents)
    if kind == "place":
        return trace_places(dossier.documents)
    return trace_events(dossier.documents, compared.analyses, dossier.actors, dossier.places)


def _trace_two(compared: Compared, a: Entry, b: Entry) -> Trace:
    if a.kind != b.kind:
        raise InputError(f"{a.id} is of kind {a.kind}, {b.id} of kind {b.kind}; only two of a kind can be one")
    if a.kind == "question":
        raise InputError("two questions are not compared; give the id of one")
    if set(a.refs) & set(b.refs):
        raise InputError(f"{a.id} and {b.id}: one is, or is part of, the other; give the id of one")
    return trace_of(compared, a.kind)


def _explain_question(compared: Compared, id: str) -> list[str]:
    dossier = compared.dossier
    question = next(q for q in dossier.questions if q.id == id)
    topic = next(t for t in compared.topics if t.id == id)
    names = {a.id: a.name for a in dossier.actors}
    return tell_question(explain_question(topic, question, names), [r.document for r in dossier.documents])


def read_compared(sources: list[str], settings: Settings, ids: list[str]) -> Compared:
    """The reports of a dossier, or of files, read and compared again. An id that a stored dossier does not hold is refused first."""
    options = ReadingOptions(max_bytes=settings.max_bytes)
    if len(sources) == 1 and is_dossier(Path(sources[0])):
        stored = read_dossier(Path(sources[0]))
        entries = list_entries(stored)
        for wanted in ids:
            find_entry(entries, wanted)
        workshop = Workshop(settings)
        if stored.made_with != workshop.made_with():
            notes.print("Another version of sayso made this dossier; it is explained as this version reads it.")
        readings, skipped = read_again(stored), stored.skipped
    else:
        readings, skipped = read_reports(expand(sources), options)
        workshop = Workshop(settings)
    if not readings:
        raise InputError("none of the reports could be read" + "".join(f"\n  {s.path}: {s.reason}" for s in skipped))
    with progress_bar(notes) as progress:
        return build_fully(readings, skipped, workshop, progress)
