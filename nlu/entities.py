"""All that is named in a text: each reader's finds, the surer reader first where two claim the same place."""

from collections.abc import Iterable, Sequence

from nlu import codes, dates, measures, numbers, people
from nlu.bare_words import DECOYS
from nlu.interpretation import Entity, Situation
from nlu.lexicon import Lexicon
from nlu.normalise import Normal
from nlu.vocabulary import Matcher

ENTITIES_MAX = 60
"""Entities of one text, for what is stored with a turn must stay small."""

PERSONAL = ("name", "phone", "address")
"""Questions whose answers are anything at all: they tell neither goods nor a language."""

_NOTHING = ""
"""Name of what only keeps others from its place: "un instant" asks for no instant coffee."""

_DECOYS = Lexicon(dict.fromkeys(DECOYS, _NOTHING))


def find(normal: Normal, situation: Situation, matcher: Matcher) -> list[Entity]:
    """Gives what is named in a text, in places of its normal form, in order of appearance, nothing overlapping."""
    text = normal.text
    found: list[Entity] = []
    _claim(found, codes.find_order_numbers(text))
    decoys = [Entity(name, "", start, end) for name, start, end in _DECOYS.find(text)]
    words = [*decoys, *matcher.find(normal), *codes.find_languages(text), *codes.find_currencies(text)]
    _claim(found, sorted(words, key=lambda word: word.start - word.end))
    if situation.asks not in PERSONAL:
        _claim(found, measures.find(text)[:ENTITIES_MAX])
    _claim(found, dates.find(text, situation.today, situation.asks == "date"))
    amounts = [amount for amount in numbers.find(text)[:ENTITIES_MAX] if is_free(found, amount.start, amount.end)]
    if situation.asks in PERSONAL:  # house numbers and telephone numbers are more likely there than goods
        amounts = [amount for amount in amounts if amount.unit]
    names = {entity.name for entity in found}
    meant = situation.asks == "people" or ("tour" in names and "product" not in names)
    party, goods = people.find(text, amounts, meant)
    _claim(found, party)
    for amount in goods:
        _claim(found, [Entity("quantity", amount.value, amount.start, amount.end)])
        if amount.unit:
            _claim(found, [Entity("unit", amount.unit, amount.unit_start, amount.unit_end)])
    return sorted((e for e in found if e.name != _NOTHING), key=lambda entity: entity.start)[:ENTITIES_MAX]


def _claim(found: list[Entity], more: Iterable[Entity]) -> None:
    """Adds the entities whose place is still free."""
    for entity in more:
        if is_free(found, entity.start, entity.end):
            found.append(entity)


def is_free(found: Sequence[Entity], start: int, end: int) -> bool:
    """Whether nothing is named yet in a place."""
    return all(end <= other.start or start >= other.end for other in found)
