"""Changes in the workspace, as its listeners receive them."""

from dataclasses import dataclass
from enum import StrEnum

from bot.desk.messages import Home, Notice, PostedMessage


class ChangeKind(StrEnum):
    """What happened."""

    POSTED = "posted"
    CHANGED = "changed"
    DELETED = "deleted"
    NOTICE = "notice"
    HOME = "home"
    PRESENCE = "presence"


@dataclass(frozen=True, slots=True)
class Change:
    """One change; ``online`` is the number of connections the app holds."""

    kind: ChangeKind
    message: PostedMessage | None = None
    notice: Notice | None = None
    home: Home | None = None
    online: int = 0
