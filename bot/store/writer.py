"""One write transaction."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from bot.entities.person_names import without_addition
from bot.model.analysis import Analysis
from bot.model.article import Article
from bot.model.comparison import Comparison
from bot.model.entity import Entity
from bot.model.fetched import FeedState, PageState, SiteRules
from bot.model.scores import Scores
from bot.model.story import Story
from bot.store.codec import ANALYSIS, ARTICLE, COMPARISON, SCORES, STORY, stamp, stamp_if
from bot.store.fetched import put_fetched
from bot.store.rows import Card, StoryEntry
from bot.text.furniture.related_headlines import without_related_headlines
from bot.text.normalise import fold
from bot.text.normalise_description import normalised_description
from bot.text.publication.addresses import canonical

T = TypeVar("T")


class Writer:
    """Changes inside a transaction that the caller has begun: all of them become visible together, or none."""

    def __init__(self, connection: sqlite3.Connection, now: datetime) -> None:
        self._connection = connection
        self._run = connection.execute
        self._run_many = connection.executemany
        self._moment = now
        self._now = stamp(now)
        self._left: dict[str, str] = {}  # the story that each retired article was in

    def whole(self, change: Callable[[], T]) -> T:
        """Make a change that is several; if it raises, nothing of it stays, and what was changed before does."""
        self._run("SAVEPOINT change")
        try:
            done = change()
        except BaseException:
            if self._connection.in_transaction:  # some errors, such as a full disk, have already rolled all back
                self._run("ROLLBACK TO change")
                self._run("RELEASE change")
            raise
        self._run("RELEASE change")
        return done

    def put_article(self, article: Article, analysis: Analysis, *, id_given: bool, ready: bool, story: str) -> None:
        """Store a new current version; the previous one, if any, must have been retired."""
        seq = self._insert(article, analysis, id_given=id_given, current=True, ready=ready, story=story)
        if ready:
            self._make_findable(seq, article.title, article.text, analysis)
        else:
            self._forget_prepared(article)

    def put_old_version(self, article: Article, analysis: Analysis, *, id_given: bool) -> None:
        """Store a version older than the current one."""
        self._insert(article, analysis, id_given=id_given, current=False, ready=False, story="")

    def replace_fields(self, article: Article) -> None:
        """Change everything but the text of the current version."""
        self._run(
            "UPDATE article SET body=?, title=?, outlet=?, url=?, address=?, file=?, published=?, embargoed=?,"
            " pubstatus=?, indexed=? WHERE id=? AND current",
            (_body(article), article.title, article.outlet, article.url, canonical(article.url), article.file,
             stamp_if(article.published), stamp_if(article.embargoed), article.pubstatus, self._now, article.id),
        )  # fmt: skip
        if not article.visible(self._moment):
            self._forget_prepared(article)

    def retire(self, article_id: str, *, keep_current: bool = False) -> str:
        """Remove the current version from search, names and its story; returns the story's id or ''.

        The story's comparison is deleted too. Its description stays until it is prepared again, unless the article is
        put back hidden.
        """
        row = self._run(
            "SELECT seq, title, COALESCE(own_text, text) AS searched, ready, story FROM article WHERE id=? AND current",
            (article_id,),
        ).fetchone()
        if row is None:
            return ""
        if row["ready"]:
            self._run(
                "INSERT INTO article_words (article_words, rowid, title, text) VALUES ('delete', ?, ?, ?)",
                (row["seq"], row["title"], row["searched"]),
            )
            self._drop_mentions(row["seq"])
        self._run("UPDATE article SET ready=0, story='', current=? WHERE seq=?", (int(keep_current), row["seq"]))
        if row["story"]:
            self._run("DELETE FROM comparison WHERE story=?", (row["story"],))
            self._run("UPDATE story SET stale=1 WHERE id=?", (row["story"],))
            self._left[article_id] = row["story"]
        return str(row["story"])

    def release(self, article_id: str, story: str, analysis: Analysis) -> None:
        """Add an article that was waiting to search, names and a story."""
        row = self._run("SELECT seq, title, text FROM article WHERE id=? AND current", (article_id,)).fetchone()
        self._run("UPDATE article SET ready=1, story=? WHERE seq=?", (story, row["seq"]))
        self._run("UPDATE analysis SET body=? WHERE seq=?", (ANALYSIS.dump_json(analysis), row["seq"]))
        self._make_findable(row["seq"], row["title"], row["text"], analysis)

    def relink(self, article_id: str, analysis: Analysis) -> None:
        """Replace the analysis of a current article that is in search, and its mentions."""
        row = self._run("SELECT seq FROM article WHERE id=? AND current AND ready", (article_id,)).fetchone()
        if row is None:
            return
        self._run("UPDATE analysis SET body=? WHERE seq=?", (ANALYSIS.dump_json(analysis), row["seq"]))
        self._drop_mentions(row["seq"])
        self._put_mentions(row["seq"], analysis)

    def put_entities(self, entities: Sequence[Entity]) -> None:
        """Add entities and their names; an existing entity is changed only by the newsroom's own list."""
        self._run_many(
            "INSERT INTO entity (id, name, type, origin) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE"
            " SET name=excluded.name, type=excluded.type, origin=excluded.origin WHERE excluded.origin='desk'"
            " AND (name, type, origin) <> (excluded.name, excluded.type, excluded.origin)",
            [(entity.id, entity.name, entity.type, entity.origin) for entity in entities],
        )
        self._run_many(
            "UPDATE alias SET surname='' WHERE entity=? AND surname<>''",
            [(entity.id,) for entity in entities if entity.origin == "desk" and entity.type != "person"],
        )
        self._run_many(
            "INSERT INTO alias (folded, entity, name, surname) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE"
            " SET surname=excluded.surname WHERE surname<>excluded.surname",
            [
                (folded, entity.id, name, _surname(name) if entity.type == "person" else "")
                for entity in entities
                for name in (entity.name, *entity.aliases)
                if (folded := fold(name))
            ],
        )

    def put_story(self, entry: StoryEntry) -> None:
        """Store a story's clustering state and mark the story stale."""
        self._run(
            "INSERT INTO story (id, state, first, last, articles, stale) VALUES (?, ?, ?, ?, ?, 1)"
            " ON CONFLICT (id) DO UPDATE SET state=excluded.state, first=excluded.first, last=excluded.last,"
            " articles=excluded.articles, stale=1",
            (entry.id, entry.state, stamp_if(entry.first), stamp_if(entry.last), entry.articles),
        )
        self._run("DELETE FROM story_term WHERE story=?", (entry.id,))
        self._run_many(
            "INSERT INTO story_term (term, story) VALUES (?, ?) ON CONFLICT DO NOTHING",
            [(term, entry.id) for term in entry.terms],
        )

    def put_prepared(
        self, story: Story, comparison: Comparison | None, measured_origins: bytes = b"", scores: Scores | None = None
    ) -> None:
        """Store a prepared story and its comparison; the story is no longer stale.

        ``measured_origins`` is opaque: the story's origins are extended from it when the story grows. ``scores`` are
        those behind the comparison.
        """
        self._run(
            "UPDATE story SET body=?, measured_origins=?, stale=0 WHERE id=?",
            (STORY.dump_json(story), measured_origins or None, story.id),
        )
        self._run("DELETE FROM comparison WHERE story=?", (story.id,))
        if comparison is not None:
            self._run(
                "INSERT INTO comparison (story, body, scores) VALUES (?, ?, ?)",
                (story.id, COMPARISON.dump_json(comparison), SCORES.dump_json(scores) if scores else None),
            )

    def put_cards(self, cards: Mapping[str, Card], made: int) -> None:
        """Store cards of current articles, made by version ``made``."""
        self._run_many(
            "INSERT OR REPLACE INTO card (seq, made, features, shingles, spelling, digests, sentences, linking)"
            " SELECT seq, ?, ?, ?, ?, ?, ?, ? FROM article WHERE id=? AND current AND ready",
            [
                (made, card.features, card.shingles, card.spelling, card.digests, card.sentences, card.linking, one)
                for one, card in cards.items()
            ],
        )

    def mark_stale(self, article_id: str) -> None:
        """Have the story of a current article prepared again; until then it is shown as it is."""
        self._run("UPDATE story SET stale=1 WHERE id=(SELECT story FROM article WHERE id=? AND current)", (article_id,))

    def compare_anew(self) -> None:
        """Mark all compared stories stale, and those that could not be prepared."""
        self._run("UPDATE story SET stale=1 WHERE stale OR id IN (SELECT story FROM comparison)")

    def put_unprepared(self, story_id: str) -> None:
        """Mark a story as one that cannot be prepared by the rules of today, until something of it changes.

        It is shown as it was last prepared, as any stale story is.
        """
        self._run("UPDATE story SET stale=2 WHERE id=?", (story_id,))

    def put_token_vectors(self, story_id: str, asked: Collection[bytes], made: Mapping[bytes, bytes]) -> None:
        """Store the token vectors of the sentences that a story uses; ``made`` are those not stored yet.

        Those that the story used before and no longer uses are deleted.
        """
        kept = {row["digest"] for row in self._run("SELECT digest FROM sentence_pieces WHERE story=?", (story_id,))}
        self._run_many("DELETE FROM sentence_pieces WHERE digest=?", [(digest,) for digest in kept.difference(asked)])
        self._run_many(
            "INSERT INTO sentence_pieces (digest, story, pieces) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            [(digest, story_id, made[digest]) for digest in asked if digest in made],
        )
        self._run_many(
            "UPDATE sentence_pieces SET story=? WHERE digest=? AND story<>?",
            [(story_id, digest, story_id) for digest in asked if digest not in kept],
        )

    def drop_lost_token_vectors(self) -> None:
        """Delete the token vectors of stories that no longer exist."""
        self._run("DELETE FROM sentence_pieces WHERE story NOT IN (SELECT id FROM story)")

    def drop_story(self, story_id: str) -> None:
        """Delete a story that has no articles left."""
        for table, column in (("story", "id"), ("story_term", "story"), ("comparison", "story")):
            self._run(f"DELETE FROM {table} WHERE {column}=?", (story_id,))

    def move_article(self, article_id: str, story: str) -> None:
        """Move a current article to another story."""
        self._run("UPDATE article SET story=? WHERE id=? AND current", (story, article_id))

    def put_fetched(self, feeds: Sequence[FeedState], pages: Sequence[PageState], rules: Sequence[SiteRules]) -> None:
        """Store when and how feeds, pages and robots.txt were asked for, in place of what was stored of each."""
        put_fetched(self._connection, feeds, pages, rules, self._moment)

    def note(self, key: str, value: str) -> None:
        """Store a fact about the index, such as when it was last written."""
        self._run("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (key, value))

    def _insert(
        self, article: Article, analysis: Analysis, *, id_given: bool, current: bool, ready: bool, story: str
    ) -> int:
        known = self._run("SELECT COUNT(*), MIN(first_indexed) FROM article WHERE id=?", (article.id,)).fetchone()
        cursor = self._run(
            "INSERT INTO article (id, version, current, ready, id_given, body, text, title, outlet, url,"
            " address, file, published, embargoed, pubstatus, first_indexed, indexed, story)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (article.id, known[0] + 1, current, ready, id_given, _body(article), article.text,
             article.title, article.outlet, article.url, canonical(article.url), article.file,
             stamp_if(article.published), stamp_if(article.embargoed), article.pubstatus, known[1] or self._now,
             self._now, story),
        )  # fmt: skip
        seq = int(cursor.lastrowid or 0)
        self._run("INSERT INTO analysis (seq, body) VALUES (?, ?)", (seq, ANALYSIS.dump_json(analysis)))
        return seq

    def _make_findable(self, seq: int, title: str, text: str, analysis: Analysis) -> None:
        """Make an article findable by its names and own words; these are kept, since deleting takes the same ones."""
        own = without_related_headlines(text)
        kept = own if own != text else None
        self._run("UPDATE article SET own_text=? WHERE seq=? AND own_text IS NOT ?", (kept, seq, kept))
        self._run("INSERT INTO article_words (rowid, title, text) VALUES (?, ?, ?)", (seq, title, own))
        self._put_mentions(seq, analysis)

    def _forget_prepared(self, article: Article) -> None:
        """Delete the prepared story that a hidden article was in: its headline may be the article's."""
        self._run("UPDATE story SET body=NULL WHERE id=?", (self._left.get(article.id, ""),))

    def _drop_mentions(self, seq: int) -> None:
        for table in ("mention", "description"):
            self._run(f"DELETE FROM {table} WHERE seq=?", (seq,))

    def _put_mentions(self, seq: int, analysis: Analysis) -> None:
        uses = Counter((mention.entity, mention.text) for mention in analysis.mentions if mention.entity)
        self._run_many(
            "INSERT INTO mention (entity, seq, name, uses) VALUES (?, ?, ?, ?)",
            [(entity, seq, name, count) for (entity, name), count in uses.items()],
        )
        self._run_many(
            "INSERT INTO description (entity, seq, start, until, kind, wording) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (words.entity, seq, words.start, words.end, words.kind, wording)
                for words in analysis.descriptions
                if words.entity and (wording := normalised_description(words.text))
            ],
        )


def _surname(name: str) -> str:
    """The last word of a person's name, folded: "holt" for "Jan Holt Jr."."""
    return fold(without_addition(name)).rsplit(" ", 1)[-1]


def _body(article: Article) -> bytes:
    return ARTICLE.dump_json(replace(article, text=""))
