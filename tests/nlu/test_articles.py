import pytest

from nlu.interpretation import Entity
from nlu.normalise import normalise
from nlu.readers import articles
from nlu.vocabulary import Matcher
from tests.nlu.shop import VOCABULARY

_MATCHER = Matcher(VOCABULARY)


def counted(text: str, *others: Entity) -> list[str]:
    """Gives the articles that would count."""
    normal = normalise(text)
    found = sorted([*_MATCHER.find(normal), *others], key=lambda entity: entity.start)
    return [normal.text[one.start : one.end] for one in articles.find(normal.text, found)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a coffee", ["a"]),
        ("an instant coffee", ["an"]),
        ("un thé s'il vous plaît", ["un"]),
        ("une petite sauce piment", ["une"]),
        ("a black tea and another chili sauce", ["a", "another"]),
        ("来包咖啡豆", ["包"]),
    ],
)
def test_an_article_before_goods_is_one(text: str, words: list[str]) -> None:
    assert counted(text) == words


@pytest.mark.parametrize("text", ["a question", "un instant", "the coffee", "du café", "a safari", "coffee"])
def test_other_little_words_count_nothing(text: str) -> None:
    assert counted(text) == []


def test_a_number_of_the_same_goods_wins() -> None:
    assert counted("a coffee, 2 bags", Entity("quantity", 2, 10, 11)) == []
    assert counted("two teas and a coffee", Entity("quantity", 2, 0, 3)) == ["a"]
