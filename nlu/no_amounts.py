"""Numbers that count no goods, told by what stands beside them: prices, times, ages, addresses, what is refused. Pure."""

import re

from nlu.number_words import WORDS

_NEAR = 32
"""Characters before a number that tell what it is."""

_BEFORE = re.compile(
    r"(?:[$€¥£#*]|第|初|(?:星期|周|礼拜)|\b(?:"
    # money and what numbers things
    r"usd|eur|rwf|frw|cny|rmb|ksh|tsh|ugx|shilingi|number|num|numero|n°|nº|no\.|option|choice|page|chapter|code|zip|"
    # streets, houses, telephones
    r"kg|kn|kk|rn|sh|rue|avenue|av|ave|street|road|house|maison|apt|apartment|appartement|flat|floor|etage|room|"
    r"chambre|po box|p\.o\. box|bp|plot|block|building|immeuble|porte|tel|phone|telephone|whatsapp|inzu|umuhanda|"
    r"nyumba|mtaa|barabara|ghorofa|(?:ship|deliver|send) to|kuri 0|"
    # times, ages, how often
    r"saa|at|since|depuis|vers|mara|inshuro|nshuro|isaha|amasaha|masaa|dakika|sekunde|umunota|iminota|isegonda|"
    r"amasegonda|umunsi|iminsi|minsi|siku|usiku|icyumweru|ibyumweru|wiki|ukwezi|amezi|mwezi|miezi|umwaka|imyaka|myaka|"
    r"mwaka|miaka|umri|agee? de|"
    r"(?:mwezi|mwaka|wiki) wa|(?:mara|siku|namba|ni) ya|(?:mu|ukwezi|kwezi) u?kwa|"
    # what is told apart, not counted
    r"swali|maswali|ikibazo|ibibazo|between|between the|entre|entre les|(?:kati ya|hagati ya)(?: hizi| izi| hivi)?|"
    r"thanks an?|thanks|merci|kundi|kitu|timu"
    r"))\s*[:.]?\s*\Z"
)
_AGED = re.compile(
    r"\b(?:(?P<sure>(?:mother|father|mum|mom|dad|son|daughter|kid|child|boy|girl|man|woman|wife|husband|baby) (?:of|is|aged)|"
    r"aged|turning)|i'?m|i am|s?he is|s?he's|s?hes)\s\Z"
)
_AGE_ENDS = re.compile(r"\s*(?:[,.!?;]|\Z|and\b|but\b|so\b|now\b)")
_AFTER = re.compile(
    r"\s*(?:%|°|[$€¥£#]|(?:"
    r"percent|usd|eur|euros?|rwf|frw|cny|rmb|yuans?|dollars?|bucks|quid|pounds?(?! of)|sterling|francs?|shillings?|"
    r"shilingi|ksh|tsh|ugx|dola|amafaranga|mafaranga|"
    r"g|gr|grams?|grammes?|kgs?|kilos?|kilogram\w*|ibiro|ml|cl|dl|l|litres?|liters?|m|km|cm|mm|am|pm|a\.m|p\.m|h|"
    r"hours?|hrs?|heures?|mins?|minutes?|secs?|seconds?|secondes?|moments?|o'clock|"
    r"questions?|things?|choses?|(?:more )?times?|fois|days?|jours?|iminsi|siku|nights?|nuits?|weeks?|semaines?|"
    r"months?|mois|years?|ans|q|mercis?|"
    r"st|nd|rd|th|e|er|eme|ieme|(?:[a-z]+ ){0,2}(?:street|st|avenue|ave|road|rd|lane|boulevard|close)|rue|"
    r"stars?|cents|centimes)(?![a-z'])|"
    r"个?(?:小时|钟头|钟|星期|礼拜|月|工作日|问题|团|女生|男生|文件|链接|订单)|"
    r"[号栋单室楼层路弄幢街巷年月日点分克毫升斤公岁天周星米度块元刀折])"
)

