import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu import marks
from nlu.normalise import normalise
from nlu.readers import numbers


def find(text: str) -> list[numbers.Number]:
    normal = normalise(text).text
    return numbers.find(normal, marks.read(normal))


def amounts(text: str) -> list[int | float]:
    return [number.value for number in find(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3 bags", 3),
        ("２包", 2),
        ("x3", 3),
        ("2x chili", 2),
        ("2 l'huile piment", 2),
        ("+1", 1),
        ("-3 bags", -3),
        ("minus two", -2),
        ("负两包", -2),
        ("0", 0),
        ("zero bags", 0),
        ("2.5 bags", 2.5),
        ("1,5 paquets", 1.5),
        ("2.0 bags", 2),
        ("1,000 bags", 1_000),
        ("1.000 sacs", 1_000),
        ("1 000 paquets", 1_000),
        ("half a bag", 0.5),
        ("半包", 0.5),
        ("half a dozen", 6),
        ("two dozen", 24),
        ("a bag of coffee", 1),
        ("twenty-one", 21),
        ("two hundred and five", 205),
        ("three thousand four hundred and twelve", 3_412),
        ("deux paquets", 2),
        ("une douzaine", 12),
        ("vingt et un", 21),
        ("soixante-dix-sept", 77),
        ("quatre-vingts", 80),
        ("quatre-vingt-dix-neuf", 99),
        ("mille deux cents", 1_200),
        ("moja", 1),
        ("mifuko miwili", 2),
        ("watu watatu", 3),
        ("kumi na mbili", 12),
        ("ishirini na tano", 25),
        ("mia mbili na hamsini", 250),
        ("elfu moja", 1_000),
        ("ebyiri", 2),
        ("amapaki abiri", 2),
        ("abantu batatu", 3),
        ("icumi na kabiri", 12),
        ("makumyabiri na gatatu", 23),
        ("mirongo itatu n'ebyiri", 32),
        ("ijana", 100),
        ("magana abiri", 200),
        ("两包", 2),
        ("咖啡豆x2", 2),
        ("写多了，2包就好", 2),
        ("une seule boîte de thé", 1),
        ("mets-en un", 1),
        ("agasanduku kamwe", 1),
        ("俩", 2),
        ("三袋", 3),
        ("十二瓶", 12),
        ("一百二十包", 120),
        ("一百零五包", 105),
        ("两百五", 250),
        ("一打", 12),
        ("两个大包", 2),
        ("半打", 6),
        ("deux et demi", 2.5),
        ("two and a half bags", 2.5),
        ("a couple of teas", 2),
        ("amasashi zirindwi", 7),
        ("udupaki zitatu", 3),
        ("vifuko viwili", 2),
        ("two, not three", 2),
        ("not 2, 12 jars", 12),
        ("five bottles instead of three", 5),
        ("make it 4 rather than 2", 4),
        ("change it from two bags to four", 4),
        ("cinq au lieu de trois", 5),
        ("passez de 2 à 5", 5),
        ("dutanu aho kuba dutatu", 5),
        ("ni ane si atandatu", 4),
        ("tano badala ya tatu", 5),
        ("si mbili, ni tano", 5),
        ("不是两包，是三包", 3),
        ("从两盒改成四盒", 4),
        ("1 instant", 1),
        ("i'll have one", 1),
    ],
)
def test_reads_an_amount(text: str, value: float) -> None:
    assert amounts(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "R12345678",
        "0788 123 456",
        "+250 788 123 456",
        "13812345678",
        "KG 11 Ave",
        "12 rue de la Paix",
        "88号3栋",
        "PO Box 123",
        "500g",
        "2 kg",
        "100 ml",
        "$12",
        "12 euros",
        "86元",
        "5000 frw",
        "20%",
        "14:30",
        "3pm",
        "3 days",
        "2-3 bags",
        "三四包",
        "24/7",
        "the 2nd",
        "第三",
        "星期三",
        "this one",
        "which one",
        "千万别发货",
        "一起",
        "une info",
        "coffee tree",
        "nta na kimwe",
        "1.2.3",
        "two seconds",
        "j'ai deux questions",
        "dakika mbili",
        "ibibazo bibiri",
        "two or three bags",
        "moja hadi kumi",
        "on a scale from 1 to 10",
        "sur une échelle de 1 à 10",
        "three weeks late",
        "ibyumweru bitatu",
        "wiki tatu",
        "三个礼拜",
        "i'm 62",
        "my mother of 70",
        "imyaka mirongo itandatu n'ibiri",
        "miaka sitini na mbili",
        "mwezi wa saba",
        "mu kwa cyenda",
        "14 elm road",
        "0788",
        "*182#",
        "12 pounds",
        "ibiri mu gitebo",
        "n'umwe mu bakozi",
        "thanks a million",
        "3q",
        "没别的事了，88",
        "下一个问题",
        "发一份数据给我",
        "how many cups in a bag",
    ],
)
def test_leaves_other_numbers_alone(text: str) -> None:
    assert amounts(text) == []


