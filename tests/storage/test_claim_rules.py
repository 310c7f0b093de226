"""The rule that decides claims, by example and against a model that knows no batches."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from storage.rules.claims import Claim, Decided, Decision, Offer, decide


def claim(id: str, person: str, quantity: int = 1, **more: bool) -> Claim:
    return Claim(id=id, person=person, quantity=quantity, **more)


def answers(decision: Decision) -> list[tuple[int, str, int]]:
    return [(answer.sequence, answer.outcome, answer.quantity) for answer in decision.answers]


def test_the_first_win_until_nothing_is_left_then_some_wait_and_the_rest_are_sold_out() -> None:
    offer = Offer(allotment=3, waitlist_max=1)
    batch = [claim("1", "ann", 2), claim("2", "bob"), claim("3", "cai"), claim("4", "dan")]

    decision = decide(offer, (), batch)

    assert answers(decision) == [(1, "won", 2), (2, "won", 1), (3, "waitlisted", 1), (4, "sold_out", 1)]
    assert decision.answers[2].position == 1
    assert (decision.offer.taken, decision.offer.sequence) == (3, 4)


def test_more_than_the_rest_or_the_limit_is_won_in_part() -> None:
    decision = decide(Offer(allotment=3, limit=2), (), [claim("1", "ann", 5), claim("2", "bob", 2)])
    assert answers(decision) == [(1, "won", 2), (2, "won", 1)]


def test_the_limit_holds_over_all_claims_of_a_person_waiting_ones_included() -> None:
    offer = Offer(allotment=2, limit=2, waitlist_max=9)
    batch = [claim("1", "ann"), claim("2", "bob"), claim("3", "ann"), claim("4", "ann"), claim("5", "cai", 3)]
    assert [answer[1:] for answer in answers(decide(offer, (), batch))] == [
        ("won", 1),
        ("won", 1),
        ("waitlisted", 1),
        ("over_limit", 1),
        ("waitlisted", 2),
    ]


def test_a_closed_offer_answers_with_a_number_and_takes_withdrawals() -> None:
    opened = decide(Offer(allotment=5), (), [claim("1", "ann", 2)])
    closed = replace(opened.offer, is_open=False)

    decision = decide(closed, opened.new, [claim("2", "bob"), claim("3", "ann", withdraws=True)])

    assert answers(decision) == [(2, "closed", 1), (3, "withdrawn", 2)]
    assert decision.offer.taken == 0


def test_what_is_withdrawn_goes_to_those_who_wait_in_part_if_need_be() -> None:
    first = decide(
        Offer(allotment=2, waitlist_max=9), (), [claim("1", "ann", 2), claim("2", "bob", 1), claim("3", "cai", 3)]
    )

    second = decide(first.offer, first.new, [claim("4", "ann", withdraws=True)])

    changed = {row.claim.person: (row.outcome, row.held, row.awaited) for row in second.changed}
    assert changed == {"ann": ("won", 0, 0), "bob": ("waitlisted", 1, 0), "cai": ("waitlisted", 1, 2)}
    assert answers(second) == [(4, "withdrawn", 2)]


def test_who_withdraws_while_waiting_leaves_a_place_on_the_waitlist() -> None:
    offer = Offer(allotment=1, waitlist_max=1)
    batch = [claim("1", "ann"), claim("2", "bob"), claim("3", "bob", withdraws=True), claim("4", "cai")]
    decision = decide(offer, (), batch)
    assert answers(decision)[2:] == [(3, "withdrawn", 1), (4, "waitlisted", 1)]
    assert decision.answers[3].position == 1


def test_who_has_nothing_withdraws_nothing() -> None:
    assert answers(decide(Offer(allotment=1), (), [claim("1", "ann", withdraws=True)])) == [(1, "withdrawn", 0)]


def test_those_who_wait_are_served_before_anybody_new_when_the_allotment_grows() -> None:
    first = decide(Offer(allotment=1, waitlist_max=1), (), [claim("1", "ann"), claim("2", "bob", 2)])
    grown = replace(first.offer, allotment=4)

    second = decide(grown, first.new, [claim("3", "cai", 3)])

    assert [(row.claim.person, row.held) for row in second.changed] == [("bob", 2)]
    assert answers(second) == [(3, "won", 1)]


def test_an_ambiguous_claim_keeps_units_but_no_place_on_the_waitlist() -> None:
    batch = [claim("1", "ann", 2, ambiguous=True), claim("2", "bob"), claim("3", "cai", ambiguous=True)]
    decision = decide(Offer(allotment=2, waitlist_max=1), (), batch)
    assert answers(decision) == [(1, "ambiguous", 2), (2, "waitlisted", 1), (3, "ambiguous", 1)]
    assert [row.held for row in decision.new] == [2, 0, 0]


def test_a_message_delivered_again_gets_the_same_answer_and_no_new_number() -> None:
    first = decide(Offer(allotment=1), (), [claim("1", "ann"), claim("1", "ann")])
    again = decide(first.offer, first.new, [claim("1", "ann"), claim("2", "ann")])

    assert first.answers[0] == first.answers[1] == again.answers[0]
    assert answers(again)[1] == (2, "sold_out", 1)
    assert len(first.new) == 1


def test_a_claim_for_nothing_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="wants 0 units"):
        decide(Offer(allotment=1), (), [claim("1", "ann", 0)])


class Model:
    """The rule as one would tell it: one claim at a time, everything counted anew from all that happened."""

    def __init__(self, allotment: int, limit: int | None, waitlist_max: int) -> None:
        self.allotment, self.limit, self.waitlist_max, self.is_open = allotment, limit, waitlist_max, True
        self.told: dict[str, tuple[int, str, int]] = {}
        self.units: list[tuple[str, str]] = []  # (message, person), a pair for each unit held
        self.queue: list[tuple[str, str]] = []  # the same for each unit awaited

    def move_up(self) -> None:
        while self.queue and len(self.units) < self.allotment:
            self.units.append(self.queue.pop(0))

    def take(self, claim: Claim) -> tuple[int, str, int]:
        if claim.id not in self.told:
            outcome, quantity = self.leave(claim) if claim.withdraws else self.enter(claim)
            self.told[claim.id] = (len(self.told) + 1, outcome, quantity)
        return self.told[claim.id]

    def leave(self, claim: Claim) -> tuple[str, int]:
        before = len(self.units) + len(self.queue)
        self.units = [unit for unit in self.units if unit[1] != claim.person]
        self.queue = [unit for unit in self.queue if unit[1] != claim.person]
        after = len(self.units) + len(self.queue)
        self.move_up()
        return "withdrawn", before - after

    def enter(self, claim: Claim) -> tuple[str, int]:
        wanted = [(claim.id, claim.person)] * claim.quantity
        if self.limit is not None:
            has = sum(person == claim.person for _, person in self.units + self.queue)
            wanted = wanted[: max(0, self.limit - has)]
        given = wanted[: self.allotment - len(self.units)]
        if not self.is_open:
            return "closed", claim.quantity
        if claim.ambiguous:
            self.units += given
            return "ambiguous", claim.quantity
        if not wanted:
            return "over_limit", claim.quantity
        if given:
            self.units += given
            return "won", len(given)
        if len({message for message, _ in self.queue}) < self.waitlist_max:
            self.queue += wanted
            return "waitlisted", len(wanted)
        return "sold_out", claim.quantity


class Book:
    """Keeps what was decided, and hands `decide` no more of it than it asks for."""

    def __init__(self, offer: Offer) -> None:
        self.offer = offer
        self.rows: dict[str, Decided] = {}

    def decide(self, claims: Sequence[Claim]) -> Decision:
        ids, people = {claim.id for claim in claims}, {claim.person for claim in claims}
        earlier = [
            row
            for row in self.rows.values()
            if row.claim.id in ids or row.awaited or (row.held and row.claim.person in people)
        ]
        decision = decide(self.offer, earlier, claims)
        self.offer = decision.offer
        assert not {row.claim.id for row in decision.new} & self.rows.keys()
        assert {row.claim.id for row in decision.changed} <= self.rows.keys()
        self.rows |= {row.claim.id: row for row in (*decision.changed, *decision.new)}
        return decision


_STEPS = st.lists(
    st.one_of(
        st.lists(st.integers(0, 29), max_size=30),  # a batch of messages, some of them delivered before
        st.sampled_from(["open", "close", "tranche"]),
    ),
    max_size=12,
)
_MESSAGES = st.lists(
    st.builds(
        lambda person, quantity, kind: (person, quantity, kind),
        st.sampled_from("abcdef"),
        st.integers(1, 4),
        st.sampled_from(["", "", "", "", "withdraws", "ambiguous"]),
    ),
    min_size=30,
    max_size=30,
)


@settings(deadline=None, max_examples=200)
@given(st.integers(0, 12), st.none() | st.integers(1, 3), st.integers(0, 4), _MESSAGES, _STEPS)
def test_batches_are_decided_as_if_claims_came_one_by_one(
    allotment: int,
    limit: int | None,
    waitlist_max: int,
    messages: list[tuple[str, int, str]],
    steps: list[list[int] | str],
) -> None:
    claims = [
        claim(str(number), person, quantity, **({kind: True} if kind else {}))
        for number, (person, quantity, kind) in enumerate(messages)
    ]
    book = Book(Offer(allotment=allotment, limit=limit, waitlist_max=waitlist_max))
    model = Model(allotment, limit, waitlist_max)
    for step in steps:
        if isinstance(step, list):
            batch = [claims[number] for number in step]
            assert answers(book.decide(batch)) == [model.take(claim) for claim in batch]
        elif step == "tranche":
            model.allotment += 3
            model.move_up()
            book.offer = replace(book.offer, allotment=book.offer.allotment + 3)
            book.decide([])
        else:
            model.is_open = step == "open"
            book.offer = replace(book.offer, is_open=step == "open")
        _holds_true(book, model)


def _holds_true(book: Book, model: Model) -> None:
    rows = sorted(book.rows.values(), key=lambda row: row.sequence)
    held = sum(row.held for row in rows)
    assert [row.sequence for row in rows] == list(range(1, book.offer.sequence + 1))
    assert book.offer.taken == held <= book.offer.allotment
    assert not any(row.awaited for row in rows) or book.offer.left == 0
    assert sum(row.awaited > 0 for row in rows) <= book.offer.waitlist_max
    assert {(row.claim.id, row.held) for row in rows if row.held} == {
        (message, sum(unit[0] == message for unit in model.units)) for message, _ in model.units
    }
    for person in "abcdef":
        has = sum(row.held + row.awaited for row in rows if row.claim.person == person)
        assert book.offer.limit is None or has <= book.offer.limit
