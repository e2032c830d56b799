"""A story that is named in other words than its own, where the model of meaning is installed."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.analyse.models.meaning import open_encoder
from bot.clock import SystemClock
from bot.newsroom import Newsroom
from bot.settings import Settings
from bot.store import open_store
from tests.fakes.desk_driver import driven_desk
from tests.journeys.conftest import SETTINGS, Person, connected

NOTE = "No article has all of “{}”; this story is the nearest.\n"
SHIP, TRAIN = (
    "Ancient cargo ship found intact in Sound of Orrin\n",
    "Ammonia train derails outside Osterleigh, 900 told to",
)
LINES = (
    ("armoured vehicles", "Cabinet approves $1.9bn order"),
    ("summarise the shipwreck in 2 sentences", NOTE.format("shipwreck") + SHIP + "3 outlets"),
    ("how deep", "• 340 meters · Metro Standard"),
    ("compare the train crash", NOTE.format("train crash") + TRAIN),
    ("cyberattack", "The story does not have “cyberattack”"),
    ("wrong story", "All right, this is no longer about “Ammonia train"),
    ("whats new on the cyberattack", NOTE.format("the cyberattack") + "Hackers' mark"),
    ("wrong story", "All right, this is no longer about “Hackers"),
    ("what is PRN missing on the train crash", NOTE.format("train crash") + TRAIN),
    ("compare the military procurement", "Nothing in the index on “military procurement”.\nSearched 45 articles"),
)


@pytest.fixture
def person(seeds_index: Path, tmp_path: Path) -> Iterator[Person]:
    path, clock = Path(shutil.copy(seeds_index, tmp_path / "index.sqlite")), SystemClock()
    newsroom = Newsroom(open_store(path, clock), Settings(index=path), clock, open_encoder())
    newsroom.summary("shipwreck")  # loads the model
    with driven_desk(SETTINGS) as desk, connected(desk, newsroom):
        yield Person(desk).direct()


def test_the_nearest_story_is_opened_with_a_note_if_it_is_clear(person: Person) -> None:
    for typed, begins in LINES:
        answer = person.say(typed).text
        assert (typed, answer[: len(begins)]) == (typed, begins)
    assert "*The nearest in other words:*\n• Cabinet approves $1.9bn order for armoured vehicles" in answer
