"""A digest read from the index."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.digest.gather import gather
from bot.digest.slots import next_slot
from bot.digest.windows import digest_window, window_of_plan
from bot.errors import UsageError
from bot.model.analysis import EntityType
from bot.model.digest import Digest
from bot.model.edition import Edition, SlotState, Window
from bot.model.entity import Entity
from bot.model.search import SearchPage
from bot.newsroom.finding.name_book import NameBooks
from bot.newsroom.finding.searching import search
from bot.settings import DigestPlan, SectionPlan
from bot.store import StoryEntry
from tests.fakes.digest_room import Room, plan
from tests.fakes.reports import report

UNTIL = datetime(2024, 11, 18, 8, tzinfo=UTC)
HOLT = Entity("person:jana-holt", "Jana Holt", EntityType.PERSON, ("Minister Holt",), origin="desk")
MOSS = Entity("person:ada-moss", "Ada Moss", EntityType.PERSON)


@pytest.fixture
def filled(room: Room) -> Room:
    with room.store.writing() as writer:
        writer.put_entities([HOLT, MOSS])
    at = UNTIL - timedelta(hours=3)
    room.index(report("bridge", "The bridge at Norwick is shut. Jana Holt gave no date.", names=[HOLT], published=at))
    room.index(
        report("school", "Ada Moss opened a school in Norwick.", names=[MOSS], published=at, outlet="Evening Bell")
    )
    room.index(report("ferry", "A ferry sank. Nobody was hurt.", published=at, outlet="Metro Standard"))
    room.index(
        report("old", "The bridge was built. Jana Holt cut a ribbon.", names=[HOLT], published=at - timedelta(days=9))
    )
    return room


def told(room: Room, *sections: SectionPlan, **changed: object) -> Digest:
    asked: DigestPlan = plan(sections=sections, **changed)
    return gather(room.store, asked, window_of_plan(asked, UNTIL)).digest


def ids(digest: Digest) -> list[set[str]]:
    return [{story.story.id for story in section.stories} for section in digest.sections]


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        ({}, {"bridge", "school", "ferry"}),
        ({"query": "norwick"}, {"bridge", "school"}),
        ({"query": "bridges norwick"}, {"bridge"}),
        ({"query": "about:Moss"}, {"school"}),
        ({"query": "about:Nobody"}, set()),
        ({"query": "about:Moss", "names": ["Jana Holt"]}, set()),
        ({"query": "outlet:bell"}, {"school"}),
        ({"query": "outlet:bell", "outlets": ["Metro Standard"]}, set()),
        ({"query": "norwick — bridge's"}, set()),
        ({"query": "norwick — “bridge”"}, {"bridge"}),
        ({"query": "from:2024-11-18 to:today norwick"}, {"bridge", "school"}),
        ({"query": "norwick from:2024-11-19"}, set()),
        ({"query": "norwick to:yesterday"}, set()),
        ({"query": 'about:"Ada Moss"'}, {"school"}),
        ({"query": 'outlet:"evening bell"'}, {"school"}),
        ({"names": ["minister holt"]}, {"bridge"}),
        ({"names": ["Jana Holt", "Ada Moss"]}, {"bridge", "school"}),
        ({"names": ["Nobody Known"]}, set()),
        ({"outlets": ["EVENING BELL", "Metro Standard"]}, {"school", "ferry"}),
        ({"query": "norwick", "outlets": ["Evening Bell"], "names": ["Ada Moss"]}, {"school"}),
        ({"query": "norwick", "outlets": ["Metro Standard"]}, set()),
    ],
)
def test_a_section_selects_by_words_names_and_outlets(
    filled: Room, section: dict[str, object], expected: set[str]
) -> None:
    assert ids(told(filled, SectionPlan.model_validate({"title": "One"} | section))) == [expected]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("outlet:echo", {"early"}),
        ("outlet:ÉCHO", {"early"}),
        ("from:today", {"early"}),
        ("from:yesterday to:yesterday", {"late"}),
        ("to:yesterday", {"late"}),
        ("from:2024-11-19 to:2024-11-19 pier", {"early"}),
        ("jones/smith", {"early", "late"}),
        ("arden jones,smith", {"early"}),
        ("from:monday to:friday", {"early", "late"}),
    ],
)
def test_a_section_s_query_selects_what_coverage_finds(room: Room, query: str, found: set[str]) -> None:
    morning = datetime(2024, 11, 18, 23, tzinfo=UTC)  # eight on Tuesday, the 19th, in Tokyo
    at = {"late": datetime(2024, 11, 18, 10, tzinfo=UTC), "early": datetime(2024, 11, 18, 20, tzinfo=UTC)}
    room.index(report("late", "The Jones pier was shut. Smith has the key.", published=at["late"]))
    room.index(report("early", "Jones, Smith of Arden built a pier.", published=at["early"], outlet="Écho du Nord"))
    asked = plan(zone="Asia/Tokyo", sections=(SectionPlan(title="One", query=query),))
    assert ids(gather(room.store, asked, window_of_plan(asked, morning)).digest) == [found]
    coverage = search(room.store, NameBooks(room.store, ()).current(), query, morning, "Asia/Tokyo", 1)
    assert isinstance(coverage, SearchPage)
    assert {hit.head.id for hit in coverage.hits} == found


@pytest.mark.parametrize("query", ["from:november to:yesterday", "from:2024-11-01 to:2024-10-31"])
def test_a_query_whose_days_end_before_they_begin_selects_nothing(room: Room, query: str) -> None:
    first = datetime(2024, 11, 1, 8, tzinfo=UTC)
    room.index(report("ferry", "A ferry sank. Nobody was hurt.", published=first - timedelta(hours=2)))
    asked = plan(sections=(SectionPlan(title="One", query=query), SectionPlan(title="Two")))
    assert ids(gather(room.store, asked, window_of_plan(asked, first)).digest) == [set(), {"ferry"}]


def test_whom_a_query_s_name_was_taken_for_is_said(filled: Room) -> None:
    assert told(filled, SectionPlan(title="One", query="about:Moss")).note == "about:Moss is read as “Ada Moss”."
    assert told(filled, SectionPlan(title="One", query='about:"Ada Moss"')).note == ""


def test_the_newsrooms_names_come_first_and_are_the_reason(filled: Room) -> None:
    (section,) = told(filled, SectionPlan(title="All")).sections
    assert section.stories[0].story.id == "bridge"
    assert section.stories[0].why == ("1 origin", "names Jana Holt")


def test_what_a_section_has_no_room_for_is_counted(filled: Room) -> None:
    (section,) = told(filled, SectionPlan(title="All", stories=1)).sections
    assert (len(section.stories), section.left_out) == (1, 2)


def test_every_sentence_is_its_source_s_own(filled: Room) -> None:
    (section,) = told(filled, SectionPlan(title="All")).sections
    assert len(section.stories) == 3
    for story in section.stories:
        (source,) = filled.store.reports([story.lead.article])
        assert source.article.text[story.lead.start : story.lead.end] == story.lead.text


def test_a_query_that_cannot_be_read_is_named(filled: Room) -> None:
    with pytest.raises(UsageError, match="from:nonsense is not a date"):
        told(filled, SectionPlan(title="Odd", query="from:nonsense"))


def test_the_window_may_end_at_the_newest_article(filled: Room) -> None:
    asked = plan(until_newest=True, hours=1)
    far = gather(filled.store, asked, window_of_plan(asked, UNTIL + timedelta(days=400))).digest
    end = UNTIL - timedelta(hours=3) + timedelta(minutes=1)
    assert (far.since, far.until) == (end - timedelta(hours=1), end)
    assert ids(far) == [{"bridge", "school", "ferry"}]
    assert "newest article" in far.note


def test_a_window_of_before_the_newest_article_ends_where_it_is_asked_to(filled: Room) -> None:
    asked = plan(until_newest=True, hours=24)
    before = window_of_plan(asked, UNTIL - timedelta(days=9))
    digest = gather(filled.store, asked, before, ["Of that day."]).digest
    assert (digest.since, digest.until) == (before.window.since, before.window.until)
    assert ids(digest) == [{"old"}]
    assert digest.note == "Of that day."


def test_an_index_without_articles_has_nothing_to_tell(room: Room) -> None:
    asked = plan(until_newest=True)
    gathered = gather(room.store, asked, window_of_plan(asked, UNTIL))
    assert gathered.digest.empty
    assert gathered.digest.until == UNTIL


def test_the_last_stretch_of_the_window_is_remembered(filled: Room) -> None:
    asked = plan()
    end = UNTIL - timedelta(hours=3) + timedelta(minutes=1)
    gathered = gather(filled.store, asked, window_of_plan(asked, end))
    assert set(gathered.counted) == {"bridge", "school", "ferry"}
    assert gather(filled.store, asked, window_of_plan(asked, UNTIL)).counted == ()
    after = replace(
        window_of_plan(asked, UNTIL), late_from=end - timedelta(hours=1), counted=frozenset(gathered.counted)
    )
    assert (
        not gather(filled.store, asked, replace(after, window=replace(after.window, since=end)))
        .digest.sections[0]
        .stories
    )


BEING_COMPARED = UNTIL - timedelta(minutes=2)
FERRIES = (
    report("ledger", "A ferry struck the pier. Nobody was hurt.", published=UNTIL - timedelta(hours=3)),
    report(
        "bell", "A ferry hit the pier. It sails again.", published=UNTIL - timedelta(hours=2), outlet="Evening Bell"
    ),
)
JOINED = report("metro", "Nobody was hurt. The pier is shut.", published=BEING_COMPARED, outlet="Metro Standard")


def join(room: Room) -> None:
    """An article joins the story, which is not compared anew yet."""
    with room.store.writing() as writer:
        writer.put_article(JOINED.article, JOINED.analysis, id_given=True, ready=True, story="ferries")
        writer.put_story(StoryEntry("ferries", b"{}", ("ferries",), None, None, 3))


def correct(room: Room) -> None:
    """An article is corrected; the story is not compared anew yet."""
    ledger = FERRIES[0]
    corrected = replace(ledger.article, text=ledger.article.text.replace("Nobody", "Somebody"))
    with room.store.writing() as writer:
        story = writer.retire(ledger.article.id)
        writer.put_article(corrected, ledger.analysis, id_given=True, ready=True, story=story)


@pytest.mark.parametrize(
    ("change", "agreed", "only"),
    [
        (lambda _room: None, 1, ["Nobody was hurt.", "It sails again."]),
        (join, 0, []),
        (correct, 0, []),
    ],
)
def test_of_a_story_that_is_being_compared_anew_no_detail_is_told(
    room: Room, change: Callable[[Room], None], agreed: int, only: list[str]
) -> None:
    room.index(*FERRIES, story="ferries")
    change(room)
    ((story,),) = [section.stories for section in told(room, SectionPlan(title="All")).sections]
    assert (len(story.agreed), [part.text for part in story.only]) == (agreed, only)
    assert (story.lead.text, story.story.outlets, story.why) == (
        "A ferry struck the pier.",
        ("Ledger", "Evening Bell"),
        ("2 origins",),
    )


def test_an_article_that_its_story_is_not_compared_with_yet_is_in_the_next_digest(room: Room) -> None:
    room.index(*FERRIES, story="ferries")
    join(room)
    asked = plan(sections=(SectionPlan(title="One", query="outlet:metro"), SectionPlan(title="Two")))
    first = gather(room.store, asked, window_of_plan(asked, UNTIL))
    assert (ids(first.digest), first.counted) == ([set(), {"ferries"}], ())
    room.compare("ferries")
    covered = digest_window(asked, UNTIL + timedelta(days=1), [_came_at(UNTIL, asked, first.counted)])
    second = gather(room.store, asked, covered)
    assert ids(second.digest) == [{"ferries"}, set()]
    assert second.digest.sections[0].stories[0].lead.text == "The pier is shut."


def _came_at(until: datetime, asked: DigestPlan, counted: tuple[str, ...]) -> Edition:
    window = Window(until - timedelta(days=1), until)
    slot = next_slot(asked, until - timedelta(seconds=1))
    return Edition(slot, SlotState.POSTED, "", until, window=window, counted=counted)


@pytest.mark.parametrize(
    ("until", "end"),
    [
        (UNTIL, datetime(2024, 11, 18, 5, 1, tzinfo=UTC)),
        (UNTIL - timedelta(days=4), UNTIL - timedelta(days=4)),
    ],
)
def test_a_window_is_moved_back_to_the_newest_article_and_never_on(
    filled: Room, until: datetime, end: datetime
) -> None:
    newest = plan(until_newest=True)
    digest = gather(filled.store, newest, window_of_plan(newest, until)).digest
    assert digest.until == end
    assert ("newest article" in digest.note) is (end != until)
