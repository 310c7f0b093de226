"""Money, dates and country names as each language writes them.

CLDR knows little of Kinyarwanda, and its Swahili compact numbers are wrong outside `sw_KE`; what they lack is filled in
here and nowhere else.
"""

import datetime as dt
from functools import cache, lru_cache

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal

from storage.rules.money import Money, minor_digits

_LOCALES = {"en": "en", "fr": "fr", "rw": "rw", "sw": "sw_KE", "zh": "zh_Hans_CN"}

_RW_COUNTRIES = {
    "RW": "u Rwanda", "BI": "Uburundi", "UG": "Uganda", "TZ": "Tanzaniya", "KE": "Kenya", "CD": "Kongo (RDC)",
    "CN": "Ubushinwa", "FR": "Ubufaransa", "BE": "Ububiligi", "DE": "Ubudage", "GB": "Ubwongereza",
    "US": "Leta Zunze Ubumwe za Amerika", "CA": "Kanada", "CH": "Ubusuwisi", "NL": "Ubuholandi", "IT": "Ubutaliyani",
    "ES": "Esipanye", "JP": "Ubuyapani", "IN": "Ubuhinde", "ZA": "Afurika y'Epfo", "ET": "Etiyopiya",
    "NG": "Nijeriya", "SE": "Suwedi", "KR": "Koreya y'Epfo", "AE": "Leta Zunze Ubumwe z'Abarabu",
}  # fmt: skip
_SYMBOLS = {"zh": {"CNY": "¥", "USD": "US$"}, "en": {"USD": "$", "CNY": "CN¥"}}


@lru_cache(maxsize=4096)
def money(amount: Money, language: str) -> str:
    """Writes an amount of money as the language does.

    Args:
        amount: The amount in minor units.
        language: One of `bot.message.LANGUAGES`.

    Returns:
        Such as "$12.00", "11,00 €", "¥86.00", "17 500 RWF".
    """
    digits = minor_digits(amount.currency)
    major = amount.amount_minor / 10**digits if digits else amount.amount_minor
    if amount.currency == "RWF" or language in ("rw", "sw"):
        # CLDR gives RWF two decimals it does not have, and no rw pattern at all.
        number = format_decimal(
            major, format="#,##0" + ("." + "0" * digits if digits else ""), locale="fr" if language == "fr" else "en"
        )
        return f"{number} {amount.currency}"
    text = format_currency(major, amount.currency, locale=_LOCALES[language])
    symbol = _SYMBOLS.get(language, {}).get(amount.currency)
    plain = Locale.parse(_LOCALES[language]).currency_symbols.get(amount.currency)
    return text.replace(plain, symbol) if symbol and plain else text


@lru_cache(maxsize=4096)
def date(iso: str, language: str) -> str:
    """Writes an ISO date as the language does, with its weekday."""
    pattern = "EEEE, d MMMM y" if language == "rw" else "full"  # CLDR's own puts the year first in rw
    return format_date(dt.date.fromisoformat(iso), format=pattern, locale=_LOCALES[language])


@lru_cache(maxsize=4096)
def short_date(iso: str, language: str) -> str:
    """Writes an ISO date for a button: weekday, day and month, at most 20 characters."""
    day = dt.date.fromisoformat(iso)
    pattern = {"en": "EEE, MMM d", "zh": "M月d日 EEE"}.get(language, "EEE d MMM")
    return format_date(day, format=pattern, locale=_LOCALES[language])


@lru_cache(maxsize=1024)
def number(value: int, language: str) -> str:
    """Writes a whole number with the language's grouping."""
    return format_decimal(value, locale="en" if language == "rw" else _LOCALES[language])


@cache
def country(code: str, language: str) -> str:
    """Names a country (ISO 3166 alpha-2) in the language; the code itself where no name is known."""
    if language == "rw" and code in _RW_COUNTRIES:
        return _RW_COUNTRIES[code]
    name = Locale.parse(_LOCALES[language]).territories.get(code) or Locale.parse("en").territories.get(code)
    return name or code


def language_name(code: str) -> str:
    """Names a language in itself."""
    return {"en": "English", "fr": "Français", "rw": "Ikinyarwanda", "sw": "Kiswahili", "zh": "中文"}[code]
