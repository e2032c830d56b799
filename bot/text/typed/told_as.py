"""How sentences say what a question asks for (``data/told_as.tsv``), and what they would not repeat of it."""

from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from bot.text.lexicon.synonyms import term_of


class When(StrEnum):
    """When a word of a question is told in other words."""

    ALWAYS = "always"
    MEASURE = "measure"
    FIGURE = "figure"
    WHO = "who"
    WHERE = "where"
    ELSE = "else"


def told_as(term: str, *when: When) -> tuple[str, ...]:
    """The words that tell what a question's term asks for."""
    return tuple(word for each in when for word in _table().get((term, each), ()))


@cache
def measures() -> frozenset[str]:
    """The adjectives that alone ask for a figure: "how strong?"."""
    return frozenset(word for word, when, _ in _rows() if when is When.MEASURE)


@cache
def fillers() -> frozenset[str]:
    """The words of a question that a sentence answering it would not repeat."""
    return frozenset(word for line in _lines("fillers.txt") for word in line.split())


@cache
def _table() -> MappingProxyType[tuple[str, When], tuple[str, ...]]:
    return MappingProxyType({(term_of(word), when): told for word, when, told in _rows()})


@cache
def _rows() -> tuple[tuple[str, When, tuple[str, ...]], ...]:
    rows = (line.split("\t") for line in _lines("told_as.tsv"))
    return tuple((word, When(when), tuple(told.split())) for word, when, told in rows)


def _lines(name: str) -> list[str]:
    text = files("bot.text.typed").joinpath(f"data/{name}").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]
