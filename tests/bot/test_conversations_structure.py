"""Two things in a message, negation, corrections, "two of those", two meanings, and coming back, in five languages."""

import copy
import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from bot.message import LANGUAGES
from nlu.interpretation import Intent, Interpretation, Interpreter, Situation
from tests.bot.talking import House, Market

BEANS, GROUND, INSTANT, OIL, SAUCE, TEA, GORILLAS = (
    "coffee-beans-500g", "coffee-ground-250g", "coffee-instant-20", "chili-oil-100ml", "chili-sauce-250g",
    "tea-black-100g", "tour-gorilla-trek",
)  # fmt: skip
DETAILS = ("Grace", "+1 202 555 0143", "12 Main St, Boston, USA")


@pytest.mark.parametrize(
    ("language", "text", "cart", "told"),
    [
        ("en", "two beans please, and what is shipping to France?", {BEANS: 2}, "France"),
        ("fr", "bonjour, je veux 2 sauces et payer à la livraison c'est possible?", {SAUCE: 2}, "espèces"),
        ("rw", "ndashaka ikawa y'impeke ebyiri, kandi kohereza muri Kenya ni angahe?", {BEANS: 2}, "Kenya"),
        ("sw", "nataka chai mbili na mnatuma Kenya?", {TEA: 2}, "Kenya"),
        ("zh", "加两包咖啡豆，另外发成都要多久", {BEANS: 2}, "中国"),
    ],
)
async def test_an_order_and_a_question_in_one_message(
    house: House, language: str, text: str, cart: dict[str, int], told: str
) -> None:
    shopper = house.shopper(language)
    answer = await shopper.says(text)
    assert (shopper.cart, answer.asks) == (cart, None)
    assert told in shopper.text
    (sku,) = cart
    name = house.shop.name(sku).by_language[language]
    assert name in shopper.text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "how much is the tea and do you ship to Kenya?"),
        ("fr", "c'est combien le thé noir et vous livrez au Kenya ?"),
        ("rw", "icyayi ni angahe? kandi mwohereza muri Kenya?"),
        ("sw", "chai ni bei gani? na mnatuma Kenya?"),
        ("zh", "红茶多少钱？能发到肯尼亚吗"),
    ],
)
async def test_two_questions_get_two_answers(house: House, language: str, text: str) -> None:
    shopper = house.shopper(language)
    await shopper.says(text)
    assert house.shop.name(TEA).by_language[language] in shopper.text
    assert "肯尼亚" in shopper.text or "Kenya" in shopper.text


