"""The rules by which stories are compared: the code and the tables that a comparison is made with."""

import ast
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

# What a story is grouped, linked and compared with, and how it is prepared.
_PARTS: Final = ("compare", "entities", "index/prepare.py", "model", "stories", "text")
_NO_PART: Final = frozenset({"__pycache__", "resolve"})  # bot.entities.resolve: what people mean by a name they type

_Documented = ast.Module | ast.ClassDef | ast.FunctionDef


@cache
def rules() -> str:
    """A digest of the rules, so that stories are compared again if any of them has changed.

    Comments, docstrings and the layout of code are no rules.
    """
    digest = blake2b(digest_size=8)
    for part in _PARTS:
        for file in _files(files("bot").joinpath(part)):
            content = file.read_bytes()
            digest.update(_meaning(content).encode() if file.name.endswith(".py") else content)
    return digest.hexdigest()


def _files(place: Traversable) -> Iterator[Traversable]:
    """A file, or those of a folder in the order of their names."""
    if place.is_file():
        yield place
        return
    for entry in sorted(place.iterdir(), key=lambda entry: entry.name):
        if entry.name not in _NO_PART:
            yield from _files(entry)


def _meaning(code: bytes) -> str:
    """What a module's code does."""
    tree = ast.parse(code)
    _drop_docstrings(tree)
    return ast.dump(tree)


def _drop_docstrings(node: _Documented) -> None:
    if ast.get_docstring(node, clean=False) is not None:
        del node.body[0]
    for inner in node.body:
        if isinstance(inner, _Documented):
            _drop_docstrings(inner)
