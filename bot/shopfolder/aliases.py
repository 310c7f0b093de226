"""Keeps words unambiguous: what a shopper writes must stand for one product, category or place."""

import unicodedata

from bot.shopfolder.fields import Section
from bot.shopfolder.problems import FileReport


def normal_form(alias: str) -> str:
    """Gives what two aliases have in common when a shopper cannot mean one and not the other."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", alias).casefold())
    return " ".join(folded.split())


class AliasIndex:
    """All the words of a shop over all its languages, and what each stands for."""

    def __init__(self) -> None:
        self._owners: dict[str, tuple[str, str]] = {}

    def claim(self, alias: str, owner: str, report: FileReport, line: int) -> None:
        """Notes that a word stands for something, and reports it when it stands for something else already.

        Args:
            alias: The word as written.
            owner: What it stands for, such as "product tea-black-100g".
            report: Takes the mistake.
            line: Where the word is written.
        """
        here = f"{report.file}:{line}"
        first_owner, first_place = self._owners.setdefault(normal_form(alias), (owner, here))
        if first_owner != owner:
            report.add(
                line,
                f"`{alias}` stands for {owner} here, but for {first_owner} at {first_place}",
                "a word may stand for one thing only, over all languages",
            )


def read_aliases(section: Section, owner: str, index: AliasIndex) -> tuple[str, ...]:
    """Reads the `aliases` of something in one language.

    Args:
        section: Has them.
        owner: What they stand for, such as "product tea-black-100g".
        index: Takes them.

    Returns:
        The aliases.
    """
    aliases = section.lined_texts("aliases")
    for alias, line in aliases:
        index.claim(alias, owner, section.report, line)
    return tuple(alias for alias, _ in aliases)
