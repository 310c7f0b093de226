"""What shoppers change their minds about, and nothing that they did not ask for, in five languages."""

import pytest

from tests.bot.talking import House

BEANS, GROUND, INSTANT, OIL, SAUCE, TEA, GORILLAS = (
    "coffee-beans-500g", "coffee-ground-250g", "coffee-instant-20", "chili-oil-100ml", "chili-sauce-250g",
    "tea-black-100g", "tour-gorilla-trek",
)  # fmt: skip
DETAILS = ("Grace", "+1 202 555 0143", "12 Main St, Boston, USA")


@pytest.mark.parametrize(
    ("language", "order", "text", "sku"),
    [
        ("en", "2 bags of coffee beans", "change the beans to ground coffee", GROUND),
        ("fr", "2 thés noirs", "remplace le thé par du café moulu", GROUND),
        ("rw", "ndashaka ikawa y'impeke 2", "hindura ikawa y'impeke ibe ikawa iseye", GROUND),
        ("sw", "nataka kahawa ya punje 2", "badilisha kahawa ya punje kwa kahawa ya unga", GROUND),
        ("zh", "来两包咖啡豆", "把咖啡豆换成研磨咖啡", GROUND),
        ("zh", "来两包咖啡豆", "咖啡豆换成速溶", INSTANT),
    ],
)
async def test_one_thing_is_put_in_the_place_of_another(
    house: House, language: str, order: str, text: str, sku: str
) -> None:
    shopper = house.shopper(language)
    await shopper.says(order, text)
    assert shopper.cart == {sku: 2}


async def test_a_yes_with_a_swap_shows_the_new_sum_and_orders_nothing(house: House) -> None:
    shopper = house.shopper("en")
    answer = await shopper.says("2 chili sauces", "checkout", *DETAILS, "yes but change the sauce to chili oil")
    assert (answer.order, answer.asks, shopper.cart) == (None, "confirm", {OIL: 2})


