"""Facts by value, in five languages: what was asked, not a page and not a card; and what is asked next."""

import pytest

from tests.bot.talking import House

ASKED = [
    ("en", "how high does the tea grow?", "2,100 m", "Black tea 100 g"),
    ("en", "what's in the chili oil", "sunflower oil, chili", "Chili oil 100 ml"),
    ("en", "how long do the beans keep?", "12 months", "Coffee beans 500 g"),
    ("en", "who grows the ground coffee?", "Nyenyeri Women's Coffee", "Ground coffee 250 g"),
    ("en", "what time does the gorilla trek start?", "07:00", "Gorilla trek"),
    ("en", "is the chili sauce vegan?", "yes", "Chili sauce 250 g"),
    ("en", "any allergens in the beans?", "none", "Coffee beans 500 g"),
    ("fr", "le café moulu vient d'où ?", "Huye", "Café moulu 250 g"),
    ("fr", "à quelle altitude pousse le thé ?", "2\u202f100 m", "Thé noir 100 g"),
    ("fr", "combien de temps infuser le thé ?", "4 minutes", "Thé noir 100 g"),
    ("fr", "le café moulu pèse combien ?", "250 g", "Café moulu 250 g"),
    ("rw", "ikawa y'impeke ihingwa kuri metero zingahe?", "m 1,750", "Ikawa y'impeke 500 g"),
    ("rw", "mu isosi y'urusenda harimo iki?", "inyanya", "Isosi y'urusenda 250 g"),
    ("sw", "chai inatoka wapi?", "Gicumbi", "Chai nyeusi 100 g"),
    ("sw", "mafuta ya pilipili yana ukali gani?", "5 kati ya 5", "Mafuta ya pilipili 100 ml"),
    ("zh", "咖啡豆种在海拔多少米？", "1,750米", "咖啡豆 500克"),
    ("zh", "红茶保质期多久", "24个月", "红茶 100克"),
    ("zh", "红茶要泡多久？", "4分钟", "红茶 100克"),
    ("zh", "大猩猩徒步几岁可以参加？", "15岁", "山地大猩猩徒步"),
]


@pytest.mark.parametrize(("language", "question", "value", "name"), ASKED)
async def test_a_fact_is_told_by_value_with_its_product_and_a_way_on(
    house: House, language: str, question: str, value: str, name: str
) -> None:
    shopper = house.shopper(language)
    await shopper.says(question)
    assert value in shopper.text
    assert name in shopper.text
    assert len(shopper.text) < 180
    assert {button.press.partition(":")[0] for button in shopper.buttons} & {"add", "book"}
    assert "item" in {button.press.partition(":")[0] for button in shopper.buttons}


async def test_a_category_is_told_product_by_product(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("at what altitude is your coffee grown?")
    assert all(value in shopper.text for value in ("1,750 m", "1,850 m", "1,650 m"))


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "how many calories does the chili sauce have?"),
        ("fr", "combien de calories dans la sauce pimentée ?"),
        ("rw", "isosi y'urusenda ifite karori zingahe?"),
        ("sw", "sosi ya pilipili ina kalori ngapi?"),
        ("zh", "辣椒酱多少卡路里？"),
    ],
)
async def test_what_the_catalogue_does_not_say_is_said_so_and_a_person_offered(
    house: House, language: str, question: str
) -> None:
    shopper = house.shopper(language)
    answer = await shopper.says(question)
    assert answer.asks == "confirm"
    assert (await shopper.taps("yes")).handled_by == "waiting"


FOLLOWED = [
    ("en", ["how high do the beans grow?", "and the ground one?"], "1,850 m"),
    ("en", ["how much is shipping to Kenya?", "how long does it take?"], "3–7"),
    ("en", ["how much is shipping to Kenya?", "and to Chengdu?"], "7–14"),
    ("rw", ["kohereza muri Kenya ni angahe?", "bifata iminsi ingahe?"], "3–7"),
    ("en", ["tell me about the gorilla trek", "how long does it take?"], "8 hours"),
    ("en", ["tell me about the chili oil", "is it spicy?"], "5 of 5"),
    ("en", ["how much are the beans?", "and the tea?"], "$4.50"),
    ("en", ["how much are the beans?", "and to Chengdu?"], "$27.00"),
    ("en", ["tell me about the beans", "how much is it to Chengdu in yuan?"], "193.00"),
    ("fr", ["à quelle altitude poussent les grains ?", "et le moulu ?"], "1\u202f850 m"),
    ("rw", ["amavuta y'urusenda ni angahe?", "isosi yo se?"], "7,300"),
    ("sw", ["sosi ya pilipili ni bei gani?", "na mafuta je?"], "6.00"),
    ("zh", ["咖啡豆海拔多少？", "那磨好的呢"], "1,850米"),
]


@pytest.mark.parametrize(("language", "said", "value"), FOLLOWED)
async def test_a_follow_up_asks_the_same_of_something_else(
    house: House, language: str, said: list[str], value: str
) -> None:
    shopper = house.shopper(language)
    await shopper.says(*said)
    assert value in shopper.text


async def test_what_was_asked_is_forgotten_once_something_else_is_done(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("how high do the beans grow?", "thanks", "and the ground one?")
    assert "1,850 m" not in shopper.text.splitlines()[1]
