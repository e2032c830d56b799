"""A story as it is shown: title, articles, outlets and times."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from typing import Final

from bot.model.article import Genre
from bot.model.languages import in_other_languages
from bot.model.story import Origin, Story, StoryLink
from bot.stories.origin_features import OriginFeatures
from bot.text.words import idf

_LOUD: Final = 0.85  # what is left of the worth of a headline that exclaims or quotes
_IS_LOUD: Final = re.compile(r"!|[“\"«]|(?<!\w)[‘'](?=\w).{2,}?[’'](?!\w)")


def story_of(
    story_id: str, ordered: Sequence[OriginFeatures], origins: Sequence[Origin], ties: Sequence[StoryLink]
) -> Story:
    """The story of articles by their features, the earliest first."""
    heads = [one.head for one in ordered]
    times = [head.published for head in heads if head.published is not None]
    return Story(
        id=story_id,
        title=title(ordered),
        articles=tuple(head.id for head in heads),
        origins=tuple(origins),
        outlets=tuple(dict.fromkeys(head.outlet for head in heads)),
        first=min(times, default=None),
        last=max(times, default=None),
        ties=tuple(ties),
    )


def title(articles: Sequence[OriginFeatures], outdated: Collection[str] = (), latest: Collection[str] = ()) -> str:
    """The headline that shares most words with the other articles' headlines and openings; the earliest of equals.

    Of headlines that share almost as many, one that quotes nobody is preferred.
    A headline in the language of most articles is preferred to any other, then a source's own to one that had to be
    taken from the text, then that of a news report, then one with the ``latest`` figure of a matter to one without, and
    that to one with an ``outdated`` figure; both are given as ids of articles.
    """
    foreign = {head.id for head in in_other_languages(one.head for one in articles)}
    used = Counter(term for one in articles for term in one.opening)

    def weight(one: OriginFeatures) -> tuple[bool, bool, bool, int, float]:
        shared = sum(idf(term) * (used[term] - 1) for term in sorted(one.headline))
        figure = (one.head.id in latest) - (one.head.id in outdated)
        own = not one.head.title_from_text
        news = one.head.genre is Genre.NEWS
        plain = _LOUD if _IS_LOUD.search(one.head.title) else 1
        return one.head.id not in foreign, own, news, figure, plain * shared / (len(one.headline) + 3)

    return max(articles, key=weight).head.title
