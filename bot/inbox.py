"""The inbox of the understanding: what shoppers wrote and the bot did not understand, grouped, with a suggestion.

Everything is read again with the present model, so what was labelled and trained since is no longer there. Texts with a
person's details in them never come here: what is labelled ends up in a file of the shop folder.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping

import msgspec
from msgspec import Struct

from bot.dialogue import hints
from bot.dialogue.details import labelled
from bot.message import Answer
from bot.personal import has_marks
from nlu.grouping import grouped
from nlu.interpretation import Interpretation, Situation
from nlu.normalise import normalise
from nlu.pipeline import OUT_OF_SCOPE, EmbeddedInterpreter
from storage.inbox import Written

NEWEST = 5_000
"""Messages that are looked through: grouping takes a second or two for as many."""
UNDERSTOOD_MIN = 0.5
"""Confidence from which an intent counts as understood."""
_TEXT_MAX = 200
"""A longer message is a letter, and no example of anything."""

_answer = msgspec.json.Decoder(Answer).decode


class Group(Struct, frozen=True):
    """Messages that seem to want the same.

    Attributes:
        key: Names the group, as long as its first message stays the first.
        language: ISO 639-1 code of the conversations.
        texts: The different messages, the most frequent first.
        count: How often they came.
        suggestion: The intent that fits best, or None where none does.
        confidence: How well, 0 to 1.
    """

    key: str
    language: str
    texts: tuple[str, ...]
    count: int
    suggestion: str | None
    confidence: float


def inbox(
    written: Iterable[Written], interpreter: EmbeddedInterpreter, situation: Situation, known: Collection[str]
) -> list[Group]:
    """Gathers what was not understood.

    Args:
        written: What shoppers wrote, with the bot's answers.
        interpreter: With the present model and the shop's words.
        situation: The day; its language is set to each conversation's.
        known: Normal forms of texts that were labelled before, be it as being for nobody.

    Returns:
        The groups, the most frequent first.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for one in written:
        answer = _answer(one.answer)
        if _was_missed(answer) and not _is_private(one.text) and normalise(one.text).text not in known:
            counts[answer.language][" ".join(one.text.split())] += 1
    found = []
    for language, texts in counts.items():
        there = msgspec.structs.replace(situation, language=language)
        meanings = {text: interpreter.parse(text, there) for text, _ in texts.most_common()}
        missed = [text for text, meaning in meanings.items() if not _is_understood(meaning) and not _personal(meaning)]
        for members in grouped(missed):
            found.append(_group(language, members, texts, meanings))
    return sorted(found, key=lambda group: group.count, reverse=True)


def _group(
    language: str, members: list[str], counts: Mapping[str, int], meanings: Mapping[str, Interpretation]
) -> Group:
    votes: dict[str, float] = defaultdict(float)
    for member in members:
        for intent in meanings[member].intents:
            if intent.name != OUT_OF_SCOPE:
                votes[intent.name] += intent.confidence / len(members)
    name = max(votes, key=votes.__getitem__, default=None)
    digest = hashlib.blake2s(f"{language} {normalise(members[0]).text}".encode(), digest_size=3).hexdigest()
    return Group(
        digest,
        language,
        tuple(members),
        sum(counts[text] for text in members),
        name,
        round(votes[name], 2) if name else 0.0,
    )


def _was_missed(answer: Answer) -> bool:
    return answer.intent is not None and (answer.intent == OUT_OF_SCOPE or answer.confidence < UNDERSTOOD_MIN)


def _is_private(text: str) -> bool:
    return has_marks(text) or not text.strip() or len(text) > _TEXT_MAX or labelled(text)


def _is_understood(meaning: Interpretation) -> bool:
    return meaning.intent.name != OUT_OF_SCOPE and meaning.intent.confidence >= UNDERSTOOD_MIN


def _personal(meaning: Interpretation) -> bool:
    return hints.phone_in(meaning) is not None
