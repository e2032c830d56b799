"""Structured logging: an event name, then key=value pairs; never article text, tokens or URLs with secrets."""

import logging
import sys
import traceback
from collections.abc import Iterator, Mapping

from bot.errors import UnusableIndexError

_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:/@+"


def event(logger: logging.Logger, name: str, *, level: int = logging.INFO, **facts: object) -> None:
    """Log one event with its facts, in the order given; values with anything but plain characters are quoted."""
    if logger.isEnabledFor(level):
        logger.log(level, "%s", _line(name, facts))


def failure(logger: logging.Logger, name: str, error: BaseException, **facts: object) -> None:
    """Log an unexpected error: its traceback and its type.

    An error's message may contain what a user typed, so it is left out, except for errors of the index itself.
    """
    failed(logger, name, trace(error), **facts)


def failed(logger: logging.Logger, name: str, traced: str, **facts: object) -> None:
    """The same of an error that another process, or earlier work, has traced."""
    logger.error("%s\n%s", _line(name, facts), traced)


def trace(error: BaseException) -> str:
    """The traceback of an error and its type, as ``failure`` logs it."""
    return "".join(_trace(error))


def log_to_stderr(level: str) -> None:
    """Send the log to standard error, one line per event; libraries log warnings and above."""
    logging.basicConfig(
        stream=sys.stderr, level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s %(message)s"
    )
    for ours in ("bot", "handlers"):
        logging.getLogger(ours).setLevel(level.upper())


def _line(name: str, facts: Mapping[str, object]) -> str:
    return " ".join([name, *(f"{key}={_value(value)}" for key, value in facts.items())])


def _trace(error: BaseException) -> Iterator[str]:
    """The traceback of an error, as Python formats it, and its type; those of its cause first."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _trace(before)
        yield "\nwhich led to\n"
    yield from traceback.format_tb(error.__traceback__)
    kind = type(error)
    words = f": {error}" if isinstance(error, UnusableIndexError) else ""
    yield f"{kind.__module__}.{kind.__qualname__}{words}"


def _value(value: object) -> str:
    text = str(value)
    return text if text and all(char in _PLAIN for char in text) else repr(text)
