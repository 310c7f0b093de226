"""Names the skill for a message. Pure: the same slots and the same meaning give the same skill."""

from bot.dialogue import hints
from bot.dialogue.details import detail_meant, labelled, looks_like_address, says_not, says_wrong
from bot.dialogue.presses import Press
from bot.dialogue.references import mentions, ordinal, relative
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
_NEVER_INTERRUPT = frozenset(
    {"out_of_scope", "affirm", "greet", "suggest_product", "add_to_cart", "browse", "change_quantity"}
)
"""Intents that a name or an address is easily taken for, unless goods are named."""
_NEED_TO_BE_SURE = frozenset(
    {"ask_privacy", "export_data", "forget_me", "bot_challenge", "complaint", "talk_to_human", "suggest_product"}
)
"""Intents that a message about anything else must not be taken for."""
_OF_QUANTITIES = ("add_to_cart", "change_quantity", "remove_from_cart")
_DOES_IT = {"order": "checkout", "cancel": "cancel_order", "forget": "forget_me"}
"""The intent that says yes to a question by saying it again."""
_CLEAR = 0.75
"""Least confidence of a yes that orders, cancels or deletes."""
_COURTESIES = ("greet", "thanks", "goodbye")
_ORDERING = ("add_to_cart", "book_tour", "change_quantity", "out_of_scope", "affirm")


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
    decides = hints.is_certain(intent, "affirm", "deny", "skip")
    named = slots.asks == "name" and not decides and hints.written_like_a_name(text)
    if named or hints.phone_in(meaning, text) or labelled(text):
        return "details"
    if intent.name in ("deny", "skip") and intent.confidence >= _INTERRUPTS:
        return "pause" if intent.name == "deny" else "skip"
    if intent.name == "affirm" and decides:
        return "unclear"
    asks_something = hints.is_question(text)
    given = slots.asks == "address" and not asks_something and (meaning.all("place") or looks_like_address(text))
    aside = _interrupts_detail(slots, meaning, asks_something) or hints.is_no_detail(slots.asks, meaning, text)
    return _free(slots, meaning, text) if aside and not given else "details"


def _interrupts_detail(slots: Slots, meaning: Interpretation, asks_something: bool) -> bool:
    intent = meaning.intent
    names_goods = any(meaning.all(name) for name in (*hints.GOODS, "quantity"))
    if hints.is_certain(intent, *_COURTESIES):
        return True
    if intent.name not in INTENTS or (intent.name in _NEVER_INTERRUPT and not names_goods):
        return False
    likely = asks_something or names_goods or slots.asks == "phone"
    return intent.confidence >= (_INTERRUPTS if likely else _BEATS_NAME)


def _while_item_asked(slots: Slots, meaning: Interpretation, text: str) -> str:
    intent = meaning.intent
    if _speaks_of_other_items(slots, meaning) or labelled(text) or hints.phone_in(meaning, text):
        return _free(slots, meaning, text)
    asked = _WANTS.get(slots.asks or "", "")
    given = meaning.all(asked) or (slots.asks == "people" and meaning.all("quantity"))
    if given or (slots.asks == "product" and (meaning.all("product") or meaning.all("tour"))):
        # "how much are the beans?" is a question although it names one; a bare name is the answer.
        least = _INTERRUPTS if intent.name in ("ask_price", "ask_stock", "ask_shipping") else _SURELY_ASKS
        asks_back = intent.name.startswith("ask_") and intent.confidence >= least
        return INTENTS[intent.name] if asks_back or (hints.is_question(text) and intent.name in INTENTS) else "want"
    if slots.asks == "product" and ordinal(text) is not None:
        return "want"
    if intent.name in ("deny", "skip", "cancel_order") and intent.confidence >= _INTERRUPTS:
        return "drop"
    if intent.name in INTENTS and intent.name not in _ORDERING and intent.confidence >= _INTERRUPTS:
        return INTENTS[intent.name]
    return "from_pages" if hints.is_question(text) else "want"


