import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette
from webchat_shop import MEDIA, NAMES

from bot.channels import webchat_pages
from bot.channels.webchat_pages import page_routes, preferred_language

STATIC = Path(webchat_pages.__file__).parent / "static"


def client(media: Path = MEDIA, names: dict[str, str] = NAMES) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(Starlette(routes=page_routes(media, names)))
    return httpx.AsyncClient(transport=transport, base_url="http://shop.example")


@pytest.fixture
async def web() -> Iterator[httpx.AsyncClient]:
    async with client() as opened:
        yield opened


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("zh-CN,zh;q=0.9,en;q=0.8", "zh"),
        ("de-DE, rw;q=0.9", "rw"),
        ("FR-ca", "fr"),
        ("sw", "sw"),
        ("de", "en"),
        ("", "en"),
        (",;q=,*", "en"),
    ],
)
async def test_the_page_comes_in_the_browsers_language(web, accepted, language):
    page = (await web.get("/", headers={"accept-language": accepted})).text
    assert f'<html lang="{language}">' in page
    assert f"<title>{NAMES[language]}</title>" in page


def test_a_shop_without_english_greets_strangers_in_what_it_has():
    assert preferred_language("de", ["rw"]) == "rw"


async def test_a_shops_name_is_text_and_nothing_else():
    async with client(names={"en": '<script>"$shop'}) as web:
        page = (await web.get("/")).text
    assert "&lt;script&gt;&quot;$shop" in page
    assert '<script>"' not in page


@pytest.mark.parametrize("path", ["/", "/chat/chat.js", "/chat/chat.css", "/chat/logo.svg"])
async def test_nothing_from_elsewhere_and_no_inline_script_is_allowed(web, path):
    headers = (await web.get(path)).headers
    policy = headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"


async def test_a_part_is_sent_zipped_and_only_when_it_changed(web):
    part = await web.get("/chat/chat.js", headers={"accept-encoding": "gzip"})
    assert part.headers["content-encoding"] == "gzip"
    assert part.headers["content-type"] == "text/javascript; charset=utf-8"
    assert part.content == (STATIC / "chat.js").read_bytes()
    assert len(gzip.compress(part.content)) < len(part.content) / 2
    plain = await web.get("/chat/chat.js", headers={"accept-encoding": "identity"})
    assert plain.content == part.content
    again = await web.get("/chat/chat.js", headers={"if-none-match": part.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


async def test_the_pages_own_words_are_those_of_the_shops_languages():
    async with client(names={"zh": "千丘集市", "sw": "Soko"}) as web:
        script = (await web.get("/chat/texts.js")).text
    words = json.loads(script.removeprefix("export const WORDS = ").removesuffix(";\n"))
    assert set(words) == {"zh", "sw"}
    assert (words["zh"]["tag"], words["zh"]["send"]) == ("zh-Hans", "发送")
    assert (words["sw"]["tag"], words["sw"]["you"]) == ("sw", "Wewe")


async def test_every_part_that_the_page_names_is_there(web):
    named = set()
    for file in STATIC.glob("*.*"):
        if file.suffix != ".png":
            named |= set(re.findall(r'"(/chat/[^"]+)"', file.read_text("utf-8")))
            named |= {f"/chat/{name}" for name in re.findall(r'from "\./([^"]+)"', file.read_text("utf-8"))}
    assert {"/chat/chat.js", "/chat/words.js", "/chat/band.svg"} <= named
    for path in named:
        assert (await web.get(path)).status_code == 200, path
    assert (await web.get("/chat/index.html")).status_code == 404


def test_the_page_needs_nothing_from_elsewhere_and_never_reads_text_as_markup():
    for file in STATIC.glob("*.*"):
        if file.suffix == ".png":
            continue
        text = file.read_text("utf-8").replace("http://www.w3.org/", "")
        assert not re.search(r"https?://", text), file.name
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|style=|<script>", text), (
            file.name
        )


async def test_a_picture_is_served_and_kept_by_the_browser(web):
    picture = await web.get("/media/coffee-beans-500g.png")
    assert picture.headers["content-type"] == "image/png"
    assert picture.headers["cache-control"] == "public, max-age=86400"
    assert picture.content == (MEDIA / "coffee-beans-500g.png").read_bytes()
    again = await web.get("/media/coffee-beans-500g.png", headers={"if-none-match": picture.headers["etag"]})
    assert again.status_code == 304
    drawing = await web.get("/media/coffee-beans-500g.svg")
    assert "sandbox" in drawing.headers["content-security-policy"]


@pytest.mark.parametrize(
    "path",
    [
        "../shop.yml",
        "..%2fshop.yml",
        "%2e%2e%2fshop.png",
        "..%5cshop.png",
        "%2fetc%2fpasswd.png",
        ".hidden.png",
        "notes.txt",
        "coffee.png%00.txt",
        "coffee.png%0a",
        "none.png",
        "folder.png",
        "outside.png",
        "a" * 5_000 + ".png",
        "",
    ],
)
async def test_only_pictures_of_the_shops_folder_are_served(tmp_path, path):
    media = tmp_path / "media"
    media.mkdir()
    for name in ("shop.yml", "shop.png", "media/.hidden.png", "media/notes.txt", "media/coffee.png"):
        (tmp_path / name).write_text("x")
    (media / "folder.png").mkdir()
    (media / "outside.png").symlink_to(tmp_path / "shop.png")
    async with client(media) as web:
        assert (await web.get("/media/coffee.png")).status_code == 200
        assert (await web.get(f"/media/{path}")).status_code == 404


async def test_a_shop_without_pictures_is_a_shop(tmp_path):
    async with client(tmp_path / "none") as web:
        assert (await web.get("/")).status_code == 200
        assert (await web.get("/media/coffee.png")).status_code == 404
