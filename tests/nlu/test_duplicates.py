import pytest

from nlu.duplicates import Twins, between, within
from nlu.rasa_yaml import Example


def texts(twins: list[Twins]) -> list[tuple[str, str]]:
    return [(pair.first.text, pair.second.text) for pair in twins]


def in_one(first: str, second: str, names: tuple[str, ...] = ()) -> bool:
    return bool(within([Example(first, "buy", "en"), Example(second, "buy", "en")], names))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("hello", "Hello!! 😀"),
        ("hello", "helloooo"),
        ("café moulu", "cafe moulu ?"),
        ("make it 3", "make it 12"),
        ("check out", "checkout"),
        ("到哪了", "到哪了？"),
        ("👍", "👍"),
        ("how long is shipping to my town", "how long is shiping to my town"),
        ("这个咖啡豆怎么冲泡才好喝", "这个咖啡粉怎么冲泡才好喝"),
    ],
)
def test_texts_that_differ_in_nothing_that_teaches_are_near_duplicates(first: str, second: str) -> None:
    assert in_one(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("hello", "hello again"),
        ("886", "123"),
        ("👍", "👎"),
        ("two bags", "two jars"),
        ("how much is the tea", "how much is the oil"),
        ("多少钱", "多少钱一包"),
    ],
)
def test_texts_that_differ_are_none(first: str, second: str) -> None:
    assert not in_one(first, second)


def test_names_make_no_new_text_where_enough_is_left_beside_them() -> None:
    names = ("beans", "chili oil", "红茶", "辣椒油")

    assert in_one("how much are the beans here", "how much are the chili oil here", names)
    assert in_one("take the beans out of my cart", "take the chili oil out of my cart", names)
    assert in_one("购物车里有红茶吗", "购物车里有辣椒油吗", names)
    assert not in_one("take the beans out of my cart", "take the chili oil out of my cart")
    assert not in_one("the beans", "the chili oil", names)
    assert not in_one("beansprouts are nice things", "chili oil are nice things", names)


def test_the_same_text_with_two_intents_is_a_contradiction() -> None:
    both = [Example("order this!", "add_to_cart", "en"), Example("Order this", "checkout", "en")]

    assert within(both) == [Twins(both[0], both[1], contradict=True)]


def test_texts_that_are_alike_contradict_nothing() -> None:
    assert not within(
        [
            Example("i want to cancel my order please", "cancel_order", "en"),
            Example("i want to change my order please", "correct_detail", "en"),
            Example("真人", "talk_to_human", "zh"),
            Example("真人？", "bot_challenge", "zh"),
        ]
    )


def test_each_language_may_say_ok() -> None:
    assert not within([Example("ok", "affirm", "en"), Example("ok", "affirm", "fr")])
    assert not between([Example("ok", "affirm", "en")], [Example("ok", "affirm", "fr")])


def test_without_the_later_ones_none_are_left() -> None:
    examples = [
        Example(text, "ask_shipping", "en")
        for text in (
            "do you deliver to my village near the lake",
            "do you deliver to my village by the lake",
            "do you deliver to my villages by the lake",
            "delivery",
            "Delivery?",
        )
    ]

    gone = {pair.second.text for pair in within(examples)}

    assert not within([example for example in examples if example.text not in gone])
    assert {"do you deliver to my village near the lake", "delivery"}.isdisjoint(gone)


def test_between_collections_intents_do_not_matter() -> None:
    ours = [Example("Hi!", "greet", "en"), Example("bye", "goodbye", "en")]
    theirs = [Example("hi", "help", "en"), Example("thanks", "thanks", "en")]

    assert texts(between(ours, theirs)) == [("Hi!", "hi")]


def test_between_collections_long_texts_need_not_be_the_same() -> None:
    ours = [Example("could you tell me where my parcel is", "track_order", "en"), Example("where", "help", "en")]
    theirs = [Example("could you tell me where the parcel is", "track_order", "en")]

    assert texts(between(ours, theirs)) == [(ours[0].text, theirs[0].text)]


def test_nothing_has_no_duplicates() -> None:
    assert not within([])
    assert not between([], [Example("hi", "greet", "en")])
    assert not between([Example("hi", "greet", "en")], [])
