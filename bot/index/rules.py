"""The rules by which stories are compared: the code and the tables that a comparison is made with."""

from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

_PARTS: Final = ("compare", "entities", "model", "stories", "text")


@cache
def rules() -> str:
    """A digest of the rules, so that stories are compared again if any of them has changed."""
    digest = blake2b(digest_size=8)
    for part in _PARTS:
        for content in _contents(files("bot").joinpath(part)):
            digest.update(content)
    return digest.hexdigest()


def _contents(folder: Traversable) -> Iterator[bytes]:
    """What the files of a folder hold, in the order of their names."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_file():
            yield entry.read_bytes()
        elif entry.name != "__pycache__":
            yield from _contents(entry)
