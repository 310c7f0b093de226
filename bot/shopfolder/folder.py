"""Access to the files of a shop folder, which a stranger may have written: bounded, and never outside of it."""

import codecs
import os
from pathlib import Path

from bot.shopfolder.problems import FileReport, Problem, did_you_mean

SHOP_FILE = "shop.yml"
CATALOGUE_FILE = "catalogue.yml"
SOURCES_FILE = "sources.yml"
KNOWLEDGE = "knowledge"
MEDIA = "media"

FILE_BYTES_MAX = 2 * 1024 * 1024


class Folder:
    """The files of a shop folder by their path within it, written with `/`."""

    def __init__(self, root: Path, problems: list[Problem]) -> None:
        self._root = root
        self._real_root = os.path.realpath(root)
        self._problems = problems

    def report(self, path: str) -> FileReport:
        """Gives what notes the mistakes of that file."""
        return FileReport(path, self._problems)

    def names(self, path: str) -> list[str]:
        """Lists what lies in a folder, sorted; nothing where there is no such folder. Hidden files are passed over."""
        target = self._root / path
        if not self._is_inside(target) or not target.is_dir():
            return []
        try:
            names = os.listdir(target)
        except OSError as error:
            self.report(path).add(1, f"the folder cannot be listed: {error.strerror}")
            return []
        return sorted(name for name in names if not name.startswith("."))

    def exists(self, path: str) -> bool:
        """Says whether there is anything of that path."""
        return os.path.lexists(self._root / path)

    def has_file(self, path: str) -> bool:
        """Says whether there is an ordinary file of that path inside the folder."""
        target = self._root / path
        return self._is_inside(target) and target.is_file()

    def text(self, path: str) -> str | None:
        """Reads a UTF-8 file.

        Args:
            path: Path within the folder.

        Returns:
            Its text without a byte order mark and with single line feeds, or None where it cannot be read, which is
            reported.
        """
        report = self.report(path)
        if not self.has_file(path):
            self._report_absent(path, report)
            return None
        try:
            with (self._root / path).open("rb") as file:
                data = file.read(FILE_BYTES_MAX + 1)
        except OSError as error:
            report.add(1, f"the file cannot be read: {error.strerror}")
            return None
        if len(data) > FILE_BYTES_MAX:
            report.add(1, f"the file is larger than {FILE_BYTES_MAX // 1024 // 1024} MiB")
            return None
        return _decode(data, report)

    def _report_absent(self, path: str, report: FileReport) -> None:
        if not self.exists(path):
            report.add(1, "the file is missing", did_you_mean(path, self.names("."), few=0))
        elif self._is_inside(self._root / path):
            report.add(1, "this is not an ordinary file")
        else:
            report.add(1, "the link leads out of the shop folder", "copy the file into the folder")

    def _is_inside(self, target: Path) -> bool:
        try:
            real = os.path.realpath(target)
        except ValueError:  # a NUL in the name
            return False
        return real == self._real_root or real.startswith(self._real_root + os.sep)


def _decode(data: bytes, report: FileReport) -> str | None:
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        report.add(data.count(b"\n", 0, error.start) + 1, "the file is not UTF-8", "save it as UTF-8 in your editor")
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")
