"""Logging: events, not sentences. A word, then key=value; never article text, tokens or addresses with secrets."""

import logging
import sys

_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:/@+"


def event(logger: logging.Logger, name: str, *, level: int = logging.INFO, **facts: object) -> None:
    """Log one event with its facts, in the order given; values are quoted where they hold anything but plain words."""
    if logger.isEnabledFor(level):
        logger.log(level, "%s", " ".join([name, *(f"{key}={_value(value)}" for key, value in facts.items())]))


def log_to_stderr(level: str) -> None:
    """Send the log to standard error, one line an event; libraries are heard from warnings upward."""
    logging.basicConfig(
        stream=sys.stderr, level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s %(message)s"
    )
    for ours in ("bot", "handlers"):
        logging.getLogger(ours).setLevel(level.upper())


def _value(value: object) -> str:
    text = str(value)
    return text if text and all(char in _PLAIN for char in text) else repr(text)
