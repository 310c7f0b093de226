"""Answers questions from the catalogue and the knowledge pages, and says so when it cannot."""

import re
from collections.abc import Awaitable, Callable

from bot.answers import COVERED_LEAST, COVERED_MIN, KEYED_MIN, Found
from bot.dialogue.catalogues import texts
from bot.dialogue.formats import language_name
from bot.dialogue.presses import Press
from bot.dialogue.replies import Country, Day, Option, Say, option
from bot.dialogue.turn import Outcome, Turn
from bot.payments import provider_of
from bot.shop import TOURS
from bot.skills import browse, cart, handoff
from bot.skills.cards import cart_options, offer
from bot.skills.reference import category_mentioned, country_mentioned, date_mentioned, skus_mentioned
from storage.catalogue import Passage
from storage.errors import NoDeparture
from storage.rules import shipping as rates
from storage.rules.money import Money

OWN = "shop"
"""The source that stands for the shop itself; its title is in one language, so the catalogue of texts says it."""
Skill = Callable[[Turn], Awaitable[Outcome]]
_ALL = 0.9
"""Share of a question that a page must cover to go before an intent that is sure of itself."""
_ASKED = re.compile(r"[?？吗]")
_UNSURE = 0.6
"""Confidence of an intent below which a page that fits goes first."""
_WHOLLY = 0.5
"""Share of a question about a product that a page must cover to answer better than the product's own description."""
_MORE_THAN_PRICE = 4.0
"""The same for a question about a price: "how much is that" alone asks for no page."""
_SOMETHING = 1.8
"""Weight of what a page says to a question that nothing else says is one for the pages."""
_MORE_THAN_GOODS = 1.2
"""Weight of what a page says to a question beside the names of goods; "tea" alone asks for no page."""


def pages_first(skill: Skill, *own: str, questions: bool = False) -> Skill:
    """Lets a page answer first that the question names by one of its keywords.

    "Will I pay customs?" sounds like shipping, and "is it a safe country?" like much: what the page is about is sure.

    Args:
        skill: What answers otherwise.
        *own: How the ids of pages begin that the skill needs no page for ("shipping": it reckons cost and days itself).
        questions: Whether a page may answer only what has a question mark ("prices in dollars" is a wish).

    Returns:
        The skill that looks first.
    """

    async def first(turn: Turn) -> Outcome:
        looks = turn.press is None and turn.meaning is not None and (not questions or _ASKED.search(turn.text))
        found = _found(turn, COVERED_LEAST) if looks else None
        if found and _beats(turn, found) and not found.passage.slug.startswith(own):
            return _told(turn, found)
        return await skill(turn)

    return first


def _beats(turn: Turn, found: Found) -> bool:
    if skus_mentioned(turn):
        # A product is named: what is asked of it is its price, unless the page is named outright.
        return found.meant and found.keyed >= 2 * KEYED_MIN
    intent = turn.meaning.intent if turn.meaning else None
    if intent is not None and intent.name == "ask_price" and found.beyond < _MORE_THAN_PRICE:
        return False
    if found.fits and found.covered >= _ALL and found.beyond >= KEYED_MIN:
        return True
    unsure = intent is not None and intent.confidence < _UNSURE
    return found.meant or (unsure and found.covered >= COVERED_MIN and found.beyond >= _MORE_THAN_GOODS)


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
        return await from_pages(turn, otherwise=browse.browse)
    date = date_mentioned(turn)
    if len(skus) == 1 and turn.shop.is_tour(skus[0]) and _asks(turn, "ask_stock"):
        return await (_seats(turn, skus[0], date) if date else about_tours(turn))
    free = await turn.lookup.free()
    products = [product for sku in skus if (product := shop.product(sku))]
    says = tuple(offer(shop, product, turn.currency, free.get((product.sku, ""), 0)) for product in products)
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
    found = _found(turn, COVERED_LEAST if category else COVERED_MIN)
    if found and found.beyond >= _MORE_THAN_GOODS and (not skus or found.meant or _answers_most(found, _WHOLLY)):
        return _told(turn, found)
    if len(skus) > 1:
        return browse.show(turn, skus)
    sku = skus[0] if skus else turn.slots.focus
    product = turn.shop.product(sku) if sku else None
    if product is not None:
        return await browse.describe(turn, product)
    if category:
        return browse.which_of(turn, category)
    return await from_pages(turn, otherwise=handoff.unknown)


