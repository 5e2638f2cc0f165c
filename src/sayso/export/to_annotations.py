"""A dossier as W3C Web Annotations (JSON-LD): one for each figure, attribution and event, and one for each answer to a question.

A target is the report's own address, or `urn:sayso:report:ID` where it has none. It is selected twice: by position, in code points
of the text as sayso read it, and by the exact words with some before and after them, which also find their place on a web page.
"""

from collections.abc import Iterator, Sequence
from urllib.parse import quote, urlsplit

import msgspec

from sayso.records.base import Span
from sayso.records.claim import Attribution, Report
from sayso.records.document import Document
from sayso.records.dossier import Answer, Dossier, Question

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Characters before and after the exact words."""
_IN_AN_ADDRESS = "/:?#[]@!$&'()*+,;=%~"
"""Characters that stay in an address; all others but letters and digits are percent-encoded."""

Tree = dict[str, object]


def make_annotations(dossier: Dossier, title: str) -> bytes:
    """An AnnotationCollection with its only page, as JSON-LD. Equal dossiers give equal bytes."""
    items = [a for report in dossier.documents for a in _claims(report)]
    documents = {r.document.id: r.document for r in dossier.documents}
    items += [_answer(q, n, documents[a.document]) for q in dossier.questions for n, a in enumerate(q.answers)]
    page: Tree = {"id": "urn:sayso:annotations:1", "type": "AnnotationPage", "startIndex": 0, "items": items}
    collection: Tree = {
        "@context": CONTEXT,
        "id": "urn:sayso:annotations",
        "type": "AnnotationCollection",
        "label": title,
        "generator": {"type": "Software", "name": f"sayso {dossier.made_with.sayso}"},
        "total": len(items),
        "first": page,
        "last": "urn:sayso:annotations:1",
    }
    return msgspec.json.format(msgspec.json.encode(collection), indent=1) + b"\n"


def source_of(document: Document) -> str:
    """The address of a report on the web, else a name for it (a URN)."""
    url = (document.url or "").strip()
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme.lower() in ("http", "https") and parts.netloc:
        return quote(url, safe=_IN_AN_ADDRESS)
    return f"urn:sayso:report:{quote(document.id, safe='')}"


def _claims(report: Report) -> Iterator[Tree]:
    """Figures, attributions and events, in this order, each in the order of the text."""
    document = report.document
    for f in report.figures:
        said = f"{f.thing} {f.predicate}".strip()
        yield _annotation(f"figure:{f.id}", document, [f], [_body("tagging", "figure"), _body("describing", said)])
    for a in report.attributions:
        bodies = [_body("tagging", "attribution"), _body("describing", _whose_word(a)), _body("classifying", a.act)]
        yield _annotation(f"attribution:{a.id}", document, a.content or [p for p in (a.cue,) if p], bodies)
    for e in report.events:
        facts = [_body("classifying", c) for c in (e.type, e.polarity, e.modality)]
        yield _annotation(f"event:{e.id}", document, [e], [_body("tagging", "event"), *facts])


def _whose_word(attribution: Attribution) -> str:
    """Source and cue as they stand in the report."""
    named = [s.text for s in (attribution.source, *attribution.more_sources) if s]
    cue = attribution.cue.text if attribution.cue else "quoted"
    return f"{', '.join(named) or 'unnamed'} ({cue})"


def _answer(question: Question, number: int, document: Document) -> Tree:
    answer = question.answers[number]
    bodies = [
        _body("questioning", question.question),
        _body("describing", answer.value),
        _body("classifying", question.verdict),
        _body("commenting", question.reason),
        *_speaker(answer),
    ]
    return _annotation(f"answer:{question.id}:{number}", document, [answer], bodies)


def _speaker(answer: Answer) -> list[Tree]:
    return [] if answer.speaker == "author" else [_body("identifying", answer.speaker)]


def _body(purpose: str, value: str) -> Tree:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}


def _annotation(name: str, document: Document, spans: Sequence[Span], bodies: list[Tree]) -> Tree:
    """An annotation of one passage, or of several. Its motivations are the purposes of its bodies."""
    targets = [_target(document, span) for span in spans]
    told = [body for body in bodies if body["value"]]
    return {
        "id": f"urn:sayso:{quote(document.id, safe='')}:{quote(name, safe=':')}",
        "type": "Annotation",
        "motivation": list(dict.fromkeys(body["purpose"] for body in told)),
        "body": told,
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _target(document: Document, span: Span) -> Tree:
    text = document.text
    words: Tree = {
        "type": "TextQuoteSelector",
        "exact": text[span.start : span.end],
        "prefix": text[max(0, span.start - AROUND) : span.start],
        "suffix": text[span.end : span.end + AROUND],
    }
    position: Tree = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {"type": "SpecificResource", "source": source_of(document), "selector": [position, words]}
