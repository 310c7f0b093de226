"""How an order is paid: `PaymentProvider`, the port, and the two providers that need no service.

A provider never writes: what it learns becomes a `storage.payments.PaymentEvent`, applied once however often it comes.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any, Protocol

from bot.dialogue.replies import Say, Term, option
from storage.rules.deadlines import HOLD, SLIP_HOLD


class PaymentProvider(Protocol):
    """The port of a payment method.

    Attributes:
        name: Its name in orders and payment events.
        accepts_when_placed: Whether an order counts as accepted at once: stock is sold, farmers are promised theirs.
        hold: How long goods are held for an order that does not.
    """

    name: str
    accepts_when_placed: bool
    hold: dt.timedelta

    def how(self, goods: bool) -> Term:
        """Words how an order is paid; goods are paid where they arrive, tours where they start."""
        ...

    def thanks(self, data: Mapping[str, Any], goods: bool) -> Say:
        """Words the confirmation of a new order.

        Args:
            data: `number` and `total` of the order.
            goods: Whether anything of it is shipped.

        Returns:
            What to say.
        """
        ...


class Manual:
    """Paid to a person: in cash on delivery, or by a bank slip that a person accepts.

    Args:
        method: `cash_on_delivery` or `bank_slip`.
    """

    def __init__(self, method: str) -> None:
        self.name = method
        self.accepts_when_placed = method == "cash_on_delivery"
        self.hold = SLIP_HOLD

    def how(self, goods: bool) -> Term:
        """Words where the cash is paid, or what to do with the slip."""
        on_the_day = self.accepts_when_placed and not goods
        return Term("payment.tour" if on_the_day else f"payment.{self.name}")

    def thanks(self, data: Mapping[str, Any], goods: bool) -> Say:
        """Words the confirmation, and how to pay."""
        options = (option("btn.my_orders", "orders"), option("btn.keep_looking", "menu"))
        return Say("order.placed", {**data, "payment": self.how(goods)}, options)


class Simulated:
    """Play money: a button under the confirmation pays. For demonstrations and tests."""

    name = "simulated"
    accepts_when_placed = False
    hold = HOLD

    def how(self, goods: bool) -> Term:  # noqa: ARG002 - play money pays for anything
        """Words that this is play money."""
        return Term("payment.simulated")

    def thanks(self, data: Mapping[str, Any], goods: bool) -> Say:  # noqa: ARG002 - as above
        """Words the confirmation, with the button that pays."""
        minutes = int(self.hold.total_seconds() // 60)
        options = (option("btn.pay", "pay", data["number"]), option("btn.cancel_order", "cancel", data["number"]))
        return Say("order.placed_pay", {**data, "minutes": minutes}, options)


_PROVIDERS: dict[str, PaymentProvider] = {
    "cash_on_delivery": Manual("cash_on_delivery"),
    "bank_slip": Manual("bank_slip"),
    "simulated": Simulated(),
}


def provider_of(method: str) -> PaymentProvider:
    """Gives the provider of a shop's payment method (`shop.yml`, checked when the folder is read)."""
    return _PROVIDERS[method]
