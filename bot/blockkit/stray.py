"""Bare ``<`` and ``&`` in markup: unless part of one of Slack's own forms, most likely never escaped."""

import re
from collections.abc import Iterator, Mapping

from bot.blockkit.fault import Fault
from bot.blockkit.weight import every

# Slack's own forms are bounded in length here so that no input makes the search slow.
_FORM = re.compile(r"<(?:https?://|mailto:|@[UW]|#C|!date\^)[^<>\s][^<>\n]{0,3100}>")
_STRAY = re.compile(r"<|&(?!(?:amp|lt|gt);)")


def stray_marks(payload: Mapping[str, object]) -> Iterator[Fault]:
    """One caution for each text in markup that holds an unescaped ``<`` or ``&``."""
    for path, text in _markup(payload):
        if _STRAY.search(_FORM.sub("", text)):
            yield Fault(path, "unescaped", "holds a bare < or & that should be &lt; or &amp;")


def _markup(payload: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    text = payload.get("text")
    if isinstance(text, str):
        yield "/text", text
    for path, value in every(payload.get("blocks"), "/blocks"):
        if isinstance(value, dict) and value.get("type") == "mrkdwn" and isinstance(value.get("text"), str):
            yield f"{path}/text", value["text"]
