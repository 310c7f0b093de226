"""From what a text means to the skill that serves it. Pure."""

from bot.dialogue import asking, hints, mending, phrases
from bot.dialogue.details import labelled
from bot.dialogue.tracker import Slots
from bot.dialogue.words import detail_meant, says_not
from nlu.interpretation import Interpretation

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

ANSWERING = frozenset({"about_product", "about_tours", "price_or_stock", "shipping", "payment", "returns", "browse"})
"""The skills of questions."""

_UNSURE = 0.35
"""Confidence of an intent below which only what the text names counts."""
_SURE = 0.6
_NEED_TO_BE_SURE = frozenset(
    {"ask_privacy", "export_data", "forget_me", "bot_challenge", "complaint", "talk_to_human", "suggest_product"}
)
"""Intents that a message about anything else must not be taken for: they need `_SURE`."""
_LONE_PLACE_WORDS_MAX = 3
_PLACE_WORDS_MAX = 4
"""Words of a message that is a place and nothing else ("to Nairobi, Kenya")."""
_OF_QUANTITIES = ("add_to_cart", "change_quantity", "remove_from_cart")

_ONE_MATTER = tuple(
    map(
        frozenset,
        (
            ("ask_product", "ask_tour", "browse", "ask_stock", "ask_price"),
            ("add_to_cart", "book_tour", "change_quantity", "reorder"),
            ("complaint", "talk_to_human"),
            ("ask_shipping", "change_currency", "show_cart", "ask_price"),
        ),
    )
)
"""Intents between which nobody needs to be asked: the answer to one is near enough to the other."""
_NEVER_ASKED = frozenset({"greet", "goodbye", "thanks", "help", "skip", "change_language", "bot_challenge"})


def skill_for(slots: Slots, meaning: Interpretation) -> str:
    """Names the skill for a text that is no answer to an open question.

    Args:
        slots: The dialogue's memory before the turn.
        meaning: What the text meant.

    Returns:
        A key of `bot.skills.registry.SKILLS`.
    """
    if asking.prices_with_shipping(meaning):
        return "question"
    named = _with_details(slots, meaning) or mending.skill_for(slots, meaning)
    if named is not None:
        return named
    if asking.follows(slots, meaning):
        return "follow_up"
    if INTENTS.get(meaning.intent.name) not in ANSWERING and asking.is_asked(meaning):
        return "question"
    mixed = meaning.intent.name == "book_tour" and meaning.all("product")
    if mixed or hints.leaves_out(meaning) or (slots.shelf and hints.only_points(meaning)):
        return "add"
    return _by_intent(slots, meaning)


def _by_intent(slots: Slots, meaning: Interpretation) -> str:
    intent = meaning.intent
    agrees = intent.name == "affirm" and intent.confidence >= _SURE
    if agrees or _takes_what_is_there(slots, meaning):
        return "checkout" if slots.cart else "browse"
    if intent.name == "deny" or (intent.name == "checkout" and says_not(meaning.text)):
        return "decline"
    if slots.cart and intent.name in _OF_QUANTITIES and hints.change(meaning) < 0:
        return "change_quantity"
    least = _SURE if intent.name in _NEED_TO_BE_SURE else _UNSURE
    pointless = intent.name == "remove_from_cart" and not slots.cart and intent.confidence < _SURE
    more_than_hello = intent.name == "greet" and hints.names_goods(meaning)  # "good morning, have you got coffee?"
    if pointless or more_than_hello or intent.confidence < least or intent.name not in INTENTS:
        return _by_entities(slots, meaning)
    return "which" if _is_torn(slots, meaning) else INTENTS[intent.name]


def _is_torn(slots: Slots, meaning: Interpretation) -> bool:
    """Whether one had better ask which of two things is meant: they are as likely, and far from each other."""
    if not meaning.unsure or slots.waits:
        return False
    names = {intent.name for intent in meaning.intents[:2]}
    apart = not any(names <= matter for matter in _ONE_MATTER)
    return apart and names <= INTENTS.keys() and names.isdisjoint(_NEVER_ASKED)


def _takes_what_is_there(slots: Slots, meaning: Interpretation) -> bool:
    """Whether "I'll take it" means the cart: what was last spoken of lies in it already."""
    points = any(map(hints.points, meaning.mentions))
    names_nothing = not (hints.names_goods(meaning) or points or meaning.all("quantity") or meaning.all("people"))
    takes = meaning.intent.name == "add_to_cart" and names_nothing
    return takes and any(item.sku == slots.focus for item in slots.cart)


def _with_details(slots: Slots, meaning: Interpretation) -> str | None:
    """The skill for a message that gives a name, a phone number or an address, or None."""
    text = meaning.text
    if slots.about == "change" and detail_meant(text):
        return "correct"
    phone = hints.phone_in(meaning)
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
    outside = meaning.intent.name == "out_of_scope" and meaning.intent.confidence >= _SURE
    words_max = _LONE_PLACE_WORDS_MAX if outside else _PLACE_WORDS_MAX
    is_place = not hints.is_question(meaning.text) and len(meaning.text.split()) <= words_max
    if named == {"place"} and (is_place or phrases.has(meaning.text, "words.altogether")):
        return "shipping"
    if outside:
        return "from_pages"
    if hints.names_goods(meaning):
        return "add" if "quantity" in named else "about_product"
    if "quantity" in named and (slots.focus or slots.cart) and meaning.intent.name != "out_of_scope":
        return "change_quantity" if slots.cart else "add"
    return "from_pages"
