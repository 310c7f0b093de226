"""Reader of Rasa's training format, `version: "3.1"`: intents with their examples."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from msgspec import DecodeError, Struct, ValidationError, json
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

_MARKED = re.compile(r'\[([^\[\]]+)\](?:\(([^()]*)\)|(\{[^{}]*"entity"[^{}]*\}))')


class Named(Struct, frozen=True):
    """An entity as the author of an example marked it.

    Attributes:
        name: Kind of entity.
        value: Its normal form, or what is written where the mark gives none.
    """

    name: str
    value: str


class _Mark(Struct):
    entity: str
    value: str | int | float | None = None


class Example(Struct, frozen=True):
    """A text and what it is for.

    Attributes:
        text: As somebody would type it, without marks.
        intent: Name of the intent.
        language: ISO 639-1 code, or None where the file does not say.
        named: The entities that are marked in it, in order of appearance.
    """

    text: str
    intent: str
    language: str | None = None
    named: tuple[Named, ...] = ()


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
        Example(plain(text), block["intent"], language, tuple(_named(path, text)))
        for block in _blocks(path, "intent")
        for text in _texts(path, block, "intent")
    ]


def language_of(path: Path) -> str | None:
    """Gives the language that a file is named after, as `sw.yml` is; None where it is named otherwise."""
    return path.stem if len(path.stem) == 2 and path.stem.isalpha() else None


def read_lookups(paths: Iterable[Path]) -> dict[str, dict[str, str | None]]:
    """Reads the lookup tables of files.

    Args:
        paths: YAML files in Rasa's format, usually one a language.

    Returns:
        From the name of a table to its phrases in all the files, for people mix languages; each with the language of
        its file, or None where files of several languages have it.

    Raises:
        TrainingDataError: If a file is no training data, or a table has no name or no text.
    """
    tables: dict[str, dict[str, str | None]] = {}
    for path in paths:
        language = language_of(path)
        for block in _blocks(path, "lookup"):
            table = tables.setdefault(block["lookup"], {})
            for phrase in _texts(path, block, "lookup"):
                table[phrase] = language if table.get(phrase, language) == language else None
    return tables


def read_synonyms(paths: Iterable[Path]) -> dict[str, list[str]]:
    """Reads the synonyms of files.

    Args:
        paths: YAML files in Rasa's format, usually one a language.

    Returns:
        From what synonyms stand for to the synonyms in all the files.

    Raises:
        TrainingDataError: If a file is no training data, or synonyms stand for no text or have none.
    """
    found: dict[str, list[str]] = {}
    for path in paths:
        for block in _blocks(path, "synonym"):
            found.setdefault(block["synonym"], []).extend(_texts(path, block, "synonym"))
    return found


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


def _named(path: Path, marked: str) -> Iterator[Named]:
    for mark in _MARKED.finditer(marked):
        written, name, braces = mark.groups()
        if braces is None:
            yield Named(name, written)
            continue
        try:
            inside = json.decode(braces, type=_Mark)
        except (ValidationError, DecodeError) as error:
            raise TrainingDataError(path, f"mark {mark.group()!r}: {error}") from error
        yield Named(inside.entity, written if inside.value is None else str(inside.value))


def _texts(path: Path, block: dict[str, Any], kind: str) -> Iterator[str]:
    examples = block.get("examples")
    if not isinstance(block[kind], str) or not isinstance(examples, str):
        raise TrainingDataError(path, f"{kind} {block[kind]!r} needs a name and `examples: |`")
    for line in examples.splitlines():
        bare = line.strip()
        if bare.startswith("- "):
            yield bare[2:].strip()
