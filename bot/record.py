"""Applies what a turn decided, in one write: commands, details, the turn with its answer, and what goes out later."""

from collections.abc import Callable, Sequence
from random import Random

import msgspec
from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection

from bot.dialogue.tracker import Person, Slots, write_slots
from bot.dialogue.turn import CancelOrder, Command, Forget, Outcome, Pay, PlaceOrder, Turn
from bot.message import TEXT_MAX, Answer, Update
from bot.notices.sales import sale_accepted, sale_cancelled
from bot.payments import provider_of
from storage import conversations, orders, outbox, payments, privacy
from storage.conversations import Details, Loaded, Opening
from storage.orders import LineRequest
from storage.outbox import Entry
from storage.payments import PaymentEvent

_encode = msgspec.json.Encoder().encode


class Plan(Struct, frozen=True):
    """A turn that is decided and rendered, but not yet written.

    Attributes:
        turn: The turn.
        loaded: The conversation as it was loaded, or None for a new one.
        outcome: What the skill decided.
        slots: The dialogue's memory after the turn.
        answer: The rendered answer, with marks for personal details.
    """

    turn: Turn
    loaded: Loaded | None
    outcome: Outcome
    slots: Slots
    answer: Answer

    @property
    def person(self) -> Person:
        """The shopper's details after the turn."""
        return self.outcome.person or self.turn.tracker.person


Deliver = Callable[[Update, Answer], Sequence[Entry]]
"""Gives the outbox entries by which a channel sends an answer that does not go out in the webhook's own response."""


class Recorder:
    """Writes plans.

    Args:
        deliver: By channel; a channel that answers in its own connection needs none.
        random: Makes the pseudonyms of new contacts.
    """

    def __init__(self, deliver: dict[str, Deliver], random: Random) -> None:
        self._deliver = deliver
        self._random = random

    def record(self, plan: Plan, conn: Connection) -> Loaded:
        """Writes a plan; the caller commits.

        Args:
            plan: What was decided.
            conn: A connection within a transaction.

        Returns:
            The conversation as the next message finds it, once this is committed.

        Raises:
            AlreadyAnswered: The update was answered before.
            VersionMoved: The conversation moved since it was loaded.
            Refusal: A command cannot be done.
        """
        writing = _Writing(conn, plan, self._pseudonym)
        for command in plan.outcome.commands:
            writing.apply(command)
        state = writing.record()
        deliver = self._deliver.get(plan.turn.update.channel)
        if deliver is not None:
            for entry in deliver(plan.turn.update, plan.answer):
                outbox.add(conn, replace(entry, contact_id=writing.contact), plan.turn.now)
        return state

    def _pseudonym(self) -> str:
        return f"{self._random.getrandbits(96):024x}"


class _Writing:
    """One plan on its way into the database: the ids that its commands need, and change."""

    def __init__(self, conn: Connection, plan: Plan, pseudonym: Callable[[], str]) -> None:
        self._conn = conn
        self._plan = plan
        self._pseudonym = pseudonym
        self._now = plan.turn.now
        self._shop = plan.turn.shop
        self._state = plan.loaded or self._opened()
        if plan.outcome.person is not None:
            details = _stored(plan.outcome.person)
            id = conversations.save_details(conn, self.contact, details, self._now)
            self._state = replace(self._state, details=replace(details, id=id))

    @property
    def contact(self) -> int:
        """The person, who is another one after being forgotten."""
        return self._state.contact_id

    def _opened(self) -> Loaded:
        update = self._plan.turn.update
        opening = Opening(self._plan.answer.language, self._plan.turn.currency, self._pseudonym())
        opened = conversations.open(self._conn, update.channel, update.sender, opening, self._now)
        return Loaded(
            conversation_id=opened.conversation_id,
            contact_id=opened.contact_id,
            pseudonym=opening.pseudonym,
            version=0,
            handled_by="bot",
            agent=None,
            language=opening.language,
            currency=opening.currency,
            slots="{}",
            last_turn=0,
            details=None,
            answered=None,
        )

    def apply(self, command: Command) -> None:
        """Does what a skill decided."""
        match command:
            case PlaceOrder():
                order = orders.place(self._conn, self._wanted(command), self._now)
                if order.accepted:
                    sale_accepted(self._conn, self._shop, order, self._now)
            case CancelOrder():
                order = orders.cancel(self._conn, command.number, self.contact, "shopper", self._now)
                if order.accepted:
                    sale_cancelled(self._conn, self._shop, order, self._now)
            case Pay():
                self._pay(command)
            case Forget():
                for order in privacy.forget(self._conn, self.contact, self._now):
                    if order.accepted:
                        sale_cancelled(self._conn, self._shop, order, self._now)
                # Whoever is forgotten and stays is somebody new.
                self._state = self._opened()

    def record(self) -> Loaded:
        """Records the turn with its answer, and gives the conversation after it."""
        plan, update = self._plan, self._plan.turn.update
        turn = conversations.Turn(
            conversation_id=self._state.conversation_id,
            expected_version=self._state.version,
            number=plan.answer.turn,
            channel=update.channel,
            update_id=update.id,
            text=_kept_text(plan),
            answer=_encode(plan.answer).decode(),
            language=plan.answer.language,
            slots=write_slots(plan.slots),
            handled_by=plan.answer.handled_by,
            details_id=self._details_id,
        )
        conversations.record(self._conn, turn, self._now)
        return replace(
            self._state,
            version=self._state.version + 1,
            handled_by=turn.handled_by,
            language=turn.language,
            slots=turn.slots,
            last_turn=turn.number,
        )

    @property
    def _details_id(self) -> int | None:
        details = self._state.details
        return None if details is None else details.id

    def _wanted(self, command: PlaceOrder) -> orders.PlaceOrder:
        details_id = self._details_id
        if details_id is None:
            raise ValueError("an order needs the details that it goes to")
        quote = command.quote
        return orders.PlaceOrder(
            number=command.number,
            contact_id=self.contact,
            conversation_id=self._state.conversation_id,
            details_id=details_id,
            currency=quote.currency,
            lines=tuple(LineRequest(line.sku, line.quantity, line.unit_price_minor, line.date) for line in quote.lines),
            shipping_minor=quote.shipping_minor,
            expected_total_minor=quote.total_minor,
            payment_method=command.payment_method,
            accepted=command.accepted,
            hold=provider_of(command.payment_method).hold,
        )

    def _pay(self, command: Pay) -> None:
        event = PaymentEvent(
            provider="simulated",
            event_id=f"{command.number}:paid",
            reference=f"simulated:{command.number}",
            order_number=command.number,
            kind="succeeded",
            amount_minor=command.amount_minor,
            currency=command.currency,
        )
        result = payments.apply_payment(self._conn, event, self._now)
        if result.outcome == "paid":
            sale_accepted(self._conn, self._shop, result.order, self._now)


def _stored(person: Person) -> Details:
    return Details(person.name or "", person.phone or "", person.address or "", person.country or "")


def _kept_text(plan: Plan) -> str | None:
    """The shopper's words as they may be stored: without details, and for a button its label."""
    if plan.outcome.kept_text is not None:
        return plan.outcome.kept_text
    update = plan.turn.update
    if update.text is not None:
        return update.text[:TEXT_MAX]
    pressed = (button.label for button in plan.turn.slots.buttons if button.press == update.press)
    return next(pressed, None)
