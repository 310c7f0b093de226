"""Training: examples to a `Model`. The only file that needs scikit-learn (`pip install isoko[train]`)."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.svm import LinearSVC

from nlu import concepts, entities, features, rasa_yaml
from nlu.interpretation import Situation, Vocabulary
from nlu.model import FORMAT, Head, Model
from nlu.normalise import Normal, normalise
from nlu.rasa_yaml import Example
from nlu.vocabulary import Matcher

DATA = Path(__file__).parent / "data"
"""The training data that ships, a file a language."""

_PENALTY = 1.0
_FOLDS = 3
_WEIGHTS = (0.3, 1.0)
_CLEARLY = 0.002  # better by so much is no accident
_TEMPERATURE = 0.3  # where there are too few examples to fit one
_MANY = 50
_SITUATION = Situation(dt.date(2027, 1, 4))  # what is named does not hang on the day
_NO_SHOP = Matcher(Vocabulary({}))


class TooFewIntentsError(Exception):
    """A classifier needs at least two intents to tell apart."""


def train(examples: Sequence[Example]) -> Model:
    """Trains a model.

    Args:
        examples: What it learns from; their languages, where known, train the language part.

    Returns:
        The model.

    Raises:
        TooFewIntentsError: If the examples are all for one intent, or there are none.
    """
    labels = np.array([example.intent for example in examples])
    if len(set(labels)) < 2:
        raise TooFewIntentsError(f"{len(examples)} examples of {len(set(labels))} intents")
    normals = [normalise(example.text) for example in examples]
    words = [features.tokens(normal.text) for normal in normals]
    meant = [concepts.find(normal.text, _named(normal)) for normal in normals]
    seen_min = _seen_min(examples)
    pieces, phrases, ideas = (
        TfidfVectorizer(analyzer=analyzer, sublinear_tf=True, min_df=seen_min)
        for analyzer in (features.pieces, features.phrases, concepts.features)
    )
    spelled = hstack([pieces.fit_transform(words), phrases.fit_transform(words)])
    thought = ideas.fit_transform(meant)
    weight, temperature = _weight(spelled, thought, labels)
    rows = csr_matrix(hstack([spelled, weight * thought]), dtype=np.float32)
    intents, weights, bias = _separate(rows, labels)
    spoken = [at for at, example in enumerate(examples) if example.language]
    tongues = np.array([examples[at].language for at in spoken])
    languages, language_weights, language_bias = _separate(rows[spoken], tongues)
    matrix = np.vstack([weights, language_weights]).T
    matrix[spelled.shape[1] :] *= weight  # so that serving need not know it
    head = Head(
        format=FORMAT,
        intents=intents,
        languages=languages,
        pieces=len(pieces.vocabulary_),
        phrases=len(phrases.vocabulary_),
        temperature=temperature,
        language_temperature=_temperature(_margins(rows[spoken], tongues), tongues),
    )
    return Model(
        head,
        [str(gram) for block in (pieces, phrases, ideas) for gram in block.get_feature_names_out()],
        np.concatenate([pieces.idf_, phrases.idf_, ideas.idf_]).astype(np.float32),
        matrix.astype(np.float32),
        np.concatenate([bias, language_bias]).astype(np.float32),
    )


def train_files(paths: Sequence[Path]) -> Model:
    """Trains on files; a stem of two letters, such as `sw.yml`, names a file's language."""
    return train([example for path in paths for example in rasa_yaml.read(path, _language(path))])


def train_to(path: Path) -> Model:
    """Trains what the product ships, on all of `DATA`, and saves it."""
    model = train_files(sorted(DATA.glob("*.yml")))
    model.save(path)
    return model


def _language(path: Path) -> str | None:
    return path.stem if len(path.stem) == 2 and path.stem.isalpha() else None


def _named(normal: Normal) -> set[str]:
    """Names what can be found without a shop, as serving will find it."""
    return {entity.name for entity in entities.find(normal, _SITUATION, _NO_SHOP)}


def _seen_min(examples: Sequence[Example]) -> int:
    """From so many examples an intent on, a feature seen once is noise and only makes the model larger."""
    kinds = {(example.intent, example.language) for example in examples}
    return 2 if len(examples) >= _MANY * len(kinds) else 1


def _separate(rows: csr_matrix, labels: Any) -> tuple[tuple[str, ...], Any, Any]:
    """Fits one weight vector a label; a single label needs none to be told apart."""
    names = tuple(str(label) for label in np.unique(labels))
    if len(names) < 2:
        return names, np.zeros((len(names), rows.shape[1])), np.zeros(len(names))
    machine = LinearSVC(C=_PENALTY, random_state=0).fit(rows, labels)
    if len(names) == 2:  # scikit-learn keeps only the second label's vector then
        other, bias = machine.coef_, machine.intercept_
        return names, np.vstack([-other, other]), np.concatenate([-bias, bias])
    return names, machine.coef_, machine.intercept_


def _weight(spelled: Any, thought: Any, labels: Any) -> tuple[float, float]:
    """Finds how much concepts should weigh beside spelling, and the temperature that goes with it.

    Where the intents are a shop's, concepts carry; where they are others, they only disturb.
    """
    trials = []
    for weight in _WEIGHTS:
        margins = _margins(csr_matrix(hstack([spelled, weight * thought]), dtype=np.float32), labels)
        right = 0.0 if margins is None else float(np.mean(np.unique(labels)[margins.argmax(axis=1)] == labels))
        trials.append((right, weight, margins))
    light, heavy = trials
    _, weight, margins = heavy if heavy[0] > light[0] + _CLEARLY else light
    return weight, _temperature(margins, labels)


def _margins(rows: csr_matrix, labels: Any) -> Any:
    """Gives each example's margins from a machine that did not see it; None if there are too few examples for that."""
    names, counts = np.unique(labels, return_counts=True)
    folds = min(_FOLDS, *counts) if len(names) > 1 else 0
    if folds < 2:
        return None
    split = StratifiedKFold(folds, shuffle=True, random_state=0)
    margins = cross_val_predict(
        LinearSVC(C=_PENALTY, random_state=0), rows, labels, cv=split, method="decision_function"
    )
    return np.column_stack([-margins, margins]) if margins.ndim == 1 else margins


def _temperature(margins: Any, labels: Any) -> float:
    """Finds what to divide margins by, so that their softmax says how often it is right."""
    if margins is None:
        return _TEMPERATURE
    truth = np.searchsorted(np.unique(labels), labels)
    return float(min(np.geomspace(0.05, 2.0, 40), key=lambda temperature: _surprise(margins / temperature, truth)))


def _surprise(logits: Any, truth: Any) -> float:
    logits = logits - logits.max(axis=1, keepdims=True)
    chosen = logits[np.arange(len(truth)), truth]
    return float(np.mean(np.log(np.exp(logits).sum(axis=1)) - chosen))