async def test_three_things_in_one_message(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("1 chili sauce")
    await shopper.says("add 2 beans, remove the sauce, and tell me what shipping to Kenya costs")
    assert shopper.cart == {BEANS: 2}
    assert "Kenya" in shopper.text
    assert "Removed" in shopper.text


async def test_the_one_open_question_stands_at_the_end(house: House) -> None:
    shopper = house.shopper("en")
    answer = await shopper.says("2 beans and check out")
    assert (answer.asks, shopper.cart) == ("name", {BEANS: 2})
    answer = await shopper.says("Grace Mukamana, and how long does shipping take to Kenya?")
    assert answer.asks == "phone"
    assert shopper.text.count("?") == 1
    assert shopper.text.index("Kenya") < shopper.text.index("phone")
    answer = await shopper.says("0712345678, what is in my cart?")
    assert answer.asks == "address"
    await shopper.says("12 Moi Avenue, Nairobi, Kenya")
    assert shopper.last.asks == "confirm"


async def test_details_with_a_question_are_kept_where_details_are_kept(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("2 beans", "check out", "Grace Mukamana, and how long does shipping take to Kenya?")
    turns = [line for line in house.dump().splitlines() if line.startswith('INSERT INTO "turn"')]
    assert len(turns) == 3
    assert not any("Mukamana" in line for line in turns)


async def test_an_item_that_is_asked_about_waits_for_the_next_one(house: House) -> None:
    shopper = house.shopper("en")
    answer = await shopper.says("2 teas and book the gorilla trek")
    assert (answer.asks, shopper.cart) == ("date", {TEA: 2})
    await shopper.says("tomorrow", "3")
    assert shopper.cart == {TEA: 2, GORILLAS: 3}


async def test_a_yes_with_a_question_orders_once_and_answers(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("2 beans", "check out", *DETAILS)
    answer = await shopper.says("yes, and how long does shipping take?")
    assert answer.order is not None
    assert "days" in shopper.text
    assert len(house.orders()) == 1


async def test_a_yes_with_a_change_puts_the_new_sum_first(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("2 beans", "check out", *DETAILS)
    answer = await shopper.says("yes, and add two teas")
    assert (answer.order, answer.asks, shopper.cart) == (None, "confirm", {BEANS: 2, TEA: 2})


async def test_a_person_comes_after_the_rest_is_answered(house: House) -> None:
    shopper = house.shopper("en")
    answer = await shopper.says("I want to talk to a human and what is the price of tea?")
    assert answer.handled_by == "waiting"
    assert "$4.50" in shopper.text


@pytest.mark.parametrize(
    ("language", "text", "hello"),
    [
        ("en", "hi! do you ship to Kenya", "Muraho!"), ("fr", "bonjour, vous livrez au Kenya ?", "Bonjour"),
        ("rw", "muraho, mwohereza muri Kenya?", "Muraho"), ("sw", "habari, mnatuma Kenya?", "Karibu"),
        ("zh", "你好，能发到肯尼亚吗", "您好"),
    ],
)  # fmt: skip
async def test_a_greeting_is_returned_in_passing_and_once(house: House, language: str, text: str, hello: str) -> None:
    shopper = house.shopper(language)
    await shopper.says(text)
    assert shopper.text.startswith(hello)
    assert house.shop.config.names[language] not in shopper.text
    await shopper.says(text)
    assert not shopper.text.startswith(hello)


@pytest.mark.parametrize(
    ("language", "start", "text", "cart"),
    [
        ("en", "2 beans", "I meant the sauce", {SAUCE: 2}),
        ("en", "2 beans", "not beans, ground", {GROUND: 2}),
        ("en", "2 beans", "no, three", {BEANS: 3}),
        ("en", "2 beans and 1 tea", "not tea, chili oil", {BEANS: 2, OIL: 1}),
        ("fr", "2 sauces", "non, trois", {SAUCE: 3}),
        ("fr", "2 sauces", "je voulais dire l'huile pimentée", {OIL: 2}),
        ("fr", "2 cafés en grains", "pas les grains, le café moulu", {GROUND: 2}),
        ("rw", "ikawa y'impeke ebyiri", "oya, ahubwo eshatu", {BEANS: 3}),
        ("rw", "icyayi bibiri", "sinshaka icyayi, nshaka ikawa iseye", {GROUND: 2}),
        ("sw", "chai mbili", "hapana, tatu", {TEA: 3}),
        ("sw", "chai mbili", "nilimaanisha sosi ya pilipili", {SAUCE: 2}),
        ("zh", "两包咖啡豆", "不对，是三包", {BEANS: 3}),
        ("zh", "两包咖啡豆", "不是豆子，是咖啡粉", {GROUND: 2}),
        ("zh", "两包咖啡豆", "换成咖啡粉", {GROUND: 2}),
        ("zh", "两包咖啡豆，一瓶辣椒酱", "豆子改成三包，不要辣椒酱", {BEANS: 3}),
        ("en", "2 beans", "make it three and no chili", {BEANS: 3}),
        ("zh", "咖啡豆两包，红茶一包", "红茶不要了，豆子改成三包", {BEANS: 3}),
    ],
)
async def test_corrections_mend_what_was_done_last(
    house: House, language: str, start: str, text: str, cart: dict[str, int]
) -> None:
    shopper = house.shopper(language)
    await shopper.says(start, text)
    assert shopper.cart == cart


async def test_a_correction_takes_over_the_corrected_number(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("1 beans", "2 more beans", "I meant ground coffee")
    assert shopper.cart == {BEANS: 1, GROUND: 2}
    await shopper.says("no, three", "I meant the sauce")
    assert shopper.cart == {BEANS: 1, SAUCE: 3}


async def test_the_summary_is_corrected_in_place(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("2 beans", "check out", *DETAILS)
    answer = await shopper.says("not beans, ground")
    assert (answer.asks, shopper.cart) == ("confirm", {GROUND: 2})
    await shopper.says("other address")
    assert shopper.last.asks == "address"
    await shopper.says("14 Main St, Boston, USA")
    assert "14 Main St" in shopper.text
    answer = await shopper.says("no, the name is Grace Uwera")
    assert answer.asks == "confirm"
    assert "Grace Uwera" in shopper.text
    assert "14 Main St" in shopper.text
    assert (await shopper.says("yes")).order is not None


@pytest.mark.parametrize(
    ("language", "shown", "text", "cart"),
    [
        ("en", "tea", "two of those and no chili", {TEA: 2}),
        ("en", "coffee", "two of the second one and one of the last", {GROUND: 2, INSTANT: 1}),
        ("fr", "le thé noir", "j'en veux deux", {TEA: 2}),
        ("rw", "icyayi cy'umukara", "mpa bibiri muri ibyo", {TEA: 2}),
        ("sw", "chai nyeusi", "nipe mbili za hizo", {TEA: 2}),
        ("zh", "红茶多少钱", "那个要两包，不要辣的", {TEA: 2}),
    ],
)
async def test_what_was_spoken_of_is_pointed_at(
    house: House, language: str, shown: str, text: str, cart: dict[str, int]
) -> None:
    shopper = house.shopper(language)
    await shopper.says(shown, text)
    assert shopper.cart == cart


async def test_the_cheaper_one_of_what_was_shown(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("coffee", "the cheaper one", "2")
    assert shopper.cart == {GROUND: 2}


@pytest.mark.parametrize(
    ("language", "start", "text"),
    [("en", "2 chili sauce", "no chili"), ("fr", "2 sauces", "sans piment"),
     ("rw", "isosi y'urusenda ebyiri", "nta urusenda"), ("sw", "sosi ya pilipili mbili", "sitaki pilipili"),
     ("zh", "辣椒酱两瓶", "不要辣的")],
)  # fmt: skip
async def test_what_is_refused_leaves_the_cart_by_its_kind(house: House, language: str, start: str, text: str) -> None:
    shopper = house.shopper(language)
    await shopper.says(start)
    assert shopper.cart == {SAUCE: 2}
    await shopper.says(text)
    assert shopper.cart == {}


@pytest.mark.parametrize("text", ["no chili", "不要辣的", "sans piment", "sitaki pilipili"])
async def test_a_refusal_of_what_nobody_has_is_no_riddle(house: House, text: str) -> None:
    shopper = house.shopper("en")
    answer = await shopper.says(text)
    assert (answer.asks, shopper.cart) == (None, {})
    assert [button.press for button in shopper.buttons] == ["cat:coffee", "cat:tea", "cat:tours"]


class Torn:
    """An `Interpreter` that cannot tell whether the price is asked or the thing is wanted where a text says so."""

    def __init__(self, real: Interpreter) -> None:
        self._real = real

    async def interpret(self, text: str, situation: Situation) -> Interpretation:
        meaning = await self._real.interpret(text, situation)
        if not text.endswith("~"):
            return meaning
        torn = (Intent("ask_price", 0.44), Intent("add_to_cart", 0.41))
        return Interpretation(text, meaning.language, 0.3, torn, meaning.entities, meaning.mentions)


@pytest.fixture
def torn(market: Market, tmp_path: Path) -> House:
    doubtful: Any = copy.copy(market)
    doubtful.shops = Torn(market.shops)
    return House(doubtful, Path(market.opened(tmp_path, seed=7).path), seed=7)


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "tea~"), ("fr", "thé noir~"), ("rw", "icyayi~"), ("sw", "chai nyeusi~"), ("zh", "红茶~")],
)
async def test_two_likely_meanings_are_asked_back_with_a_button_each(torn: House, language: str, text: str) -> None:
    shopper = torn.shopper(language)
    answer = await shopper.says(text)
    assert answer.asks == "confirm"
    assert [button.press.partition("~")[0] for button in shopper.buttons] == ["mean:ask_price", "mean:add_to_cart"]
    assert all(button.label in shopper.text for button in shopper.buttons)
    await shopper.taps("mean:add_to_cart")
    assert shopper.last.asks == "quantity"
    assert torn.shop.name(TEA).by_language[language] in shopper.text, "the text is still known"
    torn.close()


@pytest.mark.parametrize(
    ("reply", "told", "asks"),
    [("The price", "$4.50", None), ("Add to cart", "How many", "quantity"), ("the second one", "How many", "quantity"),
     ("yes", "$4.50", None)],
)  # fmt: skip
async def test_a_meaning_is_chosen_by_words_too(torn: House, reply: str, told: str, asks: str | None) -> None:
    shopper = torn.shopper("en")
    await shopper.says("tea~", reply)
    assert told in shopper.text
    assert shopper.last.asks == asks
    torn.close()


async def test_a_doubt_is_let_go_when_something_else_is_said(torn: House) -> None:
    shopper = torn.shopper("en")
    await shopper.says("tea~")
    (first, _) = shopper.buttons
    await shopper.says("2 beans")
    assert (shopper.last.asks, shopper.cart) == (None, {BEANS: 2})
    await shopper.presses(first.press)
    assert "$4.50" not in shopper.text, "an old button is answered, not obeyed"
    torn.close()


async def test_a_doubt_never_stands_in_the_way_of_an_open_question(torn: House) -> None:
    shopper = torn.shopper("en")
    await shopper.says("2 beans", "check out", "the tea? ~")
    assert shopper.last.asks == "name"
    torn.close()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_two_misses_in_a_row_have_a_way_out(house: House, language: str) -> None:
    shopper = house.shopper(language)
    await shopper.says("qwrtz plmk zzxv", "vvbn qqwx hjkl")
    presses = [button.press for button in shopper.buttons]
    assert presses[-1] == "human"
    assert {"menu", "shipping", "payment"} <= set(presses)
    assert shopper.last.asks is None


@pytest.mark.parametrize("language", LANGUAGES)
async def test_two_misses_at_an_open_question_have_a_way_out(house: House, language: str) -> None:
    shopper = house.shopper(language)
    await shopper.presses(f"add:{BEANS}")
    await shopper.presses("checkout")
    await shopper.says("!!!", "...")
    presses = [button.press for button in shopper.buttons]
    assert ("human" in presses, "help" in presses, shopper.last.asks) == (True, True, "name")


async def test_an_answer_between_misses_counts_anew(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("2 beans", "check out", "!!!", "Grace", "12")
    assert not any(button.press == "help" for button in shopper.buttons)


@pytest.mark.parametrize(
    ("language", "start", "hello"),
    [("en", "2 beans", "hello"), ("fr", "2 cafés en grains", "bonjour"), ("rw", "ikawa y'impeke ebyiri", "muraho"),
     ("sw", "kahawa ya punje mbili", "habari"), ("zh", "两包咖啡豆", "你好")],
)  # fmt: skip
async def test_a_cart_left_yesterday_is_spoken_of(house: House, language: str, start: str, hello: str) -> None:
    shopper = house.shopper(language)
    await shopper.says(start)
    house.now += dt.timedelta(days=1)
    answer = await shopper.says(hello)
    assert (answer.asks, shopper.cart) == (None, {BEANS: 2})
    assert house.shop.name(BEANS).by_language[language] in shopper.text
    assert [button.press for button in shopper.buttons] == ["checkout", "cart", "menu"]
    await shopper.taps("checkout")
    assert shopper.last.asks == "name"


async def test_yes_goes_on_with_the_cart_and_the_details_of_before(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("1 tea", "check out", *DETAILS, "yes", "2 beans")
    house.now += dt.timedelta(days=3)
    await shopper.says("hi")
    assert "Grace" in shopper.text
    assert "2 × Coffee beans" in shopper.text
    answer = await shopper.says("yes")
    assert answer.asks == "confirm"
    assert "12 Main St" in shopper.text


async def test_a_new_price_is_told_to_who_comes_back(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("2 beans")
    prices: Any = house.shop.catalogue.products[BEANS].prices
    prices["USD"] += 100
    try:
        house.now += dt.timedelta(days=1)
        await shopper.says("hello")
        assert "it was $24.00, now it is $26.00" in shopper.text
        await shopper.says("hello")
        assert "it was" not in shopper.text
    finally:
        prices["USD"] -= 100


async def test_a_trip_whose_day_is_over_is_taken_out(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("book the gorilla trek for 2 people tomorrow", "2 beans")
    assert shopper.cart == {GORILLAS: 2, BEANS: 2}
    house.now += dt.timedelta(days=5)
    await shopper.says("my cart")
    assert shopper.cart == {BEANS: 2}
    assert "No longer to be had" in shopper.text
    assert "Gorilla trek" in shopper.text


@pytest.mark.parametrize(
    ("language", "question", "text", "told"),
    [
        ("en", "how much is shipping to Kenya", "no, to Uganda", "Uganda"),
        ("en", "how much is shipping to Kenya", "I meant Belgium", "Belgium"),
        ("en", "how much is the tea", "no, the ground coffee", "$7.50"),
        ("fr", "quel est le prix du thé noir", "non, du café moulu", "6,90"),
        ("zh", "红茶多少钱", "不对，我是说咖啡粉", "¥54.00"),
    ],
)
async def test_a_question_is_corrected_too(house: House, language: str, question: str, text: str, told: str) -> None:
    shopper = house.shopper(language)
    await shopper.says(question, text)
    assert told in shopper.text
    assert shopper.cart == {}


async def test_a_booking_is_corrected_by_its_party_and_its_day(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("book the gorilla trek for two people tomorrow", "no, three people")
    assert shopper.cart == {GORILLAS: 3}
    answer = await shopper.says("no, on 3 december")
    assert [(line.quantity, line.date) for line in answer.cart] == [(3, "2026-12-03")]


async def test_one_message_may_correct_itself(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("2 beans, no wait, 3 beans")
    assert shopper.cart == {BEANS: 3}


async def test_no_is_nobodys_name(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("2 beans", "check out", "no, to Uganda: 5 Kampala Road, Kampala")
    assert shopper.last.asks == "name"


async def test_an_order_with_details_and_a_question_goes_straight_to_the_summary(house: House) -> None:
    shopper = house.shopper("zh")
    await shopper.says("拍了两包咖啡豆，地址是成都市武侯区天府大道1号，电话13812345678，叫王小明，多久能到？")
    assert (shopper.last.asks, shopper.cart) == ("confirm", {BEANS: 2})
    assert "王小明，+8613812345678" in shopper.text
