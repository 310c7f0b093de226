"""The one normal form in which everything here reads a text, and the way back to the original's characters."""

import re
import unicodedata
from bisect import bisect_left
from functools import lru_cache
from itertools import chain, repeat

from msgspec import Struct

LENGTH_MAX = 2_000
"""Characters of a text that are read at all; nobody orders coffee in more."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")

# Signs whose NFKD form would lose or change what they say.
_SPECIAL = {
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "`": "'",
    "´": "'",
    "−": "-",
    "–": "-",
    "—": "-",
    "。": ".",
    "、": ",",
    "½": " half ",
    "ß": "ss",
    "œ": "oe",
    "æ": "ae",
    "№": " no ",
}

# Traditional characters that shoppers type most, so that one vocabulary serves both scripts.
_TRADITIONAL = dict(
    zip(
        "個們這來買賣錢單謝還嗎說話會員價格貨訂購車應該發給點麼樣機聯繫總運費寶貝幾兩請問時間後邊遠從沒關係對錯過頭種類紅綠裡麗歡輕適選項換語華讓開門號碼電長見樂產雙張塊條殺熱",
        "个们这来买卖钱单谢还吗说话会员价格货订购车应该发给点么样机联系总运费宝贝几两请问时间后边远从没关系对错过头种类红绿里丽欢轻适选项换语华让开门号码电长见乐产双张块条杀热",
        strict=True,
    )
)


class Normal(Struct, frozen=True):
    """A text in its normal form: compatibility forms, case and accents folded, controls turned into spaces.

    Attributes:
        original: The part of the original text that was read.
        text: The normal form.
        starts: For each of its characters the index of the original character behind it; None if all are the same.
    """

    original: str
    text: str
    starts: tuple[int, ...] | None

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Gives the span of the original text behind a span of the normal form that is not empty."""
        if self.starts is None:
            return start, end
        return self.starts[start], self.starts[end - 1] + 1

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Gives the span of the normal form for a span of the original; an empty one where nothing is left of it."""
        if self.starts is None:
            return min(start, len(self.text)), min(end, len(self.text))
        return bisect_left(self.starts, start), bisect_left(self.starts, end)


def normalise(text: str) -> Normal:
    """Brings the readable part of a text into its normal form."""
    head = text[:LENGTH_MAX]
    if head.isascii():
        return Normal(head, (head if head.isprintable() else _CONTROL.sub(" ", head)).lower(), None)
    parts = list(map(_fold, head))
    lengths = list(map(len, parts))
    if lengths.count(1) == len(lengths):
        return Normal(head, "".join(parts), None)
    starts = chain.from_iterable(map(repeat, range(len(parts)), lengths))
    return Normal(head, "".join(parts), tuple(starts))


@lru_cache(maxsize=16_384)
def _fold(character: str) -> str:
    special = _SPECIAL.get(character) or _TRADITIONAL.get(character)
    if special is not None:
        return special
    kept = []
    for part in unicodedata.normalize("NFKD", character.casefold()):
        category = unicodedata.category(part)
        if category in ("Cc", "Zs", "Zl", "Zp"):
            kept.append(" ")
        elif category not in ("Mn", "Cf", "Cs"):
            kept.append(part)
    return unicodedata.normalize("NFC", "".join(kept))
