"""Takes the normal form of a comment apart into what claims are made of."""

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator
from typing import Literal

from msgspec import Struct

from nlu import chinese_numbers, spoken_numbers
from nlu.claim_words import CHINESE, CHINESE_LENGTH_MAX, ELIDED, latin_role
from nlu.number_words import UNITS, WORDS


class Token(Struct, frozen=True):
    """A piece of a comment.

    Attributes:
        kind: `code` and `link` name an offer ("a1", "1号"), `thing` is a word of the shop's, `number` counts, `plus` is
            a number that only claims have ("+1"), `role` is a word of `claim_words`, `sign` changes nothing, `unknown`
            is all else.
        text: As in the normal form. For a link, its number.
        value: Of a number.
    """

    kind: Literal["code", "link", "thing", "number", "plus", "unit", "role", "sign", "unknown"]
    text: str
    value: int = 0


_HAN = r"\u3400-\u9fff"
_NUMERALS = "零〇一二两三四五六七八九十百千俩仨"
_RUN = re.compile(rf"[{_NUMERALS}]+(?P<dozen>打(?![0-9]))?")
_LINK = (
    rf"(?P<link>(?:\b(?:number|num|numero|nambari|namba|nimero|link|lien|no)\s?|链接|第|#)"
    rf"(?P<behind>[0-9]{{1,3}}|[{_NUMERALS}]{{1,3}})(?:号链接|个链接|号|款|链接)?(?![0-9])"
    rf"|(?P<before>[0-9]{{1,3}}|[{_NUMERALS}]{{1,3}})\s?(?:号链接|号链|号品|号款|号|链接))"
)
_REST = (
    rf"|(?P<plus>\+\s?(?P<added>[0-9]+))|(?P<digits>[0-9]+)(?P<tied>[a-z]+)?"
    rf"|(?P<word>[a-z]+(?:'[a-z]+)*'?)|(?P<han>[{_HAN}])|(?P<sign>\s+|.)"
)
_NOT_BESIDE = frozenset("$€£¥%@/<>^?&")


class Lexer:
    """Reads pieces with the words of what is on offer.

    Args:
        series: The letters that claim codes begin with, in the normal form ("a").
        things: The shop's words for what is on offer, in the normal form.
    """

    def __init__(self, series: frozenset[str], things: Iterable[str]) -> None:
        self._starts: dict[str, list[str]] = {}
        for word in sorted(things, key=len, reverse=True):
            self._starts.setdefault(word[0], []).append(word)
        letters = "|".join(re.escape(letter) for letter in sorted(series, key=len, reverse=True))
        code = rf"(?P<code>(?:(?<![a-z0-9])|(?<=[0-9]x))(?:{letters})[\s-]?[0-9]{{1,3}}(?![0-9]))|" if letters else ""
        self._pattern = re.compile(code + _LINK + _REST, re.DOTALL)

    def tokens(self, text: str) -> Iterator[Token]:
        """Gives the pieces of a text, in order."""
        at = 0
        while at < len(text):
            token, at = self._thing(text, at) or self._token(text, at)
            yield token

    def _thing(self, text: str, at: int) -> tuple[Token, int] | None:
        words = self._starts.get(text[at])
        if words is None or (text[at].isascii() and at and text[at - 1].isalpha() and text[at - 1].isascii()):
            return None
        for word in words:
            end = at + len(word)
            if text.startswith(word, at) and not (word[-1].isascii() and text[end : end + 1].isalpha()):
                return Token("thing", word), end
        return None

    def _token(self, text: str, at: int) -> tuple[Token, int]:
        match = _match(self._pattern, text, at)
        whole, end = match.group(), match.end()
        match match.lastgroup:
            case "word":
                return _latin(text, at, whole)
            case "han":
                return _han(text, at)
            case "digits" | "tied":
                return _digits(match, at)
            case "code":
                token = Token("code", re.sub(r"[\s-]", "", whole))
            case "link":
                value = _read(match["behind"] or match["before"])
                token = Token("unknown" if value is None else "link", whole, value or 0)
            case "plus":
                token = Token("plus", match["added"], int(match["added"]))
            case _:
                token = Token("sign" if _decorates(whole[0]) else "unknown", whole)
        return token, end


def _match(pattern: re.Pattern[str], text: str, at: int) -> re.Match[str]:
    match = pattern.match(text, at)
    if match is None:
        raise ValueError(f"the pattern's last alternative takes any character, but not {text[at]!r}")
    return match


def _read(numeral: str) -> int | None:
    return int(numeral) if numeral.isdecimal() else chinese_numbers.read(numeral)


def _digits(match: re.Match[str], at: int) -> tuple[Token, int]:
    tied = match["tied"] or ""
    if tied and tied != "x" and tied not in UNITS:
        return Token("unknown", match.group()), match.end()  # 5g, 2nd
    digits = match.group().removesuffix(tied)
    return Token("number", digits, int(digits)), at + len(digits)


def _latin(text: str, at: int, word: str) -> tuple[Token, int]:
    before = text[max(0, at - 5) : at]
    if word in WORDS and not (word == "one" and before.endswith(("this ", "that ", "the "))):
        spoken = next(iter(spoken_numbers.find(text[at:])))
        return Token("number", "", spoken.value), at + spoken.end
    role = latin_role(word)
    if role or word in UNITS:
        return Token("role" if role else "unit", word), at + len(word)
    head, apostrophe, _ = word.partition("'")
    first = head + apostrophe
    if apostrophe and latin_role(first):
        return Token("role", first), at + len(first)
    if first in ELIDED and (apostrophe or before.endswith("'")):
        return Token("sign", first), at + len(first)
    return _latin(text, at, head) if apostrophe else (Token("unknown", word), at + len(word))


def _han(text: str, at: int) -> tuple[Token, int]:
    word = _longest(text, at, CHINESE, CHINESE_LENGTH_MAX)
    run = _RUN.match(text, at)
    if run and len(word) < 2:
        value = chinese_numbers.read(run.group().removesuffix("打"))
        if value is None:
            return Token("unknown", run.group()), run.end()
        return Token("number", "", value * 12 if run["dozen"] else value), run.end()
    if word:
        return Token("role", word), at + len(word)
    unit = _longest(text, at, UNITS, 2)
    return Token("unit" if unit else "unknown", unit or text[at]), at + len(unit or text[at])


def _longest(text: str, at: int, words: Container[str], length_max: int) -> str:
    return next((text[at : at + size] for size in range(length_max, 0, -1) if text[at : at + size] in words), "")


def _decorates(sign: str) -> bool:
    """Whether a sign may stand anywhere: spaces, punctuation, emoji; no currency and no letter of another script."""
    category = unicodedata.category(sign)
    return sign not in _NOT_BESIDE and (category[0] in "PZ" or category in ("So", "Sk", "Sm", "Me"))
