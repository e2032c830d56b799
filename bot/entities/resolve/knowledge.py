"""Knowledge about names: demonyms, codes and foreign names of countries, pet forms, initials."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from bot.entities.name_forms import latin, word_sound
from bot.entities.tables import countries, nicknames, particles, titles

# Words not in initials: "Organisation for the Prohibition of Chemical Weapons" is the OPCW.
_SMALL: Final = frozenset(
    "a an and at by de del der des di du e et for i in la las le les los of on the to und von y".split()
)
_FEWEST_INITIALS, _LONGEST_INITIALS = 3, 8


def untitled(folded: str) -> str:
    """A name without leading titles; a name that is all titles stays as it is."""
    words = folded.split()
    known = titles()
    start = next((place for place, word in enumerate(words) if word not in known), 0)
    return " ".join(words[start:])


def equivalents(folded: str) -> Iterator[tuple[str, str]]:
    """Other folded names of the country that a demonym, code or foreign name means, each with the reason."""
    for reason, names in _countries().get(folded, ()):
        for name in names:
            yield name, reason


def full_given_names(folded: str) -> Iterator[str]:
    """The name with its first word replaced by the given names it is short for: "bill clinton", "william clinton"."""
    first, _, rest = folded.partition(" ")
    if rest:
        for given in sorted(nicknames().get(first, frozenset()) - {first}):
            yield f"{given} {rest}"


def initials(folded: str) -> str:
    """The initials of a name without function words; "" if they are fewer than three or too many."""
    words = [word for word in folded.split() if word not in _SMALL]
    return "".join(word[0] for word in words) if _FEWEST_INITIALS <= len(words) <= _LONGEST_INITIALS else ""


@cache
def slight_words() -> frozenset[str]:
    """Sounds of titles and particles, which say little about who is meant."""
    return frozenset(map(word_sound, titles() | particles()))


@cache
def _countries() -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for country in countries():
        plain = [word.lstrip("*") for word in (country.name, *country.also)]
        names = tuple(dict.fromkeys(map(latin, (*plain, *country.codes[1:], *country.elsewhere))))
        name = country.name
        for demonym in country.demonyms:
            found.setdefault(latin(demonym), []).append((f"demonym of {name}", names))
        for known in names:
            found.setdefault(known, []).append((f"a name of {name}", names))
    return {key: tuple(value) for key, value in found.items()}
