"""Bylines by the names that people type."""

import re
from collections.abc import Sequence
from typing import Final

from bot.errors import NotFoundError
from bot.store import Store
from bot.text.normalise import fold
from bot.text.similar import most_alike

_BETWEEN: Final = re.compile(r"\s*(?:[,;|&/]|\band\b)\s*")  # the names of a byline
_ALIKE: Final = 0.7  # likeness from which a name is offered for the typed one
_OFFERED: Final = 3


def signs(byline: str, typed: str) -> bool:
    """Whether somebody in a byline has the typed name: the whole of it, or the last name."""
    names = (name for name in _BETWEEN.split(byline) if name)
    return any(fold(typed) in (fold(name), fold(name.split()[-1])) for name in names)


def check_byline(store: Store, typed: str) -> None:
    """Refuse words that no byline has.

    Raises:
        NotFoundError: there is no such byline; names those spelt alike.
    """
    if store.bylines(typed):
        return
    near = _spelt_alike(store.bylines(), typed)
    meant = f" Did you mean {' or '.join(near)}?" if near else ""
    msg = f"No article in the index has the byline “{typed}”.{meant}"
    raise NotFoundError(msg)


def _spelt_alike(bylines: Sequence[str], typed: str) -> list[str]:
    """The names in bylines that are spelt most like the typed one."""
    names: dict[str, str] = {}
    for name in (name for byline in bylines for name in _BETWEEN.split(byline)):
        names.setdefault(fold(name), name)
    return [names[folded] for folded in most_alike(fold(typed), list(names), _ALIKE, _OFFERED)]
