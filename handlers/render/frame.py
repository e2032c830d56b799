"""Where an answer is shown, and to whom."""

from dataclasses import dataclass

from handlers.ask import Ask
from handlers.render.blocks import Button, small
from handlers.render.message import Piece


@dataclass(frozen=True, slots=True)
class Frame:
    """``private`` answers one person sees, and may share; ``shared_by`` is the id of the person who did."""

    private: bool = True
    shared_by: str = ""
    in_thread: bool = False

    def top(self) -> Piece:
        """Who shared an answer."""
        if not self.shared_by:
            return Piece(())
        return small(f"Shared by <@{self.shared_by}>")

    def share(self, ask: Ask) -> list[Button]:
        """The button that shows an answer to everybody here, where it is not shown to them already."""
        label = "Share in thread" if self.in_thread else "Share to channel"
        return [Button(label, "share", ask)] if self.private else []
