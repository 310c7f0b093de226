"""A trained model as served: a dictionary of features and one matrix, scored with numpy alone."""

import zipfile
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from itertools import chain, pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
from msgspec import DecodeError, Struct, ValidationError, json

from nlu import concepts, features

FORMAT = 1
"""Version of the file's layout; another one is refused rather than misread."""

_WORDS_CACHED = 8_192

Floats = npt.NDArray[np.float32]


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
        intents: A probability for each of the model's intents, in their order.
        languages: A score for each of the model's languages, in their order, before it becomes a probability.
        known: Share of the text's words and pairs that the model has seen in training, 0 to 1.
        empty: Whether it has seen nothing of the text, not even pieces of words.
    """

    intents: Floats
    languages: Floats
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
    """

    format: int
    intents: tuple[str, ...]
    languages: tuple[str, ...]
    pieces: int
    phrases: int
    temperature: float
    language_temperature: float


class Model:
    """A linear model over pieces of words, words and concepts; intents and languages are columns of one matrix."""

    def __init__(self, head: Head, grams: list[str], idf: Floats, weights: Floats, bias: Floats) -> None:
        self.head = head
        self.intents = head.intents
        self.languages = head.languages
        self._grams = grams
        ends = (0, head.pieces, head.pieces + head.phrases, len(grams))
        self._pieces, self._phrases, self._concepts = (
            {grams[at]: at for at in range(start, end)} for start, end in pairwise(ends)
        )
        # Few words make most of what is typed, so a word's pieces are looked up once.
        self._pieces_of = lru_cache(maxsize=_WORDS_CACHED)(lambda word: _found(self._pieces, features.pieces([word])))
        self._idf = idf
        self._weights = weights
        self._bias = bias

    def score(self, text: str, named: Collection[str] = ()) -> Scores:
        """Scores a text in its normal form, in which entities of these names were found."""
        words = features.tokens(text)
        phrases = features.phrases(words)
        blocks = [
            self._weigh(chain.from_iterable(map(self._pieces_of, words))),
            self._weigh(_found(self._phrases, phrases)),
            self._weigh(_found(self._concepts, concepts.features(concepts.find(text, named)))),
        ]
        at = [index for indices, _ in blocks for index in indices]
        raw = np.concatenate([weights for _, weights in blocks]) @ self._weights[at] + self._bias
        margins = raw[: len(self.intents)] / self.head.temperature
        likelihood = np.exp(margins - margins.max())
        known = len(blocks[1][0]) / len(set(phrases)) if phrases else 0.0
        return Scores(likelihood / likelihood.sum(), raw[len(self.intents) :], known, not at)

    def knows(self, word: str) -> bool:
        """Whether a word, in its normal form, was seen in training."""
        return word in self._phrases

    def save(self, path: Path) -> None:
        """Writes the model to one file."""
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            np.savez_compressed(
                file,
                head=np.frombuffer(json.encode(self.head), np.uint8),
                grams=np.frombuffer("\n".join(self._grams).encode(), np.uint8),
                idf=self._idf,
                weights=self._weights.astype(np.float16),
                bias=self._bias,
            )

    def _weigh(self, found: Iterable[int]) -> tuple[list[int], Floats]:
        """Gives the features of a block, each once, with weights whose squares add up to one."""
        counts: dict[int, int] = {}
        for at in found:
            counts[at] = counts.get(at, 0) + 1
        ids = list(counts)
        weight = (1 + np.log(np.fromiter(counts.values(), np.float32, len(ids)))) * self._idf[ids]
        return ids, weight / np.float32(max(np.sqrt(weight @ weight), 1e-6))


def _found(vocabulary: Mapping[str, int], grams: Iterable[str]) -> list[int]:
    return [vocabulary[gram] for gram in grams if gram in vocabulary]


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
            return Model(head, grams, stored["idf"], stored["weights"].astype(np.float32), stored["bias"])
    except (OSError, KeyError, ValueError, zipfile.BadZipFile, ValidationError, DecodeError) as error:
        raise ModelError(path, f"no model ({error})") from error
