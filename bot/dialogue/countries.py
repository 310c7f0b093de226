"""Finds the names of countries in a text, those too that the shop has no words for. Pure."""

import re
from functools import cache

import ahocorasick
from babel import Locale

from bot.dialogue.formats import country
from bot.message import LANGUAGES
from nlu.normalise import normalise

_LATIN_MIN = 4
"""Letters of a name that is no other word."""


def countries_named(text: str) -> frozenset[str]:
    """Gives the countries (ISO 3166 alpha-2) that a text names in any of our languages."""
    plain = normalise(text).text
    found = set()
    for last, (length, code) in _automaton().iter(plain):
        start, end = last + 1 - length, last + 1
        around = (plain[start - 1] if start else " ") + plain[end : end + 1]
        if not plain[last].isascii() or not any(sign.isascii() and sign.isalnum() for sign in around):
            found.add(code)
    return frozenset(found)


@cache
def _automaton() -> ahocorasick.Automaton:
    codes = [str(code) for code in Locale.parse("en").territories if re.fullmatch("[A-Z]{2}", str(code))]
    automaton = ahocorasick.Automaton()
    for language in LANGUAGES:
        for code in codes:
            name = normalise(country(code, language)).text.strip()
            if len(name) >= _LATIN_MIN or (name and not name.isascii()):
                automaton.add_word(name, (len(name), code))
    automaton.make_automaton()
    return automaton
