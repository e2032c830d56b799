"""An index that another program is writing to: whoever must note something in it waits."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path


@contextmanager
def being_written(index: Path) -> Iterator[None]:
    """Hold the index's lock for writing until the block ends; it is read all the same."""
    with closing(sqlite3.connect(index, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            connection.execute("ROLLBACK")
