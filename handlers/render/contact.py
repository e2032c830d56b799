"""How to reach whoever runs Copydesk, as the settings name it."""

import re

from bot.blockkit import escape

_CHANNEL = re.compile(r"[CG][A-Z0-9]{2,}")
_WEB = re.compile(r"https?://[^\s<>|]+")
_MAIL = re.compile(r"[^\s<>|@]+@[^\s<>|@]+\.[^\s<>|@]+")


def reach(contact: str) -> str:
    """``To reach whoever runs Copydesk: Mara Vell``, in ``mrkdwn``; '' if the settings name nobody."""
    return f"To reach whoever runs Copydesk: {_linked(contact)}" if contact else ""


def _linked(contact: str) -> str:
    """A channel by its id, a web or a mail address, as a link; anything else as it is written."""
    if _CHANNEL.fullmatch(contact):
        return f"<#{contact}>"
    written = escape(contact)
    if _WEB.fullmatch(contact):
        return f"<{written}|{written}>"
    return f"<mailto:{written}|{written}>" if _MAIL.fullmatch(contact) else written
