"""The gettext catalogues: complete, in step with each other and with the code."""

import ast
import re
import string
from pathlib import Path

import pytest

from bot.dialogue.catalogues import header, texts, words
from bot.dialogue.formats import language_name
from bot.dialogue.regions import regions
from bot.dialogue.said import ALWAYS, bare
from bot.message import LANGUAGES
from nlu.training import DATA
from storage.rules.orders import STATUSES
from tests.bot.talking import Market

BOT = Path(__file__).parents[2] / "bot"
KEY = re.compile(r"[a-z]+(?:\.[a-z]+(?:_[a-z]+)*)+")
LABEL_MAX = 20
# Made from a prefix and a value: the code names only the prefix.
PREFIXES = ("page.", "status.", "payment.", "media.", "fact.", "export.", "btn.fix_", "words.")


def own(language: str) -> dict[str, str]:
    """A language's own texts, without what English fills in."""
    path = BOT / "locales" / language / "LC_MESSAGES" / "isoko.po"
    found = re.findall(r'^msgid "(.+)"\nmsgstr "(.*)"$', path.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(found) == len(dict(found)), f"{path} has a key twice"
    return dict(found)


def strings_of_code() -> set[str]:
    found: set[str] = set()
    for path in BOT.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found |= {
            node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
    return found


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_a_language_is_a_catalogue_and_a_file_of_training_data() -> None:
    assert LANGUAGES[0] == "en"
    assert set(LANGUAGES) == {path.parent.parent.name for path in BOT.glob("locales/*/LC_MESSAGES/isoko.po")}
    assert set(LANGUAGES) == {path.stem for path in DATA.glob("*.yml")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_catalogue_says_its_language(language: str) -> None:
    assert header(language, "Language") == language
    assert language_name(language)[0] == language_name(language)[0].upper()
    assert regions(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_key_with_the_same_placeholders(language: str) -> None:
    english, there = own("en"), own(language)
    assert set(there) == set(english)
    assert all(there.values())
    differing = {key for key in english if placeholders(there[key]) != placeholders(english[key])}
    assert not differing


def test_every_key_is_used_and_every_key_that_is_used_is_there() -> None:
    known, said = set(own("en")), strings_of_code()
    unused = {key for key in known if key not in said and not key.startswith(PREFIXES)}
    assert unused == set()
    groups = {key.partition(".")[0] for key in known if "." in key}
    missing = {word for word in said if KEY.fullmatch(word) and word.partition(".")[0] in groups and "." in word}
    assert {key for key in missing if key not in known and not key.endswith((".py", ".db", ".yml", ".svg"))} == set()


def test_what_is_put_together_from_a_prefix_is_there() -> None:
    known = set(own("en"))
    assert {f"status.{status}" for status in STATUSES} <= known
    assert {f"payment.{method}" for method in ("cash_on_delivery", "bank_slip", "simulated", "tour")} <= known
    assert {f"media.{kind}" for kind in ("voice", "photo", "sticker", "other")} <= known
    assert {key for key in known if key.startswith("fact.")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_are_short_and_distinct(language: str) -> None:
    labels = {key: text for key, text in texts(language).items() if key.startswith("btn.")}
    assert {key: text for key, text in labels.items() if len(text) > LABEL_MAX} == {}
    assert len({bare(text) for text in labels.values()}) == len(labels)


def test_names_of_the_shop_fit_their_buttons_and_are_no_label(market: Market) -> None:
    for language in market.shop.config.languages:
        taken = {bare(texts(language)[key]) for key in ALWAYS if key != "btn.tours"}
        for category in market.shop.categories:
            name = market.shop.category_name(category).by_language[language]
            assert len(name) <= LABEL_MAX
            assert bare(name) not in taken


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_of_words_are_lists_of_words(language: str) -> None:
    for key in (key for key in own("en") if key.startswith("words.")):
        found = words(language, key)
        assert found, key
        assert all(word == word.casefold().strip() for word in found)
