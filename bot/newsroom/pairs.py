"""Two named articles, compared: "A vs B"."""

import re
from collections.abc import Sequence

from bot.model.story import Report, Story
from bot.stories import origins

_VERSUS = re.compile(r"\s+(?:vs\.?|versus)\s+", re.IGNORECASE)


def split_pair(typed: str) -> tuple[str, str] | None:
    """The two sides of "A vs B", or None where only one thing is named."""
    sides = [side.strip().strip("\"'“”‘’") for side in _VERSUS.split(typed.strip(), maxsplit=1)]
    return (sides[0], sides[1]) if len(sides) == 2 and all(sides) else None  # noqa: PLR2004 - a pair


def pair_story(reports: Sequence[Report]) -> Story:
    """A story of just these articles, which is not in the store."""
    articles = [report.article for report in reports]
    dates = sorted(article.published for article in articles if article.published)
    return Story(
        id="",
        title=articles[0].title,
        articles=tuple(article.id for article in articles),
        origins=origins(reports),
        outlets=tuple(dict.fromkeys(article.outlet for article in articles)),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
    )
