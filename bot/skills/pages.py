"""Answers from the knowledge pages, and says honestly that it does not know where none answers."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from msgspec import structs

from bot.answer_score import ANSWERS
from bot.answers import OF_THE_COUNTRY, Found, Question
from bot.dialogue import phrases
from bot.dialogue.catalogues import texts
from bot.dialogue.countries import countries_named
from bot.dialogue.formats import language_name
from bot.dialogue.presses import Press
from bot.dialogue.replies import Option, Say
from bot.dialogue.tracker import Asked
from bot.dialogue.turn import Outcome, Skill, Turn
from bot.shop import Shop
from bot.skills import handoff
from bot.skills.reference import skus_mentioned
from nlu.interpretation import Interpretation
from storage.catalogue import Passage

_OWN = "shop"
"""The source that stands for the shop itself; its title is in one language, so the catalogue of texts says it."""
_LIKELY = 0.6
"""Confidence of an intent that says what is asked."""
_SURELY = 0.9
"""Likelihood of a page that answers whatever the day."""
_TOPICS: Mapping[str, tuple[str, ...]] = {
    "ask_product": ("coffee", "chili", "tea", "farmers"),
    "ask_price": ("payment", "shipping"),
    "ask_shipping": ("shipping",),
    "track_order": ("shipping",),
    "ask_payment": ("payment",),
    "checkout": ("payment",),
    "help": ("payment",),
    "ask_return": ("returns",),
    "complaint": ("returns",),
    "ask_tour": ("tours", "rwanda"),
    "book_tour": ("tours",),
}
"""From an intent to the topics of the pages that serve it."""


async def from_pages(turn: Turn, otherwise: Skill = handoff.unknown) -> Outcome:
    """Answers anything else from the pages, or else does what is left to do."""
    found = found_for(turn)
    return told(turn, found) if found else await otherwise(turn)


async def returns(turn: Turn) -> Outcome:
    """Tells about returns from the page about them, which there is to be told whatever else the words are."""
    found = best_of(turn, "returns")
    return told(turn, found) if found else await from_pages(turn)


def best_of(turn: Turn, topic: str) -> Found | None:
    """Gives the page of a topic that answers best, in the shopper's language, where the topic is sure; or None."""
    language = turn.tracker.language
    if turn.meaning is not None:
        found = turn.shop.passages.find(question(turn.meaning, turn.shop), language, topic)
        if found is not None:
            return found
    pages = (page for page in turn.shop.catalogue.passages if (page.topic, page.language) == (topic, language))
    first = next(pages, None)
    return Found(first, 1.0, first.body) if first else None


def question(meaning: Interpretation, shop: Shop) -> Question:
    """Puts a question to the pages, with what is known of it."""
    topics: dict[str, float] = defaultdict(float)
    outside = 0.0
    for intent in meaning.intents:
        for topic in _TOPICS.get(intent.name, ()):
            topics[topic] += intent.confidence
        if intent.name == "out_of_scope":
            outside = intent.confidence
    goods: set[str] = {str(entity.value) for entity in meaning.all("category")}
    for entity in (*meaning.all("product"), *meaning.all("tour")):
        product = shop.product(str(entity.value))
        goods |= {product.sku, product.category} if product else set()
    return Question(
        text=meaning.text,
        beside=beside_entities(meaning, ("product", "tour", "category")),
        topics=topics,
        outside=outside,
        goods=frozenset(goods),
        elsewhere=is_elsewhere(meaning, shop.config.country),
        dated=bool(meaning.all("date")),
        strange=shop.familiar.strange(beside_entities(meaning)),
    )


def is_elsewhere(meaning: Interpretation, home: str) -> bool:
    """Whether a message is about other countries only; where one comes from is not what one asks about."""
    named = {entity.value for entity in meaning.all("place")} | countries_named(meaning.text)
    return bool(named) and home not in named and not phrases.has(meaning.text, "words.from")


