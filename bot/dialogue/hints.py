"""What a message shows at a glance, whatever its intent. Pure."""

import re

from bot.dialogue.phones import find_phone
from nlu.interpretation import Intent, Interpretation, Mention

_GOODS = ("product", "tour", "category")
"""Entities that name what is sold."""
_CERTAIN = 0.97
"""Confidence of a word that says it all ("yes"): it is no name."""
_LANGUAGE_KNOWN = 0.9
"""Confidence in the language that a sentence of common words has, and names have not."""
_BRIEF, _SIGNS = 4, 8
"""Words of a message that does nothing but point, and signs of each."""
_QUESTION = re.compile(r"[?？]|吗|多少|怎么")
_TITLE = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][\w'’.-]*|de|la|le|du|da|dos|van|von|der|bin|al|el)")


def is_question(text: str) -> bool:
    """Whether a text asks something."""
    return bool(_QUESTION.search(text))


def names_goods(meaning: Interpretation) -> bool:
    """Whether a message names anything that is sold."""
    return any(meaning.all(name) for name in _GOODS)


def is_certain(intent: Intent, *names: str) -> bool:
    """Whether an intent is one of these beyond doubt."""
    return intent.name in names and intent.confidence >= _CERTAIN


def written_like_a_name(text: str) -> bool:
    """Whether a text is two to five words with capitals, as full names are."""
    words = text.strip(" .!").split()
    return 2 <= len(words) <= 5 and words[0][0].isupper() and all(_TITLE.fullmatch(word) for word in words)


def is_no_detail(asks: str | None, meaning: Interpretation) -> bool:
    """Whether a text that has no clear intent is a sentence rather than the detail."""
    text = meaning.text
    if is_question(text):
        return True
    if asks == "address":
        return False  # an address may be as long and as plain as a sentence
    words = 7 if meaning.language == "zh" else 3
    length = len(text.strip()) if meaning.language == "zh" else len(text.split())
    if length > 2 * words:
        return True
    of_words = meaning.language_confidence >= _LANGUAGE_KNOWN or is_certain(meaning.intent, "out_of_scope")
    return length >= words and of_words and not re.search(r"\d", text)


def gives_address(meaning: Interpretation) -> bool:
    """Whether a text is an address, given unasked: a place with a number, and nothing of what is sold."""
    text = meaning.text
    goods = names_goods(meaning) or meaning.all("unit")
    written = re.search(r"\d.*[,，]|[,，].*\d|[路街号]", text)
    return bool(meaning.all("place") and written and not goods and not is_question(text))


def leaves_out(meaning: Interpretation) -> bool:
    """Whether a message orders some things and refuses others ("two beans, no sauce")."""
    wanted = [mention for mention in meaning.mentions if mention.quantity is not None and not mention.refused]
    return bool(wanted) and any(mention.refused and _is_thing(mention) for mention in meaning.mentions)


def only_refuses(meaning: Interpretation) -> bool:
    """Whether a message says of things only that they shall be left out ("no chili")."""
    things = [mention for mention in meaning.mentions if _is_thing(mention)]
    return bool(things) and all(mention.refused for mention in meaning.mentions) and not is_question(meaning.text)


def _is_thing(mention: Mention) -> bool:
    return bool(mention.product or mention.category or mention.back or points(mention))


def points(mention: Mention) -> bool:
    """Whether a mention is one of the things that were shown ("the second one", "the cheaper one")."""
    return mention.place is not None or mention.price != 0


def amount(meaning: Interpretation | None) -> int | float | None:
    """Gives the number of a message, be it people or units; the first, if it says several."""
    if meaning is None:
        return None
    for entity in meaning.all("people"):
        return entity.value if isinstance(entity.value, int | float) else 0
    return next((m.quantity for m in meaning.mentions if m.quantity is not None and not m.refused), None)


def change(meaning: Interpretation | None) -> int:
    """Gives the sense of a change: 1 for "one more", -1 for "one less", 0 for "make it one"."""
    return next((mention.change for mention in meaning.mentions if mention.change), 0) if meaning else 0


def only_points(meaning: Interpretation) -> bool:
    """Whether a message points at something shown ("the second one") and asks nothing about it."""
    brief = len(meaning.text.split()) <= _BRIEF and len(meaning.text) <= _BRIEF * _SIGNS  # "the cheaper one"
    asks = is_question(meaning.text) or (meaning.intent.name.startswith("ask_") and not brief)
    pointing = any(points(mention) for mention in meaning.mentions)
    return pointing and not asks and not any(meaning.all(name) for name in ("product", "tour"))


def phone_in(meaning: Interpretation) -> str | None:
    """Gives the first phone number of a message that is no date, order number or quantity."""
    text = meaning.text
    for entity in meaning.entities:
        if entity.name in ("date", "order_number", "quantity"):
            text = text[: entity.start] + "\n" * (entity.end - entity.start) + text[entity.end :]
    return find_phone(text)
