import numpy as np
import pytest

from nlu.semantic import SecondLook, _ridge, learn

RANDOM = np.random.default_rng(0)


def blobs(far: float, n: int = 240) -> tuple[np.ndarray, np.ndarray]:
    """Vectors of three intents, so far from each other, and the intents."""
    truth = np.arange(n) % 3
    return (far * np.eye(8)[truth] + RANDOM.normal(size=(n, 8))).astype(np.float32), truth


def test_what_a_row_is_given_without_it_is_what_a_fit_without_it_gives() -> None:
    vectors, truth = blobs(1.0, 30)
    targets = np.where(truth[:, None] == np.arange(3), 1.0, -1.0)

    _, _, unseen = _ridge(vectors.astype(np.float64), targets)

    for at in range(30):
        others = np.arange(30) != at
        weights, bias, _ = _ridge(vectors[others].astype(np.float64), targets[others])
        assert unseen[at] == pytest.approx(vectors[at] @ weights + bias, rel=1e-6)


def test_a_second_look_helps_where_the_first_is_unsure() -> None:
    vectors, truth = blobs(3.0)
    margins = RANDOM.normal(size=(len(truth), 3)).astype(np.float32)

    look = learn(vectors, truth, [None] * len(truth), margins, np.arange(len(truth)))

    assert look is not None
    close = [at for at in range(len(truth)) if look.needed(margins[at], None)]
    assert 0.15 <= len(close) / len(truth) <= 0.25
    first = np.mean([margins[at].argmax() == truth[at] for at in close])
    second = np.mean([(margins[at] + look.adds(vectors[at])).argmax() == truth[at] for at in close])
    assert second > first + 0.2


def test_there_is_none_where_it_says_nothing() -> None:
    vectors, truth = blobs(0.0)
    margins = (2.0 * np.eye(3)[truth] + RANDOM.normal(scale=0.1, size=(len(truth), 3))).astype(np.float32)

    assert learn(vectors, truth, [None] * len(truth), margins, np.arange(len(truth))) is None


def test_heat_changes_nothing_but_the_scale() -> None:
    vectors, truth = blobs(3.0)
    margins = RANDOM.normal(size=(len(truth), 3)).astype(np.float32)
    look = learn(vectors, truth, [None] * len(truth), margins, np.arange(len(truth)))
    assert look is not None
    hot = look.heated(4.0)

    for at in range(20):
        assert hot.needed(4.0 * margins[at], None) == look.needed(margins[at], None)
        assert hot.adds(vectors[at]) == pytest.approx(4.0 * look.adds(vectors[at]), rel=1e-4)


def test_close_margins_need_it() -> None:
    look = SecondLook(0.5, np.zeros((8, 3), np.float32), np.zeros(3, np.float32))

    assert look.needed(np.array([1.0, 0.6, -1.0], np.float32), None)
    assert not look.needed(np.array([1.0, 0.4, -1.0], np.float32), "en")


def test_a_language_in_which_it_does_not_help_is_left_out() -> None:
    helpful, truth = blobs(3.0)
    useless, _ = blobs(0.0)
    vectors, truth = np.vstack([helpful, useless]), np.concatenate([truth, truth])
    margins = RANDOM.normal(size=(len(truth), 3)).astype(np.float32)
    margins[240:] += 2.0 * np.eye(3)[truth[240:]].astype(np.float32)

    look = learn(vectors, truth, ["en"] * 240 + ["rw"] * 240, margins, np.arange(len(truth)))

    assert look is not None
    assert look.languages == ("en",)
    close = np.array([1.0, 1.0, 0.0], np.float32)
    assert look.needed(close, "en")
    assert not look.needed(close, "rw")