def beside_entities(meaning: Interpretation, names: Collection[str] | None = None) -> str:
    """Gives what a message says beside what it names: entities of these names, or all if None."""
    text = meaning.text
    for entity in meaning.entities:
        if names is not None and entity.name not in names:
            continue
        text = text[: entity.start] + " " * (entity.end - entity.start) + text[entity.end :]
    return text


def found_for(turn: Turn, least: float = ANSWERS) -> Found | None:
    """Looks in the shopper's language, then in the shop's others for what that language has no page about.

    Args:
        turn: The turn.
        least: How likely the page must answer.

    Returns:
        The page, or None where none is likely enough to answer.
    """
    if turn.meaning is None:
        return None
    asked = question(turn.meaning, turn.shop)
    own, passages = turn.tracker.language, turn.shop.passages
    found = passages.find(asked, own)
    if found and found.score >= least:
        return found
    for language in turn.shop.config.languages:
        lacking = passages.only_in(language, own)
        found = passages.find(asked, language) if lacking else None
        if found and found.score >= least and found.passage.slug in lacking:
            return found
    return None


def is_of_the_moment(turn: Turn) -> bool:
    """Whether a page about the country would answer, were the question not about this very day ("will it rain?")."""
    meaning = turn.meaning
    if meaning is None or not (meaning.all("date") or phrases.has(turn.text, "words.moment")):
        return False
    if any(meaning.all(name) for name in ("tour", "product")):
        return False
    found = turn.shop.passages.find(question(meaning, turn.shop), turn.tracker.language)
    return found is not None and found.passage.topic == "rwanda" and found.score < _SURELY


def is_about_elsewhere(turn: Turn) -> bool:
    """Whether a page would answer, were the question not about another country ("a visa for Canada?")."""
    if turn.meaning is None:
        return False
    asked = question(turn.meaning, turn.shop)
    if not asked.elsewhere:
        return False
    as_if_here, language = structs.replace(asked, elsewhere=False), turn.tracker.language
    shipped = turn.meaning.intent.name == "ask_shipping" and turn.meaning.intent.confidence >= _LIKELY
    ours = turn.shop.passages.find(as_if_here, language, "rwanda")
    if ours and ours.named and not shipped and not asked.goods:
        return True  # "how long does a visa for Canada take?" has more of the page about shipping in it
    here = turn.shop.passages.find(as_if_here, language)
    if here is None or here.score < ANSWERS or here.passage.topic not in OF_THE_COUNTRY:
        return False
    there = turn.shop.passages.find(asked, language)
    return there is None or there.score < ANSWERS


def told(turn: Turn, found: Found) -> Outcome:
    """Tells what a page says, with its source."""
    passage = found.passage
    data = {"body": found.told, "source": _source(turn, passage)}
    says = [Say("answer.passage", data, _options(turn, passage))]
    if passage.language != turn.tracker.language:
        says.insert(0, Say("answer.other_language", {"language": language_name(passage.language)}))
    named = skus_mentioned(turn)
    slots = turn.slots.but(misses=0)
    if len(named) == 1:
        slots = slots.but(focus=named[0], asked=Asked("about"))
    elif passage.topic == "shipping":
        slots = slots.but(asked=Asked("shipping"))  # "and to Chengdu?"
    return Outcome(says=tuple(says), slots=slots)


def _options(turn: Turn, passage: Passage) -> tuple[Option, ...]:
    if turn.slots.asks is None and passage.topic in turn.shop.categories:
        return (Option(turn.shop.category_name(passage.topic), Press("cat", passage.topic)),)
    return ()


def _source(turn: Turn, passage: Passage) -> str:
    known = turn.shop.config.sources
    own = texts(turn.tracker.language)["source.shop"]
    titles = [
        own if id == _OWN else f"{known[id].title}, {known[id].publisher}" for id in passage.sources if id in known
    ]
    return "; ".join(titles)
