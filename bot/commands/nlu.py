"""`isoko nlu`: train, test and try the understanding."""

import json
from typing import Annotated

import typer
from msgspec import to_builtins

from bot.modelfile import open_model, train_model
from bot.opening import read_once, utc_now
from bot.settings import read_settings
from bot.shops import load_shop
from nlu.interpretation import Situation
from nlu.pipeline import EmbeddedInterpreter
from nlu.semantic import open_encoder

app = typer.Typer(help="The understanding: train, test, try.", no_args_is_help=True)


@app.command()
def train(
    semantic: Annotated[
        bool, typer.Option("--semantic", help="Let a sentence encoder look twice at what is uncertain.")
    ] = False,
) -> None:
    """Trains on what ships and on the shop's own examples; takes seconds. A running server takes it up."""
    settings = read_settings()
    train_model(settings.model, settings.shop, open_encoder() if semantic else None)
    print(f"Trained: {settings.model} ({settings.model.stat().st_size / 1e6:.1f} MB)")


@app.command()
def parse(
    text: str, language: Annotated[str | None, typer.Option(help="The conversation's language so far.")] = None
) -> None:
    """Shows what a text is understood as, with the words of the shop."""
    settings = read_settings()
    shop = read_once(settings, lambda conn: load_shop(conn, settings.shop / "media"))
    situation = Situation(shop.today(utc_now()), language)
    meaning = EmbeddedInterpreter(open_model(settings.model, settings.shop).model, shop.vocabulary).parse(
        text, situation
    )
    shown = {
        "language": meaning.language,
        "language_confidence": round(meaning.language_confidence, 3),
        "intents": [{"name": intent.name, "confidence": round(intent.confidence, 3)} for intent in meaning.intents],
        "entities": [{"name": e.name, "value": e.value, "start": e.start, "end": e.end} for e in meaning.entities],
        "mentions": to_builtins(meaning.mentions),
        "corrects": meaning.corrects,
        "clauses": [{"text": clause.text, "intent": clause.intent.name} for clause in meaning.clauses],
    }
    print(json.dumps(shown, ensure_ascii=False, indent=1))
