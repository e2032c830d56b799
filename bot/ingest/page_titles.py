"""A page's headline, without what its site appends to it for search engines: "Bridge shut | Harbour Ledger"."""

import re
from collections.abc import Collection, Sequence
from typing import Final

from bot.text.normalise import fold, plain_marks
from bot.text.publication.outlet_names import bare_name

_MARK: Final = re.compile(r"\s[|–—·•-]\s|\s?｜\s?")
_BAR: Final = "|｜"
_LONGEST: Final = 1_000  # characters; what is longer is no headline


def page_title(given: Sequence[str], headings: Sequence[str], publishers: Collection[str]) -> str:
    """The page's main heading if a title in its metadata is the same, or only appends something shorter to it.

    Else the first title, without the name of a publisher at its end.
    """
    given, headings = ([line for line in lines if len(line) <= _LONGEST] for lines in (given, headings))
    printed = (heading for heading in headings if any(_heads(heading, title) for title in given))
    return next(printed, None) or _without_publisher(next(iter((*given, *headings)), ""), publishers)


def _heads(heading: str, title: str) -> bool:
    """Whether a title is a heading, or a heading followed by a mark and something shorter."""
    if fold(title) == fold(heading):
        return True
    begins = plain_marks(title).startswith(plain_marks(heading))
    mark = _MARK.match(title, len(heading)) if begins else None
    return mark is not None and 0 < len(title) - mark.end() < len(heading)


def _without_publisher(title: str, publishers: Collection[str]) -> str:
    """A title without the publisher's name at its end; after a bar, a word may follow the name ("| Ledger News")."""
    marks = list(_MARK.finditer(title))
    if not marks:
        return title
    name = bare_name(title[marks[-1].end() :])
    possible = {name, name.rpartition(" ")[0]} if marks[-1][0].strip() in _BAR else {name}
    return title[: marks[-1].start()] if possible & {bare_name(one) for one in publishers} - {""} else title
