"""Tells the words that a shop has never used: a question full of them is about something else.

What ranks pages sees words of the pages only; a question such as "does your coffee cure diabetes?" names goods and so
looks like any other. The two words that matter in it stand nowhere in the shop.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

_HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[^\W\d_]{3,}")
_HEAD = 7
"""Letters by which a word is known; what follows is inflection."""
_CORE = 6
_PREFIX_MAX = 4
_OFTEN = 4
"""Texts that a Chinese character must stand in to be familiar by itself; else its neighbour must be the same too."""


class Familiar:
    """The words of a shop.

    Args:
        texts: All that it says, in all languages: people mix them.
        common: Everyday words, which say nothing of what is asked.
    """

    def __init__(self, texts: Iterable[str], common: Iterable[str]) -> None:
        everyday = [folded(word) for word in common]
        self._common = frozenset((*everyday, *(head for word in everyday for head in _heads(word))))
        plain = [folded(text) for text in texts]
        self._heads = frozenset(head for text in plain for head in _heads(text))
        self._cores = frozenset(core for text in plain for word in _WORD.findall(text) for core in _cores(word, 0))
        self._pairs = frozenset(pair for text in plain for pair in _pairs(text))
        counts = Counter(sign for text in plain for sign in set(_HAN.findall(text)))
        alone = {text for text in plain if len(text) == 1}
        self._signs = frozenset(sign for sign, count in counts.items() if count >= _OFTEN or sign in alone)

    def strange(self, text: str) -> int:
        """Counts the words of a text that the shop never uses; two Chinese characters count as a word."""
        plain = folded(text)
        words = sum(not self._is_known(word) for word in set(_WORD.findall(_HAN.sub(" ", plain))))
        known = {at for at in range(len(plain)) if not _HAN.match(plain[at]) or plain[at] in self._signs}
        for at in range(len(plain) - 1):
            if plain[at : at + 2] in self._pairs:
                known |= {at, at + 1}
        return words + (len(plain) - len(known) + 1) // 2

    def _is_known(self, word: str) -> bool:
        """Whether the shop uses a word, be it with other prefixes: "nkeneye" where it says "ukeneye"."""
        return _head(word) in self._heads or not self._cores.isdisjoint(_cores(word, 1))

    def words(self, text: str) -> list[str]:
        """Gives the words of a text that say something: not the everyday ones; pairs of Chinese characters as well."""
        plain = folded(text)
        heads = [head for head in _heads(plain) if head not in self._common]
        signs = [sign for sign in _HAN.findall(plain) if sign not in self._common]
        return [*heads, *signs[::2]]


def folded(text: str) -> str:
    """Gives a text without case and accents."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _heads(plain: str) -> Iterator[str]:
    return (_head(word) for word in _WORD.findall(_HAN.sub(" ", plain)))


def _head(word: str) -> str:
    return word.removesuffix("s")[:_HEAD]


def _cores(word: str, first: int) -> Iterator[str]:
    """What is left of a long word without the first letters, of which Kinyarwanda and Swahili make its prefixes."""
    return (word[at : at + _CORE] for at in range(first, _PREFIX_MAX + 1) if len(word) >= at + _CORE)


def _pairs(plain: str) -> Iterator[str]:
    return (plain[at : at + 2] for at in range(len(plain) - 1) if _HAN.match(plain[at]) and _HAN.match(plain[at + 1]))
