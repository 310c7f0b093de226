import json

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.channels.webchat_frames import (
    FRAME_MAX_BYTES,
    TEXT_MAX,
    Answered,
    Error,
    Hello,
    Medium,
    Message,
    Ping,
    Press,
    decode,
    encode,
)
from bot.message import Button, Reply

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
near_frames = st.fixed_dictionaries(
    {},
    optional={
        "type": st.sampled_from(["hello", "message", "press", "media", "ping", "welcome"]) | json_values,
        "id": st.text() | json_values,
        "text": st.text() | json_values,
        "press": st.text() | json_values,
        "label": st.text() | json_values,
        "media": st.sampled_from(["voice", "photo"]) | json_values,
        "token": json_values,
        "locale": json_values,
        "after": json_values,
    },
)


@pytest.mark.parametrize(
    ("raw", "frame"),
    [
        ('{"type":"hello","token":null,"locale":"zh-CN","after":3}', Hello(None, "zh-CN", 3)),
        ('{"type":"hello"}', Hello()),
        ('{"type":"message","id":"a-1","text":" 有没有咖啡豆？\\n"}', Message("a-1", "有没有咖啡豆？")),
        ('{"type":"press","id":"a-2","press":"show:coffee","label":"☕"}', Press("a-2", "show:coffee", "☕")),
        ('{"type":"media","id":"a-3","media":"voice"}', Medium("a-3", "voice")),
        ('{"type":"ping","unknown":[1,2]}', Ping()),
    ],
)
def test_a_good_frame_is_read(raw, frame):
    assert decode(raw) == frame


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("", "bad_json"),
        ("{", "bad_json"),
        ("[" * 30_000, "bad_frame"),
        ('{"type":"ping","x":' + "[" * 30_000, "bad_json"),
        ("null", "bad_frame"),
        ("[]", "bad_frame"),
        ("{}", "bad_frame"),
        ('{"type":"shout"}', "bad_frame"),
        ('{"type":"message","text":"no id"}', "bad_frame"),
        ('{"type":"message","id":"","text":"x"}', "bad_frame"),
        ('{"type":"message","id":"a b","text":"x"}', "bad_frame"),
        ('{"type":"message","id":"a\\n","text":"x"}', "bad_frame"),
        ('{"type":"message","id":1,"text":"x"}', "bad_frame"),
        ('{"type":"message","id":"a","text":"\\ud800"}', "bad_json"),
        ('{"type":"message","id":"a","text":"\ud800"}', "bad_json"),
        ('{"type":"hello","after":-1}', "bad_frame"),
        ('{"type":"hello","locale":"<b>"}', "bad_frame"),
        ('{"type":"media","id":"a","media":"hologram"}', "bad_frame"),
        (f'{{"type":"press","id":"a","press":"{"x" * 65}"}}', "bad_frame"),
    ],
)
def test_a_bad_frame_is_refused_with_its_code(raw, code):
    refusal = decode(raw)
    assert isinstance(refusal, Error)
    assert refusal.code == code


@pytest.mark.parametrize("text", ["", "  \\n ", "\\u0000", "\\u0000 \\u0000"])
def test_a_text_of_nothing_is_refused_by_its_id(text):
    refusal = decode(f'{{"type":"message","id":"a","text":"{text}"}}')
    assert isinstance(refusal, Error)
    assert (refusal.id, refusal.code) == ("a", "bad_frame")


def test_the_id_of_a_wrong_message_comes_back_so_that_the_page_can_drop_it():
    refusal = decode('{"type":"message","id":"a-9","text":7}')
    assert isinstance(refusal, Error)
    assert (refusal.id, refusal.code) == ("a-9", "bad_frame")


def test_a_text_is_measured_in_characters_not_bytes():
    fits = json.dumps({"type": "message", "id": "a", "text": "咖" * TEXT_MAX}, ensure_ascii=False)
    assert decode(fits) == Message("a", "咖" * TEXT_MAX)
    refusal = decode(fits.replace("咖", "咖咖", 1))
    assert isinstance(refusal, Error)
    assert (refusal.id, refusal.code) == ("a", "too_long")


def test_a_frame_is_measured_in_bytes():
    head, tail = '{"type":"ping","x":"', '"}'
    filler = FRAME_MAX_BYTES - len(head) - len(tail)
    assert decode(head + "x" * filler + tail) == Ping()
    for longer in (head + "x" * (filler + 1) + tail, head + "咖" * (filler // 2) + tail):
        refusal = decode(longer)
        assert isinstance(refusal, Error)
        assert refusal.code == "too_long"


def test_no_nul_reaches_the_database():
    assert decode('{"type":"message","id":"a","text":"a\\u0000b"}') == Message("a", "ab")
    assert decode('{"type":"press","id":"a","press":"x\\u0000","label":"\\u0000y"}') == Press("a", "x", "y")


@given(st.text(st.characters()) | json_values.map(json.dumps) | near_frames.map(json.dumps))
@example("\udfff")
@example('{"type":"hello","after":1e999}')
def test_anything_gives_a_frame_or_an_error_that_can_be_sent(raw):
    frame = decode(raw)
    assert isinstance(frame, Hello | Message | Press | Medium | Ping | Error)
    if isinstance(frame, Error):
        assert json.loads(encode(frame))["code"] == frame.code


@given(st.binary())
def test_any_bytes_read_as_text_give_a_frame_or_an_error(raw):
    assert decode(raw.decode("utf-8", "surrogateescape")) is not None
    assert decode(raw.decode("latin-1")) is not None


@given(st.text().filter(lambda text: text.replace("\0", "").strip()))
def test_a_text_comes_through_whatever_its_characters(text):
    message = decode(msgspec.json.encode({"type": "message", "id": "a", "text": text}).decode())
    assert message == Message("a", text.replace("\0", "").strip())


def test_an_answer_is_written_as_the_page_reads_it():
    answer = Answered("a", 3, (Reply("**hi**", (Button("y", "yes"),), "x.png"),), "waiting", "en")
    assert json.loads(encode(answer)) == {
        "type": "answer",
        "id": "a",
        "turn": 3,
        "replies": [{"text": "**hi**", "buttons": [{"label": "y", "press": "yes"}], "image": "x.png"}],
        "handled_by": "waiting",
        "language": "en",
    }
    assert json.loads(encode(Error(None, "too_fast", "", 200))) == {
        "type": "error",
        "id": None,
        "code": "too_fast",
        "message": "",
        "retry_ms": 200,
    }
    assert "retry_ms" not in json.loads(encode(Error(None, "bad_json", "")))
