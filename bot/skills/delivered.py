"""Tells what goods cost with shipping, and in the currency that was named."""

from collections.abc import Sequence

from bot.dialogue import phrases
from bot.dialogue.asking import Asking
from bot.dialogue.replies import Country, Say, option
from bot.dialogue.tracker import Asked
from bot.dialogue.turn import Outcome, Turn
from bot.message import CartItem
from bot.shop import QUANTITY_LIMIT
from bot.skills.cards import order_option
from bot.skills.reference import country_mentioned, skus_mentioned
from nlu.interpretation import Interpretation
from storage.rules.money import Money

_PRICED = ("ask_price", "ask_shipping", "show_cart", "change_currency")
_OF_IT = ("ask_price", "change_currency")


def asked_for(turn: Turn, asking: Asking) -> Outcome | None:
    """Prices named goods with shipping to a named place; None where that is not asked."""
    meaning, asked = turn.meaning, turn.slots.asked
    last = asked.place if asked and asked.what == "price" else None
    place = country_mentioned(turn) or last
    if meaning is None or place is None or not (asking.delivered or meaning.intent.name in _PRICED):
        return None
    skus = [sku for sku in skus_mentioned(turn) if not turn.shop.is_tour(sku)]
    focus = turn.slots.focus
    of_it = meaning.intent.name in _OF_IT or (asking.delivered and not turn.slots.cart and _means_a_sum(meaning))
    if not skus and focus and of_it and not turn.shop.is_tour(focus):
        skus = [focus]  # "how much is it to Chengdu?"
    return priced(turn, skus, place)


def _means_a_sum(meaning: Interpretation) -> bool:
    """Whether a price is asked of something, not of shipping alone ("what does it cost delivered to Chengdu?")."""
    return any(mention.back for mention in meaning.mentions) or phrases.has(meaning.text, "words.total")


def priced(turn: Turn, skus: Sequence[str], place: str) -> Outcome | None:
    """Prices goods with shipping to a country; None where there are none, or nothing is shipped there."""
    shop = turn.shop
    zone = shop.zone(place)
    if len(skus) != 1 or zone is None or shop.product(skus[0]) is None:
        return None
    sku, quantity, currency = skus[0], _quantity(turn), currency_named(turn)
    quote = shop.quote((CartItem(sku, quantity),), currency, place)
    data = {
        "quantity": quantity,
        "name": shop.name(sku),
        "country": Country(place),
        "total": Money(quote.total_minor, currency),
        "goods": Money(quote.goods_minor, currency),
        "shipping": Money(quote.shipping_minor, currency),
        "min": zone.days_min,
        "max": zone.days_max,
    }
    product = shop.catalogue.products[sku]
    options = () if turn.slots.waits else (order_option(product), option("btn.more", "item", sku))
    slots = turn.slots.but(misses=0, focus=sku, asked=Asked("price", place))
    return Outcome(says=(Say("answer.delivered", data, options),), slots=slots)


def currency_named(turn: Turn) -> str:
    """The currency that a message names, if the shop has prices in it, else the one that this shopper sees."""
    named = turn.meaning.all("currency") if turn.meaning else ()
    code = str(named[0].value) if named else ""
    return code if code in turn.shop.currencies else turn.currency


def _quantity(turn: Turn) -> int:
    numbers = turn.meaning.all("quantity") if turn.meaning else ()
    value = numbers[0].value if numbers else 1
    return value if isinstance(value, int) and 1 <= value <= QUANTITY_LIMIT else 1
