"""Picture credits glued to the sentence of news behind them: "AP/Ada Quill Mayor Tom Vane spoke of the dam."."""

import re
from collections.abc import Sequence
from typing import Final

from bot.text.furniture.captions import is_caption

_CREDIT: Final = re.compile(
    r"(?:Associated\sPress|AP(?:\sPhoto)?|AFP|Reuters|REUTERS|Getty(?:\sImages)?)"
    r"/[A-Z][\w’'-]{1,30}(?:\s[A-Z]\.)?\s[A-Z][\w’'-]{1,30}(?=\s[A-Z][^\n]{0,80}?\s[a-z]{2,}\s)"
)


def with_credits_apart(line: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans of a line's sentences; a credit behind a caption is one of its own, and news begins behind it."""
    found: list[tuple[int, int]] = []
    for first, last in spans:
        credit = _CREDIT.match(line, first, last) if found else None
        if credit and is_caption(line[slice(*found[-1])]):
            found += [credit.span(), (credit.end() + 1, last)]
        else:
            found.append((first, last))
    return found
