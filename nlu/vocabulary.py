"""Finds a shop's words in a text: exactly through an automaton, misspelt through edit distance."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence

import ahocorasick
from rapidfuzz import fuzz, process

from nlu.interpretation import Entity, Vocabulary
from nlu.normalise import Normal, normalise
from nlu.spans import is_free

_WORD = re.compile(r"[a-z]{3,}")
_PLURAL = re.compile(r"(?:e?s|x)(?![a-z0-9])")
_LOCATIVE = re.compile(r"ni(?![a-z0-9])")  # Swahili's "in": Nairobini

_SHORT = 4
_WORDS_MAX = 3
_SIMILAR_MIN = 84
_SIMILAR_WORD_MIN = 75
_MISSPELT_LENGTH_MIN = 5
_WINDOWS_MAX = 60
_SPELT = ("place", "attribute")  # found as they are spelt: everyday words are near to some of them


class Matcher:
    """The words of a shop, ready to be found."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._automaton = ahocorasick.Automaton()
        self._accented: dict[str, str] = {}
        self._misspelt: dict[str, tuple[str, str]] = {}
        plain: set[str] = set()
        for alias, meaning in vocabulary.aliases.items():
            key = _key(normalise(alias).text).strip()
            if not key:
                continue
            composed = unicodedata.normalize("NFC", alias).casefold().strip()
            if composed == key:
                plain.add(key)
            elif len(key) <= _SHORT and key.isascii() and key.isalpha():
                self._accented[key] = composed
            self._automaton.add_word(key, (len(key), meaning))
            if key.isascii() and len(key) >= _MISSPELT_LENGTH_MIN and meaning[0] not in _SPELT:
                self._misspelt[key] = meaning
        for key in plain:  # the shop itself spells it both ways
            self._accented.pop(key, None)
        self._automaton.make_automaton()
        self._spellings = list(self._misspelt)
        self._by_letter: dict[str, list[str]] = {}
        for key in self._spellings:
            self._by_letter.setdefault(key[0], []).append(key)

    def find(self, normal: Normal) -> list[Entity]:
        """Gives the words that stand in a text, the longest where several overlap, in order.

        Accents may be missing in the text, except where a word is so short that it would be another one: thé, the.
        """
        if not len(self._automaton):
            return []
        key = _key(normal.text)
        hits = []
        for last, (length, meaning) in self._automaton.iter(key):
            start, end = last + 1 - length, last + 1
            stop = _boundary(key, start, end, _LOCATIVE if meaning[0] == "place" else _PLURAL)
            if stop is not None and self._is_accented(normal, start, end):
                hits.append((end - start, start, stop, meaning))
        hits.sort(key=lambda hit: (-hit[0], hit[1]))
        found: list[Entity] = []
        for _, start, end, (name, value) in hits:
            if is_free(found, start, end):
                found.append(Entity(name, value, start, end))
        return sorted(found, key=lambda entity: entity.start)

    def _is_accented(self, normal: Normal, start: int, end: int) -> bool:
        accented = self._accented.get(normal.text[start:end])
        if accented is None:
            return True
        first, last = normal.origin(start, end)
        written = unicodedata.normalize("NFC", normal.original[first : last + 1]).casefold()
        return written.startswith(accented)

    def guess(self, text: str, taken: Sequence[tuple[int, int]], knows: Callable[[str], bool]) -> Entity | None:
        """Gives the word that something in a normal form most looks like, or None.

        Args:
            text: The normal form.
            taken: Spans that already mean something else.
            knows: Says whether a word is one that shoppers use: words that are spelt well are no slip of the thumb.

        Returns:
            The best match of one to three neighbouring words, if it is close enough to be a slip of the thumb.
        """
        best: tuple[int, float, Entity] | None = None
        for start, end in _windows(text, taken, knows):
            hit = self._nearest(text[start:end])
            if hit and _is_slip(text[start:end], hit[0]) and (best is None or (len(hit[0]), hit[1]) > best[:2]):
                name, value = self._misspelt[hit[0]]
                best = (len(hit[0]), hit[1], Entity(name, value, start, end))
        return best[2] if best else None

    def _nearest(self, written: str) -> tuple[str, float] | None:
        """Gives the spelling that something written is nearest to, and how near, if it is near and begins alike."""
        alike = self._by_letter.get(written[0], ())
        if not process.extractOne(written, alike, scorer=fuzz.ratio, score_cutoff=_SIMILAR_MIN):
            return None  # as mostly, and seen much sooner than which of all is nearest
        spelling, similar, _ = process.extractOne(written, self._spellings, scorer=fuzz.ratio)
        return (spelling, similar) if spelling[0] == written[0] else None


def _key(text: str) -> str:
    return text.replace("-", " ")


def _boundary(text: str, start: int, end: int, endings: re.Pattern[str]) -> int | None:
    """Gives the end of a match with its ending, or None if the match is only a part of a longer word."""
    if start and _is_latin(text[start - 1]) and _is_latin(text[start]):
        return None
    if end == len(text) or not _is_latin(text[end]) or not _is_latin(text[end - 1]):
        return end
    ending = endings.match(text, end) if end - start >= 3 and text[end - 1] > "9" else None
    return ending.end() if ending else None


def _is_latin(character: str) -> bool:
    return "a" <= character <= "z" or "0" <= character <= "9"


def _is_slip(written: str, meant: str) -> bool:
    """Whether each word is near its own: "cofee beens" is coffee beans, "coffee bags" is not."""
    ours, theirs = written.split(), meant.split()
    if len(ours) != len(theirs):
        return len(ours) < len(theirs)
    return all(fuzz.ratio(one, other) >= _SIMILAR_WORD_MIN for one, other in zip(ours, theirs, strict=True))


def _windows(text: str, taken: Sequence[tuple[int, int]], knows: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """Gives the spans of one to three neighbouring words of which one is not known."""
    words = list(_WORD.finditer(text))
    strange = {match.start() for match in words if not knows(match.group())}
    if not strange:
        return
    words = [match for match in words if all(match.end() <= start or match.start() >= end for start, end in taken)]
    for at in range(min(len(words), _WINDOWS_MAX // _WORDS_MAX)):
        start = words[at].start()
        for last in range(at, min(at + _WORDS_MAX, len(words))):
            end = words[last].end()
            if end - start >= _MISSPELT_LENGTH_MIN - 1 and any(start <= place < end for place in strange):
                yield start, end
