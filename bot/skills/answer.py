"""Answers questions about what is sold, what shipping costs and how one pays; pages say what the catalogue does not."""

from bot.answers import COVERED_LEAST, COVERED_MIN
from bot.dialogue.replies import Country, Day, Option, Say, option
from bot.dialogue.turn import Outcome, Turn
from bot.payments import provider_of
from bot.shop import TOURS
from bot.skills import browse, cart, handoff, pages
from bot.skills.cards import cart_options, offer
from bot.skills.reference import category_mentioned, country_mentioned, date_mentioned, skus_mentioned
from storage.errors import NoDeparture
from storage.rules import shipping as rates
from storage.rules.money import Money

_WHOLLY = 0.5
"""Share of a question about a product that a page must cover to answer better than the product's own description."""


async def price_or_stock(turn: Turn) -> Outcome:
    """Tells price and stock of what was named or last spoken of; both, since who asks one wants the other."""
    skus = skus_mentioned(turn)
    category = category_mentioned(turn)
    shop = turn.shop
    if not skus and category:
        skus = tuple(product.sku for product in shop.of_category(category))
    focus = turn.slots.focus
    if not skus and any(item.sku == focus for item in turn.slots.cart):
        return await cart.show(turn)  # "how much is it all?"
    if not skus and focus and shop.product(focus):
        skus = (focus,)
    if not skus:
        return await pages.from_pages(turn, otherwise=browse.browse)
    date = date_mentioned(turn)
    if len(skus) == 1 and turn.shop.is_tour(skus[0]) and _asks(turn, "ask_stock"):
        return await (_seats(turn, skus[0], date) if date else about_tours(turn))
    free = await turn.lookup.free()
    products = [product for sku in skus if (product := shop.product(sku))]
    says = tuple(offer(shop, product, turn.currency, free.get(product.sku, 0)) for product in products)
    slots = turn.slots.but(misses=0)
    if len(products) == 1:
        return Outcome(says=says, slots=slots.but(focus=products[0].sku))
    return Outcome(says=says, slots=slots.but(shelf=tuple(product.sku for product in products)))


def _asks(turn: Turn, intent: str) -> bool:
    return turn.meaning is not None and turn.meaning.intent.name == intent


async def _seats(turn: Turn, sku: str, date: str) -> Outcome:
    """Tells how many seats a departure has left."""
    slots = turn.slots.but(focus=sku, misses=0)
    try:
        free = await turn.lookup.seats(sku, date)
    except NoDeparture:
        return Outcome(says=(Say("date.none", {"date": Day(date)}),), slots=slots)
    options = (option("btn.book", "book", sku), option("btn.more", "item", sku))
    return Outcome(says=(Say("tour.seats", {"date": Day(date), "free": free}, options),), slots=slots)


async def about_product(turn: Turn) -> Outcome:
    """Tells about a product; a question with more in it ("how do I brew it?") goes to the pages first."""
    skus, category = skus_mentioned(turn), category_mentioned(turn)
    found = pages.found_for(turn, COVERED_LEAST if category else COVERED_MIN)
    if (
        found
        and found.beyond >= pages.MORE_THAN_GOODS
        and (not skus or found.meant or pages.answers_most(found, _WHOLLY))
    ):
        return pages.told(turn, found)
    if len(skus) > 1:
        return browse.show(turn, skus)
    sku = skus[0] if skus else turn.slots.focus
    product = turn.shop.product(sku) if sku else None
    if product is not None:
        return await browse.describe(turn, product)
    if category:
        return browse.which_of(turn, category)
    return await pages.from_pages(turn)


async def about_tours(turn: Turn) -> Outcome:
    """Tells about a tour, or about travelling in general."""
    skus = [sku for sku in skus_mentioned(turn) if turn.shop.is_tour(sku)]
    date = date_mentioned(turn)
    if skus and date:
        return await _seats(turn, skus[0], date)
    everything = not skus and category_mentioned(turn) == TOURS
    found = pages.found_for(turn, COVERED_LEAST)
    if found and found.beyond >= pages.MORE_THAN_GOODS and found.fits and (found.meant or not everything):
        return pages.told(turn, found)
    product = turn.shop.product(skus[0]) if skus else None
    if product is not None:
        return await browse.describe(turn, product)
    return browse.which_of(turn, TOURS) if everything else await handoff.unknown(turn)


async def shipping(turn: Turn) -> Outcome:
    """Tells what shipping costs and how long it takes: for the cart if there is one, else for a kilo."""
    shop = turn.shop
    country = country_mentioned(turn) or turn.tracker.person.country or _phone_country(turn)
    slots = turn.slots.but(misses=0)
    if slots.cart and not shop.needs_shipping(slots.cart) and not country_mentioned(turn):
        return Outcome(says=(Say("shipping.tours", options=_cart_options(turn)),), slots=slots)
    if country is None:
        return Outcome(says=(Say("shipping.where"),), slots=slots)
    zone = shop.zone(country)
    if zone is None:
        return Outcome(says=(Say("shipping.nowhere", {"country": Country(country)}),), slots=slots)
    goods = tuple(item for item in slots.cart if shop.needs_shipping((item,)))
    days = {"country": Country(country), "min": zone.days_min, "max": zone.days_max}
    if goods:
        cost = shop.quote(goods, turn.currency, country).shipping_minor
        return Outcome(
            says=(Say("shipping.to", days | {"cost": Money(cost, turn.currency)}, _cart_options(turn)),), slots=slots
        )
    cost = rates.cost(zone, 1000, turn.currency)
    return Outcome(says=(Say("shipping.example", days | {"cost": Money(cost, turn.currency)}),), slots=slots)


def _cart_options(turn: Turn) -> tuple[Option, ...]:
    return cart_options() if turn.slots.cart and turn.slots.asks is None else ()


def _phone_country(turn: Turn) -> str | None:
    """The phone's country where it agrees with the language; American English says little of where one lives."""
    language = turn.update.device_language
    return turn.update.device_country if language == turn.tracker.language and language != "en" else None


async def payment(turn: Turn) -> Outcome:
    """Tells how one pays, and the page about paying if there is one."""
    goods = not turn.slots.cart or turn.shop.needs_shipping(turn.slots.cart)
    how = provider_of(turn.shop.config.payment_method).how(goods)
    says = (Say(how.key, options=_cart_options(turn)),)
    found = pages.found_for(turn)
    if found and found.passage.topic == "payment":
        return pages.told(turn, found)
    return Outcome(says=says, slots=turn.slots.but(misses=0))
