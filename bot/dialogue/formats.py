"""Money, dates and country names as each language writes them.

CLDR, through Babel, knows that of most languages. It knows little of Kinyarwanda, and the amounts of some languages
read better otherwise: where we depart from it stands in `_STYLES`, and nowhere else.
"""

import datetime as dt
from collections.abc import Mapping
from functools import cache, lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_currency, format_decimal
from msgspec import Struct

from bot.dialogue.catalogues import header
from storage.rules.money import Money, minor_digits

_RW_COUNTRIES = {
    "RW": "u Rwanda", "BI": "Uburundi", "UG": "Uganda", "TZ": "Tanzaniya", "KE": "Kenya", "CD": "Kongo (RDC)",
    "CN": "Ubushinwa", "FR": "Ubufaransa", "BE": "Ububiligi", "DE": "Ubudage", "GB": "Ubwongereza",
    "US": "Leta Zunze Ubumwe za Amerika", "CA": "Kanada", "CH": "Ubusuwisi", "NL": "Ubuholandi", "IT": "Ubutaliyani",
    "ES": "Esipanye", "JP": "Ubuyapani", "IN": "Ubuhinde", "ZA": "Afurika y'Epfo", "ET": "Etiyopiya",
    "NG": "Nijeriya", "SE": "Suwedi", "KR": "Koreya y'Epfo", "AE": "Leta Zunze Ubumwe z'Abarabu",
}  # fmt: skip


class _Style(Struct, frozen=True):
    """How a language departs from CLDR.

    Attributes:
        numbers: The locale whose digits it groups by, where its own will not do.
        date: The pattern of a date with its weekday.
        short_date: The same for a button, or None for CLDR's.
        symbols: Signs of currencies that everybody there reads; None stands for the codes, behind the number.
        countries: Names of countries that CLDR lacks.
    """

    numbers: str | None = None
    date: str = "full"
    short_date: str | None = None
    symbols: Mapping[str, str] | None = {}
    countries: Mapping[str, str] = {}


_STYLES = {
    "en": _Style(symbols={"USD": "$", "CNY": "CN¥"}),
    "rw": _Style(  # CLDR's own dates put the year first, and its digits are grouped as nobody there does
        numbers="en", date="EEEE, d MMMM y", short_date="EEE d MMM", symbols=None, countries=_RW_COUNTRIES
    ),
    "sw": _Style(symbols=None),
    "zh": _Style(symbols={"CNY": "¥", "USD": "US$"}),
}
_CLDR = _Style()


@cache
def _locale(language: str) -> Locale:
    """The locale of CLDR that a language's catalogue names, else the one of its code."""
    return Locale.parse(header(language, "X-CLDR") or language)


def _style(language: str) -> _Style:
    return _STYLES.get(language, _CLDR)


@lru_cache(maxsize=4096)
def money(amount: Money, language: str) -> str:
    """Writes an amount of money as the language does.

    Args:
        amount: The amount in minor units.
        language: One of `bot.message.LANGUAGES`.

    Returns:
        Such as "$12.00", "11,00 €", "¥86.00", "17 500 RWF".
    """
    style, locale = _style(language), _locale(language)
    digits = minor_digits(amount.currency)
    major = amount.amount_minor / 10**digits if digits else amount.amount_minor
    if amount.currency == "RWF" or style.symbols is None:  # nobody writes Rwandan francs otherwise
        pattern = "#,##0" + ("." + "0" * digits if digits else "")
        return f"{format_decimal(major, format=pattern, locale=style.numbers or locale)} {amount.currency}"
    text = format_currency(major, amount.currency, locale=locale)
    symbol = style.symbols.get(amount.currency)
    plain = locale.currency_symbols.get(amount.currency)
    return text.replace(plain, symbol) if symbol and plain else text


@lru_cache(maxsize=4096)
def date(iso: str, language: str) -> str:
    """Writes an ISO date as the language does, with its weekday."""
    return format_date(dt.date.fromisoformat(iso), format=_style(language).date, locale=_locale(language))


@lru_cache(maxsize=4096)
def short_date(iso: str, language: str) -> str:
    """Writes an ISO date for a button: weekday, day and month, at most 20 characters."""
    day = dt.date.fromisoformat(iso)
    pattern = _style(language).short_date
    if pattern:
        return format_date(day, format=pattern, locale=_locale(language))
    return format_skeleton("MMMEd", day, locale=_locale(language))


@lru_cache(maxsize=1024)
def number(value: int, language: str) -> str:
    """Writes a whole number with the language's grouping."""
    return format_decimal(value, locale=_style(language).numbers or _locale(language))


@cache
def country(code: str, language: str) -> str:
    """Names a country (ISO 3166 alpha-2) in the language; the code itself where no name is known."""
    own = _style(language).countries.get(code) or _locale(language).territories.get(code)
    return own or Locale.parse("en").territories.get(code) or code


@cache
def language_tag(code: str) -> str:
    """Gives the BCP 47 tag that marks text in a language, with its script where its locale names one ("zh-Hans")."""
    script = _locale(code).script
    return f"{code}-{script}" if script else code


@cache
def language_name(code: str) -> str:
    """Names a language in itself, as one begins a button."""
    name = header(code, "X-Name") or Locale.parse(code).get_display_name() or code
    return name[0].upper() + name[1:]
