"""Claims: what a viewer writes to get a share of what is on offer now ("+1", "A1 2", "要两包", "ndashaka 2").

A comment is a claim if all of it is known to be one: codes, numbers, units, words that ask for something, and words
that change nothing. A word that is not known makes it chatter, unless the rest is beyond doubt ("I'll take two! So
excited"). A question is never a claim, whatever it holds.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from nlu.claim_lexer import Lexer, Token
from nlu.claim_words import CHINESE, LATIN, TAKEN_BACK, latin_role
from nlu.normalise import normalise

LENGTH_MAX = 100
"""A longer text is a letter, not a claim."""
QUANTITY_MAX = 9_999
"""Who asks for more jests, or had better talk to somebody."""
BARE_MAX = 20
"""A larger number that stands alone is a year, a score or slang (88, 233, 520)."""


class OfferWords(Struct, frozen=True):
    """What an offer is called.

    Attributes:
        code: Its claim code, letters and then digits, such as "A1".
        words: Other words for it, in any language ("咖啡豆"); offers may share a word.
    """

    code: str
    words: tuple[str, ...] = ()


class Claim(Struct, frozen=True):
    """A wish for some units.

    Attributes:
        quantity: At least 1.
        offers: Codes of the offers that the text fits: none if it names none, several if it fits several. A code of a
            known series that is not on offer ("A9") is given too.
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


_HAN = r"\u3400-\u9fff"
_CLAUSE = re.compile(rf"[,.!;~…]+|(?<=[{_HAN}])\s+(?=[{_HAN}])")
_HOPELESS = re.compile(r"\?|\d\.\d|(?<![a-z0-9])\d+\s?[+:/=]\s?\d|(?:^|\s)-\d|\+\d+ to\b|n't\b")
_NAMES = re.compile(r"@\S+")
_CODE = re.compile(r"(\D+)(\d+)")
_TO_WHOM = ("to", "for", "pour", "kwa")
_HEAD_MAX = 3
_TAIL_MAX = 6


class _NoClaim(Exception):
    """The text asks, denies, or counts what nobody claims."""


class _Said:
    """What a text says, clause by clause."""

    def __init__(self) -> None:
        self.roles: set[str] = set()
        self.numbers: list[Token] = []
        self.names: list[Token] = []
        self.things: list[str] = []
        self.unit = False
        self.chatter = False

    def add(self, token: Token) -> None:
        """Takes up a piece.

        Args:
            token: The piece.

        Raises:
            _NoClaim: It asks or denies.
        """
        match token.kind:
            case "code" | "link":
                self.names.append(token)
            case "thing":
                self.things.append(token.text)
            case "number" | "plus":
                self.numbers.append(token)
            case "unit":
                self.unit = True
            case "role":
                role = latin_role(token.text) or CHINESE[token.text]
                if role == "stop":
                    raise _NoClaim
                self.roles.add(role)

    def join(self, clause: "_Said") -> None:
        """Takes up a clause; of one that is chatter, nothing but that."""
        if clause.chatter:
            self.chatter = True
            return
        self.roles |= clause.roles
        self.numbers += clause.numbers
        self.names += clause.names
        self.things += clause.things
        self.unit |= clause.unit

    @property
    def asks(self) -> bool:
        """Whether it asks for something that it names or counts."""
        return bool(self.roles & {"want", "ask"} and (self.numbers or self.names or self.things or self.unit))

    @property
    def counts(self) -> bool:
        """Whether it says how many of what, or asks for so many."""
        return bool(self.numbers) and (self.asks or any(name.text[0] != "第" for name in self.names))

    @property
    def sends(self) -> bool:
        """Whether it counts units, so that it may go on with where they shall go."""
        return self.unit and bool(self.numbers)

    @property
    def claims(self) -> bool:
        """Whether all this amounts to a claim."""
        if self.chatter:
            return self.asks or self.counts or "done" in self.roles
        if self.asks or self.numbers or self.roles & {"want", "done", "bought", "mine"}:
            return True
        # "I'll take it"; a name alone claims, except an ordinal: "第一个" is what the first viewer shouts.
        return {"ask", "self", "it"} <= self.roles or any(_claims_alone(name) for name in self.names)

    def quantity(self) -> int:
        """Gives the one number that is meant.

        Returns:
            The number; without any, 1.

        Raises:
            _NoClaim: The numbers differ, or nobody claims as many.
        """
        values = {self._value(number) for number in self.numbers} or {1}
        value = values.pop()
        named = self.unit or bool(self.names or self.things)
        said = bool(self.roles & {"want", "ask", "done", "bought", "mine"})
        firm = named or said or any(number.kind == "plus" for number in self.numbers)
        if values or not 1 <= value <= (QUANTITY_MAX if firm else BARE_MAX) or (value == 6 and not firm):
            raise _NoClaim  # a lone 6 is applause
        return value

    def _value(self, number: Token) -> int:
        digits = number.text
        if len(digits) > 1 and len(set(digits)) == 1 and not self.unit:
            if digits[0] == "1" or (digits[0] in "23" and len(digits) > 2):
                return int(digits[0])  # "111" is one, insistently
            if len(digits) > 2:
                raise _NoClaim  # 666, 888
        if digits.startswith("0"):
            raise _NoClaim
        return number.value


