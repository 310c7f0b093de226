"""All that is named in a text: each reader's finds, the surer reader first where two claim the same place."""

from collections.abc import Iterable, Sequence

from nlu import codes, dates, lone_units, marks, measures, no_amounts, numbers, people
from nlu.interpretation import Entity, Situation
from nlu.normalise import Normal
from nlu.numbers import Number
from nlu.spans import is_free
from nlu.vocabulary import Matcher
from nlu.words import Words

ENTITIES_MAX = 60
"""Entities of one text, for what is stored with a turn must stay small."""

PERSONAL = ("name", "phone", "address")
"""Questions whose answers are anything at all: they tell neither goods nor a language."""

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
    _claim(found, sorted(_sure(words, facts, measured), key=_rank))
    _claim(found, measured)
    _claim(found, dates.find(text, seen, situation.today, situation.asks == "date"))
    amounts = numbers.find(text, seen, brought)[:ENTITIES_MAX]
    _count(text, found, [amount for amount in amounts if is_free(found, amount.start, amount.end)], situation.asks)
    _claim(found, lone_units.find(text, seen)[:ENTITIES_MAX])
    _claim(found, facts)
    return sorted((e for e in found if e.name != _NOTHING), key=lambda entity: entity.start)[:ENTITIES_MAX]


def _rank(word: Entity) -> tuple[int, bool]:
    """The longest word wins a place; what is asked of a product gives way to what is as long ("用[法语]")."""
    return word.start - word.end, word.name == "attribute"


def _sure(words: Sequence[Entity], facts: Sequence[Entity], measured: Sequence[Entity]) -> Iterable[Entity]:
    """The words that nothing else lays claim to: "pack" may be a unit, and "pounds" may be weighed or paid."""
    for word in words:
        if word not in facts and (word.name != "currency" or is_free(measured, word.start, word.end)):
            yield word


def _count(text: str, found: list[Entity], amounts: list[Number], asks: str | None) -> None:
    """Adds the people and the goods that amounts count."""
    if asks in PERSONAL:  # house numbers and telephone numbers are more likely there than goods
        amounts = [amount for amount in amounts if amount.unit]
    names = [entity.name for entity in found]
    if amounts and _NAMED.isdisjoint(names) and no_amounts.tells_details(text):
        amounts = [amount for amount in amounts if amount.unit not in (None, "piece")]
    meant = asks == "people" or ("tour" in names and "product" not in names)
    if not amounts and not meant:
        return
    party, goods = people.find(text, amounts, meant)
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