async def about_tours(turn: Turn) -> Outcome:
    """Tells about a tour, or about travelling in general."""
    skus = [sku for sku in skus_mentioned(turn) if turn.shop.is_tour(sku)]
    date = date_mentioned(turn)
    if skus and date:
        return await _seats(turn, skus[0], date)
    everything = not skus and category_mentioned(turn) == TOURS
    found = _found(turn, COVERED_LEAST)
    if found and found.beyond >= _MORE_THAN_GOODS and found.fits and (found.meant or not everything):
        return _told(turn, found)
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
    country = turn.locale_country
    spoken = (turn.update.locale or "").replace("_", "-").split("-")[0].lower()
    return country if country and spoken == turn.tracker.language and spoken != "en" else None


async def payment(turn: Turn) -> Outcome:
    """Tells how one pays, and the page about paying if there is one."""
    goods = not turn.slots.cart or turn.shop.needs_shipping(turn.slots.cart)
    how = provider_of(turn.shop.config.payment_method).how(goods)
    says = (Say(how.key, options=_cart_options(turn)),)
    found = _found(turn)
    if found and found.passage.topic == "payment":
        return _told(turn, found)
    return Outcome(says=says, slots=turn.slots.but(misses=0))


async def returns(turn: Turn) -> Outcome:
    """Tells about returns from the page about them."""
    passage = turn.shop.passages.topic("returns", turn.tracker.language)
    if passage is None:
        return await from_pages(turn, otherwise=handoff.unknown)
    return _told(turn, Found(passage, covered=1.0, beyond=1.0, keyed=0.0))


async def from_pages(turn: Turn, otherwise: Skill | None = None) -> Outcome:
    """Answers anything else from the pages, or else does what is left to do."""
    found = _found(turn, COVERED_LEAST)
    if found and (found.meant or _answers_most(found, COVERED_MIN)):
        return _told(turn, found)
    return await (otherwise or handoff.unknown)(turn)


def _answers_most(found: Found, least: float) -> bool:
    return found.fits and found.covered >= least and found.beyond >= _SOMETHING


def _found(turn: Turn, least: float = COVERED_MIN) -> Found | None:
    """Looks in the shopper's language, then in the shop's others: an honest answer in English beats none."""
    for language in dict.fromkeys((turn.tracker.language, *turn.shop.config.languages)):
        found = turn.shop.passages.find(turn.text, language, least)
        if found:
            return found
    return None


def _told(turn: Turn, found: Found) -> Outcome:
    passage = found.passage
    data = {"body": passage.body, "source": _source(turn, passage)}
    says = [Say("answer.passage", data, _options(turn, passage))]
    if passage.language != turn.tracker.language:
        says.insert(0, Say("answer.other_language", {"language": language_name(passage.language)}))
    named = skus_mentioned(turn)
    focus = named[0] if len(named) == 1 else turn.slots.focus
    return Outcome(says=tuple(says), slots=turn.slots.but(misses=0, focus=focus))


def _options(turn: Turn, passage: Passage) -> tuple[Option, ...]:
    if turn.slots.asks is None and passage.topic in turn.shop.categories:
        return (Option(turn.shop.category_name(passage.topic), Press("cat", passage.topic)),)
    return ()


def _source(turn: Turn, passage: Passage) -> str:
    known = turn.shop.config.sources
    own = texts(turn.tracker.language)["source.shop"]
    titles = [
        own if id == OWN else f"{known[id].title}, {known[id].publisher}" for id in passage.sources if id in known
    ]
    return "; ".join(titles)
