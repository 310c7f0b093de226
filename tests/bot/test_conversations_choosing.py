"""Comparing, advising and pricing with shipping: the catalogue decides."""

import pytest

from tests.bot.talking import House

COMPARED = [
    ("en", "beans or ground, which is less acid?", "Ground coffee 250 g"),
    ("en", "which is cheaper, the beans or the instant?", "Instant coffee, 20 sachets"),
    ("en", "which of your coffees keeps longest?", "Instant coffee, 20 sachets"),
    ("fr", "entre la sauce et l'huile, lequel pique le plus ?", "Huile pimentée 100 ml"),
    ("rw", "hagati y'impeke n'iseye, iyihe idasharira cyane?", "Ikawa iseye 250 g"),
    ("sw", "punje na ya kusaga, ipi ni nafuu?", "Kahawa ya kusaga 250 g"),
    ("zh", "辣椒酱和辣椒油哪个更辣？", "辣椒油 100毫升"),
]
ADVISED = [
    ("en", "something mild under 10 dollars", "Chili rice buns, box of 6"),
    ("en", "a present for at most 5 dollars, what do you recommend?", "Chili sauce 250 g"),
    ("fr", "un petit cadeau à moins de 5 euros ?", "Sauce pimentée 250 g"),
    ("rw", "nkunda urusenda rutakaze cyane, mwangira inama y'iki?", "Utugati tw'umuceri n'urusenda, 6"),
    ("sw", "nina dola tano tu, naweza kununua nini", "Sosi ya pilipili 250 g"),
    ("zh", "送礼推荐什么 50块以内", "辣酱糯米包 6个"),
]


@pytest.mark.parametrize(("language", "question", "first"), COMPARED)
async def test_of_several_the_one_is_named_that_has_most_or_least(
    house: House, language: str, question: str, first: str
) -> None:
    shopper = house.shopper(language)
    await shopper.says(question)
    assert first in shopper.text.splitlines()[0]
    assert len(shopper.text.splitlines()) > 2, "the others stand below, with their values"


async def test_where_there_is_no_difference_none_is_made(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("beans or instant, which is lighter roast?")
    assert "alike" in shopper.text


@pytest.mark.parametrize(("language", "question", "first"), ADVISED)
async def test_advice_keeps_to_taste_and_budget(house: House, language: str, question: str, first: str) -> None:
    shopper = house.shopper(language)
    await shopper.says(question)
    assert first in shopper.text.splitlines()[0]


async def test_a_budget_that_buys_nothing_is_told_with_what_comes_nearest(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("what can I get for at most 2 dollars?")
    assert "$2.00" in shopper.text
    assert "Black tea 100 g: $4.50" in shopper.text


@pytest.mark.parametrize(
    ("language", "question", "total"),
    [
        ("en", "one bag of beans sent to Chengdu, what's the total in yuan", "CN¥193.00"),
        ("en", "how much are 2 bags of beans to Kenya?", "$34.00"),
        ("fr", "un paquet de thé livré à Bruxelles ça me fait combien en tout", "18,70\u00a0€"),
        ("rw", "icyayi kimwe kinsanga i Huye, byose hamwe ni angahe?", "9,800 RWF"),
        ("sw", "pakiti moja ya punje hadi Nairobi jumla ni kiasi gani?", "20.00 USD"),
        ("zh", "一包咖啡豆寄成都一共多少钱", "¥193.00"),
    ],
)
async def test_a_price_with_shipping_is_one_sum(house: House, language: str, question: str, total: str) -> None:
    shopper = house.shopper(language)
    answer = await shopper.says(question)
    assert total in shopper.text
    assert answer.cart == ()


async def test_a_price_in_another_currency_changes_no_setting(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("the tea price in euros")
    assert "€4.10" in shopper.text
    await shopper.says("how much is the tea?")
    assert "$4.50" in shopper.text
