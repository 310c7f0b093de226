from pathlib import Path

import pytest

from nlu import training
from nlu.model import Model, load
from nlu.pipeline import EmbeddedInterpreter
from tests.nlu.shop import VOCABULARY


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Model:
    """The model that ships, trained once, saved and loaded as serving does."""
    path: Path = tmp_path_factory.mktemp("nlu") / "model.npz"
    training.train_to(path)
    return load(path)


@pytest.fixture(scope="session")
def interpreter(model: Model) -> EmbeddedInterpreter:
    return EmbeddedInterpreter(model, VOCABULARY)
