"""Order numbers, as five languages introduce them."""

import re
from collections.abc import Iterator

from nlu.interpretation import Entity
from nlu.marks import DIGIT, Marks

_ORDER = re.compile(
    r"(?<![a-z0-9])(?:r[\s-]?|#\s?|(?:order|commande|komande|oda|agizo|订单)\s?(?:no|number|nr|n°|numero|nimero|namba|号码|号)?"
    r"[.:#\s]{0,3}r?\s?)(?P<digits>\d{4}[\s-]?\d{4})(?!\d)"
)


def find_order_numbers(text: str, seen: Marks) -> Iterator[Entity]:
    """Gives the order numbers of a normal form with these marks, as "R" and eight digits."""
    if DIGIT not in seen:
        return
    for match in _ORDER.finditer(text):
        digits = re.sub(r"\D", "", match["digits"])
        start = match.start("digits")
        before = re.search(r"r[\s-]?\Z", text[:start])
        yield Entity("order_number", f"R{digits}", before.start() if before else start, match.end())
