"""Reads names, phone numbers and addresses out of what a shopper wrote.

Pure functions. What is left around a phone number is split at commas, line breaks and label words ("my name is",
"地址").
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal

from msgspec import Struct

from bot.dialogue.catalogues import words_of_all
from bot.dialogue.phones import find_phone
from bot.personal import ADDRESS, NAME, PHONE

_SEPARATOR = re.compile(r"\s*[,，;；\n\r、]+\s*")
_LETTER = re.compile(r"[^\W\d_]")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0b-\x1f\x7f]")
NAME_MAX, ADDRESS_MAX, ADDRESS_MIN = 80, 300, 5
_NAME_WORDS_MAX = 6
_LABELS = ("words.my_name_is", "words.my_phone_is", "words.my_address_is")
_OF_ADDRESSES = re.compile(r"[\d,，路街号巷区县镇乡村栋室]")
_HAN = re.compile(r"[\u3400-\u9fff]")


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


def read_name(text: str) -> str | None:
    """Reads an answer to "what name?": strips "my name is", refuses what cannot be a name."""
    name = tidy(_unlabelled(_unlabelled(tidy(text), "words.my_name_is"), "words.i_am")).strip(' .,。，!！:："“”')
    if not name or len(name) > NAME_MAX or not _LETTER.search(name) or re.search(r"[\d?？@<>]", name):
        return None
    return name if len(name.split()) <= _NAME_WORDS_MAX else None


def read_address(text: str) -> str | None:
    """Reads an answer to "where to?": strips "my address is", refuses what is too short to find."""
    address = tidy(_unlabelled(tidy(text), "words.my_address_is")).strip(" ,，:：")
    if len(address) < (ADDRESS_MIN if address.isascii() else 4) or not _LETTER.search(address):
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
    name, address, loose = _by_labels(_chunks(text.replace(phone, "\n", 1) if phone else text))
    guesses = guess_name and asked is None and phone and len(loose) > 1
    if name is None and loose and (asked == "name" or guesses):
        name = read_name(loose[0])
        loose = loose[1:] if name else loose
    if address is None and loose and (asked == "address" or phone or name):
        address = ", ".join(loose)
    found = read_address(address) if address else None
    if asked != "address" and found and not looks_like_address(found):
        found = None
    if asked == "name" and loose and not found and not phone:
        name = read_name(text)  # "Smith, John"
    return Draft(name, phone, found, _redact(text, name, phone, found))


def _by_labels(chunks: list[str]) -> tuple[str | None, str | None, list[str]]:
    """Gives the name and the address that are labelled, and the pieces without a label."""
    name = address = None
    loose: list[str] = []
    corrects = False
    for at, chunk in enumerate(chunks):
        labels_address = _said_with(chunk, "words.my_address_is")
        if says_wrong(chunk) and (labels_address or detail_meant(chunk)):
            corrects = True  # "the address is wrong, it is ...": what follows is the address
        elif name is None and _said_with(chunk, "words.my_name_is"):
            name = read_name(chunk)
        elif labels_address:
            address = ", ".join([_unlabelled(chunk, "words.my_address_is"), *chunks[at + 1 :]])
            break
        elif bare := _unlabelled(chunk, "words.my_phone_is").strip(" :："):
            loose.append(_unlabelled(bare, "words.it_is") if corrects else bare)
    return name, address, loose


def labelled(text: str) -> bool:
    """Whether a text gives a name or an address by saying what it is ("my name is Grace")."""
    name, address, _ = _by_labels(_chunks(text))
    return bool(name or (address and looks_like_address(address) and read_address(address)))


def looks_like_address(text: str) -> bool:
    """Whether a text has what most addresses have: a number, a comma, a Chinese street or district."""
    return bool(_OF_ADDRESSES.search(text))


def says_wrong(text: str) -> bool:
    """Whether a text says that something is wrong."""
    return says(text, "words.wrong")


def says_not(text: str) -> bool:
    """Whether a text denies something."""
    return says(text, "words.not")


def says(text: str, key: str) -> bool:
    """Whether a text has one of the words of a key, in any language."""
    folded = text.casefold()
    # Asked of every message, of many words: most of them are nowhere in it, and that is soon seen.
    for word in words_of_all(key):  # noqa: SIM110 - a generator costs three times as much here
        if word in folded and _place(word, folded) is not None:
            return True
    return False


def detail_meant(text: str) -> Literal["name", "phone", "address"] | None:
    """Gives the detail that a text speaks of, or None."""
    for name in ("phone", "address", "name"):
        if says(text, f"words.{name}"):
            return name
    return None


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
            at = _place(word, folded)
            if at is not None:
                yield text[at + len(word) :]
    _, _, rest = re.sub("[：，,.。;；!]", ":", text, count=1).partition(":")
    yield _unlabelled(rest.strip(), "words.it_is")


def without_chunks(text: str, spans: Iterable[tuple[int, int]], numbers: Iterable[tuple[int, int]] = ()) -> str:
    """Takes out the pieces between separators that speak of something else: what an order says of goods, say.

    Args:
        text: What was written.
        spans: A piece that one of these lies in goes.
        numbers: A piece that is nothing but one of these goes; "500" in "500 Howard Street" stays.

    Returns:
        What is left, with commas between.
    """
    taken = list(spans)
    alone = {text[start:end] for start, end in numbers}
    cuts = [(match.start(), match.end()) for match in _SEPARATOR.finditer(text)]
    folded = text.casefold()
    cuts += [(at, at) for at in _labels_in(folded)] if len(folded) == len(text) else []
    kept: list[str] = []
    at = 0
    for end, behind in [*sorted(cuts), (len(text), len(text))]:
        if text[at:end].strip() not in alone and not any(start < end and stop > at for start, stop in taken):
            kept.append(text[at:end])
        at = behind
    return ", ".join(chunk.strip() for chunk in kept if chunk.strip())


def _redact(text: str, name: str | None, phone: str | None, address: str | None) -> str:
    if address:
        # An address may have been put together from pieces: nothing of the text is kept but which details were there.
        return " ".join(mark for mark, given in ((NAME, name), (PHONE, phone), (ADDRESS, address)) if given)
    for mark, given in ((NAME, name), (PHONE, phone)):
        if given:
            text = text.replace(given, mark) if given in text else mark
    return text


def _chunks(text: str) -> list[str]:
    """Takes a text apart at marks, and in front of every label."""
    folded = text.casefold()
    if len(folded) == len(text):
        for at in sorted(_labels_in(folded), reverse=True):
            text = f"{text[:at]}\n{text[at:]}"
    return [bare for chunk in _SEPARATOR.split(text) if (bare := _without_and(chunk.strip()))]


def _labels_in(folded: str) -> list[int]:
    """Where labels begin; one inside a longer one ("name is" in "my name is") is no label of its own."""
    found: list[tuple[int, int]] = []
    for label in _phrases():
        at = _place(label, folded) if label in folded else None
        if at is not None and not any(start < at + len(label) and at < end for start, end in found):
            found.append((at, at + len(label)))
    return [start for start, _ in found]


@cache
def _phrases() -> tuple[str, ...]:
    """The labels that are more than a bare noun, the longest first."""
    labels = {label for key in _LABELS for label in words_of_all(key) if _is_phrase(label)}
    return tuple(sorted(labels, key=len, reverse=True))


def _without_and(chunk: str) -> str:
    folded = chunk.casefold()
    for word in words_of_all("words.and"):
        if folded == word:
            return ""
        if folded.endswith(f" {word}") or (not word.isascii() and folded.endswith(word)):
            return chunk[: -len(word)].rstrip()
    return chunk


def _said_with(chunk: str, key: str) -> bool:
    return _unlabelled(chunk, key) != chunk


def _is_phrase(label: str) -> bool:
    """Whether a label is more than the bare noun, which may stand in any sentence."""
    return " " in label or "'" in label or (not label.isascii() and len(label) > 1)


def _place(word: str, folded: str) -> int | None:
    """Where a word stands in a folded text by itself, or None; Chinese words need no gaps around them."""
    at = folded.find(word)
    while at >= 0:
        end = at + len(word)
        pairs = (folded[max(at - 1, 0) : at] + word[0], word[-1] + folded[end : end + 1])
        if _HAN.match(word) or not any(len(pair) > 1 and pair.isalnum() for pair in pairs):
            return at
        at = folded.find(word, at + 1)
    return None


def _unlabelled(text: str, key: str) -> str:
    folded = text.casefold()
    if not folded.startswith(words_of_all(key)):
        return text
    for label in words_of_all(key):
        if folded.startswith(label) and len(folded) == len(text):
            rest = text[len(label) :]
            if not label[-1].isascii() or not rest or not rest[0].isalnum():
                return rest.lstrip(" :：,，是为")
    return text
