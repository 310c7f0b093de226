"""Letters and elisions that few languages write ("ñ", "é", "qu'"): they tell a language, and folding loses them."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

_ELISION = re.compile(r"(?<![a-z])[a-z]{1,2}'(?=[^\W\d_])")
_SPECIAL = re.compile(r"[^\x00-\xa0\u2000-\u2bff\u2e80-\ud7ff\ue000-\uffff\U00010000-\U0010ffff]")
_SHARE_MIN = 0.002
"""Share of a language's examples that must have a sign for it to be the language's; below, it is a borrowed word's."""
_RARER_MAX = 0.1
"""How much rarer it may be than in the language that has it most."""


def signs(original: str) -> set[str]:
    """Gives the signs of a text as it came."""
    ascii_only = original.isascii()
    if ascii_only and "'" not in original:
        return set()
    text = original.lower() if ascii_only else unicodedata.normalize("NFC", original.replace("’", "'")).lower()
    found = set(_ELISION.findall(text)) if "'" in text else set()
    return found if ascii_only else found.union(_SPECIAL.findall(text))


def learn(texts: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Learns which languages write which signs.

    Args:
        texts: Languages (ISO 639-1), each with a text in it.

    Returns:
        From a language to its signs.
    """
    spoken: Counter[str] = Counter()
    written: dict[str, Counter[str]] = {}
    for language, text in texts:
        spoken[language] += 1
        for sign in signs(text):
            written.setdefault(sign, Counter())[language] += 1
    learnt: dict[str, list[str]] = {}
    for sign, counts in sorted(written.items()):
        shares = {language: count / spoken[language] for language, count in counts.items()}
        least = max(_SHARE_MIN, _RARER_MAX * max(shares.values()))
        for language, share in shares.items():
            if share >= least:
                learnt.setdefault(language, []).append(sign)
    return learnt
