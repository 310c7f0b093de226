"""Reader of Rasa's training format, `version: "3.1"`: intents with their examples."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

_MARKED = re.compile(r"\[([^\[\]]+)\](?:\([^()]*\)|\{[^{}]*\})")


class Example(Struct, frozen=True):
    """A text and what it is for.

    Attributes:
        text: As somebody would type it, without marks.
        intent: Name of the intent.
        language: ISO 639-1 code, or None where the file does not say.
    """

    text: str
    intent: str
    language: str | None = None


class TrainingDataError(Exception):
    """A file is no training data.

    Args:
        path: The file.
        reason: What is wrong with it.
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


def read(path: Path, language: str | None = None) -> list[Example]:
    """Reads the examples of a file, with the marks of entities taken out.

    Args:
        path: A YAML file in Rasa's format.
        language: What the examples are written in, or None.

    Returns:
        The examples in the order of the file. Synonyms, lookups and regexes are left out.

    Raises:
        TrainingDataError: If the file is not YAML, has no `nlu` list, or an intent without a name or without text.
    """
    try:
        content: Any = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    except MarkedYAMLError as error:
        raise TrainingDataError(path, f"not YAML: {error.problem} {error.problem_mark}") from error
    except (OSError, UnicodeDecodeError) as error:
        raise TrainingDataError(path, str(error)) from error
    blocks = content.get("nlu") if isinstance(content, dict) else None
    if not isinstance(blocks, list):
        raise TrainingDataError(path, "no list under `nlu`")
    return [
        Example(text, block["intent"], language)
        for block in blocks
        if isinstance(block, dict) and "intent" in block
        for text in _texts(path, block)
    ]


def plain(marked: str) -> str:
    """Takes Rasa's marks out: `[two](quantity) [bags]{"entity": "unit"}` becomes `two bags`."""
    return _MARKED.sub(r"\1", marked).strip()


def _texts(path: Path, block: dict[str, Any]) -> Iterator[str]:
    examples = block.get("examples")
    if not isinstance(block["intent"], str) or not isinstance(examples, str):
        raise TrainingDataError(path, f"intent {block['intent']!r} needs a name and `examples: |`")
    for line in examples.splitlines():
        bare = line.strip()
        if bare.startswith("- "):
            yield plain(bare[2:])
