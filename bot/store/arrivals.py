"""Articles that arrived in a window of time.

An article's time is the latest of its publication, the end of its embargo and its first indexing, so that late
arrivals are not lost. For articles that were there when the index was first filled, only publication and embargo
count, so that an archive is not news.
"""

from collections.abc import Sequence
from datetime import datetime
from sqlite3 import Connection

from bot.model.digest import Arrival
from bot.model.search import Query
from bot.store.codec import stamp
from bot.store.listed import IN_LIST, listed
from bot.store.search import expression, filters

_NEVER = "9999"  # later than every stamp: until the first load has ended, every article is part of it
_PUBLISHED = "published"
_LATEST = (
    "CASE WHEN first_indexed > ?"
    " THEN MAX(COALESCE(published, first_indexed), COALESCE(embargoed, ''), first_indexed)"
    " ELSE MAX(published, COALESCE(embargoed, '')) END"
)
# Each by its index: these columns come after the text in a row, so a scan would have to read the text.
_CANDIDATES = " UNION ".join(
    f"SELECT seq FROM article WHERE {column} >= ?" for column in (_PUBLISHED, "first_indexed", "embargoed")
)


def arrivals(
    connection: Connection,
    since: datetime,
    until: datetime,
    query: Query,
    *,
    entities: Sequence[str] = (),
    by_publication: bool = False,
) -> list[Arrival]:
    """Articles whose time is in ``since <= time < until``, the earliest first.

    They match the query, and mention one of ``entities`` if any are given. An article's time is the latest of its
    publication, embargo end and first indexing; with ``by_publication``, only its publication counts.
    """
    where, values = filters(connection, query)
    if words := expression(query.words, any_word=False):
        where += " AND seq IN (SELECT rowid FROM article_words WHERE article_words MATCH ?)"
        values.append(words)
    if entities:
        where += f" AND seq IN (SELECT seq FROM mention WHERE entity {IN_LIST})"
        values.append(listed(entities))
    reckoned, loaded = (_PUBLISHED, []) if by_publication else (_LATEST, [_first_load(connection)])
    first, last = stamp(since), stamp(until)
    rows = connection.execute(
        f"SELECT * FROM (SELECT id, story, outlet, {reckoned} AS at FROM visible WHERE seq IN ({_CANDIDATES}){where})"
        " WHERE at >= ? AND at < ? ORDER BY at, id",
        (*loaded, first, first, first, *values, first, last),
    )
    return [Arrival(row["id"], row["story"], row["outlet"], datetime.fromisoformat(row["at"])) for row in rows]


def own_names(connection: Connection, article_ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Names from the newsroom's own dictionary that articles mention, by article, most used first."""
    found: dict[str, tuple[str, ...]] = {}
    rows = connection.execute(
        "SELECT visible.id, entity.name, SUM(uses) AS uses FROM visible JOIN mention USING (seq)"
        f" JOIN entity ON entity.id = mention.entity WHERE entity.origin = 'desk' AND visible.id {IN_LIST}"
        " GROUP BY visible.id, entity.id ORDER BY visible.id, uses DESC, entity.name",
        (listed(article_ids),),
    )
    for row in rows:
        found[row["id"]] = (*found.get(row["id"], ()), row["name"])
    return found


def _first_load(connection: Connection) -> str:
    row = connection.execute("SELECT value FROM meta WHERE key='first_load'").fetchone()
    return stamp(datetime.fromisoformat(row["value"])) if row else _NEVER
