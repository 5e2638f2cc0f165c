"""A stored dossier in, nothing out, or an InputError that names the first thing in it that cannot be: it may come from anywhere.

Its types are right already. Looked at: its schema, ids of reports, that spans lie inside their texts, that points lie on the earth.
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from sayso.errors import InputError
from sayso.records.dossier import Dossier

SCHEMA = "sayso-dossier/1"


def check_dossier(dossier: Dossier, name: str) -> None:
    """Raises InputError for a dossier that contradicts itself. `name`: of its file, for the message."""
    for problem in _problems(dossier):
        raise InputError(f"{name}: is not a sound dossier ({problem})")


def _problems(dossier: Dossier) -> Iterator[str]:
    if dossier.schema != SCHEMA:
        yield f"its schema is “{dossier.schema}”, not “{SCHEMA}”"
    lengths = {r.document.id: len(r.document.text) for r in dossier.documents}
    if len(lengths) != len(dossier.documents):
        yield "two reports have the same id"
    for question in dossier.questions:
        for name in (*(a.document for a in question.answers), *question.silent, *question.absent):
            if name not in lengths:
                yield f"question {question.id} names the report “{name}”, which is not in it"
    tree = msgspec.to_builtins(dossier)
    for report in tree["documents"]:
        yield from _outside(report, report["document"]["id"], lengths)
    for part in ("questions", "revisions", "names", "copies", "forecasts"):
        yield from _outside(tree[part], None, lengths)
    for place in dossier.places:
        if abs(place.latitude or 0) > 90 or abs(place.longitude or 0) > 180:
            yield f"place {place.id} lies at {place.latitude}, {place.longitude}"


def _outside(node: Any, document: str | None, lengths: dict[str, int]) -> Iterator[str]:
    """Spans that do not lie in the text of their report; `document`: the report, where the node does not name it."""
    if isinstance(node, (list, tuple)):
        for part in node:
            yield from _outside(part, document, lengths)
    elif isinstance(node, dict):
        named = node.get("document")
        document = named if isinstance(named, str) else document
        if "start" in node and document is not None and not 0 <= node["start"] < node["end"] <= lengths.get(document, 0):
            yield f"no words at [{node['start']}, {node['end']}) of report “{document}”"
        for part in node.values():
            yield from _outside(part, document, lengths)
