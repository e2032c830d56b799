"""Hand-written YAML files: reading them, and readable messages for broken ones."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import yaml

from bot.errors import SettingsError

LARGEST: Final = 1_000_000  # bytes of settings; whole newsrooms' have a hundredth
# PyYAML raises not only its own errors: others come from values such as `!!bool x` or 2024-13-45, and deep nesting.
BROKEN: Final = (yaml.YAMLError, ValueError, LookupError, AttributeError, TypeError, ArithmeticError, RecursionError)
LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml's, if PyYAML was built with it
_TABS: Final = ("'\\t'", "tab character")  # in the parsers' words
TAB: Final = "there is a tab; use spaces"
_LONGEST: Final = 200  # characters shown of the parser's message


def read_yaml(path: Path) -> object:
    """The content of a YAML file; None if it does not exist.

    Raises:
        SettingsError: it cannot be read, or has a key twice; names the file and, if known, the line.
    """
    try:
        if (size := path.stat().st_size) > LARGEST:
            msg = f"{path} has {size:,} bytes, over the limit of {LARGEST:,}"
            raise SettingsError(msg)
        written = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(unreadable(path, error)) from error
    with parsing(path, written):
        value = yaml.safe_load(written)
    composed(path, written)
    return value


def composed(path: Path, written: str) -> yaml.Node | None:
    """The nodes of what is written in a YAML file; None if that is nothing.

    Raises:
        SettingsError: it is not YAML, or has a key twice, of which YAML would take the last without a word.
    """
    with parsing(path, written):
        root = yaml.compose(written, Loader=LOADER)
    for key in _twice(root, set()):
        msg = f"{path}, line {key.start_mark.line + 1}: {key.value!r} is there twice; keep one"
        raise SettingsError(msg)
    return root


def unreadable(path: Path, error: OSError | UnicodeDecodeError) -> str:
    """Why a file cannot be read, and what to do."""
    if isinstance(error, UnicodeDecodeError):
        return f"{path} cannot be read: it is not UTF-8 text. Save it as UTF-8."
    return f"{path} cannot be opened ({error.strerror}). Let the user that runs Copydesk read it."


@contextmanager
def parsing(path: Path, written: str = "") -> Iterator[None]:
    """Tell what is wrong in a YAML file, and in which line of what is ``written`` there, as a fault of that file.

    Raises:
        SettingsError: for every error that reading its nodes may raise.
    """
    try:
        yield
    except BROKEN as error:
        line, wrong = broken(error, written)
        place = f", line {line}" if line else ""
        msg = f"{path}{place}: not valid YAML ({wrong})"
        raise SettingsError(msg) from error


def _twice(node: yaml.Node | None, seen: set[int]) -> Iterator[yaml.Node]:
    """Keys that their mapping has already; an alias is a node that was ``seen``."""
    if not isinstance(node, yaml.CollectionNode) or id(node) in seen:
        return
    seen.add(id(node))
    keys = set()
    for item in node.value:
        key, value = item if isinstance(node, yaml.MappingNode) else (None, item)
        if isinstance(key, yaml.ScalarNode):
            if key.value in keys:
                yield key
            keys.add(key.value)
        yield from _twice(value, seen)


def broken(error: Exception, written: str) -> tuple[int, str]:
    """The line of a fault in what is written (from 1; 0 if the parser gives none) and what is wrong there."""
    if isinstance(error, yaml.reader.ReaderError):
        at = max(written.find(chr(error.character)), 0)  # its position counts bytes
        return written.count("\n", 0, at) + 1, f"the character #x{error.character:04x} may not be there"
    mark = getattr(error, "problem_mark", None)
    wrong = "nested too deep" if isinstance(error, RecursionError) else getattr(error, "problem", None) or error
    told = TAB if any(tab in str(wrong) for tab in _TABS) else str(wrong)[:_LONGEST]
    return (mark.line + 1 if mark is not None else 0), told
