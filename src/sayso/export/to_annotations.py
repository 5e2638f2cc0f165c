"""Answers and claims as W3C Web Annotations (JSON-LD), so that other tools can show them on the texts they rest on.

Each annotation targets the words by position and by quotation (TextPositionSelector, TextQuoteSelector with the 32 characters
before and behind); the source is the report's address, or urn:sayso:report:<id>.
"""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from sayso.records.claim import Report
from sayso.records.dossier import Dossier

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32


def make_annotations(dossier: Dossier) -> str:
    """An AnnotationPage: first the answers by question, then the claims of each report in the order of its text."""
    reports = {r.document.id: r for r in dossier.documents}
    items = [*_answers(dossier, reports), *(item for r in dossier.documents for item in _claims(r))]
    page = {"@context": CONTEXT, "id": "urn:sayso:annotations", "type": "AnnotationPage", "startIndex": 0, "items": items}
    return json.dumps(page, ensure_ascii=False, indent=1) + "\n"


def _answers(dossier: Dossier, reports: dict[str, Report]) -> Iterator[dict[str, Any]]:
    for question in dossier.questions:
        for n, answer in enumerate(question.answers):
            said = f"{question.question} {answer.value} ({answer.speaker}; {question.verdict.replace('_', ' ')})"
            target = _target(reports[answer.document], answer.start, answer.end)
            yield _annotation(f"{question.id}:{n}", "describing", said, target)


def _claims(report: Report) -> Iterator[dict[str, Any]]:
    for f in report.figures:
        yield _annotation(
            f.id, "identifying", f"figure: {f.text} {f.thing} {f.predicate}".strip(), _target(report, f.start, f.end)
        )
    for a in report.attributions:
        for n, c in enumerate(a.content):
            source = a.source.text if a.source else "unnamed"
            yield _annotation(f"{a.id}:{n}", "identifying", f"{a.act}: said by {source}", _target(report, c.start, c.end))
    for e in report.events:
        yield _annotation(e.id, "tagging", f"event: {e.type}", _target(report, e.start, e.end))


def _annotation(name: str, purpose: str, said: str, target: dict[str, Any]) -> dict[str, Any]:
    body = {"type": "TextualBody", "value": said, "format": "text/plain", "purpose": purpose}
    return {"id": f"urn:sayso:{name}", "type": "Annotation", "motivation": purpose, "body": body, "target": target}


def _target(report: Report, start: int, end: int) -> dict[str, Any]:
    text = report.document.text
    return {
        "source": report.document.url or f"urn:sayso:report:{quote(report.document.id)}",
        "selector": [
            {"type": "TextPositionSelector", "start": start, "end": end},
            {
                "type": "TextQuoteSelector",
                "exact": text[start:end],
                "prefix": text[max(0, start - _AROUND) : start],
                "suffix": text[end : end + _AROUND],
            },
        ],
    }
