"""What is certain without a classifier: messages of one word, and messages that are nothing but entities."""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from msgspec import Struct

from nlu.entities import PERSONAL
from nlu.interpretation import Entity
from nlu.readers.number_words import WORDS
from nlu.words import Words

_AROUND = ",.!?~…¡¿"
_PARTICLES = "吧啊呀哦喔噢了的啦呢嘛哈哟哒滴请谢谢您你我就那亲"
"""Chinese signs that change nothing about what they stand beside."""

_SIGNS = {
    sign: intent
    for intent, signs in (("affirm", "👍👌✅💯"), ("deny", "👎❌"), ("greet", "👋"), ("thanks", "🙏"))
    for sign in signs
}

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_NUMBER = re.compile(r"[\s+(#]*\d[\d\s+().,/#-]*")
_NUMERAL = "|".join(sorted(WORDS, key=len, reverse=True))
_SPOKEN = re.compile(
    rf"(?:(?:{_NUMERAL})(?:[\s,-]+(?:(?:and|et|na)[\s,-]+)?|\Z))+|[零〇一二两三四五六七八九十百千万\s]+"
)
_MODIFIER = re.compile("[\U0001f3fb-\U0001f3ff\\s!.,]")

_GOODS = ("product", "category")
_MEASURES = ("weight", "volume")
_ANSWERS = frozenset({"quantity", "unit", "people", "date"})
_UNIT = frozenset({"unit"})
"""A unit alone answers nothing."""
_ORDERED = frozenset({*_GOODS, *_MEASURES, "quantity", "unit"})

# What a message is for that says nothing but these; the first that fits.
_ONLY: tuple[tuple[str, frozenset[str], frozenset[str]], ...] = (
    ("track_order", frozenset({"order_number"}), frozenset({"order_number"})),
    ("change_language", frozenset({"language"}), frozenset({"language"})),
    ("change_currency", frozenset({"currency"}), frozenset({"currency"})),
    ("book_tour", frozenset({"tour", "people"}), frozenset({"tour", "people", "date", "quantity", "unit"})),
    ("book_tour", frozenset({"tour", "date"}), frozenset({"tour", "date"})),
    *(("add_to_cart", frozenset({goods, much}), _ORDERED) for goods in _GOODS for much in ("quantity", *_MEASURES)),
    ("ask_product", frozenset({"product"}), frozenset({"product", "category"})),
    ("ask_tour", frozenset({"tour"}), frozenset({"tour", "category"})),
    ("browse", frozenset({"category"}), frozenset({"category"})),
)


class Verdict(Struct, frozen=True):
    """What a rule is sure of.

    Attributes:
        intent: The intent.
        confidence: How sure the rule is.
        language: The language that the words belong to, or None.
        shared: Whether the words are at home in several languages, and so tell none.
    """

    intent: str
    confidence: float
    language: str | None = None
    shared: bool = False


