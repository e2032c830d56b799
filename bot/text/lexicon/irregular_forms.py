"""Irregular forms of words, which no stemmer does: "won" of "win", "thieves" of "thief"."""

from functools import cache
from importlib.resources import files
from types import MappingProxyType


def base_of(word: str) -> str:
    """The base word of an irregular form, in lower case; any other word itself."""
    return _forms().get(word, word).removeprefix("*")


def is_of_verb(word: str) -> bool:
    """Whether a lower-case word is an irregular form of a verb."""
    return not _forms().get(word, "*").startswith("*")


@cache
def _forms() -> MappingProxyType[str, str]:
    text = files("bot.text").joinpath("data/irregular_forms.txt").read_text(encoding="utf-8")
    rows = [line.split() for line in text.splitlines() if not line.startswith("#")]
    return MappingProxyType({form: word for word, *forms in rows for form in forms})
