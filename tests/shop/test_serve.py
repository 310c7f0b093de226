"""`isoko serve` as a process: its pages for machines and agents, its ending, and a purchase in a real browser."""

import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page

from tests.shop.processes import Shop, environment, isoko, listed

DESK_PASSWORD = "for the test only"  # noqa: S105


@pytest.fixture(scope="module")
def env(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return environment(tmp_path_factory.mktemp("shop") / "shop.db", ISOKO_DESK_PASSWORD=DESK_PASSWORD)


@pytest.fixture(scope="module")
def shop(env: dict[str, str]) -> Iterator[Shop]:
    with Shop(env) as running:
        yield running


@contextmanager
def opened(browser: Browser, locale: str, width: int, height: int) -> Iterator[Page]:
    """A page of a browser that is set to a language and a size."""
    context = browser.new_context(locale=locale, viewport={"width": width, "height": height})
    yield context.new_page()
    context.close()


def test_machines_can_ask_how_it_is(shop: Shop) -> None:
    assert httpx.get(f"{shop.url}/healthz").text == "ok"
    assert httpx.get(f"{shop.url}/readyz").json() == {"ready": True, "catalogue": 1}
    assert "isoko_messages_total" in httpx.get(f"{shop.url}/metrics").text


def test_strangers_are_sent_to_log_in_at_the_desk(shop: Shop) -> None:
    for path in ("/desk", "/desk/1"):
        answer = httpx.get(shop.url + path)
        assert (answer.status_code, answer.headers["location"]) == (303, "/desk/login")
    assert httpx.post(f"{shop.url}/desk/1/say", data={"text": "x"}).headers["location"] == "/desk/login"
    wrong = httpx.post(f"{shop.url}/desk/login", data={"agent": "Ann", "password": "wrong"})
    assert wrong.status_code == 403


def test_a_form_from_another_site_is_refused(shop: Shop) -> None:
    with httpx.Client(base_url=shop.url) as client:
        client.post("/desk/login", data={"agent": "Ann", "password": DESK_PASSWORD})
        refused = client.post("/desk/1/take", headers={"origin": "https://evil.example"})
        assert refused.status_code == 403


def test_unknown_paths_are_told_in_words(shop: Shop) -> None:
    for path in ("/nope", "/desk/static/../pages.py", "/media/../shop.yml", "/media/%2e%2e/shop.yml", "/chat/x"):
        with pytest.raises(urllib.error.HTTPError) as error:
            urllib.request.urlopen(shop.url + path)
        assert error.value.code in (303, 404)
        assert "Traceback" not in error.value.read().decode()


def test_a_taken_port_is_told_and_exits_with_1(shop: Shop, env: dict[str, str]) -> None:
    done = isoko("serve", "--port", str(shop.port), env=env)
    assert done.returncode == 1
    assert "--port" in done.stderr


def test_unknown_roles_are_told(env: dict[str, str]) -> None:
    done = isoko("serve", "--roles", "shop,kitchen", env=env)
    assert done.returncode == 1
    assert "kitchen" in done.stderr


def test_it_ends_quietly_when_asked_to(tmp_path: Path) -> None:
    with Shop(environment(tmp_path / "shop.db")) as running:
        code, out, err = running.stop()
    assert code in (0, -15)
    assert f"http://127.0.0.1:{running.port}/" in out
    assert "Traceback" not in err


@pytest.mark.timeout(180)
def test_a_shopper_buys_two_bags_in_chinese_on_a_phone(browser: Browser, shop: Shop, env: dict[str, str]) -> None:
    before = len(listed("orders", env))
    with opened(browser, "zh-CN", 390, 844) as page:
        page.goto(shop.url)
        page.get_by_role("button", name="全部商品").wait_for()

        def say(text: str, expected: str) -> None:
            page.get_by_role("textbox").fill(text)
            page.keyboard.press("Enter")
            page.get_by_text(re.compile(expected)).last.wait_for()

        say("有没有咖啡豆？多少钱？", r"¥86\.00")
        say("来两包", r"¥172\.00")
        page.get_by_role("button", name="去结账").last.click()
        page.get_by_text("谁的名字").last.wait_for()
        say("王伟", "电话")
        say("13800138000", "寄到哪里")
        say("四川省成都市武侯区人民南路四段1号", r"总计：¥322\.00")
        page.get_by_role("button", name="确认下单").last.click()
        page.get_by_text(re.compile(r"订单号R?\d*")).last.wait_for()
        page.reload()
        page.get_by_text(re.compile(r"订单号")).last.wait_for()
    orders = listed("orders", env)
    assert len(orders) == before + 1
    assert orders[-1]["lines"][0] == {
        "sku": "coffee-beans-500g",
        "quantity": 2,
        "unit_price_minor": 8600,
        "total_minor": 17200,
        "date": None,
    }


@pytest.mark.timeout(180)
def test_an_agent_takes_over_answers_and_hands_back(browser: Browser, shop: Shop) -> None:
    with opened(browser, "fr-FR", 390, 844) as shopper, opened(browser, "en-US", 1280, 800) as agent:
        shopper.goto(shop.url)
        shopper.get_by_role("button", name="Parler à quelqu'un").click()
        shopper.get_by_text("J'ai appelé", exact=False).or_(
            shopper.get_by_text("collègue", exact=False)
        ).last.wait_for()
        agent.goto(f"{shop.url}/desk")
        agent.get_by_label("Your name", exact=False).fill("Claudine")
        agent.get_by_label("password", exact=False).fill(DESK_PASSWORD)
        agent.get_by_role("button", name="Log in").click()
        agent.locator(".queue a").last.click()
        agent.get_by_role("button", name="Take over").click()
        agent.get_by_role("textbox").fill("Bonjour, ici <b>Claudine</b>")
        agent.get_by_role("button", name="Send").click()
        shopper.get_by_text("Bonjour, ici <b>Claudine</b>").wait_for()
        shopper.get_by_role("textbox").fill("merci <script>alert(1)</script>")
        shopper.keyboard.press("Enter")
        agent.get_by_text("merci <script>alert(1)</script>").wait_for()
        agent.get_by_role("button", name="Hand back to the bot").click()
        shopper.get_by_text("bot", exact=False).last.wait_for()
