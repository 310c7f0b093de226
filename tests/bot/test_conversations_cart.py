"""The cart: several things at once, corrections, impossible quantities, ambiguity asked back."""

import pytest

from bot.shop import QUANTITY_LIMIT
from storage import stock
from tests.bot.talking import House

BEANS, GROUND, OIL, SAUCE, TEA = (
    "coffee-beans-500g", "coffee-ground-250g", "chili-oil-100ml", "chili-sauce-250g", "tea-black-100g",
)  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "two beans and one chili oil, no sauce"),
        ("fr", "deux cafés en grains et une huile pimentée, pas de sauce"),
        ("rw", "ikawa y'impeke ebyiri n'amavuta y'urusenda rimwe"),
        ("sw", "nataka kahawa ya punje mbili na mafuta ya pilipili moja, bila sosi"),
        ("zh", "要两包咖啡豆和一瓶辣椒油，不要辣椒酱"),
    ],
)
async def test_several_products_at_once_without_what_is_refused(house: House, language: str, text: str) -> None:
    shopper = house.shopper(language)
    await shopper.says(text)
    assert shopper.cart == {BEANS: 2, OIL: 1}


@pytest.mark.parametrize(
    ("text", "cart"),
    [
        ("3 jars of chili sauce and a pack of ground coffee", {SAUCE: 3, GROUND: 1}),
        ("two beans and chili oil", {BEANS: 2, OIL: 1}),
        ("豆子来两包，辣椒油一瓶，再来一盒辣椒包", {BEANS: 2, OIL: 1, "chili-bun-6": 1}),
        ("kahawa ya kusaga paketi tatu na chai moja", {GROUND: 3, TEA: 1}),
        ("ikawa iseye eshatu n'icyayi kimwe", {GROUND: 3, TEA: 1}),
        ("beans x2, tea x3", {BEANS: 2, TEA: 3}),
    ],
)
async def test_each_quantity_goes_with_its_product(house: House, text: str, cart: dict[str, int]) -> None:
    shopper = house.shopper("en")
    await shopper.says(text)
    assert shopper.cart == cart


async def test_several_products_without_quantity_are_asked_about_one_by_one(house: House) -> None:
    shopper = house.shopper("en")
    assert (await shopper.says("add tea, chili oil and coffee")).asks == "quantity"
    assert (await shopper.says("2")).asks == "quantity"
    assert (await shopper.says("1")).asks == "product"
    assert (await shopper.says("the first one")).asks == "quantity"
    answer = await shopper.says("3")
    assert (answer.asks, shopper.cart) == (None, {TEA: 2, OIL: 1, BEANS: 3})


