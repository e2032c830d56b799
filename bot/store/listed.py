"""Many values in one of a statement: SQLite limits the number of its values, and not the length of one."""

import json
from collections.abc import Iterable
from typing import Final

IN_LIST: Final = "IN (SELECT value FROM json_each(?))"


def listed(values: Iterable[str]) -> str:
    """Values for ``IN_LIST``."""
    return json.dumps(list(values))
