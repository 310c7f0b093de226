import pytest

from nlu import training
from nlu.evaluation import calibration_error, evaluate, macro_f1, report
from nlu.interpretation import Vocabulary
from nlu.pipeline import EmbeddedInterpreter
from nlu.rasa_yaml import Example, Named
from tests.nlu.shop import VOCABULARY
from tests.nlu.test_training import MUSIC

TEA = (Named("quantity", "2"), Named("product", "tea-black-100g"))


def test_evaluation_counts() -> None:
    result = evaluate(training.train(MUSIC), [*MUSIC, Example("play jazz", "weather")])

    assert set(result) == {"n", "accuracy", "macro_f1", "micros_per_message"}
    assert result["n"] == 16
    assert result["accuracy"] == pytest.approx(15 / 16, abs=1e-4)


def test_nothing_to_evaluate_is_nothing() -> None:
    assert evaluate(training.train(MUSIC), []) == {"n": 0, "accuracy": 0.0, "macro_f1": 0.0, "micros_per_message": 0.0}


def test_macro_f1_counts_each_intent_the_same() -> None:
    assert macro_f1([("a", "a"), ("a", "a"), ("b", "a"), ("b", "b")]) == pytest.approx((0.8 + 2 / 3) / 2)


def test_a_report_compares_names_and_values_with_what_is_marked(interpreter: EmbeddedInterpreter) -> None:
    measured = report(
        interpreter,
        [
            Example("two black teas please", "add_to_cart", "en", TEA),
            Example("two black teas please", "add_to_cart", "en", (TEA[0], Named("product", "coffee-beans-500g"))),
            Example("deux thés noirs svp", "add_to_cart", "fr", (*TEA, Named("place", "FR"))),
        ],
    )

    assert (measured.entities.marked, measured.entities.found, measured.entities.right) == (7, 6, 5)
    assert measured.entities.precision == pytest.approx(5 / 6)
    assert measured.entities.recall == pytest.approx(5 / 7)
    assert measured.entities.f1 == pytest.approx(10 / 13)
    assert measured.languages == 1


def test_what_an_out_of_scope_text_names_is_nobodys_business(interpreter: EmbeddedInterpreter) -> None:
    measured = report(interpreter, [Example("what is the weather in Nairobi tomorrow", "out_of_scope", "en")])

    assert (measured.entities.marked, measured.entities.found) == (0, 0)
    assert measured.entities.f1 == 1
    assert measured.kept_out == 1
    assert measured.stayed is None


def test_confusions_come_the_most_frequent_first() -> None:
    interpreter = EmbeddedInterpreter(training.train(MUSIC), Vocabulary({}))
    wrong = [Example("play some jazz", "weather"), Example("wake me", "play"), Example("play jazz", "weather")]

    measured = report(interpreter, [*MUSIC, *wrong])

    assert measured.confusions == (("weather", "play", 2), ("play", "alarm", 1))
    assert measured.kept_out is None
    assert measured.languages is None


def test_confidence_is_compared_with_how_often_it_was_right() -> None:
    assert calibration_error([1.0, 1.0], [True, True]) == 0
    assert calibration_error([0.95] * 10, [True] * 5 + [False] * 5) == pytest.approx(0.45)
    assert calibration_error([0.5, 0.5, 1.0], [True, False, False]) == pytest.approx(1 / 3)
    assert calibration_error([], []) == 0


def test_the_words_of_a_shop_are_a_value() -> None:
    model = training.train(MUSIC)
    examples = [Example("play black tea", "play", named=TEA[1:])]

    assert report(EmbeddedInterpreter(model, VOCABULARY), examples).entities.right == 1
    assert report(EmbeddedInterpreter(model, Vocabulary({})), examples).entities.right == 0
