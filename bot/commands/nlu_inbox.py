"""`isoko nlu inbox` and `isoko nlu label`: what was not understood, and how it is taught."""

import json
from collections.abc import Sequence
from typing import Annotated

import msgspec
import typer

from bot.inbox import NEWEST, Group, inbox
from bot.modelfile import open_model
from bot.opening import read_once, utc_now
from bot.settings import BadSettings, Settings, read_settings
from bot.shopfolder.examples import example_file, example_files
from bot.shops import load_shop
from nlu.intents import INTENTS
from nlu.interpretation import Situation
from nlu.normalise import normalise
from nlu.pipeline import EmbeddedInterpreter
from nlu.rasa_writer import add_examples
from nlu.rasa_yaml import read
from storage.inbox import written

_SHOWN = 5
"""Messages of a group that are printed."""
_NOTE = "Examples from this shop's own conversations, beside those that ship. `isoko nlu train` learns them."


def show(
    limit: Annotated[int, typer.Option(min=1, help="Groups to show.")] = 20,
    json_: Annotated[bool, typer.Option("--json", help="Print a JSON array and nothing else.")] = False,
) -> None:
    """Shows what was not understood: grouped, the most frequent first, each group with a suggestion."""
    groups = _groups(read_settings())[:limit]
    if json_:
        print(json.dumps(msgspec.to_builtins(groups), ensure_ascii=False))
        return
    if not groups:
        print("Everything was understood.")
        return
    for group in groups:
        _print(group)
    print("Label a group with: isoko nlu label KEY INTENT (out_of_scope for what is for nobody here).")
    print(f"Intents: {', '.join(INTENTS)}")


def label(
    key: Annotated[str, typer.Argument(help="The group's key, as `isoko nlu inbox` shows it.")],
    intent: Annotated[str, typer.Argument(help="What its messages are for.")],
) -> None:
    """Makes a group's messages examples of an intent, in the shop folder."""
    settings = read_settings()
    if intent not in INTENTS:
        raise BadSettings((f"There is no intent {intent!r}. Choose one of: {', '.join(INTENTS)}.",))
    group = next((group for group in _groups(settings) if group.key == key), None)
    if group is None:
        raise BadSettings((f"There is no group {key!r}. `isoko nlu inbox` shows those that there are.",))
    path = example_file(settings.shop, group.language)
    added = add_examples(path, intent, group.texts, _NOTE)
    print(f"{added} new examples of {intent} in {path}. Learn them with: isoko nlu train")


def _groups(settings: Settings) -> list[Group]:
    model = open_model(settings.model, settings.shop).model
    shop, texts = read_once(settings, lambda conn: (load_shop(conn, settings.shop / "media"), written(conn, NEWEST)))
    interpreter = EmbeddedInterpreter(model, shop.vocabulary)
    return inbox(texts, interpreter, Situation(shop.today(utc_now())), _labelled(settings))


def _labelled(settings: Settings) -> frozenset[str]:
    """Normal forms of what the shop has labelled already."""
    examples = [example for path in example_files(settings.shop) for example in read(path)]
    return frozenset(normalise(example.text).text for example in examples)


def _print(group: Group) -> None:
    times = "once" if group.count == 1 else f"{group.count} times"
    guess = f"{group.suggestion}? ({group.confidence:.0%})" if group.suggestion else "no suggestion"
    print(f"{group.key}  {group.language}  {times}  {guess}")
    shown: Sequence[str] = group.texts[:_SHOWN]
    for text in shown:
        print(f"    {text}")
    if len(group.texts) > len(shown):
        print(f"    and {len(group.texts) - len(shown)} more")
    print()
