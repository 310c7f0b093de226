"""What a question asks for: facts, the most or least of something, a price that must not be passed, advice. Pure."""

import re

from msgspec import Struct

from bot.dialogue import phrases
from bot.dialogue.hints import is_question, names_goods
from bot.dialogue.phrases import Phrase
from bot.dialogue.tracker import Slots
from nlu import marks
from nlu.interpretation import Entity, Interpretation
from nlu.normalise import normalise
from nlu.readers import numbers, spoken_numbers

PRICE = "price"
"""The scale that every product is on."""

_NUMBER = r"\d+(?:[.,\s]\d{3})+(?!\d)|\d+(?:[.,]\d{1,2})?"
_BEFORE = re.compile(rf"({_NUMBER})[\s-]?\Z")
_BEHIND = re.compile(rf"[\s-]?({_NUMBER})")
_NEAR = 4
"""Characters between a number that is written as a word and its currency."""
_SCALES = {
    "acidity": "acidity",
    "altitude": "altitude_m",
    "body": "body",
    "difficulty": "difficulty",
    "duration": "hours",
    "heat": "heat_level",
    "min_age": "min_age",
    "roast": "roast",
    "shelf_life": "shelf_life_months",
    "weight": "net_weight_g",
}
"""From what is asked to the fact that tells more from less of it."""
_TOGETHER = {"storage": "shelf_life", "shelf_life": "shelf_life", "brewing": "minutes", "minutes": "minutes"}
"""What "how long" asks together with something else: "how long does it keep?"."""
_ORDERS = frozenset({"add_to_cart", "book_tour", "change_quantity", "remove_from_cart"})
_SURE = 0.6
_WORDS_MAX = 7
_SIGNS_MAX = 12


class Budget(Struct, frozen=True):
    """What something may cost at most; the currency is None where the money has no name."""

    amount: float
    currency: str | None


class Scale(Struct, frozen=True):
    """A fact that is wanted in its most or its least."""

    fact: str
    up: bool


class Asking(Struct, frozen=True, kw_only=True):
    """What a text asks for.

    Attributes:
        facts: What is asked of a product, as `words.fact.*` names it.
        scales: What is to be compared, the likeliest first.
        which: Whether one of several is asked for.
        advice: Whether advice is asked for.
        budget: What it may cost, or None.
        delivered: Whether a price with everything is asked for.
        compares: Whether a word compares by itself ("milder").
    """

    facts: tuple[str, ...] = ()
    scales: tuple[Scale, ...] = ()
    which: bool = False
    advice: bool = False
    budget: Budget | None = None
    delivered: bool = False
    compares: bool = False


def read(meaning: Interpretation) -> Asking:
    """Says what a text asks for."""
    text = meaning.text
    facts, compared = _facts(meaning), _compared(text)
    return Asking(
        facts=facts,
        scales=compared or _asked_of(text, facts),
        compares=bool(compared),
        which=phrases.has(text, "words.which"),
        advice=phrases.has(text, "words.advice"),
        budget=_budget(meaning),
        delivered=phrases.has(text, "words.delivered"),
    )


def _facts(meaning: Interpretation) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(str(entity.value) for entity in meaning.all("attribute")))
    if "how_long" not in names or len(names) == 1:
        return names
    rest = [name for name in names if name != "how_long"]
    return tuple(dict.fromkeys(_TOGETHER.get(name, name) for name in rest))


def _compared(text: str) -> tuple[Scale, ...]:
    """The scales of the longest word that compares by itself ("milder")."""
    found = [*phrases.find(text, "words.up."), *phrases.find(text, "words.down.")]
    little = phrases.find(text, "words.little")
    longest = max((phrase.end - phrase.start for phrase in found), default=0)
    own = [
        (key, _is_denied(phrase, little))
        for phrase in found
        if phrase.end - phrase.start == longest
        for key in phrase.lists
    ]
    return tuple(Scale(key.split(".", 2)[2], key.startswith("words.up.") and not denied) for key, denied in own)


def _is_denied(phrase: Phrase, little: list[Phrase]) -> bool:
    """Whether a word of denial stands right before a phrase: what is not very hot is mild."""
    return any(0 <= phrase.start - word.end <= 1 for word in little)


def _asked_of(text: str, facts: tuple[str, ...]) -> tuple[Scale, ...]:
    """The scales of what is asked, downwards where a word of degree says so ("not so sour")."""
    down = phrases.has(text, "words.little")
    return tuple(Scale(_SCALES[name], not down) for name in facts if name in _SCALES)


