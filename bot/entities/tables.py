"""The shipped tables: countries, places, organisations, weapons, events, titles and nicknames."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from bot.model.analysis import EntityType


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory; ``elsewhere`` are its names in other languages."""

    name: str
    codes: tuple[str, ...]
    also: tuple[str, ...]
    demonyms: tuple[str, ...]
    capital: tuple[str, ...]
    elsewhere: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A place, organisation, weapon, vehicle or event; forms that are also common words begin with ``*``.

    ``asked`` are names that people type, and that say too little, or are too rare, to be looked for in text.
    """

    name: str
    type: EntityType
    also: tuple[str, ...]
    asked: tuple[str, ...] = ()


@cache
def countries() -> tuple[Country, ...]:
    """Countries and territories in order of the table."""
    return tuple(
        Country(name, tuple(code for code in (two, three) if code), *map(_parts, rest))
        for name, two, three, *rest in _rows("countries")
    )


@cache
def listed() -> tuple[Listed, ...]:
    """Places, organisations, weapons, vehicles and events in order of their tables."""
    places = [Listed(name, EntityType.PLACE, _parts(also)) for name, _, also in _rows("places")]
    organisations = [Listed(name, EntityType.ORGANISATION, _parts(also)) for name, also in _rows("organisations")]
    arms = [Listed(name, EntityType(kind), _parts(also)) for name, kind, _, also in _rows("weapons")]
    events = [Listed(name, EntityType.EVENT, _parts(also)) for name, also in _rows("events")]
    return (*places, *organisations, *arms, *events)


@cache
def shipped() -> tuple[Listed, ...]:
    """Countries, their capitals, and all that is listed."""
    named = [Listed(each.name, EntityType.PLACE, each.also, (*each.codes[1:], *each.elsewhere)) for each in countries()]
    capitals = [Listed(each.capital[0], EntityType.PLACE, each.capital[1:]) for each in countries() if each.capital]
    return (*named, *capitals, *listed())


@cache
def titles() -> frozenset[str]:
    """Titles before a name that are not part of it, lower case."""
    return frozenset(word for word, kind, _ in _rows("titles") if kind not in ("particle", "role"))


@cache
def roles() -> frozenset[str]:
    """Titles, occupations and kinship terms that precede people's names, lower case."""
    return frozenset(word for word, kind, _ in _rows("titles") if kind != "particle")


@cache
def person_titles() -> dict[str, bool]:
    """Titles that precede people's names, lower case, and whether they precede hardly anything else."""
    return {word: person == "always" for word, _, person in _rows("titles") if person}


@cache
def particles() -> frozenset[str]:
    """Parts of names that say little on their own ("al", "bin", "van"), lower case."""
    return frozenset(word for word, kind, _ in _rows("titles") if kind == "particle")


@cache
def given_names() -> frozenset[str]:
    """Given names that identify a person, as written."""
    names = {name for name, _ in _rows("given_names")} | {name for name, _ in _rows("nicknames")}
    return frozenset(name for name in names if name[0] != "*" and f"*{name}" not in names)


@cache
def men() -> frozenset[str]:
    """Given names that nearly always belong to men, lower case."""
    return frozenset(name.removeprefix("*").lower() for name, gender in _rows("given_names") if gender == "m")


@cache
def women() -> frozenset[str]:
    """Given names that nearly always belong to women, lower case."""
    return frozenset(name.removeprefix("*").lower() for name, gender in _rows("given_names") if gender == "f")


@cache
def nicknames() -> dict[str, frozenset[str]]:
    """Each given name or pet form, lower case, with the given names it may mean, itself among them."""
    found: dict[str, set[str]] = {}
    for name, short in _rows("nicknames"):
        full = name.lower()
        for form in (full, *(part.lower() for part in _parts(short))):
            found.setdefault(form, {form}).add(full)
    return {form: frozenset(names) for form, names in found.items()}


@cache
def walks_of_life() -> dict[str, str]:
    """Nouns for what people are, lower case, each with its walk of life: "governor" is of "office"."""
    return {noun: walk for walk, nouns in _rows("walks_of_life") for noun in nouns.split()}


@cache
def place_names() -> frozenset[str]:
    """Names of countries, capitals and other places, as written."""
    places = [each for each in shipped() if each.type is EntityType.PLACE]
    return frozenset(name.removeprefix("*") for each in places for name in (each.name, *each.also))


@cache
def known_names() -> frozenset[str]:
    """The shipped names of places, organisations and other things."""
    return place_names() | {name.removeprefix("*") for each in listed() for name in (each.name, *each.also)}


@cache
def not_names() -> frozenset[str]:
    """Capitalised words that are not people, places or organisations: holidays, indices, demonyms, roles alone."""
    words = {row[0] for row in _rows("not_names")}
    return frozenset(words | demonyms())


@cache
def ordinary_words() -> frozenset[str]:
    """Stems of words that are hardly ever names."""
    return frozenset(word for row in _lines("ordinary_words.txt") for word in row.split())


@cache
def first_surnames() -> frozenset[str]:
    """Folded surnames that are often the first of two: "García" of "Ana García Lund"."""
    return frozenset(_lines("first_surnames.txt"))


@cache
def demonyms() -> frozenset[str]:
    """Words for the people of countries, and the adjectives: "Syrian", "Swiss", "Dutchman"."""
    return frozenset(word for country in countries() for word in country.demonyms)


def _rows(table: str) -> Iterator[list[str]]:
    yield from (line.split("\t") for line in _lines(f"{table}.tsv")[1:])


def _lines(table: str) -> list[str]:
    text = (files("bot.entities") / "data" / table).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()
