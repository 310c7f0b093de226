"""Pictures that a shop folder names."""

from bot.shopfolder.fields import Section
from bot.shopfolder.folder import MEDIA, Folder
from bot.shopfolder.problems import did_you_mean

SUFFIXES = (".png", ".jpg", ".jpeg")
"""What every messenger takes."""


def read_picture(folder: Folder, section: Section) -> str | None:
    """Reads the name of a picture under `image`, which must lie in the media folder; None where none is named."""
    name = section.text("image")
    if not name:
        return None
    line = section.line_of("image")
    if "/" in name or "\\" in name or not name.lower().endswith(SUFFIXES):
        hint = f"name a file in {MEDIA}/ that ends in {', '.join(SUFFIXES)}"
        section.report.add(line, f"{section.label('image')} is `{name}`, which is no name of a picture", hint)
    elif not folder.has_file(f"{MEDIA}/{name}"):
        hint = did_you_mean(name, folder.names(MEDIA), few=0)
        section.report.add(line, f"the picture {MEDIA}/{name} is missing", hint)
    return name