def _budget(meaning: Interpretation) -> Budget | None:
    """An amount of money with a word that makes it a limit."""
    text = meaning.text
    if not (phrases.has(text, "words.under") or phrases.has(text, "words.advice")):
        return None
    for currency in (*meaning.all("currency"), *_unnamed(text)):
        amount = _beside(meaning, currency)
        if amount:
            return Budget(amount, str(currency.value) or None)
    return None


def _unnamed(text: str) -> list[Entity]:
    """Words for money that name no currency."""
    normal = normalise(text)
    found = phrases.find(text, "words.money")
    return [Entity("currency", "", *normal.origin(phrase.start, phrase.end)) for phrase in found]


def _beside(meaning: Interpretation, currency: Entity) -> float | None:
    text = meaning.text
    written = _BEFORE.search(text[: currency.start]) or _BEHIND.match(text[currency.end :])
    if written:
        return _value(written[1])
    normal = normalise(text)
    start, end = normal.place(currency.start, currency.end)
    spoken = [(one.value, one.start, one.end) for one in spoken_numbers.find(normal.text)]
    counted = [(one.value, one.start, one.end) for one in numbers.find(normal.text, marks.read(normal.text))]
    near = (value for value, first, last in (*spoken, *counted) if _gap(first, last, start, end) <= _NEAR)
    return next(map(float, near), None)


def _gap(first: int, last: int, start: int, end: int) -> int:
    """How many characters are between two places that do not overlap."""
    return max(first - end, start - last)


def _value(written: str) -> float:
    if re.fullmatch(r"\d+(?:[.,\s]\d{3})+", written):
        return float(re.sub(r"\D", "", written))
    return float(written.replace(",", "."))


def prices_with_shipping(meaning: Interpretation) -> bool:
    """Whether a text asks what goods come to at a place, although it may read like an order with its address."""
    if not (meaning.all("product") and meaning.all("place")):
        return False
    return phrases.has(meaning.text, "words.delivered") and phrases.has(meaning.text, "words.total")


def is_one_question(meaning: Interpretation) -> bool:
    """Whether a text is one question, however many clauses it has: "which is cheaper, the beans or the instant?"."""
    if not meaning.clauses:
        return True
    compares = len(meaning.all("product")) > 1 and bool(read(meaning).scales)
    advised = phrases.has(meaning.text, "words.advice") and _budget(meaning) is not None
    return compares or advised or prices_with_shipping(meaning)


def is_asked(meaning: Interpretation) -> bool:
    """Whether a text asks about goods, whatever its intent seems to be ("a pack of ground coffee, how many grams?")."""
    intent = meaning.intent
    asking = read(meaning)
    named = bool(meaning.all("product") or meaning.all("tour"))
    if named and meaning.all("currency") and intent.name == "change_currency":
        return True
    counted = bool(meaning.all("quantity")) and not is_question(meaning.text)
    if intent.name in _ORDERS and (intent.confidence >= _SURE or counted):
        return False
    advised = asking.advice and (bool(asking.scales) or asking.budget is not None)
    return (named and bool(asking.facts)) or advised


def follows(slots: Slots, meaning: Interpretation) -> bool:
    """Whether a text asks what was asked last of something else: "and the ground one?", "and to Chengdu?"."""
    if slots.asked is None or meaning.all("attribute") or meaning.all("quantity"):
        return False
    short = _is_short(meaning.text)
    if slots.asked.what == "price" and short and meaning.all("place") and not names_goods(meaning):
        return True  # "and if it goes to Nairobi?"
    goes_on = short and (_begins(meaning.text) or _ends(meaning.text))
    named = names_goods(meaning) or bool(meaning.all("place"))
    return named and (goes_on or _names_only(meaning))


def _is_short(text: str) -> bool:
    return len(text) <= _SIGNS_MAX if not text.isascii() and " " not in text else len(text.split()) <= _WORDS_MAX


def _names_only(meaning: Interpretation) -> bool:
    """Whether a question is nothing but a name with little words around it."""
    if not is_question(meaning.text) and not _ends(meaning.text):
        return False
    rest = list(meaning.text)
    for entity in meaning.entities:
        rest[entity.start : entity.end] = " " * (entity.end - entity.start)
    plain = normalise("".join(rest)).text
    signs = list(plain)
    for key in ("words.and_what", "words.se", "words.common"):
        for phrase in phrases.find(plain, key):
            signs[phrase.start : phrase.end] = " " * (phrase.end - phrase.start)
    return not any(sign.isalnum() for sign in signs)


def _begins(text: str) -> bool:
    plain = text.strip()
    found = phrases.find(plain, "words.and_what")
    return bool(found) and found[0].start == 0


def _ends(text: str) -> bool:
    plain = text.rstrip(" ?？!。.")
    found = phrases.find(plain, "words.se")
    return bool(found) and found[-1].end >= len(plain) - 1
