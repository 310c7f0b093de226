"""Names the skill for a message. Pure: the same slots and the same meaning give the same skill.

Here stands what an open question makes of a message: an answer, a correction, or something else altogether. What is
something else, and all that comes while nothing is asked, is `bot.dialogue.intents`' business.
"""

from bot.dialogue import hints
from bot.dialogue.details import corrected_value, labelled, looks_like_address
from bot.dialogue.intents import INTENTS, skill_for
from bot.dialogue.mending import names_what_is_held, repairs
from bot.dialogue.presses import Press
from bot.dialogue.tracker import DETAILS, Slots
from bot.dialogue.words import detail_meant, says_not, says_wrong
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
    "mean": "meant",
}
"""From a button's verb to the skill."""

_WANTS = {"date": "date", "people": "people", "quantity": "quantity"}
_INTERRUPTS = 0.6
"""Least confidence of an intent that may interrupt a question, where the text could also be its answer."""
_LIKELIEST = 0.4
"""The same for an order that names goods: no name or address does."""
_BEATS_NAME = 0.8
"""The same where the text asks nothing and names no goods, so that it may well be a name or an address."""
_SURELY_ASKS = 0.9
"""The same for questions that a bare name ("gorilla trek") is taken for."""
_NEVER_INTERRUPT = frozenset(
    {"out_of_scope", "affirm", "greet", "suggest_product", "add_to_cart", "browse", "change_quantity"}
)
"""Intents that a name or an address is easily taken for, unless goods are named."""
_DOES_IT = {"order": "checkout", "cancel": "cancel_order", "forget": "forget_me"}
"""The intent that says yes to a question by saying it again."""
_CLEAR = 0.75
"""Least confidence of a yes that orders, cancels or deletes."""
_COURTESIES = ("greet", "thanks", "goodbye")
_ORDERING = ("add_to_cart", "book_tour", "change_quantity", "out_of_scope", "affirm")


def decide(slots: Slots, press: Press | None, meaning: Interpretation | None) -> str:
    """Names the skill.

    Args:
        slots: The dialogue's memory before the turn.
        press: The button that was pressed or said, or None.
        meaning: What a free text meant, or None.

    Returns:
        A key of `bot.skills.registry.SKILLS`.
    """
    if press is not None:
        return _for_press(slots, press)
    return "empty" if meaning is None else _for_text(slots, meaning)


def _for_text(slots: Slots, meaning: Interpretation) -> str:
    if slots.asks in DETAILS:
        return _while_detail_asked(slots, meaning)
    if slots.asks in ("product", *_WANTS):
        return _while_item_asked(slots, meaning)
    if slots.asks == "language" and meaning.all("language"):
        return "language"
    if slots.asks == "confirm":
        return _while_confirm_asked(slots, meaning)
    return skill_for(slots, meaning)


def _for_press(slots: Slots, press: Press) -> str:
    answers_question = press.verb in ("yes", "no", "want", "qty", "people", "date", "mean")
    if answers_question and (slots.asks is None or press.stamp != slots.stamp):
        return "stale"
    return PRESSES.get(press.verb, "stale")


def _while_detail_asked(slots: Slots, meaning: Interpretation) -> str:
    intent, text = meaning.intent, meaning.text
    decides = hints.is_certain(intent, "affirm", "deny", "skip")
    named = slots.asks == "name" and not decides and hints.written_like_a_name(text)
    if named or hints.phone_in(meaning) or labelled(text):
        return "correct" if _corrects_detail(meaning) else "details"
    if intent.name in ("deny", "skip") and intent.confidence >= _INTERRUPTS:
        return "pause" if intent.name == "deny" else "skip"
    if intent.name == "affirm" and decides:
        return "unclear"
    asks_something = hints.is_question(text)
    given = slots.asks == "address" and not asks_something and (meaning.all("place") or looks_like_address(text))
    given = given or hints.gives_address(meaning)
    aside = _interrupts_detail(slots, meaning, asks_something) or hints.is_no_detail(slots.asks, meaning)
    return skill_for(slots, meaning) if aside and not given else "details"


def _corrects_detail(meaning: Interpretation) -> bool:
    """Whether a message gives another name, number or address than it gave before ("no, the name is Grace")."""
    return meaning.corrects and labelled(meaning.text) and detail_meant(meaning.text) is not None


