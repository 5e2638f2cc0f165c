"""The commands: build, annotate, demo, schema, config; `explain` and `export` stand in their own files."""

import io
import json
import os
import sys
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.console import Console

from sayso.assessment import find_changes
from sayso.cli.changes import show_changes
from sayso.cli.explain import explain
from sayso.cli.export import export, kept_title
from sayso.cli.places import places
from sayso.cli.request import ConfigFile, MaxBytes, Reports, errors_told, expand, notes
from sayso.cli.show import progress_bar, show_summary
from sayso.config import Settings, load_settings
from sayso.errors import InputError
from sayso.export import (
    PageOptions,
    changes_schema,
    dossier_schema,
    hide_names,
    keep_quotes,
    make_page,
    make_tables,
    redact,
    report_schema,
    write_folder,
)
from sayso.pipeline import VERSION, Workshop, annotate, build_from
from sayso.reading import (
    ReadingOptions,
    add_readings,
    find_story_title,
    open_lines,
    read_again,
    read_dossier,
    read_lines,
    read_reports,
)
from sayso.records.analysis import Analysis
from sayso.records.changes import Changes, ReportChange
from sayso.records.claim import Report
from sayso.records.document import Reading, Skipped
from sayso.records.dossier import Dossier
from sayso.text.trees import span_of, subtree

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Who says so, on whose word, who says otherwise, and who says nothing.",
)
SKIPPED = 3
"""Exit code when something was written but not every report could be read."""
SCHEMAS = {"dossier": dossier_schema, "report": report_schema, "changes": changes_schema}


@app.command()
def build(
    reports: Reports,
    out: Annotated[Path, typer.Option("--out", "-o", help="The folder to write.")] = Path("dossier"),
    title: Annotated[str | None, typer.Option(help="The title of the story (default: from sources.toml).")] = None,
    since: Annotated[
        Path | None, typer.Option(help="An earlier dossier (its folder): say what changed since, and write changes.json.")
    ] = None,
    add: Annotated[
        bool, typer.Option("--add", help="Add the reports to those of the dossier in the folder, and say what changed.")
    ] = False,
    quotes_only: Annotated[
        bool, typer.Option("--quotes-only", help="Keep only the sentences that answers and claims rest on, no full text.")
    ] = False,
    redacted: Annotated[
        list[str] | None,
        typer.Option("--redact", metavar="NAME", help="Black out a person's name, and its last word (may be given again)."),
    ] = None,
    max_bytes: MaxBytes = None,
    config: ConfigFile = None,
) -> None:
    """Compare reports of the same events: writes a page (index.html), dossier.json and tables to a folder."""
    with errors_told():
        settings = load_settings(config, os.environ, {"max_bytes": max_bytes})
        paths = expand(reports)
        enlarged = read_dossier(out) if add else None
        earlier = read_dossier(since) if since else enlarged
        hide = hide_names(redacted) if redacted else str
        dossier, again = _build(paths, settings, enlarged)
        if redacted:
            dossier, earlier = redact(dossier, redacted), redact(earlier, redacted) if earlier else None
            again = tuple(msgspec.structs.replace(c, report=hide(c.report), reason=hide(c.reason)) for c in again)
        changes = find_changes(earlier, dossier, again) if earlier else None
        dossier = keep_quotes(dossier) if quotes_only else dossier
        named = title or find_story_title(paths) or (kept_title(out) if add else None) or "Dossier"
        write_dossier(dossier, out, hide(named), settings, changes)
        terminal = Console(highlight=False)
        show_summary(terminal, dossier, out)
        if changes:
            show_changes(terminal, changes)
    raise typer.Exit(_exit_code(dossier))


@app.command()
def demo(out: Annotated[Path, typer.Option("--out", "-o", help="The folder to write.")] = Path("out/demo")) -> None:
    """Build a dossier of the small story that ships with sayso."""
    with errors_told(), resources.as_file(resources.files("sayso.resources") / "demo") as folder:
        dossier, _ = _build([folder], Settings())
        write_dossier(dossier, out, find_story_title([folder]) or "Demo", Settings())
        show_summary(Console(highlight=False), dossier, out)


@app.command("annotate")
def annotate_reports(
    reports: Annotated[list[str] | None, typer.Argument(help="Reports: files, folders or patterns.", show_default=False)] = None,
    jsonl: Annotated[
        str | None, typer.Option("--jsonl", help='A file of JSON lines {"id", "text", ...}, or - for standard input.')
    ] = None,
    layers: Annotated[str, typer.Option(help="Further layers, with commas: tokens, entities, predicates.")] = "",
    max_bytes: MaxBytes = None,
    config: ConfigFile = None,
) -> None:
    """Write the layers of single reports as JSON lines, in order, each as soon as it is read."""
    failed = 0
    with errors_told():
        settings = load_settings(config, os.environ, {"max_bytes": max_bytes})
        wanted = _layers(layers)
        for result in annotate(_readings(reports or [], jsonl, settings), Workshop(settings)):
            if isinstance(result, Skipped):
                failed += 1
                notes.print(f"skipped {result.path}: {result.reason}", markup=False)
            else:
                sys.stdout.write(report_line(*result, wanted) + "\n")
                sys.stdout.flush()
    raise typer.Exit(SKIPPED if failed else 0)


