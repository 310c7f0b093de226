"""Draws what is taken for what (`pip install isoko[draw]`). Only this file needs matplotlib."""

from pathlib import Path

import numpy as np

from nlu.evaluation import Report

_WIDTH, _DPI = 14.0, 100
"""Inches, and pixels in each: a picture as wide as a page shows it."""
_FEW = 12  # labels; so few need no square picture
_SMALL, _LARGE = 12, 17  # points, of labels and of the title
_DARK = 0.5  # share from which on a field is too dark for a dark number


class NoMatplotlib(Exception):
    """What draws is not installed."""

    def __init__(self) -> None:
        super().__init__("matplotlib is missing, which draws: pip install -c constraints.txt -e '.[draw]'")


def check() -> None:
    """Makes sure that pictures can be drawn, before time is spent on what they would show.

    Raises:
        NoMatplotlib: If they cannot.
    """
    try:
        import matplotlib.figure  # noqa: F401, PLC0415 - an extra
    except ImportError as error:
        raise NoMatplotlib from error


def draw(path: Path, title: str, measured: Report) -> None:
    """Draws a matrix: a row for what was meant, a column for what it was taken for, as shares of the row.

    Args:
        path: Where the picture goes, a PNG.
        title: Stands above it, before the accuracy.
        measured: What was found.

    Raises:
        NoMatplotlib: If what draws is not installed.
    """
    check()
    from matplotlib.figure import Figure  # noqa: PLC0415 - an extra

    labels, counts = matrix(measured)
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    height = _WIDTH * (0.9 if len(labels) > _FEW else 0.6)
    figure = Figure(figsize=(_WIDTH, height), dpi=_DPI, layout="constrained")
    axes = figure.subplots()
    image = axes.imshow(shares, cmap="Blues", vmin=0.0, vmax=1.0, aspect="auto")
    places = range(len(labels))
    axes.set_xticks(places, labels, rotation=90, fontsize=_SMALL)
    axes.set_yticks(places, [f"{label} ({measured.meant.get(label, 0)})" for label in labels], fontsize=_SMALL)
    axes.set_xticks([at - 0.5 for at in places], minor=True)
    axes.set_yticks([at - 0.5 for at in places], minor=True)
    axes.grid(which="minor", color="0.9", linewidth=0.5)
    axes.tick_params(which="minor", length=0)
    axes.set_xlabel("taken for", fontsize=_SMALL)
    axes.set_ylabel("meant (how many messages)", fontsize=_SMALL)
    axes.set_title(f"{title}: {measured.accuracy:.1%} of {measured.n} messages understood", fontsize=_LARGE, pad=12)
    for row, column in zip(*np.nonzero(counts), strict=True):
        if row != column:
            color = "white" if shares[row, column] > _DARK else "darkred"
            axes.text(column, row, counts[row, column], color=color, fontsize=_SMALL, ha="center", va="center")
    figure.colorbar(image, ax=axes, label="share of the row", fraction=0.025, pad=0.02, shrink=0.6)
    figure.savefig(path)


def matrix(measured: Report) -> tuple[list[str], np.ndarray]:
    """Counts how often each intent was taken for each.

    Args:
        measured: What was found.

    Returns:
        The intents, of rows and columns alike, and the counts.
    """
    labels = sorted({*measured.meant, *(taken_for for _, taken_for, _ in measured.confusions)})
    places = {label: at for at, label in enumerate(labels)}
    counts = np.zeros((len(labels), len(labels)), int)
    for intent, times in measured.meant.items():
        counts[places[intent], places[intent]] = times
    for intent, taken_for, times in measured.confusions:
        counts[places[intent], places[taken_for]] = times
        counts[places[intent], places[intent]] -= times
    return labels, counts
