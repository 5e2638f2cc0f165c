"""Paths in, Readings and skipped reports out: files and folders of .txt .md .html .htm .pdf .docx .jsonl.

A report that cannot be read costs only itself. The order of the paths given does not matter.
"""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from sayso.errors import InputError, ReportError
from sayso.reading.again import FILE
from sayso.reading.decode import decode
from sayso.reading.lines import open_lines, read_lines, too_large
from sayso.reading.make import read_text
from sayso.reading.options import ReadingOptions
from sayso.reading.pages import text_of_docx, text_of_html, text_of_pdf
from sayso.reading.sources import NAME, SourceFacts, Sources, facts_of, is_date, read_sources, story_of
from sayso.records.document import Reading, Skipped
from sayso.text.ids import Ids, path_name

PAGE = "index.html"
"""What a build writes beside its dossier, which a later one shall not take for a report."""
ENDINGS = (".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".jsonl")


def read_reports(paths: Sequence[Path], options: ReadingOptions) -> tuple[tuple[Reading, ...], tuple[Skipped, ...]]:
    """All reports below the paths, by id, and what could not be read.

    Raises InputError where there is nothing to read at all, and for a faulty sources.toml."""
    files, skipped = _list_files(paths)
    if not files and not skipped:
        raise InputError(f"no reports in {', '.join(map(str, paths))} (looked for {' '.join(ENDINGS)})")
    sources = {f: read_sources(f) for f in sorted({*(p.parent for p in files), *(p for p in paths if os.path.isdir(p))})}
    taken = Ids()
    ids = _make_ids([f for f in files if f.suffix.lower() != ".jsonl"], taken)
    readings: list[Reading] = []
    for path in files:
        try:
            lines = path.suffix.lower() == ".jsonl"
            for result in _read_line_file(path, options, taken) if lines else [_read_file(path, ids[path], sources, options)]:
                if isinstance(result, Skipped):
                    skipped.append(result)
                else:
                    readings.append(result)
        except ReportError as problem:
            skipped.append(Skipped(path=problem.path, reason=problem.reason))
    return tuple(sorted(readings, key=lambda r: r.document.id)), tuple(sorted(skipped, key=lambda s: s.path))


def find_story_title(paths: Sequence[Path]) -> str | None:
    """The title of the story, from the first sources.toml that has one."""
    for folder in [p if os.path.isdir(p) else p.parent for p in paths]:
        title = read_sources(folder).title
        if title:
            return title
    return None


def _list_files(paths: Sequence[Path]) -> tuple[list[Path], list[Skipped]]:
    """Files to read, each once; what is named but is not there or of no known kind is skipped with a reason."""
    files: set[Path] = set()
    skipped = []
    for path in paths:
        if os.path.isdir(path):
            found = (
                p for p in path.rglob("*") if p.suffix.lower() in ENDINGS and not _is_hidden(p, path) and not _is_ours(p, path)
            )
            files.update(p for p in found if p.is_file() or p.is_symlink() and not p.exists())
        elif not os.path.exists(path):
            skipped.append(Skipped(path=path_name(path), reason="there is no such file"))
        elif path.suffix.lower() not in ENDINGS:
            if path.name != NAME:
                skipped.append(
                    Skipped(path=path_name(path), reason=f"is of a kind that sayso does not read (it reads {' '.join(ENDINGS)})")
                )
        else:
            files.add(path)
    return sorted(files), skipped


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _is_ours(path: Path, folder: Path) -> bool:
    """Whether a file was written by a build: all below a folder with a dossier, and the page beside one among the reports."""
    below = [f for f in path.parents if folder in f.parents]
    return any((f / FILE).is_file() for f in below) or path.name == PAGE and (path.parent / FILE).is_file()


def _make_ids(files: Sequence[Path], taken: Ids) -> dict[Path, str]:
    """The path below the common folder without its ending; ~2 on a clash, in path order."""
    parents = [os.path.dirname(os.path.abspath(p)) for p in files]
    common = Path(os.path.commonpath(parents)) if parents else Path()
    return {p: taken.take(path_name(Path(os.path.abspath(p)).relative_to(common).with_suffix(""))) for p in sorted(files)}


def _read_line_file(path: Path, options: ReadingOptions, taken: Ids) -> Iterator[Reading | Skipped]:
    """The reports of a file of JSON lines; a line that cannot be read costs only itself."""
    try:
        with open_lines(path) as lines:
            yield from read_lines(lines, options, f"{path_name(path)}, line", taken)
    except OSError as problem:
        raise ReportError(path_name(path), f"cannot be opened: {problem.strerror or problem}") from problem


def _read_file(path: Path, name: str, sources: dict[Path, Sources], options: ReadingOptions) -> Reading:
    data = _read_bytes(path, options)
    facts = facts_of(sources, path)
    text, title, date = _extract(data, path)
    reading = read_text(text, id=name, path=path_name(path), story=story_of(sources, path), **_fields(facts, title, date))
    if date and not facts.published and reading.document.published:
        document = msgspec.structs.replace(reading.document, published_from="stated")
        reading = msgspec.structs.replace(reading, document=document)
    return reading


def _fields(facts: SourceFacts, title: str | None, date: str | None) -> dict[str, str | None]:
    """What sources.toml says, and where it is silent what the page says of itself."""
    stated = date if date and is_date(date) else None
    return {
        "title": facts.title or title,
        "source": facts.source,
        "side": facts.side,
        "published": facts.published or stated,
        "url": facts.url,
    }


def _read_bytes(path: Path, options: ReadingOptions) -> bytes:
    try:
        if path.stat().st_size > options.max_bytes:
            raise ReportError(path_name(path), too_large(options))
        data = path.read_bytes()
    except OSError as problem:
        raise ReportError(path_name(path), f"cannot be opened: {problem.strerror or problem}") from problem
    if not data.strip():
        raise ReportError(path_name(path), "is empty: there is no text to read")
    return data


def _extract(data: bytes, path: Path) -> tuple[str, str | None, str | None]:
    """Text, title and stated date of a file by its ending."""
    kind = path.suffix.lower()
    if kind == ".pdf":
        return text_of_pdf(data, path_name(path)), None, None
    if kind == ".docx":
        return text_of_docx(data, path_name(path)), None, None
    text = decode(data, path_name(path))
    if kind in (".html", ".htm"):
        return text_of_html(text, path_name(path))
    return text, None, None
