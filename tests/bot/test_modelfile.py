import shutil
from pathlib import Path

import pytest

from bot.modelfile import ModelFile, open_model
from bot.settings import MODEL
from bot.shops import Shops
from nlu.interpretation import Situation
from nlu.model import ModelError
from nlu.rasa_yaml import Example
from nlu.training import train
from tests.bot.talking import FOLDER, NOW, House


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A copy of the model that ships."""
    open_model(MODEL, FOLDER)
    return Path(shutil.copyfile(MODEL, tmp_path / "model.npz"))


def retrain(path: Path) -> None:
    train([Example("zzork blorp", "complaint", "en"), Example("hello", "greet", "en")]).save(path)


async def test_a_model_that_was_trained_anew_is_used_without_a_restart(path: Path, house: House) -> None:
    shops = Shops(house.database, ModelFile(path), FOLDER / "media", house.shop)
    situation = Situation(NOW.date())
    assert (await shops.interpret("zzork blorp", situation)).intent.name != "complaint"

    retrain(path)
    await shops.refresh()

    assert (await shops.interpret("zzork blorp", situation)).intent.name == "complaint"


def test_a_damaged_model_leaves_the_old_one(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    file = ModelFile(path)
    before = file.model

    path.write_bytes(b"no model")
    assert not file.refresh()
    assert file.model is before
    assert "stays as it was" in caplog.text

    path.unlink()
    assert not file.refresh()
    retrain(path)
    assert file.refresh()


def test_a_damaged_model_is_told_at_the_start(tmp_path: Path) -> None:
    (tmp_path / "model.npz").write_bytes(b"no model")

    with pytest.raises(ModelError):
        ModelFile(tmp_path / "model.npz")
