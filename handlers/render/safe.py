"""Names, headlines and people, made safe for Slack."""

import re

from bot.blockkit import in_mrkdwn
from bot.text.visible_text import clip, with_hidden_shown

NAME = 60  # characters shown of an outlet's or a person's name
TITLE = 200  # characters shown of a headline in a list
_USER = re.compile(r"[UW][A-Z0-9]{1,40}")


def name(text: str, limit: int = NAME) -> str:
    """A name or headline on one line, for literal text; never empty."""
    return clip(with_hidden_shown(" ".join(text.split())), limit) or "(no name)"


def marked(text: str, limit: int = NAME) -> str:
    """A name or headline on one line, for ``mrkdwn``; never empty."""
    return clip(in_mrkdwn(" ".join(text.split())), limit) or "(no name)"


def mention(user: str) -> str:
    """A person as Slack shows them; '' if it is no id of a person."""
    return f"<@{user}>" if _USER.fullmatch(user) else ""
