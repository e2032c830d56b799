"""Queries for stories and comparisons."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from sqlite3 import Connection

from bot.model.comparison import Comparison
from bot.model.scores import Scores
from bot.model.story import Story
from bot.store.codec import COMPARISON, SCORES, STORY, stamp_if
from bot.store.listed import IN_LIST, listed, pages
from bot.store.rows import TOMORROW, Card

# The second condition is redundant, but without it SQLite does not use the index on stories' articles.
_SHOWN = "EXISTS (SELECT 1 FROM visible WHERE visible.story = story.id AND visible.story <> '')"
# A stale story is shown until it is prepared again, as long as all its articles are still visible.
_PREPARED = (
    "story.body IS NOT NULL AND (NOT stale OR NOT EXISTS ("
    "SELECT 1 FROM json_each(CAST(story.body AS TEXT), '$.articles') AS named"
    " WHERE NOT EXISTS (SELECT 1 FROM visible WHERE visible.id = named.value)))"
)
# The latest stories of one kind, in the order of the index that holds them, so that SQLite stops after a few.
_LATEST = (
    f"SELECT * FROM (SELECT id, body, {{at}} AS at FROM story WHERE (last IS NULL) = {{undated}} AND {{kind}}"
    f" AND {_PREPARED} AND {_SHOWN} ORDER BY last DESC, id LIMIT ?)"
)
_LATEST_DATED = _LATEST.format(at="last", undated=0, kind=f"last <= {TOMORROW}")
_DATED_AHEAD = _LATEST.format(
    at=(
        "(SELECT MAX(published) FROM visible"
        f" WHERE visible.story = story.id AND visible.story <> '' AND published <= {TOMORROW})"
    ),
    undated=0,
    kind=f"last > {TOMORROW}",
)
_UNDATED = _LATEST.format(at="last", undated=1, kind="1")
_ALL_KINDS = f"{_LATEST_DATED} UNION ALL {_DATED_AHEAD} UNION ALL {_UNDATED}"
_COMPARED = f"SELECT {{}} FROM comparison JOIN story ON story.id = comparison.story WHERE story.id=? AND {_PREPARED}"


def story(connection: Connection, story_id: str) -> Story | None:
    """A story as last prepared; None if one of its articles may no longer be shown."""
    row = connection.execute(f"SELECT body FROM story WHERE id=? AND {_PREPARED} AND {_SHOWN}", (story_id,)).fetchone()
    return STORY.validate_json(row["body"]) if row else None


def stories_of(connection: Connection, ids: Iterable[str]) -> list[Story]:
    """Those of some stories that are shown, in the order of their ids given."""
    return [found for story_id in ids if (found := story(connection, story_id))]


def stories(connection: Connection, limit: int) -> list[Story]:
    """Prepared stories with a visible article, the latest first, undated ones last."""
    rows = connection.execute(
        f"SELECT body FROM ({_ALL_KINDS}) ORDER BY at IS NULL, at DESC, id LIMIT ?",
        (limit,) * 4,
    )
    return [STORY.validate_json(row["body"]) for row in rows]


def all_stories(connection: Connection) -> Iterator[Story]:
    """Every prepared story with a visible article, in order of id."""
    query = f"SELECT id, body FROM story WHERE id > ? AND {_PREPARED} AND {_SHOWN} ORDER BY id LIMIT 200"
    for rows in pages(connection, query):
        yield from (STORY.validate_json(row["body"]) for row in rows)


def comparison(connection: Connection, story_id: str) -> Comparison | None:
    """A story's prepared comparison."""
    row = connection.execute(_COMPARED.format("comparison.body"), (story_id,)).fetchone()
    return COMPARISON.validate_json(row["body"]) if row else None


def whole_comparison(connection: Connection, story_id: str) -> Comparison | None:
    """A story's prepared comparison; None while it lacks an article, which may report what others do."""
    found = comparison(connection, story_id)
    whole = found and {head.id for head in found.heads}.issuperset(articles_of(connection, story_id))
    return found if whole else None


def scores(connection: Connection, story_id: str) -> Scores | None:
    """The scores behind a story's comparison."""
    row = connection.execute(_COMPARED.format("scores"), (story_id,)).fetchone()
    return SCORES.validate_json(row["scores"]) if row and row["scores"] else None


def story_state(connection: Connection, story_id: str) -> bytes | None:
    """A story's clustering state, as stored."""
    row = connection.execute("SELECT state FROM story WHERE id=?", (story_id,)).fetchone()
    return bytes(row["state"]) if row else None


def stories_sharing(connection: Connection, terms: Collection[str], since: datetime | None, limit: int) -> list[str]:
    """Ids of stories that share any of ``terms``, most shared first, ended no earlier than ``since``, or undated."""
    after = stamp_if(since)
    rows = connection.execute(
        "SELECT id FROM story INDEXED BY story_when JOIN ("
        " SELECT story, COUNT(*) AS shared FROM story_term"
        f" WHERE term {IN_LIST} GROUP BY story"
        ") AS found ON found.story = story.id"
        " WHERE ? IS NULL OR last IS NULL OR last >= ? ORDER BY shared DESC, id LIMIT ?",
        (listed(sorted(terms)), after, after, limit),
    )
    return [row["id"] for row in rows]


def unprepared_stories(connection: Connection) -> list[str]:
    """Ids of the stories that could not be prepared as they are, by the rules of today."""
    return [row["id"] for row in connection.execute("SELECT id FROM story WHERE stale AND stale=2 ORDER BY id")]


def stale_stories(connection: Connection) -> list[str]:
    """Ids of stories that must be prepared, in order."""
    return [row["id"] for row in connection.execute("SELECT id FROM story WHERE stale AND stale<>2 ORDER BY id")]


def cards(connection: Connection, article_ids: Sequence[str], made: int) -> dict[str, Card]:
    """Stored cards of visible articles that were made by version ``made``, by id."""
    rows = connection.execute(
        "SELECT id, features, shingles, spelling, digests, sentences, linking FROM visible JOIN card USING (seq)"
        f" WHERE id {IN_LIST} AND made=?",
        (listed(article_ids), made),
    )
    return {row["id"]: Card(*tuple(row)[1:]) for row in rows}


def measured_origins(connection: Connection, story_id: str) -> bytes:
    """A story's measured origins as stored; empty if there are none."""
    row = connection.execute("SELECT measured_origins FROM story WHERE id=?", (story_id,)).fetchone()
    return bytes(row["measured_origins"] or b"") if row else b""


def token_vectors(connection: Connection, digests: Collection[bytes]) -> dict[bytes, bytes]:
    """Stored token vectors of sentences, by digest; missing ones are left out."""
    query = "SELECT digest, pieces FROM sentence_pieces WHERE digest=?"
    rows = (connection.execute(query, (digest,)).fetchone() for digest in digests)
    return {row["digest"]: row["pieces"] for row in rows if row}


def articles_of(connection: Connection, story_id: str) -> list[str]:
    """Ids of a story's visible articles, the earliest first, undated ones last."""
    query = "SELECT id FROM visible WHERE story=? AND story <> '' ORDER BY published IS NULL, published, id"
    return [row["id"] for row in connection.execute(query, (story_id,))]
