"""The words that the languages that ship bring, without a model."""

from nlu.rasa_yaml import read_lookups, read_synonyms
from nlu.training import DATA
from nlu.words import Words

_FILES = sorted(DATA.glob("*.yml"))

LANGUAGES = [path.stem for path in _FILES]
SYNONYMS = read_synonyms(_FILES)
WORDS_BROUGHT = Words(read_lookups(_FILES), SYNONYMS)
