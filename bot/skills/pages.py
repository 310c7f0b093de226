"""Answers from the knowledge pages, and says honestly that it does not know where none answers."""

from bot.answers import COVERED_LEAST, COVERED_MIN, KEYED_MIN, Found
from bot.dialogue.catalogues import texts
from bot.dialogue.formats import language_name
from bot.dialogue.hints import is_question
from bot.dialogue.presses import Press
from bot.dialogue.replies import Option, Say
from bot.dialogue.turn import Outcome, Skill, Turn
from bot.skills import handoff
from bot.skills.reference import skus_mentioned
from storage.catalogue import Passage

_OWN = "shop"
"""The source that stands for the shop itself; its title is in one language, so the catalogue of texts says it."""
_ALL = 0.9
"""Share of a question that a page must cover to go before an intent that is sure of itself."""
_UNSURE = 0.6
"""Confidence of an intent below which a page that fits goes first."""
_MORE_THAN_PRICE = 4.0
"""Weight of what a page says to a question about a price: "how much is that" alone asks for no page."""
_SOMETHING = 1.8
"""Weight of what a page says to a question that nothing else says is one for the pages."""
MORE_THAN_GOODS = 1.2
"""Weight of what a page says to a question beside the names of goods; "tea" alone asks for no page."""


def pages_first(skill: Skill, *own: str, questions: bool = False) -> Skill:
    """Lets a page answer first that the question names by one of its keywords.

    "Will I pay customs?" sounds like shipping, and "is it a safe country?" like much: what the page is about is sure.

    Args:
        skill: What answers otherwise.
        *own: How the ids of pages begin that the skill needs no page for ("shipping": it reckons cost and days itself).
        questions: Whether a page may answer only what is written as a question ("prices in dollars" is a wish).

    Returns:
        The skill that looks first.
    """

    async def first(turn: Turn) -> Outcome:
        looks = turn.press is None and turn.meaning is not None and (not questions or is_question(turn.text))
        found = found_for(turn, COVERED_LEAST) if looks else None
        if found and _beats(turn, found) and not found.passage.slug.startswith(own):
            return told(turn, found)
        return await skill(turn)

    return first


def _beats(turn: Turn, found: Found) -> bool:
    if skus_mentioned(turn):
        # A product is named: what is asked of it is its price, unless the page is named outright.
        return found.meant and found.keyed >= 2 * KEYED_MIN
    intent = turn.meaning.intent if turn.meaning else None
    if intent is not None and intent.name == "ask_price" and found.beyond < _MORE_THAN_PRICE:
        return False
    if found.slight:
        return False
    if found.fits and found.covered >= _ALL and found.beyond >= KEYED_MIN:
        return True
    unsure = intent is not None and intent.confidence < _UNSURE
    return found.meant or (unsure and found.covered >= COVERED_MIN and found.beyond >= MORE_THAN_GOODS)


async def from_pages(turn: Turn, otherwise: Skill = handoff.unknown) -> Outcome:
    """Answers anything else from the pages, or else does what is left to do."""
    found = found_for(turn, COVERED_LEAST)
    if found and (found.meant or answers_most(found, COVERED_MIN)):
        return told(turn, found)
    return await otherwise(turn)


async def returns(turn: Turn) -> Outcome:
    """Tells about returns from the page about them."""
    passage = turn.shop.passages.topic("returns", turn.tracker.language)
    if passage is None:
        return await from_pages(turn)
    return told(turn, Found(passage, covered=1.0, beyond=1.0, keyed=0.0))


def answers_most(found: Found, least: float) -> bool:
    """Whether a page covers that share of a question, and not with common words alone."""
    return found.fits and not found.slight and found.covered >= least and found.beyond >= _SOMETHING


def found_for(turn: Turn, least: float = COVERED_MIN) -> Found | None:
    """Looks in the shopper's language, then in the shop's others: an honest answer in English beats none."""
    for language in dict.fromkeys((turn.tracker.language, *turn.shop.config.languages)):
        found = turn.shop.passages.find(turn.text, language, least)
        if found:
            return found
    return None


def told(turn: Turn, found: Found) -> Outcome:
    """Tells what a page says, with its source."""
    passage = found.passage
    data = {"body": passage.body, "source": _source(turn, passage)}
    says = [Say("answer.passage", data, _options(turn, passage))]
    if passage.language != turn.tracker.language:
        says.insert(0, Say("answer.other_language", {"language": language_name(passage.language)}))
    named = skus_mentioned(turn)
    focus = named[0] if len(named) == 1 else turn.slots.focus
    return Outcome(says=tuple(says), slots=turn.slots.but(misses=0, focus=focus))


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
