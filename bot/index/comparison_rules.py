"""The rules by which stories are compared: the code and the tables that a comparison is made with."""

import ast
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

# The values of a comparison; the others are those of answers, digests and settings.
_VALUES: Final = "analysis article comparison entity languages passage scores story uses".split()
# What a story is grouped, linked and compared with, and how it is prepared.
PARTS: Final = (
    *("compare", "entities", "index/prepare.py", "stories", "text"),
    *(f"model/{value}.py" for value in _VALUES),
)
# Neither bot.entities.resolve, which reads the names that people type, nor bot.text.typed, which reads their lines.
_NO_PART: Final = frozenset({"__pycache__", "resolve", "typed"})

_Documented = ast.Module | ast.ClassDef | ast.FunctionDef


@cache
def rules() -> str:
    """A digest of the rules, so that stories are compared again if any of them has changed; half a second's work.

    Comments, docstrings and the layout of code are no rules.
    """
    return _digest(_meaning(content) if name.endswith(".py") else content for name, content in _contents())


@cache
def rule_files() -> str:
    """A digest of the files that hold the rules: while they are the same, so are the rules."""
    return _digest(content for _, content in _contents())


def _digest(parts: Iterable[bytes]) -> str:
    digest = blake2b(digest_size=8)
    for part in parts:
        digest.update(part)
    return digest.hexdigest()


def _contents() -> Iterator[tuple[str, bytes]]:
    """The name and the content of each file of the rules."""
    for part in PARTS:
        for file in _files(files("bot").joinpath(part)):
            yield file.name, file.read_bytes()


def _files(place: Traversable) -> Iterator[Traversable]:
    """A file, or those of a folder in the order of their names."""
    if place.is_file():
        yield place
        return
    for entry in sorted(place.iterdir(), key=lambda entry: entry.name):
        if entry.name not in _NO_PART:
            yield from _files(entry)


def _meaning(code: bytes) -> bytes:
    """What a module's code does."""
    tree = ast.parse(code)
    _drop_docstrings(tree)
    return ast.dump(tree).encode()


def _drop_docstrings(node: _Documented) -> None:
    if ast.get_docstring(node, clean=False) is not None:
        del node.body[0]
    for inner in node.body:
        if isinstance(inner, _Documented):
            _drop_docstrings(inner)
