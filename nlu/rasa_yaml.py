"""Reader of Rasa's training format, `version: "3.1"`: intents with their examples."""

import re
from collections.abc import Iterable, Iterator
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
        line: Where, counted from 1.
    """

    def __init__(self, path: Path, reason: str, line: int = 1) -> None:
        super().__init__(f"{path}:{line}: {reason}")
        self.path = path
        self.reason = reason
        self.line = line


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
    return [
        Example(text, block["intent"], language)
        for block in _blocks(path, "intent")
        for text in map(plain, _texts(path, block, "intent"))
    ]


def read_lookups(paths: Iterable[Path]) -> dict[str, list[str]]:
    """Reads the lookup tables of files.

    Args:
        paths: YAML files in Rasa's format, usually one a language.

    Returns:
        From the name of a table to its phrases in all the files: people mix languages.

    Raises:
        TrainingDataError: If a file is no training data, or a table has no name or no text.
    """
    tables: dict[str, list[str]] = {}
    for path in paths:
        for block in _blocks(path, "lookup"):
            tables.setdefault(block["lookup"], []).extend(_texts(path, block, "lookup"))
    return tables


def _blocks(path: Path, kind: str) -> list[dict[str, Any]]:
    try:
        content: Any = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise TrainingDataError(path, f"not YAML: {error.problem}", line) from error
    except (OSError, UnicodeDecodeError) as error:
        raise TrainingDataError(path, str(error)) from error
    blocks = content.get("nlu") if isinstance(content, dict) else None
    if not isinstance(blocks, list):
        raise TrainingDataError(path, "no list under `nlu`")
    return [block for block in blocks if isinstance(block, dict) and kind in block]


def plain(marked: str) -> str:
    """Takes Rasa's marks out: `[two](quantity) [bags]{"entity": "unit"}` becomes `two bags`."""
    return _MARKED.sub(r"\1", marked).strip()


def _texts(path: Path, block: dict[str, Any], kind: str) -> Iterator[str]:
    examples = block.get("examples")
    if not isinstance(block[kind], str) or not isinstance(examples, str):
        raise TrainingDataError(path, f"{kind} {block[kind]!r} needs a name and `examples: |`")
    for line in examples.splitlines():
        bare = line.strip()
        if bare.startswith("- "):
            yield bare[2:].strip()
