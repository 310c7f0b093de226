"""Compares products by a fact, and advises by taste and budget: the catalogue decides, not the bot."""

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from bot.answers import tokens
from bot.dialogue import phrases
from bot.dialogue.asking import PRICE, Asking, Scale
from bot.dialogue.hints import is_question, names_goods
from bot.dialogue.replies import Lines, Say, Term, option
from bot.dialogue.tracker import Asked
from bot.dialogue.turn import Outcome, Turn
from bot.shop import TOURS, Shop
from bot.skills import facts
from bot.skills.cards import order_option
from bot.skills.pages import beside_entities
from bot.skills.reference import category_mentioned, left_out, skus_mentioned
from storage.catalogue import Product
from storage.rules.money import Money, minor_digits

_OTHER_MATTERS = frozenset(
    {"ask_payment", "ask_privacy", "ask_return", "ask_shipping", "ask_tour", "book_tour", "complaint", "track_order"}
)
"""Intents of questions in which "I don't like it" is no wish."""
_ALSO_MAX = 2
"""Products that are named beside the one that is advised."""


class _Wish(Struct, frozen=True):
    """What is wanted of the products that there are.

    Attributes:
        goods: What there is to choose from.
        scale: What tells one from another, or None.
        limit: What one may cost, or None.
    """

    goods: tuple[Product, ...]
    scale: Scale | None
    limit: Money | None


def compared(turn: Turn, asking: Asking) -> Outcome | None:
    """Says which of several products has the most or the least of something; None where that is not asked."""
    named = skus_mentioned(turn)
    if not asking.scales or (len(named) < 2 and not _is_open(turn, asking)):
        return None
    wish = _wish(turn, asking, named if len(named) > 1 else ())
    if wish.scale is None or wish.limit is not None or len(wish.goods) < 2:
        return None
    ranked = _ranked(turn.shop, wish, turn.currency)
    value = _value(turn.shop, ranked[0], wish.scale.fact, turn.currency)
    best = [product for product in ranked if _value(turn.shop, product, wish.scale.fact, turn.currency) == value]
    lines = Lines(
        tuple(
            Term(
                "compare.line",
                {"name": turn.shop.name(product.sku), "value": facts.line(turn, product, wish.scale.fact)},
            )
            for product in ranked
        )
    )
    alike = len(best) == len(ranked)
    head = Term("compare.same") if alike else Term("compare.best", {"name": turn.shop.name(best[0].sku)})
    options = () if alike or turn.slots.waits else (order_option(best[0]), option("btn.more", "item", best[0].sku))
    say = Say("compare.answer", {"best": head, "lines": lines}, options)
    shelf = tuple(product.sku for product in ranked)
    slots = turn.slots.but(misses=0, shelf=shelf, asked=Asked("about"), focus=best[0].sku)
    return Outcome(says=(say,), slots=slots)


def _is_open(turn: Turn, asking: Asking) -> bool:
    """Whether it is asked which of all there is has the most or the least ("the hottest you have?")."""
    if asking.which:
        return True
    spoken_of = bool(asking.facts) or bool(skus_mentioned(turn))
    return asking.compares and not spoken_of and (category_mentioned(turn) is not None or is_question(turn.text))


def advised(turn: Turn, asking: Asking) -> Outcome | None:
    """Advises a product by what is wished of it; None where no advice is asked for, or nothing tells what fits."""
    intent = turn.meaning.intent.name if turn.meaning else ""
    if not (asking.advice or asking.budget) or skus_mentioned(turn) or intent in _OTHER_MATTERS:
        return None
    if turn.meaning and not names_goods(turn.meaning) and turn.shop.familiar.strange(beside_entities(turn.meaning)) > 1:
        return None  # "which phone should I buy?"
    wish = _wish(turn, asking, ())
    tasting = {} if wish.scale or _unwanted(turn) or category_mentioned(turn) is None else _taste(turn, wish.goods)
    if not wish.goods or (wish.scale is None and wish.limit is None and not tasting):
        return None
    within = [product for product in wish.goods if wish.limit is None or _affordable(product, wish.limit)]
    if not within:
        return _too_dear(turn, wish)
    ranked = sorted(
        _ranked(turn.shop, _Wish(tuple(within), wish.scale, wish.limit), turn.currency),
        key=lambda product: -tasting.get(product.sku, 0.0),
    )
    best, *others = ranked
    currency = wish.limit.currency if wish.limit else turn.currency
    price = turn.shop.price(best, currency)
    data = {"name": turn.shop.name(best.sku), "price": price, "summary": turn.shop.summary(best.sku)}
    options = () if turn.slots.waits else (order_option(best), option("btn.more", "item", best.sku))
    says = [Say("advice.answer", data, options, best.image)]
    if others and not tasting:
        says.insert(0, Say("advice.also", {"lines": _priced(turn, others[:_ALSO_MAX], currency)}))
        says.reverse()
    shelf = tuple(product.sku for product in ranked[: _ALSO_MAX + 1])
    slots = turn.slots.but(misses=0, focus=best.sku, shelf=shelf, asked=Asked("about"))
    return Outcome(says=tuple(says), slots=slots)


