"""The shopper's details: taken as they come, read by the country, corrected."""

from msgspec import structs

from bot.dialogue.details import corrected_value, read_details
from bot.dialogue.hints import gives_address
from bot.dialogue.phones import country_of_phone, read_phone
from bot.dialogue.regions import home, regions
from bot.dialogue.replies import Say, option
from bot.dialogue.tracker import DETAILS, Person
from bot.dialogue.turn import Outcome, Turn
from bot.dialogue.words import detail_meant
from bot.personal import HIDDEN
from bot.skills import cart, steps
from bot.skills.handoff import counted
from bot.skills.reference import country_mentioned

_UNCLEAR = {"name": "name.unclear", "phone": "phone.unclear", "address": "address.short"}
_SAVED = Say("detail.saved")


async def take(turn: Turn) -> Outcome:
    """Takes the detail that was asked for, and any others that came with it."""
    asked = turn.slots.asks
    person = turn.tracker.person
    draft = read_details(turn.text, _given(turn, asked), guess_name=person.name is None)
    if not draft and asked in ("phone", "confirm") and country_mentioned(turn):
        draft = read_details(turn.text, "address")
    lacking: Say | None = None
    if not draft:
        lacking = Say(_UNCLEAR.get(asked or "", "text.empty"))
    if draft.name:
        person = person.but(name=draft.name)
    if draft.address:
        person = _with_address(turn, person, draft.address)
    if draft.phone:
        person, unclear = _with_phone(turn, person, draft.phone)
        lacking = lacking or unclear
    person, doubt = _settled(turn, person)
    taken = _taken(turn, person, lacking or doubt, draft.redacted if draft else HIDDEN)
    if not draft:
        return counted(turn, taken)
    if taken.says == (_SAVED,) and not turn.slots.cart and await turn.lookup.orders():
        # What is on its way goes where it was sent to: only a person can change that.
        return structs.replace(taken, says=(Say("detail.saved_next", options=(option("btn.human", "human"),)),))
    return taken


def _given(turn: Turn, asked: str | None) -> str | None:
    """The detail that was given: who begins with a town when asked for a name wrote the address."""
    places = turn.meaning.all("place") if turn.meaning else ()
    first = turn.text.partition(",")[0]
    begins = any(place.start == 0 and place.end >= len(first.rstrip()) for place in places)
    is_address = begins and turn.meaning is not None and (len(places) > 1 or gives_address(turn.meaning))
    return "address" if asked == "name" and is_address else asked


async def unclear(turn: Turn) -> Outcome:
    """Says that what came is no answer to the question, which is put again."""
    key = _UNCLEAR.get(turn.slots.asks or "")
    return counted(turn, Outcome(says=(Say(key),) if key else (), slots=turn.slots))


def _taken(turn: Turn, person: Person, lacking: Say | None, kept_text: str) -> Outcome:
    before = turn.tracker.person
    slots = turn.slots.but(fixing=False, misses=0)
    if turn.slots.want is not None:
        slots = turn.slots  # an item is being put together: its question stands
    elif lacking is not None and turn.slots.fixing and person == before:
        slots = turn.slots  # still the same detail to correct
    elif lacking is not None and lacking.key == "address.country":
        slots = slots.but(asks="address")
    elif lacking is not None and lacking.key.startswith("phone."):
        slots = slots.quiet().but(checkout=slots.checkout, asks="phone")
        person = person.but(phone=None)
    elif slots.cart:
        slots = steps.checkout_slots(slots, person)
    else:
        slots = slots.quiet()
    aside = turn.slots.fixing or turn.slots.want is not None
    silent = slots.asks == "confirm" or (slots.asks and not aside)  # the next question says enough
    says = (lacking,) if lacking else () if silent else (_SAVED,)
    return Outcome(says=says, slots=slots, person=person if person != before else None, kept_text=kept_text)


def _with_address(turn: Turn, person: Person, address: str) -> Person:
    country = country_mentioned(turn)
    waits_for_country = turn.slots.asks == "address" and person.address and not person.country
    if waits_for_country and country and len(address) < 40:
        return person.but(address=f"{person.address}, {address}", country=country)
    return person.but(address=address, country=country)


def _with_phone(turn: Turn, person: Person, written: str) -> tuple[Person, Say | None]:
    number = read_phone(written, _regions(turn, person))
    if number is None and (written.startswith(("+", "＋", "00")) or person.address):
        return person.but(phone=None), Say("phone.unclear")
    # Without an address yet, a national number is kept as it was written and read again when the country is known.
    national = not written.startswith(("+", "＋", "00"))
    return person.but(phone=written if national and not person.address else number), None


def _regions(turn: Turn, person: Person) -> tuple[str, ...]:
    known = tuple(region for region in (person.country, turn.update.device_country) if region)
    return tuple(dict.fromkeys(known + regions(turn.tracker.language) + (turn.shop.config.country,)))


def _settled(turn: Turn, person: Person) -> tuple[Person, Say | None]:
    """Once an address is there: finds its country, and reads the phone number by it."""
    if not person.address:
        return person, None
    if person.country is None:
        country = _likely_country(turn, person)
        if country is None:
            return person, Say("address.country")
        person = person.but(country=country)
    if person.phone and not person.phone.startswith("+"):
        number = read_phone(person.phone, _regions(turn, person))
        if number is None:
            return person.but(phone=None), Say("phone.country")
        person = person.but(phone=number)
    return person, None


def _likely_country(turn: Turn, person: Person) -> str | None:
    """The country of an address that names no place we know: by script, phone number, phone setting, language."""
    if any("\u4e00" <= letter <= "\u9fff" for letter in person.address or ""):
        return "CN"
    by_phone = country_of_phone(person.phone) if person.phone else None
    return by_phone or turn.update.device_country or home(turn.tracker.language)


async def correct(turn: Turn) -> Outcome:
    """Corrects a detail: asks for the one that is wrong, or takes the new one that came with the complaint."""
    what = turn.press.argument if turn.press else detail_meant(turn.text)
    if what == "cart":
        return await cart.show(turn)
    if what not in DETAILS:
        return await choose_change(turn)
    given = corrected_value(turn.text, what) if turn.press is None else None
    slots = turn.slots.quiet().but(asks=what, fixing=True, misses=0)
    if given is None:
        return Outcome(slots=slots)
    return await take(turn.once(slots, given))


async def choose_change(turn: Turn) -> Outcome:
    """Asks what of an order shall be changed before it is placed."""
    options = tuple(option(f"btn.fix_{what}", "fix", what) for what in (*DETAILS, "cart"))
    return Outcome(says=(Say("change.what", options=options),), slots=turn.slots.quiet().but(about="change", misses=0))
