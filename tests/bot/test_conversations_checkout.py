"""The checkout: one thing at a time, several at once, interrupted, corrected; names and addresses of all kinds."""

import asyncio

import pytest

from bot.personal import ADDRESS, NAME, PHONE
from tests.bot.talking import House, Shopper

ADDRESS_US = "12 Main St, Boston, USA"


async def summary(house: House, name: str = "Grace") -> Shopper:
    shopper = house.shopper("en")
    await shopper.says("2 coffee beans", "check out", name, "+1 202 555 0143", ADDRESS_US)
    return shopper


NAMES = (
    "Sam Price", "王小明", "Jean-Baptiste", "Uwera", "Grace", "Patience", "Cash Warren", "Order Smith", "Hope", "Mercy",
    "Merci Dieu", "Bill Gates", "Mugisha Jean", "O'Brien", "Ana María López", "Nguyễn Văn An", "Jean de la Fontaine",
    "Mr Bean", "Chai Li", "Cart Wright", "李雷", "欧阳修", "Joy", "Rose", "Amani", "Ineza", "Smith, John",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
async def test_names_are_taken_also_where_they_are_words_of_the_shop(house: House, name: str) -> None:
    shopper = house.shopper("en")
    await shopper.says("2 beans", "check out")
    assert (await shopper.says(name)).asks == "phone"
    await shopper.says("+1 202 555 0143", ADDRESS_US)
    assert f"{name}, +12025550143" in shopper.text


@pytest.mark.parametrize(
    "text",
    ["what do you sell?", "how much is the tea", "my cart", "help", "why do you need my name?", "ok", "hello",
     "what's the weather like", "购物车", "运费多少", "combien coûte le thé ?", "ni angahe?", "msaada",
     "two more beans", "skip"],
)  # fmt: skip
async def test_what_is_no_name_is_answered_and_the_name_asked_again(house: House, text: str) -> None:
    shopper = house.shopper("en")
    await shopper.says("2 beans", "check out")
    answer = await shopper.says(text)
    assert (answer.asks, bool(answer.replies)) == ("name", True)
    await shopper.says("Grace", "+1 202 555 0143", ADDRESS_US)
    assert "Grace, +12025550143" in shopper.text


@pytest.mark.parametrize(
    ("address", "phone", "country", "e164"),
    [
        ("500 Howard St, San Francisco, CA 94105, USA", "(415) 555-2671", "US", "+14155552671"),
        ("12 rue de la Paix, 75002 Paris, France", "06 12 34 56 78", "FR", "+33612345678"),
        ("Kimironko, KG 11 Ave, Kigali", "0788 123 456", "RW", "+250788123456"),
        ("Moi Avenue 12, Nairobi, Kenya", "0712 345 678", "KE", "+254712345678"),
        ("四川省成都市武侯区天府大道1号", "13812345678", "CN", "+8613812345678"),
        ("Rue Neuve 5, 1000 Bruxelles", "0470 12 34 56", "BE", "+32470123456"),
    ],
)
async def test_national_numbers_are_read_by_the_country_of_the_address(
    house: House, address: str, phone: str, country: str, e164: str
) -> None:
    shopper = house.shopper("en", locale=None)
    await shopper.says("2 beans", "check out", "Grace", phone, address)
    assert shopper.last.asks == "confirm"
    assert f"Grace, {e164}\n{address}" in shopper.text
    await shopper.says("yes")
    assert f"'{country}'" in house.dump()


async def test_a_phone_that_fits_no_country_is_asked_again(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("2 beans", "check out", "Grace")
    assert (await shopper.says("12345")).asks == "phone"
    assert (await shopper.says("+1 202")).asks == "phone"
    assert (await shopper.says("I have no phone")).asks == "phone"
    assert (await shopper.says("+1 202 555 0143")).asks == "address"


async def test_details_come_in_any_order_and_number(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("2 beans", "check out", "Grace")
    assert (await shopper.says("Kimironko, KG 11 Ave, Kigali")).asks == "phone"
    assert (await shopper.says("0788 123 456")).asks == "confirm"
    assert "Grace, +250788123456\nKimironko, KG 11 Ave, Kigali" in shopper.text

    other = house.shopper("en", "u2")
    await other.says("2 beans", "check out", "Claude Martin, 06 12 34 56 78, 12 rue de la Paix, 75002 Paris")
    assert other.last.asks == "confirm"
    assert "Claude Martin, +33612345678\n12 rue de la Paix, 75002 Paris" in other.text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("my name is Sam Price", "Sam Price, +12025550143"),
        ("change the name to Sam Price", "Sam Price, +12025550143"),
        ("my phone is 0788 123 456", "Grace, +250788123456"),
        ("wrong phone, it's +1 415 555 2671", "Grace, +14155552671"),
        ("the address is wrong, it is 77 Massachusetts Ave, Cambridge, USA", "77 Massachusetts Ave, Cambridge, USA"),
        ("500 Howard St, San Francisco, CA 94105, USA", "500 Howard St, San Francisco, CA 94105, USA"),
        ("je m'appelle Patience", "Patience, +12025550143"),
        ("nitwa Mugisha Jean", "Mugisha Jean, +12025550143"),
        ("我叫李雷", "李雷"),
        ("地址错了，应该是北京市朝阳区建国路88号", "北京市朝阳区建国路88号"),
    ],
)
async def test_a_correction_with_its_value_shows_the_whole_summary_again(house: House, text: str, shown: str) -> None:
    shopper = await summary(house)
    answer = await shopper.says(text)
    assert answer.asks == "confirm"
    assert shown in shopper.text
    assert "2 ×" in shopper.text or "× 2" in shopper.text


@pytest.mark.parametrize(
    ("text", "asks"),
    [("the address is wrong", "address"), ("change my phone", "phone"), ("the name is wrong", "name"),
     ("地址错了", "address"), ("aderesi si yo", "address"), ("anwani si sahihi", "address")],
)  # fmt: skip
async def test_a_correction_without_its_value_asks_for_it(house: House, text: str, asks: str) -> None:
    shopper = await summary(house)
    assert (await shopper.says(text)).asks == asks


async def test_what_to_change_is_asked_and_said(house: House) -> None:
    shopper = await summary(house)
    await shopper.says("Change something")
    assert {button.press for button in shopper.buttons} == {"fix:name", "fix:phone", "fix:address", "fix:cart"}
    assert (await shopper.says("the address")).asks == "address"
    await shopper.says("77 Massachusetts Ave, Cambridge, USA")
    assert shopper.last.asks == "confirm"


async def test_needed_details_cannot_be_skipped_and_a_no_leaves_without_losing_the_cart(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("2 beans", "check out")
    assert (await shopper.says("skip")).asks == "name"
    answer = await shopper.says("no")
    assert (answer.asks, shopper.cart) == (None, {"coffee-beans-500g": 2})
    assert (await shopper.says("check out")).asks == "name"


@pytest.mark.parametrize(
    "text",
    ["do not place the order", "i'm not sure", "not yet", "wait", "hmm", "how do I pay?", "no", "先等等", "pas encore"],
)
async def test_only_a_clear_yes_orders(house: House, text: str) -> None:
    shopper = await summary(house)
    assert (await shopper.says(text)).order is None
    assert house.orders() == ()


async def test_five_yeses_at_once_are_one_order(house: House) -> None:
    shopper = await summary(house)
    answers = await asyncio.gather(*(shopper.send(text="yes", id=f"yes-{n}") for n in range(5)))
    assert sum(answer.order is not None for answer in answers) == 1
    assert len(house.orders()) == 1


async def test_personal_details_stand_in_one_table_only(house: House) -> None:
    shopper = await summary(house, name="Zebulon Quimby")
    await shopper.says("my address is 77 Massachusetts Ave, Cambridge, USA", "yes", "where is my order?")
    for detail in ("Zebulon", "+12025550143", "12 Main St", "Massachusetts"):
        lines = [line for line in house.dump().splitlines() if detail in line]
        assert lines
        assert all(line.startswith('INSERT INTO "contact_details"') for line in lines), detail
    assert all(mark in house.dump() for mark in (NAME, PHONE, ADDRESS))


async def test_the_same_update_five_times_is_one_order_and_one_answer(house: House) -> None:
    shopper = await summary(house)
    answers = [await shopper.send(text="yes", id="yes-1") for _ in range(5)]
    assert len({answer.order for answer in answers}) == 1
    assert all(answer == answers[0] for answer in answers)
    assert len(house.orders()) == 1
    assert house.stock()["coffee-beans-500g"].free == 19_998
    assert len(house.notices()) == 1
