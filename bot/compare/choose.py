"""Which reports of a story are laid side by side, so that a comparison costs the same however large the story is.

At most ``MOST_REPORTS`` are aligned: of each origin its longest report, origins with most copies first, then the
latest. Reports left over, mostly copies, lend the sentences they share word for word.
"""

from collections.abc import Sequence
from typing import Final

from bot.model.article import Genre
from bot.model.story import Report, Story

MOST_REPORTS: Final = 12


def chosen(story: Story, reports: Sequence[Report]) -> tuple[list[Report], list[Report]]:
    """The news reports to align and those left over, both in the order given; opinion is in neither."""
    news = [report for report in reports if report.article.genre is Genre.NEWS]
    if len(news) <= MOST_REPORTS:
        return news, []
    voice = voices(story, news)
    copies = [voice.count(number) for number in voice]
    order = sorted(range(len(news)), key=lambda place: (-copies[place], -news[place].analysis.words, place))
    first = {voice[place]: place for place in reversed(order)}
    latest = sorted(first.values(), key=lambda place: (-copies[place], -place))
    rest = [place for place in order if place not in set(latest)]
    taken = set([*latest, *rest][:MOST_REPORTS])
    return [r for n, r in enumerate(news) if n in taken], [r for n, r in enumerate(news) if n not in taken]


def voices(story: Story, reports: Sequence[Report]) -> list[int]:
    """A number for each report: reports of one origin share it."""
    number = {article: place for place, origin in enumerate(story.origins) for article in origin.articles}
    return [number.get(report.article.id, len(number) + place) for place, report in enumerate(reports)]
