"""Keeps an answer in the webhook's response from overtaking an earlier answer that is still on its way.

An answer with pictures goes through the outbox and takes a second or two; the next answer may be a text in a response,
which is there at once. Where this very process sends, it knows what is on its way and lets the response wait a little.
Where other processes send, it does not know, and nothing waits. Nothing is lost either way.
"""

import asyncio
from collections import OrderedDict

PATIENCE_S = 3.0
CHATS_MAX = 10_000


class Underway:
    """The last outbox entry of each chat that this process is about to send."""

    def __init__(self) -> None:
        self._last: OrderedDict[str, tuple[str, asyncio.Event]] = OrderedDict()
        self._sends_here = False

    def expect(self, chat: str, key: str) -> None:
        """Notes that the entry of this key is the last of an answer to the chat."""
        if not self._sends_here:
            return
        self._last[chat] = (key, asyncio.Event())
        if len(self._last) > CHATS_MAX:
            self._last.popitem(last=False)

    def sent(self, chat: str, key: str) -> None:
        """Notes that an entry arrived."""
        self._sends_here = True
        if chat in self._last and self._last[chat][0] == key:
            _, arrived = self._last.pop(chat)
            arrived.set()

    async def quiet(self, chat: str) -> None:
        """Waits until nothing is on its way to the chat, but not for long: the line may be down."""
        if chat not in self._last:
            return
        _, arrived = self._last[chat]
        try:
            async with asyncio.timeout(PATIENCE_S):
                await arrived.wait()
        except TimeoutError:
            self._last.pop(chat, None)
