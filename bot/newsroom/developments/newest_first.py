"""Sentences that answer, the newest first where time tells which to believe: "the latest toll", a count that grows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import combinations

from bot.compare.latest_value import Latest
from bot.model.analysis import Figure, FigureKind
from bot.model.comparison import Side
from bot.model.story import Report
from bot.model.story_answer import Sought, StoryAnswer
from bot.newsroom.finding.lookup import typed_words
from bot.store import Store
from bot.text.quantities.sameness import same_noun
from bot.text.spans import within
from bot.text.turns import turns
from bot.text.typed.question import question


def newest_first(store: Store, found: StoryAnswer, reports: Sequence[Report]) -> StoryAnswer:
    """The answer with the newest of each outlet's best sentences first, if the latest is asked for.

    If outlets give figures that differ for the same thing as the best answer, those alone change places, with that of
    an outlet whose sentence was only known to report the same fact. Where counts of one noun differ, all keep their
    places, but when they were published may tell why.
    """
    now = question(typed_words(found.asked)).of_now
    if found.sought is Sought.FIGURE and found.told and found.story.id:
        found = _with_differing_first(found, Latest(store.comparison(found.story.id)))
    if now or found.dated:
        return replace(found, told=_sorted(found), dated=bool(found.told))
    return replace(found, dated=_counts_differ(found.told, reports))


def _counts_differ(told: Sequence[Side], reports: Sequence[Report]) -> bool:
    """Whether outlets count the same noun differently: "702 users", "688 users"."""
    counts = [
        (report.article.outlet, figure)
        for side in told
        for report in reports
        if report.article.id == side.passage.article
        for figure in within(report.analysis.figures, side.passage.start, side.passage.end)
        if figure.kind is FigureKind.COUNT and figure.unit and figure.text in side.value
    ]
    return any(
        one != other and same_noun(figure.unit, beside.unit) and _numbers(figure).isdisjoint(_numbers(beside))
        for (one, figure), (other, beside) in combinations(counts, 2)
    )


def _numbers(figure: Figure) -> set[float | str | None]:
    return {figure.low, figure.high} - {None}


def _with_differing_first(found: StoryAnswer, latest: Latest) -> StoryAnswer:
    """The answer, dated and those with a figure for the same thing as its first in front, if these differ."""
    best = found.told[0]
    given = {
        side.passage.place: side
        for one in latest.differences_with(best.passage)
        if any(_is_of(side, best) for side in one.sides)
        for side in one.sides
    }
    more = [given[side.passage.place] for side in found.agreed if side.passage.place in given]
    apart = [*(side for side in found.told if side.passage.place in given), *more]
    if len({side.value.casefold() for side in apart}) < 2:  # noqa: PLR2004 - they differ
        return found
    others = [side for side in found.told if side not in apart]
    agreed = tuple(side for side in found.agreed if side.passage.place not in given)
    return replace(found, told=(*apart, *others), agreed=agreed, dated=True)


def _is_of(other: Side, side: Side) -> bool:
    """Whether a side of a difference is this figure: "At least 11" of "At least 11 people"."""
    return other.passage.place == side.passage.place and other.value.casefold() in side.value.casefold()


def _sorted(found: StoryAnswer) -> tuple[Side, ...]:
    """Each outlet's first sentence, then each one's second, the newest of each first."""
    when = {head.id: head.published for head in found.heads}
    each_in_turn = turns(found.told, lambda side: side.passage.outlet)
    return tuple(side for turn in each_in_turn for side in _newest(turn, when))


def _newest(sides: Sequence[Side], when: Mapping[str, datetime | None]) -> Iterator[Side]:
    """The newest first; those of articles without a date keep their places."""
    dated = [(moment, side) for side in sides if (moment := when.get(side.passage.article))]
    newest = iter(sorted(dated, key=lambda pair: pair[0], reverse=True))
    for side in sides:
        yield next(newest)[1] if when.get(side.passage.article) else side
