"""What an offer may be called in a comment: its code, its place, a word of the shop's."""

import re
from collections.abc import Container, Sequence

from nlu.claims.tokens import Token
from nlu.interpretation import OfferWords
from nlu.normalise import normalise

_CODE = re.compile(r"(\D+)(\d+)")

_PART_MIN = 4
"""Letters of a word that says something of the thing whose name it is part of."""
_ARTICLES = ("le", "la", "du", "de", "des")


class Names:
    """The names of what is on offer.

    Args:
        offers: In the order of opening.
        taken: Words that have a meaning in every show: an alias such as "thé" must not swallow the English article.
    """

    def __init__(self, offers: Sequence[OfferWords], taken: Container[str]) -> None:
        self._codes = {normalise(offer.code).text: offer.code for offer in offers}
        self._order = [offer.code for offer in offers]
        series = [_CODE.fullmatch(offer.code) for offer in offers]
        self._series = {normalise(match[1]).text: match[1] for match in series if match}
        self._things: dict[str, set[str]] = {}
        for offer in offers:
            for word in offer.words:
                for key in _keys(normalise(word).text.strip(), taken):
                    self._things.setdefault(key, set()).add(offer.code)
        self.series = frozenset(self._series)
        self.things = frozenset(self._things)
        self._parts: dict[str, set[str]] = {}
        for thing, codes in self._things.items():
            for part in thing.split():
                if len(part) >= _PART_MIN:
                    self._parts.setdefault(part.rstrip("s"), set()).update(codes)
        self.parts = frozenset(self._parts)

    def offers(self, said: Sequence[Token]) -> tuple[str, ...]:
        """Gives the codes that the words fit, in the order of opening; those that are not on offer come last."""
        codes = {code for token in said if token.kind in "clL" for code in self._named(token)}
        if not codes and _one_of_each(said):
            codes = set(self._order)  # one of each
        if not codes:
            fits = [self._things[token.text] for token in said if token.kind == "t"]
            codes = (set.intersection(*fits) or set.union(*fits)) if fits else self._described(said)
        if len(codes) < 2:
            return tuple(codes)
        return (*[code for code in self._order if code in codes], *sorted(codes.difference(self._order)))

    def _described(self, said: Sequence[Token]) -> set[str]:
        """Gives the one offer of which the words say something that is part of its name ("the spicy one")."""
        codes = {code for token in said if token.kind == "a" for code in self._parts.get(token.text, ())}
        return codes if len(codes) == 1 else set()

    def _named(self, name: Token) -> list[str]:
        if name.kind == "c":
            letters = name.text.rstrip("0123456789")
            return [self._codes.get(name.text) or f"{self._series[letters]}{name.text[len(letters) :]}"]
        return self._linked(name.value)

    def _linked(self, number: int) -> list[str]:
        """Gives what "link 2" is: the code with that number, or what stands in that place."""
        fits = [code for code in self._order if re.fullmatch(rf"\D*0*{number}", code)]
        placed = self._order[number - 1 : number]
        if len(fits) == 1:
            return fits
        if placed and (not fits or placed[0] in fits):
            return placed
        return fits or [f"{next(reversed(self._series.values()), '')}{number}"]


def _one_of_each(said: Sequence[Token]) -> bool:
    kinds = "".join([token.kind for token in said])
    return "t" not in kinds and (">e" in kinds or any(token.kind == "e" and not token.text.isascii() for token in said))


def _keys(word: str, taken: Container[str]) -> list[str]:
    """Gives what a word of the shop's is found by; one that means something else needs its accent or its article."""
    if not word:
        return []
    return [word] if word not in taken else [f"{word}´", *(f"{article} {word}" for article in _ARTICLES)]
