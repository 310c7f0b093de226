"""The breaker: how it opens and closes, against a model that remembers everything."""

from hypothesis import given
from hypothesis import strategies as st

from nlu.breaker import Breaker

FAILURES_MAX = 3
PAUSE_S = 10.0

STEPS = st.lists(
    st.tuples(st.floats(0, 15, allow_nan=False), st.sampled_from(["succeeds", "fails", "is lost"])), max_size=60
)


def test_it_opens_after_failures_in_a_row() -> None:
    breaker = Breaker(FAILURES_MAX, PAUSE_S)
    assert [breaker.failed(1.0), breaker.failed(2.0)] == [False, False]
    breaker.succeeded()
    assert [breaker.failed(3.0), breaker.failed(4.0)] == [False, False]
    assert breaker.allows(4.0)
    assert breaker.failed(5.0)
    assert breaker.is_open
    assert not breaker.allows(14.9)


def test_one_call_tries_after_the_pause_and_closes_it() -> None:
    breaker = Breaker(1, PAUSE_S)
    breaker.failed(0.0)
    assert breaker.allows(10.0)
    assert not breaker.allows(10.0), "only one tries"
    assert breaker.succeeded()
    assert breaker.allows(10.1)


def test_a_trial_that_fails_begins_the_pause_anew() -> None:
    breaker = Breaker(1, PAUSE_S)
    breaker.failed(0.0)
    assert breaker.allows(10.0)
    assert not breaker.failed(11.0), "it was open"
    assert not breaker.allows(20.9)
    assert breaker.allows(21.0)


@given(STEPS)
def test_calls_are_kept_away_exactly_while_it_is_open_and_no_trial_is_due(steps: list[tuple[float, str]]) -> None:
    breaker = Breaker(FAILURES_MAX, PAUSE_S)
    now = 0.0
    in_a_row = 0
    last: float | None = None  # when it last failed or was last tried, while open
    for waited, outcome in steps:
        now += waited
        assert breaker.is_open == (last is not None)
        allowed = breaker.allows(now)
        assert allowed == (last is None or now >= last + PAUSE_S)
        if not allowed:
            continue
        if last is not None:
            last = now
        if outcome == "succeeds":
            assert breaker.succeeded() == (last is not None)
            in_a_row, last = 0, None
        elif outcome == "fails":
            in_a_row += 1
            assert breaker.failed(now) == (in_a_row >= FAILURES_MAX and last is None)
            if in_a_row >= FAILURES_MAX:
                last = now
