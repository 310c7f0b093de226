"""Buttons that are said instead of pressed: those just shown, and those that mean the same at any time."""

from functools import cache, lru_cache

from bot.dialogue.catalogues import texts, words_of_all
from bot.dialogue.presses import Press, parse_press
from bot.dialogue.tracker import Slots

ALWAYS = {
    "btn.products": Press("menu"),
    "btn.tours": Press("cat", "tours"),
    "btn.cart": Press("cart"),
    "btn.checkout": Press("checkout"),
    "btn.keep_looking": Press("menu"),
    "btn.clear": Press("clear"),
    "btn.change": Press("change"),
    "btn.fix_name": Press("fix", "name"),
    "btn.fix_phone": Press("fix", "phone"),
    "btn.fix_address": Press("fix", "address"),
    "btn.fix_cart": Press("fix", "cart"),
    "btn.same_again": Press("same"),
    "btn.my_orders": Press("orders"),
    "btn.cancel_order": Press("cancel"),
    "btn.human": Press("human"),
    "btn.language": Press("langs"),
    "btn.help": Press("help"),
    "btn.privacy": Press("privacy"),
    "btn.export": Press("export"),
    "btn.forget": Press("forget"),
    "btn.skip": Press("skip"),
    "btn.shipping": Press("shipping"),
    "btn.payment": Press("payment"),
}
"""Labels that can be said whether their button is shown or not, with what it carries."""


def press_said(text: str, slots: Slots, language: str) -> Press | None:
    """Gives the button whose label a text is, or None.

    Args:
        text: What was written.
        slots: The dialogue's memory, with the buttons of the last answer: they go first.
        language: The conversation's language.

    Returns:
        What pressing it would carry.
    """
    said = bare(text)
    for button in slots.buttons:
        if _bare_label(button.label) == said:
            return parse_press(button.press)
    return _labels(language).get(said)


def calls_bot_back(text: str) -> bool:
    """Whether a text, said while a person is waited for, brings the bot back."""
    said = f" {bare(text)} "
    for phrase in words_of_all("words.back_to_bot"):
        # A phrase counts inside a sentence too; a single word ("bot") must stand alone, for it may be complained of.
        inside = f" {phrase} " in said if " " in phrase else len(phrase) > 3 and not phrase.isascii() and phrase in said
        if inside or said.strip() == phrase:
            return True
    return False


def bare(text: str) -> str:
    """Gives a text as it is compared: without case and without the marks around it."""
    return " ".join(text.casefold().strip(" .,!?。，！？…\n\t").replace("’", "'").split())


@lru_cache(maxsize=4096)
def _bare_label(label: str) -> str:
    return bare(label)


@cache
def _labels(language: str) -> dict[str, Press]:
    known = texts(language)
    return {bare(known[key]): press for key, press in ALWAYS.items()}
