"""Numbers that count no goods, told by what stands beside them: prices, times, ages, what is refused. Pure."""

import re

from nlu.readers.number_words import WORDS

_NEAR = 32
"""Characters before a number that tell what it is."""

_LEADS = frozenset(
    phrase.replace("_", " ")
    for phrases in (
        # money, and what numbers things
        "usd eur rwf frw cny rmb ksh tsh ugx shilingi dola amafaranga mafaranga faranga number num numero option "
        "choice page chapter code zip n° nº",
        # streets, houses, telephones
        "kg kn kk rn sh rue avenue av ave street road house maison apt apartment appartement flat floor etage room "
        "chambre po_box bp plot block building immeuble porte tel phone telephone whatsapp inzu umuhanda nyumba mtaa "
        "barabara ghorofa ship_to deliver_to send_to",
        # times, ages, how often
        "saa at since depuis vers mara inshuro nshuro inshuro_indi isaha amasaha masaa dakika sekunde umunota iminota "
        "isegonda amasegonda umunsi iminsi minsi siku usiku icyumweru ibyumweru wiki ukwezi amezi mwezi miezi umwaka "
        "imyaka myaka mwaka miaka umri age_de agee_de mwezi_wa mwaka_wa wiki_wa mara_ya siku_ya namba_ya ni_ya mu_kwa "
        "mu_ukwa ukwezi_kwa kwezi_kwa",
        # what is told apart, not counted
        "le au hata nta nta_na umwe_muri imwe_muri kimwe_muri swali maswali ikibazo ibibazo between between_the entre "
        "entre_les kati_ya hagati_ya kati_ya_hizi hagati_ya_izi thanks thanks_a merci kundi kitu timu",
    )
    for phrase in phrases.split()
)
"""Words that make something else of the number behind them."""
_LEADS_MAX = 3
_WORD = re.compile(r"[a-z°º]+")
_MARKED = re.compile(r"(?:[$€¥£#*]|第|初|星期|周|礼拜|\bno\.|\bnta (?:[a-z]+ )?(?:na |n'))\s*[:.]?\s*\Z")
_AGED = re.compile(
    r"\b(?:(?P<sure>(?:mother|father|mum|mom|dad|son|daughter|kid|child|boy|girl|man|woman|wife|husband|baby) "
    r"(?:of|is|aged)|(?:kids|children|sons|daughters|boys|girls|mine) (?:are|of|aged)|"
    r"aged|turning)|i'?m|i am|s?he is|s?he's|s?hes)\s\Z"
)
_SAYS_ELSE = re.compile(r"ibiri\s(?:mu|muri|ku|kuri)\b|kimwe\s(?:na\s|n'|nk|cya\s|muri\s)|imwe\s(?:n'iya|na\sya)")
"""Kinyarwanda's "what is in", which is also a two, and "the same as" and "a half", which are also a one."""
_ORDINALS = frozenset({"kabiri", "gatatu", "kane", "gatanu", "gatandatu", "karindwi", "munani"})
_ORDERED = re.compile(r"(?:\b(?:wa|ya|cya|rwa|bwa|kwa|za|ba)|(?:ye|je|ze|tse)|amafaranga)\s\Z")
"""What makes of a Kinyarwanda numeral an ordinal ("ipaki ya kabiri") or a "twice" ("nishyuye kabiri")."""
_AGE_ENDS = re.compile(r"\s*(?:[,.!?;]|\Z|and\b|but\b|so\b|now\b)")
_AFTER = re.compile(
    r"\s*(?:%|°|[$€¥£#]|(?:"
    r"percent|usd|eur|euros?|rwf|frw|cny|rmb|yuans?|dollars?|bucks|quid|pounds?(?! of)|sterling|francs?|shillings?|"
    r"shilingi|ksh|tsh|ugx|dola|amafaranga|mafaranga|"
    r"g|gr|grams?|grammes?|kgs?|kilos?|kilogram\w*|ibiro|ml|cl|dl|l|litres?|liters?|m|km|cm|mm|am|pm|a\.m|p\.m|h|"
    r"hours?|hrs?|heures?|mins?|minutes?|secs?|seconds?|secondes?|moments?|o'clock|"
    r"(?:(?:of|petites?|petits?|small|little|quick|more) )?(?:questions?|suggestions?|ideas?|idees?|things?|choses?)|"
    r"kati ya|baada ya|ngapi|ngahe|(?:more )?times?|fois|days?|jours?|iminsi|siku|nights?|nuits?|weeks?|semaines?|"
    r"months?|mois|years?|ans|q|mercis?|"
    r"st|nd|rd|th|e|er|eme|ieme|(?:[a-z]+ ){0,2}(?:street|st|avenue|ave|road|rd|lane|boulevard|close)|rue|"
    r"stars?|cents|centimes)(?![a-z'])|"
    r"个?(?:小时|钟头|钟|星期|礼拜|月|工作日|问题|团|女生|男生|文件|链接|订单)|"
    r"[号栋单室楼层路弄幢街巷年月日点分克毫升斤公岁天周星米度块元刀折])"
)

