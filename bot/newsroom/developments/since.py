"""What changed in a story since a day, or since its articles were last told of; pure."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.compare.latest_value import Latest
from bot.model.analysis import AttributionKind
from bot.model.comparison import Comparison, Difference, Side
from bot.model.developments import Correction, Developments, NewerValue
from bot.model.passage import Head, Passage
from bot.model.story import Report, Story
from bot.newsroom.developments.correction_changes import changes
from bot.text.quantities import quantities

_DIGIT = re.compile(r"\d")


class StoryTimeline:
    """The articles of a story by the days on which they came out, in a zone."""

    def __init__(self, heads: Sequence[Head], zone: ZoneInfo) -> None:
        self.heads = heads
        self.zone = zone
        self.newest_first = sorted((head for head in heads if head.published), key=lambda head: head.order)[::-1]
        self._days = {head.id: _day(head, zone) for head in self.newest_first}

    def usual_day(self, today: date) -> date:
        """The day before the latest article, or that article's own if nothing is older than the day before.

        Dates later than tomorrow are taken for mistakes.
        """
        days = sorted(day for day in self._days.values() if day <= today + timedelta(days=1))
        if not days:
            return today
        before = days[-1] - timedelta(days=1)
        return before if days[0] < before else days[-1]

    def first_day(self, today: date) -> date:
        """The day of the earliest article."""
        return min(self._days.values(), default=today)

    def last_day(self, today: date) -> date:
        """The day of the latest article."""
        return max(self._days.values(), default=today)

    def since(self, day: date) -> list[Head]:
        """The articles from that day on, the newest first."""
        return [head for head in self.newest_first if self._days[head.id] >= day]


def _day(head: Head, zone: ZoneInfo) -> date:
    moment = head.published or datetime.max.replace(tzinfo=UTC)
    return moment.astimezone(UTC if head.only_day else zone).date()


def developments(
    story: Story,
    timeline: StoryTimeline,
    day: date,
    comparison: Comparison | None,
    versions: Mapping[str, tuple[datetime, Sequence[Report]]],
) -> Developments:
    """The developments of a story since ``day``.

    ``versions`` has of each corrected article when its newest version was read, and all its versions, oldest first.
    """
    corrected = [
        _correction(head, *versions[head.id], timeline.zone, day) for head in timeline.heads if head.id in versions
    ]
    return developments_from(story, timeline, day, timeline.since(day), [one for one in corrected if one], comparison)


def developments_from(
    story: Story,
    timeline: StoryTimeline,
    day: date,
    new: Sequence[Head],
    corrected: Sequence[Correction],
    comparison: Comparison | None,
) -> Developments:
    """The developments that these new articles and corrections bring; ``day`` is when they began."""
    fresh = [head.id for head in new]
    older = any(head.id not in fresh for head in timeline.newest_first)
    return Developments(
        story=story,
        since=day,
        heads=tuple(timeline.heads),
        new=tuple(new),
        newer=tuple(_newer_values(comparison, fresh)) if comparison else (),
        only=tuple(_only(comparison, fresh)) if comparison and older else (),
        corrected=tuple(sorted(corrected, key=lambda one: one.when, reverse=True)),
    )


def _newer_values(comparison: Comparison, fresh: Sequence[str]) -> Iterator[NewerValue]:
    """Of each difference the value that its latest article is the first to give, and the value before it."""
    latest = Latest(comparison)
    pairs = _Pairs(comparison)
    for one in dict.fromkeys(
        one for matter in comparison.merged_differences for one in latest.differences_with(matter.sides[0].passage)
    ):
        if pair := _newer_value(latest, pairs, one, fresh):
            yield NewerValue(one.kind, one.about, *pair)


class _Pairs:
    """Which sides differ from each other: those of one difference with unlike values, not all of a merged one."""

    def __init__(self, comparison: Comparison) -> None:
        self._of: dict[Side, list[Difference]] = {}
        for one in comparison.differ:
            for side in one.sides:
                self._of.setdefault(side, []).append(one)

    def differing_from(self, last: Side) -> set[Side]:
        """The sides whose value differs from that of this one."""
        own = last.value.casefold()
        return {side for one in self._of.get(last, ()) for side in one.sides if side.value.casefold() != own}


def _newer_value(latest: Latest, pairs: _Pairs, one: Difference, fresh: Sequence[str]) -> tuple[Side, Side] | None:
    """The value before the last and the last one; the former from an article that is not new, if any gives it.

    None if the latest article is not new, if an older one may give the same value ("14", "Fourteen"), or if it is not
    known to be later than all that give another.
    """
    last, *rest = latest.newest_first(one)
    against = pairs.differing_from(last)
    before = [side for side in rest if latest.is_later(last.passage.article, side.passage.article)]
    others = [side for side in before if side in against]
    repeated = any(side.passage.article not in fresh for side in before if side not in against)
    if last.passage.article not in fresh or repeated or not against.intersection(rest) <= set(others):
        return None
    return next(((side, last) for side in sorted(others, key=lambda side: side.passage.article in fresh)), None)


def _only(comparison: Comparison, fresh: Sequence[str]) -> list[tuple[Passage, ...]]:
    """The sentences of each fact that only new articles report: the most tangible first, then the newest article's."""
    place = {article: number for number, article in enumerate(fresh)}
    facts = [*(fact.sentences for fact in comparison.facts), *((part,) for part in comparison.only)]
    found = [parts for parts in facts if all(part.article in place for part in parts)]
    newest_first = [tuple(sorted(parts, key=lambda part: place[part.article])) for parts in found]
    names = {name for each in comparison.names for name in (each.name, *each.also)}
    return sorted(newest_first, key=lambda parts: (_vagueness(parts[0], names), place[parts[0].article]))


def _vagueness(part: Passage, names: Collection[str]) -> int:
    """0 for a sentence with a source or a figure, 1 for one that only names somebody, 2 for one without any."""
    if part.attribution.kind is not AttributionKind.NONE or _DIGIT.search(part.text) or quantities(part.text):
        return 0
    return 1 if any(name in part.text for name in names) else 2


def _correction(head: Head, read: datetime, versions: Sequence[Report], zone: ZoneInfo, day: date) -> Correction | None:
    """What changed in an article since a day; None if it was last corrected before that.

    An ``updated`` that the version before had too is not about the newest: the time when that was read counts then.
    """
    *earlier, newest = versions
    if not earlier:
        return None
    when = (head.updated if head.updated != earlier[-1].article.updated else None) or read
    if when.astimezone(zone).date() < day:
        return None
    known = [one for one in earlier if one.article.updated and one.article.updated.astimezone(zone).date() < day]
    return Correction(head, when, tuple(changes((known or earlier[:1])[-1], newest)))
