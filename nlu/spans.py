"""Places in a text, and whether they are taken."""

from collections.abc import Iterable

from nlu.interpretation import Entity


def is_free(found: Iterable[Entity], start: int, end: int) -> bool:
    """Whether nothing is named yet in a place."""
    for other in found:  # noqa: SIM110 - `all` with a generator takes twice as long, and this is asked all the time
        if start < other.end and other.start < end:
            return False
    return True