@app.command()
def schema(of: Annotated[str, typer.Argument(help="dossier, report or changes.")] = "dossier") -> None:
    """Print the JSON Schema of dossier.json, of a line of `sayso annotate`, or of changes.json."""
    with errors_told():
        if of not in SCHEMAS:
            raise InputError(f"{of}: there are three schemas, {', '.join(SCHEMAS)}")
        print(json.dumps(SCHEMAS[of](), indent=2))


app.command()(explain)
app.command()(export)
app.add_typer(places, name="places")


@app.command("config")
def show_config(config: ConfigFile = None) -> None:
    """Print the settings in force, as TOML."""
    with errors_told():
        for name, value in msgspec.to_builtins(load_settings(config, os.environ, {})).items():
            print(f"{name} = {json.dumps(value)}")


@app.command()
def version() -> None:
    """Print the version."""
    print(VERSION)


def write_dossier(dossier: Dossier, out: Path, title: str, settings: Settings, changes: Changes | None = None) -> None:
    """The folder: dossier.json, index.html, tables, changes.json. Raises OutputError; nothing is left half written."""
    files = {"dossier.json": msgspec.json.format(msgspec.json.encode(dossier), indent=1)}
    if settings.page:
        files["index.html"] = make_page(dossier, PageOptions(title=title, changes=changes)).encode("utf-8")
    if settings.tables:
        files |= {name: table.encode("utf-8") for name, table in make_tables(dossier).items()}
    if changes:
        files["changes.json"] = msgspec.json.format(msgspec.json.encode(changes), indent=1)
    write_folder(out, files)


def report_line(report: Report, analysis: Analysis, layers: frozenset[str]) -> str:
    """One line of `sayso annotate`, with the language layers that were asked for."""
    line = msgspec.to_builtins(report)
    if "tokens" in layers:
        line["tokens"] = [msgspec.to_builtins(t) for s in analysis.sentences for t in s.tokens]
    if "entities" in layers:
        line["entities"] = [
            {"start": s.tokens[e.first].start, "end": s.tokens[e.stop - 1].end, "type": e.type}
            for s in analysis.sentences
            for e in s.entities
        ]
    if "predicates" in layers:
        line["predicates"] = predicate_lines(analysis)
    return msgspec.json.encode(line).decode("utf-8")


def predicate_lines(analysis: Analysis) -> list[dict[str, object]]:
    """Predicates with their arguments as spans: an argument's words are its head with all below it."""
    found: list[dict[str, object]] = []
    for sentence in analysis.sentences:
        for predicate in sentence.predicates:
            token = sentence.tokens[predicate.token]
            arguments = [(a.role, span_of(sentence, subtree(sentence, a.token, [predicate.token]))) for a in predicate.arguments]
            found.append(
                {
                    "start": token.start,
                    "end": token.end,
                    "roleset": predicate.roleset,
                    "factuality": predicate.factuality,
                    "arguments": [{"role": role, "start": start, "end": end} for role, (start, end) in arguments],
                }
            )
    return found


def _build(paths: list[Path], settings: Settings, earlier: Dossier | None = None) -> tuple[Dossier, tuple[ReportChange, ...]]:
    """The dossier of the reports below these paths and those of an earlier dossier; and which of them it held already."""
    workshop = Workshop(settings)
    readings, skipped = read_reports(paths, ReadingOptions(max_bytes=settings.max_bytes))
    if not readings:
        reasons = "".join(f"\n  {s.path}: {s.reason}" for s in skipped)
        raise InputError(f"none of the reports could be read{reasons}")
    again: tuple[ReportChange, ...] = ()
    if earlier:
        tried = {s.path for s in skipped} | {r.path for r in readings}
        skipped = (*skipped, *(s for s in earlier.skipped if s.path not in tried))
        added = add_readings(read_again(earlier), readings)
        readings, again = added.readings, added.given_again
    with progress_bar(notes) as progress:
        return build_from(readings, skipped, workshop, progress), again


def _readings(reports: list[str], jsonl: str | None, settings: Settings) -> Iterator[Reading | Skipped]:
    """Readings of files, or of JSON lines as they come."""
    options = ReadingOptions(max_bytes=settings.max_bytes)
    if (jsonl is None) == (not reports):
        raise InputError("give either reports or --jsonl")
    if jsonl is None:
        readings, skipped = read_reports(expand(reports), options)
        yield from readings
        yield from skipped
    elif jsonl == "-":
        yield from read_lines(io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8-sig", errors="surrogateescape"), options)
    else:
        try:
            with open_lines(Path(jsonl)) as lines:
                yield from read_lines(lines, options)
        except OSError as problem:
            raise InputError(f"{jsonl}: {problem}") from problem


def _layers(names: str) -> frozenset[str]:
    wanted = frozenset(n.strip() for n in names.split(",") if n.strip())
    unknown = wanted - {"tokens", "entities", "predicates"}
    if unknown:
        raise InputError(f"--layers: no layer {', '.join(sorted(unknown))}; there are tokens, entities, predicates")
    return wanted


def _exit_code(dossier: Dossier) -> int:
    return SKIPPED if dossier.skipped else 0
