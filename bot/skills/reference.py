"""What a message refers to: the products that it names, or the one last spoken of; which quantity goes with which."""

from msgspec import Struct

from bot.dialogue.turn import Turn
from nlu.interpretation import Entity, Interpretation

_ITEMS = ("product", "tour", "category")


class Mention(Struct, frozen=True):
    """An item as a message names it.

    Attributes:
        sku: The product or tour, or None where only a category was named.
        category: The category, or None.
        quantity: The number that goes with it, or None.
    """

    sku: str | None
    category: str | None
    quantity: int | float | None


def mentions(meaning: Interpretation | None) -> tuple[Mention, ...]:
    """Pairs the items of a message with its quantities.

    Each item takes the nearest number that no other item is nearer to; a number before it wins over one behind it
    ("two beans", but also "咖啡豆两包").
    """
    if meaning is None:
        return ()
    items = [entity for entity in meaning.entities if entity.name in _ITEMS]
    numbers = [entity for entity in meaning.entities if entity.name == "quantity"]
    pairs = sorted((_distance(item, number), i, n) for i, item in enumerate(items) for n, number in enumerate(numbers))
    taken: dict[int, int] = {}
    for _, i, n in pairs:
        if i not in taken and n not in taken.values():
            taken[i] = n
    return tuple(
        Mention(
            sku=None if item.name == "category" else str(item.value),
            category=str(item.value) if item.name == "category" else None,
            quantity=_number(numbers[taken[i]]) if i in taken else None,
        )
        for i, item in enumerate(items)
    )


def _distance(item: Entity, number: Entity) -> float:
    return item.start - number.end if number.end <= item.start else number.start - item.end + 0.5


def _number(entity: Entity) -> int | float:
    return entity.value if isinstance(entity.value, int | float) else 0


def quantity(meaning: Interpretation | None) -> int | float | None:
    """Gives the first number of a message, be it units or people."""
    if meaning is not None:
        for entity in meaning.entities:
            if entity.name in ("quantity", "people"):
                return _number(entity)
    return None


def skus_mentioned(turn: Turn) -> tuple[str, ...]:
    """Gives the products and tours that a message names and the shop sells, each once."""
    found = (mention.sku for mention in mentions(turn.meaning))
    return tuple(dict.fromkeys(sku for sku in found if sku and turn.shop.product(sku)))


def category_mentioned(turn: Turn) -> str | None:
    """Gives the first category that a message names and the shop has, or None."""
    for mention in mentions(turn.meaning):
        if mention.category in turn.shop.categories:
            return mention.category
    return None


def country_mentioned(turn: Turn) -> str | None:
    """Gives the last place that a message names as its country: addresses name the country last."""
    places = turn.meaning.all("place") if turn.meaning else ()
    return str(places[-1].value) if places else None
