"""Renders the example shop's drawings: every ``media/*.svg`` becomes a PNG beside it.

The SVG files are the sources; the PNG files are what buyers are sent, since most messengers take no vector
pictures. Run it after changing a drawing::

    python examples/rwanda/draw.py

The same sources and the same browser give the same bytes, so a picture that did not change makes no diff.
"""

import base64
import struct
import sys
import zlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from playwright.sync_api import Page, sync_playwright

MEDIA = Path(__file__).parent / "media"
WIDTH, HEIGHT = 800, 600
MAX_BYTES = 80_000
PALETTE_SIZE = 256
BROWSER = "/usr/bin/chromium"
BROWSER_ARGS = ["--headless", "--no-sandbox", "--disable-gpu", "--force-color-profile=srgb"]
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"

# A canvas hands over plain pixels, which spares this script a PNG decoder.
PAINT = """async ([source, width, height]) => {
  const image = new Image(width, height);
  image.src = "data:image/svg+xml;base64," + source;
  await image.decode();
  const canvas = new OffscreenCanvas(width, height);
  const brush = canvas.getContext("2d", {willReadFrequently: true});
  brush.drawImage(image, 0, 0, width, height);
  const bytes = brush.getImageData(0, 0, width, height).data;
  let text = "";
  for (let at = 0; at < bytes.length; at += 32768) {
    text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  }
  return btoa(text);
}"""


def main() -> int:
    """Render all drawings.

    Returns:
        The exit status: 1 when a picture came out heavier than a phone on a slow line should have to load.
    """
    too_heavy = False
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=BROWSER_ARGS)
        page = browser.new_page()
        for source in sorted(MEDIA.glob("*.svg")):
            picture = encode(*reduce_colours(paint(page, source.read_bytes())))
            source.with_suffix(".png").write_bytes(picture)
            sys.stdout.write(f"{source.stem}.png {len(picture)} bytes\n")
            too_heavy = too_heavy or len(picture) > MAX_BYTES
        browser.close()
    return int(too_heavy)


def paint(page: Page, svg: bytes) -> NDArray[np.uint8]:
    """Draw one SVG document.

    Args:
        page: An open page of the browser; nothing of it is shown or changed.
        svg: The document.

    Returns:
        The pixels, shaped (height, width, 3).
    """
    painted = page.evaluate(PAINT, [base64.b64encode(svg).decode(), WIDTH, HEIGHT])
    pixels = np.frombuffer(base64.b64decode(painted), dtype=np.uint8)
    return pixels.reshape(HEIGHT, WIDTH, 4)[:, :, :3]


def reduce_colours(pixels: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Reduce a drawing to the colours it can least do without.

    The paints of a flat drawing cover nearly every pixel and stay exact; the rest of the palette goes to
    the blends along edges. Each step keeps the colour whose absence would shift the picture most.

    Args:
        pixels: The drawing, shaped (height, width, 3).

    Returns:
        The palette, shaped (colours, 3), and each pixel's place in it, shaped (height, width).
    """
    colours, place, count = np.unique(pixels.reshape(-1, 3), axis=0, return_inverse=True, return_counts=True)
    exact = colours.astype(np.int64)
    kept = [int(count.argmax())]
    shift = ((exact - exact[kept[0]]) ** 2).sum(axis=1)
    nearest = np.zeros(len(colours), dtype=np.uint8)
    while len(kept) < min(PALETTE_SIZE, len(colours)):
        missed = int((shift * count).argmax())
        candidate = ((exact - exact[missed]) ** 2).sum(axis=1)
        nearest[candidate < shift] = len(kept)
        shift = np.minimum(shift, candidate)
        kept.append(missed)
    return colours[kept], nearest[place.reshape(pixels.shape[:2])]


def encode(palette: NDArray[np.uint8], indices: NDArray[np.uint8]) -> bytes:
    """Write an indexed-colour PNG.

    Args:
        palette: At most 256 colours, shaped (colours, 3).
        indices: Each pixel's place in the palette, shaped (height, width).

    Returns:
        The file's bytes.
    """
    height, width = indices.shape
    unfiltered = np.zeros((height, 1), dtype=np.uint8)
    rows = np.hstack([unfiltered, indices]).tobytes()
    return b"".join(
        [
            PNG_SIGNATURE,
            chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
            chunk(b"PLTE", palette.tobytes()),
            chunk(b"IDAT", zlib.compress(rows, 9)),
            chunk(b"IEND", b""),
        ]
    )


def chunk(kind: bytes, body: bytes) -> bytes:
    """Frame one part of a PNG file.

    Args:
        kind: The part's four-letter name.
        body: What it carries.

    Returns:
        Length, name, body and checksum.
    """
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


if __name__ == "__main__":
    sys.exit(main())
