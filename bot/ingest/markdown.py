"""Markdown with optional YAML front matter."""

import re
from itertools import islice
from typing import Final

from bot.ingest.decode import decode
from bot.ingest.draft import Draft, UnreadableError
from bot.ingest.fields import draft, withholding
from bot.ingest.front_matter import lines_of, read_fields
from bot.ingest.keys import own_name

_FENCE: Final = re.compile(r"^-{3,}[^\S\n]*$", re.MULTILINE)
_BEGINS: Final = re.compile(r"-{3,}[^\S\n]*$|\s+-{3,}[^\S\n]*\n(?=[A-Za-z][\w -]*:)", re.MULTILINE)
_TOML: Final = re.compile(r"\s*\+{3}[^\S\n]*\n")


def read_markdown(data: bytes, place: str) -> Draft:
    """A .md file: the front matter gives the fields, everything after it is the text, unchanged.

    Raises:
        UnreadableError: the front matter is not closed, cannot be read, or has a field that cannot. If its lines tell
            that the article may have to be hidden, it is of a draft that hides it.
    """
    source = decode(data)
    try:
        return _read(source, place)
    except UnreadableError as error:
        error.draft = error.draft or withholding(place, lines_of(source))
        raise


def _read(source: str, place: str) -> Draft:
    if _TOML.match(source):
        msg = "the front matter is TOML (+++); write it as YAML, `key: value` lines between two lines of ---"
        raise UnreadableError(msg, line=1)
    if not _BEGINS.match(source):
        return draft(place, source, {})
    marks = list(islice(_FENCE.finditer(source), 2))
    if len(marks) < 2:  # noqa: PLR2004 - one mark opens, one closes
        msg = "the front matter is opened with --- and never closed"
        raise UnreadableError(msg, line=1)
    first, last = marks[0].end(), marks[1].start()
    fields, lines = read_fields(source[first:last], source.count("\n", 0, first))
    try:
        return draft(place, source[marks[1].end() :].removeprefix("\n"), fields)
    except UnreadableError as error:
        error.line = max((line for key, line in lines.items() if own_name(key) == error.field), default=0)
        raise
