"""What follows are tested in: an index with a few stories, a clock that is set, and threads that follow them."""

from datetime import datetime
from pathlib import Path
from typing import Any

from bot.follow.board import FollowBoard
from bot.follow.run import FollowPoster
from bot.model.developments import Developments
from bot.model.follow import Follow
from bot.model.story import Report
from bot.newsroom import Newsroom
from bot.outbox.messenger import Messenger
from bot.settings import Settings
from bot.store import StoryEntry
from handlers.delivery.delivery import payloads
from handlers.delivery.sender import OF_FOLLOWS, Sender
from handlers.render.follows import news
from tests.fakes.clock import SetClock
from tests.fakes.digest_room import PACE, Room, article
from tests.fakes.slack_api import SlackApi

CHANNEL, THREAD, PERSON = "C0NEWS", "1732017600.000100", "U0ROBIN"
BEFORE = "2024-11-18T06:00:00+00:00"
PIER = (
    article("a", BEFORE, "A ferry struck the pier at Norwick. 3 were hurt."),
    article("b", BEFORE, "The pier at Norwick was hit. It stays shut.", outlet="Evening Bell"),
)
METRO = article(
    "c", "2024-11-18T12:05:00+00:00", "The pier was struck. 5 were hurt. The captain is new.", outlet="Metro"
)
TOLD_OF_METRO = (
    "*New since 18 Nov 2024, 12:00 UTC* · 1 new article\n"
    "New articles\n"
    "• Metro: The pier was struck · 18 Nov 2024, 12:05 UTC\n"
    "The pier was struck.\n"
    "*Different in newer articles*\n"
    "1. hurt: 3 → 5\n"
    "• Harbour Ledger: 3 were hurt. · 18 Nov 2024, 06:00 UTC\n"
    "• Metro: 5 were hurt. · 18 Nov 2024, 12:05 UTC\n"
    "*Only in the new articles*\n"
    "• Metro: The captain is new."
)


class FollowRoom(Room):
    """An index, a clock and a channel, and programs that tell threads of the channel what is new in their stories."""

    def __init__(self, index_file: Path, clock: SetClock, api: SlackApi) -> None:
        super().__init__(index_file, clock, api)
        self.newsroom = Newsroom(self.store, Settings(index=index_file), clock)
        self.over: list[Follow] = []  # what ended by itself

    def poster(self, messenger: Messenger | None = None) -> FollowPoster:
        """A program that was just started."""
        sender = messenger or Sender(self.api.client(), OF_FOLLOWS)

        def draw(found: Developments, since: datetime) -> list[dict[str, Any]]:
            return payloads([news(found, since)], self.store.conversations)

        return FollowPoster(self.store, self.newsroom.settings, self.clock, draw, sender, PACE, self.over.append)

    def look_on(self, poster: FollowPoster, **times: float) -> None:
        """Move the clock and let a program look at what is followed."""
        self.clock.forward(**times)
        poster.tick()

    def bring(self, *reports: Report, story: str) -> None:
        """An indexing round that brings new articles of a story."""
        self.index(*reports, story=story)
        self.end_round()

    def correct(self, newer: Report, story: str) -> None:
        """An indexing round that brings another text of an article."""
        with self.store.writing() as writer:
            writer.retire(newer.article.id)
            writer.put_article(newer.article, newer.analysis, id_given=True, ready=True, story=story)
        self.compare(story)
        self.end_round()

    def move(self, story: str, *articles: str) -> None:
        """An indexing round that moves articles to a story that is new or known, as when stories merge or split."""
        changed = {story, *(head.story for head in self.store.heads(articles))}
        with self.store.writing() as writer:
            for article in articles:
                writer.move_article(article, story)
        held = {one: len(self.store.articles_of(one)) for one in changed}
        with self.store.writing() as writer:
            for one, number in held.items():
                if number:
                    writer.put_story(StoryEntry(one, b"{}", (one,), None, None, number))
                else:
                    writer.drop_story(one)
        for one in filter(held.get, changed):
            self.compare(one)
        self.end_round()

    def end_round(self) -> None:
        """An indexing round ends."""
        with self.store.writing() as writer:
            writer.note("last_run", self.clock.now().isoformat())

    def follow(self, story: str, thread: str = THREAD) -> None:
        """Let a thread follow a story."""
        board = FollowBoard(self.store, self.clock)
        board.begin(board.from_now(CHANNEL, thread, PERSON, self.newsroom.story(story)))

    def followed(self, thread: str = THREAD) -> Follow:
        """The follow of a thread."""
        found = self.store.follows.of_thread(CHANNEL, thread)
        assert found is not None
        return found

    def told(self) -> list[tuple[str, str]]:
        """The messages in threads: the thread, and what is read out of the message without its title."""
        return [(one["thread_ts"], one["text"].partition("\n")[2]) for one in self.api.posts(thread=True)]
