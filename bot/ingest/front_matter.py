"""Front matter as people write it: most values are plain text, whatever YAML syntax a headline contains."""

import re
from typing import Final

import yaml

from bot.ingest.draft import UnreadableError
from bot.ingest.keys import Several, is_headline, is_text, may_hide, once
from bot.settings.yaml_file import BROKEN, LOADER, TAB, broken

LONGEST: Final = 16_000  # characters; articles' fields come nowhere near
LOOKED_AT: Final = 200_000  # characters of a file whose front matter cannot be read
DEEPEST: Final = 20  # the YAML parser recurses at each level, until the process crashes

_TIMESTAMP: Final = "tag:yaml.org,2002:timestamp"
_MERGE: Final = "tag:yaml.org,2002:merge"
_LINE: Final = re.compile(r"^([A-Za-z][\w -]*)(:[ \t]+)(\S[^\r\n]*)", re.MULTILINE)
_FIELD: Final = re.compile(  # of TOML too
    r"^[^\S\n]*+[\"']?([A-Za-z][\w -]*+)[\"']?[^\S\n]*+[:=][ \t]*+([^\r\n]*)", re.MULTILINE
)
_COMMENT: Final = re.compile(r"\s#.*")
_GOES_ON: Final = re.compile(r"\r?\n[ \t]+\S")
_QUOTED: Final = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_BLOCK: Final = re.compile(r"[|>][-+0-9]*")
_SYNTAX: Final = tuple("[{&*!|>")
_NOTHING: Final = ("null", "~")


class _Loader(LOADER):  # type: ignore[misc, valid-type]  # libyaml's, or PyYAML's own
    """Leaves dates as they are written: `moments` alone reads them."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - as PyYAML has it
        first: [one for one in resolvers if one[0] != _TIMESTAMP]
        for first, resolvers in LOADER.yaml_implicit_resolvers.items()
    }


def read_fields(front: str, before: int = 0) -> tuple[dict[str, object], dict[str, int]]:
    """The fields of front matter, and the line of each; ``before`` it, its file has so many lines.

    Its length, depth and growth are bounded before any of it is built.

    Raises:
        UnreadableError: it is too long or too deep, has aliases, is not YAML, or is not a list of ``key: value`` lines.
    """
    if len(front) > LONGEST:
        msg = f"the front matter has {len(front):,} characters, over the limit of {LONGEST:,}"
        raise UnreadableError(msg, line=before + 1)
    written, line = "\n" * before + plain_text(front), 0
    pairs: list[tuple[str, object]] = []
    lines: dict[str, int] = {}
    try:
        _check(written)
        loader = _Loader(written)
        root = loader.get_single_node()
        if root is None or root.tag == "tag:yaml.org,2002:null":
            return {}, {}
        if not isinstance(root, yaml.MappingNode):
            msg = "the front matter must be lines of `key: value`"
            raise UnreadableError(msg, line=root.start_mark.line + 1)
        for key, value in root.value:
            line = key.start_mark.line + 1
            if key.tag == _MERGE:
                msg = "the front matter takes over fields (<<); write them out"
                raise UnreadableError(msg, line=line)
            if isinstance(key, yaml.ScalarNode):
                pairs.append((key.value, loader.construct_object(value, deep=True)))
                lines[key.value] = line
    except BROKEN as error:
        found, wrong = broken(error, written)
        helps = isinstance(error, yaml.MarkedYAMLError) and wrong != TAB
        msg = f"the front matter is not valid YAML ({wrong}){'; try quotation marks around the value' if helps else ''}"
        raise UnreadableError(msg, line=found or line) from error
    return once(pairs), lines


def lines_of(source: str) -> dict[str, object]:
    """What the beginning of a file has of fields if only its lines are looked at, each value as it is written."""
    return once((key, _line_value(key, value)) for key, value in _FIELD.findall(source[:LOOKED_AT]))


def _line_value(key: str, value: str) -> object:
    """The value on a line, without quotation marks and comment; one in the syntax of YAML is not one value.

    Nor is nothing, where the next line may have what hides the article.
    """
    unsure = value.startswith(_SYNTAX) or (may_hide(key) and not value.strip())
    return Several((value,)) if unsure else _COMMENT.sub("", value).strip(" \t\"'")


def plain_text(front: str) -> str:
    """The front matter with its text values quoted, so that YAML reads each as it is written.

    A value that is already quoted, a block or a list, or that continues on the next line, is left alone.
    """
    return _LINE.sub(_as_text, front)


def _check(front: str) -> None:
    """Refuse deep nesting, and aliases: aliases of aliases multiply, and articles' fields need none."""
    depth = 0
    for event in yaml.parse(front, Loader=LOADER):
        line = 1 + (event.start_mark.line if event.start_mark is not None else 0)
        if isinstance(event, yaml.AliasEvent):
            msg = f"the front matter refers to a part of itself (*{event.anchor}); write it out"
            raise UnreadableError(msg, line=line)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            msg = f"the front matter is nested more than {DEEPEST} levels deep"
            raise UnreadableError(msg, line=line)


def _as_text(line: re.Match[str]) -> str:
    key, colon, value = line[1], line[2], line[3].rstrip()
    is_list = value.startswith(("[", "{")) and not is_headline(key)
    is_marked = value in _NOTHING or _QUOTED.fullmatch(value) or _BLOCK.fullmatch(value)
    if is_list or is_marked or not is_text(key) or _GOES_ON.match(line.string, line.end()):
        return line[0]
    doubled = value.replace("'", "''")
    return f"{key}{colon}'{doubled}'"
