"""The embedded interpreter: normalise, entities, language, intent. Pure; nothing here waits."""

from collections.abc import Iterable, Sequence

from nlu import articles, entities, language, rules
from nlu.bare_words import SHARED
from nlu.interpretation import Entity, Intent, Interpretation, Situation, Vocabulary
from nlu.model import Model, Scores
from nlu.normalise import Normal, normalise
from nlu.spans import is_free
from nlu.vocabulary import Matcher

OUT_OF_SCOPE = "out_of_scope"

_CERTAIN_MIN = 0.2  # below, the best intent is wrong four times in five
_CERTAIN_UNKNOWN_MIN = 0.3  # the same where not one word is known, only pieces of words

_ORDERS = frozenset({"add_to_cart", "change_quantity"})

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


class EmbeddedInterpreter:
    """`Interpreter` with a model of its own in the process."""

    def __init__(self, model: Model, vocabulary: Vocabulary) -> None:
        self._model = model
        self._matcher = Matcher(vocabulary)

    async def interpret(self, text: str, situation: Situation) -> Interpretation:
        """Says what was meant. Never raises for any text."""
        return self.parse(text, situation)

    def parse(self, text: str, situation: Situation) -> Interpretation:
        """Says what was meant, at once."""
        normal = normalise(text)
        found = entities.find(normal, situation, self._matcher)
        ones = [one for one in articles.find(normal.text, found) if is_free(found, one.start, one.end)]
        scores = self._model.score(normal.text, {entity.name for entity in found})
        spoken, certainty = language.identify(text, normal.text, scores, self._model, situation)
        verdict = rules.judge(normal.text, _in_order(found, ones), situation.asks, self._model.intents)
        intents = self._intents(scores, verdict)
        if verdict and verdict.language:
            spoken, certainty = verdict.language, 0.9
        elif (verdict and verdict.shared) or SHARED.issuperset(normal.text.split()):
            spoken, certainty = situation.language or spoken, min(certainty, 0.6)
        if intents[0].name in _ORDERS:
            found = _in_order(found, ones)
        if intents[0].name in _ABOUT_GOODS:
            found = self._with_guess(normal.text, found)
        return Interpretation(text, spoken, certainty, intents, _in_original(normal, found))

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

    def _intents(self, scores: Scores, verdict: rules.Verdict | None) -> tuple[Intent, ...]:
        names = self._model.intents
        learnt = [Intent(name, round(likelihood, 4)) for name, likelihood in scores.intents.items()]
        if verdict:
            left = 1 - verdict.confidence
            others = (Intent(other.name, other.confidence * left) for other in learnt if other.name != verdict.intent)
            return (Intent(verdict.intent, verdict.confidence), *others)
        enough = _CERTAIN_MIN if scores.known else _CERTAIN_UNKNOWN_MIN
        weak = scores.empty or learnt[0].confidence < enough
        if weak and OUT_OF_SCOPE in names and learnt[0].name != OUT_OF_SCOPE:
            rest = [intent for intent in learnt if intent.name != OUT_OF_SCOPE]
            return (Intent(OUT_OF_SCOPE, 1 - learnt[0].confidence), *rest)
        if learnt[0].name == OUT_OF_SCOPE:  # that a word was never seen is no proof of what it is about
            tempered = learnt[0].confidence * (1 + scores.known) / 2
            return (Intent(OUT_OF_SCOPE, max(tempered, learnt[1].confidence)), *learnt[1:])
        return tuple(learnt)


def _in_order(found: Iterable[Entity], more: Iterable[Entity]) -> list[Entity]:
    return sorted([*found, *more], key=lambda entity: entity.start)


def _in_original(normal: Normal, found: Sequence[Entity]) -> tuple[Entity, ...]:
    return tuple(Entity(entity.name, entity.value, *normal.origin(entity.start, entity.end)) for entity in found)
