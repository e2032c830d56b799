"""Markdown with optional YAML front matter."""

import re

import yaml
from frontmatter.default_handlers import YAMLHandler

from bot.ingest.decode import decode
from bot.ingest.draft import Draft, UnreadableError
from bot.ingest.fields import draft

_CLOSING = re.compile(r"^-{3,}[ \t\r]*$", re.MULTILINE)


def read_markdown(data: bytes, place: str) -> Draft:
    """A .md file: front matter gives the fields, all behind it is the text, exactly as it stands.

    Raises:
        UnreadableError: the front matter is not closed, is not YAML, or is not a list of ``key: value`` lines.
    """
    source = decode(data)
    handler = YAMLHandler()
    if not handler.detect(source):
        return draft(place, source, {})
    marks = list(_CLOSING.finditer(source))
    if len(marks) < 2:  # noqa: PLR2004 - one mark opens, one closes
        msg = "line 1: the front matter is opened with --- and never closed"
        raise UnreadableError(msg)
    try:
        fields = handler.load(source[marks[0].end() : marks[1].start()])
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        line = 1 + (mark.line if mark is not None else 0)
        msg = f"line {line}: broken front matter ({getattr(error, 'problem', None) or error})"
        raise UnreadableError(msg) from error
    if fields is None:
        fields = {}
    if not isinstance(fields, dict):
        msg = "line 2: the front matter must be lines of `key: value`"
        raise UnreadableError(msg)
    body = source[marks[1].end() :]
    return draft(place, body.removeprefix("\n"), {str(key): value for key, value in fields.items()})
