"""A Rasa server behind the port of understanding. The only file of this room that talks to the network."""

import asyncio
import logging
from collections.abc import Callable, Collection, Sequence

import httpx
import msgspec
from msgspec import Struct

from nlu.breaker import Breaker
from nlu.claims.grammar import read_claim
from nlu.entities import PERSONAL
from nlu.interpretation import Entity, Intent, Interpretation, Situation, Vocabulary
from nlu.model import INTENTS_MAX
from nlu.pipeline import NO_OPINION, OUT_OF_SCOPE, EmbeddedInterpreter, Opinion

WITHIN_S = 1.0
"""How long a shopper waits for Rasa's word, from asking to the last byte of the answer."""
AT_ONCE_MAX = 16
"""Questions under way. Rasa answers one after the other, so more would only wait; the embedded pipeline takes them."""
FAILURES_MAX = 3
PAUSE_S = 10.0
"""Seconds between two trials while Rasa is not asked."""
BODY_BYTES_MAX = 1 << 18

_CLAIM = "claim"
_INTERPRETED = ("product", "tour", "category", "place")
_COUNTED = ("quantity", "people")

_log = logging.getLogger(__name__)


class _Ranked(Struct):
    name: str | None = None
    confidence: float = 0.0


class _Found(Struct):
    entity: str
    start: int
    end: int
    value: object = None


class Heard(Struct, frozen=True):
    """What Rasa makes of a text.

    Attributes:
        intent: The intent that it chose.
        entities: What it found, in places of the text.
        intent_ranking: The intents that it weighed, likeliest first.
    """

    intent: _Ranked
    entities: tuple[_Found, ...] = ()
    intent_ranking: tuple[_Ranked, ...] = ()


class BadAddress(Exception):
    """No Rasa server can stand at an address; the text never shows the address, for that may hold a token."""


class _Unusable(Exception):
    """An answer that says nothing."""


class RasaServer:
    """A connection to a Rasa server, with time-out, limit and breaker.

    Args:
        address: `rasa+http://host:5005`; a path before `/model/parse` and a query (`?token=...`) may stand in it.
        clock: Gives the seconds of a clock that never goes back.
        asked: Is told how each question went: "answered", "failed", or "skipped" where it was not put.
        changed: Is told whether Rasa is asked, whenever that changes.
        within_s: Seconds for a question.

    Raises:
        BadAddress: The address cannot be used.
    """

    def __init__(
        self,
        address: str,
        *,
        clock: Callable[[], float],
        asked: Callable[[str], None],
        changed: Callable[[bool], None],
        within_s: float = WITHIN_S,
    ) -> None:
        self._url = _parsing_at(address)
        self._clock = clock
        self._asked = asked
        self._changed = changed
        self._within_s = within_s
        self._breaker = Breaker(FAILURES_MAX, PAUSE_S)
        self._under_way = 0
        changed(True)
        self._client = httpx.AsyncClient(
            timeout=within_s,
            limits=httpx.Limits(max_connections=AT_ONCE_MAX, max_keepalive_connections=AT_ONCE_MAX),
            headers={"accept-encoding": "identity"},
            trust_env=False,
        )
        # It writes each request's address to its log, and that may hold a token.
        for name in ("httpx", "httpcore"):
            logging.getLogger(name).setLevel(logging.WARNING)

    async def parse(self, text: str) -> Heard | None:
        """Asks what a text means.

        Args:
            text: Any text.

        Returns:
            The answer, or None where there is none for any reason.
        """
        if self._under_way >= AT_ONCE_MAX or not self._breaker.allows(self._clock()):
            self._asked("skipped")
            return None
        self._under_way += 1
        try:
            async with asyncio.timeout(self._within_s):
                heard = await self._exchange(text)
        except (TimeoutError, httpx.HTTPError, _Unusable) as error:
            self._failed(str(error) if isinstance(error, _Unusable) else type(error).__name__)
            return None
        finally:
            self._under_way -= 1
        self._asked("answered")
        if self._breaker.succeeded():
            _log.warning("Rasa is back")
            self._changed(True)
        return heard

    def beside(self, own: EmbeddedInterpreter, known: Collection[str], vocabulary: Vocabulary) -> "RasaInterpreter":
        """Gives the interpreter that asks this server beside an embedded pipeline; see there."""
        return RasaInterpreter(own, self, known, vocabulary)

    async def close(self) -> None:
        """Closes the connections."""
        await self._client.aclose()

    async def _exchange(self, text: str) -> Heard:
        body = msgspec.json.encode({"text": text.encode("utf-8", "replace").decode()})
        headers = {"content-type": "application/json"}
        said = bytearray()
        async with self._client.stream("POST", self._url, content=body, headers=headers) as answer:
            if answer.status_code != httpx.codes.OK:
                raise _Unusable(f"it answered {answer.status_code}")
            async for chunk in answer.aiter_raw():
                said += chunk
                if len(said) > BODY_BYTES_MAX:
                    raise _Unusable("its answer is too long")
        try:
            return msgspec.json.decode(said, type=Heard)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise _Unusable("its answer is not Rasa's JSON") from error

    def _failed(self, why: str) -> None:
        self._asked("failed")
        if self._breaker.failed(self._clock()):
            _log.warning("Rasa is left alone (%s); the embedded pipeline understands until it is back", why)
            self._changed(False)


