"""Language, hand-over, privacy, and what is not text."""

import pytest

from bot.dialogue.catalogues import texts
from bot.message import LANGUAGES
from tests.bot.talking import LOCALES, House, Shopper

DETAILS = ("Zebulon Quimby", "+1 202 555 0143", "12 Hidden Lane, Boston, USA")


@pytest.mark.parametrize(
    ("start", "text", "language"),
    [
        ("en", "parlons français", "fr"), ("en", "说中文", "zh"), ("fr", "in English please", "en"),
        ("zh", "English please", "en"), ("en", "tuongee kiswahili", "sw"), ("en", "tuvugane mu kinyarwanda", "rw"),
        ("sw", "parle français s'il te plaît", "fr"),
    ],
)  # fmt: skip
async def test_the_language_is_switched_by_word_and_then_kept(
    house: House, start: str, text: str, language: str
) -> None:
    shopper = house.shopper(start)
    await shopper.says("2 beans")
    assert (await shopper.says(text)).language == language
    assert (await shopper.says("ok")).language == language


@pytest.mark.parametrize("language", LOCALES)
async def test_the_language_is_switched_by_button(house: House, language: str) -> None:
    shopper = house.shopper("en")
    await shopper.presses("langs")
    assert shopper.last.asks == "language"
    answer = await shopper.taps(f"lang:{language}")
    assert (answer.language, answer.asks) == (language, None)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("combien coûte le thé noir ?", "fr"), ("红茶多少钱", "zh"), ("bei ya chai ni ngapi?", "sw"),
        ("icyayi kigura angahe?", "rw"), ("bonjour", "fr"),
    ],
)  # fmt: skip
async def test_the_language_follows_what_is_written(house: House, text: str, language: str) -> None:
    shopper = house.shopper("en")
    await shopper.says("hello, what do you sell?")
    assert (await shopper.says(text)).language == language


@pytest.mark.parametrize(
    "text",
    ["ok", "merci", "ok merci", "oui", "sawa", "0 thé", "2 café", "gorilla trek", "👍", "12345", "Kigali", "wifi?",
     "asante", "1 urusenda", "safari", "R12345678"],
)  # fmt: skip
async def test_the_language_does_not_flap_on_little(house: House, text: str) -> None:
    shopper = house.shopper("en")
    await shopper.says("hello, what do you sell?")
    assert (await shopper.says(text)).language == "en"


