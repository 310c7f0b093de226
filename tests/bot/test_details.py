"""Names, phone numbers and addresses, as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.details import (
    ADDRESS_MAX,
    NAME_MAX,
    corrected_value,
    labelled,
    read_address,
    read_details,
    read_name,
)
from bot.dialogue.phones import find_phone, read_phone
from bot.dialogue.pieces import without_pieces
from bot.dialogue.words import detail_meant, says_wrong
from bot.personal import ADDRESS, NAME, PHONE


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Grace", "Grace"),
        ("my name is Sam Price", "Sam Price"),
        ("it's Grace", "Grace"),
        ("I'm Tom O'Neil.", "Tom O'Neil"),
        ("je m'appelle Jean-Baptiste", "Jean-Baptiste"),
        ("nitwa Mugisha Jean", "Mugisha Jean"),
        ("naitwa Amani", "Amani"),
        ("我叫王小明", "王小明"),
        ("我是李雷", "李雷"),
        ("名字：高兴", "高兴"),
        ("Nguyễn Văn An", "Nguyễn Văn An"),
        ("  Uwera\u200b  ", "Uwera"),
    ],
)
def test_names_are_read_with_and_without_a_label(text: str, name: str) -> None:
    assert read_name(text) == name


@pytest.mark.parametrize(
    "text", ["", " ", "12", "???", "😀", "<b>x</b>", "a@b.c", "x" * (NAME_MAX + 1), "a b c d e f g"]
)
def test_what_cannot_be_a_name_is_none(text: str) -> None:
    assert read_name(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "500 Howard St, San Francisco, CA 94105, USA",
        "12 rue de la Paix, 75002 Paris",
        "KG 11 Ave, Kimironko, Kigali",
        "Mtaa wa Moi, Nairobi",
        "四川省成都市武侯区天府大道1号",
        "inyuma y'isoko rya Kimironko",
    ],
)
def test_addresses_of_many_styles_are_kept_as_written(text: str) -> None:
    assert read_address(text) == text


@pytest.mark.parametrize("text", ["", "x", "12", "...", "上海"])
def test_what_is_too_short_to_find_is_no_address(text: str) -> None:
    assert read_address(text) is None


@pytest.mark.parametrize(
    ("written", "regions", "number"),
    [
        ("0788 123 456", ("RW",), "+250788123456"),
        ("0712345678", ("KE",), "+254712345678"),
        ("06 12 34 56 78", ("FR",), "+33612345678"),
        ("138 1234 5678", ("CN",), "+8613812345678"),
        ("(415) 555-2671", ("US",), "+14155552671"),
        ("00 250 788 123 456", (), "+250788123456"),
        ("＋８６13812345678", (), "+8613812345678"),
        ("+1 415 555 2671", ("CN",), "+14155552671"),
        ("0788 123 456", ("BE", "RW"), "+250788123456"),
        ("12345", ("RW",), None),
        ("0788 123 456", (), None),
    ],
)
def test_phone_numbers_are_read_by_country(written: str, regions: tuple[str, ...], number: str | None) -> None:
    assert read_phone(written, regions) == number


@pytest.mark.parametrize("text", ["12 Main Street", "1000 Brussels", "2 bags", "year 2027", "123456"])
def test_short_numbers_are_no_phone(text: str) -> None:
    assert find_phone(text) is None


@pytest.mark.parametrize(
    ("text", "given_name", "phone", "address"),
    [
        ("Grace, 0788 123 456, Kimironko, Kigali", "Grace", "0788 123 456", "Kimironko, Kigali"),
        (
            "my name is Grace and my phone is +1 202 555 0143 and my address is 12 Main St, Boston",
            "Grace", "+1 202 555 0143", "12 Main St, Boston",
        ),
        ("我叫王小明，电话13812345678，地址是成都市武侯区1号", "王小明", "13812345678", "成都市武侯区1号"),
        ("nom: Claude Martin\ntél: 06 12 34 56 78\nadresse: 12 rue de la Paix, Paris",
         "Claude Martin", "06 12 34 56 78", "12 rue de la Paix, Paris"),
    ],
)  # fmt: skip
def test_several_details_come_at_once(text: str, given_name: str, phone: str, address: str) -> None:
    draft = read_details(text, "name")
    assert (draft.name, draft.phone, draft.address) == (given_name, phone, address)
    assert draft.redacted == f"{NAME} {PHONE} {ADDRESS}"


def test_a_name_with_a_comma_is_one_name() -> None:
    assert read_details("Smith, John", "name").name == "Smith, John"


@pytest.mark.parametrize(
    "text", ["two bags of beans", "the address is wrong", "how long to Kigali", "no sauce please", "地址错了"]
)
def test_without_label_phone_or_question_nothing_is_a_detail(text: str) -> None:
    assert not read_details(text)
    assert not labelled(text)


@pytest.mark.parametrize(
    ("text", "what", "value"),
    [
        ("change the name to Grace", "name", "Grace"),
        ("no, my name is Grace", "name", "Grace"),
        ("changer le nom en Grace", "name", "Grace"),
        ("名字改成李雷", "name", "李雷"),
        ("the address is wrong, it is 12 Main Street, Boston", "address", "12 Main Street, Boston"),
        ("l'adresse est fausse, c'est 5 rue Neuve, Bruxelles", "address", "5 rue Neuve, Bruxelles"),
        ("地址错了，应该是北京市朝阳区建国路88号", "address", "北京市朝阳区建国路88号"),
        ("wrong phone, 0788 123 456", "phone", "0788 123 456"),
        ("the address is wrong", "address", None),
        ("l'adresse est fausse", "address", None),
        ("aderesi si yo", "address", None),
        ("anwani si sahihi", "address", None),
        ("地址错了", "address", None),
        ("my name is wrong", "name", None),
        ("改一下名字", "name", None),
    ],
)
def test_a_correction_gives_the_new_value_or_says_only_that_the_old_is_wrong(
    text: str, what: str, value: str | None
) -> None:
    assert corrected_value(text, what) == value


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("the address is wrong", "address"),
        ("my phone is wrong", "phone"),
        ("l'adresse est fausse", "address"),
        ("izina ryanjye si ryo", "name"),
        ("namba ya simu si sahihi", "phone"),
        ("电话写错了", "phone"),
        ("something is wrong", None),
    ],
)
def test_which_detail_is_meant_and_that_it_is_wrong(text: str, what: str | None) -> None:
    assert detail_meant(text) == what
    assert says_wrong(text)


def test_what_speaks_of_goods_is_no_part_of_the_address() -> None:
    text = "2 beans, 500 Howard St, Boston, 3"
    assert without_pieces(text, [(2, 7)], [(0, 1), (33 - 1, 33)]) == "500 Howard St, Boston"


@given(st.text(), st.sampled_from([None, "name", "phone", "address", "confirm"]))
def test_any_text_is_read_without_fail_and_within_limits(text: str, asked: str | None) -> None:
    draft = read_details(text, asked)
    assert len(draft.name or "") <= NAME_MAX
    assert len(draft.address or "") <= ADDRESS_MAX
    for what in ("name", "phone", "address"):
        corrected_value(text, what)


@given(st.text(alphabet=st.characters(codec="utf-8", categories=["L", "Nd", "Zs", "P"]), max_size=60))
def test_what_was_taken_for_a_detail_does_not_stay_in_the_kept_text(text: str) -> None:
    draft = read_details(text, "name")
    for value in (draft.name, draft.phone):
        if value and len(value) > 3 and not draft.address:
            assert value not in draft.redacted
