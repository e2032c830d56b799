"""Synonyms in news: "killed" and "dead", "guard" and "officer".

``data/synonyms.txt`` is a table of our own: one group of synonyms per line, a word in as many lines as it has senses, a
phrase as two words joined by a hyphen. As words count by their stems, one whose stem another sense has ("important",
"import") is in none.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from bot.text.lexicon.irregular_forms import base_of, is_of_verb
from bot.text.words import NO_PAST, stem

_LEAST_PAST: Final = 4  # letters of "used" and "died"


@lru_cache(maxsize=20_000)
def term_of(word: str) -> str:
    """The stem of a lower-case word; for an irregular form, the stem of its base word."""
    return stem(base_of(word))


def is_past(word: str) -> bool:
    """Whether a lower-case word may be a past-tense verb, or the noun of one ("death")."""
    if word.endswith("ed") and len(word) >= _LEAST_PAST:
        return word not in NO_PAST
    return is_of_verb(word) and not word.endswith("s")


def synonyms(term: str) -> frozenset[str]:
    """The synonyms of a stem or a phrase, without itself."""
    return _table().get(term, frozenset())


def phrases(words: Sequence[str]) -> list[str]:
    """The table's phrases in a sequence of lower-case words, as terms."""
    known = _table()
    stems = [term_of(word) for word in words]
    return [phrase for pair in pairwise(stems) if (phrase := "-".join(pair)) in known]


@cache
def _table() -> MappingProxyType[str, frozenset[str]]:
    text = files("bot.text").joinpath("data/synonyms.txt").read_text(encoding="utf-8")
    groups = [frozenset(map(_term, line.split())) for line in text.splitlines() if not line.startswith("#")]
    found: dict[str, frozenset[str]] = {}
    for group in groups:
        for term in group:
            found[term] = found.get(term, frozenset()) | (group - {term})
    return MappingProxyType(found)


def _term(written: str) -> str:
    return "-".join(term_of(word) for word in written.split("-"))
