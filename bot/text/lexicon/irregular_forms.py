"""Irregular forms of words, which no stemmer does: "won" of "win", "thieves" of "thief"."""

from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

_NO_VERB: Final = "*+"  # marks of nouns and adjectives in the table


def base_of(word: str) -> str:
    """The base word of an irregular form, in lower case; any other word itself."""
    return _forms().get(word, word).lstrip(_NO_VERB)


def is_of_verb(word: str) -> bool:
    """Whether a lower-case word is an irregular form of a verb."""
    return not _forms().get(word, "*").startswith(tuple(_NO_VERB))


@cache
def irregular_plurals() -> MappingProxyType[str, str]:
    """The irregular plurals of nouns, each with its singular."""
    return MappingProxyType({form: base[1:] for form, base in _forms().items() if base.startswith("*")})


@cache
def _forms() -> MappingProxyType[str, str]:
    text = files("bot.text").joinpath("data/irregular_forms.txt").read_text(encoding="utf-8")
    rows = [line.split() for line in text.splitlines() if not line.startswith("#")]
    return MappingProxyType({form: word for word, *forms in rows for form in forms})
