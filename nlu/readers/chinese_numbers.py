"""Chinese numerals with the measure words that make an amount of them."""

import re
from collections.abc import Iterator

_DIGIT = {
    sign: value
    for signs, value in zip(
        ("零〇", "一壹", "二两贰俩", "三叁仨", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"), range(10), strict=True
    )
    for sign in signs
}
_SCALE = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1_000, "仟": 1_000, "万": 10_000, "亿": 100_000_000}

MEASURES = "包袋瓶盒罐箱个份件只枚颗粒套组杯桶张打条"
"""Measure words that goods are counted with."""

SIGNS = frozenset({"半", *_DIGIT, *_SCALE})
"""One of these stands in every numeral."""

_PEOPLE = "人位名口"
_PARTY = re.compile(
    r"大人|成人|小孩|孩子|小朋友|儿童|老人|学生|同事|大[\d一二两三四五六]小|小\b|小(?=[,.，。!！去要\s]|$)"
)
"""What people are called with no measure word before them: 三大人, 两大一小."""
_RUN = re.compile(
    rf"(?:周|星期|礼拜)[一二三四五六](?=[^点号日后前]|$)|(?P<half>半(?=[{MEASURES}]))|(?P<run>[{''.join(_DIGIT)}{''.join(_SCALE)}]+)"
)
_ORDERED = re.compile(r"(?:要|来|买|拍|改成|改为|改|变成|换成|是|加|共|订|拿|给我|下单)\s*\Z")
_ALONE = re.compile(r"\W*(?:我|就|只|要|来|买|不|是|那|好|吧|了|的|呢|啊|哦|嗯|对)*\W*")
_NO_AMOUNT = re.compile(r"(?:第|星期|周|礼拜|初)\s*\Z")


def find(text: str) -> Iterator[tuple[float | int, int, int]]:
    """Gives value, start and end of the numerals that count something."""
    for match in _RUN.finditer(text):
        if match["half"]:
            yield 6 if text[match.end()] == "打" else 0.5, match.start(), match.end()
            continue
        value = read(match["run"]) if match["run"] else None  # else it is a day of the week, as 周六 in 周六三个人
        if value is None or _NO_AMOUNT.search(text, 0, match.start()) or not _counts(text, match):
            continue
        if text[match.end() : match.end() + 1] == "打":
            value *= 12
        negative = text[: match.start()].rstrip().endswith("负")
        yield -value if negative else value, match.start(), match.end()


def read(run: str) -> int | None:
    """Reads a numeral such as 一百二十, 两百五, 二〇二六 or 俩; None if it is none (千万, 三四)."""
    if run[0] in _SCALE and _SCALE[run[0]] != 10:
        return None
    if not any(sign in _SCALE for sign in run):
        if len(run) == 2 and "零" not in run and "〇" not in run:
            return None  # 三四包 is "three or four"
        return int("".join(str(_DIGIT[sign]) for sign in run))
    total = section = digit = 0
    scale = last = 1
    for sign in run:
        if sign in _DIGIT:
            digit, last = _DIGIT[sign], scale
            continue
        scale = _SCALE[sign]
        if scale >= 10_000:
            total, section = (total + section + digit) * scale, 0
        else:
            section += (digit or 1) * scale
        digit = 0
    if digit and last >= 100 and run[-2] in _SCALE:  # 两百五 is 250
        digit *= last // 10
    return total + section + digit


def _counts(text: str, match: re.Match[str]) -> bool:
    after = text[match.end() :].lstrip()
    if after[:1] in tuple(MEASURES + _PEOPLE) or (after[:1] in ("大", "小") and after[1:2] in tuple(MEASURES)):
        return True
    if match["run"] in ("俩", "仨") or _PARTY.match(after):
        return True
    alone = _ALONE.fullmatch(text, 0, match.start()) is not None
    if alone and _ALONE.fullmatch(text, match.end()):
        return True
    ends = re.match(r"\s*(?:\W|$|吧|了|呢|就)", text[match.end() :]) is not None
    return ends and match["run"] != "一" and _ORDERED.search(text, 0, match.start()) is not None
