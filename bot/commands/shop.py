"""`isoko check` and `isoko import`: a shop folder on its way into the database."""

from pathlib import Path
from typing import Annotated

import typer

from bot.opening import open_schema, utc_now
from bot.settings import read_settings
from bot.shopfolder import check as find_problems
from bot.shopfolder import read
from storage import imports

Folder = Annotated[Path | None, typer.Argument(metavar="DIR", help="The shop folder; ISOKO_SHOP where none is given.")]


def check(folder: Folder = None) -> None:
    """Checks a shop folder and names every mistake with its file and line."""
    path = folder or read_settings().shop
    problems = find_problems(path)
    for problem in problems:
        hint = f" ({problem.hint})" if problem.hint else ""
        print(f"{problem.file}:{problem.line}: {problem.message}{hint}")
    if problems:
        print(f"{len(problems)} to mend in {path}")
        raise typer.Exit(1)
    print(f"{path} is in order.")


def import_(folder: Folder = None) -> None:
    """Loads or updates the shop's catalogue, pages and stock from its folder. Safe to repeat."""
    settings = read_settings()
    shop = read(folder or settings.shop)
    database = open_schema(settings)
    try:
        report = database.write_now(lambda conn: imports.store(conn, shop.catalogue_import, utc_now()))
    finally:
        database.close_now()
    if not report.changed:
        print("Nothing has changed.")
        return
    print(f"{report.products} products on sale, catalogue version {report.version}.")
    print(f"Units received: {report.units_received}, written off: {report.units_written_off}.")
