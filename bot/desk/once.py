"""Forms that are sent twice: a double click, or a reload after the network failed."""

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

REMEMBERED_MAX = 2_000


class _Form:
    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.done = False


class Once:
    """Remembers which forms were carried out, in this process."""

    def __init__(self) -> None:
        self._forms: OrderedDict[tuple[int, str], _Form] = OrderedDict()

    @asynccontextmanager
    async def first(self, conversation: int, form: str) -> AsyncIterator[bool]:
        """Carries a form out once. The same form waits until the first is through, and learns what became of it.

        Args:
            conversation: Where it was filled in.
            form: Its id; an empty one is always new.

        Yields:
            Whether this is to be carried out. If that raises, the next one with this id is the first.
        """
        known = self._forms.setdefault((conversation, form), _Form()) if form else _Form()
        if len(self._forms) > REMEMBERED_MAX:
            self._forms.popitem(last=False)
        async with known.lock:
            yield not known.done
            known.done = True
