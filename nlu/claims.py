"""Claims: what a viewer writes to get a share of what is on offer now ("+1", "A1 2", "要两包", "ndashaka 2").

A comment is a claim if all of it is known to be one: codes, numbers, units, words that ask for something, and words
that change nothing. A word that is not known makes it chatter, unless what it says besides is beyond doubt ("I'll take
two! So excited"). A question is never a claim, whatever it holds.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from nlu import chinese_numbers, spoken_numbers
from nlu.claim_words import CHINESE, CHINESE_LENGTH_MAX, ELIDED, LATIN, MOVES_AWAY
from nlu.normalise import normalise
from nlu.number_words import UNITS, WORDS

LENGTH_MAX = 100
"""A longer text is a letter, not a claim."""
QUANTITY_MAX = 9_999
"""Who asks for more than that jests, or wants to talk."""
BARE_MAX = 20
"""A larger number that stands alone is a year, a score or a slang word (88, 233, 520)."""


class OfferWords(Struct, frozen=True):
    """What an offer is called.

    Attributes:
        code: Its claim code, letters and digits, such as "A1".
        words: Other words for it, in any language ("咖啡豆"); a word may be shared with other offers.
    """

    code: str
    words: tuple[str, ...] = ()


class Claim(Struct, frozen=True):
    """A wish for so many units.

    Attributes:
        quantity: At least 1.
        offers: Codes of the offers that the text fits: none if it names none, several if it fits several. A code of
            the same series that is not on offer ("A9") is given as written.
    """

    quantity: int
    offers: tuple[str, ...] = ()


class Withdrawal(Struct, frozen=True):
    """A claim is taken back.

    Attributes:
        offers: As for a claim.
    """

    offers: tuple[str, ...] = ()


def read_claim(text: str, offers: Sequence[OfferWords]) -> Claim | Withdrawal | None:
    """Reads a comment.

    Args:
        text: As written, in any of the five languages.
        offers: What is on offer, in the order of opening; at most a few dozen.

    Returns:
        The claim or its withdrawal, or None if it is neither.
    """
    return None if len(text) > LENGTH_MAX else _grammar(tuple(offers)).read(text)


class _NoClaim(Exception):
    """The text asks, denies, or says a thing that no claim says."""


class _Said:
    """What the clauses of a text say together."""

    def __init__(self) -> None:
        self.roles: set[str] = set()
        self.numbers: list[str | int] = []  # digits as written, or the value of a numeral
        self.codes: list[str] = []
        self.things: list[frozenset[str]] = []
        self.unit = self.plus = self.chatter = self.insists = False

    def join(self, clause: "_Said") -> None:
        if clause.chatter:
            self.chatter = True
            return
        self.roles |= clause.roles
        self.numbers += clause.numbers
        self.codes += clause.codes
        self.things += clause.things
        self.unit |= clause.unit
        self.plus |= clause.plus

    @property
    def asks(self) -> bool:
        """Whether it asks for a thing or a number of them."""
        if not self.roles & {"want", "ask"}:
            return False
        named = bool(self.numbers or self.codes or self.things or self.unit)
        return named or "want" in self.roles or {"self", "it"} <= self.roles

    @property
    def beyond_doubt(self) -> bool:
        """Whether it is a claim even among words that are not known."""
        named = bool(self.codes or self.things or self.unit)
        if self.roles & {"want", "ask"}:
            return named or bool(self.numbers)
        return "done" in self.roles or (bool(self.codes) and bool(self.numbers))

    @property
    def claims(self) -> bool:
        if self.chatter:
            return self.beyond_doubt
        if self.asks or self.roles & {"done", "bought", "mine"} or self.codes:
            return True
        return bool(self.numbers)

    def quantity(self) -> int:
        """Gives the one number that is meant; without any, 1.

        Raises:
            _NoClaim: The numbers differ, or are none that anybody claims.
        """
        values = {self._value(number) for number in self.numbers} or {1}
        if len(values) > 1:
            raise _NoClaim
        value = values.pop()
        firm = self.unit or self.plus or self.codes or self.things or self.roles & {"want", "ask", "done", "bought", "mine"}
        if not 1 <= value <= (QUANTITY_MAX if firm else BARE_MAX) or (value == 6 and not firm):
            raise _NoClaim  # a lone 6 is applause
        return value

    def _value(self, number: str | int) -> int:
        if isinstance(number, int):
            return number
        repeated = len(number) > 1 and len(set(number)) == 1
        if repeated and not self.unit:
            if number[0] == "1" or (number[0] in "23" and len(number) > 2):
                return int(number[0])  # "111" is one, insistently
            if len(number) > 2:
                raise _NoClaim  # "666", "888"
        if number[0] == "0" or len(number) > 4:
            raise _NoClaim
        return int(number)

    def offers(self) -> tuple[str, ...]:
        if self.codes:
            return tuple(dict.fromkeys(self.codes))
        if not self.things:
            return ()
        fits = frozenset.intersection(*self.things) or frozenset.union(*self.things)
        return tuple(sorted(fits))


@lru_cache(maxsize=64)
def _grammar(offers: tuple[OfferWords, ...]) -> "_Grammar":
    return _Grammar(offers)


_HAN = r"\u3400-\u9fff"
_CLAUSE = re.compile(rf"[,.!;~…]+|(?<=[{_HAN}])\s+(?=[{_HAN}])")
_NUMERALS = "零〇一二两三四五六七八九十百千俩仨"
_REF = (
    rf"(?P<ref>(?:(?:number|num|numero|nambari|namba|nimero|link|lien|no)\s?|链接|第|#)(?P<behind>\d{{1,3}}|[{_NUMERALS}]{{1,3}})"
    rf"(?:号链接|号链|号品|号款|个链接|号|款|链接)?(?!\d)"
    rf"|(?<!\d)(?P<before>\d{{1,3}}|[{_NUMERALS}]{{1,3}})\s?(?:号链接|号链|号品|号款|号|链接))"
)
_REST = (
    rf"|(?P<plus>\+\s?(?P<added>\d+))|(?P<digits>\d+)(?:(?P<tied>[a-z]+)(?![a-z']))?|(?P<word>[a-z]+'?)"
    rf"|(?P<han>[{_HAN}])|(?P<space>\s+)|(?P<sign>.)"
)
_WRONG_SIGNS = frozenset("$€£¥%@/:=<>^?")
_HOPELESS = re.compile(r"\?|\d\.\d|(?<![a-z0-9])\d+\s?\+\s?\d|(?:^|\s)-\d|n't\b")
_NAME = re.compile(r"@\S+")
_TAIL_MAX = 6


class _Grammar:
    """The grammar for what is on offer."""

    def __init__(self, offers: tuple[OfferWords, ...]) -> None:
        self._codes = {_key(offer.code): offer.code for offer in offers}
        self._series = {re.sub(r"\d+", "", key): re.sub(r"\d+", "", code) for key, code in self._codes.items()}
        self._words: dict[str, set[str]] = {}
        for offer in offers:
            for word in offer.words:
                self._words.setdefault(normalise(word).text.strip(), set()).add(offer.code)
        # An alias such as "the" (thé) would swallow the little words of other languages.
        for word in [word for word in self._words if word in LATIN or word in CHINESE or len(word) < 2]:
            if not (len(word) == 1 and "\u3400" <= word <= "\u9fff" and word not in CHINESE):
                del self._words[word]
        self._starts: dict[str, list[str]] = {}
        for word in sorted(self._words, key=len, reverse=True):
            self._starts.setdefault(word[0], []).append(word)
        self._lexer = re.compile(f"{self._code_pattern()}{_REF}{_REST}", re.DOTALL)
        self.read = lru_cache(maxsize=4_096)(self._read)

    def _code_pattern(self) -> str:
        letters = sorted((series for series in self._series if series), key=len, reverse=True)
        if not letters:
            return ""
        series = "|".join(map(re.escape, letters))
        return rf"(?:(?<![a-z0-9])|(?<=\dx))(?P<code>(?P<series>{series})[\s-]?(?P<number>\d{{1,3}}))(?!\d)|"

    def _read(self, text: str) -> Claim | Withdrawal | None:
        normal = _NAME.sub(" ", normalise(text).text).strip()
        if not normal:
            return None
        back = MOVES_AWAY.search(normal)
        try:
            if back:
                return self._withdrawal(normal[: back.start()] + " " + normal[back.end() :])
            if _HOPELESS.search(normal):
                return None
            said = self._said(normal)
            return Claim(said.quantity(), said.offers()) if said.claims else None
        except _NoClaim:
            return None

    def _withdrawal(self, rest: str) -> Withdrawal | None:
        said = self._said(rest) if "?" not in rest else None
        if said is None or said.chatter or said.roles & {"want", "done", "mine"} or len(set(said.numbers)) > 1:
            return None
        return Withdrawal(said.offers())

    def _said(self, text: str) -> _Said:
        whole = _Said()
        for clause in _CLAUSE.split(text):
            if clause.strip():
                whole.join(self._clause(clause))
        return whole

    def _clause(self, text: str) -> _Said:
        """Reads a clause.

        Raises:
            _NoClaim: It asks or denies.
        """
        said, at, unknown = _Said(), 0, 0
        settled = False  # what comes behind "I'll take two bags" may be anything that is no question
        while at < len(text):
            end = self._product(said, text, at) or self._token(said, text, at)
            if end < 0:
                end, unknown = -end, unknown + 1
                said.chatter = not settled or unknown > _TAIL_MAX
            elif not unknown:
                settled = self._settles(said, text, at, end) or (settled and not text[at:end].strip().isdigit())
            at = end
        return said

    def _settles(self, said: _Said, text: str, at: int, end: int) -> bool:
        if not (said.roles & {"want", "ask"} and said.numbers):
            return False
        last = text[at:end]
        return last.isascii() and (last in UNITS or last in LATIN)

    def _product(self, said: _Said, text: str, at: int) -> int:
        """Reads a word of an offer; gives its end, or 0."""
        if at and text[at - 1].isalpha() and text[at].isascii():
            return 0
        for word in self._starts.get(text[at], ()):
            end = at + len(word)
            if text.startswith(word, at) and not (word[-1].isascii() and text[end : end + 1].isalpha()):
                said.things.append(frozenset(self._words[word]))
                return end
        return 0

    def _token(self, said: _Said, text: str, at: int) -> int:
        """Reads what stands at a place; gives its end, negative if it is not known."""
        match = self._lexer.match(text, at)
        if match is None:  # cannot be: the last alternative takes any character
            raise _NoClaim
        match match.lastgroup:
            case "code":
                said.codes.append(self._code(match["series"], match["number"]))
            case "ref":
                return self._reference(said, match)
            case "plus":
                said.numbers.append(match["added"])
                said.plus = True
            case "digits" | "tied":
                return self._digits(said, match)
            case "word":
                return self._latin(said, text, match)
            case "han":
                return self._han(said, text, at)
            case "sign":
                return match.end() if _is_decoration(match["sign"]) else -match.end()
        return match.end()
