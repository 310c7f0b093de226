"""The `isoko` command: its groups of commands, and how what goes wrong on purpose is told."""

import logging
import sys

import typer

from bot.commands import (
    chat,
    listings,
    live,
    nlu,
    nlu_check,
    nlu_claims,
    nlu_inbox,
    nlu_measure,
    nlu_serve,
    orders,
    serve,
    shop,
)
from bot.commands.confusions import NoMatplotlib
from bot.settings import BadSettings
from bot.shopfolder import BadShopFolder
from nlu.model import ModelError
from nlu.rasa_yaml import TrainingDataError
from nlu.semantic import NoEncoder
from storage.errors import DatabaseUnavailable, StorageError

app = typer.Typer(
    name="isoko",
    help="A chat-bot storefront: the shop in chat, on one machine, from one command.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("serve")(serve.serve)
app.command("chat")(chat.chat)
app.command("check")(shop.check)
app.command("import")(shop.import_)
app.add_typer(orders.app, name="orders")
app.add_typer(listings.stock, name="stock")
app.add_typer(listings.notices, name="notices")
app.add_typer(listings.conversations, name="conversations")
app.add_typer(live.app, name="live")
nlu.app.command("test")(nlu_measure.measure)
nlu.app.command("check")(nlu_check.check)
nlu.app.command("claims")(nlu_claims.claims)
nlu.app.command("inbox")(nlu_inbox.show)
nlu.app.command("label")(nlu_inbox.label)
nlu.app.command("serve")(nlu_serve.serve)
app.add_typer(nlu.app, name="nlu")


def main() -> None:
    """Runs the command; what goes wrong on purpose is told in a sentence and exits with 1."""
    logging.getLogger("bm25s").setLevel(logging.WARNING)
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s")
    try:
        app()
    except BadSettings as error:
        _fail("\n".join(error.problems))
    except BadShopFolder as error:
        for problem in error.problems:
            print(f"{problem.file}:{problem.line}: {problem.message}", file=sys.stderr)
        _fail("The shop folder has mistakes (above). Mend them, then check with: isoko check")
    except DatabaseUnavailable as error:
        _fail(f"The database cannot be reached: {error}. Check ISOKO_DATABASE_URL.")
    except (ModelError, NoEncoder, NoMatplotlib, StorageError, TrainingDataError) as error:
        _fail(str(error))
    except BrokenPipeError:
        # Whoever read our output has heard enough.
        sys.stderr.close()
        sys.exit(0)


def _fail(message: str) -> None:
    print(message, file=sys.stderr)
    sys.exit(1)
