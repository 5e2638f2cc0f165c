"""The JSON Schemas of what sayso writes, made from the records themselves."""

from typing import Any

import msgspec

from sayso.records.changes import Changes
from sayso.records.claim import Report
from sayso.records.dossier import Dossier

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def dossier_schema() -> dict[str, Any]:
    """The schema of dossier.json (JSON Schema 2020-12)."""
    return {"$schema": DRAFT, "title": "sayso dossier", **msgspec.json.schema(Dossier)}


def report_schema() -> dict[str, Any]:
    """The schema of one line of `sayso annotate` without further layers."""
    return {"$schema": DRAFT, "title": "sayso report", **msgspec.json.schema(Report)}


def changes_schema() -> dict[str, Any]:
    """The schema of changes.json."""
    return {"$schema": DRAFT, "title": "sayso changes", **msgspec.json.schema(Changes)}