def _wish(turn: Turn, asking: Asking, named: tuple[str, ...]) -> _Wish:
    goods = _goods(turn, asking, named)
    for scale in asking.scales:
        on_it = tuple(product for product in goods if _value(turn.shop, product, scale.fact, turn.currency) is not None)
        if len(on_it) > 1:
            return _Wish(on_it, scale, _limit(turn, asking))
    return _Wish(goods, None, _limit(turn, asking))


def _goods(turn: Turn, asking: Asking, named: tuple[str, ...]) -> tuple[Product, ...]:
    """What there is to choose from: what is named, a category, what was shown last, or all goods."""
    shop = turn.shop
    skus: Sequence[str] = named
    category = category_mentioned(turn)
    if not skus and category:
        skus = shop.choices(category)
    if not skus and asking.which and len(turn.slots.shelf) > 1 and asking.scales:
        skus = turn.slots.shelf
    focus = shop.product(turn.slots.focus) if turn.slots.focus else None
    if not skus and focus is not None and asking.which:
        skus = shop.choices(focus.category)
    unwanted = _unwanted(turn)
    skus = [sku for sku in skus if sku not in unwanted]
    chosen = skus or [sku for sku in shop.choices(None) if sku not in unwanted]
    products = tuple(product for sku in chosen if (product := shop.product(sku)))
    return tuple(product for product in products if product.category != TOURS or skus)


def _unwanted(turn: Turn) -> frozenset[str]:
    """The products that are left out, or that somebody does not like ("for my dad, who hates spicy food")."""
    category = category_mentioned(turn)
    disliked = category is not None and phrases.has(turn.text, "words.dislike")
    return frozenset((*left_out(turn), *(turn.shop.choices(category) if disliked else ())))


def _value(shop: Shop, product: Product, fact: str, currency: str) -> int | None:
    """A product's place on a scale: a number of the catalogue, the place of a code on it, or the price."""
    if fact == PRICE:
        return product.prices.get(currency)
    value = product.facts.get(fact)
    order = shop.config.scales.get(fact, ())
    if isinstance(value, str):
        return order.index(value) if isinstance(order, tuple) and value in order else None
    return value if isinstance(value, int) else None


def _ranked(shop: Shop, wish: _Wish, currency: str) -> list[Product]:
    """The best first; without a scale the dearest first, for a budget is there to be used."""
    scale = wish.scale
    if scale is None:
        if wish.limit is None:
            return list(wish.goods)
        used = wish.limit.currency
        return sorted(wish.goods, key=lambda product: -product.prices.get(used, 0))
    sign = -1 if scale.up else 1
    return sorted(wish.goods, key=lambda product: sign * (_value(shop, product, scale.fact, currency) or 0))


def _limit(turn: Turn, asking: Asking) -> Money | None:
    if asking.budget is None:
        return None
    currency = asking.budget.currency or turn.currency
    if currency not in turn.shop.currencies:
        return None
    return Money(round(asking.budget.amount * 10 ** minor_digits(currency)), currency)


def _affordable(product: Product, limit: Money) -> bool:
    return product.prices.get(limit.currency, limit.amount_minor + 1) <= limit.amount_minor


def _too_dear(turn: Turn, wish: _Wish) -> Outcome:
    limit = wish.limit or Money(0, turn.currency)
    nearest = sorted(wish.goods, key=lambda product: product.prices.get(limit.currency, 0))[: _ALSO_MAX + 1]
    lines = _priced(turn, nearest, limit.currency)
    slots = turn.slots.but(misses=0, shelf=tuple(product.sku for product in nearest), asked=Asked("about"))
    return Outcome(says=(Say("advice.too_dear", {"budget": limit, "lines": lines}),), slots=slots)


def _priced(turn: Turn, products: Sequence[Product], currency: str) -> Lines:
    shop = turn.shop
    return Lines(
        tuple(
            Term("advice.line", {"name": shop.name(product.sku), "price": shop.price(product, currency)})
            for product in products
        )
    )


def _taste(turn: Turn, goods: Sequence[Product]) -> dict[str, float]:
    """The products whose own words hold most of a text, as far as those words tell them from the others."""
    asked = frozenset(tokens(turn.text)) - turn.shop.goods_tokens
    held = {product.sku: asked & turn.shop.taste_tokens(product, turn.tracker.language) for product in goods}
    times = Counter(token for found in held.values() for token in found)
    weights = {
        sku: sum(1 / times[token] for token in found if times[token] < len(goods)) for sku, found in held.items()
    }
    best = max(weights.values(), default=0.0)
    return {sku: weight for sku, weight in weights.items() if weight and weight == best}
