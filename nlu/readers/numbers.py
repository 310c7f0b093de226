"""Numbers in a text, in digits and in words, and which of them may count goods."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from nlu.marks import DIGIT, Marks
from nlu.readers import chinese_numbers, no_amounts, spoken_numbers
from nlu.readers.number_words import UNITS, WORDS
from nlu.words import NO_WORDS, Words

VALUE_MAX = 10**12
"""What is larger is given as this: still absurd, and still a number in every format."""


class Number(Struct, frozen=True):
    """A number that stands for an amount of something.

    Attributes:
        value: The number as written; may be zero, negative, fractional or absurd.
        start: Index of its first character in the normal form.
        end: Index behind its last character.
        unit: Normal form of the unit beside it, or None.
        unit_start: Where the unit starts; meaningless without a unit.
        unit_end: Where the unit ends.
        bare_one: It is "one" or its like, which often is a pronoun or an article.
    """

    value: int | float
    start: int
    end: int
    unit: str | None = None
    unit_start: int = 0
    unit_end: int = 0
    bare_one: bool = False


_DIGITS = re.compile(
    r"(?:(?<=(?<![a-z0-9])x)|(?<![a-z0-9_+-])(?<!\d[.,/:⁄]))"  # no part of a name, a range, a time or a fraction
    r"(?P<sign>[-+]?)(?P<body>\d{1,3}(?:,\d{3})+|\d{1,3}(?: 000)+|[1-9]\d{0,2}(?:\.\d{3})+|\d+(?:[.,]\d+)?)"
    r"(?![.,:/⁄-]?\d)"
)
_MINUS = re.compile(r"(?:\b(?:minus|negative|moins|hasi)\s|负)\s*\Z")
_PRONOUNS = ("one", "un", "une", "rimwe", "kimwe", "kamwe", "umwe", "mmoja")
_ARTICLES = ("un", "une", "neuf", "kamwe")  # they count only where a unit or the end of the message says so
_HALVES = frozenset({"half", "demi", "demie", "nusu", "igice"})
_HALF = re.compile(r"\b(?:half|demi|demie|nusu|igice cya)[\s-]+(?:an?\s+)?(?P<what>[a-z]+)")

_AND_HALF = re.compile(r"\s(?:et\sdemie?|and\sa\shalf|na\snusu|n'igice)(?![a-z])")
_PACKED = frozenset({"bag", "pack", "packet", "bottle", "jar", "box", "sachet", "carton"})
_ARTICLE = re.compile(rf"\b(?:an?|another)\s(?P<unit>{'|'.join(sorted(_PACKED))})\b")
_WITHIN = re.compile(r"\b(?:in|from|per|inside|out\sof|weight\sof|size\sof|heavy\sis|big\sis|all\sover)\s\Z")
_PHONE = re.compile(r"(?<![\w.,-])\+?\(?\d[\d().-]*(?: [\d().-]+)+\d(?!\w)|\+\d{7,15}")
_AFTER = re.compile(
    r"\s?(?:more\s|autres?\s|seule?s?\s|petite?s?\s|grande?s?\s|x\s?|extra\s)?([a-z]+|[\u4e00-\u9fff]{1,2})"
)
_LAST = re.compile(r"\b(?:a|en|que|mets|veux|prends|juste|seulement)\s(?:un|une)\W*\Z")
_BEFORE = re.compile(r"([a-z]+)\s\Z")

_PRONOUN_BEFORE = re.compile(
    r"\b(?:which|this|that|the|each|every|any|no|other|another|some|same|right|wrong|new|ground|instant|first|last|next|"
    r"good|great|nice|bad|don't\shave|haven't\sgot|do\syou\shave|you\sgot|does|"
    r"quel|quelle|nta na|c'est|est|chaque|en|pas|sur|dans|avec|a)\s+\Z"
)
_DOES = re.compile(r"\b(?:does|can|could|should|would|must|the\s[a-z]+|that\s[a-z]+)\s\Z")
_NEEDED = re.compile(r"\b(?:faut(?:-il)?|besoin\sd'|sans|exige)\s?\Z")
_WITHIN_ONE = re.compile(r"\b(?:sur\s|dans\s|par\s|(?<!besoin\s)d')\Z")
_PRONOUN_AFTER = re.compile(r"\s(?:mu|muri|wenu|wetu|wao|kwa\smoja|cya|n'ibi\w+|more\stime)(?![a-z])")


def find(text: str, seen: Marks, words: Words = NO_WORDS) -> list[Number]:
    """Gives the amounts in a normal form, in order of appearance.

    Args:
        text: The normal form.
        seen: Its marks.
        words: Number words and units that languages bring.

    Returns:
        The amounts; none overlaps another.
    """
    found = [number for signs, read in _READERS if not signs.isdisjoint(seen) for number in read(text)]
    if not words.numbers.firsts.isdisjoint(seen):
        brought = words.numbers.find(text)
        found += [Number(value, start, end, bare_one=value == 1) for value, start, end in brought]
    found.sort(key=lambda number: (number.start, -number.end))
    kept: list[Number] = []
    for number in found:
        if not kept or number.start >= kept[-1].end:
            kept.append(_with_unit(text, number, words.units))
    counting = _counting(text, kept)
    return [number for number in counting if not number.bare_one or _counts(text, number)]


def _counting(text: str, numbers: Sequence[Number]) -> list[Number]:
    """Gives the numbers that are amounts: no prices, ages, ends of ranges ..., and nothing that is joined to such."""
    counts = [not no_amounts.is_something_else(text, number.start, number.end) for number in numbers]
    for at, (first, second) in enumerate(pairwise(numbers)):
        behind = max(first.end, first.unit_end)
        if not first.unit and not second.unit and no_amounts.is_joined(text, first.end, second.start):
            counts[at] = counts[at + 1] = counts[at] and counts[at + 1]
        opens = min(second.start, second.unit_start) if second.unit else second.start
        drops = no_amounts.is_range(text, first.start, behind, opens)
        counts[at], counts[at + 1] = counts[at] and not drops[0], counts[at + 1] and not drops[1]
    return [number for number, is_amount in zip(numbers, counts, strict=True) if is_amount]


def _digits(text: str) -> Iterator[Number]:
    phones = _phones(text)
    for match in _DIGITS.finditer(text):
        body, end = match["body"], match.end()
        if no_amounts.is_telephone(body) or any(start <= match.start() < stop for start, stop in phones):
            continue
        if re.fullmatch(r"\d{1,3}(?:[ ,.]\d{3})+", body):
            value: int | float = int(re.sub(r"\D", "", body))
        elif body.isdecimal():
            value = int(body)
        else:
            value = float(body.replace(",", "."))
            value = int(value) if value.is_integer() else value
        if match["sign"] == "-" or _MINUS.search(text, max(0, match.start() - 12), match.start()):
            value = -value
        yield Number(max(-VALUE_MAX, min(value, VALUE_MAX)), match.start(), end)


def _phones(text: str) -> list[tuple[int, int]]:
    """Gives the spans of digit groups that together make a telephone number."""
    return [
        match.span()
        for match in _PHONE.finditer(text)
        if len(re.sub(r"\D", "", match.group())) >= 7 and not re.fullmatch(r"\d{1,3}(?: 000)+", match.group())
    ]


def _words(text: str) -> Iterator[Number]:
    for spoken in spoken_numbers.find(text):
        minus = _MINUS.search(text, max(0, spoken.start - 12), spoken.start)
        bare_one = (spoken.value == 1 and spoken.lone in _PRONOUNS) or spoken.lone == "neuf"
        half = _AND_HALF.match(text, spoken.end)
        value, end = (spoken.value + 0.5, half.end()) if half else (spoken.value, spoken.end)
        yield Number(-value if minus else value, spoken.start, end, bare_one=bare_one and not half)


def _halves(text: str) -> Iterator[Number]:
    for match in _HALF.finditer(text):
        if match["what"] in ("dozen", "douzaine", "dazeni"):
            yield Number(6, match.start(), match.end())
        elif match["what"] in UNITS:
            yield Number(0.5, match.start(), match.start("what"))


def _articles(text: str) -> Iterator[Number]:
    for match in _ARTICLE.finditer(text):
        if not _WITHIN.search(text, max(0, match.start() - 12), match.start()):
            yield Number(1, match.start(), match.start("unit") - 1)


def _chinese(text: str) -> Iterator[Number]:
    for value, start, end in chinese_numbers.find(text):
        yield Number(min(value, VALUE_MAX), start, end)


_READERS: tuple[tuple[Marks, Callable[[str], Iterator[Number]]], ...] = (
    (frozenset({DIGIT}), _digits),
    (frozenset(WORDS), _words),
    (chinese_numbers.SIGNS, _chinese),
    (_HALVES, _halves),
    (_PACKED, _articles),
)
"""Who reads amounts, and the marks of which a text must have one for that."""


def _with_unit(text: str, number: Number, units: Mapping[str, str]) -> Number:
    after = _AFTER.match(text, number.end)
    if after:
        for length in (len(after[1]), 1):
            unit = units.get(after[1][:length])
            if unit and (length == len(after[1]) or not after[1].isascii()):
                start = after.start(1)
                return _tied(number, unit, start, start + length)
    before = _BEFORE.search(text, max(0, number.start - 16), number.start)
    if before and before[1] in units:
        return _tied(number, units[before[1]], before.start(1), before.end(1))
    return number


def _tied(number: Number, unit: str, start: int, end: int) -> Number:
    return Number(number.value, number.start, number.end, unit, start, end, number.bare_one)


def _counts(text: str, number: Number) -> bool:
    """Whether a lone "one" counts something: it has a unit, or says all there is to say."""
    before = text[max(0, number.start - 16) : number.start]
    if _PRONOUN_AFTER.match(text, number.end) or _DOES.search(before):
        return False
    if number.unit:
        needed = text.startswith("permi", number.unit_start) and _NEEDED.search(before)
        return not needed and not (_WITHIN_ONE.search(before) and text[number.start : number.end] in _ARTICLES)
    if re.fullmatch(r"\W*", text[: number.start] + text[number.end :]):
        return True
    if text[number.start : number.end] in _ARTICLES:
        return _LAST.search(text[max(0, number.start - 12) :]) is not None
    return _PRONOUN_BEFORE.search(before) is None