def _claims_alone(name: Token) -> bool:
    return name.kind == "code" or not re.match(r"第|[a-z]", name.text)


@lru_cache(maxsize=64)
def _grammar(offers: tuple[OfferWords, ...]) -> "_Grammar":
    return _Grammar(offers)


class _Grammar:
    """The grammar for what is on offer now."""

    def __init__(self, offers: tuple[OfferWords, ...]) -> None:
        self._codes = {normalise(offer.code).text: offer.code for offer in offers}
        series = [_CODE.fullmatch(offer.code) for offer in offers]
        self._series = {normalise(match[1]).text: match[1] for match in series if match}
        self._things: dict[str, set[str]] = {}
        for offer in offers:
            for word in offer.words:
                key = normalise(word).text.strip()
                # An alias such as "thé" must not swallow the little words of other languages.
                if key and key not in LATIN and key not in CHINESE:
                    self._things.setdefault(key, set()).add(offer.code)
        self._lexer = Lexer(frozenset(self._series), self._things)
        self.read = lru_cache(maxsize=4_096)(self._read)

    def _read(self, text: str) -> Claim | Withdrawal | None:
        normal = _NAMES.sub(" ", normalise(text).text).strip()
        rest, taken_back = TAKEN_BACK.subn(" ", normal)
        try:
            if taken_back:
                return self._withdrawal(rest)
            if not normal or _HOPELESS.search(normal):
                return None
            said = self._said(normal)
            return Claim(said.quantity(), self._offers(said)) if said.claims else None
        except _NoClaim:
            return None

    def _withdrawal(self, rest: str) -> Withdrawal | None:
        if "?" in rest:
            return None
        said = self._said(rest)
        offers = self._offers(said)
        # "Two less", "two instead", "A1 and A2": that is for the dialogue to sort out.
        if said.chatter or said.numbers or len(offers) > 1 or said.roles & {"want", "done", "mine"}:
            return None
        return Withdrawal(offers[0] if offers else None)

    def _said(self, text: str) -> _Said:
        whole = _Said()
        for clause in _CLAUSE.split(text):
            whole.join(self._clause(clause))
        return whole

    def _clause(self, text: str) -> _Said:
        said, before, behind = _Said(), 0, 0
        may_go_on = sent = False  # behind "I'll take two bags" or "2 bags for" may come anything that is no question
        for token in self._lexer.tokens(text):
            if token.kind == "unknown":
                begun = bool(said.roles & {"want", "ask"} or said.numbers or said.names)
                said.chatter |= not token.text.isascii() or not token.text.isalpha() or (begun and not may_go_on)
                before, behind = before + (not begun), behind + begun
            else:
                said.add(token)
                if not behind and token.kind != "sign":
                    sent |= said.sends and token.text in _TO_WHOM
                    may_go_on = sent or (said.counts and _ends_phrase(token))
        said.chatter |= behind > _TAIL_MAX or before > (_HEAD_MAX if said.asks and said.numbers else 0)
        return said

    def _offers(self, said: _Said) -> tuple[str, ...]:
        named = [code for name in said.names for code in self._named(name)]
        if not named and said.things:
            fits = [self._things[thing] for thing in said.things]
            both = set.intersection(*fits) or set.union(*fits)
            named = [code for code in self._codes.values() if code in both]
        return tuple(dict.fromkeys(named))

    def _named(self, name: Token) -> list[str]:
        """Gives the codes that a name fits; one that is not on offer is given as it would be written."""
        if name.kind == "code":
            letters = name.text.rstrip("0123456789")
            return [self._codes.get(name.text) or f"{self._series[letters]}{name.text[len(letters) :]}"]
        fits = [code for code in self._codes.values() if re.fullmatch(rf"\D*0*{name.value}", code)]
        return fits or [f"{next(reversed(self._series.values()), '')}{name.value}"]


def _ends_phrase(token: Token) -> bool:
    return token.kind in ("unit", "thing", "code") or LATIN.get(token.text) in ("fill", "it", "self")
