"""The embedded interpreter: claim grammar, entities, language, intent, structure. Pure; nothing here waits."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec import Struct, structs

from nlu import clauses, entities, language, mentions, rules
from nlu.claims import offered
from nlu.interpretation import Entity, Intent, Interpretation, Situation, Vocabulary
from nlu.little_words import LittleWords, Word
from nlu.model import Model, Scores
from nlu.normalise import Normal, normalise
from nlu.readers import articles
from nlu.spans import is_free
from nlu.vocabulary import Matcher
from nlu.words import Words

OUT_OF_SCOPE = "out_of_scope"

_CERTAIN_MIN = 0.1  # below, nothing speaks for the best intent
_CERTAIN_UNKNOWN_MIN = 0.3  # the same where not one word is known, only pieces of words

_ORDERS = frozenset({"add_to_cart", "change_quantity"})

_NAMES_ONLY = frozenset({"ask_product", "ask_tour", "browse"})
"""What a message is for that is nothing but a name."""

_COUNTED = _ORDERS | {"book_tour"}
"""What a message is for that is nothing but a number, a date or a party."""
_GOODS = frozenset({"product", "tour", "category"})

_ABOUT_GOODS = frozenset(
    {
        "add_to_cart",
        "ask_price",
        "ask_product",
        "ask_stock",
        "ask_tour",
        "book_tour",
        "browse",
        "change_quantity",
        "remove_from_cart",
        OUT_OF_SCOPE,
    }
)


class Opinion(Struct, frozen=True):
    """What another understanding makes of a text.

    Attributes:
        intents: Likeliest first; where there are any, they take the place of the model's.
        entities: What it found, in places of the text; they count where nothing else is found.
    """

    intents: tuple[Intent, ...] = ()
    entities: tuple[Entity, ...] = ()


NO_OPINION = Opinion()


class _Reading(NamedTuple):
    """A text with what was found in it, in places of its normal form."""

    normal: Normal
    found: Sequence[Entity]
    words: Sequence[Word]


class EmbeddedInterpreter:
    """`Interpreter` with a model of its own in the process."""

    def __init__(self, model: Model, vocabulary: Vocabulary) -> None:
        self._model = model
        self._matcher = Matcher(vocabulary)
        self._little_words = LittleWords(model.head.lookups)
        self._words = Words(model.head.lookups, model.head.synonyms)
        self._rules = rules.Rules(self._words)

    async def interpret(self, text: str, situation: Situation) -> Interpretation:
        """Says what was meant. Never raises for any text."""
        return self.parse(text, situation)

    def parse(self, text: str, situation: Situation, opinion: Opinion = NO_OPINION) -> Interpretation:
        """Says what was meant, at once.

        Args:
            text: Any text.
            situation: What the understanding may lean on.
            opinion: What another understanding makes of the text; rules go before it, and it before the model.

        Returns:
            What was meant.
        """
        meaning, reading = self._read(text, situation, opinion)
        if situation.offers:
            claimed = offered.claimed(meaning, situation.offers)
            if claimed is not None:
                return claimed
        # Which intents are acts is known of ours alone; who trains other ones brings no little words.
        spans = clauses.cut(reading.normal, reading.words) if self._model.head.lookups else []
        return self._in_clauses(meaning, reading, spans, situation) if spans else meaning

    def _read(
        self, text: str, situation: Situation, opinion: Opinion = NO_OPINION
    ) -> tuple[Interpretation, "_Reading"]:
        """Reads a text as one act."""
        normal = normalise(text)
        found = _with_others(normal, entities.find(normal, situation, self._matcher, self._words), opinion.entities)
        ones = [one for one in articles.find(normal.text, found) if is_free(found, one.start, one.end)]
        scores = self._model.score(normal.text, {entity.name for entity in found})
        spoken, certainty = language.identify(text, normal.text, scores, self._model, situation)
        verdict = self._rules.judge(normal.text, _in_order(found, ones), situation.asks, self._model.intents)
        intents = self._intents(scores, verdict, opinion.intents)
        if verdict and verdict.language:
            spoken, certainty = verdict.language, 0.9
        elif (verdict and verdict.shared) or self._words.shared.issuperset(normal.text.split()):
            spoken, certainty = situation.language or spoken, min(certainty, 0.6)
        if intents[0].name in _ORDERS:
            found = _in_order(found, ones)
        if intents[0].name in _ABOUT_GOODS:
            found = self._with_guess(normal.text, found)
        found = entities.in_language(normal.text, found, spoken)
        words = self._little_words.find(normal.text)
        structure = mentions.read(normal.text, found, words)
        meaning = Interpretation(
            text=text,
            language=spoken,
            language_confidence=certainty,
            intents=intents,
            entities=_in_original(normal, found),
            mentions=structure.mentions,
            corrects=structure.corrects,
            greets=self._rules.greets(normal.text),
        )
        return meaning, _Reading(normal, found, words)

    def _in_clauses(
        self, meaning: Interpretation, reading: "_Reading", spans: Sequence[tuple[int, int]], situation: Situation
    ) -> Interpretation:
        """Reads the clauses of a text that may have several, each by itself; a text that has not stays as it is."""
        parts = [self._part(reading, start, end, situation) for start, end in spans]
        acts = clauses.acts(parts, situation.asks)
        meaning = _beside_courtesy(meaning, parts)
        while len(acts) > 1:
            found = self._read_acts(meaning, reading, acts, situation)
            weak = clauses.weakest([clause.intent for clause in found], situation.asks)
            if weak is None:
                told = next((clause for clause in found if clause.intent.name == meaning.intent.name), found[0])
                return structs.replace(meaning, intents=told.intents, clauses=found)
            at = max(weak - 1, 0)
            acts[at : at + 2] = [acts[at] + acts[at + 1]]
        return meaning

    def _read_acts(
        self, meaning: Interpretation, reading: "_Reading", acts: Sequence[list[clauses.Part]], situation: Situation
    ) -> tuple[Interpretation, ...]:
        """Reads each act by itself; what the bot waits for weighs in on the first."""
        starts = [0, *(reading.normal.origin(act[0].start, act[0].end)[0] for act in acts[1:])]
        rest = structs.replace(situation, asks=None, language=meaning.language)
        first = structs.replace(rest, asks=situation.asks)
        return tuple(
            _beside_courtesy(self._read(meaning.text[start:end], rest if start else first)[0], act)
            for start, end, act in zip(starts, [*starts[1:], len(meaning.text)], acts, strict=True)
        )

    def _part(self, reading: "_Reading", start: int, end: int, situation: Situation) -> clauses.Part:
        """Classifies a part of a text by itself."""
        leading = list(_leading(reading, start, end))
        joints = [word.end for word in leading if word.end < end and not word.tables.isdisjoint(("and", "also"))]
        first, last = reading.normal.origin(max(joints, default=start), end)  # "by the way" tells nothing
        normal = normalise(reading.normal.original[first:last])
        text = normal.text
        # Read anew: beside a tour "2 teas" would be two people.
        found = entities.find(normal, situation, self._matcher, self._words)
        verdict = self._rules.judge(text, found, None, self._model.intents)
        if verdict:
            # "Beans" alone asks about them, and "3" answers; in a sentence neither does anything by itself.
            is_bare = verdict.intent in _NAMES_ONLY or _GOODS.isdisjoint([entity.name for entity in found])
            is_bare &= verdict.intent in _NAMES_ONLY | _COUNTED
            intent = Intent(OUT_OF_SCOPE if is_bare else verdict.intent, verdict.confidence)
        else:
            intent = self._intents(self._model.score(text, {entity.name for entity in found}), None, ())[0]
        refuses = any("refusal" in word.tables for word in leading)
        return clauses.Part(start, end, intent, bool(found), refuses, "?" in text)

    def _with_guess(self, text: str, found: list[Entity]) -> list[Entity]:
        """Adds what was misspelt; a category may be a part of it ("coffee beens")."""
        if any(entity.name in ("product", "tour") for entity in found):
            return found
        surer = [entity for entity in found if entity.name != "category"]
        guess = self._matcher.guess(text, [(entity.start, entity.end) for entity in surer], self._model.knows)
        if guess is None or (guess.name == "category" and len(surer) < len(found)):
            return found
        others = (entity for entity in found if entity.end <= guess.start or guess.end <= entity.start)
        return _in_order(others, [guess])

    def _intents(self, scores: Scores, verdict: rules.Verdict | None, ranked: tuple[Intent, ...]) -> tuple[Intent, ...]:
        names = self._model.intents
        learnt = list(ranked) or [Intent(name, round(likelihood, 4)) for name, likelihood in scores.intents.items()]
        # What a claim is, the grammar says: examples teach the model what to leave to it.
        learnt = [intent for intent in learnt if intent.name != offered.CLAIM] or learnt
        if verdict:
            others = (other for other in learnt if other.name != verdict.intent)
            return (Intent(verdict.intent, verdict.confidence), *_scaled(others, 1 - verdict.confidence))
        if ranked:
            return tuple(learnt)
        enough = _CERTAIN_MIN if scores.known else _CERTAIN_UNKNOWN_MIN
        weak = scores.empty or learnt[0].confidence < enough
        if weak and OUT_OF_SCOPE in names and learnt[0].name != OUT_OF_SCOPE:
            rest = [intent for intent in learnt if intent.name != OUT_OF_SCOPE]
            return (Intent(OUT_OF_SCOPE, 1 - learnt[0].confidence), *rest)
        if learnt[0].name == OUT_OF_SCOPE:  # that a word was never seen is no proof of what it is about
            tempered = learnt[0].confidence * (1 + scores.known) / 2
            return (Intent(OUT_OF_SCOPE, max(tempered, learnt[1].confidence)), *learnt[1:])
        return tuple(learnt)


def _beside_courtesy(meaning: Interpretation, parts: Sequence[clauses.Part]) -> Interpretation:
    """Gives what a text is for whose greeting or "by the way" drowned it: "hello, good morning, do you have coffee"."""
    told = max((part.intent for part in parts if clauses.is_act(part)), key=_confidence, default=None)
    if told is None or told.confidence <= meaning.intent.confidence:
        drowned = told is not None and meaning.intent.name in clauses.COURTESIES
    else:
        polite = any(part.intent.name in clauses.COURTESIES for part in parts)
        drowned = polite or told.name == meaning.intent.name
    if told is None or not drowned:
        return meaning
    others = tuple(intent for intent in meaning.intents if intent.name != told.name)
    return structs.replace(meaning, intents=(told, *_scaled(others, 1 - told.confidence)))


def _confidence(intent: Intent) -> float:
    return intent.confidence


def _scaled(intents: Iterable[Intent], left: float) -> Iterable[Intent]:
    return (Intent(intent.name, intent.confidence * left) for intent in intents)


def _leading(reading: _Reading, start: int, end: int) -> Iterable[Word]:
    """The little words that a part begins with."""
    for word in reading.words:
        if start <= word.start < end:
            if reading.normal.text[start : word.start].strip():
                return
            yield word
            start = word.end


def _with_others(normal: Normal, found: list[Entity], others: Iterable[Entity]) -> list[Entity]:
    """Adds what somebody else found, where nothing was found."""
    for other in others:
        start, end = normal.place(other.start, other.end)
        if start < end and is_free(found, start, end):
            found = _in_order(found, [Entity(other.name, other.value, start, end)])
    return found


def _in_order(found: Iterable[Entity], more: Iterable[Entity]) -> list[Entity]:
    return sorted([*found, *more], key=lambda entity: entity.start)


def _in_original(normal: Normal, found: Sequence[Entity]) -> tuple[Entity, ...]:
    return tuple(Entity(entity.name, entity.value, *normal.origin(entity.start, entity.end)) for entity in found)
