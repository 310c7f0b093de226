"""Texts, buttons and the choice of the way out, as Telegram's limits want them."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram_delivery import deliverer, entries, fits_response, messages
from bot.channels.telegram_text import CAPTION_UNITS_MAX, TEXT_UNITS_MAX, as_html, keyboard, parts, units
from bot.dialogue.tracker import Person
from bot.message import Answer, Button, Reply, Update
from bot.personal import ADDRESS, NAME, PHONE, reveal

UPDATE = Update(channel="telegram", id="5", sender="700")
texts = st.text(st.characters(codec="utf-8") | st.sampled_from("**<&>\n 😀咖"))


def answer(*replies: Reply) -> Answer:
    return Answer(turn=1, replies=replies, language="en")


class Seen(HTMLParser):
    """What a reader sees of HTML, and the tags in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.tags: set[str] = set()
        self.feed(html)
        self.close()

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the parser's signature
        self.tags.add(tag)


@given(texts)
def test_html_shows_the_text_and_has_no_tag_but_bold(text: str) -> None:
    seen = Seen(as_html(text))
    assert seen.tags <= {"b"}
    assert seen.text.replace("*", "") == text.replace("*", "")


def test_bold_is_bold_and_stars_are_stars() -> None:
    assert as_html("**¥86.00** <i> & 2*3") == "<b>¥86.00</b> &lt;i&gt; &amp; 2*3"
    assert as_html("**not\nclosed**") == "**not\nclosed**"
    assert as_html("****") == "****"


@given(st.lists(st.text(st.sampled_from("ab 😀咖"), max_size=6000), max_size=4).map("\n".join))
def test_parts_fit_and_nothing_but_space_is_lost(text: str) -> None:
    found = parts(text)
    assert all(part.strip() and units(part) <= TEXT_UNITS_MAX for part in found)
    assert "".join("".join(found).split()) == "".join(text.split())


def test_a_long_text_is_cut_at_a_line_end_else_between_words_else_anywhere() -> None:
    assert parts("a" * 3000 + "\n" + "b" * 3000) == ["a" * 3000, "b" * 3000]
    assert parts("a" * 3000 + " " + "b" * 3000) == ["a" * 3000, "b" * 3000]
    assert [units(part) for part in parts("😀" * 3000)] == [4096, 1904]


@given(st.lists(st.text(min_size=1, max_size=40), max_size=12))
def test_buttons_keep_their_order_one_or_two_a_row(labels: list[str]) -> None:
    rows = keyboard([Button(label, f"p:{number}") for number, label in enumerate(labels)])
    assert [key["callback_data"] for row in rows for key in row] == [f"p:{number}" for number in range(len(labels))]
    assert all(len(row) in (1, 2) for row in rows)


def test_short_labels_share_a_row_and_wide_characters_count_double() -> None:
    labels = ["Cart", "Coffee", "Ikawa n’ibindi byose", "Go", "查看我的购物车吧吧", "好", "行"]
    rows = keyboard([Button(label, label) for label in labels])
    assert [len(row) for row in rows] == [2, 1, 1, 1, 2]


def test_a_caption_too_long_follows_its_picture() -> None:
    buttons = (Button("Add", "add:x"),)
    short, long = "x" * CAPTION_UNITS_MAX, "x" * (CAPTION_UNITS_MAX + 1)
    assert messages(Reply(short, buttons, "a.png")) == [Reply(short, buttons, "a.png")]
    assert messages(Reply(long, buttons, "a.png")) == [Reply("", image="a.png"), Reply(long, buttons)]
    assert messages(Reply("", buttons, "a.png")) == [Reply("", buttons, "a.png")]
    assert messages(Reply(" ")) == []


def test_one_text_goes_in_the_response_and_everything_else_through_the_outbox() -> None:
    by_webhook, by_polling = deliverer(by_webhook=True), deliverer(by_webhook=False)
    one = answer(Reply("hi"))
    assert by_webhook(UPDATE, one) == []
    assert len(by_polling(UPDATE, one)) == 1
    assert by_webhook(UPDATE, answer()) == by_polling(UPDATE, answer()) == []
    for told in (answer(Reply("a"), Reply("b")), answer(Reply("a", image="a.png")), answer(Reply("x" * 4097))):
        assert by_webhook(UPDATE, told) == by_polling(UPDATE, told) == entries("700", "5", told)


def test_entries_are_told_apart_by_update_and_place_and_ordered_by_chat() -> None:
    first, second = entries("700", "5", answer(Reply("a"), Reply("b")))
    assert (first.key, second.key) == ("telegram:700:5:0", "telegram:700:5:1")
    assert first.ordering_key == second.ordering_key == "telegram:700"


@given(
    st.lists(st.sampled_from([NAME, PHONE, ADDRESS, "x" * 500, "line\n"]), max_size=12).map("".join),
    st.builds(Person, name=texts.map(lambda text: text[:80]), address=texts.map(lambda text: text[:300])),
)
def test_no_answer_is_left_out_by_the_recorder_and_the_response_both(text: str, person: Person) -> None:
    recorded, seen = answer(Reply(text)), answer(Reply(reveal(text, person)))
    blank = not seen.replies[0].text.strip()
    assert blank or deliverer(by_webhook=True)(UPDATE, recorded) or fits_response(seen)
