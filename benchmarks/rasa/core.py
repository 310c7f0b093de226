"""The other way round: Rasa's own dialogue, with `isoko nlu serve` in the place of Rasa's understanding.

Rasa is given rules alone: whatever the intent, it says the intent's name and the product. What it says is then what it
heard from us.
"""

import tempfile
from pathlib import Path

import httpx
from msgspec import Struct
from ruamel.yaml import YAML

from benchmarks.rasa import home
from benchmarks.talks import PURCHASES
from nlu import rasa_yaml, training

PORT = 5056


class Heard(Struct, frozen=True):
    """What Rasa's dialogue made of our answers.

    Attributes:
        messages: How many were said.
        right: How often Rasa's dialogue did what our understanding says.
        products: How often it knew the product.
    """

    messages: int
    right: int
    products: int


async def compare(setup: home.Setup) -> Heard:
    """Trains a Rasa of rules alone, lets it ask `isoko nlu serve`, and talks to it."""
    with tempfile.TemporaryDirectory(prefix="isoko-rasa-") as name:
        folder = Path(name)
        async with home.isoko("nlu", "serve", ISOKO_DATABASE_URL=f"sqlite:///{folder}/nlu.db") as port:
            ours = f"http://127.0.0.1:{port}"
            _write(folder, ours)
            model = await _train(setup, folder)
            async with home.rasa_server(setup, model, PORT, "--endpoints", folder / "endpoints.yml") as rasa:
                return await _talk(ours, rasa)


def _write(folder: Path, ours: str) -> None:
    files = sorted(training.DATA.glob("*.yml"))
    intents = sorted({example.intent for file in files for example in rasa_yaml.read(file)})
    rules = [
        {
            "rule": f"answers {intent}",
            "steps": [{"intent": intent}, {"action": f"utter_{intent}"}],
        }
        for intent in intents
    ]
    domain = {
        "version": "3.1",
        "intents": intents,
        "entities": ["product"],
        "slots": {"product": {"type": "text", "influence_conversation": False, "mappings": [_FROM_ENTITY]}},
        "responses": {f"utter_{intent}": [{"text": f"{intent} {{product}}"}] for intent in intents},
    }
    yaml = YAML(typ="safe", pure=True)
    for file, content in (
        ("domain.yml", domain),
        ("rules.yml", {"version": "3.1", "rules": rules}),
        ("config.yml", {"recipe": "default.v1", "assistant_id": "isoko", "policies": [{"name": "RulePolicy"}]}),
        ("endpoints.yml", {"nlu": {"url": ours}}),
        ("credentials.yml", {"rest": None}),
    ):
        yaml.dump(content, folder / file)


_FROM_ENTITY = {"type": "from_entity", "entity": "product"}


async def _train(setup: home.Setup, folder: Path) -> Path:
    arguments = ["-s", "rules.yml", "-c", "config.yml", "-d", "domain.yml", "--out", ".", "--fixed-model-name", "core"]
    await home.run(setup, folder, "-m", "rasa", "train", "core", *arguments)
    return folder / "core.tar.gz"


async def _talk(ours: str, rasa: str) -> Heard:
    right = products = messages = 0
    async with httpx.AsyncClient(trust_env=False, timeout=30) as client:
        for number, text in enumerate(text for talk in PURCHASES.values() for text in talk):
            parsed = (await client.post(f"{ours}/model/parse", json={"text": text})).json()
            named = next((one["value"] for one in parsed["entities"] if one["entity"] == "product"), None)
            said = {"sender": f"s{number}", "message": text}
            replies = (await client.post(f"{rasa}/webhooks/rest/webhook", json=said)).json()
            intent, _, product = replies[0]["text"].partition(" ") if replies else ("", "", "")
            messages += 1
            right += intent == parsed["intent"]["name"]
            products += product == str(named)
    return Heard(messages, right, products)


def table(heard: Heard) -> str:
    """Writes the figures as a line to read."""
    return (
        f"Rasa's dialogue over isoko nlu serve: {heard.messages} messages, the intent arrived in {heard.right}, "
        f"the product (or that there is none) in {heard.products}"
    )
