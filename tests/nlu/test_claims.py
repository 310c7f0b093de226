import string

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nlu.claims.grammar import LENGTH_MAX, QUANTITY_MAX, Claim, Withdrawal, read_claim
from nlu.interpretation import OfferWords
from tests.nlu.claim_texts import CLAIMS, NO_CLAIMS, WITHDRAWALS

OFFERS = (
    OfferWords("A1", ("coffee beans", "café en grains", "咖啡豆", "beans", "impeke z'ikawa", "kahawa ya punje")),
    OfferWords("A2", ("chili sauce", "sauce", "辣椒酱", "isosi y'urusenda")),
)


def reading(said: Claim | Withdrawal | None) -> str | None:
    if isinstance(said, Claim):
        return f"{'/'.join(said.offers)} {said.quantity}".strip()
    return said and f"-{said.offer or ''}"


@pytest.mark.parametrize("text", CLAIMS)
def test_a_claim_is_read_with_its_offer_and_quantity(text: str) -> None:
    assert reading(read_claim(text, OFFERS)) == CLAIMS[text]


@pytest.mark.parametrize("text", WITHDRAWALS)
def test_a_withdrawal_is_read_with_its_offer(text: str) -> None:
    assert read_claim(text, OFFERS) == Withdrawal(WITHDRAWALS[text] or None)


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_what_is_no_claim_is_not_taken_for_one(text: str) -> None:
    assert read_claim(text, OFFERS) is None


def test_a_text_that_fits_several_offers_names_them_in_the_order_of_opening() -> None:
    offers = (OfferWords("B7", ("coffee",)), OfferWords("A1", ("coffee", "coffee beans")), OfferWords("A2", ("tea",)))
    assert read_claim("two coffee please", offers) == Claim(2, ("B7", "A1"))
    assert read_claim("two coffee beans please", offers) == Claim(2, ("A1",))
    assert read_claim("cancel coffee", offers) is None


def test_a_number_of_a_link_means_the_code_that_ends_in_it_or_the_place() -> None:
    offers = (OfferWords("A1"), OfferWords("B1"), OfferWords("B12"))
    assert read_claim("12号链接来一份", offers) == Claim(1, ("B12",))
    assert read_claim("1号链接来一份", offers) == Claim(1, ("A1",))  # its number and its place
    assert read_claim("I'll take the third one", offers) == Claim(1, ("B12",))
    assert read_claim("7号链接来一份", offers) == Claim(1, ("B7",))
    assert read_claim("1号链接来一份", (OfferWords("C5"), OfferWords("A1"), OfferWords("B1"))) == Claim(1, ("A1", "B1"))


def test_where_offers_have_numbers_of_their_own_that_of_the_last_opened_counts() -> None:
    assert read_claim("A1 x2 and A2 x3", OFFERS) == Claim(3, ("A1", "A2"))
    assert read_claim("三瓶A2 两包A1", OFFERS) == Claim(3, ("A1", "A2"))
    assert read_claim("one of each please", OFFERS) == Claim(1, ("A1", "A2"))


def test_a_number_that_is_taken_back_gives_way_to_the_next() -> None:
    assert read_claim("two, no wait, three please", OFFERS) == Claim(3)
    assert read_claim("deux, pardon trois", OFFERS) == Claim(3)
    assert read_claim("mbili hapana tatu", OFFERS) == Claim(3)


def test_what_says_something_of_one_offer_names_it() -> None:
    assert read_claim("I want two of the chili ones", OFFERS) == Claim(2, ("A2",))
    assert read_claim("2 coffee beens please", OFFERS) == Claim(2, ("A1",))
    assert read_claim("2 coffee beens please", (OfferWords("T1", ("tea",)),)) is None


def test_a_things_name_beside_a_link_describes_it_and_claims_nothing() -> None:
    assert read_claim("1号链接是豆子", (OfferWords("A1", ("豆子",)),)) is None
    assert read_claim("1号链接的豆子来两包", (OfferWords("A1", ("豆子",)),)) == Claim(2, ("A1",))


def test_codes_are_those_on_offer_and_their_series() -> None:
    assert read_claim("b2 2", OFFERS) is None
    assert read_claim("b2 2", (OfferWords("B1"),)) == Claim(2, ("B2",))
    assert read_claim("a12", (OfferWords("A1"), OfferWords("A12"))) == Claim(1, ("A12",))


def test_a_short_alias_does_not_swallow_little_words() -> None:
    assert read_claim("je prends deux de la une", (OfferWords("T1", ("thé", "the", "a")),)) is None
    assert read_claim("I'll take two of the A1", (OfferWords("A1"), OfferWords("T1", ("thé",)))) == Claim(2, ("A1",))


def test_without_an_offer_a_bare_claim_is_still_one() -> None:
    assert read_claim("+1", ()) == Claim(1)


def test_a_letter_is_no_claim() -> None:
    assert read_claim("A1 2" + " " * LENGTH_MAX, OFFERS) is None


_PIECES = st.sampled_from(
    [*"?.,'-x#@٠①１ 一两十百零包号打第16", "+1", "扣1", "A1", "a2", "B3", "链接", "11", "我要", "j'en"]
) | (
    st.sampled_from(
        ["s'il", "n't", "one", "cent", "mia", "mbili", "no", "不要", "取消", "cancel", "beans", "咖啡豆", "take"]
    )
)


@settings(deadline=None)
@given(st.text(max_size=40) | st.lists(_PIECES, max_size=8).map("".join) | st.lists(_PIECES, max_size=8).map(" ".join))
@example("A٠")
@example("\ud800+1")
def test_whatever_is_written_a_claim_is_for_a_sensible_quantity(text: str) -> None:
    said = read_claim(text, OFFERS)
    if isinstance(said, Claim):
        assert 1 <= said.quantity <= QUANTITY_MAX
        assert len(set(said.offers)) == len(said.offers)


_MORE = (" ❤️", "🙏🙏", " please", " svp", " 啊", "啊", "!!!", "…", " 👍🏿", " tafadhali", " nyabuneka")


@given(st.sampled_from(sorted(CLAIMS)), st.sampled_from(_MORE))
def test_a_heart_or_a_please_behind_it_changes_nothing(text: str, more: str) -> None:
    assert reading(read_claim(text + more, OFFERS)) == CLAIMS[text]


@pytest.mark.parametrize(
    "text", ["a" * 100_000, "1 " * 50_000, "A1,," * 25_000, "要" * 100_000, "n'" * 50_000, "«" * 100_000]
)
def test_a_flood_is_cut_before_it_is_read(text: str) -> None:
    assert read_claim(text, OFFERS) is None


@given(st.sampled_from(sorted(CLAIMS)), st.sampled_from(["?", "？", " 吗", " combien"]))
def test_a_question_is_never_a_claim(text: str, asking: str) -> None:
    assert not isinstance(read_claim(text + asking, OFFERS), Claim)


@given(st.sampled_from(sorted(CLAIMS)))
def test_full_width_and_upper_case_change_nothing(text: str) -> None:
    wide = text.translate({ord(sign): ord(sign) + 0xFEE0 for sign in string.ascii_letters + string.digits + "+"})
    assert read_claim(wide, OFFERS) == read_claim(text, OFFERS)
    assert read_claim(text.upper(), OFFERS) == read_claim(text, OFFERS)
