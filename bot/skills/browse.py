"""Shows what is sold: everything, a category, one product."""

from msgspec import structs

from bot.dialogue.replies import Day, Lines, Say, Term, option
from bot.dialogue.tracker import Asked, Want
from bot.dialogue.turn import Outcome, Turn
from bot.skills import facts
from bot.skills.cards import card, category_options, order_option
from bot.skills.reference import category_mentioned
from storage.catalogue import Product


async def browse(turn: Turn) -> Outcome:
    """Shows a category where one was named, else everything as a list."""
    category = category_mentioned(turn)
    if category:
        return which_of(turn, category)
    shop = turn.shop
    lines = Lines(
        tuple(
            Term("browse.line", {"name": shop.name(product.sku), "price": shop.price(product, turn.currency)})
            for name in shop.categories
            for product in shop.of_category(name)
        )
    )
    options = category_options(shop)
    shelf = tuple(product.sku for name in shop.categories for product in shop.of_category(name))
    return Outcome(says=(Say("browse.all", {"lines": lines}, options),), slots=turn.slots.but(shelf=shelf, misses=0))


def show_category(turn: Turn, category: str) -> Outcome:
    """Shows a category's products as cards."""
    shown = show(turn, turn.shop.choices(category))
    title = Say("browse.category", {"category": turn.shop.category_name(category)})
    return structs.replace(shown, says=(title, *shown.says))


def show(turn: Turn, skus: tuple[str, ...]) -> Outcome:
    """Shows products as cards, side by side."""
    products = [product for sku in skus if (product := turn.shop.product(sku))]
    cards = tuple(card(turn.shop, product, turn.currency) for product in products)
    focus = skus[0] if len(skus) == 1 else turn.slots.focus
    return Outcome(says=cards, slots=turn.slots.but(shelf=skus, focus=focus, misses=0, asked=Asked("about")))


def which_of(turn: Turn, category: str) -> Outcome:
    """Shows a category that was named, and asks which of its products is meant, unless something else is asked."""
    shown = show_category(turn, category)
    if turn.slots.asks not in (None, "product") or len(shown.slots.shelf) < 2:
        return shown
    slots = shown.slots.quiet().but(asks="product", want=Want(category=category), stamp=0)
    return structs.replace(shown, slots=slots)


async def category(turn: Turn) -> Outcome:
    """Answers the button of a category."""
    name = turn.press.argument if turn.press else ""
    if name not in turn.shop.categories:
        return await browse(turn)
    return show_category(turn, name)


async def item(turn: Turn) -> Outcome:
    """Answers "tell me more" about one product."""
    product = turn.shop.product(turn.press.argument) if turn.press else None
    if product is None:
        return await browse(turn)
    return await describe(turn, product)


async def describe(turn: Turn, product: Product) -> Outcome:
    """Tells everything about a product: description, facts, price, stock."""
    shop = turn.shop
    data = {
        "name": shop.name(product.sku),
        "description": shop.description(product.sku),
        "facts": facts.of_card(turn, product),
        "price": shop.price(product, turn.currency),
    }
    if product.kind == "tour":
        say = Say("tour.more", data | {"until": Day(shop.until(product))}, (order_option(product),), product.image)
    else:
        free = (await turn.lookup.free()).get(product.sku, 0)
        say = Say(
            "product.more",
            data | {"unit": shop.unit(product.sku), "free": free},
            (order_option(product), option("btn.shipping", "shipping")),
            product.image,
        )
    return Outcome(says=(say,), slots=turn.slots.but(focus=product.sku, misses=0, asked=Asked("about")))
