"""Whole conversations in five languages, from a greeting to an order: what is said, and what is stored."""

from dataclasses import dataclass, field

import pytest

from tests.bot.talking import House

SUMMARY = "confirm"


@dataclass(frozen=True)
class Talk:
    """What a shopper of a language writes to buy goods, and to book a tour."""

    language: str
    ask: str
    add: str
    checkout: str
    aside: str
    name: str
    phone: str
    e164: str
    address: str
    correction: str
    yes: str
    currency: str
    unit_minor: int
    book: str
    details: tuple[str, ...] = field(default=())


TALKS = (
    Talk(
        "en", "do you have coffee beans? how much?", "two bags please", "check out", "how long does shipping take?",
        "Sam Price", "(415) 555-2671", "+14155552671", "500 Howard St, San Francisco, CA 94105, USA", "no, three",
        "yes please", "USD", 1200, "book the akagera safari for 2 people on 5 March 2027",
    ),
    Talk(
        "fr", "vous avez du café en grains ? c'est combien ?", "j'en prends deux", "commander",
        "combien coûte la livraison en Belgique ?", "Jean-Baptiste", "06 12 34 56 78", "+33612345678",
        "12 rue de la Paix, 75002 Paris", "non, trois", "oui je confirme", "EUR", 1100,
        "je veux réserver le safari akagera pour 2 personnes le 5 mars 2027",
    ),
    Talk(
        "rw", "mufite ikawa y'impeke? ni angahe?", "mumpe ebyiri", "ndashaka kwishyura", "bizafata iminsi ingahe?",
        "Uwera", "0788 123 456", "+250788123456", "Kimironko, KG 11 Ave, Kigali", "oya, bitatu", "yego", "RWF", 17500,
        "ndashaka safari ya akagera turi abantu 2 ku wa 5 werurwe 2027",
    ),
    Talk(
        "sw", "mna kahawa ya punje? bei gani?", "nipe mbili", "nataka kulipia", "itachukua siku ngapi?",
        "Grace", "0712 345 678", "+254712345678", "Moi Avenue 12, Nairobi", "hapana, tatu", "ndiyo", "USD", 1200,
        "nataka kuweka nafasi ya safari ya akagera watu 2 tarehe 5 Machi 2027",
    ),
    Talk(
        "zh", "有没有咖啡豆？多少钱？", "来两包", "结账", "多久能到？", "王小明", "138 1234 5678", "+8613812345678",
        "四川省成都市武侯区天府大道1号", "不对，三包", "好的", "CNY", 8600, "我想订2027年3月5日两个人的阿卡盖拉游猎",
    ),
)  # fmt: skip


@pytest.fixture(params=TALKS, ids=lambda talk: talk.language)
def talk(request: pytest.FixtureRequest) -> Talk:
    found: Talk = request.param
    return found


async def test_goods_are_asked_for_ordered_corrected_and_stored(house: House, talk: Talk) -> None:
    before = house.stock()["coffee-beans-500g"].free
    shopper = house.shopper(talk.language)

    answer = await shopper.says(talk.ask)
    assert (answer.language, answer.intent in ("ask_price", "ask_stock")) == (talk.language, True)
    assert answer.replies[0].image == "coffee-beans-500g.png"
    await shopper.says(talk.add)
    assert shopper.cart == {"coffee-beans-500g": 2}
    assert (await shopper.says(talk.checkout)).asks == "name"
    answer = await shopper.says(talk.aside)
    assert (answer.asks, len(answer.replies[0].text) > 20) == ("name", True), "an aside is answered, then resumed"
    assert (await shopper.says(talk.name)).asks == "phone"
    assert (await shopper.says(talk.phone)).asks == "address"
    answer = await shopper.says(talk.address)
    assert (answer.asks, answer.order, house.orders()) == (SUMMARY, None, ())
    assert all(given in shopper.text for given in (talk.name, talk.e164, talk.address))
    answer = await shopper.says(talk.correction)
    assert (answer.asks, shopper.cart) == (SUMMARY, {"coffee-beans-500g": 3})

    answer = await shopper.says(talk.yes)

    assert answer.order is not None
    assert answer.order in shopper.text
    assert (answer.asks, answer.cart, answer.handled_by, answer.language) == (None, (), "bot", talk.language)
    (order,) = house.orders()
    assert (order.number, order.status, order.accepted) == (answer.order, "placed", True)
    assert [(line.sku, line.quantity, line.unit_price_minor) for line in order.lines] == [
        ("coffee-beans-500g", 3, talk.unit_minor)
    ]
    assert order.currency == talk.currency
    assert order.total_minor == order.goods_minor + order.shipping_minor
    assert order.shipping_minor > 0
    assert house.stock()["coffee-beans-500g"].free == before - 3
    (notice,) = house.notices()
    assert (notice.producer_id, notice.amount_minor, notice.currency) == ("gatare-hills", 1200, "USD")
    assert house.waiting_notices() == 1


async def test_a_tour_is_booked_with_date_and_people_and_without_shipping(house: House, talk: Talk) -> None:
    shopper = house.shopper(talk.language)
    answer = await shopper.says(talk.book)
    assert [(item.sku, item.quantity, item.date) for item in answer.cart] == [("tour-akagera-safari", 2, "2027-03-05")]

    await shopper.says(talk.checkout, talk.name, talk.phone, talk.address)
    assert shopper.last.asks == SUMMARY
    answer = await shopper.says(talk.yes)

    (order,) = house.orders()
    assert (answer.order, order.shipping_minor) == (order.number, 0)
    assert [(line.sku, line.quantity, line.date) for line in order.lines] == [("tour-akagera-safari", 2, "2027-03-05")]
    assert house.notices()[0].producer_id == "umuvumu-savanna"


