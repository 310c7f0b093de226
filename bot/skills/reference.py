"""What a message refers to in this shop: the products that it names, or points at."""

from bot.dialogue.references import Mention, mentions, ordinal
from bot.dialogue.turn import Turn


def wanted(turn: Turn) -> tuple[Mention, ...]:
    """Gives what a message names and does not refuse."""
    return tuple(mention for mention in mentions(turn.meaning) if not mention.refused)


def left_out(turn: Turn) -> tuple[str, ...]:
    """Gives the products that a message wants left out ("no sauce")."""
    return tuple(mention.sku for mention in mentions(turn.meaning) if mention.refused and mention.sku)


def skus_mentioned(turn: Turn) -> tuple[str, ...]:
    """Gives the products and tours that a message means, each once: by name, else by their place ("the second")."""
    found = tuple(mention.sku for mention in wanted(turn))
    known = tuple(dict.fromkeys(sku for sku in found if sku and turn.shop.product(sku)))
    placed = pointed_at(turn) if not known else None
    return (placed,) if placed else known


def pointed_at(turn: Turn) -> str | None:
    """Gives what "the second one" means of what was shown last, or None."""
    place = ordinal(turn.text) if turn.meaning is not None else None
    shelf = turn.slots.shelf
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
