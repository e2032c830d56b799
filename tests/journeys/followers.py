"""A Desk where stories are followed, for journeys."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.desk import PostedMessage
from bot.follow.run import FollowPoster
from bot.model.follow import Follow
from handlers.app import Bot
from handlers.follows import open_follows
from tests.fakes.clock import SetClock
from tests.fakes.desk_driver import DrivenDesk, driven_desk
from tests.fakes.digest_room import article
from tests.fakes.follow_room import BEFORE, PIER, TOLD_OF_METRO, FollowRoom
from tests.fakes.slack_api import SlackApi
from tests.journeys.conftest import SETTINGS, Person, connected

TITLE = "A ferry struck the pier at Norwick"
BEGUN = (
    f"This thread now follows “{TITLE}”.\n"
    "Asked for by <@U0ROBINVALE>. I post what new and corrected articles of this story change,"
    " at most once every 15 minutes. I stop after 14 days without any, or when you unfollow."
)
OVER = f"This thread no longer follows “{TITLE}”.\nEnded by <@U0ROBINVALE>."
GONE = f"Updates on “{TITLE}” are no longer posted in this thread."
NONE = "This thread follows no story.\n"
TOLD = f"{TITLE}\n{TOLD_OF_METRO}"


@dataclass(frozen=True)
class Newsroom:
    """Somebody at a Desk, an index, and the app between them."""

    room: FollowRoom
    person: Person
    bot: Bot

    @property
    def desk(self) -> DrivenDesk:
        """The Desk."""
        return self.person.desk

    def poster(self) -> FollowPoster:
        """What tells the threads, as just started."""
        room, bot = self.room, self.bot
        return open_follows(room.store, room.newsroom.settings, room.clock, bot.app.client, bot.delivery)

    def posted(self, after: str) -> list[PostedMessage]:
        """What the bot posted for all to see since a time."""
        return [one for one in self.desk.workspace.messages if one.ts > after and one.from_app and not one.seen_by]

    def edited(self, message: PostedMessage) -> PostedMessage:
        """A message once it has been replaced."""
        return self.desk.wait_for(
            lambda room: next((one for one in room.messages if one.ts == message.ts and one.edited), None)
        )

    def told(self, **times: float) -> list[PostedMessage]:
        """What is posted once the clock has moved and the threads have been told."""
        before = self.person.last()
        self.room.look_on(self.poster(), **times)
        return self.posted(before)

    def follows(self) -> list[Follow]:
        """What is followed."""
        return list(self.room.store.follows.all())


@contextmanager
def following_newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    """An index with two stories, the app and somebody at the Desk, until the block ends."""
    clock = SetClock("2024-11-18T12:00:00Z")
    room = FollowRoom(tmp_path / "index.sqlite", clock, SlackApi())
    room.bring(*PIER, story="pier")
    room.bring(article("z", BEFORE, "A train was late at Saltby. It came at noon."), story="train")
    with (
        driven_desk(SETTINGS, lambda: clock.now().timestamp()) as desk,
        connected(desk, room.newsroom) as bot,
    ):
        yield Newsroom(room, Person(desk), bot)
    room.store.close()
