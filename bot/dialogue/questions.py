"""Questions: what the bot waits for, said from the slots alone.

A skill only sets `asks` (and `about`, `want`); the words, the buttons and their stamp are made here, once, so that a
question reads the same when it is first put, after an interruption, and after a restart.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.dialogue import cart_view
from bot.dialogue.formats import language_name
from bot.dialogue.presses import Press
from bot.dialogue.replies import Country, Option, Say, ShortDay, Term, option
from bot.dialogue.tracker import Person, Slots
from bot.payments import provider_of
from bot.personal import ADDRESS, NAME, PHONE
from bot.shop import Shop
from storage.rules.money import Money

PEOPLE_CHOICES = (1, 2, 3, 4)
QUANTITY_CHOICES = (1, 2, 3, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What a question is worded from.

    Attributes:
        shop: The shop's snapshot.
        slots: The slots after the turn, with their stamp.
        person: The person's details after the turn.
        currency: The currency that the shopper sees.
        today: The shop's date.
        again: Whether the same question stood before this turn.
    """

    shop: Shop
    slots: Slots
    person: Person
    currency: str
    today: dt.date
    again: bool

    def total(self) -> Money:
        """What the cart costs with shipping to the person's country."""
        quote = self.shop.quote(self.slots.cart, self.currency, self.person.country)
        return Money(quote.total_minor, self.currency)


def question(scene: Scene) -> Say:
    """Words the question that the slots ask. They must ask one."""
    if scene.slots.asks == "confirm":
        return _CONFIRMS[scene.slots.about or "unknown"](scene)
    return _QUESTIONS[scene.slots.asks or "product"](scene)


def same_question(before: Slots, after: Slots) -> bool:
    """Whether a button of the old question may still answer the new one; a skill that sets the stamp to 0 asks anew."""
    if after.asks is None or after.stamp != before.stamp:
        return False
    same_cart = before.cart == after.cart or after.asks != "confirm"
    return same_cart and (before.asks, before.about, before.about_order, before.want) == (
        after.asks,
        after.about,
        after.about_order,
        after.want,
    )


def _plain(say: Say) -> Callable[[Scene], Say]:
    return lambda _: say


def _address(scene: Scene) -> Say:
    goods = not scene.slots.cart or scene.shop.needs_shipping(scene.slots.cart)
    return Say("ask.address" if goods else "ask.address_tour")


def _date(scene: Scene) -> Say:
    tomorrow = scene.today + dt.timedelta(days=1)
    days = [tomorrow + dt.timedelta(days=more) for more in (1, 6)]
    stamp = scene.slots.stamp
    options = [Option(Term("btn.tomorrow"), Press("date", tomorrow.isoformat(), stamp))]
    options += [Option(ShortDay(day.isoformat()), Press("date", day.isoformat(), stamp)) for day in days]
    return Say("ask.date", options=tuple(options))


def _people(scene: Scene) -> Say:
    stamp = scene.slots.stamp
    return Say("ask.people", options=tuple(Option(str(n), Press("people", str(n), stamp)) for n in PEOPLE_CHOICES))


def _quantity(scene: Scene) -> Say:
    want = scene.slots.want
    name = scene.shop.name(want.sku) if want and want.sku else ""
    options = tuple(Option(str(n), Press("qty", str(n), scene.slots.stamp)) for n in QUANTITY_CHOICES)
    return Say("ask.quantity", {"name": name}, options)


def _product(scene: Scene) -> Say:
    stamp = scene.slots.stamp
    choices = scene.shop.choices(scene.slots.want.category if scene.slots.want else None)
    options = tuple(Option(scene.shop.name(sku), Press("want", sku, stamp)) for sku in choices)
    return Say("ask.product", options=options)


def language_options(shop: Shop) -> tuple[Option, ...]:
    """A button for each of the shop's languages, named in itself."""
    return tuple(Option(language_name(code), Press("lang", code)) for code in shop.config.languages)


