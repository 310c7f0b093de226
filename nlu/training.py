"""Training: examples to a `Model`. Only this and `machines` need scikit-learn (`pip install isoko[train]`)."""

import datetime as dt
import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix, diags_array, hstack, vstack
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

from nlu import concepts, entities, features, machines, rasa_yaml, semantic, spelling
from nlu.interpretation import Situation, Vocabulary
from nlu.model import FORMAT, Head, Model
from nlu.normalise import Normal, normalise
from nlu.pipeline import OUT_OF_SCOPE
from nlu.rasa_yaml import Example
from nlu.semantic import Encoder, SecondLook
from nlu.vocabulary import Matcher
from nlu.words import Words

DATA = Path(__file__).parent / "data"
"""The training data that ships, a file a language."""

_LIGHT, _HEAVY = 0.3, 1.0
_CLEARLY = 0.002  # better by so much is no accident
_MANY = 500
_OURS_STAYS_MIN = 0.91  # our examples are all unlike each other; of what people write, 96% and more stays then
_LOSES = 0.3
_GAINS = 0.3
_SITUATION = Situation(dt.date(2027, 1, 4))  # what is named does not hang on the day
_NO_SHOP = Matcher(Vocabulary({}))


class TooFewIntentsError(Exception):
    """A classifier needs at least two intents to tell apart."""


class _Space:
    """The features of a set of examples.

    Args:
        examples: The examples.
        brought: The words that their languages bring.

    Attributes:
        meant: The concepts of each example.
        grams: The features in the order of columns.
        blocks: How many of them are pieces, phrases and concepts.
        idf: How rare each is.
    """

    def __init__(self, examples: Sequence[Example], brought: Words) -> None:
        normal = [normalise(example.text) for example in examples]
        words = [features.tokens(one.text) for one in normal]
        self.meant = [_meant(*pair, brought) for pair in zip(normal, examples, strict=True)]
        self._seen_min = _seen_min(examples)
        phrases, self._ideas = (
            TfidfVectorizer(analyzer=analyzer, sublinear_tf=True, min_df=self._seen_min)
            for analyzer in (features.phrases, concepts.features)
        )
        grams, rarities, in_pieces = self._in_pieces(words)
        self._spelled = hstack([in_pieces, phrases.fit_transform(words)], "csr")
        self._plain = self._ideas.fit_transform(self.meant)
        self.blocks = [len(grams), len(phrases.vocabulary_), len(self._ideas.vocabulary_)]
        named = (grams, phrases.get_feature_names_out(), self._ideas.get_feature_names_out())
        self.grams = [str(gram) for block in named for gram in block]
        self.idf = np.concatenate([rarities, phrases.idf_, self._ideas.idf_]).astype(np.float32)

    def rows(self, weight: float) -> csr_matrix:
        """Gives a row for each example, in which concepts weigh so much beside spelling."""
        return _beside(self._spelled, self._plain, weight)

    def variants(self, weight: float) -> tuple[csr_matrix, Any]:
        """Gives more rows, of the same wording with other things named, and for each the index of its example.

        So that an order is cancelled with or without a date, and who names no goods may still want them.
        """
        others = list(_otherwise(self.meant))
        of = np.array([at for at, other in enumerate(others) if other != self.meant[at]], np.intp)
        meant = self._ideas.transform([others[at] for at in of]) if len(of) else self._plain[of]  # it refuses none
        return _beside(self._spelled[of], meant, weight), of

    def _in_pieces(self, texts: Sequence[list[str]]) -> tuple[Any, Any, csr_matrix]:
        """Gives pieces, how rare each is, and for each text the sum of its words' pieces.

        They are weighed word by word, so that serving can keep a word's sums. A word is taken apart once, however many
        texts have it.
        """
        places = {word: at for at, word in enumerate(sorted({word for words in texts for word in words}))}
        counter = CountVectorizer(analyzer=features.pieces)
        apart = counter.fit_transform([[word] for word in places]).astype(float)
        apart.data = 1 + np.log(apart.data)
        ends = np.cumsum([0, *map(len, texts)])
        at = [places[word] for words in texts for word in words]
        said = csr_matrix((np.ones(len(at)), at, ends), shape=(len(texts), len(places)))
        sums = said @ apart
        texts_with = np.bincount(sums.indices, minlength=apart.shape[1])
        kept = np.flatnonzero(texts_with >= self._seen_min)
        rarities = np.log((1 + len(texts)) / (1 + texts_with[kept])) + 1
        squares = said @ apart.multiply(apart)[:, kept] @ rarities**2
        scale = diags_array(1 / np.sqrt(np.maximum(squares, 1e-12)))
        return counter.get_feature_names_out()[kept], rarities, scale @ sums[:, kept] @ diags_array(rarities)


class _Lesson(NamedTuple):
    """What is learnt, and how well unseen examples are told apart after it.

    Attributes:
        weight: How much concepts weigh beside spelling.
        rows: A row an example, then a row a variant.
        labels: Their labels.
        unseen: How well unseen examples are told apart so.
    """

    weight: float
    rows: csr_matrix
    labels: Any
    unseen: machines.Unseen


