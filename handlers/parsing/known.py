"""What the parser may ask of the index."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """Whether an article has a word, which then is no misspelling, and whether a name is an outlet's."""

    word: Callable[[str], bool]
    outlet: Callable[[str], bool]
