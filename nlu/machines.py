"""Linear machines that tell labels apart, and what their margins are worth. Needs scikit-learn."""

from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, vstack
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import LinearSVC

DEFAULT_TEMPERATURE = 0.3
"""Where there are too few examples to fit one."""

STAYS_MIN = 0.93
"""Share of what is in scope that stays, among examples that the machine did not see.

Those are harder than life, for near-duplicates are refused: of texts as they come, some 97% stay then."""

_PENALTY = 1.0
_FOLDS = 3


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
    machine = LinearSVC(C=_PENALTY, random_state=0).fit(rows, labels)
    if len(names) == 2:  # scikit-learn keeps only the second label's vector then
        other, bias = machine.coef_, machine.intercept_
        return names, np.vstack([-other, other]), np.concatenate([-bias, bias])
    return names, machine.coef_, machine.intercept_


def margins(rows: csr_matrix, labels: Any, variants: csr_matrix | None = None, of: Any = None) -> Any:
    """Gives each example's margins from a machine that saw neither it nor a variant of it.

    Args:
        rows: A row of features for each example.
        labels: Its label.
        variants: More rows to learn from, and none to give margins for.
        of: For each of them the index of the example that it is a variant of.

    Returns:
        Margins, a row an example and a column a label in order; None if there are too few examples of some label.
    """
    names, counts = np.unique(labels, return_counts=True)
    folds = min(_FOLDS, *counts) if len(names) > 1 else 0
    if folds < 2:
        return None
    found = np.zeros((len(labels), len(names)))
    for seen, unseen in StratifiedKFold(folds, shuffle=True, random_state=0).split(rows, labels):
        learnt, taught = rows[seen], labels[seen]
        if variants is not None:
            more = np.isin(of, seen)
            learnt, taught = vstack([learnt, variants[more]], "csr"), np.concatenate([taught, labels[of[more]]])
        _, weights, bias = separate(learnt, taught)
        found[unseen] = rows[unseen] @ weights.T + bias
    return found


def share_right(found: Any, labels: Any) -> float:
    """Gives how often the largest margin is the label's; 0 without margins."""
    return 0.0 if found is None else float(np.mean(np.unique(labels)[found.argmax(axis=1)] == labels))


def out_of_scope_lead(found: Any, labels: Any, name: str) -> float:
    """Finds what to add to the margin of what is out of scope, so that no more than it must is taken for that.

    How far the best of the others is ahead of it tells better than a probability what nobody asked for, and as well as
    the nearest examples do.

    Args:
        found: Margins of unseen examples, or None.
        labels: Their labels.
        name: The label of what is out of scope.

    Returns:
        What to add; nothing where the label is not among them.
    """
    names = np.unique(labels)
    if found is None or name not in names or len(names) < 3:
        return 0.0
    outside = int(np.searchsorted(names, name))
    ahead = np.delete(found, outside, axis=1).max(axis=1) - found[:, outside]
    return float(np.quantile(ahead[labels != name], 1 - STAYS_MIN))


def temperature(found: Any, labels: Any) -> float:
    """Finds what to divide margins by, so that their softmax says how often it is right."""
    if found is None:
        return DEFAULT_TEMPERATURE
    truth = np.searchsorted(np.unique(labels), labels)
    return float(min(np.geomspace(0.05, 2.0, 40), key=lambda degree: _surprise(found / degree, truth)))


def _surprise(logits: Any, truth: Any) -> float:
    logits = logits - logits.max(axis=1, keepdims=True)
    chosen = logits[np.arange(len(truth)), truth]
    return float(np.mean(np.log(np.exp(logits).sum(axis=1)) - chosen))
