"""Files of YAML that people write: what the reader raises for a broken one, and how that is told."""

from pathlib import Path
from typing import Final

import yaml

from bot.errors import SettingsError

# What the reader raises besides its own errors: for values such as `!!bool x` or 2024-13-45, and for endless nesting.
BROKEN: Final = (yaml.YAMLError, ValueError, LookupError, AttributeError, TypeError, ArithmeticError, RecursionError)
_LONGEST: Final = 200  # characters of what the reader says


def read_yaml(path: Path) -> object:
    """What a file holds, None where there is none.

    Raises:
        SettingsError: it cannot be read; names the file and, where the reader does, the line.
    """
    if not path.is_file():
        return None
    try:
        return yaml.safe_load(path.read_text(encoding="utf-8"))
    except (*BROKEN, OSError) as error:
        line, wrong = broken(error)
        place = f", line {line}" if line else ""
        msg = f"{path}{place}: not valid YAML ({wrong})"
        raise SettingsError(msg) from error


def broken(error: Exception) -> tuple[int, str]:
    """The line of a fault, from 1, or 0 where the reader names none, and what is wrong there."""
    mark = getattr(error, "problem_mark", None)
    wrong = "nested too deep" if isinstance(error, RecursionError) else getattr(error, "problem", None) or error
    return (mark.line + 1 if mark is not None else 0), str(wrong)[:_LONGEST]