def _order(scene: Scene) -> Say:
    total = scene.total()
    stamp = scene.slots.stamp
    options = (
        option("btn.order_yes", "yes", stamp=stamp),
        option("btn.change", "change"),
        option("btn.order_no", "no", stamp=stamp),
    )
    if scene.again:
        return Say("ask.order_again", {"total": total}, options)
    quote = scene.shop.quote(scene.slots.cart, scene.currency, scene.person.country)
    goods = scene.shop.needs_shipping(scene.slots.cart)
    data: dict[str, Any] = {
        "lines": cart_view.lines(scene.shop, quote),
        "total": total,
        "name": NAME,
        "phone": PHONE,
        "address": ADDRESS,
        "payment": provider_of(scene.shop.config.payment_method).how(goods),
    }
    if not goods:
        return Say("ask.order_confirm_tours", data, options)
    data["country"] = Country(scene.person.country or "")
    data["shipping"] = Money(quote.shipping_minor, scene.currency)
    return Say("ask.order_confirm", data, options)


def _cancel(scene: Scene) -> Say:
    options = (
        option("btn.cancel_order", "yes", stamp=scene.slots.stamp),
        option("btn.keep_order", "no", stamp=scene.slots.stamp),
    )
    return Say("ask.cancel_confirm", {"number": scene.slots.about_order or ""}, options)


def _yes_or_no(key: str) -> Callable[[Scene], Say]:
    def ask(scene: Scene) -> Say:
        stamp = scene.slots.stamp
        return Say(key, options=(option("btn.yes", "yes", stamp=stamp), option("btn.no", "no", stamp=stamp)))

    return ask


_LABELS = {
    "add_to_cart": "btn.add",
    "ask_payment": "btn.payment",
    "ask_price": "btn.price",
    "ask_privacy": "btn.privacy",
    "ask_product": "btn.more",
    "ask_return": "btn.returns",
    "ask_shipping": "btn.shipping",
    "ask_stock": "btn.stock",
    "ask_tour": "btn.tours",
    "book_tour": "btn.book",
    "browse": "btn.products",
    "cancel_order": "btn.cancel_order",
    "change_currency": "btn.currency",
    "change_quantity": "btn.quantity",
    "checkout": "btn.checkout",
    "complaint": "btn.problem",
    "correct_detail": "btn.change",
    "export_data": "btn.export",
    "forget_me": "btn.forget",
    "remove_from_cart": "btn.remove",
    "reorder": "btn.same_again",
    "show_cart": "btn.cart",
    "suggest_product": "btn.wish",
    "talk_to_human": "btn.human",
    "track_order": "btn.my_orders",
}
"""What the button for an intent says."""


def _meant(scene: Scene) -> Say:
    """Asks which of two things is meant."""
    names = [intent.name for intent in scene.slots.doubt.intents] if scene.slots.doubt else []
    labels = [_LABELS.get(name, "btn.help") for name in (*names, "", "")[:2]]
    options = tuple(option(label, "mean", name, scene.slots.stamp) for label, name in zip(labels, names, strict=False))
    return Say("ask.meant", {"first": Term(labels[0]), "second": Term(labels[1])}, options)


def _person(reason: str) -> Callable[[Scene], Say]:
    """Offers a person, the first time with the reason for it."""
    return lambda scene: _yes_or_no("ask.handoff_confirm" if scene.again else reason)(scene)


_QUESTIONS: dict[str, Callable[[Scene], Say]] = {
    "name": _plain(Say("ask.name")),
    "phone": _plain(Say("ask.phone")),
    "address": _address,
    "date": _date,
    "people": _people,
    "quantity": _quantity,
    "product": _product,
    "language": lambda scene: Say("ask.language", options=language_options(scene.shop)),
}
_CONFIRMS: dict[str, Callable[[Scene], Say]] = {
    "order": _order,
    "cancel": _cancel,
    "forget": _yes_or_no("ask.forget_confirm"),
    "clear": _yes_or_no("ask.clear_confirm"),
    "complaint": _person("complaint"),
    "meant": _meant,
    "unknown": _person("unknown"),
}
