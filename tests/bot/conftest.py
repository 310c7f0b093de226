"""A shop to talk to."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bot.talking import House, Market


@pytest.fixture(scope="session")
def market(tmp_path_factory: pytest.TempPathFactory) -> Market:
    """The shop of `examples/rwanda`, loaded once, with the trained model (trained now if it never was)."""
    return Market(tmp_path_factory.mktemp("market"))


@pytest.fixture
def house(market: Market, tmp_path: Path) -> Iterator[House]:
    """A shop of the test's own, on its own SQLite file."""
    opened = market.opened(tmp_path)
    yield opened
    opened.close()