async def test_names_and_addresses_do_not_change_the_language(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("2 beans", "check out")
    for detail in ("Jean-Pierre Lefebvre de la Tour", "+33 6 12 34 56 78", "12 rue de la Paix, 75002 Paris, France"):
        assert (await shopper.says(detail)).language == "en"


@pytest.mark.parametrize("language", LOCALES)
async def test_a_new_shopper_is_greeted_in_the_language_of_the_phone(house: House, language: str) -> None:
    shopper = house.shopper(language)
    answer = await shopper.presses("start")
    assert (answer.language, answer.replies[0].image) == (language, "welcome.png")


async def test_a_phone_set_to_anything_else_gets_the_shops_first_language(house: House) -> None:
    for locale in (None, "de-DE", "x", "", "zz_ZZ"):
        shopper = house.shopper("en", f"u{locale}", locale=locale)
        assert (await shopper.presses("start")).language == "en"


CALLS = {
    "en": ("can I talk to a person please", "back to the bot"),
    "fr": ("je veux parler à quelqu'un", "revenir au bot"),
    "rw": ("ndashaka kuvugana n'umuntu", "subira kuri bot"),
    "sw": ("nataka kuongea na mtu", "rudi kwa bot"),
    "zh": ("转人工", "回到机器人"),
}


@pytest.mark.parametrize("language", LOCALES)
async def test_a_person_is_called_the_bot_is_silent_and_comes_back(house: House, language: str) -> None:
    call, back = CALLS[language]
    shopper = house.shopper(language)
    answer = await shopper.says(call)
    assert (answer.handled_by, answer.asks, len(answer.replies)) == ("waiting", None, 1)
    for text in ("2 beans", "yes", "hello?", "is this still the bot?"):
        answer = await shopper.says(text)
        assert (answer.replies, answer.handled_by, answer.cart) == ((), "waiting", ())
    answer = await shopper.says(back)
    assert (answer.handled_by, bool(answer.replies)) == ("bot", True)
    assert (await shopper.says("2 beans")).handled_by == "bot"


async def test_a_checkout_is_resumed_after_a_person_was_called(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("2 beans", "check out", *DETAILS)
    answer = await shopper.says("I want to talk to a person")
    assert (answer.asks, answer.handled_by) == (None, "waiting")
    assert "place" not in shopper.text, "no question is put while a person is waited for"
    answer = await shopper.taps("bot")
    assert (answer.asks, answer.handled_by) == ("confirm", "bot")
    assert (await shopper.says("yes")).order is not None


async def test_a_number_left_for_the_person_is_kept_where_numbers_are(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("please call me on 0788 123 456, i want to talk to a person")
    assert shopper.last.handled_by == "waiting"
    lines = [line for line in house.dump().splitlines() if "0788 123 456" in line]
    assert [line.startswith('INSERT INTO "contact_details"') for line in lines] == [True]


async def test_a_complaint_is_regretted_and_a_person_offered(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("my parcel arrived broken and I am very angry")
    assert shopper.last.replies
    assert shopper.last.handled_by == "bot"


@pytest.mark.parametrize("kind", ["voice", "sticker", "photo", "video", "document", "location", "other"])
async def test_what_is_not_text_is_answered_and_the_question_stands(house: House, kind: str) -> None:
    shopper = house.shopper("en")
    assert (await shopper.send(media=kind)).replies
    await shopper.says("2 beans", "check out")
    answer = await shopper.send(media=kind)
    assert (answer.asks, bool(answer.replies)) == ("name", True)


async def told(house: House) -> Shopper:
    shopper = house.shopper("en", "zebulon-1")
    await shopper.says("2 beans", "check out", *DETAILS)
    await shopper.says("yes", "i have a secretword question")
    return shopper


async def test_what_is_kept_is_told_and_a_copy_given(house: House) -> None:
    shopper = await told(house)
    await shopper.says("what do you keep about me?")
    assert {button.press for button in shopper.buttons} == {"export", "forget"}
    for _ in range(3):
        await shopper.says("send me my data")
    assert all(detail in shopper.text for detail in ("Zebulon Quimby", "+12025550143", "12 Hidden Lane", "secretword"))
    assert house.orders()[0].number in shopper.text
    assert shopper.text.count("Zebulon Quimby") == 2, "the name, and the message that gave it: no copy of copies"
    assert "We keep these details" not in shopper.text


async def test_a_copy_fits_into_one_message_however_long_the_talk(house: House) -> None:
    shopper = house.shopper("zh")
    for number in range(60):
        await shopper.says(f"{number} " + "很长的消息" * 100)
    await shopper.says("把我的数据发给我")
    assert 500 < len(shopper.text) < 4096


async def test_a_stranger_has_no_data(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("send me my data")
    assert len(shopper.text) < 80


async def test_deletion_is_confirmed_and_leaves_nothing_of_the_person(house: House) -> None:
    shopper = await told(house)
    number = house.orders()[0].number
    assert (await shopper.says("delete my data")).asks == "confirm"
    await shopper.says("no")
    assert "Zebulon" in house.dump()
    await shopper.says("delete my data", "yes")

    dump = house.dump()
    for trace in ("Zebulon", "2025550143", "Hidden Lane", "secretword", "coffee beans please"):
        assert trace not in dump
    (order,) = house.orders()
    assert (order.number, order.status, order.details_id) == (number, "cancelled", None)
    assert house.stock()["coffee-beans-500g"].free == 20_000
    await shopper.says("hello")
    assert shopper.last.replies[0].image == "welcome.png", "whoever comes back is somebody new"
    await shopper.says("where is my order?")
    assert number not in shopper.text


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "what is in my cart?"), ("fr", "aide"), ("rw", "ubufasha"), ("sw", "msaada"), ("zh", "帮助")],
)
async def test_help_and_an_empty_cart_show_ways_on(house: House, language: str, text: str) -> None:
    shopper = house.shopper(language)
    await shopper.says(text)
    assert len(shopper.buttons) >= 3


async def test_locales_of_the_tests_are_of_the_languages() -> None:
    assert {locale.partition("-")[0] for locale in LOCALES.values()} <= set(LANGUAGES)


@pytest.mark.parametrize("language", LOCALES)
async def test_a_greeting_beside_an_open_question_asks_nothing_of_its_own(house: House, language: str) -> None:
    shopper = house.shopper(language)
    greeting = {"en": "hello", "fr": "bonjour", "rw": "muraho", "sw": "habari", "zh": "你好"}[language]
    await shopper.says(greeting)
    assert texts(language)["hello.ask"] in shopper.text
    await shopper.presses("add:coffee-beans-500g")
    await shopper.presses("checkout")
    await shopper.says(greeting)
    assert shopper.last.asks == "name"
    assert texts(language)["hello.ask"] not in shopper.text
    assert len(shopper.last.replies) == 1


async def test_a_complaint_beside_an_open_question_asks_no_second_one(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("2 beans", "check out", *DETAILS, "this is a disgrace, I want to complain")
    regret, question = shopper.last.replies
    assert "?" not in regret.text
    assert [button.press for button in regret.buttons] == ["human"]
    assert "order" in question.text
    assert shopper.last.asks == "confirm"
