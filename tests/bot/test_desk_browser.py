"""The desk in a real browser on a phone: what is typed is not lost, and nothing runs out of the screen."""

import asyncio
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page
from starlette.applications import Starlette

from bot.desk.pages import desk_routes
from bot.desk.service import Desk
from storage.bus import LocalBus
from storage.database import Database
from tests.bot.talking import House, Market

PASSWORD = "for the test only"  # noqa: S105


@pytest.fixture
def desk(market: Market, tmp_path: Path) -> Iterator[tuple[str, House]]:
    """A desk on a real server, with one shopper who waits; gives its address."""
    house = market.opened(tmp_path)
    with ThreadPoolExecutor(1) as pool:  # this thread's loop is Playwright's
        pool.submit(_ask_for_a_person, house).result()
    database = Database(f"sqlite:///{house.path}", inline=True)
    bus = LocalBus()
    routes = desk_routes(Desk(database, bus, {}, lambda: house.now), bus, PASSWORD, lambda: house.now)
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        config = uvicorn.Config(Starlette(routes=routes), log_level="error", lifespan="off")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, args=([listener],))
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/desk", house
        server.should_exit = True
        thread.join(10)
    database.close_now()
    house.close()


def _ask_for_a_person(house: House) -> None:
    asyncio.run(house.shopper("en").says("<b>two</b> bags of coffee beans", "I want to talk to a person"))


@pytest.fixture
def page(browser: Browser, desk: tuple[str, House]) -> Iterator[Page]:
    """A phone whose agent has taken conversation 1."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(desk[0])
    log_in(page)
    page.locator(".queue a").click()
    page.get_by_role("button", name="Take over").click()
    page.get_by_role("textbox").wait_for()
    yield page
    context.close()


def log_in(page: Page) -> None:
    page.get_by_label("Your name", exact=False).fill("Claudine Uwimana-Mukamana of Kigali")
    page.get_by_label("password", exact=False).fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    page.wait_for_selector(".queue")


def fits(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


def test_nothing_runs_out_of_a_small_screen(page: Page) -> None:
    page.get_by_role("textbox").fill("averylongword" * 60)
    page.get_by_role("button", name="Send").click()
    page.locator(".us.agent", has_text="averylongword").wait_for()
    assert fits(page)
    page.get_by_role("link", name="Desk").click()
    page.wait_for_selector(".queue")
    assert fits(page)


def test_a_double_click_sends_once_and_leaves_an_empty_field(page: Page) -> None:
    page.get_by_role("textbox").fill("**on** its way")
    page.get_by_role("button", name="Send").dblclick()
    page.locator(".us.agent", has_text="on its way").wait_for()
    page.reload()
    assert page.locator(".us.agent", has_text="on its way").count() == 1
    assert page.get_by_role("textbox").input_value() == ""


def test_what_was_typed_outlives_a_log_in_that_ran_out(page: Page) -> None:
    url = page.url
    page.get_by_role("textbox").press_sequentially("half an answ")
    page.context.clear_cookies()
    page.get_by_role("button", name="Send").click()
    page.get_by_role("button", name="Log in").wait_for()
    log_in(page)
    page.goto(url)
    assert page.get_by_role("textbox").input_value() == "half an answ"
