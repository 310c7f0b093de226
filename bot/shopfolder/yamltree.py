"""Reads YAML into a tree of plain nodes that know their line, without constructing anything.

Only the parser's events are used: no tag is ever obeyed, and the size of what aliases stand for is counted before it is
walked, so that neither a tag nor a nest of aliases in a stranger's folder can do harm.
"""

import re
from dataclasses import dataclass, field, replace

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
)
from ruamel.yaml.reader import ReaderError

from bot.shopfolder.problems import FileReport, short

DEPTH_MAX = 12
"""Levels of nesting; a shop needs six. The scanner's time grows with the square of the depth of `[[[[`."""

NODES_MAX = 100_000
"""Values in a file, those that aliases stand for included."""

LINE_MAX = 20_000
"""Characters of a line. The scanner's time grows with the square of a tag's length."""

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value as it was written.

    Attributes:
        text: Its text, without quotes.
        plain: Whether it was written without quotes, so that YAML would guess its type.
        line: Line that it stands on.
    """

    text: str
    plain: bool
    line: int

    @property
    def is_null(self) -> bool:
        """Whether nothing was written."""
        return self.plain and self.text in _NULLS


@dataclass(frozen=True, slots=True)
class Listing:
    """A sequence; its line is that of its key, or of its first item."""

    items: tuple["Node", ...]
    line: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with values, each key once; its line is that of the key it stands under, or of its first key."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    line: int


Node = Scalar | Listing | Mapping


def parse(text: str, report: FileReport, first_line: int = 1) -> Node | None:
    """Reads a YAML document.

    Args:
        text: The document.
        report: Takes its mistakes.
        first_line: Line of the file that the document starts on.

    Returns:
        The document, or None where its syntax is broken or it is empty (which is reported).
    """
    for number, content in enumerate(text.split("\n"), first_line):
        if len(content) > LINE_MAX:
            report.add(number, f"the line is longer than {LINE_MAX} characters", "the file was not checked")
            return None
    builder = _Builder(report, first_line)
    try:
        for event in YAML(typ="safe", pure=True).parse(text):
            builder.take(event)
    except _Refused:
        return None
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        report.add(first_line + (mark.line if mark else 0), _sentence(error), "the rest of this file was not checked")
        return None
    except ReaderError as error:
        line = first_line + text.count("\n", 0, error.position)
        report.add(line, f"a control character (U+{ord(text[error.position]):04X}) is not allowed", "delete it")
        return None
    except (YAMLError, ValueError, OverflowError, AssertionError) as error:
        # The parser lets these through for some escapes (`"\\UFFFFFFFF"`) and directives (`%YAML 1.9`).
        report.add(builder.line, f"this is not YAML: {error}", "the rest of this file was not checked")
        return None
    if builder.root is None:
        report.add(first_line, "the file is empty")
    return builder.root


def _sentence(error: MarkedYAMLError) -> str:
    parts = [re.sub(r"\s+", " ", str(part)) for part in (error.context, error.problem) if part]
    return f"this is not YAML: {', '.join(parts)}"


class _Refused(Exception):
    """The document was refused as a whole, and that has been reported."""


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come yet."""

    line: int
    is_mapping: bool
    anchor: str | None
    nodes_before: int
    children: list[Node] = field(default_factory=list)


class _Builder:
    """Puts the tree together from events, with a stack instead of recursion."""

    def __init__(self, report: FileReport, first_line: int) -> None:
        self.root: Node | None = None
        self.line = first_line
        self._report = report
        self._first_line = first_line
        self._open: list[_Open] = []
        self._anchors: dict[str, tuple[Node, int]] = {}
        self._nodes = 0

    def take(self, event: Event) -> None:
        self.line = self._first_line + event.start_mark.line
        if isinstance(event, DocumentStartEvent):
            if self.root is not None:
                self._refuse(
                    "a second document starts here", "keep one document in a file, without `---` in its middle"
                )
        elif isinstance(event, CollectionStartEvent):
            self._start(event)
        elif isinstance(event, SequenceEndEvent | MappingEndEvent):
            self._end()
        elif isinstance(event, AliasEvent):
            self._alias(event.anchor)
        elif isinstance(event, ScalarEvent):
            self._note_tag(event)
            self._count(1)
            self._put(Scalar(event.value, bool(event.implicit[0]), self.line), event.anchor, 1)

    def _start(self, event: CollectionStartEvent) -> None:
        self._note_tag(event)
        self._count(1)
        if len(self._open) >= DEPTH_MAX:
            self._refuse(f"nested more than {DEPTH_MAX} levels deep")
        self._open.append(_Open(self.line, isinstance(event, MappingStartEvent), event.anchor, self._nodes - 1))

    def _end(self) -> None:
        done = self._open.pop()
        node: Node
        if done.is_mapping:
            node = Mapping(self._entries(done.children), done.line)
        else:
            node = Listing(tuple(done.children), done.line)
        self._put(node, done.anchor, self._nodes - done.nodes_before)

    def _entries(self, children: list[Node]) -> tuple[tuple[Scalar, Node], ...]:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(children[::2], children[1::2], strict=True):
            if not isinstance(key, Scalar):
                self._report.add(key.line, "a list or mapping cannot be a key")
            elif key.text in entries:
                first = entries[key.text][0].line
                self._report.add(
                    key.line, f"the key `{short(key.text)}` is here twice", f"it stands on line {first} already"
                )
            else:
                entries[key.text] = (key, value if isinstance(value, Scalar) else replace(value, line=key.line))
        return tuple(entries.values())

    def _alias(self, name: str) -> None:
        node, size = self._anchors.get(name, (None, 1))
        self._count(size)
        if node is None:
            self._report.add(self.line, f"no `&{short(name)}` stands before the alias of that name")
            node = Scalar("", True, self.line)
        self._put(node, None, size)

    def _put(self, node: Node, anchor: str | None, size: int) -> None:
        if anchor is not None:
            self._anchors[anchor] = (node, size)
        if self._open:
            self._open[-1].children.append(node)
        else:
            self.root = node

    def _count(self, nodes: int) -> None:
        self._nodes += nodes
        if self._nodes > NODES_MAX:
            self._refuse(f"the file holds more than {NODES_MAX} values, what its aliases stand for included")

    def _note_tag(self, event: ScalarEvent | CollectionStartEvent) -> None:
        if event.tag is not None:
            self._report.add(self.line, f"the tag `{short(event.tag)}` is not allowed", "write the value without a tag")

    def _refuse(self, message: str, hint: str = "") -> None:
        self._report.add(self.line, message, hint or "the rest of this file was not checked")
        raise _Refused
