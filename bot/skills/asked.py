"""Decides who answers a question: a reckoned price, a comparison, advice, a fact by value, a page, or the skill.

The surest source goes first. What a shopper asks of a product that is named is in the catalogue, and the catalogue is
exact; how something is done is told better by a page; what nobody knows is left to the skill of the intent.
"""

from msgspec import structs

from bot.answer_score import ANSWERS
from bot.answers import Found
from bot.dialogue import asking as reading
from bot.dialogue.asking import Asking
from bot.dialogue.hints import is_question, names_goods
from bot.dialogue.replies import Say, option
from bot.dialogue.tracker import Asked
from bot.dialogue.turn import Outcome, Skill, Turn
from bot.skills import answer, browse, choosing, delivered, doubt, facts, handoff, language, pages, smalltalk
from bot.skills.reference import category_mentioned, country_mentioned, skus_mentioned
from nlu.interpretation import Interpretation

_SURE = 0.8
"""How likely a page must answer where goods and an intent say already what is asked; and how sure a wish to look."""
_LIKELIER = 0.6
"""How likely a page must answer to go before a value of a product that is named."""
_DONE = frozenset({"brewing", "storage", "how_long"})
"""What is asked about how something is done, or of more than one thing: a page that is sure goes before the value."""

_OF_ORDERS = frozenset({"shipping", "returns", "tours"})
"""Topics of pages that answer a question about an order to who has none yet."""


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
        if _looks_around(turn.meaning):
            return await _by_catalogue(turn, reading.read(turn.meaning)) or await skill(turn)
        if doubt.is_unanswerable(turn):
            return await handoff.unknown(turn)
        asking = reading.read(turn.meaning)
        outcome = await _by_catalogue(turn, asking)
        if outcome is None and (not questions or is_question(turn.text)):
            outcome = _by_page(turn, own)
        outcome = outcome or await _missing(turn, asking) or await _unsure(turn)
        if outcome is None and doubt.is_strange(turn, asking):
            outcome = await handoff.unknown(turn)
        return outcome or await skill(turn)

    return looks


def _looks_around(meaning: Interpretation) -> bool:
    """Whether a text surely wants to see what there is, and names no thing of it ("what do you sell?")."""
    named = meaning.all("product") or meaning.all("tour")
    return meaning.intent.name == "browse" and meaning.intent.confidence >= _SURE and not named


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


def without_orders(skill: Skill) -> Skill:
    """Lets a page answer who has ordered nothing yet: "when will it arrive?" asks how long it takes at all."""

    async def looks(turn: Turn) -> Outcome:
        ordered = turn.press is not None or turn.slots.cart or (turn.meaning and turn.meaning.all("order_number"))
        if ordered or await turn.lookup.orders():
            return await skill(turn)
        found = pages.found_for(turn)
        if found is None or found.passage.topic not in _OF_ORDERS:
            return await skill(turn)
        return pages.told(turn, found)

    return looks


def surely(skill: Skill) -> Skill:
    """Lets a page answer what only sounds like a booking ("can I cancel if I book?", "do you book hotels?")."""

    async def looks(turn: Turn) -> Outcome:
        meaning = turn.meaning
        if turn.press is not None or meaning is None or meaning.all("date") or meaning.all("people"):
            return await skill(turn)
        named = names_goods(meaning)
        asks = is_question(turn.text) or not (named or doubt.is_general(turn))
        found = pages.found_for(turn, _SURE if named else ANSWERS) if asks else None
        if found is not None:
            return pages.told(turn, found)
        strange = not named and turn.shop.familiar.strange(pages.beside_entities(meaning)) > 0
        return await (handoff.unknown(turn) if strange else skill(turn))

    return looks


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
    if found is None and turn.meaning and turn.meaning.all("currency"):
        found = await _in_currency(turn, turn.meaning.intent.name)
    if found is not None or not asking.facts:
        return found
    asked = turn.slots.asked
    shipped = asked is not None and asked.what == "shipping" and not skus_mentioned(turn)
    if asked is not None and asked.place and shipped and asking.facts[0] == "how_long":
        return answer.shipping_to(turn, asked.place)
    return _by_fact(turn, asking)


async def _in_currency(turn: Turn, intent: str) -> Outcome | None:
    """Tells a price in the currency that is named: of what is named too, or was asked for last ("and in yuan?")."""
    asked, focus = turn.slots.asked, turn.slots.focus
    if intent == "change_currency" and skus_mentioned(turn):
        return await answer.price_or_stock(turn)
    if intent == "change_currency" and asked is not None and asked.what == "price" and focus:
        changed = await language.currency(turn)
        told = await answer.price_or_stock(turn.once(changed.slots))
        return structs.replace(told, says=(*(say.plain() for say in changed.says), *told.says))
    if intent != "ask_price" or turn.meaning is None or names_goods(turn.meaning):
        return None
    points_back = any(mention.back for mention in turn.meaning.mentions)
    if country_mentioned(turn) or not (points_back and doubt.says_little(turn, turn.meaning)):
        return None
    return await (answer.price_or_stock(turn) if focus else language.currency(turn))


def _by_fact(turn: Turn, asking: Asking) -> Outcome | None:
    named = skus_mentioned(turn)
    if turn.meaning is not None and turn.meaning.all("date"):
        return None  # what is asked of a day is not in the catalogue
    skus = named or _of_category(turn) or _spoken_of(turn)
    found = facts.tell(turn, skus, asking.facts)
    subject = bool(named) or category_mentioned(turn) is not None
    if found is None or (subject and _DONE.isdisjoint(asking.facts)):
        return found
    back = not named and turn.slots.asked is not None and not category_mentioned(turn)
    page = None if back else pages.found_for(turn, _LIKELIER if named else ANSWERS)
    return pages.told(turn, page) if page else found


def _by_page(turn: Turn, own: tuple[str, ...]) -> Outcome | None:
    found = pages.found_for(turn, _SURE if doubt.asks_price_only(turn) else ANSWERS)
    if (
        found is None
        or doubt.is_beside(turn, found.passage.topic)
        or (own and found.passage.slug.startswith(own) and not _needs_no_place(turn, found))
    ):
        return None
    return pages.told(turn, found)


def _needs_no_place(turn: Turn, found: Found) -> bool:
    """Whether a page answers although its skill reckons: it has a keyword, and there is no place to reckon for."""
    asked = turn.slots.asked
    last = asked.place if asked and asked.what == "shipping" else None
    return found.named and country_mentioned(turn) is None and last is None


async def _missing(turn: Turn, asking: Asking) -> Outcome | None:
    """What the catalogue should say of a named product, and does not."""
    named = skus_mentioned(turn)
    if len(named) != 1 or not asking.facts or (turn.meaning is not None and turn.meaning.all("date")):
        return None
    return await facts.not_said(turn, named[0], asking.facts)


async def _unsure(turn: Turn) -> Outcome | None:
    """What is known of a product that is named, where something else is asked of it than all there is to say."""
    meaning, named = turn.meaning, skus_mentioned(turn)
    product = turn.shop.product(named[0]) if len(named) == 1 else None
    if meaning is None or product is None or meaning.intent.name in doubt.ABOUT_PRICE:
        return None
    return None if doubt.is_general(turn) else await facts.perhaps(turn, product)


def _of_category(turn: Turn) -> tuple[str, ...]:
    category = category_mentioned(turn)
    return turn.shop.choices(category) if category else ()


def _spoken_of(turn: Turn) -> tuple[str, ...]:
    focus = turn.slots.focus
    return (focus,) if focus and turn.shop.product(focus) else ()
