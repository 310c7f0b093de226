"""The words that the languages that ship bring, without a model."""

from nlu.rasa_yaml import read_files
from nlu.training import DATA
from nlu.words import Words

_FILES = sorted(DATA.glob("*.yml"))
_BROUGHT = read_files(_FILES)

LANGUAGES = [path.stem for path in _FILES]
SYNONYMS = _BROUGHT.synonyms
WORDS_BROUGHT = Words(_BROUGHT.lookups, SYNONYMS)
