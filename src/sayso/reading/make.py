"""A decoded text with what is known of it in, a Reading out, or a ReportError that says why not."""

import hashlib

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from sayso.errors import ReportError
from sayso.reading.clean import clean
from sayso.records.document import Document, Reading

ENOUGH = 200
"""Letters from which on the language can be told."""
CLEAR = 0.9
_identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def read_text(text: str, **fields: str | None) -> Reading:
    """The reading of a text. `fields`: id, title, source, side, story, url, published, path.

    Raises ReportError for an empty text and for one that is clearly not English."""
    path = fields.pop("path", None) or fields.get("id") or "report"
    name = fields.pop("id", None) or "report"
    blocks = clean(text)
    if not any(b.kind != "furniture" for b in blocks):
        raise ReportError(path, "is empty: there is no text to read")
    language = find_language(" ".join(b.text for b in blocks))
    if language not in (None, "en"):
        raise ReportError(path, f"is not in English (it looks like “{language}”); sayso reads English only")
    published = fields.get("published")
    document = Document(
        id=name,
        title=fields.get("title"),
        source=fields.get("source"),
        side=fields.get("side"),
        story=fields.get("story"),
        url=fields.get("url"),
        published=published,
        published_from="given" if published else None,
        language=language,
        sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        text=text,
    )
    return Reading(document=document, blocks=blocks, path=path)


def find_language(text: str) -> str | None:
    """The ISO 639-1 code of a text's language; None where there is too little text, or no clear answer."""
    if sum(c.isalpha() for c in text) < ENOUGH:
        return None
    language, probability = _identifier.classify(text[:20_000].lower() if text.isupper() else text[:20_000])
    return str(language) if probability >= CLEAR else None
