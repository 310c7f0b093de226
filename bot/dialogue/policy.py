"""Names the skill for a message. Pure: the same slots and the same meaning give the same skill."""

import re

from bot.dialogue.details import detail_meant, find_phone, labelled, looks_like_address, says_not, says_wrong
from bot.dialogue.presses import Press
from bot.dialogue.references import mentions, ordinal
from bot.dialogue.tracker import Slots
from nlu.interpretation import Intent, Interpretation

PRESSES = {
    "start": "start",
    "menu": "browse",
    "cat": "category",
    "item": "item",
    "add": "add",
    "book": "book",
    "want": "want",
    "qty": "want",
    "people": "want",
    "date": "want",
    "cart": "show_cart",
    "clear": "clear_cart",
    "checkout": "checkout",
    "change": "choose_change",
    "fix": "correct",
    "yes": "yes",
    "no": "no",
    "same": "same_again",
    "orders": "status",
    "order": "status",
    "cancel": "cancel",
    "pay": "pay",
    "shipping": "shipping",
    "payment": "payment",
    "human": "call_person",
    "bot": "come_back",
    "lang": "language",
    "langs": "language",
    "cur": "currency",
    "help": "help",
    "privacy": "privacy",
    "export": "export",
    "forget": "forget",
    "skip": "skip",
}
"""From a button's verb to the skill."""

INTENTS = {
    "greet": "start",
    "goodbye": "goodbye",
    "thanks": "thanks",
    "help": "help",
    "browse": "browse",
    "ask_price": "price_or_stock",
    "ask_stock": "price_or_stock",
    "ask_product": "about_product",
    "ask_shipping": "shipping",
    "ask_payment": "payment",
    "ask_return": "returns",
    "ask_tour": "about_tours",
    "book_tour": "book",
    "add_to_cart": "add",
    "change_quantity": "change_quantity",
    "remove_from_cart": "remove",
    "show_cart": "show_cart",
    "checkout": "checkout",
    "correct_detail": "correct",
    "reorder": "same_again",
    "track_order": "status",
    "cancel_order": "cancel",
    "complaint": "complaint",
    "talk_to_human": "call_person",
    "change_language": "language",
    "change_currency": "currency",
    "suggest_product": "wish",
    "bot_challenge": "challenge",
    "ask_privacy": "privacy",
    "export_data": "export",
    "forget_me": "forget",
    "skip": "skip",
}
"""From an intent to the skill that serves it when nothing is asked."""

