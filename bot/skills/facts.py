"""Tells facts of products by value: "1,750 m", and honestly where the catalogue does not say."""

from collections.abc import Iterator

from msgspec import structs

from bot.dialogue.catalogues import texts
from bot.dialogue.replies import Lines, Option, Say, ShortDay, Term, option
from bot.dialogue.tracker import Asked
from bot.dialogue.turn import Outcome, Turn
from bot.skills import handoff
from bot.skills.cards import order_option
from storage.catalogue import Product

CARD = (
    "altitude_m",
    "process",
    "variety",
    "roast",
    "net_weight_g",
    "net_volume_ml",
    "shelf_life_months",
    "hours",
    "min_age",
    "seats",
    "sachets",
    "pieces",
    "origin",
    "taste",
    "ingredients",
    "heat_level",
    "difficulty",
    "includes",
    "meeting_point",
)
"""The facts on a product's full card."""
_TELLS = {
    "weight": ("net_weight_g", "net_volume_ml"),
    "origin": ("origin",),
    "altitude": ("altitude_m",),
    "variety": ("variety", "leaf"),
    "process": ("process",),
    "roast": ("roast",),
    "taste": ("taste",),
    "acidity": ("acidity",),
    "body": ("body",),
    "heat": ("heat_level",),
    "ingredients": ("ingredients", "allergens"),
    "allergens": ("allergens", "ingredients"),
    "vegan": ("vegan", "ingredients"),
    "brewing": ("brew", "brew_minutes", "water_c", "water_ml", "grams_per_cup"),
    "minutes": ("brew_minutes",),
    "water": ("water_c", "water_ml"),
    "dose": ("grams_per_cup", "water_ml", "serving_drops"),
    "storage": ("storage", "open_days"),
    "shelf_life": ("shelf_life_months", "open_days"),
    "producer": ("producer",),
    "pieces": ("pieces", "piece_weight_g"),
    "cups": ("cups",),
    "harvest": ("harvested",),
    "grind": ("grind",),
    "how_long": ("hours", "brew_minutes"),
    "duration": ("hours", "with_gorillas_minutes"),
    "start": ("start",),
    "meeting_point": ("meeting_point", "start"),
    "included": ("includes",),
    "bring": ("bring",),
    "min_age": ("min_age",),
    "group_size": ("seats",),
    "difficulty": ("difficulty", "hours"),
    "farmers_extra": ("farmers_extra",),
    "energy": ("energy_kcal",),
    "certificates": ("certificates",),
    "packaging": ("packaging",),
    "score": ("cup_score",),
    "caffeine": ("caffeine_mg",),
}
"""From what is asked to the facts that answer it, the first of which must be there."""
_OF_TOURS = frozenset(
    {"duration", "start", "meeting_point", "included", "bring", "min_age", "group_size", "difficulty"}
)
_SHOWN_MAX = 4


def knows(turn: Turn, product: Product, asked: str) -> bool:
    """Whether the catalogue answers that of a product."""
    return any(_lines(turn, product, name) for name in _TELLS.get(asked, ())[:2])


def tell(turn: Turn, skus: tuple[str, ...], asked: tuple[str, ...]) -> Outcome | None:
    """Tells what is asked of products, or gives None where the catalogue knows it of none of them."""
    known = [
        (product, names)
        for sku in skus
        if (product := turn.shop.product(sku)) and (names := [name for name in asked if knows(turn, product, name)])
    ]
    if not known:
        return None
    lines = Lines(tuple(_answer(turn, product, names) for product, names in known[:_SHOWN_MAX]))
    slots = turn.slots.but(misses=0, asked=Asked(known[0][1][0]))
    if len(known) > 1:
        shelf = tuple(product.sku for product, _ in known)
        return Outcome(says=(Say("answer.facts", {"lines": lines}),), slots=slots.but(shelf=shelf))
    product = known[0][0]
    say = Say("answer.facts", {"lines": lines}, _options(turn, product))
    return Outcome(says=(say,), slots=slots.but(focus=product.sku))


