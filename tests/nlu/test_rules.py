import pytest

from nlu.interpretation import Entity
from nlu.rules import Rules, Verdict
from tests.nlu.brought import WORDS_BROUGHT

judge = Rules(WORDS_BROUGHT).judge

EVERY = frozenset(
    {
        *(
            "affirm",
            "deny",
            "thanks",
            "greet",
            "goodbye",
            "checkout",
            "add_to_cart",
            "change_quantity",
            "book_tour",
            "out_of_scope",
        ),
        *("ask_product", "ask_tour", "browse", "track_order", "change_language", "change_currency"),
    }
)


def intent(text: str, entities: tuple[Entity, ...] = (), asks: str | None = None) -> str | None:
    verdict = judge(text, entities, asks, EVERY)
    return verdict.intent if verdict else None


@pytest.mark.parametrize(
    ("text", "expected", "language"),
    [
        ("yes!", "affirm", None),
        ("d'accord", "affirm", "fr"),
        ("yego", "affirm", "rw"),
        ("ndiyo", "affirm", "sw"),
        ("好的", "affirm", "zh"),
        ("nope", "deny", "en"),
        ("pas encore", "deny", "fr"),
        ("oya", "deny", "rw"),
        ("hapana", "deny", "sw"),
        ("不用了", "deny", "zh"),
        ("asante sana", "thanks", "sw"),
        ("muraho", "greet", "rw"),
        ("yemwe", "greet", "rw"),
        ("88", "goodbye", None),
        ("order", "checkout", None),
        ("commande", "checkout", None),
        ("komande", "checkout", "rw"),
        ("oda", "checkout", "sw"),
        ("下单", "checkout", "zh"),
    ],
)
def test_a_word_says_it_all(text: str, expected: str, language: str | None) -> None:
    verdict = judge(text, (), None, EVERY)

    assert verdict is not None
    assert (verdict.intent, verdict.language, verdict.shared) == (expected, language, language is None)


def test_a_thumb_needs_no_words() -> None:
    assert [intent(sign) for sign in ("👍🏾", "👎", "🙏", "👋")] == ["affirm", "deny", "thanks", "greet"]


def test_a_question_is_no_yes() -> None:
    assert intent("ok?") is None


def test_politeness_around_a_yes_counts_only_where_a_yes_was_asked_for() -> None:
    assert intent("yes please sir") is None
    assert intent("yes please sir", asks="confirm") == "affirm"
    assert intent("yes but change the address", asks="confirm") is None


def test_a_no_with_a_number_is_a_correction() -> None:
    assert intent("no, three", (Entity("quantity", 3, 4, 9),)) == "change_quantity"
    assert intent("no beans, three", (Entity("quantity", 3, 10, 15),)) is None


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("product",), "ask_product"),
        (("category",), "browse"),
        (("tour",), "ask_tour"),
        (("quantity", "product"), "add_to_cart"),
        (("quantity", "category"), "add_to_cart"),
        (("weight", "product"), "add_to_cart"),
        (("volume", "product"), "add_to_cart"),
        (("tour", "people"), "book_tour"),
        (("tour", "date"), "book_tour"),
        (("order_number",), "track_order"),
        (("language",), "change_language"),
        (("currency",), "change_currency"),
        (("place",), None),
    ],
)
def test_a_message_of_entities_alone(names: tuple[str, ...], expected: str | None) -> None:
    text = " ".join("x" for _ in names)
    entities = tuple(Entity(name, "x", 2 * at, 2 * at + 1) for at, name in enumerate(names))

    assert intent(text + " please", entities) == expected


@pytest.mark.parametrize("asks", ["name", "phone", "address"])
@pytest.mark.parametrize(
    "text", ["88", "5", "12", "0788 123 456", "#12345678", "2026-12-05", "twelve", "kumi na mbili", "三"]
)
def test_a_bare_number_given_for_a_detail_is_nothing_else(asks: str, text: str) -> None:
    entities = (Entity("quantity", 1, 0, len(text)),)

    assert judge(text, entities, asks, EVERY) == Verdict("out_of_scope", 0.9)


def test_a_number_that_is_waited_for_is_no_goodbye() -> None:
    assert intent("88", (Entity("quantity", 88, 0, 2),), asks="quantity") == "add_to_cart"


def test_words_that_tie_an_amount_to_its_goods_do_not_disturb() -> None:
    assert intent("2 kg of tea", (Entity("weight", 2_000, 0, 4), Entity("product", "tea", 8, 11))) == "add_to_cart"
    assert intent("2 kg or tea", (Entity("weight", 2_000, 0, 4), Entity("product", "tea", 8, 11))) is None


def test_an_intent_that_the_model_does_not_know_is_not_given() -> None:
    assert judge("yes", (), None, {"greet"}) is None
    assert judge("yes", (), None, {"affirm"}) == Verdict("affirm", 0.98, None, True)
