"""Reads `sources.yml` and the knowledge pages: one passage a file, the same file name in every language."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from bot.message import LANGUAGES
from bot.shopfolder import fields
from bot.shopfolder.config import Source
from bot.shopfolder.fields import Section
from bot.shopfolder.folder import CATALOGUE_FILE, KNOWLEDGE, SOURCES_FILE, Folder
from bot.shopfolder.languages import Languages
from bot.shopfolder.problems import FileReport, did_you_mean, short
from bot.shopfolder.yamltree import Scalar, parse
from storage.catalogue import Passage

SUFFIX = ".md"
BODY_MAX = 900
"""Characters of a page: what fits into one message on a phone."""

TOPICS = ("chili", "coffee", "farmers", "payment", "returns", "rwanda", "shipping", "tea", "tours")

UNDATED = "undated"
"""The date of what bears none, such as most web pages; the day it was read counts then."""

_PUBLISHED = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2]))?")


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources of a shop.

    Attributes:
        by_id: The sources that could be read.
        lines: Where each id stands, readable or not; None where the whole file could not be parsed.
        report: Takes the mistakes of their file.
    """

    by_id: Mapping[str, Source]
    lines: Mapping[str, int] | None
    report: FileReport

    def check_cited(self, cited: frozenset[str]) -> None:
        """Reports the sources that nothing cites."""
        for name, line in (self.lines or {}).items():
            if name not in cited:
                self.report.add(line, f"no page cites the source `{name}`", "cite it or delete it")


def read_sources(folder: Folder) -> Sources:
    """Reads the sources; a shop without knowledge pages needs none."""
    report = folder.report(SOURCES_FILE)
    if not folder.exists(SOURCES_FILE) and not folder.names(KNOWLEDGE):
        return Sources({}, {}, report)
    text = folder.text(SOURCES_FILE)
    root = parse(text, report) if text is not None else None
    if root is None:
        return Sources({}, None, report)
    section = fields.open_section(report, root, "the list of sources")
    by_id = {key.text: _source(report, key, section) for key, _ in section.entries()}
    return Sources(by_id, {key.text: key.line for key, _ in section.entries()}, report)


def _source(report: FileReport, key: Scalar, sources: Section) -> Source:
    what = f"source {key.text}"
    fields.slug(report, key, "a source's id")
    section = fields.section(report, sources.get(key.text), what, ("title", "publisher", "date"), ("read", "url"))
    read = section.date("read")
    url = section.text("url")
    if url and not url.startswith(("https://", "http://")):
        report.add(section.line_of("url"), f"{section.label('url')} is no web address", "begin it with https://")
    return Source(
        title=section.text("title"),
        publisher=section.text("publisher"),
        date=_published(section),
        read=read.isoformat() if read else None,
        url=url or None,
    )


def _published(section: Section) -> str:
    node = section.get("date")
    if isinstance(node, Scalar) and _PUBLISHED.fullmatch(node.text):
        return node.text
    if isinstance(node, Scalar) and node.text == UNDATED:
        if section.get("read") is None:
            section.report.add(node.line, f"{section.what} has no date", "then say when it was `read`")
        return UNDATED
    day = section.date("date")
    return day.isoformat() if day else ""


@dataclass(frozen=True, slots=True)
class References:
    """What pages may point at.

    Attributes:
        sources: What they may cite.
        skus: What they may be about; empty where the catalogue could not be read.
    """

    sources: Sources
    skus: Collection[str]


