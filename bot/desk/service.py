"""What an agent does: take a conversation over, speak, hand it back. The desk's pages and commands stand on this."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

import msgspec
from msgspec import Struct
from sqlalchemy import Connection

from bot.dialogue.catalogues import texts
from bot.intake import HISTORY_MAX, past_turn
from bot.message import Answer, HandledBy, PastTurn, Reply
from storage import conversations, outbox, takeover
from storage.bus import Bus
from storage.database import Database
from storage.errors import UnknownConversation
from storage.outbox import Entry
from storage.takeover import Listed

Deliver = Callable[[str, str, Answer], Sequence[Entry]]
"""From a sender, an id of the message and an answer to the outbox entries that bring it to the shopper."""
_encode = msgspec.json.Encoder().encode


class Opened(Struct, frozen=True):
    """A conversation as an agent sees it.

    Attributes:
        brief: Who speaks, in which channel and language.
        turns: What was said.
        gone: Whether the shopper had their data deleted: nobody is there any more.
    """

    brief: Listed
    turns: tuple[PastTurn, ...]
    gone: bool


class Desk:
    """The agents' side of conversations.

    Args:
        database: Where they are kept.
        bus: Wakes the shopper's open page and the outbox worker.
        deliver: By channel, how what an agent says gets to a shopper who has no page open.
        clock: Gives the moment, in UTC.
    """

    def __init__(
        self, database: Database, bus: Bus, deliver: Mapping[str, Deliver], clock: Callable[[], dt.datetime]
    ) -> None:
        self._database = database
        self._bus = bus
        self._deliver = deliver
        self._clock = clock

    async def queue(self) -> tuple[Listed, ...]:
        """Gives the conversations that wait for a person or are with one: those that wait first, by how long."""
        listed = await self._database.read(takeover.with_people)
        return tuple(sorted(listed, key=lambda one: one.handled_by != "waiting"))

    async def open(self, conversation: int) -> Opened:
        """Gives a conversation with what was said last.

        Args:
            conversation: Its id.

        Returns:
            The conversation.

        Raises:
            UnknownConversation: There is none of that id.
        """

        def read(conn: Connection) -> Opened:
            brief = takeover.one(conn, conversation)
            rows = conversations.history(conn, conversation, 0, HISTORY_MAX)
            return Opened(brief, tuple(past_turn(row) for row in rows), _is_gone(conn, conversation))

        return await self._database.read(read)

    async def take(self, conversation: int, agent: str) -> None:
        """Takes a conversation over; the bot falls silent with the commit.

        Args:
            conversation: Its id.
            agent: Who takes it, as shoppers see the name.

        Raises:
            AlreadyTaken: Another agent has it.
            UnknownConversation: There is none of that id, or the shopper's data were deleted.
        """

        def write(conn: Connection) -> str:
            if _is_gone(conn, conversation):
                raise UnknownConversation(conversation)
            fresh = takeover.one(conn, conversation).handled_by != "agent"
            takeover.take(conn, conversation, agent, self._clock())
            return self._said(conn, conversation, agent, "agent.joined", "agent") if fresh else ""

        await self._wake(await self._database.write(write))

    async def say(self, conversation: int, agent: str, text: str) -> None:
        """Says something to the shopper.

        Args:
            conversation: Where; the agent must have taken it.
            agent: Who speaks.
            text: What.

        Raises:
            AlreadyTaken: The agent does not have the conversation.
            UnknownConversation: There is none of that id.
        """
        topic = await self._database.write(lambda conn: self._stored(conn, conversation, agent, text, "agent"))
        await self._wake(topic)

    async def hand_back(self, conversation: int, agent: str) -> None:
        """Hands a conversation back to the bot.

        Args:
            conversation: Its id.
            agent: Who has it.

        Raises:
            AlreadyTaken: The agent does not have it.
            UnknownConversation: There is none of that id.
        """

        def write(conn: Connection) -> str:
            topic = self._said(conn, conversation, agent, "agent.left", "bot")
            takeover.hand_back(conn, conversation, self._clock())
            return topic

        await self._wake(await self._database.write(write))

    def _said(self, conn: Connection, conversation: int, agent: str, key: str, then: HandledBy) -> str:
        text = texts(takeover.one(conn, conversation).language)[key].format_map({"agent": agent})
        return self._stored(conn, conversation, agent, text, then)

    def _stored(self, conn: Connection, conversation: int, agent: str, text: str, then: HandledBy) -> str:
        """Stores what an agent says, and gives the topic that wakes the shopper's page."""
        brief, sender = takeover.one(conn, conversation), takeover.sender(conn, conversation)
        answer = Answer(turn=brief.turns + 1, replies=(Reply(text),), language=brief.language, handled_by=then)
        number = takeover.agent_says(conn, conversation, agent, _encode(answer).decode(), self._clock())
        deliver = self._deliver.get(brief.channel)
        if deliver is not None:
            loaded = conversations.load(conn, brief.channel, sender, "")
            contact = loaded.contact_id if loaded else None  # so that it is forgotten with the person
            for entry in deliver(sender, f"turn-{number}", answer):
                outbox.add(conn, msgspec.structs.replace(entry, contact_id=contact), self._clock())
        return f"{brief.channel}:{sender}"

    async def _wake(self, topic: str) -> None:
        if topic:
            await self._bus.publish(topic, "turn")
            await self._bus.publish("outbox", topic.partition(":")[0])


def _is_gone(conn: Connection, conversation: int) -> bool:
    """Whether the shopper had their data deleted; `storage.privacy` then lets go of the channel's id for them."""
    return takeover.sender(conn, conversation) == f"forgotten-{conversation}"
