"""Fixed words of several languages, found in one pass however many there are."""

from collections.abc import Mapping
from typing import Generic, TypeVar

import ahocorasick

from nlu import marks

Meaning = TypeVar("Meaning")


class Lexicon(Generic[Meaning]):
    """Words and what each means.

    Args:
        words: What each word means.

    Attributes:
        firsts: Marks of which every text that holds one of the words has one.
    """

    def __init__(self, words: Mapping[str, Meaning]) -> None:
        self._automaton = ahocorasick.Automaton()
        for word, meaning in words.items():
            self._automaton.add_word(word, (len(word), meaning))
        self._automaton.make_automaton()
        self.firsts = marks.firsts(words)

    def find(self, text: str) -> list[tuple[Meaning, int, int]]:
        """Gives meaning, start and end of the words in a normal form, the longest where they overlap, in order.

        Words in letters must end where a word ends; Chinese words and signs need not.
        """
        hits = [
            (length, last + 1 - length, last + 1, meaning)
            for last, (length, meaning) in self._automaton.iter(text)
            if _is_whole(text, last + 1 - length, last + 1)
        ]
        hits.sort(key=lambda hit: (-hit[0], hit[1]))
        found: list[tuple[Meaning, int, int]] = []
        for _, start, end, meaning in hits:
            if all(end <= other_start or start >= other_end for _, other_start, other_end in found):
                found.append((meaning, start, end))
        return sorted(found, key=lambda hit: hit[1])


def _is_whole(text: str, start: int, end: int) -> bool:
    cut_before = start > 0 and _is_letter(text[start]) and _is_letter(text[start - 1])
    cut_after = end < len(text) and _is_letter(text[end - 1]) and _is_letter(text[end])
    return not cut_before and not cut_after


def _is_letter(character: str) -> bool:
    return "a" <= character <= "z"