async def test_only_keeps_what_is_named(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("3 black teas and 2 chili oils", "I changed my mind, only the oil")
    assert shopper.cart == {OIL: 2}


@pytest.mark.parametrize(
    ("language", "order", "text"),
    [("zh", "一包红茶，两包咖啡豆", "只要咖啡豆"), ("en", "a tea and 2 coffee beans", "just the beans")],
)
async def test_only_is_no_question(house: House, language: str, order: str, text: str) -> None:
    shopper = house.shopper(language)
    await shopper.says(order, text)
    assert shopper.cart == {BEANS: 2}


async def test_a_year_in_a_letter_counts_no_tea(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says(
        "my grandmother lived in Rwanda in the 1970s and she loved the hills and the people and the lake and all of it "
        "very much, she drinks tea every morning, so please send two packs of tea"
    )
    assert shopper.cart == {TEA: 2}


async def test_a_greeting_with_goods_is_about_the_goods(house: House) -> None:
    shopper = house.shopper("rw")
    await shopper.says("Mwaramutse, mufite ikawa?")
    assert house.shop.name(BEANS).by_language["rw"] in shopper.text


async def test_remove_only_removes_only_that(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("3 black teas and 2 chili oils", "remove only the tea")
    assert shopper.cart == {OIL: 2}


async def test_a_correction_to_what_is_there_already_removes_nothing(house: House) -> None:
    shopper = house.shopper("sw")
    await shopper.says("nataka kahawa ya unga 2", "sio punje, ya unga")
    assert shopper.cart == {GROUND: 2}


async def test_another_kind_named_with_a_number_is_no_answer_to_how_many(house: House) -> None:
    shopper = house.shopper("en")
    answer = await shopper.says("-2 coffee beans")
    assert answer.asks == "quantity"
    await shopper.says("a dozen teas")
    assert shopper.cart == {TEA: 12}


@pytest.mark.parametrize(
    ("language", "first", "text", "cart"),
    [
        ("en", "how much is the sauce", "I'll take 3 and the tea", {SAUCE: 3, TEA: 1}),
        ("fr", "c'est combien la sauce ?", "Je prends 3 et aussi le thé", {SAUCE: 3, TEA: 1}),
        ("zh", "研磨咖啡多少钱", "要两个，再来一瓶辣椒酱", {GROUND: 2, SAUCE: 1}),
    ],
)
async def test_a_number_before_another_thing_counts_what_was_priced(
    house: House, language: str, first: str, text: str, cart: dict[str, int]
) -> None:
    shopper = house.shopper(language)
    await shopper.says(first, text)
    assert shopper.cart == cart


async def test_a_number_in_a_sentence_that_means_nothing_changes_no_cart(house: House) -> None:
    shopper = house.shopper("zh")
    await shopper.says("来三瓶辣椒酱", "扣1")
    assert shopper.cart == {SAUCE: 3}


@pytest.mark.parametrize("text", ["I don't want anything", "don't add anything", "I'm not sure I want the beans"])
async def test_who_wants_nothing_is_not_asked_how_many_again(house: House, text: str) -> None:
    shopper = house.shopper("en")
    answer = await shopper.says("-2 coffee beans", text)
    assert (answer.asks, answer.cart) == (None, ())
    assert "whole numbers" not in shopper.text


async def test_the_second_one_is_no_number(house: House) -> None:
    shopper = house.shopper("en")
    answer = await shopper.says("what can I buy for 15 dollars?", "the cheaper one", "the second one please")
    assert answer.asks == "quantity"
    assert "whole numbers" not in shopper.text


@pytest.mark.parametrize(
    ("language", "order", "details", "text"),
    [
        ("en", "2 beans and 1 tea", DETAILS, "wait, no tea"),
        ("zh", "两包咖啡豆和一包红茶", ("李雷", "13800138000", "北京市朝阳区建国路88号"), "等一下，不要红茶了"),
    ],
)
async def test_what_is_left_out_before_the_yes_is_taken_out(
    house: House, language: str, order: str, details: tuple[str, ...], text: str
) -> None:
    shopper = house.shopper(language)
    answer = await shopper.says(order, {"en": "checkout", "zh": "下单"}[language], *details, text)
    assert (answer.asks, shopper.cart) == ("confirm", {BEANS: 2})


async def test_what_is_left_out_and_was_not_there_brings_no_second_question(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("2 beans", "checkout", *DETAILS, "no tea")
    assert shopper.text.count("?") == 1


async def test_an_order_that_was_not_placed_yet_is_left(house: House) -> None:
    shopper = house.shopper("en")
    answer = await shopper.says("2 beans", "checkout", *DETAILS, "cancel my order please")
    assert (answer.order, answer.asks, shopper.cart) == (None, None, {BEANS: 2})


async def test_cancelling_what_is_in_the_cart_takes_it_out(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("2 beans", "book the gorilla trek for 2 on december 12")
    answer = await shopper.says("book the canopy walk", "cancel the gorilla trek in my order")
    assert shopper.cart == {BEANS: 2}
    assert answer.order is None


async def test_more_people_are_no_second_booking(house: House) -> None:
    shopper = house.shopper("en")
    answer = await shopper.says("book the gorilla trek for 2 on december 12", "can I change the tour to 3 people")
    assert (answer.asks, shopper.cart) == (None, {GORILLAS: 3})


@pytest.mark.parametrize(
    ("language", "start", "text", "name"),
    [
        ("sw", ("nataka chai 2", "nataka kulipa"), "Kisumu, Oginga Odinga St 5, Kenya", "John Otieno"),
        ("en", ("2 beans", "checkout"), "Nairobi, 5 Moi Avenue, Kenya", "John Otieno"),
    ],
)
async def test_a_town_is_nobodys_name(
    house: House, language: str, start: tuple[str, ...], text: str, name: str
) -> None:
    shopper = house.shopper(language)
    assert (await shopper.says(*start, text)).asks == "name"
    assert (await shopper.says(name)).asks == "phone"
    await shopper.says("+254 712 345678")
    assert text in shopper.text
    assert name in shopper.text


async def test_the_country_behind_an_address_is_no_question(house: House) -> None:
    shopper = house.shopper("rw")
    await shopper.says("mpa ikawa iseye 2", "ndashaka kwishyura", "Mukamana Grace", "0788123456")
    answer = await shopper.says("KG 11 Ave, Kigali, Rwanda")
    assert answer.asks == "confirm"
    assert "simbizi" not in shopper.text


@pytest.mark.parametrize(("language", "text"), [("en", "what do you sell?"), ("rw", "mucuruza iki?")])
async def test_who_asks_what_there_is_sees_it(house: House, language: str, text: str) -> None:
    shopper = house.shopper(language)
    await shopper.says(text)
    for sku in (BEANS, SAUCE, TEA, GORILLAS):
        assert house.shop.name(sku).by_language[language] in shopper.text


@pytest.mark.parametrize(
    ("language", "text", "sku"),
    [("fr", "Bonjour, vous avez du café en grains ?", BEANS), ("sw", "bei gani ya pilipili", SAUCE)],
)
async def test_a_price_is_no_page(house: House, language: str, text: str, sku: str) -> None:
    shopper = house.shopper(language)
    await shopper.says(text)
    assert shopper.text.count("**") >= 2
    assert house.shop.name(sku).by_language[language] in shopper.text


@pytest.mark.parametrize(
    ("language", "texts"),
    [("sw", ("oda yangu iko wapi?",)), ("fr", ("2 thés noirs", "annule ma commande"))],
)
async def test_no_page_answers_for_an_order_that_there_is_not(
    house: House, language: str, texts: tuple[str, ...]
) -> None:
    shopper = house.shopper(language)
    await shopper.says(*texts)
    assert len(shopper.text) < 100


async def test_a_budget_and_what_is_not_liked_are_one_question(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("I have 20 dollars, what do you recommend for my dad who hates spicy food?")
    assert "Coffee beans" in shopper.text
    assert "Chili" not in shopper.text


async def test_a_category_is_not_what_was_spoken_of_before(house: House) -> None:
    shopper = house.shopper("sw")
    await shopper.says("chai ni bei gani?", "kahawa inapandwa wapi?")
    assert "Nyamasheke" in shopper.text
    assert "Gicumbi" not in shopper.text


async def test_shipping_told_by_a_page_is_asked_on_for_a_place(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("how much is the ground coffee?", "how long does shipping take?", "and to Chengdu?")
    assert "7–14" in shopper.text
    await shopper.says("what does it cost in yuan delivered to chengdu?")
    assert "CN¥161.00" in shopper.text


@pytest.mark.parametrize(
    ("language", "texts", "told"),
    [
        ("en", ("2 teas", "what's the total with shipping to Germany in euros"), ("€8.20", "Germany")),
        ("en", ("2 teas", "also what's the total in RWF"), ("RWF",)),
        ("sw", ("nataka chai 2", "jumla ni ngapi pamoja na kupeleka Mombasa"), ("9.00 USD", "Kenya")),
        ("fr", ("le thé c'est combien", "et en yuan ?"), ("32,00",)),
    ],
)
async def test_a_sum_is_told_in_the_money_and_for_the_place_that_are_named(
    house: House, language: str, texts: tuple[str, ...], told: tuple[str, ...]
) -> None:
    shopper = house.shopper(language)
    await shopper.says(*texts)
    assert all(part in shopper.text for part in told)


async def test_a_name_with_an_apostrophe_before_it(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("2 beans", "checkout", "my name's Bob", *DETAILS[1:])
    assert "Bob" in shopper.text
    assert "my name" not in shopper.text


@pytest.mark.parametrize(
    ("language", "order", "text"),
    [
        ("en", "2 coffee beans", "don't remove the beans"),
        ("en", "2 coffee beans", "keep the beans"),
        ("sw", "nataka kahawa ya punje 2", "usiondoe kahawa ya punje"),
        ("zh", "两包咖啡豆", "不要去掉咖啡豆"),
        ("fr", "2 cafés en grains", "n'enlève pas les grains"),
    ],
)
async def test_what_must_not_be_removed_stays(house: House, language: str, order: str, text: str) -> None:
    shopper = house.shopper(language)
    await shopper.says(order, text)
    assert shopper.cart == {BEANS: 2}


async def test_an_order_that_must_not_be_cancelled_is_not_asked_about(house: House) -> None:
    shopper = house.shopper("en")
    answer = await shopper.says("2 beans", "checkout", *DETAILS, "yes", "don't cancel my order")
    assert answer.asks is None


async def test_from_one_currency_to_another(house: House) -> None:
    shopper = house.shopper("sw")
    await shopper.says("badilisha dola kuwa faranga", "chai ni bei gani?")
    assert "RWF" in shopper.text


async def test_the_first_one_is_one_of_those_that_are_asked_about(house: House) -> None:
    shopper = house.shopper("rw")
    await shopper.says("nerekera urusenda", "ndashaka ingendo", "iya mbere", "ejo", "abantu 3")
    assert shopper.cart == {GORILLAS: 3}
