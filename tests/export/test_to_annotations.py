"""Web Annotations against the rules of the W3C model, and their selectors applied to the texts."""

import json
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
from iiif_prezi3 import AnnotationPage

from sayso.export.to_annotations import make_annotations, source_of
from sayso.records.dossier import Dossier
from tests.build import document, dossier_of

MOTIVATIONS = "assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging".split()
SELECTOR = {
    "oneOf": [
        {
            "properties": {"type": {"const": "TextPositionSelector"}, "start": {"type": "integer", "minimum": 0}, "end": {"type": "integer"}},
            "required": ["type", "start", "end"],
            "additionalProperties": False,
        },
        {
            "properties": {"type": {"const": "TextQuoteSelector"}, **{k: {"type": "string"} for k in ("exact", "prefix", "suffix")}},
            "required": ["type", "exact", "prefix", "suffix"],
            "additionalProperties": False,
        },
    ]
}  # fmt: skip
TARGET = {
    "type": "object",
    "properties": {
        "type": {"const": "SpecificResource"},
        "source": {"type": "string", "pattern": r"^(https?://|urn:sayso:report:)[!#-;=?-\[\]_a-z~]+$"},
        "selector": {"type": "array", "items": SELECTOR, "minItems": 2, "maxItems": 2},
    },
    "required": ["type", "source", "selector"],
    "additionalProperties": False,
}
BODY = {
    "type": "object",
    "properties": {
        "type": {"const": "TextualBody"},
        "purpose": {"enum": MOTIVATIONS},
        "format": {"const": "text/plain"},
        "value": {"type": "string", "minLength": 1},
    },
    "required": ["type", "purpose", "value"],
    "additionalProperties": False,
}
ANNOTATION = {
    "type": "object",
    "properties": {
        "id": {"type": "string", "pattern": r"^urn:sayso:[A-Za-z0-9._~%:-]+$"},
        "type": {"const": "Annotation"},
        "motivation": {"type": "array", "items": {"enum": MOTIVATIONS}, "uniqueItems": True, "minItems": 1},
        "body": {"type": "array", "items": BODY, "minItems": 1},
        "target": {"oneOf": [TARGET, {"type": "array", "items": TARGET, "minItems": 2}]},
    },
    "required": ["id", "type", "motivation", "body", "target"],
    "additionalProperties": False,
}
COLLECTION = {
    "type": "object",
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": {"type": "string"},
        "type": {"const": "AnnotationCollection"},
        "label": {"type": "string"},
        "total": {"type": "integer", "minimum": 0},
        "first": {
            "type": "object",
            "properties": {
                "type": {"const": "AnnotationPage"},
                "startIndex": {"const": 0},
                "items": {"type": "array", "items": ANNOTATION},
            },
            "required": ["id", "type", "items"],
        },
    },
    "required": ["@context", "id", "type", "total", "first"],
}


def collection(dossier: Dossier) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(make_annotations(dossier, "Varda"))
    return found


def targets(item: dict[str, Any]) -> Iterator[dict[str, Any]]:
    target = item["target"]
    yield from target if isinstance(target, list) else [target]


@pytest.mark.parametrize("name", ["story", "hostile"])
def test_it_keeps_the_rules_of_the_model(name: str, request: pytest.FixtureRequest) -> None:
    dossier = request.getfixturevalue(name)
    found = collection(dossier)
    jsonschema.validate(found, COLLECTION)
    items = found["first"]["items"]
    assert found["total"] == len(items) == len({i["id"] for i in items})
    claims = sum(len(r.figures) + len(r.attributions) + len(r.events) for r in dossier.documents)
    assert len(items) == claims + sum(len(q.answers) for q in dossier.questions)


@pytest.mark.parametrize("name", ["story", "hostile"])
def test_a_library_for_annotations_reads_it(name: str, request: pytest.FixtureRequest) -> None:
    page = collection(request.getfixturevalue(name))["first"]
    read = AnnotationPage(**page)
    assert read.items is not None and len(read.items) == len(page["items"])
    for given, item in zip(page["items"], read.items, strict=True):
        assert str(getattr(item.id, "root", item.id)) == given["id"] and item.motivation == given["motivation"]


@pytest.mark.parametrize("name", ["story", "hostile"])
def test_both_selectors_find_the_same_words(name: str, request: pytest.FixtureRequest) -> None:
    dossier = request.getfixturevalue(name)
    texts = {source_of(r.document): r.document.text for r in dossier.documents}
    for item in collection(dossier)["first"]["items"]:
        for target in targets(item):
            text = texts[target["source"]]
            position, words = target["selector"]
            assert text[position["start"] : position["end"]] == words["exact"]
            whole = words["prefix"] + words["exact"] + words["suffix"]
            assert text[position["start"] - len(words["prefix"]) :].startswith(whole)


def test_an_answer_bears_its_question_value_and_speaker(hostile: Dossier) -> None:
    item = next(i for i in collection(hostile)["first"]["items"] if ":answer:" in i["id"])
    bodies = {b["purpose"]: b["value"] for b in item["body"]}
    assert bodies["questioning"] == "How many <i>people</i> were killed?"
    assert (bodies["describing"], bodies["identifying"], bodies["classifying"]) == ("*13* people", "=cmd|calc", "conflict")


SOURCES = {
    "an address": ("https://news.example/a?b=c#d", "https://news.example/a?b=c#d"),
    "an address with spaces and brackets": ("https://news.example/a b<c>", "https://news.example/a%20b%3Cc%3E"),
    "a script": ("javascript:alert(1)", "urn:sayso:report:a%2Fb%20c"),
    "no address": ("", "urn:sayso:report:a%2Fb%20c"),
    "a broken address": ("http://[x", "urn:sayso:report:a%2Fb%20c"),
    "a path": ("/etc/hosts", "urn:sayso:report:a%2Fb%20c"),
}


@pytest.mark.parametrize("url, expected", SOURCES.values(), ids=SOURCES)
def test_the_source_is_the_address_or_a_name(url: str, expected: str) -> None:
    assert source_of(document("Text.", "a/b c", url=url)) == expected


def test_nothing_claimed_gives_an_empty_page() -> None:
    jsonschema.validate(collection(dossier_of((), ())), COLLECTION)


def test_equal_dossiers_give_equal_bytes(story: Dossier) -> None:
    assert make_annotations(story, "x") == make_annotations(story, "x")
