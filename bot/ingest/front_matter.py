"""Front matter as people write it: most values are plain text, whatever YAML syntax a headline contains."""

import re
from typing import Final

from bot.ingest.keys import is_headline, is_text

_LINE: Final = re.compile(r"^([A-Za-z][\w -]*)(:[ \t]+)(\S[^\r\n]*)", re.MULTILINE)
_GOES_ON: Final = re.compile(r"\r?\n[ \t]+\S")
_QUOTED: Final = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_BLOCK: Final = re.compile(r"[|>][-+0-9]*")
_NOTHING: Final = ("null", "~")


def plain_text(front: str) -> str:
    """The front matter with its text values quoted, so that YAML reads each as it is written.

    A value that is already quoted, a block or a list, or that continues on the next line, is left alone.
    """
    return _LINE.sub(_as_text, front)


def _as_text(line: re.Match[str]) -> str:
    key, colon, value = line[1], line[2], line[3].rstrip()
    is_list = value.startswith(("[", "{")) and not is_headline(key)
    is_marked = value in _NOTHING or _QUOTED.fullmatch(value) or _BLOCK.fullmatch(value)
    if is_list or is_marked or not is_text(key) or _GOES_ON.match(line.string, line.end()):
        return line[0]
    doubled = value.replace("'", "''")
    return f"{key}{colon}'{doubled}'"
