"""Answers to the questions about an unfinished item: which product, how many, which day, how many people."""

import datetime as dt

from msgspec import structs

from bot.dialogue.hints import amount
from bot.dialogue.replies import Day, Say
from bot.dialogue.tracker import Slots, Want
from bot.dialogue.turn import Outcome, Turn
from bot.skills import cart, ordering, steps
from bot.skills.cards import start_options
from bot.skills.handoff import counted
from bot.skills.reference import category_mentioned, date_mentioned, pointed_at, skus_mentioned, wanted


async def book(turn: Turn) -> Outcome:
    """Starts to book a tour: asks for what was not said of tour, day and people."""
    if turn.press is not None:
        want = Want(sku=turn.press.argument)
    else:
        tours = [sku for sku in skus_mentioned(turn) if turn.shop.is_tour(sku)]
        focus = turn.slots.focus if turn.slots.focus and turn.shop.is_tour(turn.slots.focus) else None
        want = Want(sku=tours[0] if tours else focus, category="tours", quantity=_people(turn))
    return await _with_date(turn, want)


async def another_day(turn: Turn) -> Outcome:
    """Moves a booking in the cart to another day, which is asked for where it was not said."""
    lines = [line for line in turn.slots.cart if line.date]
    named = [line for line in lines if line.sku in skus_mentioned(turn)]
    if not lines:
        return await cart.show(turn)
    line = (named or lines)[-1]
    return await _with_date(turn, Want(sku=line.sku, quantity=line.quantity, moved_from=line.date))


async def answer(turn: Turn) -> Outcome:
    """Takes the answer to the open question, and goes on to the next item that the same message had named."""
    if _names_another_shelf(turn):
        return await ordering.add(turn)
    outcome = await _answered(turn)
    queue = turn.slots.queue
    if not queue or outcome.slots.asks is None:
        return outcome if not queue or outcome.slots.cart == turn.slots.cart else _next(turn, outcome)
    if outcome.slots.want is None:
        return _next(turn, outcome)
    return structs.replace(outcome, slots=outcome.slots.but(queue=queue))


def _names_another_shelf(turn: Turn) -> bool:
    """Whether a message names a category that the item in hand is none of ("a dozen teas")."""
    category, want = category_mentioned(turn), turn.slots.want
    product = turn.shop.product(want.sku) if want and want.sku else None
    return bool(category and product and product.category != category and not skus_mentioned(turn))


def _next(turn: Turn, outcome: Outcome) -> Outcome:
    first, *rest = turn.slots.queue
    says = tuple(say.plain() for say in outcome.says)
    return structs.replace(outcome, says=says, slots=steps.ask_for(turn, outcome.slots, first).but(queue=tuple(rest)))


async def _answered(turn: Turn) -> Outcome:
    """Takes the answer; another item named instead replaces the one in hand."""
    before = turn.slots.want or Want()
    want = _chosen(turn, before)
    if want.sku is None:
        slots = turn.slots.but(want=want)
        return _missed(slots) if want == before else Outcome(slots=slots.but(misses=0))
    number = _people(turn) if turn.shop.is_tour(want.sku) else _amount(turn)
    if number is not None:
        want = structs.replace(want, quantity=number)
    return await _with_date(turn, want)


def _missed(slots: Slots) -> Outcome:
    """No answer came: the question is put again with a person at hand, and the second time it is dropped."""
    if slots.misses:
        return Outcome(says=(Say("unknown.again", options=start_options()),), slots=slots.quiet().but(misses=0))
    return Outcome(says=(), slots=slots.but(misses=1))


def _chosen(turn: Turn, want: Want) -> Want:
    if turn.press is not None and turn.press.verb == "want":
        return structs.replace(want, sku=turn.press.argument)
    named = skus_mentioned(turn) if _shelf_is_asked(turn, want) else ()
    if named and named[0] != want.sku:
        return structs.replace(want, sku=named[0], date=None)
    category = category_mentioned(turn)
    if category and want.sku is None:
        return structs.replace(want, category=category)
    if want.sku is None and turn.slots.asks == "product":
        return structs.replace(want, sku=_by_position(turn, want))
    return want


def _shelf_is_asked(turn: Turn, want: Want) -> bool:
    """Whether a place ("the first one") is one of what was shown: not where a choice among other things is asked."""
    if turn.slots.asks != "product" or any(mention.product for mention in wanted(turn)):
        return True
    return set(turn.slots.shelf) <= set(turn.shop.choices(want.category))


def _by_position(turn: Turn, want: Want) -> str | None:
    """The choice that an ordinal or a bare number names ("the second", "2"), or None."""
    choices = turn.shop.choices(want.category)
    pointed = pointed_at(turn, choices)
    if pointed is not None:
        return pointed
    number = amount(turn.meaning)
    fits = isinstance(number, int) and 1 <= number <= len(choices)
    return choices[int(number) - 1] if fits and number else None


async def _with_date(turn: Turn, want: Want) -> Outcome:
    if not want.sku or not turn.shop.is_tour(want.sku):
        same = turn.slots.want is not None and turn.slots.want.sku == want.sku
        missed = turn.slots.asks == "quantity" and same and want.quantity is None and turn.press is None
        outcome = await ordering.settle(turn, turn.slots.quiet(), want)
        return counted(turn, outcome) if missed else outcome
    iso = _date(turn)
    if iso is None and want.date is None:
        missed = turn.slots.asks == "date" and turn.press is None
        slots = steps.ask_for(turn, turn.slots, want)
        return _missed_by(turn, Outcome(slots=slots), "date.unclear") if missed else Outcome(slots=slots)
    if iso is not None:
        refusal = _refused_date(turn, want.sku, iso)
        if refusal:
            return Outcome(says=(refusal,), slots=steps.ask_for(turn, turn.slots, structs.replace(want, date=None)))
        want = structs.replace(want, date=iso)
    missed = turn.slots.asks == "people" and want.quantity is None and turn.press is None
    outcome = await ordering.settle(turn, turn.slots.quiet(), want)
    return _missed_by(turn, outcome, "people.unclear") if missed else outcome


def _missed_by(turn: Turn, outcome: Outcome, key: str) -> Outcome:
    return counted(turn, structs.replace(outcome, says=(Say(key), *outcome.says)))


def _amount(turn: Turn) -> int | float | None:
    if turn.press is not None:
        return (
            int(turn.press.argument) if turn.press.verb in ("qty", "people") and turn.press.argument.isdigit() else None
        )
    return amount(turn.meaning)


def _people(turn: Turn) -> int | float | None:
    """A number of people; a bare number counts only when people are asked for, for "12 March" is no group of twelve."""
    if turn.press is not None or turn.slots.asks == "people":
        return _amount(turn)
    if turn.meaning is not None:
        for name in ("people", "quantity"):
            found = turn.meaning.all(name)
            if found and isinstance(found[0].value, int | float):
                return found[0].value
    return None


def _date(turn: Turn) -> str | None:
    if turn.press is not None:
        return turn.press.argument if turn.press.verb == "date" else None
    return date_mentioned(turn)


def _refused_date(turn: Turn, sku: str, iso: str) -> Say | None:
    product = turn.shop.product(sku)
    try:
        date = dt.date.fromisoformat(iso)
    except ValueError:
        return Say("date.unclear")
    if date <= turn.shop.today(turn.now):
        return Say("date.past" if date < turn.shop.today(turn.now) else "date.none", {"date": Day(iso)})
    until = turn.shop.until(product) if product else iso
    return Say("date.too_late", {"until": Day(until)}) if iso > until else None
