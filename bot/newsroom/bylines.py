"""Bylines by the names that people type."""

import re
from collections.abc import Sequence
from typing import Final

import numpy as np

from bot.errors import NotFoundError
from bot.store import Store
from bot.text.normalise import fold
from bot.text.similar import text_likeness

_BETWEEN: Final = re.compile(r"\s*(?:[,;|&/]|\band\b)\s*")  # the names of a byline
_ALIKE: Final = 0.7  # likeness from which a name is offered for the typed one
_OFFERED: Final = 3


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
    names = list(dict.fromkeys(name for byline in bylines for name in _BETWEEN.split(byline) if name))
    alike = text_likeness([fold(typed)] * len(names), [fold(name) for name in names], "sort")
    best = np.argsort(-alike, kind="stable")[:_OFFERED]
    return [names[place] for place in best if alike[place] >= _ALIKE]
