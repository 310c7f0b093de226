"""Weights and volumes: how much of something there is, which says nothing about how many packages hold it."""

import re
from collections.abc import Iterator

from nlu import marks
from nlu.interpretation import Entity
from nlu.marks import DIGIT, Marks
from nlu.readers import chinese_numbers, spoken_numbers
from nlu.readers.number_words import WORDS

_WEIGHTS = {
    1_000: "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes kilogramu ikiro ibiro ikilo 公斤 千克",
    500: "斤",
    454: "lb lbs pound_of pounds_of",
    1: "g gr gram grams gramme grammes gramu garama amagarama 克",
}
_VOLUMES = {1_000: "l liter liters litre litres lita litiro 升", 10: "cl", 1: "ml 毫升"}

_UNITS = {
    word.replace("_", " "): (name, factor)
    for name, table in (("weight", _WEIGHTS), ("volume", _VOLUMES))
    for factor, words in table.items()
    for word in words.split()
}
"""From a unit to what it measures, and how many grams or millilitres it is."""

_ANY = "|".join(sorted(_UNITS, key=len, reverse=True))
_LONG = "|".join(unit for unit in sorted(_UNITS, key=len, reverse=True) if len(unit) > 1 or not unit.isascii())

_AFTER = re.compile(rf"[\s-]?(?P<unit>{_ANY})(?![a-z'])")
# Kinyarwanda and Swahili put the unit first. With "kg" it must be said what of: KG 11 is a street in Kigali.
_BEFORE = re.compile(
    r"(?<![a-z])(?P<unit>kilo|kilogramu|ikiro|ibiro|ikilo|gramu|garama|amagarama|lita|litiro)\s(?:z'|za\s)?\Z"
)
_KG_BEFORE = re.compile(r"(?<![a-z])kg\s?(?P<number>\d+(?:[.,]\d+)?)(?=\s(?:za\s|ya\s|y'|z'|by'))")
_DIGITS = re.compile(r"(?<![\w.,/+-])(?:\d{1,3}(?:,\d{3})+|\d{1,6}(?:[.,]\d{1,2})?)")
_ONE = re.compile(rf"(?<![a-z])(?P<much>half\sa|half|demi|nusu|an?|半)[\s-]?(?P<unit>{_LONG})(?![a-z'])")
_SIGNS = re.compile(r"[零〇一二两三四五六七八九十百千]+(?=\s?(?:公斤|千克|斤|克|毫升|升))")


_ANY_UNIT = marks.firsts(
    much + unit
    for much in ("", "a", "an", "half", "demi", "nusu")  # which may be written into one with a unit
    for unit in _UNITS
)


def find(text: str, seen: Marks) -> list[Entity]:
    """Gives the weights in a normal form in grams and the volumes in millilitres, in order of appearance.

    Args:
        text: The normal form.
        seen: Its marks.

    Returns:
        The weights and volumes; none overlaps another.
    """
    if _ANY_UNIT.isdisjoint(seen):
        return []
    found: list[Entity] = []
    for entity in sorted(_all(text, seen), key=lambda entity: (entity.start, -entity.end)):
        if not found or entity.start >= found[-1].end:
            found.append(entity)
    return found


def _all(text: str, seen: Marks) -> Iterator[Entity]:
    for value, start, end in _numbers(text, seen):
        after = _AFTER.match(text, end)
        before = _BEFORE.search(text, max(0, start - 16), start)
        if after:
            yield _entity(after["unit"], value, start, after.end())
        elif before:
            yield _entity(before["unit"], value, before.start(), end)
    if DIGIT in seen:
        for match in _KG_BEFORE.finditer(text):
            yield _entity("kg", _value(match["number"]), *match.span())
    for match in _ONE.finditer(text):
        yield _entity(match["unit"], 1 if match["much"] in ("a", "an") else 0.5, *match.span())


def _numbers(text: str, seen: Marks) -> Iterator[tuple[int | float, int, int]]:
    if DIGIT in seen:
        for match in _DIGITS.finditer(text):
            yield _value(match.group()), *match.span()
    if not WORDS.keys().isdisjoint(seen):
        for spoken in spoken_numbers.find(text):
            yield spoken.value, spoken.start, spoken.end
    for match in _SIGNS.finditer(text):
        value = chinese_numbers.read(match.group())
        if value is not None:
            yield value, *match.span()


def _value(digits: str) -> float:
    whole = re.fullmatch(r"\d{1,3}(?:,\d{3})+", digits)
    return float(digits.replace(",", "" if whole else "."))


def _entity(unit: str, value: float, start: int, end: int) -> Entity:
    name, factor = _UNITS[unit]
    amount = round(value * factor, 3)
    return Entity(name, int(amount) if amount == int(amount) else amount, start, end)
