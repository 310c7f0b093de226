"""Reads a clause: which of its words claim, and whether the others turn that."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from nlu.claims.chinese import CHINESE
from nlu.claims.shapes import SHAPES, claims
from nlu.claims.tokens import Token

STRANGERS_MAX = 3
"""Unknown words that may stand before a claim in its clause: "omg guys wow I'll take 2"."""

_NAMES = frozenset("clLt")
_IN_THE_NAME = frozenset(
    {
        "au nom de",
        "au nom d'",
        "in the name of",
        "under the name",
        "under name",
        "kwa jina la",
        "ku izina rya",
        "mu izina rya",
    }
)
_TO_WHOM = (
    frozenset(
        "for pour pr kwa kuri under from des kutoka ku mu muri i".split()  # noqa: SIM905 - as the tables of words are
    )
    | frozenset(CHINESE[">"].split())
    | _IN_THE_NAME
)
_FOR = frozenset({"for", "pour", "pr", "kwa", "kuri"})
_NO = frozenset({"no", "non", "hapana", "oya"})
_NOT = frozenset({"not", "pas", "sio", "siyo", "ntabwo", "不是"})
_TIMES = frozenset({"fois", "times", "mara", "inshuro"})
_GONE = frozenset({"sold", "vendu", "vendus", "vendue"})
_THAT_IS = frozenset({"that's", "it's", "c'est", "c'"})
_DONT = frozenset({"don't", "dont", "别"})
_MAKES_ANOTHER_THING = frozenset("油粉包糖液机壶杯店园面片")
_UNKNOWN = Token("x", "")
_MEASURED = Token("x", "ed")

_ASIDE = frozenset("ajk")
_PRAISES = re.compile("j+")
_KIN_BOUGHT = re.compile("(?<!>)k[^bd]*[bd]")
_ONLY_IF = re.compile(".就[要拍来买入下]")
_TO_BUY = re.compile("(?<=[wvTsi])V")
_STRANGE = re.compile("[xXVjgG=3<-]")
_UNKNOWN_WORDS = re.compile("[xVjgG]")
_ANOTHER_BEFORE = re.compile("(?<!>)3(?!s+v|vs)")
_NOT_OF_THIS = re.compile("-[^-]*x")
_ASKED = re.compile("[1n][ctlLu]*(?:p|>s)$|c>s$")
_NAMED = re.compile("[cl]")
_COUNTED = re.compile("[1n]")
_CODED = re.compile("c.*[1n]|[1n].*c")
_OBJECT = re.compile("[1n+ctlL]")
_MEASURE = re.compile("[T>]?[gG]")
_PLACE = re.compile("Tx{1,2}[ps]*")


class Clause(Struct, frozen=True):
    """What a clause says.

    Attributes:
        words: Those that say what is claimed.
        claims: Whether it claims by itself, whatever is said around it.
        pure: Whether all of it may belong to a claim.
        denies: Whether it denies.
    """

    words: tuple[Token, ...] = ()
    claims: bool = False
    pure: bool = False
    denies: bool = False


def clauses(tokens: Sequence[Token]) -> Iterator[Clause]:
    """Reads words clause by clause."""
    begin = 0
    for at, token in enumerate(tokens):
        if token.kind == ".":
            if at > begin:
                yield _read(tokens[begin:at])
            begin = at + 1
    if begin < len(tokens):
        yield _read(tokens[begin:])


def _read(tokens: Sequence[Token]) -> Clause:
    words = _without_measures(_corrected(tokens))
    kinds = _kinds(words)
    if _ASIDE.isdisjoint(kinds):
        return _searched(words, kinds, ())
    if _PRAISES.fullmatch(kinds):
        return Clause(pure=True)
    if _KIN_BOUGHT.search(kinds) or _ONLY_IF.search("".join([word.text for word in words if word.kind in "jv"])):
        return Clause()  # my sister bought two; 包邮我就拍两包
    tells = not frozenset("tuwv1n").isdisjoint(kinds)
    about = tuple(word for word in words if word.kind == "a") if tells else ()
    words = [_UNKNOWN if word.kind == "a" else word for word in words if word.kind != "k" and word not in about]
    return _searched(words, _kinds(words), about)


def _kinds(words: Sequence[Token]) -> str:
    return "".join([word.kind for word in words])


def _searched(words: Sequence[Token], kinds: str, about: tuple[Token, ...]) -> Clause:
    """Finds the claim in words.

    Args:
        words: Of the clause.
        kinds: Theirs.
        about: Words that say something of what is claimed.

    Returns:
        The clause, with what of it claims.
    """
    if not _STRANGE.search(_TO_BUY.sub("", kinds)):
        return Clause((*words, *about), claims=claims(kinds), pure=True)
    denies = "-" in kinds and not _begs(words)
    if "<" in kinds or ("-" in kinds and not _NOT_OF_THIS.search(kinds)):
        return Clause(denies=denies)
    for match in SHAPES.finditer(kinds):
        found = _Found(match, kinds, words)
        if found.stands_before() and found.stands_behind():
            inside = range(*match.span())
            said = [word for at, word in enumerate(words) if at in inside or word.kind in _NAMES]
            return Clause((*said, *about), claims=True)
    return Clause(denies=denies)


def _corrected(tokens: Sequence[Token]) -> Sequence[Token]:
    """Reads the "no" of "two, no, three" as a correction."""
    if not any(token.kind == "-" for token in tokens):
        return tokens
    numbers = [at for at, token in enumerate(tokens) if token.kind in "1n"]
    between = range(numbers[0], numbers[-1]) if numbers else range(0)
    said: list[Token] = []
    for at, token in enumerate(tokens):
        if at in between and token.text in _NO:
            said.append(Token("o", ""))
        elif at - 1 in between and tokens[at - 1].text in _NOT and at in numbers:
            said.pop()  # two, not three
        else:
            said.append(token)
    return said


def _without_measures(tokens: Sequence[Token]) -> list[Token]:
    """Leaves out numbers of what is not sold: "5 hours", "saa 5", "两个小时"."""
    words: list[Token] = []
    for token in tokens:
        last = words[-1].kind if words else "."
        if (token.text in _TIMES and last in "ctl") or (token.kind == "1" and last in "ta" and len(words) > 1):
            continue  # A1 times 2, two of the chili one
        if token.kind == "g" and last == "u" and words[-1].text == "个":
            words.pop()
            last = words[-1].kind if words else "."
        if token.kind in "1n" and last == ">" and len(words) > 1 and words[-2].kind in "1n":
            words[-2:] = [_MEASURED]  # 10 kwa 10
        elif (last in "1n" and (token.kind in "g3" or token.text in _GONE)) or (last == "G" and token.kind in "1n"):
            words[-1] = _MEASURED
        else:
            words.append(token)
    return words


def _begs(words: Sequence[Token]) -> bool:
    """Whether what it denies is only what shall not happen: "don't skip me"."""
    return any(word.text in _DONT for word in words) and not any(word.kind in "wv1n" for word in words)


class _Found:
    """A shape that was found in a clause, and what stands around it.

    Args:
        match: The shape.
        kinds: Of all words of the clause.
        words: All of them.
    """

    def __init__(self, match: re.Match[str], kinds: str, words: Sequence[Token]) -> None:
        self._shape = match.lastgroup
        self._said = match.group()
        self._before, self._after = kinds[: match.start()], kinds[match.end() :]
        self._words = words
        self._start, self._end = match.span()
        self._kinds = kinds
        self._asks = _ASKED.search(self._said) is not None

    def stands_before(self) -> bool:
        """Whether what precedes leaves it a claim: nobody else, no denial, no statement, few unknown words."""
        if not self._asks and ("-" in self._before or _ANOTHER_BEFORE.search(self._before)):
            return False
        if "-" in self._before and not _NOT_OF_THIS.search(self._before):
            return False
        states = "=" in self._before and not (self._asks and self._words[self._start - 1].text in _THAT_IS)
        if states and self._shape not in ("verb", "ahead", "mine"):
            return False
        return len(_UNKNOWN_WORDS.findall(self._before)) <= self._strangers_max()

    def _strangers_max(self) -> int:
        """Gives how many unknown words may precede."""
        counted = _COUNTED.search(self._said) is not None
        alone = self._before == "x" and not self._after
        if self._shape in ("verb", "ahead"):
            most = STRANGERS_MAX
        elif self._shape == "done" or re.fullmatch("s>?[1n]", self._said):
            most = 1  # sling me two
        elif self._shape == "count" and alone and not self._words[0].text.endswith("ed"):
            most = 1
        elif self._shape != "mine" and counted and _NAMED.search(self._said):
            most = STRANGERS_MAX - 1
        elif "X" in self._before:
            most = -1
        else:
            polite = not self._after and counted and re.search("[ps]", self._kinds)
            most = int(self._shape != "mine" and bool(polite))
        return most

    def stands_behind(self) -> bool:
        """Whether what follows leaves it a claim."""
        following = self._after[:1]
        asks = self._said[-1] == "p" or (self._asks and following != "=")
        if "-" in self._after or ("=" in self._after and self._shape != "verb" and not asks):
            return False
        if _MEASURE.match(self._after):
            return False
        if following == "T":
            return _PLACE.fullmatch(self._after) is not None
        if self._said == "c" and self._words[self._end].text not in _FOR:
            return False
        if self._said in ("1", "n", "c"):
            return self._is_for(self._words[self._end], counted=False) and (
                self._said != "1" or not self._after.startswith(">xxx")
            )
        return following not in ("x", "X", "j") or self._may_go_on(following)

    def _may_go_on(self, following: str) -> bool:
        """Whether an unknown word may follow."""
        bantu = any(word.before for word in self._words[self._start : self._end])
        if (
            self._said[-1] == "1"
            or (following == "X" and self._said[-1] == "n")
            or (self._said[-1] == "t" and self._is_another_thing(bantu))
        ):
            return False
        match self._shape:
            case "verb":
                of_what = self._said[-1] == ">" and "u" in self._said
                known = not of_what or self._is_for(self._words[self._end - 1], counted=True)
                return known and _OBJECT.search(self._said) is not None and not re.match("x+t", self._after)
            case "done":
                return bantu or following == "X"
            case "told":
                return bantu or self._asks or _CODED.search(self._said) is not None
            case "count":
                return self._counts_on(bantu, following)
        return False

    def _counts_on(self, bantu: bool, following: str) -> bool:
        if self._said[-1] == ">":
            return self._said[0] == "+" or self._is_for(self._words[self._end - 1], "u" in self._said)
        if bantu or _CODED.search(self._said):
            return True
        return following == "j" if self._said == "+" else self._after == "x"

    @staticmethod
    def _is_for(preposition: Token, counted: bool) -> bool:
        """Whether it says for whom or where to; "of" may do so in Bantu languages where no unit is counted."""
        return preposition.text in _TO_WHOM or (preposition.before and not counted)

    def _is_another_thing(self, bantu: bool) -> bool:
        """Whether the unknown word makes a thing's name another's: chili oil, 辣椒油."""
        if self._after[0] == "X":
            return self._words[self._end].text in _MAKES_ANOTHER_THING
        return re.match("x+[1n]", self._after) is not None if bantu else self._after[0] == "x"
