"""Conversations: what a thread is about, so that "compare it" has something to mean."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Subject:
    """Ids of what was spoken of last; each is empty until something of its kind came up.

    ``other`` is the second article where two were compared.
    """

    story: str = ""
    article: str = ""
    other: str = ""
    entity: str = ""
