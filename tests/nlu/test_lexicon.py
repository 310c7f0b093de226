from hypothesis import given
from hypothesis import strategies as st

from nlu.lexicon import Lexicon


def test_finds_whole_words_the_longest_first() -> None:
    lexicon = Lexicon({"day after tomorrow": 2, "tomorrow": 1, "$": 9, "元": 8})

    assert lexicon.find("tomorrow, the day after tomorrow, tomorrows") == [(1, 0, 8), (2, 14, 32)]
    assert lexicon.find("86元$") == [(8, 2, 3), (9, 3, 4)]


@given(st.lists(st.sampled_from(["one", "two", "one two", "三", " "]), max_size=12).map("".join))
def test_finds_what_is_written_and_nothing_twice(text: str) -> None:
    end = 0
    for word, start, stop in Lexicon({word: word for word in ("one", "two", "one two", "三")}).find(text):
        assert text[start:stop] == word
        assert start >= end
        end = stop
