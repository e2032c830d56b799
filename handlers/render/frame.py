"""Where an answer is shown, and to whom."""

import re
from dataclasses import dataclass, replace

from handlers.render.blocks import Button, small
from handlers.render.message import Piece
from handlers.request import Request

_USER = re.compile(r"[UW][A-Z0-9]{1,40}")


@dataclass(frozen=True, slots=True)
class Frame:
    """``private`` answers one person sees, and may share; ``shared_by`` is the id of the person who did.

    ``note`` has lines of ours above the answer, ``seen`` is the mark of what it shows.
    """

    private: bool = True
    shared_by: str = ""
    in_thread: bool = False
    note: str = ""
    seen: str = ""

    def noted(self, line: str) -> "Frame":
        """The frame with one line more above the answer."""
        return replace(self, note="\n".join(said for said in (self.note, line) if said))

    def top(self) -> Piece:
        """Who shared an answer, and what has to be said first."""
        by = f"Shared by <@{self.shared_by}>" if _USER.fullmatch(self.shared_by) else ""
        return small(*(said for said in (by, self.note) if said))

    def share(self, ask: Request) -> list[Button]:
        """The button that shows an answer to everybody here, where it is not shown to them already."""
        label = "Share in thread" if self.in_thread else "Share to channel"
        return [Button(label, "share", replace(ask, seen=self.seen))] if self.private else []
