"""The page in a real browser, before a real server."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, expect
from webchat_shop import RunningShop, running_shop

PHONE = {"width": 390, "height": 844}

HARMFUL = (
    "<script>window.harmed = 1</script>",
    "<img src=x onerror='window.harmed = 1'>",
    "**<svg onload=window.harmed=1>** & &lt;b&gt;",
    "javascript:window.harmed=1 http://evil.example \"'`${1}",
    "'; DROP TABLE turns; --",
    "\u202e\u2066right to left\u200b\u200d\ufeff مرحبا بالعالم",
    "Z" + "\u0301" * 40 + " e\u0301 👩🏾‍🌾🇷🇼",
)


@pytest.fixture
def shop() -> Iterator[RunningShop]:
    with running_shop() as running:
        yield running


class Browsing:
    """Opens pages, and remembers what their scripts or the policy for their content complained of."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._contexts: list[BrowserContext] = []
        self.complaints: list[str] = []

    def context(self, **settings: Any) -> BrowserContext:
        context = self._browser.new_context(**settings)
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        context.on("console", self._console)
        self._contexts.append(context)
        return context

    def close(self) -> None:
        for context in self._contexts:
            context.close()

    def _console(self, message: ConsoleMessage) -> None:
        # A server that is away is what some tests are about.
        if message.type in ("error", "warning") and "WebSocket connection" not in message.text:
            self.complaints.append(message.text)


@pytest.fixture
def browsing(browser: Browser) -> Iterator[Browsing]:
    opened = Browsing(browser)
    yield opened
    opened.close()
    assert opened.complaints == []


@pytest.fixture
def phone(browsing: Browsing) -> BrowserContext:
    return browsing.context(viewport=PHONE, locale="zh-CN", has_touch=True, is_mobile=True)


def open_page(context: BrowserContext, shop: RunningShop) -> Page:
    page = context.new_page()
    page.goto(shop.url)
    expect(page.get_by_text("也可以直接告诉我。")).to_be_visible()
    return page


def write(page: Page, text: str) -> None:
    page.get_by_role("textbox").fill(text)
    page.get_by_role("textbox").press("Enter")


def mine(page: Page) -> Locator:
    return page.locator(".turn.mine .text")


def theirs(page: Page) -> Locator:
    return page.locator(".turn.theirs .text")


def test_a_shopper_is_greeted_and_presses_through_pictures(phone, shop):
    page = open_page(phone, shop)
    assert page.title() == "千丘集市"
    expect(page.get_by_role("heading", name="千丘集市")).to_be_visible()
    expect(page.locator(".pictured img")).to_have_js_property("naturalWidth", 800)
    expect(page.locator(".theirs strong").first).to_have_text("千丘集市")

    page.get_by_role("button", name="☕ 咖啡").tap()
    cards = page.get_by_role("listitem")
    expect(cards).to_have_count(3)
    expect(cards.first.locator("img")).to_have_js_property("naturalWidth", 800)
    assert page.locator(".cards").evaluate("strip => strip.scrollWidth > strip.clientWidth")
    expect(mine(page)).to_have_text(["☕ 咖啡"])
    expect(page.locator(".chips.old .chip")).to_have_count(3)

    cards.first.get_by_role("button").tap()
    expect(theirs(page).last).to_have_text("echo: 来一包")
    page.get_by_role("button", name="🌶️ 辣椒").tap()
    expect(theirs(page).last).to_have_text("echo: 🌶️ 辣椒")
    assert [update.press for update in shop.intake.updates] == [
        "start",
        "show:coffee",
        "add:coffee-beans-500g",
        "show:chili",
    ]
    assert shop.intake.updates[0].locale == "zh-CN"


def test_what_anybody_writes_is_shown_as_text(phone, shop):
    page = open_page(phone, shop)
    for number, text in enumerate(HARMFUL, 1):
        write(page, text)
        expect(theirs(page)).to_have_count(2 + number)
    page.reload()
    expect(mine(page)).to_have_count(len(HARMFUL))
    shown = mine(page).all_text_contents()
    assert shown == [text.strip() for text in HARMFUL]
    assert theirs(page).last.text_content() == f"echo: {HARMFUL[-1]}"
    assert page.evaluate("window.harmed") is None
    assert page.locator("#log :is(script, a, iframe, img[src=x], [onload], [onerror])").count() == 0


