"""Two named articles, compared: "A vs B"."""

import re
from collections.abc import Callable, Sequence
from itertools import islice

from bot.errors import UsageError
from bot.model.story import Report, Story
from bot.newsroom.lookup import find, typed_words
from bot.newsroom.outlets import outlet_meant
from bot.store import Store
from bot.stories import origins

MOST_CUTS = 4  # places at which the input is split, to try whether the two parts name articles
TWO = re.compile(r" (?:vs\.?|versus|and|with|to) ", re.IGNORECASE)  # between words with one space each
_VERSUS = re.compile(r"(?<=\S)\s+(?:vs\.?|versus)\s+", re.IGNORECASE)


def split_pair(typed: str) -> tuple[str, str] | None:
    """The two sides of "A vs B", or None if only one thing is named."""
    sides = [_bare(side) for side in _VERSUS.split(typed.strip(), maxsplit=1)]
    return (sides[0], sides[1]) if len(sides) == 2 and all(sides) else None  # noqa: PLR2004 - a pair


def pair_of(typed: str, is_called: Callable[[str], bool]) -> tuple[str, str] | None:
    """The two sides of "A vs B"; either may contain a "vs" of its own if that names an article.

    ``is_called`` says whether the exact words name articles: a headline, an address, a file or an id. None if only
    one thing is named.

    Raises:
        UsageError: more than two things are named.
    """
    if is_called(typed.strip()):
        return None
    cuts = [match.span() for match in islice(_VERSUS.finditer(typed.strip()), MOST_CUTS)]
    if len(cuts) < 2:  # noqa: PLR2004 - a pair has one
        return split_pair(typed)
    pairs = [(_bare(typed.strip()[:start]), _bare(typed.strip()[end:])) for start, end in cuts]
    named = next((pair for pair in pairs if all(map(is_called, pair))), None)
    if named is None:
        msg = "Two articles can be compared at a time: write “A vs B”, each by its headline, address or id."
        raise UsageError(msg)
    return named


def pair_ids(store: Store, left: str, right: str) -> list[str]:
    """The ids of the articles that two sides name, in order; stops at the first side that names none."""
    ids: list[str] = []
    for side in (left, right):
        found = find(store, side, typed_words(side))
        if not found.heads:
            break
        ids.append(next((head.id for head in found.heads if head.id not in ids), found.heads[0].id))
    return ids


def check_no_outlets(store: Store, typed: str) -> None:
    """Refuse to compare two outlets: their names do not say which articles are meant.

    Raises:
        UsageError: both sides name an outlet; says how to compare outlets.
    """
    sides = [_bare(side) for side in TWO.split(" ".join(typed.split()), 1)]
    if len(sides) != 2 or not all(sides):  # noqa: PLR2004 - a pair
        return
    outlets = store.outlets()
    left, right = (outlet_meant(outlets, side) for side in sides)
    if left and right:
        msg = (
            f"{left} and {right} are outlets. Compare a story first, such as “compare port strike”;"
            f" then, in its thread, “compare {left} and {right}”."
        )
        raise UsageError(msg)


def _bare(side: str) -> str:
    return side.strip().strip("\"'“”‘’")


def pair_story(reports: Sequence[Report]) -> Story:
    """A story of only these articles, not in the store; with two articles it is titled by their outlets."""
    articles = [report.article for report in reports]
    outlets = tuple(dict.fromkeys(article.outlet for article in articles))
    dates = sorted(article.published for article in articles if article.published)
    return Story(
        id="",
        title=_title(articles[0].title, outlets, len(articles)),
        articles=tuple(article.id for article in articles),
        origins=origins(reports),
        outlets=outlets,
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
    )


def _title(first: str, outlets: Sequence[str], count: int) -> str:
    """``Harbour Ledger vs Evening Bell``; not a headline, since both headlines follow below."""
    if count == 1:
        return first
    return " vs ".join(outlets) if len(outlets) > 1 else f"Two articles from {outlets[0]}"
