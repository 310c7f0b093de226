"""A trained model as served: a dictionary of features and one matrix, scored with numpy alone."""

import math
import zipfile
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
from msgspec import DecodeError, Struct, ValidationError, json

from nlu import concepts, features
from nlu.semantic import Encoder, SecondLook

FORMAT = 3
"""Version of the file's layout; another one is refused rather than misread."""

INTENTS_MAX = 5
"""Intents that the scores of a text name."""

_WORDS_CACHED = 8_192
_LEAST = 1e-6

Floats = npt.NDArray[np.float32]

_SUBLINEAR: Floats = np.log(np.maximum(np.arange(features.LENGTH_MAX + 1), 1)).astype(np.float32) + 1
"""From how often a feature comes to how much it counts."""


class ModelError(Exception):
    """A file is no model that this program can serve.

    Args:
        path: The file.
        reason: What is wrong with it.
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}; `isoko nlu train` makes a new one")
        self.path = path
        self.reason = reason


class Scores(Struct, frozen=True):
    """What a model makes of one text.

    Attributes:
        intents: The likeliest of the model's intents with their probabilities, likeliest first.
        languages: For each of the model's languages, in their order, the logarithm of how likely it is, up to a
            summand that all have in common.
        known: Share of the text's words and pairs that the model has seen in training, 0 to 1.
        empty: Whether it has seen nothing of the text, not even pieces of words.
    """

    intents: dict[str, float]
    languages: list[float]
    known: float
    empty: bool


class Head(Struct, frozen=True):
    """What a model can answer, beside its weights.

    Attributes:
        format: See `FORMAT`.
        intents: Names of the intents.
        languages: ISO 639-1 codes; empty where the training data named none.
        pieces: How many of the features are pieces of words; they come first.
        phrases: How many are words and pairs of words; they come next, and concepts last.
        temperature: Divides the intents' margins before they become probabilities.
        language_temperature: The same for the languages.
        lookups: The tables of little words that came with the training data: from a table's name to its phrases,
            each with its language.
        synonyms: What came with it of words that stand for a number, a unit or a currency: from that to the words.
        spellings: From a language to the letters and elisions by which its spelling tells it.
        second_gap_max: See `SecondLook.gap_max`; None where none was learnt.
        second_languages: See `SecondLook.languages`.
    """

    format: int
    intents: tuple[str, ...]
    languages: tuple[str, ...]
    pieces: int
    phrases: int
    temperature: float
    language_temperature: float
    lookups: dict[str, dict[str, str | None]] = {}
    synonyms: dict[str, list[str]] = {}
    spellings: dict[str, list[str]] = {}
    second_gap_max: float | None = None
    second_languages: tuple[str, ...] = ()


class Model:
    """A linear model over pieces of words, words and concepts; intents and languages are columns of one matrix."""

    def __init__(
        self,
        head: Head,
        grams: list[str],
        idf: Floats,
        weights: Floats,
        bias: Floats,
        second_look: SecondLook | None = None,
    ) -> None:
        self.head = head
        self.second_look = second_look
        self._encoder: Encoder | None = None
        self.intents = head.intents
        self.languages = head.languages
        self.spellings = {language: frozenset(signs) for language, signs in head.spellings.items()}
        self._grams = grams
        ends = (0, head.pieces, head.pieces + head.phrases, len(grams))
        self._pieces, self._phrases, self._concepts = (
            {grams[at]: at for at in range(start, end)} for start, end in pairwise(ends)
        )
        # Few words make most of what is typed, so a word is taken to pieces, and these are weighed, once.
        self._word = lru_cache(maxsize=_WORDS_CACHED)(self._read_word)
        # A feature's idf stands in the row of its weights: one place of memory to fetch instead of two.
        # Rows must lie in one piece: out of columns, each would be gathered from all over the memory.
        self._rows = np.ascontiguousarray(np.column_stack([weights, idf]))
        self._bias = bias
        self._heat = np.array(
            [1 / head.temperature] * len(head.intents) + [1 / head.language_temperature] * len(head.languages),
            np.float32,
        )

    def look_twice(self, encoder: Encoder) -> None:
        """Gives what is uncertain a second look from now on, where the model has learnt one."""
        self._encoder = encoder

    def score(self, text: str, named: Collection[str] = ()) -> Scores:
        """Scores a text in its normal form, in which entities of these names were found."""
        read = [self._word(written) for written in features.cut(text)]
        phrases = features.phrases([word for word, _ in read])
        said = _found(self._phrases, phrases)
        meant = _found(self._concepts, concepts.features(concepts.find(text, named)))
        different = len(set(said))
        spelled = self._summed([sums for _, sums in read])
        logits = self._logits(spelled, said + meant, (different, len(meant)))
        intents = logits[: len(self.intents)]
        if self._encoder is not None and self.second_look is not None:
            tongues = logits[len(self.intents) :]
            language = self.languages[int(tongues.argmax())] if len(tongues) else None
            if self.second_look.needed(intents, language):
                intents = intents + self.second_look.adds(self._encoder([text])[0])
        return Scores(
            intents=self._likeliest(intents),
            languages=logits[len(self.intents) :].tolist(),
            known=different / len(set(phrases)) if phrases else 0.0,
            empty=not said and not meant and not spelled.any(),
        )

    def knows(self, word: str) -> bool:
        """Whether a word, in its normal form, was seen in training."""
        return word in self._phrases

    def save(self, path: Path) -> None:
        """Writes the model to one file, at once: whoever reads it meets the old one or the new one."""
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f".{path.name}.new")
        look = self.second_look
        nothing = np.zeros(0, np.float32)
        with fresh.open("wb") as file:
            np.savez_compressed(
                file,
                second_weights=look.weights.astype(np.float16) if look else nothing,
                second_bias=look.bias if look else nothing,
                head=np.frombuffer(json.encode(self.head), np.uint8),
                grams=np.frombuffer("\n".join(self._grams).encode(), np.uint8),
                idf=self._rows[:, -1],
                weights=self._rows[:, :-1].astype(np.float16),
                bias=self._bias,
            )
        fresh.replace(path)

    def _read_word(self, written: str) -> tuple[str, Floats]:
        """Gives what is classified of a token, and what its pieces say: sums of weights, then their sum of squares."""
        word = features.plain(written)
        weight, rows = self._weigh(_found(self._pieces, features.pieces([word])))
        sums: Floats = weight.dot(rows)
        sums[-1] = weight.dot(weight)
        return word, sums

    def _summed(self, words: Sequence[Floats]) -> Floats:
        """Adds up what the words of a text say, so that the length of a text counts for nothing."""
        if not words:
            return np.zeros(len(self._bias), np.float32)
        total = sum(words[1:], words[0])
        return total[:-1] / max(math.sqrt(total[-1]), _LEAST)

    def _weigh(self, found: Sequence[int]) -> tuple[Floats, Floats]:
        """Weighs different features, in order, by how often they come and how rare they are, and fetches their rows."""
        if len(set(found)) == len(found):  # as mostly
            rows = self._rows.take(np.array(found, np.intp), 0)
            return rows[:, -1].copy(), rows
        counts = Counter(found)
        rows = self._rows.take(np.fromiter(counts, np.intp, len(counts)), 0)
        return rows[:, -1] * _SUBLINEAR.take(list(counts.values()), mode="clip"), rows

    def _logits(self, spelled: Floats, found: Sequence[int], blocks: Iterable[int]) -> Floats:
        """Adds the other features, so that the squares of each block of different ones add up to one."""
        weight, rows = self._weigh(found)
        start = 0
        for length in blocks:
            block = weight[start : start + length]
            block /= max(math.sqrt(block.dot(block)), _LEAST)
            start += length
        logits: Floats = weight.dot(rows)[:-1]
        logits += spelled
        logits += self._bias
        logits *= self._heat
        return logits

    def _likeliest(self, logits: Floats) -> dict[str, float]:
        best = logits.argsort()[: -INTENTS_MAX - 1 : -1].tolist()
        values = logits.tolist()
        top = values[best[0]]
        total = sum([math.exp(value - top) for value in values])
        return {self.intents[at]: math.exp(values[at] - top) / total for at in best}


def _found(vocabulary: Mapping[str, int], grams: Iterable[str]) -> list[int]:
    return [at for at in map(vocabulary.get, grams) if at is not None]


def load(path: Path) -> Model:
    """Reads a model.

    Args:
        path: A file that `Model.save` wrote.

    Returns:
        The model, ready to score.

    Raises:
        ModelError: If the file is missing, damaged or of another format.
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            head = json.decode(stored["head"].tobytes(), type=Head)
            if head.format != FORMAT:
                raise ModelError(path, f"format {head.format}, expected {FORMAT}")
            grams = stored["grams"].tobytes().decode().split("\n")
            look = None
            if head.second_gap_max is not None:
                weights = stored["second_weights"].astype(np.float32)
                look = SecondLook(head.second_gap_max, weights, stored["second_bias"], head.second_languages)
            return Model(head, grams, stored["idf"], stored["weights"].astype(np.float32), stored["bias"], look)
    except (OSError, KeyError, ValueError, zipfile.BadZipFile, ValidationError, DecodeError) as error:
        raise ModelError(path, f"no model ({error})") from error
