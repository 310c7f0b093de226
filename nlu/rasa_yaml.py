"""Reader of Rasa's training format, `version: "3.1"`: intents with their examples."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

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


class TrainingData(NamedTuple):
    """All that files teach.

    Attributes:
        examples: Of all the files, in their order.
        lookups: From the name of a table to its phrases, for people mix languages; each with the language of its
            file, or None where files of several languages have it.
        synonyms: From what synonyms stand for to the synonyms.
    """

    examples: list[Example]
    lookups: dict[str, dict[str, str | None]]
    synonyms: dict[str, list[str]]


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
    return _examples(path, _blocks(path), language)


def read_files(paths: Iterable[Path]) -> TrainingData:
    """Reads all of files at once, each parsed a single time; a file may be named after its language, as `sw.yml` is.

    Args:
        paths: YAML files in Rasa's format, usually one a language.

    Returns:
        What they teach.

    Raises:
        TrainingDataError: If a file is no training data, or something in it has no name or no text.
    """
    data = TrainingData([], {}, {})
    for path in paths:
        blocks, language = _blocks(path), language_of(path)
        data.examples.extend(_examples(path, blocks, language))
        for block in _of_kind(blocks, "lookup"):
            table = data.lookups.setdefault(block["lookup"], {})
            for phrase in _texts(path, block, "lookup"):
                table[phrase] = language if table.get(phrase, language) == language else None
        for block in _of_kind(blocks, "synonym"):
            data.synonyms.setdefault(block["synonym"], []).extend(_texts(path, block, "synonym"))
    return data


def language_of(path: Path) -> str | None:
    """Gives the language that a file is named after, as `sw.yml` is; None where it is named otherwise."""
    return path.stem if len(path.stem) == 2 and path.stem.isalpha() else None


def _examples(path: Path, blocks: Iterable[dict[str, Any]], language: str | None) -> list[Example]:
    return [
        Example(plain(text), block["intent"], language, tuple(_named(path, text)))
        for block in _of_kind(blocks, "intent")
        for text in _texts(path, block, "intent")
    ]


def _blocks(path: Path) -> list[dict[str, Any]]:
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
    return [block for block in blocks if isinstance(block, dict)]


def _of_kind(blocks: Iterable[dict[str, Any]], kind: str) -> Iterator[dict[str, Any]]:
    return (block for block in blocks if kind in block)


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
