"""Structured logging: an event name, then key=value pairs; never article text, tokens or URLs with secrets."""

import logging
import sys
import traceback
from collections.abc import Iterator, Mapping
from enum import StrEnum, auto
from string import ascii_letters, digits

from bot.errors import UnusableIndexError

_PLAIN = frozenset(ascii_letters + digits + "-_.:/@+")


class LogEvent(StrEnum):
    """All events of the log: each line begins with one."""

    # a run of the bot
    STARTED = auto()
    STOPPED = auto()
    CONNECTED = auto()
    DISCONNECTED = auto()

    # requests
    ANSWERED = auto()
    REFUSED = auto()
    FAILED = auto()
    FAILURE_NOT_TOLD = auto()
    FAULTY_MESSAGE = auto()
    UNDELIVERED = auto()
    OUTSIDER = auto()
    TOO_MUCH = auto()
    NOT_FINISHED = auto()
    NO_MEANING = auto()
    BACKGROUND_BROKE = auto()

    # indexing
    INDEXING = auto()
    INDEXED = auto()
    INDEX_HELD_UP = auto()
    INDEX_BROKE = auto()
    READ = auto()
    NOT_PREPARED = auto()
    DOUBTFUL = auto()
    NOT_FOLLOWED = auto()
    ARTICLE_BROKE = auto()
    STORY_BROKE = auto()

    # posts of digests and follows
    TAKEN_OVER = auto()
    LEASE_LOST = auto()
    POST_FOUND = auto()
    DIGESTS_HELD_UP = auto()
    FOLLOWS_HELD_UP = auto()
    FOLLOW_ENDED = auto()

    # what became of one post, by its kind
    DIGEST_HELD_UP = auto()
    DIGEST_BROKE = auto()
    DIGEST_CLAIMED = auto()
    DIGEST_SENDING = auto()
    DIGEST_POSTED = auto()
    DIGEST_UNKNOWN = auto()
    DIGEST_FAILED = auto()
    DIGEST_SKIPPED = auto()
    DIGEST_EMPTY = auto()
    FOLLOW_HELD_UP = auto()
    FOLLOW_BROKE = auto()
    FOLLOW_CLAIMED = auto()
    FOLLOW_SENDING = auto()
    FOLLOW_POSTED = auto()
    FOLLOW_UNKNOWN = auto()
    FOLLOW_FAILED = auto()
    FOLLOW_SKIPPED = auto()
    FOLLOW_EMPTY = auto()


def event(logger: logging.Logger, name: LogEvent, *, level: int = logging.INFO, **facts: object) -> None:
    """Log one event with its facts, in the order given; values with anything but plain characters are quoted."""
    if logger.isEnabledFor(level):
        logger.log(level, "%s", _line(name, facts))


def failure(logger: logging.Logger, name: LogEvent, error: BaseException, **facts: object) -> None:
    """Log an unexpected error: its traceback and its type.

    An error's message may contain what a user typed, so it is left out, except for errors of the index itself.
    """
    failed(logger, name, trace(error), **facts)


def failed(logger: logging.Logger, name: LogEvent, traced: str, **facts: object) -> None:
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


def _line(name: LogEvent, facts: Mapping[str, object]) -> str:
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
    return text if text and _PLAIN.issuperset(text) else repr(text)
