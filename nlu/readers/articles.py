"""Articles that count: in an order "a coffee" is one coffee, elsewhere "a" is only a little word."""

import re
from collections.abc import Sequence

from nlu.interpretation import Entity

_GOODS = ("product", "category")

_LATIN = re.compile(
    r"(?<![a-z'])(?P<one>an?|another|une?)\s"
    r"(?:(?:nice|good|small|large|big|fresh|single|bon|bonne|petite?|grande?|autre|seule?)\s)?\Z"
)
_CHINESE = re.compile(r"(?:来|要|买|拿|加|订)(?P<one>[包袋瓶盒罐箱个份])\s?\Z")  # 来包咖啡豆: the numeral is left out


def find(text: str, found: Sequence[Entity]) -> list[Entity]:
    """Gives the articles that would count if a text is an order.

    Args:
        text: The normal form.
        found: What is named in it, in order of appearance.

    Returns:
        A quantity of 1 for each item that has an article and no number. There are none where the text counts as
        much as it names: in "a coffee, 2 bags" the number is the coffee's.
    """
    items = [entity for entity in found if entity.name in _GOODS]
    numbers = sum(entity.name in ("quantity", "people") for entity in found)
    ones = []
    for item in items:
        article = _LATIN.search(text, max(0, item.start - 24), item.start) or _CHINESE.search(
            text, max(0, item.start - 4), item.start
        )
        if article:
            ones.append(Entity("quantity", 1, *article.span("one")))
    return ones if len(ones) + numbers <= len(items) else []
