"""The port between the outbox and whatever sends: Telegram, an SMS gateway."""

from typing import Protocol

from storage.outbox import Leased


class SendError(Exception):
    """A message was not sent.

    Args:
        reason: Why, for the operator; holds neither secrets nor what the message said.
        retryable: Whether trying again can help.
        retry_after_s: What the platform asked to wait, or None.
    """

    def __init__(self, reason: str, *, retryable: bool, retry_after_s: float | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.retryable = retryable
        self.retry_after_s = retry_after_s


class Sender(Protocol):
    """Sends the outbox entries of one kind."""

    async def send(self, entry: Leased) -> None:
        """Sends an entry; may be called again for one that went out, if the shop stopped before it was noted.

        Args:
            entry: The entry, leased.

        Raises:
            SendError: It was not sent.
        """
        ...