_REFUSING = frozenset(
    "of than not t lieu place que pas non kuba gufata wa ya kuliko sio siyo wala atari ari si".split()  # noqa: SIM905
)
"""One of these is among the last words before a number that is refused."""
_AGING = frozenset({"of", "is", "are", "am", "m", "im", "s", "hes", "shes", "aged", "turning"})
_REFUSED = re.compile(
    r"(?:(?:n't|\b(?:instead of|rather than|not|au lieu de|a la place de|plutot que|pas|et non|"
    r"aho kuba|aho gufata|mu mwanya wa|badala ya|kuliko|sio|siyo|wala|atari|ntabwo ari))\s"
    r"(?:the\s|just\s|only\s|les\s|ari\s)?(?P<word>[a-z]+\s)?)\Z"
)
_NOT_THIS = re.compile(r"(?:不是|不要)\s*\Z")
_BUT = re.compile(r"(?:(?P<before>[a-z]+|\d)\W{0,2}\s|\A|(?P<mark>[,.!]\s?))si\s\Z")
_THEN = re.compile(r"(?:\s[a-z]+)?[\s,]+(?:ni|ahubwo|bali)\b")
"""Kinyarwanda's and Swahili's "not", which is "if" in French: it refuses behind another number and before "but"."""
_OUT_OF = re.compile(r"从\s*\Z")
_INTO = re.compile(r".{0,3}(?:改|换|变|加|减|升|降|调)?[成为到至]")

_RANGE = re.compile(r"\s?(?:to|till|or|ou|hadi|mpaka|au|cyangwa|kugeza(?:\skuri)?|[到至]|还是|或者?)\s?|\sa\s")
_FROM = re.compile(r"(?:\b(?:from|de|kuva\skuri|kuva|kutoka|toka)\s|[从由])\Z")
_SCALE = re.compile(r"\b(?:scale|echelle|kipimo|igipimo|kiwango|rate|out\sof)\b")

_JOINT = re.compile(r"\s?(?:and|et|na|[和与])\s?|\sn'")
_DETAILS = re.compile(
    r"\b(?:address|adresse|anwani|aderesi|phone|telephone|mobile|whatsapp|digits?|chiffres?|tarakimu|postcode|"
    r"code\spostal|simu|telefone|rue|street|road|house\snumber|numero|nomero|nimero|namba|date|tarehe|i?tariki)\b|门牌|手机|电话|尾号|邮编|地址|单元号|号码|最后一?位"
)
_BYE = re.compile(r"(?<![\d.])886?\W*\Z")
_PAPERS = re.compile("数据|资料|信息|记录|档案|副本|文件|隐私")
_NEXT = re.compile(r"[下上哪每另某同换转找接]\Z")


def is_something_else(text: str, start: int, end: int) -> bool:
    """Whether what stands beside a number makes it a price, a time, an age, a part of an address, or refused."""
    if _AFTER.match(text, end) or _SAYS_ELSE.match(text, start):
        return True
    before = text[max(0, start - _NEAR) : start]
    last = _WORD.findall(before)[-_LEADS_MAX:]
    if _is_led(before, last) or (text[start:end] in _ORDINALS and _ORDERED.search(before)):
        return True
    return (
        _is_age(text, before, last, end)
        or _is_refused(text, before, last, end)
        or (not text.isascii() and _is_idiom(text, start, end))
    )


def _is_led(before: str, last: list[str]) -> bool:
    """Whether a word that makes something else of a number stands right before it."""
    is_near = last and before.rstrip(" :.").endswith(last[-1])
    if is_near and any(" ".join(last[-count:]) in _LEADS for count in range(1, len(last) + 1)):
        return True
    return _MARKED.search(before) is not None


def _is_age(text: str, before: str, last: list[str], end: int) -> bool:
    """Whether a number is somebody's years: "my mother of 70", "i'm 62 and fit"."""
    if not last or last[-1] not in _AGING:
        return False
    aged = _AGED.search(before)
    return aged is not None and (aged["sure"] is not None or _AGE_ENDS.match(text, end) is not None)


def _is_refused(text: str, before: str, last: list[str], end: int) -> bool:
    """Whether a number is the one that is not meant: "two, not three", "au lieu de trois", "从两盒改成四盒"."""
    if not _REFUSING.isdisjoint(last):
        if _REFUSED.search(before):
            return True
        but = _BUT.search(before)
        if but is not None:
            behind = but["before"]
            counts = behind is not None and (behind.isdecimal() or behind in WORDS)
            return counts or _THEN.match(text, end) is not None
    if text.isascii():
        return False
    return _NOT_THIS.search(before) is not None or (_OUT_OF.search(before) and _INTO.match(text, end)) is not None


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


def is_range(text: str, start: int, end: int, second: int) -> tuple[bool, bool]:
    """Tells which of two neighbouring numbers count nothing, for they are the ends of a range.

    Of "two or three" and "from 1 to 10" it is both; of "from two to three", which changes an order, the first.

    Args:
        text: The normal form.
        start: Where the first number starts.
        end: Where it ends, its unit included.
        second: Where the second starts, its unit included.

    Returns:
        Whether the first counts nothing, and whether the second does.
    """
    if not _RANGE.fullmatch(text, end, second):
        return False, False
    before = text[max(0, start - _NEAR) : start]
    changes = _FROM.search(before) is not None and not _SCALE.search(text)
    return True, not changes


def is_joined(text: str, start: int, end: int) -> bool:
    """Whether what stands between two numbers makes them of one kind: in "eight and twelve years" both are ages."""
    return _JOINT.fullmatch(text, start, end) is not None


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
