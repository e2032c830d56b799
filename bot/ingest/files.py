"""Files and folders to drafts, in a stable order; a file that cannot be read becomes a refusal and stops nothing."""

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from bot.ingest.draft import Draft, RefusedDraft, UnreadableError
from bot.ingest.html import read_html
from bot.ingest.jsonl import read_jsonl
from bot.ingest.kept import Kept
from bot.ingest.markdown import read_markdown
from bot.ingest.plain import read_plain
from bot.ingest.rows import Rows
from bot.model.article import Refusal

_READERS: dict[str, Callable[[bytes, str], Draft]] = {
    ".md": read_markdown,
    ".txt": read_plain,
    ".html": read_html,
    ".htm": read_html,
}
_NOT_ARTICLES = frozenset({"readme.md", "readme.txt", "license.md", "license.txt"})


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A file that was changed so recently that it may be incomplete."""

    file: str


def read_path(
    path: Path, limit: int, called: Callable[[str], str] = str, kept: Kept | None = None, rest: float = 0
) -> Iterator[Draft | Refusal | PassedOver]:
    """Every article below ``path`` (a file or a folder), ordered by path and line.

    ``called`` names a file from its path below ``path``, or from its file name if ``path`` is a file; ids are made from
    that. Rows without ids are matched with the articles in ``kept``, if given. ``limit`` is the maximum size of one
    article in bytes: of a whole file, or of a line of a .jsonl file. Files changed within the last ``rest`` seconds are
    passed over, since half an article would be read as complete, and the rest of it as a correction; but not .jsonl
    files, which may grow all day, and in which half a line is not a row.
    """
    if not path.exists():
        yield Refusal(str(path), "there is no such file or folder")
    elif path.is_dir():
        for file in _walk(path):
            yield from _read_file(file, called(_safe(file.relative_to(path).as_posix())), limit, kept, rest)
    else:
        yield from _read_file(path, called(_safe(path.name)), limit, kept, rest)


def _walk(folder: Path) -> Iterator[Path]:
    """Visible files below a folder, without following links; README and licence files are left out."""
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and name.lower() not in _NOT_ARTICLES:
                yield Path(here) / name


def _safe(place: str) -> str:
    return place.encode("utf-8", "backslashreplace").decode("utf-8")


def _read_file(
    file: Path, place: str, limit: int, kept: Kept | None, rest: float
) -> Iterator[Draft | Refusal | PassedOver]:
    kind = file.suffix.lower()
    try:
        if file.is_symlink() or not file.is_file():
            yield Refusal(place, "not a plain file (links and devices are not followed)")
        elif kind == ".jsonl":
            yield from _rows(file, place, limit, kept)
        elif kind not in _READERS:
            yield Refusal(place, f"unknown type {kind or 'without an ending'}; .md, .txt, .html and .jsonl are read")
        elif (size := file.stat().st_size) > limit:
            yield Refusal(place, f"{size:,} bytes, over the limit of {limit:,} for one article")
        elif 0 <= time.time() - file.stat().st_mtime < rest:  # a time in the future says nothing
            yield PassedOver(place)
        else:
            yield _READERS[kind](file.read_bytes(), place)
    except UnreadableError as error:
        yield error.refusal(place)
    except OSError as error:
        yield Refusal(place, f"cannot be opened: {error.strerror or error}")


def _rows(file: Path, place: str, limit: int, kept: Kept | None) -> Iterator[Draft | Refusal]:
    rows = Rows(file, place, limit, kept) if kept else None
    for found in read_jsonl(file, place, limit):
        if rows and isinstance(found, Draft):
            yield rows.identified(found)
        elif rows and isinstance(found, RefusedDraft):
            yield replace(found, draft=rows.identified(found.draft))
        else:
            yield found
