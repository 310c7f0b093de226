"""Doubts: whether a question that names goods is about something else, and what nobody in a shop should answer."""

from bot.answers import OF_THE_COUNTRY
from bot.dialogue import phrases
from bot.dialogue.asking import Asking
from bot.dialogue.hints import names_goods
from bot.dialogue.turn import Turn
from bot.skills import pages
from bot.skills.reference import category_mentioned, skus_mentioned
from nlu.interpretation import Interpretation

ABOUT_PRICE = ("ask_price", "ask_stock")
"""Intents of questions for what a product costs, and whether there is any."""
_PARTICULAR = frozenset({"ask_product", "ask_tour", "browse", "out_of_scope"})
_ABOUT_GOODS = frozenset({*ABOUT_PRICE, "ask_product", "ask_tour", "browse"})
_SELLING = _ABOUT_GOODS | {"suggest_product", "out_of_scope", "ask_shipping"}
_NOT_TRAVEL = frozenset({"ask_price", "ask_shipping", "book_tour", "out_of_scope"})
_LIKELY = 0.75
"""Confidence of an intent from which on strange words make a question no other one."""
_PRICE_MAX = 3
"""Words beside a name that ask for its price, and for nothing more."""
_REST_MAX = 1
"""Words beside a name that ask nothing more of it."""


def is_unanswerable(turn: Turn) -> bool:
    """Whether nobody in a shop should answer: health, other shops, other times, other countries, flights."""
    meaning = turn.meaning
    if meaning is None:
        return False
    intent, text = meaning.intent.name, turn.text
    if (names_goods(meaning) or intent in _ABOUT_GOODS) and phrases.has(text, "words.health"):
        return True
    if intent in _SELLING and phrases.has(text, "words.other_shops"):
        return True
    if intent == "ask_price" and phrases.has(text, "words.past"):
        return True
    return _is_travel(meaning) or pages.is_of_the_moment(turn) or pages.is_about_elsewhere(turn)


def _is_travel(meaning: Interpretation) -> bool:
    """Whether a message is about getting from place to place, which the shop does not sell."""
    if names_goods(meaning) or not phrases.has(meaning.text, "words.travel"):
        return False
    return meaning.intent.name in _NOT_TRAVEL or len(meaning.all("place")) > 1


def is_strange(turn: Turn, asking: Asking) -> bool:
    """Whether a question has words that the shop never uses, so that goods in it are not what it is about.

    A price or a description of what is named would be an answer to something else. Where nothing is named, one such
    word is enough.
    """
    meaning = turn.meaning
    if meaning is None or asking.facts or asking.scales:
        return False
    intent = meaning.intent
    if asks_price_only(turn):
        return False
    loose = intent.confidence < _LIKELY and intent.name in ("ask_shipping", "out_of_scope")
    if intent.name not in _ABOUT_GOODS and not loose:
        return False
    strange = turn.shop.familiar.strange(pages.beside_entities(meaning))
    particular = intent.name in (*_PARTICULAR, *ABOUT_PRICE) and not is_general(turn)
    return strange >= (2 if names_goods(meaning) and not particular else 1)


def asks_price_only(turn: Turn) -> bool:
    """Whether a message asks what something costs that it names, and nothing more."""
    meaning = turn.meaning
    if meaning is None or meaning.intent.name not in ABOUT_PRICE:
        return False
    if not (skus_mentioned(turn) or category_mentioned(turn)):
        return False
    return says_little(turn, meaning)


def is_beside(turn: Turn, topic: str) -> bool:
    """Whether a page about the country is beside the point: who asks whether there is coffee greets in passing."""
    meaning = turn.meaning
    if meaning is None or meaning.intent.name not in ABOUT_PRICE or topic not in OF_THE_COUNTRY:
        return False
    return bool(meaning.all("product"))


def is_general(turn: Turn) -> bool:
    """Whether a message names something and asks no more of it than what there is to say."""
    meaning = turn.meaning
    return meaning is None or bool(meaning.all("date")) or says_little(turn, meaning, _REST_MAX)


def says_little(turn: Turn, meaning: Interpretation, most: int = _PRICE_MAX) -> bool:
    """Whether a message has no more than that many words beside everyday ones and what it names."""
    rest = phrases.without(pages.beside_entities(meaning), "words.general")
    return len(turn.shop.familiar.words(rest)) <= most