def _parsing_at(address: str) -> httpx.URL:
    try:
        base = httpx.URL(address.removeprefix("rasa+"))
        base.host.encode("idna")  # as connecting will do it, with each question
    except (httpx.InvalidURL, UnicodeError):
        raise BadAddress("the host cannot be read") from None
    return base.copy_with(path=base.path.rstrip("/") + "/model/parse")


class RasaInterpreter:
    """`Interpreter` that leaves the choice of the intent to Rasa, and everything else to the embedded pipeline.

    Rules, language, the shop's words, amounts and dates stay the embedded pipeline's; Rasa's entities fill what it
    left open. Where Rasa gives no answer, the embedded pipeline's stands.

    Args:
        own: The embedded pipeline.
        server: Rasa.
        known: Intents that the shop has answers to; any other one is out of its scope.
        vocabulary: The shop's words; what Rasa calls a product must be one.
    """

    def __init__(
        self, own: EmbeddedInterpreter, server: RasaServer, known: Collection[str], vocabulary: Vocabulary
    ) -> None:
        self._own = own
        self._server = server
        self._known = frozenset(known)
        self._meanings = {(name, value): value for name, value in vocabulary.aliases.values()} | {
            (name, alias.casefold()): value for alias, (name, value) in vocabulary.aliases.items()
        }

    async def interpret(self, text: str, situation: Situation) -> Interpretation:
        """Says what was meant. Never raises for any text."""
        if _stays_here(text, situation):
            return self._own.parse(text, situation)
        heard = await self._server.parse(text)
        return self._own.parse(text, situation, self._opinion(heard, text) if heard else NO_OPINION)

    def _opinion(self, heard: Heard, text: str) -> Opinion:
        intents = self._ranked(heard)
        return Opinion(intents, self._readable(heard.entities, text)) if intents else NO_OPINION

    def _ranked(self, heard: Heard) -> tuple[Intent, ...]:
        """Gives Rasa's intents by the shop's names: what the shop does not know is out of its scope.

        Claims are not Rasa's to find: only the grammar knows what is on offer.
        """
        best: dict[str, float] = {}
        for ranked in (heard.intent, *heard.intent_ranking):
            if not ranked.name or ranked.name == _CLAIM:
                continue
            name = ranked.name if ranked.name in self._known else OUT_OF_SCOPE
            best.setdefault(name, min(max(ranked.confidence, 0.0), 1.0))
        # What Rasa chose comes first, also where its fall-back thinks less of itself than of what it refused.
        most = max(best.values(), default=0.0)
        chosen = next(iter(best), None)
        return tuple(
            Intent(name, round(most if name == chosen else confidence, 4)) for name, confidence in best.items()
        )[:INTENTS_MAX]

    def _readable(self, found: Sequence[_Found], text: str) -> tuple[Entity, ...]:
        """Gives the entities that mean something to the shop."""
        read = ((one, self._value(one)) for one in found if 0 <= one.start < one.end <= len(text))
        return tuple(Entity(one.entity, value, one.start, one.end) for one, value in read if value is not None)

    def _value(self, found: _Found) -> str | int | None:
        said = str(found.value).strip()
        if found.entity in _INTERPRETED:
            return self._meanings.get((found.entity, said)) or self._meanings.get((found.entity, said.casefold()))
        # Whoever wants a million writes it so that the embedded pipeline reads it.
        if found.entity in _COUNTED and said.isdecimal() and len(said) <= 4:
            return int(said)
        return None


def _stays_here(text: str, situation: Situation) -> bool:
    """Whether a text is not sent.

    Names, telephone numbers and addresses are nobody else's business. Claims come by thousands in a minute, and the
    grammar is surer of them.
    """
    if situation.asks in PERSONAL or not text.strip():
        return True
    return bool(situation.offers) and read_claim(text, situation.offers) is not None
