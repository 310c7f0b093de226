"""Linear machines that tell labels apart, and what their margins are worth. Needs scikit-learn."""

from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix, vstack
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import LinearSVC

STAYS_MIN = 0.95
"""Share of what is in scope that stays, among examples that the machine did not see."""

_PENALTY = 1.0
_FOLDS = 3
_ENOUGH = 5_000
_DEFAULT_TEMPERATURE = 0.3


class Unseen(NamedTuple):
    """Margins of examples from machines that saw neither them nor variants of them.

    Attributes:
        names: The labels, in the order of columns.
        margins: A row an example.
        truth: Of each example, the column of its label.
        at: Of each, its index among all examples.
    """

    names: tuple[str, ...]
    margins: Any
    truth: Any
    at: Any

    @property
    def right(self) -> float:
        """How often the largest margin is the label's."""
        return float(np.mean(self.margins.argmax(axis=1) == self.truth)) if len(self.truth) else 0.0

    def temperature(self) -> float:
        """Finds what to divide margins by, so that their softmax says how often it is right."""
        if not len(self.truth):
            return _DEFAULT_TEMPERATURE
        return float(min(np.geomspace(0.05, 2.0, 40), key=lambda degree: _surprise(self.margins / degree, self.truth)))

    def with_lead(self, name: str, stays_min: float) -> tuple["Unseen", Any]:
        """Keeps out as much as may be: adds to the margin of what is out of scope, while enough of the rest stays.

        How far the best of the others is ahead of it tells better than a probability what nobody asked for, and as
        well as how near the nearest examples are.

        Args:
            name: The label of what is out of scope.
            stays_min: Share of the rest that stays.

        Returns:
            The margins with that, and what is added to each label's: nothing where that label is not among them.
        """
        lead = np.zeros(len(self.names))
        if name in self.names and len(self.names) > 2 and len(self.truth):
            outside = self.names.index(name)
            ahead = np.delete(self.margins, outside, axis=1).max(axis=1) - self.margins[:, outside]
            lead[outside] = np.quantile(ahead[self.truth != outside], 1 - stays_min)
        return self._replace(margins=self.margins + lead), lead


def separate(rows: csr_matrix, labels: Any) -> tuple[tuple[str, ...], Any, Any]:
    """Fits one weight vector a label; a single label needs none to be told apart.

    Args:
        rows: A row of features for each example.
        labels: Its label.

    Returns:
        The labels in order, their weights and their biases.
    """
    names = tuple(str(label) for label in np.unique(labels))
    if len(names) < 2:
        return names, np.zeros((len(names), rows.shape[1])), np.zeros(len(names))
    # All labels at once (Crammer and Singer) take half the time, and are half a point worse on the held-out part.
    machine = LinearSVC(C=_PENALTY, random_state=0).fit(rows, labels)
    if len(names) == 2:  # scikit-learn keeps only the second label's vector then
        other, bias = machine.coef_, machine.intercept_
        return names, np.vstack([-other, other]), np.concatenate([-bias, bias])
    return names, machine.coef_, machine.intercept_


def try_out(rows: csr_matrix, labels: Any, variants: csr_matrix | None = None, of: Any = None) -> Unseen:
    """Sees how well examples are told apart that were not learnt from.

    Args:
        rows: A row of features for each example.
        labels: Its label.
        variants: More rows to learn from, and none to try out.
        of: For each of them the index of the example that it is a variant of.

    Returns:
        What came out, of all examples or of enough; of none where some label has too few.
    """
    names, counts = np.unique(labels, return_counts=True)
    folds = min(_FOLDS, *counts) if len(names) > 1 else 0
    margins: list[Any] = []
    tried: list[Any] = []
    if folds >= 2:
        for seen, unseen in StratifiedKFold(folds, shuffle=True, random_state=0).split(rows, labels):
            learnt, taught = rows[seen], labels[seen]
            if variants is not None:
                more = np.isin(of, seen)
                learnt, taught = vstack([learnt, variants[more]], "csr"), np.concatenate([taught, labels[of[more]]])
            _, weights, bias = separate(learnt, taught)
            margins.append(rows[unseen] @ weights.T + bias)
            tried.append(unseen)
            if sum(map(len, tried)) >= _ENOUGH:
                break
    found = np.vstack(margins) if margins else np.zeros((0, len(names)))
    at = np.concatenate(tried) if tried else np.zeros(0, np.intp)
    return Unseen(tuple(str(name) for name in names), found, np.searchsorted(names, labels[at]), at)


def _surprise(logits: Any, truth: Any) -> float:
    logits = logits - logits.max(axis=1, keepdims=True)
    chosen = logits[np.arange(len(truth)), truth]
    return float(np.mean(np.log(np.exp(logits).sum(axis=1)) - chosen))
