from hypothesis import given
from hypothesis import strategies as st

from nlu import concepts, features


def test_cuts_words_signs_and_chinese_and_makes_digits_alike() -> None:
    assert features.tokens("heyyyy 12 bags!咖啡豆2包") == ["heyy", "00", "bags", "!", "咖啡豆", "0", "包"]


def test_pieces_mark_the_ends_of_words() -> None:
    assert set(features.pieces(["tea"])) == {" t", "te", "ea", "a ", " te", "tea", "ea ", " tea", "tea ", "t", "e", "a"}
    assert set(features.pieces(["a"])) == {" a", "a ", " a ", "a"}


def test_phrases_take_each_chinese_character_for_a_word() -> None:
    assert features.phrases(["two", "两包"]) == ["two", "两", "包", "two 两", "两 包", "^ two", "包 $"]
    assert features.phrases([]) == []


def test_what_is_classified_is_bounded() -> None:
    assert len("".join(features.tokens("ab" * 50_000))) == features.LENGTH_MAX


def test_five_languages_say_the_same_concepts() -> None:
    said = ["delete my data", "supprimez mes données", "siba amakuru yanjye", "futa taarifa zangu", "删除我的数据"]

    for text in said:
        assert {"delete", "data", "mine"} <= set(concepts.find(text.replace("é", "e"))), text


def test_the_longest_pattern_counts_alone() -> None:
    assert "no" in concepts.find("没有")
    assert "no" not in concepts.find("有没有")


def test_a_shops_own_words_are_goods() -> None:
    assert concepts.find("gizmo", {"product", "quantity"}) == ["@quantity", "goods"]


@given(st.text())
def test_any_text_has_features(text: str) -> None:
    found = concepts.find(text)

    assert found == sorted(set(found))
    assert set(found[: concepts.CONCEPTS_MAX]) <= set(concepts.features(found))
    features.pieces(features.tokens(text))
