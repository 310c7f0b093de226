"""The shapes that claims have, as patterns over the kinds of a clause's words (`claim_kinds`)."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from nlu.claim_chinese import CHINESE
from nlu.claim_lexer import Token

_SHAPES = re.compile(
    r"(?P<verb>[wv](?:[mdbwvpsieo>&T]*[1n+utclL]|[psi]*x[1n][utcl])[1n+utclLe>&mio]*)"  # take two of those, 要两包
    r"|(?P<ahead>[1n+utclL][1n+utclLpsi&>e]*w)"  # 两包我要
    r"|(?P<done>d[1n+utcl>&mis]*)"  # ordered two
    r"|(?P<told>[1nctlL]+(?:[>T]?s|>?m|p)|n(?=>)|(?:s|m>?|p)&?[1nctl]|Tu(?:p|>?s))"  # 2 pour moi, mimi mbili, A1 yanjye
    r"|(?P<count>(?:[1n][p>e]*[utclL]|[utclL][>pesim]*[1n]|\+|[1n]u?>e|u>?c)[1n+utclLe>&m]*)"  # two bags, A1 2, +1
    r"|(?P<mine>[1ncl]i=$|=>?[sm]|m=>?[1nctl])"  # c'est pour moi
)
_ALONE = re.compile(r"[opsie&>=]*(?:[1n]+|Tu|s+p+|w+[si]*|i?m+i?|d+|b+|s+vi+|vs?i|[cl]|=>?[sm])[opsiewm&>cl1nb]*")
_BOUGHT = re.compile(r"b[psi>&]*[1n+utcl]")
_NAMES = frozenset("clLt")
_TO_WHOM = frozenset({"for", "pour", "pr", "kwa", "kuri", "from", "des", "kutoka", "ku", "mu", "muri", "i"}) | frozenset(
    CHINESE[">"].split()
)
_UNKNOWN = Token("x", "")
_STRANGE = re.compile(r"[xXjgG=3<-]")
_TOLD_ENOUGH = re.compile("[1n][ctlLu]*(?:p|>s)$|c>s$")
_THING = re.compile("[tu1nwv]")
_PRAISES = re.compile("j+")
_KIN_BOUGHT = re.compile("(?<!>)k[^bd]*[bd]")
_OTHERS = re.compile(r"(?<!>)3(?!s+v|vs)")
_OUR_MEASURE = re.compile("T?[gG]")
_MAKES_ANOTHER_THING = frozenset("油粉包糖液机壶杯店园面片")
_STRANGERS_MAX = 3
"""Unknown words that may stand before a claim in its clause: "omg guys wow I'll take 2"."""


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


def claims(kinds: str) -> bool:
    """Whether words of these kinds, none of them strange, claim beyond doubt."""
    return _SHAPES.search(kinds) is not None or _BOUGHT.search(kinds) is not None


def claims_alone(kinds: str) -> bool:
    """Whether words of these kinds claim where nothing else is said ("2", "mine")."""
    return _ALONE.fullmatch(kinds) is not None


def read_clause(tokens: Sequence[Token]) -> Clause:
    """Says what a clause claims.

    Args:
        tokens: Its words.
    """
    words = _without_measures(tokens)
    kinds = "".join([word.kind for word in words])
    if "a" in kinds:
        about = _THING.search(kinds)
        words = [_UNKNOWN if word.kind == "a" else word for word in words if word.kind != "a" or not about]
        kinds = "".join([word.kind for word in words])
    if "j" in kinds or "k" in kinds:
        if _PRAISES.fullmatch(kinds):
            return Clause(pure=True)
        if _KIN_BOUGHT.search(kinds):
            return Clause()  # my sister bought two
        words = [word for word in words if word.kind != "k"]
        kinds = "".join([word.kind for word in words])
    if not _STRANGE.search(kinds):
        return Clause(tuple(words), claims=claims(kinds), pure=True)
    if "-" in kinds or "<" in kinds:
        return Clause(denies="-" in kinds)
    for match in _SHAPES.finditer(kinds):
        if _stands_before(match, kinds) and _stands_behind(match, kinds, words):
            inside = range(*match.span())
            return Clause(tuple(word for at, word in enumerate(words) if at in inside or word.kind in _NAMES), claims=True)
    return Clause()


def _without_measures(tokens: Sequence[Token]) -> list[Token]:
    """Leaves out numbers of what is not sold: "5 hours", "saa 5"."""
    words: list[Token] = []
    for token in tokens:
        last = words[-1].kind if words else ""
        if token.kind == "g" and last == "u" and len(words) > 1 and words[-2].kind in "1n" and words[-1].text == "个":
            words[-2:] = [token]  # 两个小时
        elif (token.kind in "g3" and last in ("1", "n")) or (token.kind in "1n" and last == "G"):
            words[-1] = Token("x", "")
        else:
            words.append(token)
    return words


def _stands_before(match: re.Match[str], kinds: str) -> bool:
    """Whether what precedes the match leaves it a claim."""
    before = kinds[: match.start()]
    shape = match.lastgroup
    if _OTHERS.search(before):
        return False
    if shape == "mine":
        return not re.search(r"[xXjgG]", before)
    if "=" in before and shape not in ("verb", "ahead"):
        return False
    latin = len(re.findall(r"[xjgG]", before))
    if shape in ("verb", "ahead"):
        return latin <= _STRANGERS_MAX
    if shape == "done":
        return latin <= 1
    if re.search("[cl]", match.group()) and re.search("[1n]", match.group()):
        return latin < _STRANGERS_MAX
    polite = not kinds[match.end() :] and re.search("[ps]", kinds) and re.search("[1n]", match.group())
    return latin <= bool(polite) and "X" not in before


def _stands_behind(match: re.Match[str], kinds: str, words: Sequence[Token]) -> bool:
    """Whether what follows the match leaves it a claim."""
    shape, said, after = match.lastgroup, match.group(), kinds[match.end() :]
    following = after[:1]
    if "=" in after and shape != "verb":
        return False
    if _OUR_MEASURE.match(after):
        return False
    if said == "n":
        return _is_for(words[match.end()], counted=False)
    if following not in ("x", "X", "j"):
        return True
    last = words[match.end() - 1]
    bantu = any(word.before for word in words[match.start() : match.end()])
    if said[-1] == "t" and _is_another_thing(last, words, match.end(), after, bantu):
        return False
    if said[-1] == "1":
        return False
    match shape:
        case "verb":
            return not re.match(r"x+t", after) and not (said[-1] == ">" and "u" in said and not _is_for(last, counted=True))
        case "ahead" | "mine":
            return False
        case "done":
            return bantu or following == "X"
        case "told":
            return bantu or _TOLD_ENOUGH.search(said) is not None
        case _:
            if said[-1] == ">":
                return said[0] == "+" or _is_for(words[match.end() - 1], "u" in said)
            return bantu or (after == "x" and said[0] != "+")


def _is_for(preposition: Token, counted: bool) -> bool:
    """Whether it says for whom or where to; "of" may do so in Bantu languages where no unit is counted."""
    return preposition.text in _TO_WHOM or (preposition.before and not counted)


def _is_another_thing(last: Token, words: Sequence[Token], end: int, after: str, bantu: bool) -> bool:
    if after[0] == "X":
        return words[end].text in _MAKES_ANOTHER_THING
    return re.match(r"x+[1n]", after) is not None if bantu else after[0] == "x"


def clauses(tokens: Sequence[Token]) -> Iterator[Clause]:
    """Reads words clause by clause."""
    begin = 0
    for at, token in enumerate(tokens):
        if token.kind == ".":
            if at > begin:
                yield read_clause(tokens[begin:at])
            begin = at + 1
    if begin < len(tokens):
        yield read_clause(tokens[begin:])