def test_an_absurd_amount_stays_a_number_that_every_format_can_carry() -> None:
    assert amounts("99999999999999999999999999 bags") == [numbers.VALUE_MAX]


def test_names_the_unit_on_either_side() -> None:
    after, before = find("two bottles"), find("chupa mbili")

    assert (after[0].unit, before[0].unit) == ("bottle", "bottle")


def test_several_amounts_come_in_order() -> None:
    assert amounts("2 bags of beans, three sauces and 四瓶") == [2, 3, 4]


# fmt: off
_EN = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]
_EN_TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_FR = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
]
_FR_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 80: "quatre-vingt"}
_SW = ["", "moja", "mbili", "tatu", "nne", "tano", "sita", "saba", "nane", "tisa"]
_SW_TENS = ["", "kumi", "ishirini", "thelathini", "arobaini", "hamsini", "sitini", "sabini", "themanini", "tisini"]
_RW = ["", "rimwe", "kabiri", "gatatu", "kane", "gatanu", "gatandatu", "karindwi", "umunani", "icyenda"]
_RW_TENS = [
    "", "icumi", "makumyabiri", "mirongo itatu", "mirongo ine", "mirongo itanu", "mirongo itandatu", "mirongo irindwi",
    "mirongo inani", "mirongo icyenda",
]
# fmt: on


def english(n: int) -> str:
    if n < 20:
        return _EN[n]
    if n < 100:
        return _EN_TENS[n // 10] + (f"-{_EN[n % 10]}" if n % 10 else "")
    return f"{_EN[n // 100]} hundred" + (f" and {english(n % 100)}" if n % 100 else "")


def french(n: int) -> str:
    if n < 20:
        return _FR[n]
    if n < 100:
        base = max(ten for ten in _FR_TENS if ten <= n)
        rest = n - base
        if not rest:
            return _FR_TENS[base] + ("s" if base == 80 else "")
        joint = " et " if rest in (1, 11) and base != 80 else "-"
        return _FR_TENS[base] + joint + _FR[rest]
    hundreds = "cent" if n < 200 else f"{_FR[n // 100]} cent"
    return hundreds + (f" {french(n % 100)}" if n % 100 else "")


def _bantu(n: int, ones: list[str], tens: list[str], hundred: str, hundreds: str) -> str:
    parts = []
    if n >= 100:
        parts.append(hundred if n < 200 else f"{hundreds} {ones[n // 100]}")
    if n // 10 % 10:
        parts.append(tens[n // 10 % 10])
    if n % 10:
        parts.append(ones[n % 10])
    return " na ".join(parts)


def swahili(n: int) -> str:
    return _bantu(n, _SW, _SW_TENS, "mia moja", "mia")


def kinyarwanda(n: int) -> str:
    return _bantu(n, _RW, _RW_TENS, "ijana", "magana")


def chinese(n: int) -> str:
    signs = "零一二三四五六七八九"
    if n < 10:
        return signs[n]
    if n < 100:
        return (signs[n // 10] if n >= 20 else "") + "十" + (signs[n % 10] if n % 10 else "")
    rest = n % 100
    tail = (
        ""
        if not rest
        else "零" + signs[rest]
        if rest < 10
        else signs[rest // 10] + "十" + (signs[rest % 10] if rest % 10 else "")
    )
    return f"{signs[n // 100]}百{tail}"


@given(st.integers(2, 999))
def test_reads_what_english_spells(n: int) -> None:
    assert amounts(f"i want {english(n)} bags") == [n]


@given(st.integers(2, 999))
def test_reads_what_french_spells(n: int) -> None:
    assert amounts(f"je veux {french(n)} paquets") == [n]


@given(st.integers(2, 999))
def test_reads_what_swahili_spells(n: int) -> None:
    assert amounts(f"nataka {swahili(n)}") == [n]


@given(st.integers(2, 999))
def test_reads_what_kinyarwanda_spells(n: int) -> None:
    assert amounts(f"ndashaka {kinyarwanda(n)}") == [n]


@given(st.integers(1, 999))
def test_reads_what_chinese_spells(n: int) -> None:
    assert amounts(f"我要{chinese(n)}包") == [n]


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    for number in find(text):
        assert abs(number.value) <= numbers.VALUE_MAX
        assert number.start < number.end