def test_a_word_without_end_stays_within_the_page(phone, shop):
    page = open_page(phone, shop)
    write(page, "x" * 4000)
    expect(theirs(page)).to_have_count(3)
    write(page, "w" * 30 + "咖啡" * 900)
    expect(theirs(page)).to_have_count(4)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    parts = page.locator("#scroll, .turn .text")
    assert parts.evaluate_all("parts => parts.filter((part) => part.scrollWidth > part.clientWidth).length") == 0


@pytest.mark.parametrize(
    ("locale", "lang", "placeholder"),
    [
        ("zh-CN", "zh-Hans", "写消息…"),
        ("en-GB", "en", "Write a message"),
        ("fr-RW", "fr", "Votre message"),
        ("rw", "rw", "Andika ubutumwa"),
        ("sw-KE", "sw", "Andika ujumbe"),
        ("de-DE", "en", "Write a message"),
    ],
)
def test_the_page_speaks_the_browsers_language(browsing, shop, locale, lang, placeholder):
    context = browsing.context(locale=locale)
    page = open_page(context, shop)
    expect(page.get_by_role("textbox", name=placeholder)).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", lang)
    assert shop.intake.updates[0].locale == locale


def test_the_page_is_usable_by_keyboard_and_reader(browsing, shop):
    context = browsing.context(locale="en")
    page = open_page(context, shop)
    log = page.get_by_role("log", name="Conversation")
    expect(log).to_have_attribute("aria-live", "polite")
    expect(log).to_have_attribute("aria-busy", "false")
    box = page.get_by_role("textbox", name="Write a message")
    expect(box).to_be_focused()
    box.press_sequentially("first line")
    box.press("Shift+Enter")
    box.press_sequentially("second")
    assert shop.intake.texts() == []
    box.press("Enter")
    expect(theirs(page)).to_have_count(3)
    assert shop.intake.texts() == ["first line\nsecond"]
    expect(box).to_be_focused()
    expect(box).to_have_value("")

    box.press("Shift+Tab")
    again = page.get_by_role("button", name="again")
    expect(again).to_be_focused()
    page.keyboard.press("Enter")
    expect(theirs(page)).to_have_count(4)
    assert shop.intake.texts()[-1] == "again"
    expect(again.first).to_be_focused()


def test_enter_that_chooses_a_chinese_word_sends_nothing(phone, shop):
    page = open_page(phone, shop)
    box = page.get_by_role("textbox")
    box.fill("nihao")
    for how in ("{isComposing: true}", "{keyCode: 229}"):
        box.evaluate(
            f"box => box.dispatchEvent(new KeyboardEvent('keydown', {{key: 'Enter', bubbles: true, ...{how}}}))"
        )
    expect(box).to_have_value("nihao")
    box.press("Enter")
    expect(mine(page)).to_have_text(["nihao"])
    expect(theirs(page).last).to_have_text("echo: nihao")
    assert shop.intake.texts() == ["nihao"]


def test_what_was_written_without_a_connection_is_sent_later_once_and_in_order(phone, shop):
    page = open_page(phone, shop)
    shop.stop()
    expect(page.get_by_text("网络已断开")).to_be_visible()
    for text in ("一", "二", "三"):
        write(page, text)
    expect(page.locator("[data-state=pending]")).to_have_count(3)
    shop.start()
    expect(page.locator("[data-state=sent]")).to_have_count(3, timeout=15_000)
    expect(page.get_by_text("网络已断开")).to_be_hidden()
    assert theirs(page).all_text_contents()[2:] == ["echo: 一", "echo: 二", "echo: 三"]
    assert shop.intake.texts() == ["一", "二", "三"]


