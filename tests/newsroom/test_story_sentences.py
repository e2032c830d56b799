"""Which sentences carry a story."""

from datetime import UTC, datetime

from bot.model.analysis import EntityType
from bot.model.comparison import Agreement, Comparison
from bot.model.entity import Entity
from bot.model.passage import Passage
from bot.model.story import Story
from bot.newsroom.summaries import main_names, summarise_story
from tests.fakes.reports import report

STORY = Story("s", "Ferry", ("a", "b"), (), ("Ledger", "Bell"), datetime(2024, 11, 2, tzinfo=UTC))


def said(start: int, text: str, outlet: str = "Ledger") -> Passage:
    return Passage(outlet[0].lower(), start, start + len(text), text, outlet, 0)


def carrying(*facts: Agreement) -> list[str]:
    made = summarise_story(STORY, (), (), Comparison(STORY, (), agreed=facts), 1, {})
    return [part.text for part in made.sentences]


def test_the_end_of_a_broken_sentence_carries_nothing() -> None:
    broken = Agreement((said(0, "taking two dogs with him."), said(0, "carrying both dogs off.", "Bell")), 2)
    whole = Agreement((said(40, "The ferry sank off Norwick."), said(40, "A ferry has sunk.", "Bell")), 2)
    assert carrying(broken, whole) == ["The ferry sank off Norwick."]
    assert carrying(broken) == ["taking two dogs with him."]


def test_of_one_fact_the_whole_sentence_is_taken() -> None:
    assert carrying(Agreement((said(0, "The captain said:"), said(0, "The captain was calm.", "Bell")), 2)) == [
        "The captain was calm."
    ]


def test_an_aside_carries_nothing() -> None:
    aside = Agreement((said(0, "(In 2013 the mayor sold the pier.)"), said(0, "The mayor ran the pier.", "Bell")), 2)
    assert carrying(aside) == ["The mayor ran the pier."]


def test_what_points_back_stands_behind_what_can_be_read_alone() -> None:
    back = Agreement((said(0, "They then fled in a boat."), said(0, "Both left by boat.", "Bell")), 2)
    alone = Agreement((said(40, "He said the ferry sank."), said(40, "The ferry sank, Lund said.", "Bell")), 2)
    assert carrying(back, alone) == ["The ferry sank, Lund said."]
    assert carrying(back) == ["They then fled in a boat."]


def test_one_person_written_in_two_ways_is_one_name() -> None:
    ids = {"Ada J. Quill": "person:ada-j-quill", "Ada Quill": "person:ada-quill", "Ben Quill": "person:ben-quill"}
    people = [Entity(entity, name, EntityType.PERSON) for name, entity in ids.items()]
    told = report("a", "Ada J. Quill came. Ada Quill spoke. Ben Quill stayed.", names=people)
    known = {entity: (name, "person") for name, entity in ids.items()}
    named = main_names([told], known)
    assert [(each.name, each.mentions) for each in named] == [("Ada J. Quill", 2), ("Ben Quill", 1)]


def test_two_persons_of_one_short_name_stay_two() -> None:
    ids = {"Pat Lund": "person:pat", "Patricia Lund": "person:patricia", "Patrick Lund": "person:patrick"}
    people = [Entity(entity, name, EntityType.PERSON) for name, entity in ids.items()]
    told = report("a", "Patrick Lund and Patricia Lund came. Pat Lund stayed.", names=people)
    named = main_names([told], {entity: (name, "person") for name, entity in ids.items()})
    assert [each.name for each in named] == ["Pat Lund", "Patricia Lund", "Patrick Lund"]


def test_what_only_pairs_sentences_anew_carries_nothing() -> None:
    fact = Agreement((said(0, "The ferry sank."),), 2)
    assert carrying(Agreement((said(9, "The pier is shut."),), 2, again=True), fact) == ["The ferry sank."]


def test_copies_of_one_report_do_not_fill_a_summary() -> None:
    copies = [
        report("a", "The ferry sank off Norwick on Sunday night.", outlet="Ledger"),
        report("b", "The ferry sank off Norwick on Sunday. The mayor came at noon.", outlet="Bell"),
    ]
    made = summarise_story(STORY, (), copies, None, 2, {})
    assert [part.text for part in made.sentences] == [
        "The ferry sank off Norwick on Sunday night.",
        "The mayor came at noon.",
    ]
    assert len(summarise_story(STORY, (), copies, None, 4, {}).sentences) == 3
