"""Names the skill for a message. Pure: the same slots and the same meaning give the same skill."""

import re

from bot.dialogue.details import find_phone
from bot.dialogue.presses import Press
from bot.dialogue.tracker import Slots
from nlu.interpretation import Interpretation

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
_QUESTION = re.compile(r"[?？]|吗|多少|怎么")
_NEVER_INTERRUPT = frozenset(
    {"out_of_scope", "affirm", "greet", "suggest_product", "add_to_cart", "browse", "change_quantity"}
)
"""Intents that a name or an address is easily taken for."""


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
    phone = find_phone(text)
    if intent.name == "skip" and intent.confidence >= _INTERRUPTS:
        return "skip"
    if intent.name == "deny" and intent.confidence >= _INTERRUPTS and not phone:
        return "pause"
    if phone:
        return "details"
    looks_given = slots.asks == "address" and (meaning.all("place") or re.search(r"\d|[,，]", text))
    if looks_given and not _QUESTION.search(text):
        return "details"
    least = _INTERRUPTS if _QUESTION.search(text) or slots.asks == "phone" else _BEATS_NAME
    interrupts = intent.name in INTENTS and intent.name not in _NEVER_INTERRUPT and intent.confidence >= least
    return _free(slots, meaning, text) if interrupts else "details"


def _while_item_asked(slots: Slots, meaning: Interpretation, text: str) -> str:
    intent = meaning.intent
    asked = _WANTS.get(slots.asks or "", "")
    given = meaning.all(asked) or (slots.asks == "people" and meaning.all("quantity"))
    if given or (slots.asks == "product" and (meaning.all("product") or meaning.all("tour"))):
        # "how much are the beans?" is a question although it names one; a bare name is the answer.
        asks_back = intent.name in ("ask_price", "ask_stock", "ask_shipping") and intent.confidence >= _INTERRUPTS
        return INTENTS[intent.name] if asks_back or (_QUESTION.search(text) and intent.name in INTENTS) else "want"
    if intent.name in ("deny", "skip", "cancel_order") and intent.confidence >= _INTERRUPTS:
        return "drop"
    ordering = ("add_to_cart", "book_tour", "change_quantity", "out_of_scope", "affirm")
    if intent.name in INTENTS and intent.name not in ordering and intent.confidence >= _INTERRUPTS:
        return INTENTS[intent.name]
    return "want"


def _while_confirm_asked(slots: Slots, meaning: Interpretation, text: str) -> str:
    intent = meaning.intent
    if meaning.all("quantity") and intent.name in ("deny", "change_quantity") and slots.about == "order":
        return "change_quantity"
    if intent.name == "affirm" or (intent.name == "checkout" and slots.about == "order"):
        return "yes"
    if intent.name == "deny":
        return "no"
    if slots.about == "cancel" and intent.name == "cancel_order":
        return "yes"
    return _free(slots, meaning, text)


def _free(slots: Slots, meaning: Interpretation, text: str) -> str:
    intent = meaning.intent
    if find_phone(text) and not meaning.all("order_number"):
        if intent.name in ("add_to_cart", "book_tour"):
            return "order_at_once"
        if slots.cart:
            return "details"
    if intent.name == "affirm":
        return "checkout" if slots.cart else "browse"
    if intent.name == "deny":
        return "decline"
    if intent.confidence < _UNSURE or intent.name not in INTENTS:
        return _by_entities(slots, meaning)
    return INTENTS[intent.name]


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
