"""Words, stems and how rare each is in news, for measuring the likeness of texts.

The table ``data/word_counts.tsv`` ships with us, so that even an index of two articles can cluster and align.
Stems are Snowball's (Porter 2); rarity is the smoothed inverse document frequency of Sparck Jones (1972).
"""

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import filterfalse
from types import MappingProxyType
from typing import Final, TypeVar

import Stemmer

from bot.text.concordance import concordance
from bot.text.lexicon.function_words import FUNCTION_WORDS, IN_A_CLAUSE
from bot.text.lexicon.irregular_forms import base_of

_Word = TypeVar("_Word")

_LONGEST_KEPT: Final = 1_000  # characters

WORD: Final = re.compile(r"[^\W_]++(?:['’][^\W_]++)*+")
_UNJOINED: Final = re.compile(r"[^\W_]++")
_JOINED: Final = re.compile(r"['’](?<=[^\W_].)(?=[^\W_])")  # inside a word
STOP_WORDS: Final = FUNCTION_WORDS.union(
    """although cannot doing few further having here herself himself however itself let like may more most
    myself one other ours re s same t theirs themselves very yours tell mr mrs ms according ve ll d m don
    isn wasn didn doesn""".split(),
    IN_A_CLAUSE,
)
# Words that end like a past-tense verb but are not one.
NO_PAST: Final = frozenset(
    """need feed seed speed breed exceed proceed indeed succeed bleed heed weed reed greed deed creed steed tweed
    hundred sacred hatred kindred naked united shed sled""".split()
)


def words(text: str) -> list[str]:
    """Lower-case words in order, without possessive endings."""
    text = text.lower()
    return WORD.findall(_POSSESSIVE.sub("", text)) if "'" in text or "’" in text else _UNJOINED.findall(text)


def without_possessive(name: str) -> str:
    """A word or name without "'s" at its end."""
    return name.removesuffix("'s").removesuffix("’s")


def word_count(text: str) -> int:
    """How many words a text has; "didn't" is one."""
    return len(concordance(text).words) - len(_JOINED.findall(text))


def terms(text: str) -> tuple[str, ...]:
    """Stems of the content words, in order, with repeats."""
    return _kept_terms(text) if len(text) <= _LONGEST_KEPT else _terms(text)


def _terms(text: str) -> tuple[str, ...]:
    return tuple(map(stem, filterfalse(STOP_WORDS.__contains__, words(text))))


# The sentences of a batch: each is requested for its weight and then for its story. Longer texts would fill the memory.
_kept_terms = lru_cache(maxsize=2_000)(_terms)


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The Porter 2 stem of a lower-case English word."""
    return str(_STEMMER.stemWord(word))


@lru_cache(maxsize=50_000)
def idf(term: str) -> float:
    """Inverse document frequency of a stem in news, in nats; an unseen stem is the rarest."""
    found = _table().get(term)
    return _table()[""] if found is None else found


def is_known(word: str) -> bool:
    """Whether news uses a lower-case word, in any form, so that it is not a misspelling."""
    return min(idf(stem(word)), idf(stem(base_of(word)))) < idf("")


@lru_cache(maxsize=1)
def _table() -> MappingProxyType[str, float]:
    lines = files("bot.text").joinpath("data/word_counts.tsv").read_text(encoding="utf-8").splitlines()
    total = int(lines[0].split("\t")[1])
    idf = {term: math.log((total + 1) / (int(count) + 0.5)) for term, count in (line.split("\t") for line in lines[1:])}
    idf[""] = math.log((total + 1) / 1.5)
    return MappingProxyType(idf)


# At the end of a word; it begins with the rare character, so that others are skipped quickly.
_POSSESSIVE: Final = re.compile(r"['’](?<=[^\W_].)s(?!['’]?[^\W_])")
_STEMMER: Final = Stemmer.Stemmer("english")


def ngrams(words: Sequence[_Word], length: int) -> list[tuple[_Word, ...]]:
    """All runs (n-grams) of ``length`` adjacent words in order, with repeats; empty if there are fewer words."""
    return list(zip(*(words[start:] for start in range(length)), strict=False))
