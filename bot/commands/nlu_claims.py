"""`isoko nlu claims`: how well claims in labelled comments are read."""

import json
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from bot.commands.listings import table
from bot.live.offers import Wished, openings_of, words_of
from bot.opening import read_once
from bot.settings import BadSettings, read_settings
from bot.shops import load_shop
from nlu.claims.evaluation import evaluate_claims, read_comments
from storage import stock


def claims(
    comments: Annotated[
        Path,
        typer.Argument(
            help='A JSON object a line: {"text": "A1 2", "language": "en", "claim": true, "offers": ["A1"], '
            '"quantity": 2}'
        ),
    ],
    open_: Annotated[
        list[str] | None,
        typer.Option("--open", metavar="CODE=SKU@PRICE", help="What is on offer, in the order of opening."),
    ] = None,
    json_: Annotated[bool, typer.Option("--json", help="Print JSON only.")] = False,
) -> None:
    """Measures the claim grammar on labelled comments, by language."""
    wished = Wished(open=tuple(open_ or ()))
    settings = read_settings()
    shop, free = read_once(settings, lambda conn: (load_shop(conn, settings.shop / "media"), stock.free(conn)))
    offers = [words_of(opening, shop) for opening in openings_of(wished, shop, free)]
    try:
        labelled = read_comments(comments)
    except (OSError, msgspec.DecodeError) as error:
        raise BadSettings((f"{comments} cannot be read: {error}",)) from error
    figures = {name: found.summary() for name, found in evaluate_claims(labelled, offers).items()}
    print(json.dumps(figures) if json_ else table([{"language": name, **row} for name, row in figures.items()]))
