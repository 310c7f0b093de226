"""Decides who answers a question: a reckoned price, a comparison, advice, a fact by value, a page, or the skill.

The surest source goes first. What a shopper asks of a product that is named is in the catalogue, and the catalogue is
exact; how something is done is told better by a page; what nobody knows is left to the skill of the intent.
"""

from msgspec import structs

from bot.answer_score import ANSWERS
from bot.dialogue import asking as reading
from bot.dialogue import phrases
from bot.dialogue.asking import Asking
from bot.dialogue.hints import is_question, names_goods
from bot.dialogue.replies import Say, option
from bot.dialogue.tracker import Asked
from bot.dialogue.turn import Outcome, Skill, Turn
from bot.skills import answer, browse, choosing, delivered, facts, handoff, pages, smalltalk
from bot.skills.reference import category_mentioned, country_mentioned, skus_mentioned

_SURE = 0.8
"""How likely a page must answer where goods and an intent say already what is asked."""
_ABOUT_GOODS = frozenset({"ask_price", "ask_product", "ask_stock", "ask_tour", "browse"})
_SELLING = _ABOUT_GOODS | {"suggest_product", "out_of_scope", "ask_shipping"}
_LIKELY = 0.75
"""Confidence of an intent from which on strange words make a question no other one."""
_DONE = frozenset({"brewing", "storage", "minutes", "water", "dose", "how_long", "altitude"})
"""What is asked about how something is done, or of more than one thing: a page that is sure goes before the value."""


def first(skill: Skill, *own: str, questions: bool = False) -> Skill:
    """Lets catalogue and pages answer before a skill.

    Args:
        skill: What answers otherwise.
        *own: How the ids of pages begin that the skill needs no page for ("shipping": it reckons cost and days itself).
        questions: Whether a page may answer only what is written as a question ("prices in dollars" is a wish).

    Returns:
        The skill that looks first.
    """

    async def looks(turn: Turn) -> Outcome:
        if turn.press is not None or turn.meaning is None:
            return await skill(turn)
        if _is_unanswerable(turn):
            return await handoff.unknown(turn)
        asking = reading.read(turn.meaning)
        outcome = await _by_catalogue(turn, asking)
        if outcome is None and (not questions or is_question(turn.text)):
            outcome = _by_page(turn, own)
        outcome = outcome or _missing(turn, asking)
        if outcome is None and _is_strange(turn, asking):
            outcome = await handoff.unknown(turn)
        return outcome or await skill(turn)

    return looks


async def follow_up(turn: Turn) -> Outcome:
    """Asks what was asked last of what is named now: "and the ground one?", "and to Chengdu?"."""
    asked = turn.slots.asked or Asked("about")
    named, place = skus_mentioned(turn), country_mentioned(turn)
    focus = turn.slots.focus
    outcome: Outcome | None = None
    if asked.what == "price" and (place or asked.place):
        outcome = delivered.priced(turn, named or ((focus,) if focus else ()), place or asked.place or "")
    elif asked.what == "shipping" and (place or asked.place):
        outcome = delivered.priced(turn, named, asked.place or "") if named and not place else None
        outcome = outcome or answer.shipping_to(turn, place or asked.place or "")
    elif asked.what not in ("price", "shipping", "about"):
        outcome = facts.tell(turn, named or _of_category(turn), (asked.what,))
    if outcome is not None:
        return outcome
    if asked.what == "price" and (named or category_mentioned(turn)):
        return await answer.price_or_stock(turn)
    if named:
        product = turn.shop.product(named[0])
        return await browse.describe(turn, product) if product and len(named) == 1 else browse.show(turn, named)
    return await first(answer.about_product)(turn)


async def complaint(turn: Turn) -> Outcome:
    """Regrets; where something came broken or not at all, tells what can be done about it."""
    found = pages.found_for(turn)
    if found is None or found.passage.topic != "returns":
        return await smalltalk.complaint(turn)
    regret = Say("complaint.aside", options=(option("btn.human", "human"),))
    outcome = pages.told(turn, found)
    return structs.replace(outcome, says=(*outcome.says, regret))


async def _by_catalogue(turn: Turn, asking: Asking) -> Outcome | None:
    found = delivered.asked_for(turn, asking) or choosing.compared(turn, asking) or choosing.advised(turn, asking)
    if found is not None or not asking.facts:
        return found
    asked = turn.slots.asked
    if asking.facts[0] == "how_long" and asked and asked.what == "shipping" and asked.place and not skus_mentioned(turn):
        return answer.shipping_to(turn, asked.place)
    return _by_fact(turn, asking)


def _by_fact(turn: Turn, asking: Asking) -> Outcome | None:
    named = skus_mentioned(turn)
    skus = named or _of_category(turn) or _spoken_of(turn)
    found = facts.tell(turn, skus, asking.facts)
    if found is None or (named and _DONE.isdisjoint(asking.facts)):
        return found
    back = not named and turn.slots.asked is not None and not category_mentioned(turn)
    page = None if back else pages.found_for(turn, _SURE if named else ANSWERS)
    return pages.told(turn, page) if page else found


def _by_page(turn: Turn, own: tuple[str, ...]) -> Outcome | None:
    intent = turn.meaning.intent if turn.meaning else None
    priced = intent is not None and intent.name in ("ask_price", "ask_stock") and skus_mentioned(turn)
    found = pages.found_for(turn, _SURE) if priced else pages.found_for(turn)
    return pages.told(turn, found) if found and not found.passage.slug.startswith(own or ("\0",)) else None


def _missing(turn: Turn, asking: Asking) -> Outcome | None:
    """What the catalogue should say of a named product, and does not."""
    named = skus_mentioned(turn)
    return facts.not_said(turn, named[0], asking.facts) if len(named) == 1 and asking.facts else None


def _is_strange(turn: Turn, asking: Asking) -> bool:
    """Whether a question has words that the shop never uses, so that goods in it are not what it is about.

    A price or a description of what is named would be an answer to something else. Where nothing is named, one such
    word is enough.
    """
    meaning = turn.meaning
    if meaning is None or asking.facts or asking.scales:
        return False
    intent = meaning.intent
    if intent.name in ("ask_price", "ask_stock") and skus_mentioned(turn):
        return False
    loose = intent.confidence < _LIKELY and intent.name in ("ask_shipping", "out_of_scope")
    if intent.name not in _ABOUT_GOODS and not loose:
        return False
    strange = turn.shop.familiar.strange(pages.beside_entities(meaning))
    return strange >= (2 if names_goods(meaning) else 1)


def _is_unanswerable(turn: Turn) -> bool:
    """Whether nobody in a shop should answer: what food does for health, who else sells it, how things are abroad."""
    meaning = turn.meaning
    if meaning is None:
        return False
    intent = meaning.intent.name
    if (names_goods(meaning) or intent in _ABOUT_GOODS) and phrases.has(turn.text, "words.health"):
        return True
    if intent in _SELLING and phrases.has(turn.text, "words.other_shops"):
        return True
    return pages.is_about_elsewhere(turn)


def _of_category(turn: Turn) -> tuple[str, ...]:
    category = category_mentioned(turn)
    return turn.shop.choices(category) if category else ()


def _spoken_of(turn: Turn) -> tuple[str, ...]:
    focus = turn.slots.focus
    return (focus,) if focus and turn.shop.product(focus) else ()
