"""Whether whoever writes an article tells of himself, as in a column or an essay."""

import re
from collections.abc import Sequence
from itertools import islice
from typing import Final

from bot.text.furniture.posts import is_post

_QUOTED: Final = re.compile(r"[“\"][^“”\"\n]*(?:[”\"]|\Z)")
_SELF: Final = re.compile(r"(?<![\w’'.])I(?:[’'](?:m|ve|d|ll))?(?![\w.’'])|\b[Mm]y\b")
_SINGLE: Final = ("'", "‘")  # a paragraph that opens so is quoted
# Of an interview: "Quill: I was there.", or "ada quill" on a line of its own.
_SPEAKER: Final = re.compile(r"[A-Z][\w.’' -]{0,30}:\s|[a-z.’' -]{2,40}\Z")
_SHORT: Final = 10  # words of a heading at most
_FEWEST: Final = 3  # paragraphs with "I" outside quotations
_PART: Final = 4  # one in so many of all


def speaks_of_itself(lines: Sequence[str]) -> bool:
    """Whether "I" stands outside quotations in the opening paragraph and in a quarter of all, three at least.

    A reporter may be told something now and then ("she told me"), and a text without quotation marks may quote others.
    An interview or what was said at an event is no such text.
    """
    told = [line for line in lines if line.count(" ") >= _SHORT]
    if not told or not _speaks(told[0]):
        return False
    spoken = sum(map(_speaks, told))
    labelled = len(list(islice(filter(_SPEAKER.match, lines), _FEWEST)))
    return spoken >= max(_FEWEST, len(told) / _PART) and labelled < _FEWEST


def _speaks(line: str) -> bool:
    """Whether a paragraph has "I" or "my" in words of its own."""
    own = not line.startswith(_SINGLE) and not is_post(line)
    return own and _SELF.search(_QUOTED.sub(" ", line)) is not None
