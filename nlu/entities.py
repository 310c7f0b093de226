"""All that is named in a text: each reader's finds, the surer reader first where two claim the same place."""

import re
from collections.abc import Iterable, Sequence

from msgspec import structs

from nlu import marks
from nlu.interpretation import Entity, Situation
from nlu.normalise import Normal
from nlu.readers import codes, dates, lone_units, measures, no_amounts, numbers, people
from nlu.readers.number_words import UNITS_IN
from nlu.readers.numbers import Number
from nlu.spans import is_free
from nlu.vocabulary import Matcher
from nlu.words import Words

ENTITIES_MAX = 60
"""Entities of one text, for what is stored with a turn must stay small."""

PERSONAL = ("name", "phone", "address")
"""Questions whose answers are anything at all: they tell neither goods nor a language."""

_NATIONAL = re.compile(
    r"\s(?:customs|money|currency|visitors?|tourists?|passports?|citizens?|nationals?|food|market|embassy|cuisine)\b"
)
"""What is English of a country, not of its language."""

_NAMED = frozenset({"product", "tour", "category"})

_NOTHING = ""
"""Name of what only keeps others from its place: "un instant" asks for no instant coffee."""


def find(normal: Normal, situation: Situation, matcher: Matcher, brought: Words) -> list[Entity]:
    """Gives what is named in a text, in places of its normal form, in order of appearance, nothing overlapping."""
    text = normal.text
    seen = marks.read(text)
    found: list[Entity] = []
    _claim(found, codes.find_order_numbers(text, seen))
    words = [*brought.names(text, seen), *matcher.find(normal)]
    if not brought.idioms.firsts.isdisjoint(seen):
        words = [*(Entity(_NOTHING, "", start, end) for _, start, end in brought.idioms.find(text)), *words]
    measured = measures.find(text, seen)[:ENTITIES_MAX] if situation.asks not in PERSONAL else []
    facts = [word for word in words if word.name == "attribute" and text[word.start : word.end] in brought.units]
    _claim(found, sorted(_sure(text, words, facts, measured), key=_rank))
    _claim(found, measured)
    _claim(found, dates.find(text, seen, situation.today, situation.asks == "date"))
    amounts = numbers.find(text, seen, brought)[:ENTITIES_MAX]
    _count(text, found, [amount for amount in amounts if is_free(found, amount.start, amount.end)], situation.asks)
    told = [unit for unit in lone_units.find(text, seen)[:ENTITIES_MAX] if not _seats_people(unit, amounts, found)]
    _claim(found, told)
    _claim(found, facts)
    return sorted((e for e in found if e.name != _NOTHING), key=lambda entity: entity.start)[:ENTITIES_MAX]


def in_language(text: str, found: list[Entity], language: str) -> list[Entity]:
    """Gives what was found in a normal form as a language means it: not every word that two share is the same unit."""
    units = UNITS_IN.get(language, {})
    return [
        structs.replace(entity, value=units.get(text[entity.start : entity.end], entity.value))
        if entity.name == "unit"
        else entity
        for entity in found
    ]


def _seats_people(unit: Entity, amounts: Iterable[Number], found: Iterable[Entity]) -> bool:
    """Whether a unit went with a number of people already ("two tickets")."""
    return any(
        amount.unit_start == unit.start
        and any(one.name == "people" and one.start <= amount.start < one.end for one in found)
        for amount in amounts
        if amount.unit
    )


def _rank(word: Entity) -> tuple[int, bool]:
    """The longest word wins a place; what is asked of a product gives way to what is as long ("用[法语]")."""
    return word.start - word.end, word.name == "attribute"


def _sure(text: str, words: Sequence[Entity], facts: Sequence[Entity], measured: Sequence[Entity]) -> Iterable[Entity]:
    """The words that mean nothing else: "pack" may be a unit, "pounds" a weight, "Chinese customs" do not talk."""
    for word in words:
        is_measured = word.name == "currency" and not is_free(measured, word.start, word.end)
        is_spoken = word.name != "language" or not _NATIONAL.match(text, word.end)
        if word not in facts and not is_measured and is_spoken:
            yield word


def _count(text: str, found: list[Entity], amounts: list[Number], asks: str | None) -> None:
    """Adds the people and the goods that amounts count."""
    if asks in PERSONAL:  # house numbers and telephone numbers are more likely there than goods that nobody names
        named = any(entity.name == "product" for entity in found)
        amounts = [amount for amount in amounts if named or amount.unit]
    names = [entity.name for entity in found]
    meant = asks == "people" or ("tour" in names and "product" not in names)
    if not amounts and not meant:
        return
    party, goods = people.find(text, amounts, meant)
    if amounts and _NAMED.isdisjoint(names) and no_amounts.tells_details(text):
        goods = [amount for amount in goods if amount.unit not in (None, "piece")]
        party = [people_ for people_ in party if text[people_.end - 1] != "位"]  # of a telephone number
    for people_ in party:  # "kids" may be asked about, but not where they are counted
        found[:] = [fact for fact in found if fact.name != "attribute" or is_free([people_], fact.start, fact.end)]
    _claim(found, party)
    for amount in goods:
        _claim(found, [Entity("quantity", amount.value, amount.start, amount.end)])
        if amount.unit:
            _claim(found, [Entity("unit", amount.unit, amount.unit_start, amount.unit_end)])


def _claim(found: list[Entity], more: Iterable[Entity]) -> None:
    """Adds the entities whose place is still free."""
    for entity in more:
        if is_free(found, entity.start, entity.end):
            found.append(entity)
