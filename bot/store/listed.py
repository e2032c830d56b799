"""Many values in one of a statement, since SQLite limits their number and not the length of one; and many rows."""

import json
from collections.abc import Iterable, Iterator
from sqlite3 import Connection, Row
from typing import Final

IN_LIST: Final = "IN (SELECT value FROM json_each(?))"


def listed(values: Iterable[str]) -> str:
    """Values for ``IN_LIST``."""
    return json.dumps(list(values))


def pages(connection: Connection, query: str) -> Iterator[list[Row]]:
    """The rows of a query, page by page so that memory stays flat; it takes the last page's last id, and a limit."""
    last = ""
    while rows := connection.execute(query, (last,)).fetchall():
        yield rows
        last = rows[-1]["id"]
