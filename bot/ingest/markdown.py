"""Markdown with optional YAML front matter."""

import re
from itertools import islice
from typing import Final

import yaml

from bot.ingest.decode import decode
from bot.ingest.draft import Draft, UnreadableError
from bot.ingest.fields import draft
from bot.ingest.front_matter import plain_text
from bot.settings.yaml_file import BROKEN, LOADER, broken

LONGEST = 16_000  # characters of front matter; articles' fields come nowhere near
DEEPEST = 20  # the YAML parser recurses at each level, until the process crashes

_FENCE: Final = re.compile(r"^-{3,}[^\S\n]*$", re.MULTILINE)
_BEGINS: Final = re.compile(r"-{3,}[^\S\n]*$|\s+-{3,}[^\S\n]*\n(?=[A-Za-z][\w -]*:)", re.MULTILINE)
_TOML: Final = re.compile(r"\s*\+{3}[^\S\n]*\n")


def read_markdown(data: bytes, place: str) -> Draft:
    """A .md file: the front matter gives the fields, everything after it is the text, unchanged.

    Raises:
        UnreadableError: the front matter is not closed, too long or too deep, has aliases, is not YAML, or is not a
        list of ``key: value`` lines.
    """
    source = decode(data)
    if _TOML.match(source):
        msg = "line 1: the front matter is TOML (+++); write it as YAML, `key: value` lines between two lines of ---"
        raise UnreadableError(msg)
    if not _BEGINS.match(source):
        return draft(place, source, {})
    marks = list(islice(_FENCE.finditer(source), 2))
    if len(marks) < 2:  # noqa: PLR2004 - one mark opens, one closes
        msg = "line 1: the front matter is opened with --- and never closed"
        raise UnreadableError(msg)
    fields = _loaded(source[marks[0].end() : marks[1].start()])
    if fields is None:
        fields = {}
    if not isinstance(fields, dict):
        msg = "line 2: the front matter must be lines of `key: value`"
        raise UnreadableError(msg)
    body = source[marks[1].end() :]
    return draft(place, body.removeprefix("\n"), {key: value for key, value in fields.items() if isinstance(key, str)})


def _loaded(front: str) -> object:
    """The parsed front matter; its length, depth and growth are bounded before any of it is built."""
    if len(front) > LONGEST:
        msg = f"line 1: the front matter has {len(front):,} characters, over the limit of {LONGEST:,}"
        raise UnreadableError(msg)
    written = plain_text(front)
    try:
        _check(written)
        return yaml.load(written, Loader=LOADER)  # noqa: S506 - the safe one
    except BROKEN as error:
        line, wrong = broken(error)
        msg = f"line {line or 1}: the front matter is not valid YAML ({wrong}); try quotation marks around the value"
        raise UnreadableError(msg) from error


def _check(front: str) -> None:
    """Refuse deep nesting, and aliases: aliases of aliases multiply, and articles' fields need none."""
    depth = 0
    for event in yaml.parse(front, Loader=LOADER):
        line = 1 + (event.start_mark.line if event.start_mark is not None else 0)
        if isinstance(event, yaml.AliasEvent):
            msg = f"line {line}: the front matter refers to a part of itself (*{event.anchor}); write it out"
            raise UnreadableError(msg)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            msg = f"line {line}: the front matter is nested more than {DEEPEST} levels deep"
            raise UnreadableError(msg)
