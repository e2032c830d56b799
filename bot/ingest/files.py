"""Files and folders to drafts, in a stable order; what cannot be read becomes a refusal and the rest goes on."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from bot.ingest.draft import Draft, UnreadableError
from bot.ingest.html import read_html
from bot.ingest.jsonl import read_jsonl
from bot.ingest.markdown import read_markdown
from bot.ingest.plain import read_plain
from bot.model.article import Refusal

_READERS: dict[str, Callable[[bytes, str], Draft]] = {
    ".md": read_markdown,
    ".txt": read_plain,
    ".html": read_html,
    ".htm": read_html,
}
_NOT_ARTICLES = frozenset({"readme.md", "readme.txt", "license.md", "license.txt"})


def read_path(path: Path, limit: int) -> Iterator[Draft | Refusal]:
    """Every article below ``path`` (a file or a folder), ordered by path and line.

    Ids made from places are relative to ``path``, or the file's name where ``path`` is a file. ``limit`` is the size
    of one article in bytes: of a whole file, or of a line of a .jsonl file.
    """
    if not path.exists():
        yield Refusal(str(path), "there is no such file or folder")
    elif path.is_dir():
        for file in _walk(path):
            yield from _read_file(file, file.relative_to(path).as_posix(), limit)
    else:
        yield from _read_file(path, path.name, limit)


def _walk(folder: Path) -> Iterator[Path]:
    """Visible files below a folder, links not followed, README and licence files left out."""
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and name.lower() not in _NOT_ARTICLES:
                yield Path(here) / name


def _read_file(file: Path, place: str, limit: int) -> Iterator[Draft | Refusal]:
    safe = place.encode("utf-8", "backslashreplace").decode("utf-8")
    kind = file.suffix.lower()
    try:
        if file.is_symlink() or not file.is_file():
            yield Refusal(safe, "not a plain file (links and devices are not followed)")
        elif kind == ".jsonl":
            yield from read_jsonl(file, safe, limit)
        elif kind not in _READERS:
            yield Refusal(safe, f"unknown type {kind or 'without an ending'}; .md, .txt, .html and .jsonl are read")
        elif (size := file.stat().st_size) > limit:
            yield Refusal(safe, f"{size:,} bytes, over the limit of {limit:,} for one article")
        else:
            yield _READERS[kind](file.read_bytes(), safe)
    except UnreadableError as error:
        yield Refusal(safe, str(error))
    except OSError as error:
        yield Refusal(safe, f"cannot be opened: {error.strerror or error}")