_REFUSED = re.compile(
    r"(?:(?:n't|\b(?:instead of|rather than|not|au lieu de|a la place de|plutot que|pas|et non|"
    r"aho kuba|aho gufata|mu mwanya wa|badala ya|kuliko|sio|siyo|wala|atari|ntabwo ari))\s"
    r"(?:the\s|just\s|only\s|les\s|ari\s)?(?P<word>[a-z]+\s)?|(?:不是|不要)\s*)\Z"
)
_BUT = re.compile(r"(?P<before>[a-z]+|\d)\W{0,2}\ssi\s\Z")
"""Kinyarwanda's and Swahili's "not", which is "if" in French: it refuses only behind another number."""

_RANGE = re.compile(r"\s?(?:to|till|or|ou|hadi|mpaka|au|cyangwa|kugeza(?:\skuri)?|[到至]|还是|或者?)\s?|\sa\s")
_FROM = re.compile(r"(?:\b(?:from|de|kuva\skuri|kuva|kutoka|toka)\s|[从由])\Z")
_SCALE = re.compile(r"\b(?:scale|echelle|kipimo|igipimo|kiwango|rate|out\sof)\b")

_DETAILS = re.compile(
    r"\b(?:address|adresse|anwani|aderesi|phone|telephone|mobile|whatsapp|digits?|chiffres?|tarakimu|postcode|"
    r"code\spostal|simu|telefone|rue|street|road)\b|门牌|手机|电话|尾号|邮编|地址|单元号|号码|最后一?位"
)
_BYE = re.compile(r"(?<![\d.])886?\W*\Z")
_PAPERS = re.compile("数据|资料|信息|记录|档案|副本|文件|隐私")
_NEXT = re.compile(r"[下上哪每另某同换]\Z")


def is_something_else(text: str, start: int, end: int) -> bool:
    """Whether what stands beside a number makes it a price, a time, an age, a part of an address, or refused."""
    first = max(0, start - _NEAR)
    before = text[first:start]
    if _BEFORE.search(before) or _AFTER.match(text, end):
        return True
    aged = _AGED.search(before)
    if aged and (aged["sure"] or _AGE_ENDS.match(text, end)):
        return True
    return _is_refused(before) or (not text.isascii() and _is_idiom(text, start, end))


def _is_refused(before: str) -> bool:
    """Whether a number is the one that is not meant: "two, not three", "au lieu de trois"."""
    refused = _REFUSED.search(before)
    if refused:
        return True
    but = _BUT.search(before)
    return but is not None and (but["before"].isdecimal() or but["before"] in WORDS)


def _is_idiom(text: str, start: int, end: int) -> bool:
    """Whether a number is a Chinese way to say something else: 88, 下一个, 给我一份资料."""
    if _BYE.match(text, start) and text[:start].strip():
        return True
    if text[start:end] not in ("一", "1"):
        return False
    measure = text[end : end + 1]
    return (
        measure == "枚"
        or (measure in ("个", "款") and _NEXT.search(text, 0, start) is not None)
        or (measure in ("份", "个", "套") and _PAPERS.search(text) is not None)
    )


def is_range(text: str, first: tuple[int, int], second: tuple[int, int]) -> tuple[bool, bool]:
    """Tells which of two neighbouring numbers count nothing, for they are the ends of a range.

    Of "two or three" and "from 1 to 10" it is both; of "from two to three", which changes an order, the first.

    Args:
        text: The normal form.
        first: Where the first number stands, its unit included.
        second: Where the second stands.
    """
    if not _RANGE.fullmatch(text, first[1], second[0]):
        return False, False
    before = text[max(0, first[0] - _NEAR) : first[0]]
    changes = _FROM.search(before) is not None and not _SCALE.search(text)
    return True, not changes


def tells_details(text: str) -> bool:
    """Whether a text speaks of an address or a telephone, whose numbers are no amounts."""
    return _DETAILS.search(text) is not None


def is_telephone(digits: str) -> bool:
    """Whether digits are (the beginning of) a telephone number."""
    if not digits.isdecimal():
        return False
    if digits[0] == "0" and len(digits) > 2:
        return True
    return len(digits) >= 9 and (
        re.fullmatch(r"1[3-9]\d{9}|(?:250|254|255|256|257|86|33|32)\d{8,11}", digits) is not None
    )
