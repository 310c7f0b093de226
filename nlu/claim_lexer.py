"""Takes the normal form of a comment apart into words and their kinds."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from nlu import chinese_numbers, spoken_numbers
from nlu.claim_bantu import KINYARWANDA, SWAHILI, kind_of_verb
from nlu.claim_chinese import CHINESE
from nlu.claim_european import ENGLISH, FRENCH
from nlu.claim_kinds import phrases_of, words_of
from nlu.normalise import Normal
from nlu.number_words import UNITS, WORDS


class Token(Struct, frozen=True):
    """A word of a comment.

    Attributes:
        kind: A letter of `claim_kinds`.
        text: As in the normal form; a code without what stands between its letters and digits.
        value: Of a number or a link.
        before: Whether it belongs to a language that puts the number behind what it counts.
    """

    kind: str
    text: str
    value: int = 0
    before: bool = False


class Phrases:
    """Phrases by how they begin."""

    def __init__(self, phrases: Iterable[tuple[str, Token]]) -> None:
        self._starts: dict[str, list[tuple[str, Token]]] = {}
        for phrase, token in sorted(phrases, key=lambda entry: -len(entry[0])):
            self._starts.setdefault(_start(phrase), []).append((phrase, token))

    def at(self, text: str, at: int, first: str) -> tuple[Token, int] | None:
        """Gives the longest phrase that stands there and where it ends.

        Args:
            text: The whole text.
            at: Where it would stand.
            first: How it would begin.
        """
        for phrase, token in self._starts.get(first, ()):
            if text.startswith(phrase, at):
                end = at + len(phrase)
                if not phrase[-1].isascii() or not text[end : end + 1].isalnum() or not text[end].isascii():
                    return token, end
        return None


_HAN = r"\u3400-\u9fff"
_NUMERALS = "零〇一二两三四五六七八九十百千俩仨"
_START = re.compile(rf"[a-z]+(?:'[a-z]+)*'?|[{_HAN}]|[0-9]+|.", re.DOTALL)
_RUN = re.compile(rf"[{_NUMERALS}]+(?P<dozen>打(?![0-9]))?")
_LINK = (
    rf"(?P<link>(?:\b(?P<spelt>number|product|produit|bidhaa|igicuruzwa|num|numero|nambari|namba|nimero|link|lien|lot|no|n°|item|option|offre|offer|article|le|la)"
    rf"(?:\.\s?|\s(?:(?:ya|cya|za)\s)?)?|链接|第|#)(?P<behind>[0-9]{{1,3}}|(?<![a-z])[{_NUMERALS}]{{1,3}})(?:号链接|个链接|号|款|链接)?(?![0-9a-z%]))"
    rf"|(?P<ahead>(?P<before>[0-9]{{1,3}}|[{_NUMERALS}]{{1,3}})\s?(?:号链接|号链|号品|号款|号宝贝|号|链接|链))"
)
_MEASURED = (
    r"(?P<measured>[$€£¥#@]\s?[0-9][0-9.,]*|[0-9]+(?:\.[0-9]+|(?<=[0-9])(?:\s?[:/=]\s?|[-+])[0-9]+)+"
    r"|[0-9]+\s?[%€$£¥°]|(?:(?<=\s)|\A)-[0-9]+|[0-9]{5,}(?=.)(?![0-9])|\+[0-9]{5,})"
)
_REST = (
    rf"|(?P<plus>\+\s?(?P<added>[0-9]+))|(?P<digits>[0-9]+)(?P<tied>[a-z]+)?"
    rf"|(?P<word>[a-z]+(?:'[a-z]+(?![0-9a-z]))*'?)|(?P<han>[{_HAN}])|(?P<quoted>«[^»]*»|\"[^\"]*\"|“[^”]*”)|(?P<end>[,.!;:()~…\s]+|-(?=\s))|(?P<sign>.)"
)
_NEXT = re.compile(r"[\s-]{1,3}(?:(?:and|et|na)[\s-])?(?P<next>n'|[a-z]+)")
_LONG = re.compile(r"([a-z])\1+")
_ELIDED = frozenset({"ll", "d", "m", "s", "t", "re", "ve"})


def _start(phrase: str) -> str:
    match = _START.match(phrase)
    return match.group() if match else phrase


_ORDINALS = (
    ("first", "second", "third", "fourth", "fifth"),
    ("premier", "deuxieme", "troisieme", "quatrieme", "cinquieme"),
    ("premiere", "seconde", "3eme", "4eme", "5eme"),
    ("kwanza", "pili", "tatu", "nne", "tano"),
    ("mbere", "kabiri", "gatatu", "kane", "gatanu"),
)
_COUNTED = (
    ("one", "two", "three", "four", "five"),
    ("un", "deux", "trois", "quatre", "cinq"),
    ("moja", "mbili", "tatu", "nne", "tano"),
    ("rimwe", "kabiri", "gatatu", "kane", "gatanu"),
)
_DOZENS = {
    6: "half_a_dozen half_dozen une_demi-douzaine une_demi_douzaine demi-douzaine demi_douzaine nusu_dazeni nusu_ya_dazeni",
    2: "a_pair_of a_pair une_paire_de une_paire a_couple_of a_couple jozi_moja jozi",
}


def _numbered() -> Iterator[tuple[str, Token]]:
    """Gives phrases that hold a number: "the second one", "number two", "half a dozen"."""
    for english, french, feminine, swahili, kinyarwanda in zip(*_ORDINALS, strict=True):
        value = _ORDINALS[0].index(english) + 1
        spelt = [f"{english} {what}" for what in ("one", "item", "link", "product", "offer")]
        spelt += [f"{article} {word}" for article in ("le", "la") for word in (french, feminine)]
        spelt += [f"ya {swahili}", f"namba ya {swahili}", f"iya {kinyarwanda}", f"nimero ya {kinyarwanda}"]
        yield from ((phrase, Token("L", phrase, value)) for phrase in spelt)
    for english, french, swahili, kinyarwanda in zip(*_COUNTED, strict=True):
        value = _COUNTED[0].index(english) + 1
        spelt = [f"{noun} {english}" for noun in ("number", "link", "lot", "item")]
        spelt += [f"{noun} {french}" for noun in ("numero", "lien", "lot")]
        spelt += [f"{noun} {swahili}" for noun in ("namba", "nambari", "link")]
        spelt += [f"{noun} {kinyarwanda}" for noun in ("nimero", "nimero ya")]
        yield from ((phrase, Token("L", phrase, value)) for phrase in spelt)
    for value, listed in _DOZENS.items():
        yield from ((phrase.replace("_", " "), Token("n", "", value)) for phrase in listed.split())


def _latin() -> tuple[dict[str, Token], Phrases]:
    words = {word: Token("u", word) for word in UNITS if word.isascii()}
    phrases = list(_numbered())
    for listed, before in ((KINYARWANDA, True), (SWAHILI, True), (FRENCH, False), (ENGLISH, False)):
        for word, kind in words_of(listed).items():
            words[word] = Token(kind, word, before=before)
        phrases += [(phrase, Token(kind, phrase, before=before)) for phrase, kind in phrases_of(listed)]
    return words, Phrases(phrases)


def _chinese() -> Phrases:
    return Phrases(
        (word, Token("n", "", 6) if kind == "n6" else Token(kind, word))
        for kind, words in CHINESE.items()
        for word in words.split()
    )


LATIN, _PHRASES = _latin()
"""The words of the languages in Latin letters."""
_CHARACTERS = _chinese()
_FILL = Token("f", "")
_ATTRIBUTE = Token("a", "")
_WHO_DO = Token("!", "的")
_UNKNOWN = Token("x", "")
_CHARACTER = Token("X", "")
_END = Token(".", "")
_WITH_ACCENT = {"commande": Token("d", "commande"), "reserve": Token("d", "reserve"), "valide": Token("d", "valide")} | {
    word: Token("d", word) for word in ("achete", "confirme", "paye")
}
_ONES = frozenset({"one", "un", "une"})
_NUMBERS = {
    word: Token("1" if word in _ONES else "n", "", number.value, before=number.multiplied_after)
    for word, number in WORDS.items()
    if number.value
} | {"deu": Token("n", "", 2), "troi": Token("n", "", 3), "katre": Token("n", "", 4), "thre": Token("n", "", 3)}


class Lexer:
    """Reads words with those of what is on offer.

    Args:
        series: The letters that claim codes begin with, in the normal form ("a").
        things: The shop's words for what is on offer, in the normal form.
    """

    def __init__(self, series: frozenset[str], things: Iterable[str], parts: frozenset[str]) -> None:
        self._parts = parts
        self._accented = {thing[:-1] for thing in things if thing.endswith("´")}
        self._things = Phrases((thing, Token("t", thing)) for thing in things)
        letters = "|".join(re.escape(letter) for letter in sorted(series, key=len, reverse=True))
        code = (
            rf"(?P<code>(?:(?<![a-z0-9])|(?<=[0-9]x)|(?<=[0-9]))(?:{letters})-?[0-9]{{1,3}}(?:s(?![a-z]))?(?![0-9])|\A(?:{letters})\s[0-9]{{1,3}}(?![0-9a-z]))|"
            rf"(?P<times>[0-9]{{1,2}}(?=(?:{letters})[0-9]))|"
            if letters
            else ""
        )
        self._pattern = re.compile(code + _MEASURED + "|" + _LINK + _REST, re.DOTALL)

    def tokens(self, normal: Normal) -> Iterator[Token]:
        """Gives the words of a text, in order; those that change nothing are left out."""
        text = normal.text
        at, end, last = 0, len(text), ""
        match = self._pattern.match
        while at < end:
            found = match(text, at)
            if found is None:
                raise ValueError(f"the pattern's last alternative takes any character, but not {text[at]!r}")
            group, whole = found.lastgroup, found.group()
            if group == "end":
                at = found.end()
                if whole != " " and whole.strip():
                    yield _END
                elif "\u3400" <= text[at - 2 : at - 1] <= "\u9fff" and "\u3400" <= text[at : at + 1] <= "\u9fff":
                    yield _END  # Chinese has no spaces but at the end of a clause
                continue
            begin = at
            token, at = self._things.at(text, at, _start(whole)) or self._token(found, text, at)
            if group == "word":
                token = self._looked_at(token, normal, begin, at)
            if token.text == "的" and last in ("n", "1", "+"):
                token = _WHO_DO  # 扣1的: those who type 1
            if token.kind != "f":
                last = token.kind
                yield token

    def _looked_at(self, token: Token, normal: Normal, begin: int, end: int) -> Token:
        """Looks again at a word that has another meaning with an accent, or says something of what is on offer."""
        if token is _UNKNOWN:
            word = normal.text[begin:end]
            return _ATTRIBUTE if word in self._parts or word.rstrip("s") in self._parts else token
        if token.text in _WITH_ACCENT or token.text in self._accented:
            first, last = normal.origin(begin, end)
            if not normal.original[last - 1].isascii():
                return _WITH_ACCENT.get(token.text) or Token("t", f"{token.text}´")
        return token

    def _token(self, match: re.Match[str], text: str, at: int) -> tuple[Token, int]:
        whole, end = match.group(), match.end()
        match match.lastgroup:
            case "word":
                return _word(text, at, whole)
            case "han":
                return _han(text, at)
            case "digits" | "tied" | "times":
                return _digits(match, at)
            case "code":
                return Token("c", re.sub(r"[\s-]|s\Z", "", whole)), end
            case "link" | "ahead":
                return _link(match, text, at)
            case "plus":
                return Token("+", match["added"], int(match["added"])), end
            case "measured" | "quoted":
                return _UNKNOWN, end
            case _:
                return _sign(whole), end


def _link(match: re.Match[str], text: str, at: int) -> tuple[Token, int]:
    numeral = match["behind"] or match["before"]
    value = int(numeral) if numeral.isdecimal() else chinese_numbers.read(numeral)
    if not value:
        return _UNKNOWN, match.end()
    spelt = match["spelt"] or match.group()[0] == "第"
    return Token("L" if spelt else "l", match["spelt"] or "", value), match.end()


def _digits(match: re.Match[str], at: int) -> tuple[Token, int]:
    tied = match["tied"] or "" if match.lastgroup != "times" else ""
    if tied and (tied in _UNTIED or known(tied).kind in "gGx"):
        return _UNKNOWN, match.end()  # 5g, 2nd
    digits = match.group().removesuffix(tied)
    return Token("n", digits, int(digits)), at + len(digits)


_UNTIED = frozenset({"g", "e", "er", "m", "s", "t", "d", "n", "a", "l", "k", "h", "p", "v"})


def _word(text: str, at: int, word: str) -> tuple[Token, int]:
    phrase = _PHRASES.at(text, at, word)
    if phrase:
        return phrase
    if word in _NUMBERS:
        following = _NEXT.match(text, at + len(word))
        if following and (following["next"] in WORDS or following["next"] == "n'"):
            spoken = next(iter(spoken_numbers.find(text[at : at + 80])))
            if spoken.lone is None:
                return Token("n", "", spoken.value, before=_NUMBERS[word].before), at + spoken.end
        return _NUMBERS[word], at + len(word)
    token = known(word)
    if token is not _UNKNOWN or "'" not in word:
        return token, at + len(word)
    head, _, rest = word.partition("'")
    first = known(f"{head}'")
    if first is not _UNKNOWN:
        return first, at + len(head) + 1
    bare = known(head)
    if rest in _ELIDED:
        return bare, at + len(word)
    return bare, at + len(head) + 1


@lru_cache(maxsize=8_192)
def known(word: str) -> Token:
    """Gives the word in Latin letters, by list, by how its verb is built, or with its drawn-out letters ("pleeease") cut."""
    token = LATIN.get(word) or _NUMBERS.get(word)
    if token:
        return token
    kind = kind_of_verb(word)
    if kind:
        return Token(kind, word, before=True)
    for cut in (_LONG.sub(r"\1", word), _LONG.sub(r"\1\1", word)):
        if cut != word and (cut in LATIN or cut in _NUMBERS or kind_of_verb(cut)):
            return known(cut)
    return _UNKNOWN


def _han(text: str, at: int) -> tuple[Token, int]:
    found = _CHARACTERS.at(text, at, text[at])
    if text[at] in _NUMERALS and (found is None or found[1] == at + 1):
        run = _RUN.match(text, at)
        if run:
            value = chinese_numbers.read(run.group().removesuffix("打"))
            if not value:
                return _CHARACTER, run.end()
            return Token("n", "", value * 12 if run["dozen"] else value), run.end()
    return found or (_CHARACTER, at + 1)


@lru_cache(maxsize=1_024)
def _sign(sign: str) -> Token:
    """Reads a sign: emoji end a clause, other marks change nothing, letters of other scripts are unknown."""
    category = unicodedata.category(sign)
    if sign in "&+/":
        return Token("&", sign)
    if category == "So":
        return _END
    if sign in "$€£¥%@<>^\\" or (category[0] not in "PZ" and category not in ("Sk", "Sm", "Me")):
        return _UNKNOWN
    return _FILL
