"""How many people come: numbers beside people, and numbers where people are meant."""

import re
from collections.abc import Sequence

from nlu.interpretation import Entity
from nlu.numbers import Number

_AFTER = re.compile(
    r"\s*(?:more\s|other\s)?(?:(?:people|peoples|persons?|ppl|pax|adults?|guests?|travell?ers?|visitors?|kids?|child|children|"
    r"friends|of\sus|personnes?|pers|adultes?|enfants?|voyageurs?|amis|abantu|umuntu|abana|watu|mtu|wageni|watoto)(?![a-z])|"
    r"个?(?:大人|成人|小孩|孩子|朋友|人)|[位名口])"
)
_BEFORE = re.compile(
    r"(?:\b(?:(?P<noun>abantu|umuntu|abana|abashyitsi|abanyeshuri|watu|mtu|wageni|watoto|wanafunzi)|turi|twese|sisi|tuzaba\sturi|tuzaza\sturi|tuko|tutakuwa|tupo|"
    r"we\sare|we're|we\swill\sbe|we'll\sbe|nous\ssommes|nous\sserons|on\sest|on\ssera|party\sof|group\sof|family\sof|groupe\sde|"
    r"famille\sde|table\sfor)\s|我们|咱们?|我们一共)\Z"
)
# Numbers in the concord of people say it by themselves.
_CONCORD = re.compile(
    r"(?:ba(?:biri|tatu|ne|tanu|tandatu|rindwi)|bane|wawili|watatu|wanne|watano)\Z",
)
_JOINED = re.compile(r"\s*(?:,|\+|&|and|et|na|n'|with|avec|和|加|跟)?\s*")
_ALONE = re.compile(
    r"(?<![a-z])(?:just\sme|only\sme|me\salone|by\smyself|solo|juste\smoi|seulement\smoi|moi\sseule?|toute?\sseule?|"
    r"njyenyine|ni\snjye\sgusa|jyenyine|peke\syangu|mimi\stu|mimi\speke)(?![a-z])|就我一个?人?|只有我|我一个人|我自己"
)


def find(text: str, numbers: Sequence[Number], meant: bool) -> tuple[list[Entity], list[Number]]:
    """Tells people from goods.

    Args:
        text: The normal form.
        numbers: The amounts in it.
        meant: Whether a plain number is people here, as when a tour is talked about.

    Returns:
        The people ("2 adults and 1 child" are 3), and the numbers that are none.
    """
    people: list[Entity] = []
    goods: list[Number] = []
    for number in numbers:
        after = _AFTER.match(text, number.end)
        before = _BEFORE.search(text, max(0, number.start - 20), number.start)
        concord = _CONCORD.search(text, number.start, number.end)
        if after or before or concord or number.unit == "ticket" or (meant and number.unit in (None, "piece")):
            start = before.start("noun") if before and before["noun"] else number.start
            _add(text, people, Entity("people", number.value, start, after.end() if after else number.end))
        else:
            goods.append(number)
    if meant and not people:
        alone = _ALONE.search(text)
        if alone:
            people.append(Entity("people", 1, *alone.span()))
    return people, goods


def _add(text: str, people: list[Entity], entity: Entity) -> None:
    """Adds people, to those just named where the two are one party."""
    if people and _is_named(text, people[-1]) and _JOINED.fullmatch(text, people[-1].end, entity.start):
        last = people.pop()
        entity = Entity("people", _sum(last.value, entity.value), last.start, entity.end)
    people.append(entity)


def _is_named(text: str, party: Entity) -> bool:
    return _AFTER.search(text, party.start, party.end) is not None


def _sum(first: str | float, second: str | float) -> int | float:
    total = float(first) + float(second)
    return int(total) if total.is_integer() else total
