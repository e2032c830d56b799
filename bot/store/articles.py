"""Queries for articles; ``versions``, ``id_at``, ``ids_beginning`` and ``waiting`` see hidden ones too."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from sqlite3 import Connection, Row

from bot.clock import EARLIEST
from bot.model.article import Article, StoredVersion
from bot.model.passage import Head
from bot.model.search import Freshness
from bot.model.story import Report
from bot.store.codec import ANALYSIS, ARTICLE, moment, stamp
from bot.store.listed import IN_LIST, listed, pages
from bot.store.rows import TOMORROW
from bot.text.publication.addresses import canonical

_BEFORE = "NOT current AND pubstatus = 'usable' AND (embargoed IS NULL OR embargoed <= copydesk_now())"
# A quite other text in another file is that of another article to which a source gave the same id.
_OF_ONE = "(article.file = {} OR copydesk_alike(article.text, {}))"
_HEAD = (
    "SELECT seq, id, 1 + (SELECT COUNT(*) FROM article WHERE article.id = visible.id"
    f" AND {_BEFORE} AND {_OF_ONE.format('visible.file', 'visible.text')}) AS version,"
    " body, story, a.language, a.words, a.wire FROM visible"
    " JOIN (SELECT seq AS key, body ->> 'language' AS language, body ->> 'words' AS words, body ->> 'wire' AS wire"
    " FROM analysis) AS a ON a.key = seq"
)
_REPORT = "SELECT article.*, analysis.body AS analysed FROM article {} JOIN analysis USING (seq)"


def article_of(row: Row) -> Article:
    """The article of a row with ``body`` and ``text``."""
    return replace(ARTICLE.validate_json(row["body"]), text=row["text"])


def report_of(row: Row) -> Report:
    """The report of a row with ``body``, ``text`` and ``analysed``."""
    return Report(article_of(row), ANALYSIS.validate_json(row["analysed"]))


def head_of(row: Row) -> Head:
    """The head of a row of the ``_HEAD`` query."""
    article = ARTICLE.validate_json(row["body"])
    head = Head.of(article, language=row["language"] or "", words=int(row["words"] or 0), wire=row["wire"] or "")
    return replace(head, version=int(row["version"]), story=row["story"])


def heads(connection: Connection, article_ids: Sequence[str]) -> list[Head]:
    """Heads in the order asked for; hidden articles are left out."""
    rows = connection.execute(f"{_HEAD} WHERE id {IN_LIST}", (listed(article_ids),))
    found = {row["id"]: head_of(row) for row in rows}
    return [found[article_id] for article_id in article_ids if article_id in found]


def find_heads(connection: Connection, typed: str) -> list[Head]:
    """Articles whose id, address, file or exact headline is ``typed``."""
    addresses = dict.fromkeys((canonical(typed), canonical(typed.partition("#")[0])))
    places = [("id", typed), *(("address", address) for address in addresses), ("file", typed), ("title", typed)]
    for column, name in places:
        # The second condition also lets SQLite use the index on addresses, which leaves out empty ones.
        query = f"{_HEAD} WHERE {column}=? AND {column} <> '' ORDER BY published DESC, id LIMIT 20"
        rows = connection.execute(query, (name,)).fetchall()
        if rows:
            return [head_of(row) for row in rows]
    return []


def reports(connection: Connection, article_ids: Sequence[str]) -> list[Report]:
    """Articles with their analyses, in the order asked for; hidden ones are left out."""
    query = (
        "SELECT visible.body, visible.text, visible.id, analysis.body AS analysed"
        f" FROM visible JOIN analysis USING (seq) WHERE id {IN_LIST}"
    )
    found = {row["id"]: report_of(row) for row in connection.execute(query, (listed(article_ids),))}
    return [found[article_id] for article_id in article_ids if article_id in found]


def all_reports(connection: Connection) -> Iterator[Report]:
    """Every visible article in order of id."""
    for rows in pages(connection, "SELECT id FROM visible WHERE id > ? ORDER BY id LIMIT 200"):
        yield from reports(connection, [row["id"] for row in rows])


def versions(connection: Connection, article_id: str) -> list[StoredVersion]:
    """All versions of an article, hidden ones too, the oldest first."""
    rows = connection.execute("SELECT * FROM article WHERE id=? ORDER BY version", (article_id,))
    return [
        StoredVersion(
            article_of(row), row["version"], bool(row["current"]), bool(row["ready"]),
            bool(row["id_given"]), row["story"],
        )
        for row in rows
    ]  # fmt: skip


def id_at(connection: Connection, url: str) -> str:
    """The id of the article at an address if its source gave no id, else ''."""
    query = "SELECT id FROM article WHERE address=? AND address<>'' AND current AND NOT id_given ORDER BY seq LIMIT 1"
    row = connection.execute(query, (canonical(url),)).fetchone()
    return str(row["id"]) if row else ""


def ids_beginning(connection: Connection, start: str) -> list[str]:
    """Article ids that begin with ``start``, in order."""
    query = "SELECT id FROM article WHERE id>=? AND id<? AND current ORDER BY id"
    return [row["id"] for row in connection.execute(query, (start, start + "\U0010ffff"))]


def ids_in(connection: Connection, file: str) -> list[str]:
    """The ids of the articles, hidden ones too, whose current version is from a file, in order."""
    query = "SELECT id FROM article INDEXED BY article_file WHERE file=? AND current ORDER BY id"
    return [row["id"] for row in connection.execute(query, (file,))]


def earlier_versions(connection: Connection, article_id: str) -> list[Report]:
    """Visible versions before the current one, the oldest first by ``updated``, else in the order read.

    Empty if the current one is hidden. A version that says it is newer than the current one is left out, and so is the
    text of another article with the same id.
    """
    row = connection.execute("SELECT body, text FROM visible WHERE id=?", (article_id,)).fetchone()
    if row is None:
        return []
    current = article_of(row)
    query = f"{_REPORT.format('')} WHERE article.id=? AND {_BEFORE} AND {_OF_ONE.format('?', '?')} ORDER BY version"
    found = map(report_of, connection.execute(query, (article_id, current.file, current.text)))
    newest = _updated(current)
    return sorted((one for one in found if _updated(one.article) <= newest), key=lambda one: _updated(one.article))


def _updated(article: Article) -> datetime:
    """When a version says it was updated; the earliest possible time if it does not say."""
    return article.updated or EARLIEST


def waiting(connection: Connection, now: datetime) -> list[Report]:
    """Articles whose embargo has ended but that are not in a story yet."""
    query = (
        f"{_REPORT.format('INDEXED BY article_waiting')}"
        " WHERE current AND NOT ready AND pubstatus='usable' AND (embargoed IS NULL OR embargoed<=?) ORDER BY id"
    )
    return [report_of(row) for row in connection.execute(query, (stamp(now),))]


def freshness(connection: Connection) -> Freshness:
    """How many articles and stories are visible, how recent they are, and when an indexing run last finished.

    Dates more than a day in the future are ignored.
    """
    row = connection.execute(
        "SELECT COUNT(*) AS articles, COUNT(DISTINCT NULLIF(story, '')) AS stories,"
        f" MAX(CASE WHEN published <= {TOMORROW} THEN published END) AS newest,"
        " (SELECT value FROM meta WHERE key = 'last_run') AS last_run FROM visible_head"
    ).fetchone()
    newest = moment(row["newest"])
    return Freshness(row["articles"], row["stories"], newest.isoformat() if newest else "", row["last_run"] or "")


def findable(connection: Connection) -> int:
    """How many articles the search table holds, including hidden ones."""
    query = "SELECT COUNT(*) FROM article INDEXED BY article_head WHERE current AND ready"
    return int(connection.execute(query).fetchone()[0])


def first_indexed(connection: Connection, article_ids: Sequence[str]) -> dict[str, datetime]:
    """When each visible article was first indexed."""
    return _moments(connection, "first_indexed", article_ids)


def last_read(connection: Connection, article_ids: Sequence[str]) -> dict[str, datetime]:
    """When the text or the fields of each visible article last changed in the index."""
    return _moments(connection, "indexed", article_ids)


def _moments(connection: Connection, column: str, article_ids: Sequence[str]) -> dict[str, datetime]:
    query = f"SELECT id, {column} AS moment FROM visible WHERE id {IN_LIST}"
    moments = ((row["id"], moment(row["moment"])) for row in connection.execute(query, (listed(article_ids),)))
    return {article_id: when for article_id, when in moments if when}


def texts(connection: Connection, article_ids: Sequence[str]) -> dict[str, str]:
    """Texts of visible articles by id."""
    query = f"SELECT id, text FROM visible WHERE id {IN_LIST}"
    return {row["id"]: row["text"] for row in connection.execute(query, (listed(article_ids),))}
