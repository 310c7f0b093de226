from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from nlu.interpretation import Entity, Vocabulary
from nlu.normalise import normalise
from nlu.vocabulary import Matcher
from tests.nlu.shop import VOCABULARY

NOTHING_KNOWN = frozenset[str]().__contains__


def found(text: str, matcher: Matcher | None = None) -> list[str | int | float]:
    return [entity.value for entity in (matcher or Matcher(VOCABULARY)).find(normalise(text))]


def test_the_longest_alias_wins() -> None:
    assert found("coffee beans and coffee") == ["coffee-beans-500g", "coffee"]
    assert found("咖啡豆和咖啡") == ["coffee-beans-500g", "coffee"]


def test_alphabetic_aliases_end_where_words_end() -> None:
    assert found("teapot beansprout steam") == []
    assert found("l'huile piment, teas") == ["chili-oil-100ml", "tea"]
    assert found("coffees and chilis") == ["coffee", "chili"]


def test_accents_may_be_missing_but_do_not_make_another_word() -> None:
    assert found("cafe en grains") == ["coffee-beans-500g"]
    assert found("the") == []
    assert found("du thé") == ["tea"]
    assert found("du the\u0301") == ["tea"]


def test_a_shop_may_spell_a_short_word_both_ways() -> None:
    matcher = Matcher(Vocabulary({"café": ("category", "coffee"), "cafe": ("category", "coffee")}))

    assert found("un cafe", matcher) == ["coffee"]


def test_a_slip_of_the_thumb_is_guessed() -> None:
    matcher = Matcher(VOCABULARY)

    assert matcher.guess("2 cofee beens pls", (), NOTHING_KNOWN) == Entity("product", "coffee-beans-500g", 2, 13)
    assert matcher.guess("chilli suace", (), NOTHING_KNOWN) == Entity("product", "chili-sauce-250g", 0, 12)
    assert matcher.guess("where are you from", (), NOTHING_KNOWN) is None
    assert matcher.guess("coffee bags", (), NOTHING_KNOWN) == Entity("category", "coffee", 0, 6)


def test_what_means_something_else_is_not_guessed() -> None:
    assert Matcher(VOCABULARY).guess("cofee beens", [(0, 11)], NOTHING_KNOWN) is None


def test_a_word_that_shoppers_use_is_no_slip() -> None:
    matcher = Matcher(Vocabulary({"simba": ("tour", "tour-akagera-safari"), "coffee beans": ("product", "beans")}))
    known = frozenset({"siba", "igitebo", "coffee", "cofee"}).__contains__

    assert matcher.guess("siba igitebo", (), NOTHING_KNOWN) is not None
    assert matcher.guess("siba igitebo", (), known) is None
    assert matcher.guess("coffee beens", (), known) == Entity("product", "beans", 0, 12)


def test_a_shop_without_words_is_possible() -> None:
    matcher = Matcher(Vocabulary({"": ("product", "x"), " ": ("product", "y")}))

    assert found("coffee", matcher) == []
    assert matcher.guess("coffee", (), NOTHING_KNOWN) is None


@given(st.dictionaries(st.text(max_size=8), st.just(("product", "x")), max_size=6), st.text())
def test_finds_never_overlap(aliases: dict[str, tuple[str, str]], text: str) -> None:
    entities = Matcher(Vocabulary(aliases)).find(normalise(text))

    assert all(one.end <= other.start for one, other in pairwise(entities))


def test_a_place_may_have_the_swahili_ending_of_being_there() -> None:
    assert found("tuko Nairobini") == ["KE"]
    assert found("kenyan coffee") == ["coffee"]