def test_the_queue_outlives_the_page(phone, shop):
    page = open_page(phone, shop)
    shop.stop()
    for text in ("一", "二"):
        write(page, text)
    page.close()
    shop.start()
    page = open_page(phone, shop)
    expect(page.locator("[data-state=sent]")).to_have_count(2)
    expect(theirs(page)).to_have_count(4)
    assert shop.intake.texts() == ["一", "二"]
    page.reload()
    expect(mine(page)).to_have_text(["一", "二"])
    expect(theirs(page)).to_have_count(4)


def test_a_message_whose_acknowledgement_was_lost_is_stored_and_shown_once(phone, shop):
    page = open_page(phone, shop)
    shop.pause()
    write(page, "一")
    expect(page.locator("#typing")).to_be_visible()
    shop.stop()
    assert shop.intake.texts() == ["一"]
    shop.resume()
    shop.start()
    expect(theirs(page).last).to_have_text("echo: 一", timeout=15_000)
    expect(page.locator("[data-state=sent]")).to_have_count(1)
    expect(page.locator("#typing")).to_be_hidden()
    write(page, "二")
    expect(theirs(page).last).to_have_text("echo: 二")
    assert shop.intake.texts() == ["一", "二"]
    expect(mine(page)).to_have_text(["一", "二"])
    expect(theirs(page)).to_have_count(4)


def test_a_line_that_died_without_a_word_is_noticed_and_replaced(phone, shop):
    page = phone.new_page()
    page.clock.install()
    page.goto(shop.url)
    expect(page.get_by_text("也可以直接告诉我。")).to_be_visible()
    with shop.frozen():
        write(page, "一")
        page.clock.fast_forward(26_000)
        page.clock.fast_forward(9_000)
        expect(page.get_by_text("正在连接…")).to_be_visible()
        page.clock.fast_forward(2_000)
        expect(page.get_by_text("网络已断开")).to_be_visible()
    page.clock.fast_forward(2_000)
    expect(theirs(page).last).to_have_text("echo: 一")
    expect(page.get_by_text("网络已断开")).to_be_hidden()
    assert shop.intake.texts() == ["一"]


def test_a_message_that_cannot_be_sent_is_marked_and_does_not_hold_up_the_next(phone, shop):
    page = open_page(phone, shop)
    write(page, "odd")
    page.get_by_role("button", name="wide").tap()
    page.get_by_role("button", name="w" * 201).tap()
    write(page, "一")
    expect(theirs(page).last).to_have_text("echo: 一")
    expect(page.locator("[data-state=failed] .note")).to_have_text(["这条发不出去。"] * 2)
    page.reload()
    expect(mine(page)).to_have_text(["odd", "一"])
    assert shop.intake.texts() == ["odd", "一"]


def test_a_shop_that_forgot_everything_is_met_anew(phone, shop):
    page = open_page(phone, shop)
    write(page, "一")
    expect(theirs(page).last).to_have_text("echo: 一")
    shop.intake.forget_all()
    write(page, "二")
    expect(theirs(page).last).to_have_text("echo: 二")
    shop.agent_says(shop.intake.updates[0].sender, "您好")
    expect(theirs(page).last).to_have_text("您好")


def test_a_picture_dropped_on_the_page_is_answered(phone, shop):
    page = open_page(phone, shop)
    files = page.evaluate_handle("new DataTransfer()")
    files.evaluate("data => data.items.add(new File(['x'], 'x.png', {type: 'image/png'})) && null")
    page.get_by_role("log").dispatch_event("drop", {"dataTransfer": files})
    expect(mine(page)).to_have_text(["图片"])
    expect(theirs(page).last).to_have_text("no photo")


