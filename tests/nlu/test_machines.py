import numpy as np
import pytest
from scipy.sparse import csr_matrix

from nlu import machines
from nlu.machines import Unseen


def unseen(margins: list[list[float]], truth: list[int]) -> Unseen:
    names = ("buy", "other", "sell")
    return Unseen(names, np.array(margins).reshape(-1, 3), np.array(truth), np.arange(len(truth)))


def test_of_what_is_in_scope_most_stays() -> None:
    chance = np.random.default_rng(0)
    margins = chance.normal(size=(400, 3))
    truth = np.repeat([0, 1, 2, 2], 100)
    margins[np.arange(400), truth] += 1

    moved, lead = Unseen(("buy", "other", "sell"), margins, truth, np.arange(400)).with_lead("other", 0.9)

    stays = moved.margins.argmax(axis=1)[truth != 1] != 1
    assert stays.mean() == pytest.approx(0.9, abs=0.01)
    assert lead[0] == lead[2] == 0


@pytest.mark.parametrize("name", ["nothing of the kind", "other"])
def test_without_what_is_out_of_scope_nothing_is_moved(name: str) -> None:
    nobody = unseen([], []) if name == "other" else unseen([[1, 0, 0]], [0])

    assert not nobody.with_lead(name, 0.9)[1].any()


def test_a_machine_that_is_always_right_may_be_sure() -> None:
    sure = unseen([[1, 0, 0], [0, 1, 0], [0, 0, 1]], [0, 1, 2])
    unsure = unseen([[1, 0, 0], [1, 0, 0], [1, 0, 0]], [0, 1, 2])

    assert sure.right == 1
    assert unsure.right == pytest.approx(1 / 3)
    assert sure.temperature() < unsure.temperature()


def test_one_example_of_a_label_is_too_few_to_try() -> None:
    tried = machines.try_out(csr_matrix(np.eye(3)), np.array(["a", "a", "b"]))

    assert tried.right == 0
    assert len(tried.at) == 0
    assert tried.temperature() > 0


def test_a_variant_is_not_learnt_from_where_its_example_is_tried() -> None:
    rows = csr_matrix(np.eye(8))  # nothing in common: only an example's own variant could give it away
    labels = np.array(["a", "b"] * 4)

    tried = machines.try_out(rows, labels, rows, np.arange(8))

    assert sorted(tried.at) == list(range(8))
    assert tried.right <= 0.5
