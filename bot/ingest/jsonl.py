"""JSON Lines: one article per line."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from bot.ingest.draft import Draft, UnreadableError
from bot.ingest.fields import draft
from bot.ingest.keys import once
from bot.model.article import Refusal


def read_jsonl(file: Path, place: str, limit: int) -> Iterator[Draft | Refusal]:
    """Each line's draft, or its refusal with the line number; empty lines are skipped.

    Lines are read one by one, so a file may be of any size; a line of more than ``limit`` bytes is refused.
    """
    seen = False
    for number, line in _lines(file, limit):
        seen = True
        if line is None:
            yield Refusal(place, f"over the limit of {limit:,} bytes for one article", number)
        else:
            yield _read_line(line, place, number)
    if not seen:
        yield Refusal(place, "the file is empty")


def row_texts(file: Path, limit: int) -> Iterator[str]:
    """The texts of the rows without an id; rows that cannot be read are skipped."""
    for _, line in _lines(file, limit):
        try:
            row = _parsed(line or b"")
        except UnreadableError:
            continue
        if row.get("id") in (None, "") and isinstance(text := row.get("text"), str):
            yield text


def _lines(file: Path, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Lines that are not empty, with their numbers; None for a line that is too long."""
    with file.open("rb") as stream:
        number = 0
        while line := stream.readline(limit + 1):
            number += 1
            if number == 1:
                line = line.removeprefix(b"\xef\xbb\xbf")
            if len(line) > limit and not line.endswith(b"\n"):
                _skip_line(stream, limit)
                yield number, None
            elif line.strip():
                yield number, line


def _skip_line(stream: BinaryIO, limit: int) -> None:
    while (rest := stream.readline(limit)) and not rest.endswith(b"\n"):
        pass


def _read_line(line: bytes, place: str, number: int) -> Draft | Refusal:
    try:
        row = _parsed(line)
        return draft(place, row.get("text"), row, line=number)
    except UnreadableError as error:
        return error.refusal(place, number)


def _parsed(line: bytes) -> dict[str, object]:
    try:
        row = json.loads(line.decode("utf-8"), object_pairs_hook=once)
    except UnicodeDecodeError as error:
        reason = f"not UTF-8 (byte {error.start + 1})"
    except json.JSONDecodeError as error:
        reason = f"invalid JSON: {error.msg} (column {error.colno})"
    except ValueError:
        reason = "invalid JSON: a number has too many digits"
    except RecursionError:
        reason = "invalid JSON: nested too deeply"
    else:
        if isinstance(row, dict):
            return row
        reason = "not a JSON object"
    raise UnreadableError(reason)
