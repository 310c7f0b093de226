"""`isoko nlu test`: how much is understood of texts that were not trained on."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from bot.commands import confusions
from bot.modelfile import open_model
from bot.opening import read_once
from bot.settings import read_settings
from bot.shops import load_shop
from nlu.evaluation import Report, evaluate, report
from nlu.interpretation import Vocabulary
from nlu.pipeline import EmbeddedInterpreter
from nlu.rasa_yaml import language_of, read
from nlu.semantic import Encoder, open_encoder

_CONFUSIONS = 12
"""Confusions of a file that are printed."""


def measure(
    test: Annotated[list[Path], typer.Option(help="Rasa NLU YAML to measure on; may be given more than once.")],
    train: Annotated[
        list[Path] | None, typer.Option(help="Rasa NLU YAML to train on, instead of measuring this shop's model.")
    ] = None,
    semantic: Annotated[
        bool, typer.Option("--semantic", help="With --train: let a sentence encoder look twice at what is uncertain.")
    ] = False,
    draw: Annotated[
        Path | None, typer.Option(help="A folder for pictures of what is taken for what, a PNG for each file.")
    ] = None,
    json_: Annotated[bool, typer.Option("--json", help="Print JSON only.")] = False,
) -> None:
    """Measures this shop's model, with the words of the shop; with --train, a model of those files, without a shop."""
    if draw:
        confusions.check()
    if train:
        _measure_training(train, test, open_encoder() if semantic else None, draw, json_)
        return
    reports = _reports(_own(), test)
    if draw:
        _draw(draw, reports)
    if json_:
        print(json.dumps(msgspec.to_builtins(reports), ensure_ascii=False))
        return
    for name, measured in reports.items():
        _print(name, measured)


def _measure_training(
    train: Sequence[Path], test: Sequence[Path], encoder: Encoder | None, draw: Path | None, json_: bool
) -> None:
    from nlu.training import train_files  # noqa: PLC0415 - scikit-learn takes a second to import

    model = train_files(train, encoder=encoder)
    result = evaluate(model, [example for path in test for example in read(path)])
    if draw:
        _draw(draw, _reports(EmbeddedInterpreter(model, Vocabulary({})), test))
    if json_:
        print(json.dumps(result))
        return
    print(f"{result['n']} messages: accuracy {result['accuracy']:.1%}, macro F1 {result['macro_f1']:.1%}")
    print(f"{result['micros_per_message']:.0f} us a message")


def _reports(interpreter: EmbeddedInterpreter, test: Sequence[Path]) -> dict[str, Report]:
    """Measures each file by itself; files that are called alike are told apart by their folders."""
    stems = Counter(path.stem for path in test)
    names = [path.stem if stems[path.stem] == 1 else f"{path.resolve().parent.name}-{path.stem}" for path in test]
    return {name: report(interpreter, read(path, language_of(path))) for name, path in zip(names, test, strict=True)}


def _draw(folder: Path, reports: Mapping[str, Report]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, measured in reports.items():
        confusions.draw(folder / f"{name}.png", name, measured)


def _own() -> EmbeddedInterpreter:
    settings = read_settings()
    shop = read_once(settings, lambda conn: load_shop(conn, settings.shop / "media"))
    return EmbeddedInterpreter(open_model(settings.model, settings.shop).model, shop.vocabulary)


def _print(name: str, measured: Report) -> None:
    entities = measured.entities
    print(f"{name}: {measured.n} messages")
    print(f"  intents       accuracy {measured.accuracy:.1%}, macro F1 {measured.macro_f1:.1%}")
    print(
        f"  entities      F1 {entities.f1:.1%} (precision {entities.precision:.1%}, recall {entities.recall:.1%}, "
        f"{entities.marked} marked)"
    )
    if measured.kept_out is not None and measured.stayed is not None:
        print(f"  out of scope  {measured.kept_out:.1%} kept out, {measured.stayed:.1%} of the rest stays")
    if measured.languages is not None:
        print(f"  language      {measured.languages:.1%}")
    print(f"  confidence    {measured.calibration_error:.1%} from the share that is right")
    print(f"  time          {measured.micros_per_message:.0f} us a message")
    for intent, taken_for, times in measured.confusions[:_CONFUSIONS]:
        print(f"    {times:3} {intent} taken for {taken_for}")