def _speaks_of_other_items(slots: Slots, meaning: Interpretation) -> bool:
    """Whether a message names several items, or another than the one that is asked about."""
    named = {mention.sku for mention in mentions(meaning) if mention.sku}
    held = slots.want.sku if slots.want else None
    return len(named) > 1 or bool(held and named and held not in named)


def _while_confirm_asked(slots: Slots, meaning: Interpretation, text: str) -> str:
    intent = meaning.intent
    if slots.about == "order" and not says_wrong(text) and (labelled(text) or hints.gives_address(meaning, text)):
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
    if says_not(text) and not hints.is_certain(intent, "affirm"):
        return "no" if intent.name != "affirm" else "unclear"
    if intent.confidence >= _CLEAR or slots.casual:
        return "yes"
    return "unclear"


def _free(slots: Slots, meaning: Interpretation, text: str) -> str:
    by_details = _with_details(slots, meaning, text)
    if by_details is not None:
        return by_details
    if _moves_a_booking(slots, meaning):
        return "another_day"
    mixed = meaning.intent.name == "book_tour" and meaning.all("product")
    if mixed or hints.leaves_out(meaning) or (slots.shelf and hints.only_points(meaning)):
        return "add"
    return _by_intent(slots, meaning)


def _moves_a_booking(slots: Slots, meaning: Interpretation) -> bool:
    """Whether a correction speaks of the day of a tour in the cart."""
    corrects = meaning.intent.name in ("correct_detail", "change_quantity")
    booked = any(item.date for item in slots.cart)
    return corrects and booked and (bool(meaning.all("date")) or hints.speaks_of_day(meaning.text))


def _by_intent(slots: Slots, meaning: Interpretation) -> str:
    intent = meaning.intent
    if intent.name == "affirm" or _takes_what_is_there(slots, meaning):
        return "checkout" if slots.cart else "browse"
    if intent.name == "deny" or (intent.name == "checkout" and says_not(meaning.text)):
        return "decline"
    if slots.cart and intent.name in _OF_QUANTITIES and meaning.all("quantity") and relative(meaning.text) < 0:
        return "change_quantity"
    least = _INTERRUPTS if intent.name in _NEED_TO_BE_SURE else _UNSURE
    pointless = intent.name == "remove_from_cart" and not slots.cart
    if pointless or intent.confidence < least or intent.name not in INTENTS:
        return _by_entities(slots, meaning)
    return INTENTS[intent.name]


def _takes_what_is_there(slots: Slots, meaning: Interpretation) -> bool:
    """Whether "I'll take it" means the cart: what was last spoken of lies in it already."""
    names_nothing = not any(meaning.all(name) for name in (*hints.GOODS, "quantity", "people"))
    return (
        meaning.intent.name == "add_to_cart" and names_nothing and any(item.sku == slots.focus for item in slots.cart)
    )


def _with_details(slots: Slots, meaning: Interpretation, text: str) -> str | None:
    """The skill for a message that gives a name, a phone number or an address, or None."""
    if slots.about == "change" and detail_meant(text):
        return "correct"
    phone = hints.phone_in(meaning, text)
    if hints.is_question(text) or not (phone or labelled(text)):
        return None
    orders = hints.names_goods(meaning)
    if orders and (phone or meaning.all("quantity")):
        return "order_at_once"
    relevant = slots.cart or meaning.intent.name in ("correct_detail", "out_of_scope")
    return "details" if relevant or not phone else None


def _by_entities(slots: Slots, meaning: Interpretation) -> str:
    """What a message without a clear intent most likely wants: the thing that it names."""
    named = {entity.name for entity in meaning.entities}
    if "order_number" in named:
        return "status"
    if named == {"place"} and not hints.is_question(meaning.text):
        return "shipping"
    if named & {"product", "tour", "category"}:
        return "add" if "quantity" in named else "about_product"
    if "quantity" in named and (slots.focus or slots.cart):
        return "change_quantity" if slots.cart else "add"
    return "from_pages"
