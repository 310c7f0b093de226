"""The shop as the dialogue sees it: catalogue, prices, zones and words, frozen until the next import."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from bot.answers import Passages, tokens
from bot.dialogue.catalogues import all_texts, keys, words_of_all
from bot.dialogue.replies import Names
from bot.familiar import Familiar
from bot.grounding import common_words
from bot.message import CartItem
from bot.shopfolder.config import ShopConfig
from nlu.interpretation import Vocabulary
from storage.catalogue import Catalogue, Product
from storage.rules.money import Money
from storage.rules.quote import Quote, QuoteItem, quote
from storage.rules.shipping import Zone, zone_of

TOURS = "tours"
WELCOME_IMAGE = "welcome.png"
"""The picture of the greeting, where the shop has one."""
QUANTITY_LIMIT = 10_000
"""Most units of one product in one order; more is a matter for a person."""


class Shop:
    """A snapshot of everything that is sold and said.

    Args:
        catalogue: What the database holds.
        pictures: Names of the files in the shop's `media` folder.
    """

    def __init__(self, catalogue: Catalogue, pictures: frozenset[str] = frozenset()) -> None:
        self.catalogue = catalogue
        self.config = ShopConfig.from_json(catalogue.shop)
        self.shelves = {shelf.id: shelf for shelf in self.config.categories}
        self.welcome_image = WELCOME_IMAGE if WELCOME_IMAGE in pictures else None
        self.passages = Passages(catalogue.passages, self.goods_words, self.shelves)
        self._prices = {sku: product.prices for sku, product in catalogue.products.items()}
        self._weights = {sku: product.weight_g for sku, product in catalogue.products.items()}
        self._zone = ZoneInfo(self.config.timezone)

    @cached_property
    def goods_words(self) -> tuple[str, ...]:
        """The names of what is sold, in all languages."""
        names = [text.name for product in self._ordered for text in product.names.values()]
        return (*names, *(text.name for shelf in self.config.categories for text in shelf.texts.values()))

    @cached_property
    def goods_tokens(self) -> frozenset[str]:
        """Tokens of all words for what is sold."""
        return frozenset(token for word in (*self.goods_words, *self._aliases) for token in tokens(word))

    @cached_property
    def _aliases(self) -> tuple[str, ...]:
        words = [text.aliases for product in self._ordered for text in product.names.values()]
        words += [text.aliases for shelf in self.config.categories for text in shelf.texts.values()]
        return tuple(word for aliases in words for word in aliases)

    @cached_property
    def familiar(self) -> Familiar:
        """The words that the shop uses: in its pages, its catalogue, and the bot's own texts."""
        said = [" ".join((page.title, *page.keywords, page.body)) for page in self.catalogue.passages]
        for product in self._ordered:
            for text in product.names.values():
                said.append(" ".join((text.name, text.summary, text.description, *text.aliases)))
        for words in self.config.words.values():
            said += words.values()
        return Familiar([*said, *self._aliases, *all_texts()], words_of_all("words.common"))

    def taste_tokens(self, product: Product, language: str) -> frozenset[str]:
        """Tokens of what a product is praised with: its tastes, and the keywords of the pages about it."""
        tastes = product.facts.get("taste", ())
        words = [self.config.words.get(str(taste), {}).get(language, "") for taste in tastes]
        for page in self.catalogue.passages:
            if page.language == language and product.sku in page.keywords:
                words += page.keywords
        return frozenset(token for word in words for token in tokens(word))

    def product(self, sku: str) -> Product | None:
        """Finds an active product or tour."""
        return self.catalogue.products.get(sku)

    def is_tour(self, sku: str) -> bool:
        """Whether an SKU is a tour: it is booked for a day, and has seats instead of stock."""
        product = self.product(sku)
        return product is not None and product.kind == "tour"

    def of_category(self, category: str) -> tuple[Product, ...]:
        """Gives a category's products in the shop's order."""
        return tuple(product for product in self._ordered if product.category == category)

    def choices(self, category: str | None) -> tuple[str, ...]:
        """Gives the SKUs to choose from in a category, or among all goods."""
        if category is not None:
            return tuple(product.sku for product in self.of_category(category))
        return tuple(product.sku for product in self._ordered if product.category != TOURS)

    @property
    def categories(self) -> tuple[str, ...]:
        """The categories that have products, in the shop's order."""
        return tuple(dict.fromkeys(product.category for product in self._ordered))

    @cached_property
    def _ordered(self) -> tuple[Product, ...]:
        return tuple(sorted(self.catalogue.products.values(), key=lambda product: product.position))

    @cached_property
    def common_words(self) -> Mapping[str, frozenset[str]]:
        """By language, the words that many of its pages have."""
        pages = self.catalogue.passages
        return {
            language: common_words([page.body for page in pages if page.language == language])
            for language in {page.language for page in pages}
        }

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The shop's words for the understanding: for facts, places, categories and products."""
        # Products come last: a word that names a product too ("tea") means the product.
        aliases: dict[str, tuple[str, str]] = {}
        for fact in keys("words.fact."):
            aliases |= _meaning(words_of_all(f"words.fact.{fact}"), "attribute", fact)
        for country, places in self.config.places.items():
            aliases |= _meaning(places, "place", country)
        for category, shelf in self.shelves.items():
            for text in shelf.texts.values():
                aliases |= _meaning((text.name, *text.aliases), "category", category)
        for product in self._ordered:
            kind = "tour" if product.kind == "tour" else "product"
            for words in product.names.values():
                aliases |= _meaning((words.name, *words.aliases), kind, product.sku)
        return Vocabulary(aliases)

    def name(self, sku: str) -> Names:
        """Gives a product's names; of one that is no longer sold, the SKU, for it may still stand in old orders."""
        product = self.product(sku)
        return _in_each(product.names, "name") if product else Names({"en": sku})

    def unit(self, sku: str) -> Names:
        """Gives the words for one unit of a product: bag, jar, person ..."""
        return _in_each(self.catalogue.products[sku].names, "unit")

    def category_name(self, category: str) -> Names:
        """Gives a category's names."""
        return _in_each(self.shelves[category].texts, "name")

    def price(self, product: Product, currency: str) -> Money:
        """Gives a unit's price."""
        return Money(product.prices[currency], currency)

    @cached_property
    def currencies(self) -> tuple[str, ...]:
        """The currencies that every product has a price in."""
        priced = [set(prices) for prices in self._prices.values()]
        return tuple(sorted(set.intersection(*priced))) if priced else ()

    def summary(self, sku: str) -> Names:
        """Gives a product's line for its card."""
        return _in_each(self.catalogue.products[sku].names, "summary")

    def description(self, sku: str) -> Names:
        """Gives a product's description."""
        return _in_each(self.catalogue.products[sku].names, "description")

    def until(self, tour: Product) -> str:
        """Gives the last day (ISO) on which a tour leaves."""
        return str(tour.facts["daily_until"])

    def zone(self, country: str | None) -> Zone | None:
        """Gives the shipping zone of a country, or None where it is not known or not reached."""
        return zone_of(self.config.zones, country) if country else None

    def quote(self, cart: Sequence[CartItem], currency: str, country: str | None) -> Quote:
        """Prices a cart, with shipping where the country is known."""
        items = [QuoteItem(item.sku, item.quantity, item.date or "") for item in cart]
        return quote(items, self._prices, self._weights, self.zone(country), currency)

    def needs_shipping(self, cart: Sequence[CartItem]) -> bool:
        """Whether anything in a cart is goods."""
        return any(self._weights.get(item.sku, 0) for item in cart)

    def today(self, now: dt.datetime) -> dt.date:
        """Gives the shop's date at a moment."""
        return now.astimezone(self._zone).date()


def _in_each(texts: Mapping[str, Any], field: str) -> Names:
    return Names({language: getattr(text, field) for language, text in texts.items()})


def _meaning(words: Iterable[str], name: str, value: str) -> dict[str, tuple[str, str]]:
    return {word.casefold(): (name, value) for word in words}
