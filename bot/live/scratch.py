"""Offers on scratch stock: claims are decided by the shop's rule, and nothing of it is stored."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct

from storage.rules import claims as rules
from storage.rules.claims import Claim, Decided, Offer

WAITLIST_MAX = 100
"""Claims that may wait for one offer."""


class Opening(Struct, frozen=True):
    """An offer to be opened.

    Attributes:
        code: Its claim code.
        sku: What is sold.
        price_minor: The live price of a unit.
        allotment: Units set aside for it.
    """

    code: str
    sku: str
    price_minor: int
    allotment: int


class Bid(Struct, frozen=True):
    """A claim and the offer that it is for."""

    code: str
    claim: Claim


class ScratchStock:
    """The offers of one broadcast, in memory.

    Args:
        openings: In the order of opening.
        limit: Units a person may have of each offer, or None.
    """

    def __init__(self, openings: Sequence[Opening], limit: int | None) -> None:
        self._books = {
            opening.code: _Book(Offer(allotment=opening.allotment, limit=limit, waitlist_max=WAITLIST_MAX))
            for opening in openings
        }

    def decide(self, bids: Sequence[Bid]) -> list[Decided]:
        """Decides a batch; an offer that was never opened answers as a closed one does.

        Args:
            bids: In the order in which they count.

        Returns:
            An answer for each, in that order.
        """
        by_code: dict[str, list[Claim]] = {}
        for bid in bids:
            by_code.setdefault(bid.code, []).append(bid.claim)
        answers = {code: iter(self._book(code).decide(claims)) for code, claims in by_code.items()}
        return [next(answers[bid.code]) for bid in bids]

    def stands(self) -> Mapping[str, tuple[Offer, tuple[Decided, ...]]]:
        """Gives every offer with its claims, those that were never opened included."""
        return MappingProxyType({code: (book.offer, tuple(book.rows.values())) for code, book in self._books.items()})

    def _book(self, code: str) -> "_Book":
        book = self._books.get(code)
        if book is None:
            book = self._books[code] = _Book(Offer(allotment=0, is_open=False))
        return book


class _Book:
    """An offer and what was decided about it."""

    def __init__(self, offer: Offer) -> None:
        self.offer = offer
        self.rows: dict[str, Decided] = {}
        self._of_person: dict[str, set[str]] = {}
        self._waiting: set[str] = set()

    def decide(self, claims: Sequence[Claim]) -> tuple[Decided, ...]:
        ids = {claim.id for claim in claims} & self.rows.keys()
        for claim in claims:
            ids |= self._of_person.get(claim.person, set())
        decision = rules.decide(self.offer, [self.rows[id] for id in ids | self._waiting], claims)
        self.offer = decision.offer
        self._keep(decision.changed)
        self._keep(decision.new)
        return decision.answers

    def _keep(self, rows: Iterable[Decided]) -> None:
        for row in rows:
            id = row.claim.id
            self.rows[id] = row
            (self._waiting.add if row.awaited else self._waiting.discard)(id)
            if row.held or row.awaited:
                self._of_person.setdefault(row.claim.person, set()).add(id)
            elif row.claim.person in self._of_person:
                self._of_person[row.claim.person].discard(id)
