from pathlib import Path

import pytest

from nlu import training
from nlu.model import Model, load
from nlu.pipeline import EmbeddedInterpreter
from tests.nlu.shop import VOCABULARY


@pytest.fixture(scope="session")
def model_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The model that ships, trained once; not the installed one, which may have seen a shop's examples too."""
    path = tmp_path_factory.mktemp("nlu") / "model.npz"
    training.train_to(path)
    return path


@pytest.fixture(scope="session")
def model(model_path: Path) -> Model:
    """The model that ships, loaded as serving does."""
    return load(model_path)


@pytest.fixture(scope="session")
def interpreter(model: Model) -> EmbeddedInterpreter:
    return EmbeddedInterpreter(model, VOCABULARY)