def train(
    examples: Sequence[Example],
    lookups: dict[str, dict[str, str | None]] | None = None,
    synonyms: dict[str, list[str]] | None = None,
    stays_min: float = machines.STAYS_MIN,
    encoder: Encoder | None = None,
) -> Model:
    """Trains a model.

    Args:
        examples: What it learns from; their languages, where known, train the language part.
        lookups: The tables of little words, which go into the model as they are.
        synonyms: So do these.
        stays_min: Share of what is in scope that must not be taken for out of scope.
        encoder: Gives what is uncertain a second look; None for none.

    Returns:
        The model.

    Raises:
        TooFewIntentsError: If the examples are all for one intent, or there are none.
    """
    labels = np.array([example.intent for example in examples])
    if len(set(labels)) < 2:
        raise TooFewIntentsError(f"{len(examples)} examples of {len(set(labels))} intents")
    space = _Space(examples, Words(lookups or {}, synonyms or {}))
    lesson = _lesson(space, labels)
    intents, weights, bias = machines.separate(lesson.rows, lesson.labels)
    unseen, lead = lesson.unseen.with_lead(OUT_OF_SCOPE, stays_min)
    spoken = [at for at, example in enumerate(examples) if example.language]
    tongues = np.array([examples[at].language for at in spoken])
    rows = lesson.rows[spoken]
    languages, language_weights, language_bias = machines.separate(rows, tongues)
    matrix = np.vstack([weights, language_weights]).T
    matrix[sum(space.blocks[:2]) :] *= lesson.weight  # so that serving need not know it
    temperature = unseen.temperature()
    look = _second_look(encoder, examples, labels, unseen)
    head = Head(
        format=FORMAT,
        intents=intents,
        languages=languages,
        pieces=space.blocks[0],
        phrases=space.blocks[1],
        temperature=temperature,
        language_temperature=machines.try_out(rows, tongues).temperature(),
        lookups=lookups or {},
        synonyms=synonyms or {},
        spellings=spelling.learn((example.language, example.text) for example in examples if example.language),
        second_gap_max=look.gap_max / temperature if look else None,
        second_languages=look.languages if look else (),
    )
    biases = np.concatenate([bias + lead, language_bias]).astype(np.float32)
    hot = look.heated(1 / temperature) if look else None
    model = Model(head, space.grams, space.idf, matrix.astype(np.float32), biases, hot)
    if encoder is not None:
        model.look_twice(encoder)
    return model


def train_files(paths: Sequence[Path], stays_min: float = machines.STAYS_MIN, encoder: Encoder | None = None) -> Model:
    """Trains on files; a stem of two letters, such as `sw.yml`, names a file's language.

    Args:
        paths: The files.
        stays_min: As `train`.
        encoder: As `train`.

    Returns:
        The model.
    """
    return train(*rasa_yaml.read_files(paths), stays_min, encoder)


def train_to(path: Path, more: Sequence[Path] = (), encoder: Encoder | None = None) -> None:
    """Trains what the product ships, on all of `DATA` and on more files, and saves it.

    Args:
        path: Where the model goes.
        more: Files beside those that ship.
        encoder: As `train`.
    """
    train_files([*sorted(DATA.glob("*.yml")), *more], _OURS_STAYS_MIN, encoder).save(path)


def _second_look(
    encoder: Encoder | None, examples: Sequence[Example], labels: Any, unseen: machines.Unseen
) -> SecondLook | None:
    """Learns what the encoder's vectors say, of texts in their normal form, as serving encodes them."""
    if encoder is None:
        return None
    vectors = encoder([normalise(example.text).text for example in examples])
    languages = [example.language for example in examples]
    return semantic.learn(vectors, np.searchsorted(unseen.names, labels), languages, unseen.margins, unseen.at)


def _beside(spelled: csr_matrix, meant: csr_matrix, weight: float) -> csr_matrix:
    return csr_matrix(hstack([spelled, weight * meant]), dtype=np.float32)


def _meant(normal: Normal, example: Example, brought: Words) -> list[str]:
    """Gives an example's concepts: what serving will find without a shop, and what its author marked."""
    named = {entity.name for entity in entities.find(normal, _SITUATION, _NO_SHOP, brought)}
    return concepts.find(normal.text, named.union(mark.name for mark in example.named))


def _otherwise(meant: Iterable[list[str]]) -> Iterable[list[str]]:
    """Gives for each example its concepts with some of what is named left out, or something else named."""
    chance = random.Random(0)  # noqa: S311 - nothing to guess here, and training must come out the same
    for found in meant:
        kept = {one for one in found if one not in concepts.NAMED or chance.random() >= _LOSES}
        if chance.random() < _GAINS:
            kept.add(chance.choice(concepts.OFTEN_NAMED))
        yield sorted(kept)


def _seen_min(examples: Sequence[Example]) -> int:
    """From so many examples an intent on, a feature seen once is noise and only makes the model larger."""
    kinds = {(example.intent, example.language) for example in examples}
    return 2 if len(examples) >= _MANY * len(kinds) else 1


def _lesson(space: _Space, labels: Any) -> _Lesson:
    """Finds how much concepts should weigh beside spelling.

    Where the intents are a shop's, concepts carry; where they are others, they only disturb.
    """
    rows = space.rows(_LIGHT)
    light = _Lesson(_LIGHT, rows, labels, machines.try_out(rows, labels))
    rows = space.rows(_HEAVY)
    variants, of = space.variants(_HEAVY)
    unseen = machines.try_out(rows, labels, variants, of)
    if unseen.right <= light.unseen.right + _CLEARLY:
        return light
    return _Lesson(_HEAVY, vstack([rows, variants], "csr"), np.concatenate([labels, labels[of]]), unseen)
