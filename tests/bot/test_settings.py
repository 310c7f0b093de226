"""The settings: what cannot be used is named with what to do about it, and never with the secrets in it."""

import pytest

from bot.settings import BadSettings, read_settings


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ISOKO_DATABASE_URL", "postgresql://isoko:geheim@host:abc/isoko"),
        ("ISOKO_DATABASE_URL", "mysql://isoko:geheim@host/isoko"),
        ("ISOKO_DATABASE_URL", "sqlite://"),
        ("ISOKO_DATABASE_URL", "geheim"),
        ("ISOKO_REDIS_URL", "geheim@host"),
        ("ISOKO_REDIS_URL", "redis://:geheim@host:port"),
        ("ISOKO_REDIS_URL", "redis://"),
        ("ISOKO_PUBLIC_URL", "http://["),
        ("ISOKO_PUBLIC_URL", "shop.example.org"),
        ("ISOKO_TELEGRAM_API", "ftp://geheim@host"),
        ("ISOKO_TELEGRAM_TOKEN", "geheim"),
        ("ISOKO_NLU", "geheim"),
        ("ISOKO_NLU", "http://127.0.0.1:5005?token=geheim"),
        ("ISOKO_NLU", "rasa+http://?token=geheim"),
        ("ISOKO_NLU", "rasa+http://geheim@host:port"),
        ("ISOKO_PORT", "65536"),
        ("ISOKO_PORT", "-1"),
    ],
)
def test_what_cannot_be_used_is_named_without_its_secrets(name: str, value: str) -> None:
    with pytest.raises(BadSettings) as caught:
        read_settings({name: value})
    (problem,) = caught.value.problems
    assert name in problem
    assert "geheim" not in problem


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ISOKO_DATABASE_URL", "sqlite:///shop.db"),
        ("ISOKO_DATABASE_URL", "sqlite:////var/lib/isoko/shop.db"),
        ("ISOKO_DATABASE_URL", "postgresql://isoko@/isoko?host=/run/postgresql"),
        ("ISOKO_DATABASE_URL", "postgresql://isoko:p%40ss@[::1]:5432/isoko"),
        ("ISOKO_REDIS_URL", "redis://:secret@127.0.0.1:6379/0"),
        ("ISOKO_REDIS_URL", "rediss://cache.example.org"),
        ("ISOKO_REDIS_URL", "unix:///run/redis.sock"),
        ("ISOKO_PUBLIC_URL", "https://shop.example.org/"),
        ("ISOKO_REDIS_URL", ""),
        ("ISOKO_NLU", "rasa+http://127.0.0.1:5005"),
        ("ISOKO_NLU", "rasa+https://rasa.example.org/nlu?token=secret"),
        ("ISOKO_NLU", ""),
    ],
)
def test_what_can_be_used_is(name: str, value: str) -> None:
    settings = read_settings({name: value})
    field = name.removeprefix("ISOKO_").lower()
    assert getattr(settings, field) == (value.rstrip("/") or None)
