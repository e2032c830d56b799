"""Block Kit's limits, escaping, and a validator of raw JSON; pure, used by the renderers, the sender and the Desk.

It knows only the parts of Block Kit that our messages may use; any other block or element is a fault.
"""

from bot.blockkit.escape import escape, from_mrkdwn, in_mrkdwn, link, unescape
from bot.blockkit.fault import Fault
from bot.blockkit.validate import cautions, faults
from bot.blockkit.weight import weight

__all__ = [
    "Fault",
    "cautions",
    "escape",
    "faults",
    "from_mrkdwn",
    "in_mrkdwn",
    "link",
    "unescape",
    "weight",
]
