"""Replies that several skills share: a product's card and the buttons under answers."""

from bot.dialogue.presses import Press
from bot.dialogue.replies import Day, Option, Say, Term, option
from bot.dialogue.tracker import Slots
from bot.shop import Shop
from storage.catalogue import Product
from storage.rules.money import Money


def card(shop: Shop, product: Product, currency: str) -> Say:
    """A product with its picture, price and what can be done with it."""
    data = {
        "name": shop.name(product.sku),
        "summary": shop.summary(product.sku),
        "price": shop.price(product, currency),
    }
    return Say("card", data, (order_option(product), option("btn.more", "item", product.sku)), product.image)


def order_option(product: Product) -> Option:
    """The button that orders a product: a tour is booked, goods go to the cart."""
    if product.kind == "tour":
        return option("btn.book", "book", product.sku)
    return option("btn.add", "add", product.sku)


def offer(shop: Shop, product: Product, currency: str, free: int) -> Say:
    """Price and stock of a product, or price and season of a tour."""
    price: Money = shop.price(product, currency)
    if product.kind == "tour":
        data = {"name": shop.name(product.sku), "price": price, "until": Day(shop.until(product))}
        return Say("tour.offer", data, (order_option(product), option("btn.more", "item", product.sku)), product.image)
    data = {"name": shop.name(product.sku), "price": price, "unit": shop.unit(product.sku)}
    more = option("btn.more", "item", product.sku)
    if free <= 0:
        return Say("product.sold_out", data, (more,), product.image)
    return Say("product.offer", data | {"free": free}, (order_option(product), more), product.image)


def cart_options() -> tuple[Option, ...]:
    """What one does with a cart."""
    return (option("btn.checkout", "checkout"), option("btn.cart", "cart"), option("btn.keep_looking", "menu"))


def category_options(shop: Shop) -> tuple[Option, ...]:
    """The shelves of the shop."""
    return tuple(Option(shop.category_name(name), Press("cat", name)) for name in shop.categories)


def what_else(slots: Slots) -> Term | str:
    """Asks what the bot can do, for the end of a reply; nothing where another question is open, for one is enough."""
    return "" if slots.waits else Term("hello.ask")


def start_options() -> tuple[Option, ...]:
    """Where somebody who has just come can go."""
    return (
        option("btn.products", "menu"),
        option("btn.tours", "cat", "tours"),
        option("btn.shipping", "shipping"),
        option("btn.payment", "payment"),
        option("btn.language", "langs"),
        option("btn.human", "human"),
    )
