"""Queries for entities and their mentions."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime
from sqlite3 import Connection
from typing import Final

from bot.model.analysis import DescriptionKind
from bot.model.entity import Entity, NameUse
from bot.store.codec import moment
from bot.store.listed import IN_LIST, listed
from bot.store.rows import NEWEST_FIRST, DayCount, NameRow, WordingRow

MANY: Final = 100  # descriptions of one person


def entity(connection: Connection, entity_id: str) -> Entity | None:
    """One entity with all its names."""
    row = connection.execute("SELECT id, name, type, origin FROM entity WHERE id=?", (entity_id,)).fetchone()
    if row is None:
        return None
    aliases = connection.execute("SELECT DISTINCT name FROM alias WHERE entity=? ORDER BY name", (entity_id,))
    return Entity(
        row["id"], row["name"], row["type"],
        tuple(line["name"] for line in aliases if line["name"] != row["name"]), row["origin"],
    )  # fmt: skip


def entities_named(connection: Connection, folded: Collection[str], surnames: Collection[str]) -> list[Entity]:
    """Entities with one of the folded names or surnames, in order of id."""
    ids: set[str] = set()
    for column, keys in (("folded", sorted(folded)), ("surname", sorted(surnames))):
        rows = connection.execute(f"SELECT DISTINCT entity FROM alias WHERE {column} {IN_LIST}", (listed(keys),))
        ids |= {row["entity"] for row in rows}
    return [found for entity_id in sorted(ids) if (found := entity(connection, entity_id))]


def persons_of_surname(connection: Connection, folded: str) -> dict[str, int]:
    """Up to 200 people with a folded surname, and the number of articles that name each, counted up to 100."""
    rows = connection.execute(
        "SELECT entity, (SELECT COUNT(*) FROM (SELECT DISTINCT seq FROM mention WHERE mention.entity = bearer.entity"
        " LIMIT 100)) AS articles FROM (SELECT DISTINCT entity FROM alias WHERE surname=? AND surname<>'' LIMIT 200)"
        " AS bearer",
        (folded,),
    )
    return {row["entity"]: row["articles"] for row in rows}


def roles_of(connection: Connection, person: str) -> list[tuple[str, str]]:
    """The stories that describe a person, or somebody told apart from them, with the words, the first indexed first.

    Nobody's if there are ``MANY``: few people described as often share their name with somebody else in the news.
    """
    rows = connection.execute(
        "SELECT seq, story, wording FROM (SELECT * FROM (SELECT seq, wording FROM description WHERE entity=? LIMIT ?)"
        " UNION ALL SELECT * FROM (SELECT seq, wording FROM description WHERE entity > ? AND entity < ? LIMIT ?))"
        " JOIN visible_head USING (seq) ORDER BY seq",
        (person, MANY, f"{person}~", f"{person}~~", MANY),
    ).fetchall()
    return [(row["story"], row["wording"]) for row in rows] if len(rows) < MANY else []


def company_of(connection: Connection, person: str) -> dict[str, set[str]]:
    """The entities that each story with a person, or somebody told apart from them, names."""
    rows = connection.execute(
        "SELECT DISTINCT story, mention.entity FROM mention JOIN visible_head USING (seq) WHERE seq IN"
        " (SELECT seq FROM mention WHERE entity=? OR (entity > ? AND entity < ?))",
        (person, f"{person}~", f"{person}~~"),
    )
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        found[row["story"]].add(row["entity"])
    return found


def names(connection: Connection) -> Iterator[NameRow]:
    """All names of entities that visible articles mention, ordered by entity id."""
    rows = connection.execute(
        "SELECT entity.id, entity.name, entity.type, entity.origin, alias.name AS alias, seen.articles FROM alias"
        " JOIN entity ON entity.id = alias.entity"
        " JOIN (SELECT entity, COUNT(DISTINCT mention.seq) AS articles FROM mention"
        " JOIN visible_head AS visible ON visible.seq = mention.seq GROUP BY entity) AS seen ON seen.entity = entity.id"
        " ORDER BY entity.id, alias.name"
    )
    yield from (NameRow(*row) for row in rows)


def name_uses(connection: Connection, entity_id: str) -> list[NameUse]:
    """The names in use for an entity, with counts by outlet, most frequent first."""
    rows = connection.execute(
        "SELECT mention.name, outlet, SUM(uses) AS uses FROM mention JOIN visible_head USING (seq) WHERE entity=?"
        " GROUP BY mention.name, outlet ORDER BY uses DESC, outlet",
        (entity_id,),
    )
    found: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for row in rows:
        found[row["name"]].append((row["outlet"], row["uses"]))
    uses = [NameUse(name, tuple(outlets)) for name, outlets in found.items()]
    return sorted(uses, key=lambda use: (-sum(count for _, count in use.outlets), use.name))


def mentioned_in(connection: Connection, entity_id: str, limit: int) -> list[str]:
    """Ids of visible articles that mention an entity, the latest first."""
    rows = connection.execute(
        "SELECT id FROM visible_head WHERE seq IN (SELECT seq FROM mention WHERE entity=?)"
        f" ORDER BY {NEWEST_FIRST} LIMIT ?",
        (entity_id, limit),
    )
    return [row["id"] for row in rows]


def is_mentioned(connection: Connection, entity_id: str, article_ids: Sequence[str]) -> bool:
    """Whether any of these articles is visible and mentions an entity."""
    found = connection.execute(
        "SELECT 1 FROM json_each(?) AS asked JOIN visible_head AS visible ON visible.id = asked.value"
        " JOIN mention ON mention.entity=? AND mention.seq = visible.seq LIMIT 1",
        (listed(article_ids), entity_id),
    )
    return found.fetchone() is not None


def mention_span(connection: Connection, entity_id: str) -> tuple[int, int, datetime | None, datetime | None]:
    """How many articles mention an entity and how often, and the first and last publication."""
    row = connection.execute(
        "SELECT COUNT(DISTINCT mention.seq) AS articles, COALESCE(SUM(uses), 0) AS uses, MIN(published) AS first,"
        " MAX(published) AS last FROM mention JOIN visible_head AS visible USING (seq) WHERE entity=?",
        (entity_id,),
    ).fetchone()
    return row["articles"], row["uses"], moment(row["first"]), moment(row["last"])


def described(connection: Connection, entity_id: str) -> list[WordingRow]:
    """Descriptions of an entity by outlet, most used first.

    ``MAX`` makes SQLite take each one's place from its latest article.
    """
    rows = connection.execute(
        "SELECT wording, description.kind, outlet, COUNT(*) AS uses, id, start, until,"
        " MAX(COALESCE(published, '')) FROM description JOIN visible_head USING (seq) WHERE entity=?"
        " GROUP BY wording, outlet ORDER BY uses DESC, outlet, wording",
        (entity_id,),
    )
    return [
        WordingRow(
            row["wording"], DescriptionKind(row["kind"]), row["outlet"], row["uses"], row["id"], row["start"],
            row["until"],
        )
        for row in rows
    ]  # fmt: skip


def described_as(connection: Connection, wording: str, limit: int) -> list[str]:
    """Ids of entities that visible articles describe in a normalised wording, or so and "of" more, most used first."""
    rows = connection.execute(
        "SELECT entity FROM description JOIN visible_head USING (seq)"
        " WHERE wording=? OR substr(wording, 1, ?)=? GROUP BY entity ORDER BY COUNT(*) DESC, entity LIMIT ?",
        (wording, len(wording) + 4, f"{wording} of ", limit),
    )
    return [row["entity"] for row in rows]


def mentions_by_day(connection: Connection, entity_id: str) -> list[DayCount]:
    """Mentions of an entity by day and outlet; undated articles are left out."""
    rows = connection.execute(
        "SELECT substr(published, 1, 10) AS day, outlet, SUM(uses) AS uses FROM mention JOIN visible_head USING (seq)"
        " WHERE entity=? AND published IS NOT NULL GROUP BY day, outlet ORDER BY day, outlet",
        (entity_id,),
    )
    return [DayCount(date.fromisoformat(row["day"]), row["outlet"], row["uses"]) for row in rows]


def mentioned_with(connection: Connection, entity_id: str, limit: int) -> list[tuple[str, str, str, int]]:
    """Entities in the same articles, of which the newest 300 are read: id, name, type, articles shared; most first."""
    rows = connection.execute(
        "WITH seen AS (SELECT seq FROM visible_head WHERE seq IN (SELECT seq FROM mention WHERE entity=?)"
        " ORDER BY published DESC LIMIT 300)"
        " SELECT entity.id, entity.name, entity.type, COUNT(DISTINCT mention.seq) AS shared FROM mention"
        " JOIN seen USING (seq) JOIN entity ON entity.id = mention.entity WHERE entity.id <> ?"
        " GROUP BY entity.id ORDER BY shared DESC, SUM(uses) DESC, entity.id LIMIT ?",
        (entity_id, entity_id, limit),
    )
    return [(row["id"], row["name"], row["type"], row["shared"]) for row in rows]
