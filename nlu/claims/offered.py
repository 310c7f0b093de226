"""What a text claims of what is on offer now, as intent and entities: the claim grammar speaks before the model."""

from collections.abc import Iterator, Sequence

from msgspec import structs

from nlu.claims.grammar import Claim, Withdrawal, read_claim
from nlu.interpretation import Entity, Intent, Interpretation, OfferWords
from nlu.spans import is_free

CLAIM = "claim"
WITHDRAWAL = "cancel_order"
"""What taking a claim back is: a claim that was won is an order under way."""

_SURE = 0.99


def claimed(meaning: Interpretation, offers: Sequence[OfferWords]) -> Interpretation | None:
    """Gives what a text means while something is on offer, or None where the claim grammar does not know it.

    Args:
        meaning: What it would mean otherwise.
        offers: What is on offer.

    Returns:
        A claim has the intent `claim`, a quantity and an `offer` for each code that it fits; a claim taken back the
        intent `cancel_order`, with the `offer` where it names one.
    """
    said = read_claim(meaning.text, offers)
    if said is None:
        return None
    codes = [said.offer] if isinstance(said, Withdrawal) and said.offer else getattr(said, "offers", ())
    named = [*_offers(meaning.text, codes)]
    quantity = [_quantity(meaning, said)] if isinstance(said, Claim) else []
    others = [entity for entity in meaning.entities if entity.name != "quantity"]
    kept = [entity for entity in others if is_free([*named, *quantity], entity.start, entity.end) or not codes]
    intent = CLAIM if isinstance(said, Claim) else WITHDRAWAL
    rest = tuple(
        Intent(other.name, other.confidence * (1 - _SURE)) for other in meaning.intents if other.name != intent
    )
    return structs.replace(
        meaning,
        intents=(Intent(intent, _SURE), *rest),
        entities=tuple(sorted([*kept, *named, *quantity], key=lambda entity: (entity.start, entity.name))),
    )


def _offers(text: str, codes: Sequence[str]) -> Iterator[Entity]:
    """The codes where they are written; one that is meant by another word is there in the whole text."""
    folded = text.casefold()
    for code in codes:
        at = folded.find(code.casefold()) if len(folded) == len(text) else -1
        yield Entity("offer", code, at, at + len(code)) if at >= 0 else Entity("offer", code, 0, len(text))


def _quantity(meaning: Interpretation, claim: Claim) -> Entity:
    """The number where it is written; "I'll take it" means one by all that it says."""
    written = (entity for entity in meaning.all("quantity") if entity.value == claim.quantity)
    return next(written, Entity("quantity", claim.quantity, 0, len(meaning.text)))
