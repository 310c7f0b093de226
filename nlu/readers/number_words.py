"""Number words of English, French, Kinyarwanda and Swahili, in the folded form in which texts are read."""

from typing import Literal

from msgspec import Struct

Kind = Literal["one", "teen", "ten", "scale"]


class NumberWord(Struct, frozen=True):
    """A word that stands for a number.

    Attributes:
        value: What it stands for.
        kind: Its place in a number: 1 to 9, 10 to 19, full tens, or what multiplies (hundred, dozen).
        multiplied_after: Whether a scale's multiplier follows ("mia mbili") instead of preceding it ("two hundred").
    """

    value: int
    kind: Kind
    multiplied_after: bool


_EUROPEAN_ONES = {
    1: "one un une",
    2: "two deux couple",
    3: "three trois",
    4: "four quatre",
    5: "five cinq",
    6: "six",
    7: "seven sept",
    8: "eight huit",
    9: "nine neuf",
}
_EUROPEAN_TEENS = {
    10: "ten dix dizaine",
    11: "eleven onze",
    12: "twelve douze",
    13: "thirteen treize",
    14: "fourteen quatorze",
    15: "fifteen quinze quinzaine",
    16: "sixteen seize",
    17: "seventeen",
    18: "eighteen",
    19: "nineteen",
}
_EUROPEAN_TENS = {
    20: "twenty vingt vingts vingtaine",
    30: "thirty trente trentaine",
    40: "forty fourty quarante quarantaine",
    50: "fifty cinquante cinquantaine",
    60: "sixty soixante soixantaine",
    70: "seventy septante",
    80: "eighty huitante octante",
    90: "ninety nonante",
}
_EUROPEAN_SCALES = {
    12: "dozen dozens douzaine douzaines",
    100: "hundred hundreds cent cents centaine",
    1_000: "thousand thousands mille",
    1_000_000: "million millions",
}

# The concords of a number with its noun: Swahili's m-/wa-/mi-/ki-/vi-/ma-, Kinyarwanda's sixteen classes.
_BANTU_ONES = {
    1: "moja mmoja kimoja jeja imwe umwe kimwe rimwe rumwe kamwe bumwe",
    2: "mbili wawili mawili miwili viwili ebyiri abiri babiri bibiri tubiri ibiri zibiri kabiri",
    3: "tatu watatu matatu mitatu vitatu eshatu atatu batatu bitatu itatu zitatu dutatu gatatu",
    4: "nne wanne manne minne vinne enye ane bane bine ine zine tune kane",
    5: "tano watano matano mitano vitano eshanu atanu batanu bitanu itanu zitanu dutanu gatanu",
    6: "sita esheshatu atandatu batandatu bitandatu itandatu zitandatu dutandatu gatandatu",
    7: "saba karindwi ndwi indwi arindwi barindwi birindwi irindwi zirindwi turindwi",
    8: "nane wanane manane minane vinane umunani inani",
    9: "tisa kenda icyenda cyenda urwenda",
}
_BANTU_TEENS = {10: "kumi makumi icumi cumi"}
_BANTU_TENS = {
    20: "ishirini makumyabiri",
    30: "thelathini",
    40: "arobaini arubaini",
    50: "hamsini",
    60: "sitini",
    70: "sabini",
    80: "themanini",
    90: "tisini",
}
_BANTU_SCALES = {
    10: "mirongo",
    12: "dazeni dazani duzeni dozeni",
    100: "mia ijana magana",
    1_000: "elfu igihumbi ibihumbi",
    1_000_000: "milioni miliyoni",
}


def _table() -> dict[str, NumberWord]:
    rows: list[tuple[dict[int, str], Kind, bool]] = [
        ({0: "zero zeru sifuri"}, "teen", False),
        (_EUROPEAN_ONES, "one", False),
        (_EUROPEAN_TEENS, "teen", False),
        (_EUROPEAN_TENS, "ten", False),
        (_EUROPEAN_SCALES, "scale", False),
        (_BANTU_ONES, "one", True),
        (_BANTU_TEENS, "ten", True),
        (_BANTU_TENS, "ten", True),
        (_BANTU_SCALES, "scale", True),
    ]
    return {
        word: NumberWord(value, kind, after)
        for words, kind, after in rows
        for value, spelled in words.items()
        for word in spelled.split()
    }


WORDS = _table()
"""From a word to what it stands for."""

UNITS = {
    word: unit
    for unit, words in {
        "bag": "bag bags bg bgs pack packs packet packets pkt pkts paquet paquets sac sacs ipaki paki amapaki isashe "
        "amasashe isashi amasashi ishashi amashashi agapaki udupaki umufuka imifuka agafuka udufuka mfuko mifuko "
        "kifuko vifuko pakiti paketi 包 袋 小包 大包 小袋 大袋",
        "bottle": "bottle bottles btl bouteille bouteilles flacon flacons icupa amacupa agacupa uducupa chupa 瓶",
        "jar": "jar jars pot pots bocal bocaux kopo makopo ikopo amakopo 罐",
        "box": "box boxes bx boite boites carton cartons cartouche agasanduku udusanduku isanduku amasanduku ikarito "
        "amakarito karito sanduku masanduku kisanduku visanduku boksi maboksi katoni 盒 箱",
        "sachet": "sachet sachets stick sticks agasashe udusashe 小条",
        "piece": "piece pieces pc pcs pieces unit units unite unites item items kipande vipande igice ibice akantu "
        "个 份 件 只 枚 颗 粒 套 组 杯 桶",
        "ticket": "ticket tickets seat seats spot spots place places billet billets permit permits permis "
        "itike amatike tiketi nafasi umwanya imyanya 张",
    }.items()
    for word in words.split()
}
"""From a unit or measure word to its normal form."""

UNITS_IN = {"fr": {"sachet": "bag", "sachets": "bag"}}
"""Units that are called otherwise where one language is spoken: a French sachet holds what an English bag does."""
