"""Hand-written YAML files: reading them, and readable messages for broken ones."""

from pathlib import Path
from typing import Final

import yaml

from bot.errors import SettingsError

# PyYAML raises not only its own errors: others come from values such as `!!bool x` or 2024-13-45, and deep nesting.
BROKEN: Final = (yaml.YAMLError, ValueError, LookupError, AttributeError, TypeError, ArithmeticError, RecursionError)
LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml's, if PyYAML was built with it
_LONGEST: Final = 200  # characters shown of the parser's message


def read_yaml(path: Path) -> object:
    """The content of a YAML file; None if it does not exist.

    Raises:
        SettingsError: it cannot be read; names the file and, if known, the line.
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
    """The line of a fault (from 1; 0 if the parser gives none) and what is wrong there."""
    mark = getattr(error, "problem_mark", None)
    wrong = "nested too deep" if isinstance(error, RecursionError) else getattr(error, "problem", None) or error
    return (mark.line + 1 if mark is not None else 0), str(wrong)[:_LONGEST]
