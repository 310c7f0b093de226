"""Claims: what a viewer writes to get a share of what is on offer now ("+1", "A1 2", "要两包", "ndashaka 2").

A comment is taken apart into words of known kinds (`lexer`), and its clauses are searched for the shapes that
claims have (`shapes`). A clause that has one claims, whatever is said around it, unless that turns it: a
question, a condition or a report anywhere, a denial, another time or another person beside it. What has no such shape
("2", "mine") claims where nothing else is said.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from nlu.claims.clauses import clauses
from nlu.claims.lexer import Lexer
from nlu.claims.names import Names
from nlu.claims.shapes import claims, claims_alone
from nlu.claims.tokens import LATIN, Token
from nlu.claims.withdrawals import TAKEN_BACK, UNDONE
from nlu.interpretation import OfferWords
from nlu.normalise import normalise

LENGTH_MAX = 160
"""A longer text is a letter, not a claim."""
QUANTITY_MAX = 9_999
"""Who asks for more jests, or had better talk to somebody."""
BARE_MAX = 20
"""A larger number that stands alone is a year, a score or slang (88, 233, 520)."""


class Claim(Struct, frozen=True):
    """A wish for some units.

    Attributes:
        quantity: At least 1. Where a text claims different numbers of several offers, that of the one opened last.
        offers: Codes of the offers that the text fits, in the order of opening: none if it names none, several if it
            fits several. A code of a known series that is not on offer ("A9") is given too, behind the others.
    """

    quantity: int
    offers: tuple[str, ...] = ()


class Withdrawal(Struct, frozen=True):
    """A claim is taken back.

    Attributes:
        offer: Code of the offer, or None if the text names none.
    """

    offer: str | None = None


def read_claim(text: str, offers: Sequence[OfferWords]) -> Claim | Withdrawal | None:
    """Reads a comment.

    Args:
        text: As written, in any of the five languages.
        offers: What is on offer, in the order of opening; at most a few dozen.

    Returns:
        The claim or its withdrawal, or None if it is neither.
    """
    return None if len(text) > LENGTH_MAX else _grammar(tuple(offers)).read(text)


_ADDRESSED = re.compile(r"@\S+")
_CALLS = re.compile(r"(?:\b(?:hello+|hey|helo|anyone(?: there)?|all?o|halo)|喂|在吗)\s?\?+(?=.*\w)")
_FOR_TWO = re.compile(r"[1n]u?t?>s?&[1n]|[1n]u?t?>s?[1n]u?t?>")
_CORRECTED = re.compile(r"[1n].*o[^1n]*[1n]")
_MAY_TAKE_BACK = frozenset("xXV!-<=3g")
_FIRM = frozenset("wvdbm+pclLtu>")
_WITHDRAWAL_WORDS_MAX = 6


@lru_cache(maxsize=64)
def _grammar(offers: tuple[OfferWords, ...]) -> "_Grammar":
    return _Grammar(offers)


class _Grammar:
    """The grammar for what is on offer now."""

    def __init__(self, offers: tuple[OfferWords, ...]) -> None:
        self._names = Names(offers, LATIN)
        self._lexer = Lexer(self._names.series, self._names.things, self._names.parts)
        self.read = lru_cache(maxsize=4_096)(self._read)

    def _read(self, text: str) -> Claim | Withdrawal | None:
        normal = normalise(_ADDRESSED.sub(" ", text) if "@" in text else text)
        if "?" in normal.text:
            normal = normalise(_CALLS.sub(" ", normal.text))
        tokens = list(self._lexer.tokens(normal))
        if _may_take_back(tokens, normal.text) and TAKEN_BACK.search(normal.text):
            return self._withdrawal(normal.text)
        return None if "?" in normal.text else self._claim(tokens)

    def _claim(self, tokens: Sequence[Token]) -> Claim | None:
        if any(token.kind == "!" for token in tokens):
            return None
        said: list[Token] = []
        sure = chatter = False
        for clause in clauses(tokens):
            if clause.denies and said:
                return None
            said += clause.words
            sure |= clause.claims
            chatter |= not (clause.pure or clause.claims)
        shape = "".join([token.kind for token in said if token.kind != "a"])
        if not (sure or claims(shape) or (not chatter and claims_alone(shape)) or shape in ("c", "1", "n")):
            return None
        offers = self._names.offers(said)
        quantity = self._quantity(said, shape, offers)
        return None if quantity is None else Claim(quantity, offers)

    def _quantity(self, said: Sequence[Token], shape: str, offers: Sequence[str]) -> int | None:
        """Gives the number that is meant, without any 1; None if the numbers differ, or nobody claims as many."""
        numbers = [token for token in said if token.kind in "1n+"]
        unit = "u" in shape
        values = [_insisted(token, unit or bool(offers)) for token in numbers]
        if None in values:
            return None
        value = values[0] if values else 1
        if values.count(value) < len(values) and _CORRECTED.search(shape):
            value = values[-1]
        elif values.count(value) < len(values):
            value = self._of_last(said, [number for number in values if number], offers)
        if len(values) == 2 and _FOR_TWO.search(shape):
            value = sum(number for number in values if number)
        firm = not _FIRM.isdisjoint(shape)
        if (
            value is None
            or not 1 <= value <= (QUANTITY_MAX if firm else BARE_MAX)
            or (value == 6 and numbers[0].text and not firm)
        ):
            return None  # a lone 6 is applause
        return value

    def _of_last(self, said: Sequence[Token], values: Sequence[int], offers: Sequence[str]) -> int | None:
        """Gives the number that goes with the offer opened last, where each has its own."""
        named = [self._names.offers([token]) for token in said if token.kind in "clLt"]
        if len(named) != len(values):
            return None
        return next((value for codes, value in zip(named, values, strict=True) if offers[-1] in codes), None)

    def _withdrawal(self, text: str) -> Withdrawal | None:
        rest = TAKEN_BACK.sub(" ", text)
        if UNDONE.search(rest):
            return None
        tokens = list(self._lexer.tokens(normalise(rest)))
        kinds = "".join([token.kind for token in tokens])
        offers = self._names.offers(tokens)
        # "Two less", "two instead", "A1 and A2": that is for the dialogue to sort out.
        asks = any(token.kind in "1n+d!" or (token.kind == "w" and not token.before) for token in tokens)
        if len(offers) > 1 or asks or len(re.findall("[xX]", kinds)) > _WITHDRAWAL_WORDS_MAX:
            return None
        return Withdrawal(offers[0] if offers else None)


def _may_take_back(tokens: Sequence[Token], text: str) -> bool:
    """Whether a search for words that take back is worth its time: all of them are unknown here, deny, or are verbs."""
    return " out" in text or any(token.kind in _MAY_TAKE_BACK or token.before for token in tokens)


def _insisted(number: Token, named: bool) -> int | None:
    """Reads "111" as one, insistently; None if the number is slang (666)."""
    digits = number.text
    if len(digits) > 1 and len(set(digits)) == 1 and not (named and len(digits) < 3):
        if digits[0] == "1" or (digits[0] in "23" and len(digits) > 2):
            return int(digits[0])
        if len(digits) > 2:
            return None
    return None if digits.startswith("0") else number.value
