"""Where a text tells of what was: a date there is the last such day, not the next. Pure."""

import re

_BEFORE = re.compile(
    r"(?<![a-z])(?:"
    r"(?:i|we|was|were|had|have|i've|that)\s(?:\w+\s){0,2}?(?:ordered|bought|paid|placed|purchased|received|got)|"
    r"(?:ordered|bought|placed|paid|purchased|sent|shipped|delivered)\s(?=on\b|last\b)|"
    r"order\s(?:of|from)|placed\son|"
    r"(?:ai|avais|avons|avions|a|ont|ete)\s(?:ete\s)?(?:commande|achete|paye|passe|recu|livre|envoye)\w*|"
    r"commande(?:e|s|es)?\sdu|passee?\sle|"
    r"(?:ni|tu|wa)(?:li|me)\w*(?:agiza|nunua|lipa|pokea|weka)\w*|(?:oda|agizo)\s(?:ya|la)|"
    r"(?:na|twa|nara|twara|n)(?:tumije|guze|ishyuye|saguze|komanze|komandye)\w*|natumye|komande\syo"
    r")(?![a-z])(?P<rest>[^,;.!?\n]*)"
)
_BEHIND = re.compile(r"(?P<rest>[^,;.!?，\s]{1,14}?)(?:买|下|订购?|拍|付|购|寄|发|收到?)(?:单|款|货)?的")


def find(text: str) -> list[tuple[int, int]]:
    """Gives the parts of a normal form in which dates are past."""
    parts = [match.span("rest") for match in _BEFORE.finditer(text)]
    if not text.isascii():
        parts += [match.span("rest") for match in _BEHIND.finditer(text)]
    return parts