_DETAILS = ("name", "phone", "address")
_WANTS = {"date": "date", "people": "people", "quantity": "quantity"}
_UNSURE = 0.35
_INTERRUPTS = 0.6
"""Least confidence of an intent that may interrupt a question, where the text could also be its answer."""
_BEATS_NAME = 0.8
_SURELY_ASKS = 0.9
"""The same for questions that a bare name ("gorilla trek") is taken for."""
_CERTAIN = 0.97
"""Confidence of a word that says it all ("yes"): it is no name."""
_LANGUAGE_KNOWN = 0.9
"""Confidence in the language that a sentence of common words has, and names have not."""
_QUESTION = re.compile(r"[?？]|吗|多少|怎么")
_NEVER_INTERRUPT = frozenset(
    {"out_of_scope", "affirm", "greet", "suggest_product", "add_to_cart", "browse", "change_quantity"}
)
"""Intents that a name or an address is easily taken for, unless goods are named."""
_NEED_TO_BE_SURE = frozenset(
    {"ask_privacy", "export_data", "forget_me", "bot_challenge", "complaint", "talk_to_human", "suggest_product"}
)
"""Intents that a message about anything else must not be taken for."""
_DOES_IT = {"order": "checkout", "cancel": "cancel_order", "forget": "forget_me"}
"""The intent that says yes to a question by saying it again."""
_CLEAR = 0.75
"""Least confidence of a yes that orders, cancels or deletes."""
_COURTESIES = ("greet", "thanks", "goodbye")
_ORDERING = ("add_to_cart", "book_tour", "change_quantity", "out_of_scope", "affirm")
_GOODS = ("product", "tour", "category")
_TITLE = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][\w'’.-]*|de|la|le|du|da|dos|van|von|der|bin|al|el)")


def decide(slots: Slots, press: Press | None, meaning: Interpretation | None, text: str) -> str:
    """Names the skill.

    Args:
        slots: The dialogue's memory before the turn.
        press: The button that was pressed or said, or None.
        meaning: What a free text meant, or None.
        text: The free text.

    Returns:
        A key of `bot.skills.registry.SKILLS`.
    """
    if press is not None:
        return _for_press(slots, press)
    return "empty" if meaning is None else _for_text(slots, meaning, text)


def _for_text(slots: Slots, meaning: Interpretation, text: str) -> str:
    if slots.asks in _DETAILS:
        return _while_detail_asked(slots, meaning, text)
    if slots.asks in ("product", *_WANTS):
        return _while_item_asked(slots, meaning, text)
    if slots.asks == "language" and meaning.all("language"):
        return "language"
    if slots.asks == "confirm":
        return _while_confirm_asked(slots, meaning, text)
    return _free(slots, meaning, text)


def _for_press(slots: Slots, press: Press) -> str:
    skill = PRESSES.get(press.verb, "stale")
    answers_question = press.verb in ("yes", "no", "want", "qty", "people", "date")
    if answers_question and (slots.asks is None or press.stamp != slots.stamp):
        return "stale"
    return skill


def _while_detail_asked(slots: Slots, meaning: Interpretation, text: str) -> str:
    intent = meaning.intent
    named = slots.asks == "name" and _written_like_a_name(text) and not _is_certain(intent, "affirm", "deny", "skip")
    if named or phone_in(meaning, text) or labelled(text):
        return "details"
    if intent.name in ("deny", "skip") and intent.confidence >= _INTERRUPTS:
        return "pause" if intent.name == "deny" else "skip"
    if _is_certain(intent, "affirm"):
        return "unclear"
    asks_something = bool(_QUESTION.search(text))
    given = slots.asks == "address" and not asks_something and (meaning.all("place") or looks_like_address(text))
    aside = _interrupts_detail(slots, meaning, asks_something) or _is_no_detail(slots, meaning, text)
    return _free(slots, meaning, text) if aside and not given else "details"


def _interrupts_detail(slots: Slots, meaning: Interpretation, asks_something: bool) -> bool:
    intent = meaning.intent
    names_goods = any(meaning.all(name) for name in (*_GOODS, "quantity"))
    if _is_certain(intent, *_COURTESIES):
        return True
    if intent.name not in INTENTS or (intent.name in _NEVER_INTERRUPT and not names_goods):
        return False
    likely = asks_something or names_goods or slots.asks == "phone"
    return intent.confidence >= (_INTERRUPTS if likely else _BEATS_NAME)


def _is_no_detail(slots: Slots, meaning: Interpretation, text: str) -> bool:
    """Whether a text that has no clear intent is a sentence rather than the detail."""
    if slots.asks == "address":
        return bool(re.search(r"[?？]", text))
    if _QUESTION.search(text):
        return True
    words = 7 if meaning.language == "zh" else 3
    length = len(text.strip()) if meaning.language == "zh" else len(text.split())
    if length > 2 * words:
        return True
    of_words = meaning.language_confidence >= _LANGUAGE_KNOWN or _is_certain(meaning.intent, "out_of_scope")
    return length >= words and of_words and not re.search(r"\d", text)


def _is_certain(intent: Intent, *names: str) -> bool:
    return intent.name in names and intent.confidence >= _CERTAIN


def _written_like_a_name(text: str) -> bool:
    words = text.strip(" .!").split()
    return 2 <= len(words) <= 5 and words[0][0].isupper() and all(_TITLE.fullmatch(word) for word in words)


def _while_item_asked(slots: Slots, meaning: Interpretation, text: str) -> str:
    intent = meaning.intent
    if _speaks_of_other_items(slots, meaning):
        return _free(slots, meaning, text)
    asked = _WANTS.get(slots.asks or "", "")
    given = meaning.all(asked) or (slots.asks == "people" and meaning.all("quantity"))
    if given or (slots.asks == "product" and (meaning.all("product") or meaning.all("tour"))):
        # "how much are the beans?" is a question although it names one; a bare name is the answer.
        least = _INTERRUPTS if intent.name in ("ask_price", "ask_stock", "ask_shipping") else _SURELY_ASKS
        asks_back = intent.name.startswith("ask_") and intent.confidence >= least
        return INTENTS[intent.name] if asks_back or (_QUESTION.search(text) and intent.name in INTENTS) else "want"
    if slots.asks == "product" and ordinal(text) is not None:
        return "want"
    if intent.name in ("deny", "skip", "cancel_order") and intent.confidence >= _INTERRUPTS:
        return "drop"
    if intent.name in INTENTS and intent.name not in _ORDERING and intent.confidence >= _INTERRUPTS:
        return INTENTS[intent.name]
    return "from_pages" if _QUESTION.search(text) else "want"


def _speaks_of_other_items(slots: Slots, meaning: Interpretation) -> bool:
    """Whether a message names several items, or another than the one that is asked about."""
    named = {mention.sku for mention in mentions(meaning) if mention.sku}
    held = slots.want.sku if slots.want else None
    return len(named) > 1 or bool(held and named and held not in named)


def _while_confirm_asked(slots: Slots, meaning: Interpretation, text: str) -> str:
    intent = meaning.intent
    if slots.about == "order" and not says_wrong(text) and (labelled(text) or _gives_address(meaning, text)):
        return "details"
    if meaning.all("quantity") and intent.name in ("deny", "change_quantity") and slots.about == "order":
        return "change_quantity"
    if intent.name == "deny":
        return "no"
    if intent.name == "affirm" or intent.name == _DOES_IT.get(slots.about or ""):
        return _agreed(slots, intent, text)
    return _free(slots, meaning, text)


def _agreed(slots: Slots, intent: Intent, text: str) -> str:
    """A yes counts only where it is clear: "do not place the order" is a no, "I'm not sure" has the question again."""
    if says_not(text) and not _is_certain(intent, "affirm"):
        return "no" if intent.name != "affirm" else "unclear"
    if intent.confidence >= _CLEAR or slots.casual:
        return "yes"
    return "unclear"


def _gives_address(meaning: Interpretation, text: str) -> bool:
    """Whether a text is an address, given unasked: a place with a number, and nothing of what is sold."""
    goods = any(meaning.all(name) for name in (*_GOODS, "unit"))
    written = re.search(r"\d.*[,，]|[,，].*\d|[路街号]", text)
    return bool(meaning.all("place") and written and not goods and not _QUESTION.search(text))


def _free(slots: Slots, meaning: Interpretation, text: str) -> str:
    intent = meaning.intent
    by_details = _with_details(slots, meaning, text)
    if by_details is not None:
        return by_details
    if _leaves_out(meaning) or (slots.shelf and _only_points(meaning, text)):
        return "add"
    if intent.name == "affirm" or _takes_what_is_there(slots, meaning):
        return "checkout" if slots.cart else "browse"
    if intent.name == "deny":
        return "decline"
    least = _INTERRUPTS if intent.name in _NEED_TO_BE_SURE else _UNSURE
    if intent.confidence < least or intent.name not in INTENTS:
        return _by_entities(slots, meaning)
    return INTENTS[intent.name]


def _with_details(slots: Slots, meaning: Interpretation, text: str) -> str | None:
    """The skill for a message that gives a name, a phone number or an address, or None."""
    if slots.about == "change" and detail_meant(text):
        return "correct"
    phone = phone_in(meaning, text)
    if _QUESTION.search(text) or not (phone or labelled(text)):
        return None
    orders = any(meaning.all(name) for name in _GOODS)
    if orders and (phone or meaning.all("quantity")):
        return "order_at_once"
    relevant = slots.cart or meaning.intent.name in ("correct_detail", "out_of_scope")
    return "details" if relevant or not phone else None


def _leaves_out(meaning: Interpretation) -> bool:
    """Whether a message orders some things and refuses others ("two beans, no sauce")."""
    named = mentions(meaning)
    wanted = [mention for mention in named if mention.quantity is not None and not mention.refused]
    return bool(wanted) and any(mention.refused for mention in named)


def _takes_what_is_there(slots: Slots, meaning: Interpretation) -> bool:
    """Whether "I'll take it" means the cart: what was last spoken of lies in it already."""
    names_nothing = not any(meaning.all(name) for name in (*_GOODS, "quantity", "people"))
    return (
        meaning.intent.name == "add_to_cart" and names_nothing and any(item.sku == slots.focus for item in slots.cart)
    )


def _only_points(meaning: Interpretation, text: str) -> bool:
    """Whether a message points at something shown ("the second one") and asks nothing about it."""
    asks = meaning.intent.name.startswith("ask_") or _QUESTION.search(text)
    return ordinal(text) is not None and not asks and not any(meaning.all(name) for name in ("product", "tour"))


def _by_entities(slots: Slots, meaning: Interpretation) -> str:
    """What a message without a clear intent most likely wants: the thing that it names."""
    named = {entity.name for entity in meaning.entities}
    if "order_number" in named:
        return "status"
    if named & {"product", "tour", "category"}:
        return "add" if "quantity" in named else "about_product"
    if "quantity" in named and (slots.focus or slots.cart):
        return "change_quantity" if slots.cart else "add"
    return "from_pages"


def phone_in(meaning: Interpretation, text: str) -> str | None:
    """Gives the first phone number of a text that is no date, order number or quantity."""
    for entity in meaning.entities:
        if entity.name in ("date", "order_number", "quantity"):
            text = text[: entity.start] + "\n" * (entity.end - entity.start) + text[entity.end :]
    return find_phone(text)
