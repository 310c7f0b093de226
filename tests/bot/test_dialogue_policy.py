"""The policy names a skill for anything, and the same one for the same."""

from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.hints import amount, change, phone_in
from bot.dialogue.intents import INTENTS
from bot.dialogue.policy import PRESSES, decide
from bot.dialogue.presses import Press, parse_press
from bot.dialogue.tracker import Slots, Want
from bot.message import Asks, CartItem
from bot.skills.registry import SKILLS
from nlu.interpretation import Entity, Intent, Interpretation, Mention

ASKS = (None, *get_args(Asks))
ABOUTS = (None, "order", "cancel", "forget", "clear", "handoff", "unknown", "change")
VALUES = {
    "product": st.sampled_from(["coffee-beans-500g", "chili-oil-100ml", "nothing"]),
    "tour": st.just("tour-gorilla-trek"),
    "category": st.sampled_from(["coffee", "tours", "nothing"]),
    "quantity": st.one_of(st.integers(-5, 10**12), st.floats(allow_nan=False, allow_infinity=False)),
    "people": st.integers(-1, 500),
    "place": st.sampled_from(["CN", "RW"]),
    "date": st.just("2026-12-01"),
    "order_number": st.just("R12345678"),
    "language": st.sampled_from(["fr", "xx"]),
    "currency": st.sampled_from(["EUR", "JPY"]),
    "unit": st.just("bag"),
}

wants = st.builds(
    Want,
    sku=st.sampled_from([None, "coffee-beans-500g", "tour-gorilla-trek", "gone"]),
    category=st.sampled_from([None, "coffee", "tours"]),
    quantity=st.one_of(st.none(), st.integers(-5, 10**6), st.just(2.5)),
    date=st.sampled_from([None, "2026-12-01"]),
)
slots = st.builds(
    Slots,
    cart=st.sampled_from([(), (CartItem("coffee-beans-500g", 2),)]),
    asks=st.sampled_from(ASKS),
    about=st.sampled_from(ABOUTS),
    about_order=st.sampled_from([None, "R12345678"]),
    stamp=st.integers(0, 9),
    want=st.one_of(st.none(), wants),
    focus=st.sampled_from([None, "coffee-beans-500g", "gone"]),
    shelf=st.sampled_from([(), ("coffee-beans-500g", "chili-oil-100ml")]),
    checkout=st.booleans(),
    fixing=st.booleans(),
    misses=st.integers(0, 3),
)
presses = st.one_of(
    st.builds(
        Press,
        verb=st.sampled_from([*PRESSES, "unreadable"]),
        argument=st.text(alphabet="abc-R:1", max_size=20),
        stamp=st.one_of(st.none(), st.integers(0, 9)),
    ),
)


mentions = st.builds(
    Mention,
    product=st.one_of(st.none(), VALUES["product"], VALUES["tour"]),
    category=st.one_of(st.none(), VALUES["category"]),
    quantity=st.one_of(st.none(), VALUES["quantity"]),
    refused=st.booleans(),
    back=st.booleans(),
    place=st.sampled_from([None, 0, 1, -1]),
    price=st.sampled_from([-1, 0, 1]),
    change=st.sampled_from([-1, 0, 1]),
)


@st.composite
def meanings(draw: st.DrawFn) -> Interpretation:
    text = draw(st.text(max_size=60))
    entities = []
    for name in draw(st.lists(st.sampled_from(sorted(VALUES)), max_size=4)):
        start = draw(st.integers(0, len(text)))
        entities.append(Entity(name, draw(VALUES[name]), start, draw(st.integers(start, len(text)))))
    intents = tuple(
        Intent(name, draw(st.floats(0, 1)))
        for name in draw(st.lists(st.sampled_from([*INTENTS, "affirm", "deny", "out_of_scope", "new"]), min_size=1))
    )
    language = draw(st.sampled_from(["en", "fr", "rw", "sw", "zh"]))
    return Interpretation(
        text=text,
        language=language,
        language_confidence=draw(st.floats(0, 1)),
        intents=intents,
        entities=tuple(entities),
        mentions=tuple(draw(st.lists(mentions, max_size=3))),
        corrects=draw(st.booleans()),
    )


@given(slots, meanings())
def test_every_text_in_every_state_has_a_skill(before: Slots, meaning: Interpretation) -> None:
    skill = decide(before, None, meaning)
    assert skill in SKILLS
    assert decide(before, None, meaning) == skill


@given(slots, presses)
def test_every_press_in_every_state_has_a_skill(before: Slots, press: Press) -> None:
    assert decide(before, press, None) in SKILLS


@given(slots)
def test_a_message_that_was_not_read_has_a_skill(before: Slots) -> None:
    assert decide(before, None, None) in SKILLS


def test_what_intents_and_presses_name_are_skills() -> None:
    assert set(INTENTS.values()) | set(PRESSES.values()) <= set(SKILLS)


@given(st.text())
def test_any_press_is_read_or_refused(text: str) -> None:
    press = parse_press(text)
    assert press is None or parse_press(str(press)) == press


@given(meanings())
def test_hints_are_found_in_anything(meaning: Interpretation) -> None:
    amount(meaning)
    change(meaning)
    phone_in(meaning)
