"""HTML, PDF and DOCX in, the text of the report out. One adapter for each library; what breaks there is told as our error."""

import io
import logging
import re

import docx
import trafilatura
from lxml import etree, html
from lxml_html_clean import Cleaner
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from sayso.errors import ReportError

LATEST = "9999-12-31"
"""The page library's date finder defaults to today; a fixed day keeps the clock out."""

_MARGIN = re.compile(
    r"\b(foot|footer|sidebar|aside|related|recommended|comments?|nav|navigation|menu|copyright|contentinfo)\b", re.I
)
_FOOT = re.compile(r"\bfoot(er)?\b", re.I)

for _name in ("trafilatura", "pypdf", "htmldate"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)


def text_of_html(page: str, path: str) -> tuple[str, str | None, str | None]:
    """Text, title and stated date (ISO day) of a page. A page that the extractor finds empty gives all its visible text."""
    title, date = None, None
    try:
        text = trafilatura.extract(
            page, include_comments=False, include_tables=True, favor_recall=True, date_extraction_params={"max_date": LATEST}
        )
        about = trafilatura.extract_metadata(
            _without_margins(page), date_config={"max_date": LATEST, "extensive_search": False, "original_date": True}
        )
        if about is not None:
            title, date = about.title or None, about.date or None
    except Exception:  # the extractor meets pages that its parsers were never made for
        text = None
    text = text or _visible_text(page)
    if not text.strip():
        raise ReportError(path, "the page holds no text; save it as plain text or PDF")
    return text, title, date


def _without_margins(page: str) -> html.HtmlElement | str:
    """The page without its foot, sides and menus: a date that stands there is the site's or another story's."""
    try:
        tree = html.fromstring(page.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError, AssertionError):
        return page
    for element in list(tree.iter("footer", "aside", "nav", "div", "section", "ul", "p")):
        named = f"{element.tag} {element.get('id') or ''} {element.get('class') or ''} {element.get('role') or ''}"
        own_foot = _FOOT.search(named) and next(element.iterancestors("article"), None) is not None
        if _MARGIN.search(named) and not own_foot and element.getparent() is not None:
            element.drop_tree()
    return tree


def _visible_text(page: str) -> str:
    """All text of a page without scripts and styles."""
    try:
        tree = html.fromstring(Cleaner(style=True, scripts=True).clean_html(page))
    except (etree.LxmlError, ValueError, AssertionError):
        return ""
    return "\n".join(line for line in (part.strip() for part in tree.text_content().splitlines()) if line)


def text_of_pdf(data: bytes, path: str) -> str:
    """The text of all pages, with a blank line between them."""
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ReportError(path, "the PDF is locked by a password; save an open copy")
        pages = [page.extract_text() or "" for page in reader.pages]
    except ReportError:
        raise
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        OSError,
        RecursionError,
        NotImplementedError,
    ) as problem:
        raise ReportError(path, f"the PDF is broken ({type(problem).__name__}); open it elsewhere and save it again") from problem
    text = "\n\n".join(p.strip("\n") for p in pages if p.strip())
    if not text.strip():
        raise ReportError(path, "the PDF holds pictures of pages but no text; run text recognition (OCR) on it first")
    return text.encode("utf-8", "ignore").decode("utf-8")


def text_of_docx(data: bytes, path: str) -> str:
    """The paragraphs and table cells of a document, one a line."""
    try:
        document = docx.Document(io.BytesIO(data))
        lines = [p.text for p in document.paragraphs]
        lines += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    except Exception as problem:  # a broken archive fails in many layers below the library
        raise ReportError(
            path, f"the DOCX is broken ({type(problem).__name__}); open it elsewhere and save it again"
        ) from problem
    return "\n".join(line for line in lines if line.strip())
