"""Who gets what is on offer in a broadcast: claims are decided in order, once, and never more is won than there is.

Always, for an offer: its claims are numbered 1, 2, 3 ... without a gap; `taken` is the sum of what its claims hold and
never above the allotment; nobody waits while anything is left; nobody holds or awaits more than the limit. How claims
are gathered into batches changes nothing.
"""

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

Outcome = Literal["won", "waitlisted", "over_limit", "closed", "sold_out", "ambiguous", "withdrawn"]


class Offer(Struct, frozen=True, kw_only=True):
    """What is on offer, and how far it has come.

    Attributes:
        allotment: Units set aside for it.
        limit: Units a person may have, or None.
        waitlist_max: Claims that may wait at a time.
        is_open: Whether claims are taken.
        taken: Units held by claims.
        sequence: The number of the last claim.
    """

    allotment: int
    limit: int | None = None
    waitlist_max: int = 0
    is_open: bool = True
    taken: int = 0
    sequence: int = 0

    @property
    def left(self) -> int:
        """Units that nobody holds."""
        return self.allotment - self.taken


class Claim(Struct, frozen=True, kw_only=True):
    """A person's bid for an offer.

    Attributes:
        id: Of the message; the same message delivered again has the same one.
        person: Who bids, over all channels.
        quantity: Units wanted, at least 1. Of no meaning if it withdraws.
        withdraws: Takes back all that this person holds or awaits.
        ambiguous: The message fits another offer too; until the person says which, this one keeps a place.
    """

    id: str
    person: str
    quantity: int = 1
    withdraws: bool = False
    ambiguous: bool = False


class Decided(Struct, frozen=True, kw_only=True):
    """A claim with its answer, which never changes, and what it has, which may.

    Attributes:
        claim: What was decided.
        sequence: Its number within the offer: who was first.
        outcome: The answer.
        quantity: The units that the answer is about: won, awaited or given back; else wanted.
        position: Place on the waitlist when it was answered, or None.
        held: Units that it has now.
        awaited: Units that it waits for now.
    """

    claim: Claim
    sequence: int
    outcome: Outcome
    quantity: int
    position: int | None = None
    held: int = 0
    awaited: int = 0


class Decision(Struct, frozen=True):
    """What comes of a batch.

    Attributes:
        offer: After the batch.
        answers: One for each claim of the batch, in its order.
        new: Claims that had not been decided before, in the order of their numbers, as they are after the batch.
        changed: Earlier claims that hold or await something else than before.
    """

    offer: Offer
    answers: tuple[Decided, ...]
    new: tuple[Decided, ...]
    changed: tuple[Decided, ...]


def decide(offer: Offer, earlier: Iterable[Decided], claims: Sequence[Claim]) -> Decision:
    """Decides claims in their order.

    Args:
        offer: Before the batch. If its allotment has grown, those who wait are served before anybody in the batch.
        earlier: What was decided before, as far as it matters here: all claims with an id of the batch, all that hold
            or await something for a person of the batch, and all that wait.
        claims: The batch, as it came in; none at all is fine.

    Returns:
        The decision.

    Raises:
        ValueError: A claim wants less than one unit.
    """
    batch = _Batch(offer, earlier)
    batch.serve_waiting()
    answers = [batch.decide(claim) for claim in claims]
    return batch.decision(answers)


class _Batch:
    """The state between two claims of a batch."""

    def __init__(self, offer: Offer, earlier: Iterable[Decided]) -> None:
        self._offer = offer
        self._before = {row.claim.id: row for row in sorted(earlier, key=lambda row: row.sequence)}
        self._rows = dict(self._before)
        # In the order of their numbers, as a dict keeps it: ids of a person's claims, and of those that wait.
        self._of_person: dict[str, list[str]] = {}
        self._waiting: dict[str, None] = {}
        for row in self._rows.values():
            self._index(row)

    def decide(self, claim: Claim) -> Decided:
        known = self._rows.get(claim.id)
        if known is not None:
            return known
        if claim.quantity < 1:
            raise ValueError(f"claim {claim.id} wants {claim.quantity} units")
        self._offer = replace(self._offer, sequence=self._offer.sequence + 1)
        row = self._withdrawn(claim) if claim.withdraws else self._answer(claim)
        self._rows[claim.id] = row
        self._index(row)
        if claim.withdraws:
            self.serve_waiting()
        return row

    def _answer(self, claim: Claim) -> Decided:
        offer = self._offer
        wanted = self._within_limit(claim)
        if not offer.is_open:
            return self._lost(claim, "closed")
        if claim.ambiguous:
            held = min(wanted, offer.left)
            return replace(self._lost(claim, "ambiguous"), held=self._take(held))
        if wanted == 0:
            return self._lost(claim, "over_limit")
        if offer.left > 0:
            won = self._take(min(wanted, offer.left))
            return replace(self._lost(claim, "won"), quantity=won, held=won)
        if len(self._waiting) < offer.waitlist_max:
            position = len(self._waiting) + 1
            return replace(self._lost(claim, "waitlisted"), quantity=wanted, awaited=wanted, position=position)
        return self._lost(claim, "sold_out")

    def _lost(self, claim: Claim, outcome: Outcome) -> Decided:
        return Decided(claim=claim, sequence=self._offer.sequence, outcome=outcome, quantity=claim.quantity)

    def _withdrawn(self, claim: Claim) -> Decided:
        given_back = 0
        for id in self._of_person.pop(claim.person, ()):
            row = self._rows[id]
            given_back += row.held + row.awaited
            self._take(-row.held)
            self._rows[id] = replace(row, held=0, awaited=0)
            self._waiting.pop(id, None)
        return replace(self._lost(claim, "withdrawn"), quantity=given_back)

    def serve_waiting(self) -> None:
        """Moves the waitlist up: first come, first served, the last one served perhaps in part."""
        while self._waiting and self._offer.left > 0:
            id = next(iter(self._waiting))
            row = self._rows[id]
            units = self._take(min(row.awaited, self._offer.left))
            self._rows[id] = replace(row, held=row.held + units, awaited=row.awaited - units)
            if units == row.awaited:
                del self._waiting[id]

    def decision(self, answers: Sequence[Decided]) -> Decision:
        new = tuple(row for id, row in self._rows.items() if id not in self._before)
        changed = tuple(row for id, row in self._rows.items() if id in self._before and row != self._before[id])
        return Decision(self._offer, tuple(answers), new, changed)

    def _within_limit(self, claim: Claim) -> int:
        """Gives how many of the units wanted the limit lets the person have."""
        if self._offer.limit is None:
            return claim.quantity
        rows = [self._rows[id] for id in self._of_person.get(claim.person, ())]
        return max(0, min(claim.quantity, self._offer.limit - sum(row.held + row.awaited for row in rows)))

    def _take(self, units: int) -> int:
        self._offer = replace(self._offer, taken=self._offer.taken + units)
        return units

    def _index(self, row: Decided) -> None:
        if row.held or row.awaited:
            self._of_person.setdefault(row.claim.person, []).append(row.claim.id)
        if row.awaited:
            self._waiting[row.claim.id] = None
