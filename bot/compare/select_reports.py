"""Choose the reports to compare in full, so that a comparison costs the same however large the story is.

At most ``MOST_REPORTS`` are aligned: the longest report of each origin, origins with the most copies first, then the
latest. The other reports, mostly copies, contribute the sentences they share word for word.
"""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from bot.model.article import Genre
from bot.model.languages import in_other_languages
from bot.model.passage import Head
from bot.model.story import Origin, Story

MOST_REPORTS: Final = 12


def reports_to_align(story: Story, heads: Sequence[Head]) -> list[str]:
    """Ids of the news reports to align, in the order given."""
    ids = news_reports(heads)
    if len(ids) <= MOST_REPORTS:
        return ids
    words = {head.id: head.words for head in heads}
    origin_of = origin_numbers(story.sides, ids)
    copies_of = Counter(origin_of)
    copies = [copies_of[number] for number in origin_of]
    order = sorted(range(len(ids)), key=lambda place: (-copies[place], -words[ids[place]], place))
    first = {origin_of[place]: place for place in reversed(order)}
    latest = sorted(first.values(), key=lambda place: (-copies[place], -place))
    ahead = set(latest)
    rest = [place for place in order if place not in ahead]
    taken = set([*latest, *rest][:MOST_REPORTS])
    return [article for place, article in enumerate(ids) if place in taken]


def news_reports(heads: Sequence[Head]) -> list[str]:
    """Ids of the news reports, in the order given: opinion and analysis are not compared."""
    return [head.id for head in heads if head.genre is Genre.NEWS]


def comparable(heads: Sequence[Head]) -> AbstractSet[str]:
    """Ids of the news reports that may have something to themselves: those in the language of most.

    None of them if it is the only one besides articles that were not compared, which may tell the same.
    """
    news = [head for head in heads if head.genre is Genre.NEWS]
    found = {head.id for head in news} - {head.id for head in in_other_languages(news)}
    return found if len(found) >= min(2, len(heads)) else frozenset()


def origin_numbers(origins: Sequence[Origin], articles: Sequence[str]) -> list[int]:
    """A number for each article, the same for all articles of one origin."""
    number = {article: place for place, one in enumerate(origins) for article in one.articles}
    return [number.get(article, len(number) + place) for place, article in enumerate(articles)]
