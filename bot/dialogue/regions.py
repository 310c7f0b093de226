"""Where a language's speakers live: where to try a phone number, and which country an address most likely means."""

from functools import cache

from babel import Locale
from babel.core import get_global

from bot.dialogue.catalogues import header


@cache
def regions(language: str) -> tuple[str, ...]:
    """Gives the countries (ISO 3166 alpha-2) where a language's speakers most likely are, the likeliest first.

    The head of its catalogue names them (`X-Regions: FR RW BE CD`); CLDR names the likeliest one where it does not.
    """
    named = header(language, "X-Regions")
    if named:
        return tuple(named.split())
    likely = get_global("likely_subtags").get(language)
    territory = Locale.parse(likely).territory if likely else None
    return (territory,) if territory else ()


@cache
def home(language: str) -> str | None:
    """Gives the one country (ISO 3166 alpha-2) where a language is official, or None where there are several."""
    official = [
        territory
        for territory, spoken in get_global("territory_languages").items()
        if spoken.get(language, {}).get("official_status") == "official"
    ]
    return official[0] if len(official) == 1 else None
