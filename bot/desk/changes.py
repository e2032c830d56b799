"""What happens in the workspace, told to whoever listens: the page, and those who wait."""

from dataclasses import dataclass
from enum import StrEnum

from bot.desk.messages import Message, Notice


class ChangeKind(StrEnum):
    """What happened."""

    POSTED = "posted"
    CHANGED = "changed"
    DELETED = "deleted"
    NOTICE = "notice"
    PRESENCE = "presence"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that happened; ``online`` is the number of connections the app holds."""

    kind: ChangeKind
    message: Message | None = None
    notice: Notice | None = None
    online: int = 0
