"""Logging: events, not sentences. A word, then key=value; never article text, tokens or addresses with secrets."""

import logging
import sys
import traceback
from collections.abc import Iterator, Mapping

from bot.errors import UnusableIndexError

_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:/@+"


def event(logger: logging.Logger, name: str, *, level: int = logging.INFO, **facts: object) -> None:
    """Log one event with its facts, in the order given; values are quoted where they hold anything but plain words."""
    if logger.isEnabledFor(level):
        logger.log(level, "%s", _line(name, facts))


def failure(logger: logging.Logger, name: str, error: BaseException, **facts: object) -> None:
    """Log what nobody foresaw: where it came about and what kind of error it is.

    An error's own words may be what somebody typed, and are left out; but what the index says of itself is kept.
    """
    logger.error("%s\n%s", _line(name, facts), "".join(_trace(error)))


def log_to_stderr(level: str) -> None:
    """Send the log to standard error, one line an event; libraries are heard from warnings upward."""
    logging.basicConfig(
        stream=sys.stderr, level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s %(message)s"
    )
    for ours in ("bot", "handlers"):
        logging.getLogger(ours).setLevel(level.upper())


def _line(name: str, facts: Mapping[str, object]) -> str:
    return " ".join([name, *(f"{key}={_value(value)}" for key, value in facts.items())])


def _trace(error: BaseException) -> Iterator[str]:
    """The places that an error came through, as Python shows them, and its kind; those of its cause first."""
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
