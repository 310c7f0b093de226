"""How likely a page answers a question: one number out of all that speaks for it and against.

A logistic regression over a few features, fitted by `python -m benchmarks.weigh_answers` to questions that pages answer
and to questions that none does; the weights below are what it printed. Whoever changes a feature runs it again.
"""

import math

from msgspec import Struct, structs

ANSWERS = 0.35
"""Score from which on a page is told: the least at which, of the questions that the weights were fitted to, one in
twenty of those that no page answers is told one."""


class Features(Struct, frozen=True, kw_only=True):
    """What speaks for a page, and against it.

    Attributes:
        rank: Its BM25 score, by the weight of the question.
        lead: How far it is ahead of the best other page, -1 to 1.
        covered: Share of the question's weight, beside the names of goods, that it holds.
        head: The same of its title and keywords.
        held: The weight that it holds itself, as a logarithm.
        keyed: Share of the question's words that its keywords make up.
        strange: Share of the question's weight that no page holds.
        topic: How likely the question is one for its topic.
        outside: How likely the question is none for the shop.
        fits: Whether it is about the goods that the question names.
        misfits: Whether the question names goods that it is not about.
        elsewhere: Whether the question is about another country, and the page about this one.
        dated: Whether the question is about a certain day.
        unheard: How many of the question's words the shop never uses, three at most.
    """

    rank: float
    lead: float
    covered: float
    head: float
    held: float
    keyed: float
    strange: float
    topic: float
    outside: float
    fits: float
    misfits: float
    elsewhere: float
    dated: float
    unheard: float


BIAS = -3.10
WEIGHTS = Features(
    rank=0.10, lead=6.44, covered=1.18, head=0.81, held=0.15, keyed=1.00, strange=-1.45,
    topic=0.67, outside=-1.56, fits=1.35, misfits=-3.51, elsewhere=-2.59, dated=-1.22, unheard=-1.63,
)  # fmt: skip


def likelihood(features: Features) -> float:
    """Gives how likely a page answers, 0 to 1."""
    pairs = zip(structs.astuple(WEIGHTS), structs.astuple(features), strict=True)
    return 1 / (1 + math.exp(-BIAS - sum(weight * value for weight, value in pairs)))
