"""Why articles stand in one story."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.model.story import Origin, Report, StoryLink
from bot.stories import origins
from tests.fakes.reports import describe, report

DAY = datetime(2024, 11, 8, 16, tzinfo=UTC)
FIRST = report(
    "a",
    "OSTERLEIGH — Ammonia leaked from a freight train that derailed on Friday. About 900 people left, 38 wagons stood.",
    outlet="Standard",
    title="Ammonia train derails at Osterleigh",
    published=DAY,
)
SECOND = report(
    "b",
    "The freight train that derailed at Osterleigh on Friday had 38 wagons; ammonia drove 900 people from home.",
    outlet="Ledger",
    title="Derailed Osterleigh train carried ammonia",
    published=DAY + timedelta(days=2),
)
UNDATED = report(
    "c", "Osterleigh smells of ammonia. Of the train 38 wagons are left.", title="Ammonia town", published=None
)


def ties(reports: list[Report], origins: Sequence[Origin]) -> tuple[StoryLink, ...]:
    return describe("story-1", reports, origins).ties


def test_an_article_is_tied_to_the_nearest_before_it_in_words_numbers_and_days() -> None:
    tie = ties([FIRST, SECOND], ())[0]
    assert (tie.article, tie.near) == ("b", "a")
    assert tie.why[:-1] == (
        "same words: ammonia, Osterleigh, Derailed, train",
        "same numbers: 38, 900",
        "published 2 days apart",
        "both mention Friday",
    )
    assert tie.why[-1].startswith("score 0.")


def test_every_article_but_the_first_has_a_tie_to_one_before_it() -> None:
    story = describe("story-1", [UNDATED, SECOND, FIRST], ())
    assert [tie.article for tie in story.ties] == ["b", "c"]
    assert all(story.articles.index(tie.near) < story.articles.index(tie.article) for tie in story.ties)
    assert "one has no date" in story.ties[1].why
    assert describe("story-1", [FIRST], ()).ties == ()


def test_copies_of_one_report_say_so_first() -> None:
    copy = report("b", FIRST.article.text, outlet="Bell", title="Train!", published=DAY)
    assert ties([FIRST, copy], [Origin(("a", "b"), "Meridian Wire")])[0].why[0] == "the same copy (Meridian Wire)"
    assert ties([FIRST, copy], [Origin(("a", "b"))])[0].why[0] == "the same copy"
    assert not any("copy" in why for why in ties([FIRST, SECOND], origins([FIRST, SECOND]))[0].why)


def test_a_story_that_its_source_names_says_that_alone() -> None:
    pinned = replace(SECOND, article=replace(SECOND.article, story_pin="train"))
    tie = ties([FIRST, pinned], ())[0]
    assert (tie.near, tie.why) == ("", ("its source names the story: train",))


def test_a_long_story_looks_back_a_bounded_way() -> None:
    later = [
        report(
            f"n{number:02}", SECOND.article.text, title=SECOND.article.title, published=DAY + timedelta(hours=number)
        )
        for number in range(40)
    ]
    assert len(ties([FIRST, *later], ())) == 40