async def not_said(turn: Turn, sku: str, asked: tuple[str, ...]) -> Outcome | None:
    """Says that the catalogue does not say; None where one does not ask that of such a product."""
    product = turn.shop.product(sku)
    fitting = [name for name in asked if product and (product.kind == "tour") == (name in _OF_TOURS)]
    if not fitting or product is None:
        return None
    return await _unknown(turn, product, Say("answer.not_said", {"name": turn.shop.name(sku)}))


async def perhaps(turn: Turn, product: Product) -> Outcome:
    """Tells what is known of a product, and that the answer is not."""
    price = Term("fact.price", {"value": turn.shop.price(product, turn.currency)})
    lines = Lines((*of_card(turn, product).terms, price))
    return await _unknown(turn, product, Say("answer.perhaps", {"name": turn.shop.name(product.sku), "facts": lines}))


async def _unknown(turn: Turn, product: Product, say: Say) -> Outcome:
    """Says something of a product, then that more is not known, and offers a person."""
    outcome = await handoff.unknown(turn)
    slots = outcome.slots.but(focus=product.sku, asked=Asked("about"))
    return structs.replace(outcome, says=(say, *outcome.says), slots=slots)


def of_card(turn: Turn, product: Product) -> Lines:
    """Gives the facts of a product's full card."""
    return Lines(tuple(line for name in (*CARD, "producer") for line in _lines(turn, product, name)))


def line(turn: Turn, product: Product, name: str) -> Term | str:
    """Gives a fact with its label; empty where the catalogue has none."""
    if name == "price":
        return Term("fact.price", {"value": turn.shop.price(product, turn.currency)})
    return next(iter(_lines(turn, product, name)), "")


def _answer(turn: Turn, product: Product, asked: list[str]) -> Term:
    names = dict.fromkeys(name for one in asked for name in _TELLS[one])
    facts = Lines(tuple(line for name in names for line in _lines(turn, product, name)))
    return Term("answer.fact", {"name": turn.shop.name(product.sku), "facts": facts})


def _options(turn: Turn, product: Product) -> tuple[Option, ...]:
    return () if turn.slots.waits else (order_option(product), option("btn.more", "item", product.sku))


def _lines(turn: Turn, product: Product, name: str) -> tuple[Term, ...]:
    """Gives a fact with its label: nothing where the catalogue has none, a line for each lot where they differ."""
    return tuple(Term(f"fact.{name}", {"value": value}) for value in _values(turn, product, name))


def _values(turn: Turn, product: Product, name: str) -> Iterator[object]:
    if name == "producer":
        producer = turn.shop.catalogue.producers.get(product.producer_id)
        if producer is not None:
            yield producer.name
    elif name == "farmers_extra":
        if product.extra is not None:
            yield product.extra
    elif name == "harvested":
        yield from (ShortDay(str(lot.facts[name])) for lot in product.lots if name in lot.facts)
    elif name in product.facts and f"fact.{name}" in texts(turn.tracker.language):
        value, scale = product.facts[name], turn.shop.config.scales.get(name)
        on_scale = isinstance(scale, int) and isinstance(value, int)
        yield Term("value.of", {"value": value, "most": scale}) if on_scale else _worded(turn, value)


def _worded(turn: Turn, value: object) -> object:
    """A number as it is; yes or no; a code by the shop's word for it, else as it stands; a list with commas."""
    language = turn.tracker.language
    if isinstance(value, bool):
        return Term("value.yes" if value else "value.no")
    if isinstance(value, int):
        return value
    if isinstance(value, list):
        between = "、" if language == "zh" else ", "
        return between.join(str(_worded(turn, part)) for part in value) or Term("value.none")
    words = turn.shop.config.words.get(str(value), {})
    return words.get(language) or words.get("en") or str(value)
