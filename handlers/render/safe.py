"""Names and headlines, made safe for Slack."""

from bot.blockkit import clip, harmless, in_mrkdwn

NAME = 60  # characters shown of an outlet's or a person's name
TITLE = 200  # characters shown of a headline in a list


def name(text: str, limit: int = NAME) -> str:
    """A name or headline on one line, for literal text; never empty."""
    return clip(harmless(" ".join(text.split())), limit) or "(no name)"


def marked(text: str, limit: int = NAME) -> str:
    """A name or headline on one line, for ``mrkdwn``; never empty."""
    return clip(in_mrkdwn(" ".join(text.split())), limit) or "(no name)"
