"""Takes the normal form of a comment apart into words and their kinds."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from nlu.claims.tokens import CHARACTERS, HAN, LATIN, NUMBERS, PHRASES, Phrases, Token, known, start_of
from nlu.claims.typos import Typos
from nlu.normalise import Normal
from nlu.readers import chinese_numbers, spoken_numbers
from nlu.readers.number_words import WORDS

_NUMERALS = "零〇一二两三四五六七八九十百千俩仨"
_RUN = re.compile(rf"[{_NUMERALS}]+(?P<dozen>打(?![0-9]))?")
_NUMBER = rf"[0-9]{{1,3}}|[{_NUMERALS}]{{1,3}}"
_LINK = (
    r"(?P<link>(?:\b(?P<spelt>number|product|produit|bidhaa|igicuruzwa|num|numero|iya|nambari|namba|nimero|link|lien|lot|"
    r"no|n°|item|option|offre|offer|article|le|la)(?:\.\s?|\s(?:(?:ya|cya|za)\s)?)?|链接|第|#)"
    rf"(?P<behind>[0-9]{{1,3}}|(?<![a-z])[{_NUMERALS}]{{1,3}})(?:号链接|个链接|号|款|链接)?(?![0-9a-z%]))"
    rf"|(?P<ahead>(?P<before>{_NUMBER})\s?(?:号链接|号链|号品|号款|号宝贝|号|链接|链))"
)
_MEASURED = (
    r"(?P<size>[0-9]+\s?(?:g|gr|grams?|grammes?|ml|cl|oz|克|毫升)(?![a-z]))"
    r"|(?P<measured>[$€£¥#@]\s?[0-9][0-9.,]*|[0-9]+(?:\.[0-9]+|(?<=[0-9])(?:\s?[:/=]\s?|[-+])[0-9]+)+"
    r"|[0-9]+\s?[%€$£¥°]|(?:(?<=\s)|\A)-[0-9]+|(?!(?P<same>[0-9])(?P=same)+(?![0-9]))[0-9]{5,}(?=.)(?![0-9])|\+[0-9]{5,})"
)
_REST = (
    r"(?P<plus>\+\s?(?P<added>[0-9]+))|(?P<digits>[0-9]+)(?P<tied>[a-z]+)?"
    rf"|(?P<word>[a-z]+(?:'[a-z]+(?![0-9a-z]))*'?)|(?P<han>[{HAN}])"
    r"|(?P<quoted>«[^»]*»|\"[^\"]*\"|“[^”]*”)"
    r"|(?P<face>[:;=]['-]?[()dpox*](?![a-z0-9])|\^_?\^|<3+|[-=]>)"
    r"|(?P<end>[,.!;:()~…\s]+|-(?=\s))|(?P<sign>.)"
)
_NEXT = re.compile(r"[\s-]{1,3}(?:(?:and|et|na)[\s-])?(?P<next>n'|[a-z]+)")
_FOR = re.compile(r"\s(?:me|us|my|two|2|3|three|one|1)\b")
_LONGEST_NUMBER = 80
_ELIDED = frozenset({"ll", "d", "m", "s", "t", "re", "ve"})
_NO_WORDS = frozenset("ghaeklmnpstdv") | {"er"}
"""What may be tied to digits and is no unit of goods, though it is a little word elsewhere."""

_FILL = Token("f", "")
_UNKNOWN = Token("x", "")
_END = Token(".", "")
_FOUR = Token(">", "for")
_WHO_DO = Token("!", "的")
_ACCENTED = {word: Token("d", word) for word in ("commande", "reserve", "valide", "achete", "confirme", "paye")}
"""French participles, which without their accent are other forms."""

_TYPOS = Typos(
    [
        *(token.text for token in LATIN.values() if token.kind in "wdpu" and len(token.text) > 5),
        *("ndashaka", "nshaka", "ndafata", "ndagura", "mumpe", "nguriye", "mumbikire", "nataka", "nachukua", "naomba"),
        *("nipatie", "niwekee", "nahitaji", "nimeagiza", "moja", "mbili", "tatu", "tano", "imwe", "ebyiri", "eshatu"),
    ],
    exchanged=False,
)


class Lexer:
    """Reads words with those of what is on offer.

    Args:
        series: The letters that claim codes begin with, in the normal form ("a").
        things: The shop's words for what is on offer, in the normal form; an acute behind one says that it needs its
            accent.
        parts: Words of which such words are made, without a plural's s.
    """

    def __init__(self, series: frozenset[str], things: frozenset[str], parts: frozenset[str]) -> None:
        self._parts = parts
        self._accented = frozenset(thing[:-1] for thing in things if thing.endswith("´"))
        self._things = Phrases((thing, Token("t", thing)) for thing in things)
        self._typos = Typos(things, exchanged=True)
        self._meant = lru_cache(maxsize=4_096)(self._read_unknown)
        self._pattern = re.compile(f"{_codes(series)}{_MEASURED}|{_LINK}|{_REST}", re.DOTALL)

    def tokens(self, normal: Normal) -> Iterator[Token]:
        """Gives the words of a text, in order; those that change nothing are left out."""
        text = normal.text
        at, end, last = 0, len(text), ""
        while at < end:
            match = _match(self._pattern, text, at)
            begin, group = at, match.lastgroup
            if group == "end":
                at = match.end()
                token = _break(text, at, match.group())
            else:
                token, at = self._token(match, text, at)
                if group == "word":
                    token = self._looked_at(token, normal, begin, at)
                token = _beside(token, last, text, at)
            if token.kind != "f":
                last = token.kind
                yield token

    def _token(self, match: re.Match[str], text: str, at: int) -> tuple[Token, int]:
        group, whole = match.lastgroup, match.group()
        thing = self._things.at(text, at, whole if group in ("word", "han") else start_of(whole))
        if thing:
            return thing
        match group:
            case "word":
                return _word(text, at, whole)
            case "han":
                return _han(text, at)
            case "digits" | "tied" | "times":
                return _digits(match, at)
            case _:
                return _other(match), match.end()

    def _read_unknown(self, word: str) -> Token:
        """Reads a word that is part of the name of what is on offer, or nearly a known one."""
        part = word.rstrip("s")
        if part in self._parts:
            return Token("a", part)
        thing = self._typos.meant(word)
        return Token("t", thing) if thing else known(_TYPOS.meant(word) or word)

    def _looked_at(self, token: Token, normal: Normal, begin: int, end: int) -> Token:
        """Looks again at a word that is unknown, or has another meaning with an accent."""
        if token.kind == "x":
            return self._meant(normal.text[begin:end])
        if token.text in _ACCENTED or token.text in self._accented:
            _, last = normal.origin(begin, end)
            if not normal.original[last - 1].isascii():
                return _ACCENTED.get(token.text) or Token("t", f"{token.text}´")
        return token


def _codes(series: frozenset[str]) -> str:
    """Gives the pattern of codes, and of a number that is written before one ("2A1")."""
    if not series:
        return ""
    letters = "|".join(re.escape(letter) for letter in sorted(series, key=len, reverse=True))
    code = rf"(?:(?<![a-z0-9])|(?<=[0-9]x)|(?<=[0-9]))(?:{letters})-?[0-9]{{1,3}}(?:s(?![a-z]))?(?![0-9])"
    apart = rf"\A(?:{letters})\s[0-9]{{1,3}}(?![0-9a-z])"
    return rf"(?P<code>{code}|{apart})|(?P<times>[0-9]{{1,2}}(?=(?:{letters})[0-9]))|"


def _match(pattern: re.Pattern[str], text: str, at: int) -> re.Match[str]:
    match = pattern.match(text, at)
    if match is None:
        raise ValueError(f"the pattern's last alternative takes any character, but not {text[at]!r}")
    return match


def _break(text: str, at: int, signs: str) -> Token:
    """Says whether a clause ends: at its marks, and in Chinese at every space."""
    if signs == " " or not signs.strip():
        before = at - len(signs) - 1
        return _END if before >= 0 and _is_han(text[before]) and _is_han(text[at : at + 1]) else _FILL
    return _END


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


def _beside(token: Token, last: str, text: str, at: int) -> Token:
    """Reads what its neighbours make something else: the 4 of "two 4 me", the 的 of "扣1的"."""
    if token.text == "4" and last in ("1", "n", "v", "w") and _FOR.match(text, at):
        return _FOUR
    return _WHO_DO if token.text == "的" and last in ("n", "1", "+") else token


def _other(match: re.Match[str]) -> Token:
    match match.lastgroup:
        case "code":
            return Token("c", re.sub(r"[\s-]|s\Z", "", match.group()))
        case "link" | "ahead":
            return _link(match)
        case "plus":
            return Token("+", match["added"], int(match["added"]))
        case "measured" | "quoted":
            return _UNKNOWN
        case "face" | "size":
            return _FILL
    return _sign(match.group())


def _link(match: re.Match[str]) -> Token:
    numeral = match["behind"] or match["before"]
    value = int(numeral) if numeral.isdecimal() else chinese_numbers.read(numeral)
    if not value:
        return _UNKNOWN
    return Token("L" if match["spelt"] or match.group()[0] == "第" else "l", "", value)


def _digits(match: re.Match[str], at: int) -> tuple[Token, int]:
    tied = "" if match.lastgroup == "times" else match["tied"] or ""
    if tied and (tied in _NO_WORDS or known(tied).kind in "gGx"):
        return _UNKNOWN, match.end()  # 5g, 2nd
    digits = match.group().removesuffix(tied)
    return Token("n", digits, int(digits)), at + len(digits)


def _word(text: str, at: int, word: str) -> tuple[Token, int]:
    phrase = PHRASES.at(text, at, word)
    if phrase:
        return phrase
    if word in NUMBERS:
        return _number(text, at, word)
    token = known(word)
    if token.kind != "x" or "'" not in word:
        return token, at + len(word)
    head, _, rest = word.partition("'")
    elided = known(f"{head}'")
    if elided.kind != "x":
        return elided, at + len(head) + 1
    return known(head), at + (len(word) if rest in _ELIDED else len(head) + 1)


def _number(text: str, at: int, word: str) -> tuple[Token, int]:
    following = _NEXT.match(text, at + len(word))
    if following and (following["next"] in WORDS or following["next"] == "n'"):
        spoken = next(iter(spoken_numbers.find(text[at : at + _LONGEST_NUMBER])), None)
        if spoken and spoken.lone is None:
            return Token("n", "", spoken.value, before=NUMBERS[word].before), at + spoken.end
    return NUMBERS[word], at + len(word)


def _han(text: str, at: int) -> tuple[Token, int]:
    found = CHARACTERS.at(text, at, text[at])
    run = _RUN.match(text, at) if found is None or found[1] == at + 1 else None
    if run is None:
        return found or (_character(text[at]), at + 1)
    value = chinese_numbers.read(run.group().removesuffix("打"))
    if not value:
        return _character(text[at]), run.end()
    return Token("n", "", value * 12 if run["dozen"] else value), run.end()


@lru_cache(maxsize=1_024)
def _character(character: str) -> Token:
    return Token("X", character)


@lru_cache(maxsize=1_024)
def _sign(sign: str) -> Token:
    """Reads a sign: emoji end a clause, other marks change nothing, letters of other scripts are unknown."""
    if sign in "&+/":
        return Token("&", sign)
    category = unicodedata.category(sign)
    if category == "So":
        return _END
    decorates = category[0] in "PZ" or category in ("Sk", "Sm", "Me")
    return _FILL if decorates and sign not in "$€£¥%@<>^\\" else _UNKNOWN
