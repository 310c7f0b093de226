"""A language more is a file of training data and a catalogue: Spanish, which the program does not speak, is added so.

A copy of the program gets the two files and nothing else, is trained, and holds a conversation up to an order.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.shop.processes import PROJECT, Chat, environment, isoko, listed

SIXTH = Path(__file__).parent / "sixth"
HONEY = "honey-250g"


class World(NamedTuple):
    """A copy of the program that speaks Spanish, and the environment in which it serves a shop in Spanish."""

    program: Path
    env: dict[str, str]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    folder = tmp_path_factory.mktemp("sixth")
    program = folder / "program"
    for room in ("bot", "nlu", "storage"):
        shutil.copytree(PROJECT / room, program / room, ignore=shutil.ignore_patterns("__pycache__", "trained"))
    shutil.copyfile(SIXTH / "es.yml", program / "nlu" / "data" / "es.yml")
    catalogue = program / "bot" / "locales" / "es" / "LC_MESSAGES" / "isoko.po"
    catalogue.parent.mkdir(parents=True)
    shutil.copyfile(SIXTH / "isoko.po", catalogue)
    shop = shutil.copytree(PROJECT / "examples" / "minimal", folder / "shop")
    shutil.rmtree(shop / "knowledge" / "fr")
    shutil.copytree(SIXTH / "shop", shop, dirs_exist_ok=True)
    env = environment(
        folder / "shop.db", ISOKO_SHOP=str(shop), ISOKO_MODEL=str(folder / "model.npz"), PYTHONPATH=str(program)
    )
    for command in (("check", str(shop)), ("nlu", "train")):
        done = isoko(*command, env=env, cwd=program, limit_s=300)
        assert done.returncode == 0, done.stderr
    return World(program, env)


@pytest.fixture
def chat(world: World) -> Iterator[Chat]:
    with Chat(world.env, world.program) as opened:
        yield opened


def text(answer: dict[str, Any]) -> str:
    return "\n".join(reply["text"] for reply in answer["replies"])


def labels(answer: dict[str, Any]) -> list[str]:
    return [button["label"] for reply in answer["replies"] for button in reply["buttons"]]


def test_from_a_greeting_to_an_order(world: World, chat: Chat) -> None:
    greeted = chat.say("u1", "hola")  # what the phone is set to does not help
    assert (greeted["language"], greeted["intent"]) == ("es", "greet")
    assert "Bienvenido a Miel de las Colinas" in text(greeted)

    asked = chat.say("u1", "¿cuánto cuesta la miel?")
    assert (asked["intent"], asked["entities"]) == ("ask_price", [{"name": "category", "value": "honey"}])
    assert "1.206,50\xa0US$ por tarro" in text(asked)

    ordered = chat.say("u1", "quiero dos")
    assert ordered["entities"] == [{"name": "quantity", "value": 2}]
    assert ordered["cart"] == [{"sku": HONEY, "quantity": 2}]
    assert "Hacer el pedido" in labels(ordered)

    assert chat.say("u1", "hacer el pedido")["asks"] == "name"
    assert chat.say("u1", "me llamo María García")["asks"] == "phone"
    assert chat.say("u1", "612 345 678")["asks"] == "address"  # a national number, of where Spanish is spoken
    summed = chat.say("u1", "Calle Mayor 5, Madrid, España")
    assert summed["asks"] == "confirm"
    assert "Envío a España: 10,00\xa0US$" in text(summed)
    assert "María García, +34612345678" in text(summed)

    refused = chat.say("u1", "no")
    assert (refused["intent"], refused["order"]) == ("deny", None)
    assert chat.say("u1", "hacer el pedido")["asks"] == "confirm"
    placed = chat.say("u1", "¡sí!")
    assert placed["intent"] == "affirm"
    assert f"Su número de pedido es **{placed['order']}**" in text(placed)
    assert [order["number"] for order in listed("orders", world.env)] == [placed["order"]]

    copied = chat.say("u1", "envíeme mis datos")
    assert copied["intent"] == "export_data"
    assert " de 20" in text(copied)  # "martes, 24 de noviembre de 2026"
    assert "Idioma: Español" in text(copied)


def test_the_language_changes_to_spanish_and_away(chat: Chat) -> None:
    assert chat.say("u2", "hello, how much is the honey?", locale="en-GB")["language"] == "en"
    assert text(chat.say("u2", "in spanish please")) == "Muy bien, seguimos en español."
    assert text(chat.say("u2", "en inglés, por favor")) == "Good, English it is."
    offered = chat.say("u2", "another language")
    assert (offered["asks"], labels(offered)) == ("language", ["Español", "English"])
    assert chat.say("u2", "castellano")["language"] == "es"


def test_a_phone_that_is_set_to_spanish_is_greeted_in_it(chat: Chat) -> None:
    assert "¿En qué le puedo ayudar?" in text(chat.say("u3", "👋", locale="es-MX"))


def test_what_others_say_is_still_theirs(chat: Chat) -> None:
    spoken = chat.say("u4", "how long does shipping to Spain take?", locale="en-GB")
    assert (spoken["language"], spoken["intent"]) == ("en", "ask_shipping")


def test_pages_and_terms_are_told_in_spanish(chat: Chat) -> None:
    told = chat.say("u5", "¿puedo devolver un tarro roto?", locale="es")
    assert told["language"] == "es"
    assert "díganoslo en 14 días" in text(told) or "le devolvemos lo que pagó" in text(told)


def test_numbers_units_and_corrections_in_words(chat: Chat) -> None:
    chat.say("u6", "hola")
    many = chat.say("u6", "quiero tres tarros de miel")
    assert many["entities"][:2] == [{"name": "quantity", "value": 3}, {"name": "unit", "value": "jar"}]
    assert many["cart"] == [{"sku": HONEY, "quantity": 3}]
    assert chat.say("u6", "mejor cinco")["cart"] == [{"sku": HONEY, "quantity": 5}]
    assert chat.say("u6", "quite la miel del carrito")["cart"] == []
