"""Titles for the parts of a profile, and words for its descriptions."""

from typing import Final

from bot.model.analysis import DescriptionKind
from bot.model.entity import Entity, Wording

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
