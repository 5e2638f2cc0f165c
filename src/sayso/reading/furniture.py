"""What a block is by its looks: a paragraph, a heading, or furniture of a page (menus, links, calls to subscribe).

Furniture is short, has no sentence of its own, and uses the words that pages of all kinds use. In doubt it is a paragraph.
"""

import re
from collections.abc import Sequence
from typing import Literal

Kind = Literal["paragraph", "heading", "furniture"]

_FURNITURE = re.compile(
    r"""^\W*(
    (previous|next|related|more|latest|recommended|popular|trending|other)\s+(article|articles|post|posts|story|stories|news|reading|entries)
    | (share|tweet|print|email|e-mail|save|copy\s+link|follow\s+us|like\s+us)(\s+(this|on|via|us|article|page|post|facebook|twitter|x|whatsapp|telegram)\b.*)?
    | (home|menu|search|login|log\s+in|sign\s+in|sign\s+up|register|subscribe|newsletter|contact(\s+us)?|about(\s+us)?|blog|news|archive|sitemap|comments?|leave\s+a\s+reply|no\s+comments)
    | (read|see|find\s+out|learn)\s+(more|also|next)\b.{0,80}
    | (click|tap)\s+here\b.{0,120}
    | (consider\s+)?(subscribing|subscribe|sign\s+up|donate|support\s+us)\b.{0,120}
    | (photo|image|picture|photograph|video|graphic|map|caption|credit|source|photo\s+credit)\s*(:|by\b).{0,100}
    | this\s+(map|photo|image|graphic|article|post|story|page)\s+(was|is|has\s+been)\s+(created|made|published|first\s+published|updated|translated|taken|written)\b.{0,100}
    | (all\s+rights\s+reserved|copyright|\(c\)|©).{0,120}
    | (we\s+use\s+cookies|this\s+(site|website)\s+uses\s+cookies|accept(\s+all)?(\s+cookies)?|cookie\s+(policy|settings)|privacy\s+policy|terms\s+(of\s+use|and\s+conditions)).{0,160}
    | (page\s+)?\d{1,4}(\s*(/|of)\s*\d{1,4})?
    | ([a-z]\d*\s+){0,3}(AM|PM|BC|YE)-[A-Z][\w-]*(\s.{0,60})?|[a-z0-9\s]{0,12}\S{1,40}\s+\d(st|nd|rd|th)Ld(-Writethru)?\b.{0,60}
    | \(?(more|end|30)\)?|\(\d(st|nd|rd|th)\s+lead\b.{0,60}
    | (tags?|topics?|categories|filed\s+under|keywords)\s*:.*
    | (advertisement|sponsored(\s+content)?|loading|back\s+to\s+top|skip\s+to\s+content|toggle\s+navigation)
    )\W*$""",
    re.I | re.X,
)
_LANGUAGES = re.compile(
    r"(english|fran[cç]ais|deutsch|espa[nñ]ol|русский|українська|türkçe|العربية|中文|italiano|português|polski|հայերեն|azərbaycan|ქართული)",
    re.I,
)
_LONGEST_HEADING = 120
_LONGEST_FURNITURE = 400
"""Longer blocks are text; the limit also bounds the work of a pattern with open ends."""


def block_kind(text: str, after: Sequence[str]) -> Kind:
    """The kind of a block; `after`: the next block, if there is one."""
    words = text.split()
    if not any(c.isalnum() for c in text):
        return "furniture"
    if len(text) <= _LONGEST_FURNITURE and _FURNITURE.match(text):
        return "furniture"
    if len(words) <= 12 and len(_LANGUAGES.findall(text)) >= 2 and len(_LANGUAGES.sub("", text).strip(" |/·-")) < 6:
        return "furniture"
    if (
        len(text) <= _LONGEST_HEADING
        and text[-1] not in '.!;,"”'
        and after
        and len(after[0]) > len(text)
        and not _is_listing(text)
    ):
        return "heading"
    return "paragraph"


def _is_listing(text: str) -> bool:
    """A line that opens a list or a quotation is read as text."""
    return text.rstrip().endswith(":") or text.lstrip()[:1] in "-•*"
