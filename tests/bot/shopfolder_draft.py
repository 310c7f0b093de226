"""A right shop folder for tests to spoil, and what a spoiling edit is expected to lead to."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from bot.shopfolder import check

SHOP, GOODS, SOURCES = "shop.yml", "catalogue.yml", "sources.yml"
MINIMAL = Path(__file__).parents[2] / "examples" / "minimal"

MORE_SHOP = """
places:
  RW: [Rwanda, Kigali]
  FR:
    - France
    - Lyon
words:
  raw: {en: raw, fr: cru}
"""
MORE_CURRENCIES = """
  default: USD
  by_language: {fr: EUR}
  by_country:
    RW: RWF
    FR: EUR
"""
MORE_GOODS = """
tours:
  - sku: tour-hives
    category: visits
    producer: hilltop-bees
    price: {USD: "20.00", EUR: "18.00", RWF: "29000"}
    seats: 6
    daily_until: 2027-12-31
    image: honey-250g.png
    facts: {hours: 3, start: "09:00"}
    text:
      en: {name: "Hive walk", unit: "person", summary: "A walk.", description: "Among the hives.", aliases: ["hives"]}
      fr: {name: "Tour des ruches", unit: "tête", summary: "Un tour.", description: "Aux ruches.", aliases: ["ruches"]}
"""
MORE_CATEGORIES = """
  visits:
    image: honey-250g.png
    text:
      en: {name: "Visits", aliases: ["visit"]}
      fr: {name: "Visites", aliases: ["visite"]}

products:"""
ALL_PRICES = 'USD: "6.50", EUR: "5.90", RWF: "9000"'


@dataclass(frozen=True)
class Draft:
    """A shop folder that a test spoils."""

    root: Path

    def edit(self, file: str, old: str, new: str) -> None:
        """Replaces what must be there exactly once."""
        path = self.root / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {file}"
        path.write_text(text.replace(old, new), encoding="utf-8")

    def line(self, file: str, part: str) -> int:
        """Gives the line on which that text begins, which must be there exactly once."""
        text = (self.root / file).read_text(encoding="utf-8")
        assert text.count(part) == 1, f"{part!r} is {text.count(part)} times in {file}"
        return text.count("\n", 0, text.index(part)) + 1


def make_draft(tmp_path: Path) -> Draft:
    """The minimal shop with a tour, places, words and two more currencies: every part that the format knows."""
    draft = Draft(Path(shutil.copytree(MINIMAL, tmp_path / "shop")))
    draft.edit("shop.yml", "\n  default: USD\n", MORE_CURRENCIES)
    draft.edit("shop.yml", '{USD: "6.00"}', '{USD: "6.00", EUR: "5.50", RWF: "8700"}')
    draft.edit("shop.yml", '{USD: "4.00"}\n', '{USD: "4.00", EUR: "3.70", RWF: "5800"}\n' + MORE_SHOP)
    draft.edit("catalogue.yml", "\nproducts:", MORE_CATEGORIES)
    draft.edit("catalogue.yml", 'USD: "6.50"', ALL_PRICES)
    draft.edit("catalogue.yml", "    lots:", "    farmers_extra: {USD: '2.00'}\n    lots:")
    path = draft.root / "catalogue.yml"
    path.write_text(path.read_text(encoding="utf-8") + MORE_GOODS, encoding="utf-8")
    return draft


@dataclass(frozen=True)
class Case:
    """An edit of one file, part of the line that its problem is told at, and a pattern of what it says."""

    file: str
    old: str
    new: str
    at: str
    says: str

    def holds(self, draft: "Draft") -> None:
        """Spoils the draft, and asserts that this one mistake is reported and no other."""
        draft.edit(self.file, self.old, self.new)
        problems = check(draft.root)
        assert [(problem.file, problem.line) for problem in problems] == [(self.file, draft.line(self.file, self.at))]
        told = f"{problems[0].message} ({problems[0].hint})"
        assert re.search(self.says, told), told
