"""The owner teaches a running shop: what was not understood is labelled, trained, and understood without a restart."""

import json
import shutil
import time
import urllib.request
from pathlib import Path

import pytest

from bot.settings import MODEL
from tests.shop.processes import PROJECT, Chat, environment, isoko
from tests.understanding import Understanding

UNHEARD = "zzork blorp"


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    folder = shutil.copytree(PROJECT / "examples" / "rwanda", tmp_path / "shop")
    shutil.copyfile(MODEL, tmp_path / "model.npz")
    return environment(tmp_path / "shop.db", ISOKO_SHOP=str(folder), ISOKO_MODEL=str(tmp_path / "model.npz"))


def understood(url: str, text: str) -> str:
    body = json.dumps({"text": text}).encode()
    with urllib.request.urlopen(f"{url}/model/parse", data=body, timeout=10) as answer:
        return str(json.load(answer)["intent"]["name"])


def test_a_label_becomes_an_example_and_is_understood_without_a_restart(env: dict[str, str]) -> None:
    with Chat(env) as chat:
        chat.say("u1", UNHEARD, locale="en-US")
        chat.say("u2", f"{UNHEARD} please", locale="en-US")
    with Understanding(env) as server:
        assert understood(server.url, UNHEARD) != "complaint"
        (group,) = json.loads(isoko("nlu", "inbox", "--json", env=env).stdout)
        assert group["count"] == 2

        labelled = isoko("nlu", "label", group["key"], "complaint", env=env)
        assert labelled.returncode == 0, labelled.stderr
        assert isoko("check", env["ISOKO_SHOP"], env=env).returncode == 0
        assert json.loads(isoko("nlu", "inbox", "--json", env=env).stdout) == []
        trained = isoko("nlu", "train", env=env)
        assert trained.returncode == 0, trained.stderr

        deadline = time.monotonic() + 20
        while understood(server.url, UNHEARD) != "complaint":
            assert time.monotonic() < deadline
            time.sleep(0.2)


@pytest.mark.parametrize(("key", "intent", "told"), [("abcdef", "greet", "no group"), ("abcdef", "gret", "no intent")])
def test_a_wrong_label_is_told(env: dict[str, str], key: str, intent: str, told: str) -> None:
    done = isoko("nlu", "label", key, intent, env=env)

    assert done.returncode == 1
    assert told in done.stderr
