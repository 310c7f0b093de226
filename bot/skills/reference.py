"""What a message refers to in this shop: the products that it names, or points at."""

from collections.abc import Sequence

from bot.dialogue.hints import points
from bot.dialogue.turn import Turn
from nlu.interpretation import Mention


def mentions(turn: Turn) -> tuple[Mention, ...]:
    """Gives all that a message speaks of; a button speaks of nothing."""
    return turn.meaning.mentions if turn.meaning else ()


def wanted(turn: Turn) -> tuple[Mention, ...]:
    """Gives what a message speaks of and does not refuse."""
    return tuple(mention for mention in mentions(turn) if not mention.refused)


def left_out(turn: Turn) -> tuple[str, ...]:
    """Gives the products that a message wants left out ("no sauce", "不要辣的", "not that one")."""
    refused = [mention for mention in mentions(turn) if mention.refused]
    return tuple(dict.fromkeys(sku for mention in refused for sku in _skus(turn, mention)))


def _skus(turn: Turn, mention: Mention) -> tuple[str, ...]:
    if mention.category and not mention.product:
        return tuple(product.sku for product in turn.shop.of_category(mention.category))
    sku = meant_by(turn, mention)
    return (sku,) if sku else ()


def meant_by(turn: Turn, mention: Mention) -> str | None:
    """Gives the product that a mention means: by name, by its place on the shelf, or as what was last spoken of."""
    if mention.product:
        return mention.product
    if points(mention):
        return _on_shelf(turn, mention, turn.slots.shelf)
    focus = turn.slots.focus
    return focus if mention.back and focus and turn.shop.product(focus) else None


def skus_mentioned(turn: Turn) -> tuple[str, ...]:
    """Gives the products and tours that a message means, each once: by name, else by their place ("the second")."""
    found = tuple(mention.product for mention in wanted(turn))
    known = tuple(dict.fromkeys(sku for sku in found if sku and turn.shop.product(sku)))
    placed = pointed_at(turn) if not known else None
    return (placed,) if placed else known


def pointed_at(turn: Turn, shelf: Sequence[str] | None = None) -> str | None:
    """Gives what "the second one" or "the cheaper one" means of what was shown, or None.

    Args:
        turn: The turn.
        shelf: What was shown; None for what the slots say was shown last.

    Returns:
        The SKU.
    """
    shown = turn.slots.shelf if shelf is None else shelf
    found = (_on_shelf(turn, mention, shown) for mention in wanted(turn) if points(mention))
    return next(found, None)


def _on_shelf(turn: Turn, mention: Mention, shelf: Sequence[str]) -> str | None:
    products = [product for sku in shelf if (product := turn.shop.product(sku))]
    if mention.price:
        by_price = sorted(products, key=lambda product: turn.shop.price(product, turn.currency).amount_minor)
        return by_price[0 if mention.price < 0 else -1].sku if by_price else None
    place = mention.place
    if place is None or not shelf or place >= len(shelf):
        return None
    return shelf[place] if turn.shop.product(shelf[place]) else None


def category_mentioned(turn: Turn) -> str | None:
    """Gives the first category that a message names and the shop has, or None."""
    for mention in wanted(turn):
        if mention.category in turn.shop.categories:
            return mention.category
    return None


def country_mentioned(turn: Turn) -> str | None:
    """Gives the last place that a message names as its country: addresses name the country last."""
    places = turn.meaning.all("place") if turn.meaning else ()
    return str(places[-1].value) if places else None


def date_mentioned(turn: Turn) -> str | None:
    """Gives the first date that a message names (ISO), or None."""
    dates = turn.meaning.all("date") if turn.meaning else ()
    return str(dates[0].value) if dates else None
