"""Comments of a broadcast, wherever they come from."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import Annotated, Protocol

import msgspec
from msgspec import Meta, Struct


class Comment(Struct, frozen=True):
    """What a viewer wrote.

    Attributes:
        at_ms: Milliseconds since the broadcast began.
        viewer: Who wrote it, as the platform calls them.
        text: As written.
    """

    at_ms: Annotated[int, Meta(ge=0)]
    viewer: Annotated[str, Meta(min_length=1)]
    text: str

    @property
    def id(self) -> str:
        """The same for a comment that is delivered twice: nobody writes the same words twice in a millisecond."""
        return f"{self.at_ms}:{self.viewer}:{self.text}"


class CommentFeed(Protocol):
    """A source of comments, in the order in which they count."""

    def __aiter__(self) -> AsyncIterator[Comment]:
        """Gives the comments as they come."""


class BadFeed(Exception):
    """A recorded feed that cannot be read.

    Args:
        path: The file.
        line: Where it goes wrong, or None: the file itself.
        reason: What is wrong.
    """

    def __init__(self, path: Path, line: int | None, reason: str) -> None:
        super().__init__(f"{path}{'' if line is None else f':{line}'}: {reason}")
        self.path = path
        self.line = line
        self.reason = reason


class RecordedFeed:
    """A feed out of a file with a JSON object a line, such as `{"at_ms": 1, "viewer": "v1", "text": "+1"}`.

    Empty lines are passed over, further keys too. A line that cannot be read ends the feed with `BadFeed`: without it
    everything behind it might be decided otherwise.

    Args:
        path: The file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    async def __aiter__(self) -> AsyncIterator[Comment]:
        for comment in self._read():
            yield comment

    def _read(self) -> Iterator[Comment]:
        decoder = msgspec.json.Decoder(Comment)
        try:
            with self._path.open("rb") as file:
                for number, line in enumerate(file, 1):
                    if line.strip():
                        yield self._decoded(decoder, number, line)
        except OSError as error:
            raise BadFeed(self._path, None, error.strerror or str(error)) from error

    def _decoded(self, decoder: "msgspec.json.Decoder[Comment]", number: int, line: bytes) -> Comment:
        try:
            return decoder.decode(line.removeprefix(b"\xef\xbb\xbf"))
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise BadFeed(self._path, number, f"this is no comment: {error}") from error


class PacedFeed:
    """A recorded feed played by the clock.

    Args:
        feed: What is played.
        speed: How many times as fast as it was recorded.
        sleep: Waits for so many seconds.
    """

    def __init__(
        self, feed: CommentFeed, speed: float, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        self._feed = feed
        self._speed = speed
        self._sleep = sleep

    async def __aiter__(self) -> AsyncIterator[Comment]:
        played_ms = 0
        async for comment in self._feed:
            if comment.at_ms > played_ms:
                await self._sleep((comment.at_ms - played_ms) / 1_000 / self._speed)
                played_ms = comment.at_ms
            yield comment
