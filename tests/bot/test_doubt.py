"""What nobody in a shop should answer, although goods or the country are named."""

import pytest

from tests.bot.talking import House


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "can your coffee cure diabetes?"),
        ("fr", "votre café guérit l'hypertension ?"),
        ("rw", "iyi kawa ivura diyabete?"),
        ("sw", "kahawa yenu inatibu kisukari?"),
        ("zh", "你家咖啡能降血糖治糖尿病吗"),
        ("en", "do i need a visa for Canada?"),
        ("fr", "il faut un visa pour aller au Brésil ?"),
        ("zh", "去日本签证好办吗"),
        ("en", "will it rain in Musanze on friday?"),
        ("fr", "il va pleuvoir demain à Huye ?"),
        ("sw", "kesho mvua itanyesha Musanze?"),
        ("en", "what did the beans cost five years ago?"),
        ("rw", "hoteli i Kigali ni angahe ijoro rimwe?"),
        ("zh", "山姆超市有卖你们家的吗"),
    ],
)
async def test_it_is_not_known_and_a_person_is_offered(house: House, language: str, question: str) -> None:
    shopper = house.shopper(language)
    assert (await shopper.says(question)).asks == "confirm"
    assert (await shopper.taps("yes")).handled_by == "waiting"


async def test_where_one_comes_from_is_not_where_one_asks_about(house: House) -> None:
    shopper = house.shopper("en")
    answer = await shopper.says("I am from Kenya, do I need a visa?")
    assert answer.asks is None
    assert "30 days" in shopper.text
