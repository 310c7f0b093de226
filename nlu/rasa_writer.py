"""Adds examples to a file in Rasa's training format, leaving everything else in it as it is."""

import os
import re
from collections.abc import Sequence
from io import StringIO
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.scalarstring import LiteralScalarString

from nlu.rasa_yaml import TrainingDataError

_MARK = re.compile(r"[\[\]]")
_WIDTH = 4_096


def add_examples(path: Path, intent: str, texts: Sequence[str], note: str = "") -> int:
    """Adds examples of an intent.

    The file is replaced at once: whoever reads it meets the old one or the new one.

    Args:
        path: The file; it and its folder are made where they are missing.
        intent: Name of the intent.
        texts: As people wrote them, not empty. Square brackets, which would be marks of entities, become round ones.
        note: A comment for the head of a file that is made.

    Returns:
        How many were new.

    Raises:
        TrainingDataError: The file is there, and no training data.
    """
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = _WIDTH
    yaml.indent(mapping=2, sequence=4, offset=2)
    content = _loaded(yaml, path) if path.exists() else yaml.load(f'{_comment(note)}version: "3.1"\nnlu: []\n')
    blocks = content["nlu"]
    block = next((block for block in blocks if isinstance(block, dict) and block.get("intent") == intent), None)
    if block is None:
        block = {"intent": intent, "examples": ""}
        blocks.append(block)
    before = [line.strip() for line in str(block["examples"]).splitlines() if line.strip()]
    lines = [f"- {_plain(text)}" for text in texts]
    new = [line for line in dict.fromkeys(lines) if line not in before]
    block["examples"] = LiteralScalarString("".join(f"{line}\n" for line in (*before, *new)))
    stream = StringIO()
    yaml.dump(content, stream)
    _replace(path, stream.getvalue())
    return len(new)


def _loaded(yaml: YAML, path: Path) -> Any:
    try:
        content = yaml.load(path.read_text(encoding="utf-8"))
    except MarkedYAMLError as error:
        raise TrainingDataError(path, f"not YAML: {error.problem}") from error
    except (OSError, UnicodeDecodeError) as error:
        raise TrainingDataError(path, str(error)) from error
    if not isinstance(content, dict) or not isinstance(content.get("nlu"), list):
        raise TrainingDataError(path, "no list under `nlu`")
    return content


def _plain(text: str) -> str:
    return _MARK.sub(lambda mark: "(" if mark[0] == "[" else ")", " ".join(text.split()))


def _comment(note: str) -> str:
    return f"# {note}\n" if note else ""


def _replace(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")
    fresh.write_text(text, encoding="utf-8")
    os.replace(fresh, path)
