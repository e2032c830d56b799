"""What changed in a story since a day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.model.analysis import Attribution, AttributionKind
from bot.model.comparison import Agreement, Comparison, Difference, DifferenceKind, NameCoverage, Side
from bot.model.developments import Correction, Developments
from bot.model.passage import Head, Passage
from bot.model.story import Report, Story
from bot.newsroom.developments.correction_changes import changes
from bot.newsroom.developments.since import StoryTimeline, developments
from tests.fakes.reports import report

STORY = Story("s", "Storm", ("a", "b", "c", "d"), (), ("Ledger", "Bell", "Post"))
FIFTH, SIXTH = date(2024, 11, 5), date(2024, 11, 6)
TODAY = date(2024, 11, 20)
UTC_ZONE = ZoneInfo("UTC")


def on(day: int, hour: int = 9) -> datetime:
    return datetime(2024, 11, day, hour, tzinfo=UTC)


def heads(*times: datetime | None) -> list[Head]:
    """Articles a, b, c and so on, each with its time."""
    return [
        Head(article, "Storm", article.upper(), published=time) for article, time in zip("abcd", times, strict=False)
    ]


def part(article: str, text: str, start: int = 0) -> Passage:
    return Passage(article, start, start + len(text), text, article.upper(), 0)


def since(
    day: date,
    articles: Sequence[Head],
    comparison: Comparison | None = None,
    versions: Sequence[Report] = (),
    read: datetime | None = None,
) -> Developments:
    known = {versions[-1].article.id: (read or on(1), versions)} if versions else {}
    return developments(STORY, StoryTimeline(articles, UTC_ZONE), day, comparison, known)


@pytest.mark.parametrize(
    ("times", "day"),
    [
        ((on(2), on(5), on(6)), FIFTH),  # the day before the latest article
        ((on(5), on(6)), SIXTH),  # nothing is older than that
        ((on(6), on(6, 12)), SIXTH),
        ((on(2), on(5), on(6), datetime(2062, 11, 6, tzinfo=UTC)), FIFTH),  # a wrong year
        ((on(2), None, on(6)), FIFTH),
        ((None,), TODAY),
    ],
)
def test_the_usual_day_is_the_one_before_the_latest_article(times: tuple[datetime | None, ...], day: date) -> None:
    assert StoryTimeline(heads(*times), UTC_ZONE).usual_day(TODAY) == day


@pytest.mark.parametrize(
    ("time", "zone", "is_new"),
    [
        (on(5, 23), "UTC", False),
        (on(5, 23), "Europe/Berlin", True),  # midnight there
        (on(6, 0), "America/New_York", True),  # only a day is known, which is the same everywhere
        (on(6, 1), "America/New_York", False),
    ],
)
def test_days_are_those_of_the_zone(time: datetime, zone: str, *, is_new: bool) -> None:
    assert bool(StoryTimeline(heads(time), ZoneInfo(zone)).since(SIXTH)) == is_new


def test_new_articles_come_newest_first_and_undated_ones_are_counted() -> None:
    found = since(SIXTH, heads(on(5), on(6), None, on(7)))
    assert [head.id for head in found.new] == ["d", "b"]
    assert (found.undated, found.unchanged, found.all_new) == (1, False, False)
    assert found.last
    assert found.last.id == "d"
    assert since(date(2024, 11, 8), heads(on(5), on(6))).unchanged
    assert since(FIFTH, heads(on(5), None)).all_new


def values(*given: tuple[str, str], slight: bool = False, kind: DifferenceKind = DifferenceKind.NUMBER) -> Difference:
    """A difference of articles and what each gives."""
    sides = tuple(
        Side(part(article, f"The storm killed {value}.", start), value) for start, (article, value) in enumerate(given)
    )
    return Difference(kind, sides, "people killed", slight=slight)


@pytest.mark.parametrize(
    ("times", "given", "expected"),
    [
        ((on(5), on(6)), (("a", "eleven"), ("b", "14")), [("eleven", "14")]),
        ((on(5), on(6)), (("a", "14"), ("b", "eleven")), [("14", "eleven")]),  # an outlet may give a lower one
        ((on(3), on(5), on(6)), (("a", "9"), ("b", "11"), ("c", "14")), [("11", "14")]),  # the last before it
        ((on(5), on(6), on(6, 12)), (("a", "9"), ("b", "11"), ("c", "14")), [("9", "14")]),  # that no new article gave
        ((on(6), on(6, 12)), (("a", "11"), ("b", "14")), [("11", "14")]),  # both are new
        ((on(4), on(5), on(6)), (("a", "14"), ("b", "11"), ("c", "14")), []),  # an older article gave it
        ((on(5), on(6), on(6, 12)), (("a", "11"), ("b", "Nine"), ("c", "nine")), [("11", "nine")]),
        ((on(4), on(5)), (("a", "11"), ("b", "14")), []),  # no article is new
        ((on(5), on(6)), (("a", "11"), ("b", "14"), ("b", "3")), []),  # it gives two
        ((on(5), None), (("a", "11"), ("b", "14")), []),
        ((None, on(6)), (("a", "11"), ("b", "14")), []),  # perhaps the later one
        ((on(6, 0), on(6)), (("a", "11"), ("b", "14")), []),  # of one only the day is known
    ],
)
def test_the_latest_value_stands_behind_the_one_before_it(
    times: tuple[datetime | None, ...], given: tuple[tuple[str, str], ...], expected: list[tuple[str, str]]
) -> None:
    articles = heads(*times)
    found = since(SIXTH, articles, Comparison(STORY, tuple(articles), differ=(values(*given),)))
    assert [(one.earlier.value, one.latest.value) for one in found.newer] == expected


def test_an_older_article_that_may_give_the_same_value_leaves_nothing_new() -> None:
    articles = heads(on(4), on(5), on(6))
    numeral, word = values(("a", "11"), ("b", "14")), values(("a", "11"), ("c", "Fourteen"))
    eleven, spelt = numeral.sides[0], word.sides[1]
    differ = (numeral, replace(word, sides=(eleven, spelt)))
    assert since(SIXTH, articles, Comparison(STORY, tuple(articles), differ=differ)).newer == ()
    [found] = since(SIXTH, articles, Comparison(STORY, tuple(articles), differ=differ[1:])).newer
    assert (found.earlier, found.latest) == (eleven, spelt)


def test_slight_differences_and_quotations_are_no_newer_values() -> None:
    articles = heads(on(5), on(6))
    given = (("a", "more than 11"), ("b", "11"))
    differ = (values(*given, slight=True), values(*given, kind=DifferenceKind.QUOTE))
    assert since(SIXTH, articles, Comparison(STORY, tuple(articles), differ=differ)).newer == ()


def test_what_only_new_articles_report() -> None:
    articles = heads(on(5), on(6), on(7))
    both, older, new = part("b", "Trains run again."), part("a", "A bridge fell."), part("b", "Power is out.", 40)
    agreed = (
        Agreement((both, part("c", "Trains are back.")), 2),
        Agreement((older, part("c", "A bridge fell.", 30)), 2),
    )
    last = part("c", "Schools open on Monday.", 60)
    compared = Comparison(STORY, tuple(articles), agreed=agreed, only=(older, new, last))
    assert since(SIXTH, articles, compared).only == ((part("c", "Trains are back."), both), (last,), (new,))
    told = [
        part("b", "Crews deserve better than this."),
        part("b", "Norwick deserves better than this.", 40),
        part("b", "It cost 40 jobs.", 80),
        replace(part("b", "It was late, Lund said.", 120), attribution=Attribution(AttributionKind.NAMED, "Lund")),
    ]
    named = replace(compared, agreed=(), only=tuple(told), names=(NameCoverage("", "Norwick", "place", ("B",)),))
    assert [parts[0] for parts in since(SIXTH, articles, named).only] == [told[2], told[3], told[1], told[0]]
    assert since(FIFTH, articles, compared).only == ()  # all articles are new: nothing to set them against


OLD = report("a", "Nine people were hurt. The ferry runs.", published=on(3))
NEWER = replace(
    OLD, article=report("a", "Ten people were hurt. The ferry runs.", published=on(3), updated=on(5)).article
)
NEWEST = replace(
    OLD, article=report("a", "Ten people were hurt. No ferry runs today.", published=on(3), updated=on(7)).article
)


HEADED = replace(NEWER, article=replace(NEWER.article, title="Ferry runs again"))


@pytest.mark.parametrize(
    ("day", "versions", "updated", "read", "before"),
    [
        (FIFTH, [OLD, NEWER], on(5), on(9), OLD),
        (SIXTH, [OLD, NEWER], on(5), on(9), None),  # corrected before
        (SIXTH, [OLD, NEWER, NEWEST], on(7), on(9), NEWER),  # what stood there on that day
        (FIFTH, [OLD, NEWER, NEWEST], on(7), on(9), OLD),
        (SIXTH, [OLD, NEWER], None, on(9), OLD),  # it does not say when: when it was read counts
        (SIXTH, [OLD, NEWER], None, on(4), None),
        (SIXTH, [NEWER, HEADED], on(5), on(9), NEWER),  # another headline, under the time of the version before
        (FIFTH, [NEWER], on(5), on(9), None),  # the version before may not be shown
    ],
)
def test_corrections_since_then(
    day: date, versions: list[Report], updated: datetime | None, read: datetime, before: Report | None
) -> None:
    [head] = [replace(one, updated=updated, version=len(versions)) for one in heads(on(3))]
    found = since(day, [head], versions=versions, read=read).corrected
    when = read if versions[-1] is HEADED else updated or read
    assert list(found) == ([Correction(head, when, tuple(changes(before, versions[-1])))] if before else [])
