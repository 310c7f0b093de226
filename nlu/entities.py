"""All that is named in a text: each reader's finds, the surer reader first where two claim the same place."""

from collections.abc import Iterable

from nlu import codes, dates, marks, measures, numbers, people
from nlu.bare_words import DECOYS
from nlu.interpretation import Entity, Situation
from nlu.lexicon import Lexicon
from nlu.normalise import Normal
from nlu.numbers import Number
from nlu.spans import is_free
from nlu.vocabulary import Matcher

ENTITIES_MAX = 60
"""Entities of one text, for what is stored with a turn must stay small."""

PERSONAL = ("name", "phone", "address")
"""Questions whose answers are anything at all: they tell neither goods nor a language."""

_NOTHING = ""
"""Name of what only keeps others from its place: "un instant" asks for no instant coffee."""

_DECOYS = Lexicon(dict.fromkeys(DECOYS))


def find(normal: Normal, situation: Situation, matcher: Matcher) -> list[Entity]:
    """Gives what is named in a text, in places of its normal form, in order of appearance, nothing overlapping."""
    text = normal.text
    seen = marks.read(text)
    found: list[Entity] = []
    _claim(found, codes.find_order_numbers(text, seen))
    words = [*matcher.find(normal), *codes.find_languages(text, seen), *codes.find_currencies(text, seen)]
    if not _DECOYS.firsts.isdisjoint(seen):
        words = [*(Entity(_NOTHING, "", start, end) for _, start, end in _DECOYS.find(text)), *words]
    _claim(found, sorted(words, key=lambda word: word.start - word.end))
    if situation.asks not in PERSONAL:
        _claim(found, measures.find(text, seen)[:ENTITIES_MAX])
    _claim(found, dates.find(text, seen, situation.today, situation.asks == "date"))
    amounts = numbers.find(text, seen)[:ENTITIES_MAX]
    _count(text, found, [amount for amount in amounts if is_free(found, amount.start, amount.end)], situation.asks)
    return sorted((e for e in found if e.name != _NOTHING), key=lambda entity: entity.start)[:ENTITIES_MAX]


def _count(text: str, found: list[Entity], amounts: list[Number], asks: str | None) -> None:
    """Adds the people and the goods that amounts count."""
    if asks in PERSONAL:  # house numbers and telephone numbers are more likely there than goods
        amounts = [amount for amount in amounts if amount.unit]
    names = [entity.name for entity in found]
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
