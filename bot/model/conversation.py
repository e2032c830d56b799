"""Conversations: what a thread is about, so that "compare it" has something to mean."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Subject:
    """Ids of what was mentioned last; each is empty until something of its kind has come up.

    ``other`` is the second article if two were compared. ``offered`` are the stories of a choice that is still open:
    until one is taken, a question may be meant for any of them. ``shown`` is the story that the last answer was about,
    ``asked`` the question that a story's sentences answered last.
    """

    story: str = ""
    article: str = ""
    other: str = ""
    entity: str = ""
    offered: tuple[str, ...] = ()
    shown: str = ""
    asked: str = ""
