"""Reads names, phone numbers and addresses out of what a shopper wrote.

Pure functions. What is left around a phone number is taken for a name or an address piece by piece
(`bot.dialogue.pieces`).
"""

import re
from collections.abc import Iterable
from functools import cache

from msgspec import Struct

from bot.dialogue.catalogues import texts, words_of_all
from bot.dialogue.phones import find_phone
from bot.dialogue.pieces import pieces
from bot.dialogue.words import detail_meant, place, says_wrong, without_lead
from bot.message import LANGUAGES
from bot.personal import ADDRESS, NAME, PHONE

_LETTER = re.compile(r"[^\W\d_]")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0b-\x1f\x7f]")
NAME_MAX, ADDRESS_MAX = 80, 300
_NAME_WORDS_MAX = 6
_ADDRESS_MIN, _ADDRESS_MIN_SIGNS = 5, 4
"""Least characters of an address, and of one in a script that needs fewer."""
_FULL_NAME = re.compile(r"[^\W\d_a-z][\w'’.-]*(?:\s[^\W\d_a-z][\w'’.-]*){1,4}|[\u3400-\u9fff]{2,4}")
_OF_ADDRESSES = re.compile(r"[\d,，路街号巷区县镇乡村栋室省市]")


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


@cache
def _yes_and_no() -> frozenset[str]:
    """What nobody is called: yes and no in every language."""
    return frozenset(texts(language)[key].casefold() for language in LANGUAGES for key in ("btn.yes", "btn.no"))


def read_name(text: str) -> str | None:
    """Reads an answer to "what name?": strips "my name is", refuses what cannot be a name."""
    name = tidy(without_lead(without_lead(tidy(text), "words.my_name_is"), "words.i_am")).strip(' .,。，!！:："“”')
    if (
        not name
        or name.casefold() in _yes_and_no()
        or len(name) > NAME_MAX
        or not _LETTER.search(name)
        or re.search(r"[\d?？@<>]", name)
    ):
        return None
    return name if len(name.split()) <= _NAME_WORDS_MAX else None


def read_address(text: str) -> str | None:
    """Reads an answer to "where to?": strips "my address is", refuses what is too short to find."""
    address = tidy(without_lead(tidy(text), "words.my_address_is")).strip(" ,，:：")
    if len(address) < (_ADDRESS_MIN if address.isascii() else _ADDRESS_MIN_SIGNS) or not _LETTER.search(address):
        return None
    return address[:ADDRESS_MAX]


def read_details(text: str, asked: str | None = None, *, guess_name: bool = True) -> Draft:
    """Reads several details given at once.

    Args:
        text: What was written.
        asked: The detail that the bot asked for, or None; it gets what cannot be told apart.
        guess_name: Whether what stands first beside a phone number may be a name.

    Returns:
        The details. Without a phone number, a label or a question for one, nothing is taken for a detail.
    """
    phone = find_phone(text)
    name, address, loose = _by_labels(pieces(text.replace(phone, "\n", 1) if phone else text))
    loose = [piece for piece in loose if piece.casefold() not in _yes_and_no()]
    guesses = guess_name and asked is None and phone and len(loose) > 1
    if name is None and loose and (asked == "name" or guesses):
        name = read_name(loose[0])
        loose = loose[1:] if name else loose
    if name is None and guesses and _is_name_behind(text, phone or "", loose[-1]):
        name, loose = loose[-1], loose[:-1]  # "12 Main St, Boston, +1 202 555 0143, Grace Mukamana"
    if address is None and loose and (asked == "address" or phone or name):
        address = ", ".join(loose)
    found = read_address(address) if address else None
    if asked != "address" and found and not looks_like_address(found):
        found = None
    if asked == "name" and loose and not found and not phone:
        name = read_name(text)  # "Smith, John"
    return Draft(name, phone, found, _redact(text, name, phone, found))


def _is_name_behind(text: str, phone: str, piece: str) -> bool:
    """Whether a piece behind a phone number is a full name: two words and more, or two to four Chinese signs."""
    behind = text.find(piece, text.find(phone) + len(phone)) >= 0
    return behind and _FULL_NAME.fullmatch(piece) is not None and not looks_like_address(piece)


def _by_labels(given: list[str]) -> tuple[str | None, str | None, list[str]]:
    """Gives the name and the address that are labelled, and the pieces without a label."""
    name = address = None
    loose: list[str] = []
    corrects = False
    for at, piece in enumerate(given):
        labels_address = _said_with(piece, "words.my_address_is")
        if says_wrong(piece) and (labels_address or detail_meant(piece)):
            corrects = True  # "the address is wrong, it is ...": what follows is the address
        elif name is None and _said_with(piece, "words.my_name_is"):
            name = read_name(piece)
        elif labels_address:
            rest = [one for one in given[at + 1 :] if without_lead(one, "words.my_phone_is").strip(" :：")]
            named = next((one for one in rest if _said_with(one, "words.my_name_is")), None)
            if name is None and named is not None:
                name = read_name(named)
            address = ", ".join([without_lead(piece, "words.my_address_is"), *(one for one in rest if one != named)])
            break
        elif bare := without_lead(piece, "words.my_phone_is").strip(" :："):
            loose.append(without_lead(bare, "words.it_is") if corrects else bare)
    return name, address, loose


def labelled(text: str) -> bool:
    """Whether a text gives a name or an address by saying what it is ("my name is Grace")."""
    name, address, _ = _by_labels(pieces(text))
    return bool(name or (address and looks_like_address(address) and read_address(address)))


def looks_like_address(text: str) -> bool:
    """Whether a text has what most addresses have: a number, a comma, a Chinese street or district."""
    return bool(_OF_ADDRESSES.search(text))


def corrected_value(text: str, what: str) -> str | None:
    """Gives the new value in a correction.

    It stands behind a label ("my name is Grace"), behind a word of change ("change the name to Grace", "名字改成李雷"),
    or behind a mark ("the address is wrong: 12 Main Street, Boston").

    Args:
        text: What was written.
        what: `name`, `phone` or `address`.

    Returns:
        The value as it was written, or None where the text only says that the old one is wrong.
    """
    if what == "phone":
        return find_phone(text)
    draft = read_details(text)
    given = draft.name if what == "name" else draft.address
    read = read_name if what == "name" else read_address
    for rest in (given, *_rests(text)):
        value = read(rest) if rest and not says_wrong(rest) else None
        if value and (what == "name" or looks_like_address(value)):
            return value
    return None


def _rests(text: str) -> Iterable[str]:
    """What a correction may be about: what stands behind a word of change, then what stands behind the first mark."""
    folded = text.casefold()
    if len(folded) == len(text):
        for word in words_of_all("words.change_to"):
            at = place(word, folded)
            if at is not None:
                yield text[at + len(word) :]
    _, _, rest = re.sub("[：，,.。;；!]", ":", text, count=1).partition(":")
    yield without_lead(rest.strip(), "words.it_is")


def _redact(text: str, name: str | None, phone: str | None, address: str | None) -> str:
    if address:
        # An address may have been put together from pieces: nothing of the text is kept but which details were there.
        return " ".join(mark for mark, given in ((NAME, name), (PHONE, phone), (ADDRESS, address)) if given)
    for mark, given in ((NAME, name), (PHONE, phone)):
        if given:
            text = text.replace(given, mark) if given in text else mark
    return text


def _said_with(piece: str, key: str) -> bool:
    return without_lead(piece, key) != piece
