"""Measuring the claim grammar on labelled comments that it was not made from."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from nlu.claims.grammar import Claim, Withdrawal, read_claim
from nlu.interpretation import OfferWords


class LabelledComment(Struct, frozen=True):
    """A comment, and how it must be read.

    Attributes:
        text: As written.
        language: ISO 639-1 code of its language.
        claim: Whether it claims.
        offers: Codes that a claim or a withdrawal fits; empty if it names none.
        quantity: Units claimed, or None.
        withdraws: Whether it takes a claim back.
    """

    text: str
    language: str
    claim: bool
    offers: tuple[str, ...] = ()
    quantity: int | None = None
    withdraws: bool = False


class ClaimFigures(Struct, frozen=True):
    """How well claims were read.

    Attributes:
        n: Comments.
        claims: Those that claim.
        found: Those that were taken for claims.
        right: Those that were taken for claims rightly.
        quantity_right: Those of them whose quantity is right too.
        offers_right: Those of them whose offers are right too.
        withdrawals: Those that take a claim back.
        withdrawals_found: Those that were taken for withdrawals.
        withdrawals_right: Those that were taken for withdrawals rightly, of the right offer.
    """

    n: int
    claims: int
    found: int
    right: int
    quantity_right: int
    offers_right: int
    withdrawals: int
    withdrawals_found: int
    withdrawals_right: int

    @property
    def precision(self) -> float:
        """Share of what was taken for a claim that is one."""
        return _share(self.right, self.found)

    @property
    def recall(self) -> float:
        """Share of the claims that were taken for such."""
        return _share(self.right, self.claims)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return _share(2 * self.right, self.found + self.claims)

    def summary(self) -> dict[str, float]:
        """Gives the figures as shares of one, and the number of comments."""
        return {
            "n": self.n,
            "precision": round(self.precision, 4),
            "recall": round(self.recall, 4),
            "f1": round(self.f1, 4),
            "quantity": round(_share(self.quantity_right, self.right), 4),
            "offers": round(_share(self.offers_right, self.right), 4),
            "withdrawal_precision": round(_share(self.withdrawals_right, self.withdrawals_found), 4),
            "withdrawal_recall": round(_share(self.withdrawals_right, self.withdrawals), 4),
        }


def read_comments(path: Path) -> list[LabelledComment]:
    """Reads a file with a labelled comment a line, in JSON.

    Args:
        path: The file.

    Returns:
        The comments, in the order of the file.

    Raises:
        msgspec.DecodeError: A line is no labelled comment.
    """
    lines = path.read_bytes().splitlines()
    return [msgspec.json.decode(line, type=LabelledComment) for line in lines if line.strip()]


def evaluate_claims(comments: Iterable[LabelledComment], offers: Sequence[OfferWords]) -> dict[str, ClaimFigures]:
    """Reads comments and compares.

    Args:
        comments: With their labels.
        offers: What is on offer, in the order of opening.

    Returns:
        The figures of each language, in order of appearance, and of "all".
    """
    read = [(comment, read_claim(comment.text, offers)) for comment in comments]
    languages = dict.fromkeys(comment.language for comment, _ in read)
    return {
        name: _figures([pair for pair in read if name in (pair[0].language, "all")]) for name in (*languages, "all")
    }


_Pair = tuple[LabelledComment, Claim | Withdrawal | None]


def _figures(pairs: Sequence[_Pair]) -> ClaimFigures:
    def count(holds: Callable[[LabelledComment, Claim | Withdrawal | None], bool]) -> int:
        return sum(holds(comment, said) for comment, said in pairs)

    return ClaimFigures(
        n=len(pairs),
        claims=count(lambda comment, _: comment.claim),
        found=count(lambda _, said: isinstance(said, Claim)),
        right=count(lambda comment, said: comment.claim and isinstance(said, Claim)),
        quantity_right=count(
            lambda comment, said: comment.claim and isinstance(said, Claim) and said.quantity == comment.quantity
        ),
        offers_right=count(
            lambda comment, said: comment.claim and isinstance(said, Claim) and set(said.offers) == set(comment.offers)
        ),
        withdrawals=count(lambda comment, _: comment.withdraws),
        withdrawals_found=count(lambda _, said: isinstance(said, Withdrawal)),
        withdrawals_right=count(
            lambda comment, said: comment.withdraws and isinstance(said, Withdrawal) and comment.offers == _named(said)
        ),
    )


def _named(said: Withdrawal) -> tuple[str, ...]:
    return (said.offer,) if said.offer else ()


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
