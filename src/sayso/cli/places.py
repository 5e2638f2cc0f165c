"""`sayso places`: an index of towns and villages of one's own, from a GeoNames dump."""

from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.request import errors_told, notes
from sayso.errors import InputError
from sayso.resources.geonames_dump import import_places

places = typer.Typer(no_args_is_help=True, help="Villages and towns of your own: import a dump of GeoNames.")


@places.callback()
def _places() -> None:
    """Villages and towns of your own: import a dump of GeoNames."""


@places.command("import")
def import_dump(
    dump: Annotated[
        Path, typer.Argument(help="allCountries.zip, one country's file (UA.zip), or the text in it.", show_default=False)
    ],
    out: Annotated[Path, typer.Option("--out", "-o", help="The folder to write.")] = Path("places"),
    countries: Annotated[str, typer.Option(help="Only these countries: ISO codes with commas (UA,MD).")] = "",
) -> None:
    """Make an index of all towns and villages of a GeoNames dump, which reports are then read with (setting `places`)."""
    with errors_told():
        wanted = frozenset(c.strip().upper() for c in countries.split(",") if c.strip())
        if any(len(c) != 2 or not c.isalpha() for c in wanted):
            raise InputError(f"--countries: write two-letter codes, as UA,MD; not {countries}")
        made = import_places(dump, out, wanted, lambda n: notes.print(f"{n:,} lines read", end="\r"))
        print(f"{made.places:,} places of {made.countries} countries, {made.names:,} names, in {out}")
        print(f'Read with them: SAYSO_PLACES={out} sayso build ..., or places = "{out}" in a file for --config')
        print("Contains data of GeoNames (geonames.org), CC BY 4.0")
