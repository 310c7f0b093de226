"""What a message refers to: which quantity goes with which item, what is refused, and "the second one". Pure."""

import re

from msgspec import Struct

from bot.dialogue.catalogues import words_of_all
from bot.dialogue.words import place, says
from nlu.interpretation import Entity, Interpretation

_ITEMS = ("product", "tour", "category")
_ORDINALS = ((0, "words.first"), (1, "words.second"), (2, "words.third"), (3, "words.fourth"), (-1, "words.last"))
_GAP = 4
_PARTED = 50
_CLAUSE = re.compile(r"[,，、;；.。!！?？\n]")


class Mention(Struct, frozen=True):
    """An item as a message names it.

    Attributes:
        sku: The product or tour, or None where only a category was named.
        category: The category, or None.
        quantity: The number that goes with it, or None.
        refused: Whether the message wants it left out ("no sauce").
    """

    sku: str | None
    category: str | None
    quantity: int | float | None
    refused: bool = False


def mentions(meaning: Interpretation | None) -> tuple[Mention, ...]:
    """Pairs the items of a message with its quantities.

    Each item takes the nearest number that no other item is nearer to; a number before it wins over one behind it
    ("two beans", but also "咖啡豆两包"). A category named beside one of its products ("deux cafés en grains") is
    no item of its own.
    """
    if meaning is None:
        return ()
    items = [entity for entity in meaning.entities if entity.name in _ITEMS]
    if any(item.name != "category" for item in items):
        items = [item for item in items if item.name != "category" or not _beside_another(meaning.text, item, items)]
    numbers = _quantities(meaning)
    spans = [_with_unit(number, meaning) for number in numbers]
    pairs = sorted(
        (_distance(meaning.text, item, span), i, n) for i, item in enumerate(items) for n, span in enumerate(spans)
    )
    taken: dict[int, int] = {}
    for _, i, n in pairs:
        if i not in taken and n not in taken.values():
            taken[i] = n
    return tuple(
        Mention(
            sku=None if item.name == "category" else str(item.value),
            category=str(item.value) if item.name == "category" else None,
            quantity=_number(numbers[taken[i]]) if i in taken else None,
            refused=_refused(meaning.text, item),
        )
        for i, item in enumerate(items)
    )


def quantity(meaning: Interpretation | None) -> int | float | None:
    """Gives the first number of a message, be it units or people."""
    if meaning is not None:
        for entity in meaning.entities:
            if entity.name == "people" or (entity.name == "quantity" and entity in _quantities(meaning)):
                return _number(entity)
    return None


def ordinal(text: str) -> int | None:
    """Gives the place that a text names, counted from 0 ("the second one" gives 1), -1 for the last, or None."""
    found = _ordinal(text)
    return found[0] if found else None


def relative(text: str) -> int:
    """Gives the sense of a change: 1 for "one more", -1 for "one less", 0 for "make it one"."""
    told = text.replace("多少", "")  # "how many" is written "much-little"
    for sign, key in ((-1, "words.less"), (1, "words.more")):
        if says(told, key):
            return sign
    return 0


def _ordinal(text: str) -> tuple[int, int, int] | None:
    """The place that a text names, with where its word begins and ends."""
    folded = text.casefold()
    if len(folded) != len(text):
        return None
    for nth, key in _ORDINALS:
        for word in words_of_all(key):
            # Hardly any message names a place: that a word is nowhere is seen at once.
            at = place(word, folded) if word in folded else None
            if at is not None:
                return nth, at, at + len(word)
    return None


def _quantities(meaning: Interpretation) -> list[Entity]:
    """The numbers that count something: not the "one" of "the second one"."""
    numbers = [entity for entity in meaning.entities if entity.name == "quantity"]
    named = _ordinal(meaning.text) if numbers else None
    return [entity for entity in numbers if not (named and entity.start < named[2] and entity.end > named[1])]


def _beside_another(text: str, item: Entity, items: list[Entity]) -> bool:
    """Whether a product stands beside or over the words of a category, a little word ("en") between them at most.

    "And" is no such word: "coffee and tea" names two things.
    """
    return any(
        other.start <= item.end + _GAP
        and item.start <= other.end + _GAP
        and not _is_parted(text[min(item.end, other.end) : max(item.start, other.start)])
        for other in items
        if other.name != "category"
    )


def _refused(text: str, item: Entity) -> bool:
    """Whether a word of refusal stands right before an item, within its clause ("pas de sauce", "不要辣椒酱")."""
    clause = _CLAUSE.split(text[: item.start].casefold())[-1]
    before = clause.rstrip()
    return any(_ends_with(before, word) for word in words_of_all("words.without"))


def _ends_with(before: str, word: str) -> bool:
    if not before.endswith(word):
        return False
    rest = before[: -len(word)]
    return not word[0].isascii() or not rest or not rest[-1].isalnum()


def _with_unit(number: Entity, meaning: Interpretation) -> tuple[int, int]:
    """Where a number stands together with its unit ("3 jars", "两包")."""
    start, end = number.start, number.end
    for unit in meaning.all("unit"):
        if 0 <= unit.start - end <= 1:
            end = unit.end
        elif 0 <= start - unit.end <= 1:
            start = unit.start
    return start, end


def _distance(text: str, item: Entity, number: tuple[int, int]) -> float:
    """How far a number is from an item; much farther where "and" or a comma stands between them."""
    start, end = number
    gap, between = (
        (item.start - end, text[end : item.start])
        if end <= item.start
        else (start - item.end + 0.5, text[item.end : start])
    )
    return gap + (_PARTED if _is_parted(between) else 0)


def _is_parted(between: str) -> bool:
    return bool(_CLAUSE.search(between)) or says(between, "words.and")


def _number(entity: Entity) -> int | float:
    return entity.value if isinstance(entity.value, int | float) else 0
