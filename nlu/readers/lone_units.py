"""Units that stand without a number: "the jar was smashed", "咖啡豆每包多少钱". Pure."""

import re

from nlu.interpretation import Entity
from nlu.lexicon import Lexicon
from nlu.marks import Marks
from nlu.readers.number_words import UNITS

_ALWAYS = Lexicon(
    {
        word: UNITS[word]
        for words in (
            "bags packs packet packets bottle bottles jar jars boxes sachet sachets tickets ticket",
            "paquet paquets sachet sachets bouteille bouteilles flacon flacons bocal bocaux billet billets cartons",
            "ipaki amapaki agapaki udupaki isashe amasashe icupa amacupa agacupa uducupa ikopo amakopo agasanduku "
            "udusanduku ikarito amakarito itike amatike agafuka udufuka",
            "pakiti paketi chupa mifuko vifuko kifuko kopo makopo boksi maboksi masanduku tiketi",
        )
        for word in words.split()
    }
    | {word: unit for word, unit in (("瓶子", "bottle"), ("罐子", "jar"), ("盒子", "box"), ("袋子", "bag"))}
)
"""Words that mean a unit wherever they stand."""

_TOLD = re.compile(
    r"(?<![a-z'])(?:(?:the|a|an|one|each|per|every|this|that|another|whole|open|opened|empty|full|of)\s"
    r"(?:(?:whole|open|opened|empty|full|second|last)\s)?(?P<en>bag|box|pack|seats?|spots?)|"
    r"(?:les?|des?|du|un|une|la|ce|ces|cette|mon|mes|vos|votre|par|chaque|ma|leurs?|quel|combien\sde|plus\sde)\s"
    r"(?P<fr>pots?|boites?|sacs?|places|cartons?))(?![a-z'-])"
)
"""Words that mean other things too, with what makes units of them."""
_TOLD_FIRST = frozenset(
    {
        "bag",
        "box",
        "pack",
        "seat",
        "seats",
        "spot",
        "spots",
        "pot",
        "pots",
        "boite",
        "boites",
        "sac",
        "sacs",
        "places",
        "carton",
        "cartons",
    }
)

_CHINESE = re.compile(r"(?:(?<=[每几这那整按论单哪])|(?<=多少)|(?<=开了的))(?P<zh>[瓶罐盒袋包张])(?![裹邮装括含月])")
_SIGNS = frozenset("瓶罐盒袋包张")


def find(text: str, seen: Marks) -> list[Entity]:
    """Gives the units in a normal form that mean one by themselves, be there a number beside them or not.

    Args:
        text: The normal form.
        seen: Its marks.

    Returns:
        The units, in order of appearance.
    """
    found: list[Entity] = []
    if not _ALWAYS.firsts.isdisjoint(seen):
        found += [Entity("unit", unit, start, end) for unit, start, end in _ALWAYS.find(text)]
    if not _TOLD_FIRST.isdisjoint(seen):
        found += [_told(match) for match in _TOLD.finditer(text)]
    if not _SIGNS.isdisjoint(seen):
        found += [Entity("unit", UNITS[match["zh"]], *match.span("zh")) for match in _CHINESE.finditer(text)]
    return found


def _told(match: re.Match[str]) -> Entity:
    group = "en" if match["en"] else "fr"
    return Entity("unit", UNITS[match[group]], *match.span(group))
