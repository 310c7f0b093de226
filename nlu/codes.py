"""Order numbers, and the names of languages and currencies as five languages say them."""

import re
from collections.abc import Iterator

from nlu.interpretation import Entity
from nlu.lexicon import Lexicon
from nlu.marks import DIGIT, Marks

_ORDER = re.compile(
    r"(?<![a-z0-9])(?:r[\s-]?|#\s?|(?:order|commande|komande|oda|agizo|订单)\s?(?:no|number|nr|n°|numero|nimero|namba|号码|号)?"
    r"[.:#\s]{0,3}r?\s?)(?P<digits>\d{4}[\s-]?\d{4})(?!\d)"
)

_LANGUAGES = {
    "en": "english anglais icyongereza cyongereza kiingereza kingereza inglish 英语 英文",
    "fr": "french francais igifaransa gifaransa kifaransa francaise 法语 法文",
    "rw": "kinyarwanda ikinyarwanda rwandais 卢旺达语 基尼亚卢旺达语 卢旺达文",
    "sw": "swahili kiswahili igiswahili giswahili igiswayili giswayili igiswayire 斯瓦希里语 斯瓦西里语",
    "zh": "chinese mandarin chinois igishinwa gishinwa kichina 中文 汉语 普通话 国语 华语 汉字",
}

_CURRENCIES = {
    "USD": "usd us$ $ dollar dollars bucks dola amadolari madolari idolari amadorari madorari idorari amadorali "
    "madorali madola 美元 美金 美刀",
    "CNY": "cny rmb renminbi yuan yuans amayuwani mayuwani iyuwani 人民币 元 ¥",
    "JPY": "jpy yen yens 日元 日币",
    "GBP": "gbp £ sterling 英镑",
    "EUR": "eur euro euros € yuro amayero mayero iyero 欧元",
    "RWF": "rwf frw franc francs faranga mu_mafaranga manyarwanda amanyarwanda amafaranga_y'u_rwanda "
    "mafaranga_y'u_rwanda amafaranga_y'amanyarwanda mafaranga_y'amanyarwanda faranga_y'u_rwanda faranga_za_rwanda "
    "卢旺达法郎 法郎 卢郎",
}


def _lexicon(names: dict[str, str]) -> Lexicon[str]:
    return Lexicon({word.replace("_", " "): code for code, words in names.items() for word in words.split()})


_LANGUAGE = _lexicon(_LANGUAGES)
_CURRENCY = _lexicon(_CURRENCIES)


def find_order_numbers(text: str, seen: Marks) -> Iterator[Entity]:
    """Gives the order numbers of a normal form with these marks, as "R" and eight digits."""
    if DIGIT not in seen:
        return
    for match in _ORDER.finditer(text):
        digits = re.sub(r"\D", "", match["digits"])
        start = match.start("digits")
        before = re.search(r"r[\s-]?\Z", text[:start])
        yield Entity("order_number", f"R{digits}", before.start() if before else start, match.end())


def find_languages(text: str, seen: Marks) -> list[Entity]:
    """Gives the names of languages in a normal form with these marks."""
    return _named("language", _LANGUAGE, text, seen)


def find_currencies(text: str, seen: Marks) -> list[Entity]:
    """Gives the names and signs of currencies in a normal form with these marks."""
    return _named("currency", _CURRENCY, text, seen)


def _named(name: str, words: Lexicon[str], text: str, seen: Marks) -> list[Entity]:
    if words.firsts.isdisjoint(seen):
        return []
    return [Entity(name, code, start, end) for code, start, end in words.find(text)]
