"""Questions to a story that a newsroom follows: what changed, and what it is missing itself."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.errors import UsageError
from bot.model.comparison import Comparison
from bot.model.coverage_gap import CoverageGap
from bot.model.developments import Developments
from bot.model.passage import Head
from bot.model.search import Choice, NotFound
from bot.model.story import Report
from bot.model.summary import StorySummary, Summary
from bot.newsroom import Newsroom
from bot.newsroom.developments.coverage_gap import coverage_gap
from bot.newsroom.developments.new_leads import with_leads
from bot.newsroom.developments.since import StoryTimeline, developments
from bot.newsroom.finding.outlets import outlet_meant
from bot.newsroom.finding.search_query import day_typed

_Other = TypeVar("_Other")
_NOT_SET = (
    "I don't know which outlet is yours. Name one: “what does Harbour Ledger lack?”",
    "Set our_outlet in config/copydesk.yaml.",
)


def changes_of(newsroom: Newsroom, typed: str, day: str = "") -> Developments | Choice | NotFound:
    """What changed since a day in the story that is called by these words.

    Raises:
        NotFoundError: the story is gone, or is being prepared.
        UsageError: ``day`` is no day.
    """
    found = newsroom.compare(typed)
    if isinstance(found, Choice | NotFound):
        return found
    return changes_in(newsroom, story_of(found), day)


def story_of(answer: StorySummary | Summary | Comparison) -> str:
    """The id of the story that an answer is about; of two articles compared, that of the first."""
    return answer.head.story if isinstance(answer, Summary) else answer.story.id or answer.heads[0].story


def changes_in(newsroom: Newsroom, story_id: str, day: str, *, from_first: bool = False) -> Developments:
    """What changed in a story since a day; without one, since that of its first article or the one before its latest.

    Raises:
        NotFoundError: the story is gone, or is being prepared.
        UsageError: ``day`` is no day.
    """
    store, zone = newsroom.store, ZoneInfo(newsroom.settings.zone)
    today = newsroom.clock.now().astimezone(zone).date()
    timeline = StoryTimeline(store.heads_of(story_id), zone)
    since = timeline.first_day(today) if from_first else timeline.usual_day(today)
    if day:
        since = day_typed(day, today, near=timeline.last_day(today))
    compared = newsroom.compare_story(story_id)
    comparison = compared if isinstance(compared, Comparison) else None
    found = developments(newsroom.story(story_id), timeline, since, comparison, _versions(newsroom, timeline.heads))
    return replace(with_leads(found, store.reports), indexed=_moment(newsroom.freshness().indexed))


def own_outlets(newsroom: Newsroom) -> tuple[str, ...]:
    """The newsroom's own outlets.

    Raises:
        UsageError: the settings name none.
    """
    if not newsroom.settings.our_outlet:
        raise UsageError(*_NOT_SET)
    return newsroom.settings.our_outlet


def corrections_of(newsroom: Newsroom, story_id: str, outlet: str, day: str = "") -> Developments:
    """What was corrected in a story, since its first article or a day; by an outlet alone, if one of it is named.

    Raises:
        NotFoundError: the story is gone, or is being prepared.
        UsageError: ``day`` is no day.
    """
    found = changes_in(newsroom, story_id, day, from_first=True)
    by = outlet_meant([head.outlet for head in found.heads], outlet) if outlet else ""
    own = tuple(one for one in found.corrected if by in ("", one.head.outlet))
    return replace(found, corrected=own, outlet=by)


def missing_in(newsroom: Newsroom, compared: Comparison | _Other, outlet: str) -> CoverageGap | _Other:
    """What others in a comparison report and an outlet does not; without one, the newsroom's own.

    Any other answer is returned as it is.

    Raises:
        UsageError: no outlet is named, and the settings name none.
    """
    if not isinstance(compared, Comparison):
        return compared
    asked = (outlet,) if outlet else own_outlets(newsroom)
    there = [head.outlet for head in compared.heads]
    return coverage_gap(compared, [outlet_meant(there, name) or name for name in asked])


def _moment(stamp: str) -> datetime | None:
    return datetime.fromisoformat(stamp) if stamp else None


def _versions(newsroom: Newsroom, heads: Sequence[Head]) -> dict[str, tuple[datetime, Sequence[Report]]]:
    """Of each corrected article when its newest version was read, and all its versions, oldest first."""
    ids = [head.id for head in heads if head.version > 1]
    read = newsroom.store.last_read(ids)
    newest = {report.article.id: report for report in newsroom.store.reports(ids)}
    return {
        article: (read[article], [*newsroom.store.earlier_versions(article), report])
        for article, report in newest.items()
        if article in read
    }
