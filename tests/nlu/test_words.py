import pytest

from nlu import entities, marks
from nlu.interpretation import Situation, Vocabulary
from nlu.normalise import normalise
from nlu.readers import numbers
from nlu.readers.number_words import UNITS, WORDS
from nlu.vocabulary import Matcher
from nlu.words import BARE, Words
from tests.nlu.brought import LANGUAGES, SYNONYMS, WORDS_BROUGHT
from tests.nlu.shop import TODAY

SPANISH = Words(
    {
        "affirm": {"sí": "es", "ok": None, "vale": "es"},
        "shared": {"vale": "es"},
        "idiom": {"un tarro de sol": "es"},
    },
    {
        "es": ["español", "spanish"],
        "2": ["dos", "un par"],
        "1": ["una"],
        "12": ["doce"],
        "USD": ["dólares"],
        "jar": ["tarro", "tarros"],
        "plan": ["x"],
    },
)


def named(text: str, name: str, words: Words = WORDS_BROUGHT) -> list[str | int | float]:
    normal = normalise(text).text
    return [entity.value for entity in words.names(normal, marks.read(normal)) if entity.name == name]


def found(text: str) -> list[tuple[str, str | int | float]]:
    matcher = Matcher(Vocabulary({"miel": ("product", "honey"), "sol": ("category", "sun")}))
    return [
        (entity.name, entity.value) for entity in entities.find(normalise(text), Situation(TODAY), matcher, SPANISH)
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("in French please", "fr"),
        ("en français", "fr"),
        ("mu Kinyarwanda", "rw"),
        ("icyongereza", "en"),
        ("kwa kiswahili", "sw"),
        ("说中文", "zh"),
        ("anglais", "en"),
        ("kichina", "zh"),
    ],
)
def test_reads_a_language(text: str, language: str) -> None:
    assert named(text, "language") == [language]


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("in dollars", "USD"),
        ("prix en euros", "EUR"),
        ("用人民币", "CNY"),
        ("¥", "CNY"),
        ("in frw", "RWF"),
        ("kwa dola", "USD"),
        ("美元", "USD"),
        ("欧元", "EUR"),
        ("mu mayero", "EUR"),
        ("mu mafaranga", "RWF"),
        ("mafaranga y'u Rwanda", "RWF"),
        ("faranga za Rwanda", "RWF"),
        ("prices in yen", "JPY"),
        ("mu madorari", "USD"),
        ("卢旺达法郎", "RWF"),
    ],
)
def test_reads_a_currency(text: str, currency: str) -> None:
    assert named(text, "currency") == [currency]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("quiero dos", [("quantity", 2)]),
        ("Un par de tarros", [("quantity", 2)]),
        ("doce tarros de miel", [("quantity", 12), ("unit", "jar"), ("product", "honey")]),
        ("una miel", [("quantity", 1), ("product", "honey")]),
        ("en dólares", [("currency", "USD")]),
        ("en español, por favor", [("language", "es")]),
        ("un tarro de sol", []),
    ],
)
def test_a_language_brings_its_words(text: str, expected: list[tuple[str, str | int]]) -> None:
    assert found(text) == expected


def test_a_number_word_is_no_part_of_another_word() -> None:
    assert found("todos") == []


def test_a_number_that_counts_no_goods_is_no_amount() -> None:
    assert numbers.find("dos %", marks.read("dos %"), SPANISH) == []
    assert numbers.find("dos kg", marks.read("dos kg"), SPANISH) == []


def test_a_bare_word_says_its_language_unless_others_have_it() -> None:
    assert SPANISH.bare["affirm"] == {"si": "es", "ok": None, "vale": None}
    assert SPANISH.bare["deny"] == {}


def test_nothing_brought_finds_what_needs_no_language() -> None:
    nothing = Words({}, {})
    assert named("in español", "language", nothing) == []
    assert named("5 $", "currency", nothing) == ["USD"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_that_ships_brings_a_name_and_bare_words(language: str) -> None:
    assert SYNONYMS[language]
    for intent in BARE:
        assert language in WORDS_BROUGHT.bare[intent].values(), intent


def test_what_the_grammars_know_is_not_brought_again() -> None:
    brought = {phrase for value, phrases in SYNONYMS.items() if not value.isupper() for phrase in phrases}
    assert brought.isdisjoint(WORDS)
    assert brought.isdisjoint(UNITS)