async def test_a_tour_is_asked_for_step_by_step(house: House) -> None:
    shopper = house.shopper("en")
    assert (await shopper.says("i want to book the gorilla trek")).asks == "date"
    assert (await shopper.says("how long is the gorilla trek?")).asks == "date"
    assert "Kinigi" in shopper.text
    assert (await shopper.says("2025-01-01")).asks == "date", "that day is over"
    assert (await shopper.says("2028-01-05")).asks == "date", "beyond the season"
    assert (await shopper.says("tomorrow")).asks == "people"
    assert (await shopper.says("200")).asks == "people", "more than there are seats"
    assert "8" in shopper.text
    answer = await shopper.says("3")
    assert [(item.sku, item.quantity, item.date) for item in answer.cart] == [("tour-gorilla-trek", 3, "2026-11-25")]


async def test_a_booking_moves_to_another_day_or_stays(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("book the gorilla trek for 2 people on 5 March 2027")
    await shopper.says("change the date to 6 March 2027")
    assert [(item.quantity, item.date) for item in shopper.last.cart] == [(2, "2027-03-06")]
    assert (await shopper.says("change the date")).asks == "date"
    await shopper.says("1 January 2028")
    assert [(item.quantity, item.date) for item in shopper.last.cart] == [(2, "2027-03-06")]
    await shopper.says("7 March 2027")
    assert [(item.quantity, item.date) for item in shopper.last.cart] == [(2, "2027-03-07")]


async def test_goods_and_a_tour_in_one_message(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("2 beans and the gorilla trek for 3 tomorrow")
    assert {(item.sku, item.quantity, item.date) for item in shopper.last.cart} == {
        ("coffee-beans-500g", 2, None),
        ("tour-gorilla-trek", 3, "2026-11-25"),
    }


async def test_the_seats_left_on_a_day_are_told(house: House) -> None:
    first = house.shopper("en", "u1")
    await first.says("book the gorilla trek for 3 people tomorrow", "check out", "Grace", "+1 202 555 0143")
    await first.says("12 Main St, Boston, USA", "yes")
    second = house.shopper("en", "u2")
    await second.says("how many seats are left on the gorilla trek tomorrow?")
    assert "seats left: 5" in second.text
    await second.says("book the gorilla trek for 6 people tomorrow")
    assert (second.last.asks, second.cart) == ("people", {})


async def test_everything_at_once_goes_straight_to_the_summary(house: House) -> None:
    shopper = house.shopper("en")
    answer = await shopper.says(
        "2 bags of coffee beans please, my name is Tom O'Neil, phone +1 415 555 2671, 500 Howard St, San Francisco, USA"
    )
    assert (answer.asks, shopper.cart) == (SUMMARY, {"coffee-beans-500g": 2})
    assert "Tom O'Neil, +14155552671\n500 Howard St, San Francisco, USA" in shopper.text

    shopper = house.shopper("zh", "u2")
    answer = await shopper.says("两包咖啡豆，我叫王小明，电话13812345678，地址是四川省成都市武侯区天府大道1号")
    assert (answer.asks, shopper.cart) == (SUMMARY, {"coffee-beans-500g": 2})
    assert "王小明，+8613812345678\n四川省成都市武侯区天府大道1号" in shopper.text


async def test_a_returning_shopper_is_not_asked_again_and_can_repeat(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("two coffee beans", "check out", "Grace", "+1 202 555 0143", "12 Main St, Boston, USA", "yes")
    answer = await shopper.says("hello")
    assert "Grace" in shopper.text
    answer = await shopper.taps("same")
    assert (answer.asks, shopper.cart) == (SUMMARY, {"coffee-beans-500g": 2})
    assert "12 Main St, Boston, USA" in shopper.text
    await shopper.says("the address is wrong", "77 Massachusetts Ave, Cambridge, USA")
    assert "77 Massachusetts Ave, Cambridge, USA" in shopper.text
    await shopper.says("yes")
    assert len(house.orders()) == 2
    await shopper.says("the same again")
    assert "77 Massachusetts Ave, Cambridge, USA" in shopper.text


async def test_an_order_is_looked_up_and_cancelled_with_a_question_in_between(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("2 chili oil", "check out", "Grace", "+1 202 555 0143", "12 Main St, Boston, USA", "yes")
    number = shopper.last.order or ""
    await shopper.says("where is my order?")
    assert number in shopper.text
    await shopper.says(f"what about {number}?")
    assert number in shopper.text
    await shopper.says("where is R00000001")
    assert "R00000001" in shopper.text
    assert number not in shopper.text
    assert (await shopper.says("cancel my order")).asks == SUMMARY
    await shopper.says("no")
    assert house.orders()[0].status == "placed"
    await shopper.says("cancel my order", "yes")
    assert house.orders()[0].status == "cancelled"
    assert house.stock()["chili-oil-100ml"].free == 20_000
    await shopper.says("where is my order?")
    assert "cancelled" in shopper.text


async def test_orders_of_others_are_unknown(house: House) -> None:
    first = house.shopper("en", "u1")
    await first.says("2 chili oil", "check out", "Grace", "+1 202 555 0143", "12 Main St, Boston, USA", "yes")
    second = house.shopper("en", "u2")
    await second.says(f"cancel {first.last.order}")
    await second.says("yes")
    assert house.orders()[0].status == "placed"
    await second.presses(f"cancel:{first.last.order}")
    assert second.last.asks != SUMMARY
