"""Questions: answered from the shop's own pages and catalogue in the shopper's language, or honestly not."""

import pytest

from tests.bot.talking import House, Market

QUESTIONS = {
    "en": {
        "Do I need a visa for Rwanda?": "visa",
        "How do I brew a pour-over?": "brew-pour-over",
        "how should i store the coffee beans?": "coffee-storage",
        "Is it safe to travel in Rwanda?": "safety",
        "when is the best time to see gorillas?": "seasons",
        "do I need a yellow fever vaccination?": "health",
        "can i send it back if it arrives broken?": "returns",
        "will I have to pay import tax in China?": "customs",
        "why are plastic bags forbidden?": "plastic-umuganda",
        "how much does the farmer earn?": "farmers-extra",
        "can I pay with alipay?": "payment",
        "how close may I get to the gorillas?": "gorilla-trek",
        "how do I brew the beans in a french press?": "brew-french-press",
        "can I pay with bitcoin?": "payment",
    },
    "fr": {
        "Faut-il un visa pour le Rwanda ?": "visa",
        "Comment préparer un café filtre ?": "brew-pour-over",
        "comment conserver le café ?": "coffee-storage",
        "quelle est la meilleure saison pour voir les gorilles ?": "seasons",
        "faut-il un vaccin contre la fièvre jaune ?": "health",
        "je peux renvoyer le colis s'il arrive cassé ?": "returns",
        "y a-t-il des droits de douane ?": "customs",
        "pourquoi les sacs plastiques sont interdits ?": "plastic-umuganda",
        "combien gagne le producteur ?": "farmers-extra",
    },
    "rw": {
        "Ese nkeneye viza yo kwinjira mu Rwanda?": "visa",
        "ikawa nayibika nte?": "coffee-storage",
        "Mu Rwanda hari umutekano?": "safety",
        "ni ryari byiza gusura ingagi?": "seasons",
        "nkeneye urukingo rwa fiyevure y'umuhondo?": "health",
        "nshobora kubisubiza niba byangiritse?": "returns",
        "nzishyura imisoro ya gasutamo?": "customs",
        "umuhinzi yunguka angahe?": "farmers-extra",
        "hasigaye ingagi zingahe ku isi?": "gorilla-facts",
        "kuki amashashi abujijwe?": "plastic-umuganda",
    },
    "sw": {
        "Je, nahitaji viza kuingia Rwanda?": "visa",
        "Namna ya kutengeneza kahawa ya chujio?": "brew-pour-over",
        "Rwanda ni salama kwa watalii?": "safety",
        "ni wakati gani mzuri wa kuona sokwe?": "seasons",
        "nahitaji chanjo ya homa ya manjano?": "health",
        "naweza kurudisha ikiwa imevunjika?": "returns",
        "nitalipa ushuru wa forodha?": "customs",
        "kwa nini mifuko ya plastiki imekatazwa?": "plastic-umuganda",
        "chai inapikwa vipi?": "tea-brew",
    },
    "zh": {
        "去卢旺达需要签证吗？": "visa",
        "手冲咖啡怎么冲？": "brew-pour-over",
        "咖啡豆怎么保存？": "coffee-storage",
        "卢旺达安全吗？": "safety",
        "什么季节去看大猩猩最好？": "seasons",
        "需要打黄热病疫苗吗？": "health",
        "收到破损了可以退吗？": "returns",
        "要交关税吗？": "customs",
        "为什么不能带塑料袋？": "plastic-umuganda",
        "可以用支付宝付款吗？": "payment",
        "法压壶怎么用？": "brew-french-press",
        "几月份去最好": "seasons",
    },
}
ASKED = [(language, question, slug) for language, asked in QUESTIONS.items() for question, slug in asked.items()]


@pytest.mark.parametrize(("language", "question", "slug"), ASKED)
async def test_natural_questions_get_the_right_page(
    house: House, market: Market, language: str, question: str, slug: str
) -> None:
    pages = market.shop.catalogue.passages
    body = next(page.body for page in pages if (page.slug, page.language) == (slug, language))
    shopper = house.shopper(language)
    answer = await shopper.says(question)
    assert any(paragraph in shopper.text for paragraph in body.split("\n\n"))
    assert (answer.language, answer.asks) == (language, None)


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "who is the president of France?"),
        ("en", "what is the meaning of life"),
        ("fr", "qui a gagné la coupe du monde ?"),
        ("rw", "ni nde watwaye igikombe cy'isi?"),
        ("zh", "法国总统是谁？"),
        ("zh", "今天天气怎么样"),
    ],
)
async def test_what_the_shop_does_not_know_it_says_and_offers_a_person(
    house: House, language: str, question: str
) -> None:
    shopper = house.shopper(language)
    answer = await shopper.says(question)
    assert (answer.asks, answer.handled_by) == ("confirm", "bot")
    assert [button.press.partition("~")[0] for button in shopper.buttons] == ["yes", "no"]
    answer = await shopper.taps("yes")
    assert answer.handled_by == "waiting"


async def test_the_second_thing_not_known_in_a_row_gets_ways_on(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("what is the meaning of life", "who is the president of France?")
    assert shopper.last.asks is None
    assert {"menu", "human"} <= {button.press for button in shopper.buttons}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how much is the tea?", "$4.50"),
        ("what does the chili oil cost", "$6.00"),
        ("do you have ground coffee?", "20,000"),
        ("how much is shipping to Kenya", "$8.00"),
        ("can you deliver to Germany?", "6–12"),
        ("how much is the gorilla trek?", "$1,680.00"),
        ("tell me about the coffee beans", "1,750 m"),
        ("what is the price of the akagera safari?", "$260.00"),
    ],
)
async def test_facts_come_from_the_catalogue(house: House, question: str, said: str) -> None:
    shopper = house.shopper("en")
    await shopper.says(question)
    assert said in shopper.text


async def test_shipping_is_reckoned_for_the_cart_and_tours_have_none(house: House) -> None:
    shopper = house.shopper("en")
    await shopper.says("2 beans", "how much is shipping to China?")
    assert "$21.00" in shopper.text
    other = house.shopper("en", "u2")
    await other.says("book the gorilla trek for 2 tomorrow", "Shipping")
    assert "$" not in other.text


@pytest.mark.parametrize(("language", "text"), [("en", "morning"), ("en", "still"), ("fr", "encore"), ("sw", "bado")])
async def test_a_lone_word_out_of_a_page_is_no_question_for_it(house: House, language: str, text: str) -> None:
    shopper = house.shopper(language)
    await shopper.says(text)
    assert all("\n\n" not in reply.text for reply in shopper.last.replies)


@pytest.mark.parametrize("text", ["visa", "malaria", "culture"])
async def test_a_lone_word_that_a_page_is_about_is_answered_by_it(house: House, text: str) -> None:
    shopper = house.shopper("en")
    await shopper.says(text)
    assert shopper.last.asks is None
    assert len(shopper.text) > 200