def read_pages(folder: Folder, languages: Languages, references: References) -> tuple[Passage, ...]:
    """Reads all pages, and reports those that a language lacks and the sources that none cites."""
    slugs = {code: _slugs(folder, code) for code in languages.known}
    for name in folder.names(KNOWLEDGE):
        path = f"{KNOWLEDGE}/{name}"
        if name in languages.known:
            continue
        if name in LANGUAGES:
            folder.report(path).add(
                1, f"`{name}` is not one of the shop's languages", "add it to `languages` in shop.yml"
            )
        else:
            hint = did_you_mean(name, languages.known)
            folder.report(path).add(1, f"`{name}` is no language that the shop can speak", hint)
    passages: list[Passage] = []
    for slug in sorted({slug for found in slugs.values() for slug in found}):
        there = [code for code in languages.known if slug in slugs[code]]
        passages += [_page(folder, code, slug, references) for code in there]
        for code in languages.required:
            if code not in there:
                folder.report(f"{KNOWLEDGE}/{code}/{slug}{SUFFIX}").add(
                    1, f"the page `{slug}` is missing in {code}", f"it is there in {', '.join(there)}"
                )
    if all(passage.sources for passage in passages):  # else one could not be read, and who knows what it cites
        references.sources.check_cited(frozenset(source for passage in passages for source in passage.sources))
    return tuple(passages)


def _slugs(folder: Folder, language: str) -> frozenset[str]:
    slugs: set[str] = set()
    for name in folder.names(f"{KNOWLEDGE}/{language}"):
        if name.endswith(SUFFIX):
            slugs.add(name.removesuffix(SUFFIX))
        elif not name.endswith("~"):
            folder.report(f"{KNOWLEDGE}/{language}/{name}").add(1, "this file is not read", f"pages end in {SUFFIX}")
    return frozenset(slugs)


def _page(folder: Folder, language: str, slug: str, references: References) -> Passage:
    path = f"{KNOWLEDGE}/{language}/{slug}{SUFFIX}"
    report = folder.report(path)
    text = folder.text(path)
    front, body, body_line = _split(text, report) if text is not None else ("", "", 1)
    root = parse(front, report, first_line=2) if front else None
    section = fields.section(
        report, root, "the page", ("id", "topic", "title", "keywords", "sources"), ("products", "reviewed")
    )
    name = section.slug("id")
    if name and name != slug:
        report.add(section.line_of("id"), f"the page's id is `{name}`, but its file is called `{slug}{SUFFIX}`")
    if root is not None:
        _check_body(body, body_line, report)
    return Passage(
        slug=slug,
        language=language,
        topic=section.choice("topic", TOPICS),
        title=section.text("title"),
        body=body,
        keywords=section.texts("keywords") + _known(section, "products", references.skus or None, CATALOGUE_FILE),
        sources=_known(section, "sources", references.sources.lines, SOURCES_FILE),
        reviewed=fields.flag(report, section.get("reviewed"), section.label("reviewed"), missing=True),
    )


def _split(text: str, report: FileReport) -> tuple[str, str, int]:
    """Takes a page apart into its front matter, its body, and the line that the body starts on."""
    lines = text.split("\n")
    ends = [index for index, line in enumerate(lines) if line.rstrip() == "---"]
    if not ends or ends[0] != 0:
        report.add(1, "the page does not begin with its front matter", "begin it with a line of `---`")
        return "", "", 1
    if len(ends) < 2:
        report.add(1, "the front matter does not end", "end it with a line of `---`")
        return "", "", 1
    end = ends[1]
    front = "\n".join(lines[1:end])
    if not front.strip():
        report.add(1, "the front matter is empty")
    body = "\n".join(lines[end + 1 :]).rstrip()
    blank = len(body) - len(body.lstrip())
    return front.strip() and front, body.lstrip(), end + 1 + (body.count("\n", 0, blank) + 1 if body else 0)


def _check_body(body: str, line: int, report: FileReport) -> None:
    if not body:
        report.add(line, "the page says nothing", "write its text below the front matter")
    elif len(body) > BODY_MAX:
        report.add(line, f"the page has {len(body)} characters, and {BODY_MAX} is the most", "split it into two pages")


def _known(section: Section, key: str, known: Collection[str] | None, file: str) -> tuple[str, ...]:
    """Reads ids, and reports those that are not among the known ones; None takes any."""
    read = section.lined_texts(key)
    for name, line in read:
        if known is not None and name not in known:
            section.report.add(
                line, f"`{short(name)}` in {section.label(key)} is not in {file}", did_you_mean(name, known)
            )
    return tuple(name for name, _ in read)