async def test_what_is_refused_leaves_the_cart(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("3 chili sauce", "two beans, no sauce")
    assert shopper.cart == {BEANS: 2}


@pytest.mark.parametrize(
    ("language", "wish", "second"),
    [
        ("en", "i want two coffees", "the second one"),
        ("fr", "je voudrais deux cafés", "le deuxième"),
        ("rw", "ndashaka ikawa ebyiri", "iya kabiri"),
        ("sw", "nataka kahawa mbili", "ya pili"),
        ("zh", "我要两个咖啡", "第二个"),
    ],
)
async def test_ambiguity_is_asked_back_with_buttons_and_answered_by_place(
    house: House, language: str, wish: str, second: str
) -> None:
    shopper = house.shopper(language)
    answer = await shopper.says(wish)
    assert (answer.asks, shopper.cart) == ("product", {})
    assert {button.press.partition("~")[0] for button in shopper.buttons} >= {f"want:{BEANS}", f"want:{GROUND}"}
    await shopper.says(second)
    assert shopper.cart == {GROUND: 2}


async def test_a_category_alone_is_shown_and_asked_back_until_something_else_is_talked_of(house: House) -> None:
    shopper = house.shopper("en")
    assert (await shopper.says("coffee")).asks == "product"
    answer = await shopper.says("how long does shipping to France take?")
    assert answer.asks is None, "an offer is not repeated"
    answer = await shopper.says("the last one")
    assert answer.asks == "quantity"
    await shopper.says("4")
    assert shopper.cart == {"coffee-instant-20": 4}


@pytest.mark.parametrize(
    "text",
    ["0 beans", "-3 beans", "2.5 bags of beans", "1000000 bags of beans", "a million bags of beans", "0包咖啡豆",
     "咖啡豆来2.5包", "一百万包咖啡豆", "kahawa ya punje 0", "0 café en grains", "ikawa y'impeke 0"],
)  # fmt: skip
async def test_impossible_quantities_get_a_word_and_stay_out(house: House, text: str) -> None:
    shopper = house.shopper("en")
    answer = await shopper.says(text)
    assert (answer.asks, shopper.cart) == ("quantity", {})
    assert len(shopper.text) > 10
    await shopper.says("3")
    assert shopper.cart == {BEANS: 3}


async def test_the_limit_holds_for_the_sum(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("9000 beans", "add 1001 more beans")
    assert shopper.cart == {BEANS: 9000}
    await shopper.says("1000")
    assert shopper.cart == {BEANS: QUANTITY_LIMIT}


async def test_more_than_there_is_gets_a_word(house: House) -> None:
    first = house.shopper("en", "u1")
    for _ in range(2):
        await first.says("9999 beans", "check out")
        if first.last.asks == "name":
            await first.says("Grace", "+1 202 555 0143", "12 Main St, Boston, USA")
        await first.says("yes")
    second = house.shopper("en", "u2")
    answer = await second.says("3 beans")
    assert (answer.asks, second.cart) == ("quantity", {})
    assert "2 ×" in second.text
    await second.says("2")
    assert second.cart == {BEANS: 2}


async def test_what_sells_out_between_summary_and_yes_is_not_ordered(house: House) -> None:
    first, second = house.shopper("en", "u1"), house.shopper("zh", "u2")
    await first.says("9000 beans", "check out", "Grace", "+1 202 555 0143", "12 Main St, Boston, USA")
    for number in range(2):
        await second.says("8000包咖啡豆", "结账")
        if number == 0:
            await second.says("王小明", "13812345678", "成都市武侯区天府大道1号")
        await second.says("好的")
    answer = await first.says("yes")
    assert (answer.order, answer.asks, first.cart) == (None, None, {BEANS: 9000})
    assert "4,000" in first.text
    assert house.database.read_now(stock.free)[BEANS, ""] == 4000
    await first.says("make it 4000", "check out", "yes")
    assert first.last.order is not None


@pytest.mark.parametrize(
    ("start", "text", "cart"),
    [
        ("2 beans", "make it three", {BEANS: 3}),
        ("2 beans", "one more", {BEANS: 3}),
        ("2 beans", "remove the beans", {}),
        ("2 beans", "actually 5 beans", {BEANS: 5}),
        ("2 beans and 3 chili oil", "remove the chili oil", {BEANS: 2}),
        ("2 beans and 3 chili oil", "no, 4 beans", {BEANS: 4, OIL: 3}),
        ("2 beans", "remove the tea", {BEANS: 2}),
        ("2 beans", "咖啡豆改成五包", {BEANS: 5}),
        ("5 beans", "咖啡豆少一包", {BEANS: 4}),
        ("5 beans", "punguza kahawa ya punje moja", {BEANS: 4}),
        ("5 beans", "gabanya ikawa y'impeke imwe", {BEANS: 4}),
        ("5 beans", "one less", {BEANS: 4}),
        ("2 beans", "mettez trois cafés en grains plutôt", {BEANS: 3}),
    ],
)
async def test_the_cart_is_changed_by_words(house: House, start: str, text: str, cart: dict[str, int]) -> None:
    shopper = house.shopper("en")
    await shopper.says(start, text)
    assert shopper.cart == cart


async def test_two_quantities_are_corrected_at_once_in_the_summary(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("2 beans and 3 chili oil", "check out", "Grace", "+1 202 555 0143", "12 Main St, Boston, USA")
    answer = await shopper.says("no, 4 beans and 1 chili oil")
    assert (answer.asks, shopper.cart) == ("confirm", {BEANS: 4, OIL: 1})


async def test_emptying_the_cart_is_confirmed(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("2 beans and 3 chili oil", "empty the cart")
    assert (shopper.last.asks, len(shopper.cart)) == ("confirm", 2)
    await shopper.says("no")
    assert len(shopper.cart) == 2
    await shopper.says("empty the cart", "yes")
    assert shopper.cart == {}
    await shopper.says("check out")
    assert shopper.last.asks is None


async def test_it_means_the_product_last_spoken_of(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("tea", "I'd like two")
    assert shopper.cart == {TEA: 2}


async def test_prices_change_their_currency(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("how much is the tea?")
    assert "$4.50" in shopper.text
    await shopper.says("prices in euro please", "how much is the tea?")
    assert "€" in shopper.text
    await shopper.says("change the currency")
    assert "CNY" in shopper.text, "what there is, is named"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "coffee and tea please"),
        ("fr", "je voudrais du café et du thé"),
        ("rw", "ndashaka ikawa n'icyayi"),
        ("sw", "nataka kahawa na chai"),
        ("zh", "要咖啡和茶"),
    ],
)
async def test_a_kind_of_goods_beside_a_product_is_not_lost(house: House, language: str, text: str) -> None:
    shopper = house.shopper(language)
    await shopper.says(text)
    asked = [shopper.last.asks]
    await shopper.says("1")
    asked.append(shopper.last.asks)
    assert "product" in asked, asked


async def test_several_things_are_added_as_one_list_with_one_sum(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("1 tea")
    await shopper.says("two beans, one chili oil and 2 teas")
    assert shopper.text == (
        "Added:\n• 2 × Black tea 100 g: $9.00\n• 2 × Coffee beans 500 g: $24.00\n• 1 × Chili oil 100 ml: $6.00\n"
        "Your cart comes to $43.50."
    )
