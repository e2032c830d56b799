"""Which names a summary shows."""

from bot.model.analysis import EntityType
from bot.model.entity import Entity
from bot.newsroom.story.summaries import main_names
from tests.fakes.reports import report


def test_one_person_written_in_two_ways_is_one_name() -> None:
    ids = {"Ada J. Quill": "person:ada-j-quill", "Ada Quill": "person:ada-quill", "Ben Quill": "person:ben-quill"}
    people = [Entity(entity, name, EntityType.PERSON) for name, entity in ids.items()]
    read = report("a", "Ada J. Quill came. Ada Quill spoke. Ben Quill stayed.", names=people)
    known = {entity: (name, "person") for name, entity in ids.items()}
    named = main_names([read], known)
    assert [(each.name, each.mentions) for each in named] == [("Ada J. Quill", 2), ("Ben Quill", 1)]


def test_two_persons_of_one_short_name_stay_two() -> None:
    ids = {"Pat Lund": "person:pat", "Patricia Lund": "person:patricia", "Patrick Lund": "person:patrick"}
    people = [Entity(entity, name, EntityType.PERSON) for name, entity in ids.items()]
    read = report("a", "Patrick Lund and Patricia Lund came. Pat Lund stayed.", names=people)
    named = main_names([read], {entity: (name, "person") for name, entity in ids.items()})
    assert [each.name for each in named] == ["Pat Lund", "Patricia Lund", "Patrick Lund"]
