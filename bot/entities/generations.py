"""Father and son of one name: "the younger Mr. Holt" is Jan Holt Jr., if named, and never Jan Holt."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from bot.entities.article_people import TypedName
from bot.entities.person_names import addition, person_key, surnames_of, without_addition
from bot.model.analysis import EntityType, Mention

_REACH: Final = 48  # characters before a name
_TITLE: Final = r"(?:(?:Mr|Mrs|Ms|Dr)\b\.?\s)?"
_GENERATION: Final = re.compile(rf"\b[Tt]he\s(?:(?P<young>younger|junior)|elder|older|senior)\s{_TITLE}\Z")
_SON: Final = re.compile(rf"(?:\b(?:his|her|their)|[’']s?)\s(?:[a-z-]+\s){{0,2}}?(?P<young>son|namesake),?\s{_TITLE}\Z")
_ELDER: Final = frozenset(("sr",))


def by_generation(text: str, mentions: Sequence[Mention], ids: Mapping[TypedName, str]) -> Iterator[tuple[int, str]]:
    """The starts of names that a word before them gives to the younger or the elder of a name, with the one meant.

    Who is not named with an addition, "Jr." or "Sr.", stays open: '' is nobody. "His son Jan" is only decided if there
    is a Jan Holt Jr.
    """
    people = {name: entity for (name, kind), entity in ids.items() if kind is EntityType.PERSON and addition(name)}
    for mention in mentions:
        if mention.type is EntityType.PERSON and not addition(mention.text):
            start = max(0, mention.start - _REACH)
            said = _GENERATION.search(text, start, mention.start)
            found = said or _SON.search(text, start, mention.start)
            bearers = {
                entity
                for name, entity in people.items()
                if found and (addition(name) in _ELDER) is not bool(found["young"]) and _is_called(name, mention.text)
            }
            if said or bearers:
                yield mention.start, bearers.pop() if len(bearers) == 1 else ""


def _is_called(name: str, short: str) -> bool:
    """Whether somebody with a full name may be called so: by it, its surname or the given name alone."""
    whole = without_addition(name)
    return person_key(short) in map(person_key, (whole, whole.partition(" ")[0], *surnames_of(name)))
