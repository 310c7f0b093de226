"""Phone numbers as people write them; how they are built is libphonenumber's business. Pure functions."""

import re
from collections.abc import Iterable

import phonenumbers

_DIGITS = re.compile(r"[+＋]?[\d０-９][\d０-９\s().\-/]{5,22}[\d０-９]")


def find_phone(text: str) -> str | None:
    """Finds the first stretch of a text that could be a phone number (7 to 15 digits)."""
    for match in _DIGITS.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        if 7 <= len(digits) <= 15:
            return match[0].strip()
    return None


def read_phone(written: str, regions: Iterable[str]) -> str | None:
    """Reads a phone number.

    Args:
        written: As it was written, with or without country code.
        regions: ISO 3166 codes to try in that order for a national number.

    Returns:
        The number as E.164, or None where it is valid in none of the regions.
    """
    text = written.replace("＋", "+")
    if text.startswith("00"):
        text = "+" + text[2:]
    for region in [None] if text.startswith("+") else regions:
        try:
            number = phonenumbers.parse(text, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return None


def country_of_phone(number: str) -> str | None:
    """Gives the country (ISO 3166) of an E.164 number, or None."""
    if not number.startswith("+"):
        return None
    return phonenumbers.region_code_for_number(phonenumbers.parse(number)) or None
