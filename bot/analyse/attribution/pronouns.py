"""Whether a person is "he" or "she": by given name, title and office."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from bot.entities.titled import OFFICES, by_given_name, by_title, given, plain
from bot.model.analysis import Mention
from bot.text.words import without_possessive

CALLED: Final = re.compile(r",\s(?:an?|the|his|her|its)\s(?:[\w’'-]+\s){0,6}?(?P<office>[a-z]+)[,.;]")
_BEFORE: Final = 16  # characters before a name in which its title or office is


def pronouns(text: str, people: Sequence[Mention]) -> Mapping[str, str]:
    """The pronoun of each surname, by given name and title, and of each office, by who is named with it.

    A single word that is nobody's surname here counts as a given name: Gretchen is never "he". A surname shared by a
    man and a woman, or an office that both hold, has none.
    """
    seen: dict[str, set[str]] = {}
    for person in people:
        words = person.text.split()
        before = text[max(0, person.start - _BEFORE) : person.start].split()
        for hint in [words[0], *before[-1:]] if len(words) > 1 else before[-1:]:
            if pronoun := (by_given_name(hint) if hint[0].isupper() else "") or by_title(plain(hint)):
                seen.setdefault(surname(person), set()).add(pronoun)
    surnames = {surname(person) for person in people if " " in person.text}
    for name in {without_possessive(person.text) for person in people if " " not in person.text}:
        if name.lower() not in surnames:
            seen.setdefault(name.lower(), set()).add(by_given_name(name))
    of_names = _certain(seen)
    held: dict[str, set[str]] = {}
    for person in people:
        behind = CALLED.match(text, person.end)
        before = text[max(0, person.start - _BEFORE) : person.start].split()
        for office in {*map(plain, before[-1:]), behind["office"] if behind else ""}.intersection(OFFICES):
            held.setdefault(office, set()).add(
                given(without_possessive(person.text).split()) or of_names.get(surname(person), "")
            )
    return MappingProxyType({**_certain(held), **of_names})


def _certain(seen: Mapping[str, set[str]]) -> dict[str, str]:
    """The entries with only one pronoun."""
    known = {name: found - {""} for name, found in seen.items()}
    return {name: next(iter(found)) for name, found in known.items() if len(found) == 1}


def surname(person: Mention) -> str:
    """The last word of a name, or the office used instead of it."""
    words = without_possessive(person.text).split()
    return words[-1].lower() if words else ""
