"""A text that does two things comes apart; a text that does one stays whole."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu import clauses
from nlu.clauses import Part
from nlu.interpretation import Intent, Interpretation, OfferWords, Situation
from nlu.little_words import LittleWords
from nlu.normalise import normalise
from nlu.pipeline import EmbeddedInterpreter
from nlu.rasa_yaml import read_files
from nlu.training import DATA
from tests.nlu.shop import TODAY

WORDS = LittleWords(read_files(DATA.glob("*.yml")).lookups)
PIECES = ["two beans", "please", "and", "what is shipping to France", "?", ",", ". ", "\n", "hi", "et", "na", "还有",
          "要两包咖啡豆", "，", "发法国多少钱", "combien coûte le thé", "checkout", "ﬁ", "½", "  "]  # fmt: skip


def intents(meaning: Interpretation) -> list[str]:
    return [clause.intent.name for clause in meaning.clauses]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two beans please, and what is shipping to France?", ["add_to_cart", "ask_shipping"]),
        ("two beans please what is shipping to France", ["add_to_cart", "ask_shipping"]),
        ("how much is the black tea and do you ship to Kenya?", ["ask_price", "ask_shipping"]),
        ("I'll take 2 bags of beans and check out", ["add_to_cart", "checkout"]),
        ("add black tea. where is my order", ["add_to_cart", "track_order"]),
        ("加两包咖啡豆，另外发成都要多久", ["add_to_cart", "ask_shipping"]),
        ("红茶多少钱？能发到法国吗", ["ask_price", "ask_shipping"]),
        ("来一瓶辣椒油，再看看我的购物车", ["add_to_cart", "show_cart"]),
        ("bonjour, je veux 2 sauce piment et payer à la livraison c'est possible?", ["add_to_cart", "ask_payment"]),
        ("montre mon panier et dis-moi comment payer", ["show_cart", "ask_payment"]),
        ("ndashaka ikawa y'impeke ebyiri, kandi kohereza muri Kenya ni angahe?", ["add_to_cart", "ask_shipping"]),
        ("ongeramo icyayi kimwe, kandi nishyura nte?", ["add_to_cart", "ask_payment"]),
        ("nataka chai mbili na mnatuma Kenya?", ["add_to_cart", "ask_shipping"]),
        ("ongeza chai moja kisha nionyeshe kikapu", ["add_to_cart", "show_cart"]),
    ],
)
def test_two_acts_are_two_clauses(interpreter: EmbeddedInterpreter, text: str, expected: list[str]) -> None:
    meaning = interpreter.parse(text, Situation(TODAY))
    assert intents(meaning) == expected
    assert "".join(clause.text for clause in meaning.clauses) == text
    assert meaning.intent.name in expected


@pytest.mark.parametrize(
    "text",
    [
        "hi! do you ship to Kenya", "thanks, what is the price of coffee beans", "你好，红茶多少钱",
        "bonjour, vous livrez en France ?", "habari, mnatuma Kenya?", "muraho, icyayi cy'umukara ni angahe?",
        "two beans and one chili oil, no chili sauce", "coffee beans, ground coffee and black tea please",
        "我要两包咖啡豆，一瓶辣椒酱", "do you ship to Kenya, and how long does it take?",
        "I live in Nairobi, Kenya. how much is shipping?", "two of those and no chili", "no, three",
        "I want my money back, the bag was open", "12 Main Street, Boston, USA",
        "bonjour, je voudrais savoir si vous livrez au Kenya et combien ça coûte",
    ],
)  # fmt: skip
def test_one_act_stays_one(interpreter: EmbeddedInterpreter, text: str) -> None:
    assert interpreter.parse(text, Situation(TODAY)).clauses == ()


def test_a_greeting_does_not_drown_what_follows(interpreter: EmbeddedInterpreter) -> None:
    meaning = interpreter.parse("hello, good morning, how are you, do you have coffee beans", Situation(TODAY))
    assert (meaning.intent.name, meaning.greets, meaning.clauses) == ("ask_stock", True, ())


@pytest.mark.parametrize(
    ("text", "greets"), [("hi there, black tea", True), ("你好红茶", True), ("black tea, hi", False)]
)
def test_who_greets_is_heard(interpreter: EmbeddedInterpreter, text: str, greets: bool) -> None:
    assert interpreter.parse(text, Situation(TODAY)).greets is greets


def test_each_clause_names_its_own_things(interpreter: EmbeddedInterpreter) -> None:
    order, question = interpreter.parse("加两包咖啡豆，另外发成都要多久", Situation(TODAY)).clauses
    assert {(entity.name, entity.value) for entity in order.entities} >= {
        ("quantity", 2),
        ("product", "coffee-beans-500g"),
    }
    (place,) = question.all("place")
    assert (place.value, question.text[place.start : place.end]) == ("CN", "成都")


def test_two_teas_beside_a_tour_are_no_two_people(interpreter: EmbeddedInterpreter) -> None:
    order, trip = interpreter.parse("2 teas and book the gorilla trek", Situation(TODAY)).clauses
    assert (order.intent.name, order.mentions[0].quantity) == ("add_to_cart", 2)
    assert (trip.intent.name, trip.all("people")) == ("book_tour", ())


def test_the_answer_to_a_question_may_be_followed_by_one(interpreter: EmbeddedInterpreter) -> None:
    text = "Grace Mukamana, and how long does shipping take to Kenya?"
    answer, question = interpreter.parse(text, Situation(TODAY, "en", "name")).clauses
    assert (answer.text, question.intent.name) == ("Grace Mukamana,", "ask_shipping")


@pytest.mark.parametrize("asks", ["name", "address", "phone"])
@pytest.mark.parametrize(
    "text",
    ["Deliver to Kigali, Rwanda, KG 11 Ave", "Grace, 0788123456, 12 Moi Avenue, Nairobi", "四川省成都市武侯区，王小明",
     "Jean et Marie Dupont, 12 rue de la Paix, Paris"],
)  # fmt: skip
def test_details_are_not_taken_apart(interpreter: EmbeddedInterpreter, asks: str, text: str) -> None:
    assert interpreter.parse(text, Situation(TODAY, "en", asks)).clauses == ()


def test_a_yes_stands_beside_a_question_but_not_beside_a_change(interpreter: EmbeddedInterpreter) -> None:
    situation = Situation(TODAY, "en", "confirm")
    assert intents(interpreter.parse("yes, and how long does shipping take?", situation)) == ["affirm", "ask_shipping"]
    assert interpreter.parse("yes, and add two beans", situation).clauses == ()
    assert interpreter.parse("yes, and how long does shipping take?", Situation(TODAY, "en")).clauses == ()


OFFERS = (OfferWords("A1", ("coffee beans", "咖啡豆")), OfferWords("A2", ("chili sauce", "辣椒酱")))


@pytest.mark.parametrize(
    ("text", "offer", "quantity"), [("A1 2", "A1", 2), ("要两包咖啡豆", "A1", 2), ("2 chili sauce please", "A2", 2)]
)
def test_a_claim_while_something_is_on_offer(
    interpreter: EmbeddedInterpreter, text: str, offer: str, quantity: int
) -> None:
    meaning = interpreter.parse(text, Situation(TODAY, offers=OFFERS))
    assert meaning.intent.name == "claim"
    assert [entity.value for entity in meaning.all("offer")] == [offer]
    (number,) = meaning.all("quantity")
    assert number.value == quantity


@pytest.mark.parametrize("text", ["A1 2", "要两包咖啡豆", "+1", "扣1", "claim 2"])
def test_nothing_is_a_claim_while_nothing_is_on_offer(interpreter: EmbeddedInterpreter, text: str) -> None:
    meaning = interpreter.parse(text, Situation(TODAY))
    assert "claim" not in [intent.name for intent in meaning.intents]
    assert meaning.all("offer") == ()


def test_a_claim_taken_back_cancels(interpreter: EmbeddedInterpreter) -> None:
    meaning = interpreter.parse("cancel A1", Situation(TODAY, offers=OFFERS))
    assert (meaning.intent.name, [entity.value for entity in meaning.all("offer")]) == ("cancel_order", ["A1"])


@pytest.mark.parametrize("text", ["how much is A1?", "you look great tonight", "do you ship to Kenya"])
def test_what_is_no_claim_goes_the_whole_way(interpreter: EmbeddedInterpreter, text: str) -> None:
    assert interpreter.parse(text, Situation(TODAY, offers=OFFERS)).intent.name != "claim"


@pytest.mark.parametrize(
    ("first", "second", "unsure"), [(0.45, 0.4, True), (0.9, 0.05, False), (0.6, 0.3, False), (0.2, 0.19, False)]
)
def test_a_narrow_gap_is_unsure(first: float, second: float, unsure: bool) -> None:
    found = (Intent("ask_price", first), Intent("ask_shipping", second))
    assert Interpretation("text", "en", 1.0, found).unsure is unsure


def test_one_intent_alone_is_sure() -> None:
    assert not Interpretation("text", "en", 1.0, (Intent("greet", 0.4),)).unsure


texts = st.one_of(st.text(max_size=120), st.lists(st.sampled_from(PIECES), max_size=16).map(" ".join))


@given(texts)
def test_parts_make_up_the_text(text: str) -> None:
    normal = normalise(text)
    parts = clauses.cut(normal, WORDS.find(normal.text))
    if parts:
        assert (parts[0][0], parts[-1][1]) == (0, len(normal.text))
        assert all(one[1] == other[0] for one, other in pairwise(parts))


@given(
    st.lists(st.tuples(st.sampled_from(["add_to_cart", "ask_price", "ask_shipping", "greet", "affirm", "out_of_scope",
                                        "correct_detail", "unheard_of"]), st.floats(0, 1), st.booleans()), max_size=8),
    st.sampled_from([None, "name", "address", "confirm", "quantity"]),
)  # fmt: skip
def test_acts_are_all_parts_in_order(found: list[tuple[str, float, bool]], asked: str | None) -> None:
    parts = [Part(at, at + 1, Intent(name, sure), names) for at, (name, sure, names) in enumerate(found)]
    assert [part for act in clauses.acts(parts, asked) for part in act] == parts


@settings(deadline=None)
@given(texts, st.sampled_from([None, "name", "address", "confirm", "product"]))
def test_clauses_make_up_any_text(interpreter: EmbeddedInterpreter, text: str, asks: str | None) -> None:
    meaning = interpreter.parse(text, Situation(TODAY, None, asks))
    assert len(meaning.clauses) != 1
    if meaning.clauses:
        assert "".join(clause.text for clause in meaning.clauses) == text
        for clause in meaning.clauses:
            assert clause.clauses == ()
            assert all(0 <= entity.start <= entity.end <= len(clause.text) for entity in clause.entities)
