"""What was fetched from the web, and when: tables whose columns are the fields of the model."""

from collections.abc import Sequence
from dataclasses import astuple, fields
from datetime import datetime, timedelta
from sqlite3 import Connection
from typing import Final, TypeVar

from pydantic import TypeAdapter

from bot.model.fetched import FeedState, PageState, SiteRules
from bot.store.codec import stamp
from bot.store.listed import IN_LIST, listed

State = TypeVar("State", FeedState, PageState, SiteRules)

_FEED: Final = TypeAdapter(FeedState)
_PAGE: Final = TypeAdapter(PageState)
_RULES: Final = TypeAdapter(SiteRules)
_KEPT: Final = timedelta(days=90)  # for a page or a site that no feed has named since


def feed_state(connection: Connection, address: str) -> FeedState | None:
    """A feed as last asked for."""
    row = connection.execute("SELECT * FROM feed WHERE address=?", (address,)).fetchone()
    return _FEED.validate_python(dict(row)) if row else None


def page_states(connection: Connection, addresses: Sequence[str]) -> dict[str, PageState]:
    """The pages that were asked for, by address; addresses are in their canonical form."""
    rows = connection.execute(f"SELECT * FROM page WHERE address {IN_LIST}", (listed(addresses),))
    return {row["address"]: _PAGE.validate_python(dict(row)) for row in rows}


def site_rules(connection: Connection, site: str) -> SiteRules | None:
    """A site's robots.txt as last read."""
    row = connection.execute("SELECT * FROM site_rules WHERE site=?", (site,)).fetchone()
    return _RULES.validate_python(dict(row)) if row else None


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
    _put(connection, "feed", FeedState, feeds)
    _put(connection, "page", PageState, pages)
    _put(connection, "site_rules", SiteRules, rules)
    connection.execute("DELETE FROM page WHERE asked<?", (stamp(now - _KEPT),))
    connection.execute("DELETE FROM site_rules WHERE read<?", (stamp(now - _KEPT),))


def _put(connection: Connection, table: str, kind: type[State], states: Sequence[State]) -> None:
    columns = [field.name for field in fields(kind)]
    rows = [[stamp(each) if isinstance(each, datetime) else each for each in astuple(one)] for one in states]
    marks = ",".join("?" * len(columns))
    connection.executemany(f"INSERT OR REPLACE INTO {table} ({','.join(columns)}) VALUES ({marks})", rows)