def test_two_tabs_are_one_conversation(phone, shop):
    first = open_page(phone, shop)
    second = open_page(phone, shop)
    write(first, "一")
    write(second, "二")
    for page in (first, second):
        expect(page.get_by_text("echo: 一")).to_be_visible()
        expect(page.get_by_text("echo: 二")).to_be_visible()
        expect(page.locator("[data-state=sent]")).to_have_count(2)
        expect(mine(page)).to_have_count(2)
    shop.stop()
    write(first, "三")
    write(second, "四")
    shop.start()
    for page in (first, second):
        expect(page.get_by_text("echo: 四")).to_be_visible(timeout=15_000)
        expect(page.get_by_text("echo: 三")).to_be_visible(timeout=15_000)
        expect(page.locator("[data-state=sent]")).to_have_count(4)
        expect(theirs(page)).to_have_count(6)
    assert sorted(text or "" for text in shop.intake.texts()) == sorted(["一", "二", "三", "四"])
    assert len({update.sender for update in shop.intake.updates}) == 1


def test_a_browser_that_keeps_nothing_can_still_talk(phone, shop):
    phone.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"
    )
    page = open_page(phone, shop)
    write(page, "一")
    expect(theirs(page).last).to_have_text("echo: 一")
    shop.stop()
    write(page, "二")
    shop.start()
    expect(theirs(page).last).to_have_text("echo: 二", timeout=15_000)
    assert shop.intake.texts() == ["一", "二"]


def test_a_message_too_long_is_said_kindly_and_kept_in_the_box(phone, shop):
    page = open_page(phone, shop)
    write(page, "咖" * 4001)
    expect(page.get_by_role("alert")).to_have_text("太长啦，最多 4,000 个字。")
    expect(page.get_by_role("textbox")).to_have_value("咖" * 4001)
    write(page, "🫘" * 2500)
    expect(page.get_by_role("alert")).to_be_hidden()
    expect(theirs(page)).to_have_count(3)


def test_a_hurry_loses_nothing(phone, shop):
    page = open_page(phone, shop)
    texts = [f"{number}" for number in range(30)]
    shop.intake.refusals = 1
    for text in texts:
        write(page, text)
    expect(page.get_by_text("echo: 29", exact=True)).to_be_visible(timeout=20_000)
    assert shop.intake.texts() == texts
    expect(page.locator("[data-state=sent]")).to_have_count(30)


def test_a_person_who_takes_over_is_seen_as_one(phone, shop):
    page = open_page(phone, shop)
    shop.agent_says(shop.intake.updates[0].sender, "您好，我是小李")
    expect(page.locator(".agent .who")).to_have_text("人工客服")
    expect(theirs(page).last).to_have_text("您好，我是小李")
    page.reload()
    expect(page.locator(".agent .text")).to_have_text("您好，我是小李")


def test_a_persons_word_that_was_missed_is_there_after_the_next_connection(phone, shop):
    page = open_page(phone, shop)
    shop.intake.agent_says(shop.intake.updates[0].sender, "您好")
    write(page, "一")
    expect(theirs(page).last).to_have_text("echo: 一")
    shop.stop()
    shop.start()
    expect(page.locator(".agent .text")).to_have_text("您好", timeout=15_000)
    expect(mine(page)).to_have_text(["一"])
    expect(theirs(page)).to_have_count(4)


def test_whoever_reads_further_up_is_not_dragged_down(phone, shop):
    page = open_page(phone, shop)
    for text in ("x\n" * 40 + "一", "x\n" * 40 + "二"):
        write(page, text)
    expect(theirs(page)).to_have_count(4)
    page.locator("#scroll").evaluate("part => part.scrollTo(0, 0)")
    shop.agent_says(shop.intake.updates[0].sender, "您好")
    jump = page.get_by_role("button", name="新消息")
    expect(jump).to_be_visible()
    assert page.locator("#scroll").evaluate("part => part.scrollTop") == 0
    jump.tap()
    expect(page.get_by_text("您好", exact=True)).to_be_in_viewport()
    expect(jump).to_be_hidden()


def test_who_wants_no_motion_gets_none(browsing, shop):
    context = browsing.context(locale="zh-CN", reduced_motion="reduce", color_scheme="dark")
    page = open_page(context, shop)
    assert page.locator("#typing span").first.evaluate("dot => getComputedStyle(dot).animationName") == "none"
    paper = page.locator(".theirs .bubble").first.evaluate("bubble => getComputedStyle(bubble).backgroundColor")
    assert paper == "rgb(42, 32, 25)"
