"""Reads names, phone numbers and addresses out of what a shopper wrote.

Pure functions. Phone numbers are Google's libphonenumber's business; what is left around them is split at commas,
line breaks and label words ("my name is", "地址").
"""

import re
from collections.abc import Iterable

import phonenumbers
from msgspec import Struct

from bot.dialogue.catalogues import words_of_all
from bot.personal import ADDRESS, NAME, PHONE

_DIGITS = re.compile(r"[+＋]?[\d０-９][\d０-９\s().\-/]{5,22}[\d０-９]")
_SEPARATOR = re.compile(r"\s*[,，;；\n\r、]+\s*")
_LETTER = re.compile(r"[^\W\d_]")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0b-\x1f\x7f]")
NAME_MAX, ADDRESS_MAX, ADDRESS_MIN = 80, 300, 5
_NAME_WORDS_MAX = 6


class Draft(Struct, frozen=True):
    """The details found in one text.

    Attributes:
        name: A name, or None.
        phone: A phone number as it was written, or None.
        address: An address, or None.
        redacted: The text with a mark in the place of each.
    """

    name: str | None
    phone: str | None
    address: str | None
    redacted: str

    def __bool__(self) -> bool:
        """Whether anything was found."""
        return bool(self.name or self.phone or self.address)


def tidy(text: str) -> str:
    """Removes invisible and control characters and folds white space, keeping the writing as it is."""
    return re.sub(r"\s+", " ", _INVISIBLE.sub("", text)).strip()


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


def read_name(text: str) -> str | None:
    """Reads an answer to "what name?": strips "my name is", refuses what cannot be a name."""
    name = tidy(_without_label(tidy(text), "words.my_name_is")).strip(" .。!！:：")
    if not name or len(name) > NAME_MAX or not _LETTER.search(name) or re.search(r"[\d?？]", name):
        return None
    return name if len(name.split()) <= _NAME_WORDS_MAX else None


def read_address(text: str) -> str | None:
    """Reads an answer to "where to?": strips "my address is", refuses what is too short to find."""
    address = tidy(_without_label(tidy(text), "words.my_address_is")).strip(" :：")
    if len(address) < (ADDRESS_MIN if address.isascii() else 4) or not _LETTER.search(address):
        return None
    return address[:ADDRESS_MAX]


def read_details(text: str, asked: str | None) -> Draft:
    """Reads several details given at once.

    Args:
        text: What was written.
        asked: The detail that the bot asked for, or None; it gets what cannot be told apart.

    Returns:
        The details. Without a phone number, a label or a question for one, nothing is taken for a detail.
    """
    phone = find_phone(text)
    rest = text.replace(phone, "\n", 1) if phone else text
    chunks = [chunk for chunk in map(str.strip, _SEPARATOR.split(rest)) if chunk]
    name = address = None
    loose: list[str] = []
    for chunk in chunks:
        if _is_labelled(chunk, "words.my_phone_is"):
            bare = _without_label(chunk, "words.my_phone_is")
            if bare.strip(" :："):
                loose.append(bare)
        elif name is None and _is_labelled(chunk, "words.my_name_is"):
            name = read_name(chunk)
        elif address is None and _is_labelled(chunk, "words.my_address_is"):
            address = ", ".join([chunk, *chunks[chunks.index(chunk) + 1 :]])
            break
        else:
            loose.append(chunk)
    if phone or asked in ("name", "address"):
        if name is None and loose and (asked == "name" or (phone and len(loose) > 1)):
            name = read_name(loose[0])
            if name:
                loose = loose[1:]
        if address is None and loose and (name or phone or asked == "address"):
            address = ", ".join(loose)
    found_address = read_address(address) if address else None
    return Draft(name, phone, found_address, _redact(text, name, phone, found_address))


def without_chunks(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Takes out the pieces between separators that one of the spans lies in: what an order says of goods, say."""
    taken = list(spans)
    kept: list[str] = []
    at = 0
    for match in [*_SEPARATOR.finditer(text), None]:
        end = match.start() if match else len(text)
        if not any(start < end and stop > at for start, stop in taken):
            kept.append(text[at:end])
        at = match.end() if match else end
    return ", ".join(kept)


def _redact(text: str, name: str | None, phone: str | None, address: str | None) -> str:
    if address:
        # An address may have been put together from pieces: nothing of the text is kept but which details were there.
        return " ".join(mark for mark, given in ((NAME, name), (PHONE, phone), (ADDRESS, address)) if given)
    for mark, given in ((NAME, name), (PHONE, phone)):
        if given:
            text = text.replace(given, mark) if given in text else mark
    return text


def _is_labelled(text: str, key: str) -> bool:
    return _without_label(text, key) != text


def _without_label(text: str, key: str) -> str:
    folded = text.casefold()
    for label in words_of_all(key):
        if folded.startswith(label) and len(folded) == len(text):
            rest = text[len(label) :]
            if not label[-1].isascii() or not rest or not rest[0].isalnum():
                return rest.lstrip(" :：,，是为")
    return text
