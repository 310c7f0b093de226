"""The straight line that every message travels: look up, take the turn, understand, decide, write once, answer."""

import asyncio
import datetime as dt
import unicodedata
from collections.abc import Callable
from functools import partial
from random import Random
from weakref import WeakValueDictionary

import msgspec
from sqlalchemy import Connection

from bot.dialogue.compose import compose
from bot.dialogue.presses import Press, parse_press
from bot.dialogue.said import calls_bot_back, press_said
from bot.dialogue.spoken import spoken
from bot.dialogue.tracker import Person, Slots, Tracker, read_slots
from bot.dialogue.turn import Outcome, Turn
from bot.lookup import StoredLookup
from bot.message import TEXT_MAX, Answer, EntityValue, PastTurn, Update
from bot.notices.sales import KIND as NOTICE
from bot.personal import reveal, strip_marks
from bot.recent import Recent
from bot.record import Plan, Recorder
from bot.rephrasing import Rephraser, rephrased
from bot.shop import Shop
from bot.skills.handoff import come_back
from bot.skills.refused import refused
from bot.skills.several import answer
from nlu.interpretation import Interpreter, Situation
from storage import conversations
from storage.bus import Bus
from storage.conversations import Details, Loaded, PastRow
from storage.database import Database
from storage.errors import AlreadyAnswered, DatabaseUnavailable, NumberTaken, Refusal, VersionMoved

HISTORY_MAX = 200
"""Turns that are read at once: what a page shows when it comes back."""
_TRIES = 6
_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters to Unicode, but without a stroke: Hangul fillers and the empty Braille cell."""
_decode_answer = msgspec.json.Decoder(Answer).decode


class NotNow(Exception):
    """The message could not be stored. Nothing of it happened: it is safe to send it again."""


class Intake:
    """Answers the updates of all channels, each exactly once.

    Args:
        database: Where everything is kept.
        interpreter: Says what texts mean.
        bus: Wakes the outbox worker when an order was placed.
        recorder: Applies what was decided, in one write.
        shop: Gives the shop's present snapshot.
        clock: Gives the moment, in UTC.
        random: Makes order numbers.
        counted: Is told the channel, the intent and the order's number of each new answer.
        rephraser: A model that puts pages into answers, or None: pages are told as they are.
    """

    def __init__(  # noqa: PLR0913 - these are the parts of the shop, put together in one place
        self,
        database: Database,
        interpreter: Interpreter,
        bus: Bus,
        recorder: Recorder,
        *,
        shop: Callable[[], Shop],
        clock: Callable[[], dt.datetime],
        random: Random,
        counted: Callable[[str, str | None, str | None], None],
        rephraser: Rephraser | None = None,
    ) -> None:
        self._database = database
        self._interpreter = interpreter
        self._shop = shop
        self._bus = bus
        self._recorder = recorder
        self._clock = clock
        self._random = random
        self._counted = counted
        self._rephraser = rephraser
        self._recent = Recent()
        # A lock is there only while somebody holds it or waits for it.
        self._turns: WeakValueDictionary[tuple[str, str], asyncio.Lock] = WeakValueDictionary()

    async def receive(self, update: Update) -> Answer:
        """Answers one update.

        Args:
            update: What a shopper did. The same channel, sender and id get the same answer, however often they come.

        Returns:
            The answer, committed.

        Raises:
            NotNow: The database cannot be reached, or too many others write to this conversation.
        """
        update = _cleaned(update)
        key = (update.channel, update.sender)
        turn = self._turns.get(key)
        if turn is None:
            turn = self._turns[key] = asyncio.Lock()
        async with turn:
            try:
                return await self._answered(update)
            except DatabaseUnavailable as error:
                raise NotNow from error

    async def past(self, channel: str, sender: str, after: int) -> tuple[PastTurn, ...]:
        """Gives the turns of a conversation behind number `after`, as the shopper saw them."""

        def read(conn: Connection) -> tuple[PastRow, ...]:
            loaded = conversations.load(conn, channel, sender, "")
            return conversations.history(conn, loaded.conversation_id, after, HISTORY_MAX) if loaded else ()

        return tuple(past_turn(row) for row in await self._database.read(read))

    async def _answered(self, update: Update) -> Answer:
        key = (update.channel, update.sender)
        load = partial(conversations.load, channel=update.channel, sender=update.sender, update_id=update.id)
        recent = loaded = self._recent.take(key, update.id, self._clock())
        for _ in range(_TRIES):
            if loaded is None:
                loaded = await self._database.read(load)
            if loaded is not None and loaded.answered is not None:
                return revealed(_decode_answer(loaded.answered), _person(loaded))
            turn = await self._turn(update, loaded)
            try:
                plan, state = await self._written(turn, loaded)
            except (AlreadyAnswered, NumberTaken, VersionMoved) as passed:
                if recent is not None and isinstance(passed, VersionMoved):
                    self._recent.had_moved()
                recent = loaded = None
                continue
            self._recent.keep(key, state, update.id, turn.now)
            await self._wake(update, plan.answer)
            return revealed(plan.answer, plan.person)
        raise NotNow

    async def _written(self, turn: Turn, loaded: Loaded | None) -> tuple[Plan, Loaded]:
        """Decides and writes a turn; what the database refuses becomes an answer that says so."""
        plan = await self._plan(turn, loaded)
        try:
            return plan, await self._database.write(partial(self._recorder.record, plan))
        except Refusal as refusal:
            plan = self._finish(turn, loaded, refused(turn, refusal))
            return plan, await self._database.write(partial(self._recorder.record, plan))

    async def _wake(self, update: Update, answer: Answer) -> None:
        """Counts a new answer, and wakes the outbox worker where it placed an order."""
        self._counted(update.channel, answer.intent, answer.order)
        if answer.order:
            await self._bus.publish("outbox", NOTICE)

    async def _turn(self, update: Update, loaded: Loaded | None) -> Turn:
        shop = self._shop()
        now = self._clock()
        slots = read_slots(loaded.slots) if loaded else Slots()
        language = loaded.language if loaded else _first_language(update, shop)
        press = _pressed(update, slots, language)
        heard = None
        if update.text and len(update.text) <= TEXT_MAX:
            known = language if loaded or update.locale else None
            heard = await self._interpreter.interpret(update.text, Situation(shop.today(now), known, slots.asks))
            if press is None and heard.language in shop.config.languages:
                language = spoken(heard, slots, language, first=loaded is None)
        tracker = Tracker(
            turn=(loaded.last_turn if loaded else 0) + 1,
            contact=loaded.contact_id if loaded else None,
            language=language,
            slots=slots,
            person=_person(loaded),
        )
        lookup = StoredLookup(self._database, tracker.contact, shop.today(now))
        return Turn(
            update=update,
            press=press,
            meaning=heard if press is None else None,
            heard=heard,
            tracker=tracker,
            shop=shop,
            lookup=lookup,
            now=now,
            new_order_number=self._new_order_number,
        )

    def _new_order_number(self) -> str:
        return f"R{self._random.randrange(10**8):08d}"

    async def _plan(self, turn: Turn, loaded: Loaded | None) -> Plan:
        if loaded is not None and loaded.handled_by != "bot" and not _wants_bot_back(turn, loaded):
            silent = Outcome(slots=turn.slots, handled_by=loaded.handled_by)
            return self._finish(turn, loaded, silent, silent=True)
        back = loaded is not None and loaded.handled_by == "waiting"
        outcome = await (come_back if back else answer)(turn)
        if self._rephraser is not None:
            outcome = await rephrased(self._rephraser, turn, outcome)
        return self._finish(turn, loaded, outcome)

    def _finish(self, turn: Turn, loaded: Loaded | None, outcome: Outcome, silent: bool = False) -> Plan:
        replies, slots = ((), turn.slots) if silent else compose(turn, outcome)
        heard = turn.heard
        entities = () if heard is None or outcome.kept_text is not None else heard.entities
        answer = Answer(
            turn=turn.tracker.turn,
            replies=replies,
            language=outcome.language or turn.tracker.language,
            intent=heard.intent.name if heard else None,
            confidence=round(heard.intent.confidence, 3) if heard else 0.0,
            entities=tuple(EntityValue(entity.name, entity.value) for entity in entities),
            asks=slots.asks if outcome.handled_by == "bot" else None,
            cart=slots.cart,
            order=outcome.order,
            handled_by=outcome.handled_by,
        )
        return Plan(turn, loaded, outcome, slots, answer)


def past_turn(row: PastRow) -> PastTurn:
    """Gives a stored turn as the shopper saw it."""
    answer = revealed(_decode_answer(row.answer), row.details)
    text = reveal(row.text, row.details) if row.text else None
    return PastTurn(
        turn=row.number,
        update_id=row.update_id,
        at=row.at.isoformat(timespec="seconds"),
        text=text,
        replies=answer.replies,
        sent_by=row.sent_by,
    )


def revealed(answer: Answer, person: Person | Details | None) -> Answer:
    """Puts the person's details in the place of their marks, in all replies."""
    texts = [reveal(reply.text, person) for reply in answer.replies]
    if all(text is reply.text for text, reply in zip(texts, answer.replies, strict=True)):
        return answer
    pairs = zip(answer.replies, texts, strict=True)
    replies = tuple(msgspec.structs.replace(reply, text=text) for reply, text in pairs)
    return msgspec.structs.replace(answer, replies=replies)


