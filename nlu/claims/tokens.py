"""The words that the languages of comments have, as tokens."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from nlu.claims.bantu import KINYARWANDA, SWAHILI, kind_of_verb
from nlu.claims.chinese import CHINESE
from nlu.claims.european import ENGLISH, FRENCH
from nlu.claims.kinds import phrases_of, words_of
from nlu.readers.number_words import UNITS, WORDS

HAN = r"\u3400-\u9fff"
"""The range of Chinese characters, for patterns."""

_START = re.compile(rf"[a-z]+(?:'[a-z]+)*'?|[{HAN}]|[0-9]+|.", re.DOTALL)
_LONG = re.compile(r"([a-z])\1+")


class Token(Struct, frozen=True):
    """A word of a comment.

    Attributes:
        kind: A letter of `kinds`.
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
            self._starts.setdefault(start_of(phrase), []).append((phrase, token))

    def at(self, text: str, at: int, first: str) -> tuple[Token, int] | None:
        """Gives the longest phrase that stands there and where it ends.

        Args:
            text: The whole text.
            at: Where it would stand.
            first: How it would begin.

        Returns:
            The phrase and where it ends, or None.
        """
        for phrase, token in self._starts.get(first, ()):
            if text.startswith(phrase, at):
                end = at + len(phrase)
                if not phrase[-1].isascii() or not text[end : end + 1].isalnum() or not text[end].isascii():
                    return token, end
        return None


def start_of(phrase: str) -> str:
    """Gives the word, the character or the number that a phrase begins with."""
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
    6: "half_a_dozen half_dozen une_demi-douzaine une_demi_douzaine demi-douzaine demi_douzaine nusu_dazeni "
    "nusu_ya_dazeni",
    2: "pair_of a_pair_of a_pair une_paire_de une_paire a_couple_of a_couple jozi_moja jozi",
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
    words = {word: Token("u", word) for word in UNITS if not word.isascii()}
    for kind, listed in CHINESE.items():
        words.update((word, Token(kind, word)) for word in listed.split())
    return Phrases([*words.items(), ("半打", Token("n", "", 6))])


LATIN, PHRASES = _latin()
"""The words and phrases of the languages in Latin letters."""

CHARACTERS = _chinese()
"""The words of Chinese."""

_OTHER_NUMBERS = {"deu": 2, "double": 2, "paire": 2, "troi": 3, "thre": 3, "triple": 3, "katre": 4}
_ONES = frozenset({"one", "un", "une"})
NUMBERS = {
    word: Token("1" if word in _ONES else "n", "", number.value, before=number.multiplied_after)
    for word, number in WORDS.items()
    if number.value
} | {word: Token("n", "", value) for word, value in _OTHER_NUMBERS.items()}
"""The number words of all languages but Chinese, and how they are misspelt."""


@lru_cache(maxsize=8_192)
def known(word: str) -> Token:
    """Gives a word in Latin letters: by list, by how its verb is built, or without its drawn-out letters."""
    token = LATIN.get(word) or NUMBERS.get(word)
    if token:
        return token
    kind = kind_of_verb(word)
    if kind:
        return Token(kind, word, before=True)
    for cut in (_LONG.sub(r"\1", word), _LONG.sub(r"\1\1", word)):
        if cut != word and (cut in LATIN or cut in NUMBERS or kind_of_verb(cut)):
            return known(cut)
    return Token("x", word)
