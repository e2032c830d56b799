"""Titles for the parts of a profile."""

from bot.model.entity import Entity

OTHERS_SAY = "What others say"


def in_own_words(entity: Entity) -> str:
    """``In their own words`` for a person, else ``In its own words``."""
    return f"In {'their' if entity.type == 'person' else 'its'} own words"
