"""Titles for the parts of a profile, and words for its descriptions."""

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from bot.model.analysis import DescriptionKind
from bot.model.entity import Entity, Profile, Wording
from bot.model.passage import Passage
from bot.model.summary import Voice

T = TypeVar("T")

DESCRIBED: Final = "Described as"
KEY: Final = "Key sentences"
LATEST: Final = "Latest"
OTHERS_SAY: Final = "What others say"


def in_own_words(entity: Entity) -> str:
    """``In their own words`` for a person, else ``In its own words``."""
    return f"In {'their' if entity.type == 'person' else 'its'} own words"


def before_description(wording: Wording) -> str:
    """``aged `` before an age, which is only a number; '' before other descriptions."""
    return "aged " if wording.kind is DescriptionKind.AGE else ""


def parts(
    found: Profile,
    described: Callable[[Sequence[Wording]], T],
    told: Callable[[Sequence[Passage]], T],
    voices: Callable[[Sequence[Voice]], T],
) -> list[tuple[str, T]]:
    """The parts of a profile in the sources' words, with their titles, in the order of reading: first who it is.

    What is passed shows the items of a part; one without any is left out.
    """
    every = (
        (DESCRIBED, found.described, described(found.described)),
        (KEY, found.telling, told(found.telling)),
        (LATEST, found.latest, told(found.latest)),
        (in_own_words(found.entity), found.quotes_by, voices(found.quotes_by)),
        (OTHERS_SAY, found.quotes_about, voices(found.quotes_about)),
    )
    return [(title, shown) for title, items, shown in every if items]
