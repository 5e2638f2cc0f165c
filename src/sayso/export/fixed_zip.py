"""A zip archive in (XLSX and DOCX are such), the same archive out without the time of its making: equal contents, equal bytes."""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

from sayso.export.safe_text import one_line

CORE = "docProps/core.xml"
"""The part of an Office document that says who made it, and when."""
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first time that a zip archive can hold."""
_CORE_XML = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:creator>sayso</dc:creator></cp:coreProperties>'
)


def fix_zip(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The archive with one fixed time for every part, in the same order; `parts` take the place of those of the same name."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            new.writestr(entry, parts.get(name) or old.read(name))
    return out.getvalue()


def core_properties(title: str) -> bytes:
    """Office properties with a title and no date: the dossier has none, and the day of the export is nothing it says."""
    return _CORE_XML.format(title=escape(one_line(title))).encode("utf-8")
