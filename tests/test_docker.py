"""What can be checked of docker/ without an engine: that it names what exists."""

import re
from pathlib import Path

from ruamel.yaml import YAML

PROJECT = Path(__file__).parent.parent
DOCKER = PROJECT / "docker"


def test_the_image_copies_what_exists_and_starts_a_command_of_ours() -> None:
    lines = (DOCKER / "Dockerfile").read_text().splitlines()
    copied = [name for line in lines if line.startswith("COPY ") for name in line.split()[1:-1]]
    assert copied
    assert not [name for name in copied if not (PROJECT / name).exists()]
    assert 'CMD ["isoko", "serve"]' in lines
    assert "USER isoko" in lines


def test_the_services_set_only_settings_that_are_read() -> None:
    read = set(re.findall(r'"(ISOKO_[A-Z_]+)"', (PROJECT / "bot" / "settings.py").read_text()))
    compose = YAML(typ="safe").load((DOCKER / "compose.yml").read_text())
    shop = compose["services"]["shop"]
    assert set(shop["environment"]) <= read
    assert (DOCKER / shop["build"]["context"] / shop["build"]["dockerfile"]).exists()
    assert set(shop["depends_on"]) <= set(compose["services"])


def test_the_manual_names_every_setting() -> None:
    read = set(re.findall(r'"(ISOKO_[A-Z_]+)"', (PROJECT / "bot" / "settings.py").read_text()))
    told = set(re.findall(r"`(ISOKO_[A-Z_]+)`", (PROJECT / "docs" / "reference" / "settings.md").read_text()))
    assert told == read
