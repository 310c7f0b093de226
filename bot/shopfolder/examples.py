"""A shop's own training examples: `nlu/<language>.yml` in its folder, beside those that ship."""

import re
from collections.abc import Collection
from pathlib import Path

from bot.shopfolder.folder import Folder
from bot.shopfolder.problems import FileReport, did_you_mean
from nlu.intents import INTENTS
from nlu.rasa_yaml import TrainingDataError, read

EXAMPLES = "nlu"
"""The folder of the examples."""


def example_file(shop: Path, language: str) -> Path:
    """Gives where a shop's examples in a language (ISO 639-1 code) stand, or would."""
    return shop / EXAMPLES / f"{language}.yml"


def example_files(shop: Path) -> list[Path]:
    """Lists the files of examples that a shop folder has."""
    return sorted((shop / EXAMPLES).glob("*.yml"))


def check_examples(folder: Folder, root: Path, languages: Collection[str]) -> None:
    """Reports what is wrong with the examples of a shop folder.

    Args:
        folder: The folder, which takes the reports.
        root: Where it lies.
        languages: The languages of the shop (ISO 639-1 codes).
    """
    for name in folder.names(EXAMPLES):
        path = f"{EXAMPLES}/{name}"
        report = folder.report(path)
        language, _, suffix = name.rpartition(".")
        if suffix != "yml" or language not in languages:
            hint = f"name it by a language of the shop: {', '.join(f'{code}.yml' for code in sorted(languages))}"
            report.add(1, "this is no file of examples", hint)
            continue
        text = folder.text(path)
        if text is not None:
            _check(root / path, text, report)


def _check(path: Path, text: str, report: FileReport) -> None:
    try:
        examples = read(path)
    except TrainingDataError as error:
        report.add(error.line, error.reason, "examples are written in Rasa's training format")
        return
    for intent in dict.fromkeys(example.intent for example in examples):
        if intent not in INTENTS:
            report.add(_line_of(intent, text), f"there is no intent `{intent}`", did_you_mean(intent, INTENTS, few=0))


def _line_of(intent: str, text: str) -> int:
    found = re.search(rf"intent:\s*[\"']?{re.escape(intent)}\b", text)
    return text.count("\n", 0, found.start()) + 1 if found else 1
