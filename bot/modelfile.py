"""The trained model on disk: trained where it never was, and read anew when training has replaced it."""

import logging
from pathlib import Path

from bot.shopfolder.examples import example_files
from nlu.model import Model, ModelError, load
from nlu.semantic import Encoder, NoEncoder, open_encoder

_log = logging.getLogger(__name__)


def train_model(path: Path, shop: Path, encoder: Encoder | None = None) -> None:
    """Trains on what ships and on the shop's own examples; takes seconds.

    Args:
        path: Where the model goes; a running server takes it up within seconds.
        shop: The shop folder.
        encoder: Gives what is uncertain a second look; None for none.

    Raises:
        TrainingDataError: A file of examples cannot be read.
    """
    # Only training needs scikit-learn, and a second to import it; a server whose model is there never does.
    from nlu.training import train_to  # noqa: PLC0415

    train_to(path, example_files(shop), encoder)


class ModelFile:
    """A model and the file that it came from.

    Args:
        path: The file.

    Raises:
        ModelError: The file holds no model.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stamp = _stamp(path)
        self.model = _loaded(path)

    def refresh(self) -> bool:
        """Reads the file again if it was replaced; one that holds no model leaves the old one in place.

        Returns:
            Whether the model is a new one.
        """
        stamp = _stamp(self._path)
        if stamp == self._stamp:
            return False
        self._stamp = stamp
        try:
            self.model = _loaded(self._path)
        except ModelError as error:
            _log.warning("the model stays as it was: %s", error)
            return False
        _log.info("the model was trained anew and is in use")
        return True


def open_model(path: Path, shop: Path) -> ModelFile:
    """Opens a model, training it first where that was never done.

    Args:
        path: Its file.
        shop: The shop folder, whose examples it learns too.

    Returns:
        The model.

    Raises:
        ModelError: The file holds no model.
        TrainingDataError: It had to be trained, and a file of examples cannot be read.
    """
    if not path.exists():
        _log.warning("there is no trained model yet; training one")
        train_model(path, shop)
    return ModelFile(path)


def _loaded(path: Path) -> Model:
    """Loads a model, with the encoder that it learnt to look twice with, where that is installed."""
    model = load(path)
    if model.second_look is not None:
        try:
            model.look_twice(open_encoder())
        except NoEncoder as error:
            _log.warning("the model goes without its second look: %s", error)
    return model


def _stamp(path: Path) -> tuple[int, int, int] | None:
    """What changes when a file is replaced, or None while there is none."""
    try:
        seen = path.stat()
    except OSError:
        return None
    return seen.st_ino, seen.st_mtime_ns, seen.st_size