class Rules:
    """The rules, with the words that they know.

    Args:
        words: What languages say by a single word.
    """

    def __init__(self, words: Words) -> None:
        self._affirm, self._deny = words.bare["affirm"], words.bare["deny"]
        self._bare_words = {
            word: (intent, language) for intent, bare in reversed(words.bare.items()) for word, language in bare.items()
        }
        self._greetings = words.bare["greet"].keys()
        # Greetings that need no blank behind them.
        self._hails = tuple(word for word in self._greetings if len(word) > 1 and not word.isascii())
        self._fillers, self._links = words.fillers, words.links

    def judge(self, text: str, entities: Sequence[Entity], asks: str | None, known: Collection[str]) -> Verdict | None:
        """Applies the rules to a message.

        Args:
            text: Its normal form.
            entities: What was found in it, in places of the normal form.
            asks: What the bot waits for, or None.
            known: The intents that the model knows; a rule for another one says nothing.

        Returns:
            The verdict of the first rule that fits, or None.
        """
        verdict = (
            _unasked_number(text, asks)
            or self._bare(text, asks)
            or (self._named(text, entities, asks) if entities else _digits(text))
        )
        if verdict is None and asks == "confirm":
            verdict = self._confirmed(text)
        return verdict if verdict and verdict.intent in known else None

    def greets(self, text: str) -> bool:
        """Whether a message begins with a greeting ("hi, do you have tea", "你好，有茶吗")."""
        words = text.split(None, 2)[:2]
        if not words:
            return False
        first = words[0].strip(_AROUND)
        both = " ".join([first, *words[1:]]).strip(_AROUND)
        return first in self._greetings or both in self._greetings or text.startswith(self._hails)

    def _bare(self, text: str, asks: str | None) -> Verdict | None:
        stripped = text.strip(" \t!.,?~…。！，？¡¿")
        answers = asks is not None and stripped.isdecimal()  # 88 is a goodbye only where no number is waited for
        if stripped in self._bare_words and not answers and not text.rstrip().endswith("?"):
            intent, language = self._bare_words[stripped]
            return Verdict(intent, 0.98, language, language is None)
        return None if text.isascii() else _signed(text)

    def _named(self, text: str, entities: Sequence[Entity], asks: str | None) -> Verdict | None:
        names = frozenset([entity.name for entity in entities])
        return (
            (self._corrected(text, entities) if "quantity" in names else None)
            or (self._answer(text, entities, names, asks) if names <= _ANSWERS and names != _UNIT else None)
            or self._only(text, entities, names)
        )

    def _corrected(self, text: str, entities: Sequence[Entity]) -> Verdict | None:
        """Knows a refusal with a number ("no, three")."""
        rest = self._without(text, entities, ("quantity", "unit"))
        deny = self._deny
        if rest and rest[0] in deny and all(word in self._fillers or word in deny for word in rest[1:]):
            return Verdict("change_quantity", 0.95, deny[rest[0]])
        return None

    def _answer(self, text: str, entities: Sequence[Entity], names: frozenset[str], asks: str | None) -> Verdict | None:
        """A number, a date or a party alone: what it is for hangs on the question."""
        if self._without(text, entities, names):
            return None
        if asks in ("people", "date") or "date" in names or "people" in names:
            return Verdict("book_tour", 0.9)
        return Verdict("change_quantity" if asks == "confirm" else "add_to_cart", 0.9)

    def _only(self, text: str, entities: Sequence[Entity], names: frozenset[str]) -> Verdict | None:
        """A message that is nothing but what it names, and words that tie it together."""
        meant = _meant_by(names)
        rest = self._without(text, entities, names) if meant else []
        if rest and not self._links.issuperset(rest):
            return None
        for intent in meant:
            if not rest or intent == "add_to_cart":
                return Verdict(intent, 0.85, shared=_tells_no_language(text))
        return None

    def _confirmed(self, text: str) -> Verdict | None:
        """A yes or no with politeness around it, where a yes or no was asked for."""
        words = self._words(text)
        if not words or len(words) > 5:
            return None
        for intent, meant in (("affirm", self._affirm), ("deny", self._deny)):
            if words[0] in meant and all(word in meant or word in self._fillers for word in words):
                return Verdict(intent, 0.93, meant[words[0]], meant[words[0]] is None)
        return None

    def _without(self, text: str, entities: Sequence[Entity], names: Collection[str]) -> list[str]:
        """Gives the words that are left when entities and empty words are taken out."""
        for entity in entities:
            if entity.name in names:
                text = text[: entity.start] + " " * (entity.end - entity.start) + text[entity.end :]
        return [word for word in self._words(text) if word not in self._fillers]

    def _words(self, text: str) -> list[str]:
        words = []
        for word in _WORD.findall(text):
            bare = word.strip(_PARTICLES)
            if word in self._affirm or word in self._deny:
                words.append(word)
            elif bare:
                words.append(bare)
        return words


def _unasked_number(text: str, asks: str | None) -> Verdict | None:
    """Knows a number given for a name, a telephone number or an address: it is no order, no date and no goodbye."""
    if asks not in PERSONAL:
        return None
    alone = _NUMBER.fullmatch(text) or _SPOKEN.fullmatch(text)
    return Verdict("out_of_scope", 0.9) if alone else None


def _signed(text: str) -> Verdict | None:
    bare = _MODIFIER.sub("", text)
    sign = _SIGNS.get(bare[:1]) if len(bare) <= 3 else None
    return Verdict(sign, 0.95) if sign else None


@lru_cache(maxsize=1_024)
def _meant_by(names: frozenset[str]) -> tuple[str, ...]:
    """Gives what a message of nothing but such entities may be for."""
    return tuple(intent for intent, needed, allowed in _ONLY if needed <= names <= allowed)


def _tells_no_language(text: str) -> bool:
    """Whether a text is but a name: every language borrows "café" and "thé"."""
    return len(text.split()) <= 2 and not any("\u2e80" <= character <= "\u9fff" for character in text)


def _digits(text: str) -> Verdict | None:
    """Knows digits that are no amount, date or order: a telephone number, a postcode."""
    return Verdict("out_of_scope", 0.9) if _NUMBER.fullmatch(text) else None
