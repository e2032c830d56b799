"""Conversations: what a thread is about, so that "compare it" has something to mean."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field


@dataclass(frozen=True, slots=True)
class Subject:
    """Ids of what was mentioned last; each is empty until something of its kind has come up.

    ``other`` is the second article if two were compared. ``offered`` are stories to choose from: until one is chosen, a
    question may be meant for any of them. ``last_shown`` is the story that the last answer was about, ``last_question``
    the one that a story's sentences answered last. ``left`` is the story that was left some ``lines_since`` ago, while
    that is not long. ``named`` are the people whom the last answer's sentences name. An alias is the name under which a
    field is stored.
    """

    story: str = ""
    article: str = ""
    other: str = ""
    entity: str = ""
    offered: tuple[str, ...] = ()
    last_shown: Annotated[str, Field(alias="shown")] = ""
    last_question: Annotated[str, Field(alias="asked")] = ""
    left: str = ""
    lines_since: int = 0
    named: tuple[str, ...] = ()
