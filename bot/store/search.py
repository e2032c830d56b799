"""Full-text search with FTS5, with a bound on the matches that are ranked.

Ranking by bm25 costs about a microsecond per match and never stops early, so matches are counted first, up to a bound:
below it all of them are ranked, above it only the newest.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from sqlite3 import Connection
from zoneinfo import ZoneInfo

from bot.model.search import Query
from bot.store import articles
from bot.store.listed import IN_LIST, listed
from bot.store.query_words import required
from bot.store.rows import COUNTED, NEWEST_FIRST, Match
from bot.text.lexicon.compounds import joined, parts_of
from bot.text.normalise import fold

NEWEST = 300
_TITLE_WEIGHT = 6.0
_SPARE = 30  # matches ranked besides those wanted, so that ties with the last of these rarely go on beyond them
# Midnight UTC usually means a date without a time, which is the same day in every zone.
_DAY_BEGINS = "CASE WHEN substr(visible.published, 12, 8) = '00:00:00' THEN ? ELSE ? END"
_WORD = re.compile(r"\w+(?:['’.-]\w+)*", re.UNICODE)
_MOST_WORDS = 24


def matches(
    connection: Connection, query: Query, limit: int, offset: int, *, any_word: bool, none_hidden: bool = False
) -> tuple[list[Match], int]:
    """Articles that contain all words (or any), best first, and the number of matches, counted up to ``COUNTED`` + 1.

    ``none_hidden`` says that every article in the search table is visible, so that this need not be checked.
    """
    where, values = filters(connection, query)
    words = expression(query.words, any_word=any_word)
    if not words:
        return _newest(connection, where, values, limit, offset)
    table = "article_words JOIN visible_head AS visible ON visible.seq = article_words.rowid"
    inner = f"FROM {table} WHERE article_words MATCH ?{where}"
    found = "FROM article_words WHERE article_words MATCH ?" if none_hidden and not where else inner
    counted = f"SELECT COUNT(*) FROM (SELECT 1 {found} LIMIT {COUNTED + 1})"
    total = int(connection.execute(counted, (words, *values)).fetchone()[0])
    if not total:
        return [], 0
    if not where and total <= COUNTED and (best := _best(connection, words, offset + limit, total)):
        return _with_text(connection, best[offset : offset + limit]), total
    ranked = f"SELECT visible.id, bm25(article_words, {_TITLE_WEIGHT}, 1.0) AS rank {inner}"
    order = " ORDER BY rank, visible.published DESC, visible.id LIMIT ? OFFSET ?"
    asked = [words, *values]
    if total > COUNTED:
        newest = f"SELECT visible.seq {inner} ORDER BY visible.published DESC LIMIT {NEWEST}"
        ranked += f" AND visible.seq IN ({newest})"
        asked *= 2
    rows = connection.execute(ranked + order, (*asked, limit, offset)).fetchall()
    return _with_text(connection, [(row["id"], float(row["rank"])) for row in rows]), total


def _best(connection: Connection, words: str, wanted: int, total: int) -> list[tuple[str, float]]:
    """The best of a search by words alone, at least ``wanted``; empty if ties leave open which these are.

    Dates and ids, which break ties, are read for these few: reading them for all matches takes half as long again.
    """
    rows = connection.execute(
        "SELECT visible.id, best.rank FROM (SELECT rowid AS seq,"
        f" bm25(article_words, {_TITLE_WEIGHT}, 1.0) AS rank FROM article_words WHERE article_words MATCH ?"
        " ORDER BY rank LIMIT ?) AS best JOIN visible_head AS visible ON visible.seq = best.seq"
        " ORDER BY best.rank, visible.published DESC, visible.id",
        (words, wanted + _SPARE),
    ).fetchall()
    certain = len(rows) == total or (len(rows) > wanted and rows[wanted - 1]["rank"] < rows[-1]["rank"])
    return [(row["id"], float(row["rank"])) for row in rows] if certain else []


def _newest(connection: Connection, where: str, values: list[str], limit: int, offset: int) -> tuple[list[Match], int]:
    """The newest articles that pass the filters, for a query without words."""
    inner = f"FROM visible_head AS visible WHERE 1{where}"
    total = int(connection.execute(f"SELECT COUNT(*) {inner}", values).fetchone()[0])
    rows = connection.execute(
        f"SELECT id {inner} ORDER BY {NEWEST_FIRST} LIMIT ? OFFSET ?",
        (*values, limit, offset),
    )
    return _with_text(connection, [(row["id"], 0.0) for row in rows]), total


def expression(words: str, *, any_word: bool) -> str:
    """The FTS5 query: each required word quoted, never read as syntax; compounds as one word and as two."""
    found = required(_WORD.findall(words))[:_MOST_WORDS]
    forms = [
        dict.fromkeys((word, word.replace("-", ""), *beside, " ".join(parts_of(word.lower()) or (word,))))
        for word, beside in zip(found, joined(found), strict=True)
    ]
    either = [" OR ".join(f'"{form}"' for form in each) for each in forms]
    return " OR ".join(either) if any_word else " AND ".join(f"({each})" for each in either)


def _outlets(connection: Connection, folded: str) -> list[str]:
    """The outlets whose folded names contain ``folded``; names are folded once per outlet, not per match."""
    rows = connection.execute("SELECT DISTINCT outlet FROM article INDEXED BY article_head") if folded else ()
    return [row["outlet"] for row in rows if folded in fold(row["outlet"])]


def bylines(connection: Connection, words: str = "") -> list[str]:
    """The bylines of visible articles that have all these words, in any order."""
    asked = set(fold(words).split())
    rows = connection.execute(
        "SELECT DISTINCT byline FROM article JOIN visible_head USING (seq) WHERE byline <> '' ORDER BY byline"
    )
    return [row["byline"] for row in rows if asked.issubset(fold(row["byline"]).split())]


def outlets(connection: Connection) -> list[str]:
    """The outlets of visible articles, those with most articles first."""
    rows = connection.execute("SELECT outlet FROM visible_head GROUP BY outlet ORDER BY COUNT(*) DESC, outlet")
    return [row["outlet"] for row in rows]


def filters(connection: Connection, query: Query) -> tuple[str, list[str]]:
    """SQL conditions on ``visible`` for a query's filters, and the values in them."""
    where, values = "", []
    if query.outlet:
        where += f" AND visible.outlet {IN_LIST}"
        values.append(listed(_outlets(connection, fold(query.outlet))))
    if query.since:
        where += f" AND visible.published >= {_DAY_BEGINS}"
        values += [query.since.isoformat(), _midnight(query.since, query.zone)]
    if query.until and query.until < date.max:
        after = query.until + timedelta(days=1)
        where += f" AND visible.published < {_DAY_BEGINS}"
        values += [after.isoformat(), _midnight(after, query.zone)]
    if query.about:
        where += " AND visible.seq IN (SELECT seq FROM mention WHERE entity = ?)"
        values.append(query.about)
    if query.by:
        where += " AND visible.seq IN (SELECT seq FROM article JOIN json_each(?) ON byline = value AND byline <> '')"
        values.append(listed(bylines(connection, query.by)))
    return where, values


def _midnight(day: date, zone: str) -> str:
    """When a day begins in a zone; in UTC, at the ends of the calendar."""
    try:
        return datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC).isoformat()
    except OverflowError:
        return day.isoformat()


def _with_text(connection: Connection, ranked: list[tuple[str, float]]) -> list[Match]:
    ids = [article_id for article_id, _ in ranked]
    heads = {head.id: head for head in articles.heads(connection, ids)}
    texts = articles.texts(connection, ids)
    return [Match(heads[i], texts[i], rank) for i, rank in ranked if i in heads and i in texts]
