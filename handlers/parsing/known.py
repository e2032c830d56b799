"""What the parser may ask of the index."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """Whether an article has a word, which then is no misspelling; whether a name is an outlet's, or a byline's."""

    word: Callable[[str], bool]
    outlet: Callable[[str], bool]
    byline: Callable[[str], bool]
