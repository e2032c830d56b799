"""What was fetched from the web, and when."""

from collections.abc import Sequence
from dataclasses import astuple
from datetime import datetime, timedelta
from sqlite3 import Connection
from typing import Final

from bot.model.fetched import FeedState, PageState, SiteRules
from bot.store.chunks import chunks
from bot.store.codec import moment, stamp

_KEPT: Final = timedelta(days=90)  # for a page or a site that no feed has named since


def feed_state(connection: Connection, address: str) -> FeedState | None:
    """A feed as last asked for."""
    row = connection.execute("SELECT * FROM feed WHERE address=?", (address,)).fetchone()
    if row is None:
        return None
    return FeedState(
        address, row["etag"], row["modified"], moment(row["read"]), row["answer"], row["failures"], moment(row["due"])
    )


def page_states(connection: Connection, addresses: Sequence[str]) -> dict[str, PageState]:
    """The pages that were asked for, by address; addresses are in their canonical form."""
    rows = (
        row
        for part, marks in chunks(addresses)
        for row in connection.execute(f"SELECT * FROM page WHERE address IN ({marks})", part)
    )
    return {
        row["address"]: PageState(
            row["address"], moment(row["updated"]), datetime.fromisoformat(row["asked"]), row["failures"]
        )
        for row in rows
    }


def site_rules(connection: Connection, site: str) -> SiteRules | None:
    """A site's robots.txt as last read."""
    row = connection.execute("SELECT text, read FROM site_rules WHERE site=?", (site,)).fetchone()
    return SiteRules(site, row["text"], datetime.fromisoformat(row["read"])) if row else None


def articles_from(connection: Connection, file: str) -> int:
    """How many visible articles have their current text from a file or a feed."""
    return int(connection.execute("SELECT COUNT(*) FROM visible WHERE file=?", (file,)).fetchone()[0])


def put_fetched(
    connection: Connection,
    feeds: Sequence[FeedState],
    pages: Sequence[PageState],
    rules: Sequence[SiteRules],
    now: datetime,
) -> None:
    """Store what was fetched, and delete what was not asked for in a long time."""
    for table, columns, states in (("feed", 7, feeds), ("page", 4, pages), ("site_rules", 3, rules)):
        marks = ",".join("?" * columns)
        rows = [[stamp(each) if isinstance(each, datetime) else each for each in astuple(one)] for one in states]
        connection.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({marks})", rows)
    connection.execute("DELETE FROM page WHERE asked<?", (stamp(now - _KEPT),))
    connection.execute("DELETE FROM site_rules WHERE read<?", (stamp(now - _KEPT),))