def _cleaned(update: Update) -> Update:
    """Takes out what no store or screen can hold: lone surrogates, NUL, and the private-use marks of `bot.personal`.

    A text that shows nothing is an empty one.
    """
    if update.text is None:
        return update
    text = strip_marks(update.text.encode("utf-8", "replace").decode().replace("\x00", ""))
    return msgspec.structs.replace(update, text="" if _is_blank(text) else text)


def _is_blank(text: str) -> bool:
    """Whether nothing of a text can be seen: white space, controls, joiners, marks on nothing, blank letters."""
    return all(letter in _BLANK_LETTERS or unicodedata.category(letter)[0] in "CMZ" for letter in text)


def _person(loaded: Loaded | None) -> Person:
    details = loaded.details if loaded else None
    if details is None:
        return Person()
    return Person(details.name or None, details.phone or None, details.address or None, details.country or None)


def _first_language(update: Update, shop: Shop) -> str:
    """The language to begin in, before anything was said."""
    known = shop.config.languages
    return update.device_language if update.device_language in known else known[0]


def _pressed(update: Update, slots: Slots, language: str) -> Press | None:
    """The button that was pressed, or whose label was said."""
    if update.press is not None:
        return parse_press(update.press) or Press("unreadable")
    return press_said(update.text, slots, language) if update.text is not None else None


def _wants_bot_back(turn: Turn, loaded: Loaded) -> bool:
    """Whether the shopper gives up waiting; once an agent speaks, only the agent hands back."""
    if loaded.handled_by != "waiting":
        return False
    if turn.press is not None:
        return turn.press.verb == "bot"
    return calls_bot_back(turn.text)
