"""Groups of texts that want the same, so that whoever labels them reads one instead of twenty. Pure."""

from collections.abc import Sequence

import numpy as np
from rapidfuzz import fuzz, process

from nlu.duplicates import words

ALIKE_MIN = 72.0
"""Similarity in per cent, whatever the order of the words, from which two texts stand in one group."""


def grouped(texts: Sequence[str]) -> list[list[str]]:
    """Groups texts of one language.

    Each group gathers round the first text that no group before had room for, so that a chain of small steps never
    joins what is far apart.

    Args:
        texts: The texts, those that matter most first; the same one may come often.

    Returns:
        The groups, the largest first; within one, in the order given.
    """
    spelled = [words(text) for text in texts]
    alike = process.cdist(spelled, spelled, scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE_MIN, dtype=np.uint8) > 0
    left = np.ones(len(texts), dtype=bool)
    groups = []
    for at in range(len(texts)):
        if left[at]:
            members = np.flatnonzero(alike[at] & left)
            left[members] = False
            groups.append([texts[member] for member in sorted({at, *members.tolist()})])
    return sorted(groups, key=len, reverse=True)
