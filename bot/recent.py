"""Conversations as this process left them, so that their next message need not read them first.

Nothing here is trusted. A turn is written only if the conversation's version is still the one it was decided on, and
whoever else writes to a conversation moves its version: another process, an agent, a wish to be forgotten. What is kept
is taken out when it is used and comes back only after a commit.
"""

import datetime as dt
from collections import OrderedDict
from typing import NamedTuple

from storage.conversations import Loaded

KEPT_MAX = 4_096
KEEP = dt.timedelta(minutes=10)
"""How long a conversation that went quiet is kept: whatever is forgotten elsewhere is soon forgotten here, too."""
WARY = 64
"""So many conversations are not kept after one that had moved: with another process beside this one, most will have."""

_Key = tuple[str, str]


class _Kept(NamedTuple):
    state: Loaded
    update_id: str
    at: dt.datetime


class Recent:
    """The last conversations that this process wrote to, by channel and sender."""

    def __init__(self) -> None:
        self._kept: OrderedDict[_Key, _Kept] = OrderedDict()
        self._wary = 0

    def take(self, key: _Key, update_id: str, now: dt.datetime) -> Loaded | None:
        """Takes a conversation out.

        Args:
            key: Channel and sender.
            update_id: The update that is about to be answered. One that comes twice in a row is looked up instead.
            now: The moment.

        Returns:
            The conversation as it was after its last turn here, or None where it must be loaded.
        """
        kept = self._kept.pop(key, None)
        return None if kept is None or kept.update_id == update_id or kept.at < now - KEEP else kept.state

    def keep(self, key: _Key, state: Loaded, update_id: str, now: dt.datetime) -> None:
        """Keeps a conversation as a turn left it that is committed.

        Args:
            key: Channel and sender.
            state: As the next message would find it.
            update_id: The update that the turn answered.
            now: The moment.
        """
        if self._wary:
            self._wary -= 1
            return
        self._kept[key] = _Kept(state, update_id, now)
        _, oldest = next(iter(self._kept.items()))
        while len(self._kept) > KEPT_MAX or oldest.at < now - KEEP:
            self._kept.popitem(last=False)
            _, oldest = next(iter(self._kept.items()))

    def had_moved(self) -> None:
        """Notes that a conversation from here was out of date: others write too, and all may be."""
        self._kept.clear()
        self._wary = WARY
