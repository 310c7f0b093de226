"""Answers questions about what is sold, what shipping costs and how one pays; pages say what the catalogue does not."""

from bot.dialogue import phrases
from bot.dialogue.replies import Country, Day, Option, Say, option
from bot.dialogue.tracker import Asked
from bot.dialogue.turn import Outcome, Turn
from bot.payments import provider_of
from bot.shop import TOURS
from bot.skills import browse, cart, handoff, pages
from bot.skills.cards import cart_options, offer
from bot.skills.delivered import currency_named
from bot.skills.reference import category_mentioned, country_mentioned, date_mentioned, skus_mentioned
from storage.errors import NoDeparture
from storage.rules import shipping as rates
from storage.rules.money import Money


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
    currency = currency_named(turn)
    says = tuple(offer(shop, product, currency, free.get(product.sku, 0)) for product in products)
    slots = turn.slots.but(misses=0, asked=Asked("price"))
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
    """Tells about a product, or shows several."""
    skus, category = skus_mentioned(turn), category_mentioned(turn)
    if len(skus) > 1:
        return browse.show(turn, skus)
    sku = skus[0] if skus else turn.slots.focus
    product = turn.shop.product(sku) if sku else None
    if product is not None and (skus or category in (None, product.category)):
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
    product = turn.shop.product(skus[0]) if skus else None
    if product is not None:
        return await browse.describe(turn, product)
    return browse.which_of(turn, TOURS) if everything else await handoff.unknown(turn)


async def shipping(turn: Turn) -> Outcome:
    """Tells what shipping costs and how long it takes: for the cart if there is one, else for a kilo."""
    named = country_mentioned(turn)
    slots = turn.slots.but(misses=0)
    if slots.cart and not turn.shop.needs_shipping(slots.cart) and not named:
        return Outcome(says=(Say("shipping.tours", options=_cart_options(turn)),), slots=slots)
    last = slots.asked.place if slots.asked and slots.asked.what == "shipping" else None
    country = named or last or turn.tracker.person.country or _phone_country(turn)
    if country is None:
        return Outcome(says=(Say("shipping.where"),), slots=slots.but(asked=Asked("shipping")))
    if named and slots.cart and phrases.has(turn.text, "words.altogether"):
        return await sum_of_cart(turn)
    return shipping_to(turn, country)


def shipping_to(turn: Turn, country: str) -> Outcome:
    """Tells what shipping to a country costs and how long it takes."""
    shop, slots = turn.shop, turn.slots.but(misses=0)
    zone = shop.zone(country)
    if zone is None:
        return Outcome(says=(Say("shipping.nowhere", {"country": Country(country)}),), slots=slots)
    slots = slots.but(asked=Asked("shipping", country))
    goods = tuple(item for item in slots.cart if shop.needs_shipping((item,)))
    days = {"country": Country(country), "min": zone.days_min, "max": zone.days_max}
    if goods:
        cost = shop.quote(goods, turn.currency, country).shipping_minor
        return Outcome(
            says=(Say("shipping.to", days | {"cost": Money(cost, turn.currency)}, _cart_options(turn)),), slots=slots
        )
    cost = rates.cost(zone, 1000, turn.currency)
    return Outcome(says=(Say("shipping.example", days | {"cost": Money(cost, turn.currency)}),), slots=slots)


async def sum_of_cart(turn: Turn) -> Outcome:
    """Shows the cart, and what shipping it to the place that is named costs."""
    shown = await cart.show(turn)
    place = country_mentioned(turn)
    if place is None or not turn.shop.needs_shipping(turn.slots.cart):
        return shown
    sent = shipping_to(turn.once(shown.slots), place)
    return Outcome(says=(*(say.plain() for say in shown.says), *sent.says), slots=sent.slots)


def _cart_options(turn: Turn) -> tuple[Option, ...]:
    return cart_options() if turn.slots.cart and turn.slots.asks is None else ()


def _phone_country(turn: Turn) -> str | None:
    """The phone's country where it agrees with the language; American English says little of where one lives."""
    language = turn.update.device_language
    return turn.update.device_country if language == turn.tracker.language and language != "en" else None


async def payment(turn: Turn) -> Outcome:
    """Tells how one pays: what is taken and what is not, where there is a page about it, else in a sentence."""
    found = pages.best_of(turn, "payment") if turn.press is None else None
    if found:
        return pages.told(turn, found)
    goods = not turn.slots.cart or turn.shop.needs_shipping(turn.slots.cart)
    how = provider_of(turn.shop.config.payment_method).how(goods)
    return Outcome(says=(Say(how.key, options=_cart_options(turn)),), slots=turn.slots.but(misses=0))