def _interrupts_detail(slots: Slots, meaning: Interpretation, asks_something: bool) -> bool:
    intent = meaning.intent
    names_goods = hints.names_goods(meaning) or bool(meaning.all("quantity"))
    if intent.name in _COURTESIES:
        return hints.is_certain(intent, intent.name)  # many a name sounds like one
    if intent.name not in INTENTS or (intent.name in _NEVER_INTERRUPT and not names_goods):
        return False
    if intent.name == "correct_detail" and not (says_wrong(meaning.text) or detail_meant(meaning.text)):
        return False  # an address sounds like a corrected one
    if names_goods and intent.name in _ORDERING:
        return intent.confidence >= _LIKELIEST
    likely = asks_something or names_goods or slots.asks == "phone"
    return intent.confidence >= (_INTERRUPTS if likely else _BEATS_NAME)


def _while_item_asked(slots: Slots, meaning: Interpretation) -> str:
    intent, text = meaning.intent, meaning.text
    removes = intent.name == "remove_from_cart" and intent.confidence >= _INTERRUPTS and hints.names_goods(meaning)
    if (
        removes
        or (intent.name == "cancel_order" and names_what_is_held(slots, meaning))
        or hints.only_refuses(meaning)
        or _speaks_of_other_items(slots, meaning)
        or labelled(text)
        or hints.phone_in(meaning)
    ):
        return skill_for(slots, meaning)
    asked = _WANTS.get(slots.asks or "", "")
    given = meaning.all(asked) or (slots.asks == "people" and meaning.all("quantity"))
    if given or (slots.asks == "product" and (meaning.all("product") or meaning.all("tour"))):
        # "how much are the beans?" is a question although it names one; a bare name is the answer.
        least = _INTERRUPTS if intent.name in ("ask_price", "ask_stock", "ask_shipping") else _SURELY_ASKS
        asks_back = intent.name.startswith("ask_") and intent.confidence >= least
        return INTENTS[intent.name] if asks_back or (hints.is_question(text) and intent.name in INTENTS) else "want"
    if slots.asks == "product" and any(hints.points(mention) for mention in meaning.mentions):
        return "want"
    leaves = intent.name in ("deny", "skip", "cancel_order") and intent.confidence >= _INTERRUPTS
    if leaves or (says_not(text) and not given and not hints.is_question(text)):
        return "drop"
    if intent.name in INTENTS and intent.name not in _ORDERING and intent.confidence >= _INTERRUPTS:
        return INTENTS[intent.name]
    return "from_pages" if hints.is_question(text) else "want"


def _speaks_of_other_items(slots: Slots, meaning: Interpretation) -> bool:
    """Whether a message names several items, or another than the one that is asked about."""
    named = {mention.product for mention in meaning.mentions if mention.product}
    held = slots.want.sku if slots.want else None
    several = len(named) > 1 or sum(map(hints.points, meaning.mentions)) > 1
    return several or bool(held and named and held not in named)


def _while_confirm_asked(slots: Slots, meaning: Interpretation) -> str:
    intent = meaning.intent
    changed = _changes_order(slots, meaning) if slots.about == "order" else None
    if changed is not None:
        return changed
    if slots.about == "order" and hints.only_refuses(meaning) and hints.names_goods(meaning):
        return "without"  # "wait, no tea" changes what is to be agreed to
    if slots.about == "meant" and (intent.name == "affirm" or hints.only_points(meaning)):
        return "meant"
    # What is not ordered yet is not cancelled, but left.
    leaves = slots.about == "order" and intent.name == "cancel_order" and not meaning.entities
    if leaves or intent.name == "deny":
        return "no"
    if intent.name == "affirm" or intent.name == _DOES_IT.get(slots.about or ""):
        return _agreed(slots, meaning)
    return skill_for(slots, meaning)


def _changes_order(slots: Slots, meaning: Interpretation) -> str | None:
    """The skill for a message that changes the order that is to be agreed to, or None."""
    text = meaning.text
    if repairs(slots, meaning):
        return "instead"
    if _corrects_detail(meaning):
        return "correct"
    if not says_wrong(text) and (labelled(text) or hints.gives_address(meaning)):
        return "details"
    what = None if hints.is_question(text) else detail_meant(text)
    if what is not None and corrected_value(text, what):
        return "correct"
    if meaning.all("quantity") and (meaning.corrects or meaning.intent.name in ("deny", "change_quantity")):
        return "change_quantity"
    return None


def _agreed(slots: Slots, meaning: Interpretation) -> str:
    """A yes counts only where it is clear: "do not place the order" is a no, "I'm not sure" has the question again."""
    intent = meaning.intent
    if says_not(meaning.text) and not hints.is_certain(intent, "affirm"):
        return "no" if intent.name != "affirm" else "unclear"
    if intent.confidence >= _CLEAR or slots.casual:
        return "yes"
    return "unclear"
