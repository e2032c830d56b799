"""The Desk: a local stand-in for Slack that an unmodified Bolt app connects to, with a page to try it on.

It speaks Slack's own protocols (Web API, Socket Mode, response_url) with no Slack library, refuses what Slack refuses,
keeps everything in memory, and listens on 127.0.0.1 only.
"""

from bot.desk.messages import PostedMessage
from bot.desk.refusals import RefusedError
from bot.desk.serve import DeskHandle, running_desk
from bot.desk.settings import Channel, Command, DeskSettings, Example, Shortcut

__all__ = [
    "Channel",
    "Command",
    "DeskHandle",
    "DeskSettings",
    "Example",
    "PostedMessage",
    "RefusedError",
    "Shortcut",
    "running_desk",
]
