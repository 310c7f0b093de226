"""The shop's languages, and texts that must be there in each of them."""

from dataclasses import dataclass

from bot.message import LANGUAGES
from bot.shopfolder import fields
from bot.shopfolder.fields import Section
from bot.shopfolder.problems import FileReport
from bot.shopfolder.yamltree import Node


@dataclass(frozen=True, slots=True)
class Languages:
    """What texts must and may be written in.

    Attributes:
        required: The shop's languages; nothing where they could not be read.
        known: The same, or all that Isoko speaks where they could not be read.
    """

    required: tuple[str, ...]
    known: tuple[str, ...]

    def section(self, report: FileReport, node: Node | None, what: str) -> Section:
        """Opens a mapping by language, and reports the languages that are missing or not the shop's."""
        optional = tuple(code for code in self.known if code not in self.required)
        return fields.section(report, node, what, self.required, optional)

    def texts(self, report: FileReport, node: Node | None, what: str) -> dict[str, str]:
        """Reads a text in each language."""
        section = self.section(report, node, what)
        return {key.text: section.text(key.text) for key, _ in section.entries() if key.text in self.known}


def read_languages(top: Section) -> Languages:
    """Reads which languages the shop speaks."""
    read: list[str] = []
    for node in fields.listing(top.report, top.get("languages"), top.label("languages")):
        code = fields.choice(top.report, node, "a language of the shop", LANGUAGES)
        if code and code in read:
            top.report.add(node.line, f"the language {code} is here twice")
        elif code:
            read.append(code)
    return Languages(tuple(read), tuple(read) or LANGUAGES)
