"""A dossier that was written before in, its reports as Readings out, so that they can be read again without their files.

Also decides what becomes of reports that are added to it: a text that is there already is not read twice, another text
under the same id takes the place of the old one.
"""

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

import msgspec

from sayso.errors import InputError
from sayso.reading.clean import clean
from sayso.records.base import Record
from sayso.records.changes import ReportChange
from sayso.records.document import Document, Reading
from sayso.records.dossier import Dossier

FILE = "dossier.json"


class Added(Record, frozen=True, kw_only=True):
    """All readings of an enlarged dossier by id, and the reports that were not read twice."""

    readings: tuple[Reading, ...]
    given_again: tuple[ReportChange, ...]


def is_dossier(path: Path) -> bool:
    """Whether a path is a folder that holds a dossier, or a dossier.json itself."""
    return path.name == FILE or os.path.exists(path / FILE)


def read_dossier(path: Path) -> Dossier:
    """The dossier in a folder that `sayso build` wrote, or in a dossier.json. Raises InputError where there is none."""
    file = path / FILE if os.path.isdir(path) else path
    try:
        return msgspec.json.decode(file.read_bytes(), type=Dossier)
    except OSError as problem:
        raise InputError(f"{path}: holds no dossier ({problem.strerror or problem}); make one with `sayso build`") from problem
    except (msgspec.MsgspecError, RecursionError) as problem:
        raise InputError(f"{file}: is not a dossier of this version of sayso ({problem})") from problem


def read_again(dossier: Dossier) -> tuple[Reading, ...]:
    """The readings of a dossier's reports, from the texts inside it; what was known of each report stays known.

    Raises InputError for a dossier that keeps only quotations."""
    documents = sorted((r.document for r in dossier.documents), key=lambda d: d.id)
    for document in documents:
        if hashlib.sha256(document.text.encode("utf-8")).hexdigest() != document.sha256:
            raise InputError(
                f"{document.id}: the dossier holds only quotations of it (--quotes-only); give the reports themselves"
            )
    return tuple(Reading(document=d, blocks=clean(d.text), path=d.id) for d in documents)


def add_readings(old: Sequence[Reading], new: Sequence[Reading]) -> Added:
    """Earlier readings with new ones. Facts that are stated of a report given again, or in a new text, win over the earlier ones."""
    found = {r.document.id: r for r in old}
    given = {r.document.id: r.document.sha256 for r in new}
    by_text = {r.document.sha256: d for d, r in found.items() if given.get(d, r.document.sha256) == r.document.sha256}
    again: list[ReportChange] = []
    for reading in sorted(new, key=lambda r: r.document.id):
        document = reading.document
        earlier = found.get(document.id)
        same = earlier is not None and earlier.document.sha256 == document.sha256
        name = document.id if same else by_text.get(document.sha256)
        if name is not None:
            again.append(ReportChange(report=document.id, change="given_again", reason=_known_reason(document.id, name)))
        if name is None or same:
            known = _with_known(document, earlier.document) if earlier is not None else document
            found[document.id] = msgspec.structs.replace(reading, document=known)
            by_text.setdefault(document.sha256, document.id)
    return Added(readings=tuple(found[name] for name in sorted(found)), given_again=tuple(again))


def _known_reason(report: str, name: str) -> str:
    where = "under this id" if report == name else f"as {name}"
    return f"Its text is in the dossier already, {where}; it is not added twice."


def _with_known(new: Document, old: Document) -> Document:
    """A document with what was known before where nothing is stated now; its date only for the same text."""
    kept = {name: getattr(new, name) or getattr(old, name) for name in ("title", "source", "side", "url")}
    if new.sha256 == old.sha256 and new.published is None:
        kept |= {"published": old.published, "published_from": old.published_from}
    return msgspec.structs.replace(new, **kept)
