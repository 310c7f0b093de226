"""What a message makes good or leaves out: another product, another day, "no chili". Pure."""

from collections.abc import Callable

from msgspec import structs

from bot.dialogue import hints, phrases
from bot.dialogue.tracker import Slots
from bot.dialogue.words import speaks_of_day
from nlu.interpretation import Interpretation

_TAKEN_FOR_REPAIRS = frozenset(
    {"add_to_cart", "affirm", "ask_product", "ask_tour", "book_tour", "browse", "change_quantity", "complaint",
     "correct_detail", "deny", "out_of_scope", "remove_from_cart", "suggest_product"}
)  # fmt: skip
"""What "no, the sauce" may be taken for by those who do not know what it corrects."""
_TAKEN_FOR_REFUSALS = frozenset(
    {"add_to_cart", "browse", "change_quantity", "deny", "out_of_scope", "remove_from_cart", "skip"}
)
"""What "no chili" may be taken for."""
_TALKS_ABOUT = frozenset({"ask_price", "ask_shipping", "ask_stock", "cancel_order", "complaint", "track_order"})
"""Intents of messages in which "only" keeps nothing ("only the tea came")."""
_REMOVALS = ("cancel_order", "remove_from_cart")
_SURELY_REMOVES = 0.9
"""Confidence of a removal from which on "only" is no word of keeping."""
_UNCLEAR = 0.5
"""Confidence below which an intent says nothing against a repair or a refusal."""


def skill_for(slots: Slots, meaning: Interpretation) -> str | None:
    """Names the skill for a message that mends or leaves out, or None for any other."""
    return next((skill for skill, applies in _RULES if applies(slots, meaning)), None)


def repairs(slots: Slots, meaning: Interpretation) -> bool:
    """Whether a message puts another product in the place of one in the cart ("not beans, ground").

    What is counted is ordered besides; without a number it takes over the number of what it replaces.
    """
    taken_for_one = meaning.intent.name in _TAKEN_FOR_REPAIRS or meaning.intent.confidence < _UNCLEAR
    if not meaning.corrects or not taken_for_one or hints.is_question(meaning.text):
        return False
    named = [m for m in meaning.mentions if m.product or m.category or (slots.shelf and hints.points(m))]
    wanted = [mention for mention in named if not mention.refused]
    held = {line.sku for line in slots.cart}
    refused = any(mention.product in held for mention in named if mention.refused)
    if len(wanted) != 1 or wanted[0].product in held or not (refused or slots.put):
        return False
    return refused or wanted[0].quantity is None


def swapped(meaning: Interpretation) -> Interpretation:
    """Reads "change the beans to ground" as "not the beans, ground"; gives any other message as it is."""
    pair = meaning.all("product")
    named = [mention for mention in meaning.mentions if mention.product]
    if len(pair) != 2 or len(named) != 2 or any(mention.refused for mention in named):
        return meaning
    first, second = sorted(pair, key=lambda entity: entity.start)
    before, between = meaning.text[: first.start], meaning.text[first.end : second.start]
    changes = phrases.has(before, "words.swap") or phrases.has(between, "words.swap")
    if not (changes and phrases.has(between, "words.instead_by")):
        return meaning
    mentions = tuple(structs.replace(m, refused=True) if m is named[0] else m for m in meaning.mentions)
    return structs.replace(meaning, mentions=mentions, corrects=True)


def _asks_otherwise(slots: Slots, meaning: Interpretation) -> bool:
    """Whether a message puts another thing or place into the last question ("no, to Uganda")."""
    named = hints.names_goods(meaning) or bool(meaning.all("place"))
    plain = meaning.intent.name in _TAKEN_FOR_REPAIRS or meaning.intent.confidence < _UNCLEAR
    counts = any(mention.quantity is not None or mention.refused for mention in meaning.mentions)
    return meaning.corrects and slots.asked is not None and named and plain and not counts


def _chooses(slots: Slots, meaning: Interpretation) -> bool:
    """Whether a message takes one thing and leaves out another, though it may sound like a removal."""
    wanted = [mention.product for mention in meaning.mentions if mention.product and not mention.refused]
    refused = any(mention.product or mention.category for mention in meaning.mentions if mention.refused)
    held = {line.sku for line in slots.cart}
    return meaning.intent.name in _TAKEN_FOR_REFUSALS and refused and bool(wanted) and held.isdisjoint(wanted)


