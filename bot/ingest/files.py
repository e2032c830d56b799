"""Files and folders to drafts, in a stable order; a file that cannot be read becomes a refusal and stops nothing."""

import os
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path
from stat import S_ISDIR

from bot.ingest.draft import Draft, RefusedDraft, UnreadableError
from bot.ingest.html import read_html
from bot.ingest.jsonl import read_jsonl
from bot.ingest.kept import Kept
from bot.ingest.markdown import read_markdown
from bot.ingest.plain import read_plain
from bot.ingest.row_ids import Rows
from bot.model.article import Refusal

_READERS: dict[str, Callable[[bytes, str], Draft]] = {
    ".md": read_markdown,
    ".txt": read_plain,
    ".html": read_html,
    ".htm": read_html,
}
_ROWS = ".jsonl"
_TYPES = frozenset({*_READERS, _ROWS})
_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}/")  # of an address without its https://
_NOT_ARTICLES = frozenset({"readme.md", "readme.txt", "license.md", "license.txt"})


class Why(Enum):
    """Why something was passed over."""

    FRESH = auto()  # changed so recently that it may be incomplete
    OTHER_TYPE = auto()
    LINKED = auto()  # a folder that is a link


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A file or a folder that was not read, which is no failure."""

    file: str
    why: Why


def read_path(
    path: Path, limit: int, called: Callable[[str], str] = str, kept: Kept | None = None, rest: float = 0
) -> Iterator[Draft | Refusal | PassedOver]:
    """Every article below ``path`` (a file or a folder), ordered by path and line.

    ``called`` names a file from its path below ``path``, or from its file name if ``path`` is a file; ids are made from
    that. Rows without ids are matched with the articles in ``kept``, if given. ``limit`` is the maximum size of one
    article in bytes: of a whole file, or of a line of a .jsonl file. Files changed within the last ``rest`` seconds are
    passed over, since half an article would be read as complete, and the rest of it as a correction; but not .jsonl
    files, which may grow all day, and in which half a line is not a row. Below a folder, files of other types and
    links to folders are passed over too, and links to files are skipped.
    """
    try:
        is_folder = S_ISDIR(path.stat().st_mode)
    except FileNotFoundError:
        address = "; a web address begins with https://" if _HOST.match(str(path)) else ""
        yield Refusal(str(path), f"there is no such file or folder{address}")
    except OSError as error:
        yield _closed(str(path), error)
    else:
        if not is_folder:
            yield from _read_file(path, called(_safe(path.name)), limit, kept, rest)
            return
        for found, unread in _walk(path):
            place = called(_safe(found.relative_to(path).as_posix()))
            if isinstance(unread, Why):
                yield PassedOver(place, unread)
            elif unread is not None:
                yield _closed(place, unread)
            else:
                yield from _read_file(found, place, limit, kept, rest)


def _walk(folder: Path) -> Iterator[tuple[Path, Why | OSError | None]]:
    """Visible files below a folder, and what is not read with the reason; README and licence files are left out."""
    closed: list[OSError] = []
    for here, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from ((Path(here) / name, Why.LINKED) for name in folders if _is_link(here, name))
        for name in sorted(names):
            if not name.startswith(".") and name.lower() not in _NOT_ARTICLES and not _is_link(here, name):
                file = Path(here) / name
                yield file, None if file.suffix.lower() in _TYPES else Why.OTHER_TYPE
    yield from ((Path(error.filename), error) for error in closed)


def _is_link(folder: str, name: str) -> bool:
    return os.path.islink(f"{folder}/{name}")  # noqa: PTH114 - Path's raises in a folder that lets nobody in


def _safe(place: str) -> str:
    return place.encode("utf-8", "backslashreplace").decode("utf-8")


def _read_file(
    file: Path, place: str, limit: int, kept: Kept | None, rest: float
) -> Iterator[Draft | Refusal | PassedOver]:
    kind = file.suffix.lower()
    try:
        if file.is_symlink() or not file.is_file():
            yield Refusal(place, "not a plain file (links and devices are not followed)")
        elif kind == _ROWS:
            yield from _rows(file, place, limit, kept)
        elif kind not in _READERS:
            yield Refusal(place, f"unknown type {kind or 'without an ending'}; .md, .txt, .html and .jsonl are read")
        elif (size := file.stat().st_size) > limit:
            yield Refusal(place, f"{size:,} bytes, over the limit of {limit:,} for one article")
        elif 0 <= time.time() - file.stat().st_mtime < rest:  # a time in the future says nothing
            yield PassedOver(place, Why.FRESH)
        else:
            yield _READERS[kind](file.read_bytes(), place)
    except UnreadableError as error:
        yield error.refusal(place)
    except OSError as error:
        yield _closed(place, error)


def _closed(place: str, error: OSError) -> Refusal:
    return Refusal(place, f"cannot be opened: {error.strerror or error}")


def _rows(file: Path, place: str, limit: int, kept: Kept | None) -> Iterator[Draft | Refusal]:
    rows = Rows(file, place, limit, kept) if kept else None
    for found in read_jsonl(file, place, limit):
        if rows and isinstance(found, Draft):
            yield rows.identified(found)
        elif rows and isinstance(found, RefusedDraft):
            yield replace(found, draft=rows.identified(found.draft))
        else:
            yield found
