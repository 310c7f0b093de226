"""Plays a feed of comments through the claim grammar and the rule of claims."""

from collections import Counter
from collections.abc import AsyncIterator, Sequence
from typing import Any

from msgspec import Struct

from bot.live.feed import Comment, CommentFeed
from bot.live.scratch import Bid, Opening, ScratchStock
from nlu.claims.grammar import Withdrawal, read_claim
from nlu.interpretation import OfferWords
from storage.rules.claims import Claim, Decided

BATCH_MAX = 500
"""Comments decided together when nothing has to be waited for. It changes the speed, never an outcome."""


class Line(Struct, frozen=True):
    """What became of a comment.

    Attributes:
        at_ms: When it came.
        viewer: Who wrote it.
        claim: Whether it was one, or the withdrawal of one; if not, the rest is None.
        offer: Claim code.
        quantity: Units won, awaited or given back; for a claim that got nothing, units wanted.
        outcome: As the rule of claims calls it.
        sequence: The claim's number within the offer.
    """

    at_ms: int
    viewer: str
    claim: bool
    offer: str | None = None
    quantity: int | None = None
    outcome: str | None = None
    sequence: int | None = None


class Replay:
    """One run of a feed over offers on scratch stock.

    Args:
        openings: In the order of opening.
        words: What each is called, in the same order.
        limit: Units a person may have of each offer, or None.
    """

    def __init__(self, openings: Sequence[Opening], words: Sequence[OfferWords], limit: int | None) -> None:
        self._openings = openings
        self._words = words
        self._stock = ScratchStock(openings, limit)
        self._bids: dict[str, Bid] = {}
        self._last_code: dict[str, str] = {}
        self._counts: Counter[str] = Counter()

    async def lines(self, feed: CommentFeed, batch_max: int = BATCH_MAX) -> AsyncIterator[tuple[Comment, Line]]:
        """Plays a feed.

        Args:
            feed: The comments.
            batch_max: Comments decided together, at most.

        Yields:
            Every comment with what became of it, in the feed's order.
        """
        batch: list[Comment] = []
        async for comment in feed:
            batch.append(comment)
            if len(batch) == batch_max:
                for pair in self._decided(batch):
                    yield pair
                batch = []
        for pair in self._decided(batch):
            yield pair

    def summary(self) -> dict[str, Any]:
        """Says how the broadcast stands: comments, claims, outcomes, and every offer that was opened."""
        stands = self._stock.stands()
        offers = []
        for opening in self._openings:
            offer, rows = stands[opening.code]
            unsure = sum(row.held for row in rows if row.outcome == "ambiguous")
            offers.append(
                {
                    "offer": opening.code,
                    "sku": opening.sku,
                    "price_minor": opening.price_minor,
                    "allotted": offer.allotment,
                    "sold": offer.taken - unsure,
                    "unsure": unsure,
                    "left": offer.left,
                    "waiting": sum(row.awaited for row in rows),
                    "buyers": len({row.claim.person for row in rows if row.held}),
                    "claims": offer.sequence,
                }
            )
        decided = [row for _, rows in stands.values() for row in rows]
        return {
            "comments": self._counts["comments"],
            "claims": len(decided),
            "delivered_again": self._counts["again"],
            "outcomes": dict(Counter(row.outcome for row in sorted(decided, key=lambda row: row.outcome))),
            "offers": offers,
        }

    def _decided(self, comments: Sequence[Comment]) -> list[tuple[Comment, Line]]:
        bids = [self._bid(comment) for comment in comments]
        answers = iter(self._stock.decide([bid for bid in bids if bid]))
        self._counts["comments"] += len(comments)
        return [
            (comment, _line(comment, bid.code, next(answers)) if bid else Line(comment.at_ms, comment.viewer, False))
            for comment, bid in zip(comments, bids, strict=True)
        ]

    def _bid(self, comment: Comment) -> Bid | None:
        known = self._bids.get(comment.id)
        if known:
            self._counts["again"] += 1
            return known
        said = read_claim(comment.text, self._words)
        if said is None:
            return None
        last = self._words[-1].code
        if isinstance(said, Withdrawal):
            code = said.offer or self._last_code.get(comment.viewer, last)
            bid = Bid(code, Claim(id=comment.id, person=comment.viewer, withdraws=True))
        else:
            # Of several offers that the text fits, the one opened last keeps the place.
            code = said.offers[-1] if said.offers else last
            ambiguous = len(said.offers) > 1
            claim = Claim(id=comment.id, person=comment.viewer, quantity=said.quantity, ambiguous=ambiguous)
            bid = Bid(code, claim)
            self._last_code[comment.viewer] = code
        self._bids[comment.id] = bid
        return bid


def _line(comment: Comment, code: str, answer: Decided) -> Line:
    return Line(comment.at_ms, comment.viewer, True, code, answer.quantity, answer.outcome, answer.sequence)