def _recounts(slots: Slots, meaning: Interpretation) -> bool:
    """Whether a message counts anew what is in the cart, though it sounds like an order ("no, 4 beans")."""
    counted = [mention for mention in meaning.mentions if mention.quantity is not None and not mention.refused]
    held = {line.sku for line in slots.cart}
    again = all(mention.product in held or (mention.back and slots.cart) for mention in counted)
    sums = any(mention.change for mention in counted)
    if meaning.corrects and meaning.all("people") and any(line.date for line in slots.cart):
        return not (meaning.all("tour") or meaning.all("date"))
    orders = meaning.intent.name in _TAKEN_FOR_REFUSALS
    return meaning.corrects and orders and bool(counted) and again and not sums


def _recounts_people(slots: Slots, meaning: Interpretation) -> bool:
    """Whether a message changes how many go on a tour that is booked already ("can I change the tour to 3 people")."""
    booked = {line.sku for line in slots.cart if line.date}
    named = {str(entity.value) for entity in meaning.all("tour")}
    counts = bool(meaning.all("people")) and not meaning.all("date") and not meaning.all("product")
    return counts and bool(booked) and named <= booked and phrases.has(meaning.text, "words.swap")


def names_what_is_held(slots: Slots, meaning: Interpretation) -> bool:
    """Whether a message names something that lies in the cart, and no order."""
    held = {line.sku for line in slots.cart}
    return not meaning.all("order_number") and any(mention.product in held for mention in meaning.mentions)


def _forbids(_: Slots, meaning: Interpretation) -> bool:
    """Whether a message forbids what it sounds like ("don't remove the beans")."""
    return meaning.intent.name in _REMOVALS and phrases.has(meaning.text, "words.keep")


def _cancels_what_is_held(slots: Slots, meaning: Interpretation) -> bool:
    """Whether a message cancels something in the cart, rather than an order."""
    cancels = meaning.intent.name in _REMOVALS and not hints.is_question(meaning.text)
    return cancels and names_what_is_held(slots, meaning)


def _keeps_only(slots: Slots, meaning: Interpretation) -> bool:
    """Whether all but what is named shall go ("I changed my mind, only the oil"); "remove only the oil" is no such."""
    intent, held = meaning.intent, {line.sku for line in slots.cart}
    removes = intent.name == "remove_from_cart" and intent.confidence >= _SURELY_REMOVES
    named = [mention for mention in meaning.mentions if mention.product]
    plain = all(m.product in held and m.quantity is None and not m.refused for m in named)
    if not named or not plain or removes or intent.name in _TALKS_ABOUT or hints.is_question(meaning.text):
        return False
    return phrases.has(meaning.text, "words.only")


def _moves_a_booking(slots: Slots, meaning: Interpretation) -> bool:
    """Whether a correction speaks of the day of a tour in the cart."""
    corrects = meaning.corrects or meaning.intent.name in ("correct_detail", "change_quantity")
    booked = any(item.date for item in slots.cart)
    return corrects and booked and (bool(meaning.all("date")) or speaks_of_day(meaning.text))


def _only_refuses(_: Slots, meaning: Interpretation) -> bool:
    """Whether a message says nothing but what shall be left out ("no chili"), whatever is in the cart."""
    likely = meaning.intent.name in _TAKEN_FOR_REFUSALS or meaning.intent.confidence < _UNCLEAR
    return likely and hints.only_refuses(meaning)


def _wants_more_of_it(slots: Slots, meaning: Interpretation) -> bool:
    """Whether a message counts what was last spoken of, though it sounds like the last order again ("两个一样的")."""
    pointed = any(m.quantity is not None and (m.back or m.change > 0) for m in meaning.mentions)
    named = any(m.product or m.category or m.refused for m in meaning.mentions)
    taken_for_one = meaning.intent.name in ("reorder", "out_of_scope")
    return taken_for_one and pointed and not named and slots.focus is not None


_RULES: tuple[tuple[str, Callable[[Slots, Interpretation], bool]], ...] = (
    ("decline", _forbids),
    ("another_day", _moves_a_booking),
    ("follow_up", _asks_otherwise),
    ("instead", repairs),
    ("keep_only", _keeps_only),
    ("change_quantity", _recounts),
    ("change_quantity", _recounts_people),
    ("add", _chooses),
    ("add", _wants_more_of_it),
    ("without", _only_refuses),
    ("remove", _cancels_what_is_held),
)
"""From a skill to when it mends, in the order in which they are tried."""
