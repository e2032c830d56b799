"""A Home and its Messages at the Desk, for journeys."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.newsroom import Newsroom
from bot.settings import Settings, Source
from handlers.app import Bot
from tests.fakes.clock import SetClock
from tests.fakes.desk_driver import driven_desk
from tests.fakes.digest_room import article, plan
from tests.fakes.follow_room import BEFORE, PIER, FollowRoom
from tests.fakes.slack_api import SlackApi
from tests.fakes.visitor import Visitor
from tests.journeys.conftest import SETTINGS, Person, connected

PIER_TITLE, TRAIN_TITLE = "A ferry struck the pier at Norwick", "A train was late at Saltby"
ANSWERED = "Answered in *Messages*, the tab beside this one.\n"
SAM = "U0SAMOKORO"
TRAIN = article("z", BEFORE, "A train was late at Saltby. It came at noon.")


@dataclass(frozen=True)
class Place:
    """An index, the app, and two people at the Desk."""

    room: FollowRoom
    bot: Bot
    person: Person
    robin: Visitor
    sam: Visitor

    def fill(self) -> "Place":
        """The same with two stories."""
        self.room.bring(*PIER, story="pier")
        self.room.bring(TRAIN, story="train")
        return self

    def notes(self) -> None:
        """Seven more stories, so that there are two pages."""
        for number in range(7):
            self.room.bring(article(f"n{number}", BEFORE, f"Tide table {number} was printed."), story=f"note-{number}")


@contextmanager
def home_place(folder: Path) -> Iterator[Place]:
    """An empty index, the app and two people, until the block ends."""
    clock = SetClock("2024-11-18T12:00:00Z")
    room = FollowRoom(folder / "index.sqlite", clock, SlackApi())
    feeds = tuple(Source(outlet=name, feed=f"https://{name}.example/feed?key=secret") for name in ("ledger", "bell"))
    settings = Settings(index=folder / "index.sqlite", digests=(plan(),), sources=feeds)
    newsroom = Newsroom(room.store, settings, clock)
    with (
        driven_desk(SETTINGS, lambda: clock.now().timestamp()) as desk,
        connected(desk, newsroom) as bot,
    ):
        person = Person(desk)
        yield Place(room, bot, person, Visitor(desk, desk.workspace.cast.person.id), Visitor(desk, SAM))
    room.store.close()


def settle(place: Place) -> None:
    """Wait until all that was pressed on a Home is done: what is said in Messages takes its turn after it."""
    said = place.person.desk.say(place.person.direct().channel, "thanks")
    place.person.desk.wait_for_message(lambda one: one.from_app and one.text.startswith("Glad to help."), after=said.ts)
